//! Every problem of a checked file with its place, as a table and as CSV.

use std::sync::Arc;

use askama::Template;
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use axum_extra::extract::Query;
use hud::problem::{Problem, Problems, Severity};
use serde::Deserialize;
use store::Event;
use uuid::Uuid;

use super::{check, describe::mark, job::find};
use crate::{
    error::Error, format, frame::Frame, id::Id, page::page as draw, signed_in::SignedIn, state::AppState, url::escaped,
};

const PAGE: usize = 50;
/// A kind of problem lists this many of its places; further ones are counted.
const LISTED: u64 = 100;

#[derive(Template)]
#[template(path = "import_problems.html")]
struct ProblemsPage {
    frame: Frame,
    id: Uuid,
    asked: Asked,
    /// File names that have problems, for the filter.
    files: Vec<String>,
    kinds: Vec<Kind>,
    page: usize,
    pages: usize,
}

/// The problems of one rule, file and column that are on this page.
struct Kind {
    severity: (&'static str, &'static str, &'static str),
    wrong: &'static str,
    mend: &'static str,
    rows: Vec<Row>,
    /// 'and 5,000 more like it', at the last listed one.
    more: u64,
    continued: bool,
}

struct Row {
    file: String,
    line: Option<u64>,
    column: String,
    value: String,
    detail: String,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    severity: String,
    file: String,
    rule: String,
    page: Option<usize>,
}

impl Asked {
    fn wants(&self, problem: &Problem) -> bool {
        (self.severity.is_empty() || self.severity == problem.rule.severity.word())
            && (self.file.is_empty() || self.file == problem.file)
            && (self.rule.is_empty() || self.rule == problem.rule.id)
    }

    /// The same filter on another page.
    fn on(&self, page: usize) -> String {
        let mut query = format!("?page={page}");
        for (name, value) in [("severity", &self.severity), ("file", &self.file), ("rule", &self.rule)] {
            if !value.is_empty() {
                query.push('&');
                query.push_str(name);
                query.push('=');
                query.push_str(&escaped(value));
            }
        }
        query
    }
}

/// GET /import/{id}/problems
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let problems = held(&state, &me, id).await?;
    note(&state, &me, id).await?;
    let all = problems.list();
    let mut files: Vec<String> = problems.totals().map(|(_, file, _, _)| file.to_owned()).collect();
    files.sort();
    files.dedup();
    let wanted: Vec<&Problem> = all.into_iter().filter(|problem| asked.wants(problem)).collect();
    let pages = wanted.len().div_ceil(PAGE).max(1);
    let page = asked.page.unwrap_or(1).clamp(1, pages);
    let kinds = kinds(&problems, &wanted, (page - 1) * PAGE);
    let page = ProblemsPage { frame: me.frame, id, asked, files, kinds, page, pages };
    draw(StatusCode::OK, &page)
}

/// The kinds of the page that begins at `start`.
fn kinds(problems: &Problems, wanted: &[&Problem], start: usize) -> Vec<Kind> {
    let same = |a: &Problem, b: &Problem| a.rule.id == b.rule.id && a.file == b.file && a.column == b.column;
    let end = (start + PAGE).min(wanted.len());
    let mut kinds: Vec<Kind> = Vec::new();
    for at in start..end {
        let problem = wanted[at];
        let first = at == start || !same(wanted[at - 1], problem);
        if first {
            kinds.push(Kind {
                severity: mark(problem.rule.severity),
                wrong: problem.rule.wrong,
                mend: problem.rule.mend,
                rows: Vec::new(),
                more: 0,
                continued: at > 0 && same(wanted[at - 1], problem),
            });
        }
        let last = wanted.get(at + 1).is_none_or(|next| !same(next, problem));
        if let Some(kind) = kinds.last_mut() {
            kind.rows.push(Row {
                file: problem.file.clone(),
                line: problem.row,
                column: problem.column.clone().unwrap_or_default(),
                value: problem.value.clone().unwrap_or_default(),
                detail: problem.detail.clone(),
            });
            if last {
                kind.more = more(problems, problem);
            }
        }
    }
    kinds
}

/// How many problems of this kind are counted but not listed.
fn more(problems: &Problems, like: &Problem) -> u64 {
    let column = like.column.as_deref().unwrap_or_default();
    let same = |(rule, file, of, _): &(&hud::problem::Rule, &str, &str, u64)| {
        rule.id == like.rule.id && *file == like.file && *of == column
    };
    let counted = problems.totals().find(same).map_or(0, |(.., count)| count);
    counted.saturating_sub(LISTED)
}

/// GET /import/{id}/problems.csv
pub async fn csv(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let problems = held(&state, &me, id).await?;
    let mut text = String::from("Severity,File,Row,Column,Value,What is wrong,What to do,How many\r\n");
    for problem in problems.list().into_iter().filter(|problem| asked.wants(problem)) {
        let row = problem.row.map(|row| row.to_string()).unwrap_or_default();
        let cells = [
            problem.rule.severity.word(),
            &problem.file,
            &row,
            problem.column.as_deref().unwrap_or_default(),
            problem.value.as_deref().unwrap_or_default(),
            &problem.message(),
            problem.rule.mend,
            &(problem.count.to_string()),
        ];
        let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    note(&state, &me, id).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"problems.csv\"")),
    ];
    Ok((headers, text).into_response())
}

/// A cell of a table for people: what a spreadsheet would take for a formula is marked as text.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("\"{}{}\"", if formula { "'" } else { "" }, cell.replace('"', "\"\""))
}

/// The problems of a check that this person may see, while they are kept.
/// Problems quote values of people's records, so that looking at them is recorded.
async fn note(state: &AppState, me: &SignedIn, job: Uuid) -> Result<(), Error> {
    let mut tx = me.begin(&state.db).await?;
    tx.record(Event::new("import.problems").with("job", job.to_string()));
    tx.commit().await?;
    Ok(())
}

async fn held(state: &AppState, me: &SignedIn, id: Uuid) -> Result<Arc<Problems>, Error> {
    let mut tx = me.begin(&state.db).await?;
    let job = find(&mut tx, id).await?;
    tx.commit().await?;
    if job.kind != check::KIND {
        return Err(Error::NotFound);
    }
    let (problems, _) = state.memory.problems.get(id, me.now).ok_or_else(|| {
        Error::Conflict(
            "The single problems of a file are kept for half an hour only. Upload the file again to see them; a check changes nothing."
                .to_owned(),
        )
    })?;
    Ok(problems)
}

/// The severities for the filter.
const SEVERITIES: [(Severity, &str); 4] = [
    (Severity::Refused, "Refused"),
    (Severity::Error, "Errors"),
    (Severity::Warning, "Warnings"),
    (Severity::Note, "Notes"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_is_text_in_the_table() {
        assert_eq!(quoted("=1+1"), "\"'=1+1\"");
        assert_eq!(quoted("say \"hi\""), "\"say \"\"hi\"\"\"");
    }
}
