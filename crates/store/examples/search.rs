//! Times searches in the database of a data directory, as an account that only reads, and says how often the first ten
//! have somebody like the person who was meant. `search DATA_DIR [PEOPLE]`; part of `cargo xtask bench --large`.

use std::time::{Duration, Instant};

use chrono::{NaiveDate, Utc};
use sqlx::Row as _;
use store::{
    Actor, Config, Role, Store, Tx,
    search::{Found, Query, find},
};

/// Somebody to look for.
struct Person {
    source_id: i32,
    personal_id: String,
    given: String,
    family: String,
    dob: NaiveDate,
    last_four: String,
}

/// A search that was timed, and whether the first ten have somebody of the name and birth that were meant.
struct Timed {
    kind: &'static str,
    took: Duration,
    right: bool,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let folder = args.next().ok_or("usage: search DATA_DIR [PEOPLE]")?;
    let people: i64 = args.next().map_or(Ok(200), |n| n.parse())?;
    let store = Store::open(&Config::from_env(Some(folder.into()))?).await?;
    let result = measure(&store, people).await;
    store.close().await?;
    Ok(result?)
}

async fn measure(store: &Store, count: i64) -> store::Result<()> {
    let actor = Actor::Account { id: sqlx::types::Uuid::from_u128(1), role: Role::DataAnalyst };
    let mut tx = store.db().begin(&actor, Utc::now().date_naive()).await?;
    let clients: i64 = sqlx::query_scalar("SELECT count(*) FROM hud.client").fetch_one(tx.conn()).await?;
    let mut times = Vec::new();
    // Others first, as a system that runs has its indexes in memory.
    for seed in ["warm", "timed"] {
        times.clear();
        for person in sample(&mut tx, seed, count).await? {
            for (kind, typed) in searches(&person) {
                let start = Instant::now();
                let found = find(&mut tx, store.keys(), &Query::parse(&typed), 50).await?;
                let took = start.elapsed();
                let right = found.iter().take(10).any(|f| person.is_like(f, kind));
                times.push(Timed { kind, took, right });
            }
        }
    }
    println!("{clients} clients");
    println!("{:24}{:>10}{:>10}{:>10}{:>10}{:>13}", "typed", "searches", "p50 ms", "p95 ms", "max ms", "right of 10");
    let mut kinds: Vec<&str> = Vec::new();
    for timed in &times {
        if !kinds.contains(&timed.kind) {
            kinds.push(timed.kind);
        }
    }
    for kind in kinds {
        line(kind, times.iter().filter(|timed| timed.kind == kind));
    }
    line("all", times.iter());
    sizes(&mut tx).await
}

impl Person {
    /// Many share a name or a birth: who has what was typed is as right as the person it was taken from.
    fn is_like(&self, found: &Found, kind: &str) -> bool {
        let name = (found.name.first_name.as_deref(), found.name.last_name.as_deref());
        match kind {
            "given name" => name.0 == Some(&self.given),
            "date of birth" => found.dob == Some(self.dob),
            "name and birth" => found.dob == Some(self.dob) && name.1 == Some(&self.family),
            // The list of those who are found does not tell the SSN.
            "last four" => found.score > 0.9,
            "personal id" => (found.source_id, &found.personal_id) == (self.source_id, &self.personal_id),
            _ => name == (Some(&self.given), Some(&self.family)),
        }
    }
}

/// People with a whole name, birth and SSN, the same ones at every run.
async fn sample(tx: &mut Tx, seed: &str, count: i64) -> store::Result<Vec<Person>> {
    let rows = sqlx::query(
        "SELECT source_id, personal_id, first_name, last_name, dob, right(ssn, 4) FROM hud.client \
         WHERE length(first_name) >= 3 AND length(last_name) >= 3 AND dob IS NOT NULL AND ssn ~ '^[0-9]{9}$' \
         AND deleted_at IS NULL AND date_deleted IS NULL ORDER BY md5(personal_id || $1) LIMIT $2",
    )
    .bind(seed)
    .bind(count)
    .fetch_all(tx.conn())
    .await?;
    let person = |row: sqlx::postgres::PgRow| Person {
        source_id: row.get(0),
        personal_id: row.get(1),
        given: row.get(2),
        family: row.get(3),
        dob: row.get(4),
        last_four: row.get(5),
    };
    Ok(rows.into_iter().map(person).collect())
}

/// What somebody who looks for the person may type.
fn searches(person: &Person) -> Vec<(&'static str, String)> {
    let name = format!("{} {}", person.given, person.family).to_lowercase();
    let birth = person.dob.format("%-m/%-d/%Y").to_string();
    let mut all = vec![
        ("name", name.clone()),
        ("name", format!("{}, {}", person.family, person.given)),
        ("misspelt", format!("{} {}", person.given, without(&person.family, 2))),
        ("misspelt", format!("{} {}", exchanged(&person.given), person.family)),
        ("given name", person.given.clone()),
        ("date of birth", birth.clone()),
        ("last four", person.last_four.clone()),
        ("name and birth", format!("{} {birth}", person.family)),
        ("personal id", person.personal_id.clone()),
    ];
    for letters in 2..=name.chars().count() {
        all.push(("letter by letter", name.chars().take(letters).collect()));
    }
    all
}

fn without(name: &str, at: usize) -> String {
    name.chars().enumerate().filter(|(i, _)| *i != at).map(|(_, c)| c).collect()
}

/// With its second and third letter exchanged.
fn exchanged(name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    letters.swap(1, 2);
    letters.into_iter().collect()
}

fn line<'a>(kind: &str, times: impl Iterator<Item = &'a Timed>) {
    let (mut took, mut right) = (Vec::new(), 0);
    for timed in times {
        took.push(timed.took.as_secs_f64() * 1000.0);
        right += usize::from(timed.right);
    }
    took.sort_by(f64::total_cmp);
    let at = |percent: usize| took.get((took.len() * percent / 100).min(took.len() - 1)).copied().unwrap_or_default();
    let share = right * 100 / took.len().max(1);
    println!("{kind:24}{:>10}{:>10.2}{:>10.2}{:>10.2}{share:>12}%", took.len(), at(50), at(95), at(100));
}

/// The largest tables.
async fn sizes(tx: &mut Tx) -> store::Result<()> {
    let rows = sqlx::query(
        "SELECT n.nspname || '.' || c.relname, pg_table_size(c.oid), pg_indexes_size(c.oid) \
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
         WHERE c.relkind = 'r' AND n.nspname IN ('hud', 'public') ORDER BY pg_total_relation_size(c.oid) DESC LIMIT 12",
    )
    .fetch_all(tx.conn())
    .await?;
    println!("\n{:40}{:>12}{:>12}", "MB", "rows", "indexes");
    for row in rows {
        let (name, rows, indexes): (String, i64, i64) = (row.get(0), row.get(1), row.get(2));
        println!("{name:40}{:>12}{:>12}", rows >> 20, indexes >> 20);
    }
    Ok(())
}
