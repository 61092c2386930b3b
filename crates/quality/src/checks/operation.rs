//! Stays against the days on which their project worked and took part in HMIS, and against the days on which they were
//! recorded: elements 2.02, 2.08 and 3.10.

use hud::{Date, records::Enrollment as E};

use super::{Find, days};
use crate::facts::{ALWAYS, Facts, MOVE_IN_DATES, NEVER};

pub const CHECKS: &[(&str, Find)] = &[
    ("start-in-future", Find::Stay(start_in_future)),
    ("after-participation", Find::Stay(|facts, stay| participation(facts, stay, Place::After))),
    ("before-participation", Find::Stay(|facts, stay| participation(facts, stay, Place::Before))),
    ("crosses-participation-start", Find::Stay(|facts, stay| participation(facts, stay, Place::CrossesStart))),
    ("crosses-participation-end", Find::Stay(|facts, stay| participation(facts, stay, Place::CrossesEnd))),
    ("crosses-participation", Find::Stay(|facts, stay| participation(facts, stay, Place::CrossesBoth))),
    ("after-operation", Find::Stay(|facts, stay| operation(facts, stay, Place::After))),
    ("before-operation", Find::Stay(|facts, stay| operation(facts, stay, Place::Before))),
    ("crosses-operation-start", Find::Stay(|facts, stay| operation(facts, stay, Place::CrossesStart))),
    ("crosses-operation-end", Find::Stay(|facts, stay| operation(facts, stay, Place::CrossesEnd))),
    ("crosses-operation", Find::Stay(|facts, stay| operation(facts, stay, Place::CrossesBoth))),
];

/// Where a stay lies against the spans of its project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Inside,
    Before,
    After,
    CrossesStart,
    CrossesEnd,
    CrossesBoth,
}

/// A start recorded before it came. Before supportive housing had a move-in date, its start was the day of moving in, and
/// was known ahead.
fn start_in_future(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let record = facts.stay(stay);
    if facts.kind(stay).is_permanent_housing_other_than_rapid() && record.entry < MOVE_IN_DATES {
        return None;
    }
    let recorded = facts.ds.enrollment().0.datetime(record.row as usize, E::DATE_CREATED)?.date();
    (record.entry > recorded).then(|| format!("start {}, recorded {recorded}", record.entry))
}

fn participation(facts: &Facts<'_>, stay: u32, place: Place) -> Option<String> {
    let spans = &facts.project(stay).participation;
    told(facts, stay, spans, place)
}

fn operation(facts: &Facts<'_>, stay: u32, place: Place) -> Option<String> {
    let project = facts.project(stay);
    let span = (project.start.unwrap_or(ALWAYS), project.end.unwrap_or(NEVER));
    told(facts, stay, &[span], place)
}

fn told(facts: &Facts<'_>, stay: u32, spans: &[(Date, Date)], wanted: Place) -> Option<String> {
    let record = facts.stay(stay);
    let (entry, exit) = (record.entry, record.exit.unwrap_or(NEVER));
    if exit < entry {
        return None;
    }
    (place(entry, exit, spans, facts.today()) == wanted).then(|| {
        let in_words = |&(start, end): &(Date, Date)| match (start, end) {
            (ALWAYS, end) => format!("to {end}"),
            (start, NEVER) => format!("from {start}"),
            (start, end) => format!("{start} to {end}"),
        };
        let spans: Vec<String> = spans.iter().map(in_words).collect();
        format!("{}; project {}", days(entry, record.exit), spans.join(", "))
    })
}

/// Where the days from `entry` to `exit` lie against spans, which are in order and apart. An end after today has not come.
fn place(entry: Date, exit: Date, spans: &[(Date, Date)], today: Date) -> Place {
    let (Some(&(first, _)), Some(_)) = (spans.first(), spans.last()) else { return Place::Inside };
    let mut met = spans.iter().filter(|(start, end)| entry <= *end && *start <= exit);
    let Some(&(start, end)) = met.next() else {
        return if exit < first { Place::Before } else { Place::After };
    };
    let ends = end <= today && exit > end;
    match (entry < start, ends) {
        (false, false) => Place::Inside,
        (true, false) => Place::CrossesStart,
        (false, true) => Place::CrossesEnd,
        (true, true) => Place::CrossesBoth,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_its_name() {
        let spans = [(Date(100), Date(200)), (Date(300), NEVER)];
        let at = |entry, exit| place(Date(entry), Date(exit), &spans, Date(1_000));
        assert_eq!(at(10, 99), Place::Before);
        assert_eq!(at(10, 100), Place::CrossesStart);
        assert_eq!(at(100, 200), Place::Inside);
        assert_eq!(at(100, 201), Place::CrossesEnd);
        assert_eq!(at(99, 250), Place::CrossesBoth);
        assert_eq!(at(201, 299), Place::After);
        assert_eq!(at(250, 400), Place::CrossesStart);
        assert_eq!(at(150, 400), Place::CrossesEnd);
        assert_eq!(at(300, i32::MAX), Place::Inside);
        assert_eq!(place(Date(100), NEVER, &[(Date(100), Date(200))], Date(150)), Place::Inside);
        assert_eq!(place(Date(1), Date(5), &[], Date(150)), Place::Inside);
    }
}
