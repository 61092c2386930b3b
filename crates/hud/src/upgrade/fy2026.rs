//! FY2024 to FY2026: HMIS CSV Format Specifications FY2026 v1.0, 'Revisions for FY 2026'.

use super::{
    Files, Notes, UpgradeError,
    table::{Shape, rewrite},
};

pub(super) fn upgrade(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    client(files, notes)?;
    enrollment(files, notes)?;
    exit(files, notes)?;
    export(files, notes)
}

/// 3.06 Gender is gone, 4.21 Sex is new and starts empty. HUD lists the two as a removal and an addition, not as one
/// element renamed, and what a person said of their gender does not tell their sex. (Greenriver leaves it empty too;
/// DataLab draws it by lot, for test data.)
fn client(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    let shape = Shape {
        rename: &[("HispanicLatinaeo", "HispanicLatinao")],
        drop: &[
            "Woman",
            "Man",
            "NonBinary",
            "CulturallySpecific",
            "Transgender",
            "Questioning",
            "DifferentIdentity",
            "GenderNone",
            "DifferentIdentityText",
            // FY2022's names.
            "Female",
            "Male",
            "NoSingleGender",
        ],
        add: &["Sex"],
    };
    for (column, count) in rewrite(files, "Client", &shape, |_| {})? {
        notes.add(
            count,
            "Client",
            column,
            "gender-retired",
            "FY2026 has no gender columns, so these answers are left out. Sex starts empty: gender does not tell it. \
             Ask each client when you next meet.",
        );
    }
    Ok(())
}

/// R3 Sexual Orientation and C4 Translation Assistance Needed are gone, V10 Mental Health Consultation is new. The new
/// answers to R13 (8 and 9) need no change.
fn enrollment(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    let shape = Shape {
        drop: &[
            "SexualOrientation",
            "SexualOrientationOther",
            "TranslationNeeded",
            "PreferredLanguage",
            "PreferredLanguageDifferent",
        ],
        add: &["MentalHealthConsultation"],
        ..Shape::default()
    };
    for (column, count) in rewrite(files, "Enrollment", &shape, |_| {})? {
        let rule = if column.starts_with("Sexual") { "sexual-orientation-retired" } else { "translation-retired" };
        let message = "FY2026 no longer has this column, so these answers are left out. Keep the older export if you \
                       still need them.";
        notes.add(count, "Enrollment", column, rule, message);
    }
    Ok(())
}

/// The answers to R18 and R20.A are now only no and yes (list 1.10 for 1.7). 99, data not collected, becomes empty,
/// which these columns allow. (Greenriver leaves the 99 standing.)
fn exit(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    const YES_NO: [&str; 9] = [
        "CounselingReceived",
        "IndividualCounseling",
        "FamilyCounseling",
        "GroupCounseling",
        "PostExitCounselingPlan",
        "EmailSocialMedia",
        "Telephone",
        "InPersonIndividual",
        "InPersonGroup",
    ];
    let mut emptied = [0; YES_NO.len()];
    rewrite(files, "Exit", &Shape::default(), |row| {
        for (column, count) in YES_NO.iter().zip(&mut emptied) {
            if row.get(column) == "99" {
                row.set(column, "");
                *count += 1;
            }
        }
    })?;
    for (column, count) in YES_NO.into_iter().zip(emptied) {
        let message = "FY2026 allows only no and yes here. 99 (data not collected) is now empty.";
        notes.add(count, "Exit", column, "not-collected-emptied", message);
    }
    Ok(())
}

fn export(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    let mut renamed = 0;
    rewrite(files, "Export", &Shape { add: &["CSVVersion"], ..Shape::default() }, |row| {
        renamed += u64::from(!row.get("CSVVersion").is_empty());
        row.set("CSVVersion", "2026 v1.0");
    })?;
    let message = "The data is now FY2026, and CSVVersion says so. What it said before is not kept.";
    notes.add(renamed, "Export", "CSVVersion", "version-renamed", message);
    Ok(())
}
