//! The 24 sheets in memory: rows are appended to a buffer for each file, and the zip drains the buffers.

use super::day::{Day, push_date};
use crate::spec::FILES;
pub(super) use crate::spec::File;
use std::io::Write as _;

pub(super) struct Sheet {
    pub(super) name: &'static str,
    columns: Vec<&'static str>,
    pub(super) buffer: Vec<u8>,
    pub(super) rows: u64,
}

/// All sheets of one export.
pub(super) struct Book {
    pub(super) sheets: Vec<Sheet>,
    export_id: String,
}

impl Book {
    /// Sheets with nothing but their header lines.
    pub(super) fn new(export_id: &str) -> Self {
        let sheets = FILES
            .iter()
            .map(|file| {
                let columns: Vec<_> = file.columns.iter().map(|column| column.name).collect();
                let mut buffer = columns.join(",").into_bytes();
                buffer.push(b'\n');
                Sheet { name: file.name, columns, buffer, rows: 0 }
            })
            .collect();
        Self { sheets, export_id: export_id.to_owned() }
    }

    /// A new row of `file`, numbered from 1. Its columns are to be given in the order of the file.
    pub(super) fn row(&mut self, file: File) -> (Row<'_>, u64) {
        let sheet = &mut self.sheets[file as usize];
        sheet.rows += 1;
        let row = Row { columns: &sheet.columns, at: 0, out: &mut sheet.buffer, export_id: &self.export_id };
        (row, sheet.rows)
    }

    pub(super) fn rows(&self, file: File) -> u64 {
        self.sheets[file as usize].rows
    }
}

/// When and by whom a row was entered.
#[derive(Clone, Copy)]
pub(super) struct Trail {
    pub(super) created: (Day, i32),
    pub(super) updated: (Day, i32),
    pub(super) user: u32,
}

/// A row under way. Columns that are passed over stay empty.
pub(super) struct Row<'a> {
    columns: &'a [&'static str],
    at: usize,
    out: &'a mut Vec<u8>,
    export_id: &'a str,
}

impl<'a> Row<'a> {
    pub(super) fn export_id(&self) -> &'a str {
        self.export_id
    }

    fn go(&mut self, column: &str) {
        while self.at < self.columns.len() {
            if self.at > 0 {
                self.out.push(b',');
            }
            self.at += 1;
            if self.columns[self.at - 1] == column {
                return;
            }
        }
        debug_assert!(false, "column {column} is unknown here or out of order");
    }

    /// Text in double quotes; an empty text is an empty field.
    pub(super) fn text(&mut self, column: &str, value: &str) -> &mut Self {
        self.go(column);
        if value.is_empty() {
            return self;
        }
        self.out.push(b'"');
        for byte in value.bytes() {
            if byte == b'"' {
                self.out.push(b'"');
            }
            self.out.push(byte);
        }
        self.out.push(b'"');
        self
    }

    /// A key: a letter and a number, in double quotes.
    pub(super) fn key(&mut self, column: &str, letter: &str, number: u64) -> &mut Self {
        self.go(column);
        self.print(format_args!("\"{letter}{number}\""));
        self
    }

    pub(super) fn int(&mut self, column: &str, value: impl Into<i64>) -> &mut Self {
        self.go(column);
        let value: i64 = value.into();
        self.print(format_args!("{value}"));
        self
    }

    pub(super) fn maybe(&mut self, column: &str, value: Option<i32>) -> &mut Self {
        if let Some(value) = value {
            self.int(column, value);
        }
        self
    }

    /// Whole dollars, with two decimals.
    pub(super) fn money(&mut self, column: &str, dollars: i32) -> &mut Self {
        self.go(column);
        self.print(format_args!("{dollars}.00"));
        self
    }

    pub(super) fn date(&mut self, column: &str, value: impl Into<Option<Day>>) -> &mut Self {
        if let Some(day) = value.into() {
            self.go(column);
            push_date(self.out, day);
        }
        self
    }

    pub(super) fn time(&mut self, column: &str, (day, second): (Day, i32)) -> &mut Self {
        self.go(column);
        push_date(self.out, day);
        let (h, m, s) = (second / 3600, second / 60 % 60, second % 60);
        self.print(format_args!(" {h:02}:{m:02}:{s:02}"));
        self
    }

    /// The columns that end nearly every file, and the end of the line.
    pub(super) fn end(&mut self, trail: Trail) {
        self.time("DateCreated", trail.created);
        self.time("DateUpdated", trail.updated);
        if self.columns.contains(&"UserID") && self.columns[0] != "UserID" {
            self.key("UserID", "U", u64::from(trail.user));
        }
        let export_id = self.export_id;
        self.text("ExportID", export_id).finish();
    }

    /// The end of a line without those columns.
    pub(super) fn finish(&mut self) {
        while self.at < self.columns.len() {
            self.out.push(b',');
            self.at += 1;
        }
        self.out.push(b'\n');
    }

    fn print(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to memory does not fail.
        let _ = self.out.write_fmt(text);
    }
}
