//! Q22a1 and Q22a2: Length of Participation. Q22b: its average and median. Q22d: by household type. Q27e and Q27j for youth.

use super::{Person, Run};
use crate::table::{Cell, Line, Set, Table};

/// Days of a row, first and last.
pub type Span = (&'static str, i32, i32);

/// The rows of Q22a1 and Q27e.
pub const COC: [Span; 10] = [
    ("30 days or less", i32::MIN, 30),
    ("31 to 60 days", 31, 60),
    ("61 to 90 days", 61, 90),
    ("91 to 180 days", 91, 180),
    ("181 to 365 days", 181, 365),
    ("366 to 730 days (1-2 Yrs)", 366, 730),
    ("731 to 1,095 days (2-3 Yrs)", 731, 1095),
    ("1,096 to 1,460 days (3-4 Yrs)", 1096, 1460),
    ("1,461 to 1,825 days (4-5 Yrs)", 1461, 1825),
    ("More than 1,825 days (> 5 Yrs)", 1826, i32::MAX),
];

/// The rows of Q22a2.
pub const ESG: [Span; 13] = [
    ("0 to 7 days", i32::MIN, 7),
    ("8 to 14 days", 8, 14),
    ("15 to 21 days", 15, 21),
    ("22 to 30 days", 22, 30),
    ("31 to 60 days", 31, 60),
    ("61 to 90 days", 61, 90),
    ("91 to 180 days", 91, 180),
    ("181 to 365 days", 181, 365),
    ("366 to 730 days (1-2 Yrs)", 366, 730),
    ("731 to 1,095 days (2-3 Yrs)", 731, 1095),
    ("1,096 to 1,460 days (3-4 Yrs)", 1096, 1460),
    ("1,461 to 1,825 days (4-5 Yrs)", 1461, 1825),
    ("More than 1,825 days (> 5 Yrs)", 1826, i32::MAX),
];

/// The rows of Q22d, Q22e and Q27l; without the last, those of Q22c and Q27k.
pub const SHORT: [Span; 10] = [
    ("7 days or less", i32::MIN, 7),
    ("8 to 14 days", 8, 14),
    ("15 to 21 days", 15, 21),
    ("22 to 30 days", 22, 30),
    ("31 to 60 days", 31, 60),
    ("61 to 90 days", 61, 90),
    ("91 to 180 days", 91, 180),
    ("181 to 365 days", 181, 365),
    ("366 to 730 days (1-2 Yrs)", 366, 730),
    ("731 days or more", 731, i32::MAX),
];

/// Length of stay of `asked` by leavers and stayers.
pub fn by_leaving(run: &Run<'_>, number: &'static str, asked: &Set, spans: &[Span]) -> Table {
    let people = &run.served;
    let columns = [
        Line::new("Total", asked.clone()),
        Line::new("Leavers", asked.and(&people.set(|p| p.is_leaver))),
        Line::new("Stayers", asked.and(&people.set(Person::is_stayer))),
    ];
    let title = match number {
        "Q22a1" => "Length of Participation – CoC Projects",
        "Q22a2" => "Length of Participation – ESG Projects",
        _ => "Length of Participation - Youth",
    };
    Table::cross(number, title, &columns, &rows(run, spans, |p| Some(p.days)))
}

/// Q22d.
pub fn by_household_type(run: &Run<'_>) -> Table {
    let columns = run.served.household_columns(&run.served.everyone());
    Table::cross("Q22d", "Length of Participation by Household Type", &columns, &rows(run, &SHORT, |p| Some(p.days)))
}

/// Rows by days, and the total.
fn rows(run: &Run<'_>, spans: &[Span], days: impl Fn(&Person) -> Option<i32>) -> Vec<Line> {
    let mut rows = of_days(run, spans, days);
    rows.push(run.served.line("Total", |_| true));
    rows
}

/// Rows by days.
pub(super) fn of_days(run: &Run<'_>, spans: &[Span], days: impl Fn(&Person) -> Option<i32>) -> Vec<Line> {
    let row = |&(label, first, last): &Span| {
        run.served.line(label, |p| days(p).is_some_and(|days| (first..=last).contains(&days)))
    };
    spans.iter().map(row).collect()
}

/// Q22b and Q27j: stays that start after their exit are left out.
pub fn average(run: &Run<'_>, number: &'static str, asked: &Set) -> Table {
    let people = &run.served;
    let sane = asked.and(&people.set(|p| p.stay.exit.is_none_or(|exit| exit >= p.stay.entry)));
    let sets = [sane.and(&people.set(|p| p.is_leaver)), sane.and(&people.set(Person::is_stayer))];
    let days = sets.each_ref().map(|set| people.values(set, |p| Some(p.days)));
    let title = if number == "Q22b" {
        "Average and Median Length of Participation in Days"
    } else {
        "Average and Median Length of Participation in Days - Youth"
    };
    let mut table = Table::new(number, title, ["Leavers", "Stayers"]);
    table.push("Average Length", days.iter().zip(&sets).map(|(days, set)| Cell::average(days, &[set])).collect());
    table.push("Median Length", days.iter().zip(&sets).map(|(days, set)| Cell::median(days, &[set])).collect());
    table
}
