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
