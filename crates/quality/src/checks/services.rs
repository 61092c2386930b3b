//! Bed nights, contacts and referrals: elements 4.12, 4.14 and 4.20.

use hud::{
    Date, File,
    records::{CurrentLivingSituation as L, Event as V},
};

use super::{Find, days, when};
use crate::{
    checks::structure::is_subsidy,
    facts::{Facts, Kind},
};

pub const CHECKS: &[(&str, Find)] = &[
    ("no-bed-night-at-start", Find::Stay(no_night_at_start)),
    ("bed-night-on-exit", Find::Stay(night_on_exit)),
    ("bed-night-outside-stay", Find::Stay(night_outside)),
    ("referral-without-result", Find::Record(File::Event, referral_without_result)),
    ("contact-subsidy-missing", Find::Record(File::CurrentLivingSituation, contact_subsidy_missing)),
];

/// Whether bed nights are asked of a stay: at night-by-night shelters that take part in HMIS.
fn asks_nights(facts: &Facts<'_>, stay: u32) -> bool {
    facts.kind(stay) == Kind::NIGHT_BY_NIGHT && facts.project(stay).participates
}

fn no_night_at_start(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let entry = facts.stay(stay).entry;
    let lacks = asks_nights(facts, stay) && facts.nights(stay).binary_search(&entry).is_err();
    lacks.then(|| match facts.nights(stay).len() {
        0 => format!("start {entry}, no bed nights"),
        n => format!("start {entry}, {n} bed nights on other days"),
    })
}

fn night_on_exit(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let exit = facts.stay(stay).exit?;
    let has = asks_nights(facts, stay) && facts.nights(stay).binary_search(&exit).is_ok();
    has.then(|| format!("exit {exit}"))
}

fn night_outside(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let record = facts.stay(stay);
    if facts.kind(stay) != Kind::NIGHT_BY_NIGHT {
        return None;
    }
    let outside = |night: &&Date| **night < record.entry || record.exit.is_some_and(|exit| **night > exit);
    let first = facts.nights(stay).iter().find(outside)?;
    Some(format!("bed night {first}; {}", days(record.entry, record.exit)))
}

/// Referrals to a place to live (list 4.20.2).
fn referral_without_result(facts: &Facts<'_>, _: u32, row: usize) -> Option<String> {
    let event = facts.ds.event();
    let refers = matches!(event.0.int(row, V::EVENT), Some(10..=15 | 17 | 18));
    if !refers || event.result_date(row).is_some() {
        return None;
    }
    let day = event.event_date(row)?;
    let waiting = facts.today().0 - day.0;
    (waiting > facts.settings.referral_days).then(|| format!("{waiting} days since {day}"))
}

fn contact_subsidy_missing(facts: &Facts<'_>, _: u32, row: usize) -> Option<String> {
    let contacts = facts.ds.current_living_situation().0;
    let rents = contacts.int(row, L::CURRENT_LIVING_SITUATION) == Some(435);
    when(rents && !is_subsidy(contacts.int(row, L::CLS_SUBSIDY_TYPE)))
}
