#![expect(clippy::unwrap_used, reason = "tests")]

mod kit;

use proptest::{
    collection::{btree_map, vec},
    prelude::*,
    sample::select,
};

use super::{table::*, *};

fn files(list: &[(&str, &str)]) -> Files {
    list.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

/// The file's text after an upgrade of it alone, and the notes.
fn upgraded(from: Version, file: &str, text: &str) -> (String, Vec<Note>) {
    let mut files = files(&[(file, text)]);
    let notes = upgrade(from, &mut files).unwrap();
    (text_of(&files, file), notes)
}

fn text_of(files: &Files, file: &str) -> String {
    String::from_utf8(files[file].clone()).unwrap()
}

fn counts(notes: &[Note]) -> Vec<(&str, &str, u64)> {
    notes.iter().map(|note| (note.column, note.rule, note.count)).collect()
}

fn headers(list: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
    list.iter().map(|(file, columns)| ((*file).to_owned(), columns.iter().map(|c| (*c).to_owned()).collect())).collect()
}

#[test]
fn the_version_shows_in_the_columns() {
    let of = |list: &[(&str, &[&str])]| detect(&headers(list));
    assert_eq!(of(&[("Client", &["PersonalID", "ethnicity", "FEMALE"])]), Version::Fy2022);
    assert_eq!(of(&[("EnrollmentCoC", &["EnrollmentID"])]), Version::Fy2022);
    assert_eq!(of(&[("Client", &["HispanicLatinaeo", "MidEastNAfrican", "Woman"])]), Version::Fy2024);
    assert_eq!(of(&[("Enrollment", &["EnrollmentCoC", "TranslationNeeded"])]), Version::Fy2024);
    assert_eq!(of(&[("Client", &["HispanicLatinao", "Sex"])]), Version::Fy2026);
    assert_eq!(of(&[("Client", &["HispanicLatinao", "Woman", "Man", "NonBinary"])]), Version::Fy2026, "local columns");
    assert_eq!(of(&[]), Version::Fy2026, "nothing tells");
    assert_eq!(Version::Fy2024.to_string(), "FY2024");
}

#[test]
fn fy2026_is_left_alone() {
    let before = files(&[("Client", "PersonalID,Woman\r\n1,1\r\n")]);
    let mut after = before.clone();
    assert_eq!(upgrade(Version::Fy2026, &mut after).unwrap(), []);
    assert_eq!(after, before);
}

#[test]
fn gender_goes_and_sex_starts_empty() {
    let text = "PersonalID,HispanicLatinaeo,Woman,Man,GenderNone\n1,1,1,0,\n2,0,,,99\n";
    let (client, notes) = upgraded(Version::Fy2024, "Client", text);
    assert_eq!(client, "Sex,PersonalID,HispanicLatinao\n,1,1\n,2,0\n");
    let rule = "gender-retired";
    assert_eq!(counts(&notes), [("Woman", rule, 1), ("Man", rule, 1), ("GenderNone", rule, 1)]);

    let (client, notes) = upgraded(Version::Fy2022, "Client", "PersonalID,Female,White\n1,1,0\n");
    assert_eq!(client, "Sex,MidEastNAfrican,AdditionalRaceEthnicity,PersonalID,White\n,0,,1,0\n");
    assert_eq!(counts(&notes), [("MidEastNAfrican", "race-not-asked", 1), ("Female", rule, 1)]);
}

#[test]
fn retired_enrollment_columns_are_counted() {
    let text = "EnrollmentID,SexualOrientation,TranslationNeeded,PreferredLanguage\n1,2,1,171\n2,,0,\n";
    let (enrollment, notes) = upgraded(Version::Fy2024, "Enrollment", text);
    assert_eq!(enrollment, "MentalHealthConsultation,EnrollmentID\n,1\n,2\n");
    assert_eq!(
        counts(&notes),
        [
            ("SexualOrientation", "sexual-orientation-retired", 1),
            ("TranslationNeeded", "translation-retired", 2),
            ("PreferredLanguage", "translation-retired", 1),
        ]
    );
}

#[test]
fn not_collected_is_no_answer_to_a_yes_or_no() {
    let text = "ExitID,CounselingReceived,Telephone,AftercareProvided\n1,99,\"99\",9\n2,1,0,99\n";
    let (exit, notes) = upgraded(Version::Fy2024, "Exit", text);
    assert_eq!(exit, "ExitID,CounselingReceived,Telephone,AftercareProvided\n1,,,9\n2,1,0,99\n");
    let rule = "not-collected-emptied";
    assert_eq!(counts(&notes), [("CounselingReceived", rule, 1), ("Telephone", rule, 1)]);
}

#[test]
fn the_export_says_its_new_version() {
    let (export, notes) = upgraded(Version::Fy2024, "Export", "ExportID,CSVVersion\nX,2024 v1.3\n");
    assert_eq!(export, "ExportID,CSVVersion\nX,2026 v1.0\n");
    assert_eq!(counts(&notes), [("CSVVersion", "version-renamed", 1)]);
    let (export, notes) = upgraded(Version::Fy2022, "Export", "ExportID\nX\n");
    assert_eq!(export, "CSVVersion,ImplementationID,ExportID\n2026 v1.0,,X\n");
    assert_eq!(counts(&notes), [("ImplementationID", "implementation-unknown", 1)]);
}

#[test]
fn ethnicity_becomes_a_race() {
    let text = "PersonalID,Asian,RaceNone,Ethnicity\na,99,9,1\nb,0,8,9\nc,1,,0\nd,1,,7\n";
    let (client, notes) = upgraded(Version::Fy2022, "Client", text);
    let head = "Sex,MidEastNAfrican,AdditionalRaceEthnicity,PersonalID,Asian,RaceNone,HispanicLatinao\n";
    assert_eq!(client, head.to_owned() + ",0,,a,0,,1\n,0,,b,0,8,0\n,0,,c,1,,0\n,0,,d,1,,7\n");
    assert_eq!(
        counts(&notes),
        [
            ("Ethnicity", "ethnicity-unanswered", 1),
            ("RaceNone", "race-none-cleared", 1),
            ("Asian", "race-not-collected", 1),
            ("MidEastNAfrican", "race-not-asked", 4),
        ]
    );
}

#[test]
fn shelters_tell_their_tracking_method_by_type() {
    let text = "ProjectID,ProjectType,TrackingMethod\n1,1,3\n2,1,0\n3,1,\n4,2,3\n5,13,\n";
    let (project, notes) = upgraded(Version::Fy2022, "Project", text);
    assert_eq!(project, "RRHSubType,ProjectID,ProjectType\n,1,1\n,2,0\n,3,0\n,4,2\n,5,13\n");
    let of_project: Vec<_> = notes.into_iter().filter(|note| note.column != "HMISParticipatingProject").collect();
    assert_eq!(
        counts(&of_project),
        [
            ("TrackingMethod", "shelter-without-method", 1),
            ("TrackingMethod", "tracking-method-retired", 1),
            ("RRHSubType", "rrh-subtype-unknown", 1),
        ]
    );
}

#[test]
fn participation_comes_from_the_project() {
    let mut files = files(&[
        ("Organization", "OrganizationID,VictimServiceProvider\nO,0\nV,1\n"),
        (
            "Project",
            "ProjectID,OrganizationID,OperatingStartDate,OperatingEndDate,HMISParticipatingProject,DateCreated,UserID\n\
             \"A,1\",O,2020-01-01,,1,2019-12-01,u\nB,O,2020-01-01,2021-01-01,0,,\nC,V,2020-01-01,,1,,\nD,V,,,0,,\nE,O,,,99,,\n",
        ),
    ]);
    let notes = upgrade(Version::Fy2022, &mut files).unwrap();
    let made = text_of(&files, "HMISParticipation");
    assert_eq!(
        made.lines().skip(1).collect::<Vec<_>>(),
        [
            "\"A,1\",\"A,1\",1,2020-01-01,,2019-12-01,,u,,",
            "B,B,0,2020-01-01,2021-01-01,,,,,",
            "C,C,2,2020-01-01,,,,,,",
            "D,D,0,,,,,,,",
            "E,E,0,,,,,,,",
        ]
    );
    assert_eq!(text_of(&files, "CEParticipation").lines().count(), 1, "header only");
    assert!(text_of(&files, "CEParticipation").starts_with("CEParticipationID,ProjectID,AccessPoint,"));
    let column = "HMISParticipatingProject";
    assert_eq!(counts(&notes), [(column, "participation-unknown", 1), (column, "participation-comparable", 1)]);
}

#[test]
fn the_coc_at_start_goes_into_the_enrollment() {
    let mut files = files(&[
        (
            "EnrollmentCoC",
            "EnrollmentID,HouseholdID,InformationDate,CoCCode,DataCollectionStage,DateDeleted\n\
             e1,h1,2022-02-01,XX-502,1,\ne1,h1,2022-01-01,XX-501,1,\ne1,h1,2022-03-01,XX-503,2,\n\
             e3,h3,2022-01-01,XX-504,1,2022-05-05 10:00:00\n",
        ),
        ("Enrollment", "EnrollmentID,HouseholdID\ne1,h1\ne2,h1\ne3,h3\ne4,\n"),
    ]);
    let notes = upgrade(Version::Fy2022, &mut files).unwrap();
    assert!(!files.contains_key("EnrollmentCoC"));
    assert_eq!(
        text_of(&files, "Enrollment"),
        "MentalHealthConsultation,EnrollmentCoC,RentalSubsidyType,EnrollmentID,HouseholdID\n\
         ,XX-501,,e1,h1\n,XX-501,,e2,h1\n,,,e3,h3\n,,,e4,\n"
    );
    assert_eq!(counts(&notes), [("CoCCode", "enrollment-coc-at-start", 3)]);
}

#[test]
fn living_situations_get_their_new_codes() {
    let (exit, _) = upgraded(Version::Fy2022, "Exit", "ExitID,Destination\n1,16\n2,31\n3,3\n4,99\n5,\n6,216\n7,x\n");
    assert_eq!(
        exit,
        "DestinationSubsidyType,ExitID,Destination\n,1,116\n431,2,435\n440,3,435\n,4,99\n,5,\n,6,216\n,7,x\n"
    );
    let (cls, _) = upgraded(Version::Fy2022, "CurrentLivingSituation", "CurrentLivingSituation\n37\n19\n");
    assert_eq!(cls, "CLSSubsidyType,CurrentLivingSituation\n,37\n419,435\n");
    let (enrollment, _) = upgraded(Version::Fy2022, "Enrollment", "LivingSituation\n01\n");
    assert_eq!(enrollment, "MentalHealthConsultation,EnrollmentCoC,RentalSubsidyType,LivingSituation\n,,,101\n");
}

#[test]
fn health_income_and_services_change_columns() {
    let of = |file, text| upgraded(Version::Fy2022, file, text).0;
    assert_eq!(of("HealthAndDV", "DomesticViolenceVictim,LifeValue\n1,4\n"), "DomesticViolenceSurvivor\n1\n");
    assert_eq!(
        of("IncomeBenefits", "VAMedicalServices,NoVAMedReason,HIVAIDSAssistance\n0,2,1\n"),
        "VHAServices,NoVHAReason\n0,2\n"
    );
    assert_eq!(of("Services", "ServicesID\ns\n"), "FAStartDate,FAEndDate,ServicesID\n,,s\n");
}

#[test]
fn what_is_wrong_stays_wrong_where_it_is() {
    let text = "\u{feff}\"personalid\", WOMAN ,Local\r\n\r\n\"a \"\"b\"\"\",1,x\r\nshort\r\nlong,1,2,3,4\rnull\0,0,\"never closed\r\n1,2";
    let (client, _) = upgraded(Version::Fy2024, "Client", text);
    assert_eq!(
        client,
        "\u{feff}Sex,\"personalid\",Local\r\n\r\n,\"a \"\"b\"\"\",x\r\n,short\r\n,long,2,3,4\r,null\0,\"never closed\r\n1,2"
    );
}

#[test]
fn a_lone_quotation_mark_is_text() {
    let (client, _) =
        upgraded(Version::Fy2024, "Client", "PersonalID,FirstName,Man\n1,\"Jo \"Jay\" Doe, Jr\",1\n2,o\"h,0\n");
    assert_eq!(client, "Sex,PersonalID,FirstName\n,1,\"Jo \"Jay\" Doe, Jr\"\n,2,o\"h\n");
}

#[test]
fn a_column_sent_twice_is_refused() {
    let mut files = files(&[("Client", "PersonalID,Woman,woman\n1,1,0\n")]);
    let error = upgrade(Version::Fy2024, &mut files).unwrap_err();
    assert_eq!(error, UpgradeError::DuplicateColumn { file: "Client", column: "Woman" });
}

#[test]
fn a_row_never_becomes_a_blank_line() {
    let (services, _) = upgraded(Version::Fy2022, "HealthAndDV", "LifeValue\n4\n\n5\n");
    assert_eq!(services, "\"\"\n\"\"\n\n\"\"\n");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// Whatever is sent: no panic, and as many rows as before.
    #[test]
    fn rows_are_kept(
        from in select(vec![Version::Fy2022, Version::Fy2024]),
        before in btree_map(select(FILES.to_vec()).prop_map(str::to_owned), table(), 0..4),
    ) {
        let mut after = before.clone();
        if upgrade(from, &mut after).is_ok() {
            for (file, text) in &before {
                if let Some(new) = after.get(file) {
                    prop_assert_eq!(count_rows(new), count_rows(text), "{}", file);
                }
            }
        }
    }

    /// What the csv crate writes is read as it was.
    #[test]
    fn fields_are_those_of_the_csv_crate(rows in vec(("[a,\"\r\n]{0,6}", "[a,\"\r\n]{0,6}"), 0..12)) {
        let mut writer = csv::Writer::from_writer(b"A,B\n".to_vec());
        for (a, b) in &rows {
            writer.write_record([a, b]).unwrap();
        }
        let files = Files::from([("Client".to_owned(), writer.into_inner().unwrap())]);
        let mut read = Vec::new();
        scan(&files, "Client", |row| read.push((row.get("A").into_owned(), row.get("B").into_owned())));
        let trimmed: Vec<_> = rows.iter().map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned())).collect();
        prop_assert_eq!(read, trimmed);
    }
}

const FILES: [&str; 12] = [
    "Client",
    "CurrentLivingSituation",
    "Enrollment",
    "EnrollmentCoC",
    "Exit",
    "Export",
    "HMISParticipation",
    "HealthAndDV",
    "IncomeBenefits",
    "Organization",
    "Project",
    "Services",
];

/// A header of likely names and then anything, or anything at all.
fn table() -> impl Strategy<Value = Vec<u8>> {
    let names = [
        "PersonalID",
        "EnrollmentID",
        "HouseholdID",
        "ProjectID",
        "ProjectType",
        "TrackingMethod",
        "Woman",
        "female",
        "Ethnicity",
        "HispanicLatinaeo",
        "HispanicLatinao",
        "RaceNone",
        "LivingSituation",
        "Destination",
        "LifeValue",
        "CSVVersion",
        "CoCCode",
        "DataCollectionStage",
        "SexualOrientation",
        "\"Man\"",
        "",
        "CounselingReceived",
    ];
    let header = vec(select(names.to_vec()), 0..8).prop_map(|names| names.join(","));
    let body = prop_oneof!["[0-9a,\"\r\n]{0,80}".prop_map(String::into_bytes), vec(any::<u8>(), 0..80)];
    (any::<bool>(), header, body).prop_map(|(with_header, header, body)| {
        let mut text = if with_header { header.into_bytes() } else { Vec::new() };
        text.push(b'\n');
        text.extend(body);
        text
    })
}

fn count_rows(text: &[u8]) -> usize {
    let files = Files::from([("Client".to_owned(), text.to_vec())]);
    let mut rows = 0;
    scan(&files, "Client", |_| rows += 1);
    rows
}
