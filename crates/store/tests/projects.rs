//! What pages count: who is in a project on a day, and its beds.

#![expect(clippy::unwrap_used, reason = "tests")]

use store::{
    overview,
    project::{self, Usage, Wanted},
    testing::{TODAY, TestDb},
};

/// A permanent housing project with ten beds in use, five that are not, and enrollments of every kind.
const WORLD: &str = "
    INSERT INTO hud.organization (source_id, organization_id, organization_name, victim_service_provider, digest)
        VALUES ($1, 'o', 'Harbor House', 0, '');
    INSERT INTO hud.project (source_id, project_id, organization_id, project_name, project_type, operating_start_date, operating_end_date, digest)
        VALUES ($1, 'p', 'o', 'Harbor Homes', 3, DATE $2 - 900, NULL, ''),
               ($1, 'closed', 'o', 'Harbor Shelter', 0, DATE $2 - 900, DATE $2 - 1, '');
    INSERT INTO hud.project_coc (source_id, project_coc_id, project_id, coc_code, digest) VALUES ($1, 'c', 'p', 'XX-501', '');
    INSERT INTO hud.inventory (source_id, inventory_id, project_id, bed_inventory, inventory_start_date, inventory_end_date, digest)
        VALUES ($1, 'now', 'p', 10, DATE $2 - 900, DATE $2, ''),
               ($1, 'over', 'p', 2, DATE $2 - 900, DATE $2 - 1, ''),
               ($1, 'later', 'p', 3, DATE $2 + 1, NULL, '');
    INSERT INTO hud.client (source_id, personal_id, digest) VALUES ($1, 'a', ''), ($1, 'b', '');
    INSERT INTO hud.enrollment (source_id, enrollment_id, personal_id, project_id, entry_date, household_id, relationship_to_hoh, move_in_date, deleted_at, digest)
        VALUES ($1, 'head', 'a', 'p', DATE $2 - 29, 'h', 1, DATE $2, NULL, ''),
               ($1, 'child', 'b', 'p', DATE $2 - 29, 'h', 2, NULL, NULL, ''),
               ($1, 'not-moved', 'a', 'p', DATE $2 - 30, 'i', 1, DATE $2 + 1, NULL, ''),
               ($1, 'leaves-today', 'a', 'p', DATE $2 - 300, 'j', 1, NULL, NULL, ''),
               ($1, 'leaves-tomorrow', 'a', 'p', DATE $2 - 300, 'k', 1, NULL, NULL, ''),
               ($1, 'tomorrow', 'a', 'p', DATE $2 + 1, 'l', 1, NULL, NULL, ''),
               ($1, 'gone', 'a', 'p', DATE $2 - 5, 'm', 1, NULL, now(), '');
    INSERT INTO hud.exit (source_id, exit_id, enrollment_id, exit_date, deleted_at, digest)
        VALUES ($1, '1', 'leaves-today', DATE $2, NULL, ''), ($1, '2', 'leaves-tomorrow', DATE $2 + 1, NULL, ''),
               ($1, '3', 'head', DATE $2 - 1, now(), '');
";

#[tokio::test]
async fn people_and_beds_are_counted_on_the_day() {
    let test = TestDb::new().await;
    let mut tx = test.system().await;
    let id: i32 =
        sqlx::query_scalar("INSERT INTO source (name) VALUES ('A') RETURNING id").fetch_one(tx.conn()).await.unwrap();
    for statement in WORLD.split(";\n").filter(|statement| !statement.trim().is_empty()) {
        let statement = statement.replace("$1", &id.to_string()).replace("$2", &format!("'{TODAY}'"));
        sqlx::query(store::sql::assert_built_from_spec(statement)).execute(tx.conn()).await.unwrap();
    }
    let found = project::project(&mut tx, id, "p").await.unwrap().unwrap();
    assert_eq!(found.usage, Usage { active: 4, housed: 2, entered: 2, beds: 10 });
    assert_eq!(found.inventory.iter().filter(|inventory| inventory.in_use).count(), 1);
    assert_eq!(found.head.organization.as_deref(), Some("Harbor House"));

    let counts = overview::counts(&mut tx).await.unwrap();
    assert_eq!((counts.people, counts.active_enrollments, counts.projects), (2, 4, 1));

    let wanted = Wanted { operating: true, ..Wanted::default() };
    let (rows, total) = project::projects(&mut tx, &wanted, 50, 0).await.unwrap();
    assert_eq!((total, rows[0].project_id.as_str(), rows[0].beds, rows[0].active), (1, "p", 10, 4));
    assert_eq!(rows[0].cocs, ["XX-501"]);
    for (wanted, expected) in [
        (Wanted { text: "harbor h".into(), ..Wanted::default() }, 2),
        (Wanted { text: "shelter".into(), ..Wanted::default() }, 1),
        (Wanted { coc: "xx-5".into(), ..Wanted::default() }, 1),
        (Wanted { project_type: Some(0), ..Wanted::default() }, 1),
    ] {
        assert_eq!(project::projects(&mut tx, &wanted, 50, 0).await.unwrap().1, expected, "{wanted:?}");
    }
    let organizations = project::organizations(&mut tx).await.unwrap();
    assert_eq!((organizations[0].projects, organizations[0].operating, organizations[0].beds), (2, 1, 10));
    assert!(project::project(&mut tx, id + 1, "p").await.unwrap().is_none());
}
