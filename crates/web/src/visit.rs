//! What surrounds every page: who asks, when, under which reference; error pages; headers; the log line.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts, MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header, request::Parts},
    middleware::Next,
    response::Response,
};
use chrono::{DateTime, NaiveDate, Utc};
use store::account;
use uuid::Uuid;

use crate::{
    address, clock,
    error::{self, Error},
    frame::Frame,
    signed_in::{self, SignedIn},
    state::AppState,
};

/// Facts about one request, for any handler.
#[derive(Clone, Debug)]
pub struct Visit {
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    /// Shown on error pages and written in the log line.
    pub reference: String,
    /// Where it comes from, for throttling.
    pub address: String,
    /// 'Firefox on Windows', for the list of one's sign-ins.
    pub browser: String,
    /// True when htmx asked for a part of a page.
    pub partial: bool,
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Error> {
        parts.extensions.get::<Visit>().cloned().ok_or_else(|| Error::Internal("no visit in the request".to_owned()))
    }
}

/// The outermost layer.
pub async fn around(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let started = std::time::Instant::now();
    let now = state.clock.now();
    let headers = request.headers();
    let visit = Visit {
        now,
        today: clock::today(now),
        reference: reference(),
        address: address::of(peer(&request), headers, &state.config.trusted_proxies),
        browser: browser(headers),
        partial: headers.get("hx-request-type").is_some_and(|kind| kind == "partial"),
    };
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let route =
        request.extensions().get::<MatchedPath>().map_or_else(|| "(none)".to_owned(), |path| path.as_str().to_owned());

    // A page that asks for its progress by itself is not somebody working.
    let touch = !headers.contains_key("hearth-poll");
    let session = match signed_in::token(headers) {
        Some(token) => account::load_session(&state.db, &token, now, touch).await,
        None => Ok(None),
    };
    let (session, broken) = match session {
        Ok(session) => (session, None),
        Err(e) => (None, Some(Error::from(e))),
    };
    let frame = Frame::new(&state, session.as_ref(), &visit, &method, &path);
    request.extensions_mut().insert(visit.clone());
    request.extensions_mut().insert(frame.clone());
    if let Some(session) = session {
        request.extensions_mut().insert(SignedIn::new(session, &visit, frame.clone()));
    }

    let response = match broken {
        Some(error) => axum::response::IntoResponse::into_response(error),
        None => next.run(request).await,
    };
    let mut response = error::shown(response, frame, &visit);
    secure(response.headers_mut(), state.config.https());
    let status = response.status();
    let milliseconds = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    if status.is_server_error() {
        tracing::error!(%method, route, status = status.as_u16(), milliseconds, reference = visit.reference, "answered");
    } else {
        tracing::info!(%method, route, status = status.as_u16(), milliseconds, reference = visit.reference, "answered");
    }
    response
}

/// Nothing but what this site serves may run, load or frame these pages, and nothing of them is kept.
const HEADERS: [(HeaderName, &str); 6] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // The own pages learn where a form was, so that one comes back to it; nobody else learns anything.
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    ),
];

fn secure(headers: &mut HeaderMap, https: bool) {
    for (name, value) in &HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}

/// The headers of files, which are no pages: they are kept, but never taken for what they are not.
pub async fn around_assets(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if response.status() != StatusCode::OK {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Eight signs that one can read out on the telephone.
fn reference() -> String {
    Uuid::now_v7().simple().to_string()[24..].to_uppercase()
}

fn peer(request: &Request) -> Option<IpAddr> {
    request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip())
}

fn browser(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let first =
        |names: &[(&str, &'static str)]| names.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name);
    let program = first(&[
        ("Firefox/", "Firefox"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS", "Mac"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux"),
    ]);
    match (program, system) {
        (Some(program), Some(system)) => format!("{program} on {system}"),
        (Some(program), None) => program.to_owned(),
        (None, Some(system)) => format!("a browser on {system}"),
        (None, None) => "an unknown browser".to_owned(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_named_in_words() {
        let named = |agent: &str| browser(&HeaderMap::from_iter([(header::USER_AGENT, agent.parse().unwrap())]));
        assert_eq!(
            named("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"),
            "Firefox on Windows"
        );
        assert_eq!(
            named(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1"
            ),
            "Safari on iPhone"
        );
        assert_eq!(named("curl/8"), "an unknown browser");
    }
}
