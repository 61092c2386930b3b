//! The numbers that Eva finds in its own demonstration export, and ours: the table in docs/data-quality.md, which this test
//! holds true. `HEARTH_WRITE_DOCS=1 cargo test -p quality --test eva` writes the list of checks there anew.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::{collections::BTreeMap, fmt::Write as _};

use hud::read;
use quality::{CATALOGUE, Settings};

/// What Eva finds as of 2023-09-08, by its numbers.
const EVA: &str = "1:12 3:12 4:10 5:2 14:4 15:3 17:3 19:7 20:3 21:4 22:2 25:5 26:36 27:4 29:3 30:31 31:35 32:28 34:4 35:1 \
    36:1 40:24 41:105 42:1 43:2 50:1 55:1 56:2 59:282 60:7 61:30 63:18 64:8 66:12 67:891 68:8 69:9 70:5 71:262 72:1 73:12 \
    75:41 77:28 78:46 79:1 86:13 87:20 88:90 89:17 90:94 92:7 93:2 94:61 95:53 96:28 97:98 104:5 105:68 110:1 112:16 114:9 \
    117:16 118:4 119:9";

/// Where we find another number.
const OURS: [(u16, usize); 12] = [
    (3, 11),
    (40, 25),
    (47, 12),
    (70, 4),
    (71, 256),
    (72, 2),
    (77, 25),
    (81, 3),
    (94, 76),
    (95, 69),
    (100, 10),
    (103, 126),
];

#[test]
fn evas_demonstration_has_the_findings_that_eva_has() {
    let Some(zip) = common::shared("eva-demo/hmis-csv.zip") else { return };
    let bytes = std::fs::read(zip).unwrap();
    let reading = read::read(&read::Archive::Zip(&bytes), &|_, _| {});
    let ds = reading.dataset.unwrap();
    let findings = quality::run(&ds, &reading.problems, &Settings::on(common::day("2023-09-08")));
    let mut found: BTreeMap<u16, usize> = BTreeMap::new();
    for eva in findings.iter().filter_map(|finding| finding.check.eva) {
        *found.entry(eva).or_default() += 1;
    }
    let mut wanted: BTreeMap<u16, usize> = EVA
        .split_whitespace()
        .map(|pair| pair.split_once(':').map(|(id, count)| (id.parse().unwrap(), count.parse().unwrap())).unwrap())
        .collect();
    wanted.extend(OURS);
    assert_eq!(found, wanted);

    let docs = std::fs::read_to_string(DOCS).unwrap();
    for (id, ours) in OURS {
        let eva = EVA.split_whitespace().find_map(|pair| pair.strip_prefix(&format!("{id}:"))).unwrap_or("0");
        assert!(
            docs.contains(&format!("| {id} | {eva} | {ours} | ")),
            "docs/data-quality.md does not say why {id} differs"
        );
    }
}

const DOCS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/data-quality.md");
const START: &str = "<!-- checks: written by crates/quality/tests/eva.rs -->\n";
const END: &str = "<!-- end of checks -->\n";

#[test]
fn the_docs_list_every_check() {
    let mut table =
        String::from("| check | Eva | severity | element | what is wrong |\n| --- | --- | --- | --- | --- |\n");
    for check in CATALOGUE.iter() {
        let eva = check.eva.map(|eva| eva.to_string()).unwrap_or_default();
        let wrong = &check.wrong;
        writeln!(table, "| `{}` | {eva} | {} | {} | {wrong} |", check.id, check.severity.word(), check.element)
            .unwrap();
    }
    let docs = std::fs::read_to_string(DOCS).unwrap();
    let (before, after) = docs.split_once(START).unwrap();
    let (now, after) = after.split_once(END).unwrap();
    if std::env::var_os("HEARTH_WRITE_DOCS").is_some() {
        std::fs::write(DOCS, format!("{before}{START}{table}{END}{after}")).unwrap();
    } else {
        assert_eq!(now, table, "run again with HEARTH_WRITE_DOCS=1 if the change is meant");
    }
}
