//! The form of an LSA: first what to report on, then the CoC, the days and the projects.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use serde::Deserialize;
use serde_json::json;
use store::{
    hmis::{self, Source},
    jobs,
    project::{self, Choice},
};

use super::{
    order::{self, Scope, Typed},
    work,
};
use crate::{error::Error, form::Form, frame::Frame, labels, page::page as draw, signed_in::SignedIn, state::AppState};

/// Which report, of which source.
#[derive(Template)]
#[template(path = "report_what.html")]
struct WhatPage {
    frame: Frame,
    sources: Vec<Source>,
    asked: Asked,
    scopes: [(Scope, &'static str, &'static str); 3],
}

/// The rest of the form.
#[derive(Template)]
#[template(path = "report_form.html")]
struct FormPage {
    frame: Frame,
    form: Form,
    source: Source,
    several_sources: bool,
    scope: Scope,
    cocs: Vec<String>,
    /// By organization.
    projects: Vec<(String, Vec<Choice>)>,
    typed: Typed,
}

impl WhatPage {
    /// Whether a choice is ticked: the first one until another was chosen.
    fn is_chosen(&self, scope: Scope) -> bool {
        self.asked.scope.unwrap_or(Scope::Systemwide) == scope
    }

    fn is_of(&self, source: &Source) -> bool {
        self.asked.source == Some(source.id)
    }
}

#[derive(Clone, Copy, Deserialize)]
pub struct Asked {
    source: Option<i32>,
    scope: Option<Scope>,
}

/// GET /reports/lsa/new
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let sources = hmis::sources(&mut tx).await?;
    let source = match (asked.source, sources.as_slice()) {
        (Some(id), all) => Some(all.iter().find(|source| source.id == id).cloned().ok_or(Error::NotFound)?),
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    };
    let (Some(source), Some(scope)) = (source, asked.scope) else {
        tx.commit().await?;
        return draw(StatusCode::OK, &WhatPage { frame: me.frame, sources, asked, scopes: Scope::CHOICES });
    };
    let cocs = cocs(&mut tx, source.id).await?;
    let form = order::prefilled(scope, &cocs, me.today);
    let several_sources = sources.len() > 1;
    form_page(tx, me, form, source, several_sources, scope, cocs, Typed::default()).await
}

#[expect(clippy::too_many_arguments, reason = "what the page shows")]
async fn form_page(
    mut tx: store::Tx,
    me: SignedIn,
    form: Form,
    source: Source,
    several_sources: bool,
    scope: Scope,
    cocs: Vec<String>,
    typed: Typed,
) -> Result<Response, Error> {
    let projects = if scope.is_projects() { projects(&mut tx, source.id).await? } else { Vec::new() };
    tx.commit().await?;
    let status = if form.is_right() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    draw(status, &FormPage { frame: me.frame, form, source, several_sources, scope, cocs, projects, typed })
}

/// POST /reports/lsa
pub async fn start(State(state): State<AppState>, me: SignedIn, Body(typed): Body<Typed>) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let sources = hmis::sources(&mut tx).await?;
    let several_sources = sources.len() > 1;
    let source = sources.into_iter().find(|source| Some(source.id) == typed.source);
    let (Some(source), Some(scope)) = (source, typed.scope) else {
        return Err(Error::BadRequest("Choose what to report on, and the source.".to_owned()));
    };
    let cocs = cocs(&mut tx, source.id).await?;
    match order::read(&typed, scope, &source, &cocs, (&me.name, &me.email)) {
        Err(form) => form_page(tx, me, form, source, several_sources, scope, cocs, typed).await,
        Ok(order) => {
            let id = jobs::enqueue(&mut tx, work::KIND, json!(order)).await?;
            tx.commit().await?;
            Ok(Redirect::to(&format!("/reports/lsa/{id}")).into_response())
        }
    }
}

/// The CoC codes of the source's projects that are codes.
async fn cocs(tx: &mut store::Tx, source: i32) -> Result<Vec<String>, Error> {
    let is_code = |code: &str| {
        matches!(code.as_bytes(), [a, b, b'-', digits @ ..] if a.is_ascii_uppercase() && b.is_ascii_uppercase()
            && digits.len() == 3 && digits.iter().all(u8::is_ascii_digit))
    };
    let all = project::cocs(tx, source).await?;
    let mut codes: Vec<String> = all.iter().map(|code| code.trim().to_ascii_uppercase()).collect();
    codes.retain(|code| is_code(code));
    codes.sort();
    codes.dedup();
    Ok(codes)
}

/// The continuum's projects: those of the types that an LSA can be about.
async fn projects(tx: &mut store::Tx, source: i32) -> Result<Vec<(String, Vec<Choice>)>, Error> {
    let mut groups: Vec<(String, Vec<Choice>)> = Vec::new();
    let all = project::choices(tx, source).await?;
    for choice in all.into_iter().filter(|choice| matches!(choice.project_type, Some(0..=3 | 8 | 13))) {
        let organization = choice.organization.clone().unwrap_or_else(|| "No organization".to_owned());
        match groups.last_mut() {
            Some((name, of_it)) if *name == organization => of_it.push(choice),
            _ => groups.push((organization, vec![choice])),
        }
    }
    Ok(groups)
}

/// A project type in words.
fn kind(code: Option<i16>) -> &'static str {
    code.map_or("", |code| labels::project_type(i32::from(code)))
}
