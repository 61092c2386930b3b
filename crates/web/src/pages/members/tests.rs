use crate::pages::client::sharing::tests::{MARIA, Scene, between};

// clause: view-only permitted
#[tokio::test]
async fn a_viewer_finds_the_members_of_the_own_caseload_and_nobody_else() {
    let scene = Scene::new().await;
    let (site, golden) = (&scene.site, &scene.golden);
    scene.release_to_golden(MARIA).await;
    let home = site.get(golden, "/").await.is(303);
    assert_eq!(home.location(), "/members");
    let page = site.get(golden, "/members").await.is(200).says("View only. Every record you open is recorded.");
    assert!(!page.body.contains("action=\"/clients/search\""));
    let found = site.post(golden, "/members/search", &[("q", "quintana maria")]).await.is(303);
    assert!(!found.location().to_lowercase().contains("quintana"));
    site.get(golden, found.location()).await.is(200).says("Maria Quintana");
    // Her sister and a name that nobody has: the same words.
    let mut bodies = Vec::new();
    for name in ["Rosa Quintana Vega", "Zebulon Nobody"] {
        let found = site.post(golden, "/members/search", &[("q", name)]).await.is(303);
        let page = site.get(golden, found.location()).await.is(200);
        bodies.push(page.body.replace(name, ""));
    }
    assert!(bodies[1].contains("No member like that"));
    site.get(&scene.silver, found.location()).await.is(303);
    site.get(golden, "/clients").await.is(403);
    site.get(golden, MARIA).await.is(403);
    site.get(golden, "/projects").await.is(403);
}

// clause: part-2 permitted
// clause: part-2 refused
#[tokio::test]
async fn a_part_2_stay_shows_under_its_own_consent_alone_and_with_the_notice() {
    let scene = Scene::new().await;
    let Scene { site, lead, worker, golden, golden_plan, mission, .. } = &scene;
    site.post(lead, "/projects/1/PSH/segment", &[("part2", "yes")]).await.is(303);
    site.get(lead, "/projects/1/PSH")
        .await
        .is(200)
        .says("name=\"part2\" value=\"yes\" aria-describedby=\"part2-hint\" checked");
    scene.release_to_golden(MARIA).await;
    let member = scene.member().await;
    let page = site.get(golden, &member).await.is(200).says("Night-by-night shelter");
    assert!(!page.body.contains("Permanent supportive housing") && !page.body.contains("42 CFR"));
    let (plan, mission) = (golden_plan.to_string(), mission.to_string());
    let consent = [
        ("kind", "part2"),
        ("how", "electronic"),
        ("signed_by", "person"),
        ("signer_name", "Maria Quintana"),
        ("signed_on", "10/1/2026"),
        ("days", "60"),
        ("evidence", "form 4"),
        ("discloser", mission.as_str()),
        ("information", "dates of the stay"),
        ("what_for", "care"),
        ("agencies", plan.as_str()),
    ];
    site.post(worker, &format!("{MARIA}/sharing/release"), &consent).await.is(303);
    site.get(golden, &member)
        .await
        .is(200)
        .says("Permanent supportive housing")
        .says("42 CFR part 2 prohibits unauthorized use or disclosure of these records.");
    site.get(worker, &format!("{MARIA}/sharing")).await.is(200).says("Golden Plan sees stays in Cedar Court");
}

// clause: sensitive-classes permitted
// clause: sensitive-classes refused
#[tokio::test]
async fn a_sensitive_project_is_hidden_from_plans() {
    let scene = Scene::new().await;
    let Scene { site, lead, golden, .. } = &scene;
    scene.release_to_golden(MARIA).await;
    let member = scene.member().await;
    site.get(golden, &member).await.is(200).says("Permanent supportive housing");
    site.post(lead, "/projects/1/PSH/segment", &[("sensitive", "yes")]).await.is(303);
    let page = site.get(golden, &member).await.is(200).says("Night-by-night shelter");
    assert!(!page.body.contains("Permanent supportive housing"));
    site.post(lead, "/projects/1/NOWHERE/segment", &[("sensitive", "yes")]).await.is(404);
    site.post(golden, "/projects/1/PSH/segment", &[]).await.is(403);
}

// clause: plan-client refused
#[tokio::test]
async fn an_unauthorized_child_and_sister_leave_no_trace() {
    let scene = Scene::new().await;
    let Scene { site, golden, silver, .. } = &scene;
    scene.release_to_golden(MARIA).await;
    scene.link("/clients/1/P-3", scene.golden_plan).await;
    let member = scene.member().await;
    for page in [site.get(golden, "/members").await.is(200), site.get(golden, &member).await.is(200)] {
        assert!(!page.body.contains("Rosa") && !page.body.contains("Luz"));
    }
    assert!(!site.get(silver, "/members").await.is(200).body.contains("Quintana"));
    assert!(between(&member, "/members/", "?").is_none());
}
