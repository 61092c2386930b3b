use store::{Role, project::Wanted};

use crate::{
    pages::import::tests::{export, import},
    testing::Site,
};

#[tokio::test]
async fn projects_are_listed_found_and_opened() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    site.get(&lead, "/projects").await.is(200).says("No projects yet").says("Import a file");
    let reader = site.signed_in(Role::DataAnalyst).await;
    site.get(&reader, "/projects").await.is(200).says("Ask your HMIS lead to import one");
    site.get(&reader, "/organizations").await.is(200).says("No organizations yet");
    import(&site, &lead, &export(200)).await;

    let mut tx = site.test.system().await;
    let (rows, total) = store::project::projects(&mut tx, &Wanted::default(), 500, 0).await.expect("projects");
    tx.commit().await.expect("a commit");
    assert_eq!(rows.len(), usize::try_from(total).expect("a number"));
    assert!(rows.iter().any(|row| row.beds > 0) && rows.iter().any(|row| row.active > 0));
    let reader = site.signed_in(Role::DataAnalyst).await;
    let page = site.get(&reader, "/projects?closed=yes").await.is(200);
    for row in rows.iter().take(50) {
        assert!(page.body.contains(&super::href(row)), "{}", row.project_id);
        let name = row.name.clone().expect("a name");
        let page =
            site.get(&reader, &super::href(row)).await.is(200).says("People enrolled today").says("Beds and units");
        assert!(page.body.contains(name.split(['&', '\'']).next().unwrap_or_default()), "{name}");
    }
    let kind = rows[0].project_type.expect("a type");
    let few = site.get(&reader, &format!("/projects?closed=yes&type={kind}")).await.is(200);
    assert!(few.body.matches("data-label=\"Project\"").count() < rows.len());
    site.get(&reader, "/projects?q=no-such-name").await.is(200).says("No project fits");
    site.get(&reader, "/projects?coc=ZZ").await.is(200).says("No project fits");
    site.get(&reader, "/organizations").await.is(200).says("Victim service provider");
    for nowhere in ["/projects/1/nobody", "/projects/99/1", "/projects/x/1"] {
        site.get(&reader, nowhere).await.is(404);
    }
}
