//! Organizations and their projects: the lists, and all that is set up for one project.

mod detail;

use chrono::NaiveDate;

pub use detail::{CeParticipation, Coc, Detail, Funder, Head, Inventory, Participation, Usage, project};

use crate::{Result, Tx, overview::ACTIVE, sql::assert_built_from_spec};

/// A project in the list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    pub source_id: i32,
    pub source: String,
    pub project_id: String,
    pub name: Option<String>,
    pub organization_id: Option<String>,
    pub organization: Option<String>,
    /// HUD list 1.7 (no/yes).
    pub victim_services: Option<i16>,
    /// HUD list 2.02.6.
    pub project_type: Option<i16>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    /// CoC codes, by name.
    pub cocs: Vec<String>,
    /// Beds in inventories of the day.
    pub beds: i64,
    /// Enrollments active on the day.
    pub active: i64,
}

/// Which projects to list. Nothing set means all.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Part of the name of the project or of its organization, in any case.
    pub text: String,
    /// HUD list 2.02.6.
    pub project_type: Option<i16>,
    /// A CoC code, or its beginning.
    pub coc: String,
    /// Leave out projects that closed before the day or open after it.
    pub operating: bool,
}

/// The projects that fit, by organization and name, after leaving out `skip`; and how many fit in all. Beds and enrollments
/// are those of the transaction's day.
pub async fn projects(tx: &mut Tx, wanted: &Wanted, limit: i64, skip: i64) -> Result<(Vec<Row>, i64)> {
    const FITS: &str = "p.deleted_at IS NULL AND p.date_deleted IS NULL
        AND ($2 = '' OR position(lower($2) IN lower(coalesce(p.project_name, ''))) > 0
             OR position(lower($2) IN lower(coalesce(o.organization_name, ''))) > 0)
        AND ($3::smallint IS NULL OR p.project_type = $3)
        AND ($4 = '' OR EXISTS (SELECT FROM hud.project_coc c WHERE c.source_id = p.source_id AND c.project_id = p.project_id
             AND c.deleted_at IS NULL AND c.date_deleted IS NULL AND starts_with(lower(c.coc_code), lower($4))))
        AND (NOT $5 OR ((p.operating_start_date IS NULL OR p.operating_start_date <= $1)
             AND (p.operating_end_date IS NULL OR p.operating_end_date >= $1)))";
    const FROM: &str = "hud.project p JOIN source s ON s.id = p.source_id
        LEFT JOIN hud.organization o ON o.source_id = p.source_id AND o.organization_id = p.organization_id
             AND o.deleted_at IS NULL AND o.date_deleted IS NULL";
    let today = tx.today();
    let total: i64 = sqlx::query_scalar(assert_built_from_spec(format!("SELECT count(*) FROM {FROM} WHERE {FITS}")))
        .bind(today)
        .bind(wanted.text.trim())
        .bind(wanted.project_type)
        .bind(wanted.coc.trim())
        .bind(wanted.operating)
        .fetch_one(tx.conn())
        .await?;
    let sql = format!(
        "WITH page AS MATERIALIZED (
             SELECT p.source_id, s.name AS source, p.project_id, p.project_name AS name, p.organization_id,
                    o.organization_name AS organization, o.victim_service_provider AS victim_services, p.project_type,
                    p.operating_start_date AS start, p.operating_end_date AS \"end\"
             FROM {FROM} WHERE {FITS}
             ORDER BY lower(o.organization_name) NULLS LAST, p.source_id, p.organization_id, lower(p.project_name), p.project_id
             LIMIT $6 OFFSET $7)
         SELECT page.*,
             ARRAY(SELECT DISTINCT c.coc_code FROM hud.project_coc c WHERE c.source_id = page.source_id AND c.project_id = page.project_id
                   AND c.deleted_at IS NULL AND c.date_deleted IS NULL AND c.coc_code IS NOT NULL ORDER BY 1) AS cocs,
             (SELECT coalesce(sum(i.bed_inventory), 0) FROM hud.inventory i WHERE i.source_id = page.source_id
                   AND i.project_id = page.project_id AND {IN_USE}) AS beds,
             (SELECT count(*) FROM hud.enrollment e WHERE e.source_id = page.source_id AND e.project_id = page.project_id AND {ACTIVE}) AS active
         FROM page
         ORDER BY lower(organization) NULLS LAST, source_id, organization_id, lower(name), project_id"
    );
    let rows = sqlx::query_as(assert_built_from_spec(sql))
        .bind(today)
        .bind(wanted.text.trim())
        .bind(wanted.project_type)
        .bind(wanted.coc.trim())
        .bind(wanted.operating)
        .bind(limit)
        .bind(skip)
        .fetch_all(tx.conn())
        .await?;
    Ok((rows, total))
}

/// When an inventory `i` is in use on the day `$1`.
pub(crate) const IN_USE: &str = "i.deleted_at IS NULL AND i.date_deleted IS NULL \
     AND (i.inventory_start_date IS NULL OR i.inventory_start_date <= $1) \
     AND (i.inventory_end_date IS NULL OR i.inventory_end_date >= $1)";

/// An organization in the list.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Organization {
    pub source_id: i32,
    pub source: String,
    pub organization_id: String,
    pub name: Option<String>,
    pub common_name: Option<String>,
    /// HUD list 1.7 (no/yes).
    pub victim_services: Option<i16>,
    pub projects: i64,
    /// Projects that operate on the day.
    pub operating: i64,
    /// Beds in inventories of the day.
    pub beds: i64,
}

/// All organizations, by name.
pub async fn organizations(tx: &mut Tx) -> Result<Vec<Organization>> {
    let sql = format!(
        "SELECT o.source_id, s.name AS source, o.organization_id, o.organization_name AS name, o.organization_common_name AS common_name,
                o.victim_service_provider AS victim_services, count(p.project_id) AS projects,
                count(p.project_id) FILTER (WHERE (p.operating_start_date IS NULL OR p.operating_start_date <= $1)
                      AND (p.operating_end_date IS NULL OR p.operating_end_date >= $1)) AS operating,
                coalesce(sum((SELECT sum(i.bed_inventory) FROM hud.inventory i WHERE i.source_id = p.source_id
                      AND i.project_id = p.project_id AND {IN_USE})), 0)::bigint AS beds
         FROM hud.organization o JOIN source s ON s.id = o.source_id
         LEFT JOIN hud.project p ON p.source_id = o.source_id AND p.organization_id = o.organization_id
              AND p.deleted_at IS NULL AND p.date_deleted IS NULL
         WHERE o.deleted_at IS NULL AND o.date_deleted IS NULL
         GROUP BY o.source_id, s.name, o.organization_id, o.organization_name, o.organization_common_name, o.victim_service_provider
         ORDER BY lower(o.organization_name) NULLS LAST, o.source_id, o.organization_id"
    );
    let today = tx.today();
    Ok(sqlx::query_as(assert_built_from_spec(sql)).bind(today).fetch_all(tx.conn()).await?)
}

/// A project by name alone, for choosing it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Choice {
    pub project_id: String,
    pub name: Option<String>,
    pub organization: Option<String>,
    pub project_type: Option<i16>,
}

/// The projects of a source, by organization and name.
pub async fn choices(tx: &mut Tx, source: i32) -> Result<Vec<Choice>> {
    Ok(sqlx::query_as(
        "SELECT p.project_id, p.project_name AS name, o.organization_name AS organization, p.project_type
         FROM hud.project p
         LEFT JOIN hud.organization o ON o.source_id = p.source_id AND o.organization_id = p.organization_id AND o.deleted_at IS NULL
         WHERE p.source_id = $1 AND p.deleted_at IS NULL AND p.date_deleted IS NULL
         ORDER BY lower(o.organization_name) NULLS LAST, p.organization_id, lower(p.project_name), p.project_id",
    )
    .bind(source)
    .fetch_all(tx.conn())
    .await?)
}

/// The CoC codes that projects of a source have.
pub async fn cocs(tx: &mut Tx, source: i32) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT DISTINCT coc_code FROM hud.project_coc
         WHERE source_id = $1 AND deleted_at IS NULL AND date_deleted IS NULL AND coc_code IS NOT NULL ORDER BY 1",
    )
    .bind(source)
    .fetch_all(tx.conn())
    .await?)
}
