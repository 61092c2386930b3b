//! One project with all that is set up for it.

use chrono::NaiveDate;

use super::IN_USE;
use crate::{Result, Tx, overview::ACTIVE, sql::assert_built_from_spec};

/// A project. Codes are HUD's; the lists are those of the file's columns.
#[derive(Clone, Debug)]
pub struct Detail {
    pub head: Head,
    pub cocs: Vec<Coc>,
    /// Those in use first, the newest first.
    pub inventory: Vec<Inventory>,
    pub funders: Vec<Funder>,
    pub participation: Vec<Participation>,
    pub coordinated_entry: Vec<CeParticipation>,
    pub usage: Usage,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Head {
    pub source: String,
    pub name: Option<String>,
    pub common_name: Option<String>,
    pub organization_id: Option<String>,
    pub organization: Option<String>,
    pub victim_services: Option<i16>,
    pub project_type: Option<i16>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub continuum_project: Option<i16>,
    pub housing_type: Option<i16>,
    pub rrh_sub_type: Option<i16>,
    pub target_population: Option<i16>,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Coc {
    pub coc_code: Option<String>,
    pub geocode: Option<String>,
    pub geography_type: Option<i16>,
    pub address1: Option<String>,
    pub city: Option<String>,
    pub state: Option<String>,
    pub zip: Option<String>,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Inventory {
    pub coc_code: Option<String>,
    pub household_type: Option<i16>,
    pub availability: Option<i16>,
    pub units: Option<i32>,
    pub beds: Option<i32>,
    pub ch_vet: Option<i32>,
    pub youth_vet: Option<i32>,
    pub vet: Option<i32>,
    pub ch_youth: Option<i32>,
    pub youth: Option<i32>,
    pub ch: Option<i32>,
    pub bed_type: Option<i16>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub in_use: bool,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Funder {
    pub funder: Option<i16>,
    pub other: Option<String>,
    pub grant_id: Option<String>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Participation {
    pub kind: Option<i16>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CeParticipation {
    pub access_point: Option<i16>,
    pub prevention_assessment: Option<i16>,
    pub crisis_assessment: Option<i16>,
    pub housing_assessment: Option<i16>,
    pub direct_services: Option<i16>,
    pub receives_referrals: Option<i16>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
}

/// How a project is used on the transaction's day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Usage {
    pub active: i64,
    /// Of the active ones, those whose head of household has moved in: for permanent housing, who sleeps there.
    pub housed: i64,
    /// Began in the last 30 days, the day itself included.
    pub entered: i64,
    pub beds: i64,
}

/// A project that is not deleted, or nothing.
pub async fn project(tx: &mut Tx, source: i32, id: &str) -> Result<Option<Detail>> {
    let head: Option<Head> = sqlx::query_as(
        "SELECT s.name AS source, p.project_name AS name, p.project_common_name AS common_name, p.organization_id,
                o.organization_name AS organization, o.victim_service_provider AS victim_services, p.project_type,
                p.operating_start_date AS start, p.operating_end_date AS \"end\", p.continuum_project, p.housing_type,
                p.rrh_sub_type, p.target_population
         FROM hud.project p JOIN source s ON s.id = p.source_id
         LEFT JOIN hud.organization o ON o.source_id = p.source_id AND o.organization_id = p.organization_id
              AND o.deleted_at IS NULL AND o.date_deleted IS NULL
         WHERE p.source_id = $1 AND p.project_id = $2 AND p.deleted_at IS NULL AND p.date_deleted IS NULL",
    )
    .bind(source)
    .bind(id)
    .fetch_optional(tx.conn())
    .await?;
    let Some(head) = head else { return Ok(None) };
    let cocs = sqlx::query_as(
        "SELECT coc_code, geocode, geography_type, address1, city, state, zip FROM hud.project_coc
         WHERE source_id = $1 AND project_id = $2 AND deleted_at IS NULL AND date_deleted IS NULL ORDER BY coc_code, project_coc_id",
    )
    .bind(source)
    .bind(id)
    .fetch_all(tx.conn())
    .await?;
    let funders = sqlx::query_as(
        "SELECT funder, other_funder AS other, grant_id, start_date AS start, end_date AS \"end\" FROM hud.funder
         WHERE source_id = $1 AND project_id = $2 AND deleted_at IS NULL AND date_deleted IS NULL
         ORDER BY start_date DESC NULLS LAST, funder_id",
    )
    .bind(source)
    .bind(id)
    .fetch_all(tx.conn())
    .await?;
    let participation = sqlx::query_as(
        "SELECT hmis_participation_type AS kind, hmis_participation_status_start_date AS start,
                hmis_participation_status_end_date AS \"end\" FROM hud.hmis_participation
         WHERE source_id = $1 AND project_id = $2 AND deleted_at IS NULL AND date_deleted IS NULL
         ORDER BY hmis_participation_status_start_date DESC NULLS LAST, hmis_participation_id",
    )
    .bind(source)
    .bind(id)
    .fetch_all(tx.conn())
    .await?;
    let coordinated_entry = sqlx::query_as(
        "SELECT access_point, prevention_assessment, crisis_assessment, housing_assessment, direct_services, receives_referrals,
                ce_participation_status_start_date AS start, ce_participation_status_end_date AS \"end\" FROM hud.ce_participation
         WHERE source_id = $1 AND project_id = $2 AND deleted_at IS NULL AND date_deleted IS NULL
         ORDER BY ce_participation_status_start_date DESC NULLS LAST, ce_participation_id",
    )
    .bind(source)
    .bind(id)
    .fetch_all(tx.conn())
    .await?;
    let inventory = inventory(tx, source, id).await?;
    let usage = usage(tx, source, id).await?;
    Ok(Some(Detail { head, cocs, inventory, funders, participation, coordinated_entry, usage }))
}

async fn inventory(tx: &mut Tx, source: i32, id: &str) -> Result<Vec<Inventory>> {
    let sql = format!(
        "SELECT coc_code, household_type, availability, unit_inventory AS units, bed_inventory AS beds,
                ch_vet_bed_inventory AS ch_vet, youth_vet_bed_inventory AS youth_vet, vet_bed_inventory AS vet,
                ch_youth_bed_inventory AS ch_youth, youth_bed_inventory AS youth, ch_bed_inventory AS ch, es_bed_type AS bed_type,
                inventory_start_date AS start, inventory_end_date AS \"end\", ({IN_USE}) AS in_use
         FROM hud.inventory i
         WHERE source_id = $2 AND project_id = $3 AND deleted_at IS NULL AND date_deleted IS NULL
         ORDER BY in_use DESC, inventory_start_date DESC NULLS LAST, inventory_id"
    );
    let today = tx.today();
    Ok(sqlx::query_as(assert_built_from_spec(sql)).bind(today).bind(source).bind(id).fetch_all(tx.conn()).await?)
}

async fn usage(tx: &mut Tx, source: i32, id: &str) -> Result<Usage> {
    let sql = format!(
        "WITH active AS (SELECT e.source_id, e.household_id FROM hud.enrollment e
                         WHERE e.source_id = $2 AND e.project_id = $3 AND {ACTIVE})
         SELECT (SELECT count(*) FROM active) AS active,
                (SELECT count(*) FROM active a WHERE EXISTS (SELECT FROM hud.enrollment h WHERE h.source_id = a.source_id
                     AND h.household_id = a.household_id AND h.project_id = $3 AND h.relationship_to_hoh = 1
                     AND h.move_in_date <= $1 AND h.deleted_at IS NULL AND h.date_deleted IS NULL)) AS housed,
                (SELECT count(*) FROM hud.enrollment e WHERE e.source_id = $2 AND e.project_id = $3 AND e.deleted_at IS NULL
                     AND e.date_deleted IS NULL AND e.entry_date > $1 - 30 AND e.entry_date <= $1) AS entered,
                (SELECT coalesce(sum(i.bed_inventory), 0) FROM hud.inventory i WHERE i.source_id = $2 AND i.project_id = $3 AND {IN_USE}) AS beds"
    );
    let today = tx.today();
    Ok(sqlx::query_as(assert_built_from_spec(sql)).bind(today).bind(source).bind(id).fetch_one(tx.conn()).await?)
}
