use chrono::TimeDelta;
use store::Role;

use super::*;
use crate::testing::{Answer, Browser, PASSWORD, Site};

const EMAIL: &str = "rosa.park@example.org";

async fn try_in(site: &Site, password: &str, code: &str, next: &str) -> Answer {
    let fields = [("email", EMAIL), ("password", password), ("code", code), ("next", next)];
    site.post(&Browser::default(), "/sign-in", &fields).await
}

#[tokio::test]
async fn one_signs_in_with_password_and_code_and_comes_where_one_wanted() {
    let site = Site::new().await;
    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    assert_eq!(site.get(&Browser::default(), "/account").await.is(303).location(), "/sign-in?next=/account");
    site.get(&Browser::default(), "/sign-in?next=/account").await.is(200).says(r#"name="next" value="/account""#);

    let code = rosa.secret.code(site.now()).expect("a code");
    let answer = try_in(&site, PASSWORD, &code, "/account").await.is(303);
    assert_eq!(answer.location(), "/account");
    let cookie = answer.headers[header::SET_COOKIE].to_str().expect("text").to_owned();
    assert!(cookie.starts_with("__Host-hearth="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"), "{cookie}");
    let mut browser = Browser::default();
    browser.takes(&answer);
    site.get(&browser, "/account").await.is(200).says("Rosa Park").says("Data analyst");
    // Who is signed in already is not asked again.
    assert_eq!(site.get(&browser, "/sign-in?next=/account").await.is(303).location(), "/account");

    let answer = site.post(&browser, "/sign-out", &[]).await.is(303);
    assert!(answer.headers[header::SET_COOKIE].to_str().expect("text").contains("Max-Age=0"));
    site.get(&browser, "/account").await.is(303);
}

#[tokio::test]
async fn a_code_is_taken_once_and_the_page_says_why() {
    let site = Site::new().await;
    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    let code = rosa.secret.code(site.now()).expect("a code");
    try_in(&site, PASSWORD, &code, "/").await.is(303);
    let again = try_in(&site, PASSWORD, &code, "/").await.is(422).says("Each code works once");
    assert!(!again.body.contains(PASSWORD), "a password is never sent back");
    assert!(again.headers.get(header::SET_COOKIE).is_none());
    again.says(&format!(r#"value="{EMAIL}""#));
}

#[tokio::test]
async fn what_is_missing_is_named_at_its_field() {
    let site = Site::new().await;
    site.post(&Browser::default(), "/sign-in", &[("email", EMAIL)])
        .await
        .is(422)
        .says("There are 2 problems")
        .says(r##"<a href="#password">Type your password.</a>"##)
        .says(r#"id="code-error""#);
}

#[tokio::test]
async fn after_five_failures_one_waits_and_is_told_how_long() {
    let site = Site::new().await;
    site.account("Rosa Park", Role::DataAnalyst).await;
    for _ in 0..5 {
        try_in(&site, "wrong", "000000", "/").await.is(422);
    }
    let answer = try_in(&site, "wrong", "000000", "/").await.is(429).says("Wait 30 seconds");
    assert_eq!(answer.headers[header::RETRY_AFTER], "30");
}

#[tokio::test]
async fn next_never_leads_to_another_site() {
    let site = Site::new().await;
    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    for next in ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"] {
        site.later(TimeDelta::seconds(30));
        let code = rosa.secret.code(site.now()).expect("a code");
        assert_eq!(try_in(&site, PASSWORD, &code, next).await.is(303).location(), "/", "{next}");
        site.get(&Browser::default(), &format!("/sign-in?next={next}")).await.is(200).says(r#"name="next" value="/""#);
    }
}

#[tokio::test]
async fn a_recovery_code_signs_in_once_and_says_how_many_are_left() {
    let site = Site::new().await;
    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    let code = &rosa.recovery_codes[0];
    let answer = try_in(&site, PASSWORD, code, "/").await.is(303);
    let mut browser = Browser::default();
    browser.takes(&answer);
    let target = answer.location().to_owned();
    site.get(&browser, &target).await.is(200).says("You have 9 recovery codes left").says("It does not work again");
    try_in(&site, PASSWORD, code, "/").await.is(422);
}

#[tokio::test]
async fn a_sign_in_ends_by_idleness_unless_one_stays() {
    let site = Site::new().await;
    let browser = site.signed_in(Role::DataAnalyst).await;
    site.later(TimeDelta::minutes(14));
    let json = [("accept", "application/json"), ("sec-fetch-site", "same-origin")];
    let answer = site.send(&browser, axum::http::Method::POST, "/stay", &json, String::new()).await.is(200);
    let told: serde_json::Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(told, serde_json::json!({ "ends_seconds": 12 * 3600 - 14 * 60, "idle_seconds": 900 }));
    site.later(TimeDelta::minutes(14));
    site.get(&browser, "/account").await.is(200);
    // What a page asks for by itself is no use.
    site.later(TimeDelta::minutes(14));
    site.send(&browser, axum::http::Method::GET, "/account", &[("hearth-poll", "1")], String::new()).await.is(200);
    site.later(TimeDelta::minutes(1));
    assert_eq!(site.get(&browser, "/account").await.is(303).location(), "/sign-in?next=/account&ended=idle");
    site.get(&browser, "/sign-in?next=/account&ended=idle").await.is(200).says("Sign in to go on where you were");
}
