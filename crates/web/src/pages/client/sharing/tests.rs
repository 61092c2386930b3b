use policy::gate::AgencyKind;
use store::{
    Role,
    account::{self, NewPerson},
    agency,
    testing::scene,
};
use uuid::Uuid;

use crate::{
    pages::client::tests::{family, import},
    testing::{Browser, PASSWORD, Site},
};

pub(crate) const MARIA: &str = "/clients/1/P-1";

/// A family of River Mission's, two plans that have Maria on their rosters, verified, on the caseload of a viewer each.
pub(crate) struct Scene {
    pub site: Site,
    pub lead: Browser,
    pub worker: Browser,
    /// Of another agency.
    pub stranger: Browser,
    pub golden: Browser,
    pub silver: Browser,
    pub golden_plan: Uuid,
    pub mission: Uuid,
}

impl Scene {
    pub async fn new() -> Scene {
        let site = Site::new().await;
        import(&site, &store::testing::system(), &family()).await;
        let mut tx = site.test.system().await;
        let mission = scene::agency(&mut tx, "River Mission", AgencyKind::Contributing).await;
        let harbor = scene::agency(&mut tx, "Harbor Aid", AgencyKind::Contributing).await;
        let golden_plan = scene::agency(&mut tx, "Golden Plan", AgencyKind::ViewOnly).await;
        let silver_plan = scene::agency(&mut tx, "Silver Plan", AgencyKind::ViewOnly).await;
        agency::assign_organization(&mut tx, mission, 1, "O").await.expect("an organization");
        tx.commit().await.expect("a commit");
        let lead = site.signed_in(Role::LeadAdministrator).await;
        let worker = signed_in(&site, "Wanda Worker", Role::DirectService, mission).await;
        let stranger = signed_in(&site, "Sam Stranger", Role::DirectService, harbor).await;
        let golden = signed_in(&site, "Gina Golden", Role::PlanViewer, golden_plan).await;
        let silver = signed_in(&site, "Silas Silver", Role::PlanViewer, silver_plan).await;
        let scene = Scene { site, lead, worker, stranger, golden, silver, golden_plan, mission };
        for plan in [golden_plan, silver_plan] {
            scene.link(MARIA, plan).await;
        }
        scene
    }

    /// Links a person to a plan as a lead does: link, verify, put on the caseload of every viewer.
    pub async fn link(&self, person: &str, plan: Uuid) {
        let path = format!("{person}/sharing/plans");
        let plan = plan.to_string();
        let fields = [
            ("plan", plan.as_str()),
            ("member_from", "1/2/2026"),
            ("confirmed_on", "9/20/2026"),
            ("tie", "ecm"),
            ("tie_from", "1/2/2026"),
        ];
        self.site.post(&self.lead, &path, &fields).await.is(303);
        let page = self.site.get(&self.lead, &path).await.is(200);
        for form in page.body.split("<form").skip(1) {
            let Some(action) = between(form, "action=\"", "\"") else { continue };
            if action.ends_with("/verify") && form.contains("it is this person") {
                self.site.post(&self.lead, action, &[("verified", "yes")]).await.is(303);
            } else if action.ends_with("/caseload") && form.contains("value=\"yes\"") {
                let account = between(form, "name=\"account\" value=\"", "\"").expect("an account");
                self.site.post(&self.lead, action, &[("account", account), ("assigned", "yes")]).await.is(303);
            }
        }
    }

    /// Records a release for the golden plan.
    pub async fn release_to_golden(&self, person: &str) {
        let plan = self.golden_plan.to_string();
        let fields = [
            ("kind", "plan"),
            ("how", "written"),
            ("signed_by", "person"),
            ("signed_on", "9/30/2026"),
            ("days", "365"),
            ("evidence", "file 12"),
            ("agencies", plan.as_str()),
        ];
        self.site.post(&self.worker, &format!("{person}/sharing/release"), &fields).await.is(303);
    }

    /// The address of the only member of the golden plan's viewer.
    pub async fn member(&self) -> String {
        let page = self.site.get(&self.golden, "/members").await.is(200);
        format!("/members/{}", between(&page.body, "href=\"/members/", "\"").expect("a member"))
    }
}

async fn signed_in(site: &Site, name: &str, role: Role, agency: Uuid) -> Browser {
    let mut tx = site.test.system().await;
    let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
    let person = NewPerson { email: &email, name, role, agency: Some(agency) };
    let created = account::create_account_with_secret(&mut tx, site.test.keys(), &person, PASSWORD, site.now())
        .await
        .expect("an account");
    scene::ready(&mut tx, created.account).await;
    tx.commit().await.expect("a commit");
    site.sign_in(name, &created).await
}

pub(crate) fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split_once(after).map(|(found, _)| found)
}

// clause: authorized-by-client permitted
// clause: authorized-by-client refused
// clause: release-of-information permitted
// clause: release-of-information refused
// clause: plan-client permitted
#[tokio::test]
async fn a_release_that_names_a_plan_opens_to_it_alone_until_it_is_revoked() {
    let scene = Scene::new().await;
    let Scene { site, worker, golden, silver, .. } = &scene;
    // An explanation authorizes nothing.
    let explained = [("explained_on", "10/1/2026"), ("language", "es")];
    site.post(worker, &format!("{MARIA}/sharing/explanation"), &explained).await.is(303);
    site.get(golden, "/members").await.is(200).says("No members yet");
    scene.release_to_golden(MARIA).await;
    site.get(golden, "/members").await.is(200).says("Maria Quintana");
    site.get(silver, "/members").await.is(200).says("No members yet");
    let member = scene.member().await;
    let page = site.get(golden, &member).await.is(200).says("Permanent supportive housing").says("Born May 3, 1984");
    for hidden in ["Harbor House", "Cedar Court", "6789", "Luz"] {
        assert!(!page.body.contains(hidden), "{hidden}");
    }
    let sharing =
        site.get(worker, &format!("{MARIA}/sharing")).await.is(200).says("Names Golden Plan").says("Explained on");
    let ask = between(&sharing.body, "sharing/releases/", "\"").expect("a release");
    let ask = format!("{MARIA}/sharing/releases/{ask}");
    site.get(worker, &ask).await.is(200).says("Revoke this release?").says("Nobody is told why");
    assert_eq!(site.post(worker, &ask, &[]).await.is(303).location(), format!("{MARIA}/sharing?done=revoked"));
    site.get(worker, &ask).await.is(404);
    // With the page open: nothing afterwards, as if there had never been anybody.
    let nobody = "/members/01920000-0000-7000-8000-000000000000";
    let answer = site.get(golden, nobody).await.is(404);
    // The page says again what was asked for, and nothing else of it.
    assert_eq!(site.get(golden, &member).await.is(404).body.replace(&member, nobody), answer.body);
    site.get(silver, &member).await.is(404);
}

// clause: service-without-consent permitted
// clause: service-without-consent refused
// clause: oral-explanation permitted
#[tokio::test]
async fn a_refusal_ends_sharing_and_nothing_else() {
    let scene = Scene::new().await;
    let Scene { site, worker, golden, .. } = &scene;
    let record = site.get(worker, MARIA).await.is(200).says("Sharing");
    scene.release_to_golden(MARIA).await;
    let path = format!("{MARIA}/sharing");
    let fields = [("refused_on", "10/1/2026"), ("refused_how", "oral"), ("refused_by", "person")];
    site.post(worker, &format!("{path}/refusal"), &fields).await.is(303);
    site.get(golden, "/members").await.is(200).says("No members yet");
    site.get(worker, &path)
        .await
        .is(200)
        .says("By the refusal of Oct 1, 2026")
        .says("No service, bed or place in line depends on it");
    assert_eq!(site.get(worker, MARIA).await.is(200).body, record.body, "the record is what it was");
}

// clause: oral-explanation refused
#[tokio::test]
async fn nothing_typed_is_lost_and_every_error_is_a_sentence() {
    let scene = Scene::new().await;
    let Scene { site, worker, .. } = &scene;
    let path = format!("{MARIA}/sharing/release");
    let fields = [
        ("kind", "part2"),
        ("how", "oral"),
        ("signed_by", "parent"),
        ("signed_on", "12/1/2026"),
        ("days", "10"),
        ("evidence", ""),
        ("information", "the dates of the stay"),
    ];
    let page = site.post(worker, &path, &fields).await.is(422);
    for says in [
        "What was only said is an explanation, not a release",
        "This person is 18 or older",
        "That day has not come yet",
        "Type a number of days from 30 to 2,557",
        "Say where the signed form is",
        "Choose the program that may disclose",
        "value=\"the dates of the stay\"",
        "value=\"12/1/2026\"",
    ] {
        assert!(page.body.contains(says), "{says}: {}", page.body);
    }
    site.get(worker, &format!("{path}?kind=else")).await.is(404);
    let refusal = [("refused_on", "soon"), ("refused_evidence", "drawer 3")];
    site.post(worker, &format!("{MARIA}/sharing/refusal"), &refusal).await.is(422).says("value=\"drawer 3\"");
    site.post(worker, &format!("{MARIA}/sharing/explanation"), &[("language", "xx")]).await.is(422);
}

// clause: not-a-client permitted
// clause: not-a-client refused
#[tokio::test]
async fn who_is_no_client_of_the_agency_does_not_exist_for_it() {
    let scene = Scene::new().await;
    let Scene { site, worker, stranger, golden, .. } = &scene;
    site.get(worker, &format!("{MARIA}/sharing")).await.is(200).says("River Mission: the person's own agency");
    for path in ["sharing", "sharing/release?kind=general"] {
        let answer = site.get(stranger, &format!("{MARIA}/{path}")).await.is(404);
        let nobody = site.get(stranger, &format!("/clients/1/NOBODY/{path}")).await.is(404);
        assert_eq!(answer.body.replace("P-1", "NOBODY"), nobody.body);
        site.get(golden, &format!("{MARIA}/{path}")).await.is(403);
    }
    // Links and merges are the lead's; history and who looked are for who reads for the lead.
    site.get(worker, &format!("{MARIA}/sharing/plans")).await.is(403);
    let record = site.get(worker, MARIA).await.is(200);
    assert!(!record.body.contains("/history/") && !record.body.contains("Who opened this record"));
    // By role, before anybody is looked for: the same for a person and for nobody.
    for person in [MARIA, "/clients/1/NOBODY"] {
        site.get(worker, &format!("{person}/history/client")).await.is(403).says("see what a record said before");
    }
}

// clause: third-parties permitted
// clause: third-parties refused
#[tokio::test]
async fn a_restriction_leaves_the_own_agencies_alone() {
    let scene = Scene::new().await;
    let Scene { site, worker, golden, .. } = &scene;
    scene.release_to_golden(MARIA).await;
    let path = format!("{MARIA}/sharing/restriction");
    site.post(worker, &path, &[("restricted", "yes")]).await.is(303);
    site.get(golden, "/members").await.is(200).says("No members yet");
    site.get(worker, &format!("{MARIA}/sharing")).await.is(200).says("Restricted").says("No health plan");
    site.post(worker, &path, &[("restricted", "no")]).await.is(303);
    site.get(golden, "/members").await.is(200).says("Maria Quintana");
}

// clause: no-duplication
#[tokio::test]
async fn merging_with_who_refused_hides_until_taken_apart_and_verified_anew() {
    let scene = Scene::new().await;
    let Scene { site, lead, worker, golden, .. } = &scene;
    scene.release_to_golden(MARIA).await;
    let refusal = [("refused_on", "9/1/2026"), ("refused_how", "oral"), ("refused_by", "person")];
    site.post(worker, "/clients/1/P-3/sharing/refusal", &refusal).await.is(303);
    let path = format!("{MARIA}/sharing/merges");
    for (other, says) in
        [("P-1", "That is this record"), ("P-99", "No record of this source"), ("", "No record of this source")]
    {
        site.post(lead, &path, &[("other", other)]).await.is(422).says(says);
    }
    site.post(lead, &path, &[("other", "P-3")]).await.is(303);
    site.post(lead, &path, &[("other", "P-3")]).await.is(422).says("taken together already");
    site.get(golden, "/members").await.is(200).says("No members yet");
    let page =
        site.get(lead, &format!("{MARIA}/sharing/plans")).await.is(200).says("Verify the link again on a later day");
    let undo = between(&page.body, "sharing/merges/", "/undo").expect("a merge");
    site.post(lead, &format!("{path}/{undo}/undo"), &[]).await.is(303);
    site.get(golden, "/members").await.is(200).says("No members yet");
    site.later(chrono::TimeDelta::days(1));
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let page = site.get(&lead, &format!("{MARIA}/sharing/plans")).await.is(200);
    let golden_part = page.body.split("<section").find(|part| part.contains("<h2>Golden Plan</h2>")).expect("a link");
    let verify = between(golden_part, "action=\"", "\"").expect("a form");
    site.post(&lead, verify, &[("verified", "yes")]).await.is(303);
    let mut tx = site.test.db().begin(&store::testing::system(), store::testing::TODAY).await.expect("a transaction");
    let seen = store::consent::seen_by(&mut tx, 1, "P-1").await.expect("an answer").expect("a person");
    assert!(seen.plans.is_empty(), "yesterday it was hidden");
    let tomorrow = store::testing::TODAY.succ_opt().expect("a day");
    let mut tx = site.test.db().begin(&store::testing::system(), tomorrow).await.expect("a transaction");
    let seen = store::consent::seen_by(&mut tx, 1, "P-1").await.expect("an answer").expect("a person");
    assert!(seen.plans.contains("Golden Plan"));
}

#[tokio::test]
async fn a_release_lasts_as_long_as_the_lead_says_unless_the_form_says_otherwise() {
    let scene = Scene::new().await;
    let form = format!("{MARIA}/sharing/release?kind=general");
    scene.site.get(&scene.worker, &form).await.is(200).says("value=\"365\"");
    let mut tx = scene.site.test.system().await;
    store::setting::put(&mut tx, store::setting::RELEASE_DAYS, &180).await.expect("a setting");
    tx.commit().await.expect("a commit");
    scene.site.get(&scene.worker, &form).await.is(200).says("value=\"180\"");
}
