//! What is here, at a glance: counts, sources with their last import, earlier imports.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use uuid::Uuid;

use crate::{Result, Tx, sql::assert_built_from_spec};

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Counts {
    /// Client records, one for each person in each source.
    pub people: i64,
    /// Enrollments that began and have not ended; who leaves today is no longer counted.
    pub active_enrollments: i64,
    /// Projects that operate today.
    pub projects: i64,
}

/// Counts on the transaction's day.
pub async fn counts(tx: &mut Tx) -> Result<Counts> {
    let sql = format!(
        "SELECT (SELECT count(*) FROM hud.client c WHERE c.deleted_at IS NULL AND c.date_deleted IS NULL) AS people,
                (SELECT count(*) FROM hud.enrollment e WHERE {ACTIVE}) AS active_enrollments,
                (SELECT count(*) FROM hud.project p WHERE p.deleted_at IS NULL AND p.date_deleted IS NULL
                   AND (p.operating_start_date IS NULL OR p.operating_start_date <= $1)
                   AND (p.operating_end_date IS NULL OR p.operating_end_date >= $1)) AS projects"
    );
    let today = tx.today();
    Ok(sqlx::query_as(assert_built_from_spec(sql)).bind(today).fetch_one(tx.conn()).await?)
}

/// When an enrollment `e` is active on the day `$1`: begun, and not ended before or on it. Who leaves today needs no bed
/// tonight (HMIS Glossary FY2026, bed nights: the exit day is not counted).
pub(crate) const ACTIVE: &str = "e.deleted_at IS NULL AND e.date_deleted IS NULL AND e.entry_date <= $1 \
     AND NOT EXISTS (SELECT FROM hud.exit x WHERE x.source_id = e.source_id AND x.enrollment_id = e.enrollment_id \
     AND x.deleted_at IS NULL AND x.date_deleted IS NULL AND x.exit_date <= $1)";

/// A source with the last import into it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SourceState {
    pub id: i32,
    pub name: String,
    /// What Export.csv calls it.
    pub source_name: Option<String>,
    pub software_name: Option<String>,
    pub last_run: Option<Uuid>,
    pub last_at: Option<DateTime<Utc>>,
    /// Broken rules of the last import, by rule id.
    pub problems: Option<Json<BTreeMap<String, u64>>>,
}

/// All sources, by name.
pub async fn sources(tx: &mut Tx) -> Result<Vec<SourceState>> {
    Ok(sqlx::query_as(
        "SELECT s.id, s.name, s.source_name, s.software_name, r.id AS last_run, r.at AS last_at, r.problems
         FROM source s
         LEFT JOIN LATERAL (SELECT id, at, problems FROM import_run WHERE source_id = s.id ORDER BY at DESC LIMIT 1) r ON true
         ORDER BY s.name",
    )
    .fetch_all(tx.conn())
    .await?)
}

/// What an import did to one file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Changes {
    pub added: i64,
    pub changed: i64,
    /// Deleted before, and there again.
    pub restored: i64,
    pub deleted: i64,
    pub unchanged: i64,
}

impl Changes {
    /// The sum of several files.
    pub fn sum<'a>(all: impl IntoIterator<Item = &'a Changes>) -> Changes {
        all.into_iter().fold(Changes::default(), |a, b| Changes {
            added: a.added + b.added,
            changed: a.changed + b.changed,
            restored: a.restored + b.restored,
            deleted: a.deleted + b.deleted,
            unchanged: a.unchanged + b.unchanged,
        })
    }

    /// Each kind of change in a word, with its count.
    pub const fn kinds(&self) -> [(&'static str, i64); 5] {
        [
            ("Added", self.added),
            ("Changed", self.changed),
            ("Brought back", self.restored),
            ("Deleted", self.deleted),
            ("Unchanged", self.unchanged),
        ]
    }

    /// The count of a kind of [`Changes::kinds`].
    pub fn of(&self, kind: &str) -> i64 {
        self.kinds().iter().find(|(word, _)| *word == kind).map_or(0, |(_, count)| *count)
    }

    /// Whether one kind is all there is.
    pub fn is_one_kind(&self) -> bool {
        self.kinds().iter().filter(|(_, count)| *count != 0).count() == 1
    }

    /// Whether everything stays as it is.
    pub const fn is_nothing(&self) -> bool {
        self.added == 0 && self.changed == 0 && self.restored == 0 && self.deleted == 0
    }
}

/// An import that was carried out.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Run {
    pub id: Uuid,
    pub source: String,
    pub job_id: Option<Uuid>,
    /// `app.user` of who did it.
    pub actor: String,
    /// Their name, when the actor is an account that the asking person may see.
    pub who: Option<String>,
    pub at: DateTime<Utc>,
    /// The day the export was made.
    pub export_date: Option<NaiveDate>,
    pub export_start: Option<NaiveDate>,
    pub export_end: Option<NaiveDate>,
    pub csv_version: Option<String>,
    /// By HUD's name of the file.
    pub counts: Json<BTreeMap<String, Changes>>,
    /// Broken rules, by rule id.
    pub problems: Json<BTreeMap<String, u64>>,
}

impl Run {
    pub fn total(&self) -> Changes {
        Changes::sum(self.counts.values())
    }
}

const RUN: &str = "SELECT r.id, s.name AS source, r.job_id, r.actor, a.name AS who, r.at, r.export_date::date, r.export_start, r.export_end,
            r.csv_version, r.counts, r.problems
     FROM import_run r JOIN source s ON s.id = r.source_id LEFT JOIN account a ON a.id::text = r.actor";

/// The newest imports, the last one first, after leaving out `skip`.
pub async fn runs(tx: &mut Tx, limit: i64, skip: i64) -> Result<Vec<Run>> {
    let sql = assert_built_from_spec(format!("{RUN} ORDER BY r.at DESC LIMIT $1 OFFSET $2"));
    Ok(sqlx::query_as(sql).bind(limit).bind(skip).fetch_all(tx.conn()).await?)
}

/// One import.
pub async fn run(tx: &mut Tx, id: Uuid) -> Result<Option<Run>> {
    let sql = assert_built_from_spec(format!("{RUN} WHERE r.id = $1"));
    Ok(sqlx::query_as(sql).bind(id).fetch_optional(tx.conn()).await?)
}

/// The import that a job carried out, if it came that far.
pub async fn run_of_job(tx: &mut Tx, job: Uuid) -> Result<Option<Uuid>> {
    Ok(sqlx::query_scalar("SELECT id FROM import_run WHERE job_id = $1 ORDER BY at DESC LIMIT 1")
        .bind(job)
        .fetch_optional(tx.conn())
        .await?)
}
