//! `hearth report spm`: the System Performance Measures from an export, without a database.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::{collections::BTreeSet, fs};

use common::{Folder, hearth};

const TABLES: [&str; 19] = [
    "1a", "1b", "2", "3.1", "3.2", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "5.1", "5.2", "6ab", "6c.1", "6c.2",
    "7a1", "7b1", "7b2",
];

#[test]
fn nineteen_tables_and_the_file_for_hdx() {
    let folder = Folder::new();
    let export = folder.invent("export.zip", 300, 5);
    let out = folder.text("spm");
    let made = ["report", "spm", "--input", &export, "--start", "2025-10-01", "--end", "2026-09-30", "--out", &out];
    assert_eq!(hearth(&[&made[..], &["--coc", "xx-501", "--format", "csv,json"]].concat()).well(), "");
    let files: BTreeSet<String> =
        fs::read_dir(&out).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    let mut wanted: BTreeSet<String> = TABLES.iter().map(|table| format!("{table}.csv")).collect();
    wanted.extend(["hdx-upload.csv".to_owned(), "spm.json".to_owned()]);
    assert_eq!(files, wanted);

    let text = |name: &str| fs::read_to_string(format!("{out}/{name}")).unwrap();
    let rows = |name: &str| -> Vec<csv::StringRecord> {
        let text = text(name);
        csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes())
            .records()
            .map(Result::unwrap)
            .collect()
    };
    let lengths = rows("1a.csv");
    assert_eq!((lengths.len(), lengths[0].len()), (3, 9));
    assert_eq!(&lengths[1][0], "Persons in ES-EE, ES-NbN, and SH");
    assert!(lengths[1][2].parse::<u32>().unwrap() > 0 && lengths[1][4].contains('.') && lengths[1][1].is_empty());
    assert_eq!((rows("2.csv").len(), rows("2.csv")[0].len()), (7, 10));

    let hdx = rows("hdx-upload.csv");
    assert_eq!((hdx.len(), hdx[0].len(), hdx[1].len()), (2, 94, 94));
    let value = |name: &str| &hdx[1][hdx[0].iter().position(|column| column == name).unwrap()];
    assert_eq!(
        (value("CocCode"), value("ReportStartDate"), value("ReportEndDate")),
        ("XX-501", "2025-10-01", "2026-09-30")
    );
    assert_eq!((value("ESSHUniverse_1A"), value("ESSHAvgTime_1A")), (&lengths[1][2], &lengths[1][4]));
    assert_eq!((&hdx[0][93], value("THExitPH_6")), ("StOutreach_DkRMHMIS_DQ", "0"));

    let json: serde_json::Value = serde_json::from_str(&text("spm.json")).unwrap();
    assert_eq!(json.as_array().map(Vec::len), Some(19));
}

#[test]
fn what_makes_no_report_is_said() {
    let folder = Folder::new();
    let export = folder.invent("export.zip", 20, 5);
    let out = folder.text("out");
    let spm = |more: &[&str]| hearth(&[&["report", "spm", "--input", &export, "--out", &out], more].concat());
    let year = ["--start", "2025-10-01", "--end", "2026-09-30"];
    assert!(spm(&[&year[..], &["--coc", "501"]].concat()).failed(1).contains("is no CoC code"));
    assert!(spm(&year).failed(1).contains("several CoCs; choose one with --coc: XX-501"));
    let turned = ["--coc", "XX-501", "--start", "2026-09-30", "--end", "2025-10-01"];
    assert!(spm(&turned).failed(1).contains("before it starts"));
    assert!(!folder.path("out").exists(), "nothing is written when nothing is made");
}
