//! Every kind of bad input, and what the user is told: the table in docs/data-standard.md, which this test holds true.
//! `HEARTH_WRITE_DOCS=1 cargo test -p hud --test bad_input` writes the table anew.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use hud::{
    File, Severity,
    check::leave_out_victim_services,
    read::{Archive, read},
    spec::{ColumnSpec, Kind},
};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

type Files = Vec<(String, Vec<u8>)>;

enum Input {
    Zip(Vec<u8>),
    Files(Files),
}

#[test]
fn the_table_in_the_docs_is_true() {
    let good = read(&Archive::Files(export()), &|_, _| {});
    let complaints: Vec<_> = good.problems.list().into_iter().map(hud::Problem::message).collect();
    assert_eq!(complaints, [""; 0], "the export that the cases start from is without fault");

    let mut table = String::from("| what is sent | what happens | what is said |\n| --- | --- | --- |\n");
    for (kind, input) in cases() {
        writeln!(table, "| {kind} | {} |", told(&input)).unwrap();
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/data-standard.md");
    let docs = std::fs::read_to_string(path).unwrap();
    let (before, after) = docs.split_once(START).unwrap();
    let (now, after) = after.split_once(END).unwrap();
    if std::env::var_os("HEARTH_WRITE_DOCS").is_some() {
        std::fs::write(path, format!("{before}{START}{table}{END}{after}")).unwrap();
    } else {
        assert_eq!(now, table, "run again with HEARTH_WRITE_DOCS=1 if the change is meant");
    }
}

const START: &str = "<!-- bad input: written by crates/hud/tests/bad_input.rs -->\n";
const END: &str = "<!-- end of bad input -->\n";

fn cases() -> Vec<(&'static str, Input)> {
    let mut cases = zips();
    cases.extend(files());
    cases.extend(rows());
    cases.extend(values());
    cases
}

/// What is wrong with the zip as a whole.
fn zips() -> Vec<(&'static str, Input)> {
    let zipped = zip_of(&export());
    let mut cut = zipped.clone();
    cut.truncate(cut.len() / 2);
    let mut damaged = zipped.clone();
    let client = zipped.windows(10).position(|w| w == b"Client.csv").unwrap();
    damaged[client + 12..client + 40].fill(0xA5);
    let mut locked = zipped.clone();
    for at in 0..locked.len() - 10 {
        match &locked[at..at + 4] {
            b"PK\x03\x04" => locked[at + 6] |= 1,
            b"PK\x01\x02" => locked[at + 8] |= 1,
            _ => {}
        }
    }
    let mut packed = zipped.clone();
    for at in 0..packed.len() - 12 {
        // The method of packing: 12 is bzip2.
        match &packed[at..at + 4] {
            b"PK\x03\x04" => packed[at + 8] = 12,
            b"PK\x01\x02" => packed[at + 10] = 12,
            _ => {}
        }
    }
    let again = export().into_iter().chain([("Klient.csv".to_owned(), b"PersonalID\r\n".to_vec())]).collect::<Files>();
    let mut again = zip_of(&again);
    while again.windows(10).any(|w| w == b"Klient.csv") {
        splice(&mut again, b"Klient.csv", b"Client.csv");
    }
    let bomb = with("Services", |text| text.extend(vec![b' '; 200 << 20]));
    let outside = [("../../etc/Client.csv".to_owned(), b"PersonalID\r\n".to_vec())];
    let in_a_zip = [("export.zip".to_owned(), zipped.clone())];
    let sheet = [("xl/workbook.xml".to_owned(), b"<workbook/>".to_vec()), ("[Content_Types].xml".to_owned(), vec![])];
    let folder: Files = export().into_iter().map(|(name, text)| (format!("HMIS export/{name}"), text)).collect();
    vec![
        ("nothing: a file of no bytes", Input::Zip(Vec::new())),
        ("not a zip: a picture, a PDF", Input::Zip(b"%PDF-1.7 \xE2\xE3".to_vec())),
        ("a zip cut off by a broken download", Input::Zip(cut)),
        ("a zip with damaged bytes", Input::Zip(damaged)),
        ("a zip with a password", Input::Zip(locked)),
        ("a zip that is packed with bzip2", Input::Zip(packed)),
        ("a file twice in the same place of the zip", Input::Zip(again)),
        ("a zip bomb: 200 MB of blanks", Input::Zip(zip_of(&bomb))),
        ("a name that leads outside (`../../etc/Client.csv`)", Input::Zip(zip_of(&outside))),
        ("no HMIS export at all: an Excel workbook", Input::Zip(zip_of(&sheet))),
        ("a zip that holds the zip", Input::Zip(zip_of(&in_a_zip))),
        ("all files in a folder of the zip", Input::Zip(zip_of(&folder))),
    ]
}

/// What is wrong with the set of files or with a whole file.
fn files() -> Vec<(&'static str, Input)> {
    let twice: Files =
        export().into_iter().chain([("old/client.CSV".to_owned(), b"PersonalID\r\n".to_vec())]).collect();
    let extra: Files = export().into_iter().chain([("ReadMe.txt".to_owned(), b"hello".to_vec())]).collect();
    let notes = ["north/Notes.txt", "south/Notes.txt"].map(|name| (name.to_owned(), b"hello".to_vec()));
    let notes: Files = export().into_iter().chain(notes).collect();
    let missing: Files = export().into_iter().filter(|(name, _)| name != "Exit.csv").collect();
    let edit = |file, change: fn(&str) -> String| {
        Input::Files(with(file, |text| *text = change(&lossless(text)).into_bytes()))
    };
    vec![
        ("a file is missing", Input::Files(missing)),
        ("a file twice, in two folders", Input::Files(twice)),
        ("a file that is no part of it", Input::Files(extra)),
        ("two files of one name that are no part of it", Input::Files(notes)),
        ("an empty file", edit("Exit", |_| String::new())),
        ("a file of blank lines", edit("Exit", |_| "\r\n\r\n".to_owned())),
        ("a header only", edit("Client", |text| text.lines().next().unwrap().to_owned())),
        ("a key column is missing", edit("Client", |text| text.replacen("PersonalID", "ClientNo", 1))),
        ("another column is missing", edit("Client", |text| text.replacen("VeteranStatus", "Vet", 1))),
        ("a column twice", edit("Client", |text| text.replacen("MiddleName", "FirstName", 1))),
        ("a column too many", edit("Client", |text| text.replace("\r\n", ",Pet\r\n"))),
        (
            "column names in another case, with blanks",
            edit("Client", |text| text.replacen("PersonalID", " personalid ", 1)),
        ),
        (
            "columns without a name, with something in them",
            edit("Client", |text| text.replacen("\r\n", ",,\r\n", 1).trim_end().to_owned() + ",,x\r\n"),
        ),
        ("columns in another order", edit("Client", |text| text.lines().map(turned).collect())),
        ("FY2024 instead of FY2026", edit("Client", |text| text.replacen("HispanicLatinao", "HispanicLatinaeo", 1))),
        ("CSVVersion of another year", edit("Export", |text| text.replace("2026 v1.0", "2024 v1.3"))),
        ("no row in Export", edit("Export", |text| text.lines().next().unwrap().to_owned())),
        ("several rows in Export", edit("Export", |text| text.to_owned() + text.lines().nth(1).unwrap())),
        ("a byte order mark", edit("Client", |text| format!("\u{feff}{text}"))),
        ("UTF-16", Input::Files(with("Client", |text| *text = utf16(&lossless(text))))),
        (
            "Windows-1252 (`José` in one byte a letter)",
            Input::Files(with("Client", |text| splice(text, b"Ann", b"Jos\xE9"))),
        ),
        (
            "Windows-1252 and UTF-8 in one file",
            Input::Files(with("Client", |text| {
                splice(text, b"Ann", b"Jos\xE9");
                splice(text, b"Lee", "Núñez".as_bytes());
            })),
        ),
        ("NUL characters", edit("Client", |text| text.replace("Ann", "A\0nn"))),
        ("lines that end with LF only", edit("Client", |text| text.replace("\r\n", "\n"))),
        ("lines that end with CR only", edit("Client", |text| text.replace("\r\n", "\r"))),
        ("no line end after the last row", edit("Client", |text| text.trim_end().to_owned())),
        ("blank lines between rows", edit("Client", |text| text.replace("\r\n", "\r\n\r\n"))),
        ("lines of blanks or commas only", edit("Client", |text| text.replace("\r\n", "\r\n  \r\n,,,,,\r\n"))),
        (
            "empty lines above the header",
            Input::Files(with("Client", |text| {
                splice(text, b"PersonalID", b"\r\n\r\nPersonalID");
                splice(text, b",Lee,", b",\"Lee \"Li\" B\",");
            })),
        ),
    ]
}

/// What is wrong with a row.
fn rows() -> Vec<(&'static str, Input)> {
    let edit = |file, change: fn(&str) -> String| {
        Input::Files(with(file, |text| *text = change(&lossless(text)).into_bytes()))
    };
    let huge = with("Client", |text| splice(text, b"Ann", &vec![b'x'; 2 << 20]));
    vec![
        ("the same identifier in two rows", edit("Client", |text| text.to_owned() + text.lines().nth(1).unwrap())),
        (
            "an identifier of a thousand letters and more",
            edit("Client", |text| text.replace("\r\nP1,", &format!("\r\n{},", "P1".repeat(600)))),
        ),
        ("a row without its identifier", edit("Client", |text| text.replace("\r\nP1,", "\r\n,"))),
        ("a quotation mark that is never closed", edit("Client", |text| text.replace("Ann", "\"Ann"))),
        ("a quotation mark that is not doubled", edit("Client", |text| text.replace("Ann", "\"Ann \"Annie\" B\""))),
        ("a field of two megabytes", Input::Files(huge)),
        (
            "a row with too few fields",
            edit("Client", |text| text.replacen("\r\nP1,Ann,,Lee,", "\r\nP1,Ann\r\nP2,Bo,,Lee,", 1)),
        ),
        ("a row with too many fields", edit("Client", |text| text.trim_end().to_owned() + ",1,2\r\n")),
        (
            "a reference to no record",
            edit("Exit", |text| text.to_owned() + &row_of(File::Exit, &[("ExitID", "2"), ("EnrollmentID", "E9")])),
        ),
        ("a record of another person than its enrollment's", {
            let mut files = with("Client", |text| text.extend(row_of(File::Client, &[("PersonalID", "P2")]).bytes()));
            append(&mut files, "Exit", &row_of(File::Exit, &[("ExitID", "2"), ("PersonalID", "P2")]));
            Input::Files(files)
        }),
        ("a client of a victim service provider", set("Organization", "VictimServiceProvider", "1")),
    ]
}

/// What is wrong with a value.
fn values() -> Vec<(&'static str, Input)> {
    let dates = |values: &[&str]| {
        let mut files = export();
        for (i, value) in values.iter().enumerate() {
            let (person, enrollment) = (format!("P{}", i + 2), format!("E{}", i + 2));
            append(&mut files, "Client", &row_of(File::Client, &[("PersonalID", &person)]));
            let columns = [("EnrollmentID", enrollment.as_str()), ("PersonalID", &person), ("EntryDate", value)];
            append(&mut files, "Enrollment", &row_of(File::Enrollment, &columns));
        }
        Input::Files(files)
    };
    vec![
        ("a date that is none (`2025-02-30`)", dates(&["2025-02-30"])),
        ("a date in the year zero (`0000-01-01`)", dates(&["0000-01-01"])),
        ("dates as day-month-year (`25-12-2025`)", dates(&["25-12-2025", "03-02-2025"])),
        ("dates that can be read in two ways (`03/02/2025`)", dates(&["03/02/2025"])),
        ("a code that is in no list", set("Client", "VeteranStatus", "7")),
        ("a code that is retired", {
            let mut files = export();
            append(&mut files, "Event", &row_of(File::Event, &[("Event", "17")]));
            Input::Files(files)
        }),
        ("words for a code (`Yes`)", set("Client", "VeteranStatus", "Yes")),
        ("an empty field that must be filled", set("Client", "VeteranStatus", "")),
        ("a text longer than HUD allows", set("Client", "NameSuffix", &"x".repeat(60))),
        ("an amount that is no number (`$1,200`)", income("\"$1,200\"")),
        ("an amount below zero", income("-5.00")),
        ("a formula for a spreadsheet (`=1+1`) as a name", set("Client", "FirstName", "=1+1")),
        ("HTML as a name", set("Client", "FirstName", "<script>alert(1)</script>")),
    ]
}

fn income(amount: &str) -> Input {
    let mut files = export();
    let columns = [("IncomeFromAnySource", "1"), ("TotalMonthlyIncome", amount)];
    append(&mut files, "IncomeBenefits", &row_of(File::IncomeBenefits, &columns));
    Input::Files(files)
}

/// What happens and what is said, as two cells of the table.
fn told(input: &Input) -> String {
    let archive = match input {
        Input::Zip(bytes) => Archive::Zip(bytes),
        Input::Files(files) => Archive::Files(files.clone()),
    };
    let mut reading = read(&archive, &|_, _| {});
    if let Some(dataset) = &mut reading.dataset {
        leave_out_victim_services(dataset, &mut reading.problems);
    }
    // One problem of each rule, and how many more there are of it.
    let list = reading.problems.list();
    let mut said: Vec<String> = Vec::new();
    for (i, problem) in list.iter().enumerate() {
        let same = |other: &&hud::Problem| other.rule.id == problem.rule.id;
        if list[..i].iter().any(same) {
            continue;
        }
        let place = [
            Some(problem.file.clone()),
            problem.row.map(|row| format!("row {row}")),
            problem.column.clone(),
            problem.value.as_ref().map(|value| format!("`{}`", value.replace('|', "\\|"))),
        ];
        let place: Vec<String> = place.into_iter().flatten().collect();
        let severity = problem.rule.severity.word();
        let mut sentence = format!("{}, {severity}: {} {}", place.join(", "), problem.message(), problem.rule.mend);
        let more = list[i + 1..].iter().filter(|other| same(other)).count();
        if more > 0 {
            write!(sentence, " (And {more} more.)").unwrap();
        }
        said.push(sentence);
    }
    let happens = match list.first().map(|problem| problem.rule.severity) {
        _ if reading.dataset.is_none() => "refused",
        None => "read",
        Some(Severity::Note) => "read, with a note",
        Some(Severity::Warning) => "read, with a warning",
        Some(_) => "read as it stands, with an error",
    };
    format!("{happens} | {}", said.join("<br>").replace('\n', " "))
}

/// A small export without a fault: a client in a project.
fn export() -> Files {
    File::all()
        .map(|file| {
            let header: Vec<&str> = file.spec().columns.iter().map(|column| column.name).collect();
            let mut text = header.join(",") + "\r\n";
            let filled = [
                File::Export,
                File::Organization,
                File::User,
                File::Project,
                File::Client,
                File::Enrollment,
                File::Exit,
            ];
            if filled.contains(&file) {
                text += &row_of(file, &[]);
            }
            (file.spec().name_csv(), text.into_bytes())
        })
        .collect()
}

/// A row with a right value in every column that must be filled, but for those given.
fn row_of(file: File, given: &[(&str, &str)]) -> String {
    let fields: Vec<&str> = file
        .spec()
        .columns
        .iter()
        .map(|column| {
            let given = given.iter().find(|(name, _)| *name == column.name).map(|(_, value)| *value);
            given.unwrap_or_else(|| right(file, column))
        })
        .collect();
    fields.join(",") + "\r\n"
}

fn right(file: File, column: &ColumnSpec) -> &'static str {
    match (file, column.name) {
        (File::Client, "FirstName") => "Ann",
        (File::Client, "LastName") => "Lee",
        (_, "CSVVersion") => "2026 v1.0",
        (_, "VictimServiceProvider") => "0",
        (_, "PersonalID") => "P1",
        (_, "EnrollmentID") => "E1",
        (_, "ProjectID") => "1",
        (_, "OrganizationID") => "O1",
        (_, "UserID") => "U1",
        (_, "DateDeleted") => "",
        _ if !column.required => "",
        _ => match column.kind {
            Kind::Date => "2025-01-31",
            Kind::DateTime => "2025-01-31 10:00:00",
            Kind::Code => column.list.map_or("1", |list| list.values[0].value),
            Kind::Id | Kind::Text | Kind::Int | Kind::Money => "1",
        },
    }
}

fn with(file: &str, change: impl FnOnce(&mut Vec<u8>)) -> Files {
    let mut files = export();
    let name = format!("{file}.csv");
    change(&mut files.iter_mut().find(|(n, _)| *n == name).unwrap().1);
    files
}

fn append(files: &mut Files, file: &str, row: &str) {
    let name = format!("{file}.csv");
    files.iter_mut().find(|(n, _)| *n == name).unwrap().1.extend(row.bytes());
}

/// The export with another value in the only row of a file.
fn set(file: &str, column: &'static str, value: &str) -> Input {
    let which = File::named(file).unwrap();
    let row = row_of(which, &[(column, value)]);
    Input::Files(with(file, |text| {
        let header = text.iter().position(|b| *b == b'\n').unwrap() + 1;
        text.truncate(header);
        text.extend(row.bytes());
    }))
}

fn turned(line: &str) -> String {
    line.split(',').rev().collect::<Vec<_>>().join(",") + "\r\n"
}

fn lossless(text: &[u8]) -> String {
    String::from_utf8(text.to_vec()).unwrap()
}

fn splice(text: &mut Vec<u8>, old: &[u8], new: &[u8]) {
    let at = text.windows(old.len()).position(|w| w == old).unwrap();
    text.splice(at..at + old.len(), new.iter().copied());
}

fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

fn zip_of(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let deflated = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in files {
        zip.start_file(name.as_str(), deflated).unwrap();
        zip.write_all(text).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
