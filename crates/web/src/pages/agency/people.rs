//! An agency's people: who has an account, when it was last used, whether it is still needed, and who has left. The page
//! of the agency's security officer (V.E.1, V.E.13).

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use chrono::{DateTime, Months, NaiveDate, Utc};
use policy::Act;
use serde::Deserialize;
use store::{
    Tx,
    account::{self, Account, Standing, State as AccountState},
    agency::{self, Agency},
};
use uuid::Uuid;

use crate::{
    error::Error,
    form::Form,
    format,
    frame::Frame,
    id::Id,
    page::page as draw,
    signed_in::SignedIn,
    state::AppState,
    typed::{Typed, Values},
};

#[derive(Template)]
#[template(path = "agency_people.html")]
struct PeoplePage {
    frame: Frame,
    now: DateTime<Utc>,
    agency: Agency,
    people: Vec<Person>,
    /// Who can have left.
    choices: Vec<(String, String)>,
    may_review: bool,
    may_report: bool,
    form: Form,
    notice: Option<&'static str>,
}

struct Person {
    account: Account,
    standing: Standing,
    /// Whether the quarter since the last review, or since the account began, is over.
    due: bool,
}

impl PeoplePage {
    fn waits(&self) -> String {
        match self.people.iter().filter(|one| one.due).count() {
            0 => "No account waits for a review.".to_owned(),
            1 => "One account waits for a review: is it still needed?".to_owned(),
            many => format!("{many} accounts wait for a review: are they still needed?"),
        }
    }
}

impl Person {
    fn is_working(&self) -> bool {
        self.account.state != AccountState::Ended && self.standing.separated_on.is_none()
    }
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /agencies/{id}/people
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let notice = match asked.done.as_deref() {
        Some("reviewed") => Some("It is noted that the account is still needed."),
        Some("separated") => Some("The separation is reported. The account has ended."),
        _ => None,
    };
    show(&state, me, id, Form::default(), notice).await
}

async fn show(
    state: &AppState,
    me: SignedIn,
    id: Uuid,
    form: Form,
    notice: Option<&'static str>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let agency = its_agency(&mut tx, &me, id).await?;
    let accounts = account::list(&mut tx).await?;
    let mut standings = account::standings(&mut tx).await?;
    tx.commit().await?;
    let people: Vec<Person> = accounts
        .into_iter()
        .filter(|account| account.agency == Some(id))
        .map(|account| {
            let standing = standings.remove(&account.id).unwrap_or_default();
            let since = standing.reviewed_on.unwrap_or(account.created_at.date_naive());
            let due = account.state != AccountState::Ended
                && standing.separated_on.is_none()
                && quarter_after(since).is_some_and(|day| day <= me.today);
            Person { account, standing, due }
        })
        .collect();
    let working = people.iter().filter(|one| one.is_working());
    let page = PeoplePage {
        choices: working.map(|one| (one.account.id.to_string(), one.account.name.clone())).collect(),
        now: me.now,
        may_review: me.may(Act::ReviewUsers),
        may_report: me.may(Act::ReportSeparation),
        frame: me.frame,
        agency,
        people,
        form,
        notice,
    };
    draw(if page.form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }, &page)
}

/// The agency, for the lead and for its own officer and manager.
async fn its_agency(tx: &mut Tx, me: &SignedIn, id: Uuid) -> Result<Agency, Error> {
    let own = account::account(tx, me.account).await?.and_then(|account| account.agency);
    if !me.is_lead() && own != Some(id) {
        return Err(Error::NotFound);
    }
    agency::get(tx, id).await?.ok_or(Error::NotFound)
}

/// Accounts are looked at every quarter (V.E.1).
fn quarter_after(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_months(Months::new(3))
}

/// POST /agencies/{id}/people/review: a person's account is still needed.
pub async fn review(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let person: Uuid = Typed::new(&[], values).text("person").parse().map_err(|_| Error::NotFound)?;
    let mut tx = me.begin(&state.db).await?;
    its_agency(&mut tx, &me, id).await?;
    account::review(&mut tx, person).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/agencies/{id}/people?done=reviewed")).into_response())
}

/// POST /agencies/{id}/people/separation: a person has left, or will today.
pub async fn report_separation(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut typed = Typed::new(&["person", "separated_on"], values);
    let person: Option<Uuid> = typed.text("person").parse().ok();
    if person.is_none() {
        typed.form.wrong("person", "Choose who left.");
    }
    let on = typed.past_day("separated_on", me.today);
    if let (true, Some(person), Some(on)) = (typed.form.is_right(), person, on) {
        let mut tx = me.begin(&state.db).await?;
        its_agency(&mut tx, &me, id).await?;
        account::report_separation(&mut tx, person, on).await?;
        tx.commit().await?;
        return Ok(Redirect::to(&format!("/agencies/{id}/people?done=separated")).into_response());
    }
    show(&state, me, id, typed.form, None).await
}

/// Whether the agency was late in telling (V.E.13): the lead keeps no list of holidays yet, so weekends alone are left out.
fn was_late(standing: &Standing) -> bool {
    let reported = standing.separated_on.zip(standing.separation_reported_on);
    reported.is_some_and(|(left, told)| policy::separation::is_late(left, told, &[]))
}

#[cfg(test)]
mod tests;
