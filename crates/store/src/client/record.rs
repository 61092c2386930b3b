//! All that is held about a person, in one query a file.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use hud::spec::{About, File};

use super::{
    household::{self, Member},
    row::{Row, Which, of_person},
};
use crate::{Result, Tx};

/// A person's record as it stands: what was deleted is not in it.
#[derive(Clone, Debug)]
pub struct Record {
    pub source_id: i32,
    /// The name of the source.
    pub source: String,
    /// How many sources there are: with one, nobody has to be told which.
    pub sources: usize,
    pub client: Row,
    /// Rows about the person in an enrollment, by file, without nights in a bed.
    pub rows: BTreeMap<File, Vec<Row>>,
    /// By day.
    pub bed_nights: Vec<BedNight>,
    /// By `ProjectID`.
    pub projects: HashMap<String, Project>,
    /// The other people of the person's households.
    pub members: Vec<Member>,
    /// The names of those who entered the data, by `UserID`.
    pub users: HashMap<String, String>,
}

/// A night in the bed of a night-by-night shelter.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct BedNight {
    pub enrollment_id: Option<String>,
    pub date_provided: NaiveDate,
}

/// Where a person is or was enrolled.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Project {
    pub project_id: String,
    pub project_name: Option<String>,
    /// HUD list 2.02.6.
    pub project_type: Option<i16>,
    pub organization_name: Option<String>,
}

/// Reads a record; `None` when there is no such person, or none that may be seen.
pub async fn record(tx: &mut Tx, source_id: i32, personal_id: &str) -> Result<Option<Record>> {
    let Some(client) = of_person(tx, File::Client, source_id, personal_id, Which::Current).await?.pop() else {
        return Ok(None);
    };
    let mut rows = BTreeMap::new();
    for file in about_enrollments() {
        let which = if file == File::Services { Which::CurrentWithoutBedNights } else { Which::Current };
        rows.insert(file, of_person(tx, file, source_id, personal_id, which).await?);
    }
    let enrollments = &rows[&File::Enrollment];
    let households = distinct(enrollments, "household_id");
    let members = household::members(tx, source_id, personal_id, &households).await?;
    let projects = projects(tx, source_id, &distinct(enrollments, "project_id")).await?;
    let everything = || std::iter::once(&client).chain(rows.values().flatten());
    let users = users(tx, source_id, &distinct(everything(), "user_id")).await?;
    let bed_nights = bed_nights(tx, source_id, personal_id).await?;
    let (source, sources) = source(tx, source_id).await?;
    Ok(Some(Record { source_id, source, sources, client, rows, bed_nights, projects, members, users }))
}

impl Record {
    /// The rows of a file, in the order of their keys.
    pub fn of(&self, file: File) -> &[Row] {
        self.rows.get(&file).map_or(&[], Vec::as_slice)
    }

    pub fn personal_id(&self) -> &str {
        &self.client.key
    }
}

/// The files that tell of a person in an enrollment.
fn about_enrollments() -> impl Iterator<Item = File> {
    File::all().filter(|file| file.spec().about == About::Enrollment)
}

fn distinct<'a>(rows: impl IntoIterator<Item = &'a Row>, column: &str) -> Vec<&'a str> {
    rows.into_iter().filter_map(|row| row.text(column)).collect::<BTreeSet<_>>().into_iter().collect()
}

async fn projects(tx: &mut Tx, source_id: i32, ids: &[&str]) -> Result<HashMap<String, Project>> {
    let found: Vec<Project> = sqlx::query_as(
        "SELECT p.project_id, p.project_name, p.project_type, o.organization_name FROM hud.project p \
         LEFT JOIN hud.organization o ON o.source_id = p.source_id AND o.organization_id = p.organization_id \
         WHERE p.source_id = $1 AND p.project_id = ANY ($2)",
    )
    .bind(source_id)
    .bind(ids)
    .fetch_all(tx.conn())
    .await?;
    Ok(found.into_iter().map(|project| (project.project_id.clone(), project)).collect())
}

pub(super) async fn users(tx: &mut Tx, source_id: i32, ids: &[&str]) -> Result<HashMap<String, String>> {
    let found: Vec<(String, String)> = sqlx::query_as(
        "SELECT user_id, concat_ws(' ', user_first_name, user_last_name) FROM hud.user \
         WHERE source_id = $1 AND user_id = ANY ($2)",
    )
    .bind(source_id)
    .bind(ids)
    .fetch_all(tx.conn())
    .await?;
    Ok(found.into_iter().filter(|(_, name)| !name.is_empty()).collect())
}

async fn bed_nights(tx: &mut Tx, source_id: i32, personal_id: &str) -> Result<Vec<BedNight>> {
    Ok(sqlx::query_as(
        "SELECT DISTINCT enrollment_id, date_provided FROM hud.services WHERE source_id = $1 AND personal_id = $2 \
         AND record_type = 200 AND date_provided IS NOT NULL AND deleted_at IS NULL AND date_deleted IS NULL \
         ORDER BY date_provided",
    )
    .bind(source_id)
    .bind(personal_id)
    .fetch_all(tx.conn())
    .await?)
}

async fn source(tx: &mut Tx, source_id: i32) -> Result<(String, usize)> {
    let sources = crate::hmis::sources(tx).await?;
    let count = sources.len();
    let name = sources
        .into_iter()
        .find(|source| source.id == source_id)
        .map(|source| source.source_name.unwrap_or(source.name));
    Ok((name.unwrap_or_default(), count))
}
