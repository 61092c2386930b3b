//! Stays that last longer than others of their kind, move-in dates that are not there or cannot be, and stays of which
//! nothing was heard. Elements 3.10, 3.20, 4.12 and 4.14; Glossary, "HMIS Data Quality Report", Q7.

use hud::{Date, File, records::CurrentLivingSituation as L};

use super::{Find, days};
use crate::facts::{Facts, Kind};

pub const CHECKS: &[(&str, Find)] = &[
    ("move-in-outside-stay", Find::Stay(move_in_outside_stay)),
    ("long-stay-for-its-kind", Find::Stay(long_for_its_kind)),
    ("move-in-perhaps-missed", Find::Stay(move_in_perhaps_missed)),
    ("long-stay", Find::Stay(long)),
    ("no-contact-for-long", Find::Stay(no_contact)),
    ("no-bed-night-for-long", Find::Stay(no_bed_night)),
];

fn move_in_outside_stay(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let record = facts.stay(stay);
    let day = record.move_in.filter(|_| facts.kind(stay).is_permanent_housing())?;
    let outside = day < record.entry || record.exit.is_some_and(|exit| day > exit) || day > facts.period.1;
    outside.then(|| format!("move-in {day}; {}", days(record.entry, record.exit)))
}

/// Days that an open stay has lasted, of those that are compared: from moving in, where that is what counts.
pub fn open_days(facts: &Facts<'_>, stay: u32) -> Option<i32> {
    let record = facts.stay(stay);
    let kind = facts.kind(stay);
    let since = match kind.0 {
        Some(0 | 2 | 8 | 12) => record.entry,
        Some(3 | 9 | 10 | 13) => facts.move_in(stay)?,
        _ => return None,
    };
    record.exit.is_none().then_some(facts.today().0 - since.0)
}

/// Days that a household has waited for a home.
pub fn waiting_days(facts: &Facts<'_>, stay: u32) -> Option<i32> {
    let record = facts.stay(stay);
    let waits = facts.kind(stay).is_permanent_housing() && record.is_head() && record.exit.is_none();
    (waits && facts.move_in(stay).is_none()).then_some(facts.today().0 - record.entry.0)
}

/// More days than 98 of a hundred stays of the kind; 99 in supportive and other lasting housing.
fn long_for_its_kind(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let days = open_days(facts, stay)?;
    (f64::from(days) > facts.longest().usual_stay(facts.kind(stay))?).then(|| format!("{days} days"))
}

fn move_in_perhaps_missed(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let days = waiting_days(facts, stay)?;
    (f64::from(days) > facts.longest().usual_wait(facts.kind(stay))?).then(|| format!("{days} days"))
}

/// Open, or left only after the export's period.
fn is_open(facts: &Facts<'_>, stay: u32) -> bool {
    facts.stay(stay).exit.is_none_or(|exit| exit >= facts.period.1)
}

fn silence(facts: &Facts<'_>, since: Date, allowed: i32) -> Option<String> {
    let days = facts.today().0 - since.0;
    (days > allowed).then(|| format!("{days} days since {since}"))
}

fn long(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let allowed = match facts.kind(stay) {
        Kind::DAY_SHELTER => facts.settings.days_without_news.day_shelter,
        Kind::OTHER => facts.settings.days_without_news.other,
        _ => return None,
    };
    is_open(facts, stay).then(|| silence(facts, facts.stay(stay).entry, allowed))?
}

fn no_contact(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let allowed = match facts.kind(stay) {
        Kind::STREET_OUTREACH => facts.settings.days_without_news.street_outreach,
        Kind::SERVICES_ONLY => facts.settings.days_without_news.services_only,
        Kind::COORDINATED_ENTRY => facts.settings.days_without_news.coordinated_entry,
        _ => return None,
    };
    if !is_open(facts, stay) || !facts.is_adult_or_head(stay) {
        return None;
    }
    let table = facts.ds.current_living_situation().0;
    let contacts = facts.records(File::CurrentLivingSituation, stay).iter();
    let last = contacts.filter_map(|&row| table.int(row as usize, L::INFORMATION_DATE)).max().map(Date);
    silence(facts, last.unwrap_or(facts.stay(stay).entry), allowed)
}

fn no_bed_night(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let counts = facts.kind(stay) == Kind::NIGHT_BY_NIGHT && is_open(facts, stay);
    let last = facts.nights(stay).last().copied().unwrap_or(facts.stay(stay).entry);
    counts.then(|| silence(facts, last, facts.settings.days_without_news.night_by_night))?
}

/// By kind of project, the days that all but the longest stays keep to.
pub struct Longest {
    stays: [Option<f64>; KINDS],
    waits: [Option<f64>; KINDS],
}

const KINDS: usize = 15;

impl Longest {
    pub fn new(facts: &Facts<'_>) -> Self {
        let of = |days: fn(&Facts<'_>, u32) -> Option<i32>| {
            let mut by_kind: [Vec<i32>; KINDS] = std::array::from_fn(|_| Vec::new());
            for stay in 0..crate::facts::count(facts.stays.all.len()) {
                if let (Some(kind), Some(days)) = (index(facts.kind(stay)), days(facts, stay)) {
                    by_kind[kind].push(days);
                }
            }
            let mut kind = 0_i32;
            by_kind.map(|mut days| {
                let share = if Kind(Some(kind)).is_permanent_housing_other_than_rapid() { 99 } else { 98 };
                kind += 1;
                days.sort_unstable();
                quantile(&days, share)
            })
        };
        Self { stays: of(open_days), waits: of(waiting_days) }
    }

    fn usual_stay(&self, kind: Kind) -> Option<f64> {
        self.stays[index(kind)?]
    }

    fn usual_wait(&self, kind: Kind) -> Option<f64> {
        self.waits[index(kind)?]
    }
}

fn index(kind: Kind) -> Option<usize> {
    usize::try_from(kind.0?).ok().filter(|&kind| kind < KINDS)
}

/// The value that `percent` of a hundred do not pass, between two values in proportion.
fn quantile(sorted: &[i32], percent: usize) -> Option<f64> {
    let place = sorted.len().checked_sub(1)? * percent;
    let (at, rest) = (place / 100, place % 100);
    let low = f64::from(sorted[at]);
    let high = f64::from(*sorted.get(at + 1).unwrap_or(&sorted[at]));
    #[expect(clippy::cast_precision_loss, reason = "less than a hundred")]
    let share = rest as f64 / 100.0;
    Some(low + (high - low) * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_lies_between_its_neighbours() {
        let close =
            |found: Option<f64>, wanted: f64| assert!(found.is_some_and(|f| (f - wanted).abs() < 1e-9), "{found:?}");
        assert_eq!(quantile(&[], 98), None);
        close(quantile(&[7], 98), 7.0);
        close(quantile(&[0, 100], 98), 98.0);
        close(quantile(&(0..=100).collect::<Vec<_>>(), 99), 99.0);
        close(quantile(&[1, 2, 3, 4], 50), 2.5);
    }
}
