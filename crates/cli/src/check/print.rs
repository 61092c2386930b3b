//! The ways in which findings are written.

use std::{collections::BTreeMap, io::Write};

use anyhow::Result;
use hud::{Date, Problem, read::Reading};
use quality::{Check, Finding, Severity};
use rust_xlsxwriter::{Format, Workbook};
use serde::Serialize;
use serde_json::json;

use crate::open::number;

const COLUMNS: [&str; 9] =
    ["check", "eva_id", "severity", "title", "file", "project_id", "enrollment_id", "personal_id", "detail"];

/// Rows that a sheet of a workbook holds.
const SHEET: usize = 1_048_576;

/// Findings of a check that the summary shows.
const EXAMPLES: usize = 3;

/// What there is to tell.
pub struct Told<'a> {
    pub reading: &'a Reading,
    pub day: Date,
    pub findings: &'a [Finding],
}

#[derive(Serialize)]
struct Line<'a> {
    check: &'a str,
    eva_id: Option<u16>,
    severity: &'a str,
    title: &'a str,
    file: String,
    project_id: String,
    enrollment_id: String,
    personal_id: String,
    detail: &'a str,
}

impl Told<'_> {
    fn line<'b>(&self, finding: &'b Finding) -> Line<'b> {
        let ids = self.reading.dataset.as_ref().map(|ds| finding.ids(ds).map(std::borrow::Cow::into_owned));
        let [project_id, enrollment_id, personal_id] = ids.unwrap_or_default();
        Line {
            check: &finding.check.id,
            eva_id: finding.check.eva,
            severity: finding.check.severity.word(),
            title: &finding.check.title,
            file: finding.file_name(),
            project_id,
            enrollment_id,
            personal_id,
            detail: &finding.detail,
        }
    }

    /// The findings of each check, in the order of the list.
    fn by_check(&self) -> impl Iterator<Item = (&'static Check, &[Finding])> {
        self.findings.chunk_by(|a, b| std::ptr::eq(a.check, b.check)).map(|found| (found[0].check, found))
    }

    fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.check.severity == severity).count()
    }

    /// A summary, the most pressing first, with a few examples of each.
    pub fn table(&self, out: &mut dyn Write) -> Result<()> {
        match &self.reading.dataset {
            None if self.findings.iter().any(|finding| finding.check.id == "not-an-hmis-export") => {
                writeln!(out, "This is not an HMIS CSV export: none of its 24 files is there.\n")?;
            }
            None => writeln!(out, "The export cannot be read. Mend this first, then check it again.\n")?,
            Some(ds) => {
                let rows = number(i64::try_from(ds.rows())?);
                writeln!(out, "{} export, {rows} rows, judged as of {}\n", self.reading.version, self.day)?;
            }
        }
        if self.findings.is_empty() {
            writeln!(out, "Nothing was found.")?;
            return Ok(());
        }
        let problems = self.reading.problems.list();
        let is_of = |problem: &Problem, check: &Check| {
            problem.row.is_some() && quality::check_of(problem).is_some_and(|of| std::ptr::eq(of, check))
        };
        for (check, found) in self.by_check() {
            let eva = check.eva.map(|eva| format!(", Eva {eva}")).unwrap_or_default();
            writeln!(
                out,
                "{}: {}: {} ({}{eva})",
                check.severity.word().to_uppercase(),
                check.title,
                number(i64::try_from(found.len())?),
                check.id
            )?;
            writeln!(out, "    {}", check.wrong)?;
            for finding in found.iter().take(EXAMPLES) {
                let line = self.line(finding);
                let ids = [
                    ("", line.file),
                    ("project ", line.project_id),
                    ("enrollment ", line.enrollment_id),
                    ("person ", line.personal_id),
                    ("", line.detail.to_owned()),
                ];
                let told: Vec<String> =
                    ids.into_iter().filter(|(_, id)| !id.is_empty()).map(|(word, id)| format!("{word}{id}")).collect();
                writeln!(out, "      {}", told.join(", "))?;
            }
            if found.len() > EXAMPLES {
                writeln!(out, "      ... and {} more", number(i64::try_from(found.len() - EXAMPLES)?))?;
            }
            for problem in problems.iter().filter(|problem| is_of(problem, check)).take(EXAMPLES) {
                let row = problem.row.map(number).unwrap_or_default();
                let column = problem.column.as_deref().unwrap_or_default();
                let value = problem.value.as_deref().map(|value| format!("'{value}'")).unwrap_or_default();
                writeln!(out, "      {} row {row}  {column} {value}  {}", problem.file, problem.detail)?;
            }
            writeln!(out, "    What to do: {}", check.mend)?;
        }
        let counts = [Severity::HighPriority, Severity::Error, Severity::Warning]
            .map(|severity| number(i64::try_from(self.count(severity)).unwrap_or(i64::MAX)));
        let [high, errors, warnings] = counts;
        writeln!(out, "\n{high} of high priority, {errors} errors, {warnings} warnings")?;
        writeln!(out, "All of them: hearth check FILE --out findings.csv, or .xlsx")?;
        Ok(())
    }

    pub fn csv(&self, out: &mut dyn Write) -> Result<()> {
        let mut writer = csv::WriterBuilder::new().has_headers(false).from_writer(out);
        writer.write_record(COLUMNS)?;
        for finding in self.findings {
            writer.serialize(self.line(finding))?;
        }
        writer.flush()?;
        Ok(())
    }

    pub fn json(&self, out: &mut dyn Write) -> Result<()> {
        let of = |check: &'static Check| {
            json!({"title": check.title, "wrong": check.wrong, "what_to_do": check.mend, "element": check.element,
                   "subject": check.subject, "severity": check.severity.word(), "eva_id": check.eva})
        };
        let checks: BTreeMap<&str, serde_json::Value> =
            self.by_check().map(|(check, _)| (check.id.as_str(), of(check))).collect();
        let problems: Vec<serde_json::Value> = (self.reading.problems.list().into_iter())
            .map(|problem| {
                json!({"check": quality::check_of(problem).map(|check| &check.id), "rule": problem.rule.id,
                       "file": problem.file, "row": problem.row, "column": problem.column, "value": problem.value,
                       "problem": problem.message(), "count": problem.count})
            })
            .collect();
        let head = json!({
            "problems": problems,
            "version": self.reading.version.to_string(),
            "readable": self.reading.dataset.is_some(),
            "rows": self.reading.dataset.as_ref().map(hud::Dataset::rows),
            "today": self.day.to_string(),
            "high_priority": self.count(Severity::HighPriority),
            "errors": self.count(Severity::Error),
            "warnings": self.count(Severity::Warning),
            "checks": checks,
        });
        let head = serde_json::to_string_pretty(&head)?;
        // The findings follow one a line: there may be millions.
        write!(out, "{},\n  \"findings\": [", head.strip_suffix("\n}").unwrap_or(&head))?;
        for (at, finding) in self.findings.iter().enumerate() {
            write!(out, "{}\n    ", if at > 0 { "," } else { "" })?;
            serde_json::to_writer(&mut *out, &self.line(finding))?;
        }
        writeln!(out, "\n  ]\n}}")?;
        Ok(())
    }

    pub fn xlsx(&self, out: &mut dyn Write) -> Result<()> {
        let mut book = Workbook::new();
        let bold = Format::new().set_bold();
        let wide = Format::new().set_text_wrap();
        let sheet = book.add_worksheet().set_name("Findings")?;
        sheet.write_row_with_format(0, 0, COLUMNS, &bold)?;
        sheet.set_freeze_panes(1, 0)?;
        for (column, width) in (0_u16..).zip([30, 8, 14, 40, 22, 12, 14, 14, 50]) {
            sheet.set_column_width(column, width)?;
        }
        for (row, finding) in (1_u32..).zip(self.findings.iter().take(SHEET - 1)) {
            let line = self.line(finding);
            let eva = line.eva_id.map(|eva| eva.to_string()).unwrap_or_default();
            let [project, enrollment, person] = [&line.project_id, &line.enrollment_id, &line.personal_id];
            let texts =
                [line.check, &eva, line.severity, line.title, &line.file, project, enrollment, person, line.detail];
            for (column, text) in (0_u16..).zip(texts).filter(|(_, text)| !text.is_empty()) {
                sheet.write_string(row, column, text)?;
            }
        }
        let last = u32::try_from(self.findings.len().min(SHEET - 1))?;
        sheet.autofilter(0, 0, last, 8)?;

        let sheet = book.add_worksheet().set_name("Checks")?;
        let heads = ["check", "eva_id", "severity", "element", "title", "found", "what is wrong", "what to do"];
        sheet.write_row_with_format(0, 0, heads, &bold)?;
        for (column, width) in (0_u16..).zip([30, 8, 14, 20, 40, 8, 70, 70]) {
            sheet.set_column_width(column, width)?;
        }
        for (row, (check, found)) in (1_u32..).zip(self.by_check()) {
            let eva = check.eva.map(|eva| eva.to_string()).unwrap_or_default();
            let texts: [&str; 5] = [&check.id, &eva, check.severity.word(), &check.element, &check.title];
            for (column, text) in (0_u16..).zip(texts) {
                sheet.write_string(row, column, text)?;
            }
            sheet.write_number(row, 5, u32::try_from(found.len())?)?;
            sheet.write_string_with_format(row, 6, &check.wrong, &wide)?;
            sheet.write_string_with_format(row, 7, &check.mend, &wide)?;
        }
        if self.findings.len() > SHEET - 1 {
            let left = self.findings.len() - (SHEET - 1);
            let row = u32::try_from(self.by_check().count() + 2)?;
            sheet.write_string(row, 0, format!("{left} findings more than a sheet holds; CSV has them all."))?;
        }
        out.write_all(&book.save_to_buffer()?)?;
        Ok(())
    }
}
