//! An export goes into the tables: in one transaction, all of it or nothing.

use std::collections::{BTreeMap, HashSet};

use hud::{
    Dataset, File, Sym,
    lists::NoYes,
    records::{Enrollment, Organization, Project},
};
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    rows,
    scope::{find_gone, full_refresh},
    source,
    statements::{
        self, clear_side, create_incoming, delete_gone, files, find_changed, images, insert_new, insert_side, key,
        sides, temporary, update_changed,
    },
};
use crate::{
    Actor, Db, Error, Event, Keys, Tx,
    history::{self, HistoryRow},
    jobs,
    keys::Purpose,
    sight::Whose,
    sql::assert_built_from_spec,
};

/// Told how far an import is: what is being done, and how many of how many rows. Answering false ends the import, and
/// nothing of it stays.
pub type Progress<'a> = dyn FnMut(&'static str, u64, u64) -> bool + Send + 'a;

/// What to import, and how.
pub struct Import<'a> {
    pub dataset: &'a Dataset,
    /// The name of the source, instead of the one that the export gives.
    pub source: Option<&'a str>,
    /// Only count what would change.
    pub dry_run: bool,
    /// Go on even if more than one in twenty rows of the source would be deleted.
    pub allow_deletes: bool,
    /// SHA-256 of the file as sent.
    pub file_digest: Option<[u8; 32]>,
    /// How often the file broke each rule.
    pub problems: BTreeMap<String, u64>,
    /// The job that does it: it is done in the same transaction, so that what it says is what happened.
    pub job: Option<&'a jobs::Context>,
}

/// What an import did to one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct FileCount {
    pub added: i64,
    pub changed: i64,
    pub restored: i64,
    pub deleted: i64,
    pub unchanged: i64,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Serialize)]
pub struct Outcome {
    pub source: String,
    pub dry_run: bool,
    /// By HUD's name of the file; files without rows on either side are left out.
    pub files: BTreeMap<&'static str, FileCount>,
    /// Rows of the source before the import that were not deleted.
    pub rows_before: i64,
    /// More than one in twenty rows would be deleted, so the import needs to be allowed to.
    pub many_deletes: bool,
}

impl Outcome {
    /// The sum over all files.
    pub fn total(&self) -> FileCount {
        self.files.values().fold(FileCount::default(), |a, b| FileCount {
            added: a.added + b.added,
            changed: a.changed + b.changed,
            restored: a.restored + b.restored,
            deleted: a.deleted + b.deleted,
            unchanged: a.unchanged + b.unchanged,
        })
    }
}

#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error(
        "the export does not say where it comes from (Export.csv has no ImplementationID and no SourceID): name the source yourself"
    )]
    NoSource,
    #[error(
        "the import would delete {deleted} of {rows} rows of the source, more than one in twenty: if that is right, allow deletes"
    )]
    ManyDeletes { deleted: i64, rows: i64 },
    #[error(
        "this source has sent names and Social Security numbers {} so far, and this file has them {}: import it as another \
         source, with a name of its own",
        said(*.known), said(*.sent)
    )]
    HashStatus { known: i16, sent: i16 },
    #[error(
        "the file has {enrollments} enrollments in projects of victim service providers, whose clients the law keeps out of an \
         HMIS: ask the sender for an export without these projects"
    )]
    VictimServices { enrollments: usize },
    #[error("the import was cancelled and nothing was changed")]
    Cancelled,
    #[error(transparent)]
    Store(#[from] Error),
}

/// HUD list 1.5 in words.
fn said(hash_status: i16) -> &'static str {
    match hash_status {
        1 => "in the clear",
        2 => "hashed with SHA-1",
        3 => "hashed in a way of the sender's own",
        _ => "hashed with SHA-256",
    }
}

impl From<sqlx::Error> for ImportError {
    fn from(e: sqlx::Error) -> Self {
        Self::Store(e.into())
    }
}

/// Merges a data set into the tables of its source. The same data again changes nothing; a full refresh marks what it no
/// longer has as deleted, within its period and projects.
pub async fn import(
    db: &Db,
    keys: &Keys,
    actor: &Actor,
    today: chrono::NaiveDate,
    order: Import<'_>,
    progress: &mut Progress<'_>,
) -> Result<Outcome, ImportError> {
    let ds = order.dataset;
    let given = order.source.map(str::trim).filter(|s| !s.is_empty()).map(str::to_owned);
    let name = given.or_else(|| source::source_name(ds)).ok_or(ImportError::NoSource)?;
    let mut tx = db.begin(actor, today).await?;
    // Rows in the clear beside hashed ones would go out in the clear in an export that says it is hashed.
    let known = source::by_name(&mut tx, &name).await?.and_then(|source| source.hash_status);
    let sent = hud::check::hash_status(ds).and_then(|status| i16::try_from(status.code()).ok());
    if let (Some(known), Some(sent)) = (known, sent)
        && known != sent
    {
        return Err(ImportError::HashStatus { known, sent });
    }
    match enrollments_with_victim_services(ds) {
        0 => {}
        enrollments => return Err(ImportError::VictimServices { enrollments }),
    }
    let found = source::take(&mut tx, &name, ds).await?;
    let total = ds.rows() as u64;
    let mut done = 0;
    for file in files() {
        load(&mut tx, keys, ds, file, &mut done, total, progress).await?;
    }
    let step = |what, at: usize, progress: &mut Progress<'_>| {
        if progress(what, at as u64, files().count() as u64) { Ok(()) } else { Err(ImportError::Cancelled) }
    };
    for (at, file) in files().enumerate() {
        step("Comparing", at, progress)?;
        execute(&mut tx, find_changed(file), found.id).await?;
    }
    find_gone(&mut tx, found.id, full_refresh(ds)).await?;
    let mut outcome = count(&mut tx, found.id, &name, order.dry_run).await?;
    if order.dry_run {
        tx.rollback().await?;
        return Ok(outcome);
    }
    if outcome.many_deletes && !order.allow_deletes {
        tx.rollback().await?;
        return Err(ImportError::ManyDeletes { deleted: outcome.total().deleted, rows: outcome.rows_before });
    }
    let run = Uuid::now_v7();
    crate::search::note_imported(&mut tx, found.id).await?;
    for (at, file) in files().enumerate() {
        step("Writing", at, progress)?;
        keep_history(&mut tx, keys, found.id, run, file).await?;
        merge(&mut tx, found.id, file).await?;
    }
    step("Preparing search", 0, progress)?;
    crate::search::index_imported(&mut tx, keys, found.id).await?;
    refresh_statistics(&mut tx, &outcome).await?;
    step("Working out who may see whom", 0, progress)?;
    crate::sight::refresh(&mut tx, Whose::Source(found.id)).await?;
    finish(&mut tx, &order, &outcome, &found, run).await?;
    if !progress("Finishing", 0, 1) {
        return Err(ImportError::Cancelled);
    }
    tx.commit().await?;
    outcome.dry_run = false;
    Ok(outcome)
}

/// How many enrollments are in projects of victim service providers, which keep databases of their own (II.A, VAWA).
fn enrollments_with_victim_services(ds: &Dataset) -> usize {
    let ids = |file: File, wanted: &dyn Fn(usize) -> bool, id: usize| -> HashSet<Sym> {
        let table = ds.table(file);
        (0..table.len()).filter(|&row| wanted(row)).filter_map(|row| table.sym(row, id)).collect()
    };
    let (organizations, projects, enrollments) =
        (ds.organization(), ds.table(File::Project), ds.table(File::Enrollment));
    let providers = ids(
        File::Organization,
        &|row| organizations.victim_service_provider(row) == Some(NoYes::Yes),
        Organization::ORGANIZATION_ID,
    );
    if providers.is_empty() {
        return 0;
    }
    let theirs = |row| projects.sym(row, Project::ORGANIZATION_ID).is_some_and(|id| providers.contains(&id));
    let closed = ids(File::Project, &theirs, Project::PROJECT_ID);
    (0..enrollments.len())
        .filter(|&row| enrollments.sym(row, Enrollment::PROJECT_ID).is_some_and(|id| closed.contains(&id)))
        .count()
}

async fn execute(tx: &mut Tx, sql: String, source: i32) -> Result<u64, ImportError> {
    Ok(sqlx::query(assert_built_from_spec(sql)).bind(source).execute(tx.conn()).await?.rows_affected())
}

/// Copies a file's rows into its `incoming_*` table.
async fn load(
    tx: &mut Tx,
    keys: &Keys,
    ds: &Dataset,
    file: File,
    done: &mut u64,
    total: u64,
    progress: &mut Progress<'_>,
) -> Result<(), ImportError> {
    const BATCH: usize = 1 << 18;
    sqlx::query(assert_built_from_spec(create_incoming(file))).execute(tx.conn()).await?;
    let changed = format!(
        "CREATE TEMPORARY TABLE {} (key text PRIMARY KEY, restored boolean NOT NULL) ON COMMIT DROP",
        temporary("changed", file)
    );
    sqlx::query(assert_built_from_spec(changed)).execute(tx.conn()).await?;
    let incoming = temporary("incoming", file);
    let statement = format!("COPY {incoming} ({}) FROM STDIN (FORMAT csv)", rows::copy_columns(file));
    let digest = |bytes: &[u8]| {
        let mut short = [0; 16];
        short.copy_from_slice(&keys.mac(Purpose::RowDigest, bytes)[..16]);
        short
    };
    let mut copy = tx.conn().copy_in_raw(&statement).await?;
    let mut batch = Vec::with_capacity(BATCH + 4096);
    let rows = ds.table(file).len();
    for row in 0..rows {
        rows::encode(ds, file, row, &digest, &mut batch);
        if batch.len() >= BATCH || row + 1 == rows {
            copy.send(&batch[..]).await?;
            batch.clear();
            if !progress("Reading into the database", *done + row as u64 + 1, total) {
                copy.abort("cancelled").await?;
                return Err(ImportError::Cancelled);
            }
        }
    }
    copy.finish().await?;
    *done += rows as u64;
    let prepare = format!("ALTER TABLE {incoming} ADD PRIMARY KEY ({})", crate::sql::quote_identifier(key(file)));
    sqlx::query(assert_built_from_spec(prepare)).execute(tx.conn()).await?;
    sqlx::query(assert_built_from_spec(format!("ANALYZE {incoming}"))).execute(tx.conn()).await?;
    Ok(())
}

/// Counts what the import does, before it does it.
async fn count(tx: &mut Tx, source: i32, name: &str, dry_run: bool) -> Result<Outcome, ImportError> {
    let mut outcome =
        Outcome { source: name.to_owned(), dry_run, files: BTreeMap::new(), rows_before: 0, many_deletes: false };
    for file in files() {
        let key = crate::sql::quote_identifier(key(file));
        let statement = format!(
            "SELECT (SELECT count(*) FROM {incoming}), \
             (SELECT count(*) FROM {incoming} i WHERE NOT EXISTS (SELECT FROM {table} h WHERE h.source_id = $1 AND h.{key} = i.{key})), \
             (SELECT count(*) FROM {changed} WHERE NOT restored), (SELECT count(*) FROM {changed} WHERE restored), \
             (SELECT count(*) FROM {gone}), (SELECT count(*) FROM {table} WHERE source_id = $1 AND deleted_at IS NULL)",
            incoming = temporary("incoming", file),
            changed = temporary("changed", file),
            gone = temporary("gone", file),
            table = statements::table(file),
        );
        let (sent, added, changed, restored, deleted, before): (i64, i64, i64, i64, i64, i64) =
            sqlx::query_as(assert_built_from_spec(statement)).bind(source).fetch_one(tx.conn()).await?;
        let count = FileCount { added, changed, restored, deleted, unchanged: sent - added - changed - restored };
        if count != FileCount::default() {
            outcome.files.insert(file.spec().name, count);
        }
        outcome.rows_before += before;
        // A file of many rows must not hide that half of the people go.
        outcome.many_deletes |= matches!(file, File::Client | File::Enrollment) && deleted * 20 > before;
    }
    outcome.many_deletes |= outcome.total().deleted * 20 > outcome.rows_before;
    Ok(outcome)
}

/// Seals the rows that are about to change or go.
async fn keep_history(tx: &mut Tx, keys: &Keys, source: i32, run: Uuid, file: File) -> Result<(), ImportError> {
    const PAGE: usize = 2_000;
    type Image = (String, Option<String>, String, String);
    for (what, kind) in [("changed", "CASE WHEN c.restored THEN 'restored' ELSE 'changed' END"), ("gone", "'deleted'")]
    {
        let keys_table = temporary(what, file);
        let cursor = format!(
            "DECLARE before_images NO SCROLL CURSOR FOR {}",
            images(file, &keys_table, kind).replace("$1", &source.to_string())
        );
        sqlx::query(assert_built_from_spec(cursor)).execute(tx.conn()).await?;
        loop {
            let page: Vec<Image> = sqlx::query_as("FETCH 2000 FROM before_images").fetch_all(tx.conn()).await?;
            let last = page.len() < PAGE;
            let rows = page
                .into_iter()
                .map(|(key, client, image, kind)| HistoryRow {
                    source_id: source,
                    file: file.spec().name,
                    key,
                    client,
                    import_run: Some(run),
                    kind: match kind.as_str() {
                        "restored" => history::Kind::Restored,
                        "deleted" => history::Kind::Deleted,
                        _ => history::Kind::Changed,
                    },
                    before: image.into_bytes(),
                })
                .collect::<Vec<_>>();
            if !rows.is_empty() {
                history::append(tx, keys, rows).await?;
            }
            if last {
                break;
            }
        }
        sqlx::query("CLOSE before_images").execute(tx.conn()).await?;
    }
    Ok(())
}

/// Writes a file's rows.
async fn merge(tx: &mut Tx, source: i32, file: File) -> Result<(), ImportError> {
    execute(tx, insert_new(file), source).await?;
    execute(tx, update_changed(file), source).await?;
    for (side, columns) in sides(file) {
        execute(tx, clear_side(file, side), source).await?;
        execute(tx, insert_side(file, side, &columns), source).await?;
    }
    execute(tx, delete_gone(file), source).await?;
    Ok(())
}

/// Tells the planner of a file's rows when they became a tenth more, or others.
async fn refresh_statistics(tx: &mut Tx, outcome: &Outcome) -> Result<(), ImportError> {
    let tables: Vec<String> = outcome
        .files
        .iter()
        .filter(|(_, c)| (c.added + c.changed + c.restored) * 10 > c.unchanged)
        .filter_map(|(name, _)| File::named(name))
        .flat_map(|file| {
            let name = file.spec().table;
            std::iter::once(name.to_owned())
                .chain(sides(file).into_iter().map(move |(side, _)| format!("{name}_{side}")))
        })
        .collect();
    if !tables.is_empty() {
        sqlx::query("SELECT refresh_statistics($1)").bind(tables).execute(tx.conn()).await?;
    }
    Ok(())
}

/// Notes the import among the source's imports and in the audit.
async fn finish(
    tx: &mut Tx,
    order: &Import<'_>,
    outcome: &Outcome,
    found: &source::Source,
    run: Uuid,
) -> Result<(), ImportError> {
    let ds = order.dataset;
    let export = ds.export();
    let has = !export.0.is_empty();
    let text = |sym: Option<hud::Sym>| sym.map(|s| ds.text(s).into_owned());
    let small = |code: Option<i32>| code.and_then(|c| i16::try_from(c).ok());
    let moment = has
        .then(|| export.export_date(0))
        .flatten()
        .and_then(|m| chrono::DateTime::from_timestamp(m.0, 0).map(|m| m.naive_utc()));
    sqlx::query(
        "INSERT INTO import_run (id, source_id, job_id, file_digest, export_id, export_date, export_start, export_end, \
         export_period_type, export_directive, hash_status, csv_version, counts, problems) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(run)
    .bind(found.id)
    .bind(order.job.map(|job| job.id))
    .bind(order.file_digest.as_ref().map(|d| &d[..]))
    .bind(has.then(|| text(export.export_id(0))).flatten())
    .bind(moment)
    .bind(has.then(|| export.export_start_date(0)).flatten().map(hud::Date::calendar))
    .bind(has.then(|| export.export_end_date(0)).flatten().map(hud::Date::calendar))
    .bind(small(has.then(|| export.export_period_type(0).map(hud::lists::ExportPeriodType::code)).flatten()))
    .bind(small(has.then(|| export.export_directive(0).map(hud::lists::ExportDirective::code)).flatten()))
    .bind(small(has.then(|| export.hash_status(0).map(hud::lists::HashStatus::code)).flatten()))
    .bind(has.then(|| text(export.csv_version(0))).flatten())
    .bind(json!(outcome.files))
    .bind(json!(order.problems))
    .execute(tx.conn())
    .await?;
    if let Some(job) = order.job {
        job.finish(tx, &json!({})).await?;
    }
    let total = outcome.total();
    tx.record(
        Event::new("import.run")
            .with("source", found.id)
            .with("run", run.to_string())
            .with("added", total.added)
            .with("changed", total.changed)
            .with("restored", total.restored)
            .with("deleted", total.deleted)
            .with("unchanged", total.unchanged),
    );
    Ok(())
}
