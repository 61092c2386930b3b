//! What is written from the map: the list of tests for the program, and the table for readers.

use std::{fmt::Write as _, fs, path::Path};

use anyhow::{Context, Result};

use super::{Row, Shown};

const START: &str = "<!-- clauses: written by `cargo xtask clauses --write` -->\n";
const END: &str = "<!-- end of clauses -->\n";

/// `policies/tests.csv`.
pub fn tests_csv(shown: &[Shown]) -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["slug", "effect", "file", "test"])?;
    for test in shown {
        writer.write_record([&test.slug, &test.effect, &test.file, &test.test])?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// The document with its table as it should be.
pub fn into_document(path: &Path, rows: &[Row], shown: &[Shown]) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let (before, rest) =
        text.split_once(START).with_context(|| format!("{} has no place for the table", path.display()))?;
    let (_, after) = rest.split_once(END).with_context(|| format!("{} has no end of the table", path.display()))?;
    Ok(format!("{before}{START}{}{END}{after}", markdown(rows, shown)))
}

fn markdown(rows: &[Row], shown: &[Shown]) -> String {
    let mut text =
        String::from("| clause | what answers it | kind | where | tests |\n| --- | --- | --- | --- | --- |\n");
    for row in rows.iter().filter(|row| row.in_scope()) {
        let places: Vec<String> = row.places.iter().map(|place| format!("`{place}`")).collect();
        let tests: Vec<String> = shown
            .iter()
            .filter(|test| test.slug == row.slug)
            .map(|test| {
                format!(
                    "{}{}",
                    test.test,
                    if test.effect.is_empty() { String::new() } else { format!(" ({})", test.effect) }
                )
            })
            .collect();
        let _ = writeln!(
            text,
            "| {} `{}` | {} | {} | {} | {} |",
            row.clause,
            row.slug,
            cell(&row.answer),
            row.kind,
            places.join("<br>"),
            cell(&tests.join("<br>"))
        );
    }
    text.push_str("\nClauses that come later, or ask nothing of software:\n\n| clause | what answers it | kind |\n| --- | --- | --- |\n");
    for row in rows.iter().filter(|row| !row.in_scope()) {
        let _ = writeln!(text, "| {} `{}` | {} | {} |", row.clause, row.slug, cell(&row.answer), row.kind);
    }
    text
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('_', "\\_")
}
