//! The file that HDX 2.0 takes: a row of names and a row of values.

use std::fmt::Write as _;

use super::{Params, Spm, params::Source, quality::Served};
use crate::table::{Value, shown};

/// How a value is written.
#[derive(Clone, Copy)]
enum Kind {
    Count,
    Decimal,
}

use Kind::{Count, Decimal};

/// The measures' columns: name, table, cell as a spreadsheet calls it (HUD's text names columns of Measure 1 one less).
const CELLS: [(&str, &str, &str, Kind); 71] = [
    ("ESSHUniverse_1A", "1a", "C2", Count),
    ("ESSHAvgTime_1A", "1a", "E2", Decimal),
    ("ESSHMedianTime_1A", "1a", "H2", Decimal),
    ("ESSHTHUniverse_1A", "1a", "C3", Count),
    ("ESSHTHAvgTime_1A", "1a", "E3", Decimal),
    ("ESSHTHMedianTime_1A", "1a", "H3", Decimal),
    ("ESSHUniverse_1B", "1b", "C2", Count),
    ("ESSHAvgTime_1B", "1b", "E2", Decimal),
    ("ESSHMedianTime_1B", "1b", "H2", Decimal),
    ("ESSHTHUniverse_1B", "1b", "C3", Count),
    ("ESSHTHAvgTime_1B", "1b", "E3", Decimal),
    ("ESSHTHMedianTime_1B", "1b", "H3", Decimal),
    ("SOExitPH_2", "2", "B2", Count),
    ("SOReturn0to180_2", "2", "C2", Count),
    ("SOReturn181to365_2", "2", "E2", Count),
    ("SOReturn366to730_2", "2", "G2", Count),
    ("ESExitPH_2", "2", "B3", Count),
    ("ESReturn0to180_2", "2", "C3", Count),
    ("ESReturn181to365_2", "2", "E3", Count),
    ("ESReturn366to730_2", "2", "G3", Count),
    ("THExitPH_2", "2", "B4", Count),
    ("THReturn0to180_2", "2", "C4", Count),
    ("THReturn181to365_2", "2", "E4", Count),
    ("THReturn366to730_2", "2", "G4", Count),
    ("SHExitPH_2", "2", "B5", Count),
    ("SHReturn0to180_2", "2", "C5", Count),
    ("SHReturn181to365_2", "2", "E5", Count),
    ("SHReturn366to730_2", "2", "G5", Count),
    ("PHExitPH_2", "2", "B6", Count),
    ("PHReturn0to180_2", "2", "C6", Count),
    ("PHReturn181to365_2", "2", "E6", Count),
    ("PHReturn366to730_2", "2", "G6", Count),
    ("TotalAnnual_3", "3.2", "C2", Count),
    ("ESAnnual_3", "3.2", "C3", Count),
    ("SHAnnual_3", "3.2", "C4", Count),
    ("THAnnual_3", "3.2", "C5", Count),
    ("AdultStayers_4", "4.1", "C2", Count),
    ("IncreaseEarned4_1", "4.1", "C3", Count),
    ("IncreaseOther4_2", "4.2", "C3", Count),
    ("IncreaseTotal4_3", "4.3", "C3", Count),
    ("AdultLeavers_4", "4.4", "C2", Count),
    ("IncreaseEarned4_4", "4.4", "C3", Count),
    ("IncreaseOther4_5", "4.5", "C3", Count),
    ("IncreaseTotal4_6", "4.6", "C3", Count),
    ("EnterESSHTH5_1", "5.1", "C2", Count),
    ("ESSHTHWithPriorSvc5_1", "5.1", "C3", Count),
    ("EnterESSHTHPH5_2", "5.2", "C2", Count),
    ("ESSHTHPHWithPriorSvc5_2", "5.2", "C3", Count),
    ("THExitPH_6", "6ab", "B4", Count),
    ("THReturn0to180_6", "6ab", "C4", Count),
    ("THReturn181to365_6", "6ab", "E4", Count),
    ("THReturn366to730_6", "6ab", "G4", Count),
    ("SHExitPH_6", "6ab", "B5", Count),
    ("SHReturn0to180_6", "6ab", "C5", Count),
    ("SHReturn181to365_6", "6ab", "E5", Count),
    ("SHReturn366to730_6", "6ab", "G5", Count),
    ("PHExitPH_6", "6ab", "B6", Count),
    ("PHReturn0to180_6", "6ab", "C6", Count),
    ("PHReturn181to365_6", "6ab", "E6", Count),
    ("PHReturn366to730_6", "6ab", "G6", Count),
    ("SHTHRRHCat3Leavers_6", "6c.1", "C2", Count),
    ("SHTHRRHCat3ExitPH_6", "6c.1", "C3", Count),
    ("PSHCat3Clients_6", "6c.2", "C2", Count),
    ("PSHCat3StayOrExitPH_6", "6c.2", "C3", Count),
    ("SOExit_7", "7a1", "C2", Count),
    ("SOExitTempInst_7", "7a1", "C3", Count),
    ("SOExitPH_7", "7a1", "C4", Count),
    ("ESSHTHRRHExit_7", "7b1", "C2", Count),
    ("ESSHTHRRHToPH_7", "7b1", "C3", Count),
    ("PHClients_7", "7b2", "C2", Count),
    ("PHClientsStayOrExitPH_7", "7b2", "C3", Count),
];

/// Names of the groups of the data quality columns, in the order of [`super::quality::GROUPS`].
const GROUPS: [&str; 5] = ["ESSH", "TH", "PSHOPH", "RRH", "StOutreach"];

type Counts = fn(Served) -> bool;

/// The data quality columns of each group, and whom they count.
const COUNTS: [(&str, Counts); 3] = [
    ("UndupHMIS", |_| true),
    ("LeaversHMIS", |served| !matches!(served, Served::Stayer)),
    ("DkRMHMIS", |served| matches!(served, Served::LeaverToUnknown)),
];

/// The file, with its heading.
pub fn file(spm: &Spm, params: &Params, source: &Source) -> Vec<u8> {
    let mut columns: Vec<(String, String)> = Vec::new();
    let short = |text: &str| text.chars().take(50).collect::<String>();
    for (name, value) in [
        ("CocCode", params.coc.clone()),
        ("ReportDateTime", source.made.to_string()),
        ("ReportStartDate", params.period.start.to_string()),
        ("ReportEndDate", params.period.end.to_string()),
        ("SoftwareName", short(&source.software_name)),
        ("SourceContactFirst", short(&source.contact_first)),
        ("SourceContactLast", short(&source.contact_last)),
        ("SourceContactEmail", short(&source.contact_email)),
    ] {
        columns.push((name.to_owned(), value));
    }
    for (name, table, cell, kind) in CELLS {
        let cell = spm.tables.iter().find(|found| found.number == table).and_then(|found| found.cell(cell));
        let value = match (cell.map(|cell| &cell.value), kind) {
            // What the report leaves open is 0 here.
            (None | Some(Value::Blank), Count) => shown(&Value::Count(0)),
            (None | Some(Value::Blank), Decimal) => shown(&Value::Hundredths(0)),
            (Some(value), _) => shown(value),
        };
        columns.push((name.to_owned(), value));
    }
    for (what, counts) in COUNTS {
        for (at, group) in GROUPS.iter().enumerate() {
            let count = spm.served.iter().filter(|served| served[at].is_some_and(counts)).count();
            columns.push((format!("{group}_{what}_DQ"), count.to_string()));
        }
    }
    let mut text = String::new();
    for part in [|(name, _): &(String, String)| name.clone(), |(_, value): &(String, String)| value.clone()] {
        for (at, column) in columns.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            field(&mut text, &part(column));
        }
        let _ = writeln!(text);
    }
    text.into_bytes()
}

/// Writes a field of CSV, in quotes if it needs them.
fn field(text: &mut String, value: &str) {
    if value.contains([',', '"', '\n', '\r']) {
        // Writing to a String cannot fail.
        let _ = write!(text, "\"{}\"", value.replace('"', "\"\""));
    } else {
        text.push_str(value);
    }
}
