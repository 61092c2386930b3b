//! `hearth report apr`, `caper`, `ce-apr`, `dq` and `path`: reports on the projects of an export.

use std::{io::Write as _, path::PathBuf, process::ExitCode};

use anyhow::{Result, bail};
use chrono::NaiveDate;
use hud::Dataset;
use reports::{
    apr::{self, Params},
    caper, ce_apr, dq, path,
    table::Table,
};

use super::{Format, write_tables};
use crate::{check, open::Export};

/// What these reports ask for.
#[derive(clap::Args)]
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
    /// The ProjectIDs to report on; all projects if not given
    #[arg(long = "project", value_name = "ID,ID", value_delimiter = ',')]
    projects: Vec<String>,
    /// Report only on projects of this Continuum of Care, such as XX-501
    #[arg(long)]
    coc: Option<String>,
    /// The folder to write to
    #[arg(long, value_name = "DIR", required_unless_present = "explain")]
    out: Option<PathBuf>,
    /// Print why a client is where they are: their stays, what the rules make of them, and the cells that count them
    #[arg(long, value_name = "PERSONALID")]
    explain: Option<String>,
    /// What to write
    #[arg(long, value_enum, value_delimiter = ',', default_value = "csv")]
    format: Vec<Format>,
}

/// Which report it is.
#[derive(Clone, Copy)]
pub enum Kind {
    Apr,
    Caper,
    CeApr,
    Dq,
    Path,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Apr => "apr",
            Self::Caper => "caper",
            Self::CeApr => "ce-apr",
            Self::Dq => "dq",
            Self::Path => "path",
        }
    }

    fn explain(self, dataset: &Dataset, params: &Params, id: &str) -> Result<String> {
        let tables = match self {
            Self::Apr => apr::tables,
            Self::Caper => caper::tables,
            Self::Dq => dq::tables,
            Self::CeApr | Self::Path => bail!("--explain works for apr, caper and dq"),
        };
        Ok(apr::explain::client(dataset, params, tables, id)?)
    }

    fn make(self, dataset: &Dataset, params: &Params) -> Result<Vec<Table>, apr::Error> {
        Ok(match self {
            Self::Apr => apr::report(dataset, params)?.tables,
            Self::Caper => caper::report(dataset, params)?.tables,
            Self::CeApr => ce_apr::report(dataset, params)?.tables,
            Self::Dq => dq::report(dataset, params)?.tables,
            Self::Path => path::report(dataset, params)?.tables,
        })
    }
}

pub fn run(kind: Kind, args: &Args) -> Result<ExitCode> {
    let mut reading = Export::open(&args.input)?.read();
    let Some(dataset) = reading.dataset.take() else {
        eprint!("{}", check::table(&reading.problems, 10));
        bail!("the export cannot be read; nothing was written");
    };
    let params = args.params();
    if let Some(id) = &args.explain {
        let text = kind.explain(&dataset, &params, id)?;
        std::io::stdout().lock().write_all(text.as_bytes())?;
    }
    let Some(out) = &args.out else { return Ok(ExitCode::SUCCESS) };
    let tables = kind.make(&dataset, &params)?;
    write_tables(out, kind.name(), &tables, &args.format)?;
    Ok(ExitCode::SUCCESS)
}

impl Args {
    fn params(&self) -> Params {
        Params {
            start: self.start.into(),
            end: self.end.into(),
            projects: self.projects.iter().map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()).collect(),
            coc: self.coc.as_ref().map(|coc| coc.trim().to_ascii_uppercase()),
            software: format!("Hearth {}", env!("CARGO_PKG_VERSION")),
        }
    }
}
