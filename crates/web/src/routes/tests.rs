//! The access matrix: what every route answers to nobody, to read only, and to a lead administrator.

use std::fmt::Write;

use super::*;
use crate::testing::{Browser, Site};

#[tokio::test]
async fn access_matrix() {
    let site = Site::new().await;
    let mut matrix = String::new();
    for route in all() {
        let path = [
            ("{id}", "01920000-0000-7000-8000-000000000000"),
            ("{token}", "0123456789abcdef"),
            ("{source}", "1"),
            ("{person}", "1"),
            ("{file}", "client"),
            ("{key}", "1"),
            ("{project}", "1"),
            ("{list}", "1.1"),
            ("{step}", "audited"),
            ("{fact}", "test"),
            ("{form}", "rights"),
            ("{head}", "0"),
        ]
        .iter()
        .fold(route.path.to_owned(), |path, (name, value)| path.replace(name, value));
        assert!(!path.contains('{'), "say above what stands for the parameter of {path}");
        let mut statuses = Vec::new();
        for role in [None, Some(Role::DataAnalyst), Some(Role::LeadAdministrator)] {
            // A new sign-in each time: some of these routes end it.
            let browser = match role {
                Some(role) => site.signed_in(role).await,
                None => Browser::default(),
            };
            let answer = match route.method {
                Method::GET => site.get(&browser, &path).await,
                _ => site.post(&browser, &path, &[]).await,
            };
            assert!(!answer.status.is_server_error(), "{} {path}: {}", route.method, answer.body);
            let refused = answer.status == StatusCode::FORBIDDEN
                || answer.location().starts_with("/sign-in?next=")
                || answer.location() == "/sign-in";
            assert!(
                allows(route.who, role) || refused,
                "{} {path} answers {} to {role:?}",
                route.method,
                answer.status
            );
            let target = if answer.location().is_empty() { String::new() } else { format!(" {}", answer.location()) };
            statuses.push(format!("{}{target}", answer.status.as_u16()));
        }
        writeln!(matrix, "{:<5} {:<45} {:?}: {}", route.method.as_str(), route.path, route.who, statuses.join(" | "))
            .expect("a line");
    }
    insta::assert_snapshot!(matrix);
}

#[tokio::test]
async fn what_is_nowhere_is_not_found_for_everybody() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    for browser in [Browser::default(), lead] {
        site.get(&browser, "/no/such/page").await.is(404).says("There is nothing here, or you may not see it");
    }
}

#[tokio::test]
async fn every_answer_is_closed_to_other_sites_and_kept_nowhere() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    for path in ["/", "/sign-in", "/no/such/page", "/administration/people/not-an-id", "/account"] {
        let answer = site.get(&lead, path).await;
        let header =
            |name: &str| answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        assert_eq!(
            header("content-security-policy"),
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "{path}"
        );
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("referrer-policy"), "same-origin");
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("cross-origin-opener-policy"), "same-origin");
        assert!(header("permissions-policy").contains("camera=()"));
    }
}

#[tokio::test]
async fn a_form_from_another_site_does_nothing() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let form = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ];
    site.send(&lead, Method::POST, "/sign-out", &form, String::new()).await.is(403).says("sent from another site");
    site.get(&lead, "/account").await.is(200);
}

#[tokio::test]
async fn a_form_that_is_too_big_gets_a_sentence() {
    let site = Site::new().await;
    let name = "x".repeat(300 * 1024);
    site.post(&site.signed_in(Role::LeadAdministrator).await, "/administration/people/invite", &[("name", &name)])
        .await
        .is(413)
        .says("That is too big");
}

#[tokio::test]
async fn after_signing_in_one_comes_back_to_the_page_of_the_form() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    site.later(chrono::TimeDelta::minutes(16));
    let sent = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
        ("referer", "http://localhost/administration/people/invite"),
    ];
    let answer = site.send(&lead, Method::POST, "/administration/people/invite", &sent, String::new()).await.is(303);
    assert_eq!(answer.location(), "/sign-in?next=/administration/people/invite&ended=idle");
    let part = [("hx-request", "true"), ("hx-request-type", "partial"), ("referer", "http://localhost/account")];
    let answer = site.send(&lead, Method::GET, "/administration/people", &part, String::new()).await.is(401);
    assert_eq!(answer.headers["hx-redirect"], "/sign-in?next=/account&ended=idle");
}

/// Styles and scripts in the page, and htmx's ways of making functions from text, would not run under the policy.
#[test]
fn templates_keep_to_the_content_security_policy() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).expect("the templates") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        seen += 1;
        let text = std::fs::read_to_string(&path).expect("a template");
        for forbidden in [
            " style=",
            "<style",
            "<script>",
            "javascript:",
            "hx-on",
            "\"js:",
            "'js:",
            " onclick=",
            " onchange=",
            " onsubmit=",
            " oninput=",
            " onload=",
        ] {
            assert!(!text.contains(forbidden), "{} has {forbidden}", path.display());
        }
        assert!(!text.contains("|safe"), "{} writes text without escaping it", path.display());
    }
    assert!(seen > 10, "{seen}");
}
