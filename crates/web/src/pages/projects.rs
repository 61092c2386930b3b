//! Projects by organization, with their beds and who is in them today; and the list of organizations.

use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use axum_extra::extract::Query;
use chrono::NaiveDate;
use hud::spec::{File, List};
use serde::Deserialize;
use store::{
    hmis,
    project::{self, Organization, Row, Wanted},
};

use crate::{
    error::Error, format, frame::Frame, labels, page::page as draw, signed_in::SignedIn, state::AppState, url::escaped,
};

const PAGE: i64 = 50;

#[derive(Template)]
#[template(path = "projects.html")]
struct ProjectsPage {
    frame: Frame,
    today: NaiveDate,
    asked: Asked,
    types: Vec<(String, &'static str)>,
    /// Runs of the same organization.
    groups: Vec<Group>,
    /// Whether there is a project at all.
    empty: bool,
    may_import: bool,
    several_sources: bool,
    total: i64,
    page: i64,
    pages: i64,
}

struct Group {
    source_id: i32,
    source: String,
    name: String,
    victim_services: bool,
    rows: Vec<Row>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    #[serde(rename = "type")]
    kind: String,
    coc: String,
    /// 'yes' shows projects that are closed too.
    closed: String,
    page: Option<i64>,
}

impl Asked {
    fn is_filter(&self) -> bool {
        !self.q.is_empty() || !self.kind.is_empty() || !self.coc.is_empty()
    }

    /// The same filter on another page.
    fn on(&self, page: i64) -> String {
        let mut query = format!("?page={page}");
        for (name, value) in [("q", &self.q), ("type", &self.kind), ("coc", &self.coc), ("closed", &self.closed)] {
            if !value.is_empty() {
                query.push('&');
                query.push_str(name);
                query.push('=');
                query.push_str(&escaped(value));
            }
        }
        query
    }
}

/// GET /projects
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let wanted = Wanted {
        text: asked.q.clone(),
        project_type: asked.kind.parse().ok(),
        coc: asked.coc.clone(),
        operating: asked.closed != "yes",
    };
    let page = asked.page.unwrap_or(1).max(1);
    let mut tx = me.begin(&state.db).await?;
    let (rows, total) = project::projects(&mut tx, &wanted, PAGE, (page - 1).saturating_mul(PAGE)).await?;
    let empty = total == 0 && project::projects(&mut tx, &Wanted::default(), 1, 0).await?.1 == 0;
    let several_sources = hmis::sources(&mut tx).await?.len() > 1;
    tx.commit().await?;
    let types = type_list()
        .values
        .iter()
        .filter(|value| !value.retired)
        .map(|value| (value.value.to_owned(), value.text))
        .collect();
    draw(
        StatusCode::OK,
        &ProjectsPage {
            may_import: me.is_lead(),
            frame: me.frame,
            today: me.today,
            asked,
            types,
            groups: groups(rows),
            empty,
            several_sources,
            total,
            page,
            pages: (total + PAGE - 1) / PAGE,
        },
    )
}

fn groups(rows: Vec<Row>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let same = |group: &Group| {
            group.source_id == row.source_id
                && group.rows.last().is_some_and(|last| last.organization_id == row.organization_id)
        };
        if !groups.last().is_some_and(same) {
            groups.push(Group {
                source_id: row.source_id,
                source: row.source.clone(),
                name: row.organization.clone().unwrap_or_else(|| "Organization not in the export".to_owned()),
                victim_services: row.victim_services == Some(1),
                rows: Vec::new(),
            });
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row);
        }
    }
    groups
}

fn type_list() -> &'static List {
    let spec = File::Project.spec();
    spec.column("ProjectType").and_then(|at| spec.columns[at].list).unwrap_or(hud::spec::LISTS[0])
}

/// A project's address.
fn href(row: &Row) -> String {
    format!("/projects/{}/{}", row.source_id, escaped(&row.project_id))
}

/// A project's name.
fn name(row: &Row) -> String {
    row.name.clone().unwrap_or_else(|| format!("Project {}", row.project_id))
}

/// A project type in words.
pub fn kind(code: Option<i16>) -> &'static str {
    code.map_or("Not given", |code| labels::project_type(i32::from(code)))
}

/// 'Since Oct 1, 2019', 'Oct 1, 2019 to Sep 30, 2025', 'Opens Oct 1, 2027'.
pub fn operating(start: Option<NaiveDate>, end: Option<NaiveDate>, today: NaiveDate) -> String {
    match (start, end) {
        (None, None) => "Dates not given".to_owned(),
        (Some(start), None) if start > today => format!("Opens {}", format::date(&start)),
        (Some(start), None) => format!("Since {}", format::date(&start)),
        (None, Some(end)) => format!("Until {}", format::date(&end)),
        (Some(start), Some(end)) => format!("{} to {}", format::date(&start), format::date(&end)),
    }
}

#[derive(Template)]
#[template(path = "organizations.html")]
struct OrganizationsPage {
    frame: Frame,
    organizations: Vec<Organization>,
    several_sources: bool,
}

/// GET /organizations
pub async fn organizations(State(state): State<AppState>, me: SignedIn) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let organizations = project::organizations(&mut tx).await?;
    let several_sources = hmis::sources(&mut tx).await?.len() > 1;
    tx.commit().await?;
    draw(StatusCode::OK, &OrganizationsPage { frame: me.frame, organizations, several_sources })
}

/// The list of an organization's projects.
fn projects_of(organization: &Organization) -> String {
    format!("/projects?closed=yes&q={}", escaped(organization.name.as_deref().unwrap_or_default()))
}

#[cfg(test)]
mod tests;
