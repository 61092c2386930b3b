use chrono::TimeDelta;
use store::Role;

use crate::testing::{Answer, Browser, PASSWORD, Site};

#[tokio::test]
async fn suspending_ends_access_at_the_next_click_and_is_undone() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    let browser = site.sign_in("Rosa Park", &rosa).await;
    site.get(&browser, "/account").await.is(200);
    let path = format!("/administration/people/{}", rosa.account);
    let done = site.post(&lead, &format!("{path}/state"), &[("state", "suspended")]).await.is(303);
    let target = done.location().to_owned();
    site.get(&lead, &target).await.is(200).says("You can put it back below");
    site.get(&browser, "/account").await.is(303);
    site.get(&lead, "/administration/people").await.is(200).says("Rosa Park").says("Suspended");

    site.later(TimeDelta::seconds(30));
    let code = rosa.secret.code(site.now()).expect("a code");
    let fields = [("email", "rosa.park@example.org"), ("password", PASSWORD), ("code", &code)];
    site.post(&Browser::default(), "/sign-in", &fields).await.is(422).says("Your access is suspended");
    site.post(&lead, &format!("{path}/state"), &[("state", "active")]).await.is(303);
    site.sign_in("Rosa Park", &rosa).await;
}

#[tokio::test]
async fn ending_access_for_good_asks_for_the_name() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    let path = format!("/administration/people/{}/state", rosa.account);
    site.post(&lead, &path, &[("state", "ended"), ("name", "Rosa")])
        .await
        .is(422)
        .says("type the name as it is written: Rosa Park");
    site.post(&lead, &path, &[("state", "ended"), ("name", " rosa  park ")]).await.is(303);
    site.post(&lead, &path, &[("state", "active")]).await.is(404);
    site.post(&lead, &path, &[("state", "elsewhere")]).await.is(400);
}

#[tokio::test]
async fn the_last_lead_cannot_be_suspended() {
    let site = Site::new().await;
    let dolores = site.account("Dolores Ibarra", Role::LeadAdministrator).await;
    let lead = site.sign_in("Dolores Ibarra", &dolores).await;
    let path = format!("/administration/people/{}/state", dolores.account);
    site.post(&lead, &path, &[("state", "suspended")]).await.is(409).says("last lead administrator");
}

#[tokio::test]
async fn lost_phones_and_forgotten_passwords_get_links() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let rosa = site.account("Rosa Park", Role::DataAnalyst).await;
    let path = format!("/administration/people/{}/link", rosa.account);
    let page = site.post(&lead, &path, &[("kind", "password")]).await.is(200).says("can choose a new password");
    let for_password = link_in(&page);
    site.get(&Browser::default(), &for_password).await.is(200).says("Choose a new password");
    let page =
        site.post(&lead, &path, &[("kind", "second_factor")]).await.is(200).says("can set up a new authenticator");
    let answer = site.get(&Browser::default(), &link_in(&page)).await.is(200).says("Set up a new authenticator");
    answer.says("Type your password");
    // Nothing is left that could show who sets a new password.
    site.get(&Browser::default(), &for_password).await.is(410);
    site.post(&lead, &path, &[("kind", "new")]).await.is(400);
}

#[tokio::test]
async fn an_invitation_is_made_listed_and_withdrawn() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let path = "/administration/people/invite";
    site.post(&lead, path, &[("name", "Rosa"), ("email", "rosa"), ("role", "owner")])
        .await
        .is(422)
        .says("Type a whole email address")
        .says("Choose what the person may do.")
        .says(r#"value="Rosa""#);
    let page = site
        .post(&lead, path, &[("name", "Rosa Park"), ("email", "rosa@example.org"), ("role", "read_only")])
        .await
        .is(200);
    let link = link_in(&page);
    site.get(&Browser::default(), &link).await.is(200);
    let list =
        site.get(&lead, "/administration/people").await.is(200).says("Links not used yet").says("rosa@example.org");
    let withdraw = list.body.split('"').find(|part| part.ends_with("/withdraw")).expect("a way to withdraw").to_owned();
    site.post(&lead, &withdraw, &[]).await.is(303);
    site.get(&Browser::default(), &link).await.is(410);
}

fn link_in(page: &Answer) -> String {
    page.body.split('"').find(|part| part.starts_with("/welcome/")).expect("a link").to_owned()
}
