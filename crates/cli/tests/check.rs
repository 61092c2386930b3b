//! `hearth check`: what is wrong with an export, in every form, without a database.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::{
    collections::BTreeMap,
    fs,
    io::{Read as _, Write as _},
};

use common::{Folder, Said, hearth};

/// The files of an export by name.
fn unpacked(zip: &str) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(fs::File::open(zip).unwrap()).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        files.insert(String::from_utf8_lossy(entry.name_raw()).into_owned(), text);
    }
    files
}

fn packed(folder: &Folder, name: &str, files: &BTreeMap<String, String>, under: &str) -> String {
    let path = folder.text(name);
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    for (name, text) in files {
        zip.start_file(format!("{under}{name}"), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    path
}

/// The lines of the CSV: columns by name.
fn lines(said: &Said) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(said.out.as_bytes()).deserialize().map(Result::unwrap).collect()
}

fn ids(said: &Said) -> Vec<String> {
    lines(said).into_iter().map(|line| line["check"].clone()).collect()
}

#[test]
fn every_form_tells_the_same_findings() {
    let folder = Folder::new();
    let export = folder.invent("export.zip", 400, 5);
    let csv = hearth(&["check", &export, "--format", "csv"]);
    assert_eq!(csv.out.lines().next().unwrap(), COLUMNS);
    let lines = lines(&csv);
    let high = lines.iter().filter(|line| line["severity"] == "high priority").count();
    assert!(high > 0, "an invented community has its faults");
    assert_eq!(csv.code, Some(1), "something of high priority is found");

    let out = folder.text("findings.csv");
    let said = hearth(&["check", &export, "--out", &out]);
    assert_eq!((said.out.as_str(), said.code), ("", Some(1)));
    assert_eq!(fs::read_to_string(&out).unwrap(), csv.out);

    let json: serde_json::Value = serde_json::from_str(&hearth(&["check", &export, "--format", "json"]).out).unwrap();
    let findings = json["findings"].as_array().unwrap();
    assert_eq!(findings.len(), lines.len());
    for (finding, line) in findings.iter().zip(&lines) {
        assert_eq!(finding["check"], line["check"].as_str());
        assert_eq!(finding["enrollment_id"], line["enrollment_id"].as_str());
        assert!(json["checks"][&line["check"]]["what_to_do"].is_string());
    }
    assert_eq!(json["high_priority"], high);

    let table = hearth(&["check", &export]).out;
    assert!(table.contains("\nHIGH PRIORITY: "), "{table}");
    assert!(table.contains(&format!("\n{high} of high priority, ")), "{table}");

    let out = folder.text("findings.xlsx");
    hearth(&["check", &export, "--out", &out]);
    let sheets = unpacked(&out);
    assert!(sheets["xl/workbook.xml"].contains("Findings") && sheets["xl/workbook.xml"].contains("Checks"));
    let rows = sheets["xl/worksheets/sheet1.xml"].matches("<row ").count();
    assert_eq!(rows, lines.len() + 1);
    assert!(hearth(&["check", &export, "--format", "xlsx"]).failed(1).contains("--out"));
}

const COLUMNS: &str = "check,eva_id,severity,title,file,project_id,enrollment_id,personal_id,detail";

#[test]
fn the_day_can_be_chosen() {
    let folder = Folder::new();
    let export = folder.invent("export.zip", 200, 5);
    let late = |today: &str| {
        let said = hearth(&["check", &export, "--format", "csv", "--today", today]);
        ids(&said).iter().filter(|id| *id == "exit-in-future").count()
    };
    assert!(late("2020-01-01") > 0 && late("2090-01-01") == 0);
    hearth(&["check", &export, "--today", "yesterday"]).failed(2);
}

#[test]
fn what_is_no_export_is_told_apart() {
    let folder = Folder::new();
    let notes = BTreeMap::from([("notes.txt".to_owned(), "hello".to_owned())]);
    let other = packed(&folder, "other.zip", &notes, "");
    let said = hearth(&["check", &other]);
    assert!(said.out.starts_with("This is not an HMIS CSV export"), "{}", said.out);
    said.failed(1);
    let csv = hearth(&["check", &other, "--format", "csv"]);
    assert_eq!((ids(&csv), csv.code), (vec!["not-an-hmis-export".to_owned()], Some(1)));

    let text = folder.text("notes.txt");
    fs::write(&text, "hello").unwrap();
    let csv = hearth(&["check", &text, "--format", "csv"]);
    assert_eq!((ids(&csv), csv.code), (vec!["broken-zip".to_owned()], Some(1)));
    assert_eq!(lines(&csv)[0]["eva_id"], "127");
    assert!(hearth(&["check", &folder.text("nothing.zip")]).failed(1).contains("cannot read"));
}

#[test]
fn what_is_wrong_with_the_files_is_told() {
    let folder = Folder::new();
    let files = unpacked(&folder.invent("export.zip", 60, 5));
    let header = |name: &str| format!("{}\r\n", files[name].lines().next().unwrap());
    let before = ids(&hearth(&["check", &packed(&folder, "same.zip", &files, ""), "--format", "csv"]));
    let told = |name: &str, files: &BTreeMap<String, String>, under: &str| {
        let said = hearth(&["check", &packed(&folder, name, files, under), "--format", "csv"]);
        let ids = ids(&said);
        (ids.iter().filter(|id| !before.contains(id)).cloned().collect::<Vec<_>>(), said)
    };
    let (new, said) = told("deep.zip", &files, "export/");
    assert_eq!((new.as_slice(), said.code), (&["in-folder".to_owned()][..], Some(1)));

    let mut empty = files.clone();
    empty.insert("Enrollment.csv".to_owned(), header("Enrollment.csv"));
    let (new, said) = told("empty.zip", &empty, "");
    assert!(new.contains(&"no-enrollments".to_owned()), "{new:?}");
    said.failed(1);
    empty.insert("Export.csv".to_owned(), header("Export.csv"));
    let (new, said) = told("emptier.zip", &empty, "");
    assert!(new.contains(&"no-export-row".to_owned()), "{new:?}");
    said.failed(1);

    let mut less = files.clone();
    less.remove("Exit.csv");
    let (new, said) = told("less.zip", &less, "");
    assert_eq!((new.as_slice(), said.code), (&["missing-file".to_owned()][..], Some(1)));
    assert_eq!(lines(&said)[0]["eva_id"], "125");
}
