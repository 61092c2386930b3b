//! The System Performance Measures on single people: the test cases of HUD's text, and what else it says of each measure.
#![expect(clippy::unwrap_used, reason = "tests")]

use hud::{Dataset, File, read::Assembler};
use reports::{
    glossary::Period,
    spm::{self, Params, destination::Exit, measure2::Exited, quality::Served, tables::Found},
};

/// A file's rows: of each, the columns that have a value.
type Rows = Vec<Vec<(&'static str, String)>>;

/// The fiscal year of HUD's examples; the look-back stop date is October 1, 2015.
fn year() -> Params {
    let day = |text: &str| hud::date::iso_date(text.as_bytes()).unwrap();
    let period = Period { start: day("2022-10-01"), end: day("2023-09-30") };
    Params { coc: "XX-501".to_owned(), period }
}

/// What the measures find of one person with these stays: `type entry exit`, `-` for no exit, and further
///
/// - `move=DATE`, `since=DATE` (3.917.3), `from=CODE` (3.917.1), `short` (under the threshold, and on the street before),
///   `to=CODE` (destination), `night=DATE`, `born=DATE`, `id=ID`, `engaged=DATE`
/// - `income=STAGE:DATE:EARNED:TOTAL`
fn found(stays: &[&str]) -> Found {
    let spm = spm::run(&data(stays), &year());
    assert_eq!(spm.found.len(), 1, "one person");
    spm.found[0]
}

fn served(stays: &[&str]) -> [Option<Served>; 5] {
    spm::run(&data(stays), &year()).served[0]
}

fn data(stays: &[&str]) -> Dataset {
    let (mut enrollments, mut exits, mut services, mut incomes) = (Rows::new(), Rows::new(), Rows::new(), Rows::new());
    let mut born = "1980-05-05".to_owned();
    for (n, stay) in stays.iter().enumerate() {
        let mut words = stay.split_whitespace();
        let (kind, entry, exit) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
        let mut id = format!("{}", 100 - n);
        let mut fields = vec![("EntryDate", entry.to_owned()), ("ProjectID", kind.to_owned())];
        let mut destination = String::new();
        let (mut nights, mut records) = (Vec::new(), Vec::new());
        for word in words {
            match word.split_once('=').unwrap_or((word, "1")) {
                ("move", day) => fields.push(("MoveInDate", day.to_owned())),
                ("since", day) => fields.push(("DateToStreetESSH", day.to_owned())),
                ("from", code) => fields.push(("LivingSituation", code.to_owned())),
                ("engaged", day) => fields.push(("DateOfEngagement", day.to_owned())),
                ("short", _) => {
                    fields.push(("LOSUnderThreshold", "1".to_owned()));
                    fields.push(("PreviousStreetESSH", "1".to_owned()));
                }
                ("to", code) => code.clone_into(&mut destination),
                ("night", day) => nights.push(day.to_owned()),
                ("born", day) => day.clone_into(&mut born),
                ("id", given) => given.clone_into(&mut id),
                ("income", record) => records.push(record.to_owned()),
                (other, _) => panic!("{other} is no word of a stay"),
            }
        }
        let of_stay = [("EnrollmentID", id.clone()), ("PersonalID", "1".to_owned())];
        if exit != "-" {
            let mut row = of_stay.to_vec();
            row.extend([("ExitID", id.clone()), ("ExitDate", exit.to_owned()), ("Destination", destination)]);
            exits.push(row);
        }
        for night in nights {
            let mut row = of_stay.to_vec();
            row.extend([("RecordType", "200".to_owned()), ("DateProvided", night)]);
            services.push(row);
        }
        for record in records {
            let parts: Vec<&str> = record.split(':').collect();
            let mut row = of_stay.to_vec();
            for (name, at) in [("DataCollectionStage", 0), ("InformationDate", 1), ("EarnedAmount", 2)] {
                row.push((name, parts[at].to_owned()));
            }
            row.push(("TotalMonthlyIncome", parts[3].to_owned()));
            incomes.push(row);
        }
        fields.extend(of_stay);
        fields.extend([("HouseholdID", format!("H{id}")), ("RelationshipToHoH", "1".to_owned())]);
        enrollments.push(fields);
    }
    let kinds = [0, 1, 2, 3, 4, 8, 9, 10, 13].map(|kind: u8| kind.to_string());
    let of_kind = |kind: &String, fields: &[(&'static str, &str)]| {
        let mut row = vec![("ProjectID", kind.clone())];
        row.extend(fields.iter().map(|(name, value)| (*name, (*value).to_owned())));
        row
    };
    let projects =
        kinds.iter().map(|kind| of_kind(kind, &[("ProjectType", kind), ("ContinuumProject", "1")])).collect();
    let cocs = kinds.iter().map(|kind| of_kind(kind, &[("CoCCode", "XX-501")])).collect();
    let funders = kinds.iter().map(|kind| of_kind(kind, &[("Funder", "2"), ("StartDate", "2015-01-01")])).collect();
    let clients = vec![vec![("PersonalID", "1".to_owned()), ("DOB", born)]];
    dataset([
        (File::Project, projects),
        (File::ProjectCoC, cocs),
        (File::Funder, funders),
        (File::Client, clients),
        (File::Enrollment, enrollments),
        (File::Exit, exits),
        (File::Services, services),
        (File::IncomeBenefits, incomes),
    ])
}

fn dataset<const N: usize>(files: [(File, Rows); N]) -> Dataset {
    let mut assembler = Assembler::default();
    for (file, rows) in files {
        let columns: Vec<&str> = file.spec().columns.iter().map(|column| column.name).collect();
        let mut text = columns.join(",") + "\n";
        for row in rows {
            let value = |column: &&str| row.iter().find(|(name, _)| name == column).map_or("", |(_, value)| value);
            text += &(columns.iter().map(value).collect::<Vec<_>>().join(",") + "\n");
        }
        assembler.add(file, text.as_bytes());
    }
    assembler.finish().unwrap_or_else(|_| panic!("the rows are read"))
}

/// Nights of 1a.1, 1a.2, 1b.1 and 1b.2; `-` for those outside the universe.
fn nights(stays: &[&str]) -> String {
    let shown = |nights: Option<u32>| nights.map_or_else(|| "-".to_owned(), |nights| nights.to_string());
    found(stays).nights.map(shown).join(" ")
}

#[test]
fn additional_test_cases_of_measure_1a() {
    // a. Housed all the time.
    assert_eq!(nights(&["0 2022-11-01 2022-12-01", "3 2022-10-01 - move=2022-10-15"]), "- - - -");
    // b. Left the shelter on the day of the move-in.
    assert_eq!(nights(&["0 2022-11-01 2022-12-01", "3 2022-11-15 - move=2022-12-01"]), "30 30 30 30");
    // c. Left the shelter the day after the move-in.
    assert_eq!(nights(&["0 2022-11-01 2022-12-02", "3 2022-11-15 - move=2022-12-01"]), "30 30 30 30");
    // d. Came to the shelter the day before leaving the housing.
    let housed = "3 2022-01-01 2022-12-01 move=2022-02-01";
    assert_eq!(nights(&["0 2022-11-30 2022-12-10", housed]), "9 9 9 9");
    // e. Came to the shelter on the day of leaving the housing.
    assert_eq!(nights(&["0 2022-12-01 2022-12-10", housed]), "9 9 9 9");
    // f. No night in the shelter.
    assert_eq!(nights(&["0 2022-12-01 2022-12-01"]), "- - - -");
}

#[test]
fn additional_test_case_of_measure_1b() {
    // Homeless since March 1, says the person; but housed until May 2, 30 days before the shelter. 132 nights there.
    let shelter = "0 2022-06-01 2022-10-11 since=2022-03-01";
    assert_eq!(nights(&[shelter]), "132 132 224 224");
    assert_eq!(nights(&[shelter, "3 2021-01-01 2022-05-02 move=2021-02-01"]), "132 132 162 162");
}

#[test]
fn nights_before_the_client_start_date_count_if_contiguous() {
    // The client end date is 2022-10-10, the client start date 2021-10-10.
    let last = "0 2022-10-10 2022-10-11";
    assert_eq!(nights(&[last, "0 2021-10-10 2021-10-11"]), "2 2 2 2");
    assert_eq!(nights(&[last, "0 2021-10-01 2021-10-10"]), "10 10 10 10");
    assert_eq!(nights(&[last, "0 2021-10-01 2021-10-09"]), "1 1 1 1");
    assert_eq!(nights(&[last, "0 2021-09-01 2021-10-09", "0 2021-10-09 2021-10-12"]), "42 42 42 42");
    // Not beyond the look-back stop date, unless people told of it.
    assert_eq!(nights(&["0 2015-09-01 2022-10-11"]), "2567 2567 2567 2567");
    assert_eq!(nights(&["0 2015-10-02 2022-10-11 since=2015-09-01"]), "2566 2566 2597 2597");
    assert_eq!(nights(&["0 2015-09-30 2022-10-11 since=2015-09-01"]), "2567 2567 2567 2567");
    // Nor before birth.
    assert_eq!(nights(&["0 2022-10-01 2022-10-11 born=2022-10-09"]), "2 2 2 2");
    assert_eq!(nights(&["0 2022-10-01 2022-10-11 born=2022-10-11"]), "- - - -");
}

#[test]
fn transitional_housing_takes_nights_away_or_adds_them() {
    let shelter = "0 2022-11-01 2022-11-11";
    assert_eq!(nights(&[shelter, "2 2022-11-06 2022-11-16"]), "5 15 5 15");
    assert_eq!(nights(&["2 2022-11-06 2022-11-16 since=2022-11-01"]), "- 10 - 10");
    assert_eq!(nights(&["2 2022-11-06 2022-11-16 from=116 since=2022-11-01"]), "- 10 - 15");
    // Not all nights of a stay are in the year, but they count.
    assert_eq!(nights(&["0 2022-09-21 2022-10-03"]), "12 12 12 12");
    assert_eq!(nights(&["0 2022-09-21 2022-10-01"]), "- - - -");
    assert_eq!(nights(&["8 2023-09-30 -"]), "1 1 1 1");
    assert_eq!(nights(&["8 2023-09-30 2023-12-31"]), "1 1 1 1");
}

#[test]
fn night_by_night_counts_recorded_nights() {
    let stay = "1 2022-11-01 2022-11-11 night=2022-11-03 night=2022-11-05 night=2022-11-05";
    assert_eq!(nights(&[stay]), "2 2 2 2");
    // The day of exit is no night; nor is one before the start.
    assert_eq!(nights(&["1 2022-11-01 2022-11-11 night=2022-11-11 night=2022-10-31"]), "- - - -");
    // Told nights go up to the earliest bed night, even where there is a gap after the start.
    assert_eq!(nights(&[&format!("{stay} since=2022-10-25")]), "2 2 11 11");
    // In the report period there is no bed night.
    assert_eq!(nights(&["1 2022-09-01 - night=2022-09-02 since=2022-08-01"]), "- - - -");
}

#[test]
fn permanent_housing_before_the_move_in_is_homeless_time() {
    let from = "13 2022-11-01 2022-12-01 from=116";
    assert_eq!(nights(&[from]), "- - 30 30");
    assert_eq!(nights(&["13 2022-11-01 2022-12-01 from=435"]), "- - - -");
    assert_eq!(nights(&["13 2022-11-01 2022-12-01 from=435 short"]), "- - 30 30");
    assert_eq!(nights(&["13 2022-11-01 - from=116 move=2022-11-11"]), "- - 10 10");
    assert_eq!(nights(&["13 2022-11-01 - from=116 move=2022-11-01"]), "- - - -");
    // A move-in before the start is disregarded; so is one after the report.
    assert_eq!(nights(&["13 2022-11-01 2022-12-01 from=116 move=2022-10-01"]), "- - 30 30");
    assert_eq!(nights(&["13 2023-09-01 - from=116 move=2023-10-01"]), "- - 30 30");
    // Started before the year, and neither moved in nor left in it: step 1c does not select it.
    assert_eq!(nights(&["13 2022-09-01 - from=116"]), "- - - -");
    assert_eq!(nights(&["13 2022-09-01 2022-10-11 from=116"]), "- - 40 40");
    assert_eq!(nights(&["13 2022-09-01 - from=116 move=2022-10-11"]), "- - 40 40");
    // Nights in transitional housing are that housing's.
    assert_eq!(nights(&[from, "2 2022-11-11 2022-12-01"]), "- 20 10 30");
}

#[test]
fn what_people_told_does_not_move_the_end_of_the_client_year() {
    // A stay without a night adds the nights that were told, up to the client end date.
    let stays = ["0 2022-11-01 2022-11-11", "0 2022-12-01 2022-12-01 since=2022-11-05"];
    assert_eq!(nights(&stays), "10 10 10 10");
    let stays = ["0 2022-11-01 2022-11-11", "0 2022-12-01 2022-12-01 since=2022-10-25"];
    assert_eq!(nights(&stays), "10 10 17 17");
}

/// `type days`, or `type -` without a return.
fn returned(stays: &[&str]) -> Option<String> {
    let Exited { from, returned_after } = found(stays).exited?;
    Some(format!("{from} {}", returned_after.map_or_else(|| "-".to_owned(), |days| days.to_string())))
}

#[test]
fn returns_after_exits_to_permanent_housing() {
    let exit = "0 2020-09-01 2020-11-01 to=410";
    let of = |stays: &[&str]| returned(stays).unwrap_or_default();
    assert_eq!(of(&[exit]), "0 -");
    assert_eq!(of(&[exit, "0 2020-11-01 -"]), "0 0");
    assert_eq!(of(&[exit, "4 2021-04-30 -"]), "0 180");
    assert_eq!(of(&[exit, "0 2020-10-31 -"]), "0 -");
    // 731 days: in no column.
    assert_eq!(of(&[exit, "0 2022-11-02 -"]), "0 731");
    assert_eq!(returned(&["0 2020-09-01 2020-11-01 to=206"]), None);
    // The two years before: 2020-10-01 less a leap day's shift, to 2021-09-30.
    assert_eq!(of(&["0 2020-09-01 2020-10-01 to=410"]), "0 -");
    assert_eq!(returned(&["0 2020-09-01 2020-09-30 to=410"]), None);
    assert_eq!(of(&["0 2020-09-01 2021-09-30 to=410"]), "0 -");
    assert_eq!(returned(&["0 2020-09-01 2021-10-01 to=410"]), None);
    // The earliest exit to permanent housing, whatever came before; on one day the lowest id.
    assert_eq!(of(&["8 2020-09-01 2020-10-05 to=116", "2 2020-09-01 2020-11-02 to=410", exit]), "0 -");
    assert_eq!(of(&["0 2020-09-01 2020-11-01 to=410 id=10", "2 2020-09-01 2020-11-01 to=410 id=9"]), "2 -");
}

#[test]
fn transfers_are_no_returns() {
    let exit = "3 2019-09-01 2020-11-01 to=410";
    let of = |stays: &[&str]| returned(stays).unwrap_or_default();
    assert_eq!(of(&[exit, "13 2020-11-15 -"]), "3 -");
    assert_eq!(of(&[exit, "13 2020-11-16 -"]), "3 15");
    // A start within another stay in permanent housing, or up to 14 days after it; its own first day is free.
    let other = "13 2020-11-16 2020-12-01";
    assert_eq!(of(&[exit, other]), "3 15");
    let first = "13 2020-11-10 2020-12-01";
    assert_eq!(of(&[exit, first, "9 2020-12-15 -"]), "3 -");
    assert_eq!(of(&[exit, first, "9 2020-12-16 -"]), "3 45");
    assert_eq!(of(&[exit, first, "9 2020-12-16 -", "10 2020-12-16 -"]), "3 45");
    assert_eq!(of(&[exit, first, "9 2020-12-15 -", "0 2021-01-01 -"]), "3 61");
}

#[test]
fn sheltered_for_a_night() {
    let of = |stays: &[&str]| found(stays).sheltered;
    assert_eq!(of(&["0 2022-09-01 2022-10-01"]), [false; 4]);
    assert_eq!(of(&["0 2022-09-01 2022-10-02"]), [true, true, false, false]);
    assert_eq!(of(&["8 2022-09-01 -"]), [true, false, true, false]);
    assert_eq!(of(&["2 2022-09-01 -"]), [true, false, false, true]);
    assert_eq!(of(&["1 2022-09-01 -"]), [false; 4]);
    assert_eq!(of(&["1 2022-09-01 - night=2022-10-01"]), [true, true, false, false]);
    assert_eq!(of(&["3 2022-09-01 -"]), [false; 4]);
}

#[test]
fn income_of_stayers() {
    let of = |stay: &str| found(&[stay]).income.stayer;
    let start = "3 2020-03-01 - income=1:2020-03-01:0:500";
    // No annual assessment: in the universe, without growth. No record at start: not in it.
    assert_eq!(of(start), Some([false; 3]));
    assert_eq!(of("3 2020-03-01 - income=2:2020-03-01:0:500"), None);
    assert_eq!(of(&format!("{start} income=5:2023-03-31:200:600")), Some([true, false, true]));
    // 31 days after the anniversary it does not count.
    assert_eq!(of(&format!("{start} income=5:2023-04-01:200:600")), Some([false; 3]));
    // Between two annual assessments.
    let two = format!("{start} income=5:2022-03-01:300:900 income=5:2023-03-01:200:900");
    assert_eq!(of(&two), Some([false, true, false]));
    // A total that nobody knows is no growth.
    assert_eq!(of(&format!("{start} income=5:2023-03-01:200:")), Some([true, false, false].map(|_| false)));
    // 365 days up to the report's end, and adults only.
    let late = |entry: &str| of(&format!("3 {entry} - income=1:{entry}:0:500"));
    assert_eq!((late("2022-10-01"), late("2022-10-02")), (Some([false; 3]), None));
    assert_eq!(of(&format!("{start} born=2005-01-01")), None);
    // Street outreach is no project of the measure.
    assert_eq!(of("4 2020-03-01 - income=1:2020-03-01:0:500"), None);
}

#[test]
fn income_of_leavers() {
    let of = |stays: &[&str]| found(stays).income.leaver;
    let start = "3 2020-03-01 2023-01-01 income=1:2020-03-01:0:500";
    assert_eq!(of(&[start]), Some([false; 3]));
    assert_eq!(of(&["3 2020-03-01 2023-01-01 income=1:2020-03-02:0:500"]), None);
    assert_eq!(of(&[&format!("{start} income=3:2023-01-01:100:700")]), Some([true, true, true]));
    assert_eq!(of(&[&format!("{start} income=3:2022-12-31:100:700")]), Some([false; 3]));
    // Somebody who is still in a project is no leaver, and no stayer of the measure before 365 days.
    let both = [start, "2 2023-01-01 - income=1:2023-01-01:0:500"];
    assert_eq!((of(&both), found(&both).income.stayer), (None, None));
}

#[test]
fn homeless_for_the_first_time() {
    let of = |stays: &[&str]| found(stays).was_here_before;
    let entry = "0 2022-11-01 -";
    assert_eq!(of(&[entry]), [Some(false), Some(false)]);
    assert_eq!(of(&["13 2022-11-01 -"]), [None, Some(false)]);
    assert_eq!(of(&["0 2022-09-30 -"]), [None, None]);
    // 730 days before, and one day more.
    assert_eq!(of(&[entry, "3 2019-01-01 2020-11-01"]), [Some(true), Some(true)]);
    assert_eq!(of(&[entry, "3 2019-01-01 2020-10-31"]), [Some(false), Some(false)]);
    // Street outreach is not looked at.
    assert_eq!(of(&[entry, "4 2019-01-01 2022-10-31"]), [Some(false), Some(false)]);
    // The earliest entry of each metric's projects is the one looked back from.
    assert_eq!(of(&[entry, "13 2022-10-15 2022-10-20"]), [Some(true), Some(false)]);
}

#[test]
fn exits_from_street_outreach() {
    let of = |stays: &[&str]| found(stays).from_outreach;
    assert_eq!(of(&["4 2022-09-01 2022-11-01 to=101"]), Some(Exit::Temporary));
    assert_eq!(of(&["4 2022-09-01 2022-11-01 to=410"]), Some(Exit::Permanent));
    assert_eq!(of(&["4 2022-09-01 2022-11-01 to=30"]), Some(Exit::Other));
    assert_eq!(of(&["4 2022-09-01 2022-11-01 to=206"]), None);
    // The latest exit counts; somebody who is still there is no leaver.
    assert_eq!(of(&["4 2022-09-01 2022-11-01 to=410", "4 2022-09-01 2022-12-01 to=116"]), Some(Exit::Other));
    assert_eq!(of(&["4 2022-09-01 2022-11-01 to=410", "4 2022-12-01 -"]), None);
    assert_eq!(of(&["4 2022-09-01 2022-11-01 to=410", "0 2022-12-01 -"]), Some(Exit::Permanent));
}

#[test]
fn placement_in_and_retention_of_permanent_housing() {
    let of = |stays: &[&str]| (found(stays).placed, found(stays).retained);
    assert_eq!(of(&["0 2022-09-01 2022-11-01 to=410"]), (Some(true), None));
    assert_eq!(of(&["0 2022-09-01 2022-11-01 to=215"]), (None, None));
    assert_eq!(of(&["13 2022-09-01 2022-11-01 to=312 move=2022-10-01"]), (Some(false), None));
    // Exits from other permanent housing: before a move-in one measure, after it the other.
    assert_eq!(of(&["3 2022-09-01 2022-11-01 to=410"]), (Some(true), None));
    assert_eq!(of(&["3 2022-09-01 2022-11-01 to=410 move=2022-10-01"]), (None, Some(true)));
    assert_eq!(of(&["3 2022-09-01 2022-11-01 to=116 move=2022-10-01"]), (None, Some(false)));
    assert_eq!(of(&["3 2022-09-01 2022-11-01 to=24 move=2022-10-01"]), (None, None));
    // A move-in before the start is none.
    assert_eq!(of(&["3 2022-09-01 2022-11-01 to=410 move=2022-08-31"]), (Some(true), None));
    // Stayers: their latest stay must have a move-in by the report's end.
    assert_eq!(of(&["3 2022-09-01 - move=2023-09-30"]), (None, Some(true)));
    assert_eq!(of(&["3 2022-09-01 - move=2023-10-01"]), (None, None));
    assert_eq!(of(&["3 2022-09-01 - move=2022-10-01", "9 2022-10-01 -"]), (None, None));
    // An exit after the report's end is none, and tells nothing.
    assert_eq!(of(&["3 2022-09-01 2023-10-01 to=116 move=2022-10-01"]), (None, Some(true)));
    // Still in a shelter: no leaver of 7b.1, but a leaver of 7b.2.
    assert_eq!(of(&["3 2022-09-01 2022-11-01 to=410 move=2022-10-01", "0 2022-11-01 -"]), (None, Some(true)));
}

#[test]
fn who_was_served_for_the_data_quality_columns() {
    let of = |stay: &str| served(&[stay]);
    let only = |at: usize, served| {
        let mut all = [None; 5];
        all[at] = Some(served);
        all
    };
    assert_eq!(of("0 2022-09-01 -"), only(0, Served::Stayer));
    assert_eq!(of("2 2022-09-01 2022-11-01 to=410"), only(1, Served::Leaver));
    assert_eq!(of("3 2022-09-01 2022-11-01 to=30"), only(2, Served::LeaverToUnknown));
    assert_eq!(of("13 2022-09-01 2022-11-01"), only(3, Served::LeaverToUnknown));
    // Street outreach: those who are engaged.
    assert_eq!(of("4 2022-09-01 -"), [None; 5]);
    assert_eq!(of("4 2022-09-01 - engaged=2022-09-10"), only(4, Served::Stayer));
    // Night-by-night: a bed night in the period, or the exit.
    assert_eq!(of("1 2022-09-01 - night=2022-09-01"), [None; 5]);
    assert_eq!(of("1 2022-09-01 - night=2022-10-01"), only(0, Served::Stayer));
}

#[test]
fn parameters_that_make_no_report() {
    let wrong = |params: Params| params.checked().unwrap_err().to_string();
    assert!(wrong(Params { coc: "501".to_owned(), ..year() }).contains("CoC"));
    let Params { coc, period } = year();
    let backwards = Period { start: period.end, end: period.start };
    assert!(wrong(Params { coc, period: backwards }).contains("before it starts"));
}
