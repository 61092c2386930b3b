//! From a template to an answer.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{Html, IntoResponse, Response},
};

use crate::error::Error;

/// A page, drawn when it is answered with.
#[derive(Clone, Debug)]
pub struct Page<T>(pub T);

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        page(StatusCode::OK, &self.0).unwrap_or_else(IntoResponse::into_response)
    }
}

/// A page with another status than 200: 422 for a form that is shown again with its errors.
pub fn page(status: StatusCode, template: &impl Template) -> Result<Response, Error> {
    Ok((status, Html(template.render()?)).into_response())
}
