//! Who stayed in a project together with a person.

use chrono::NaiveDate;

use super::Name;
use crate::{Result, Tx};

/// Another person of a household, in one stay.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Member {
    pub household_id: String,
    pub project_id: Option<String>,
    pub personal_id: String,
    #[sqlx(flatten)]
    pub name: Name,
    pub dob: Option<NaiveDate>,
    /// HUD list 3.15.1.
    pub relationship_to_hoh: Option<i16>,
    pub entry_date: Option<NaiveDate>,
    pub exit_date: Option<NaiveDate>,
}

/// More members than any household has: what a source with one id for everybody would give.
const MOST: i64 = 200;

/// The other people of the given households, heads first, then the oldest.
pub(super) async fn members(
    tx: &mut Tx,
    source_id: i32,
    personal_id: &str,
    households: &[&str],
) -> Result<Vec<Member>> {
    Ok(sqlx::query_as(
        "SELECT e.household_id, e.project_id, e.personal_id, c.first_name, c.middle_name, c.last_name, c.name_suffix, \
                c.dob, e.relationship_to_hoh, e.entry_date, x.exit_date \
         FROM hud.enrollment e \
         LEFT JOIN hud.client c ON c.source_id = e.source_id AND c.personal_id = e.personal_id \
              AND c.deleted_at IS NULL AND c.date_deleted IS NULL \
         LEFT JOIN LATERAL (SELECT max(exit_date) AS exit_date FROM hud.exit x WHERE x.source_id = e.source_id \
              AND x.enrollment_id = e.enrollment_id AND x.deleted_at IS NULL AND x.date_deleted IS NULL) x ON true \
         WHERE e.source_id = $1 AND e.household_id = ANY ($2) AND e.personal_id <> $3 \
           AND e.deleted_at IS NULL AND e.date_deleted IS NULL \
         ORDER BY e.household_id, e.relationship_to_hoh NULLS LAST, c.dob NULLS LAST, e.personal_id LIMIT $4",
    )
    .bind(source_id)
    .bind(households)
    .bind(personal_id)
    .bind(MOST)
    .fetch_all(tx.conn())
    .await?)
}
