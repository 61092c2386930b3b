//! APR and CAPER against HUD's test kit of December 2022 and against a peer's tables, cell by cell. Every cell that differs has
//! its reason in `golden/reasons.rs`; a differing cell without one fails, and so does a reason that no cell needs.
//! `cargo test -p reports --test apr_golden -- --nocapture` prints the totals by question and the differing cells;
//! with HEARTH_WRITE_DOCS=1 it writes them into docs/reports.md.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;
mod golden {
    pub mod kit_rows;
    pub mod reasons;
}

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    io::Read as _,
    path::Path,
};

use common::{dataset, day, shared};
use golden::{
    kit_rows::{Layout, layout},
    reasons::{REASONS, Reason},
};
use hud::{Dataset, read};
use reports::{
    apr::{self, Params, Report},
    caper, ce_apr,
    table::csv,
};

/// Cells of a table by row and column, the header being row 1.
type Cells = Vec<Vec<String>>;

/// What came of comparing a question: cells compared, cells equal, and reasons not to compare.
#[derive(Default)]
struct Totals {
    questions: BTreeMap<String, (usize, usize)>,
    left_out: BTreeMap<String, &'static str>,
    /// By reason, the cells.
    differing: BTreeMap<usize, BTreeSet<String>>,
    unexplained: Vec<String>,
}

#[test]
fn every_cell_is_equal_or_has_its_reason() {
    let mut of_kit = Totals::default();
    let mut of_peer = Totals::default();
    if !kit(&mut of_kit) || !peer(&mut of_peer) {
        return;
    }
    let page = page(&of_kit, &of_peer);
    println!("{page}");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/reports.md");
    let (start, end) = ("<!-- compared -->\n", "<!-- end compared -->");
    let text = std::fs::read_to_string(path).unwrap();
    let (before, rest) = text.split_once(start).unwrap();
    let (written, after) = rest.split_once(end).unwrap();
    if std::env::var_os("HEARTH_WRITE_DOCS").is_some() {
        std::fs::write(path, format!("{before}{start}{page}{end}{after}")).unwrap();
    } else {
        assert_eq!(written, page, "docs/reports.md is out of date: run this test with HEARTH_WRITE_DOCS=1");
    }
    let unexplained: Vec<&String> = of_kit.unexplained.iter().chain(&of_peer.unexplained).collect();
    assert!(unexplained.is_empty(), "{} cells without a reason: {unexplained:#?}", unexplained.len());
    for (n, reason) in REASONS.iter().enumerate() {
        let used = of_kit.differing.contains_key(&n) || of_peer.differing.contains_key(&n);
        assert!(used, "no cell needs the reason {:?} of {} {}", reason.why, reason.source, reason.set);
    }
}

fn peer(totals: &mut Totals) -> bool {
    let (Some(zip), Some(data)) = (shared("peer-datalab/demo-tables.zip"), shared("eva-demo/hmis-csv.zip")) else {
        return false;
    };
    let ds = dataset(&data);
    let texts = texts(&zip);
    for kind in ["apr", "caper"] {
        let sets: BTreeSet<&str> = texts
            .keys()
            .filter_map(|name| name.strip_prefix(kind)?.strip_prefix('/')?.split_once('/'))
            .map(|(set, _)| set)
            .collect();
        for set in sets {
            let project = set.rsplit('-').next().unwrap();
            let report = run(&ds, kind, &[project]);
            for table in &report.tables {
                let same = Layout { rows: None, columns: None };
                match texts.get(&format!("{kind}/{set}/{}.csv", table.number)) {
                    Some(theirs) => {
                        totals.compare("peer", set, table.number, &[cells(&csv(table))], &cells(theirs), &same);
                    }
                    None => drop(totals.left_out.insert(table.number.to_owned(), "the peer does not make it")),
                }
            }
        }
    }
    let report = ce_apr::report(&ds, &in_coc()).unwrap();
    for table in &report.tables {
        let theirs = cells(&texts[&format!("ce_apr/{}.csv", table.number)]);
        let same = Layout { rows: None, columns: None };
        totals.compare("peer", "ce_apr", &format!("CE {}", table.number), &[cells(&csv(table))], &theirs, &same);
    }
    true
}

/// Against both inputs of the kit, which differ in dates of birth and of entry: the expected tables were made from a third
/// state, near the one for some projects and near the other for others.
fn kit(totals: &mut Totals) -> bool {
    let Some(base) = shared("testkit-2022-12") else { return false };
    let inputs = ["2022", "2024"].map(|year| dataset(&base.join(format!("input-fy{year}.zip"))));
    let sets = [
        ("apr", "psh_coc_1"),
        ("apr", "rrh_coc_1"),
        ("apr", "rrh_coc_2"),
        ("apr", "sso_coc"),
        ("apr", "th_coc"),
        ("caper", "es_ee_esg"),
        ("caper", "es_nbn_esg"),
        ("caper", "hp_esg"),
        ("caper", "rrh_esg"),
        ("caper", "so_esg"),
    ];
    for (kind, set) in sets {
        let folder = base.join(format!("expected_{kind}")).join(set);
        let ids = project_ids(&folder);
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let reports = inputs.each_ref().map(|ds| run(ds, kind, &ids));
        for (n, table) in reports[0].tables.iter().enumerate() {
            let number = table.number;
            let layout = match layout(number) {
                Ok(layout) => layout,
                Err(why) => {
                    totals.left_out.insert(number.to_owned(), why);
                    continue;
                }
            };
            let ours = reports.each_ref().map(|report| cells(&csv(&report.tables[n])));
            let file = if number == "Q27f1" { "Q27f" } else { number };
            let theirs = std::fs::read_to_string(folder.join(format!("{file}.csv"))).unwrap();
            totals.compare("kit", &format!("{kind}/{set}"), number, &ours, &cells(&theirs), &layout);
        }
    }
    // FY2023 knew no access points: every project took part.
    let all_take_part = as_access_points(&base.join("input-fy2024.zip"));
    let report = ce_apr::report(&all_take_part, &in_coc()).unwrap();
    for table in &report.tables {
        let number = format!("CE {}", table.number);
        match layout(table.number) {
            Ok(layout) => {
                let path = base.join(format!("expected_ce_apr/ce/{}.csv", table.number));
                let theirs = cells(&std::fs::read_to_string(path).unwrap());
                totals.compare("kit", "ce_apr", &number, &[cells(&csv(table))], &theirs, &layout);
            }
            Err(why) => drop(totals.left_out.insert(number, why)),
        }
    }
    true
}

impl Totals {
    /// Compares the cells of a table under each of our inputs; one that equals the expected under any of them is equal.
    fn compare(&mut self, source: &str, set: &str, number: &str, ours: &[Cells], theirs: &Cells, layout: &Layout) {
        let rows: Vec<(Vec<usize>, Vec<usize>)> = if let Some(rows) = layout.rows {
            rows.iter().map(|(ours, theirs)| (ours.to_vec(), theirs.to_vec())).collect()
        } else {
            assert_eq!(ours[0].len(), theirs.len(), "{source} {set} {number}: rows");
            (2..=theirs.len()).map(|row| (vec![row], vec![row])).collect()
        };
        let columns: Vec<(char, char)> = if let Some(columns) = layout.columns {
            columns.to_vec()
        } else {
            assert_eq!(ours[0][0].len(), theirs[0].len(), "{source} {set} {number}: columns");
            ('B'..='Z').take(theirs[0].len() - 1).map(|column| (column, column)).collect()
        };
        for (our_rows, their_rows) in &rows {
            for &(our_column, their_column) in &columns {
                let expected = sum(theirs, their_rows, their_column);
                let found: Vec<String> = ours.iter().map(|cells| sum(cells, our_rows, our_column)).collect();
                let (compared, equal) = self.questions.entry(number.to_owned()).or_default();
                *compared += 1;
                if found.iter().any(|found| same(found, &expected)) {
                    *equal += 1;
                    continue;
                }
                let cell = format!("{our_column}{}", our_rows[0]);
                let shown = format!("{set} {number} {cell}: {} against {expected}", found.join(" or "));
                match REASONS.iter().position(|reason| applies(reason, source, set, number, &cell)) {
                    Some(reason) => drop(self.differing.entry(reason).or_default().insert(shown)),
                    None => self.unexplained.push(format!("{source} {shown}")),
                }
            }
        }
    }
}

fn applies(reason: &Reason, source: &str, set: &str, number: &str, cell: &str) -> bool {
    reason.source == source
        && set.starts_with(reason.set)
        && (reason.tables.is_empty() || reason.tables.contains(&number))
        && (reason.cells.is_empty() || reason.cells.iter().any(|&of| of == cell || of == &cell[..1]))
}

/// The sum of a column over rows; the text itself for one row.
fn sum(cells: &Cells, rows: &[usize], column: char) -> String {
    let cell = |row: usize| cells[row - 1][column as usize - 'A' as usize].trim();
    match rows {
        [row] => cell(*row).to_owned(),
        rows => rows.iter().map(|&row| cell(row).parse::<f64>().unwrap_or(0.0)).sum::<f64>().to_string(),
    }
}

/// Blank is 0; averages and shares agree to what both print.
fn same(ours: &str, theirs: &str) -> bool {
    let number = |text: &str| if text.is_empty() { Some(0.0) } else { text.parse::<f64>().ok() };
    match (number(ours), number(theirs)) {
        (Some(a), Some(b)) => (a - b).abs() < if a.fract() == 0.0 && b.fract() == 0.0 { 0.5 } else { 0.0051 },
        _ => ours == theirs,
    }
}

/// The tables of the page: by question, and by reason.
fn page(kit: &Totals, peer: &Totals) -> String {
    let mut page = "| question | kit: cells | equal | peer: cells | equal | not compared |\n| --- | --- | --- | --- | --- | --- |\n"
        .to_owned();
    let questions: BTreeSet<&String> =
        [kit, peer].into_iter().flat_map(|totals| totals.questions.keys().chain(totals.left_out.keys())).collect();
    let mut questions: Vec<&String> = questions.into_iter().collect();
    questions.sort_by_key(|number| {
        let digits: String = number.trim_start_matches("CE ")[1..].chars().take_while(char::is_ascii_digit).collect();
        (number.starts_with("CE"), digits.parse::<u32>().unwrap(), (*number).clone())
    });
    let mut sums = [0; 4];
    for number in questions {
        let of = |totals: &Totals| totals.questions.get(number).copied().unwrap_or_default();
        let (kit_cells, kit_equal) = of(kit);
        let (peer_cells, peer_equal) = of(peer);
        for (sum, n) in sums.iter_mut().zip([kit_cells, kit_equal, peer_cells, peer_equal]) {
            *sum += n;
        }
        let note = [("kit", kit), ("peer", peer)]
            .into_iter()
            .filter_map(|(name, totals)| Some(format!("{name}: {}", totals.left_out.get(number)?)))
            .collect::<Vec<_>>()
            .join("; ");
        writeln!(page, "| {number} | {kit_cells} | {kit_equal} | {peer_cells} | {peer_equal} | {note} |").unwrap();
    }
    let [a, b, c, d] = sums;
    writeln!(page, "| **all** | **{a}** | **{b}** | **{c}** | **{d}** | |").unwrap();
    page.push_str("\n| where | cells | right | why |\n| --- | --- | --- | --- |\n");
    for (n, reason) in REASONS.iter().enumerate() {
        let cells = [kit, peer].into_iter().filter_map(|totals| totals.differing.get(&n)).flatten();
        let cells: Vec<&String> = cells.collect();
        if cells.is_empty() {
            continue;
        }
        let tables = if reason.tables.is_empty() { "all".to_owned() } else { reason.tables.join(", ") };
        let where_ = format!("{} {} {tables} {}", reason.source, reason.set, reason.cells.join(", "));
        let where_ = where_.split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(page, "| {where_} | {} | {} | {} |", cells.len(), reason.right, reason.why).unwrap();
        for cell in cells {
            println!("{}: {cell}", reason.source);
        }
    }
    page
}

fn cells(text: &str) -> Cells {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn texts(zip: &Path) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(zip).unwrap()).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut texts = BTreeMap::new();
    for name in names {
        let mut text = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        texts.insert(name, text);
    }
    texts
}

fn project_ids(folder: &Path) -> Vec<String> {
    let rows = cells(&std::fs::read_to_string(folder.join("Q4a.csv")).unwrap());
    rows[1..].iter().map(|row| row[3].clone()).collect()
}

/// An export in which every project is an access point.
fn as_access_points(zip: &Path) -> Dataset {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for (name, text) in texts(zip) {
        let text = if name == "CEParticipation.csv" { text.replace(",0,,,,,0,", ",1,,,,,0,") } else { text };
        files.push((name, text.into_bytes()));
    }
    read::read(&read::Archive::Files(files), &|_, _| {}).dataset.unwrap()
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

fn in_coc() -> Params {
    Params { coc: Some("XX-501".to_owned()), ..params(&[]) }
}

fn run(ds: &Dataset, kind: &str, projects: &[&str]) -> Report {
    let params = params(projects);
    if kind == "apr" { apr::report(ds, &params).unwrap() } else { caper::report(ds, &params).unwrap() }
}
