//! What holds for APR and CAPER on any data: the order of rows does not matter, rows and columns add up, everyone served is a
//! leaver or a stayer, each question counts those it is about, and a client elsewhere changes nothing here.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::{
    collections::BTreeMap,
    io::{Cursor, Read as _},
};

use common::day;
use hud::{Dataset, File, read::Assembler, synth};
use proptest::{prelude::*, test_runner::Config};
use reports::{
    apr::{self, Params, Report},
    caper, ce_apr, dq,
    table::csv,
};

/// An export as text: of each file, the header and the rows.
#[derive(Clone)]
struct Export(BTreeMap<&'static str, (csv::StringRecord, Vec<csv::StringRecord>)>);

impl Export {
    fn invented(clients: u32, seed: u64) -> Self {
        let mut zip = Cursor::new(Vec::new());
        let options = synth::Options { clients, seed };
        synth::write(&options, &mut zip, || Ok(Cursor::new(Vec::new())), &mut |_| {}).unwrap();
        let mut zip = zip::ZipArchive::new(zip).unwrap();
        let mut files = BTreeMap::new();
        for file in File::all() {
            let mut bytes = Vec::new();
            zip.by_name(&file.spec().name_csv()).unwrap().read_to_end(&mut bytes).unwrap();
            let mut reader = csv::Reader::from_reader(&*bytes);
            let header = reader.headers().unwrap().clone();
            files.insert(file.spec().name, (header, reader.records().map(Result::unwrap).collect()));
        }
        Self(files)
    }

    fn shuffled(mut self, order: u64) -> Self {
        let mut random = order | 1;
        for (_, rows) in self.0.values_mut() {
            for i in (1..rows.len()).rev() {
                random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                rows.swap(i, usize::try_from(random >> 33).unwrap() % (i + 1));
            }
        }
        self
    }

    fn column(&self, file: &str, column: &str) -> usize {
        self.0[file].0.iter().position(|name| name == column).unwrap()
    }

    /// ProjectIDs, those of night-by-night shelters first.
    fn projects(&self) -> Vec<String> {
        let (id, kind) = (self.column("Project", "ProjectID"), self.column("Project", "ProjectType"));
        let mut rows: Vec<_> = self.0["Project"].1.iter().map(|row| (&row[kind] != "1", row[id].to_owned())).collect();
        rows.sort();
        rows.into_iter().map(|(_, id)| id).collect()
    }

    /// Moves every enrollment of the project elsewhere but those of `keep` into another project.
    fn without_others(mut self, keep: &str) -> Self {
        let at = self.column("Enrollment", "ProjectID");
        self.0.get_mut("Enrollment").unwrap().1.retain(|row| &row[at] == keep);
        self
    }

    fn dataset(&self) -> Dataset {
        let mut assembler = Assembler::default();
        for (name, (header, rows)) in &self.0 {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(header).unwrap();
            for row in rows {
                writer.write_record(row).unwrap();
            }
            assembler.add(File::named(name).unwrap(), &writer.into_inner().unwrap());
        }
        assembler.finish().unwrap_or_else(|_| panic!("the export is read"))
    }
}

fn params(projects: &[String]) -> Params {
    Params {
        start: day("2025-10-01"),
        end: day("2026-09-30"),
        projects: projects.to_vec(),
        coc: None,
        software: "Hearth".to_owned(),
    }
}

/// All tables of the reports as bytes; on coordinated entry if it is about all projects.
fn bytes(ds: &Dataset, params: &Params) -> Vec<(&'static str, String)> {
    let in_coc = Params { coc: Some("XX-501".to_owned()), ..params.clone() };
    let mut reports = vec![apr::report(ds, params), caper::report(ds, params), dq::report(ds, params)];
    if params.projects.is_empty() {
        reports.push(ce_apr::report(ds, &in_coc));
    }
    reports.into_iter().flat_map(|report| report.unwrap().tables).map(|table| (table.number, csv(&table))).collect()
}

/// The count in a cell, such as `Q5a.C2`.
fn count(report: &Report, cell: &str) -> u32 {
    let (table, cell) = cell.split_once('.').unwrap();
    report.table(table).unwrap().cell(cell).unwrap().number()
}

fn sum(report: &Report, table: &str, column: char, rows: impl IntoIterator<Item = usize>) -> u32 {
    rows.into_iter().map(|row| count(report, &format!("{table}.{column}{row}"))).sum()
}

proptest! {
    #![proptest_config(Config { cases: 4, failure_persistence: None, ..Config::default() })]

    #[test]
    fn the_order_of_rows_does_not_matter(seed in 0_u64..1_000, order in any::<u64>()) {
        let export = Export::invented(500, seed);
        let params = params(&[]);
        let (there, here) = (bytes(&export.dataset(), &params), bytes(&export.clone().shuffled(order).dataset(), &params));
        for (a, b) in there.iter().zip(&here) {
            prop_assert!(a == b, "{} differs", a.0);
        }
    }

    #[test]
    fn a_client_elsewhere_changes_nothing(seed in 0_u64..1_000) {
        let export = Export::invented(500, seed);
        for project in export.projects().into_iter().take(6) {
            let alone = export.clone().without_others(&project).dataset();
            let params = params(&[project]);
            for (a, b) in bytes(&export.dataset(), &params).iter().zip(&bytes(&alone, &params)) {
                prop_assert!(a == b, "{} differs", a.0);
            }
        }
    }

    #[test]
    fn rows_and_columns_add_up(seed in 0_u64..1_000) {
        let export = Export::invented(600, seed);
        let ds = export.dataset();
        let mut chosen: Vec<Vec<String>> = export.projects().into_iter().take(8).map(|id| vec![id]).collect();
        chosen.push(Vec::new());
        for projects in chosen {
            let report = apr::report(&ds, &params(&projects)).unwrap();
            let served = count(&report, "Q5a.C2");
            let adults = count(&report, "Q5a.C3");
            prop_assert_eq!(sum(&report, "Q5a", 'C', 3..=5), served);
            prop_assert_eq!(count(&report, "Q5a.C6") + count(&report, "Q5a.C9"), served);
            prop_assert_eq!(report.table("Q4a").unwrap().rows.iter().map(|row| row.cells[14].number()).sum::<u32>(), served);
            prop_assert_eq!(sum(&report, "Q5a", 'C', 15..=16), count(&report, "Q8a.B2"));
            // Tables with household types: the types add up to the total.
            for table in ["Q7a", "Q7b", "Q8a", "Q8b", "Q11", "Q12", "Q14a", "Q14b", "Q15", "Q22c", "Q22e", "Q23c", "Q23d",
                "Q24b", "Q24e", "Q26a", "Q26b", "Q26d", "Q27d", "Q27f1", "Q27l"] {
                for (n, row) in report.table(table).unwrap().rows.iter().enumerate() {
                    let share = row.label.contains("verage") || row.label.contains("ercentage");
                    let [total, types @ ..] = &row.cells[..] else { panic!("no cells") };
                    prop_assert!(share || types.iter().map(number).sum::<u32>() == number(total), "{} row {}", table, n + 2);
                }
            }
            // The rows that part the universe add up to its total.
            let parts: [(&str, Vec<usize>, usize, u32); 12] = [
                ("Q7a", (2..=5).collect(), 6, served),
                ("Q11", (2..=12).collect(), 13, served),
                ("Q12", (2..=33).collect(), 34, served),
                ("Q13a2", (2..=8).collect(), 9, served),
                ("Q16", (2..=11).collect(), 14, adults),
                ("Q18", (2..=7).collect(), 10, adults),
                ("Q20b", (2..=5).collect(), 6, adults),
                ("Q22a1", (2..=11).collect(), 12, served),
                ("Q23c", vec![6, 14, 23, 32, 39], 40, count(&report, "Q5a.C6")),
                ("Q23e", (2..=6).collect(), 7, count(&report, "Q5a.C6")),
                ("Q24e", (2..=5).collect(), 6, served),
                ("Q26b", (2..=5).collect(), 6, served),
            ];
            for (table, rows, total, expected) in parts {
                prop_assert_eq!(count(&report, &format!("{table}.B{total}")), expected, "{} total", table);
                prop_assert_eq!(sum(&report, table, 'B', rows), expected, "{} rows", table);
            }
            // Leavers and stayers part the adults, and health insurance everyone.
            prop_assert_eq!(count(&report, "Q16.C14") + count(&report, "Q16.D14"), adults);
            prop_assert_eq!(sum(&report, "Q21", 'B', [12, 13, 14, 16, 17]), served);
            prop_assert_eq!(sum(&report, "Q21", 'C', [12, 13, 14, 15, 16, 17]), count(&report, "Q5a.C9"));
            // A cell opens to as many people as it counts.
            for table in report.tables.iter().filter(|table| table.number != "Q4a") {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    let members = report.members(cell).len();
                    prop_assert!(members == 0 || cell.number() == 0 || members == cell.number() as usize, "{}", table.number);
                }
            }
        }
    }

    #[test]
    fn coordinated_entry_adds_up(seed in 0_u64..1_000) {
        let ds = Export::invented(600, seed).dataset();
        let report = ce_apr::report(&ds, &Params { coc: Some("XX-501".to_owned()), ..params(&[]) }).unwrap();
        let (served, heads) = (count(&report, "Q5a.C2"), count(&report, "Q8a.B2"));
        prop_assert!(served > 0);
        prop_assert_eq!(sum(&report, "Q7a", 'B', 2..=5), served);
        prop_assert_eq!(report.table("Q4a").unwrap().rows.iter().map(|row| row.cells[14].number()).sum::<u32>(), served);
        prop_assert_eq!(sum(&report, "Q9b", 'B', 2..=3), heads);
        prop_assert!(count(&report, "Q9a.B5") <= heads);
        prop_assert_eq!(sum(&report, "Q9c", 'B', 2..=5), count(&report, "Q9c.B6"));
        prop_assert_eq!(sum(&report, "Q9d", 'B', 2..=15), count(&report, "Q9d.B16"));
        prop_assert!(count(&report, "Q9c.B6") + count(&report, "Q9d.B16") <= heads);
    }
}

fn number(cell: &reports::table::Cell) -> u32 {
    cell.number()
}
