//! Consent beyond one person: people nobody has asked yet, forms to print, sources that hold consent.

pub mod forms;
pub mod sources;
#[cfg(test)]
mod tests;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use policy::Act;
use store::{Event, client::Name, consent};

use crate::{
    error::Error,
    frame::Frame,
    page::page as draw,
    pages::client::{called, links},
    signed_in::SignedIn,
    state::AppState,
};

/// People that are listed at once.
const MOST: usize = 100;

#[derive(Template)]
#[template(path = "consent_missing.html")]
struct MissingPage {
    frame: Frame,
    people: Vec<Person>,
    more: bool,
    may_attest: bool,
}

struct Person {
    href: String,
    name: String,
    why: &'static str,
}

/// GET /consent/missing
pub async fn missing(State(state): State<AppState>, me: SignedIn) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let limit = i64::try_from(MOST + 1).unwrap_or(i64::MAX);
    let found = consent::missing(&mut tx, limit).await?;
    let more = found.len() > MOST;
    let people: Vec<Person> = found.into_iter().take(MOST).map(Person::new).collect();
    tx.record(Event::new("consent.missing").with("shown", people.len()));
    tx.commit().await?;
    let may_attest = me.may(Act::ManageSharing);
    draw(StatusCode::OK, &MissingPage { frame: me.frame, people, more, may_attest })
}

impl Person {
    fn new(missing: consent::Missing) -> Person {
        let name = Name { first_name: missing.first_name, last_name: missing.last_name, ..Name::default() };
        Person {
            href: format!("{}/sharing", links::record(missing.source_id, &missing.personal_id)),
            name: called(&name),
            why: match missing.why.as_str() {
                "ended" => "The release has ended",
                "no_plan" => "A plan lists the person, and no release names a plan",
                _ => "Nobody has asked yet, or the answer is not on record",
            },
        }
    }
}
