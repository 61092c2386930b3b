//! `hearth export`.

use std::{fs::File, path::PathBuf, process::ExitCode};

use anyhow::{Context as _, Result, bail};
use chrono::NaiveDate;
use hud::write::Filter;
use store::{
    Actor,
    hmis::{Maker, write_export},
};

use crate::open::{bar, number, today, with_store};

/// Give out a source's records as HMIS CSV (FY2026).
///
/// Without filters everything goes out. With them: enrollments active in the period, in the projects and CoCs, and what
/// belongs to them. The file holds people's names: keep it where only those who may read it can.
#[derive(clap::Args)]
pub struct Args {
    /// The zip file to write; it must not exist yet
    #[arg(long, value_name = "ZIP")]
    out: PathBuf,
    /// The source, if there are several
    #[arg(long)]
    source: Option<String>,
    /// First day of the period
    #[arg(long, value_name = "YYYY-MM-DD")]
    start: Option<NaiveDate>,
    /// Last day of the period
    #[arg(long, value_name = "YYYY-MM-DD")]
    end: Option<NaiveDate>,
    /// Only these projects (ProjectID)
    #[arg(long, value_delimiter = ',', value_name = "ID,ID")]
    project: Vec<String>,
    /// Only these CoCs
    #[arg(long, value_delimiter = ',', value_name = "XX-501")]
    coc: Vec<String>,
    /// Hash names and Social Security numbers with SHA-256, as HashStatus 4 says
    #[arg(long)]
    hash: bool,
}

pub async fn run(data_dir: Option<PathBuf>, args: Args) -> Result<ExitCode> {
    if let (Some(start), Some(end)) = (args.start, args.end)
        && end < start
    {
        bail!("the period ends on {end}, before it starts on {start}");
    }
    let folder =
        args.out.parent().filter(|p| !p.as_os_str().is_empty()).map_or_else(|| PathBuf::from("."), PathBuf::from);
    if args.out.exists() {
        bail!("{} exists already: choose another name", args.out.display());
    }
    let filter = Filter {
        start: args.start.map(Into::into),
        end: args.end.map(Into::into),
        projects: args.project,
        cocs: args.coc,
    };
    with_store(data_dir, async |store| {
        let mut tx = store.db().begin(&Actor::system(), today()).await?;
        // Half an export must never lie where a whole one is looked for.
        let temporary = tempfile::NamedTempFile::new_in(&folder)
            .with_context(|| format!("cannot write into {}", folder.display()))?;
        let file: File = temporary.reopen().context("cannot write the export")?;
        let bar = bar();
        let now = chrono::Local::now().naive_local();
        let maker = Maker { now: Some(hud::DateTime(now.and_utc().timestamp())), ..Maker::default() };
        let rows =
            write_export(&mut tx, args.source.as_deref(), filter, args.hash, maker, file, &mut |what, done, total| {
                bar.set_message(what);
                bar.set_length(total);
                bar.set_position(done);
            })
            .await;
        bar.finish_and_clear();
        let rows = rows?;
        tx.commit().await?;
        temporary.persist_noclobber(&args.out).with_context(|| format!("cannot write {}", args.out.display()))?;
        println!("Wrote {} rows to {}", number(rows), args.out.display());
        Ok(ExitCode::SUCCESS)
    })
    .await
}
