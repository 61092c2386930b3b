//! HUD's nineteen table shells, filled. Cells that HDX or the user fills stay blank.

use std::borrow::Cow;

use super::{destination::Exit, measure2, measure3, measure4};
use crate::table::{Cell, Set, Table, Value};

/// What the measures found of each person.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Measure 1, by line.
    pub nights: [Option<u32>; 4],
    pub exited: Option<measure2::Exited>,
    pub sheltered: [bool; measure3::ROWS.len()],
    pub income: measure4::Income,
    /// Measure 5, by metric.
    pub was_here_before: [Option<bool>; 2],
    pub from_outreach: Option<Exit>,
    pub placed: Option<bool>,
    pub retained: Option<bool>,
}

/// All tables, in HUD's order.
pub fn tables(found: &[Found]) -> Vec<Table> {
    let people = People(found);
    let mut tables = vec![
        people.lengths("1a", ["Persons in ES-EE, ES-NbN, and SH", "Persons in ES-EE, ES-NbN, SH, and TH"], [0, 1]),
        people.lengths(
            "1b",
            ["Persons in ES-EE, ES-NbN, SH, and PH", "Persons in ES-EE, ES-NbN, SH, TH, and PH"],
            [2, 3],
        ),
        people.returns(),
        by_hand(
            "3.1",
            "Change in PIT counts of sheltered and unsheltered persons experiencing homelessness",
            &PIT,
            &PIT_ROWS,
        ),
        people.sheltered(),
    ];
    tables.extend(people.income());
    tables.extend(people.first_time());
    let returns = "Returns to ES, SH, TH, and PH projects after exits to permanent housing destinations";
    tables.push(by_hand("6ab", returns, &RETURNS, &RETURN_ROWS.map(|(label, _)| label)));
    tables.push(by_hand(
        "6c.1",
        "Change in exits to permanent housing destinations",
        &YEARS_PERCENT,
        &EXITED_CATEGORY_3,
    ));
    tables.push(by_hand(
        "6c.2",
        "Change in exit to or retention of permanent housing",
        &YEARS_PERCENT,
        &RETAINED_CATEGORY_3,
    ));
    tables.extend(people.placement());
    tables
}

/// What was found of each person, by number.
struct People<'a>(&'a [Found]);

impl People<'_> {
    fn who(&self, is_in: impl Fn(&Found) -> bool) -> Set {
        Set::of(0, self.0.len(), |person| is_in(&self.0[person]))
    }

    /// Measure 1, step 9.
    fn lengths(&self, number: &'static str, labels: [&'static str; 2], lines: [usize; 2]) -> Table {
        let mut table = Table::new(number, "Length of Time Persons Experience Homelessness", LENGTHS);
        for (label, line) in labels.into_iter().zip(lines) {
            let persons = self.who(|found| found.nights[line].is_some());
            let mut nights: Vec<u64> = self.0.iter().filter_map(|found| found.nights[line]).map(u64::from).collect();
            nights.sort_unstable();
            let count = nights.len();
            // The one in the middle twice, or the two in the middle.
            let middle = if count == 0 { 0 } else { nights[(count - 1) / 2] + nights[count / 2] };
            let average = Cell::over(Value::quotient(nights.iter().sum(), count as u64), &[&persons]);
            let median = Cell::over(Value::quotient(middle, 2), &[&persons]);
            let blank = Cell::default;
            let persons = Cell::count(&[&persons]);
            table.push(label, vec![blank(), persons, blank(), average, blank(), blank(), median, blank()]);
        }
        table
    }

    /// Measure 2, steps 3, 4 and 6 to 9.
    fn returns(&self) -> Table {
        let title = "The Extent to which Persons Who Exit Homelessness to Permanent Housing Destinations Return to Homelessness";
        let mut table = Table::new("2", title, RETURNS);
        for (label, types) in RETURN_ROWS {
            let exited = self.who(|found| found.exited.is_some_and(|exited| types.contains(&exited.from)));
            let mut cells = vec![Cell::count(&[&exited])];
            for days in [0..=180, 181..=365, 366..=730, 0..=730] {
                let returned = self.who(|found| {
                    found.exited.and_then(|exited| exited.returned_after).is_some_and(|after| days.contains(&after))
                });
                cells.push(Cell::count(&[&exited, &returned]));
                cells.push(percent(&exited.and(&returned), &exited));
            }
            table.push(label, cells);
        }
        table
    }

    fn sheltered(&self) -> Table {
        let title = "Change in annual counts of persons experiencing sheltered homelessness in HMIS";
        let mut table = Table::new("3.2", title, YEARS);
        for (row, label) in SHELTERED_ROWS.into_iter().enumerate() {
            this_year(&mut table, label, Cell::count(&[&self.who(|found| found.sheltered[row])]));
        }
        table
    }

    /// Measure 4, step 5.
    fn income(&self) -> Vec<Table> {
        let mut tables = Vec::new();
        for (metrics, universe, exited, of) in [
            (
                ["4.1", "4.2", "4.3"],
                "Universe: Number of adults (system stayers)",
                "",
                (|found| found.income.stayer) as fn(&Found) -> Option<measure4::Growth>,
            ),
            (["4.4", "4.5", "4.6"], "Universe: Number of adults who exited (system leavers)", "who exited ", |found| {
                found.income.leaver
            }),
        ] {
            let all = self.who(|found| of(found).is_some());
            let titles = if exited.is_empty() { INCOME_OF_STAYERS } else { INCOME_OF_LEAVERS };
            for (kind, name) in ["earned income", "non-employment cash income", "total income"].into_iter().enumerate()
            {
                let more = self.who(|found| of(found).is_some_and(|growth| growth[kind]));
                let mut table = Table::new(metrics[kind], titles[kind], YEARS);
                this_year(&mut table, universe, Cell::count(&[&all]));
                this_year(&mut table, format!("Number of adults {exited}with increased {name}"), Cell::count(&[&more]));
                this_year(&mut table, format!("Percentage of adults who increased {name}"), percent(&more, &all));
                tables.push(table);
            }
        }
        tables
    }

    /// Measure 5, steps 2, 4c and 5.
    fn first_time(&self) -> [Table; 2] {
        let [mut shelter, mut housing] = [
            ("5.1", "Change in the number of persons entering ES, SH, and TH projects with no prior enrollments in HMIS"),
            ("5.2", "Change in the number of persons entering ES, SH, TH, and PH projects with no prior enrollments in HMIS"),
        ]
        .map(|(number, title)| Table::new(number, title, YEARS));
        for (metric, table) in [&mut shelter, &mut housing].into_iter().enumerate() {
            let all = self.who(|found| found.was_here_before[metric].is_some());
            let before = self.who(|found| found.was_here_before[metric] == Some(true));
            let first = self.who(|found| found.was_here_before[metric] == Some(false));
            for (label, who) in FIRST_TIME_ROWS[metric].into_iter().zip([all, before, first]) {
                this_year(table, label, Cell::count(&[&who]));
            }
        }
        [shelter, housing]
    }

    /// Measure 7.
    fn placement(&self) -> [Table; 3] {
        let exited = "Change in exits to permanent housing destinations";
        let mut outreach = Table::new("7a1", exited, YEARS_PERCENT);
        let all = self.who(|found| found.from_outreach.is_some());
        let [temporary, permanent] =
            [Exit::Temporary, Exit::Permanent].map(|exit| self.who(|found| found.from_outreach == Some(exit)));
        let success = percent(&temporary.or(&permanent), &all);
        let counts = [all, temporary, permanent].map(|who| Cell::count(&[&who]));
        for (label, cell) in OUTREACH_ROWS.into_iter().zip(counts.into_iter().chain([success])) {
            this_year(&mut outreach, label, cell);
        }
        let of = |number, title, labels: [&'static str; 3], outcome: fn(&Found) -> Option<bool>| {
            let all = self.who(|found| outcome(found).is_some());
            let success = self.who(|found| outcome(found) == Some(true));
            let mut table = Table::new(number, title, YEARS_PERCENT);
            let cells = [Cell::count(&[&all]), Cell::count(&[&success]), percent(&success, &all)];
            labels.into_iter().zip(cells).for_each(|(label, cell)| this_year(&mut table, label, cell));
            table
        };
        [
            outreach,
            of("7b1", exited, PLACED_ROWS, |found| found.placed),
            of("7b2", "Change in exit to or retention of permanent housing", RETAINED_ROWS, |found| found.retained),
        ]
    }
}

/// `part` of `whole` in percent.
fn percent(part: &Set, whole: &Set) -> Cell {
    Cell::over(Value::quotient(u64::from(part.count()) * 100, u64::from(whole.count())), &[part])
}

/// A row of which HMIS fills column C.
fn this_year(table: &mut Table, label: impl Into<Cow<'static, str>>, cell: Cell) {
    table.push(label, vec![Cell::default(), cell, Cell::default()]);
}

/// A table that HMIS does not fill.
fn by_hand(number: &'static str, title: &'static str, header: &[&'static str], labels: &[&'static str]) -> Table {
    let mut table = Table::new(number, title, header.iter().copied());
    for &label in labels {
        table.push(label, vec![Cell::default(); header.len()]);
    }
    table
}

const LENGTHS: [&str; 8] = [
    "Previous FY Universe (Persons)",
    "Current FY Universe (Persons)",
    "Previous FY Average LOT Experiencing Homelessness",
    "Current FY Average LOT Experiencing Homelessness",
    "Difference",
    "Previous FY Median LOT Experiencing Homelessness",
    "Current FY Median LOT Experiencing Homelessness",
    "Difference",
];

const RETURNS: [&str; 9] = [
    "Total Number of Persons who Exited to a Permanent Housing Destination (2 Years Prior)",
    "Number Returning to Homelessness in Less than 6 Months (0-180 days)",
    "Percentage of Returns in Less than 6 Months (0-180 days)",
    "Number Returning to Homelessness from 6 to 12 Months (181-365 days)",
    "Percentage of Returns from 6 to 12 Months (181-365 days)",
    "Number Returning to Homelessness from 13 to 24 Months (366-730 days)",
    "Percentage of Returns from 13 to 24 Months (366-730 days)",
    "Number of Returns in 2 Years",
    "Percentage of Returns in 2 Years",
];

const RETURN_ROWS: [(&str, &[i32]); 6] = [
    ("Exit was from SO", &[4]),
    ("Exit was from ES", &[0, 1]),
    ("Exit was from TH", &[2]),
    ("Exit was from SH", &[8]),
    ("Exit was from PH", &[3, 9, 10, 13]),
    ("TOTAL Returns to Homelessness", &[0, 1, 2, 3, 4, 8, 9, 10, 13]),
];

const YEARS: [&str; 3] = ["Previous FY", "Current FY", "Difference"];
const YEARS_PERCENT: [&str; 3] = ["Previous FY", "Current FY", "% Difference"];
const PIT: [&str; 3] = ["Previous FY PIT Count", "Current FY PIT Count", "Difference"];

const PIT_ROWS: [&str; 6] = [
    "Universe: Total PIT Count of sheltered and unsheltered persons",
    "Emergency Shelter Total",
    "Safe Haven Total",
    "Transitional Housing Total",
    "Total Sheltered Count",
    "Unsheltered Count",
];

const SHELTERED_ROWS: [&str; measure3::ROWS.len()] = [
    "Universe: Unduplicated Total sheltered persons",
    "Emergency Shelter Total",
    "Safe Haven Total",
    "Transitional Housing Total",
];

const INCOME_OF_STAYERS: [&str; 3] = [
    "Change in earned income for adult system stayers during the reporting period",
    "Change in non-employment cash income for adult system stayers during the reporting period",
    "Change in total income for adult system stayers during the reporting period",
];

const INCOME_OF_LEAVERS: [&str; 3] = [
    "Change in earned income for adult system leavers",
    "Change in non-employment cash income for adult system leavers",
    "Change in total income for adult system leavers",
];

const FIRST_TIME_ROWS: [[&str; 3]; 2] = [
    [
        "Universe: Person with entries into ES-EE, ES-NbN, SH, or TH during the reporting period.",
        "Of persons above, count those who were in ES-EE, ES-NbN, SH, TH, or any PH within 24 months prior to their start \
         during the reporting year.",
        "Of persons above, count those who did not have entries in ES-EE, ES-NbN, SH, TH or PH in the previous 24 months. \
         (i.e. number of persons experiencing homelessness for the first time)",
    ],
    [
        "Universe: Person with entries into ES-EE, ES-NbN, SH, TH or PH during the reporting period.",
        "Of persons above, count those who were in ES-EE, ES-NbN, SH, TH, or any PH within 24 months prior to their start \
         during the reporting year.",
        "Of persons above, count those who did not have entries in ES-EE, ES-NbN, SH, TH or PH in the previous 24 months. \
         (i.e. Number of persons experiencing homelessness for the first time.)",
    ],
];

const EXITED_CATEGORY_3: [&str; 3] = [
    "Universe: Cat. 3 Persons in SH, TH and PH-RRH who exited, plus persons in other PH projects who exited without moving \
     into housing",
    "Of the persons above, those who exited to permanent destinations",
    "% Successful exits",
];

const RETAINED_CATEGORY_3: [&str; 3] = [
    "Universe: Cat. 3 Persons in all PH projects except PH-RRH who exited after moving into housing, or who moved into \
     housing and remained in the PH project",
    "Of persons above, count those who remained in PH-PSH projects and those who exited to permanent housing destinations",
    "% Successful exits/retention",
];

const OUTREACH_ROWS: [&str; 4] = [
    "Universe: Persons who exit Street Outreach",
    "Of persons above, those who exited to specific homeless, temporary, and institutional destinations",
    "Of the persons above, those who exited to permanent housing destinations",
    "% Successful exits",
];

const PLACED_ROWS: [&str; 3] = [
    "Universe: Persons in ES-EE, ES-NbN, SH, TH, and PH-RRH who exited, plus persons in other PH projects who exited without \
     moving into housing",
    "Of the persons above, those who exited to permanent housing destinations",
    "% Successful exits",
];

const RETAINED_ROWS: [&str; 3] = [
    "Universe: Persons in all PH projects except PH-RRH who exited after moving into housing, or who moved into housing and \
     remained in the PH project",
    "Of persons above, those who remained in applicable PH projects and those who exited to permanent housing destinations",
    "% Successful exits/retention",
];
