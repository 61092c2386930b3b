//! Searching on a small export.

use axum::http::Method;
use store::Role;

use crate::{
    pages::client::tests::{family, import},
    testing::{Answer, Browser, Site},
};

async fn site() -> (Site, Browser) {
    let site = Site::new().await;
    import(&site, &store::testing::system(), &family()).await;
    let reader = site.signed_in(Role::DataAnalyst).await;
    (site, reader)
}

/// Types into the search field, as htmx sends it.
async fn typed(site: &Site, browser: &Browser, text: &str) -> Answer {
    let headers = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
        ("hx-request", "true"),
        ("hx-request-type", "partial"),
    ];
    site.send(browser, Method::POST, "/clients/search", &headers, format!("q={}", crate::url::escaped(text)))
        .await
        .is(200)
}

#[tokio::test]
async fn people_are_found_as_one_types() {
    let (site, reader) = site().await;
    for text in ["maria quin", "Kintana maria", "quintana 5/3/84", "quintana 6789", "P-1", "MARÍA"] {
        let answer = typed(&site, &reader, text).await;
        let answer = answer.says("<a href=\"/clients/1/P-1\">Maria Quintana</a>");
        assert!(!answer.body.contains("<html"), "a part, not a page");
    }
    let answer = typed(&site, &reader, "maria quintana").await;
    answer.says("Born May 3, 1984 (42)").says("In Cedar Court (permanent supportive housing) since Mar 1, 2026");
    typed(&site, &reader, "zzyzx").await.says("No one found");
    typed(&site, &reader, "m").await.says("What you can type");
}

#[tokio::test]
async fn what_was_typed_stands_in_no_address() {
    let (site, reader) = site().await;
    let answer = site.post(&reader, "/clients/search", &[("q", "maria quintana")]).await.is(303);
    let location = answer.location().to_owned();
    assert!(location.starts_with("/clients/found/") && !location.contains("maria"), "{location}");
    let page = site.get(&reader, &location).await.is(200).says("value=\"maria quintana\"").says("/clients/1/P-1");
    for link in page.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(!link.to_lowercase().contains("maria") && !link.to_lowercase().contains("quintana"), "{link}");
    }
    // It is only for who made it, and only for a while.
    let other = site.signed_in(Role::LeadAdministrator).await;
    assert_eq!(site.get(&other, &location).await.is(303).location(), "/clients?ended=true");
    site.later(chrono::TimeDelta::minutes(14));
    site.get(&reader, &location).await.is(200);
    site.later(chrono::TimeDelta::minutes(14));
    site.get(&reader, "/clients").await.is(200);
    site.later(chrono::TimeDelta::minutes(3));
    assert_eq!(site.get(&reader, &location).await.is(303).location(), "/clients?ended=true");
    site.get(&reader, "/clients?ended=true").await.is(200).says("That search is over");
    assert_eq!(site.post(&reader, "/clients/search", &[("q", " ")]).await.is(303).location(), "/clients");
}

#[tokio::test]
async fn a_search_is_recorded_without_its_words() {
    let (site, reader) = site().await;
    typed(&site, &reader, "quintana").await;
    let mut conn = site.test.superuser().await;
    let entry: String = sqlx::query_scalar("SELECT acts::text FROM audit WHERE acts::text LIKE '%client.search%'")
        .fetch_one(&mut conn)
        .await
        .expect("an entry");
    assert!(entry.contains("\"shown\": 3") && !entry.to_lowercase().contains("quintana"), "{entry}");
}
