//! Forms and the brochure of rights, to print: one file a language under `texts/consent`. A new language is a new file.

use std::{collections::BTreeMap, sync::LazyLock};

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use axum_extra::extract::Query;
use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::{error::Error, frame::Frame, page::page as draw, pages::invite::origin, state::AppState};

#[derive(RustEmbed)]
#[folder = "texts/consent"]
struct Files;

/// A language's texts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    /// The language's own name.
    name: String,
    print: String,
    all_forms: String,
    /// A sentence with `{address}`, where the participating agencies are listed.
    agencies: String,
    forms: Vec<Text>,
}

/// A form.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    id: String,
    title: String,
    about: String,
    parts: Vec<Part>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Part {
    heading: String,
    #[serde(default)]
    paragraphs: Vec<String>,
    #[serde(default)]
    points: Vec<String>,
    /// With a box to tick each.
    boxes: Option<Vec<String>>,
    /// With a line to write on each.
    #[serde(default)]
    blanks: Vec<String>,
}

/// By code, as in `en`. A file that cannot be read is left out, and a test fails.
static TEXTS: LazyLock<BTreeMap<String, Texts>> = LazyLock::new(|| {
    Files::iter()
        .filter_map(|name| {
            let texts = serde_json::from_slice(&Files::get(&name)?.data);
            Some((name.strip_suffix(".json")?.to_owned(), texts.ok()?))
        })
        .collect()
});

/// The languages there are: code and own name.
pub fn languages() -> Vec<(String, String)> {
    TEXTS.iter().map(|(code, texts)| (code.clone(), texts.name.clone())).collect()
}

#[derive(Template)]
#[template(path = "consent_forms.html")]
struct FormsPage {
    frame: Frame,
    language: String,
    texts: &'static Texts,
    languages: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "consent_form.html")]
struct FormPage {
    frame: Frame,
    language: String,
    texts: &'static Texts,
    text: &'static Text,
    languages: Vec<(String, String)>,
    place: String,
    agencies: String,
}

#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    language: String,
}

impl Asked {
    /// The language asked for, or English.
    fn texts(&self) -> Result<(String, &'static Texts), Error> {
        let code = if self.language.is_empty() { "en" } else { &self.language };
        let (code, texts) = TEXTS.get_key_value(code).ok_or(Error::NotFound)?;
        Ok((code.clone(), texts))
    }
}

/// GET /consent/forms?language=
pub async fn page(frame: Frame, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let (language, texts) = asked.texts()?;
    draw(StatusCode::OK, &FormsPage { frame, language, texts, languages: languages() })
}

/// GET /consent/forms/{form}?language=
pub async fn form(
    State(state): State<AppState>,
    frame: Frame,
    Path(form): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let (language, texts) = asked.texts()?;
    let text = texts.forms.iter().find(|text| text.id == form).ok_or(Error::NotFound)?;
    let agencies = texts.agencies.replace("{address}", &format!("{}/participating-agencies", origin(&state)));
    let place = frame.place.clone();
    draw(StatusCode::OK, &FormPage { frame, language, texts, text, languages: languages(), place, agencies })
}

impl FormPage {
    /// A text with the name of the lead in it.
    fn filled(&self, text: &str) -> String {
        text.replace("{place}", &self.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_every_form_whole() {
        assert_eq!(Files::iter().count(), TEXTS.len(), "a file cannot be read");
        let shape = |code: &str| -> Vec<(String, Vec<[usize; 4]>)> {
            let parts = |text: &Text| {
                let counts = |part: &Part| {
                    let boxes = part.boxes.as_ref().map_or(0, Vec::len);
                    [part.paragraphs.len(), part.points.len(), boxes, part.blanks.len()]
                };
                text.parts.iter().map(counts).collect()
            };
            TEXTS[code].forms.iter().map(|text| (text.id.clone(), parts(text))).collect()
        };
        let english = shape("en");
        assert_eq!(english.len(), 6);
        for code in TEXTS.keys() {
            assert_eq!(shape(code), english, "{code} differs from English");
        }
        assert!(TEXTS.contains_key("es"));
        assert!(TEXTS.values().all(|texts| texts.agencies.contains("{address}")));
    }
}
