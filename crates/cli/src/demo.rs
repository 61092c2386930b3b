//! `hearth demo` and `hearth demo-data`.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufWriter, Cursor, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, Result, bail};
use clap::Subcommand;
use hud::{
    read::{Archive, read},
    synth,
};
use serde::{Deserialize, Serialize};
use store::{
    Actor, Role, Store,
    account::{self, NewPerson},
    hmis::{Import, import},
};

use crate::{
    open::{bar, number, today, with_store},
    serve::{Site, address, listen, site},
};

/// Try Hearth with an invented community; `hearth demo code` prints the current sign-in code.
///
/// Makes a data directory of its own (or takes --data-dir), fills it with an invented Continuum of Care, and serves the
/// site with a login. A second start finds it again. Nothing in it is about real people.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    site: Site,
    /// How many people to invent
    #[arg(long, default_value_t = 2_000)]
    clients: u32,
}

#[derive(Subcommand)]
enum Command {
    /// Print the code that the demo's authenticator app would show now
    Code,
}

/// Write an invented community as HMIS CSV (FY2026).
///
/// The same number of clients and the same seed give the same bytes. Names and places are invented.
#[derive(clap::Args)]
pub struct DataArgs {
    /// How many people to invent
    #[arg(long, default_value_t = 10_000)]
    clients: u32,
    /// Chooses among all possible communities
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The zip file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

const EMAIL: &str = "lead@example.org";

/// The demo's login, kept so that a second start can print it.
#[derive(Serialize, Deserialize)]
struct Login {
    email: String,
    password: String,
    secret: String,
}

pub async fn run(data_dir: Option<PathBuf>, args: Args) -> Result<ExitCode> {
    let data_dir = match data_dir {
        Some(dir) => dir,
        None => demo_dir()?,
    };
    let login_file = data_dir.join("demo-login.json");
    with_store(Some(data_dir), async |store| {
        if let Some(Command::Code) = args.command {
            let mut tx = store.db().begin(&Actor::system(), today()).await?;
            let code = account::current_totp_code(&mut tx, store.keys(), EMAIL, chrono::Utc::now())
                .await
                .context("there is no demo here yet: start it with `hearth demo`")?;
            tx.rollback().await?;
            println!("{code}");
            return Ok(ExitCode::SUCCESS);
        }
        fill(store, args.clients).await?;
        let login = login(store, &login_file).await?;
        let listener = listen(&args.site).await?;
        println!();
        println!("Hearth is at {}", address(&args.site, &listener)?);
        println!("    e-mail    {}", login.email);
        println!("    password  {}", login.password);
        println!(
            "    code      run `hearth demo code`, or put this secret into an authenticator app: {}",
            login.secret
        );
        println!("Ctrl-C stops it.");
        let place = args.site.place.clone().unwrap_or_else(|| "Demonstration CoC".to_owned());
        site(store, Site { place: Some(place), ..args.site }, listener).await?;
        println!("\nStopped. The next start finds everything as it is now.");
        Ok(ExitCode::SUCCESS)
    })
    .await
}

/// Apart from a real installation.
fn demo_dir() -> Result<PathBuf> {
    let usual = store::Config::from_env(None)?.data_dir;
    let name = usual.file_name().map_or_else(|| "hearth".to_owned(), |n| n.to_string_lossy().into_owned());
    Ok(usual.with_file_name(format!("{name}-demo")))
}

/// Imports an invented community into an empty store.
async fn fill(store: &Store, clients: u32) -> Result<()> {
    let mut tx = store.db().begin(&Actor::system(), today()).await?;
    let filled = !store::hmis::sources(&mut tx).await?.is_empty();
    tx.rollback().await?;
    if filled {
        return Ok(());
    }
    eprintln!("Inventing a community of {} people …", number(clients));
    let mut zip = Cursor::new(Vec::new());
    synth::write(&synth::Options { clients, seed: 1 }, &mut zip, || Ok(Cursor::new(Vec::new())), &mut |_| {})?;
    let mut reading = read(&Archive::Zip(zip.get_ref()), &|_, _| {});
    let Some(mut dataset) = reading.dataset.take() else { bail!("the invented community cannot be read") };
    hud::check::leave_out_victim_services(&mut dataset, &mut reading.problems);
    let bar = bar();
    let order = Import {
        dataset: &dataset,
        source: Some("demo"),
        dry_run: false,
        allow_deletes: false,
        file_digest: None,
        problems: BTreeMap::new(),
        job: None,
    };
    import(store.db(), store.keys(), &Actor::system(), today(), order, &mut |what, done, total| {
        bar.set_message(what);
        bar.set_length(total);
        bar.set_position(done);
        true
    })
    .await?;
    bar.finish_and_clear();
    Ok(())
}

/// The demo's login, made at the first start.
async fn login(store: &Store, file: &Path) -> Result<Login> {
    if let Ok(text) = std::fs::read_to_string(file) {
        return serde_json::from_str(&text).with_context(|| format!("{} is damaged", file.display()));
    }
    let password = password()?;
    let mut tx = store.db().begin(&Actor::system(), today()).await?;
    let person = NewPerson { email: EMAIL, name: "Dolores Ibarra", role: Role::LeadAdministrator, agency: None };
    let created =
        account::create_account_with_secret(&mut tx, store.keys(), &person, &password, chrono::Utc::now()).await?;
    let login = Login { email: EMAIL.to_owned(), password, secret: created.secret.base32() };
    write_private(file, &serde_json::to_string_pretty(&login)?)?;
    tx.commit().await?;
    Ok(login)
}

fn write_private(file: &Path, text: &str) -> Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut out = File::options()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(file)
        .with_context(|| format!("cannot write {}", file.display()))?;
    out.write_all(text.as_bytes())?;
    Ok(())
}

/// Four words by chance: good enough for data that is invented, and easy to type.
fn password() -> Result<String> {
    const WORDS: [&str; 64] = [
        "acorn", "anchor", "apple", "arrow", "autumn", "badge", "basil", "beacon", "birch", "bridge", "button",
        "canyon", "carrot", "castle", "cedar", "cherry", "cloud", "copper", "cotton", "cricket", "daisy", "desert",
        "dragon", "eagle", "ember", "falcon", "feather", "fiddle", "forest", "garden", "ginger", "glacier", "hammer",
        "harbor", "hazel", "island", "jacket", "juniper", "kettle", "ladder", "lantern", "lemon", "maple", "marble",
        "meadow", "mirror", "nectar", "oyster", "paddle", "pebble", "pepper", "planet", "quilt", "raven", "ribbon",
        "saddle", "silver", "spruce", "thunder", "timber", "tulip", "velvet", "willow", "winter",
    ];
    let mut bytes = [0_u8; 4];
    getrandom::fill(&mut bytes).map_err(|e| anyhow::anyhow!("no random numbers: {e}"))?;
    Ok(bytes.map(|b| WORDS[usize::from(b) % WORDS.len()]).join(" "))
}

pub fn data(args: &DataArgs) -> Result<ExitCode> {
    let out = File::create(&args.out).with_context(|| format!("cannot write {}", args.out.display()))?;
    let bar = bar();
    bar.set_message("Inventing people");
    bar.set_length(u64::from(args.clients));
    let summary = synth::write(
        &synth::Options { clients: args.clients, seed: args.seed },
        BufWriter::new(out),
        tempfile::tempfile,
        &mut |done| bar.set_position(done),
    )
    .with_context(|| format!("cannot write {}", args.out.display()))?;
    bar.finish_and_clear();
    let rows: u64 = summary.rows.iter().map(|(_, n)| n).sum();
    println!("Wrote {} people in {} rows to {}", number(args.clients), number(rows), args.out.display());
    Ok(ExitCode::SUCCESS)
}
