//! `hearth audit`, `hearth backup`, `hearth restore` and `hearth doctor`.

use std::{path::PathBuf, process::ExitCode};

use anyhow::Result;
use clap::Subcommand;
use store::{Config, audit, backup, doctor};

use crate::open::{number, today, with_store};

/// The log of who did what.
#[derive(clap::Args)]
pub struct AuditArgs {
    #[command(subcommand)]
    command: Audit,
}

#[derive(Subcommand)]
enum Audit {
    /// Check the whole chain of the audit log and name every break; exits with 1 if there is one
    Verify,
}

/// Back up the private database, and its keys apart.
///
/// The database goes into a folder, with the log it needs; the wrapped keys into a file of their own. Keep the two in
/// different places, and the master key (keys/master.key in the data directory) in a third: whoever has only one of them
/// cannot read what was sealed.
#[derive(clap::Args)]
pub struct BackupArgs {
    /// An empty or new folder for the database
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// A new file for the keys
    #[arg(long, value_name = "FILE")]
    keys_out: PathBuf,
}

/// Put a backup into an empty data directory (--data-dir), start it, and check its audit log.
#[derive(clap::Args)]
pub struct RestoreArgs {
    /// The folder of the backup
    #[arg(long, value_name = "DIR")]
    from: PathBuf,
    /// The file of the keys
    #[arg(long, value_name = "FILE")]
    keys: PathBuf,
    /// A copy of the master key; not needed where HEARTH_MASTER_KEY_FILE names it
    #[arg(long, value_name = "FILE")]
    master_key: Option<PathBuf>,
}

pub async fn audit(data_dir: Option<PathBuf>, args: AuditArgs) -> Result<ExitCode> {
    let Audit::Verify = args.command;
    with_store(data_dir, async |store| {
        let report = audit::verify(store.db(), store.keys(), &store.config().data_dir, today()).await?;
        Ok(print_report(&report))
    })
    .await
}

fn print_report(report: &audit::Report) -> ExitCode {
    println!("{} entries, the newest is {}", number(report.entries), number(report.head));
    for broken in &report.breaks {
        println!("BROKEN: {broken}");
    }
    if report.breaks.is_empty() {
        println!("The audit log is whole.");
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

pub async fn backup(data_dir: Option<PathBuf>, args: BackupArgs) -> Result<ExitCode> {
    with_store(data_dir, async |store| {
        backup::backup(store, &args.out).await?;
        // After the database, so that every key it needs is there.
        backup::backup_keys(store.config(), &args.keys_out)?;
        println!("The database is in {}, checked file by file.", args.out.display());
        println!(
            "The keys are in {}. Keep them elsewhere, and the master key in a third place.",
            args.keys_out.display()
        );
        Ok(ExitCode::SUCCESS)
    })
    .await
}

pub async fn restore(data_dir: Option<PathBuf>, args: RestoreArgs) -> Result<ExitCode> {
    let config = Config::from_env(data_dir)?;
    let from = backup::RestoreFrom { backup: args.from, keys: args.keys, master_key: args.master_key };
    let (store, report) = backup::restore(&config, from, today()).await?;
    store.close().await?;
    println!("Restored into {}", config.data_dir.display());
    Ok(print_report(&report))
}

pub async fn doctor(data_dir: Option<PathBuf>) -> Result<ExitCode> {
    let mut well = true;
    for check in doctor::run(&Config::from_env(data_dir)?).await {
        println!("{} {}: {}", if check.ok { "ok     " } else { "PROBLEM" }, check.name, check.found);
        if let Some(mend) = check.mend {
            println!("        {mend}");
        }
        well &= check.ok;
    }
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
