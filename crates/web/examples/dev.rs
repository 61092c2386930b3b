//! The site on a throw-away database, for looking at pages: `cargo run -p web --example dev [port [export.zip ..]]`.
//! Prints the address, a login, and a new code whenever one presses Enter. Ctrl-C ends it.

use std::{collections::BTreeMap, error::Error, io::BufRead};

use store::{
    Role,
    account::{self, NewPerson},
    testing::TestDb,
};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let port: u16 = std::env::args().nth(1).map_or(Ok(8321), |port| port.parse())?;
    let test = TestDb::new().await;
    let now = chrono::Utc::now();
    let password = "otter lamp seven canyon";
    let mut secrets = Vec::new();
    for (email, name, role) in [
        ("lead@example.org", "Dolores Ibarra", Role::LeadAdministrator),
        ("look@example.org", "Sam Okafor", Role::DataAnalyst),
    ] {
        let mut tx = test.system().await;
        let person = NewPerson { email, name, role, agency: None };
        let created = account::create_account_with_secret(&mut tx, test.keys(), &person, password, now).await?;
        tx.commit().await?;
        println!("{email}  {password}  {}", created.secret.base32());
        secrets.push((email, created.secret));
    }
    let mut tx = test.system().await;
    store::setting::put(&mut tx, store::setting::PLACE, &"Riverbend City & County CoC").await?;
    tx.commit().await?;
    for path in std::env::args().skip(2) {
        bring_in(&test, &path).await?;
    }
    let state = web::AppState::new(test.db().clone(), test.keys().clone(), web::Config::default());
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://localhost:{port}");
    std::thread::spawn(move || {
        for _ in std::io::stdin().lock().lines() {
            for (email, secret) in &secrets {
                println!("{email} {}", secret.code(chrono::Utc::now()).unwrap_or_default());
            }
        }
    });
    web::serve(state, listener, async {
        let _ = tokio::signal::ctrl_c().await;
    })
    .await?;
    Ok(())
}

/// Imports an export, so that there is something to look at.
async fn bring_in(test: &TestDb, path: &str) -> Result<(), Box<dyn Error>> {
    let bytes = std::fs::read(path)?;
    let reading = hud::read::read(&hud::read::Archive::Zip(&bytes), &|_, _| {});
    let dataset = reading.dataset.ok_or("the export cannot be read")?;
    let order = store::hmis::Import {
        dataset: &dataset,
        source: None,
        dry_run: false,
        allow_deletes: true,
        file_digest: None,
        problems: BTreeMap::new(),
        job: None,
    };
    let today = chrono::Utc::now().date_naive();
    let actor = store::testing::system();
    let outcome = store::hmis::import(test.db(), test.keys(), &actor, today, order, &mut |_, _, _| true).await?;
    println!("{} rows", outcome.total().added);
    Ok(())
}
