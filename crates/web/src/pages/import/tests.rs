use std::io::{Cursor, Read, Write};

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, header},
};
use chrono::TimeDelta;
use store::Role;
use tower::ServiceExt;

use crate::testing::{Answer, Browser, Site};

/// A synthetic export.
pub fn export(clients: u32) -> Vec<u8> {
    let options = hud::synth::Options { clients, seed: 7 };
    let mut zip = Cursor::new(Vec::new());
    hud::synth::write(&options, &mut zip, || Ok(Cursor::new(Vec::new())), &mut |_| {}).expect("an export");
    zip.into_inner()
}

/// The same export after `change` of its files.
fn changed(zip: &[u8], change: impl Fn(&str, String) -> Option<String>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("a file");
        let name = file.name().expect("a name").to_string();
        let mut text = String::new();
        file.read_to_string(&mut text).expect("text");
        if let Some(text) = change(&name, text) {
            out.start_file(name, zip::write::SimpleFileOptions::default()).expect("a file");
            out.write_all(text.as_bytes()).expect("text");
        }
    }
    out.finish().expect("a zip").into_inner()
}

/// Uploads a file as a browser does.
pub async fn upload(site: &Site, browser: &Browser, file: &[u8], source: &str) -> Answer {
    let mut body = Vec::new();
    for (head, content) in [
        ("form-data; name=\"source\"", source.as_bytes()),
        ("form-data; name=\"file\"; filename=\"Private Name.zip\"\r\nContent-Type: application/zip", file),
    ] {
        body.extend_from_slice(format!("--XyZ\r\nContent-Disposition: {head}\r\n\r\n").as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--XyZ--\r\n");
    let request = Request::builder()
        .method(Method::POST)
        .uri("/import")
        .header(header::HOST, "localhost")
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=XyZ")
        .header(header::COOKIE, browser.cookie.as_deref().unwrap_or_default())
        .body(Body::from(body))
        .expect("a request");
    let response = crate::router(site.state.clone()).oneshot(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, 16 << 20).await.expect("a body");
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
}

/// Waits until the job behind `path` is over, and follows where it leads.
pub async fn wait(site: &Site, browser: &Browser, path: &str) -> (String, Answer) {
    let mut path = path.to_owned();
    for _ in 0..600 {
        let answer = site.get(browser, &path).await;
        if answer.status == 303 {
            answer.location().clone_into(&mut path);
        } else if answer.body.contains("<progress") {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        } else {
            return (path, answer);
        }
    }
    panic!("{path} does not come to its end");
}

/// Uploads, checks, confirms and waits; the page of the import.
pub async fn import(site: &Site, lead: &Browser, file: &[u8]) -> Answer {
    let sent = upload(site, lead, file, "").await.is(303);
    let (check, page) = wait(site, lead, sent.location()).await;
    page.is(200).says("Import now");
    let yes = site.post(lead, &format!("{check}/confirm"), &[]).await.is(303);
    wait(site, lead, yes.location()).await.1.is(200)
}

async fn clients(site: &Site) -> i64 {
    let mut tx = site.test.system().await;
    store::overview::counts(&mut tx).await.expect("counts").people
}

#[tokio::test]
async fn a_file_is_checked_then_imported_and_the_same_again_changes_nothing() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    site.get(&lead, "/import").await.is(200).says("No imports yet");
    let file = export(200);

    let sent = upload(&site, &lead, &file, "").await.is(303);
    assert!(!sent.location().contains("Private"));
    let (check, page) = wait(&site, &lead, sent.location()).await;
    page.is(200).says("Checked, not imported yet").says("HEARTH-SYNTHETIC").says("is new here").says("Import now");
    assert_eq!(clients(&site).await, 0, "a check changes nothing");
    site.get(&lead, "/import").await.is(200).says("Checked, and waits for you");

    let yes = site.post(&lead, &format!("{check}/confirm"), &[]).await.is(303);
    let (run, page) = wait(&site, &lead, yes.location()).await;
    assert!(run.starts_with("/import/runs/"), "{run}");
    page.is(200).says("The file was imported.").says(">200<");
    assert_eq!(clients(&site).await, 200);
    site.post(&lead, &format!("{check}/confirm"), &[]).await.is(409).says("no longer held");
    site.get(&lead, "/import").await.is(200).says("HEARTH-SYNTHETIC").says(run.trim_end_matches("?done=imported"));

    let sent = upload(&site, &lead, &file, "").await.is(303);
    wait(&site, &lead, sent.location()).await.1.is(200).says("Nothing would change").says("Note it as imported today");
}

#[tokio::test]
async fn problems_are_listed_with_their_places_and_as_csv() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    // Nobody whom the other files name is in User.csv.
    let file = changed(&export(200), |name, text| {
        Some(if name == "User.csv" { text.split_inclusive('\n').take(1).collect() } else { text })
    });
    let sent = upload(&site, &lead, &file, "").await.is(303);
    let (check, page) = wait(&site, &lead, sent.location()).await;
    page.is(200)
        .says("Problems by kind")
        .says("See every problem")
        .says("The identifier points to a record that is not in the export.");
    let page = site
        .get(&lead, &format!("{check}/problems"))
        .await
        .is(200)
        .says("Page 1 of")
        .says("UserID")
        .says("Download as CSV");
    assert!(page.body.matches("data-label=\"Row\"").count() <= 50);
    let mut more = false;
    for page in 1..40 {
        let page = site.get(&lead, &format!("{check}/problems?page={page}")).await.is(200);
        more |= page.body.contains("more like it in this column");
    }
    assert!(more);
    site.get(&lead, &format!("{check}/problems?severity=note&file=none")).await.is(200).says("No such problems");
    let csv = site.get(&lead, &format!("{check}/problems.csv")).await.is(200).says("Severity,File,Row,Column,Value");
    assert_eq!(csv.headers[header::CONTENT_DISPOSITION], "attachment; filename=\"problems.csv\"");
    assert!(csv.body.lines().count() > 10);

    site.later(TimeDelta::minutes(10));
    site.get(&lead, &check).await.is(200);
    site.later(TimeDelta::minutes(14));
    site.get(&lead, &check).await.is(200);
    site.later(TimeDelta::minutes(14));
    site.get(&lead, &check).await.is(200).says("no longer held").says("kept for half an hour only");
    site.get(&lead, &format!("{check}/problems")).await.is(409).says("Upload the file again");
}

#[tokio::test]
async fn a_refused_file_says_why() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let sent = upload(&site, &lead, b"this is no zip file", "").await.is(303);
    let (_, page) = wait(&site, &lead, sent.location()).await;
    page.is(200)
        .says("Nothing was imported")
        .says("The zip file is damaged or is not a zip file.")
        .says("Export it again");

    let file = changed(&export(20), |name, text| (name != "Exit.csv").then_some(text));
    let sent = upload(&site, &lead, &file, "").await.is(303);
    let (check, page) = wait(&site, &lead, sent.location()).await;
    page.is(200).says("Nothing was imported").says("The file is missing.").says("Exit.csv");
    site.post(&lead, &format!("{check}/confirm"), &[]).await.is(409);
    assert_eq!(clients(&site).await, 0);

    upload(&site, &lead, b"", "").await.is(422).says("Choose the zip file with the export.");
}

#[tokio::test]
async fn many_deletes_need_a_tick() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let whole = export(200);
    import(&site, &lead, &whole).await;
    let header_only = |name: &str, text: String| {
        let few = matches!(name, "Enrollment.csv" | "Client.csv");
        Some(if few { text.split_inclusive('\n').take(60).collect() } else { text })
    };
    let sent = upload(&site, &lead, &changed(&whole, header_only), "").await.is(303);
    let (check, page) = wait(&site, &lead, sent.location()).await;
    page.is(200).says("would be deleted").says("Yes, delete");
    site.post(&lead, &format!("{check}/confirm"), &[]).await.is(422).says("Tick the box");
    let yes = site.post(&lead, &format!("{check}/confirm"), &[("allow_deletes", "yes")]).await.is(303);
    wait(&site, &lead, yes.location()).await.1.is(200).says("The file was imported.");
    assert!(clients(&site).await < 200);
}

#[tokio::test]
async fn what_is_cancelled_leaves_nothing() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let file = export(200);
    let sent = upload(&site, &lead, &file, "").await.is(303);
    let (check, _) = wait(&site, &lead, sent.location()).await;
    assert_eq!(site.post(&lead, &format!("{check}/cancel"), &[]).await.is(303).location(), "/import?done=dropped");
    site.post(&lead, &format!("{check}/confirm"), &[]).await.is(409);

    // Stopped while it runs, or too late to be stopped: all of it is there, or nothing.
    let sent = upload(&site, &lead, &file, "").await.is(303);
    site.post(&lead, &format!("{}/cancel", sent.location()), &[]).await.is(303);
    let (_, page) = wait(&site, &lead, sent.location()).await;
    assert!(page.body.contains("Stopped") || page.body.contains("Import"), "{}", page.body);
    assert_eq!(clients(&site).await, 0);
}

#[tokio::test]
async fn only_leads_import() {
    let site = Site::new().await;
    let reader = site.signed_in(Role::DataAnalyst).await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let sent = upload(&site, &lead, &export(20), "").await.is(303);
    let (check, _) = wait(&site, &lead, sent.location()).await;
    upload(&site, &reader, &export(20), "").await.is(403);
    for path in ["/import".to_owned(), check.clone(), format!("{check}/problems"), format!("{check}/problems.csv")] {
        site.get(&reader, &path).await.is(403);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn an_import_that_is_stopped_leaves_everything_as_it_was() {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let small = export(20);
    import(&site, &lead, &small).await;
    let sent = upload(&site, &lead, &export(200), "").await.is(303);
    let (check, _) = wait(&site, &lead, sent.location()).await;

    // Somebody else's import of the same source holds this one up until it is told to go on.
    let (here, arrived) = std::sync::mpsc::channel();
    let (go_on, gate) = std::sync::mpsc::channel::<()>();
    let (db, keys) = (site.test.db().clone(), site.test.keys().clone());
    let other = tokio::spawn(async move {
        let dataset = hud::read::read(&hud::read::Archive::Zip(&small), &|_, _| {}).dataset.expect("a data set");
        let order = store::hmis::Import {
            dataset: &dataset,
            source: None,
            dry_run: true,
            allow_deletes: false,
            file_digest: None,
            problems: std::collections::BTreeMap::new(),
            job: None,
        };
        let mut first = true;
        let mut hold = move |_: &'static str, _: u64, _: u64| {
            if std::mem::take(&mut first) {
                here.send(()).expect("the test listens");
                tokio::task::block_in_place(|| gate.recv()).expect("the test tells");
            }
            true
        };
        let actor = store::testing::system();
        store::hmis::import(&db, &keys, &actor, store::testing::TODAY, order, &mut hold).await.expect("a dry run");
    });
    tokio::task::spawn_blocking(move || arrived.recv()).await.expect("a thread").expect("the other import");

    let yes = site.post(&lead, &format!("{check}/confirm"), &[]).await.is(303);
    site.get(&lead, yes.location()).await.is(200).says("Importing").says("<progress");
    site.post(&lead, &format!("{}/cancel", yes.location()), &[]).await.is(303);
    site.get(&lead, yes.location()).await.is(200).says("Stopping");
    // A job hears of it with its next heartbeat.
    tokio::time::sleep(std::time::Duration::from_millis(2_500)).await;
    go_on.send(()).expect("the other import waits");
    other.await.expect("the other import");
    wait(&site, &lead, yes.location()).await.1.is(200).says("Stopped").says("Nothing was imported");
    assert_eq!(clients(&site).await, 20);

    // The file is still held, and can be imported after all.
    let yes = site.post(&lead, &format!("{check}/confirm"), &[("allow_deletes", "yes")]).await.is(303);
    wait(&site, &lead, yes.location()).await.1.is(200).says("The file was imported.");
}
