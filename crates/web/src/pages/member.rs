//! A member of a plan, as its viewer sees them: stays by kind of project, without a place. Each look is logged.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use policy::part2::NOTICE;
use store::{
    Event,
    plan::{self, Housing, Stay},
};

use super::members::{born, name};
use crate::{
    error::Error, format, frame::Frame, id::Id, labels, page::page as draw, signed_in::SignedIn, state::AppState,
};

#[derive(Template)]
#[template(path = "member.html")]
struct MemberPage {
    frame: Frame,
    name: String,
    born: String,
    housing: &'static str,
    coordinated_entry: &'static str,
    stays: Vec<Stay>,
    /// With a stay of a Part 2 program.
    notice: Option<&'static str>,
}

/// GET /members/{id}. Somebody else's member, nobody's, and no member at all: the same answer.
pub async fn page(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin_plan(&state.db).await?;
    let (member, stays) = plan::member(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let notice = stays.iter().any(|stay| stay.part2).then_some(NOTICE);
    if let Some(notice) = notice {
        tx.record(Event::new("part2.notice").with("version", notice.version).with("link", id.to_string()));
    }
    tx.commit().await?;
    let page = MemberPage {
        frame: me.frame,
        born: born(&member, me.today),
        name: name(member),
        housing: match plan::housing(&stays, me.today) {
            Housing::Housed => "Moved in to permanent housing",
            Housing::Sheltered => "In a shelter, safe haven or transitional housing",
            Housing::Unsheltered => "Outside, known to street outreach",
            Housing::NotKnown => "Not known",
        },
        coordinated_entry: if plan::in_coordinated_entry(&stays, me.today) {
            "Enrolled"
        } else {
            "Not enrolled, or not shown"
        },
        stays,
        notice: notice.map(|notice| notice.text),
    };
    draw(StatusCode::OK, &page)
}

fn kind(stay: &Stay) -> &'static str {
    stay.project_type.map_or("Kind of project not recorded", |kind| labels::project_type(i32::from(kind)))
}
