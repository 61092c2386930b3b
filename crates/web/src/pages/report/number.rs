//! A figure, with the address of the households in it.

use reports::lsa::stella::{Of, Picture, Place};
use serde::Deserialize;
use uuid::Uuid;

use super::words;
use crate::format;

/// A number in a table.
#[derive(Clone, Debug)]
pub struct Number {
    pub text: String,
    /// Nothing where there is no household in it.
    pub href: Option<String>,
}

impl Number {
    /// How many households.
    pub fn count(picture: &Picture, run: Uuid, of: Of) -> Self {
        let count = picture.count(of);
        Self { text: format::number(count), href: (count > 0).then(|| href(run, of)) }
    }

    /// Average days, of the households that have any.
    pub fn average(picture: &Picture, run: Uuid, of: Of) -> Self {
        match picture.average(of) {
            Some(days) => Self { text: format::number(days), href: Some(href(run, of)) },
            None => Self { text: "–".to_owned(), href: None },
        }
    }

    /// Words, where a number can't be.
    pub fn words(text: &str) -> Self {
        Self { text: text.to_owned(), href: None }
    }
}

/// The query of an address: codes of the LSA, nothing of a client.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    #[serde(rename = "type")]
    pub hh_type: i16,
    pub population: i16,
    pub stat: Option<i16>,
    pub path: Option<i16>,
    pub place: Option<Place>,
    pub days: Option<u8>,
    pub cohort: Option<i16>,
    pub within: Option<i32>,
    pub page: u32,
}

impl Asked {
    pub fn of(&self) -> Of {
        let Asked { hh_type, population, stat, path, place, days, cohort, within, .. } = *self;
        Of { hh_type, population, stat, path, place, days, cohort, within }
    }
}

/// The address of the households that `of` names.
pub fn href(run: Uuid, of: Of) -> String {
    format!("/reports/lsa/{run}/households{}", query(of))
}

/// `?type=1&population=13`, or nothing.
pub fn query(of: Of) -> String {
    let set = |code: i16| (code != 0).then(|| code.to_string());
    let parts = [
        ("type", set(of.hh_type)),
        ("population", set(of.population)),
        ("stat", of.stat.map(|code| code.to_string())),
        ("path", of.path.map(|code| code.to_string())),
        ("place", of.place.map(|place| format!("{place:?}").to_lowercase())),
        ("days", of.days.map(|row| row.to_string())),
        ("cohort", of.cohort.map(|code| code.to_string())),
        ("within", of.within.map(|days| days.to_string())),
    ];
    let parts: Vec<String> = parts.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}

/// Whether the LSA has these codes.
pub fn is_sound(of: Of) -> bool {
    matches!(of.hh_type, 0..=3 | 99)
        && words::population(of.population).is_some()
        && of.stat.is_none_or(|code| (1..=5).contains(&code))
        && of.path.is_none_or(|code| code == -1 || (1..=12).contains(&code))
        && of.days.is_none_or(|row| (1..=16).contains(&row))
        && of.cohort.is_none_or(|code| (-2..=0).contains(&code))
}

/// '83%', '<1%' for a little, '0%' for nothing.
pub fn share(part: u32, whole: u32) -> String {
    if part > 0 && u64::from(part) * 200 < u64::from(whole) {
        return "<1%".to_owned();
    }
    let whole = u64::from(whole.max(1));
    format!("{}%", (u64::from(part) * 200 + whole) / (2 * whole))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use axum::http::Uri;
    use axum_extra::extract::Query;

    use super::*;

    #[test]
    fn an_address_says_which_households_and_is_read_back() {
        let run = Uuid::nil();
        let of = Of {
            hh_type: 99,
            population: 13,
            path: Some(-1),
            place: Some(Place::Temporary),
            cohort: Some(-2),
            within: Some(180),
            ..Of::default()
        };
        for of in [of, Of::default(), Of { stat: Some(5), days: Some(16), ..Of::default() }] {
            let uri: Uri = href(run, of).parse().unwrap();
            assert_eq!(Query::<Asked>::try_from_uri(&uri).unwrap().0.of(), of, "{uri}");
            assert!(is_sound(of));
        }
        assert!(!is_sound(Of { hh_type: 4, ..Of::default() }) && !is_sound(Of { path: Some(0), ..Of::default() }));
    }

    #[test]
    fn shares_are_whole() {
        assert_eq!(
            [share(0, 10), share(1, 3), share(5, 10), share(1, 1000), share(999, 1000), share(0, 0)],
            ["0%", "33%", "50%", "<1%", "100%", "0%"]
        );
    }
}
