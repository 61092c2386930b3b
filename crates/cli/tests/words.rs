//! What needs no database: help, `check`, `demo-data`, and how commands are refused.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::fs;

use common::{Folder, hearth};

#[test]
fn the_help_reads_like_documentation() {
    let commands: [&[&str]; 17] = [
        &[],
        &["serve"],
        &["demo"],
        &["demo-data"],
        &["import"],
        &["export"],
        &["check"],
        &["report"],
        &["report", "lsa"],
        &["report", "apr"],
        &["report", "spm"],
        &["user"],
        &["user", "add"],
        &["audit"],
        &["backup"],
        &["restore"],
        &["doctor"],
    ];
    let mut text = String::new();
    for args in commands {
        let said = hearth(&[args, &["--help"]].concat()).well();
        text.push_str(
            &format!("$ hearth {} --help\n{said}\n", args.join(" ")).replace("hearth  --help", "hearth --help"),
        );
    }
    insta::assert_snapshot!(text);
}

#[test]
fn a_command_that_is_not_understood_ends_with_2() {
    assert!(hearth(&[]).failed(2).contains("Usage: hearth"));
    assert!(hearth(&["improt", "a.zip"]).failed(2).contains("'import'"), "it guesses what was meant");
    assert!(hearth(&["check", "a.zip", "--format", "xml"]).failed(2).contains("table, csv, json"));
    let roles = hearth(&["user", "add", "--email", "a@example.org", "--name", "A", "--role", "boss"]).failed(2);
    assert!(roles.contains("the roles are lead_administrator, data_analyst and help_desk"), "{roles}");
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let folder = Folder::new();
    let [one, again, other] =
        [("one.zip", 1), ("again.zip", 1), ("other.zip", 2)].map(|(n, s)| folder.invent(n, 40, s));
    assert_eq!(fs::read(&one).unwrap(), fs::read(&again).unwrap());
    assert_ne!(fs::read(&one).unwrap(), fs::read(&other).unwrap());
    let nowhere = folder.text("no/such/folder.zip");
    assert!(hearth(&["demo-data", "--out", &nowhere]).failed(1).contains("cannot write"));
}

#[test]
fn check_says_what_is_wrong() {
    let folder = Folder::new();
    let good = folder.invent("good.zip", 40, 3);
    let said = hearth(&["check", &good]).out;
    assert!(said.starts_with("FY2026 export, "), "{said}");
    let rows: usize = common::rows(&good).values().map(|rows| rows.len() - 1).sum::<usize>() + 1;
    assert!(said.contains(&format!("{rows} rows")), "{said}");

    // As a folder, with a key column under a name of its own.
    let unpacked = folder.path("unpacked");
    zip::ZipArchive::new(fs::File::open(&good).unwrap()).unwrap().extract(&unpacked).unwrap();
    let client = unpacked.join("Client.csv");
    let text = fs::read_to_string(&client).unwrap();
    fs::write(&client, text.replacen("PersonalID", "Personal", 1)).unwrap();
    let dir = unpacked.to_str().unwrap();

    let table = hearth(&["check", dir]);
    assert_eq!(table.code, Some(1));
    assert!(table.out.starts_with("The export cannot be read."), "{}", table.out);
    assert!(table.out.contains("Client.csv, PersonalID") && table.out.contains("What to do:"), "{}", table.out);

    let listed = hearth(&["check", dir, "--format", "csv"]);
    assert_eq!(listed.code, Some(1));
    let mut reader = csv::Reader::from_reader(listed.out.as_bytes());
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert!(
        records.iter().any(|r| &r[0] == "columns-of-weight" && &r[1] == "12" && &r[4] == "Client.csv"),
        "{records:?}"
    );

    let json = hearth(&["check", dir, "--format", "json"]);
    assert_eq!(json.code, Some(1));
    let value: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&value["readable"], &value["rows"]), (&false.into(), &serde_json::Value::Null));
    assert_eq!(value["findings"].as_array().unwrap().len(), records.len());
    assert_eq!(value["problems"][0]["rule"], "missing-key-column");
}

#[test]
fn check_answers_whatever_it_is_given() {
    let folder = Folder::new();
    let no_zip = folder.text("no.zip");
    fs::write(&no_zip, "this is no zip").unwrap();
    let said = hearth(&["check", &no_zip]);
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("HIGH PRIORITY: Not a zip file"), "{}", said.out);
    let missing = hearth(&["check", &folder.text("missing.zip")]).failed(1);
    assert!(missing.contains("missing.zip: No such file"), "{missing}");
    fs::create_dir(folder.path("empty")).unwrap();
    assert!(hearth(&["check", &folder.text("empty")]).failed(1).contains("is an empty folder"));
}
