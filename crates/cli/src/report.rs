//! `hearth report`: HUD's reports from an export, without a database.

mod lsa;
mod spm;

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

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
    Spm(spm::Args),
}

pub fn run(args: &Args) -> Result<ExitCode> {
    match &args.report {
        Report::Lsa(args) => lsa::run(args),
        Report::Spm(args) => spm::run(args),
    }
}
