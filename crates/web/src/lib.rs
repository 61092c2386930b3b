//! Hearth's pages: routing, sign-in, templates, files.
//!
//! A page is a file in `pages/` (types, handler, tests), a template, and a line in [`routes`].

mod actors;
mod address;
mod assets;
mod clock;
mod day;
mod error;
pub mod form;
pub mod format;
mod frame;
mod id;
mod kept;
pub mod labels;
mod local_path;
mod page;
mod pages;
mod qr;
pub mod routes;
mod signed_in;
mod state;
mod typed;
mod url;
mod visit;
mod words;

#[cfg(test)]
mod testing;

use std::{collections::HashMap, future::Future, net::SocketAddr, time::Duration};

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::StatusCode,
    middleware,
    response::{IntoResponse, Response},
    routing::get,
};
use store::jobs::{self, Handlers, Worker};
use tokio::{net::TcpListener, sync::oneshot};
use tower_http::{catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer};

pub use error::Error;
pub use form::Form;
pub use frame::Frame;
pub use id::Id;
pub use page::{Page, page};
pub use signed_in::SignedIn;
pub use state::{AppState, Config, Settings};
pub use visit::Visit;

/// What a form may send; a route that takes a file raises it for itself.
const FORM_LIMIT: usize = 256 * 1024;

/// How old the settings may be that another process changed.
const SETTINGS_LAST: Duration = Duration::from_mins(1);

/// How long requests that run may take to finish once the server is told to stop.
const LAST_CALL: Duration = Duration::from_secs(10);

/// Jobs of the queue that are carried out at the same time: each uses all cores.
const JOBS: usize = 1;

/// Serves the site until `shutdown` is ready, then lets running requests finish for ten seconds. Meanwhile it carries out the
/// jobs of the queue.
pub async fn serve(
    state: AppState,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let reading = tokio::spawn(keep_settings(state.clone()));
    let (stop_working, told_to_stop) = oneshot::channel::<()>();
    let worker = Worker::new(state.db.clone(), handlers(&state), JOBS);
    let working = tokio::spawn(worker.run(async move {
        let _ = told_to_stop.await;
    }));
    let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
    let (told, stopping) = oneshot::channel();
    let server = axum::serve(listener, service).with_graceful_shutdown(async move {
        shutdown.await;
        // Nobody listens any more only when the server has ended by itself.
        let _ = told.send(());
    });
    let late = async move {
        match stopping.await {
            Ok(()) => tokio::time::sleep(LAST_CALL).await,
            Err(_) => std::future::pending().await,
        }
    };
    let result = tokio::select! {
        ended = server => ended,
        () = late => Ok(()),
    };
    reading.abort();
    drop(stop_working);
    // What it was at goes back to the queue.
    let _ = working.await;
    result
}

/// What carries out the jobs of the queue, by kind.
fn handlers(state: &AppState) -> Handlers {
    let app = state.clone();
    HashMap::from([(pages::report::KIND, jobs::handler(move |cx| pages::report::make(app.clone(), cx)))])
}

async fn keep_settings(state: AppState) {
    loop {
        if let Err(error) = state.load_settings().await {
            tracing::warn!(%error, "the settings could not be read");
        }
        tokio::time::sleep(SETTINGS_LAST).await;
    }
}

/// The whole site.
pub fn router(state: AppState) -> Router {
    let origin = state.config.public_origin.clone();
    let csrf = origin
        .and_then(|origin| CsrfLayer::new().add_trusted_origin(origin).ok())
        .unwrap_or_default()
        .with_rejection_response(|_| refused_from_elsewhere());
    let pages = routes::router()
        .fallback(|| async { Error::NotFound })
        .layer(DefaultBodyLimit::max(FORM_LIMIT))
        .layer(csrf)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(state.clone(), visit::around));
    let files = Router::new()
        .route("/assets/{version}/{*path}", get(assets::serve))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(visit::around_assets));
    // For whatever watches the process: says nothing but that it answers.
    let alive = Router::new().route("/alive", get(|| async { (StatusCode::OK, "alive\n") }));
    Router::new().merge(files).merge(alive).merge(pages).with_state(state)
}

/// What a panic says may hold a client's data, so it is not told.
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    Error::Internal("a page panicked".to_owned()).into_response()
}

fn refused_from_elsewhere() -> Response {
    Error::Forbidden(
        "This form was sent from another site, so nothing was done. Open the page here and fill the form in again."
            .to_owned(),
    )
    .into_response()
}
