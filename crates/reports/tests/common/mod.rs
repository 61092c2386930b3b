//! HUD's sample, and its intermediate tables.
#![expect(clippy::unwrap_used, reason = "tests")]
#![allow(dead_code, reason = "each test binary uses a part")]

pub mod export;

use std::{collections::BTreeMap, fs::File, io::Read as _, path::PathBuf};

use hud::{Dataset, Date, DateTime, read};
use reports::lsa::{Params, Scope, params::Vendor};

/// The folder of samples; says so when it is not there.
pub fn shared(path: &str) -> Option<PathBuf> {
    let base = std::env::var_os("HEARTH_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let found = base.join("data").join(path);
    if !found.exists() {
        println!("skipped: {path} is not there");
        return None;
    }
    Some(found)
}

pub fn dataset(zip: &PathBuf) -> Dataset {
    let bytes = std::fs::read(zip).unwrap();
    read::read(&read::Archive::Zip(&bytes), &|_, _| {}).dataset.unwrap()
}

pub fn day(text: &str) -> Date {
    hud::date::iso_date(text.as_bytes()).unwrap()
}

pub fn params(start: &str, end: &str, scope: Scope) -> Params {
    Params {
        coc: "XX-501".to_owned(),
        start: day(start),
        end: day(end),
        scope,
        projects: Vec::new(),
        report_id: 1,
        made: DateTime::new(day("2026-11-01"), 0),
        vendor: Vendor {
            software_vendor: "Hearth".to_owned(),
            software_name: "Hearth".to_owned(),
            contact: "Hearth".to_owned(),
            email: "hearth@example.org".to_owned(),
        },
    }
}

/// A table of CSV: rows by column.
pub type Rows = Vec<BTreeMap<String, String>>;

pub fn csv_in(zip: &PathBuf, name: &str) -> Rows {
    let mut archive = zip::ZipArchive::new(File::open(zip).unwrap()).unwrap();
    let mut bytes = Vec::new();
    archive.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    reader.deserialize().map(|row| row.unwrap()).collect()
}

pub fn text(day: Option<Date>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

pub fn number(value: Option<i16>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
