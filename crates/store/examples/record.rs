//! Times reading whole client records in the database of a data directory: as a caseworker, with the gates of the
//! agreement, grants, row security and the log of views; and as the system, whom every policy lets pass, without gates and
//! log. `record DATA_DIR [PEOPLE]`; part of `cargo xtask bench`. It makes an agency of all organizations, so the data
//! directory should be one that nobody else uses.

use std::time::Instant;

use chrono::{Days, NaiveDate, Utc};
use policy::{Purpose, gate::AgencyKind};
use store::{
    Actor, Config, Event, Role, Store,
    account::{self, NewPerson, gates},
    agency, client,
};

type Failure = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let mut args = std::env::args().skip(1);
    let folder = args.next().ok_or("usage: record DATA_DIR [PEOPLE]")?;
    let people: i64 = args.next().map_or(Ok(400), |n| n.parse())?;
    let store = Store::open(&Config::from_env(Some(folder.into()))?).await?;
    let result = measure(&store, people).await;
    store.close().await?;
    result
}

async fn measure(store: &Store, count: i64) -> Result<(), Failure> {
    let today = Utc::now().date_naive();
    let caseworker = caseworker(store, today).await?;
    let mut tx = store.db().begin(&Actor::system(), today).await?;
    let people: Vec<(i32, String)> = sqlx::query_as(
        "SELECT source_id, personal_id FROM hud.client WHERE deleted_at IS NULL ORDER BY md5(personal_id) LIMIT $1",
    )
    .bind(count)
    .fetch_all(tx.conn())
    .await?;
    tx.rollback().await?;
    // The first round warms what a running system has in memory.
    for round in 0..2 {
        let (mut guarded, mut open, mut seen) = (Vec::new(), Vec::new(), 0);
        for (source, person) in &people {
            let start = Instant::now();
            let mut tx = store.db().begin(&Actor::system(), today).await?;
            client::record(&mut tx, *source, person).await?;
            tx.rollback().await?;
            open.push(start.elapsed().as_secs_f64() * 1000.0);
            let start = Instant::now();
            let mut tx = store.db().begin(&caseworker, today).await?;
            tx.for_purpose(Purpose::HousingServices).await?;
            let asked = gates::asked(&mut tx, account_of(&caseworker)?).await?.ok_or("no facts")?;
            if !asked.sign_in()?.allowed {
                return Err("the gates are closed to the caseworker".into());
            }
            seen += usize::from(client::record(&mut tx, *source, person).await?.is_some());
            tx.record(Event::new("client.view").about(*source, "Client", person));
            tx.commit().await?;
            guarded.push(start.elapsed().as_secs_f64() * 1000.0);
        }
        if round == 1 {
            println!("{} records, {seen} of them the agency's", people.len());
            println!("median_without {:.2}", median(&mut open));
            println!("median_with {:.2}", median(&mut guarded));
        }
    }
    Ok(())
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn account_of(actor: &Actor) -> Result<sqlx::types::Uuid, Failure> {
    match actor {
        Actor::Account { id, .. } => Ok(*id),
        _ => Err("the caseworker has an account".into()),
    }
}

/// A caseworker of an agency, under agreement, that is all organizations.
async fn caseworker(store: &Store, today: NaiveDate) -> Result<Actor, Failure> {
    let mut tx = store.db().begin(&Actor::system(), today).await?;
    let earlier = today - Days::new(10);
    let name = format!("Agency {}", sqlx::types::Uuid::now_v7());
    let details = agency::Details {
        name: name.clone(),
        kind: AgencyKind::Contributing,
        county: "Sacramento".to_owned(),
        coc_codes: Vec::new(),
        desk_contact: String::new(),
        ce_member_from: Some(earlier),
        ce_member_to: None,
        officer_name: "An officer".to_owned(),
        officer_named_on: Some(earlier),
        fee_due_since: None,
    };
    let id = agency::add(&mut tx, &details).await?;
    let paper = agency::Paper {
        title: "Partner Agency Agreement".to_owned(),
        equivalent: false,
        audited_on: earlier,
        signed_on: earlier,
        signed_by: "A director".to_owned(),
        signed_title: "Executive Director".to_owned(),
        in_force_from: earlier,
        countersigned_by: "The lead".to_owned(),
        evidence: "a measurement".to_owned(),
    };
    agency::enter_paper(&mut tx, id, &paper).await?;
    sqlx::query(
        "INSERT INTO agency_organization (source_id, organization_id, agency_id)
         SELECT source_id, organization_id, $1 FROM hud.organization WHERE coalesce(victim_service_provider, 0) <> 1
         ON CONFLICT (source_id, organization_id) DO UPDATE SET agency_id = excluded.agency_id",
    )
    .bind(id)
    .execute(tx.conn())
    .await?;
    let start = Instant::now();
    store::sight::refresh(&mut tx, store::sight::Whose::All).await?;
    println!("seconds_for_grants {:.2}", start.elapsed().as_secs_f64());
    let email = format!("{}@example.org", sqlx::types::Uuid::now_v7());
    let person = NewPerson { email: &email, name: "A caseworker", role: Role::DirectService, agency: Some(id) };
    let made =
        account::create_account_with_secret(&mut tx, store.keys(), &person, "gravel tulip anchor monday", Utc::now())
            .await?;
    sqlx::query(
        "INSERT INTO standing (account_id, end_user_agreement, end_user_agreement_on, training_passed_on, test_passed_on)
         VALUES ($1, 1, $2, $2, $2)",
    )
    .bind(made.account)
    .bind(earlier)
    .execute(tx.conn())
    .await?;
    tx.commit().await?;
    Ok(Actor::Account { id: made.account, role: Role::DirectService })
}
