use chrono::TimeDelta;
use store::{Role, account::NewPerson};

use super::*;
use crate::testing::{Browser, PASSWORD, Site};

#[tokio::test]
async fn an_invited_person_sets_up_their_access_and_signs_in() {
    let site = Site::new().await;
    let mut tx = site.test.system().await;
    let person = NewPerson { email: "rosa@example.org", name: "Rosa <Park>", role: Role::DataAnalyst, agency: None };
    let link = account::invite(&mut tx, site.test.keys(), &person, site.now()).await.expect("a link");
    tx.commit().await.expect("a commit");
    let path = format!("/welcome/{}", link.token);
    let nobody = Browser::default();
    let page =
        site.get(&nobody, &path).await.is(200).says("Welcome, Rosa &#60;Park&#62;").says("<svg class=\"hearth-qr\"");

    let opened =
        account::open(&site.state.db, &site.state.keys, &link.token, site.now()).await.expect("a link").expect("open");
    let secret = opened.secret.expect("a secret");
    page.says(&in_fours(&secret.base32()));
    let code = secret.code(site.now()).expect("a code");
    site.post(&nobody, &path, &[("password", "short"), ("code", &code)])
        .await
        .is(422)
        .says("Use at least 10 characters");
    site.post(&nobody, &path, &[("password", PASSWORD), ("code", "123")])
        .await
        .is(422)
        .says("Check that the time on your phone is right");
    let done = site
        .post(&nobody, &path, &[("password", PASSWORD), ("code", &code)])
        .await
        .is(200)
        .says("Keep these recovery codes");
    assert_eq!(done.body.matches("<li>").count(), account::RECOVERY_CODES);

    site.get(&nobody, &path).await.is(410).says("This link does not work any more");
    site.post(&nobody, &path, &[("password", PASSWORD), ("code", &code)]).await.is(410);
    site.later(TimeDelta::seconds(30));
    let code = secret.code(site.now()).expect("a code");
    let fields = [("email", "rosa@example.org"), ("password", PASSWORD), ("code", &code)];
    site.post(&nobody, "/sign-in", &fields).await.is(303);
}

#[test]
fn keys_are_read_in_fours() {
    assert_eq!(in_fours("ABCDEFGHIJ"), "ABCD EFGH IJ");
}
