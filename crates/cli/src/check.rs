//! `hearth check`: what is wrong with an export, without a database.

mod print;

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, Result, bail};
use chrono::NaiveDate;
use clap::ValueEnum;
use hud::{Date, Problems, Severity};
use quality::Settings;

use self::print::Told;
use crate::open::{Export, number, today};

/// Say what is wrong with an HMIS CSV export.
///
/// Reads a zip or a folder, of FY2026 or an older version, and checks its files, its projects and every person's records:
/// what cannot be, what is missing, what contradicts itself, and stays that cannot both have been. Each finding says what
/// is wrong, with which record, and how to mend it. docs/data-quality.md lists the checks.
///
/// Exits with 1 if something of high priority is found, or if the file is no HMIS CSV export.
#[derive(clap::Args)]
pub struct Args {
    /// The export: a zip file, or a folder with its CSV files
    file: PathBuf,
    /// The day as of which the records are judged; the day on which the export was made, if you give none
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<NaiveDate>,
    /// Where to write; to the terminal, if you give none
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// How to write the findings; by the name of --out, if you give none
    #[arg(long, value_enum)]
    format: Option<Format>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For reading: a summary with examples
    Table,
    /// A line a finding
    Csv,
    /// For a program
    Json,
    /// A workbook: the findings, and what each check means
    Xlsx,
}

impl Format {
    fn of(out: Option<&Path>) -> Self {
        let ending = out.and_then(|out| out.extension()).map(std::ffi::OsStr::to_ascii_lowercase);
        match ending.as_ref().and_then(|ending| ending.to_str()) {
            Some("csv") => Self::Csv,
            Some("json") => Self::Json,
            Some("xlsx") => Self::Xlsx,
            _ => Self::Table,
        }
    }
}

pub fn run(args: &Args) -> Result<ExitCode> {
    let format = args.format.unwrap_or_else(|| Format::of(args.out.as_deref()));
    if format == Format::Xlsx && args.out.is_none() {
        bail!("a workbook is no text: say where to write it with --out FILE.xlsx");
    }
    let reading = Export::open(&args.file)?.read();
    let made = reading.dataset.as_ref().and_then(quality::export_day);
    let day = args.today.map(Date::from).or(made).unwrap_or_else(|| Date::from(today()));
    let findings = match &reading.dataset {
        Some(dataset) => quality::run(dataset, &reading.problems, &Settings::on(day)),
        None => quality::structure(&reading.problems),
    };
    let told = Told { reading: &reading, day, findings: &findings };
    let write = |out: &mut dyn Write| match format {
        Format::Table => told.table(out),
        Format::Csv => told.csv(out),
        Format::Json => told.json(out),
        Format::Xlsx => told.xlsx(out),
    };
    match &args.out {
        None => write(&mut std::io::stdout().lock())?,
        Some(path) => {
            let cannot = || format!("cannot write {}", path.display());
            let mut out = BufWriter::new(File::create(path).with_context(cannot)?);
            write(&mut out)?;
            out.flush().with_context(cannot)?;
        }
    }
    let grave = findings.iter().any(|finding| finding.check.severity == quality::Severity::HighPriority);
    Ok(if grave { ExitCode::FAILURE } else { ExitCode::SUCCESS })
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
