//! All records of one source in memory, about a seventh of the CSV's size.

use std::{borrow::Cow, collections::BTreeMap};

use crate::{
    column::Column,
    date::{Date, DateTime},
    spec::{FILES, File, Kind},
    symbols::{Sym, Symbols},
};

/// The records of a source, a [`Table`] a file.
pub struct Dataset {
    pub(crate) tables: Vec<Table>,
    pub(crate) symbols: Symbols,
}

/// The rows of one file. Columns are in HUD's order; rows are numbered from 0 in the order of the file.
pub struct Table {
    pub(crate) file: File,
    pub(crate) rows: usize,
    pub(crate) columns: Vec<Column>,
    /// Texts that are no value of their column, by column and row, exactly as sent.
    pub(crate) as_sent: BTreeMap<(u16, u32), Box<str>>,
    /// For each empty line of the file, the row that follows it.
    pub(crate) blank: Vec<u32>,
}

/// A field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Null,
    Text(Cow<'a, str>),
    Int(i32),
    Date(Date),
    DateTime(DateTime),
    /// Cents.
    Money(i32),
    /// Not a value of its column: the text as it was sent.
    AsSent(&'a str),
}

impl Default for Dataset {
    fn default() -> Self {
        Self { tables: File::all().map(Table::empty).collect(), symbols: Symbols::default() }
    }
}

impl Dataset {
    pub fn table(&self, file: File) -> &Table {
        &self.tables[file as usize]
    }

    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.tables.iter()
    }

    pub fn text(&self, sym: Sym) -> Cow<'_, str> {
        self.symbols.text(sym)
    }

    /// The symbol of a text that some record has.
    pub fn find(&self, text: &str) -> Option<Sym> {
        self.symbols.find(text)
    }

    /// The field in `row` and `column` (by position in HUD's order) of `file`.
    pub fn value(&self, file: File, row: usize, column: usize) -> Value<'_> {
        let table = self.table(file);
        let Some(v) = table.columns[column].get(row) else {
            return table.as_sent(row, column).map_or(Value::Null, Value::AsSent);
        };
        match file.spec().columns[column].kind {
            Kind::Id | Kind::Text => Value::Text(self.symbols.text(Sym(v))),
            Kind::Int | Kind::Code => Value::Int(v),
            Kind::Date => Value::Date(Date(v)),
            Kind::DateTime => Value::DateTime(DateTime::unpack(v)),
            Kind::Money => Value::Money(v),
        }
    }

    /// Number of rows of all files.
    pub fn rows(&self) -> usize {
        self.tables.iter().map(|t| t.rows).sum()
    }

    /// Bytes held in memory.
    pub fn size(&self) -> usize {
        self.symbols.size() + self.tables.iter().map(Table::size).sum::<usize>()
    }

    /// Keeps only the rows of each file for which `keep` answers true.
    pub fn retain(&mut self, mut keep: impl FnMut(File, usize) -> bool) {
        for table in &mut self.tables {
            let kept: Vec<usize> = (0..table.rows).filter(|&row| keep(table.file, row)).collect();
            if kept.len() < table.rows {
                table.select(&kept);
            }
        }
    }
}

impl Table {
    pub(crate) fn empty(file: File) -> Self {
        Self {
            file,
            rows: 0,
            columns: file.spec().columns.iter().map(|_| Column::default()).collect(),
            as_sent: BTreeMap::new(),
            blank: Vec::new(),
        }
    }

    /// The row of the file in which `row` stands, as a spreadsheet counts: the header is row 1, empty lines count.
    pub fn row_of_file(&self, row: usize) -> u64 {
        (row + 2 + self.blank.partition_point(|&b| b as usize <= row)) as u64
    }

    pub const fn file(&self) -> File {
        self.file
    }

    pub const fn len(&self) -> usize {
        self.rows
    }

    pub const fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The number in a field: a code, a whole number, cents, or days since 1970.
    #[inline]
    pub fn int(&self, row: usize, column: usize) -> Option<i32> {
        self.columns[column].get(row)
    }

    /// The text in a field, by its symbol.
    #[inline]
    pub fn sym(&self, row: usize, column: usize) -> Option<Sym> {
        self.columns[column].get(row).map(Sym)
    }

    #[inline]
    pub fn datetime(&self, row: usize, column: usize) -> Option<DateTime> {
        self.columns[column].get(row).map(DateTime::unpack)
    }

    /// The text of a field that is no value of its column.
    pub fn as_sent(&self, row: usize, column: usize) -> Option<&str> {
        if self.as_sent.is_empty() {
            return None;
        }
        self.as_sent.get(&(u16::try_from(column).ok()?, u32::try_from(row).ok()?)).map(AsRef::as_ref)
    }

    /// Every text that is no value of its column: row, column, text.
    pub fn all_as_sent(&self) -> impl Iterator<Item = (usize, usize, &str)> {
        self.as_sent.iter().map(|(&(column, row), text)| (row as usize, usize::from(column), text.as_ref()))
    }

    fn size(&self) -> usize {
        self.columns.iter().map(Column::size).sum::<usize>()
            + self.as_sent.values().map(|t| t.len() + 32).sum::<usize>()
    }

    fn select(&mut self, kept: &[usize]) {
        let spec = &FILES[self.file as usize];
        for (column, spec) in self.columns.iter_mut().zip(spec.columns) {
            let values: Vec<i32> = kept.iter().map(|&row| column.get(row).unwrap_or(crate::column::NULL)).collect();
            *column = Column::pack(&values, rarely_read(spec.kind, spec.name));
        }
        self.as_sent = std::mem::take(&mut self.as_sent)
            .into_iter()
            .filter_map(|((column, row), text)| {
                let new = kept.binary_search(&(row as usize)).ok()?;
                Some(((column, u32::try_from(new).ok()?), text))
            })
            .collect();
        self.rows = kept.len();
        self.blank.clear();
    }
}

/// Columns about the record rather than the person: read when a row is shown or written, not when rows are counted.
pub(crate) fn rarely_read(kind: Kind, name: &str) -> bool {
    kind == Kind::DateTime || name == "UserID" || name == "ExportID"
}
