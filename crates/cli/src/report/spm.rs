//! `hearth report spm`: the System Performance Measures.

use std::{collections::BTreeSet, path::PathBuf, process::ExitCode};

use anyhow::{Result, bail};
use chrono::{Local, NaiveDate, Timelike as _};
use hud::{Dataset, Date, DateTime, records};
use reports::{
    glossary::Period,
    spm::{self, Params, Source},
};

use super::{Format, write_file, write_tables};
use crate::{check, open::Export};

/// The System Performance Measures (SPM) of a Continuum of Care.
///
/// Follows HUD's System Performance Measures Programming Specifications V1.0 (FY2026). Writes a CSV file for each of HUD's 19
/// tables (1a.csv to 7b2.csv), and hdx-upload.csv for HDX 2.0. The data should go back seven years before the first day.
#[derive(clap::Args)]
#[command(after_help = "\
EXAMPLES
    hearth report spm --input export.zip --coc XX-501 --start 2025-10-01 --end 2026-09-30 --out spm")]
pub struct Args {
    /// The export: a zip file, or a folder with its CSV files
    #[arg(long, value_name = "ZIP_OR_DIR")]
    input: PathBuf,
    /// The first day of the report period
    #[arg(long, value_name = "DATE")]
    start: NaiveDate,
    /// The last day of the report period
    #[arg(long, value_name = "DATE")]
    end: NaiveDate,
    /// HUD's code of the Continuum of Care, such as XX-501; needed when the export has several
    #[arg(long)]
    coc: Option<String>,
    /// The folder to write to
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// What to write
    #[arg(long, value_enum, value_delimiter = ',', default_value = "csv")]
    format: Vec<Format>,
}

pub fn run(args: &Args) -> Result<ExitCode> {
    let mut reading = Export::open(&args.input)?.read();
    let Some(dataset) = reading.dataset.take() else {
        eprint!("{}", check::table(&reading.problems, 10));
        bail!("the export cannot be read; nothing was written");
    };
    let period = Period { start: args.start.into(), end: args.end.into() };
    let params = Params { coc: args.coc(&dataset)?, period }.checked()?;
    let spm = spm::run(&dataset, &params);
    write_tables(&args.out, "spm", &spm.tables, &args.format)?;
    if args.format.contains(&Format::Csv) {
        write_file(&args.out, "hdx-upload.csv", &spm::hdx::file(&spm, &params, &source(&dataset)))?;
    }
    Ok(ExitCode::SUCCESS)
}

impl Args {
    /// The CoC that was named, or the only one of the export.
    fn coc(&self, dataset: &Dataset) -> Result<String> {
        if let Some(coc) = &self.coc {
            return Ok(coc.trim().to_ascii_uppercase());
        }
        let table = dataset.project_coc().0;
        let codes: BTreeSet<String> = (0..table.len())
            .filter_map(|row| table.sym(row, records::ProjectCoC::COC_CODE))
            .map(|code| dataset.text(code).trim().to_ascii_uppercase())
            .collect();
        match codes.first() {
            Some(only) if codes.len() == 1 => Ok(only.clone()),
            Some(_) => {
                let codes: Vec<String> = codes.into_iter().collect();
                bail!("the export has projects of several CoCs; choose one with --coc: {}", codes.join(", "))
            }
            None => bail!("no project of the export has a CoC code; name the CoC with --coc"),
        }
    }
}

/// What HDX wants to know beside the measures; the contact is that of Export.csv.
fn source(dataset: &Dataset) -> Source {
    let export = dataset.export();
    let rows = !export.0.is_empty();
    let text = |field: fn(&records::Export<'_>) -> Option<hud::Sym>| {
        rows.then(|| field(&export)).flatten().map(|text| dataset.text(text).into_owned()).unwrap_or_default()
    };
    let now = Local::now().naive_local();
    Source {
        made: DateTime::new(Date::from(now.date()), i64::from(now.num_seconds_from_midnight())),
        software_name: format!("Hearth {}", env!("CARGO_PKG_VERSION")),
        contact_first: text(|export| export.source_contact_first(0)),
        contact_last: text(|export| export.source_contact_last(0)),
        contact_email: text(|export| export.source_contact_email(0)),
    }
}
