//! CSV text changed field by field, everything else left as it is.

use std::borrow::Cow;

use super::{Files, UpgradeError};

/// What becomes of the columns of a file. Columns named nowhere are kept.
#[derive(Default)]
pub(super) struct Shape {
    /// Old and new name; where the new one is there too, both stay for the reader to judge.
    pub rename: &'static [(&'static str, &'static str)],
    pub drop: &'static [&'static str],
    /// Columns to add unless they are there.
    pub add: &'static [&'static str],
}

/// A row while it is rewritten. Columns go by the names they were sent with, whatever their case.
pub(super) struct Row<'a> {
    names: &'a [String],
    add: &'static [&'static str],
    fields: &'a [&'a [u8]],
    changed: Vec<(usize, Vec<u8>)>,
    added: Vec<Vec<u8>>,
}

impl Row<'_> {
    /// The value without quotes and surrounding blanks; empty where the row, the column or its text (UTF-8) is missing.
    pub fn get(&self, column: &str) -> Cow<'_, str> {
        let text = self.position(column).and_then(|i| self.fields.get(i)).map(|raw| unquote(raw));
        match text {
            Some(Cow::Borrowed(bytes)) => Cow::Borrowed(str::from_utf8(bytes).unwrap_or("").trim()),
            Some(Cow::Owned(bytes)) => Cow::Owned(str::from_utf8(&bytes).unwrap_or("").trim().to_owned()),
            None => Cow::Borrowed(""),
        }
    }

    /// Sets a column that was sent, or one of those to add; any other is left out.
    pub fn set(&mut self, column: &str, value: &str) {
        let value = quote(value);
        if let Some(i) = self.position(column) {
            self.changed.push((i, value));
        } else if let Some(i) = self.add.iter().position(|name| *name == column) {
            self.added[i] = value;
        }
    }

    fn position(&self, column: &str) -> Option<usize> {
        position(self.names, column)
    }
}

/// Rewrites a file of `files`, if it is there, and gives the number of values lost with each of the dropped columns.
pub(super) fn rewrite(
    files: &mut Files,
    file: &'static str,
    shape: &Shape,
    mut edit: impl FnMut(&mut Row),
) -> Result<Vec<(&'static str, u64)>, UpgradeError> {
    let mut lost: Vec<_> = shape.drop.iter().map(|column| (*column, 0)).collect();
    let Some(bytes) = files.get(file) else { return Ok(lost) };
    let mut out = Vec::with_capacity(bytes.len() + bytes.len() / 8);
    let mut columns: Option<Columns> = None;
    for_each_record(bytes, &mut out, |fields, out| match &columns {
        None => {
            let made = Columns::new(file, shape, fields)?;
            made.write_header(shape, fields, out);
            columns = Some(made);
            Ok(())
        }
        Some(columns) => {
            let mut row = columns.row(shape.add, fields);
            edit(&mut row);
            let (changed, added) = (row.changed, row.added);
            columns.write_row(shape, fields, &changed, &added, out);
            for (count, at) in lost.iter_mut().zip(&columns.dropped) {
                let value = at.and_then(|i| fields.get(i)).map(|raw| unquote(raw));
                count.1 += u64::from(value.is_some_and(|v| !v.trim_ascii().is_empty()));
            }
            Ok(())
        }
    })?;
    files.insert(file.to_owned(), out);
    Ok(lost)
}

/// Shows each row of a file, if it is there, to `see`.
pub(super) fn scan(files: &Files, file: &str, mut see: impl FnMut(&Row)) {
    let Some(bytes) = files.get(file) else { return };
    let mut names: Option<Vec<String>> = None;
    let read = for_each_record(bytes, &mut Vec::new(), |fields, _| {
        match &names {
            None => names = Some(header(fields)),
            Some(names) => see(&Row { names, add: &[], fields, changed: Vec::new(), added: Vec::new() }),
        }
        Ok(())
    });
    debug_assert!(read.is_ok(), "looking at rows fails on none of them");
}

/// A row of CSV text, ended by a line feed.
pub(super) fn write_line(out: &mut Vec<u8>, values: &[&str]) {
    for (i, value) in values.iter().enumerate() {
        if i > 0 {
            out.push(b',');
        }
        out.extend_from_slice(&quote(value));
    }
    out.push(b'\n');
}

/// Where each column of a file goes.
struct Columns {
    names: Vec<String>,
    /// For each column sent: none where it is dropped, else its new name, empty where it keeps its own.
    fate: Vec<Option<&'static str>>,
    /// For each column of `Shape::drop`, where it is.
    dropped: Vec<Option<usize>>,
    /// For each column of `Shape::add`, whether it is new.
    new: Vec<bool>,
}

impl Columns {
    fn new(file: &'static str, shape: &Shape, fields: &[&[u8]]) -> Result<Self, UpgradeError> {
        let names = header(fields);
        let touched = shape.drop.iter().chain(shape.rename.iter().map(|(old, _)| old));
        for column in touched {
            if names.iter().filter(|name| name.eq_ignore_ascii_case(column)).count() > 1 {
                return Err(UpgradeError::DuplicateColumn { file, column });
            }
        }
        let mut fate = vec![Some(""); names.len()];
        let dropped: Vec<_> = shape.drop.iter().map(|column| position(&names, column)).collect();
        for i in dropped.iter().flatten() {
            fate[*i] = None;
        }
        for (old, new) in shape.rename {
            if let (Some(i), None) = (position(&names, old), position(&names, new)) {
                fate[i] = Some(*new);
            }
        }
        let new = shape
            .add
            .iter()
            .map(|column| position(&names, column).is_none() && !fate.contains(&Some(*column)))
            .collect();
        Ok(Self { names, fate, dropped, new })
    }

    fn row<'a>(&'a self, add: &'static [&'static str], fields: &'a [&'a [u8]]) -> Row<'a> {
        Row { names: &self.names, add, fields, changed: Vec::new(), added: vec![Vec::new(); add.len()] }
    }

    fn write_header(&self, shape: &Shape, fields: &[&[u8]], out: &mut Vec<u8>) {
        let mut line = Line::new(out);
        for (name, _) in shape.add.iter().zip(&self.new).filter(|(_, new)| **new) {
            line.push(name.as_bytes());
        }
        for (field, fate) in fields.iter().zip(&self.fate) {
            match fate {
                None => {}
                Some("") => line.push(field),
                Some(name) => line.push(name.as_bytes()),
            }
        }
        line.end();
    }

    fn write_row(
        &self,
        shape: &Shape,
        fields: &[&[u8]],
        changed: &[(usize, Vec<u8>)],
        added: &[Vec<u8>],
        out: &mut Vec<u8>,
    ) {
        debug_assert_eq!(shape.add.len(), added.len());
        let mut line = Line::new(out);
        for (value, _) in added.iter().zip(&self.new).filter(|(_, new)| **new) {
            line.push(value);
        }
        for (i, field) in fields.iter().enumerate() {
            if self.fate.get(i).is_some_and(Option::is_none) {
                continue;
            }
            let value = changed.iter().rev().find(|(at, _)| *at == i);
            line.push(value.map_or(*field, |(_, value)| value));
        }
        line.end();
    }
}

/// A row being written.
struct Line<'a> {
    out: &'a mut Vec<u8>,
    start: usize,
    fields: usize,
}

impl<'a> Line<'a> {
    fn new(out: &'a mut Vec<u8>) -> Self {
        Self { start: out.len(), out, fields: 0 }
    }

    fn push(&mut self, field: &[u8]) {
        if self.fields > 0 {
            self.out.push(b',');
        }
        self.out.extend_from_slice(field);
        self.fields += 1;
    }

    /// A row without a character would be a blank line, which is no row.
    fn end(self) {
        if self.out.len() == self.start {
            self.out.extend_from_slice(b"\"\"");
        }
    }
}

/// Calls `each` with the raw fields (quotes and all) of every record, which writes the record to `out`; a byte order
/// mark, blank lines and line ends are copied. A record ends at CR, LF or CRLF outside of quotes.
fn for_each_record(
    bytes: &[u8],
    out: &mut Vec<u8>,
    mut each: impl FnMut(&[&[u8]], &mut Vec<u8>) -> Result<(), UpgradeError>,
) -> Result<(), UpgradeError> {
    let mut rest = bytes;
    if let Some(text) = bytes.strip_prefix(BOM) {
        out.extend_from_slice(BOM);
        rest = text;
    }
    let mut fields = Vec::new();
    while !rest.is_empty() {
        fields.clear();
        let end = loop {
            let (field, after) = rest.split_at(field_len(rest));
            fields.push(field);
            rest = after;
            match rest {
                [b',', after @ ..] => rest = after,
                [b'\r', b'\n', ..] => break 2,
                [_, ..] => break 1,
                [] => break 0,
            }
        };
        if fields.as_slice() != [b""] {
            each(&fields, out)?;
        }
        let (line_end, after) = rest.split_at(end);
        out.extend_from_slice(line_end);
        rest = after;
    }
    Ok(())
}

const BOM: &[u8] = b"\xef\xbb\xbf";

/// The length of the first field with its quotes. As in the reader, a quotation mark inside quotation marks that is
/// neither doubled nor at the field's end is part of the text.
fn field_len(text: &[u8]) -> usize {
    let ends = |byte: &u8| matches!(byte, b',' | b'\r' | b'\n');
    if text.first() != Some(&b'"') {
        return text.iter().position(ends).unwrap_or(text.len());
    }
    let mut at = 1;
    while let Some(quote) = text[at..].iter().position(|b| *b == b'"') {
        at += quote + 1;
        match text.get(at) {
            Some(b'"') => at += 1,
            Some(next) if !ends(next) => {}
            _ => return at,
        }
    }
    text.len()
}

/// The text of a raw field.
fn unquote(raw: &[u8]) -> Cow<'_, [u8]> {
    let Some(inner) = raw.strip_prefix(b"\"") else { return Cow::Borrowed(raw) };
    let inner = inner.strip_suffix(b"\"").unwrap_or(inner);
    if !inner.contains(&b'"') {
        return Cow::Borrowed(inner);
    }
    let mut text = Vec::with_capacity(inner.len());
    let mut bytes = inner.iter().peekable();
    while let Some(byte) = bytes.next() {
        text.push(*byte);
        if *byte == b'"' {
            bytes.next_if_eq(&&b'"');
        }
    }
    Cow::Owned(text)
}

fn quote(value: &str) -> Vec<u8> {
    if value.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", value.replace('"', "\"\"")).into_bytes()
    } else {
        value.as_bytes().to_vec()
    }
}

fn header(fields: &[&[u8]]) -> Vec<String> {
    fields.iter().map(|raw| String::from_utf8_lossy(&unquote(raw)).trim().to_owned()).collect()
}

fn position(names: &[String], column: &str) -> Option<usize> {
    names.iter().position(|name| name.eq_ignore_ascii_case(column))
}
