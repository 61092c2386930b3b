//! APR and CAPER against HUD's test kit of December 2022 and against a peer's tables, cell by cell. Every cell that differs has
//! its reason in `apr_reasons.rs`; `cargo test -p reports --test apr_golden -- --nocapture` prints them and the totals.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::{
    collections::BTreeMap,
    io::{Read as _},
    path::Path,
};

use common::{day, dataset, shared};
use hud::Dataset;
use reports::{
    apr::{self, Params, Report},
    caper,
    table::{Table, csv},
};

/// Cells of a table by row and column, the header being row 1.
type Cells = Vec<Vec<String>>;

fn cells(text: &str) -> Cells {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn params(projects: &[&str]) -> Params {
    Params {
        start: day("2021-10-01"),
        end: day("2022-09-30"),
        projects: projects.iter().map(|&id| id.to_owned()).collect(),
        coc: None,
        software: "Hearth".to_owned(),
    }
}

fn run(ds: &Dataset, kind: &str, projects: &[&str]) -> Report {
    let params = params(projects);
    if kind == "apr" { apr::report(ds, &params).unwrap() } else { caper::report(ds, &params).unwrap() }
}

#[test]
fn peer() {
    let (Some(zip), Some(data)) = (shared("peer-datalab/demo-tables.zip"), shared("eva-demo/hmis-csv.zip")) else { return };
    let ds = dataset(&data);
    let mut archive = zip::ZipArchive::new(std::fs::File::open(zip).unwrap()).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut texts = BTreeMap::new();
    for name in names {
        let mut text = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        texts.insert(name, text);
    }
    for kind in ["apr", "caper"] {
        let sets: std::collections::BTreeSet<&str> = texts
            .keys()
            .filter_map(|name| name.strip_prefix(kind)?.strip_prefix('/')?.split_once('/'))
            .map(|(set, _)| set)
            .collect();
        for set in sets {
            let project = set.rsplit('-').next().unwrap();
            let report = run(&ds, kind, &[project]);
            for table in &report.tables {
                match texts.get(&format!("{kind}/{set}/{}.csv", table.number)) {
                    Some(theirs) => show(&format!("peer {kind}/{set}"), table, &cells(theirs)),
                    None => println!("peer {kind}/{set} {} is not there", table.number),
                }
            }
        }
    }
}

#[test]
fn kit() {
    let sets: [(&str, &str, &[&str], &str); 10] = [
        ("apr", "psh_coc_1", &["780"], "2022"),
        ("apr", "rrh_coc_1", &["1428"], "2024"),
        ("apr", "rrh_coc_2", &["1428", "1495"], "2024"),
        ("apr", "sso_coc", &["1615"], "2024"),
        ("apr", "th_coc", &["388"], "2022"),
        ("caper", "es_ee_esg", &[], "2024"),
        ("caper", "es_nbn_esg", &[], "2022"),
        ("caper", "hp_esg", &[], "2022"),
        ("caper", "rrh_esg", &[], "2024"),
        ("caper", "so_esg", &[], "2022"),
    ];
    let Some(base) = shared("testkit-2022-12") else { return };
    let inputs: BTreeMap<&str, Dataset> = ["2022", "2024"]
        .into_iter()
        .map(|year| (year, dataset(&base.join(format!("input-fy{year}.zip")))))
        .collect();
    for (kind, set, projects, year) in sets {
        let folder = base.join(format!("expected_{kind}")).join(set);
        let ids = project_ids(&folder);
        let ids: Vec<&str> = if projects.is_empty() { ids.iter().map(String::as_str).collect() } else { projects.to_vec() };
        for year in ["2022", "2024"] {
        let report = run(&inputs[year], kind, &ids);
        for table in &report.tables {
            match std::fs::read_to_string(folder.join(format!("{}.csv", table.number))) {
                Ok(theirs) => show(&format!("kit{year} {kind}/{set}"), table, &cells(&theirs)),
                Err(_) => println!("kit {kind}/{set} {} is not there", table.number),
            }
        }
        }
    }
}

fn project_ids(folder: &Path) -> Vec<String> {
    let rows = cells(&std::fs::read_to_string(folder.join("Q4a.csv")).unwrap());
    rows[1..].iter().map(|row| row[3].clone()).collect()
}

fn show(set: &str, table: &Table, theirs: &Cells) {
    let ours = cells(&csv(table));
    if ours.len() != theirs.len() || ours[0].len() != theirs[0].len() {
        println!("{set} {}: shape {}x{} against {}x{}", table.number, ours.len(), ours[0].len(), theirs.len(), theirs[0].len());
        return;
    }
    let mut differing = 0;
    for (r, (a, b)) in ours.iter().zip(theirs).enumerate().skip(1) {
        for (c, (x, y)) in a.iter().zip(b).enumerate().skip(1) {
            if !same(x, y) {
                differing += 1;
                println!("DIFF {set} {} {}{}: {x} against {y}  [{}]", table.number, (b'A' + c as u8) as char, r + 1, a[0]);
            }
        }
    }
    println!("{set} {}: {differing} of {}", table.number, (ours.len() - 1) * (ours[0].len() - 1));
}

fn same(ours: &str, theirs: &str) -> bool {
    let number = |text: &str| if text.trim().is_empty() { Some(0.0) } else { text.trim().parse::<f64>().ok() };
    match (number(ours), number(theirs)) {
        (Some(a), Some(b)) => (a - b).abs() < 0.006,
        _ => ours == theirs,
    }
}
