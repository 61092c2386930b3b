//! What the lead enters about a person: signed agreements, training, test, policies, and a suspension.

use std::collections::HashMap;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form as Body;
use chrono::Days;
use store::{
    account::{self, Fact},
    agency::{self, NewSuspension, Scope},
};
use uuid::Uuid;

use super::{person, show};
use crate::{
    error::Error,
    id::Id,
    signed_in::SignedIn,
    state::AppState,
    typed::{Typed, Values, refused},
};

/// The forms, and their fields.
const FORMS: [(&str, &[&str]); 4] = [
    ("end-user-agreement", &["agreement_version", "agreement_on", "agreement_evidence"]),
    ("training", &["training_on", "training_until", "training_evidence"]),
    ("test", &["test_on", "test_evidence"]),
    ("policies", &["policies_version", "policies_on"]),
];

/// POST /administration/people/{id}/standing/{fact}
pub async fn enter(
    State(state): State<AppState>,
    me: SignedIn,
    Path(path): Path<HashMap<String, String>>,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let id: Uuid = path.get("id").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let wanted = path.get("fact").map_or("", String::as_str);
    let (_, fields) = FORMS.iter().find(|(form, _)| *form == wanted).ok_or(Error::NotFound)?;
    let mut typed = Typed::new(fields, values);
    let fact = match wanted {
        "end-user-agreement" => {
            let version = version(&mut typed, "agreement_version");
            typed
                .past_day("agreement_on", me.today)
                .zip(version)
                .map(|(on, version)| Fact::EndUserAgreement { version, on })
        }
        "training" => {
            let until = typed.day("training_until");
            let on = typed.past_day("training_on", me.today);
            if until.is_some() && on.is_some() && until < on {
                typed.form.wrong("training_until", "The training counts until a day after it was passed.");
            }
            on.map(|on| Fact::Training { on, until })
        }
        "test" => typed.past_day("test_on", me.today).map(|on| Fact::Test { on }),
        _ => {
            let version = version(&mut typed, "policies_version");
            typed.past_day("policies_on", me.today).zip(version).map(|(on, version)| Fact::Policies { version, on })
        }
    };
    let Some(fact) = fact.filter(|_| typed.form.is_right()) else {
        return show(&state, me, id, StatusCode::UNPROCESSABLE_ENTITY, typed.form, None).await;
    };
    let evidence = fields.last().filter(|field| field.ends_with("_evidence")).map(|field| typed.text(field));
    let mut tx = me.begin(&state.db).await?;
    person(&mut tx, id, me.now).await?.ok_or(Error::NotFound)?;
    account::enter(&mut tx, id, fact, &evidence.unwrap_or_default()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/administration/people/{id}?done=entered")).into_response())
}

fn version(typed: &mut Typed, field: &'static str) -> Option<i32> {
    let version = typed.text(field).parse().ok().filter(|version: &i32| *version > 0);
    if version.is_none() {
        typed.form.wrong(field, "Type the number of the version, like 2.");
    }
    version
}

/// POST /administration/people/{id}/suspension: keeps one person out while something is looked into (IV.B.1).
pub async fn suspend(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut typed = Typed::new(&["reason", "evidence", "review_on"], values);
    let reason = typed.needed("reason", "Say why.");
    let evidence = typed.needed("evidence", "Say what shows it, and where it is kept.");
    let review_on = typed.needed_day("review_on");
    if review_on.is_some_and(|day| day <= me.today || day > me.today + Days::new(366)) {
        typed.form.wrong("review_on", "Choose a day within the next year on which it is looked at again.");
    }
    if let (true, Some(review_on)) = (typed.form.is_right(), review_on) {
        let mut tx = me.begin(&state.db).await?;
        let account = account::account(&mut tx, id).await?.filter(|account| account.agency.is_some());
        account.ok_or(Error::NotFound)?;
        let scope = Scope::User;
        let new = NewSuspension { scope, agency: None, account: Some(id), from: me.today, reason, evidence, review_on };
        match agency::suspend(&mut tx, &new).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(Redirect::to(&format!("/administration/people/{id}?done=entered")).into_response());
            }
            Err(error) => refused(&mut typed.form, "reason", error)?,
        }
    }
    show(&state, me, id, StatusCode::UNPROCESSABLE_ENTITY, typed.form, None).await
}
