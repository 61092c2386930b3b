//! Exports go into the tables and come out again unchanged.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::{
    collections::BTreeMap,
    io::Cursor,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use hud::{
    Dataset, File, Value,
    read::{Archive, read},
    write::Filter,
};
use store::{
    hmis::{FileCount, Import, ImportError, Maker, Outcome, import, write_export},
    testing::{TODAY, TestDb, system},
};

const SAMPLES: [&str; 3] = ["lsa-fy2026/hmis-csv.zip", "eva-demo/hmis-csv.zip", "testkit-2022-12/input-fy2026.zip"];

fn sample(name: &str) -> Option<Vec<u8>> {
    let shared = std::env::var_os("HEARTH_SHARED")
        .map_or_else(|| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")), PathBuf::from);
    let found = std::fs::read(shared.join("data").join(name)).ok();
    if found.is_none() {
        println!("skipped: {name} is not there");
    }
    found
}

fn dataset(bytes: &[u8]) -> Dataset {
    read(&Archive::Zip(bytes), &|_, _| {}).dataset.unwrap()
}

/// A small community: the bytes of its export.
fn community(clients: u32) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    hud::synth::write(&hud::synth::Options { clients, seed: 7 }, &mut out, || Ok(Cursor::new(Vec::new())), &mut |_| {})
        .unwrap();
    out.into_inner()
}

fn order(ds: &Dataset) -> Import<'_> {
    Import {
        dataset: ds,
        source: None,
        dry_run: false,
        allow_deletes: false,
        file_digest: None,
        problems: BTreeMap::new(),
        job: None,
    }
}

async fn run(test: &TestDb, order: Import<'_>) -> Result<Outcome, ImportError> {
    import(test.db(), test.keys(), &system(), TODAY, order, &mut |_, _, _| true).await
}

/// Where the tests' exports go: memory that is still there afterwards.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Cursor<Vec<u8>>>>);

impl std::io::Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl std::io::Seek for Shared {
    fn seek(&mut self, to: std::io::SeekFrom) -> std::io::Result<u64> {
        self.0.lock().unwrap().seek(to)
    }
}

async fn export(test: &TestDb, filter: Filter, hash: bool) -> Dataset {
    let out = Shared::default();
    let mut tx = test.system().await;
    write_export(&mut tx, None, filter, hash, Maker::default(), out.clone(), &mut |_, _, _| {}).await.unwrap();
    tx.commit().await.unwrap();
    let bytes = out.0.lock().unwrap().get_ref().clone();
    dataset(&bytes)
}

/// Every row of every file but Export, without ExportID, in the order of keys.
fn fields(ds: &Dataset) -> BTreeMap<File, Vec<Vec<Value<'_>>>> {
    File::all()
        .filter(|&f| f != File::Export)
        .map(|file| {
            let spec = file.spec();
            let columns: Vec<usize> = (0..spec.columns.len()).filter(|&i| spec.columns[i].name != "ExportID").collect();
            let mut rows: Vec<Vec<Value<'_>>> = (0..ds.table(file).len())
                .map(|row| columns.iter().map(|&c| ds.value(file, row, c)).collect())
                .collect();
            rows.sort_by_key(|row| format!("{:?}", row[spec.key.unwrap()]));
            (file, rows)
        })
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn samples_come_out_as_they_went_in() {
    for name in SAMPLES {
        let Some(bytes) = sample(name) else { continue };
        let test = TestDb::new().await;
        let ds = dataset(&bytes);
        let outcome = run(&test, order(&ds)).await.unwrap();
        assert_eq!(outcome.total().added, i64::try_from(ds.rows() - ds.table(File::Export).len()).unwrap());
        let out = export(&test, Filter::default(), false).await;
        let (before, after) = (fields(&ds), fields(&out));
        for (file, rows) in &before {
            assert_eq!(rows.len(), after[file].len(), "{name} {file:?}");
            for (a, b) in rows.iter().zip(&after[file]) {
                assert_eq!(a, b, "{name} {file:?}");
            }
        }
        assert_eq!(hud::check::hash_status(&out), hud::check::hash_status(&ds), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_export_again_changes_nothing() {
    let test = TestDb::new().await;
    let ds = dataset(&community(120));
    let first = run(&test, order(&ds)).await.unwrap().total();
    let again = run(&test, order(&ds)).await.unwrap().total();
    assert_eq!(again, FileCount { unchanged: first.added, ..FileCount::default() });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_counts_and_leaves_nothing() {
    let test = TestDb::new().await;
    let ds = dataset(&community(60));
    let dry = run(&test, Import { dry_run: true, ..order(&ds) }).await.unwrap();
    assert!(dry.total().added > 0);
    let mut tx = test.system().await;
    let clients: (i64,) = sqlx::query_as("SELECT count(*) FROM hud.client").fetch_one(tx.conn()).await.unwrap();
    let sources: (i64,) = sqlx::query_as("SELECT count(*) FROM source").fetch_one(tx.conn()).await.unwrap();
    assert_eq!((clients.0, sources.0), (0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_import_leaves_nothing() {
    let test = TestDb::new().await;
    let ds = dataset(&community(60));
    let cancelled =
        import(test.db(), test.keys(), &system(), TODAY, order(&ds), &mut |what, _, _| what != "Finishing").await;
    assert!(matches!(cancelled, Err(ImportError::Cancelled)));
    let mut tx = test.system().await;
    let clients: (i64,) = sqlx::query_as("SELECT count(*) FROM hud.client").fetch_one(tx.conn()).await.unwrap();
    assert_eq!(clients.0, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_refresh_deletes_within_its_period_and_projects_only() {
    let test = TestDb::new().await;
    let ds = dataset(&community(200));
    run(&test, order(&ds)).await.unwrap();
    let projects: Vec<String> = (0..2).map(|row| ds.text(ds.project().project_id(row).unwrap()).into_owned()).collect();

    // An export of two projects that lost all people of one of them.
    let mut part = dataset(&community(200));
    Filter { projects: projects.clone(), ..Filter::default() }.apply(&mut part);
    let e = part.enrollment();
    let emptied = e.project_id(0).unwrap();
    let gone: Vec<usize> = (0..e.0.len()).filter(|&r| e.project_id(r) == Some(emptied)).collect();
    let ids: Vec<_> = gone.iter().map(|&r| e.enrollment_id(r)).collect();
    assert!(!gone.is_empty());
    let keep: BTreeMap<File, Vec<bool>> = File::all()
        .map(|file| {
            let table = part.table(file);
            let column = file.spec().column("EnrollmentID");
            let keep = |row| column.is_none_or(|c| !ids.contains(&table.sym(row, c)));
            (file, (0..table.len()).map(keep).collect())
        })
        .collect();
    part.retain(|file, row| keep[&file][row]);

    let refused = run(&test, Import { ..order(&part) }).await;
    let outcome = match refused {
        Err(ImportError::ManyDeletes { deleted, .. }) => {
            assert!(deleted > 0);
            run(&test, Import { allow_deletes: true, ..order(&part) }).await.unwrap()
        }
        other => other.unwrap(),
    };
    assert_eq!(outcome.files["Enrollment"].deleted, i64::try_from(gone.len()).unwrap());
    assert_eq!(outcome.files.get("Project").map_or(0, |c| c.deleted), 0);

    let out = export(&test, Filter::default(), false).await;
    assert_eq!(out.enrollment().0.len(), ds.enrollment().0.len() - gone.len());

    // Sent again, they come back, and what they were in between is history.
    let back = run(&test, order(&ds)).await.unwrap();
    assert_eq!(back.files["Enrollment"].restored, i64::try_from(gone.len()).unwrap());
    assert!(fields(&export(&test, Filter::default(), false).await) == fields(&ds));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_sources_stand_side_by_side() {
    let test = TestDb::new().await;
    let ds = dataset(&community(60));
    run(&test, Import { source: Some("north"), ..order(&ds) }).await.unwrap();
    let second = run(&test, Import { source: Some("south"), ..order(&ds) }).await.unwrap();
    assert_eq!(second.total().unchanged, 0);
    let mut tx = test.system().await;
    let refused =
        write_export(&mut tx, None, Filter::default(), false, Maker::default(), Shared::default(), &mut |_, _, _| {})
            .await;
    assert!(refused.unwrap_err().to_string().contains("north, south"));
}

/// A data set of rows given as `Column=value` pairs.
fn small(given: &[(File, &str)]) -> Dataset {
    let mut texts: BTreeMap<File, String> = File::all()
        .map(|file| {
            let names: Vec<&str> = file.spec().columns.iter().map(|c| c.name).collect();
            (file, names.join(",") + "\n")
        })
        .collect();
    for (file, row) in given {
        let values: BTreeMap<&str, &str> = row.split(' ').map(|pair| pair.split_once('=').unwrap()).collect();
        let fields: Vec<&str> =
            file.spec().columns.iter().map(|c| values.get(c.name).copied().unwrap_or_default()).collect();
        *texts.get_mut(file).unwrap() += &(fields.join(",") + "\n");
    }
    let files = texts.into_iter().map(|(file, text)| (file.spec().name_csv(), text.into_bytes())).collect();
    read(&Archive::Files(files), &|_, _| {}).dataset.unwrap()
}

const FIRST_HALF: (File, &str) = (
    File::Export,
    "SourceID=S ExportDirective=2 ExportPeriodType=3 ExportStartDate=2025-01-01 ExportEndDate=2025-06-30",
);
const ENROLLED: [(File, &str); 5] = [
    (File::Project, "ProjectID=A"),
    (File::Client, "PersonalID=1"),
    (File::Enrollment, "EnrollmentID=E PersonalID=1 ProjectID=A EntryDate=2025-01-01"),
    (File::Assessment, "AssessmentID=early EnrollmentID=E PersonalID=1 AssessmentDate=2025-02-01"),
    (File::AssessmentQuestions, "AssessmentQuestionID=q1 AssessmentID=early EnrollmentID=E PersonalID=1"),
];
const LATER: [(File, &str); 2] = [
    (File::Assessment, "AssessmentID=late EnrollmentID=E PersonalID=1 AssessmentDate=2025-08-01"),
    (File::AssessmentQuestions, "AssessmentQuestionID=q2 AssessmentID=late EnrollmentID=E PersonalID=1"),
];

#[tokio::test(flavor = "multi_thread")]
async fn answers_after_the_period_are_not_missed_in_a_refresh() {
    let test = TestDb::new().await;
    let whole = small(&[&[FIRST_HALF][..], &ENROLLED, &LATER].concat());
    run(&test, order(&whole)).await.unwrap();
    let half = small(&[&[FIRST_HALF][..], &ENROLLED].concat());
    let again = run(&test, Import { allow_deletes: true, ..order(&half) }).await.unwrap();
    assert_eq!(again.total().deleted, 0);
    // What lies in the period is missed.
    let less = small(&[&[FIRST_HALF][..], &ENROLLED[..4]].concat());
    let again = run(&test, Import { allow_deletes: true, ..order(&less) }).await.unwrap();
    assert_eq!(again.files["AssessmentQuestions"].deleted, 1);
    assert_eq!(again.total().deleted, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn export_rows_that_disagree_take_nothing_away() {
    let test = TestDb::new().await;
    run(&test, order(&small(&[&[FIRST_HALF][..], &ENROLLED].concat()))).await.unwrap();
    let delta = (File::Export, "SourceID=S ExportDirective=1 ExportPeriodType=2");
    let two = small(&[&[FIRST_HALF, delta][..], &ENROLLED[..2]].concat());
    let outcome = run(&test, Import { allow_deletes: true, ..order(&two) }).await.unwrap();
    assert_eq!(outcome.total().deleted, 0);
    let same = small(&[&[FIRST_HALF, FIRST_HALF][..], &ENROLLED[..2]].concat());
    let outcome = run(&test, Import { allow_deletes: true, ..order(&same) }).await.unwrap();
    assert_eq!(outcome.files["Enrollment"].deleted, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_of_one_coc_leaves_the_other_cocs_alone() {
    const EXPORT: &str = "ExportDirective=2 ExportPeriodType=3 ExportStartDate=2025-01-01 ExportEndDate=2025-06-30";
    const HERE: &str =
        "EnrollmentID=E PersonalID=1 ProjectID=A EntryDate=2025-01-01 HouseholdID=H EnrollmentCoC=XX-501";
    let both = format!("SourceID=XX-501;XX-502 {EXPORT}");
    let one = format!("SourceID=XX-501 {EXPORT}");
    let all = [
        (File::Export, both.as_str()),
        (File::Project, "ProjectID=A"),
        (File::Client, "PersonalID=1"),
        (File::Client, "PersonalID=2"),
        (File::Client, "PersonalID=3"),
        (File::Enrollment, HERE),
        (
            File::Enrollment,
            "EnrollmentID=F PersonalID=2 ProjectID=A EntryDate=2025-01-01 HouseholdID=I EnrollmentCoC=xx-502",
        ),
        // The CoC of a household is recorded for its head.
        (File::Enrollment, "EnrollmentID=G PersonalID=3 ProjectID=A EntryDate=2025-01-01 HouseholdID=I"),
        (File::Inventory, "InventoryID=1 ProjectID=A CoCCode=XX-502"),
    ];
    let test = TestDb::new().await;
    let named = |ds| Import { source: Some("s"), allow_deletes: true, ..order(ds) };
    let whole = small(&all);
    run(&test, named(&whole)).await.unwrap();
    let part = small(&[(File::Export, one.as_str()), all[1], all[2], all[5]]);
    assert_eq!(run(&test, named(&part)).await.unwrap().total().deleted, 0);
    // Of its own CoC a refresh misses what is not sent.
    let none = small(&[(File::Export, one.as_str()), all[1]]);
    let outcome = run(&test, named(&none)).await.unwrap();
    assert_eq!((outcome.files["Enrollment"].deleted, outcome.files["Client"].deleted), (1, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_source_in_the_clear_takes_no_hashed_export() {
    let test = TestDb::new().await;
    let clear = small(&[(File::Export, "HashStatus=1"), (File::Client, "PersonalID=1 FirstName=Ada")]);
    let named = |ds| Import { source: Some("s"), ..order(ds) };
    run(&test, named(&clear)).await.unwrap();
    let hashed = small(&[(File::Export, "HashStatus=4"), (File::Client, "PersonalID=2 FirstName=abc")]);
    let refused = run(&test, named(&hashed)).await.unwrap_err();
    assert!(matches!(refused, ImportError::HashStatus { known: 1, sent: 4 }), "{refused}");
    assert!(refused.to_string().contains("in the clear so far, and this file has them hashed with SHA-256"));
    let other = Import { source: Some("hashed"), ..order(&hashed) };
    assert_eq!(run(&test, other).await.unwrap().total().added, 1);
}
