//! Writing CSV as the upload wants it: texts and dates of project descriptors quoted, numbers not, no value is empty.

use std::fmt::Write as _;

use hud::{Date, DateTime};

/// A file being written, row by row and field by field.
pub struct Csv {
    text: String,
    begun: bool,
}

impl Csv {
    pub fn new(header: &str) -> Self {
        Self { text: format!("{header}\n"), begun: false }
    }

    pub fn int(&mut self, value: Option<i32>) {
        self.next();
        if let Some(value) = value {
            self.plain(value);
        }
    }

    /// At most `longest` characters of a text.
    pub fn text(&mut self, value: Option<&str>, longest: usize) {
        self.next();
        let Some(value) = value else { return };
        self.text.push('"');
        for letter in value.chars().take(longest) {
            if letter == '"' {
                self.text.push('"');
            }
            self.text.push(letter);
        }
        self.text.push('"');
    }

    pub fn date(&mut self, value: Option<Date>) {
        self.next();
        if let Some(value) = value {
            self.plain(format_args!("\"{value}\""));
        }
    }

    pub fn datetime(&mut self, value: Option<DateTime>) {
        self.next();
        if let Some(value) = value {
            self.plain(format_args!("\"{value}\""));
        }
    }

    /// A date or moment without quotes, as LSAReport.csv has them.
    pub fn unquoted(&mut self, value: impl std::fmt::Display) {
        self.next();
        self.plain(value);
    }

    pub fn empty(&mut self) {
        self.next();
    }

    pub fn end(&mut self) {
        self.text.push('\n');
        self.begun = false;
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    fn plain(&mut self, value: impl std::fmt::Display) {
        // Writing to a String cannot fail.
        let _ = write!(self.text, "{value}");
    }

    fn next(&mut self) {
        if self.begun {
            self.text.push(',');
        }
        self.begun = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_as_hdx_takes_them() {
        let mut csv = Csv::new("a,b,c,d,e");
        csv.text(Some("The \"Inn\""), 7);
        csv.int(Some(-1));
        csv.int(None);
        csv.date(Some(Date(0)));
        csv.unquoted(Date(1));
        csv.end();
        let text = String::from_utf8_lossy(&csv.into_bytes()).into_owned();
        assert_eq!(text, "a,b,c,d,e\n\"The \"\"In\",-1,,\"1970-01-01\",1970-01-02\n");
    }
}
