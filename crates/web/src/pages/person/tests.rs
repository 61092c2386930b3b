use chrono::TimeDelta;
use policy::gate::AgencyKind;
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
        .post(&lead, path, &[("name", "Rosa Park"), ("email", "rosa@example.org"), ("role", "data_analyst")])
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

// clause: end-user-agreement refused
// clause: training-and-test refused
// clause: fee-paid refused
#[tokio::test]
async fn the_link_names_every_closed_gate_and_the_lead_opens_them_one_by_one() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let plan = site.agency("River Health Plan", AgencyKind::ViewOnly).await;
    let agency = format!("/agencies/{plan}");
    let due = [
        ("name", "River Health Plan"),
        ("officer_name", "Ana Silva"),
        ("officer_named_on", "9/1/2026"),
        ("fee_due_since", "7/1/2026"),
    ];
    site.post(&lead, &format!("{agency}/edit"), &due).await.is(303);
    let invite = "/administration/people/invite";
    let mut fields =
        vec![("name", "Vera Nunez"), ("email", "vera@example.org"), ("agency", ""), ("role", "plan_viewer")];
    site.post(&lead, invite, &fields)
        .await
        .is(422)
        .says("This role does not fit the agency")
        .says(r#"value="Vera Nunez""#);
    let plan = plan.to_string();
    fields[2].1 = &plan;
    let page = site.post(&lead, invite, &fields).await.is(200).says("4 steps are").says("stays good");
    let link = link_in(&page);
    let nobody = Browser::default();
    let closed = site.get(&nobody, &link).await.is(403).says("You can't sign in yet").says("Four steps are open.");
    let closed = closed.says("IV.B.4a / IV.D.4b").says("IV.B.4b / IV.D.4c").says("IV.B.4c / IV.D.4d");
    assert!(!closed.body.contains("type=\"password\""), "no password is typed before");
    site.get(&lead, "/administration/people")
        .await
        .is(200)
        .says("Fee paid, End user agreement current, Training passed, Test passed");
    let person =
        page.body.split('"').find(|part| part.starts_with("/administration/people/0")).expect("a person").to_owned();
    site.get(&lead, &person).await.is(200).says("Invited").says("Closed").says("River Health Plan");

    site.post(&lead, &format!("{agency}/edit"), &due[..3]).await.is(303);
    site.get(&nobody, &link).await.is(403).says("Three steps are open.");
    let standing = |fact: &str| format!("{person}/standing/{fact}");
    let fields = [("agreement_version", "two"), ("agreement_on", "10/1/2026")];
    site.post(&lead, &standing("end-user-agreement"), &fields).await.is(422).says("Type the number of the version");
    let fields = [("agreement_version", "1"), ("agreement_on", "10/1/2026"), ("agreement_evidence", "Folder 7")];
    site.post(&lead, &standing("end-user-agreement"), &fields).await.is(303);
    site.get(&nobody, &link).await.is(403).says("Two steps are open.");
    site.post(&lead, &standing("training"), &[("training_on", "9/29/2026"), ("training_until", "9/29/2027")])
        .await
        .is(303);
    site.get(&nobody, &link).await.is(403).says("One step is open.");
    site.post(&lead, &standing("test"), &[("test_on", "9/30/2026")]).await.is(303);
    site.get(&nobody, &link).await.is(200).says("Welcome, Vera Nunez");
    site.get(&lead, &person).await.is(200).says("Every step is open.").says("Folder 7");
    // A new invitation keeps what is on record.
    fields_of(&plan, &site, &lead).await;
}

/// Invites the same person anew: the link works at once.
async fn fields_of(plan: &str, site: &Site, lead: &Browser) {
    let fields = [("name", "Vera Nunez"), ("email", "vera@example.org"), ("agency", plan), ("role", "plan_viewer")];
    let page = site.post(lead, "/administration/people/invite", &fields).await.is(200);
    site.get(&Browser::default(), &link_in(&page)).await.is(200).says("Welcome, Vera Nunez");
}

// clause: suspension refused
// clause: suspension permitted
#[tokio::test]
async fn a_suspension_stops_the_next_request_and_ends() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let plan = site.agency("River Health Plan", AgencyKind::ViewOnly).await;
    let (vera, browser) = site.signed_in_of(plan, "Vera Nunez", Role::PlanViewer).await;
    let path = format!("/administration/people/{vera}");
    site.get(&browser, "/data-dictionary").await.is(200);
    let fields = [("reason", "Shared a password"), ("evidence", ""), ("review_on", "10/15/2026")];
    site.post(&lead, &format!("{path}/suspension"), &fields)
        .await
        .is(422)
        .says("Say what shows it")
        .says("Shared a password");
    let fields = [("reason", "Shared a password"), ("evidence", "Ticket 5"), ("review_on", "10/15/2026")];
    site.post(&lead, &format!("{path}/suspension"), &fields).await.is(303);
    site.get(&browser, "/data-dictionary").await.is(403).says("This account is suspended.").says("IV.B.1 / IV.D.1");
    let page =
        site.get(&lead, &path).await.is(200).says("Shared a password").says("The person is told this at the door.");
    let end = page.body.split('"').find(|part| part.starts_with("/suspensions/")).expect("a suspension").to_owned();
    let ended = site.post(&lead, &end, &[("back", &path)]).await.is(303);
    assert_eq!(ended.location(), format!("{path}?done=unsuspended"));
    site.get(&browser, "/data-dictionary").await.is(200);
    site.post(&lead, &format!("{path}/sign-out"), &[]).await.is(303);
    site.get(&browser, "/data-dictionary").await.is(303);
}

// clause: integrity-suspension refused
// clause: integrity-suspension permitted
#[tokio::test]
async fn a_suspended_agency_is_out_at_the_next_request_and_back_when_it_ends() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let plan = site.agency("River Health Plan", AgencyKind::ViewOnly).await;
    let (_, browser) = site.signed_in_of(plan, "Vera Nunez", Role::PlanViewer).await;
    let path = format!("/agencies/{plan}");
    let mut fields = vec![("scope", "agency"), ("reason", "A lost laptop"), ("evidence", "Ticket 6")];
    site.post(&lead, &format!("{path}/suspensions"), &fields).await.is(422).says("Type a date").says("A lost laptop");
    fields.push(("review_on", "10/15/2026"));
    site.post(&lead, &format!("{path}/suspensions"), &fields).await.is(303);
    site.get(&lead, "/agencies")
        .await
        .is(200)
        .says("Stopped because it is suspended since Oct 1, 2026, to be reviewed on Oct 15, 2026");
    site.get(&browser, "/data-dictionary").await.is(403).says("VIII.B.3");
    let page = site.get(&lead, &path).await.is(200).says("Ticket 6");
    let end = page.body.split('"').find(|part| part.starts_with("/suspensions/")).expect("a suspension").to_owned();
    site.post(&lead, &end, &[("back", &path)]).await.is(303);
    site.get(&browser, "/data-dictionary").await.is(200);
}
