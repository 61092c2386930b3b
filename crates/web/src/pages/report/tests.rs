use std::{future::Future, io::Cursor};

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, header},
};
use store::{Role, jobs::Worker};
use tower::ServiceExt;

use crate::{
    pages::import::tests::{export, import, wait},
    testing::{Answer, Browser, Site},
};

/// A site with an invented community in it, a lead administrator, and the fields of an LSA that has households.
async fn site() -> (Site, Browser, Vec<(&'static str, String)>) {
    let site = Site::new().await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    import(&site, &lead, &export(300)).await;
    let mut tx = site.test.system().await;
    let source = store::hmis::sources(&mut tx).await.expect("sources").remove(0);
    let coc = store::project::cocs(&mut tx, source.id).await.expect("CoCs").remove(0);
    let last: chrono::NaiveDate =
        sqlx::query_scalar("SELECT max(entry_date) FROM hud.enrollment").fetch_one(tx.conn()).await.expect("a day");
    tx.commit().await.expect("a commit");
    let day = |day: chrono::NaiveDate| day.format("%-m/%-d/%Y").to_string();
    let fields = vec![
        ("source", source.id.to_string()),
        ("scope", "systemwide".to_owned()),
        ("coc", coc),
        ("start", day(last - chrono::TimeDelta::days(364))),
        ("end", day(last)),
    ];
    (site, lead, fields)
}

fn sent<'a>(fields: &'a [(&'static str, String)], instead: &'a [(&'static str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| instead.iter().all(|(other, _)| other != name));
    kept.map(|(name, value)| (*name, value.as_str())).chain(instead.iter().copied()).collect()
}

/// While the queue is worked at.
async fn working<T>(site: &Site, what: impl Future<Output = T>) -> T {
    let worker = Worker::new(site.state.db.clone(), crate::handlers(&site.state), 1);
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let running = tokio::spawn(worker.run(async move {
        let _ = stopped.await;
    }));
    let result = what.await;
    drop(stop);
    running.await.expect("the worker");
    result
}

/// Orders a report and waits for it; its address and page.
async fn make(site: &Site, lead: &Browser, fields: &[(&str, &str)]) -> (String, Answer) {
    let made = site.post(lead, "/reports/lsa", fields).await.is(303);
    working(site, wait(site, lead, made.location())).await
}

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

/// The first address in a page that begins so.
fn link<'a>(body: &'a str, start: &str) -> &'a str {
    let at = body.find(&format!("href=\"{start}")).unwrap_or_else(|| panic!("no link to {start} in {body}")) + 6;
    body[at..].split('"').next().unwrap_or_default()
}

#[tokio::test]
async fn an_lsa_is_made_downloaded_and_opened_down_to_a_household() {
    let (site, lead, fields) = site().await;
    site.get(&lead, "/reports").await.is(200).says("No reports yet").says("Run an LSA");
    site.get(&lead, "/reports/lsa/new").await.is(200).says("What do you want to report on?");
    let form = site.get(&lead, "/reports/lsa/new?scope=systemwide").await.is(200).says("9/30/2026");
    let form = form.says("Filled in is HUD").body;
    assert!(form.contains(&format!("name=\"coc\" value=\"{}\"", fields[2].1)), "the only CoC is chosen");

    let (path, page) = make(&site, &lead, &sent(&fields, &[])).await;
    page.is(200).says("See it in pictures").says("v8").says("All of the CoC");
    site.get(&lead, "/reports").await.is(200).says(&path).says("HEARTH-SYNTHETIC");
    for _ in 0..2 {
        let (parts, zip) = download(&site, &lead, &path).await;
        let named = parts.headers[header::CONTENT_DISPOSITION].to_str().expect("a name").to_owned();
        assert!(named.contains(&format!("lsa-{}-20", fields[2].1)), "{named}");
        let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
        assert_eq!(archive.len(), 12);
        assert!(archive.by_name("LSAHousehold.csv").expect("a file").size() > 1000);
    }

    let picture = site.get(&lead, &format!("{path}/picture")).await.is(200);
    let picture = picture.says("Way through the system").says("<title id=\"flow-title\">").says("Too soon");
    let households = link(&picture.body, &format!("{path}/households")).replace("&#38;", "&");
    let list = site.get(&lead, &households).await.is(200).says("Head of household").body;
    let household = link(&list, &format!("{path}/households/")).to_owned();
    let record = link(&list, "/clients/").to_owned();
    assert!(!household.contains(record.rsplit('/').next().expect("an id")), "no id of a person in the address");
    let page = site.get(&lead, &household).await.is(200).says("The stays that the report looks at").says("SystemPath");
    assert!(page.body.contains(&record));
    site.get(&lead, &format!("{record}/access")).await.is(200).says("Saw how the household counts in a report");

    // A new import makes it old.
    let mut tx = site.test.system().await;
    sqlx::query("INSERT INTO import_run (id, source_id) SELECT gen_random_uuid(), id FROM source")
        .execute(tx.conn())
        .await
        .expect("an import");
    tx.commit().await.expect("a commit");
    site.get(&lead, &path).await.is(200).says("Records were imported after this report was made");
}

#[tokio::test]
async fn numbers_of_the_picture_are_those_of_their_lists() {
    let (site, lead, fields) = site().await;
    let (path, _) = make(&site, &lead, &sent(&fields, &[])).await;
    let mut opened = 0;
    for choice in ["", "?type=1", "?type=2&population=18"] {
        let picture = site.get(&lead, &format!("{path}/picture{choice}")).await.is(200).body;
        let cells = picture.split("class=\"hearth-number\"><a href=\"").skip(1).step_by(11);
        for cell in cells {
            let (href, rest) = cell.split_once("\">").expect("a link");
            let number = rest.split('<').next().expect("a number").split(' ').next().unwrap_or_default();
            let list = site.get(&lead, &href.replace("&#38;", "&")).await.is(200).body;
            // An average is said in a sentence.
            let counted = list.contains(&format!("<h1>{number} household"));
            let averaged = list.contains(&format!("On average {number} day"));
            assert!(counted || averaged, "{href} says {number}");
            opened += 1;
        }
    }
    assert!(opened > 20, "{opened}");
    site.get(&lead, &format!("{path}/picture?type=2")).await.is(200).says("of them adults and children (");
    site.get(&lead, &format!("{path}/picture?type=7")).await.is(404);
    site.get(&lead, &format!("{path}/picture?population=49")).await.is(404);
    site.get(&lead, &format!("{path}/picture?type=2&population=10")).await.is(200).says("No household is in both");
    site.get(&lead, &format!("{path}/households?type=2&population=10"))
        .await
        .is(200)
        .says("No household is in this number");
    site.get(&lead, &format!("{path}/households/999999")).await.is(404);
}

#[tokio::test]
async fn a_hic_has_a_file_and_no_pictures() {
    let (site, lead, fields) = site().await;
    let night = fields[4].1.clone();
    let (path, page) = make(&site, &lead, &sent(&fields, &[("scope", "hic"), ("start", &night), ("end", "")])).await;
    let page = page.is(200).says("Housing Inventory Count (HIC)");
    assert!(!page.body.contains("See it in pictures"));
    site.get(&lead, &format!("{path}/picture")).await.is(404);
    let (parts, _) = download(&site, &lead, &path).await;
    assert!(parts.headers[header::CONTENT_DISPOSITION].to_str().expect("a name").contains("hic-"));
    site.get(&lead, "/reports").await.is(200).says("None in a HIC");
}

#[tokio::test]
async fn what_was_typed_is_kept_when_something_is_wrong() {
    let (site, lead, fields) = site().await;
    let page = site.get(&lead, "/reports/lsa/new?scope=projects").await.is(200).says("Find in the list").body;
    let id = page.split("name=\"project\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a project");
    let wrong = [("scope", "projects"), ("project", id), ("start", "last fall"), ("coc", "XX-999")];
    let page = site.post(&lead, "/reports/lsa", &sent(&fields, &wrong)).await.is(422);
    let page = page.says("Type a date like 10/1/2025.").says("Choose the CoC").says("value=\"last fall\"");
    assert!(page.body.contains(&format!("value=\"{id}\" checked")));
    let nothing = [("scope", "projects")];
    site.post(&lead, "/reports/lsa", &sent(&fields, &nothing)).await.is(422).says("Tick at least one project.");
    site.post(&lead, "/reports/lsa", &[("scope", "hic")]).await.is(400);

    let (path, page) = make(&site, &lead, &sent(&fields, &[("scope", "projects"), ("project", id)])).await;
    page.is(200).says("LSA of some projects");
    site.get(&lead, &format!("{path}/picture")).await.is(200);
}

#[tokio::test]
async fn a_report_in_the_queue_can_be_stopped_and_is_the_leads_alone() {
    let (site, lead, fields) = site().await;
    let queued = site.post(&lead, "/reports/lsa", &sent(&fields, &[])).await.is(303);
    let path = queued.location().to_owned();
    site.get(&lead, &path).await.is(200).says("<progress").says("Stop");
    site.get(&lead, "/reports").await.is(200).says("Being made");
    site.post(&lead, &format!("{path}/cancel"), &[]).await.is(303);
    site.get(&lead, &path).await.is(200).says("You stopped it. No report was made.");
    site.get(&lead, &format!("{path}/picture")).await.is(404);
    let analyst = site.signed_in(Role::DataAnalyst).await;
    for path in ["/reports".to_owned(), path.clone(), format!("{path}/households")] {
        site.get(&analyst, &path).await.is(403);
    }
    let (parts, _) = download(&site, &lead, &path).await;
    assert_eq!(parts.status, 404);
}
