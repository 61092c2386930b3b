//! `hearth report`: from an export to what HUD takes, without a database.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::{collections::BTreeMap, fs};

use common::{Folder, hearth};

const PERIOD: [&str; 6] = ["--coc", "XX-501", "--start", "2024-10-01", "--end", "2025-09-30"];

#[test]
fn the_lsa_has_its_twelve_files_as_a_zip_and_as_a_folder() {
    let folder = Folder::new();
    let export = folder.invent("export.zip", 300, 5);
    let (zip, dir) = (folder.text("lsa.zip"), folder.text("lsa"));
    let period = period_of(&export);
    for out in [&zip, &dir] {
        let said = hearth(&[&["report", "lsa", "--input", &export, "--out", out], &period.each()[..]].concat());
        assert_eq!(said.well(), "");
    }
    let mut archive = zip::ZipArchive::new(fs::File::open(&zip).unwrap()).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let wanted = [
        "Project.csv",
        "Organization.csv",
        "Funder.csv",
        "ProjectCoC.csv",
        "Inventory.csv",
        "HMISParticipation.csv",
        "Affiliation.csv",
        "LSAReport.csv",
        "LSAPerson.csv",
        "LSAHousehold.csv",
        "LSAExit.csv",
        "LSACalculated.csv",
    ];
    assert_eq!(names, wanted);
    for name in wanted {
        let mut in_zip = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(name).unwrap(), &mut in_zip).unwrap();
        let in_folder = fs::read_to_string(format!("{dir}/{name}")).unwrap();
        let rows = |text: &str| text.lines().count();
        assert_eq!(rows(&in_zip), rows(&in_folder), "{name}");
        assert!(name == "Affiliation.csv" || rows(&in_zip) > 1, "{name} has no row");
    }
}

#[test]
fn a_household_is_explained_by_its_head() {
    let folder = Folder::new();
    let export = folder.invent("export.zip", 60, 5);
    let period = period_of(&export);
    let explain = |id: &str| {
        hearth(&[&["report", "lsa", "--input", &export, "--explain", "household", id], &period.each()[..]].concat())
    };
    assert!(explain("nobody").failed(1).contains("no head of a household"));
    let rows = &common::rows(&export)["Enrollment.csv"];
    let column = |name: &str| rows[0].iter().position(|header| header == name).unwrap();
    let (person, head) = (column("PersonalID"), column("RelationshipToHoH"));
    let told = rows[1..]
        .iter()
        .filter(|row| row[head] == "1")
        .map(|row| explain(&row[person]))
        .find(|said| said.code == Some(0));
    let told = told.unwrap().well();
    assert!(told.starts_with("Head of household ") && told.contains("3.3  entry "), "{told}");
    assert!(told.contains("LSACalculated (chapters 8 to 10)"), "{told}");
}

#[test]
fn what_makes_no_report_is_said() {
    let folder = Folder::new();
    let export = folder.invent("export.zip", 20, 5);
    let out = folder.text("out");
    let lsa = |more: &[&str]| hearth(&[&["report", "lsa", "--input", &export, "--out", &out], more].concat());
    assert!(
        lsa(&["--coc", "501", "--start", "2024-10-01", "--end", "2025-09-30"]).failed(1).contains("is no CoC code")
    );
    assert!(lsa(&["--coc", "XX-501", "--start", "2024-10-01"]).failed(1).contains("--end is missing"));
    let turned = ["--coc", "XX-501", "--start", "2025-10-01", "--end", "2024-10-01"];
    assert!(lsa(&turned).failed(1).contains("before it starts"));
    let focused = [&PERIOD[..], &["--scope", "projects"]].concat();
    assert!(lsa(&focused).failed(1).contains("at least one project"));
    assert!(lsa(&[&focused[..], &["--project", "no-such"]].concat()).failed(1).contains("no-such"));
    assert!(lsa(&[&PERIOD[..], &["--project", "P1"]].concat()).failed(1).contains("--scope projects"));
    assert!(!folder.path("out").exists(), "nothing is written when nothing is made");
    let no_zip = folder.text("no.zip");
    fs::write(&no_zip, "this is no zip").unwrap();
    let said = hearth(&[&["report", "lsa", "--input", &no_zip, "--out", &out], &PERIOD[..]].concat()).failed(1);
    assert!(said.contains("cannot be read"), "{said}");
}

/// The arguments for the CoC and the last year of an invented export.
struct Period(BTreeMap<&'static str, String>);

fn period_of(export: &str) -> Period {
    let mut archive = zip::ZipArchive::new(fs::File::open(export).unwrap()).unwrap();
    let mut reader = csv::Reader::from_reader(archive.by_name("Export.csv").unwrap());
    let row: BTreeMap<String, String> = reader.deserialize().next().unwrap().unwrap();
    let end = row["ExportEndDate"].clone();
    let year: i32 = end[..4].parse().unwrap();
    let coc = row["SourceID"].split(';').next().unwrap().to_owned();
    Period(BTreeMap::from([("--coc", coc), ("--start", format!("{}{}", year - 1, &end[4..])), ("--end", end)]))
}

impl Period {
    fn each(&self) -> Vec<&str> {
        self.0.iter().flat_map(|(name, value)| [*name, value.as_str()]).collect()
    }
}
