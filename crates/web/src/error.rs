//! Every way a request fails, its status and what the person is told: one match, logged once.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Response},
};

use policy::Reason;
use store::account;

use crate::{frame::Frame, visit::Visit};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing is there, or this person may not see it: the same answer for both.
    #[error("nothing is there for this person")]
    NotFound,
    /// A seen record, a refused act. The sentence says who may, and names the clause when there is one.
    #[error("refused: {0}")]
    Forbidden(String),
    /// Gates of the agreement closed since signing in.
    #[error("a gate of the agreement is closed")]
    Closed(Vec<Reason>),
    /// The request makes no sense. The sentence tells the person what to do.
    #[error("bad request: {0}")]
    BadRequest(String),
    /// Somebody else was faster, or something is in the way. The sentence tells the person what to do.
    #[error("conflict: {0}")]
    Conflict(String),
    #[error(transparent)]
    Store(store::Error),
    #[error("a page could not be drawn: {0}")]
    Template(#[from] askama::Error),
    #[error("{0}")]
    Internal(String),
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match &error {
            // A NUL character in an address: PostgreSQL holds no such text, so there is nothing by that name.
            store::Error::Database(e) if e.code.as_deref() == Some("22021") => Error::NotFound,
            _ => Error::Store(error),
        }
    }
}

impl From<account::Error> for Error {
    /// For what a page does not say at a field.
    fn from(error: account::Error) -> Self {
        use account::Error as E;
        match error {
            E::NoAccount => Error::NotFound,
            E::Store(error) => Error::Store(error),
            E::Link => {
                Error::Conflict("This link was used, withdrawn or replaced meanwhile, or its time is over.".to_owned())
            }
            E::LastLead => Error::Conflict(
                "This is the last lead administrator who can sign in. Make somebody else one first.".to_owned(),
            ),
            E::EmailTaken => Error::Conflict("Somebody with this email has access already.".to_owned()),
            E::Wait { .. } => Error::Conflict("A password was wrong too often. Wait a few minutes.".to_owned()),
            E::Gates(reasons) => Error::Closed(reasons),
            E::NoAgency => Error::BadRequest("Choose the person's agency.".to_owned()),
            E::Wrong | E::WrongPassword | E::WrongCode | E::WeakPassword(_) | E::NoEmail | E::NoName | E::Suspended => {
                Error::BadRequest("What you typed was not right.".to_owned())
            }
        }
    }
}

/// What the error page says.
#[derive(Clone, Debug)]
pub struct Failure {
    pub title: &'static str,
    pub happened: String,
    pub next: String,
    /// The gates that are closed, each with its clause and what to do.
    pub reasons: Vec<Reason>,
    /// Whether somebody has to look into it.
    pub tell_reference: bool,
    /// The chain of causes, for the log; no client data in it.
    cause: Option<String>,
}

impl Error {
    fn status(&self) -> StatusCode {
        match self {
            Error::NotFound => StatusCode::NOT_FOUND,
            Error::Forbidden(_) | Error::Closed(_) => StatusCode::FORBIDDEN,
            Error::BadRequest(_) => StatusCode::BAD_REQUEST,
            Error::Conflict(_) => StatusCode::CONFLICT,
            Error::Store(_) | Error::Template(_) | Error::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Error {
    /// A bare answer; [`shown`] draws the page, since only it knows who asked.
    fn into_response(self) -> Response {
        let status = self.status();
        let mut failure = Failure::of(status);
        match self {
            Error::Forbidden(says) | Error::BadRequest(says) | Error::Conflict(says) => {
                failure.happened = says;
            }
            Error::Closed(reasons) => {
                failure.title = "Your access has stopped";
                failure.reasons = reasons;
                "When this is mended, you can go on at once.".clone_into(&mut failure.next);
            }
            Error::NotFound => {}
            error => failure.cause = Some(chain(&error)),
        }
        let mut response = status.into_response();
        response.extensions_mut().insert(failure);
        response
    }
}

impl Failure {
    /// What is said about a status when nobody said more.
    fn of(status: StatusCode) -> Failure {
        let (title, happened, next) = match status {
            StatusCode::NOT_FOUND => (
                "There is nothing here, or you may not see it",
                "",
                "Check the address, or look for it with the search on top of the page.",
            ),
            StatusCode::FORBIDDEN => {
                ("You can't do this", "", "If you think you should be able to, ask your HMIS lead.")
            }
            StatusCode::METHOD_NOT_ALLOWED => (
                "This page can't be opened this way",
                "The page you asked for only takes what a form sends to it.",
                "Go back and use the form again.",
            ),
            StatusCode::PAYLOAD_TOO_LARGE => (
                "That is too big",
                "What you sent is bigger than this page takes.",
                "Send less at once, or a smaller file.",
            ),
            StatusCode::CONFLICT => ("This can't be done now", "", "Go back, look at how things stand, and try again."),
            StatusCode::REQUEST_TIMEOUT => {
                ("That took too long", "What you sent did not arrive in time.", "Check your connection and try again.")
            }
            status if status.is_client_error() => (
                "Something in this request is wrong",
                "The page did not understand what was sent to it.",
                "Go back and try again.",
            ),
            _ => (
                "Something went wrong on our side",
                "Your request was not carried out. Nothing you entered before was lost.",
                "Try again in a minute.",
            ),
        };
        Failure {
            title,
            happened: happened.to_owned(),
            next: next.to_owned(),
            reasons: Vec::new(),
            tell_reference: status.is_server_error(),
            cause: None,
        }
    }
}

/// Turns the bare answer of an error into its page (or part of a page, for htmx), and logs what went wrong.
pub fn shown(response: Response, frame: Frame, visit: &Visit) -> Response {
    let status = response.status();
    let told = response.extensions().get::<Failure>().cloned();
    let failed = status.is_client_error() || status.is_server_error();
    // An extractor, a layer or the router refused, with a line of plain text or with nothing.
    let plain = failed
        && response.headers().get(header::CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"));
    let Some(failure) = told.or_else(|| plain.then(|| Failure::of(status))) else { return response };
    if let Some(cause) = &failure.cause {
        tracing::error!(reference = visit.reference, cause, "failed");
    }
    let reference = visit.reference.clone();
    let body = if visit.partial {
        ErrorFragment { failure, reference }.render()
    } else {
        ErrorPage { frame, failure, reference }.render()
    };
    // The headers stay: 'Allow', 'Retry-After'.
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.remove(header::CONTENT_TYPE);
    match body {
        Ok(body) => (parts, Html(body)).into_response(),
        Err(_) => (
            status,
            [(header::CONTENT_TYPE, HeaderValue::from_static("text/plain"))],
            "Something went wrong. Try again in a minute.",
        )
            .into_response(),
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    frame: Frame,
    failure: Failure,
    reference: String,
}

#[derive(Template)]
#[template(path = "error_fragment.html")]
struct ErrorFragment {
    failure: Failure,
    reference: String,
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}
