//! The private server through crashes, and back from a backup.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use store::audit::Break;
use store::backup::{self, RestoreFrom};
use store::embedded::{Options, Server};
use store::history::{self, HistoryRow, Kind, Order};
use store::keys::Opened;
use store::testing::TODAY;
use store::{Actor, Config, Event, Store, doctor};

fn kill(pid: i32) {
    assert!(Command::new("kill").args(["-9", &pid.to_string()]).status().unwrap().success());
}

/// Without waiting for the disk.
fn quick(data_dir: PathBuf) -> Config {
    Config { durable: false, ..Config::new(data_dir).unwrap() }
}

fn start(data_dir: &Path) -> Server {
    Server::start_with(data_dir, &Options { pg_bin: None, durable: false }).unwrap()
}

async fn add_source(store: &Store, name: &str) {
    let mut tx = store.db().begin(&Actor::system(), TODAY).await.unwrap();
    sqlx::query("INSERT INTO source (name) VALUES ($1)").bind(name).execute(tx.conn()).await.unwrap();
    tx.record(Event::new("source.add"));
    tx.commit().await.unwrap();
}

async fn sources(store: &Store) -> Vec<String> {
    let mut tx = store.db().begin(&Actor::system(), TODAY).await.unwrap();
    sqlx::query_scalar("SELECT name FROM source ORDER BY id").fetch_all(tx.conn()).await.unwrap()
}

#[tokio::test]
async fn a_killed_postmaster_needs_no_hand() {
    let dir = tempfile::tempdir().unwrap();
    let config = Config::new(dir.path().join("data")).unwrap();
    let store = Store::open(&config).await.unwrap();
    add_source(&store, "kept").await;
    // A backend that is busy does not notice that its postmaster is gone.
    let busy = store.db().clone();
    tokio::spawn(async move {
        let mut tx = busy.begin(&Actor::system(), TODAY).await.unwrap();
        let _ = sqlx::query("SELECT count(*) FROM generate_series(1, 10000000000)").execute(tx.conn()).await;
    });
    tokio::time::sleep(Duration::from_millis(300)).await;
    kill(store.server().unwrap().pid().unwrap());

    let began = Instant::now();
    let again = Store::open(&config).await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(30));
    assert_eq!(sources(&again).await, ["kept"]);
    again.close().await.unwrap();
    drop(store);
    assert!(!config.data_dir.join("pg/postmaster.pid").exists(), "nothing is left running");
}

#[test]
fn a_server_whose_process_was_killed_is_joined_and_stopped_by_the_next() {
    let dir = tempfile::tempdir().unwrap();
    let data_dir = dir.path().join("data");
    let mut holder = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "holds_a_server_until_it_is_killed", "--include-ignored", "--nocapture"])
        .env("HOLD_DATA_DIR", &data_dir)
        .spawn()
        .unwrap();
    while !data_dir.join("held").exists() {
        std::thread::sleep(Duration::from_millis(20));
    }
    kill(i32::try_from(holder.id()).unwrap());
    holder.wait().unwrap();
    let left: i32 = std::fs::read_to_string(data_dir.join("held")).unwrap().parse().unwrap();
    let next = start(&data_dir);
    assert_eq!(next.pid(), Some(left));
    next.stop().unwrap();
    assert!(!data_dir.join("pg/postmaster.pid").exists(), "the last one stopped it");
}

#[test]
#[ignore = "the other process of the test above"]
fn holds_a_server_until_it_is_killed() {
    let Some(data_dir) = std::env::var_os("HOLD_DATA_DIR") else {
        return;
    };
    let data_dir = Path::new(&data_dir);
    let server = start(data_dir);
    let noted = data_dir.join("noting");
    std::fs::write(&noted, server.pid().unwrap().to_string()).unwrap();
    std::fs::rename(noted, data_dir.join("held")).unwrap();
    std::thread::sleep(Duration::from_mins(10));
}

#[test]
fn a_server_that_recovers_from_a_killed_process_is_stopped_all_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let data_dir = dir.path().join("data");
    let server = Server::start(&data_dir).unwrap();
    let postmaster = server.pid().unwrap();
    // The postmaster ends all its processes, and starts again with recovery.
    let deadline = Instant::now() + Duration::from_secs(20);
    let writer = loop {
        let children = format!("/proc/{postmaster}/task/{postmaster}/children");
        let children = std::fs::read_to_string(children).unwrap();
        let is_writer = |pid: &&str| {
            let title = std::fs::read(format!("/proc/{pid}/cmdline"));
            title.is_ok_and(|title| title.starts_with(b"postgres: background writer"))
        };
        // A process that has just begun has not told its name yet.
        match children.split_whitespace().find(is_writer) {
            Some(pid) => break pid.parse().unwrap(),
            None => assert!(Instant::now() < deadline, "there is no background writer"),
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    kill(writer);
    std::thread::sleep(Duration::from_millis(50));
    let began = Instant::now();
    server.stop().unwrap();
    assert!(began.elapsed() < Duration::from_mins(1));
    assert!(!data_dir.join("pg/postmaster.pid").exists(), "nothing is left running");
    Server::start(&data_dir).unwrap().stop().unwrap();
}

#[test]
fn a_stale_pid_file_that_names_another_program_is_no_server() {
    let dir = tempfile::tempdir().unwrap();
    let data_dir = dir.path().join("data");
    start(&data_dir).stop().unwrap();
    let stale = format!("{}\n{}\n1\n5432\n/nowhere\n\n\nready\n", std::process::id(), data_dir.join("pg").display());
    std::fs::write(data_dir.join("pg/postmaster.pid"), stale).unwrap();
    let server = start(&data_dir);
    assert_ne!(server.pid(), Some(i32::try_from(std::process::id()).unwrap()));
    server.stop().unwrap();
}

#[test]
fn data_of_another_major_version_is_refused_in_a_sentence() {
    let dir = tempfile::tempdir().unwrap();
    let data_dir = dir.path().join("data");
    std::fs::create_dir_all(data_dir.join("pg")).unwrap();
    std::fs::write(data_dir.join("pg/PG_VERSION"), "9\n").unwrap();
    let error = Server::start(&data_dir).unwrap_err().to_string();
    assert!(error.contains("was written by PostgreSQL 9") && error.contains("install postgresql-9"), "{error}");
}

#[tokio::test]
async fn a_backup_is_restored_with_its_keys_and_its_audit() {
    let dir = tempfile::tempdir().unwrap();
    let config = quick(dir.path().join("data"));
    let store = Store::open(&config).await.unwrap();
    add_source(&store, "one").await;
    let mut tx = store.db().begin(&Actor::system(), TODAY).await.unwrap();
    let row = HistoryRow {
        source_id: 1,
        file: "Client",
        key: "p1".to_owned(),
        client: Some("p1".to_owned()),
        import_run: None,
        kind: Kind::Changed,
        before: b"before".to_vec(),
    };
    history::append(&mut tx, store.keys(), vec![row]).await.unwrap();
    tx.record(Event::new("client.change").about(1, "Client", "p1"));
    tx.commit().await.unwrap();

    let out = dir.path().join("backup");
    backup::backup(&store, &out).await.unwrap();
    assert!(backup::backup(&store, &out).await.unwrap_err().to_string().contains("is not empty"));
    let keys = dir.path().join("keys.tar");
    backup::backup_keys(&config, &keys).unwrap();
    let master = std::fs::read(config.data_dir.join("keys/master.key")).unwrap();
    for file in files(&out).iter().chain([&keys]) {
        let bytes = std::fs::read(file).unwrap();
        assert!(!bytes.windows(master.len()).any(|w| w == master), "the master key is in {}", file.display());
    }
    add_source(&store, "after the backup").await;
    store.close().await.unwrap();

    let restored = quick(dir.path().join("restored"));
    let from = RestoreFrom {
        backup: out.clone(),
        keys: keys.clone(),
        master_key: Some(config.data_dir.join("keys/master.key")),
    };
    let (store, report) = backup::restore(&restored, from.clone(), TODAY).await.unwrap();
    assert_eq!((report.head, &report.breaks[..]), (2, &[][..]));
    assert_eq!(sources(&store).await, ["one"]);
    let mut tx = store.db().begin(&Actor::system(), TODAY).await.unwrap();
    let entries = history::read(&mut tx, store.keys(), 1, "Client", "p1", Order::OldestFirst).await.unwrap();
    assert_eq!(entries[0].before, Opened::Bytes(b"before".to_vec()));
    tx.rollback().await.unwrap();
    add_source(&store, "new life").await;
    store.close().await.unwrap();

    let refused = backup::restore(&restored, from.clone(), TODAY).await.unwrap_err().to_string();
    assert!(refused.contains("is not empty"), "{refused}");
    // With the anchor kept apart, what the backup does not hold shows.
    let newer = quick(dir.path().join("newer"));
    std::fs::copy(config.data_dir.join("audit/anchor.log"), out.join("anchor.log")).unwrap();
    let (store, report) = backup::restore(&newer, from.clone(), TODAY).await.unwrap();
    assert_eq!(report.breaks, [Break::Cut { newest: 2, anchored: 3 }]);
    store.close().await.unwrap();

    let table = files(&out.join("pg/base")).into_iter().max_by_key(|f| std::fs::metadata(f).unwrap().len()).unwrap();
    std::fs::write(&table, b"damaged").unwrap();
    let other = Config::new(dir.path().join("other")).unwrap();
    let refused = backup::restore(&other, from, TODAY).await.unwrap_err().to_string();
    assert!(refused.contains("is damaged"), "{refused}");
}

#[tokio::test]
async fn the_doctor_finds_what_is_wrong() {
    let dir = tempfile::tempdir().unwrap();
    let config = Config::new(dir.path().join("data")).unwrap();
    let fresh = doctor::run(&config).await;
    assert!(fresh.iter().all(|check| check.ok), "{fresh:#?}");
    assert!(!config.data_dir.exists(), "a doctor makes nothing");

    let store = Store::open(&config).await.unwrap();
    add_source(&store, "one").await;
    store.close().await.unwrap();
    let healthy = doctor::run(&config).await;
    assert!(healthy.iter().all(|check| check.ok), "{healthy:#?}");
    let names: Vec<_> = healthy.iter().map(|check| check.name).collect();
    assert_eq!(
        names,
        [
            "PostgreSQL programs",
            "data directory",
            "disk space",
            "keys",
            "database",
            "durability",
            "migrations",
            "database roles",
            "audit"
        ]
    );

    let master = config.data_dir.join("keys/master.key");
    let anchor = config.data_dir.join("audit/anchor.log");
    std::fs::set_permissions(&master, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
    std::fs::remove_file(&anchor).unwrap();
    let sick = doctor::run(&config).await;
    let problems: Vec<_> = sick.iter().filter(|check| !check.ok).map(|check| check.name).collect();
    assert_eq!(problems, ["keys", "audit"], "{sick:#?}");
    assert!(!config.data_dir.join("pg/postmaster.pid").exists(), "nothing is left running");
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}
