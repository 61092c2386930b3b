use chrono::TimeDelta;
use store::Role;

use crate::testing::{PASSWORD, Site};

const NEW: &str = "brick willow nine harbor";

#[tokio::test]
async fn the_password_is_changed_and_other_sign_ins_end() {
    let site = Site::new().await;
    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    let here = site.sign_in("Rosa Park", &rosa).await;
    let there = site.sign_in("Rosa Park", &rosa).await;
    let path = "/account/password";
    site.post(&here, path, &[("current", "wrong"), ("new", NEW)]).await.is(422).says("This is not your password.");
    site.post(&here, path, &[("current", PASSWORD), ("new", "password12")])
        .await
        .is(422)
        .says("Many people use a password like this one");
    let done = site.post(&here, path, &[("current", PASSWORD), ("new", NEW)]).await.is(303);
    let target = done.location().to_owned();
    site.get(&here, &target).await.is(200).says("Your password is changed");
    site.get(&there, "/account").await.is(303);
}

#[tokio::test]
async fn new_recovery_codes_need_the_password_and_void_the_old() {
    let site = Site::new().await;
    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    let browser = site.sign_in("Rosa Park", &rosa).await;
    let path = "/account/recovery-codes";
    site.post(&browser, path, &[("password", "wrong")]).await.is(422).says("This is not your password.");
    let page = site.post(&browser, path, &[("password", PASSWORD)]).await.is(200).says("They are shown only now");
    assert!(!page.body.contains(&rosa.recovery_codes[0]));
    let fields = [("email", "rosa.park@example.org"), ("password", PASSWORD), ("code", &rosa.recovery_codes[0])];
    site.post(&crate::testing::Browser::default(), "/sign-in", &fields).await.is(422);
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_sign_in() {
    let site = Site::new().await;
    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    let (here, there) = (site.sign_in("Rosa Park", &rosa).await, site.sign_in("Rosa Park", &rosa).await);
    site.later(TimeDelta::minutes(1));
    site.post(&here, "/account/sign-out-everywhere", &[]).await.is(303);
    for browser in [&here, &there] {
        site.get(browser, "/account").await.is(303);
    }
}

// clause: homeless-services-only permitted
// clause: homeless-services-only refused
// clause: purpose-of-use refused
#[tokio::test]
async fn a_purpose_is_chosen_from_the_list_of_the_role_and_from_nothing_else() {
    let site = Site::new().await;
    let analyst = site.signed_in(Role::DataAnalyst).await;
    site.get(&analyst, "/account").await.is(200).says("Why you look today: <strong>Learn how many people");
    let path = "/account/purpose";
    let chosen = site.post(&analyst, path, &[("purpose", "advocate"), ("back", "/projects")]).await.is(303);
    assert_eq!(chosen.location(), "/projects");
    site.get(&analyst, "/account").await.is(200).says("Why you look today: <strong>Speak up for policies");
    // A page that only takes what is sent to it cannot be come back to.
    let redrawn = site.post(&analyst, "/account/password", &[("current", "wrong")]).await;
    redrawn.says("name=\"back\" value=\"/\"");
    // Intake is no purpose of an analyst; the others are nobody's.
    for purpose in ["avoid_duplication", "risk_adjustment", "marketing", ""] {
        site.post(&analyst, path, &[("purpose", purpose)]).await.is(403).says("V.A.3c to l");
    }
}

// clause: passwords-not-shared
#[tokio::test]
async fn one_of_the_own_sign_ins_is_ended() {
    let site = Site::new().await;
    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    let here = site.sign_in("Rosa Park", &rosa).await;
    let page = site.get(&here, "/account").await.is(200);
    let first = page.body.split('"').find(|part| part.starts_with("/account/sessions/")).expect("a way").to_owned();
    let there = site.sign_in("Rosa Park", &rosa).await;
    let other = site.signed_in(Role::DataAnalyst).await;
    site.post(&other, &first, &[]).await.is(404);
    site.post(&there, &first, &[]).await.is(303);
    site.get(&here, "/account").await.is(303);
    site.get(&there, "/account?done=session").await.is(200).says("That sign-in has ended.");
}
