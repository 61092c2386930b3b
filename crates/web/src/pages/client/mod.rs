//! A client's record: who they are, their stays, and all that was recorded in each.

pub mod access;
pub mod history;
mod identity;
pub mod links;
mod sections;
pub mod sharing;
mod stays;
mod timeline;
mod value;

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use chrono::NaiveDate;
use policy::Act;
use store::{
    Event,
    client::{self, Record},
};

use self::{
    identity::{Identity, Ssn},
    sections::{Entry, Section, Shape},
    stays::Stay,
    timeline::Drawing,
};
use crate::{error::Error, format, frame::Frame, page::Page, signed_in::SignedIn, state::AppState, visit::Visit};

/// The record's page.
#[derive(Template)]
#[template(path = "client.html")]
struct ClientPage {
    frame: Frame,
    /// The address of the record.
    href: String,
    personal_id: String,
    /// Said when there are several.
    source: Option<String>,
    who: Identity,
    finding: String,
    drawing: Option<Drawing>,
    enrollments: Vec<Enrollment>,
    household: Vec<Relative>,
    profile: Entry,
    veteran: Entry,
    loose: Vec<Section>,
    is_lead: bool,
    may_record_consent: bool,
}

/// An enrollment on the page.
struct Enrollment {
    stay: Stay,
    with: Vec<Relative>,
    sections: Vec<Section>,
}

/// Another person of a household.
#[derive(Clone, Debug)]
struct Relative {
    href: String,
    name: String,
    born: String,
    relationship: String,
    /// Where they stayed together.
    together: Vec<String>,
}

/// The number alone, in the place of its mask.
#[derive(Template)]
#[template(path = "client_ssn.html")]
struct SsnPart {
    href: String,
    ssn: Ssn,
}

/// GET /clients/{source}/{person}
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, person)): Path<(String, String)>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let Some(record) = client::record(&mut tx, source_id(&source), &person).await? else { return Err(Error::NotFound) };
    let page = ClientPage::new(&record, &me, false);
    tx.record(viewed(&record, &page));
    tx.commit().await?;
    Ok(Page(page).into_response())
}

/// POST /clients/{source}/{person}/ssn: shows the whole number, and records that it was shown.
pub async fn reveal_ssn(
    State(state): State<AppState>,
    me: SignedIn,
    visit: Visit,
    Path((source, person)): Path<(String, String)>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let Some(record) = client::record(&mut tx, source_id(&source), &person).await? else { return Err(Error::NotFound) };
    let page = ClientPage::new(&record, &me, true);
    tx.record(Event::new("client.ssn.reveal").about(record.source_id, "Client", record.personal_id()));
    if !visit.partial {
        tx.record(viewed(&record, &page));
    }
    tx.commit().await?;
    if visit.partial {
        return Ok(Page(SsnPart { href: page.href, ssn: page.who.ssn }).into_response());
    }
    Ok(Page(page).into_response())
}

/// A number that no source has when it is none: then nobody is found, by the same query.
fn source_id(text: &str) -> i32 {
    text.parse().unwrap_or(-1)
}

/// What was on the page, by the names of its sections.
fn viewed(record: &Record, page: &ClientPage) -> Event {
    let mut sections: Vec<&str> = page
        .enrollments
        .iter()
        .flat_map(|enrollment| &enrollment.sections)
        .chain(&page.loose)
        .map(|section| section.name)
        .chain(["profile", "timeline"])
        .collect();
    sections.sort_unstable();
    sections.dedup();
    Event::new("client.view").about(record.source_id, "Client", record.personal_id()).with("sections", sections)
}

impl ClientPage {
    fn new(record: &Record, me: &SignedIn, show_ssn: bool) -> Self {
        let today = me.today;
        let stays = stays::stays(record, today);
        let mut page = ClientPage {
            frame: me.frame.clone(),
            href: links::record(record.source_id, record.personal_id()),
            personal_id: record.personal_id().to_owned(),
            source: (record.sources > 1).then(|| record.source.clone()),
            who: Identity::of(record, today, show_ssn),
            finding: stays::finding(&stays),
            drawing: timeline::draw(&stays, today),
            household: household(record, &stays, today),
            profile: sections::profile(record),
            veteran: sections::veteran(record),
            loose: sections::without_stay(record),
            enrollments: stays.into_iter().map(|stay| Enrollment::new(record, stay, today)).collect(),
            is_lead: me.is_lead(),
            may_record_consent: me.may(Act::RecordConsent),
        };
        if !history::is_open_to(me) {
            page.leave_history_out();
        }
        page
    }

    fn leave_history_out(&mut self) {
        let of_stays = self.enrollments.iter_mut().flat_map(|enrollment| &mut enrollment.sections);
        for section in of_stays.chain(&mut self.loose) {
            section.history = None;
            section.records.iter_mut().for_each(|entry| entry.history = None);
        }
        self.profile.history = None;
        self.veteran.history = None;
    }

    fn open(&self) -> impl Iterator<Item = &Stay> {
        self.enrollments.iter().map(|enrollment| &enrollment.stay).filter(|stay| stay.is_open())
    }
}

impl Enrollment {
    fn new(record: &Record, stay: Stay, today: NaiveDate) -> Self {
        let with = stays::with(record, &stay).into_iter().map(|member| Relative::new(record, member, today)).collect();
        Enrollment { with, sections: sections::of_stay(record, &stay), stay }
    }
}

impl Relative {
    fn new(record: &Record, member: &client::Member, today: NaiveDate) -> Self {
        let relationship = member.relationship_to_hoh.map(i32::from);
        Relative {
            href: links::record(record.source_id, &member.personal_id),
            name: called(&member.name),
            born: member.dob.map_or_else(|| "Birth date not recorded".to_owned(), |day| format::born(&day, &today)),
            relationship: match relationship {
                Some(code) => {
                    hud::lists::RELATIONSHIP_TO_HO_H.text(code).map_or_else(|| code.to_string(), str::to_owned)
                }
                None => "Not recorded".to_owned(),
            },
            together: Vec::new(),
        }
    }
}

/// A name for a link.
pub fn called(name: &client::Name) -> String {
    name.full().unwrap_or_else(|| if name.is_hashed() { "Name is hashed" } else { "Name is not recorded" }.to_owned())
}

/// Everybody the person stayed with, each once, the latest stay first.
fn household(record: &Record, stays: &[Stay], today: NaiveDate) -> Vec<Relative> {
    let mut relatives: Vec<Relative> = Vec::new();
    for stay in stays {
        for member in stays::with(record, stay) {
            let href = links::record(record.source_id, &member.personal_id);
            let at = relatives.iter().position(|known| known.href == href).unwrap_or_else(|| {
                relatives.push(Relative::new(record, member, today));
                relatives.len() - 1
            });
            let together = format!("{}, {}", stay.project, stay.dates());
            if !relatives[at].together.contains(&together) {
                relatives[at].together.push(together);
            }
        }
    }
    relatives
}

#[cfg(test)]
pub(crate) mod tests;
