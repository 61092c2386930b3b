//! Beginning an agreement, entering one from paper, and the documents it is made of.

use askama::Template;
use axum::{
    extract::{Multipart, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::Form as Body;
use store::agency::{self, Agency, NewDocument, Paper};

use super::show;
use crate::{
    error::Error,
    form::Form,
    frame::Frame,
    id::Id,
    page::page as draw,
    signed_in::SignedIn,
    state::AppState,
    typed::{Typed, Values, refused, with_hash},
};

/// POST /agencies/{id}/agreements
pub async fn begin(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut typed = Typed::new(&[], values);
    let mut tx = me.begin(&state.db).await?;
    agency::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    match agency::draft(&mut tx, id, &typed.text("title"), typed.ticked("equivalent")).await {
        Ok(agreement) => {
            tx.commit().await?;
            Ok(Redirect::to(&format!("/agreements/{agreement}?done=begun")).into_response())
        }
        Err(error) => {
            refused(&mut typed.form, "title", error)?;
            Err(Error::NotFound)
        }
    }
}

#[derive(Template)]
#[template(path = "agreement_paper.html")]
struct PaperPage {
    frame: Frame,
    agency: Agency,
    form: Form,
}

/// GET /agencies/{id}/agreements/paper
pub async fn paper_page(State(state): State<AppState>, me: SignedIn, Id(id): Id) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let agency = agency::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    draw(StatusCode::OK, &PaperPage { frame: me.frame, agency, form: Form::default() })
}

const PAPER: [&str; 9] = [
    "title",
    "equivalent",
    "audited_on",
    "signed_on",
    "signed_by",
    "signed_title",
    "in_force_from",
    "countersigned_by",
    "evidence",
];

/// POST /agencies/{id}/agreements/paper
pub async fn enter_paper(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    Body(values): Body<Values>,
) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    let agency = agency::get(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let mut typed = Typed::new(&PAPER, values);
    if let Some(paper) = read(&mut typed, &me) {
        match agency::enter_paper(&mut tx, id, &paper).await {
            Ok(agreement) => {
                tx.commit().await?;
                return Ok(Redirect::to(&format!("/agreements/{agreement}?done=paper")).into_response());
            }
            Err(error) => refused(&mut typed.form, "signed_on", error)?,
        }
    }
    draw(StatusCode::UNPROCESSABLE_ENTITY, &PaperPage { frame: me.frame, agency, form: typed.form })
}

fn read(typed: &mut Typed, me: &SignedIn) -> Option<Paper> {
    let audited_on = typed.past_day("audited_on", me.today);
    let signed_on = typed.past_day("signed_on", me.today);
    let in_force_from = typed.past_day("in_force_from", me.today);
    let evidence = typed.needed("evidence", "Say what proves it, and where the paper is kept.");
    let paper = Paper {
        title: typed.text("title"),
        equivalent: typed.ticked("equivalent"),
        audited_on: audited_on?,
        signed_on: signed_on?,
        signed_by: typed.text("signed_by"),
        signed_title: typed.text("signed_title"),
        in_force_from: in_force_from?,
        countersigned_by: typed.text("countersigned_by"),
        evidence,
    };
    typed.form.is_right().then_some(paper)
}

/// POST /agreements/{id}/documents: keeps name, version and hash; the file itself is not kept.
pub async fn add_document(
    State(state): State<AppState>,
    me: SignedIn,
    Id(id): Id,
    parts: Multipart,
) -> Result<Response, Error> {
    let (values, hash) = match with_hash(parts).await {
        Ok(sent) => sent,
        // Too big, or cut off: the status says which.
        Err(error) => return Ok(error.into_response()),
    };
    let mut typed = Typed::new(&["document", "version", "amendment", "partner_signed_on", "lead_signed_on"], values);
    let name = typed.needed("document", "Type the name of the document.");
    let version = typed.needed("version", "Type its version: a number or a date.");
    let amendment = typed.ticked("amendment");
    let (partner_signed_on, lead_signed_on) = (typed.day("partner_signed_on"), typed.day("lead_signed_on"));
    if hash.is_none() {
        typed.form.wrong("file", "Choose the file of the document.");
    }
    if let (true, Some(sha256)) = (typed.form.is_right(), hash) {
        let mut tx = me.begin(&state.db).await?;
        agency::agreement(&mut tx, id).await?.ok_or(Error::NotFound)?;
        let document = NewDocument { name, version, sha256, amendment, partner_signed_on, lead_signed_on };
        match agency::add_document(&mut tx, id, &document).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(Redirect::to(&format!("/agreements/{id}?done=document")).into_response());
            }
            Err(error) => refused(&mut typed.form, "document", error)?,
        }
    }
    show(&state, me, id, typed.form, None).await
}
