use store::Role;

use crate::{
    pages::client::sharing::tests::{MARIA, Scene},
    testing::{Browser, Site},
};

// clause: brochure permitted
// clause: brochure refused
#[tokio::test]
async fn forms_are_printed_in_each_language_without_signing_in() {
    let site = Site::new().await;
    let nobody = Browser::default();
    site.get(&nobody, "/consent/forms").await.is(200).says("Release for sharing among agencies");
    site.get(&nobody, "/consent/forms/rights?language=es").await.is(200).says("Sus derechos").says("Test County");
    site.get(&nobody, "/consent/forms/release").await.is(200).says("/participating-agencies");
    site.get(&nobody, "/consent/forms/release?language=xx").await.is(404);
    site.get(&nobody, "/consent/forms/nothing").await.is(404);
    site.get(&nobody, "/consent/missing").await.is(303);
}

#[tokio::test]
async fn the_list_names_own_people_who_were_not_asked() {
    let scene = Scene::new().await;
    let Scene { site, lead, worker, stranger, .. } = &scene;
    let path = "/consent/missing";
    site.get(worker, path).await.is(200).says("Maria Quintana").says("A no is as good an answer as a yes");
    assert!(!site.get(stranger, path).await.is(200).body.contains("Quintana"));
    let refusal = [("refused_on", "10/1/2026"), ("refused_how", "oral"), ("refused_by", "person")];
    site.post(worker, &format!("{MARIA}/sharing/refusal"), &refusal).await.is(303);
    assert!(!site.get(worker, path).await.is(200).body.contains("Maria Quintana"));
    site.get(lead, path).await.is(200).says("Rosa Quintana").says("Sources that hold consent");
}

#[tokio::test]
async fn the_lead_attests_a_source_with_proof() {
    let scene = Scene::new().await;
    let Scene { site, lead, worker, .. } = &scene;
    let path = "/consent/sources";
    site.get(lead, path).await.is(200).says("Not attested");
    let typed = [("source", "1"), ("attested_on", "10/1/2026"), ("evidence", "")];
    site.post(lead, path, &typed).await.is(422).says("Say what you saw");
    site.get(worker, &format!("{MARIA}/sharing")).await.is(200).says("No other agency finds this person at intake");
    let typed = [("source", "1"), ("attested_on", "10/1/2026"), ("evidence", "audit of 2026, binder 7")];
    site.post(lead, path, &typed).await.is(303);
    site.get(lead, path).await.is(200).says("audit of 2026, binder 7");
    site.get(worker, &format!("{MARIA}/sharing")).await.is(200).says("1 other agency finds").says("Harbor Aid");
    site.get(worker, path).await.is(403);
}

#[tokio::test]
async fn home_counts_what_each_may_see() {
    let scene = Scene::new().await;
    let Scene { site, worker, stranger, .. } = &scene;
    site.get(worker, "/").await.is(200).says("Client records you may see</dt><dd>3<");
    site.get(stranger, "/").await.is(200).says("Client records you may see</dt><dd>0<");
    let desk = site.signed_in(Role::HelpDesk).await;
    let page = site.get(&desk, "/").await.is(200).says("no part in clients");
    assert!(!page.body.contains("Client records") && !page.body.contains("/clients/search"));
}
