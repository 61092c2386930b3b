//! The PATH Annual Report on a small team's year, counted by hand from the specification.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use common::export::Export;
use hud::{Dataset, File, read::Assembler};
use proptest::{prelude::*, test_runner::Config};
use reports::{
    apr::Params,
    path::{self, Report},
    table::{Table, csv, shown},
};

fn params(projects: &[&str]) -> Params {
    let day = |text: &str| hud::date::iso_date(text.as_bytes()).unwrap();
    Params {
        start: day("2025-10-01"),
        end: day("2026-09-30"),
        projects: projects.iter().map(|&id| id.to_owned()).collect(),
        coc: None,
        software: "Hearth".to_owned(),
    }
}

/// Files as lines of `Column=value`; columns without a value are empty.
fn dataset(files: &[(File, &[&str])]) -> Dataset {
    let mut assembler = Assembler::default();
    for (file, rows) in files {
        let columns: Vec<&str> = file.spec().columns.iter().map(|column| column.name).collect();
        let mut text = columns.join(",") + "\n";
        for row in *rows {
            let fields: Vec<(&str, &str)> = row.split(' ').map(|field| field.split_once('=').unwrap()).collect();
            for (name, _) in &fields {
                assert!(columns.contains(name), "{name} is no column");
            }
            let value = |column: &&str| fields.iter().find(|(name, _)| name == column).map_or("", |(_, value)| value);
            text += &(columns.iter().map(value).collect::<Vec<_>>().join(",") + "\n");
        }
        assembler.add(*file, text.as_bytes());
    }
    assembler.finish().unwrap_or_else(|_| panic!("the rows are read"))
}

/// A team with an outreach project (SO), a services-only project (SSO), and one that PATH does not fund (OTHER).
///
/// 1 was met before, enrolled in the year, and left. 2 is new, and could not be enrolled. 3 was enrolled years ago, and is
/// still there. 4 is new at the services-only project, after being active in a stay that started before. 5 was not met in the
/// year. 6 left in the year without having been met in it. 7 is in a project that PATH does not fund.
#[expect(clippy::too_many_lines, reason = "the team's records")]
fn team() -> Dataset {
    let at = |id: &str, project: &str, entry: &str, more: &str| {
        let id_of_person = id.trim_end_matches('b');
        format!(
            "EnrollmentID={id} PersonalID={id_of_person} ProjectID={project} HouseholdID=H{id} RelationshipToHoH=1 \
             EntryDate={entry} {more}"
        )
    };
    let enrollments = [
        at(
            "1",
            "SO",
            "2025-08-01",
            "DateOfEngagement=2025-10-05 DateOfPATHStatus=2025-10-05 ClientEnrolledInPATH=1 LivingSituation=116 \
             LengthOfStay=5 DateToStreetESSH=2020-01-01 DisablingCondition=1",
        ),
        at("2", "SO", "2026-01-10", "DateOfPATHStatus=2026-02-01 ClientEnrolledInPATH=0 ReasonNotEnrolled=3"),
        at(
            "3",
            "SSO",
            "2023-01-01",
            "DateOfPATHStatus=2023-02-01 ClientEnrolledInPATH=1 LivingSituation=435 LengthOfStay=5 DisablingCondition=0",
        ),
        at("4", "SO", "2025-09-01", "DateOfPATHStatus=2025-11-01 ClientEnrolledInPATH=1"),
        at("4b", "SSO", "2026-03-01", "DateOfPATHStatus=2026-03-01 ClientEnrolledInPATH=1 LivingSituation=101"),
        at("5", "SO", "2025-01-01", "DateOfPATHStatus=2025-01-01 ClientEnrolledInPATH=1"),
        at("6", "SO", "2025-01-01", "DateOfPATHStatus=2025-01-01 ClientEnrolledInPATH=1"),
        at("7", "OTHER", "2026-01-01", "DateOfPATHStatus=2026-01-01 ClientEnrolledInPATH=1"),
    ];
    let enrollments: Vec<&str> = enrollments.iter().map(String::as_str).collect();
    dataset(&[
        (
            File::Project,
            &[
                "ProjectID=SO ProjectType=4",
                "ProjectID=SSO ProjectType=6",
                "ProjectID=OTHER ProjectType=4",
                "ProjectID=ES ProjectType=0",
            ],
        ),
        (
            File::Funder,
            &[
                "FunderID=1 ProjectID=SO Funder=21 StartDate=2020-01-01",
                "FunderID=2 ProjectID=SSO Funder=21 StartDate=2020-01-01",
                "FunderID=3 ProjectID=OTHER Funder=21 StartDate=2020-01-01 EndDate=2025-09-30",
                "FunderID=4 ProjectID=ES Funder=21 StartDate=2020-01-01",
            ],
        ),
        (
            File::Client,
            &[
                "PersonalID=1 DOB=1990-01-01 DOBDataQuality=1 White=1 HispanicLatinao=1 VeteranStatus=1 Sex=1",
                "PersonalID=2 DOB=1980-01-01 DOBDataQuality=1 RaceNone=8 VeteranStatus=0 Sex=0",
                "PersonalID=3 DOBDataQuality=9 RaceNone=99 VeteranStatus=9 Sex=0",
                "PersonalID=4 DOB=2010-01-01 DOBDataQuality=1 Asian=1 VeteranStatus=0",
            ],
        ),
        (File::Enrollment, &enrollments),
        (
            File::Exit,
            &[
                "ExitID=1 EnrollmentID=1 PersonalID=1 ExitDate=2026-06-01 Destination=422",
                "ExitID=6 EnrollmentID=6 PersonalID=6 ExitDate=2025-11-01 Destination=116",
                "ExitID=3 EnrollmentID=3 PersonalID=3 ExitDate=2026-12-01 Destination=24",
                "ExitID=4 EnrollmentID=4 PersonalID=4 ExitDate=2025-12-01 Destination=116",
            ],
        ),
        (
            File::CurrentLivingSituation,
            &[
                "CurrentLivingSitID=1 EnrollmentID=1 PersonalID=1 InformationDate=2025-08-01",
                "CurrentLivingSitID=2 EnrollmentID=1 PersonalID=1 InformationDate=2025-10-05",
                "CurrentLivingSitID=3 EnrollmentID=2 PersonalID=2 InformationDate=2026-01-10",
                "CurrentLivingSitID=4 EnrollmentID=5 PersonalID=5 InformationDate=2025-09-30",
                "CurrentLivingSitID=5 EnrollmentID=6 PersonalID=6 InformationDate=2025-09-01",
                "CurrentLivingSitID=6 EnrollmentID=7 PersonalID=7 InformationDate=2026-01-01",
                // After the exit: not in the stay.
                "CurrentLivingSitID=7 EnrollmentID=1 PersonalID=1 InformationDate=2026-06-02",
            ],
        ),
        (
            File::Services,
            &[
                "ServicesID=1 EnrollmentID=3 PersonalID=3 DateProvided=2026-04-01 RecordType=141 TypeProvided=4",
                "ServicesID=2 EnrollmentID=3 PersonalID=3 DateProvided=2026-05-01 RecordType=141 TypeProvided=4",
                "ServicesID=3 EnrollmentID=1 PersonalID=1 DateProvided=2025-11-01 RecordType=141 TypeProvided=6",
                "ServicesID=4 EnrollmentID=1 PersonalID=1 DateProvided=2025-11-02 RecordType=161 TypeProvided=1 ReferralOutcome=1",
                "ServicesID=5 EnrollmentID=1 PersonalID=1 DateProvided=2025-09-02 RecordType=161 TypeProvided=7 ReferralOutcome=2",
                "ServicesID=6 EnrollmentID=4b PersonalID=4 DateProvided=2026-03-02 RecordType=161 TypeProvided=7 ReferralOutcome=2",
            ],
        ),
        (
            File::IncomeBenefits,
            &[
                "IncomeBenefitsID=1 EnrollmentID=1 PersonalID=1 InformationDate=2025-08-01 DataCollectionStage=1 IncomeFromAnySource=0 BenefitsFromAnySource=1 InsuranceFromAnySource=1 Medicaid=1 ConnectionWithSOAR=0",
                "IncomeBenefitsID=2 EnrollmentID=1 PersonalID=1 InformationDate=2026-06-01 DataCollectionStage=3 IncomeFromAnySource=1 SSI=1 BenefitsFromAnySource=9 InsuranceFromAnySource=0 ConnectionWithSOAR=1",
                "IncomeBenefitsID=3 EnrollmentID=3 PersonalID=3 InformationDate=2023-01-01 DataCollectionStage=1 IncomeFromAnySource=8",
                "IncomeBenefitsID=4 EnrollmentID=3 PersonalID=3 InformationDate=2026-04-01 DataCollectionStage=2 IncomeFromAnySource=1 SSDI=1 InsuranceFromAnySource=1 VHAServices=1",
                "IncomeBenefitsID=5 EnrollmentID=3 PersonalID=3 InformationDate=2026-10-01 DataCollectionStage=2 IncomeFromAnySource=0",
            ],
        ),
        (
            File::Disabilities,
            &[
                "DisabilitiesID=1 EnrollmentID=1 PersonalID=1 InformationDate=2025-08-01 DataCollectionStage=1 DisabilityType=10 DisabilityResponse=0",
                "DisabilitiesID=2 EnrollmentID=1 PersonalID=1 InformationDate=2025-10-05 DataCollectionStage=2 DisabilityType=10 DisabilityResponse=3",
            ],
        ),
        (
            File::HealthAndDV,
            &[
                "HealthAndDVID=1 EnrollmentID=1 PersonalID=1 InformationDate=2025-08-01 DataCollectionStage=1 DomesticViolenceSurvivor=1",
            ],
        ),
    ])
}

fn report(projects: &[&str]) -> Report {
    path::report(&team(), &params(projects)).unwrap()
}

fn table<'a>(report: &'a Report, number: &str) -> &'a Table {
    report.tables.iter().find(|table| table.number == number).unwrap()
}

/// The rows of a table whose last cells count anybody: number of the row, and its counts.
fn counts(report: &Report, number: &str) -> Vec<String> {
    let rows = (2..).zip(&table(report, number).rows);
    let shown = rows.map(|(n, row)| {
        let counts: Vec<String> = row.cells.iter().map(|cell| shown(&cell.value)).collect();
        // Labels of the second column are no counts.
        (n, counts.into_iter().filter(|text| text.parse::<u32>().is_ok()).collect::<Vec<_>>())
    });
    shown
        .filter(|(_, row)| row.iter().any(|count| count != "0"))
        .map(|(n, row)| format!("{n}: {}", row.join(" ")))
        .collect()
}

#[test]
fn persons_served() {
    let report = report(&[]);
    let found: Vec<String> = table(&report, "Q8-Q16").rows.iter().map(|row| shown(&row.cells[0].value)).collect();
    // 8: 1, 2, 3, 4. 9 to 11: 2. 12a: of 1 the two meetings, engagement and enrollment; of 4 an enrollment in each stay.
    // 12b: the same without the meeting before the year, and a service of 1. 13b: 2. 15: 1, 3, 4. 16: 1 and 3.
    assert_eq!(found, ["4", "1", "0", "1", "6", "6", "0", "1", "0", "3", "2"]);
    let cell = table(&report, "Q8-Q16").cell("B11").unwrap();
    let ds = team();
    let ids: Vec<String> = report.members(cell).iter().map(|&id| ds.text(id).into_owned()).collect();
    assert_eq!(ids, ["1", "3", "4b"]);
}

#[test]
fn services_and_referrals() {
    let report = report(&[]);
    assert_eq!(counts(&report, "Q17"), ["6: 1", "8: 1"]);
    // The referral before the year does not count; one was attained.
    assert_eq!(counts(&report, "Q18"), ["2: 1 1", "9: 1 0"]);
}

#[test]
fn outcomes() {
    let report = report(&[]);
    let expected = [
        // Income: at start 1 says no, 3 does not know, 4 was not asked; at exit 1 says yes; at the end 3 says yes.
        "3: 0 1 1",
        "4: 1 0 0",
        "5: 1 0 0",
        "7: 1 0 1",
        "8: 3 1 2",
        // SSI or SSDI.
        "10: 0 1 1",
        "11: 3 0 1",
        // Benefits.
        "13: 1 0 0",
        "16: 0 1 0",
        "17: 2 0 2",
        "18: 3 1 2",
        // Insurance, Medicaid, other.
        "20: 1 0 1",
        "21: 0 1 0",
        "24: 2 0 1",
        "25: 3 1 2",
        "27: 1 0 0",
        "28: 2 1 2",
        "30: 0 0 1",
        "31: 3 1 1",
    ];
    assert_eq!(counts(&report, "Q19-Q24"), expected);
}

#[test]
fn where_leavers_went() {
    let report = report(&[]);
    assert_eq!(table(&report, "Q25").rows.len(), 41);
    // 422, its subtotal, the stayers 3 and 4, all.
    assert_eq!(counts(&report, "Q25"), ["25: 1", "32: 1", "41: 2", "42: 3"]);
}

#[test]
fn demographics() {
    let report = report(&[]);
    assert_eq!(table(&report, "Q26").rows.len(), 90);
    let expected = [
        // Age: 4 is a child, 1 is 35, 3 prefers not to answer.
        "2: 1", "5: 1", "10: 1", "12: 3", // Race: Asian; Hispanic and White; not collected.
        "14: 1", "16: 1", "19: 1", "22: 1", "23: 3", // Veterans are adults.
        "24: 1", "29: 1", // Substance use: by the latest record; unknown.
        "30: 1", "32: 2", "33: 3", // SOAR.
        "34: 1", "38: 2", "39: 3", // Prior living situation: street, shelter, a rental.
        "41: 1", "42: 1", "60: 1", "67: 3", // Length of stay on the street or in a shelter.
        "73: 1", "76: 1", "77: 2", // Chronically homeless: 1 yes, 3 no, 4 unknown.
        "78: 1", "79: 1", "80: 1", "81: 3", // Domestic violence of adults; sex.
        "82: 1", "87: 1", "88: 1", "89: 1", "90: 1", "91: 3",
    ];
    assert_eq!(counts(&report, "Q26"), expected);
}

#[test]
fn one_project() {
    let report = report(&["SSO"]);
    let found: Vec<String> = table(&report, "Q8-Q16").rows.iter().map(|row| shown(&row.cells[0].value)).collect();
    // Here 4 is new, and was enrolled.
    assert_eq!(found, ["2", "0", "1", "1", "1", "1", "0", "0", "1", "2", "1"]);
    assert!(path::report(&team(), &params(&["nowhere"])).is_err());
}

proptest! {
    #![proptest_config(Config { cases: 6, failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_holds_for_any_data(seed in 0_u64..1_000, order in any::<u64>()) {
        let export = Export::invented(1_500, seed);
        let [there, here] = [&export, &export.shuffled(order)].map(|export| {
            path::report(&export.dataset(), &params(&[])).unwrap()
        });
        for (a, b) in there.tables.iter().zip(&here.tables) {
            prop_assert!(csv(a) == csv(b), "{} differs", a.number);
        }
        let count = |number: &str, cell: &str| table(&there, number).cell(cell).unwrap().number();
        let all = count("Q8-Q16", "B11");
        prop_assert!(all > 0);
        prop_assert_eq!(count("Q8-Q16", "B5"), count("Q8-Q16", "B3") + count("Q8-Q16", "B4"));
        for row in [8, 18, 25] {
            prop_assert_eq!(count("Q19-Q24", &format!("B{row}")), all);
            prop_assert_eq!(count("Q19-Q24", &format!("C{row}")) + count("Q19-Q24", &format!("D{row}")), all);
        }
        let subtotals: u32 = [6, 14, 23, 32, 40].iter().map(|row| count("Q25", &format!("B{row}"))).sum();
        // Destinations and prior living situations that are not on the list are in no row.
        prop_assert!(subtotals + count("Q25", "B41") <= all && count("Q26", "C67") <= all);
        prop_assert_eq!(count("Q25", "B42"), all);
        for row in [12, 23, 33, 39, 81, 91] {
            prop_assert_eq!(count("Q26", &format!("C{row}")), all, "row {}", row);
        }
        for row in 2..=12 {
            let [received, attained] = ["B", "C"].map(|column| count("Q18", &format!("{column}{row}")));
            prop_assert!(attained <= received);
        }
    }
}
