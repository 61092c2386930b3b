//! `hearth report apr`, `caper`, `ce-apr` and `dq`: from an export to the tables that Sage takes, without a database.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::fs;

use common::{Folder, hearth};

const PERIOD: [&str; 4] = ["--start", "2025-10-01", "--end", "2026-09-30"];

#[test]
fn each_report_has_its_tables() {
    let folder = Folder::new();
    let export = folder.invent("export.zip", 200, 5);
    for (report, tables, first) in [("apr", 67, "Q4a.csv"), ("caper", 40, "Q4a.csv"), ("dq", 7, "Q1.csv")] {
        let out = folder.text(report);
        let asked = ["report", report, "--input", &export, "--out", &out, "--format", "csv,xlsx,json"];
        assert_eq!(hearth(&[&asked[..], &PERIOD[..]].concat()).well(), "");
        let names: Vec<String> =
            fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert_eq!(names.iter().filter(|name| name.strip_suffix(".csv").is_some()).count(), tables, "{report}");
        assert!(names.iter().any(|name| name == first), "{report}");
        let book = fs::File::open(format!("{out}/{report}.xlsx")).unwrap();
        let book = zip::ZipArchive::new(book).unwrap();
        let sheets = book
            .file_names()
            .filter(|name| name.as_ref().is_ok_and(|name| name.starts_with("xl/worksheets/sheet")))
            .count();
        assert_eq!(sheets, tables, "{report}");
        let json = fs::read_to_string(format!("{out}/{report}.json")).unwrap();
        assert_eq!(json.matches("{\"table\":").count(), tables, "{report}");
    }
    let persons = fs::read_to_string(folder.path("apr").join("Q7a.csv")).unwrap();
    assert!(persons.starts_with("\"\",\"Total\",\"Without Children\""), "{persons}");
    assert_eq!(persons.lines().count(), 7);
}

#[test]
fn what_makes_no_report_is_said() {
    let folder = Folder::new();
    let export = folder.invent("export.zip", 20, 5);
    let out = folder.text("out");
    let report = |kind: &str, more: &[&str]| {
        hearth(&[&["report", kind, "--input", &export, "--out", &out], more].concat()).failed(1)
    };
    let with = |more: &'static [&'static str]| [&PERIOD[..], more].concat();
    assert!(report("apr", &with(&["--project", "no-such"])).contains("no-such"));
    assert!(report("caper", &with(&["--coc", "ZZ-999"])).contains("ZZ-999"));
    assert!(report("ce-apr", &PERIOD).contains("CoC code"));
    assert!(report("dq", &["--start", "2026-09-30", "--end", "2025-10-01"]).contains("before it starts"));
    assert!(!folder.path("out").exists(), "nothing is written when nothing is made");
}

#[test]
fn a_client_is_explained() {
    let folder = Folder::new();
    let export = folder.invent("export.zip", 60, 5);
    let explain = |id: &str| hearth(&[&["report", "apr", "--input", &export, "--explain", id], &PERIOD[..]].concat());
    assert!(explain("nobody").failed(1).contains("nobody with that PersonalID"));
    let rows = &common::rows(&export)["Enrollment.csv"];
    let person = rows[0].iter().position(|header| header == "PersonalID").unwrap();
    let told: Vec<String> = rows[1..].iter().take(40).map(|row| explain(&row[person]).well()).collect();
    assert!(told.iter().all(|text| text.contains("Stays in the projects of the report")));
    let counted = told.iter().find(|text| text.contains("active, the latest: counts")).unwrap();
    assert!(counted.contains("Household Types") && counted.contains("Q5a C2"), "{counted}");
}
