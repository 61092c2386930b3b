//! Households: who heads them, and who belongs to them. Element 3.15; Glossary, "HMIS Data Quality Report", Q3 row 4.

use hud::{Sym, lists, records::Enrollment as E};

use super::{Find, Told};
use crate::facts::{Facts, is_blank};

pub const CHECKS: &[(&str, Find)] = &[
    ("household-without-head", Find::Household(without_head)),
    ("household-with-several-heads", Find::Household(several_heads)),
    ("relationship-missing", Find::Stay(relationship_missing)),
    ("household-of-young-children", Find::Household(young_children)),
];

/// The relationships that a household's members have, as far as they can be told.
enum Relationship {
    Head,
    Other,
    Missing,
    /// No value of the list, which is told elsewhere.
    Unreadable,
}

fn relationship(facts: &Facts<'_>, stay: u32) -> Relationship {
    let record = facts.stay(stay);
    match record.relationship {
        Some(1) => Relationship::Head,
        Some(99) => Relationship::Missing,
        Some(code) if lists::RELATIONSHIP_TO_HO_H.has(code) => Relationship::Other,
        None if is_blank(facts.ds.enrollment().0, record.row as usize, E::RELATIONSHIP_TO_HOH) => Relationship::Missing,
        _ => Relationship::Unreadable,
    }
}

fn has_no_head(facts: &Facts<'_>, members: &[u32]) -> bool {
    members.iter().all(|&member| matches!(relationship(facts, member), Relationship::Other | Relationship::Missing))
}

fn without_head(facts: &Facts<'_>, members: &[u32]) -> Option<Told> {
    if !has_no_head(facts, members) {
        return None;
    }
    first_by_id(facts, members.iter().copied()).map(|first| (first, people(members.len())))
}

/// Of several records of one person, all heads, only the copies are wrong, which is told elsewhere.
fn several_heads(facts: &Facts<'_>, members: &[u32]) -> Option<Told> {
    let heads: Vec<u32> = members.iter().copied().filter(|&member| facts.stay(member).is_head()).collect();
    let mut persons: Vec<u32> = heads.iter().map(|&head| facts.stay(head).person).collect();
    persons.sort_unstable();
    persons.dedup();
    if persons.len() < 2 {
        return None;
    }
    let told = format!("{} heads among {}", persons.len(), people(members.len()));
    first_by_id(facts, heads.into_iter()).map(|first| (first, told))
}

fn relationship_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let household = facts.stays.of_household(facts.stay(stay).household);
    let is_missing = matches!(relationship(facts, stay), Relationship::Missing);
    super::when(is_missing && !has_no_head(facts, household))
}

/// Everybody's age is known, and nobody is 12 or older.
fn young_children(facts: &Facts<'_>, members: &[u32]) -> Option<Told> {
    if !members.iter().all(|&member| facts.is_whole(member)) {
        return None;
    }
    let ages: Option<Vec<i32>> = members.iter().map(|&member| facts.age(member)).collect();
    let oldest = ages?.into_iter().max().filter(|age| (0..12).contains(age))?;
    let first = first_by_id(facts, members.iter().copied().filter(|&member| facts.age(member) == Some(oldest)))?;
    Some((first, people(members.len())))
}

fn people(number: usize) -> String {
    if number == 1 { "1 person".to_owned() } else { format!("{number} people") }
}

/// The one whose ids come first, however the rows are ordered.
fn first_by_id(facts: &Facts<'_>, stays: impl Iterator<Item = u32>) -> Option<u32> {
    let text = |sym: Option<Sym>| sym.map(|sym| facts.ds.text(sym).into_owned());
    stays.min_by_key(|&stay| {
        let record = facts.stay(stay);
        let person = facts.stays.people[record.person as usize];
        (text(Some(person)), text(facts.ds.enrollment().0.sym(record.row as usize, E::ENROLLMENT_ID)))
    })
}
