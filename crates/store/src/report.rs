//! Reports that were made, with the file that goes to HUD and the households behind the figures, both sealed.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::{Event, Keys, Result, Tx, keys::Opened};

/// A report that is to be kept.
#[derive(Clone, Debug)]
pub struct NewRun<'a> {
    /// That of the job which made it.
    pub id: Uuid,
    pub source_id: i32,
    /// What was asked for; no client's data.
    pub parameters: Value,
    /// The rules that it follows, such as the version of HUD's specification.
    pub rules: &'a str,
    /// See [`data_at`].
    pub data_at: Option<DateTime<Utc>>,
    pub households: u32,
    /// The zip.
    pub upload: &'a [u8],
    /// The households, as JSON.
    pub picture: &'a [u8],
}

/// A report in the list.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Run {
    pub id: Uuid,
    pub source_id: i32,
    pub source: String,
    pub parameters: Value,
    pub rules: String,
    /// `app.user` of who made it.
    pub actor: String,
    pub at: DateTime<Utc>,
    /// The last import before it was made.
    pub data_at: Option<DateTime<Utc>>,
    /// The last import of the source by now.
    pub newest_at: Option<DateTime<Utc>>,
    pub households: i32,
    pub upload_bytes: i32,
}

const RUN: &str =
    "SELECT r.id, r.source_id, s.name AS source, r.parameters, r.rules, r.actor, r.at, r.data_at, r.households,
            r.upload_bytes, (SELECT max(i.at) FROM import_run i WHERE i.source_id = r.source_id) AS newest_at
     FROM report_run r JOIN source s ON s.id = r.source_id";

/// The newest reports, the last one first.
pub async fn runs(tx: &mut Tx, limit: i64, skip: i64) -> Result<Vec<Run>> {
    let sql = crate::sql::assert_built_from_spec(format!("{RUN} ORDER BY r.at DESC LIMIT $1 OFFSET $2"));
    Ok(sqlx::query_as(sql).bind(limit).bind(skip).fetch_all(tx.conn()).await?)
}

/// One report.
pub async fn run(tx: &mut Tx, id: Uuid) -> Result<Option<Run>> {
    let sql = crate::sql::assert_built_from_spec(format!("{RUN} WHERE r.id = $1"));
    Ok(sqlx::query_as(sql).bind(id).fetch_optional(tx.conn()).await?)
}

/// When records of a source changed last: the time of its last import.
pub async fn data_at(tx: &mut Tx, source_id: i32) -> Result<Option<DateTime<Utc>>> {
    Ok(sqlx::query_scalar("SELECT max(at) FROM import_run WHERE source_id = $1")
        .bind(source_id)
        .fetch_one(tx.conn())
        .await?)
}

/// Keeps a report, and notes in the audit that it was made.
pub async fn add(tx: &mut Tx, keys: &Keys, new: &NewRun<'_>) -> Result<()> {
    let key = keys.source(new.source_id);
    let seal = |what: Part, bytes: &[u8]| keys.seal(key, bytes, &what.bound_to(new.id));
    sqlx::query(
        "INSERT INTO report_run (id, source_id, parameters, rules, data_at, households, upload_bytes, upload, picture)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(new.id)
    .bind(new.source_id)
    .bind(&new.parameters)
    .bind(new.rules)
    .bind(new.data_at)
    .bind(i32::try_from(new.households).unwrap_or(i32::MAX))
    .bind(i32::try_from(new.upload.len()).unwrap_or(i32::MAX))
    .bind(seal(Part::Upload, new.upload)?)
    .bind(seal(Part::Picture, new.picture)?)
    .execute(tx.conn())
    .await?;
    tx.record(Event::new("report.make").with("run", new.id.to_string()).with("source", new.source_id));
    Ok(())
}

/// What is kept of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The zip that HUD takes.
    Upload,
    /// The households, as JSON.
    Picture,
}

impl Part {
    const fn column(self) -> &'static str {
        match self {
            Part::Upload => "upload",
            Part::Picture => "picture",
        }
    }

    fn bound_to(self, id: Uuid) -> Vec<u8> {
        [b"report_run.", self.column().as_bytes(), id.as_bytes()].concat()
    }
}

/// A part of a report as it was kept; none where there is no such report, or the key of its source was destroyed.
pub async fn part(tx: &mut Tx, keys: &Keys, id: Uuid, part: Part) -> Result<Option<Vec<u8>>> {
    let sql = format!("SELECT source_id, {} FROM report_run WHERE id = $1", part.column());
    let found: Option<(i32, Vec<u8>)> =
        sqlx::query_as(crate::sql::assert_built_from_spec(sql)).bind(id).fetch_optional(tx.conn()).await?;
    let Some((source, sealed)) = found else { return Ok(None) };
    match keys.open_sealed(keys.source(source), &sealed, &part.bound_to(id))? {
        Opened::Bytes(bytes) => Ok(Some(bytes)),
        Opened::Forgotten => Ok(None),
    }
}
