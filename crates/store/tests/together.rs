//! Exports and imports of a source at the same time.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::{collections::BTreeMap, io::Cursor};

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

#[tokio::test(flavor = "multi_thread")]
async fn an_import_during_an_export_does_not_show_in_part_of_it() {
    let test = TestDb::new().await;
    run(test.db().clone(), test.keys().clone(), community(10)).await.unwrap();
    let before = count(&test, &mut |_, _, _| {}).await;
    let mut imported = false;
    let during = count(&test, &mut |_, done, _| {
        // Half of the files are read.
        if done == 11 && !imported {
            imported = true;
            let import = run(test.db().clone(), test.keys().clone(), community(20));
            tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(import)).unwrap();
        }
    })
    .await;
    assert!(imported);
    assert_eq!(during, before);
    let after = count(&test, &mut |_, _, _| {}).await;
    assert!(after.iter().zip(&before).all(|(a, b)| a.1 >= b.1) && after != before);
}

/// The rows of each file, as an export finds them.
async fn count(test: &TestDb, progress: &mut (dyn FnMut(&'static str, u64, u64) + Send)) -> Vec<(File, usize)> {
    let mut tx = test.system().await;
    let (_, dataset) = load(&mut tx, Some("one"), progress).await.unwrap();
    tx.rollback().await.unwrap();
    File::all().map(|file| (file, dataset.table(file).len())).collect()
}
