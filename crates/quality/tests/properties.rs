//! What must be true of any data: the order of rows does not matter, and mending one fault brings no other to light.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::{BTreeSet, HashSet};

use common::Export;
use hud::{File, read};
use proptest::prelude::*;
use quality::Settings;

/// The changes of every case that leaves the export readable, by check.
fn faults() -> Vec<(String, Vec<String>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/cases");
    let mut found = Vec::new();
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in files.into_iter().filter(|file| !file.ends_with("structure.md")) {
        let text = std::fs::read_to_string(file).unwrap();
        for case in text.split("## ").skip(1) {
            let (id, rest) = case.split_once('\n').unwrap();
            let lines = rest.split("not found:").next().unwrap().lines();
            found
                .push((id.to_owned(), lines.filter_map(|line| line.strip_prefix("    ")).map(str::to_owned).collect()));
        }
    }
    assert!(found.len() > 100);
    found
}

fn changed<'a>(lines: impl IntoIterator<Item = &'a String>) -> Export {
    let mut export = Export::without_fault();
    for line in lines {
        export.change(line);
    }
    export
}

/// The projects that a case's changes are about.
fn places(lines: &[String]) -> HashSet<String> {
    let keys = lines.iter().flat_map(|line| line.split_whitespace().skip(2).take(2));
    let keys = keys.filter(|word| !word.contains('='));
    keys.map(|key| key.rsplit('-').next().unwrap().trim_end_matches(|c: char| c.is_ascii_digit()).to_owned()).collect()
}

fn shuffle(export: &mut Export, seed: u64) {
    let mut state = seed;
    for rows in export.rows.values_mut() {
        for at in (1..rows.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            rows.swap(at, usize::try_from(state >> 33).unwrap() % (at + 1));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_rows_does_not_matter(one: prop::sample::Index, other: prop::sample::Index, seed: u64) {
        let faults = faults();
        let (one, other) = (one.get(&faults), other.get(&faults));
        prop_assume!(places(&one.1).is_disjoint(&places(&other.1)));
        let mut export = changed(one.1.iter().chain(&other.1));
        let mut before = export.answer().findings;
        shuffle(&mut export, seed);
        let mut after = export.answer().findings;
        before.sort();
        after.sort();
        prop_assert_eq!(before, after);
    }

    #[test]
    fn mending_removes_a_finding_and_adds_none(one: prop::sample::Index, other: prop::sample::Index) {
        let faults = faults();
        let (one, other) = (one.get(&faults), other.get(&faults));
        prop_assume!(places(&one.1).is_disjoint(&places(&other.1)));
        let both: BTreeSet<_> = changed(one.1.iter().chain(&other.1)).answer().findings.into_iter().collect();
        let mended: BTreeSet<_> = changed(&other.1).answer().findings.into_iter().collect();
        prop_assert!(mended.is_subset(&both), "{} beside {}: {:?}", one.0, other.0, mended.difference(&both));
        prop_assert!(mended.len() < both.len(), "{} beside {} is not found", one.0, other.0);
        let whole: Vec<_> = changed(&[]).answer().findings;
        prop_assert!(whole.is_empty());
    }
}

/// The same with a real export: each file's rows in another order.
#[test]
fn the_order_of_rows_does_not_matter_in_a_real_export() {
    let Some(zip) = common::shared("eva-demo/hmis-csv.zip") else { return };
    let mut archive = zip::ZipArchive::new(std::fs::File::open(zip).unwrap()).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
        files.push((name, bytes));
    }
    let mut turned = files.clone();
    for (name, bytes) in &mut turned {
        assert!(File::named(name.trim_end_matches(".csv")).is_some());
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let header = reader.headers().unwrap().clone();
        let mut rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        rows.reverse();
        rows.sort_by_key(|row| row.iter().map(str::len).sum::<usize>() % 7);
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&header).unwrap();
        for row in rows {
            writer.write_record(&row).unwrap();
        }
        *bytes = writer.into_inner().unwrap();
    }
    assert_eq!(told(files), told(turned));
}

/// Check, file, ids and detail of each finding, in order.
fn told(files: Vec<(String, Vec<u8>)>) -> Vec<(String, String, [String; 3], String)> {
    let reading = read::read(&read::Archive::Files(files), &|_, _| {});
    let ds = reading.dataset.unwrap();
    let found = quality::run(&ds, &reading.problems, &Settings::on(common::day("2023-09-08")));
    let mut told: Vec<_> = found
        .iter()
        .map(|finding| {
            let ids = finding.ids(&ds).map(std::borrow::Cow::into_owned);
            (finding.check.id.clone(), finding.file_name(), ids, finding.detail.clone())
        })
        .collect();
    told.sort();
    told
}
