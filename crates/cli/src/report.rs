//! `hearth report`: HUD's reports from an export, without a database.

mod lsa;
mod projects;
mod spm;

use std::{
    fs::{self, File},
    io::{BufWriter, Write as _},
    path::Path,
    process::ExitCode,
};

use anyhow::{Context as _, Result};
use clap::{Subcommand, ValueEnum};
use reports::table::{self, Table};

use self::projects::Kind;

/// Make a report for HUD from an HMIS CSV export.
///
/// Reads a zip or a folder of any vendor's export, of FY2026 or an older version, and needs no database.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    report: Report,
}

#[derive(Subcommand)]
enum Report {
    Lsa(lsa::Args),
    /// The CoC Annual Performance Report (APR): 67 tables, as Sage takes them
    ///
    /// Follows HUD's CoC APR and ESG CAPER HMIS Programming Specifications v1.0 (FY2026).
    #[command(after_help = "\
EXAMPLE
    hearth report apr --input export.zip --start 2025-10-01 --end 2026-09-30 --project 388 --out apr")]
    Apr(projects::Args),
    /// The ESG Consolidated Annual Performance and Evaluation Report (CAPER): 40 tables, as Sage takes them
    ///
    /// Follows HUD's CoC APR and ESG CAPER HMIS Programming Specifications v1.0 (FY2026).
    Caper(projects::Args),
    /// The APR for Coordinated Entry (CE APR) of a CoC: ten tables, as Sage takes them; needs --coc
    ///
    /// HUD's text for FY2026 is not public. Follows the CE APR specification v1.3 with the changes known since.
    CeApr(projects::Args),
    /// The HMIS Data Quality Report: seven tables
    ///
    /// Follows HUD's Standard Reporting Terminology Glossary v1.0 (FY2026).
    Dq(projects::Args),
    /// The PATH Annual Report: Q8 to Q26, as PDX takes them
    ///
    /// Follows HUD's PATH Annual Report Programming Specifications 3.5 with the codes of FY2026.
    Path(projects::Args),
    Spm(spm::Args),
}

/// How tables are written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One CSV file a table, as the receiving system takes them
    Csv,
    /// All tables in one workbook
    Xlsx,
    /// All tables in one JSON file
    Json,
}

pub fn run(args: &Args) -> Result<ExitCode> {
    match &args.report {
        Report::Lsa(args) => lsa::run(args),
        Report::Apr(args) => projects::run(Kind::Apr, args),
        Report::Caper(args) => projects::run(Kind::Caper, args),
        Report::CeApr(args) => projects::run(Kind::CeApr, args),
        Report::Dq(args) => projects::run(Kind::Dq, args),
        Report::Path(args) => projects::run(Kind::Path, args),
        Report::Spm(args) => spm::run(args),
    }
}

/// Writes tables to a folder, which is made; workbook and JSON are named as the report is.
fn write_tables(out: &Path, name: &str, tables: &[Table], formats: &[Format]) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("cannot make the folder {}", out.display()))?;
    let write = |file: String, bytes: &[u8]| write_file(out, &file, bytes);
    if formats.contains(&Format::Csv) {
        for table in tables {
            write(format!("{}.csv", table.number), table::csv(table).as_bytes())?;
        }
    }
    if formats.contains(&Format::Xlsx) {
        let path = out.join(format!("{name}.xlsx"));
        let file = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;
        table::write_xlsx(tables, BufWriter::new(file))?.flush()?;
    }
    if formats.contains(&Format::Json) {
        write(format!("{name}.json"), table::json(tables).as_bytes())?;
    }
    Ok(())
}

fn write_file(out: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = out.join(name);
    fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
