//! The forms of an agreement's steps. What the agreement does not allow yet is refused by the store, and shown at the form.

use std::collections::HashMap;

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form as Body;
use chrono::NaiveDate;
use store::agency::{self, Agreement, Error as Refused, Party, Rule, State as Stands, Step};
use uuid::Uuid;

use super::show;
use crate::{
    error::Error,
    signed_in::SignedIn,
    state::AppState,
    typed::{Typed, Values, refused},
};

/// Every field of every step, and the step's own first one: errors of the whole step stand there.
const STEPS: [(&str, &[&str]); 12] = [
    ("officer", &["officer_name", "officer_named_on"]),
    ("audited", &["audited_on", "audit_evidence"]),
    ("signed", &["signed_on", "signed_by", "signed_title"]),
    ("in-force", &["in_force_from", "countersigned_by"]),
    ("default", &["default_on", "default_by", "default_reason"]),
    ("cured", &["cured_on"]),
    ("notice", &["notice_on", "notice_by"]),
    ("ended-by-default", &["ended_by_default_on"]),
    ("ended-by-consent", &["ended_by_consent_on"]),
    ("assigned", &["assigned_on"]),
    ("assignment-consented", &["assignment_consented_on"]),
    ("purged", &["purge_attested_on"]),
];

/// POST /agreements/{id}/steps/{step}
pub async fn take(
    State(state): State<AppState>,
    me: SignedIn,
    Path(path): Path<HashMap<String, String>>,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let id: Uuid = path.get("id").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let wanted = path.get("step").map_or("", String::as_str);
    let (_, fields) = STEPS.iter().find(|(step, _)| *step == wanted).ok_or(Error::NotFound)?;
    let mut typed = Typed::new(fields, values);
    let mut tx = me.begin(&state.db).await?;
    let agreement = agency::agreement(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let done = if wanted == "officer" {
        match officer(&mut typed, me.today) {
            Some((name, on)) => {
                let agency = agency::get(&mut tx, agreement.agency_id).await?.ok_or(Error::NotFound)?;
                let details = agency::Details { officer_name: name, officer_named_on: Some(on), ..agency.details() };
                agency::change(&mut tx, agency.id, &details).await
            }
            None => return show(&state, me, id, typed.form, None).await,
        }
    } else {
        match read(wanted, &mut typed, me.today).filter(|_| typed.form.is_right()) {
            Some(step) => match needs_force(&step, &agreement, me.today) {
                Some(rule) => Err(Refused::Rule(rule)),
                None => agency::take(&mut tx, id, &step).await,
            },
            None => return show(&state, me, id, typed.form, None).await,
        }
    };
    if let Err(error) = done {
        drop(tx);
        let unnamed = matches!(&error, Refused::Rule(rule) if rule.name == "signed_by_somebody");
        refused(&mut typed.form, if unnamed { fields[1] } else { fields[0] }, error)?;
        return show(&state, me, id, typed.form, None).await;
    }
    tx.commit().await?;
    Ok(Redirect::to(&format!("/agreements/{id}?done=step")).into_response())
}

fn officer(typed: &mut Typed, today: NaiveDate) -> Option<(String, NaiveDate)> {
    let name = typed.needed("officer_name", "Type the security officer's name.");
    let on = typed.past_day("officer_named_on", today)?;
    typed.form.is_right().then_some((name, on))
}

/// The step as typed; nothing when a field is missing, which is noted there.
fn read(wanted: &str, typed: &mut Typed, today: NaiveDate) -> Option<Step> {
    let party = |typed: &mut Typed, field: &'static str, says: &str| {
        let party = Party::from_name(&typed.text(field));
        if party.is_none() {
            typed.form.wrong(field, says);
        }
        party
    };
    Some(match wanted {
        "audited" => {
            let on = typed.past_day("audited_on", today);
            let evidence = typed.needed("audit_evidence", "Say what shows the audit, and where it is kept.");
            Step::Audited { on: on?, evidence }
        }
        "signed" => Step::Signed {
            on: typed.past_day("signed_on", today)?,
            by: typed.text("signed_by"),
            title: typed.text("signed_title"),
        },
        "in-force" => Step::InForce { on: typed.needed_day("in_force_from")?, by: typed.text("countersigned_by") },
        "default" => {
            let on = typed.past_day("default_on", today);
            let who = party(typed, "default_by", "Choose who is in default.");
            let reason = typed.needed("default_reason", "Say what the default is.");
            Step::Default { on: on?, who: who?, reason }
        }
        "cured" => Step::Cured { on: typed.past_day("cured_on", today)? },
        "notice" => {
            let on = typed.past_day("notice_on", today);
            let by = party(typed, "notice_by", "Choose who gave notice.");
            Step::Notice { on: on?, by: by? }
        }
        "ended-by-default" => Step::EndedByDefault { on: typed.needed_day("ended_by_default_on")? },
        "ended-by-consent" => Step::EndedByConsent { on: typed.needed_day("ended_by_consent_on")? },
        "assigned" => Step::Assigned { on: typed.past_day("assigned_on", today)? },
        "assignment-consented" => Step::AssignmentConsented { on: typed.past_day("assignment_consented_on", today)? },
        "purged" => Step::PurgeAttested { on: typed.past_day("purge_attested_on", today)? },
        _ => return None,
    })
}

/// What only an agreement in force can have happen to it.
fn needs_force(step: &Step, agreement: &Agreement, today: NaiveDate) -> Option<Rule> {
    let needs = matches!(step, Step::Default { .. } | Step::Notice { .. } | Step::Assigned { .. });
    (needs && agreement.state(today) != Stands::InForce).then(|| Rule::named("in_force_needed")).flatten()
}
