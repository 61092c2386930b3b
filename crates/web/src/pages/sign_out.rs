//! Signing out.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Redirect, Response},
};
use store::account;

use crate::{
    error::Error,
    signed_in::{self, SignedIn},
    state::AppState,
};

/// POST /sign-out
pub async fn leave(State(state): State<AppState>, me: SignedIn) -> Result<Response, Error> {
    let mut tx = me.begin(&state.db).await?;
    account::sign_out(&mut tx, me.session).await?;
    tx.commit().await?;
    let mut response = Redirect::to("/sign-in?ended=out").into_response();
    response.headers_mut().insert(header::SET_COOKIE, signed_in::no_cookie());
    Ok(response)
}
