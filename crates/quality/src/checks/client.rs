//! Who somebody is: elements 3.01 to 3.07. Glossary, "HMIS Data Quality Report", Q2 and Q3.

use hud::{Date, check::hash_status, lists::HashStatus, records::Client as C};
use reports::glossary::{race::Races, ssn};

use super::{Find, when};
use crate::facts::{Facts, is_blank, is_unknown};

pub const CHECKS: &[(&str, Find)] = &[
    ("name-unknown", Find::Client(name_unknown)),
    ("name-missing", Find::Client(name_missing)),
    ("ssn-unknown", Find::Client(ssn_unknown)),
    ("ssn-missing", Find::Client(ssn_missing)),
    ("ssn-impossible", Find::Client(ssn_impossible)),
    ("dob-missing", Find::Client(dob_missing)),
    ("dob-unknown", Find::Client(dob_unknown)),
    ("dob-approximate", Find::Client(dob_approximate)),
    ("dob-after-start", Find::Client(dob_after_start)),
    ("dob-is-start", Find::Client(dob_is_start)),
    ("age-over-100", Find::Client(age_over_100)),
    ("race-unknown", Find::Client(race_unknown)),
    ("race-missing", Find::Client(race_missing)),
    ("veteran-unknown", Find::Client(veteran_unknown)),
    ("veteran-under-18", Find::Client(veteran_under_18)),
];

/// A fault of the person's row of Client.csv, where there is one.
fn client(facts: &Facts<'_>, stay: u32, fault: impl FnOnce(usize) -> bool) -> Option<String> {
    when(facts.client(stay).is_some_and(fault))
}

fn blank(facts: &Facts<'_>, row: usize, column: usize) -> bool {
    is_blank(facts.ds.client().0, row, column)
}

fn name_unknown(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(matches!(facts.of_client(stay, C::NAME_DATA_QUALITY), Some(2 | 8 | 9 | 99)))
}

/// Q2, column C row 2: first or last name is not there, though the quality says that it is.
fn name_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    client(facts, stay, |row| {
        facts.of_client(stay, C::NAME_DATA_QUALITY) == Some(1)
            && (blank(facts, row, C::FIRST_NAME) || blank(facts, row, C::LAST_NAME))
    })
}

fn ssn_unknown(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(is_unknown(facts.of_client(stay, C::SSN_DATA_QUALITY)))
}

/// Q2, column C row 3.
fn ssn_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    client(facts, stay, |row| {
        matches!(facts.of_client(stay, C::SSN_DATA_QUALITY), Some(1 | 2)) && blank(facts, row, C::SSN)
    })
}

/// Q2, column D row 3. A hashed number cannot be judged.
fn ssn_impossible(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let hashed = hash_status(facts.ds).is_some_and(|status| status != HashStatus::Unhashed);
    client(facts, stay, |row| {
        let told = matches!(facts.of_client(stay, C::SSN_DATA_QUALITY), Some(1 | 2));
        let number = facts.ds.client().0.sym(row, C::SSN);
        told && !hashed && number.is_some_and(|number| ssn::is_issue(&facts.ds.text(number)))
    })
}

fn dob_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    client(facts, stay, |row| {
        matches!(facts.of_client(stay, C::DOB_DATA_QUALITY), Some(1 | 2)) && blank(facts, row, C::DOB)
    })
}

fn dob_unknown(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(is_unknown(facts.of_client(stay, C::DOB_DATA_QUALITY)))
}

/// Q2, column D row 4.
fn dob_approximate(facts: &Facts<'_>, stay: u32) -> Option<String> {
    client(facts, stay, |row| facts.of_client(stay, C::DOB_DATA_QUALITY) == Some(2) && !blank(facts, row, C::DOB))
}

fn dob_after_start(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(facts.age(stay).is_some_and(|age| age < 0))
}

/// Q2, column D row 4: a head of household is not born on the day of the project start.
fn dob_is_start(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let record = facts.stay(stay);
    when(record.is_head() && facts.of_client(stay, C::DOB).map(Date) == Some(record.entry))
}

fn age_over_100(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(facts.age(stay).is_some_and(|age| age > 100))
}

fn race_unknown(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(is_unknown(facts.of_client(stay, C::RACE_NONE)))
}

/// Q2, column C row 5: no race, and no word why. A value that is in no list is told elsewhere.
fn race_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    client(facts, stay, |row| blank(facts, row, C::RACE_NONE) && Races::of(facts.ds.client().0, row) == Races::Missing)
}

fn veteran_unknown(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(facts.may_be_adult(stay) && is_unknown(facts.of_client(stay, C::VETERAN_STATUS)))
}

/// Q3, column D row 2.
fn veteran_under_18(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let is_child = facts.age(stay).is_some_and(|age| (0..18).contains(&age));
    when(is_child && facts.of_client(stay, C::VETERAN_STATUS) == Some(1))
}
