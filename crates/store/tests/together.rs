//! Exports and imports of a source at the same time.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::{collections::BTreeMap, io::Cursor, time::Duration};

use hud::{
    Dataset, File,
    read::{Archive, read},
};
use store::{
    hmis::{Import, ImportError, Outcome, import, load},
    testing::{TODAY, TestDb, system},
};

fn community(clients: u32) -> Dataset {
    let mut out = Cursor::new(Vec::new());
    let options = hud::synth::Options { clients, seed: 7 };
    hud::synth::write(&options, &mut out, || Ok(Cursor::new(Vec::new())), &mut |_| {}).unwrap();
    read(&Archive::Zip(out.get_ref()), &|_, _| {}).dataset.unwrap()
}

async fn run(db: store::Db, keys: store::Keys, dataset: Dataset) -> Result<Outcome, ImportError> {
    let order = Import {
        dataset: &dataset,
        source: Some("one"),
        dry_run: false,
        allow_deletes: true,
        file_digest: None,
        problems: BTreeMap::new(),
        job: None,
    };
    import(&db, &keys, &system(), TODAY, order, &mut |_, _, _| true).await
}

#[tokio::test]
async fn no_import_ends_in_the_middle_of_an_export() {
    let test = TestDb::new().await;
    run(test.db().clone(), test.keys().clone(), community(10)).await.unwrap();
    let mut tx = test.system().await;
    let (_, before) = load(&mut tx, Some("one"), &mut |_, _, _| {}).await.unwrap();
    assert_eq!(before.table(File::Client).len(), 10);

    let importing = tokio::spawn(run(test.db().clone(), test.keys().clone(), community(20)));
    tokio::time::sleep(Duration::from_secs(1)).await;
    let (_, still) = load(&mut tx, Some("one"), &mut |_, _, _| {}).await.unwrap();
    assert_eq!(still.table(File::Client).len(), 10);
    assert!(!importing.is_finished(), "the import waits for the export");

    tx.rollback().await.unwrap();
    importing.await.unwrap().unwrap();
    let mut tx = test.system().await;
    let (_, after) = load(&mut tx, Some("one"), &mut |_, _, _| {}).await.unwrap();
    assert_eq!(after.table(File::Client).len(), 20);
}
