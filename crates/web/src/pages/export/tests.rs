use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, header},
};
use hud::{File, read::Archive};
use store::Role;
use tower::ServiceExt;

use crate::{
    pages::import::tests::{export, import, wait},
    testing::{Browser, Site},
};

/// Presses the button that downloads.
async fn download(site: &Site, browser: &Browser, path: &str) -> (axum::http::response::Parts, Vec<u8>) {
    let request = Request::builder()
        .method(Method::POST)
        .uri(format!("{path}/download"))
        .header(header::HOST, "localhost")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, browser.cookie.as_deref().unwrap_or_default())
        .body(Body::empty())
        .expect("a request");
    let response = crate::router(site.state.clone()).oneshot(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    (parts, to_bytes(body, 64 << 20).await.expect("a body").to_vec())
}

/// The id of the only source, and of one of its projects.
async fn source(site: &Site) -> (String, String) {
    let mut tx = site.test.system().await;
    let source = store::hmis::sources(&mut tx).await.expect("sources").remove(0);
    let project = store::project::choices(&mut tx, source.id).await.expect("projects").remove(0);
    tx.commit().await.expect("a commit");
    (source.id.to_string(), project.project_id)
}

fn rows(zip: &[u8]) -> Vec<(File, Vec<Vec<String>>)> {
    let reading = hud::read::read(&Archive::Zip(zip), &|_, _| {});
    let ds = reading.dataset.expect("a data set");
    File::all()
        .filter(|file| *file != File::Export)
        .map(|file| {
            let columns: Vec<usize> =
                (0..file.spec().columns.len()).filter(|c| file.spec().columns[*c].name != "ExportID").collect();
            let mut rows: Vec<Vec<String>> = (0..ds.table(file).len())
                .map(|row| columns.iter().map(|column| format!("{:?}", ds.value(file, row, *column))).collect())
                .collect();
            rows.sort();
            (file, rows)
        })
        .collect()
}

#[tokio::test]
async fn what_came_in_goes_out() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    site.get(&lead, "/export").await.is(200).says("Nothing to export yet");
    let sent = export(200);
    import(&site, &lead, &sent).await;
    site.get(&lead, "/export").await.is(200).says("Make the export").says("Only some projects");

    let (id, _) = source(&site).await;
    site.post(&lead, "/export", &[("source", &id), ("start", "soon"), ("hash", "no")])
        .await
        .is(422)
        .says("Type a date like");
    site.post(&lead, "/export", &[("source", "99")]).await.is(400);
    let made = site.post(&lead, "/export", &[("source", &id), ("hash", "no")]).await.is(303);
    let (path, page) = wait(&site, &lead, made.location()).await;
    page.is(200).says("Your export is ready").says("Download");
    let (parts, zip) = download(&site, &lead, &path).await;
    assert_eq!(parts.status, 200);
    let name = parts.headers[header::CONTENT_DISPOSITION].to_str().expect("a header");
    assert!(name.starts_with("attachment; filename=\"hmis-csv-"), "{name}");
    assert_eq!(rows(&zip), rows(&sent));

    let (parts, _) = download(&site, &lead, &path).await;
    assert_eq!(parts.status, 409, "it can be downloaded once");
    site.get(&lead, &path).await.is(200).says("no longer here");
}

#[tokio::test]
async fn an_export_holds_what_was_chosen() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    import(&site, &lead, &export(200)).await;
    let (id, project) = source(&site).await;
    let order = [("source", id.as_str()), ("hash", "yes"), ("project", project.as_str()), ("start", "1/1/2024")];
    let made = site.post(&lead, "/export", &order).await.is(303);
    let (path, page) = wait(&site, &lead, made.location()).await;
    page.is(200).says("Hashed").says("1 project").says("Jan 1, 2024");
    let (_, zip) = download(&site, &lead, &path).await;
    let reading = hud::read::read(&Archive::Zip(&zip), &|_, _| {});
    assert_eq!(
        hud::check::hash_status(reading.dataset.as_ref().expect("a data set")),
        Some(hud::lists::HashStatus::Sha256)
    );
    assert_eq!(reading.dataset.expect("a data set").table(File::Project).len(), 1);
}

#[tokio::test]
async fn only_leads_export() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let reader = site.signed_in(Role::DataAnalyst).await;
    import(&site, &lead, &export(20)).await;
    let (id, _) = source(&site).await;
    let made = site.post(&lead, "/export", &[("source", &id), ("hash", "no")]).await.is(303);
    let (path, _) = wait(&site, &lead, made.location()).await;
    site.get(&reader, "/export").await.is(403);
    site.get(&reader, &path).await.is(403);
    assert_eq!(download(&site, &reader, &path).await.0.status, 403);
    // A job of another kind is no export.
    site.get(&lead, &path.replace("/export/", "/import/")).await.is(404);
}
