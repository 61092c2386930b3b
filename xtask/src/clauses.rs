//! `cargo xtask clauses` holds the agreement's map, `policies/clauses.csv`, against the code and its tests.
//!
//! A test says which clause it shows in a comment above its attribute: `// clause: fee-paid refused`. A row that is
//! enforced is true when one test shows what is permitted and one what is refused; any other when one test shows it.
//! With `--write` it brings `policies/tests.csv` and the table in `docs/privacy.md` up to date; without, it fails when
//! they are stale.

mod places;
mod table;
mod tests_of;

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// One row of the map.
pub struct Row {
    pub slug: String,
    pub clause: String,
    pub kind: String,
    pub scope: String,
    pub answer: String,
    /// As in `policy:fee-paid`.
    pub places: Vec<String>,
}

/// One test that carries a clause's slug.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shown {
    pub slug: String,
    /// `permitted`, `refused` or nothing.
    pub effect: String,
    pub file: String,
    pub test: String,
}

impl Row {
    pub fn in_scope(&self) -> bool {
        !matches!(self.scope.as_str(), "later" | "context")
    }
}

/// Prints each row in scope that is not true, and last how many are; true when all are and nothing is stale.
pub fn run(write: bool) -> Result<bool> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no parent folder")?;
    let rows = read(&root.join("policies/clauses.csv"))?;
    let (shown, mut problems) = tests_of::find(root)?;
    for test in shown.iter().filter(|test| rows.iter().all(|row| row.slug != test.slug)) {
        problems.push(format!("{}: {} carries {}, which is no clause of the map", test.file, test.test, test.slug));
    }
    let places = places::Places::read(root)?;
    let in_scope: Vec<&Row> = rows.iter().filter(|row| row.in_scope()).collect();
    let mut held = 0;
    for row in &in_scope {
        let missing = missing(row, &shown, &places);
        if missing.is_empty() {
            held += 1;
        } else {
            println!("not true: {} ({}): {}", row.slug, row.clause, missing.join("; "));
        }
    }
    for (file, text) in [
        ("policies/tests.csv", table::tests_csv(&shown)?),
        ("docs/privacy.md", table::into_document(&root.join("docs/privacy.md"), &rows, &shown)?),
    ] {
        let path = root.join(file);
        if fs::read_to_string(&path).ok().as_deref() == Some(text.as_str()) {
            continue;
        }
        if write {
            fs::write(&path, text).with_context(|| format!("cannot write {file}"))?;
            println!("wrote {file}");
        } else {
            problems.push(format!("{file} is stale: run `cargo xtask clauses --write`"));
        }
    }
    for problem in &problems {
        println!("{problem}");
    }
    println!("{} rows in scope, {held} true", in_scope.len());
    Ok(held == in_scope.len() && problems.is_empty())
}

/// What a row lacks.
fn missing(row: &Row, shown: &[Shown], places: &places::Places) -> Vec<String> {
    let has = |effect: &str| shown.iter().any(|test| test.slug == row.slug && test.effect == effect);
    let mut missing = Vec::new();
    if row.kind == "enforced" {
        for (effect, says) in [("permitted", "no test of what is permitted"), ("refused", "no test of a refusal")] {
            if !has(effect) {
                missing.push(says.to_owned());
            }
        }
    } else if !shown.iter().any(|test| test.slug == row.slug) {
        missing.push("no test".to_owned());
    }
    missing.extend(row.places.iter().filter(|place| !places.has(place)).map(|place| format!("{place} is not there")));
    missing
}

fn read(path: &Path) -> Result<Vec<Row>> {
    let mut reader = csv::Reader::from_path(path).with_context(|| format!("cannot read {}", path.display()))?;
    reader
        .records()
        .map(|record| {
            let record = record?;
            let [slug, clause, kind, scope, answer, places] =
                [0, 1, 2, 3, 4, 5].map(|column| record.get(column).unwrap_or_default().to_owned());
            let places = places.split(';').filter(|place| !place.is_empty()).map(str::to_owned).collect();
            Ok(Row { slug, clause, kind, scope, answer, places })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(kind: &str) -> Row {
        let [slug, clause, scope, answer] = ["fee-paid", "IV.D.4b", "gates", "No."].map(str::to_owned);
        Row { slug, clause, kind: kind.to_owned(), scope, answer, places: vec!["policy:fee-paid".to_owned()] }
    }

    fn test(effect: &str) -> Shown {
        let [slug, file, test] = ["fee-paid", "a.rs", "a"].map(str::to_owned);
        Shown { slug, effect: effect.to_owned(), file, test }
    }

    #[test]
    fn what_is_enforced_needs_both_tests() {
        let places = places::Places::of(&["policy:fee-paid"]);
        let lacks = |kind: &str, tests: &[Shown]| missing(&row(kind), tests, &places);
        assert_eq!(lacks("enforced", &[]), ["no test of what is permitted", "no test of a refusal"]);
        assert_eq!(lacks("enforced", &[test("refused")]), ["no test of what is permitted"]);
        assert_eq!(lacks("enforced", &[test("refused"), test("permitted")]), Vec::<String>::new());
        assert_eq!(lacks("recorded", &[]), ["no test"]);
        assert_eq!(lacks("recorded", &[test("")]), Vec::<String>::new());
    }

    #[test]
    fn what_a_row_names_must_be_there() {
        let tests = [test("refused"), test("permitted")];
        assert_eq!(missing(&row("enforced"), &tests, &places::Places::of(&[])), ["policy:fee-paid is not there"]);
    }
}
