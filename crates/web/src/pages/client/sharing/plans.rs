//! Health plans that list a person as a member, and records taken together. For the lead.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use chrono::NaiveDate;
use policy::{gate::AgencyKind, sight::roster_counts_before};
use serde::Deserialize;
use store::{
    Event, agency, client,
    consent::{self, Standing},
    roster::{self, Link, Member, Merge, Tie, Viewer},
    setting,
};
use uuid::Uuid;

use super::Person;
use crate::{
    day, error::Error, form::Form, format, frame::Frame, page::page as draw, signed_in::SignedIn, state::AppState,
};

#[derive(Template)]
#[template(path = "client_plans.html")]
struct PlansPage {
    frame: Frame,
    person: Person,
    links: Vec<Line>,
    merges: Vec<Merge>,
    plans: Vec<(String, String)>,
    ties: [(&'static str, &'static str); 4],
    /// The link that the form changes, by plan; none for a new one.
    changes: Option<String>,
    form: Form,
    notice: Option<&'static str>,
}

/// A link, and what stands between it and a viewer's desk.
struct Line {
    link: Link,
    tie: &'static str,
    viewers: Vec<Viewer>,
    /// Nothing when a viewer with the person on the caseload sees them today.
    missing: Vec<String>,
}

const TIES: [(&str, &str); 4] = [
    ("none", "None, or not known"),
    ("ecm", "Enhanced Care Management"),
    ("community_supports", "Community Supports"),
    ("coordinated_entry", "Coordinated Entry"),
];

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
    change: Option<Uuid>,
}

/// GET /clients/{source}/{person}/sharing/plans
pub async fn page(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, person)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, Error> {
    let notice = match asked.done.as_deref() {
        Some("linked") => Some("The member is linked. Verify that it is this person."),
        Some("verified") => Some("The link is verified."),
        Some("unverified") => Some("The link is no longer verified. The plan sees nothing of this person."),
        Some("assigned") => Some("The person is on the viewer's caseload."),
        Some("released") => Some("The person is off the viewer's caseload."),
        Some("merged") => {
            Some("The records are taken together. The stricter of both counts until the person signs anew.")
        }
        Some("unmerged") => Some("The records are apart again. Verify the links anew, from tomorrow on."),
        _ => None,
    };
    let today = format::date(&me.today);
    let form = Form::with([("member_from", String::new()), ("confirmed_on", today.clone()), ("tie_from", today)]);
    show(&state, me, (&source, &person), StatusCode::OK, form, notice, asked.change).await
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    plan: String,
    #[serde(default)]
    member_from: String,
    #[serde(default)]
    member_to: String,
    #[serde(default)]
    confirmed_on: String,
    #[serde(default)]
    tie: String,
    #[serde(default)]
    tie_from: String,
    #[serde(default)]
    tie_to: String,
}

/// POST /clients/{source}/{person}/sharing/plans
pub async fn link(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, id)): Path<(String, String)>,
    Body(typed): Body<Typed>,
) -> Result<Response, Error> {
    let mut form = Form::with([
        ("plan", typed.plan.clone()),
        ("member_from", typed.member_from.clone()),
        ("member_to", typed.member_to.clone()),
        ("confirmed_on", typed.confirmed_on.clone()),
        ("tie", typed.tie.clone()),
        ("tie_from", typed.tie_from.clone()),
        ("tie_to", typed.tie_to.clone()),
    ]);
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, &source, &id).await?;
    let plan = typed.plan.parse::<Uuid>().ok();
    let plan = match plan {
        Some(plan) => agency::get(&mut tx, plan).await?.filter(|agency| agency.kind == AgencyKind::ViewOnly),
        None => None,
    };
    if plan.is_none() {
        form.wrong("plan", "Choose the plan.");
    }
    let member = typed.read(&mut form, me.today);
    let (Some(plan), Some(member)) = (plan, member.filter(|_| form.is_right())) else {
        drop(tx);
        return show(&state, me, (&source, &id), StatusCode::UNPROCESSABLE_ENTITY, form, None, None).await;
    };
    roster::link(&mut tx, plan.id, person.source, &person.id, &member).await?;
    tx.commit().await?;
    Ok(done(&person, "linked"))
}

impl Typed {
    fn read(&self, form: &mut Form, today: NaiveDate) -> Option<Member> {
        let from = needed(form, "member_from");
        let to = optional(form, "member_to");
        let confirmed_on = super::past_day(form, "confirmed_on", today);
        let tie = Tie::from_name(&self.tie);
        if tie.is_none() && !matches!(self.tie.as_str(), "" | "none") {
            form.wrong("tie", "Choose the service, or none.");
        }
        let tie = match tie {
            None => None,
            Some(tie) => {
                let tie_to = optional(form, "tie_to");
                needed(form, "tie_from").map(|from| (tie, from, tie_to))
            }
        };
        if let (Some(from), Some(to)) = (from, to)
            && to <= from
        {
            form.wrong("member_to", "The end comes after the start. Type a later date, or leave it empty.");
        }
        Some(Member { from: from?, to, confirmed_on: confirmed_on?, tie })
    }
}

fn needed(form: &mut Form, field: &'static str) -> Option<NaiveDate> {
    let day = day::read(form.value(field));
    if day.is_none() {
        form.wrong(field, "Type a date, such as 3/5/2026.");
    }
    day
}

fn optional(form: &mut Form, field: &'static str) -> Option<NaiveDate> {
    if form.value(field).trim().is_empty() { None } else { needed(form, field) }
}

#[derive(Deserialize)]
pub struct Verified {
    #[serde(default)]
    verified: String,
}

/// POST /clients/{source}/{person}/sharing/plans/{id}/verify
pub async fn verify(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, id, link)): Path<(String, String, String)>,
    Body(typed): Body<Verified>,
) -> Result<Response, Error> {
    let link: Uuid = link.parse().map_err(|_| Error::NotFound)?;
    let verified = typed.verified == "yes";
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, &source, &id).await?;
    if !roster::verify(&mut tx, person.source, &person.id, link, verified).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(done(&person, if verified { "verified" } else { "unverified" }))
}

#[derive(Deserialize)]
pub struct Assigned {
    #[serde(default)]
    account: String,
    #[serde(default)]
    assigned: String,
}

/// POST /clients/{source}/{person}/sharing/plans/{id}/caseload
pub async fn assign(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, id, link)): Path<(String, String, String)>,
    Body(typed): Body<Assigned>,
) -> Result<Response, Error> {
    let (Ok(link), Ok(account)) = (link.parse::<Uuid>(), typed.account.parse::<Uuid>()) else {
        return Err(Error::NotFound);
    };
    let assigned = typed.assigned == "yes";
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, &source, &id).await?;
    let links = roster::links(&mut tx, person.source, &person.id).await?;
    if links.iter().all(|known| known.id != link) || !roster::assign(&mut tx, link, account, assigned).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(done(&person, if assigned { "assigned" } else { "released" }))
}

#[derive(Deserialize)]
pub struct Other {
    #[serde(default)]
    other: String,
}

/// POST /clients/{source}/{person}/sharing/merges
pub async fn merge(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, id)): Path<(String, String)>,
    Body(typed): Body<Other>,
) -> Result<Response, Error> {
    let other = typed.other.trim();
    let mut form = Form::with([("other", typed.other.clone()), ("confirmed_on", format::date(&me.today))]);
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, &source, &id).await?;
    let found = client::summaries(&mut tx, &[(person.source, other)]).await?;
    if other == person.id {
        form.wrong("other", "That is this record. Type the Personal ID of the other one.");
    } else if found.is_empty() {
        form.wrong("other", "No record of this source has that Personal ID. Copy it from the other record.");
    } else if roster::merges(&mut tx, person.source, &person.id)
        .await?
        .iter()
        .any(|m| m.other_id == other && m.undone_on.is_none())
    {
        form.wrong("other", "These two records are taken together already.");
    }
    if !form.is_right() {
        drop(tx);
        return show(&state, me, (&source, &id), StatusCode::UNPROCESSABLE_ENTITY, form, None, None).await;
    }
    roster::merge(&mut tx, person.source, &person.id, other).await?;
    tx.commit().await?;
    Ok(done(&person, "merged"))
}

/// POST /clients/{source}/{person}/sharing/merges/{id}/undo
pub async fn unmerge(
    State(state): State<AppState>,
    me: SignedIn,
    Path((source, id, merge)): Path<(String, String, String)>,
) -> Result<Response, Error> {
    let merge: Uuid = merge.parse().map_err(|_| Error::NotFound)?;
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, &source, &id).await?;
    let merges = roster::merges(&mut tx, person.source, &person.id).await?;
    if merges.iter().all(|known| known.id != merge)
        || !roster::unmerge(&mut tx, person.source, &person.id, merge).await?
    {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(done(&person, "unmerged"))
}

fn done(person: &Person, done: &str) -> Response {
    Redirect::to(&format!("{}/sharing/plans?done={done}", person.href)).into_response()
}

async fn show(
    state: &AppState,
    me: SignedIn,
    (source, person): (&str, &str),
    status: StatusCode,
    mut form: Form,
    notice: Option<&'static str>,
    change: Option<Uuid>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let person = Person::find(&mut tx, source, person).await?;
    let found = roster::links(&mut tx, person.source, &person.id).await?;
    let merges = roster::merges(&mut tx, person.source, &person.id).await?;
    let consent = consent::of(&mut tx, person.source, &person.id).await?;
    let seen = consent::seen_by(&mut tx, person.source, &person.id).await?.unwrap_or_default();
    let roster_days = setting::get::<u16>(&mut tx, setting::ROSTER_DAYS).await?;
    let roster_days = roster_days.unwrap_or(policy::sight::Settings::default().roster_days);
    let tie_needed = setting::get::<bool>(&mut tx, setting::SERVICE_TIE).await?.unwrap_or(true);
    let changes = change.and_then(|id| found.iter().find(|link| link.id == id)).cloned();
    let mut lines = Vec::new();
    for link in found {
        let viewers = roster::viewers(&mut tx, link.agency_id).await?;
        let visible = seen.plans.contains(&link.agency);
        let missing = if visible {
            Vec::new()
        } else {
            missing(&link, &merges, &consent, me.today, roster_days, tie_needed, person.born)
        };
        let tie = link.tie.as_deref().and_then(|tie| TIES.iter().find(|(name, _)| *name == tie));
        lines.push(Line { tie: tie.map_or("None", |(_, label)| label), viewers, missing, link });
    }
    let agencies = agency::list(&mut tx).await?;
    tx.record(Event::new("client.plans").about(person.source, "Client", &person.id));
    tx.commit().await?;
    let plans = agencies.iter().filter(|agency| agency.kind == AgencyKind::ViewOnly);
    let plans = plans.map(|agency| (agency.id.to_string(), agency.name.clone())).collect();
    if let Some(link) = &changes {
        form = filled(link);
    }
    let changes = changes.map(|link| link.agency);
    draw(status, &PlansPage { frame: me.frame, person, links: lines, merges, plans, ties: TIES, changes, form, notice })
}

/// The form with what is on record.
fn filled(link: &Link) -> Form {
    let date = |day: Option<NaiveDate>| day.as_ref().map(format::date).unwrap_or_default();
    Form::with([
        ("plan", link.agency_id.to_string()),
        ("member_from", date(Some(link.member_from))),
        ("member_to", date(link.member_to)),
        ("confirmed_on", date(Some(link.confirmed_on))),
        ("tie", link.tie.clone().unwrap_or_else(|| "none".to_owned())),
        ("tie_from", date(link.tie_from)),
        ("tie_to", date(link.tie_to)),
    ])
}

/// Why the plan does not see the person, as far as one can say in words. `policy::sight` decides.
fn missing(
    link: &Link,
    merges: &[Merge],
    consent: &consent::Consent,
    today: NaiveDate,
    roster_days: u16,
    tie_needed: bool,
    dob: Option<NaiveDate>,
) -> Vec<String> {
    let mut missing = Vec::new();
    let last_change = merges.iter().flat_map(|merge| [Some(merge.merged_on), merge.undone_on]).flatten().max();
    match (link.verified_on, last_change) {
        (None, _) => missing.push("The link is not verified.".to_owned()),
        (Some(verified), Some(change)) if verified <= change => missing.push(format!(
            "Records were taken together or apart on {}. Verify the link again on a later day.",
            format::date(&change)
        )),
        _ => {}
    }
    if link.member_from > today || link.member_to.is_some_and(|day| day <= today) {
        missing.push("The person is not a member today.".to_owned());
    }
    if roster_counts_before(link.confirmed_on, roster_days) <= today {
        missing.push(format!("The last roster with the person is older than {roster_days} days."));
    }
    let tied = link.tie_from.is_some_and(|day| day <= today) && link.tie_to.is_none_or(|day| day > today);
    if tie_needed && !tied {
        missing.push("No service of the plan ties it to the person today.".to_owned());
    }
    let holds = |release| matches!(consent.standing(release, dob, today), Standing::HoldsUntil(_));
    let names_plan =
        consent.releases.iter().any(|release| release.kind == consent::Kind::Plan.as_str() && holds(release));
    if !names_plan {
        missing.push("No release that holds names a plan.".to_owned());
    }
    if missing.is_empty() {
        missing.push(
            "The release names another plan, the person is under 18 or restricted, or every stay is in a project that plans do not see."
                .to_owned(),
        );
    }
    missing
}
