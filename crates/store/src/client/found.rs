//! The lines of a list of people.

use chrono::NaiveDate;

use super::Name;
use crate::{Result, Tx};

/// A person as a list shows them.
#[derive(Clone, Debug, PartialEq, sqlx::FromRow)]
pub struct Summary {
    pub source_id: i32,
    pub personal_id: String,
    #[sqlx(flatten)]
    pub name: Name,
    pub dob: Option<NaiveDate>,
    /// HUD list 4.21.
    pub sex: Option<i16>,
    #[sqlx(flatten)]
    pub stay: LastStay,
}

/// The enrollment that is open, or else the last one.
#[derive(Clone, Debug, Default, PartialEq, sqlx::FromRow)]
pub struct LastStay {
    pub project_name: Option<String>,
    /// HUD list 2.02.6.
    pub project_type: Option<i16>,
    pub entry_date: Option<NaiveDate>,
    pub exit_date: Option<NaiveDate>,
}

/// People by source and `PersonalID`, in the order given; those that are not there are left out.
pub async fn summaries(tx: &mut Tx, people: &[(i32, &str)]) -> Result<Vec<Summary>> {
    let (sources, ids): (Vec<i32>, Vec<&str>) = people.iter().copied().unzip();
    Ok(sqlx::query_as(
        "SELECT c.source_id, c.personal_id, c.first_name, c.middle_name, c.last_name, c.name_suffix, c.dob, c.sex, \
                s.project_name, s.project_type, s.entry_date, s.exit_date \
         FROM unnest($1::int[], $2::text[]) WITH ORDINALITY AS asked (source_id, personal_id, place) \
         JOIN hud.client c ON c.source_id = asked.source_id AND c.personal_id = asked.personal_id \
              AND c.deleted_at IS NULL AND c.date_deleted IS NULL \
         LEFT JOIN LATERAL ( \
              SELECT p.project_name, p.project_type, e.entry_date, x.exit_date FROM hud.enrollment e \
              LEFT JOIN hud.project p ON p.source_id = e.source_id AND p.project_id = e.project_id \
              LEFT JOIN LATERAL (SELECT max(exit_date) AS exit_date FROM hud.exit x WHERE x.source_id = e.source_id \
                   AND x.enrollment_id = e.enrollment_id AND x.deleted_at IS NULL AND x.date_deleted IS NULL) x ON true \
              WHERE e.source_id = c.source_id AND e.personal_id = c.personal_id \
                AND e.deleted_at IS NULL AND e.date_deleted IS NULL \
              ORDER BY x.exit_date IS NULL DESC, e.entry_date DESC NULLS LAST, e.enrollment_id LIMIT 1) s ON true \
         ORDER BY asked.place",
    )
    .bind(sources)
    .bind(ids)
    .fetch_all(tx.conn())
    .await?)
}
