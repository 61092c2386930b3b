//! Income, benefits and insurance: elements 4.02 to 4.04, asked where a funder asks. Glossary, "HMIS Data Quality Report",
//! Q4.

use hud::{Date, File, records::IncomeBenefits as I};
use reports::glossary::{annual, income::SOURCES};

use super::{Find, when};
use crate::facts::{Facts, is_blank, is_unknown};

pub const CHECKS: &[(&str, Find)] = &[
    ("income-missing-at-start", record(|facts, stay, row| income_missing(facts, stay, row, START))),
    ("income-missing-at-exit", record(|facts, stay, row| income_missing(facts, stay, row, EXIT))),
    ("income-not-asked-at-start", Find::Stay(not_asked_at_start)),
    ("income-not-asked-at-exit", Find::Stay(not_asked_at_exit)),
    ("income-not-asked-each-year", Find::Stay(not_asked_each_year)),
    ("income-unknown-at-start", record(|facts, stay, row| income_unknown(facts, stay, row, START))),
    ("income-unknown-at-exit", record(|facts, stay, row| income_unknown(facts, stay, row, EXIT))),
    ("income-against-sources-at-start", record(|facts, stay, row| income_against_sources(facts, stay, row, START))),
    ("income-against-sources-at-exit", record(|facts, stay, row| income_against_sources(facts, stay, row, EXIT))),
    ("benefits-missing-at-start", record(benefits_missing)),
    ("benefits-against-sources-at-start", record(benefits_against_sources)),
    ("insurance-missing-at-start", record(|facts, stay, row| insurance_missing(facts, stay, row, START))),
    ("insurance-missing-at-exit", record(|facts, stay, row| insurance_missing(facts, stay, row, EXIT))),
    (
        "insurance-against-sources-at-start",
        record(|facts, stay, row| insurance_against_sources(facts, stay, row, START)),
    ),
    ("insurance-against-sources-at-exit", record(|facts, stay, row| insurance_against_sources(facts, stay, row, EXIT))),
];

/// Data collection stages (list 5.03.1).
const START: i32 = 1;
const EXIT: i32 = 3;
const ANNUAL: i32 = 5;

const BENEFITS: [usize; 6] =
    [I::SNAP, I::WIC, I::TANF_CHILD_CARE, I::TANF_TRANSPORTATION, I::OTHER_TANF, I::OTHER_BENEFITS_SOURCE];

const INSURANCE: [usize; 10] = [
    I::MEDICAID,
    I::MEDICARE,
    I::SCHIP,
    I::VHA_SERVICES,
    I::EMPLOYER_PROVIDED,
    I::COBRA,
    I::PRIVATE_PAY,
    I::STATE_HEALTH_INS,
    I::INDIAN_HEALTH_SERVICES,
    I::OTHER_INSURANCE,
];

const fn record(find: fn(&Facts<'_>, u32, usize) -> Option<String>) -> Find {
    Find::Record(File::IncomeBenefits, find)
}

fn field(facts: &Facts<'_>, row: usize, column: usize) -> Option<i32> {
    facts.ds.income_benefits().0.int(row, column)
}

fn is_of(facts: &Facts<'_>, row: usize, stage: i32) -> bool {
    field(facts, row, I::DATA_COLLECTION_STAGE) == Some(stage)
}

/// A record of a stage about the income of an adult whose project asks for it.
fn asks_income(facts: &Facts<'_>, stay: u32, row: usize, stage: i32) -> bool {
    is_of(facts, row, stage) && facts.project(stay).asks.income && facts.may_be_adult(stay)
}

fn asks_benefits(facts: &Facts<'_>, stay: u32, row: usize) -> bool {
    is_of(facts, row, START) && facts.project(stay).asks.benefits && facts.may_be_adult(stay)
}

fn asks_insurance(facts: &Facts<'_>, stay: u32, row: usize, stage: i32) -> bool {
    is_of(facts, row, stage) && facts.project(stay).asks.insurance
}

/// The answer "yes" without a source, or "no" with one.
fn contradicts(facts: &Facts<'_>, row: usize, any: usize, mut sources: impl Iterator<Item = usize>) -> Option<String> {
    let mut has_one = || sources.any(|source| field(facts, row, source) == Some(1));
    match field(facts, row, any) {
        Some(1) if !has_one() => Some("the answer is yes, and no source is".to_owned()),
        Some(0) if has_one() => Some("the answer is no, and a source is yes".to_owned()),
        _ => None,
    }
}

fn blank(facts: &Facts<'_>, row: usize, column: usize) -> bool {
    is_blank(facts.ds.income_benefits().0, row, column)
}

fn income_missing(facts: &Facts<'_>, stay: u32, row: usize, stage: i32) -> Option<String> {
    when(asks_income(facts, stay, row, stage) && blank(facts, row, I::INCOME_FROM_ANY_SOURCE))
}

fn income_unknown(facts: &Facts<'_>, stay: u32, row: usize, stage: i32) -> Option<String> {
    when(asks_income(facts, stay, row, stage) && is_unknown(field(facts, row, I::INCOME_FROM_ANY_SOURCE)))
}

fn income_against_sources(facts: &Facts<'_>, stay: u32, row: usize, stage: i32) -> Option<String> {
    let sources = || SOURCES.iter().map(|(source, _)| *source);
    asks_income(facts, stay, row, stage).then(|| contradicts(facts, row, I::INCOME_FROM_ANY_SOURCE, sources()))?
}

fn benefits_missing(facts: &Facts<'_>, stay: u32, row: usize) -> Option<String> {
    when(asks_benefits(facts, stay, row) && blank(facts, row, I::BENEFITS_FROM_ANY_SOURCE))
}

fn benefits_against_sources(facts: &Facts<'_>, stay: u32, row: usize) -> Option<String> {
    let any = I::BENEFITS_FROM_ANY_SOURCE;
    asks_benefits(facts, stay, row).then(|| contradicts(facts, row, any, BENEFITS.into_iter()))?
}

fn insurance_missing(facts: &Facts<'_>, stay: u32, row: usize, stage: i32) -> Option<String> {
    when(asks_insurance(facts, stay, row, stage) && blank(facts, row, I::INSURANCE_FROM_ANY_SOURCE))
}

fn insurance_against_sources(facts: &Facts<'_>, stay: u32, row: usize, stage: i32) -> Option<String> {
    let any = I::INSURANCE_FROM_ANY_SOURCE;
    asks_insurance(facts, stay, row, stage).then(|| contradicts(facts, row, any, INSURANCE.into_iter()))?
}

/// Whether an adult or head of household whose project asks for income lacks a record of this stage. A copy of a stay lacks
/// all, and is told as a copy.
fn lacks_record(facts: &Facts<'_>, stay: u32, stage: i32) -> bool {
    facts.project(stay).asks.income
        && !facts.has_copy(stay)
        && facts.is_adult_or_head(stay)
        && !facts.records(File::IncomeBenefits, stay).iter().any(|&row| is_of(facts, row as usize, stage))
}

/// Q4, column C row 3: no record at all.
fn not_asked_at_start(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(lacks_record(facts, stay, START))
}

/// Q4, column C row 5.
fn not_asked_at_exit(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(facts.stay(stay).exit.is_some() && lacks_record(facts, stay, EXIT))
}

/// Q4, column C row 4: who stays needs a record within 30 days of the head's last anniversary. Until the 30 days are over
/// there is still time.
fn not_asked_each_year(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let record = facts.stay(stay);
    if !facts.project(stay).asks.income || !facts.is_adult_or_head(stay) || facts.has_copy(stay) {
        return None;
    }
    if record.exit.is_some_and(|exit| exit <= facts.today()) {
        return None;
    }
    let started = facts.stays.heads(record.household).map(|head| head.entry).min()?;
    let window = annual::window(started, Date(facts.today().0.saturating_sub(30)))?;
    let until = Date(window.anniversary.0 + 30);
    let asked = facts.records(File::IncomeBenefits, stay).iter().any(|&row| {
        let day = field(facts, row as usize, I::INFORMATION_DATE).map(Date);
        is_of(facts, row as usize, ANNUAL) && day.is_some_and(|day| window.first <= day && day <= until)
    });
    (!asked && window.requires(record.entry)).then(|| format!("anniversary {}", window.anniversary))
}
