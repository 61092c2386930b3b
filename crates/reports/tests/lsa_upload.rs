//! The whole upload against HUD's sample of output.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Rows, csv_in, dataset, params, shared};
use reports::lsa::{Scope, run, upload};

/// Columns that name the run, not the data.
const OF_THE_RUN: [&str; 7] =
    ["ReportID", "ExportID", "ReportDate", "SoftwareVendor", "SoftwareName", "VendorContact", "VendorEmail"];

#[test]
fn the_upload_is_that_of_the_sample_but_for_its_known_faults() {
    let Some(output) = shared("lsa-fy2026/lsa-output.zip") else { return };
    let Some(input) = shared("lsa-fy2026/hmis-csv.zip") else { return };
    let ds = dataset(&input);
    let report = run(&ds, &params("2025-10-01", "2026-09-30", Scope::Systemwide)).unwrap();
    let mut differing: BTreeSet<(String, &str, String)> = BTreeSet::new();
    for (name, bytes) in upload::files(&ds, &report) {
        let ours: Rows = csv::Reader::from_reader(&bytes[..]).deserialize().map(Result::unwrap).collect();
        let (ours, theirs) = (counted(ours), counted(csv_in(&output, name)));
        let rows: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
        for row in rows {
            let (here, there) = (ours.get(row).copied().unwrap_or(0), theirs.get(row).copied().unwrap_or(0));
            if here != there {
                differing.insert((name.to_owned(), if here > there { "ours" } else { "theirs" }, row.clone()));
            }
        }
    }
    // LSAReport.NoCoC, row 905 of NXS138 and the PITCount of NBN171 and NXS173: the sample's input lacks the rows.
    let told: Vec<String> = differing
        .iter()
        .map(|(file, side, row)| {
            let known = ["NoCoC=12", "NoCoC=0", "ProjectID=NXS138", "ProjectID=NBN171", "ProjectID=NXS173"];
            format!(
                "{file} {side} {}",
                known.into_iter().find(|known| row.split('|').any(|f| f == *known)).unwrap_or(row)
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "LSACalculated.csv theirs ProjectID=NXS138",
            "LSAReport.csv ours NoCoC=0",
            "LSAReport.csv theirs NoCoC=12",
            "Project.csv ours ProjectID=NBN171",
            "Project.csv ours ProjectID=NXS173",
            "Project.csv theirs ProjectID=NBN171",
            "Project.csv theirs ProjectID=NXS173",
        ]
    );
}

/// How often each row occurs, without what names the run.
fn counted(rows: Rows) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for row in rows {
        let fields = row.iter().filter(|(column, _)| !OF_THE_RUN.contains(&column.as_str()) && *column != "Step");
        let text: Vec<String> = fields.map(|(column, value)| format!("{column}={}", value.trim())).collect();
        *counted.entry(text.join("|")).or_insert(0) += 1;
    }
    counted
}
