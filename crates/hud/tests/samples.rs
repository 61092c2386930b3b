//! Real sample exports: read, written and read again they are the same.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::{io::Cursor, path::PathBuf};

use hud::{
    Dataset, Date, File, Severity, Value,
    read::{Archive, Reading, read},
    write::{Filter, Head, write_zip},
};

const SAMPLES: [&str; 3] = ["lsa-fy2026/hmis-csv.zip", "eva-demo/hmis-csv.zip", "testkit-2022-12/input-fy2026.zip"];

fn sample(name: &str) -> Option<Vec<u8>> {
    let shared = std::env::var_os("HEARTH_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let found = std::fs::read(shared.join("data").join(name)).ok();
    if found.is_none() {
        println!("skipped: {name} is not there");
    }
    found
}

fn read_zip(bytes: &[u8]) -> Reading {
    read(&Archive::Zip(bytes), &|_, _| {})
}

fn write(ds: &Dataset, hash: bool) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    let head = Head { export_id: "E1".into(), implementation_id: "I1".into(), ..Head::default() };
    write_zip(ds, &head, hash, &mut out, &mut |_, _| {}).unwrap();
    out.into_inner()
}

/// Every field of every row but those that name the export, in the order of the file.
fn fields(ds: &Dataset) -> Vec<(File, Vec<Vec<Value<'_>>>)> {
    File::all()
        .filter(|&f| f != File::Export)
        .map(|file| {
            let columns: Vec<usize> =
                file.spec().columns.iter().enumerate().filter(|(_, c)| c.name != "ExportID").map(|(i, _)| i).collect();
            let rows = (0..ds.table(file).len())
                .map(|row| columns.iter().map(|&c| ds.value(file, row, c)).collect())
                .collect();
            (file, rows)
        })
        .collect()
}

#[test]
fn what_is_written_reads_as_what_was_read() {
    for name in SAMPLES {
        let Some(bytes) = sample(name) else { continue };
        let first = read_zip(&bytes).dataset.unwrap();
        let again = read_zip(&write(&first, false));
        assert!(fields(&first) == fields(&again.dataset.unwrap()), "{name} changed");
        assert_eq!(
            again.problems.totals().filter(|t| t.0.id == "extra-column" || t.0.id == "missing-column").count(),
            0
        );
    }
}

#[test]
fn older_versions_become_the_newest() {
    let (Some(old), Some(new)) = (sample("testkit-2022-12/input-fy2024.zip"), sample(SAMPLES[2])) else { return };
    let (old, new) = (read_zip(&old), read_zip(&new));
    assert_eq!(old.version, hud::upgrade::Version::Fy2024);
    let (old, new) = (old.dataset.unwrap(), new.dataset.unwrap());
    for file in File::all() {
        assert_eq!(old.table(file).len(), new.table(file).len(), "{file:?}");
    }
}

#[test]
fn a_hashed_source_is_never_hashed_again() {
    let Some(bytes) = sample(SAMPLES[1]) else { return };
    let first = read_zip(&bytes).dataset.unwrap();
    let hashed = read_zip(&write(&first, true)).dataset.unwrap();
    assert!(fields(&first) == fields(&hashed));
}

#[test]
fn hashing_touches_names_and_numbers_only() {
    let Some(bytes) = sample(SAMPLES[0]) else { return };
    let first = read_zip(&bytes).dataset.unwrap();
    let reading = read_zip(&write(&first, true));
    assert_eq!(reading.problems.count(Severity::Refused), 0);
    let hashed = reading.dataset.unwrap();
    let client = hashed.client();
    for row in 0..client.0.len() {
        if let Some(name) = client.first_name(row) {
            assert_eq!(hashed.text(name).len(), 64);
        }
        if let Some(ssn) = client.ssn(row) {
            assert_eq!(hashed.text(ssn).len(), 68);
        }
        assert_eq!(client.dob(row), first.client().dob(row));
    }
}

#[test]
fn a_filter_keeps_whole_enrollments_of_the_period() {
    let Some(bytes) = sample(SAMPLES[0]) else { return };
    let mut ds = read_zip(&bytes).dataset.unwrap();
    let all = ds.enrollment().0.len();
    let (start, end) = (Date::from_ymd(2025, 10, 1).unwrap(), Date::from_ymd(2026, 9, 30).unwrap());
    Filter { start: Some(start), end: Some(end), ..Filter::default() }.apply(&mut ds);
    let kept = ds.enrollment();
    assert!(kept.0.len() < all && !kept.0.is_empty());
    assert!((0..kept.0.len()).all(|r| kept.entry_date(r).unwrap() <= end));
    let exit = ds.exit();
    assert!((0..exit.0.len()).all(|r| exit.exit_date(r).unwrap() >= start));
    let reading = read_zip(&write(&ds, false));
    let dangling: Vec<_> =
        reading.problems.totals().filter(|t| t.0.id == "dangling-reference" && t.2 != "UserID").collect();
    assert!(dangling.is_empty(), "{dangling:?}");
}
