//! What a person lets be shared: who may see them now, releases and refusals, explanations, restrictions. Nothing that one
//! can do in Hearth asks for any of it first (V.A.3v).

pub mod plans;
pub mod release;
#[cfg(test)]
pub(crate) mod tests;

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use chrono::NaiveDate;
use policy::Act;
use serde::Deserialize;
use store::{
    Event, Tx, client,
    consent::{self, Release, SeenBy, Standing},
};
use uuid::Uuid;

use super::{called, links, source_id};
use crate::{
    day, error::Error, form::Form, format, frame::Frame, page::page as draw, pages::consent::forms::languages,
    signed_in::SignedIn, state::AppState,
};

#[derive(Template)]
#[template(path = "client_sharing.html")]
struct SharingPage {
    frame: Frame,
    person: Person,
    seen: SeenBy,
    releases: Vec<Line>,
    explained_on: Vec<NaiveDate>,
    restricted_since: Option<NaiveDate>,
    languages: Vec<(String, String)>,
    hows: [(&'static str, &'static str); 3],
    signers: [(&'static str, &'static str); 4],
    form: Form,
    notice: Option<&'static str>,
    may_link: bool,
}

/// Whose sharing it is.
#[derive(Clone, Debug)]
pub struct Person {
    pub source: i32,
    pub id: String,
    pub name: String,
    pub born: Option<NaiveDate>,
    /// The address of the record.
    pub href: String,
}

/// A release as the list shows it.
struct Line {
    release: Release,
    tone: &'static str,
    state: &'static str,
    says: String,
    may_be_revoked: bool,
}

pub const HOW: [(&str, &str); 2] = [("written", "On paper"), ("electronic", "Electronically")];
pub const SIGNED_BY: [(&str, &str); 4] = [
    ("person", "The person"),
    ("parent", "A parent, for a child under 18"),
    ("guardian", "A guardian"),
    ("youth", "A minor who may consent alone"),
];
/// A refusal needs no paper.
const HOW_REFUSED: [(&str, &str); 3] = [("oral", "By word of mouth"), HOW[0], HOW[1]];

impl Person {
    /// The person of the address, when it is a client of who asks. Anybody else does not exist.
    pub async fn find(tx: &mut Tx, source: &str, id: &str) -> Result<Person, Error> {
        let source = source_id(source);
        if !consent::is_own(tx, source, id).await? {
            return Err(Error::NotFound);
        }
        let found = client::summaries(tx, &[(source, id)]).await?.pop().ok_or(Error::NotFound)?;
        let href = links::record(source, id);
        Ok(Person { source, id: found.personal_id, name: called(&found.name), born: found.dob, href })
    }
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /clients/{source}/{person}/sharing
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, person)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let notice = match asked.done.as_deref() {
        Some("released") => Some("The release is recorded. It counts from now on."),
        Some("refused") => Some("The refusal is recorded. Services go on as before."),
        Some("revoked") => Some("The release is revoked. What it opened is closed from now on."),
        Some("explained") => Some("The explanation is recorded. It shares nothing."),
        Some("restricted") => Some("The restriction is on. Only the person's own agencies see the record now."),
        Some("unrestricted") => Some("The restriction is off. Releases on record count again."),
        _ => None,
    };
    let form = Form::with([
        ("refused_on", format::date(&me.today)),
        ("refused_how", "oral".to_owned()),
        ("refused_by", "person".to_owned()),
        ("explained_on", format::date(&me.today)),
        ("language", "en".to_owned()),
    ]);
    show(&state, me, &source, &person, StatusCode::OK, form, notice).await
}

#[derive(Deserialize)]
#[expect(clippy::struct_field_names, reason = "the names of the form's fields, beside another form on the page")]
pub struct Refusal {
    #[serde(default)]
    refused_how: String,
    #[serde(default)]
    refused_by: String,
    #[serde(default)]
    refused_signer: String,
    #[serde(default)]
    refused_on: String,
    #[serde(default)]
    refused_evidence: String,
}

/// POST /clients/{source}/{person}/sharing/refusal
pub async fn refuse(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, person)): Path<(String, String)>,
    Body(typed): Body<Refusal>,
) -> Result<Response, Error> {
    let mut form = Form::with([
        ("refused_how", typed.refused_how.clone()),
        ("refused_by", typed.refused_by.clone()),
        ("refused_signer", typed.refused_signer.clone()),
        ("refused_on", typed.refused_on.clone()),
        ("refused_evidence", typed.refused_evidence.clone()),
        ("explained_on", format::date(&me.today)),
        ("language", "en".to_owned()),
    ]);
    let how = consent::How::from_name(&typed.refused_how);
    let by = consent::SignedBy::from_name(&typed.refused_by);
    if how.is_none() {
        form.wrong("refused_how", "Choose how the person said no.");
    }
    if by.is_none() {
        form.wrong("refused_by", "Choose who said no.");
    }
    let on = past_day(&mut form, "refused_on", me.today);
    let (true, Some(how), Some(signed_by), Some(on)) = (form.is_right(), how, by, on) else {
        return show(&state, me, &source, &person, StatusCode::UNPROCESSABLE_ENTITY, form, None).await;
    };
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, &source, &person).await?;
    let new = consent::New {
        kind: consent::Kind::General,
        how,
        signed_by,
        signer_name: typed.refused_signer,
        refused: true,
        signed_on: on,
        from: on,
        to: on,
        evidence: typed.refused_evidence,
        agencies: Vec::new(),
        classes: Vec::new(),
        discloser: None,
        information: String::new(),
        purpose: String::new(),
    };
    consent::record(&mut tx, person.source, &person.id, &new).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}/sharing?done=refused", person.href)).into_response())
}

#[derive(Deserialize)]
pub struct Explanation {
    #[serde(default)]
    explained_on: String,
    #[serde(default)]
    language: String,
}

/// POST /clients/{source}/{person}/sharing/explanation
pub async fn explain(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, person)): Path<(String, String)>,
    Body(typed): Body<Explanation>,
) -> Result<Response, Error> {
    let mut form = Form::with([
        ("explained_on", typed.explained_on.clone()),
        ("language", typed.language.clone()),
        ("refused_on", format::date(&me.today)),
    ]);
    let on = past_day(&mut form, "explained_on", me.today);
    let language = languages().into_iter().map(|(code, _)| code).find(|code| *code == typed.language);
    if language.is_none() {
        form.wrong("language", "Choose the language that was spoken.");
    }
    let (true, Some(on), Some(language)) = (form.is_right(), on, language) else {
        return show(&state, me, &source, &person, StatusCode::UNPROCESSABLE_ENTITY, form, None).await;
    };
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, &source, &person).await?;
    consent::explain(&mut tx, person.source, &person.id, on, &language).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}/sharing?done=explained", person.href)).into_response())
}

#[derive(Deserialize)]
pub struct Restriction {
    #[serde(default)]
    restricted: String,
}

/// POST /clients/{source}/{person}/sharing/restriction
pub async fn restrict(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, person)): Path<(String, String)>,
    Body(typed): Body<Restriction>,
) -> Result<Response, Error> {
    let restricted = typed.restricted == "yes";
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, &source, &person).await?;
    consent::restrict(&mut tx, person.source, &person.id, restricted).await?;
    tx.commit().await?;
    let done = if restricted { "restricted" } else { "unrestricted" };
    Ok(Redirect::to(&format!("{}/sharing?done={done}", person.href)).into_response())
}

/// The page before a release is revoked.
#[derive(Template)]
#[template(path = "client_revoke.html")]
struct RevokePage {
    frame: Frame,
    person: Person,
    line: Line,
}

/// GET /clients/{source}/{person}/sharing/releases/{id}/revoke
pub async fn ask_to_revoke(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, person, id)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, &source, &person).await?;
    let consent = consent::of(&mut tx, person.source, &person.id).await?;
    tx.commit().await?;
    let line = lines(&consent, person.born, me.today).into_iter().find(|line| line.release.id.to_string() == id);
    let line = line.filter(|line| line.may_be_revoked).ok_or(Error::NotFound)?;
    draw(StatusCode::OK, &RevokePage { frame: me.frame, person, line })
}

/// POST /clients/{source}/{person}/sharing/releases/{id}/revoke
pub async fn revoke(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, person, id)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, &source, &person).await?;
    consent::revoke(&mut tx, person.source, &person.id, id).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}/sharing?done=revoked", person.href)).into_response())
}

async fn show(
    state: &AppState,
    me: SignedIn,
    source: &str,
    person: &str,
    status: StatusCode,
    form: Form,
    notice: Option<&'static str>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, source, person).await?;
    let seen = consent::seen_by(&mut tx, person.source, &person.id).await?.ok_or(Error::NotFound)?;
    let consent = consent::of(&mut tx, person.source, &person.id).await?;
    tx.record(Event::new("client.sharing").about(person.source, "Client", &person.id));
    tx.commit().await?;
    let page = SharingPage {
        may_link: me.may(Act::LinkMembers),
        frame: me.frame,
        seen,
        releases: lines(&consent, person.born, me.today),
        explained_on: consent.explained_on,
        restricted_since: consent.restricted_since,
        languages: languages(),
        hows: HOW_REFUSED,
        signers: SIGNED_BY,
        person,
        form,
        notice,
    };
    draw(status, &page)
}

fn lines(consent: &consent::Consent, born: Option<NaiveDate>, today: NaiveDate) -> Vec<Line> {
    let line = |release: &Release| {
        let standing = consent.standing(release, born, today);
        let date = |day| format::date(&day);
        let (tone, state, says) = match standing {
            Standing::Refused => ("stop", "Refused", "Nothing is shared under an earlier release.".to_owned()),
            Standing::OnlyOral => ("wait", "Oral only", "It shares nothing: only a signed release does.".to_owned()),
            Standing::Begins(day) => ("wait", "Not yet", format!("It counts from {}.", date(day))),
            Standing::HoldsUntil(day) => ("good", "Holds", format!("Until {}.", date(day))),
            Standing::Ended(day) => ("stop", "Ended", format!("On {}.", date(day))),
            Standing::Revoked(day) => ("stop", "Revoked", format!("On {}.", date(day))),
            Standing::RefusedSince(day) => ("stop", "Ended", format!("By the refusal of {}.", date(day))),
            Standing::GrownUp(day) => {
                ("stop", "Ended", format!("On the 18th birthday, {}: a parent signed it.", date(day)))
            }
        };
        let may_be_revoked = matches!(standing, Standing::HoldsUntil(_) | Standing::Begins(_));
        Line { release: release.clone(), tone, state, says, may_be_revoked }
    };
    consent.releases.iter().map(line).collect()
}

impl Line {
    fn kind(&self) -> &'static str {
        match (self.release.refused, self.release.kind.as_str()) {
            (true, _) => "Refusal",
            (_, "plan") => "For a health plan",
            (_, "part2") => "Substance use records (42 CFR Part 2)",
            _ => "Sharing among agencies",
        }
    }

    /// 'On paper on Mar 5, 2026, by a guardian, Ana Ruiz'.
    fn signed(&self) -> String {
        let how = HOW_REFUSED.iter().find(|(name, _)| *name == self.release.how).map_or("", |(_, label)| label);
        let by = match self.release.signed_by.as_str() {
            "parent" => "a parent",
            "guardian" => "a guardian",
            "youth" => "the minor",
            _ => "the person",
        };
        let name = &self.release.signer_name;
        let named = if name.is_empty() { String::new() } else { format!(", {name}") };
        format!("{how} on {}, by {by}{named}", format::date(&self.release.signed_on))
    }
}

/// 'A, B and C'.
fn named(agencies: &BTreeSet<String>) -> String {
    let names: Vec<&str> = agencies.iter().map(String::as_str).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// '1 agency finds', '12 agencies find'.
fn counted(count: usize, one: &str, many: &str) -> String {
    format::counted(i64::try_from(count).unwrap_or(i64::MAX), one, many)
}

/// The day typed in `field`, which is today or earlier; otherwise the form says what is wrong.
pub fn past_day(form: &mut Form, field: &'static str, today: NaiveDate) -> Option<NaiveDate> {
    let day = day::read(form.value(field));
    match day {
        None => form.wrong(field, "Type a date, such as 3/5/2026."),
        Some(day) if day > today => {
            form.wrong(field, "That day has not come yet. Type today's date or an earlier one.");
        }
        Some(_) => return day,
    }
    None
}

impl From<consent::Error> for Error {
    /// For what a form does not say at a field.
    fn from(error: consent::Error) -> Self {
        match error {
            consent::Error::NotFound => Error::NotFound,
            consent::Error::Store(error) => error.into(),
            other => Error::Conflict(format!("This cannot be recorded: {other}.")),
        }
    }
}
