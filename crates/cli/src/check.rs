//! `hearth check`: what is wrong with an export, without a database.

use std::{io::Write as _, path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::ValueEnum;
use hud::{Problems, Severity};
use serde_json::json;

use crate::open::{Export, number};

/// Say what is wrong with an HMIS CSV export.
///
/// Reads a zip or a folder, of FY2026 or an older version, and prints every problem with its place, what it means and
/// what to do. At most 100 of the same kind in the same column are listed; all are counted. Exits with 1 if the export
/// cannot be taken as it is.
#[derive(clap::Args)]
pub struct Args {
    /// The export: a zip file, or a folder with its CSV files
    file: PathBuf,
    /// How to print the problems
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For reading
    Table,
    /// For a spreadsheet
    Csv,
    /// For a program
    Json,
}

pub fn run(args: &Args) -> Result<ExitCode> {
    let mut reading = Export::open(&args.file)?.read();
    if let Some(dataset) = &mut reading.dataset {
        hud::check::leave_out_victim_services(dataset, &mut reading.problems);
    }
    let mut out = std::io::stdout().lock();
    match args.format {
        Format::Table => {
            if let Some(dataset) = &reading.dataset {
                writeln!(out, "{} export, {} rows\n", reading.version, number(dataset.rows() as u64))?;
            }
            out.write_all(table(&reading.problems, usize::MAX).as_bytes())?;
        }
        Format::Csv => csv(&reading.problems, &mut out)?,
        Format::Json => {
            let problems: Vec<_> = reading
                .problems
                .list()
                .into_iter()
                .map(|p| {
                    json!({"severity": p.rule.severity.word(), "rule": p.rule.id, "file": p.file, "row": p.row,
                       "column": p.column, "value": p.value, "problem": p.message(), "what_to_do": p.rule.mend,
                       "count": p.count})
                })
                .collect();
            let totals: Vec<_> = reading.problems.totals().map(|(rule, file, column, count)| {
                json!({"severity": rule.severity.word(), "rule": rule.id, "file": file, "column": column, "count": count})
            }).collect();
            let rows = reading.dataset.as_ref().map(hud::Dataset::rows);
            let whole = json!({"version": reading.version.to_string(), "refused": reading.problems.refused(),
                               "rows": rows, "totals": totals, "problems": problems});
            writeln!(out, "{}", serde_json::to_string_pretty(&whole)?)?;
        }
    }
    Ok(if reading.problems.refused() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn csv(problems: &Problems, out: &mut impl std::io::Write) -> Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(["severity", "rule", "file", "row", "column", "value", "problem", "what_to_do", "count"])?;
    for p in problems.list() {
        writer.write_record([
            p.rule.severity.word(),
            p.rule.id,
            &p.file,
            &p.row.map(|r| r.to_string()).unwrap_or_default(),
            p.column.as_deref().unwrap_or_default(),
            p.value.as_deref().unwrap_or_default(),
            &p.message(),
            p.rule.mend,
            &p.count.to_string(),
        ])?;
    }
    writer.flush()?;
    Ok(())
}

/// The problems for reading: by kind and place, the gravest first, with at most three examples each, and at most `most`
/// kinds.
pub fn table(problems: &Problems, most: usize) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    if problems.is_empty() {
        return "No problems found.\n".to_owned();
    }
    let mut totals: Vec<_> = problems.totals().collect();
    totals.sort_by(|a, b| b.0.severity.cmp(&a.0.severity).then_with(|| (a.1, a.2, a.0.id).cmp(&(b.1, b.2, b.0.id))));
    let listed = problems.list();
    // Writing to memory does not fail.
    for (rule, file, column, count) in totals.iter().take(most) {
        let place = if column.is_empty() { (*file).to_owned() } else { format!("{file}, {column}") };
        let times = if *count > 1 { format!(" ({} times)", number(*count)) } else { String::new() };
        let _ = writeln!(out, "{}: {place}: {}{times}", rule.severity.word().to_uppercase(), rule.wrong);
        let examples = listed
            .iter()
            .filter(|p| p.rule.id == rule.id && p.file == *file && p.column.as_deref().unwrap_or_default() == *column);
        for p in examples.take(3).filter(|p| p.row.is_some() || p.value.is_some() || !p.detail.is_empty()) {
            let row = p.row.map(|r| format!("row {}", number(r))).unwrap_or_default();
            let value = p.value.as_deref().map(|v| format!("'{v}'")).unwrap_or_default();
            let parts: Vec<&str> = [row.as_str(), &value, &p.detail].into_iter().filter(|t| !t.is_empty()).collect();
            let _ = writeln!(out, "    {}", parts.join("  "));
        }
        let _ = writeln!(out, "    What to do: {}", rule.mend);
    }
    if totals.len() > most {
        let _ = writeln!(out, "... and {} more kinds of problems; `hearth check` lists them.", totals.len() - most);
    }
    let _ = writeln!(
        out,
        "\n{} refused, {} errors, {} warnings, {} notes",
        number(problems.count(Severity::Refused)),
        number(problems.count(Severity::Error)),
        number(problems.count(Severity::Warning)),
        number(problems.count(Severity::Note))
    );
    out
}
