//! Who may see a person now: for the person, who asks.

use std::collections::BTreeSet;

use crate::{Result, Tx, sight};

/// Names of agencies that may see a person today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenBy {
    /// The own agencies: they always may.
    pub own: BTreeSet<String>,
    /// Those of them that also see each other's stays (V.A.3r).
    pub stays: BTreeSet<String>,
    /// Others, which find name and profile at intake (V.A.3p).
    pub at_intake: BTreeSet<String>,
    /// Under a Part 2 consent: agency, and the project whose stays it sees.
    pub part2: BTreeSet<(String, String)>,
    /// Health plans with the person on a caseload or not: a viewer sees only an assigned one.
    pub plans: BTreeSet<String>,
}

/// Whether a person is a client of the one who acts, or the one who acts reads for the lead.
pub async fn is_own(tx: &mut Tx, source: i32, person: &str) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM hud.client c WHERE c.source_id = $1 AND c.personal_id = $2 AND c.deleted_at IS NULL AND c.date_deleted IS NULL)
            AND ((SELECT acting_reach()) = 'all' OR EXISTS (SELECT FROM client_grant g
                WHERE g.source_id = $1 AND g.personal_id = $2 AND g.tier = 'own'))",
    )
    .bind(source)
    .bind(person)
    .fetch_one(tx.conn())
    .await?)
}

/// Who may see a person on the transaction's day; nothing for whose client it is not ([`is_own`]).
pub async fn seen_by(tx: &mut Tx, source: i32, person: &str) -> Result<Option<SeenBy>> {
    if !is_own(tx, source, person).await? {
        return Ok(None);
    }
    let today = tx.today();
    // What other agencies are granted is in nobody's sight; that this person may know it is why the page exists.
    sight::begin_as_system(tx).await?;
    let rows: Vec<(String, String, bool, String)> = sqlx::query_as(
        "SELECT DISTINCT g.tier, a.name, a.kind = 'view_only', coalesce(p.project_name, g.project_id)
         FROM client_grant g
         JOIN agency_audience m ON m.audience = g.audience AND m.from_day <= $3 AND m.to_day > $3
         JOIN agency a ON a.id = m.agency_id
         LEFT JOIN hud.project p ON p.source_id = g.source_id AND p.project_id = g.project_id AND g.tier = 'part2'
         WHERE g.source_id = $1 AND g.personal_id = $2 AND g.from_day <= $3 AND g.to_day > $3",
    )
    .bind(source)
    .bind(person)
    .bind(today)
    .fetch_all(tx.conn())
    .await?;
    sight::end_as_system(tx).await?;
    Ok(Some(gathered(rows)))
}

fn gathered(rows: Vec<(String, String, bool, String)>) -> SeenBy {
    let mut seen = SeenBy::default();
    for (tier, agency, _, project) in &rows {
        match tier.as_str() {
            "own" => _ = seen.own.insert(agency.clone()),
            "part2" => _ = seen.part2.insert((agency.clone(), project.clone())),
            "member" => _ = seen.plans.insert(agency.clone()),
            _ => {}
        }
    }
    for (tier, agency, view_only, _) in rows {
        let own = seen.own.contains(&agency);
        match tier.as_str() {
            "project" if own => _ = seen.stays.insert(agency),
            "profile" if !own && !view_only => _ = seen.at_intake.insert(agency),
            _ => {}
        }
    }
    seen
}

/// Classes of recipients that an authorization may name today (V.A.3b). Which agencies stand under them is the lead's to list.
pub async fn classes(tx: &mut Tx) -> Result<Vec<String>> {
    let today = tx.today();
    sight::begin_as_system(tx).await?;
    let classes = sqlx::query_scalar(
        "SELECT DISTINCT class FROM agency_class WHERE from_on <= $1 AND (to_on IS NULL OR to_on > $1) ORDER BY class",
    )
    .bind(today)
    .fetch_all(tx.conn())
    .await?;
    sight::end_as_system(tx).await?;
    Ok(classes)
}
