//! The clauses on sharing, each by its name: what is shown when it holds, and what is not when it does not. The worlds
//! of tests/worlds try their combinations.
#![expect(clippy::unwrap_used, reason = "tests")]

#[path = "worlds/world.rs"]
#[expect(dead_code, reason = "the worlds draw at random, these are set up by hand")]
mod world;

use chrono::NaiveDate;
use sqlx::Row;
use store::{
    sight::{self, Whose},
    sql::assert_built_from_spec,
    testing::{TODAY, TestDb, system},
};
use uuid::Uuid;

use world::{Agency, Agreement, Client, Enrollment, Link, Project, Release, User, World, away};

const A: usize = 0;
const B: usize = 1;
const PLAN: usize = 2;
const OTHER_PLAN: usize = 3;

/// Why, and what is other.
type Change<T> = (&'static str, fn(&mut T));

/// Agencies A and B and two plans, all under agreement. Ana is A's and B's client and consents to sharing; she is a member
/// of the plan and authorized it. Ben is B's client alone and agreed to nothing.
fn community() -> World {
    let id = |n| Uuid::from_u64_pair(7, n);
    let agency = |n, kind, county| Agency {
        id: id(n),
        kind,
        county,
        ce: Some((away(-400), None)),
        agreements: vec![Agreement {
            in_force_from: Some(away(-400)),
            notice_on: None,
            default_on: None,
            terminated_on: None,
            assigned_on: None,
            consented_on: None,
        }],
        suspensions: Vec::new(),
        classes: Vec::new(),
    };
    let project = |id: &str, agency| Project {
        id: id.to_owned(),
        agency: Some(agency),
        part2: false,
        marked_sensitive: false,
        funder: 2,
        target_population: 4,
    };
    let enrollment = |id: &str, project| Enrollment { id: id.to_owned(), project, deleted: false, exit: None };
    let user = |n: u64, role, agency, purpose| User { id: id(100 + n), role, agency: Some(agency), purpose };
    World {
        source: 1,
        agencies: vec![
            agency(1, "contributing", "Sacramento"),
            agency(2, "contributing", "Yolo"),
            agency(3, "view_only", "Sacramento"),
            agency(4, "view_only", "Sacramento"),
        ],
        projects: vec![project("shelter A", A), project("shelter B", B)],
        clients: vec![
            Client {
                id: "ana".to_owned(),
                dob: NaiveDate::from_ymd_opt(1980, 3, 1),
                enrollments: vec![enrollment("ana at A", A), enrollment("ana at B", B)],
                made_by: None,
                releases: vec![release(1, "general", &[]), release(2, "plan", &[PLAN])],
                restrictions: Vec::new(),
                links: vec![link(1, PLAN), link(2, OTHER_PLAN)],
                merged: None,
            },
            Client {
                id: "ben".to_owned(),
                dob: NaiveDate::from_ymd_opt(1975, 3, 1),
                enrollments: vec![enrollment("ben at B", B)],
                made_by: None,
                releases: Vec::new(),
                restrictions: Vec::new(),
                links: Vec::new(),
                merged: None,
            },
        ],
        memoranda: Vec::new(),
        users: vec![
            user(1, "direct_service", A, "housing_services"),
            user(2, "direct_service", B, "housing_services"),
            user(3, "plan_viewer", PLAN, "housing_services"),
            user(4, "plan_viewer", OTHER_PLAN, "housing_services"),
        ],
        attested_on: None,
        plans_see_minors: false,
        plans_see_sensitive: false,
        tie_required: true,
        roster_days: 35,
    }
}

fn release(n: u64, kind: &'static str, agencies: &[usize]) -> Release {
    Release {
        id: Uuid::from_u64_pair(8, n),
        kind,
        how: "written",
        signed_by: "person",
        refused: false,
        signed_on: away(-30),
        from: away(-30),
        to: away(300),
        revoked_on: None,
        agencies: agencies.to_vec(),
        class: false,
        discloser: None,
    }
}

fn link(n: u64, agency: usize) -> Link {
    Link {
        id: Uuid::from_u64_pair(9, n),
        agency,
        member: (away(-200), None),
        confirmed_on: away(-2),
        verified_on: Some(away(-20)),
        tie: Some((away(-100), None)),
        caseload: Some((away(-20), None)),
    }
}

/// What the user of each agency sees: names of people, enrollments, notes; for plans members and stays.
async fn seen(change: impl FnOnce(&mut World)) -> [Vec<String>; 4] {
    let test = TestDb::new().await;
    let mut owner = test.superuser().await;
    sqlx::query("SET session_replication_role = replica").execute(&mut owner).await.unwrap();
    let source: i32 =
        sqlx::query_scalar("INSERT INTO source (name, created_by) VALUES ('A', 'system:test') RETURNING id")
            .fetch_one(&mut owner)
            .await
            .unwrap();
    let mut world = World { source, ..community() };
    change(&mut world);
    world::write(&mut owner, &world).await;
    let mut tx = test.db().begin(&system(), TODAY).await.unwrap();
    sight::refresh(&mut tx, Whose::All).await.unwrap();
    tx.commit().await.unwrap();
    let mut found = [const { Vec::new() }; 4];
    for (user, rows) in world.users.iter().zip(&mut found) {
        let (login, query) = if user.role == "plan_viewer" {
            let query = "SELECT 'member' FROM plan.member UNION ALL SELECT 'stay' || CASE WHEN part2 THEN ' part 2' ELSE '' END FROM plan.stay ORDER BY 1";
            ("hearth_plan", query)
        } else {
            let query = "SELECT personal_id FROM hud.client UNION ALL SELECT enrollment_id FROM hud.enrollment
                UNION ALL SELECT 'note ' || services_id FROM hud.services_free_text ORDER BY 1";
            ("hearth_app", query)
        };
        let mut conn = test.connect_as(login).await;
        sqlx::query("SELECT set_config('app.user', $1, false), set_config('app.role', $2, false), set_config('app.today', $3, false), set_config('app.purpose', $4, false)")
            .bind(user.id.to_string())
            .bind(user.role)
            .bind(TODAY.to_string())
            .bind(user.purpose)
            .execute(&mut conn)
            .await
            .unwrap();
        let all = sqlx::query(assert_built_from_spec(query.to_owned())).fetch_all(&mut conn).await.unwrap();
        *rows = all.iter().map(|row| row.get(0)).collect();
    }
    found
}

// clause: project-level permitted
// clause: sharing-options
#[tokio::test]
async fn agencies_under_agreement_share_projects_of_who_consents() {
    let [a, b, ..] = seen(|_| {}).await;
    assert_eq!(a, ["ana", "ana at A", "ana at B", "note ana at A"]);
    assert_eq!(b, ["ana", "ana at A", "ana at B", "ben", "ben at B", "note ana at B", "note ben at B"]);
}

// clause: project-level refused
#[tokio::test]
async fn what_a_writer_without_agreement_wrote_is_not_shared() {
    let [a, b, ..] = seen(|w| w.agencies[B].agreements[0].notice_on = Some(away(-30))).await;
    assert_eq!(a, ["ana", "ana at A", "note ana at A"]);
    assert!(b.is_empty(), "and the agency whose agreement ended sees nothing: {b:?}");
    let [_, b, ..] = seen(|w| w.agencies[B].agreements[0].notice_on = Some(away(-29))).await;
    assert!(!b.is_empty(), "on the 29th day of notice work goes on");
}

// clause: release-of-information permitted
// clause: release-of-information refused
// clause: third-parties permitted
// clause: third-parties refused
#[tokio::test]
async fn without_a_release_each_agency_sees_its_own() {
    let own = ["ana", "ana at A", "note ana at A"];
    let [a, _, plan, _] = seen(|w| w.clients[0].releases.clear()).await;
    assert_eq!(a, own);
    assert!(plan.is_empty());
    for end in ["revoked", "over", "refused", "oral"] {
        let [a, _, plan, _] = seen(|w| {
            let releases = &mut w.clients[0].releases;
            match end {
                "revoked" => releases.iter_mut().for_each(|r| r.revoked_on = Some(TODAY)),
                "over" => releases.iter_mut().for_each(|r| r.to = TODAY),
                "refused" => releases.push(Release { refused: true, signed_on: TODAY, ..release(3, "general", &[]) }),
                _ => releases.iter_mut().for_each(|r| r.how = "oral"),
            }
        })
        .await;
        assert_eq!(a, own, "{end}");
        assert!(plan.is_empty(), "{end}");
    }
}

// clause: imported-people
#[tokio::test]
async fn imported_people_are_their_own_agencys_until_the_lead_attests_the_source() {
    let nothing_signed = |w: &mut World| w.clients[0].releases.clear();
    let [a, ..] = seen(nothing_signed).await;
    assert_eq!(a, ["ana", "ana at A", "note ana at A"]);
    let attested = |w: &mut World| {
        nothing_signed(w);
        w.attested_on = Some(TODAY);
    };
    let [a, _, plan, _] = seen(attested).await;
    assert_eq!(a, ["ana", "ana at A", "ana at B", "note ana at A"]);
    assert!(plan.is_empty(), "the lead's word names no plan");
    let [a, ..] = seen(|w| {
        attested(w);
        w.clients[0].releases = vec![Release { refused: true, signed_on: TODAY, ..release(3, "general", &[]) }];
    })
    .await;
    assert_eq!(a, ["ana", "ana at A", "note ana at A"], "who refuses is not attested");
}

// clause: basic-profile permitted
// clause: basic-profile refused
#[tokio::test]
async fn at_intake_who_consents_is_found_by_the_agencies_of_the_counties() {
    let at_intake = |w: &mut World| {
        w.users[A].purpose = "avoid_duplication";
        let ben = &mut w.clients[1];
        ben.releases = vec![release(3, "general", &[])];
    };
    let [a, ..] = seen(at_intake).await;
    assert_eq!(a, ["ana", "ana at A", "ana at B", "ben", "note ana at A"], "Ben's profile, none of his stays");
    let [a, ..] = seen(|w| w.clients[1].releases = vec![release(3, "general", &[])]).await;
    assert!(!a.contains(&"ben".to_owned()), "not outside intake");
    let [a, ..] = seen(|w| {
        at_intake(w);
        w.agencies[A].county = "Placer";
    })
    .await;
    assert!(!a.contains(&"ben".to_owned()), "not in another county");
    let [a, ..] = seen(|w| {
        at_intake(w);
        w.agencies[A].ce = None;
    })
    .await;
    assert!(!a.contains(&"ben".to_owned()), "not without membership in Coordinated Entry");
    let [a, ..] = seen(|w| w.users[A].purpose = "avoid_duplication").await;
    assert!(!a.contains(&"ben".to_owned()), "not without consent");
}

// clause: case-notes permitted
// clause: case-notes refused
#[tokio::test]
async fn notes_stay_with_who_wrote_them_unless_a_memorandum_says_otherwise() {
    let note = "note ana at B".to_owned();
    let [a, ..] = seen(|w| w.memoranda.push((B, A, away(-10), away(1)))).await;
    assert!(a.contains(&note));
    for memoranda in
        [vec![], vec![(B, A, away(-10), TODAY)], vec![(B, A, away(1), away(9))], vec![(A, B, away(-10), away(9))]]
    {
        let [a, ..] = seen(|w| w.memoranda = memoranda).await;
        assert!(!a.contains(&note));
    }
}

// clause: part-2 permitted
// clause: part-2 refused
#[tokio::test]
async fn a_part_2_program_is_shown_to_whom_the_person_named() {
    let part2 = |w: &mut World| w.projects[B].part2 = true;
    let [a, b, plan, _] = seen(part2).await;
    assert_eq!(a, ["ana", "ana at A", "note ana at A"], "a general release is not enough");
    assert!(b.contains(&"ana at B".to_owned()), "the program itself");
    assert_eq!(plan, ["member", "stay"], "the shelter alone");
    let consent = |to: usize, by: usize| Release { discloser: Some(by), ..release(3, "part2", &[to]) };
    let [a, ..] = seen(|w| {
        part2(w);
        w.clients[0].releases.push(consent(A, B));
    })
    .await;
    assert!(a.contains(&"ana at B".to_owned()));
    let [_, _, plan, _] = seen(|w| {
        part2(w);
        w.clients[0].releases.push(consent(PLAN, B));
    })
    .await;
    assert_eq!(plan, ["member", "stay", "stay part 2"]);
    for wrong in [consent(PLAN, B), consent(A, A)] {
        let [a, ..] = seen(|w| {
            part2(w);
            w.clients[0].releases.push(wrong);
        })
        .await;
        assert!(!a.contains(&"ana at B".to_owned()), "it names another recipient, or another program");
    }
    let [a, ..] = seen(|w| {
        w.users[A].purpose = "avoid_duplication";
        part2(w);
        w.clients[1].releases = vec![release(3, "general", &[])];
    })
    .await;
    assert!(!a.contains(&"ben".to_owned()), "whom only the program knows is found by nobody else");
}

// clause: authorized-by-client permitted
// clause: authorized-by-client refused
#[tokio::test]
async fn a_plan_sees_the_member_who_named_it() {
    let [_, _, plan, other] = seen(|_| {}).await;
    assert_eq!(plan, ["member", "stay", "stay"]);
    assert!(other.is_empty(), "the other plan was not named");
    let class = |w: &mut World| w.clients[0].releases.push(Release { class: true, ..release(3, "plan", &[]) });
    let [_, _, _, other] = seen(|w| {
        class(w);
        w.agencies[OTHER_PLAN].classes.push((away(-5), None));
    })
    .await;
    assert_eq!(other, ["member", "stay", "stay"]);
    let [_, _, _, other] = seen(class).await;
    assert!(other.is_empty(), "the lead does not list it under the class");
}

// clause: plan-client permitted
// clause: plan-client refused
#[tokio::test]
async fn a_member_is_linked_verified_served_and_on_a_fresh_roster() {
    let [_, _, plan, _] = seen(|w| w.clients[0].links[0].confirmed_on = away(-35)).await;
    assert_eq!(plan, ["member", "stay", "stay"], "a roster of 35 days");
    let changes: [Change<Link>; 6] = [
        ("stale", |l| l.confirmed_on = away(-36)),
        ("no member any more", |l| l.member.1 = Some(TODAY)),
        ("not verified", |l| l.verified_on = None),
        ("no service", |l| l.tie = None),
        ("nobody's caseload", |l| l.caseload = None),
        ("not yet a member", |l| l.member.0 = away(1)),
    ];
    for (why, change) in changes {
        let [_, _, plan, _] = seen(|w| change(&mut w.clients[0].links[0])).await;
        assert!(plan.is_empty(), "{why}");
    }
    let [_, _, plan, _] = seen(|w| w.clients[0].enrollments[0].exit = Some((TODAY, 24))).await;
    assert!(plan.is_empty(), "a plan's view ends at death");
}

// clause: sensitive-classes permitted
// clause: sensitive-classes refused
#[tokio::test]
async fn sensitive_stays_and_minors_are_hidden_from_plans() {
    let changes: [Change<World>; 5] = [
        ("HOPWA", |w| w.projects[B].funder = 15),
        ("PATH", |w| w.projects[B].funder = 21),
        ("runaway and homeless youth", |w| w.projects[B].funder = 22),
        ("survivors of domestic violence", |w| w.projects[B].target_population = 1),
        ("said by the lead", |w| w.projects[B].marked_sensitive = true),
    ];
    for (why, change) in changes {
        let [a, _, plan, _] = seen(change).await;
        assert_eq!(plan, ["member", "stay"], "{why}");
        assert!(a.contains(&"ana at B".to_owned()), "agencies share it: {why}");
    }
    let [_, _, plan, _] = seen(|w| {
        w.projects[B].funder = 15;
        w.plans_see_sensitive = true;
    })
    .await;
    assert_eq!(plan, ["member", "stay", "stay"]);
    let [_, _, plan, _] = seen(|w| w.clients[0].dob = Some(away(-17 * 365))).await;
    assert!(plan.is_empty(), "a minor");
    let [_, _, plan, _] = seen(|w| w.clients[0].dob = None).await;
    assert!(plan.is_empty(), "perhaps a minor");
}

// clause: suspension permitted
// clause: suspension refused
#[tokio::test]
async fn a_suspension_reaches_as_far_as_it_says() {
    let [a, ..] = seen(|w| w.agencies[A].suspensions.push(("agency", TODAY, None))).await;
    assert!(a.is_empty());
    let [a, ..] = seen(|w| w.agencies[A].suspensions.push(("tier", TODAY, None))).await;
    assert_eq!(a, ["ana", "ana at A", "note ana at A"], "its own clients stay");
    let [a, ..] = seen(|w| w.agencies[A].suspensions.push(("agency", away(-5), Some(TODAY)))).await;
    assert!(a.contains(&"ana at B".to_owned()), "it is over");
}

#[tokio::test]
async fn merged_records_take_the_stricter_until_signed_anew() {
    let merge = |w: &mut World, on: i64, undone: Option<i64>| {
        w.clients[0].merged = Some((1, away(on), undone.map(away)));
        w.clients[1].merged = Some((0, away(on), undone.map(away)));
    };
    let [_, _, plan, _] = seen(|w| merge(w, -10, None)).await;
    assert!(plan.is_empty(), "Ben agreed to nothing");
    let [_, _, plan, _] = seen(|w| merge(w, -10, Some(-3))).await;
    assert!(plan.is_empty(), "taken apart again, the link is to be verified anew");
    let [_, _, plan, _] = seen(|w| {
        merge(w, -10, Some(-3));
        w.clients[0].links[0].verified_on = Some(away(-2));
    })
    .await;
    assert_eq!(plan, ["member", "stay", "stay"]);
}
