//! Stays of one person that cannot all be: copies, two beds in one night, two stays in one project. Elements 3.10 and 3.11;
//! Glossary, "HMIS Data Quality Report", Q3 row 3.

use std::cmp::Ordering;

use hud::{Date, records::Enrollment as E, records::Project as P};

use super::{Find, Told};
use crate::facts::{Facts, Kind, NEVER};

pub const CHECKS: &[(&str, Find)] = &[
    ("duplicate-enrollment", Find::Person(duplicates)),
    ("two-beds-in-one-night", Find::Person(two_beds)),
    ("two-stays-in-one-project", Find::Person(two_stays)),
];

/// Several stays of one person in one project from the same day on. Each is told: which of them is right, only people know.
fn duplicates(facts: &Facts<'_>, stays: &[u32]) -> Vec<Told> {
    let copies = |stay: u32| stays.iter().filter(|&&other| other != stay && is_copy(facts, stay, other)).count();
    let told = |stay: u32| (stay, format!("start {}, {} times", facts.stay(stay).entry, copies(stay) + 1));
    stays.iter().copied().filter(|&stay| copies(stay) > 0).map(told).collect()
}

fn is_copy(facts: &Facts<'_>, one: u32, other: u32) -> bool {
    let (one, other) = (facts.stay(one), facts.stay(other));
    one.project == other.project && one.entry == other.entry
}

/// The nights that a stay fills a bed: those recorded at night-by-night shelters, else from `start` to the night before
/// `end`.
struct Nights<'a> {
    stay: u32,
    kind: Kind,
    start: Date,
    end: Date,
    recorded: Option<&'a [Date]>,
}

impl<'a> Nights<'a> {
    fn of(facts: &'a Facts<'_>, stay: u32) -> Option<Self> {
        let record = facts.stay(stay);
        let kind = facts.kind(stay);
        let end = record.exit.unwrap_or(NEVER);
        if kind == Kind::NIGHT_BY_NIGHT {
            let nights = facts.nights(stay);
            let (&start, &last) = nights.first().zip(nights.last())?;
            return Some(Self { stay, kind, start, end: Date(last.0 + 1), recorded: Some(nights) });
        }
        let start = if kind.is_temporary() { record.entry } else { facts.move_in(stay)? };
        (start < end).then_some(Self { stay, kind, start, end, recorded: None })
    }

    /// Nights that both fill, as far as they need counting.
    fn shared(&self, other: &Self) -> i32 {
        let within = |nights: &[Date], span: &Self| {
            nights.iter().filter(|&&night| span.start <= night && night < span.end).count()
        };
        let count = match (self.recorded, other.recorded) {
            (Some(one), Some(other)) => one.iter().filter(|night| other.binary_search(night).is_ok()).count(),
            (Some(nights), None) => within(nights, other),
            (None, Some(nights)) => within(nights, self),
            (None, None) => return self.end.min(other.end).0.saturating_sub(self.start.max(other.start).0),
        };
        i32::try_from(count).unwrap_or(i32::MAX)
    }

    /// Whether two beds are one too many. Rapid re-housing pays for a bridge into supportive housing; between a shelter by
    /// the night and another, two nights may be a matter of who writes them down.
    fn clashes(&self, other: &Self) -> bool {
        let kinds = [self.kind, other.kind];
        let is_bridge = kinds.contains(&Kind::RAPID_REHOUSING)
            && kinds.iter().any(|kind| kind.is_permanent_housing_other_than_rapid());
        let allowed = if kinds.contains(&Kind::NIGHT_BY_NIGHT) && kinds.contains(&Kind::ENTRY_EXIT) { 2 } else { 0 };
        !is_bridge && self.shared(other) > allowed
    }
}

/// The later of two stays is told.
fn two_beds(facts: &Facts<'_>, stays: &[u32]) -> Vec<Told> {
    let mut nights: Vec<Nights<'_>> = stays.iter().filter_map(|&stay| Nights::of(facts, stay)).collect();
    nights.sort_by(|a, b| (a.start, a.end).cmp(&(b.start, b.end)).then_with(|| by_id(facts, a.stay, b.stay)));
    let mut found = Vec::new();
    for (at, later) in nights.iter().enumerate() {
        // A copy of a stay has its nights too, and is told as a copy; bed nights are told one by one.
        let is_told = |earlier: &Nights<'_>| {
            is_copy(facts, earlier.stay, later.stay) && (earlier.recorded.is_none() || later.recorded.is_none())
        };
        let earlier = nights[..at].iter().filter(|earlier| !is_told(earlier));
        let clashing: Vec<String> =
            earlier.filter(|earlier| later.clashes(earlier)).map(|earlier| named(facts, earlier.stay)).collect();
        if !clashing.is_empty() {
            found.push((later.stay, listed(&clashing)));
        }
    }
    found
}

/// Two stays in one project at a time, where no bed tells of it.
fn two_stays(facts: &Facts<'_>, stays: &[u32]) -> Vec<Told> {
    let mut sorted = stays.to_vec();
    sorted.sort_by(|&a, &b| (facts.stay(a).entry.cmp(&facts.stay(b).entry)).then_with(|| by_id(facts, a, b)));
    let mut found = Vec::new();
    for (at, &later) in sorted.iter().enumerate() {
        let record = facts.stay(later);
        let of_bed = Nights::of(facts, later);
        let clashing: Vec<String> = sorted[..at]
            .iter()
            .filter(|&&earlier| {
                let other = facts.stay(earlier);
                let told =
                    || of_bed.as_ref().zip(Nights::of(facts, earlier)).is_some_and(|(one, two)| one.clashes(&two));
                other.project == record.project
                    && other.entry < record.entry
                    && record.entry < other.exit.unwrap_or(NEVER)
                    && record.exit.is_none_or(|exit| exit >= record.entry)
                    && !told()
            })
            .map(|&earlier| named(facts, earlier))
            .collect();
        if !clashing.is_empty() {
            found.push((later, listed(&clashing)));
        }
    }
    found
}

fn by_id(facts: &Facts<'_>, a: u32, b: u32) -> Ordering {
    id(facts, a).cmp(&id(facts, b))
}

fn id(facts: &Facts<'_>, stay: u32) -> String {
    let id = facts.ds.enrollment().0.sym(facts.stay(stay).row as usize, E::ENROLLMENT_ID);
    id.map(|id| facts.ds.text(id).into_owned()).unwrap_or_default()
}

fn named(facts: &Facts<'_>, stay: u32) -> String {
    let project = facts.ds.project().0.sym(facts.stay(stay).project as usize, P::PROJECT_ID);
    let project = project.map(|id| facts.ds.text(id)).unwrap_or_default();
    format!("enrollment {} in project {project}", id(facts, stay))
}

/// At most three, and how many more.
fn listed(names: &[String]) -> String {
    match names.len() {
        0..=3 => format!("with {}", names.join(", ")),
        n => format!("with {} and {} more", names[..3].join(", "), n - 3),
    }
}
