//! The `hearth` binary.

mod admin;
mod check;
mod demo;
mod export;
mod import;
mod open;
mod report;
mod serve;
mod user;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

/// Hearth, the system of record of a homeless Continuum of Care.
///
/// Hearth keeps what agencies record about the people they serve (HMIS, HUD's FY2026 data standard), lets them search
/// and read it in a browser, and takes in and gives out HMIS CSV.
///
/// Without DATABASE_URL, Hearth starts a private PostgreSQL in its data directory whenever a command needs one and none
/// runs there, and stops it again at the end. As root the data directory is /var/lib/hearth and the server runs as the
/// system user `hearth`; for anybody else it is ~/.local/share/hearth.
#[derive(Parser)]
#[command(
    name = "hearth",
    version,
    max_term_width = 100,
    after_long_help = "\
FIRST STEPS
    hearth check export.zip                    what is wrong with an export; needs no database
    hearth report lsa --help                   HUD's reports, from an export; need no database
    hearth import export.zip --dry-run         what an import would change
    hearth import export.zip                   all of it, or nothing
    hearth user add --email you@example.org --name 'Your Name' --role lead_administrator
    hearth serve                               then open the link that `user add` printed

ENVIRONMENT
    HEARTH_DATA_DIR         the data directory, like --data-dir
    DATABASE_URL            the owner's URL of a PostgreSQL (15 or newer) of yours, if not private
    HEARTH_PG_BIN           the folder of PostgreSQL's programs, if they are not in the usual place
    HEARTH_MASTER_KEY_FILE  the master key, if it is not in the data directory
    RUST_LOG                what is logged, such as `info` or `hearth=debug`

EXIT CODES
    0 it worked; 1 it did not, and a sentence says why; 2 the command was not understood"
)]
struct Cli {
    /// The data directory: the private database, keys, audit anchor
    #[arg(long, global = true, env = "HEARTH_DATA_DIR", value_name = "DIR")]
    data_dir: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

// What each says of itself stands at its arguments: a line here would take the place of that page.
#[derive(Subcommand)]
enum Command {
    Serve(serve::Args),
    Demo(demo::Args),
    DemoData(demo::DataArgs),
    Import(import::Args),
    Export(export::Args),
    Check(check::Args),
    Report(report::Args),
    User(user::Args),
    Audit(admin::AuditArgs),
    Backup(admin::BackupArgs),
    Restore(admin::RestoreArgs),
    /// Say what is wrong with this installation, and how to mend it
    Doctor,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| {
                tracing_subscriber::EnvFilter::new("warn,sqlx=error,hearth=info,web=info,store=info")
            }),
        )
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .with_target(false)
        .init();
    // What a panic says may name a person: only its place is told.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!("a fault in the program at {place}; please report it");
    }));
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(e) => {
            eprintln!("hearth: cannot start: {e}");
            return ExitCode::FAILURE;
        }
    };
    let result = runtime.block_on(run(cli));
    // Work that outlives the command (a reader of standard input) must not hold it up.
    runtime.shutdown_background();
    match result {
        Ok(code) => code,
        // Whoever read the output has read enough, as `head` does.
        Err(e) if e.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe) => {
            ExitCode::FAILURE
        }
        Err(e) => {
            eprintln!("hearth: {e:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> anyhow::Result<ExitCode> {
    let data_dir = cli.data_dir;
    match cli.command {
        Command::Serve(args) => serve::run(data_dir, args).await,
        Command::Demo(args) => demo::run(data_dir, args).await,
        Command::DemoData(args) => demo::data(&args),
        Command::Import(args) => import::run(data_dir, args).await,
        Command::Export(args) => export::run(data_dir, args).await,
        Command::Check(args) => check::run(&args),
        Command::Report(args) => report::run(&args),
        Command::User(args) => user::run(data_dir, args).await,
        Command::Audit(args) => admin::audit(data_dir, args).await,
        Command::Backup(args) => admin::backup(data_dir, args).await,
        Command::Restore(args) => admin::restore(data_dir, args).await,
        Command::Doctor => admin::doctor(data_dir).await,
    }
}
