//! `hearth import`.

use std::{collections::BTreeMap, path::PathBuf, process::ExitCode};

use anyhow::{Result, bail};
use sha2::{Digest as _, Sha256};
use store::{
    Actor,
    hmis::{Import, Outcome, import},
};

use crate::{
    check,
    open::{Export, bar, number, today, with_store},
};

/// Take in an HMIS CSV export: all of it, or nothing.
///
/// The export may be of FY2026, FY2024 or FY2022; older ones are brought up to FY2026. Each source (an HMIS whose exports
/// you take in) stands by itself; by default its name is Export.csv's ImplementationID, then SourceID. The same export
/// again changes nothing. A full refresh marks as deleted what the source has inside the export's period and projects and
/// the export no longer has; more than one in twenty rows only with --allow-deletes. Rows about clients of victim service
/// providers are left out.
#[derive(clap::Args)]
pub struct Args {
    /// The export: a zip file, or a folder with its CSV files
    file: PathBuf,
    /// The source that the export is of
    #[arg(long)]
    source: Option<String>,
    /// Only say what would change
    #[arg(long)]
    dry_run: bool,
    /// Go on even if more than one in twenty rows of the source would be deleted
    #[arg(long)]
    allow_deletes: bool,
}

pub async fn run(data_dir: Option<PathBuf>, args: Args) -> Result<ExitCode> {
    let export = Export::open(&args.file)?;
    let digest = match &export {
        Export::Zip(bytes) => Some(Sha256::digest(bytes).into()),
        Export::Folder(_) => None,
    };
    let mut reading = export.read();
    if let Some(dataset) = &mut reading.dataset {
        hud::check::leave_out_victim_services(dataset, &mut reading.problems);
    }
    print!("{}", check::table(&reading.problems, 12));
    let Some(dataset) = reading.dataset else { bail!("nothing was imported: the export was refused") };
    let mut problems = BTreeMap::new();
    for (rule, _, _, count) in reading.problems.totals() {
        *problems.entry(rule.id.to_owned()).or_default() += count;
    }
    with_store(data_dir, async |store| {
        let order = Import {
            dataset: &dataset,
            source: args.source.as_deref(),
            dry_run: args.dry_run,
            allow_deletes: args.allow_deletes,
            file_digest: digest,
            problems,
            job: None,
        };
        let bar = bar();
        let outcome = import(store.db(), store.keys(), &Actor::system(), today(), order, &mut |what, done, total| {
            bar.set_message(what);
            bar.set_length(total);
            bar.set_position(done);
            true
        })
        .await;
        bar.finish_and_clear();
        print_outcome(&outcome?);
        Ok(ExitCode::SUCCESS)
    })
    .await
}

fn print_outcome(outcome: &Outcome) {
    let verb = if outcome.dry_run { "Would change" } else { "Imported into" };
    println!("\n{verb} source {}", outcome.source);
    println!("{:24}{:>12}{:>12}{:>12}{:>12}{:>12}", "", "added", "changed", "deleted", "restored", "unchanged");
    let total = outcome.total();
    for (file, c) in outcome.files.iter().map(|(f, c)| (*f, c)).chain([("All files", &total)]) {
        println!(
            "{file:24}{:>12}{:>12}{:>12}{:>12}{:>12}",
            number(c.added),
            number(c.changed),
            number(c.deleted),
            number(c.restored),
            number(c.unchanged)
        );
    }
    if outcome.dry_run {
        println!("This was a dry run: nothing was changed.");
        if outcome.many_deletes {
            println!("More than one in twenty rows would be deleted. If that is right, import with --allow-deletes.");
        }
    }
}
