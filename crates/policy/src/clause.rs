//! The agreement, clause by clause: what answers each, where, and which tests show it. Read from
//! `policies/clauses.csv`, which people write, and `policies/tests.csv`, which `cargo xtask clauses --write` makes.

use serde::Deserialize;
use thiserror::Error;

/// One row of the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The name that tests carry.
    pub slug: String,
    /// The place in the agreement, as in `V.A.3b`.
    pub clause: String,
    pub kind: Kind,
    /// The part of the software, or `later` or `context`.
    pub scope: String,
    /// What the software does about it.
    pub answer: String,
    /// Policies, constraints, tables, pages and files that do it.
    pub places: Vec<Place>,
    pub tests: Vec<Test>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Something is refused.
    Enforced,
    /// Evidence is kept, and clocks run.
    Recorded,
    /// Something can be done.
    Works,
    /// Nothing for software to do.
    Context,
}

/// Where a clause is answered, as in `policy:fee-paid` or `table:release`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub kind: String,
    pub name: String,
}

/// A test that shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    /// What it shows: that something is `permitted` or `refused`; empty when neither.
    pub effect: String,
    pub file: String,
    pub name: String,
}

#[derive(Debug, Error)]
#[error("{file}: {reason}")]
pub struct ClauseError {
    file: &'static str,
    reason: String,
}

/// Every clause, in the agreement's order.
pub fn clauses() -> Result<Vec<Clause>, ClauseError> {
    let tests: Vec<TestRow> = rows("tests.csv", include_str!("../../../policies/tests.csv"))?;
    let rows: Vec<ClauseRow> = rows("clauses.csv", include_str!("../../../policies/clauses.csv"))?;
    rows.into_iter().map(|row| row.clause(&tests)).collect()
}

#[derive(Deserialize)]
struct ClauseRow {
    slug: String,
    clause: String,
    kind: Kind,
    scope: String,
    answer: String,
    #[serde(rename = "where")]
    places: String,
}

#[derive(Deserialize)]
struct TestRow {
    slug: String,
    effect: String,
    file: String,
    test: String,
}

impl ClauseRow {
    fn clause(self, tests: &[TestRow]) -> Result<Clause, ClauseError> {
        let places = self.places.split(';').filter(|place| !place.is_empty());
        let places = places.map(|place| {
            let (kind, name) = place.split_once(':').ok_or_else(|| ClauseError {
                file: "clauses.csv",
                reason: format!("{} is no place, as in policy:fee-paid: {place}", self.slug),
            })?;
            Ok(Place { kind: kind.to_owned(), name: name.to_owned() })
        });
        Ok(Clause {
            places: places.collect::<Result<_, _>>()?,
            tests: tests
                .iter()
                .filter(|test| test.slug == self.slug)
                .map(|test| Test { effect: test.effect.clone(), file: test.file.clone(), name: test.test.clone() })
                .collect(),
            slug: self.slug,
            clause: self.clause,
            kind: self.kind,
            scope: self.scope,
            answer: self.answer,
        })
    }
}

fn rows<Row: for<'a> Deserialize<'a>>(file: &'static str, text: &str) -> Result<Vec<Row>, ClauseError> {
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .map_err(|error| ClauseError { file, reason: error.to_string() })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use std::collections::BTreeSet;

    use super::*;
    use crate::Gates;

    #[test]
    fn every_policy_answers_a_clause_of_the_map() {
        let clauses = clauses().unwrap();
        let known: BTreeSet<&str> = clauses.iter().map(|clause| clause.clause.as_str()).collect();
        for rule in Gates::new().unwrap().rules() {
            assert!(known.contains(rule.clause.as_str()), "{} cites {}", rule.slug, rule.clause);
        }
    }

    #[test]
    fn every_gate_stands_in_the_map_beside_its_clause() {
        let clauses = clauses().unwrap();
        for rule in Gates::new().unwrap().rules().iter().filter(|rule| rule.forbids) {
            let cited = clauses.iter().any(|clause| {
                clause.clause == rule.clause
                    && clause.places.iter().any(|place| place.kind == "policy" && place.name == rule.slug)
            });
            assert!(cited, "{} is not named in the row of {}", rule.slug, rule.clause);
        }
    }

    #[test]
    fn rows_are_whole() {
        let clauses = clauses().unwrap();
        let slugs: BTreeSet<&str> = clauses.iter().map(|clause| clause.slug.as_str()).collect();
        assert_eq!(slugs.len(), clauses.len());
        for clause in &clauses {
            assert!(!clause.answer.is_empty(), "{}", clause.slug);
            assert_eq!(clause.scope == "context", clause.kind == Kind::Context, "{}", clause.slug);
            let open = matches!(clause.scope.as_str(), "later" | "context");
            assert_eq!(clause.places.is_empty(), open, "{}", clause.slug);
        }
        let fee = clauses.iter().find(|clause| clause.slug == "fee-paid").unwrap();
        assert!(
            fee.tests.iter().any(|test| test.effect == "refused" && test.name == "no_account_while_the_fee_is_due")
        );
    }
}
