//! The leak test: random communities with agreements, releases and rosters in every state, and for every user and table
//! the rows that row security shows held against what the clauses say. 200 of them, or `HEARTH_WORLDS` (`make leak`:
//! 10,000).
#![expect(clippy::unwrap_used, reason = "tests")]

mod oracle;
mod world;

use sqlx::PgConnection;
use store::{
    sight::{self, Whose},
    sql::assert_built_from_spec,
    testing::{TODAY, TestDb, system},
};

use oracle::Rows;
use world::{Dice, User, World};

/// Tables that hold people, and the column that names a row.
const TABLES: [(&str, &str, &str); 12] = [
    ("client", "hud.client", "personal_id"),
    ("client_free_text", "hud.client_free_text", "personal_id"),
    ("search_person", "search_person", "personal_id"),
    ("release", "release", "id::text"),
    ("enrollment", "hud.enrollment", "enrollment_id"),
    ("enrollment_youth", "hud.enrollment_youth", "enrollment_id"),
    ("services", "hud.services", "services_id"),
    ("services_free_text", "hud.services_free_text", "services_id"),
    ("health_and_dv", "hud.health_and_dv", "health_and_dv_id"),
    ("health_and_dv_domestic_violence", "hud.health_and_dv_domestic_violence", "health_and_dv_id"),
    ("exit", "hud.exit", "exit_id"),
    ("history", "history", "key"),
];

// clause: not-a-client permitted
// clause: not-a-client refused
#[tokio::test]
async fn everybody_sees_what_the_clauses_say_and_nothing_else() {
    let worlds: u64 = std::env::var("HEARTH_WORLDS").ok().and_then(|n| n.parse().ok()).unwrap_or(200);
    let first: u64 = std::env::var("HEARTH_FIRST_WORLD").ok().and_then(|n| n.parse().ok()).unwrap_or(1);
    let test = TestDb::new().await;
    let mut owner = test.superuser().await;
    let mut app = test.connect_as("hearth_app").await;
    let mut plan = test.connect_as("hearth_plan").await;
    sqlx::query("SET session_replication_role = replica").execute(&mut owner).await.unwrap();
    let source: i32 =
        sqlx::query_scalar("INSERT INTO source (name, created_by) VALUES ('A', 'system:test') RETURNING id")
            .fetch_one(&mut owner)
            .await
            .unwrap();
    let (mut compared, mut shown, mut differences) = (0_usize, 0_usize, 0_usize);
    for seed in first..first + worlds {
        let world = World::draw(&mut Dice::new(seed), source);
        world::write(&mut owner, &world).await;
        let mut tx = test.db().begin(&system(), TODAY).await.unwrap();
        sight::refresh(&mut tx, Whose::All).await.unwrap();
        tx.commit().await.unwrap();
        for user in &world.users {
            let wanted = oracle::seen(&world, user);
            let found = look(&mut app, &mut plan, &world, user).await;
            compared += all_rows(&world);
            shown += found.len();
            for row in wanted.symmetric_difference(&found) {
                differences += 1;
                let what = if wanted.contains(row) { "hidden" } else { "LEAKED" };
                println!("world {seed}: {what} to {} of {:?} ({}): {row}", user.role, user.agency, user.purpose);
            }
        }
        world::clear(&mut owner).await;
    }
    println!("{worlds} worlds, {compared} rows compared, {shown} shown, {differences} differences");
    assert_eq!(differences, 0);
    assert!(shown * 50 > compared, "worlds in which nobody sees anything prove nothing");
}

/// How many rows a user could see at most.
fn all_rows(world: &World) -> usize {
    let analyst = world.users.iter().find(|user| user.role == "data_analyst").unwrap();
    oracle::seen(world, analyst).len()
}

/// What row security shows to a user.
async fn look(app: &mut PgConnection, plan: &mut PgConnection, world: &World, user: &User) -> Rows {
    let mut rows = Rows::new();
    let parts: Vec<String> =
        TABLES.iter().map(|(name, table, key)| format!("SELECT '{name} ' || {key} FROM {table}")).collect();
    acts(app, user).await;
    let seen: Vec<String> =
        sqlx::query_scalar(assert_built_from_spec(parts.join(" UNION ALL "))).fetch_all(&mut *app).await.unwrap();
    rows.extend(seen);
    acts(plan, user).await;
    let members: Vec<String> =
        sqlx::query_scalar("SELECT 'plan.member ' || id FROM plan.member").fetch_all(&mut *plan).await.unwrap();
    rows.extend(members);
    // A stay has no id of its own: stays are told apart by counting, and named by the enrollments they can only be.
    let stays: Vec<(uuid::Uuid, i64)> =
        sqlx::query_as("SELECT member_id, count(*) FROM plan.stay GROUP BY 1").fetch_all(&mut *plan).await.unwrap();
    let wanted = oracle::seen(world, user);
    for (member, count) in stays {
        let prefix = format!("plan.stay {member} ");
        let expected: Vec<&String> = wanted.iter().filter(|row| row.starts_with(&prefix)).collect();
        let count = usize::try_from(count).unwrap();
        rows.extend(expected.iter().take(count).map(|row| (*row).clone()));
        rows.extend((expected.len()..count).map(|n| format!("{prefix}surplus {n}")));
    }
    rows
}

async fn acts(conn: &mut PgConnection, user: &User) {
    sqlx::query(
        "SELECT set_config('app.user', $1, false), set_config('app.role', $2, false), set_config('app.today', $3, false), set_config('app.purpose', $4, false)",
    )
    .bind(user.id.to_string())
    .bind(user.role)
    .bind(TODAY.to_string())
    .bind(user.purpose)
    .execute(conn)
    .await
    .unwrap();
}
