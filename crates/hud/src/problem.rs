//! What is wrong with an export, in words that say where it is and how to mend it.

use std::collections::BTreeMap;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is lost; worth knowing.
    Note,
    /// Read all the same, but somebody should look.
    Warning,
    /// HUD's specification is broken; the row is read as it stands.
    Error,
    /// The file cannot be read, or not in one way only: nothing of the export is taken.
    Refused,
}

impl Severity {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
            Self::Refused => "refused",
        }
    }
}

/// A rule that a file can break.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    pub id: &'static str,
    pub severity: Severity,
    /// What is wrong, as a sentence.
    pub wrong: &'static str,
    /// What to do about it, as a sentence.
    pub mend: &'static str,
}

/// A broken rule, with its place.
#[derive(Clone, Debug)]
pub struct Problem {
    pub rule: &'static Rule,
    /// The file's name as sent.
    pub file: String,
    /// As a spreadsheet counts: the header is row 1.
    pub row: Option<u64>,
    pub column: Option<String>,
    pub value: Option<String>,
    /// What the rule's sentence does not say: the other file, the allowed length.
    pub detail: String,
    /// How often the rule is broken in this file and column; more than the listed ones where there are many.
    pub count: u64,
}

impl Problem {
    pub fn new(rule: &'static Rule, file: impl Into<String>) -> Self {
        Self { rule, file: file.into(), row: None, column: None, value: None, detail: String::new(), count: 1 }
    }

    #[must_use]
    pub fn row(mut self, row: u64) -> Self {
        self.row = Some(row);
        self
    }

    #[must_use]
    pub fn column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }

    /// The offending text, cut after 80 characters.
    #[must_use]
    pub fn value(mut self, value: impl AsRef<str>) -> Self {
        let value = value.as_ref();
        let mut short: String = value.chars().take(80).collect();
        if short.len() < value.len() {
            short.push('…');
        }
        self.value = Some(short);
        self
    }

    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// What is wrong and what to do, as plain sentences.
    pub fn message(&self) -> String {
        let space = if self.detail.is_empty() { "" } else { " " };
        format!("{}{space}{}", self.rule.wrong, self.detail)
    }
}

/// Problems of one rule, file and column that are listed; further ones are counted.
const LISTED: u64 = 100;

/// All problems of an export.
#[derive(Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
    counts: BTreeMap<(&'static str, String, String), u64>,
}

impl Problems {
    pub fn add(&mut self, problem: Problem) {
        let key = (problem.rule.id, problem.file.clone(), problem.column.clone().unwrap_or_default());
        let count = self.counts.entry(key).or_default();
        let before = *count;
        *count += problem.count;
        if before < LISTED {
            self.list.push(problem);
        }
    }

    pub fn append(&mut self, other: Self) {
        for (key, count) in other.counts {
            *self.counts.entry(key).or_default() += count;
        }
        self.list.extend(other.list);
    }

    /// The listed problems, the gravest first, then by file, row and column. At most 100 of each rule, file and column.
    pub fn list(&self) -> Vec<&Problem> {
        let mut sorted: Vec<&Problem> = self.list.iter().collect();
        sorted.sort_by(|a, b| {
            (b.rule.severity.cmp(&a.rule.severity))
                .then_with(|| (&a.file, a.rule.id, &a.column, a.row).cmp(&(&b.file, b.rule.id, &b.column, b.row)))
        });
        sorted
    }

    /// How many problems there are of each severity, listed or not.
    pub fn count(&self, severity: Severity) -> u64 {
        self.counts.iter().filter(|(key, _)| rule(key.0).severity == severity).map(|(_, n)| n).sum()
    }

    /// How often each rule is broken: rule, file, column (or empty), count.
    pub fn totals(&self) -> impl Iterator<Item = (&'static Rule, &str, &str, u64)> {
        self.counts.iter().map(|((id, file, column), n)| (rule(id), file.as_str(), column.as_str(), *n))
    }

    /// Whether nothing of the export may be taken.
    pub fn refused(&self) -> bool {
        self.counts.keys().any(|key| rule(key.0).severity == Severity::Refused)
    }

    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}

fn rule(id: &str) -> &'static Rule {
    rules::ALL.iter().find(|r| r.id == id).copied().unwrap_or(&rules::NOT_HMIS)
}

/// The catalogue.
pub mod rules {
    use super::{Rule, Severity};

    macro_rules! rules {
        ($($name:ident $severity:ident $id:literal $wrong:literal $mend:literal)*) => {
            $(pub static $name: Rule =
                Rule { id: $id, severity: Severity::$severity, wrong: $wrong, mend: $mend };)*
            /// Every rule.
            pub static ALL: &[&Rule] = &[$(&$name),*];
        };
    }

    rules! {
        NOT_HMIS Refused "not-an-hmis-export"
            "This is not an HMIS CSV export."
            "Export HMIS CSV from your system and give the .zip file, or the folder with its CSV files."
        BROKEN_ZIP Refused "broken-zip"
            "The zip file is damaged or is not a zip file."
            "Export it again, or send it again if it came by mail or upload."
        ENCRYPTED Refused "encrypted-zip"
            "The zip file is locked with a password."
            "Unlock it first, or export it without a password."
        ZIP_METHOD Refused "zip-method"
            "The file is packed in a way that only some zip programs know."
            "Make the zip again with the usual method (Deflate), or give the folder with the CSV files."
        UNSAFE_PATH Refused "unsafe-path"
            "The zip file names a place outside itself, which an export never does."
            "Do not trust this file. Export it again from your system."
        TOO_LARGE Refused "too-large"
            "The file unpacks to more than an export can hold."
            "Check where it came from. An export of many millions of rows can be split by project."
        SAME_FILE_TWICE Refused "same-file-twice"
            "The file is there more than once."
            "Keep the right one and remove the others."
        MISSING_FILE Refused "missing-file"
            "The file is missing."
            "Export again with all 24 files. A file without records still has its header."
        NO_HEADER Refused "no-header"
            "The file is empty: it has no header row."
            "Export again. A file without records still has its header."
        MISSING_KEY_COLUMN Refused "missing-key-column"
            "The column is missing, and without it the rows cannot be told apart or joined."
            "Add the column, spelled as in HUD's specification."
        COLUMN_TWICE Refused "column-twice"
            "The column is there more than once."
            "Keep the right one and remove the other."
        NO_KEY Refused "no-key"
            "The row has nothing in the column that identifies it."
            "Give the row its identifier, or remove the row."
        DUPLICATE_KEY Refused "duplicate-key"
            "The identifier stands in more than one row."
            "Keep one of the rows. If they are two different records, give one a new identifier."
        ID_TOO_LONG Refused "identifier-too-long"
            "An identifier has more than 1,000 bytes, which none has; HUD allows 32 characters."
            "Look for a missing comma or quotation mark in this row."
        UNCLOSED_QUOTE Refused "unclosed-quote"
            "A quotation mark is opened and never closed, so the rows after it cannot be told apart."
            "Close the quotation mark, or double it where it is part of the text."
        FIELD_TOO_LONG Refused "field-too-long"
            "A field is longer than a mebibyte, which no field of an export is."
            "Look for a missing quotation mark or line end near this row."
        UPGRADE_FAILED Refused "cannot-be-upgraded"
            "The export is of an older version of the standard and cannot be brought up to FY2026."
            "Export it as FY2026 if your system can."
        OLDER_VERSION Note "older-version"
            "The export is of an older version of the standard and was brought up to FY2026."
            "Nothing, if your system cannot export FY2026 yet. Look at what changed."
        UPGRADE Note "upgraded"
            "Values of an older version were changed to FY2026."
            "Nothing, unless a value looks wrong."
        VERSION_SAYS_OTHER Warning "version-says-other"
            "CSVVersion names another version than the files and columns show; they were believed."
            "Correct CSVVersion in your system's export."
        NOT_UTF8 Warning "not-utf-8"
            "The file is not in UTF-8; it was read in the encoding it seems to have."
            "Export in UTF-8. Check that names with accents look right."
        NUL_REMOVED Warning "nul-removed"
            "The file has NUL characters, which no text has; they were left out."
            "Find out what wrote them."
        EXTRA_FILE Warning "extra-file"
            "The file is not part of an HMIS CSV export and was left out."
            "Nothing, if you know it."
        EXTRA_COLUMN Warning "extra-column"
            "The column is not part of the standard and was left out."
            "Nothing, if you know it. If it is a misspelled column, correct its name."
        MISSING_COLUMN Error "missing-column"
            "The column is missing; it was read as empty."
            "Export with all of HUD's columns."
        ROW_TOO_SHORT Error "row-too-short"
            "The row has fewer fields than the header; the rest were read as empty."
            "Look for a missing comma in this row."
        ROW_TOO_LONG Error "row-too-long"
            "The row has more fields than the header; the rest were left out."
            "Look for a text with a comma that is not in quotation marks."
        STRAY_QUOTE Warning "stray-quote"
            "A text in quotation marks has another one inside that is not doubled; it was read as part of the text."
            "Check the row: a missing comma or quotation mark can join two fields."
        IN_FOLDER Note "in-folder"
            "The files stand in a folder inside the zip file; some receivers do not look there."
            "Make the zip of the files themselves, not of their folder."
        COLUMN_SPELLING Note "column-spelling"
            "The column's name has other capital letters than HUD's; some receivers do not know it then."
            "Spell the column as in HUD's specification."
        NOT_PERMITTED Warning "character-not-permitted"
            "The text has one of the six characters that HUD bars: < > [ ] { }."
            "Take the character out of the record. When Hearth exports the record, it is left out."
        NO_EXPORT_ROW Error "no-export-row"
            "Export.csv has no row, so the export does not say where it comes from."
            "Export again, or name the source yourself."
        SEVERAL_EXPORT_ROWS Warning "several-export-rows"
            "Export.csv has more than one row; the first one counts."
            "Export from one system at a time."
        DATE_FORMAT Warning "date-format"
            "The dates are not written as HUD asks (2026-03-05)."
            "Check one of them. Set your system to write dates as year-month-day."
        DATE_FORMAT_UNSURE Warning "date-format-unsure"
            "The dates can be read in more than one way."
            "Check one of them. If it is wrong, export dates as year-month-day."
        NOT_A_DATE Error "not-a-date"
            "This is not a date."
            "Correct it in the record. It is kept as it was sent."
        NOT_A_NUMBER Error "not-a-number"
            "This is not a number that the field can hold."
            "Correct it in the record. It is kept as it was sent."
        NOT_IN_LIST Error "not-in-list"
            "The value is not in HUD's list for this field."
            "Choose one of the list's values in the record."
        RETIRED_VALUE Warning "retired-value"
            "The value is no longer in HUD's list for this field."
            "Choose a current value when you next update the record."
        REQUIRED_EMPTY Error "required-empty"
            "The field is empty, and HUD requires a value."
            "Fill it in the record; most lists have 'Data not collected'."
        TEXT_TOO_LONG Error "text-too-long"
            "The text is longer than HUD allows."
            "Shorten it in the record."
        NEGATIVE Error "negative-amount"
            "The amount is below zero."
            "Correct it in the record."
        DANGLING Error "dangling-reference"
            "The identifier points to a record that is not in the export."
            "Export again with all files from the same moment. If it stays, correct the record."
        OTHER_PERSON Error "other-person"
            "The row belongs to another person than its enrollment does."
            "Find out whose record it is and correct it."
        VICTIM_SERVICES Warning "victim-services-left-out"
            "The row is about a client of a victim service provider and was left out: such records may not be in an HMIS."
            "Find out how it came into the export, and tell your HMIS Lead."
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_of_a_kind_are_counted_and_some_are_listed() {
        let mut problems = Problems::default();
        for row in 2..1_002 {
            problems.add(Problem::new(&rules::NOT_A_DATE, "Exit.csv").row(row).column("ExitDate"));
        }
        assert_eq!(problems.list().len(), 100);
        assert_eq!(problems.count(Severity::Error), 1_000);
        assert!(!problems.refused());
    }

    #[test]
    fn every_rule_has_its_own_id_and_whole_sentences() {
        for (i, rule) in rules::ALL.iter().enumerate() {
            assert!(rules::ALL[..i].iter().all(|r| r.id != rule.id), "{} is there twice", rule.id);
            assert!(rule.wrong.ends_with('.') && rule.mend.ends_with('.'), "{}", rule.id);
        }
    }
}
