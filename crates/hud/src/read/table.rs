//! One file's text as columns.

use rayon::prelude::*;

use super::{
    fields::{Broken, End, Fields, cuts},
    value::{Parsed, parse},
};
use crate::{
    column::{Column, NULL},
    dataset::{Table, rarely_read},
    problem::{Problem, Problems, rules},
    spec::{File, Kind},
    symbols::{Sym, Symbols},
};

/// A file that is read but whose texts are not yet joined with those of the others.
pub struct Parts {
    file: File,
    chunks: Vec<Chunk>,
    pub problems: Problems,
}

/// What a stretch of rows holds.
struct Chunk {
    rows: u32,
    columns: Vec<Growing>,
    /// Texts of this stretch: those that may be met elsewhere, and the keys that nothing refers to.
    texts: Symbols,
    keys: Symbols,
    odd: Vec<(u16, u32, Box<str>)>,
    /// Rows with too few or too many fields, counted from the stretch's first row.
    short: Vec<u32>,
    long: Vec<u32>,
    /// Rows with a lone quotation mark.
    stray: Vec<u32>,
    /// For each empty line, the row that follows it.
    blank: Vec<u32>,
}

/// A column that takes no room until it has a value.
#[derive(Default)]
struct Growing {
    empty: usize,
    values: Vec<i32>,
}

/// Bytes of a stretch. Large enough that the joining is cheap, small enough that two cores share a file well.
const STRETCH: usize = 1 << 20;

/// Reads the text of `file`, called `name` in messages. The text is UTF-8 without NUL or byte order mark.
pub fn parse_table(file: File, name: &str, text: &[u8]) -> Parts {
    let mut problems = Problems::default();
    let mut fields = Fields::new(text);
    let header = header(&mut fields);
    let none = |problems| Parts { file, chunks: Vec::new(), problems };
    let Some((header, above)) = header else {
        problems.add(Problem::new(&rules::NO_HEADER, name));
        return none(problems);
    };
    let Some(layout) = layout(file, name, &header, &mut problems) else { return none(problems) };
    let body = &text[fields.position()..];
    let cut = cuts(body, STRETCH);
    let ends = cut.iter().skip(1).copied().chain([body.len()]);
    let stretches: Vec<&[u8]> = cut.iter().zip(ends).map(|(&start, end)| &body[start..end]).collect();
    let read: Result<Vec<Chunk>, (u32, Broken)> =
        stretches.par_iter().map(|part| Chunk::read(file, &layout, part)).collect();
    // A lone quotation mark can spoil the cuts; the whole is then read in one go.
    let read = match read {
        Err(_) if stretches.len() > 1 => Chunk::read(file, &layout, body).map(|chunk| vec![chunk]),
        other => other,
    };
    match read {
        Ok(mut chunks) => {
            if let Some(chunk) = chunks.first_mut() {
                chunk.blank.splice(0..0, std::iter::repeat_n(0, above));
            }
            let mut first = 2_u64;
            for chunk in &chunks {
                let kinds = [
                    (&rules::ROW_TOO_SHORT, &chunk.short),
                    (&rules::ROW_TOO_LONG, &chunk.long),
                    (&rules::STRAY_QUOTE, &chunk.stray),
                ];
                for (rule, rows) in kinds {
                    for &row in rows {
                        let blank = chunk.blank.partition_point(|&b| b <= row) as u64;
                        problems.add(Problem::new(rule, name).row(first + u64::from(row) + blank));
                    }
                }
                first += u64::from(chunk.rows) + chunk.blank.len() as u64;
            }
            Parts { file, chunks, problems }
        }
        Err((row, broken)) => {
            let rule = match broken {
                Broken::UnclosedQuote => &rules::UNCLOSED_QUOTE,
                Broken::FieldTooLong => &rules::FIELD_TOO_LONG,
            };
            problems.add(Problem::new(rule, name).row(u64::from(row) + 2 + above as u64));
            none(problems)
        }
    }
}

impl Parts {
    /// A file of which nothing could be read.
    pub fn none(file: File) -> Self {
        Self { file, chunks: Vec::new(), problems: Problems::default() }
    }

    /// Joins the stretches into a table, with texts in `symbols`.
    pub fn join(self, symbols: &mut Symbols) -> Table {
        let spec = self.file.spec();
        let mut table = Table::empty(self.file);
        table.rows = self.chunks.iter().map(|c| c.rows as usize).sum();
        let mut columns: Vec<Vec<(Growing, u32)>> = spec.columns.iter().map(|_| Vec::new()).collect();
        let mut start = 0_u32;
        for chunk in self.chunks {
            let texts: Vec<i32> = chunk.texts.texts().map(|text| symbols.intern(text).0).collect();
            let keys: Vec<i32> = chunk.keys.texts().map(|text| symbols.add(text).0).collect();
            let (mut series_of_texts, mut series_of_keys) = (Vec::new(), Vec::new());
            for (i, (mut growing, spec)) in chunk.columns.into_iter().zip(spec.columns).enumerate() {
                if matches!(spec.kind, Kind::Id | Kind::Text) {
                    let (names, from, series) = if is_unshared_key(self.file, i) {
                        (&keys, &chunk.keys, &mut series_of_keys)
                    } else {
                        (&texts, &chunk.texts, &mut series_of_texts)
                    };
                    for v in growing.values.iter_mut().filter(|v| **v != NULL) {
                        *v = match usize::try_from(*v) {
                            Ok(local) => names[local],
                            Err(_) => symbols.take(from, Sym(*v), series).0,
                        };
                    }
                }
                columns[i].push((growing, chunk.rows));
            }
            table.blank.extend(chunk.blank.iter().map(|row| start + row));
            table.as_sent.extend(chunk.odd.into_iter().map(|(column, row, text)| ((column, start + row), text)));
            start += chunk.rows;
        }
        table.columns = columns
            .into_par_iter()
            .zip(spec.columns)
            .map(|(parts, spec)| {
                if parts.iter().all(|(g, _)| g.values.is_empty()) {
                    return Column::default();
                }
                let mut all = Vec::with_capacity(table.rows);
                for (growing, rows) in parts {
                    all.resize(all.len() + growing.empty, NULL);
                    all.extend_from_slice(&growing.values);
                    let filled = growing.empty + growing.values.len();
                    all.resize(all.len() + rows as usize - filled, NULL);
                }
                Column::pack(&all, rarely_read(spec.kind, spec.name))
            })
            .collect();
        table
    }
}

/// Whether a column is the key of a file that no other file refers to.
pub fn is_unshared_key(file: File, column: usize) -> bool {
    let shared = [File::Organization, File::User, File::Project, File::Client, File::Enrollment, File::Assessment]
        .contains(&file);
    !shared && file.spec().key == Some(column)
}

/// For each field of a row, the column it belongs to.
struct Layout {
    columns: Vec<Option<(usize, Kind)>>,
}

/// The names of the columns, and how many empty lines stand above them.
fn header(fields: &mut Fields<'_>) -> Option<(Vec<String>, usize)> {
    let mut names = Vec::new();
    let mut above = 0;
    while !fields.done() {
        let (name, end) = fields.next().ok()?;
        let name = String::from_utf8_lossy(&name).trim().to_owned();
        if end == End::Comma {
            names.push(name);
            continue;
        }
        // Empty lines before the header are passed over.
        if names.is_empty() && name.is_empty() {
            above += 1;
            continue;
        }
        names.push(name);
        return Some((names, above));
    }
    None
}

/// The first row of a text, as names.
pub fn header_of(text: &[u8]) -> Option<Vec<String>> {
    header(&mut Fields::new(text)).map(|(names, _)| names)
}

/// Columns for which HUD's specification, its machine-readable copy and its samples choose different capitals.
const SPELLED_IN_TWO_WAYS: [&str; 5] =
    ["TCellCount", "TCellSource", "HOHLeaseholder", "WorkplaceViolenceThreats", "ZIP"];

fn layout(file: File, name: &str, header: &[String], problems: &mut Problems) -> Option<Layout> {
    let spec = file.spec();
    let mut seen = vec![false; spec.columns.len()];
    let mut columns = Vec::with_capacity(header.len());
    let mut refused = false;
    // Spreadsheets leave columns without a name behind the last one; what stands there is too much in its row.
    let named = header.iter().rposition(|title| !title.is_empty()).map_or(0, |last| last + 1);
    for title in &header[..named] {
        let found = spec.column(title);
        match found {
            Some(i) if seen[i] => {
                problems.add(Problem::new(&rules::COLUMN_TWICE, name).column(spec.columns[i].name));
                refused = true;
            }
            Some(i) => {
                seen[i] = true;
                if spec.columns[i].name != title && !SPELLED_IN_TWO_WAYS.contains(&spec.columns[i].name) {
                    problems.add(Problem::new(&rules::COLUMN_SPELLING, name).column(spec.columns[i].name).value(title));
                }
            }
            None if title.is_empty() => {}
            None => problems
                .add(Problem::new(&rules::EXTRA_COLUMN, name).column(title.chars().take(80).collect::<String>())),
        }
        columns.push(found.map(|i| (i, spec.columns[i].kind)));
    }
    for (i, column) in spec.columns.iter().enumerate().filter(|&(i, _)| !seen[i]) {
        let rule = if is_joining(file, i) { &rules::MISSING_KEY_COLUMN } else { &rules::MISSING_COLUMN };
        refused |= std::ptr::eq(rule, &raw const rules::MISSING_KEY_COLUMN);
        problems.add(Problem::new(rule, name).column(column.name));
    }
    (!refused).then_some(Layout { columns })
}

/// Whether rows cannot be told apart or joined without the column.
fn is_joining(file: File, column: usize) -> bool {
    let spec = file.spec();
    spec.key == Some(column)
        || matches!(spec.columns[column].name, "PersonalID" | "EnrollmentID" | "ProjectID" | "OrganizationID")
}

impl Chunk {
    /// Reads a stretch of whole rows; the error says in which of them.
    fn read(file: File, layout: &Layout, text: &[u8]) -> Result<Self, (u32, Broken)> {
        let spec = file.spec();
        let key = spec.key.filter(|&k| is_unshared_key(file, k));
        let mut chunk = Self {
            rows: 0,
            columns: spec.columns.iter().map(|_| Growing::default()).collect(),
            texts: Symbols::default(),
            keys: Symbols::default(),
            odd: Vec::new(),
            short: Vec::new(),
            long: Vec::new(),
            stray: Vec::new(),
            blank: Vec::new(),
        };
        let mut fields = Fields::new(text);
        while !fields.done() {
            let row = chunk.rows as usize;
            let (mut at, mut long, mut filled) = (0, false, false);
            loop {
                let (field, end) = fields
                    .next()
                    .map_err(|broken| (chunk.rows + u32::try_from(chunk.blank.len()).unwrap_or(0), broken))?;
                if at == 0 && end != End::Comma && field.trim_ascii().is_empty() {
                    break;
                }
                filled |= !field.is_empty();
                match layout.columns.get(at) {
                    Some(&Some((column, kind))) if !field.is_empty() => {
                        chunk.put(row, column, kind, &field, key == Some(column));
                    }
                    Some(_) => {}
                    None => long |= !field.is_empty(),
                }
                at += 1;
                if end != End::Comma {
                    break;
                }
            }
            // A line without anything, or of commas only, is no row.
            if !filled {
                chunk.blank.push(chunk.rows);
                continue;
            }
            if std::mem::take(&mut fields.stray_quote) {
                chunk.stray.push(chunk.rows);
            }
            if at < layout.columns.len() {
                chunk.short.push(chunk.rows);
            } else if long {
                chunk.long.push(chunk.rows);
            }
            chunk.rows += 1;
        }
        Ok(chunk)
    }

    #[inline]
    fn put(&mut self, row: usize, column: usize, kind: Kind, text: &[u8], is_key: bool) {
        let value = match parse(kind, text) {
            Parsed::Value(v) => v,
            Parsed::Text if is_key => self.keys.add(text).0,
            Parsed::Text => self.texts.intern(text).0,
            Parsed::Odd if text.trim_ascii().is_empty() => return,
            Parsed::Odd => {
                let text = String::from_utf8_lossy(text).into_owned().into_boxed_str();
                // Positions of columns fit; a stretch has fewer rows than bytes.
                if let Ok(column) = u16::try_from(column) {
                    self.odd.push((column, self.rows, text));
                }
                return;
            }
        };
        self.columns[column].set(row, value);
    }
}

impl Growing {
    #[inline]
    fn set(&mut self, row: usize, value: i32) {
        if self.values.is_empty() {
            self.empty = row;
        } else if self.empty + self.values.len() < row {
            self.values.resize(row - self.empty, NULL);
        }
        self.values.push(value);
    }
}
