//! Recording a release: one form a kind, with only the questions of that kind.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use chrono::{Days, Months, NaiveDate};
use policy::gate::AgencyKind;
use serde::Deserialize;
use store::{
    agency,
    consent::{self, Kind},
    setting,
};
use uuid::Uuid;

use super::{HOW, Person, SIGNED_BY, past_day};
use crate::{error::Error, form::Form, format, frame::Frame, page::page as draw, signed_in::SignedIn, state::AppState};

#[derive(Template)]
#[template(path = "client_release.html")]
struct ReleasePage {
    frame: Frame,
    person: Person,
    kind: Kind,
    /// Whom it can name: id and name.
    recipients: Vec<(String, String)>,
    classes: Vec<String>,
    /// Who can disclose under Part 2.
    disclosers: Vec<(String, String)>,
    hows: [(&'static str, &'static str); 2],
    signers: [(&'static str, &'static str); 4],
    typed: Typed,
    form: Form,
}

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Typed {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    how: String,
    #[serde(default)]
    signed_by: String,
    #[serde(default)]
    signer_name: String,
    #[serde(default)]
    signed_on: String,
    #[serde(default)]
    days: String,
    #[serde(default)]
    agencies: Vec<String>,
    #[serde(default)]
    classes: Vec<String>,
    #[serde(default)]
    evidence: String,
    #[serde(default)]
    discloser: String,
    #[serde(default)]
    information: String,
    #[serde(default)]
    what_for: String,
}

/// GET /clients/{source}/{person}/sharing/release?kind=
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, person)): Path<(String, String)>,
    Query(asked): Query<Typed>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let days = setting::get(&mut tx, setting::RELEASE_DAYS).await?.unwrap_or(policy::Settings::default().release_days);
    tx.commit().await?;
    let typed = Typed {
        kind: asked.kind,
        how: "written".to_owned(),
        signed_by: "person".to_owned(),
        signed_on: format::date(&me.today),
        days: days.to_string(),
        ..Typed::default()
    };
    let form = typed.form();
    show(&state, me, &source, &person, StatusCode::OK, typed, form).await
}

/// POST /clients/{source}/{person}/sharing/release
pub async fn record(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, id)): Path<(String, String)>,
    Body(typed): Body<Typed>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, &source, &id).await?;
    let mut form = typed.form();
    if let Some(new) = typed.read(&mut form, &person, me.today)? {
        match consent::record(&mut tx, person.source, &person.id, &new).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(Redirect::to(&format!("{}/sharing?done=released", person.href)).into_response());
            }
            Err(consent::Error::Length) => form.wrong("days", LENGTH),
            Err(consent::Error::NoRecipient) => form.wrong("agencies", NO_RECIPIENT),
            Err(consent::Error::Part2Elements) => form.wrong("", PART2),
            Err(error) => return Err(error.into()),
        }
    }
    drop(tx);
    show(&state, me, &source, &id, StatusCode::UNPROCESSABLE_ENTITY, typed, form).await
}

const LENGTH: &str = "Type a number of days from 30 to 2,557 (7 years).";
const NO_RECIPIENT: &str = "Choose who may look: the person names a plan or a class of plans.";
const PART2: &str =
    "A Part 2 consent is signed, and says who may disclose what to whom, and what for. Fill in what is missing.";

impl ReleasePage {
    fn signer_hint(&self) -> &'static str {
        if self.kind == Kind::Part2 { "" } else { "Needed when it was not the person" }
    }
}

impl Typed {
    fn form(&self) -> Form {
        Form::with([
            ("how", self.how.clone()),
            ("signed_by", self.signed_by.clone()),
            ("signer_name", self.signer_name.clone()),
            ("signed_on", self.signed_on.clone()),
            ("days", self.days.clone()),
            ("evidence", self.evidence.clone()),
            ("discloser", self.discloser.clone()),
            ("information", self.information.clone()),
            ("what_for", self.what_for.clone()),
        ])
    }

    /// What was typed, when all of it is right; otherwise the form says what is not.
    fn read(&self, form: &mut Form, person: &Person, today: NaiveDate) -> Result<Option<consent::New>, Error> {
        let kind = self.kind()?;
        let how = consent::How::from_name(&self.how).filter(|how| *how != consent::How::Oral);
        if how.is_none() {
            form.wrong("how", "Choose how it was signed. What was only said is an explanation, not a release.");
        }
        let signed_by = consent::SignedBy::from_name(&self.signed_by);
        if signed_by.is_none() {
            form.wrong("signed_by", "Choose who signed.");
        }
        let grown =
            person.born.and_then(|born| born.checked_add_months(Months::new(18 * 12))).is_some_and(|day| day <= today);
        if signed_by == Some(consent::SignedBy::Parent) && grown {
            form.wrong("signed_by", "This person is 18 or older, so a parent cannot sign. Choose who did.");
        }
        if self.signer_name.trim().is_empty() && (kind == Kind::Part2 || signed_by != Some(consent::SignedBy::Person)) {
            form.wrong("signer_name", "Type the name of who signed.");
        }
        let signed_on = past_day(form, "signed_on", today);
        let days: Option<u64> =
            self.days.trim().replace(',', "").parse().ok().filter(|days| (30..=2557).contains(days));
        if days.is_none() {
            form.wrong("days", LENGTH);
        }
        if self.evidence.trim().is_empty() {
            form.wrong("evidence", "Say where the signed form is, so that it can be shown.");
        }
        let agencies: Vec<Uuid> = self.agencies.iter().filter_map(|id| id.parse().ok()).collect();
        let classes = if kind == Kind::Plan { self.classes.clone() } else { Vec::new() };
        if kind != Kind::General && agencies.is_empty() && classes.is_empty() {
            let says = if kind == Kind::Plan { NO_RECIPIENT } else { "Choose who may receive the records." };
            form.wrong("agencies", says);
        }
        let discloser: Option<Uuid> = self.discloser.parse().ok();
        if kind == Kind::Part2 {
            if discloser.is_none() {
                form.wrong("discloser", "Choose the program that may disclose.");
            }
            if self.information.trim().is_empty() {
                form.wrong("information", "Say what may be disclosed, as the form has it.");
            }
            if self.what_for.trim().is_empty() {
                form.wrong("what_for", "Say what it is for, as the form has it.");
            }
        }
        let (true, Some(how), Some(signed_by), Some(signed_on), Some(days)) =
            (form.is_right(), how, signed_by, signed_on, days)
        else {
            return Ok(None);
        };
        let part2 = |text: &str| if kind == Kind::Part2 { text.to_owned() } else { String::new() };
        Ok(Some(consent::New {
            kind,
            how,
            signed_by,
            signer_name: self.signer_name.clone(),
            refused: false,
            signed_on,
            from: signed_on,
            to: signed_on.checked_add_days(Days::new(days)).unwrap_or(signed_on),
            evidence: self.evidence.clone(),
            agencies: if kind == Kind::General { Vec::new() } else { agencies },
            classes,
            discloser: discloser.filter(|_| kind == Kind::Part2),
            information: part2(&self.information),
            purpose: part2(&self.what_for),
        }))
    }

    fn kind(&self) -> Result<Kind, Error> {
        Kind::from_name(&self.kind).ok_or(Error::NotFound)
    }

    fn names(&self, agency: &str) -> bool {
        self.agencies.iter().any(|id| id == agency)
    }
}

async fn show(
    state: &AppState,
    me: SignedIn,
    source: &str,
    person: &str,
    status: StatusCode,
    typed: Typed,
    form: Form,
) -> Result<Response, Error> {
    let kind = typed.kind()?;
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, source, person).await?;
    let agencies = agency::list(&mut tx).await?;
    let classes = if kind == Kind::Plan { consent::classes(&mut tx).await? } else { Vec::new() };
    tx.commit().await?;
    let named = |takes: &dyn Fn(AgencyKind) -> bool| -> Vec<(String, String)> {
        agencies.iter().filter(|a| takes(a.kind)).map(|a| (a.id.to_string(), a.name.clone())).collect()
    };
    let page = ReleasePage {
        recipients: match kind {
            Kind::General => Vec::new(),
            Kind::Plan => named(&|kind| kind == AgencyKind::ViewOnly),
            Kind::Part2 => named(&|_| true),
        },
        disclosers: named(&|kind| kind == AgencyKind::Contributing),
        frame: me.frame,
        person,
        kind,
        hows: HOW,
        signers: SIGNED_BY,
        classes,
        typed,
        form,
    };
    draw(status, &page)
}
