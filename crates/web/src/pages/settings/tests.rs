use chrono::TimeDelta;
use store::Role;

use crate::testing::{Browser, Site};

#[tokio::test]
async fn the_name_and_the_idle_time_are_set_for_everybody() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let path = "/administration/settings";
    let wrong = site.post(&lead, path, &[fields(" ", "31"), vec![("idle_days", "13")]].concat()).await.is(422);
    wrong.says("There are 3 problems").says("Type a number from 14 to 90.");
    site.post(&lead, path, &[fields("River & Bend CoC", "5"), vec![("idle_days", "30")]].concat()).await.is(303);
    site.get(&lead, path).await.is(200).says(r#"value="5""#);
    site.get(&Browser::default(), "/sign-in").await.is(200).says("River &#38; Bend CoC");

    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    let mut browser = Browser::default();
    let code = rosa.secret.code(site.now()).expect("a code");
    let typed = [("email", "rosa.park@example.org"), ("password", crate::testing::PASSWORD), ("code", &code)];
    browser.takes(&site.post(&browser, "/sign-in", &typed).await.is(303));
    site.later(TimeDelta::minutes(4));
    site.get(&browser, "/").await.is(200);
    site.later(TimeDelta::minutes(5));
    site.get(&browser, "/").await.is(303);
}

/// All fields but the days an account may stay unused.
fn fields<'a>(place: &'a str, idle_minutes: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("place", place),
        ("idle_minutes", idle_minutes),
        ("password_days", "90"),
        ("release_days", "365"),
        ("roster_days", "35"),
        ("service_tie_required", "yes"),
    ]
}

#[tokio::test]
async fn a_setting_shows_who_changed_it_and_what_is_usual_stays_unset() {
    let site = Site::new().await;
    let dolores = site.account("Dolores Ibarra", Role::LeadAdministrator).await;
    let lead = site.sign_in("Dolores Ibarra", &dolores).await;
    let path = "/administration/settings";
    site.get(&lead, path).await.is(200).says("From 30 to 365, usually 90. (Agreement, IV.B.5 / IV.D.5) Never changed.");
    let mut typed = [fields("River CoC", "15"), vec![("idle_days", "20"), ("plans_see_minors", "yes")]].concat();
    typed.retain(|(name, _)| *name != "service_tie_required");
    site.post(&lead, path, &typed).await.is(303);
    let mut tx = site.test.system().await;
    assert_eq!(store::setting::get(&mut tx, "idle_days").await.expect("a value"), Some(20));
    assert_eq!(store::setting::get(&mut tx, store::setting::SERVICE_TIE).await.expect("a value"), Some(false));
    assert_eq!(store::setting::get(&mut tx, store::setting::PLANS_SEE_MINORS).await.expect("a value"), Some(true));
    assert_eq!(store::setting::get::<u16>(&mut tx, "password_days").await.expect("a value"), None);
    let page = site.get(&lead, path).await.is(200);
    assert_eq!(page.body.matches("Set by Dolores Ibarra on").count(), 5, "place, minutes, days and two switches");
}

// clause: policies-current refused
// clause: policies-current permitted
#[tokio::test]
async fn a_new_version_of_the_policies_is_acknowledged_at_the_door() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let plan = site.agency("River Health Plan", policy::gate::AgencyKind::ViewOnly).await;
    let (vera, browser) = site.signed_in_of(plan, "Vera Nunez", Role::PlanViewer).await;
    let publish = "/administration/settings/publish";
    site.post(&lead, publish, &[("published_on", "x")]).await.is(422).says("Choose the document.").says("usually 90");
    site.post(&lead, publish, &[("document_kind", "policies"), ("published_on", "10/1/2026")]).await.is(303);
    site.get(&lead, "/administration/settings").await.is(200).says("Version 1, since Oct 1, 2026.");
    site.get(&browser, "/data-dictionary").await.is(403).says("V.B.2 / V.E.9");
    site.later(TimeDelta::seconds(30));
    let sign_in = async |more: &[(&str, &str)]| {
        let mut tx = site.test.system().await;
        let email = "vera.nunez@example.org";
        let code =
            store::account::current_totp_code(&mut tx, site.test.keys(), email, site.now()).await.expect("a code");
        drop(tx);
        let typed = [("email", email), ("password", crate::testing::PASSWORD), ("code", code.as_str())];
        site.post(&Browser::default(), "/sign-in", &[typed.as_slice(), more].concat()).await
    };
    sign_in(&[]).await.is(422).says("One step is open.").says("I have read the policies in their new version");
    sign_in(&[("policies", "yes")]).await.is(303);
    site.get(&browser, "/data-dictionary").await.is(200);
    site.get(&lead, &format!("/administration/people/{vera}"))
        .await
        .is(200)
        .says("Version 1, acknowledged on Oct 1, 2026");
}
