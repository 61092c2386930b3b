//! The `{id}` of a path. What cannot be an id is answered like an id nobody has.

use std::collections::HashMap;

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use uuid::Uuid;

use crate::error::Error;

/// The path's `{id}`.
#[derive(Clone, Copy, Debug)]
pub struct Id(pub Uuid);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Error> {
        let Ok(Path(names)) = Path::<HashMap<String, String>>::from_request_parts(parts, state).await else {
            return Err(Error::NotFound);
        };
        let id = names.get("id").and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
        Ok(Id(id))
    }
}
