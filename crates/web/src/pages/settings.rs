//! Administration: what is set for everybody, and who set it.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use policy::settings::{SETTINGS, SWITCHES};
use serde::Deserialize;
use store::{
    Tx, agency, setting,
    sight::{self, Whose},
};

use crate::{
    actors::Actors,
    error::Error,
    form::Form,
    format,
    frame::Frame,
    page::page as draw,
    signed_in::SignedIn,
    state::AppState,
    typed::{Typed, Values, refused},
};

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    frame: Frame,
    form: Form,
    numbers: Vec<Number>,
    switches: Vec<Yes>,
    documents: Vec<Document>,
    document_kinds: [(&'static str, &'static str); 2],
    /// Who set the name and the idle minutes.
    place_changed: String,
    idle_changed: String,
    notice: Option<&'static str>,
}

/// A number with its range, default and clause.
struct Number {
    name: &'static str,
    label: &'static str,
    hint: String,
}

/// A yes or no.
struct Yes {
    name: &'static str,
    label: &'static str,
    hint: String,
}

/// A document that people sign or read, in the version that holds.
struct Document {
    label: &'static str,
    says: String,
}

const DOCUMENTS: [(&str, &str); 2] =
    [("end_user_agreement", "End User Agreement"), ("policies", "Policies, which people acknowledge")];

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /administration/settings
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let notice = match asked.done.as_deref() {
        Some("saved") => Some("The settings are saved."),
        Some("published") => Some("The new version holds from its day on."),
        _ => None,
    };
    show(&state, me, None, notice).await
}

/// POST /administration/settings
pub async fn save(State(state): State<AppState>, me: SignedIn, Body(values): Body<Values>) -> Result<Response, Error> {
    let mut typed = Typed::new(&fields(), values);
    let place = typed.needed("place", "Type a name of at most 80 letters.");
    if place.chars().count() > 80 {
        typed.form.wrong("place", "Type a name of at most 80 letters.");
    }
    let idle_minutes: Option<u8> = typed.text("idle_minutes").parse().ok().filter(|minutes| (5..=30).contains(minutes));
    if idle_minutes.is_none() {
        typed.form.wrong("idle_minutes", "Type a number of minutes from 5 to 30.");
    }
    let mut numbers = Vec::new();
    for number in SETTINGS {
        let value = typed.text(number.name).parse::<u16>().ok();
        match value.filter(|value| (number.min..=number.max).contains(value)) {
            Some(value) => numbers.push((number.name, value)),
            None => typed.form.wrong(number.name, format!("Type a number from {} to {}.", number.min, number.max)),
        }
    }
    let (true, Some(idle_minutes)) = (typed.form.is_right(), idle_minutes) else {
        return show(&state, me, Some(typed.form), None).await;
    };
    let mut tx = me.begin(&state.db).await?;
    let mut bears_on_sight = false;
    let mut changed = put(&mut tx, setting::PLACE, &place).await?;
    changed |= put(&mut tx, setting::IDLE_MINUTES, &idle_minutes).await?;
    for (name, value) in numbers {
        let usual = SETTINGS.iter().any(|number| number.name == name && number.default == value);
        let now = put_or_keep(&mut tx, name, &value, usual).await?;
        bears_on_sight |= now && setting::bears_on_sight(name);
        changed |= now;
    }
    for switch in SWITCHES {
        let value = typed.ticked(switch.name);
        let now = put_or_keep(&mut tx, switch.name, &value, switch.default == value).await?;
        bears_on_sight |= now && setting::bears_on_sight(switch.name);
        changed |= now;
    }
    if bears_on_sight {
        sight::refresh(&mut tx, Whose::All).await?;
    }
    tx.commit().await?;
    if changed {
        state.load_settings().await?;
    }
    Ok(Redirect::to("/administration/settings?done=saved").into_response())
}

/// Sets what differs from what is set; says whether it did.
async fn put<T>(tx: &mut Tx, key: &str, value: &T) -> Result<bool, Error>
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq,
{
    let differs = setting::get::<T>(tx, key).await?.as_ref() != Some(value);
    if differs {
        setting::put(tx, key, value).await?;
    }
    Ok(differs)
}

/// As [`put`], but what was never set and is the usual value stays unset.
async fn put_or_keep<T>(tx: &mut Tx, key: &str, value: &T, usual: bool) -> Result<bool, Error>
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq,
{
    if usual && setting::get::<T>(tx, key).await?.is_none() {
        return Ok(false);
    }
    put(tx, key, value).await
}

/// POST /administration/settings/publish: a new version of what people sign or read.
pub async fn publish(
    State(state): State<AppState>,
    me: SignedIn,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut typed = Typed::new(&["document_kind", "published_on"], values);
    let kind = typed.text("document_kind");
    if !DOCUMENTS.iter().any(|(name, _)| *name == kind) {
        typed.form.wrong("document_kind", "Choose the document.");
    }
    let on = typed.needed_day("published_on");
    if let (true, Some(on)) = (typed.form.is_right(), on) {
        let mut tx = me.begin(&state.db).await?;
        match agency::publish(&mut tx, &kind, on, None).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(Redirect::to("/administration/settings?done=published").into_response());
            }
            Err(error) => refused(&mut typed.form, "document_kind", error)?,
        }
    }
    show(&state, me, Some(typed.form), None).await
}

/// The fields of the form of settings.
fn fields() -> Vec<&'static str> {
    let numbers = SETTINGS.iter().map(|number| number.name);
    ["place", "idle_minutes"].into_iter().chain(numbers).chain(SWITCHES.iter().map(|switch| switch.name)).collect()
}

async fn show(
    state: &AppState,
    me: SignedIn,
    typed: Option<Form>,
    notice: Option<&'static str>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let changes = setting::changes(&mut tx).await?;
    let actors = Actors::load(&mut tx).await?;
    let set_by = |key: &str| match changes.iter().find(|change| change.key == key) {
        Some(change) => {
            let who = actors.name(&change.changed_by, false);
            format!("Set by {who} on {}.", format::moment(&change.changed_at))
        }
        None => "Never changed.".to_owned(),
    };
    let set = state.settings();
    let mut values = vec![("place", set.place), ("idle_minutes", set.idle_minutes.to_string())];
    let (mut numbers, mut switches) = (Vec::new(), Vec::new());
    for number in SETTINGS {
        let value = setting::get::<u16>(&mut tx, number.name).await?.unwrap_or(number.default);
        values.push((number.name, value.to_string()));
        let hint = format!(
            "{} From {} to {}, usually {}. (Agreement, {}) {}",
            number.purpose,
            number.min,
            number.max,
            number.default,
            number.clause,
            set_by(number.name)
        );
        numbers.push(Number { name: number.name, label: number.label, hint });
    }
    for switch in SWITCHES {
        let value = setting::get::<bool>(&mut tx, switch.name).await?.unwrap_or(switch.default);
        values.push((switch.name, if value { "yes" } else { "" }.to_owned()));
        let usual = if switch.default { "yes" } else { "no" };
        let hint =
            format!("{} Usually {usual}. (Agreement, {}) {}", switch.purpose, switch.clause, set_by(switch.name));
        switches.push(Yes { name: switch.name, label: switch.label, hint });
    }
    let published = store::account::published(&mut tx).await?;
    tx.commit().await?;
    let documents = DOCUMENTS.map(|(kind, label)| Document {
        label,
        says: published.iter().find(|one| one.kind == kind).map_or_else(
            || "No version is published yet.".to_owned(),
            |one| format!("Version {}, since {}.", one.version, format::date(&one.published_on)),
        ),
    });
    let form = match typed {
        // What the other form of the page shows stays as it is set.
        Some(mut form) if form.errors.iter().any(|error| ["document_kind", "published_on"].contains(&error.field)) => {
            form.also(values);
            form
        }
        Some(form) => form,
        None => Form::with(values),
    };
    let status = if form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = SettingsPage {
        frame: me.frame,
        numbers,
        switches,
        documents: documents.into(),
        document_kinds: DOCUMENTS,
        place_changed: set_by(setting::PLACE),
        idle_changed: set_by(setting::IDLE_MINUTES),
        form,
        notice,
    };
    draw(status, &page)
}

#[cfg(test)]
mod tests;
