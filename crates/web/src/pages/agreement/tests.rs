use policy::gate::AgencyKind;
use store::Role;
use uuid::Uuid;

use crate::testing::{Browser, Site};

/// An agreement of a new agency, begun by the lead; its path.
async fn begun(site: &Site, lead: &Browser, kind: &str) -> String {
    let added = site.post(lead, "/agencies/new", &[("name", "River Health Plan"), ("kind", kind)]).await.is(303);
    let agency = added.location().split('?').next().expect("a path").to_owned();
    let begun = site.post(lead, &format!("{agency}/agreements"), &[]).await.is(303);
    begun.location().split('?').next().expect("a path").to_owned()
}

async fn step(site: &Site, lead: &Browser, path: &str, step: &str, fields: &[(&str, &str)]) {
    site.post(lead, &format!("{path}/steps/{step}"), fields).await.is(303);
}

/// An agreement in force since Sep 30; its path.
async fn in_force(site: &Site, lead: &Browser) -> (Uuid, String) {
    let agency = site.agency("River Health Plan", AgencyKind::ViewOnly).await;
    let page = site.get(lead, &format!("/agencies/{agency}")).await.is(200);
    let path = page.body.split('"').find(|part| part.starts_with("/agreements/")).expect("an agreement").to_owned();
    (agency, path)
}

// clause: initial-audit permitted
// clause: signatory
// clause: agreement-in-force permitted
#[tokio::test]
async fn an_agreement_is_taken_through_its_steps() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let path = begun(&site, &lead, "view_only").await;
    site.get(&lead, &path).await.is(200).says("Draft.").says("Name the security officer");
    step(&site, &lead, &path, "officer", &[("officer_name", "Ana Silva"), ("officer_named_on", "9/1/2026")]).await;
    step(&site, &lead, &path, "audited", &[("audited_on", "9/2/2026"), ("audit_evidence", "Report 12")]).await;
    let fields = [("signed_on", "9/3/2026"), ("signed_by", "Kim Lee"), ("signed_title", "CEO")];
    step(&site, &lead, &path, "signed", &fields).await;
    step(&site, &lead, &path, "in-force", &[("in_force_from", "9/4/2026"), ("countersigned_by", "Dolores Ibarra")])
        .await;
    let page = site.get(&lead, &path).await.is(200).says("In force since Sep 4, 2026");
    page.says("By Kim Lee, CEO, on Sep 3, 2026.").says("Report 12").says("By Dolores Ibarra, from Sep 4, 2026 on.");
}

// clause: initial-audit refused
#[tokio::test]
async fn it_is_not_signed_before_the_audit_and_nothing_typed_is_lost() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let path = begun(&site, &lead, "view_only").await;
    let fields = [("signed_on", "9/3/2026"), ("signed_by", "Kim Lee"), ("signed_title", "CEO")];
    let signed = format!("{path}/steps/signed");
    site.post(&lead, &signed, &fields).await.is(422).says("Name the agency&#39;s security officer").says("V.E.7");
    step(&site, &lead, &path, "officer", &[("officer_name", "Ana Silva"), ("officer_named_on", "9/1/2026")]).await;
    site.post(&lead, &signed, &fields).await.is(422).says("The initial security audit comes first").says("V.E.8");
    step(&site, &lead, &path, "audited", &[("audited_on", "9/2/2026"), ("audit_evidence", "Report 12")]).await;
    site.post(&lead, &signed, &[("signed_on", "9/3/2026"), ("signed_by", "Kim Lee")])
        .await
        .is(422)
        .says("the CEO or Executive Director. (Agreement, III)")
        .says(r#"value="Kim Lee""#)
        .says(r#"value="9/3/2026""#);
    site.post(&lead, &signed, &[("signed_on", "12/3/2026")]).await.is(422).says("This day is still to come");
    site.post(&lead, &format!("{path}/steps/else"), &fields).await.is(404);
}

// clause: ten-days-to-cure refused
#[tokio::test]
async fn termination_cannot_be_declared_before_the_tenth_day_of_a_default() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let (_, path) = in_force(&site, &lead).await;
    let fields = [("default_on", "9/22/2026"), ("default_by", "partner"), ("default_reason", "No training")];
    step(&site, &lead, &path, "default", &fields).await;
    let page = site.get(&lead, &path).await.is(200).says("In force").says("from Oct 2, 2026 on");
    assert!(!page.body.contains("Declare termination"), "{}", page.body);
    site.post(&lead, &format!("{path}/steps/ended-by-default"), &[("ended_by_default_on", "10/1/2026")])
        .await
        .is(422)
        .says("Termination can be declared ten days after the notice of default")
        .says("VIII.B.3");
}

// clause: ten-days-to-cure permitted
#[tokio::test]
async fn from_the_tenth_day_termination_is_offered_and_stops_access() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let (agency, path) = in_force(&site, &lead).await;
    let (_, viewer) = site.signed_in_of(agency, "Vera Nunez", Role::PlanViewer).await;
    let fields = [("default_on", "9/21/2026"), ("default_by", "partner"), ("default_reason", "No training")];
    step(&site, &lead, &path, "default", &fields).await;
    site.get(&viewer, "/data-dictionary").await.is(200);
    site.get(&lead, &path).await.is(200).says("Declare termination");
    step(&site, &lead, &path, "ended-by-default", &[("ended_by_default_on", "10/1/2026")]).await;
    site.get(&viewer, "/data-dictionary").await.is(403).says("not in force").says("VIII.A.1");
    site.get(&lead, &path).await.is(200).says("after a default that was not cured").says("Downloads destroyed");
    step(&site, &lead, &path, "purged", &[("purge_attested_on", "10/1/2026")]).await;
    site.get(&lead, &path).await.is(200).says("attested it on Oct 1, 2026");
}

// clause: ten-days-to-cure permitted
#[tokio::test]
async fn a_default_that_is_cured_ends_nothing() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let (_, path) = in_force(&site, &lead).await;
    let fields = [("default_on", "9/1/2026"), ("default_by", "lead"), ("default_reason", "No backup")];
    step(&site, &lead, &path, "default", &fields).await;
    site.post(&lead, &format!("{path}/steps/cured"), &[("cured_on", "8/1/2026")]).await.is(422).says("VIII.B.3");
    step(&site, &lead, &path, "cured", &[("cured_on", "9/20/2026")]).await;
    let page = site.get(&lead, &path).await.is(200).says("Cured on Sep 20, 2026.");
    assert!(!page.body.contains("Declare termination"));
}

// clause: thirty-days-notice permitted
// clause: thirty-days-notice refused
#[tokio::test]
async fn notice_gives_thirty_days_and_not_one_more() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let (agency, path) = in_force(&site, &lead).await;
    let (_, viewer) = site.signed_in_of(agency, "Vera Nunez", Role::PlanViewer).await;
    step(&site, &lead, &path, "notice", &[("notice_on", "9/2/2026"), ("notice_by", "partner")]).await;
    site.get(&lead, &path).await.is(200).says("ends on Oct 2, 2026");
    site.get(&viewer, "/data-dictionary").await.is(200);
    step(&site, &lead, &path, "notice", &[("notice_on", "9/1/2026"), ("notice_by", "partner")]).await;
    site.get(&viewer, "/data-dictionary").await.is(403).says("VIII.A.1");
    site.post(&lead, &format!("{path}/steps/notice"), &[("notice_on", "9/1/2026"), ("notice_by", "lead")])
        .await
        .is(422)
        .says("This agreement is not in force.");
}

// clause: assignment permitted
// clause: assignment refused
#[tokio::test]
async fn passed_on_it_gives_no_access_until_the_lead_consents() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let (agency, path) = in_force(&site, &lead).await;
    let (_, viewer) = site.signed_in_of(agency, "Vera Nunez", Role::PlanViewer).await;
    step(&site, &lead, &path, "assigned", &[("assigned_on", "10/1/2026")]).await;
    site.get(&viewer, "/data-dictionary").await.is(403);
    site.get(&lead, &path).await.is(200).says("without the lead&#39;s consent");
    step(&site, &lead, &path, "assignment-consented", &[("assignment_consented_on", "10/1/2026")]).await;
    site.get(&viewer, "/data-dictionary").await.is(200);
}

// clause: amendments permitted
// clause: amendments refused
// clause: bundle
// clause: copy-of-agreement
#[tokio::test]
async fn documents_are_kept_by_hash_and_amendments_need_both_signatures() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let (_, path) = in_force(&site, &lead).await;
    let documents = format!("{path}/documents");
    let fields = [("document", "Agreement"), ("version", "1")];
    site.post_file(&lead, &documents, &fields, "").await.is(422).says("Choose the file").says(r#"value="Agreement""#);
    site.post_file(&lead, &documents, &fields, "abc").await.is(303);
    site.get(&lead, &path).await.is(200).says("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    site.post_file(&lead, &documents, &fields, "abcd").await.is(422).says("in the list already").says("II.B");
    let amendment =
        [("document", "Privacy plan"), ("version", "2"), ("amendment", "yes"), ("partner_signed_on", "9/1/26")];
    site.post_file(&lead, &documents, &amendment, "abc").await.is(422).says("both parties").says("VIII.B.2");
    let both = [amendment.as_slice(), &[("lead_signed_on", "9/2/26")]].concat();
    site.post_file(&lead, &documents, &both, "abc").await.is(303);
    site.get(&lead, &path).await.is(200).says("Amendment</span>").says("Sep 2, 2026");
}

#[tokio::test]
async fn a_paper_agreement_enters_with_its_evidence() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let added = site.post(&lead, "/agencies/new", &[("name", "Old Shelter"), ("kind", "contributing")]).await.is(303);
    let agency = added.location().split('?').next().expect("a path").to_owned();
    let path = format!("{agency}/agreements/paper");
    site.get(&lead, &path).await.is(200).says("Enter a paper agreement");
    let mut fields = vec![
        ("title", "Agreement of 2021"),
        ("audited_on", "3/1/2021"),
        ("signed_on", "2/1/2021"),
        ("signed_by", "Kim Lee"),
        ("signed_title", "CEO"),
        ("in_force_from", "3/3/2021"),
        ("countersigned_by", "Dolores Ibarra"),
    ];
    site.post(&lead, &path, &fields).await.is(422).says("Say what proves it").says(r#"value="Kim Lee""#);
    fields.push(("evidence", "Cabinet 4"));
    site.post(&lead, &path, &fields).await.is(422).says("V.E.8");
    fields[2] = ("signed_on", "3/2/2021");
    let entered = site.post(&lead, &path, &fields).await.is(303);
    let target = entered.location().to_owned();
    site.get(&lead, &target).await.is(200).says("In force since Mar 3, 2021").says("Cabinet 4");
}

#[tokio::test]
async fn an_agreement_is_read_by_the_lead_and_its_analysts_alone() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let (agency, path) = in_force(&site, &lead).await;
    let (_, officer) = site.signed_in_of(agency, "Ana Silva", Role::SecurityOfficer).await;
    site.get(&site.signed_in(Role::DataAnalyst).await, &path).await.is(200);
    site.get(&officer, &path).await.is(404);
    let (_, viewer) = site.signed_in_of(agency, "Vera Nunez", Role::PlanViewer).await;
    site.get(&viewer, &path).await.is(403);
}
