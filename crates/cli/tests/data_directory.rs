//! What the commands do to a data directory, in the order a new installation would see them. One test after the other on
//! one data directory: making one takes seconds.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::{
    fs::{self, Permissions},
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _},
    process::Stdio,
};

use common::{Folder, command, is_root, rows, running_in};

#[test]
fn a_data_directory_from_its_first_day() {
    let folder = Folder::new();
    nothing_is_there_yet(&folder);
    a_dry_run_changes_nothing(&folder);
    what_goes_in_comes_out(&folder);
    several_sources_stand_side_by_side(&folder);
    many_deletes_need_a_yes(&folder);
    people_are_added(&folder);
    the_link_opens_in_a_browser(&folder);
    commands_at_once_share_the_server(&folder);
    the_service_owns_what_root_made(&folder);
    a_backup_is_restored(&folder);
    let doctor = folder.run("data", &["doctor"]).well();
    assert!(!doctor.contains("PROBLEM") && doctor.contains("migrations: all"), "{doctor}");
}

fn nothing_is_there_yet(folder: &Folder) {
    let doctor = folder.run("data", &["doctor"]).well();
    assert!(doctor.contains("none yet; the first start of hearth makes one"), "{doctor}");
    assert!(!folder.path("data").exists(), "a doctor makes nothing");
}

fn a_dry_run_changes_nothing(folder: &Folder) {
    let zip = folder.invent("a.zip", 60, 3);
    let said = folder.run("data", &["import", &zip, "--source", "one", "--dry-run"]).well();
    assert!(said.contains("Would change source one") && said.ends_with("nothing was changed.\n"), "{said}");
    let nothing = folder.run("data", &["export", "--out", &folder.text("none.zip")]).failed(1);
    assert!(nothing.contains("nothing was imported yet"), "{nothing}");
    assert!(!folder.path("none.zip").exists());
    let audit = folder.run("data", &["audit", "verify"]).well();
    assert!(audit.starts_with("0 entries"), "{audit}");

    fs::write(folder.path("no.zip"), "this is no zip").unwrap();
    let refused = folder.run("data", &["import", &folder.text("no.zip")]);
    assert!(refused.out.contains("REFUSED"), "{refused:?}");
    assert!(refused.failed(1).contains("nothing was imported: the export was refused"));
}

fn what_goes_in_comes_out(folder: &Folder) {
    let sent = rows(&folder.text("a.zip"));
    let all: usize = sent.values().map(|rows| rows.len() - 1).sum();
    let import = ["import", &folder.text("a.zip"), "--source", "one"];
    let said = folder.run("data", &import).well();
    assert_eq!(all_files(&said), [all, 0, 0, 0, 0], "{said}");
    let again = folder.run("data", &import).well();
    assert_eq!(all_files(&again), [0, 0, 0, 0, all], "the same export changes nothing: {again}");

    let out = folder.text("out.zip");
    folder.run("data", &["export", "--out", &out]).well();
    assert!(rows(&out) == sent, "the export is not what was imported");
    assert_eq!(fs::metadata(&out).unwrap().mode() & 0o777, 0o600, "names are in it");

    let before = fs::read(&out).unwrap();
    let refused = folder.run("data", &["export", "--out", &out]).failed(1);
    assert!(refused.contains("out.zip exists already: choose another name"), "{refused}");
    assert_eq!(fs::read(&out).unwrap(), before);
    let period = ["export", "--out", &folder.text("p.zip"), "--start", "2026-02-01", "--end", "2026-01-01"];
    assert!(folder.run("data", &period).failed(1).contains("the period ends on 2026-01-01, before it starts"));
}

fn several_sources_stand_side_by_side(folder: &Folder) {
    let zip = folder.invent("b.zip", 30, 4);
    folder.run("data", &["import", &zip, "--source", "two"]).well();
    let which = folder.run("data", &["export", "--out", &folder.text("which.zip")]).failed(1);
    assert!(which.contains("one") && which.contains("two"), "it names the sources to choose from: {which}");
    for (source, zip) in [("one", "a.zip"), ("two", "b.zip")] {
        let out = folder.text(&format!("{source}-out.zip"));
        folder.run("data", &["export", "--source", source, "--out", &out]).well();
        assert!(rows(&out) == rows(&folder.text(zip)), "{source} is not what was imported");
    }
    let unknown = folder.run("data", &["export", "--source", "three", "--out", &folder.text("three.zip")]).failed(1);
    assert!(unknown.contains("three"), "{unknown}");
}

fn many_deletes_need_a_yes(folder: &Folder) {
    let zip = folder.invent("fewer.zip", 20, 3);
    let dry = folder.run("data", &["import", &zip, "--source", "one", "--dry-run"]).well();
    assert!(dry.contains("import with --allow-deletes"), "{dry}");
    let refused = folder.run("data", &["import", &zip, "--source", "one"]).failed(1);
    assert!(refused.contains("more than one in twenty"), "{refused}");
    let out = folder.text("still.zip");
    folder.run("data", &["export", "--source", "one", "--out", &out]).well();
    assert!(rows(&out) == rows(&folder.text("a.zip")), "a refused import changes nothing");
    let done = folder.run("data", &["import", &zip, "--source", "one", "--allow-deletes"]).well();
    assert!(all_files(&done)[2] > 0, "{done}");
}

fn people_are_added(folder: &Folder) {
    let add = |email: &str, more: &[&str], input: &str| {
        let args = ["user", "add", "--email", email, "--name", "Rosa Lee", "--role", "data-analyst"];
        folder.run_reading("data", &[&args, more].concat(), input)
    };
    let made = add("rosa@example.org", &["--password-stdin"], "gravel tulip anchor monday\n").well();
    assert!(
        made.contains("rosa@example.org can sign in.") && made.contains("Secret for the authenticator app:"),
        "{made}"
    );
    let listed = folder.run("data", &["user", "list"]).well();
    assert!(
        listed.contains("rosa@example.org") && listed.contains("data_analyst") && listed.contains("active"),
        "{listed}"
    );
    add("rosa@example.org", &[], "").failed(1);
    add("no address", &[], "").failed(1);
    assert!(add("weak@example.org", &["--password-stdin"], "short\n").failed(1).contains("Use at least 10 characters"));
    assert!(add("none@example.org", &["--password-stdin"], "").failed(1).contains("no password on standard input"));
    let code = folder.run("data", &["demo", "code"]).failed(1);
    assert!(code.contains("there is no demo here yet: start it with `hearth demo`"), "{code}");
}

fn the_link_opens_in_a_browser(folder: &Folder) {
    let add = ["user", "add", "--email", "lead@example.org", "--name", "Lead", "--role", "lead_administrator"];
    let said = folder.run("data", &add).well();
    let listed = folder.run("data", &["user", "list"]).well();
    assert!(listed.lines().any(|l| l.starts_with("lead@example.org") && l.contains("invited")), "{listed}");
    let path = said.trim().rsplit_once("localhost:8080").unwrap().1.to_owned();

    let mut serve = command(&["--data-dir", &folder.text("data"), "serve", "--listen", "127.0.0.1:0"]);
    let mut serve = serve.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut lines = BufReader::new(serve.stdout.take().unwrap()).lines();
    let address = lines.next().unwrap().unwrap().rsplit_once("http://").unwrap().1.to_owned();
    let mut stream = TcpStream::connect(&address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("lead@example.org"), "{answer}");

    let pid = serve.id().to_string();
    assert!(std::process::Command::new("kill").arg(&pid).status().unwrap().success());
    assert!(serve.wait().unwrap().success(), "SIGTERM is a way to stop it");
    assert!(running_in(&folder.path("data")).is_empty(), "serve leaves nothing running");
}

fn commands_at_once_share_the_server(folder: &Folder) {
    let start =
        || command(&["--data-dir", &folder.text("data"), "user", "list"]).stdout(Stdio::null()).spawn().unwrap();
    for mut child in [start(), start(), start()] {
        assert!(child.wait().unwrap().success());
    }
    assert!(running_in(&folder.path("data")).is_empty(), "the last one stops it");
}

fn the_service_owns_what_root_made(folder: &Folder) {
    if !is_root() {
        println!("skipped: only root hands the server to the system user");
        return;
    }
    let owner = fs::metadata(folder.path("data/pg")).unwrap().uid();
    assert_ne!(owner, 0, "PostgreSQL refuses to run as root");
    let keys = fs::metadata(folder.path("data/keys/master.key")).unwrap();
    assert_eq!((keys.uid(), keys.mode() & 0o777), (0, 0o600), "the server does not read the keys");
    fs::create_dir(folder.path("closed")).unwrap();
    fs::set_permissions(folder.path("closed"), Permissions::from_mode(0o700)).unwrap();
    let refused = folder.run("closed/data", &["user", "list"]).failed(1);
    assert!(refused.contains("cannot pass through") && refused.contains("chmod o+x"), "{refused}");
}

fn a_backup_is_restored(folder: &Folder) {
    let (backup, keys, master) = (folder.text("backup"), folder.text("keys.tar"), folder.text("data/keys/master.key"));
    folder.run("data", &["backup", "--out", &backup, "--keys-out", &keys]).well();
    let again = folder.run("data", &["backup", "--out", &backup, "--keys-out", &folder.text("k.tar")]).failed(1);
    assert!(again.contains("is not empty"), "{again}");
    let restore = ["restore", "--from", &backup, "--keys", &keys, "--master-key", &master];
    let said = folder.run("restored", &restore).well();
    assert!(said.contains("The audit log is whole."), "{said}");
    let used = folder.run("data", &restore).failed(1);
    assert!(used.contains("is not empty"), "{used}");
    let out = folder.text("restored.zip");
    folder.run("restored", &["export", "--source", "two", "--out", &out]).well();
    assert!(rows(&out) == rows(&folder.text("b.zip")), "the restored source is not what was imported");
}

/// Added, changed, deleted, restored, unchanged of the line 'All files'.
fn all_files(said: &str) -> [usize; 5] {
    let line = said.lines().find_map(|line| line.strip_prefix("All files")).unwrap();
    let numbers: Vec<usize> = line.split_whitespace().map(|n| n.replace(',', "").parse().unwrap()).collect();
    numbers.try_into().unwrap()
}
