//! The data dictionary: HUD's files, columns and lists, drawn from the same specification that reads and writes them.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use axum_extra::extract::Query;
use hud::spec::{Class, ColumnSpec, FILES, File, FileSpec, Kind, LISTS, List};
use serde::Deserialize;

use crate::{error::Error, format, frame::Frame, labels, page::page as draw, signed_in::SignedIn, url::escaped};

#[derive(Template)]
#[template(path = "dictionary.html")]
struct DictionaryPage {
    frame: Frame,
    q: String,
    files: &'static [FileSpec],
    columns: usize,
    lists: usize,
    found: Vec<Found>,
}

/// A column or a list that fits a search.
struct Found {
    href: String,
    name: &'static str,
    label: &'static str,
    place: String,
    element: &'static str,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
}

/// GET /data-dictionary
pub async fn page(me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let q = asked.q.trim().to_owned();
    let found = if q.is_empty() { Vec::new() } else { search(&q) };
    let columns = FILES.iter().map(|file| file.columns.len()).sum();
    draw(StatusCode::OK, &DictionaryPage { frame: me.frame, q, files: &FILES, columns, lists: LISTS.len(), found })
}

/// Columns by their name, words or element number; lists by number, name or a value's words.
fn search(q: &str) -> Vec<Found> {
    let q = q.to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&q);
    let columns = FILES.iter().flat_map(|file| file.columns.iter().map(move |column| (file, column)));
    let columns = columns
        .filter(|(_, column)| {
            has(column.name) || has(labels::label(column)) || column.element.to_lowercase().starts_with(&q)
        })
        .map(|(file, column)| Found {
            href: format!("/data-dictionary/{}#{}", file.name, column.name),
            name: column.name,
            label: labels::label(column),
            place: file.name_csv(),
            element: column.element,
        });
    let lists = LISTS
        .iter()
        .filter(|list| has(list.name) || list.id.to_lowercase() == q || list.values.iter().any(|value| has(value.text)))
        .map(|list| Found {
            href: list_href(list),
            name: list.name,
            label: "",
            place: format!("List {}", list.id),
            element: "",
        });
    columns.chain(lists).collect()
}

#[derive(Template)]
#[template(path = "dictionary_file.html")]
struct FilePage {
    frame: Frame,
    file: &'static FileSpec,
}

/// GET /data-dictionary/{file}
pub async fn file(me: SignedIn, Path(name): Path<String>) -> Result<Response, Error> {
    let file = File::named(&name).ok_or(Error::NotFound)?.spec();
    draw(StatusCode::OK, &FilePage { frame: me.frame, file })
}

#[derive(Template)]
#[template(path = "dictionary_lists.html")]
struct ListsPage {
    frame: Frame,
    lists: &'static [&'static List],
}

/// GET /data-dictionary/lists
pub async fn lists(me: SignedIn) -> Result<Response, Error> {
    draw(StatusCode::OK, &ListsPage { frame: me.frame, lists: LISTS })
}

#[derive(Template)]
#[template(path = "dictionary_list.html")]
struct ListPage {
    frame: Frame,
    list: &'static List,
    /// The columns that take its values.
    used: Vec<(&'static FileSpec, &'static ColumnSpec)>,
}

/// GET /data-dictionary/lists/{list}
pub async fn list(me: SignedIn, Path(id): Path<String>) -> Result<Response, Error> {
    let list = LISTS.iter().find(|list| list.id.eq_ignore_ascii_case(&id)).ok_or(Error::NotFound)?;
    let used = FILES
        .iter()
        .flat_map(|file| file.columns.iter().map(move |column| (file, column)))
        .filter(|(_, column)| column.list.is_some_and(|of| of.id == list.id))
        .collect();
    draw(StatusCode::OK, &ListPage { frame: me.frame, list, used })
}

fn list_href(list: &List) -> String {
    format!("/data-dictionary/lists/{}", escaped(list.id))
}

/// 'Text of up to 50 characters'.
fn kind(column: &ColumnSpec) -> String {
    let most = |what: &str| match column.max_len {
        0 => what.to_owned(),
        length => format!("{what} of up to {} characters", format::number(length)),
    };
    match column.kind {
        Kind::Id => most("Identifier"),
        Kind::Text => most("Text"),
        Kind::Int if column.non_negative => "Whole number, not below zero".to_owned(),
        Kind::Int => "Whole number".to_owned(),
        Kind::Code => "One of a list".to_owned(),
        Kind::Date => "Date".to_owned(),
        Kind::DateTime => "Date and time".to_owned(),
        Kind::Money if column.non_negative => "Dollars, not below zero".to_owned(),
        Kind::Money => "Dollars".to_owned(),
    }
}

/// How a column is shared between agencies.
fn tier(column: &ColumnSpec) -> &'static str {
    match column.tier {
        0 => "Project set-up",
        1 => "Client profile",
        2 => "Project record",
        _ => "Free text",
    }
}

/// Why a column needs more care.
fn class(column: &ColumnSpec) -> &'static str {
    match column.class {
        Class::None => "",
        Class::Identity => "Identity",
        Class::FreeText => "Free text",
        Class::Hiv => "HIV and AIDS",
        Class::DomesticViolence => "Domestic violence",
        Class::MentalHealth => "Mental health",
        Class::SubstanceUse => "Substance use",
        Class::Youth => "Youth",
        Class::Justice => "Justice",
        Class::Reproductive => "Reproductive health",
    }
}

/// The column whose value chooses the list, by name.
fn chooser(file: &FileSpec, column: &ColumnSpec) -> Option<&'static str> {
    column.list_by.map(|at| file.file.spec().columns[at].name)
}

#[cfg(test)]
mod tests;
