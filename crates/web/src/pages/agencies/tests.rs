use policy::gate::AgencyKind;
use store::Role;

use crate::testing::{Browser, Site};

const NEW: [(&str, &str); 6] = [
    ("name", "River Health Plan"),
    ("kind", "view_only"),
    ("county", "Sacramento"),
    ("coc_codes", "ca-503, CA-521"),
    ("ce_member_from", "3/5/2026"),
    ("fee_due_since", "7/1/2026"),
];

// clause: participating-agency
#[tokio::test]
async fn an_agency_is_added_changed_and_listed() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    site.get(&lead, "/agencies").await.is(200).says("No agencies yet");
    let added = site.post(&lead, "/agencies/new", &NEW).await.is(303);
    let target = added.location().to_owned();
    let page = site.get(&lead, &target).await.is(200).says("River Health Plan").says("CA-503, CA-521");
    page.says("Member since Mar 5, 2026").says("Due since Jul 1, 2026");
    site.get(&lead, "/agencies").await.is(200).says("No agreement yet").says("Only views").says("Fee due");
    let id = target.split(['/', '?']).nth(2).expect("an id").to_owned();
    let edit = format!("/agencies/{id}/edit");
    site.get(&lead, &edit).await.is(200).says(r#"value="Jul 1, 2026""#);
    // The kind stays, whatever is sent.
    let fields =
        [("name", "River Health"), ("kind", "lead"), ("officer_name", "Ana Silva"), ("officer_named_on", "10/1/26")];
    site.post(&lead, &edit, &fields).await.is(303);
    let page = site.get(&lead, &format!("/agencies/{id}")).await.is(200);
    page.says("River Health").says("Only views").says("Ana Silva, named on Oct 1, 2026").says("Nothing is due");
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let fields = [("name", "Night & Day"), ("county", "Yolo"), ("coc_codes", "503"), ("officer_name", "Ana")];
    site.post(&lead, "/agencies/new", &fields)
        .await
        .is(422)
        .says("Choose what the agency does.")
        .says("Type CoC codes like CA-503")
        .says("Type the day on which the security officer was named.")
        .says(r#"value="Night &#38; Day""#)
        .says(r#"value="Yolo""#);
    site.post(&lead, "/agencies/new", &NEW).await.is(303);
    site.post(&lead, "/agencies/new", &NEW).await.is(422).says("Another agency has this name.");
}

#[tokio::test]
async fn an_analyst_reads_and_changes_nothing() {
    let site = Site::new().await;
    let id = site.agency("River Health Plan", AgencyKind::ViewOnly).await;
    let analyst = site.signed_in(Role::DataAnalyst).await;
    site.get(&analyst, "/agencies").await.is(200).says("In force since Sep 30, 2026");
    let page = site.get(&analyst, &format!("/agencies/{id}")).await.is(200).says("In force since");
    assert!(!page.body.contains("Begin an agreement") && !page.body.contains("Suspend something"), "{}", page.body);
    site.get(&analyst, &format!("/agencies/{id}/edit")).await.is(403);
    site.post(&analyst, "/agencies/new", &NEW).await.is(403);
}

// clause: joining-agencies
#[tokio::test]
async fn everybody_may_read_who_takes_part() {
    let site = Site::new().await;
    site.agency("River Health Plan", AgencyKind::ViewOnly).await;
    site.agency("Night Shelter", AgencyKind::Contributing).await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    site.post(&lead, "/agencies/new", &[("name", "Not Yet"), ("kind", "contributing")]).await.is(303);
    let page = site.get(&Browser::default(), "/participating-agencies").await.is(200);
    let page = page.says("River Health Plan").says("Night Shelter").says("Sep 30, 2026").says("Sacramento");
    for hidden in ["Not Yet", "Ana Silva", "Kim Lee"] {
        assert!(!page.body.contains(hidden), "{hidden}");
    }
}

// clause: victim-service-providers permitted
#[tokio::test]
async fn an_organization_is_assigned_and_taken_away() {
    let site = Site::new().await;
    organizations(&site).await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let id = site.agency("Night Shelter", AgencyKind::Contributing).await;
    let path = format!("/agencies/{id}");
    site.get(&lead, &path).await.is(200).says("Harbor House (sample)");
    site.post(&lead, &format!("{path}/organizations"), &[("organization", "1/O1")]).await.is(303);
    site.get(&lead, &path).await.is(200).says("Take away<span");
    site.post(&lead, &format!("{path}/organizations/release"), &[("organization", "1/O1")]).await.is(303);
    site.get(&lead, &path).await.is(200).says("No organization belongs to it yet.");
    site.post(&lead, &format!("{path}/organizations/release"), &[("organization", "1/O1")]).await.is(404);
}

// clause: victim-service-providers refused
#[tokio::test]
async fn a_victim_service_provider_is_refused_with_the_clause() {
    let site = Site::new().await;
    organizations(&site).await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let id = site.agency("Night Shelter", AgencyKind::Contributing).await;
    site.post(&lead, &format!("/agencies/{id}/organizations"), &[("organization", "1/O2")])
        .await
        .is(422)
        .says("A victim service provider cannot be a partner agency")
        .says("(Agreement, II.A)");
    site.post(&lead, &format!("/agencies/{id}/organizations"), &[("organization", "")]).await.is(422);
}

async fn organizations(site: &Site) {
    let mut conn = site.test.superuser().await;
    for statement in [
        "INSERT INTO source (id, name, created_by) OVERRIDING SYSTEM VALUE VALUES (1, 'sample', 'test')",
        "INSERT INTO hud.organization (source_id, organization_id, organization_name, victim_service_provider, digest)
         VALUES (1, 'O1', 'Harbor House', 0, sha256('1')), (1, 'O2', 'Safe Place', 1, sha256('2'))",
    ] {
        sqlx::query(statement).execute(&mut conn).await.expect("a row");
    }
}
