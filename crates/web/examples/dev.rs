//! The site on a throw-away database, for looking at pages: `cargo run -p web --example dev [port]`.
//! Prints the address, a login, and a new code whenever one presses Enter. Ctrl-C ends it.

use std::{error::Error, io::BufRead};

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
        ("look@example.org", "Sam Okafor", Role::ReadOnly),
    ] {
        let mut tx = test.system().await;
        let person = NewPerson { email, name, role };
        let created = account::create_account_with_secret(&mut tx, test.keys(), &person, password, now).await?;
        tx.commit().await?;
        println!("{email}  {password}  {}", created.secret.base32());
        secrets.push((email, created.secret));
    }
    let config = web::Config { place: "Sacramento City & County CoC".to_owned(), ..web::Config::default() };
    let state = web::AppState::new(test.db().clone(), test.keys().clone(), config);
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
