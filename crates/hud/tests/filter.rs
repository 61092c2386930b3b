//! What a filtered export holds, and what is left out for safety.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;

use hud::{
    Dataset, Date, File, Value,
    check::leave_out_victim_services,
    problem::Problems,
    read::{Archive, read},
    write::Filter,
};

/// An export of rows given as `Column=value` pairs.
fn dataset(given: &[(File, &str)]) -> Dataset {
    let mut texts: BTreeMap<File, String> = File::all()
        .map(|file| {
            let names: Vec<&str> = file.spec().columns.iter().map(|c| c.name).collect();
            (file, names.join(",") + "\n")
        })
        .collect();
    for (file, row) in given {
        let values: BTreeMap<&str, &str> = row.split(' ').map(|pair| pair.split_once('=').unwrap()).collect();
        let fields: Vec<&str> =
            file.spec().columns.iter().map(|c| values.get(c.name).copied().unwrap_or_default()).collect();
        *texts.get_mut(file).unwrap() += &(fields.join(",") + "\n");
    }
    let files = texts.into_iter().map(|(file, text)| (file.spec().name_csv(), text.into_bytes())).collect();
    read(&Archive::Files(files), &|_, _| {}).dataset.unwrap()
}

/// The keys of a file's rows.
fn keys(ds: &Dataset, file: File) -> Vec<String> {
    let key = file.spec().key.unwrap();
    let mut keys: Vec<String> = (0..ds.table(file).len())
        .map(|row| match ds.value(file, row, key) {
            Value::Text(text) => text.into_owned(),
            other => panic!("{other:?}"),
        })
        .collect();
    keys.sort();
    keys
}

/// Two CoCs: project A is placed in the first, B in the second.
fn two_cocs() -> Dataset {
    dataset(&[
        (File::Organization, "OrganizationID=OA"),
        (File::Organization, "OrganizationID=OB"),
        (File::Project, "ProjectID=A OrganizationID=OA"),
        (File::Project, "ProjectID=B OrganizationID=OB"),
        (File::ProjectCoC, "ProjectCoCID=1 ProjectID=A CoCCode=XX-501"),
        (File::ProjectCoC, "ProjectCoCID=2 ProjectID=B CoCCode=XX-502"),
        (File::Enrollment, "EnrollmentID=head PersonalID=1 ProjectID=A HouseholdID=H EnrollmentCoC=XX-502"),
        (File::Enrollment, "EnrollmentID=child PersonalID=2 ProjectID=A HouseholdID=H"),
        (File::Enrollment, "EnrollmentID=own PersonalID=3 ProjectID=A HouseholdID=I EnrollmentCoC=XX-501"),
        (File::Enrollment, "EnrollmentID=unsaid PersonalID=4 ProjectID=A HouseholdID=J"),
        (File::Enrollment, "EnrollmentID=lost PersonalID=5 ProjectID=gone HouseholdID=K EntryDate=2025-01-01"),
    ])
}

#[test]
fn the_coc_is_the_enrollments_then_its_households_then_its_projects() {
    let chosen = |coc: &str| {
        let mut ds = two_cocs();
        Filter { cocs: vec![coc.to_owned()], ..Filter::default() }.apply(&mut ds);
        (
            keys(&ds, File::Enrollment).join(" "),
            keys(&ds, File::Project).join(" "),
            keys(&ds, File::Organization).join(" "),
        )
    };
    assert_eq!(chosen("xx-501"), ("own unsaid".into(), "A".into(), "OA".into()));
    // The project of a chosen enrollment comes along wherever it is placed.
    assert_eq!(chosen("XX-502"), ("child head".into(), "A B".into(), "OA OB".into()));
}

#[test]
fn without_chosen_projects_no_project_is_asked_for() {
    let mut ds = two_cocs();
    Filter { end: Date::from_ymd(2025, 6, 30), ..Filter::default() }.apply(&mut ds);
    assert_eq!(keys(&ds, File::Enrollment).join(" "), "child head lost own unsaid");
    let mut ds = two_cocs();
    Filter { projects: vec!["B".to_owned()], ..Filter::default() }.apply(&mut ds);
    assert!(keys(&ds, File::Enrollment).is_empty());
}

#[test]
fn answers_go_with_their_assessment() {
    let mut ds = dataset(&[
        (File::Project, "ProjectID=A"),
        (File::Enrollment, "EnrollmentID=E PersonalID=1 ProjectID=A EntryDate=2025-01-01"),
        (File::Assessment, "AssessmentID=early EnrollmentID=E PersonalID=1 AssessmentDate=2025-02-01"),
        (File::Assessment, "AssessmentID=late EnrollmentID=E PersonalID=1 AssessmentDate=2025-08-01"),
        (File::AssessmentQuestions, "AssessmentQuestionID=q1 AssessmentID=early EnrollmentID=E PersonalID=1"),
        (File::AssessmentQuestions, "AssessmentQuestionID=q2 AssessmentID=late EnrollmentID=E PersonalID=1"),
        (File::AssessmentResults, "AssessmentResultID=r2 AssessmentID=late EnrollmentID=E PersonalID=1"),
    ]);
    Filter { end: Date::from_ymd(2025, 6, 30), ..Filter::default() }.apply(&mut ds);
    assert_eq!(keys(&ds, File::Assessment), ["early"]);
    assert_eq!(keys(&ds, File::AssessmentQuestions), ["q1"]);
    assert!(keys(&ds, File::AssessmentResults).is_empty());
}

#[test]
fn nothing_of_a_victim_services_client_stays() {
    let mut ds = dataset(&[
        (File::Organization, "OrganizationID=V VictimServiceProvider=1"),
        (File::Organization, "OrganizationID=O VictimServiceProvider=0"),
        (File::Project, "ProjectID=A OrganizationID=V"),
        (File::Project, "ProjectID=B OrganizationID=O"),
        (File::Client, "PersonalID=1"),
        (File::Client, "PersonalID=2"),
        (File::Enrollment, "EnrollmentID=E PersonalID=1 ProjectID=A"),
        (File::Enrollment, "EnrollmentID=F PersonalID=2 ProjectID=A"),
        (File::Enrollment, "EnrollmentID=G PersonalID=2 ProjectID=B"),
        (File::Services, "ServicesID=1 EnrollmentID=E PersonalID=1"),
        // About the person, though of an enrollment that is not there.
        (File::Services, "ServicesID=2 EnrollmentID=gone PersonalID=1"),
        (File::Services, "ServicesID=3 EnrollmentID=F PersonalID=2"),
        (File::Services, "ServicesID=4 EnrollmentID=G PersonalID=2"),
    ]);
    let mut problems = Problems::default();
    leave_out_victim_services(&mut ds, &mut problems);
    assert_eq!(keys(&ds, File::Client), ["2"]);
    assert_eq!(keys(&ds, File::Enrollment), ["G"]);
    assert_eq!(keys(&ds, File::Services), ["4"]);
    assert_eq!(problems.list().len(), 6);
}
