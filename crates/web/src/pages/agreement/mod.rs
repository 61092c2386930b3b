//! One agreement: its steps, each with its form and its day, and the documents that it is made of.

mod begin;
mod steps;

pub use begin::{add_document, begin, enter_paper, paper_page};
pub use steps::take;

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use axum_extra::extract::Query;
use chrono::NaiveDate;
use policy::{Act, gate::AgencyKind};
use serde::Deserialize;
use store::agency::{self, Agency, Agreement, Document, State as Stands};
use uuid::Uuid;

use crate::{
    error::Error,
    form::Form,
    format,
    frame::Frame,
    id::Id,
    page::page as draw,
    pages::agency::words::{self, Status},
    signed_in::SignedIn,
    state::AppState,
    typed::hex,
};

#[derive(Template)]
#[template(path = "agreement.html")]
struct AgreementPage {
    frame: Frame,
    today: NaiveDate,
    agency: Agency,
    it: Agreement,
    stands: Stands,
    status: Status,
    documents: Vec<Document>,
    may_change: bool,
    parties: [(&'static str, &'static str); 2],
    form: Form,
    notice: Option<&'static str>,
}

const PARTIES: [(&str, &str); 2] = [("partner", "The agency"), ("lead", "The HMIS Lead")];

impl AgreementPage {
    /// Whether a form of the three first steps is to be shown.
    fn next(&self, step: u8) -> bool {
        let next = match () {
            () if self.agency.officer_named_on.is_none() => 1,
            () if self.it.audited_on.is_none() => 2,
            () if self.it.signed_on.is_none() => 3,
            () if self.it.in_force_from.is_none() => 4,
            () => 5,
        };
        self.may_change && self.stands != Stands::Ended && next == step
    }

    fn is_in_force(&self) -> bool {
        self.stands == Stands::InForce
    }

    fn is_in_default(&self) -> bool {
        self.it.default_on.is_some() && self.it.cured_on.is_none() && self.stands != Stands::Ended
    }

    /// The first day on which termination may be declared.
    fn cure_ends(&self) -> String {
        format::date_or(&self.it.may_be_ended_from(), "the tenth day")
    }

    /// From the tenth day of a default that was not cured (VIII.B.3).
    fn may_end_by_default(&self) -> bool {
        self.is_in_default() && self.it.may_be_ended_from().is_some_and(|day| day <= self.today)
    }

    /// A plan that had access attests that what it downloaded is destroyed (VIII.B.4).
    fn asks_purge(&self) -> bool {
        self.stands == Stands::Ended && self.agency.kind == AgencyKind::ViewOnly
    }

    fn title(&self) -> &str {
        match (self.it.title.is_empty(), self.it.kind == "equivalent") {
            (false, _) => &self.it.title,
            (true, true) => "Equivalent agreement",
            (true, false) => "Partner agreement",
        }
    }
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /agreements/{id}
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let notice = match asked.done.as_deref() {
        Some("step") => Some("The step is entered. It counts from now on."),
        Some("document") => Some("The document is in the list, with its hash. The file itself was not kept."),
        Some("begun") => Some("The agreement is begun. Take it through its steps."),
        Some("paper") => Some("The agreement is entered, with its evidence."),
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
    let it = agency::agreement(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let agency = agency::get(&mut tx, it.agency_id).await?.ok_or(Error::NotFound)?;
    let documents = agency::documents(&mut tx, id).await?;
    tx.commit().await?;
    let page = AgreementPage {
        stands: it.state(me.today),
        status: words::of_agreement(&it, me.today),
        may_change: me.may(Act::ManageAgencies),
        parties: PARTIES,
        today: me.today,
        frame: me.frame,
        agency,
        it,
        documents,
        form,
        notice,
    };
    draw(if page.form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY }, &page)
}

/// 'The HMIS Lead' or the agency's name.
fn party<'a>(party: Option<&str>, agency: &'a Agency) -> &'a str {
    if party == Some("lead") { "The HMIS Lead" } else { &agency.name }
}

#[cfg(test)]
mod tests;
