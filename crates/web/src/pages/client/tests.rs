//! The record on a small export made here, and on one of HUD's samples when it is there.

use std::{collections::BTreeMap, path::PathBuf, time::Instant};

use hud::{read::Archive, spec::File};
use store::{Actor, Role, hmis};

use crate::testing::{Answer, Browser, Site};

/// A row: values by HUD's names, the other columns empty.
pub(crate) type Values<'a> = &'a [(&'a str, &'a str)];

const MARIA: &str = "P-1";

/// A family of two in two projects, and the sister, alone.
pub(crate) fn family() -> Vec<(File, Vec<(&'static str, &'static str)>)> {
    let project = |id, name, kind| {
        (File::Project, vec![("ProjectID", id), ("OrganizationID", "O"), ("ProjectName", name), ("ProjectType", kind)])
    };
    let client = |id, first, last, ssn, dob| {
        let named = vec![("PersonalID", id), ("FirstName", first), ("LastName", last), ("NameDataQuality", "1")];
        (
            File::Client,
            [named, vec![("SSN", ssn), ("SSNDataQuality", "1"), ("DOB", dob), ("DOBDataQuality", "1")]].concat(),
        )
    };
    let enrollment = |id, person, project, entry, household, relationship| {
        let what = vec![("EnrollmentID", id), ("PersonalID", person), ("ProjectID", project), ("EntryDate", entry)];
        (File::Enrollment, [what, vec![("HouseholdID", household), ("RelationshipToHoH", relationship)]].concat())
    };
    let night = |id, day| {
        let row = vec![("ServicesID", id), ("EnrollmentID", "E-1"), ("PersonalID", MARIA), ("DateProvided", day)];
        (File::Services, [row, vec![("RecordType", "200"), ("TypeProvided", "200")]].concat())
    };
    vec![
        (
            File::Organization,
            vec![("OrganizationID", "O"), ("OrganizationName", "River Mission"), ("VictimServiceProvider", "0")],
        ),
        project("NBN", "Harbor House", "1"),
        project("PSH", "Cedar Court", "3"),
        client(MARIA, "Maria", "Quintana", "123456789", "1984-05-03"),
        client("P-2", "Luz", "Quintana", "", "2015-01-31"),
        client("P-3", "Rosa", "Quintana", "123450000", "1986-07-04"),
        enrollment("E-1", MARIA, "NBN", "2026-01-10", "H-1", "1"),
        enrollment("E-2", MARIA, "PSH", "2026-03-01", "H-2", "1"),
        enrollment("E-3", "P-2", "PSH", "2026-03-01", "H-2", "2"),
        enrollment("E-4", "P-3", "PSH", "2026-03-01", "H-3", "1"),
        (
            File::Exit,
            vec![
                ("ExitID", "X-1"),
                ("EnrollmentID", "E-1"),
                ("PersonalID", MARIA),
                ("ExitDate", "2026-02-01"),
                ("Destination", "116"),
            ],
        ),
        night("S-1", "2026-01-10"),
        night("S-2", "2026-01-11"),
        night("S-3", "2026-01-20"),
        (
            File::IncomeBenefits,
            vec![
                ("IncomeBenefitsID", "I-1"),
                ("EnrollmentID", "E-2"),
                ("PersonalID", MARIA),
                ("InformationDate", "2026-03-01"),
                ("IncomeFromAnySource", "1"),
                ("TotalMonthlyIncome", "1250.00"),
                ("Earned", "1"),
                ("EarnedAmount", "1250.00"),
                ("Unemployment", "0"),
                ("SSI", "0"),
                ("SSDI", "0"),
                ("DataCollectionStage", "1"),
            ],
        ),
    ]
}

/// Writes the rows as an export with all files and imports it as the source 'test'.
pub(crate) async fn import(site: &Site, actor: &Actor, rows: &[(File, Vec<(&str, &str)>)]) {
    let mut files = Vec::new();
    for file in File::all() {
        let spec = file.spec();
        let mut text = spec.columns.iter().map(|column| column.name).collect::<Vec<_>>().join(",") + "\n";
        let export = [
            ("ExportID", "1"),
            ("SourceType", "1"),
            ("ExportDate", "2026-09-30 10:00:00"),
            ("ExportStartDate", "2020-01-01"),
            ("ExportEndDate", "2026-09-30"),
            ("SoftwareName", "Test"),
            ("CSVVersion", "2026 v1.0"),
            ("ExportPeriodType", "3"),
            ("ExportDirective", "1"),
            ("HashStatus", "1"),
            ("ImplementationID", "test"),
        ];
        let own: Vec<Values> = match file {
            File::Export => vec![&export],
            _ => rows.iter().filter(|(of, _)| *of == file).map(|(_, values)| values.as_slice()).collect(),
        };
        for values in own {
            let value = |name: &str| {
                let common = match name {
                    "DateCreated" | "DateUpdated" => "2026-03-02 09:00:00",
                    "UserID" => "U-1",
                    _ => "",
                };
                values.iter().find(|(column, _)| *column == name).map_or(common, |(_, value)| value).to_owned()
            };
            let cells: Vec<String> = spec.columns.iter().map(|column| format!("\"{}\"", value(column.name))).collect();
            text += &(cells.join(",") + "\n");
        }
        files.push((spec.name_csv(), text.into_bytes()));
    }
    let reading = hud::read::read(&Archive::Files(files), &|_, _| {});
    let dataset = reading.dataset.expect("an export that can be read");
    bring_in(site, actor, &dataset).await;
}

async fn bring_in(site: &Site, actor: &Actor, dataset: &hud::Dataset) {
    let order = hmis::Import {
        dataset,
        source: None,
        dry_run: false,
        allow_deletes: true,
        file_digest: None,
        problems: BTreeMap::new(),
        job: None,
    };
    hmis::import(site.test.db(), site.test.keys(), actor, store::testing::TODAY, order, &mut |_, _, _| true)
        .await
        .expect("an import");
}

async fn site_with_family() -> (Site, Browser) {
    let site = Site::new().await;
    import(&site, &store::testing::system(), &family()).await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    (site, lead)
}

async fn acts(site: &Site) -> Vec<String> {
    let mut tx = site.test.system().await;
    let found = store::audit::for_client(&mut tx, 1, MARIA, None, 50).await.expect("the audit");
    found.into_iter().map(|access| access.act).collect()
}

/// What stands between `from` and the next `to`.
fn between<'a>(answer: &'a Answer, from: &str, to: &str) -> &'a str {
    let rest = answer.body.split_once(from).unwrap_or_else(|| panic!("'{from}' is not in: {}", answer.body)).1;
    rest.split_once(to).map_or(rest, |(part, _)| part)
}

#[tokio::test]
async fn a_record_says_who_it_is_and_hides_the_number() {
    let (site, _) = site_with_family().await;
    let reader = site.signed_in(Role::DataAnalyst).await;
    let answer = site.get(&reader, "/clients/1/P-1").await.is(200).says("<h1>Maria Quintana</h1>");
    let answer = answer.says("Born May 3, 1984 (42)").says("•••-••-6789");
    assert!(!answer.body.contains("123-45-6789") && !answer.body.contains("123456789"));
    // Nothing of a name in the title, which goes into the browser's history.
    assert!(answer.body.contains("<title>Client record | Hearth</title>"));
    assert!(!answer.body.contains("Who opened this record"), "only the lead may see that list");
    site.get(&reader, "/clients/1/P-1/access").await.is(403);
    assert_eq!(acts(&site).await, ["client.view"]);
}

#[tokio::test]
async fn asking_for_the_number_shows_it_and_is_recorded() {
    let (site, lead) = site_with_family().await;
    site.post(&lead, "/clients/1/P-1/ssn", &[]).await.is(200).says("123-45-6789").says("This is recorded");
    assert_eq!(acts(&site).await, ["client.ssn.reveal", "client.view"]);
    let part = [
        ("content-type", "application/x-www-form-urlencoded"),
        ("sec-fetch-site", "same-origin"),
        ("hx-request", "true"),
        ("hx-request-type", "partial"),
    ];
    let post = axum::http::Method::POST;
    let answer = site.send(&lead, post, "/clients/1/P-1/ssn", &part, String::new()).await.is(200).says("123-45-6789");
    assert!(!answer.body.contains("<h1"), "a part, not a page");
    assert_eq!(acts(&site).await.iter().filter(|act| *act == "client.ssn.reveal").count(), 2);
    site.get(&lead, "/clients/1/P-1/access").await.is(200).says("Asked to see the Social Security number");
}

#[tokio::test]
async fn who_is_not_there_is_not_found_on_any_page() {
    let (site, lead) = site_with_family().await;
    for person in ["1/P-9", "2/P-1", "x/P-1", "1/%2e%2e%2f"] {
        for rest in ["", "/access", "/history/client", "/history/services/S-1"] {
            site.get(&lead, &format!("/clients/{person}{rest}")).await.is(404);
        }
        site.post(&lead, &format!("/clients/{person}/ssn"), &[]).await.is(404);
    }
    // A file that is not about people, and a row of somebody else.
    site.get(&lead, "/clients/1/P-1/history/project").await.is(404);
    site.get(&lead, "/clients/1/P-2/history/services/S-1").await.is(404);
    assert_eq!(acts(&site).await, [""; 0], "nothing was seen");
}

#[tokio::test]
async fn stays_are_told_in_a_sentence_a_drawing_and_a_table() {
    let (site, lead) = site_with_family().await;
    // Today is Oct 1, 2026; there is no move-in, so no night in housing counts.
    let answer = site.get(&lead, "/clients/1/P-1").await.is(200).says("2 enrollments since 2026: 3 nights in shelter");
    let table = between(&answer, "aria-label=\"Enrollments\"", "</table>");
    let cells = |name: &str| -> Vec<String> {
        let mark = format!("data-label=\"{name}\"");
        let text = |cell: &str| {
            let cell = cell.split_once('>').map_or("", |(_, rest)| rest);
            let cell = cell.split_once("</t").map_or("", |(text, _)| text);
            cell.rsplit_once("\">").map_or(cell, |(_, text)| text).replace("</a>", "")
        };
        table.split(&mark).skip(1).map(text).collect()
    };
    assert_eq!(cells("Project"), ["Cedar Court", "Harbor House"], "the open one first");
    assert_eq!(cells("Type"), ["Permanent supportive housing", "Night-by-night shelter"]);
    assert_eq!(cells("From"), ["Mar 1, 2026", "Jan 10, 2026"]);
    assert_eq!(cells("To"), ["Still there", "Feb 1, 2026"]);
    assert_eq!(cells("Nights"), ["3"]);
    assert_eq!(cells("Left for").len(), 1);
    let svg = between(&answer, "<svg viewBox", "</svg>");
    assert_eq!(svg.matches("class=\"stay-bar\"").count(), 2);
    assert_eq!(svg.matches("class=\"stay-part\"").count(), 2, "a part for each run of nights");
    assert_eq!(svg.matches("class=\"stay-arrow\"").count(), 1);
    let nights = between(&answer, "client-nights", "</ul>");
    assert!(nights.contains("Jan 10, 2026 to Jan 11, 2026, 2 nights") && nights.contains("Jan 20, 2026, 1 night"));
}

#[tokio::test]
async fn the_household_is_listed_and_nobody_else() {
    let (site, lead) = site_with_family().await;
    let answer = site.get(&lead, "/clients/1/P-1").await.is(200);
    let household = between(&answer, "aria-label=\"Household members\"", "</table>");
    assert!(household.contains("<a href=\"/clients/1/P-2\">Luz Quintana</a>"));
    assert!(household.contains("Born Jan 31, 2015 (11)") && household.contains("Cedar Court, since Mar 1, 2026"));
    assert!(!answer.body.contains("Rosa"), "she lives in the same project, in another household");
    site.get(&lead, "/clients/1/P-2").await.is(200).says("<a href=\"/clients/1/P-1\">Maria Quintana</a>");
}

#[tokio::test]
async fn sections_say_values_in_words() {
    let (site, lead) = site_with_family().await;
    let answer = site.get(&lead, "/clients/1/P-1").await.is(200);
    let income = between(&answer, "data-remember=\"income\"", "</details>");
    assert!(income.contains("At project start, Mar 1, 2026"));
    assert!(income.contains("<dt>Earned income per month</dt><dd>$1,250</dd>"), "{income}");
    assert!(
        income.contains("<dt>No</dt>") && income.contains("Unemployment insurance; Supplemental Security Income (SSI)")
    );
    assert!(income.contains("Entered Mar 2, 2026, by user U-1"));
    let exit = between(&answer, "data-remember=\"exit\"", "</details>");
    assert!(exit.contains("Place not meant for habitation"));
    assert!(!answer.body.contains("data-remember=\"events\""), "what is empty is not there");
}

#[tokio::test]
async fn a_value_that_is_none_is_shown_as_it_was_sent() {
    let site = Site::new().await;
    let mut rows = family();
    rows[3].1.push(("VeteranStatus", "maybe"));
    import(&site, &store::testing::system(), &rows).await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let answer = site.get(&lead, "/clients/1/P-1").await.is(200);
    let military = between(&answer, "data-remember=\"military\"", "</details>");
    assert!(military.contains("maybe <span class=\"client-as-sent\">as sent</span>"), "{military}");
}

#[tokio::test]
async fn history_says_what_was_before_and_after_and_by_whom() {
    let (site, lead) = site_with_family().await;
    let created = site.account("Ines Sommer", Role::LeadAdministrator).await;
    let actor = Actor::Account { id: created.account, role: Role::LeadAdministrator };
    let mut rows = family();
    for (file, values) in &mut rows {
        for (column, value) in values.iter_mut().filter(|_| *file == File::Client) {
            match (*column, *value) {
                ("FirstName", "Maria") => *value = "Mariana",
                ("SSN", "123456789") => *value = "999456789",
                _ => {}
            }
        }
    }
    import(&site, &actor, &rows).await;
    site.get(&lead, "/clients/1/P-1").await.is(200).says("Mariana Quintana");
    let answer = site.get(&lead, "/clients/1/P-1/history/client").await.is(200);
    let change = between(&answer, "Values before and after", "</table>");
    assert!(change.contains(">First name<") && change.contains(">Maria<") && change.contains(">Mariana<"), "{change}");
    assert!(change.contains(">Social Security number<") && !change.contains("123456789") && !change.contains("123-45"));
    assert!(change.contains(">•••-••-6789 (other digits changed)<"));
    assert!(answer.body.contains("An import by Ines Sommer"));
    let answer = site.get(&lead, "/clients/1/P-1/history/services/S-1").await.is(200);
    assert!(answer.body.contains("Nothing changed yet"));

    // Without the person's key nobody can read what was before.
    let keys = site.test.keys();
    assert!(keys.destroy(keys.client(1, MARIA)).expect("the key store"));
    let answer = site.get(&lead, "/clients/1/P-1/history/client").await.is(200).says("is forgotten");
    assert!(!answer.body.contains(">Maria<"));
}

#[tokio::test]
async fn what_was_deleted_is_not_shown() {
    let site = Site::new().await;
    let mut rows = family();
    rows.retain(|(_, values)| values[0].1 != "E-2");
    let exit = rows.iter_mut().find(|(_, values)| values[0].1 == "X-1").expect("the exit");
    exit.1.push(("DateDeleted", "2026-03-03 10:00:00"));
    import(&site, &store::testing::system(), &rows).await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let answer = site.get(&lead, "/clients/1/P-1").await.is(200).says("1 enrollment since 2026");
    assert!(!answer.body.contains("data-remember=\"exit\""));
    // The income record lost its enrollment: it is shown all the same, apart.
    answer.says("In no enrollment that was sent").says("$1,250");
}

#[tokio::test]
async fn a_long_stay_takes_no_query_a_night() {
    let site = Site::new().await;
    let mut rows = family();
    let start: chrono::NaiveDate = "2024-01-01".parse().expect("a day");
    let nights: Vec<(String, String)> =
        (0..600).map(|night| (format!("N-{night}"), (start + chrono::Days::new(night)).to_string())).collect();
    rows.extend(nights.iter().map(|(id, day)| {
        let row: Vec<(&str, &str)> = vec![
            ("ServicesID", id.clone().leak()),
            ("EnrollmentID", "E-1"),
            ("PersonalID", MARIA),
            ("DateProvided", day.clone().leak()),
            ("RecordType", "200"),
            ("TypeProvided", "200"),
        ];
        (File::Services, row)
    }));
    import(&site, &store::testing::system(), &rows).await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    let answer = site.get(&lead, "/clients/1/P-1").await.is(200).says("Jan 1, 2024 to Aug 22, 2025, 600 nights");
    assert!(answer.body.len() < 100_000, "{} bytes", answer.body.len());
}

/// The person of HUD's sample with the most nights: looked at as it is, and how long it takes is printed.
#[tokio::test]
async fn a_record_of_huds_sample() {
    let shared = std::env::var_os("HEARTH_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let Ok(bytes) = std::fs::read(shared.join("data/lsa-fy2026/hmis-csv.zip")) else {
        println!("skipped: no HUD sample in {}", shared.display());
        return;
    };
    let site = Site::new().await;
    let reading = hud::read::read(&Archive::Zip(&bytes), &|_, _| {});
    bring_in(&site, &store::testing::system(), &reading.dataset.expect("the sample")).await;
    let lead = site.signed_in(Role::LeadAdministrator).await;
    site.get(&lead, "/clients/1/C28536").await.is(200);
    let started = Instant::now();
    let answer = site.get(&lead, "/clients/1/C28536").await.is(200);
    println!("C28536: {} bytes in {:?}", answer.body.len(), started.elapsed());
    let answer =
        answer.says("7 enrollments since 2024").says("202 nights in shelter and 12 nights in permanent housing");
    let table = between(&answer, "aria-label=\"Enrollments\"", "</table>");
    assert_eq!(table.matches("<th scope=\"row\"").count(), 7);
    let answer = site.post(&lead, "/clients/search", &[("q", "denim facade")]).await.is(303);
    site.get(&lead, answer.location()).await.is(200).says("/clients/1/C28536");
}
