//! The site on a throw-away database with agencies, plans and a family, for the browser tests of consent:
//! `cargo run -p web --example scene`. The first line it prints is JSON: the address and who can sign in. Then each line on
//! its input is a statement run as superuser, after which all grants are computed anew; it answers 'ok' or the error.

use std::{collections::BTreeMap, error::Error, fmt::Write as _, io::BufRead, sync::Arc};

use hud::{read::Archive, spec::File};
use policy::gate::AgencyKind;
use serde_json::json;
use store::{
    Role,
    account::{self, NewPerson},
    agency,
    sight::{self, Whose},
    sql::assert_built_from_spec,
    testing::{TestDb, scene},
};
use tokio::{net::TcpListener, sync::mpsc};
use uuid::Uuid;

const PASSWORD: &str = "harbor velvet cricket lantern";

type Failed = Box<dyn Error>;

#[tokio::main]
async fn main() -> Result<(), Failed> {
    let test = Arc::new(TestDb::new().await);
    bring_in(&test).await?;
    let mut tx = test.system().await;
    let mission = scene::agency(&mut tx, "River Mission", AgencyKind::Contributing).await;
    let golden = scene::agency(&mut tx, "Golden Plan", AgencyKind::ViewOnly).await;
    let silver = scene::agency(&mut tx, "Silver Plan", AgencyKind::ViewOnly).await;
    agency::assign_organization(&mut tx, mission, 1, "O").await?;
    tx.commit().await?;
    let mut people = BTreeMap::new();
    for (name, role, agency) in [
        ("lead", Role::LeadAdministrator, None),
        ("desk", Role::HelpDesk, None),
        ("worker", Role::DirectService, Some(mission)),
        ("golden", Role::PlanViewer, Some(golden)),
        ("silver", Role::PlanViewer, Some(silver)),
    ] {
        people.insert(name, person(&test, name, role, agency).await?);
    }
    let state = web::AppState::new(test.db().clone(), test.keys().clone(), web::Config::default());
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = format!("http://localhost:{}", listener.local_addr()?.port());
    println!("{}", json!({ "address": address, "password": PASSWORD, "people": people }));
    web::serve(state, listener, obey(test.clone())).await?;
    Ok(())
}

async fn person(test: &TestDb, name: &str, role: Role, agency: Option<Uuid>) -> Result<serde_json::Value, Failed> {
    let email = format!("{name}@example.org");
    let mut tx = test.system().await;
    let person = NewPerson { email: &email, name: &format!("{name} person"), role, agency };
    let created =
        account::create_account_with_secret(&mut tx, test.keys(), &person, PASSWORD, chrono::Utc::now()).await?;
    scene::ready(&mut tx, created.account).await;
    tx.commit().await?;
    Ok(json!({ "email": email, "secret": created.secret.base32() }))
}

/// Runs what it is told until its input ends.
async fn obey(test: Arc<TestDb>) {
    let (send, mut lines) = mpsc::unbounded_channel();
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if send.send(line).is_err() {
                break;
            }
        }
    });
    while let Some(line) = lines.recv().await {
        match run(&test, line).await {
            Ok(()) => println!("ok"),
            Err(error) => println!("{error}"),
        }
    }
}

async fn run(test: &TestDb, statement: String) -> Result<(), Failed> {
    sqlx::raw_sql(assert_built_from_spec(statement)).execute(&mut test.superuser().await).await?;
    let mut tx = test.system().await;
    sight::refresh(&mut tx, Whose::All).await?;
    tx.commit().await?;
    Ok(())
}

/// Maria with her spouse Luis and her child Luz, and Rosa, each in a shelter; Maria also in a program for substance use.
async fn bring_in(test: &TestDb) -> Result<(), Failed> {
    let client = |id, first, dob| {
        vec![("PersonalID", id), ("FirstName", first), ("LastName", "Quintana"), ("DOB", dob), ("SSN", "123456789")]
    };
    let project =
        |id, name, kind| vec![("ProjectID", id), ("OrganizationID", "O"), ("ProjectName", name), ("ProjectType", kind)];
    let stay = |id, person, project, household, relationship| {
        vec![
            ("EnrollmentID", id),
            ("PersonalID", person),
            ("ProjectID", project),
            ("EntryDate", "2026-02-01"),
            ("HouseholdID", household),
            ("RelationshipToHoH", relationship),
        ]
    };
    let rows: Vec<(File, Vec<(&str, &str)>)> = vec![
        (
            File::Organization,
            vec![("OrganizationID", "O"), ("OrganizationName", "River Mission"), ("VictimServiceProvider", "0")],
        ),
        (File::Project, project("ES", "Harbor House", "0")),
        (File::Project, project("SUD", "Clear Water", "6")),
        (File::Client, client("P-1", "Maria", "1984-05-03")),
        (File::Client, client("P-2", "Luis", "1980-01-02")),
        (File::Client, client("P-3", "Luz", "2015-01-31")),
        (File::Client, client("P-4", "Rosa", "1986-07-04")),
        (File::Enrollment, stay("E-1", "P-1", "ES", "H-1", "1")),
        (File::Enrollment, stay("E-2", "P-2", "ES", "H-1", "3")),
        (File::Enrollment, stay("E-3", "P-3", "ES", "H-1", "2")),
        (File::Enrollment, stay("E-4", "P-1", "SUD", "H-2", "1")),
        (File::Enrollment, stay("E-5", "P-4", "ES", "H-3", "1")),
    ];
    let export = [
        ("ExportID", "1"),
        ("SourceType", "1"),
        ("ExportDate", "2026-09-30 10:00:00"),
        ("ExportStartDate", "2020-01-01"),
        ("ExportEndDate", "2026-09-30"),
        ("CSVVersion", "2026 v1.0"),
        ("ExportPeriodType", "3"),
        ("ExportDirective", "1"),
        ("HashStatus", "1"),
        ("ImplementationID", "scene"),
    ];
    let mut files = Vec::new();
    for file in File::all() {
        let names: Vec<&str> = file.spec().columns.iter().map(|column| column.name).collect();
        let mut csv = names.join(",") + "\n";
        let own = rows.iter().filter(|(of, _)| *of == file).map(|(_, values)| values.as_slice());
        for values in own.chain((file == File::Export).then_some(export.as_slice())) {
            let value = |name: &&str| values.iter().find(|(column, _)| column == name).map_or("", |(_, value)| value);
            writeln!(csv, "{}", names.iter().map(value).collect::<Vec<_>>().join(","))?;
        }
        files.push((file.spec().name_csv(), csv.into_bytes()));
    }
    let reading = hud::read::read(&Archive::Files(files), &|_, _| {});
    let order = store::hmis::Import {
        dataset: reading.dataset.as_ref().ok_or("the export cannot be read")?,
        source: None,
        dry_run: false,
        allow_deletes: true,
        file_digest: None,
        problems: BTreeMap::new(),
        job: None,
    };
    let today = chrono::Utc::now().date_naive();
    store::hmis::import(test.db(), test.keys(), &store::testing::system(), today, order, &mut |_, _, _| true).await?;
    Ok(())
}
