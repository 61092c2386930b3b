//! `hearth user`.

use std::{io::BufRead as _, path::PathBuf, process::ExitCode};

use anyhow::{Context as _, Result, bail};
use clap::Subcommand;
use store::{
    Actor, Role,
    account::{self, NewPerson},
};

use crate::open::{today, with_store};

/// Accounts of people who may sign in.
#[derive(clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Invite somebody: prints a link with which they choose a password and set up their second factor
    Add(Add),
    /// List all accounts, and who is invited
    List,
}

#[derive(clap::Args)]
struct Add {
    /// What they sign in with
    #[arg(long)]
    email: String,
    /// First and last name
    #[arg(long)]
    name: String,
    /// lead_administrator, data_analyst or help_desk; people of agencies are invited on the site
    #[arg(long, value_parser = role)]
    role: Role,
    /// Where the site is, for the link
    #[arg(long, default_value = "http://localhost:8080", value_name = "http…")]
    origin: String,
    /// Make the account at once, with the password on the first line of standard input; prints the second factor's secret
    #[arg(long)]
    password_stdin: bool,
}

fn role(text: &str) -> Result<Role, String> {
    Role::from_name(&text.replace('-', "_"))
        .filter(|role| role.is_leads())
        .ok_or_else(|| "the roles are lead_administrator, data_analyst and help_desk".to_owned())
}

pub async fn run(data_dir: Option<PathBuf>, args: Args) -> Result<ExitCode> {
    match args.command {
        Command::Add(add) => self::add(data_dir, add).await,
        Command::List => list(data_dir).await,
    }
}

async fn add(data_dir: Option<PathBuf>, add: Add) -> Result<ExitCode> {
    let password = if add.password_stdin {
        let line = std::io::stdin().lock().lines().next();
        let Some(line) = line else { bail!("there is no password on standard input") };
        Some(line.context("cannot read standard input")?)
    } else {
        None
    };
    with_store(data_dir, async |store| {
        let now = chrono::Utc::now();
        let mut tx = store.db().begin(&Actor::system(), today()).await?;
        let person = NewPerson { email: &add.email, name: &add.name, role: add.role, agency: None };
        if let Some(password) = &password {
            let created = account::create_account_with_secret(&mut tx, store.keys(), &person, password, now).await;
            if let Err(account::Error::WeakPassword(says)) = created {
                bail!(says);
            }
            let created = created?;
            tx.commit().await?;
            println!("{} can sign in.", add.email);
            println!("Secret for the authenticator app: {}", created.secret.base32());
            println!("Recovery codes, each good once:");
            for code in created.recovery_codes {
                println!("    {code}");
            }
        } else {
            let link = account::invite(&mut tx, store.keys(), &person, now).await?;
            tx.commit().await?;
            println!(
                "Send this link to {}. It works once, until {}:",
                add.email,
                link.expires_at.format("%b %-d, %Y, %H:%M UTC")
            );
            println!("    {}/welcome/{}", add.origin.trim_end_matches('/'), link.token);
        }
        Ok(ExitCode::SUCCESS)
    })
    .await
}

async fn list(data_dir: Option<PathBuf>) -> Result<ExitCode> {
    with_store(data_dir, async |store| {
        let mut tx = store.db().begin(&Actor::system(), today()).await?;
        for person in account::list(&mut tx).await? {
            println!("{:36} {:20} {:10} {}", person.email, person.role.as_str(), person.state.as_str(), person.name);
        }
        let invited = account::open_invitations(&mut tx, chrono::Utc::now()).await?;
        for invited in invited.iter().filter(|i| i.kind == "new") {
            println!("{:36} {:20} {:10} {}", invited.email, "", "invited", invited.name);
        }
        tx.rollback().await?;
        Ok(ExitCode::SUCCESS)
    })
    .await
}
