//! People are found by what somebody types.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use hud::{
    File,
    read::{Archive, read},
};
use matching::Query;
use store::{
    Actor, Role,
    hmis::{Import, import},
    search::{Found, find},
    sql::assert_built_from_spec,
    testing::{TODAY, TestDb, system},
};

/// PersonalID, first, middle, last name, suffix, SSN, date of birth, DateDeleted.
type Client = [&'static str; 8];

const CLIENTS: &[Client] = &[
    ["C1", "Maria", "Elena", "Garcia", "", "123456789", "1984-05-03", ""],
    ["C2", "Mario", "", "Garza", "", "987654321", "1990-11-30", ""],
    ["C3", "Katherine", "", "Wojciechowski", "Jr.", "xxxxx6789", "1971-01-02", ""],
    ["C4", "José", "", "de la Cruz", "", "", "2001-12-24", ""],
    ["C5", "Deleted", "", "Garcia", "", "111223333", "1984-05-03", "2026-01-01 00:00:00"],
];

/// An export of these clients and nobody's enrollment.
fn export(implementation: &str, clients: &[Client]) -> Archive<'static> {
    let files = File::all().map(|file| {
        let spec = file.spec();
        let names: Vec<&str> = spec.columns.iter().map(|c| c.name).collect();
        let mut text = names.join(",") + "\r\n";
        let mut row = |values: &[(&str, &str)]| {
            let value = |name: &&str| values.iter().find(|v| v.0 == *name).map_or("", |v| v.1);
            writeln!(text, "{}\r", names.iter().map(value).collect::<Vec<_>>().join(",")).unwrap();
        };
        match file {
            File::Export => row(&[
                ("ExportID", "1"),
                ("ImplementationID", implementation),
                ("ExportPeriodType", "3"),
                ("ExportDirective", "2"),
                ("HashStatus", "1"),
            ]),
            File::Client => {
                for [id, first, middle, last, suffix, ssn, dob, deleted] in clients {
                    row(&[
                        ("PersonalID", id),
                        ("FirstName", first),
                        ("MiddleName", middle),
                        ("LastName", last),
                        ("NameSuffix", suffix),
                        ("SSN", ssn),
                        ("DOB", dob),
                        ("DateDeleted", deleted),
                        ("ExportID", "1"),
                    ]);
                }
            }
            _ => {}
        }
        (spec.name.to_owned() + ".csv", text.into_bytes())
    });
    Archive::Files(files.collect())
}

async fn load(test: &TestDb, archive: &Archive<'_>) {
    let reading = read(archive, &|_, _| {});
    let order = Import {
        dataset: reading.dataset.as_ref().unwrap(),
        source: None,
        dry_run: false,
        allow_deletes: true,
        file_digest: None,
        problems: BTreeMap::new(),
        job: None,
    };
    import(test.db(), test.keys(), &system(), TODAY, order, &mut |_, _, _| true).await.unwrap();
}

async fn loaded() -> TestDb {
    let test = TestDb::new().await;
    load(&test, &export("one", CLIENTS)).await;
    test
}

fn reader() -> Actor {
    Actor::Account { id: uuid(), role: Role::DataAnalyst }
}

fn uuid() -> sqlx::types::Uuid {
    sqlx::types::Uuid::from_u128(7)
}

async fn found(test: &TestDb, typed: &str) -> Vec<Found> {
    let mut tx = test.begin(&reader()).await;
    find(&mut tx, test.keys(), &Query::parse(typed), 50).await.unwrap()
}

async fn ids(test: &TestDb, typed: &str) -> Vec<String> {
    found(test, typed).await.into_iter().map(|found| found.personal_id).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_found_by_all_that_is_known_of_them() {
    let test = loaded().await;
    for (typed, first) in [
        ("maria garcia", "C1"),
        ("Garcia, Maria", "C1"),
        ("elena", "C1"),
        ("maria g", "C1"),
        ("garc mari", "C1"),
        ("5/3/1984", "C1"),
        ("1984-05-03", "C1"),
        ("garcia 5/3/84", "C1"),
        ("123-45-6789", "C1"),
        ("garcia 6789", "C1"),
        ("4321", "C2"),
        ("c2", "C2"),
        ("kate", "C3"),
        ("cruz", "C4"),
        ("delacruz jose", "C4"),
        ("Wojciechowski Jr", "C3"),
    ] {
        assert_eq!(ids(&test, typed).await.first().map(String::as_str), Some(first), "{typed}");
    }
    assert_eq!(ids(&test, "6789").await.len(), 2, "both whose SSN ends so");
    let whole = &found(&test, "c1").await[0];
    assert_eq!((whole.score, whole.name.last_name.as_deref()), (1.0, Some("Garcia")));
    assert_eq!(whole.dob.unwrap().to_string(), "1984-05-03");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_misspelt_name_is_found() {
    let test = loaded().await;
    for (typed, first) in [
        ("mria garcia", "C1"),
        ("maria gracia", "C1"),
        ("maria garsia", "C1"),
        ("garccia", "C1"),
        ("catherine", "C3"),
        ("wojciehowski", "C3"),
        ("maria gonzalez 5/3/1984", "C1"),
        ("maria x elena garcia", "C1"),
    ] {
        assert_eq!(ids(&test, typed).await.first().map(String::as_str), Some(first), "{typed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_beginning_finds_as_it_is_typed() {
    let test = loaded().await;
    let typed = "maria garcia";
    for end in 2..=typed.len() {
        assert!(ids(&test, &typed[..end]).await.contains(&"C1".to_owned()), "{}", &typed[..end]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_meant_or_was_deleted_is_not_found() {
    let test = loaded().await;
    for typed in ["deleted garcia", "c5", "3333", "qqqq", "", "maria wojciechowski", "1/1/1930"] {
        assert_eq!(ids(&test, typed).await, [""; 0], "{typed}");
    }
    let mut gone = CLIENTS[0];
    gone[7] = "2026-02-02 00:00:00";
    load(&test, &export("one", &[gone])).await;
    assert_eq!(ids(&test, "maria garcia").await, ["C2"], "Mario Garza, who is not far off");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_finds_anybody_who_is_not_signed_in() {
    let test = loaded().await;
    let mut tx = test.begin(&Actor::SignIn).await;
    assert_eq!(find(&mut tx, test.keys(), &Query::parse("maria garcia 5/3/1984 c1"), 50).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_name_is_found_and_the_old_one_no_longer() {
    let test = loaded().await;
    let mut changed = CLIENTS.to_vec();
    changed[0][3] = "Nowakowska";
    load(&test, &export("one", &changed)).await;
    assert_eq!(ids(&test, "nowakowska").await, ["C1"]);
    // But Mario Garza is not far off.
    assert_eq!(ids(&test, "maria garcia").await, ["C2"]);
    // The same again gives nobody a new number.
    let numbers = || async {
        let mut tx = test.system().await;
        let rows: Vec<(i32,)> =
            sqlx::query_as("SELECT number FROM search_person ORDER BY 1").fetch_all(tx.conn()).await.unwrap();
        rows
    };
    let before = numbers().await;
    load(&test, &export("one", &changed)).await;
    assert_eq!(numbers().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_of_several_sources_are_found_side_by_side() {
    let test = loaded().await;
    let mut other = CLIENTS[0];
    other[4] = "Sr.";
    load(&test, &export("two", &[other])).await;
    let both = found(&test, "maria garcia").await;
    assert_eq!(both.iter().map(|found| found.personal_id.as_str()).collect::<Vec<_>>(), ["C1", "C1", "C2"]);
    assert_ne!(both[0].source_id, both[1].source_id);
}

/// Stale numbers make the lists long, so they are made anew; here as if many people had been given new numbers.
#[tokio::test(flavor = "multi_thread")]
async fn lists_full_of_old_numbers_are_made_anew() {
    let test = loaded().await;
    sqlx::raw_sql("UPDATE search_person SET number = number + 100000")
        .execute(&mut test.superuser().await)
        .await
        .unwrap();
    let mut changed = CLIENTS.to_vec();
    changed[0][3] = "Nowakowska";
    load(&test, &export("one", &changed)).await;
    let mut tx = test.system().await;
    let (most,): (i32,) = sqlx::query_as("SELECT max(number) FROM search_person").fetch_one(tx.conn()).await.unwrap();
    assert_eq!(most, 4);
    assert_eq!(ids(&test, "garza").await[0], "C2");
    assert_eq!(ids(&test, "nowakowska").await, ["C1"]);
}

/// At a size where it matters, each way of asking goes by indexes, with the policies' questions asked once.
#[tokio::test(flavor = "multi_thread")]
async fn searches_go_by_index_under_row_security() {
    let test = loaded().await;
    sqlx::raw_sql(
        "INSERT INTO search_key SELECT hashint8extended(n, 0), n % 4, '\\x0001' FROM generate_series(1, 300000) n;
         INSERT INTO search_person SELECT n, (SELECT min(id) FROM source), 'P' || n FROM generate_series(100, 30000) n;
         INSERT INTO hud.client (source_id, personal_id, digest) SELECT source_id, personal_id, '' FROM search_person
         ON CONFLICT DO NOTHING;
         ANALYZE search_key, search_person, hud.client",
    )
    .execute(&mut test.superuser().await)
    .await
    .unwrap();
    let keys: Vec<String> = (0..40).map(|n| n.to_string()).collect();
    let numbers: Vec<String> = (0..200).map(|n| (n * 7 + 100).to_string()).collect();
    let lists = store::search::LISTS.replace("$1", &format!("'{{{}}}'::bigint[]", keys.join(",")));
    let people = store::search::PEOPLE
        .replace("$1", &format!("'{{{}}}'::int[]", numbers.join(",")))
        .replace("$2", "'{p7,P7}'::text[]");
    for statement in [lists, people] {
        let mut tx = test.begin(&reader()).await;
        let plan: Vec<(String,)> =
            sqlx::query_as(assert_built_from_spec(format!("EXPLAIN {statement}"))).fetch_all(tx.conn()).await.unwrap();
        let plan: String = plan.into_iter().map(|line| line.0 + "\n").collect();
        assert!(!plan.contains("Seq Scan"), "{plan}");
        assert!(plan.contains("Index"), "{plan}");
        assert!(plan.contains("InitPlan"), "{plan}");
    }
}
