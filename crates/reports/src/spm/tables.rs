//! HUD's nineteen table shells, filled.

use super::{
    destination::Exit,
    measure2, measure3, measure4,
    table::{Cell, Row, Table, Value},
};

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

const LOT_COLUMNS: [&str; 8] = [
    "Previous FY Universe (Persons)",
    "Current FY Universe (Persons)",
    "Previous FY Average LOT Experiencing Homelessness",
    "Current FY Average LOT Experiencing Homelessness",
    "Difference",
    "Previous FY Median LOT Experiencing Homelessness",
    "Current FY Median LOT Experiencing Homelessness",
    "Difference",
];

const RETURN_COLUMNS: [&str; 9] = [
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
const PIT_YEARS: [&str; 3] = ["Previous FY PIT Count", "Current FY PIT Count", "Difference"];

/// All tables, in HUD's order.
pub fn tables(found: &[Found]) -> Vec<Table> {
    let mut tables = vec![
        lengths("1a", ["Persons in ES-EE, ES-NbN, and SH", "Persons in ES-EE, ES-NbN, SH, and TH"], [0, 1], found),
        lengths(
            "1b",
            ["Persons in ES-EE, ES-NbN, SH, and PH", "Persons in ES-EE, ES-NbN, SH, TH, and PH"],
            [2, 3],
            found,
        ),
        Table {
            name: "2",
            columns: &RETURN_COLUMNS,
            rows: RETURN_ROWS.iter().map(|(label, types)| returns(label, types, found)).collect(),
        },
        by_hand(
            "3.1",
            &PIT_YEARS,
            &[
                "Universe: Total PIT Count of sheltered and unsheltered persons",
                "Emergency Shelter Total",
                "Safe Haven Total",
                "Transitional Housing Total",
                "Total Sheltered Count",
                "Unsheltered Count",
            ],
        ),
        sheltered(found),
    ];
    tables.extend(income(found));
    tables.extend(first_time(found));
    tables.push(by_hand("6ab", &RETURN_COLUMNS, &RETURN_ROWS.map(|(label, _)| label)));
    tables.push(by_hand("6c.1", &YEARS_PERCENT, &[
        "Universe: Cat. 3 Persons in SH, TH and PH-RRH who exited, plus persons in other PH projects who exited without moving into housing",
        "Of the persons above, those who exited to permanent destinations",
        "% Successful exits",
    ]));
    tables.push(by_hand("6c.2", &YEARS_PERCENT, &[
        "Universe: Cat. 3 Persons in all PH projects except PH-RRH who exited after moving into housing, or who moved into housing and remained in the PH project",
        "Of persons above, count those who remained in PH-PSH projects and those who exited to permanent housing destinations",
        "% Successful exits/retention",
    ]));
    tables.extend(placement(found));
    tables
}

/// Measure 1, step 9.
fn lengths(name: &'static str, labels: [&'static str; 2], lines: [usize; 2], found: &[Found]) -> Table {
    let row = |label, line: usize| {
        let persons = Cell::count(found, |f| f.nights[line].is_some());
        let mut nights: Vec<u64> = found.iter().filter_map(|f| f.nights[line]).map(u64::from).collect();
        nights.sort_unstable();
        let count = nights.len();
        // The middle one, or the average of the two in the middle.
        let two = if count == 0 { 0 } else { nights[(count - 1) / 2] + nights[count / 2] };
        let cell = |value| Some(Cell { value, people: persons.people.clone() });
        let average = cell(Value::quotient(nights.iter().sum(), count as u64));
        let median = cell(Value::quotient(two, 2));
        Row { label, cells: vec![None, Some(persons), None, average, None, None, median, None] }
    };
    Table {
        name,
        columns: &LOT_COLUMNS,
        rows: labels.into_iter().zip(lines).map(|(label, line)| row(label, line)).collect(),
    }
}

/// Measure 2, steps 3, 4 and 6 to 9.
fn returns(label: &'static str, types: &[i32], found: &[Found]) -> Row {
    let within = |first: i32, last: i32| {
        Cell::count(found, |f| {
            f.exited.is_some_and(|exited| {
                types.contains(&exited.from) && exited.returned_after.is_some_and(|days| (first..=last).contains(&days))
            })
        })
    };
    let all = Cell::count(found, |f| f.exited.is_some_and(|exited| types.contains(&exited.from)));
    let mut cells = Vec::new();
    for returned in [within(0, 180), within(181, 365), within(366, 730), within(0, 730)] {
        cells.push(Some(returned.percent_of(&all)));
        cells.insert(cells.len() - 1, Some(returned));
    }
    cells.insert(0, Some(all));
    Row { label, cells }
}

fn sheltered(found: &[Found]) -> Table {
    const LABELS: [&str; measure3::ROWS.len()] = [
        "Universe: Unduplicated Total sheltered persons",
        "Emergency Shelter Total",
        "Safe Haven Total",
        "Transitional Housing Total",
    ];
    let rows = LABELS.iter().enumerate().map(|(at, &label)| this_year(label, Cell::count(found, |f| f.sheltered[at])));
    Table { name: "3.2", columns: &YEARS, rows: rows.collect() }
}

/// Measure 4, step 5.
fn income(found: &[Found]) -> Vec<Table> {
    const TABLES: [[(&str, &str, &str); 3]; 2] = [
        [
            (
                "4.1",
                "Number of adults with increased earned income",
                "Percentage of adults who increased earned income",
            ),
            (
                "4.2",
                "Number of adults with increased non-employment cash income",
                "Percentage of adults who increased non-employment cash income",
            ),
            ("4.3", "Number of adults with increased total income", "Percentage of adults who increased total income"),
        ],
        [
            (
                "4.4",
                "Number of adults who exited with increased earned income",
                "Percentage of adults who increased earned income",
            ),
            (
                "4.5",
                "Number of adults who exited with increased non-employment cash income",
                "Percentage of adults who increased non-employment cash income",
            ),
            (
                "4.6",
                "Number of adults who exited with increased total income",
                "Percentage of adults who increased total income",
            ),
        ],
    ];
    let mut tables = Vec::new();
    for (who, of_them) in TABLES.iter().enumerate() {
        let growth = |f: &Found| if who == 0 { f.income.stayer } else { f.income.leaver };
        for (kind, &(name, grown, share)) in of_them.iter().enumerate() {
            let universe = if who == 0 {
                "Universe: Number of adults (system stayers)"
            } else {
                "Universe: Number of adults who exited (system leavers)"
            };
            let all = Cell::count(found, |f| growth(f).is_some());
            let more = Cell::count(found, |f| growth(f).is_some_and(|growth| growth[kind]));
            let percent = more.percent_of(&all);
            let rows = vec![this_year(universe, all), this_year(grown, more), this_year(share, percent)];
            tables.push(Table { name, columns: &YEARS, rows });
        }
    }
    tables
}

/// Measure 5, steps 2, 4c and 5.
fn first_time(found: &[Found]) -> Vec<Table> {
    const TABLES: [(&str, &str, &str); 2] = [
        (
            "5.1",
            "Universe: Person with entries into ES-EE, ES-NbN, SH, or TH during the reporting period.",
            "Of persons above, count those who did not have entries in ES-EE, ES-NbN, SH, TH or PH in the previous 24 months. (i.e. number of persons experiencing homelessness for the first time)",
        ),
        (
            "5.2",
            "Universe: Person with entries into ES-EE, ES-NbN, SH, TH or PH during the reporting period.",
            "Of persons above, count those who did not have entries in ES-EE, ES-NbN, SH, TH or PH in the previous 24 months. (i.e. Number of persons experiencing homelessness for the first time.)",
        ),
    ];
    let table = |(metric, &(name, universe, first)): (usize, &(&'static str, &'static str, &'static str))| {
        let of = |before: Option<bool>| {
            Cell::count(found, |f| {
                f.was_here_before[metric].is_some_and(|was_here| before.is_none_or(|before| before == was_here))
            })
        };
        let rows = vec![
            this_year(universe, of(None)),
            this_year(
                "Of persons above, count those who were in ES-EE, ES-NbN, SH, TH, or any PH within 24 months prior to their start during the reporting year.",
                of(Some(true)),
            ),
            this_year(first, of(Some(false))),
        ];
        Table { name, columns: &YEARS, rows }
    };
    TABLES.iter().enumerate().map(table).collect()
}

/// Measure 7.
fn placement(found: &[Found]) -> [Table; 3] {
    let of = |exit: Exit| Cell::count(found, |f| f.from_outreach == Some(exit));
    let all = Cell::count(found, |f| f.from_outreach.is_some());
    let (temporary, permanent) = (of(Exit::Temporary), of(Exit::Permanent));
    let success = Cell::count(found, |f| matches!(f.from_outreach, Some(Exit::Temporary | Exit::Permanent)));
    let percent = success.percent_of(&all);
    let outreach = vec![
        this_year("Universe: Persons who exit Street Outreach", all),
        this_year(
            "Of persons above, those who exited to specific homeless, temporary, and institutional destinations",
            temporary,
        ),
        this_year("Of the persons above, those who exited to permanent housing destinations", permanent),
        this_year("% Successful exits", percent),
    ];
    let two = |name, labels: [&'static str; 3], outcome: fn(&Found) -> Option<bool>| {
        let all = Cell::count(found, |f| outcome(f).is_some());
        let success = Cell::count(found, |f| outcome(f) == Some(true));
        let percent = success.percent_of(&all);
        let cells = [all, success, percent];
        Table {
            name,
            columns: &YEARS_PERCENT,
            rows: labels.into_iter().zip(cells).map(|(l, c)| this_year(l, c)).collect(),
        }
    };
    [
        Table { name: "7a1", columns: &YEARS_PERCENT, rows: outreach },
        two(
            "7b1",
            [
                "Universe: Persons in ES-EE, ES-NbN, SH, TH, and PH-RRH who exited, plus persons in other PH projects who exited without moving into housing",
                "Of the persons above, those who exited to permanent housing destinations",
                "% Successful exits",
            ],
            |f| f.placed,
        ),
        two(
            "7b2",
            [
                "Universe: Persons in all PH projects except PH-RRH who exited after moving into housing, or who moved into housing and remained in the PH project",
                "Of persons above, those who remained in applicable PH projects and those who exited to permanent housing destinations",
                "% Successful exits/retention",
            ],
            |f| f.retained,
        ),
    ]
}

/// A row of which HMIS fills column C.
fn this_year(label: &'static str, cell: Cell) -> Row {
    Row { label, cells: vec![None, Some(cell), None] }
}

/// A table that HMIS does not fill.
fn by_hand(name: &'static str, columns: &'static [&'static str], labels: &[&'static str]) -> Table {
    let rows = labels.iter().map(|&label| Row { label, cells: vec![None; columns.len()] }).collect();
    Table { name, columns, rows }
}
