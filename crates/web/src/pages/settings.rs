//! Administration: what is set for everybody.

use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{Form as Body, Query};
use serde::Deserialize;
use store::setting;

use crate::{
    error::Error,
    form::Form,
    frame::Frame,
    page::{Page, page as draw},
    signed_in::SignedIn,
    state::AppState,
};

#[derive(Template)]
#[template(path = "settings.html")]
struct SettingsPage {
    frame: Frame,
    form: Form,
    saved: bool,
}

#[derive(Deserialize)]
pub struct Asked {
    done: Option<String>,
}

/// GET /administration/settings
pub async fn page(State(state): State<AppState>, me: SignedIn, Query(asked): Query<Asked>) -> Response {
    let settings = state.settings();
    let form = Form::with([("place", settings.place), ("idle_minutes", settings.idle_minutes.to_string())]);
    Page(SettingsPage { frame: me.frame, form, saved: asked.done.is_some() }).into_response()
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    place: String,
    #[serde(default)]
    idle_minutes: String,
}

/// POST /administration/settings
pub async fn save(State(state): State<AppState>, me: SignedIn, Body(typed): Body<Typed>) -> Result<Response, Error> {
    let mut form = Form::with([("place", typed.place.clone()), ("idle_minutes", typed.idle_minutes.clone())]);
    let place = typed.place.trim();
    if place.is_empty() || place.chars().count() > 80 {
        form.wrong("place", "Type a name of at most 80 letters.");
    }
    let idle_minutes: Option<u8> = typed.idle_minutes.trim().parse().ok().filter(|minutes| (5..=30).contains(minutes));
    if idle_minutes.is_none() {
        form.wrong("idle_minutes", "Type a number of minutes from 5 to 30.");
    }
    let (true, Some(idle_minutes)) = (form.is_right(), idle_minutes) else {
        return draw(StatusCode::UNPROCESSABLE_ENTITY, &SettingsPage { frame: me.frame, form, saved: false });
    };
    let mut tx = me.begin(&state.db).await?;
    setting::put(&mut tx, setting::PLACE, &place).await?;
    setting::put(&mut tx, setting::IDLE_MINUTES, &idle_minutes).await?;
    tx.commit().await?;
    state.load_settings().await?;
    Ok(Redirect::to("/administration/settings?done=saved").into_response())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use store::Role;

    use crate::testing::{Browser, Site};

    #[tokio::test]
    async fn the_name_and_the_idle_time_are_set_for_everybody() {
        let site = Site::new().await;
        let lead = site.signed_in(Role::LeadAdministrator).await;
        let path = "/administration/settings";
        site.post(&lead, path, &[("place", " "), ("idle_minutes", "31")]).await.is(422).says("There are 2 problems");
        site.post(&lead, path, &[("place", "River & Bend CoC"), ("idle_minutes", "5")]).await.is(303);
        site.get(&lead, path).await.is(200).says(r#"value="5""#);
        site.get(&Browser::default(), "/sign-in").await.is(200).says("River &#38; Bend CoC");

        let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
        let mut browser = Browser::default();
        let code = rosa.secret.code(site.now()).expect("a code");
        let fields = [("email", "rosa.park@example.org"), ("password", crate::testing::PASSWORD), ("code", &code)];
        browser.takes(&site.post(&browser, "/sign-in", &fields).await.is(303));
        site.later(TimeDelta::minutes(4));
        site.get(&browser, "/").await.is(200);
        site.later(TimeDelta::minutes(5));
        site.get(&browser, "/").await.is(303);
    }
}
