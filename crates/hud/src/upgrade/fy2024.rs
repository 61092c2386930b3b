//! FY2022 to FY2024, less what FY2026 drops anyway (gender columns go straight from FY2022 to nothing; C4 is not made).
//!
//! HUD's FY2024 texts are no longer published; its machine-readable FY2024 specification gives columns and lists, the
//! FY2026 texts give meanings. Where peers (greenriver's 22-to-24 conversion, DataLab's FY2024 mapping) differ, the
//! function concerned says what decided.

mod coc;
mod participation;

use super::{
    Files, Notes, UpgradeError,
    table::{Row, Shape, rewrite},
};

pub(super) fn upgrade(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    participation::make(files, notes);
    project(files, notes)?;
    client(files, notes)?;
    enrollment(files, notes)?;
    exit(files)?;
    current_living_situation(files)?;
    health_and_dv(files, notes)?;
    income_benefits(files, notes)?;
    // V3 financial assistance got its own dates. The manual tells the day of need (DateProvided) from the first day of
    // assistance, so that DateProvided (DataLab's choice) says nothing of FAStartDate.
    rewrite(files, "Services", &Shape { add: &["FAStartDate", "FAEndDate"], ..Shape::default() }, |_| {})?;
    export(files, notes)
}

/// 2.02: type 1 with TrackingMethod 3 stays 1 (night by night), every other shelter is 0 (entry exit). So is a shelter
/// that gives no method: as night by night it would lose every stay for want of bed nights. (DataLab leaves it 1.)
/// RRHSubType stays empty: services only is a project without inventory of its own (FY2026 manual, 2.02), and FY2022
/// does not say that of any. (DataLab sets 2 for every RRH.)
fn project(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    let shape =
        Shape { drop: &["TrackingMethod", "HMISParticipatingProject"], add: &["RRHSubType"], ..Shape::default() };
    let (mut no_method, mut not_a_shelter, mut rrh) = (0, 0, 0);
    rewrite(files, "Project", &shape, |row| {
        let (kind, method) = (row.get("ProjectType").into_owned(), row.get("TrackingMethod").into_owned());
        if kind != "1" {
            not_a_shelter += u64::from(!method.is_empty());
            rrh += u64::from(kind == "13");
        } else if method != "3" {
            no_method += u64::from(method != "0");
            row.set("ProjectType", "0");
        }
    })?;
    notes.add(
        no_method,
        "Project",
        "TrackingMethod",
        "shelter-without-method",
        "An emergency shelter does not say how it counts nights and now is entry exit (0). Set ProjectType to 1 if it \
         is night by night.",
    );
    notes.add(
        not_a_shelter,
        "Project",
        "TrackingMethod",
        "tracking-method-retired",
        "Only an emergency shelter counts nights, and its type now says how. The other projects' answers are left out.",
    );
    notes.add(
        rrh,
        "Project",
        "RRHSubType",
        "rrh-subtype-unknown",
        "FY2022 does not say whether a rapid re-housing project offers housing or services only. Set RRHSubType for \
         each of them.",
    );
    Ok(())
}

/// 3.04: ethnicity is now one of the races, and a race not chosen is 0. RaceNone may be filled only where no race is
/// chosen (FY2026 Client.csv), so it goes where ethnicity says Hispanic. (DataLab keeps it.) Values outside of HUD's
/// lists stay for the reader to report.
fn client(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    const RACES: [&str; 5] = ["AmIndAKNative", "Asian", "BlackAfAmerican", "NativeHIPacific", "White"];
    let shape = Shape {
        rename: &[("Ethnicity", "HispanicLatinaeo")],
        add: &["MidEastNAfrican", "AdditionalRaceEthnicity"],
        ..Shape::default()
    };
    let (mut rows, mut unanswered, mut race_none) = (0, 0, 0);
    let mut uncollected = [0; RACES.len()];
    rewrite(files, "Client", &shape, |row| {
        rows += 1;
        row.set("MidEastNAfrican", "0");
        for (race, count) in RACES.iter().zip(&mut uncollected) {
            if row.get(race) == "99" {
                row.set(race, "0");
                *count += 1;
            }
        }
        let ethnicity = row.get("Ethnicity").into_owned();
        match ethnicity.as_str() {
            "1" if !row.get("RaceNone").is_empty() => {
                row.set("RaceNone", "");
                race_none += 1;
            }
            "8" | "9" | "99" | "" => {
                row.set("Ethnicity", "0");
                unanswered += u64::from(!ethnicity.is_empty());
            }
            _ => {}
        }
    })?;
    let mut note = |count, column, rule, message| notes.add(count, "Client", column, rule, message);
    let message = "Ethnicity is now one of the races, where not answered counts as not chosen (0).";
    note(unanswered, "Ethnicity", "ethnicity-unanswered", message);
    let message = "RaceNone said that no race is known, but Ethnicity says Hispanic. FY2026 counts that as a race, so \
                   RaceNone is now empty.";
    note(race_none, "RaceNone", "race-none-cleared", message);
    for (race, count) in RACES.into_iter().zip(uncollected) {
        note(count, race, "race-not-collected", "A race is now chosen (1) or not (0). 99 became 0.");
    }
    let message = "FY2022 did not offer Middle Eastern or North African, so it counts as not chosen (0).";
    note(rows, "MidEastNAfrican", "race-not-asked", message);
    Ok(())
}

fn enrollment(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    let shape = Shape {
        drop: &[
            "WorstHousingSituation",
            "LastPermanentStreet",
            "LastPermanentCity",
            "LastPermanentState",
            "LastPermanentZIP",
            "AddressDataQuality",
        ],
        add: &["EnrollmentCoC", "RentalSubsidyType"],
        ..Shape::default()
    };
    let codes = coc::take(files, notes);
    let lost = rewrite(files, "Enrollment", &shape, |row| {
        living_situation(row, "LivingSituation", "RentalSubsidyType");
        if row.get("EnrollmentCoC").is_empty()
            && let Some(code) = codes.of(row)
        {
            row.set("EnrollmentCoC", code);
        }
    })?;
    for (column, count) in lost {
        notes.add(count, "Enrollment", column, "column-retired", RETIRED);
    }
    Ok(())
}

fn exit(files: &mut Files) -> Result<(), UpgradeError> {
    let shape = Shape { add: &["DestinationSubsidyType"], ..Shape::default() };
    rewrite(files, "Exit", &shape, |row| living_situation(row, "Destination", "DestinationSubsidyType"))?;
    Ok(())
}

fn current_living_situation(files: &mut Files) -> Result<(), UpgradeError> {
    let shape = Shape { add: &["CLSSubsidyType"], ..Shape::default() };
    rewrite(files, "CurrentLivingSituation", &shape, |row| {
        living_situation(row, "CurrentLivingSituation", "CLSSubsidyType");
    })?;
    Ok(())
}

/// 4.11's 'victim' is now 'survivor'; C1 Well-being is gone.
fn health_and_dv(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    let shape = Shape {
        rename: &[("DomesticViolenceVictim", "DomesticViolenceSurvivor")],
        drop: &["LifeValue", "SupportFromOthers", "BounceBack", "FeelingFrequency"],
        ..Shape::default()
    };
    for (column, count) in rewrite(files, "HealthAndDV", &shape, |_| {})? {
        notes.add(count, "HealthAndDV", column, "column-retired", RETIRED);
    }
    Ok(())
}

/// 4.04's VA medical services are now VHA services; W3's medical assistance kept ADAP only.
fn income_benefits(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    let shape = Shape {
        rename: &[("VAMedicalServices", "VHAServices"), ("NoVAMedReason", "NoVHAReason")],
        drop: &["HIVAIDSAssistance", "NoHIVAIDSAssistanceReason"],
        ..Shape::default()
    };
    for (column, count) in rewrite(files, "IncomeBenefits", &shape, |_| {})? {
        notes.add(count, "IncomeBenefits", column, "column-retired", RETIRED);
    }
    Ok(())
}

/// ImplementationID is for the vendor to give, one for every source database. Nothing in FY2022 is that, so it stays
/// empty, and the source is told by SourceID. (Greenriver joins SourceID and SourceName.)
fn export(files: &mut Files, notes: &mut Notes) -> Result<(), UpgradeError> {
    let mut rows = 0;
    rewrite(files, "Export", &Shape { add: &["ImplementationID"], ..Shape::default() }, |row| {
        rows += u64::from(row.get("ImplementationID").is_empty());
    })?;
    let message = "FY2022 does not name the system that the data comes from. It goes by SourceID unless you name a \
                   source yourself.";
    notes.add(rows, "Export", "ImplementationID", "implementation-unknown", message);
    Ok(())
}

const RETIRED: &str = "HUD no longer has this column, so these answers are left out. Keep the older export if you \
                       still need them.";

/// 3.12.1 and its like: the old codes, each with the new one and, under 435, the subsidy (list 3.12.A). No two old codes
/// share an answer. Code 3, other permanent housing for formerly homeless people, is 435 with 440 in both peers.
fn living_situation(row: &mut Row, column: &str, subsidy: &str) {
    let Ok(old) = row.get(column).parse::<u8>() else { return };
    let (new, subsidy_type) = match old {
        1 => ("101", ""),
        2 => ("302", ""),
        3 => ("435", "440"),
        4 => ("204", ""),
        5 => ("205", ""),
        6 => ("206", ""),
        7 => ("207", ""),
        10 => ("410", ""),
        11 => ("411", ""),
        12 => ("312", ""),
        13 => ("313", ""),
        14 => ("314", ""),
        15 => ("215", ""),
        16 => ("116", ""),
        18 => ("118", ""),
        19 => ("435", "419"),
        20 => ("435", "420"),
        21 => ("421", ""),
        22 => ("422", ""),
        23 => ("423", ""),
        25 => ("225", ""),
        26 => ("426", ""),
        27 => ("327", ""),
        28 => ("435", "428"),
        29 => ("329", ""),
        31 => ("435", "431"),
        32 => ("332", ""),
        33 => ("435", "433"),
        34 => ("435", "434"),
        35 => ("335", ""),
        36 => ("336", ""),
        // 8, 9, 17, 24, 30, 37 and 99 are the same in both; anything else is for the reader.
        _ => return,
    };
    row.set(column, new);
    if !subsidy_type.is_empty() {
        row.set(subsidy, subsidy_type);
    }
}
