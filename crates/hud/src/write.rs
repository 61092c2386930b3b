//! Writing HMIS CSV exactly as HUD's specification says.
//!
//! Source: HMIS CSV Format Specifications FY2026 v1.0, 'Data Types', 'Characters Permitted in String Fields',
//! and 'Hash Status'.

mod filter;

use std::io::{self, Seek, Write};

use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

pub use self::filter::Filter;
use crate::{
    check::hash_status,
    dataset::{Dataset, Value},
    date::{Date, DateTime},
    lists::HashStatus,
    spec::{File, Kind},
};

/// The row of Export.csv. Lengths and formats are the caller's to keep.
#[derive(Clone, Debug, Default)]
pub struct Head {
    pub export_id: String,
    pub source_type: i32,
    pub source_id: String,
    pub source_name: String,
    pub contact_first: String,
    pub contact_last: String,
    pub contact_phone: String,
    pub contact_extension: String,
    pub contact_email: String,
    pub export_date: Option<DateTime>,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub software_name: String,
    pub software_version: String,
    pub implementation_id: String,
    /// Whether the data set holds all that the period needs (3) or was chosen otherwise (4).
    pub period_type: i32,
}

/// Writes the 24 files of an export into a zip. With `hash`, names and Social Security numbers are hashed as
/// HashStatus 4 demands, unless the source is hashed already.
pub fn write_zip(
    ds: &Dataset,
    head: &Head,
    hash: bool,
    out: impl Write + Seek,
    progress: &mut dyn FnMut(u64, u64),
) -> io::Result<()> {
    let status = hash_status(ds).unwrap_or(HashStatus::Unhashed);
    let hash = hash && status == HashStatus::Unhashed;
    let status = if hash { HashStatus::Sha256 } else { status };
    let mut zip = ZipWriter::new(out);
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).large_file(false);
    let total = ds.rows() as u64;
    let mut done = 0;
    for file in File::all() {
        let rows = ds.table(file).len() as u64;
        // Rows are at most a few hundred bytes; above four gibibytes a member needs its longer form.
        zip.start_file(file.spec().name_csv(), stored.large_file(rows > 4_000_000))?;
        let mut buffer = io::BufWriter::with_capacity(1 << 16, &mut zip);
        if file == File::Export {
            write_head(head, status, &mut buffer)?;
        } else {
            write_csv(ds, file, &head.export_id, hash, &mut buffer)?;
        }
        buffer.flush()?;
        drop(buffer);
        done += rows;
        progress(done, total);
    }
    zip.finish()?;
    Ok(())
}

/// Writes one file with its header.
pub fn write_csv(ds: &Dataset, file: File, export_id: &str, hash: bool, out: &mut impl Write) -> io::Result<()> {
    header(file, out)?;
    let spec = file.spec();
    let table = ds.table(file);
    let mut line = Vec::with_capacity(512);
    for row in 0..table.len() {
        line.clear();
        for (i, column) in spec.columns.iter().enumerate() {
            if i > 0 {
                line.push(b',');
            }
            if column.name == "ExportID" {
                text(export_id, &mut line);
                continue;
            }
            let value = ds.value(file, row, i);
            match (&value, hash && file == File::Client) {
                (Value::Text(t), true) if ["FirstName", "MiddleName", "LastName"].contains(&column.name) => {
                    text(&hashed_name(t), &mut line);
                }
                (Value::Text(t), true) if column.name == "SSN" => text(&hashed_ssn(t), &mut line),
                _ => field(&value, column.kind, &mut line),
            }
        }
        line.extend_from_slice(b"\r\n");
        out.write_all(&line)?;
    }
    Ok(())
}

fn header(file: File, out: &mut impl Write) -> io::Result<()> {
    let names: Vec<&str> = file.spec().columns.iter().map(|c| c.name).collect();
    write!(out, "{}\r\n", names.join(","))
}

fn write_head(head: &Head, status: HashStatus, out: &mut impl Write) -> io::Result<()> {
    header(File::Export, out)?;
    let date = |d: Option<Date>| d.map(|d| d.to_string()).unwrap_or_default();
    let mut line = Vec::new();
    for (i, column) in File::Export.spec().columns.iter().enumerate() {
        if i > 0 {
            line.push(b',');
        }
        let plain = match column.name {
            "ExportID" => Err(&head.export_id),
            "SourceType" => Ok(head.source_type.to_string()),
            "SourceID" => Err(&head.source_id),
            "SourceName" => Err(&head.source_name),
            "SourceContactFirst" => Err(&head.contact_first),
            "SourceContactLast" => Err(&head.contact_last),
            "SourceContactPhone" => Err(&head.contact_phone),
            "SourceContactExtension" => Err(&head.contact_extension),
            "SourceContactEmail" => Err(&head.contact_email),
            "ExportDate" => Ok(head.export_date.map(|d| d.to_string()).unwrap_or_default()),
            "ExportStartDate" => Ok(date(head.start)),
            "ExportEndDate" => Ok(date(head.end)),
            "SoftwareName" => Err(&head.software_name),
            "SoftwareVersion" => Err(&head.software_version),
            "CSVVersion" => {
                text("2026 v1.0", &mut line);
                continue;
            }
            "ExportPeriodType" => Ok(head.period_type.to_string()),
            "ExportDirective" => Ok("2".to_owned()),
            "HashStatus" => Ok(status.code().to_string()),
            _ => Err(&head.implementation_id),
        };
        match plain {
            Ok(plain) => line.extend_from_slice(plain.as_bytes()),
            Err(quoted) if quoted.is_empty() => {}
            Err(quoted) => text(quoted, &mut line),
        }
    }
    line.extend_from_slice(b"\r\n");
    out.write_all(&line)
}

fn field(value: &Value<'_>, kind: Kind, line: &mut Vec<u8>) {
    use std::io::Write as _;
    // Writing to memory does not fail.
    let _ = match value {
        Value::Null => Ok(()),
        // Identifiers go out as they came in: two of them must not become one.
        Value::Text(t) if kind == Kind::Id => {
            text_verbatim(t, line);
            Ok(())
        }
        Value::Text(t) => {
            text(t, line);
            Ok(())
        }
        Value::Int(n) => write!(line, "{n}"),
        Value::Date(d) => write!(line, "{d}"),
        Value::DateTime(d) => write!(line, "{d}"),
        Value::Money(cents) => {
            let sign = if *cents < 0 { "-" } else { "" };
            let cents = cents.unsigned_abs();
            write!(line, "{sign}{}.{:02}", cents / 100, cents % 100)
        }
        Value::AsSent(t) => {
            debug_assert!(!matches!(kind, Kind::Id | Kind::Text), "texts are always read");
            if t.contains(['"', ',', '\n', '\r']) {
                text_verbatim(t, line);
            } else {
                line.extend_from_slice(t.as_bytes());
            }
            Ok(())
        }
    };
}

/// A text in quotation marks, without the six characters that HUD bars.
fn text(t: &str, line: &mut Vec<u8>) {
    line.push(b'"');
    for &b in t.as_bytes() {
        match b {
            b'<' | b'>' | b'[' | b']' | b'{' | b'}' => {}
            b'"' => line.extend_from_slice(b"\"\""),
            _ => line.push(b),
        }
    }
    line.push(b'"');
}

fn text_verbatim(t: &str, line: &mut Vec<u8>) {
    line.push(b'"');
    line.extend_from_slice(t.replace('"', "\"\"").as_bytes());
    line.push(b'"');
}

/// The SHA-256 of the name's Soundex, in hexadecimal.
fn hashed_name(name: &str) -> String {
    if is_hash(name) {
        return name.to_owned();
    }
    let soundex = soundex(name);
    if soundex.is_empty() { String::new() } else { hex(soundex.as_bytes()) }
}

/// The last four digits, then the SHA-256 of nine characters; `x` stands for a missing digit. A shorter number is taken
/// for the last digits, which are those that people give.
fn hashed_ssn(ssn: &str) -> String {
    let is_hashed = ssn.split_at_checked(4).is_some_and(|(_, rest)| is_hash(rest));
    if is_hashed || ssn.trim().is_empty() {
        return ssn.trim().to_owned();
    }
    let mut nine: Vec<char> =
        ssn.chars().filter(|c| !matches!(c, '-' | ' ')).map(|c| if c.is_ascii_digit() { c } else { 'x' }).collect();
    while nine.len() < 9 {
        nine.insert(0, 'x');
    }
    nine.truncate(9);
    let last: String = nine[5..].iter().collect();
    let all: String = nine.iter().collect();
    format!("{last}{}", hex(all.as_bytes()))
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |hex, b| hex + &format!("{b:02x}"))
}

/// American Soundex: a letter and three digits. Letters with accents count as their plain form where one is usual.
fn soundex(name: &str) -> String {
    let mut out = String::new();
    let mut last = 0;
    for c in name.chars().filter_map(plain_letter) {
        let digit = match c {
            'B' | 'F' | 'P' | 'V' => 1,
            'C' | 'G' | 'J' | 'K' | 'Q' | 'S' | 'X' | 'Z' => 2,
            'D' | 'T' => 3,
            'L' => 4,
            'M' | 'N' => 5,
            'R' => 6,
            _ => 0,
        };
        if out.is_empty() {
            out.push(c);
        } else if digit != 0 && digit != last {
            out.push(char::from(b'0' + digit));
        }
        // H and W do not part two letters of the same sound; vowels do.
        if !matches!(c, 'H' | 'W') {
            last = digit;
        }
        if out.len() == 4 {
            break;
        }
    }
    while !out.is_empty() && out.len() < 4 {
        out.push('0');
    }
    out
}

/// The letter without its accents.
fn plain_letter(c: char) -> Option<char> {
    let upper = c.to_uppercase().next()?;
    let plain = match upper {
        'Æ' => 'A',
        'Đ' => 'D',
        'Ł' => 'L',
        'Ø' | 'Œ' => 'O',
        'Þ' => 'T',
        _ => decompose(upper),
    };
    plain.is_ascii_uppercase().then_some(plain)
}

fn decompose(c: char) -> char {
    std::iter::once(c).nfd().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn soundex_of_known_names() {
        for (name, code) in [
            ("Robert", "R163"),
            ("Rupert", "R163"),
            ("Ashcraft", "A261"),
            ("Tymczak", "T522"),
            ("Pfister", "P236"),
            ("Lee", "L000"),
            ("Muñoz", "M520"),
            ("O'Brien", "O165"),
            ("Şahin", "S500"),
            ("Žižek", "Z220"),
            ("Nguyễn", "N250"),
            ("Łukasz", "L220"),
            ("E\u{301}mile", "E540"),
            ("", ""),
            ("李", ""),
        ] {
            assert_eq!(soundex(name), code, "{name}");
        }
    }

    #[test]
    fn partial_numbers_have_x_for_missing_digits() {
        let nine = |s: &str| hex(s.as_bytes());
        assert_eq!(hashed_ssn("123456789"), format!("6789{}", nine("123456789")));
        assert_eq!(hashed_ssn("123-45-6789"), hashed_ssn("123456789"));
        assert_eq!(hashed_ssn("XXXXX6789"), format!("6789{}", nine("xxxxx6789")));
        assert_eq!(hashed_ssn("6789"), hashed_ssn("xxxxx6789"));
        assert_eq!(hashed_ssn(" "), "");
    }

    #[test]
    fn a_hash_is_not_hashed_again() {
        assert_eq!(hashed_name(&hashed_name("Robert")), hashed_name("Robert"));
        assert_eq!(hashed_ssn(&hashed_ssn("123456789")), hashed_ssn("123456789"));
    }

    #[test]
    fn barred_characters_are_left_out_and_quotes_doubled() {
        let mut line = Vec::new();
        text("a<b>[c]{d} \"e\"", &mut line);
        assert_eq!(String::from_utf8_lossy(&line), "\"abcd \"\"e\"\"\"");
    }
}
