//! What a person agreed to: explanations, releases, refusals, restrictions. Whatever changes computes the person's grants
//! anew in the same transaction.

mod seen;
mod standing;

pub use seen::{SeenBy, classes, is_own, seen_by};
pub use standing::Standing;

use chrono::NaiveDate;
pub use policy::sight::{Authority as SignedBy, How, ReleaseKind as Kind};
use uuid::Uuid;

use crate::{Event, Result, Tx, sight};

/// A release or a refusal to record (V.B.5b).
#[derive(Clone, Debug)]
pub struct New {
    pub kind: Kind,
    pub how: How,
    pub signed_by: SignedBy,
    /// Who signed, when it was not the person; under Part 2 always.
    pub signer_name: String,
    pub refused: bool,
    pub signed_on: NaiveDate,
    pub from: NaiveDate,
    /// The first day on which it no longer holds: 30 days to 7 years after the start.
    pub to: NaiveDate,
    /// Where the signed form is.
    pub evidence: String,
    pub agencies: Vec<Uuid>,
    pub classes: Vec<String>,
    /// Part 2: who may disclose, what and what for.
    pub discloser: Option<Uuid>,
    pub information: String,
    pub purpose: String,
}

/// A release or refusal on record.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Release {
    pub id: Uuid,
    pub kind: String,
    pub how: String,
    pub signed_by: String,
    pub signer_name: String,
    pub refused: bool,
    pub signed_on: NaiveDate,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
    pub revoked_on: Option<NaiveDate>,
    pub evidence: String,
    pub information: String,
    pub purpose: String,
    pub discloser: Option<String>,
    /// Names of the agencies and classes that it names.
    pub recipients: Vec<String>,
}

/// All that is on record about sharing one person's data.
#[derive(Clone, Debug)]
pub struct Consent {
    /// The newest first.
    pub releases: Vec<Release>,
    /// Days on which the explanation was given, the newest first.
    pub explained_on: Vec<NaiveDate>,
    /// Since when the person is seen by the own agencies alone.
    pub restricted_since: Option<NaiveDate>,
}

/// Somebody whose release is missing or has ended, or names no plan although one has the person on its roster.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Missing {
    pub source_id: i32,
    pub personal_id: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    /// 'none', 'ended' or `'no_plan'`.
    pub why: String,
}

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("there is no such person")]
    NotFound,
    #[error("a release lasts from 30 days to 7 years")]
    Length,
    /// Which of the required elements are missing is what the form shows.
    #[error("a consent under 42 CFR Part 2 is in writing and names who may disclose what to whom, and what for")]
    Part2Elements,
    #[error("an authorization for a plan names the plan, or a class of plans")]
    NoRecipient,
    #[error(transparent)]
    Store(crate::Error),
}

impl From<crate::Error> for Error {
    fn from(error: crate::Error) -> Self {
        match error.constraint() {
            Some("release_length") => Error::Length,
            Some("part2_elements") => Error::Part2Elements,
            _ => Error::Store(error),
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        crate::Error::from(error).into()
    }
}

/// Records a release or a refusal.
pub async fn record(tx: &mut Tx, source: i32, person: &str, new: &New) -> Result<Uuid, Error> {
    let named = !new.agencies.is_empty() || !new.classes.is_empty();
    if !new.refused && !named && matches!(new.kind, Kind::Plan | Kind::Part2) {
        return Err(if new.kind == Kind::Plan { Error::NoRecipient } else { Error::Part2Elements });
    }
    exists(tx, source, person).await?;
    let id = Uuid::now_v7();
    sqlx::query(
        "INSERT INTO release (id, source_id, personal_id, kind, how, signed_by, signer_name, refused, signed_on, from_on, to_on, evidence, purpose, information, discloser_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    )
    .bind(id)
    .bind(source)
    .bind(person)
    .bind(new.kind.as_str())
    .bind(new.how.as_str())
    .bind(new.signed_by.as_str())
    .bind(new.signer_name.trim())
    .bind(new.refused)
    .bind(new.signed_on)
    .bind(new.from)
    .bind(new.to)
    .bind(new.evidence.trim())
    .bind(new.purpose.trim())
    .bind(new.information.trim())
    .bind(new.discloser)
    .execute(tx.conn())
    .await?;
    sqlx::query(
        "INSERT INTO release_recipient (release_id, agency_id, class)
         SELECT DISTINCT $1, a, NULL::text FROM unnest($2::uuid[]) a UNION ALL SELECT DISTINCT $1, NULL::uuid, c FROM unnest($3::text[]) c",
    )
    .bind(id)
    .bind(&new.agencies)
    .bind(&new.classes)
    .execute(tx.conn())
    .await?;
    let act = if new.refused { "release.refuse" } else { "release.record" };
    changed(tx, source, person, Event::new(act).with("release", id.to_string()).with("kind", new.kind.as_str()))
        .await?;
    Ok(id)
}

/// Revokes a release, from the transaction's day on. What was seen under it stays accounted for.
pub async fn revoke(tx: &mut Tx, source: i32, person: &str, release: Uuid) -> Result<(), Error> {
    let today = tx.today();
    let revoked = sqlx::query(
        "UPDATE release SET revoked_on = $4 WHERE id = $3 AND source_id = $1 AND personal_id = $2 AND NOT refused
         AND (revoked_on IS NULL OR revoked_on > $4)",
    )
    .bind(source)
    .bind(person)
    .bind(release)
    .bind(today)
    .execute(tx.conn())
    .await?;
    if revoked.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    changed(tx, source, person, Event::new("release.revoke").with("release", release.to_string())).await
}

/// Notes that the explanation was given before an interview (V.A.3q). It authorizes nothing.
pub async fn explain(tx: &mut Tx, source: i32, person: &str, on: NaiveDate, language: &str) -> Result<(), Error> {
    exists(tx, source, person).await?;
    sqlx::query("INSERT INTO explanation (id, source_id, personal_id, given_on, language) VALUES ($1, $2, $3, $4, $5)")
        .bind(Uuid::now_v7())
        .bind(source)
        .bind(person)
        .bind(on)
        .bind(language)
        .execute(tx.conn())
        .await?;
    tx.record(Event::new("explanation.record").about(source, "Client", person));
    Ok(())
}

/// The person asks to be seen by the own agencies alone, from the transaction's day on; or no longer.
pub async fn restrict(tx: &mut Tx, source: i32, person: &str, restricted: bool) -> Result<(), Error> {
    exists(tx, source, person).await?;
    let today = tx.today();
    sqlx::query(
        "UPDATE restriction SET to_on = $3 WHERE source_id = $1 AND personal_id = $2 AND (to_on IS NULL OR to_on > $3)",
    )
    .bind(source)
    .bind(person)
    .bind(today)
    .execute(tx.conn())
    .await?;
    if restricted {
        sqlx::query("INSERT INTO restriction (id, source_id, personal_id, from_on) VALUES ($1, $2, $3, $4)")
            .bind(Uuid::now_v7())
            .bind(source)
            .bind(person)
            .bind(today)
            .execute(tx.conn())
            .await?;
    }
    let act = if restricted { "restriction.begin" } else { "restriction.end" };
    changed(tx, source, person, Event::new(act)).await
}

/// What is on record, as far as the one who acts may see it.
pub async fn of(tx: &mut Tx, source: i32, person: &str) -> Result<Consent> {
    let releases = sqlx::query_as(
        "SELECT r.id, r.kind, r.how, r.signed_by, r.signer_name, r.refused, r.signed_on, r.from_on, r.to_on, r.revoked_on, r.evidence,
                r.information, r.purpose, (SELECT a.name FROM agency a WHERE a.id = r.discloser_id) AS discloser,
                ARRAY(SELECT coalesce(a.name, p.class) FROM release_recipient p LEFT JOIN agency a ON a.id = p.agency_id
                      WHERE p.release_id = r.id ORDER BY 1) AS recipients
         FROM release r WHERE r.source_id = $1 AND r.personal_id = $2 ORDER BY r.signed_on DESC, r.recorded_at DESC",
    )
    .bind(source)
    .bind(person)
    .fetch_all(tx.conn())
    .await?;
    let explained_on = sqlx::query_scalar(
        "SELECT given_on FROM explanation WHERE source_id = $1 AND personal_id = $2 ORDER BY given_on DESC",
    )
    .bind(source)
    .bind(person)
    .fetch_all(tx.conn())
    .await?;
    let today = tx.today();
    let restricted_since = sqlx::query_scalar(
        "SELECT min(from_on) FROM restriction WHERE source_id = $1 AND personal_id = $2 AND from_on <= $3 AND (to_on IS NULL OR to_on > $3)",
    )
    .bind(source)
    .bind(person)
    .bind(today)
    .fetch_one(tx.conn())
    .await?;
    Ok(Consent { releases, explained_on, restricted_since })
}

/// A source of data, and whether the lead attests that it holds consent for whom it sends.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Attestation {
    pub source_id: i32,
    pub source: String,
    pub attested_on: Option<NaiveDate>,
    pub evidence: Option<String>,
}

/// Every source, by name, for the lead. [`crate::agency::attest_source`] writes.
pub async fn attestations(tx: &mut Tx) -> Result<Vec<Attestation>> {
    Ok(sqlx::query_as(
        "SELECT s.id AS source_id, coalesce(s.source_name, s.name) AS source, a.attested_on, a.evidence
         FROM source s LEFT JOIN source_attestation a ON a.source_id = s.id ORDER BY lower(s.name), s.id",
    )
    .fetch_all(tx.conn())
    .await?)
}

/// People of one's own with an enrollment that runs whose release is missing, has ended, or names no plan although one lists them.
/// Nobody is pressed to sign (V.A.3v): the list only says where nobody asked.
pub async fn missing(tx: &mut Tx, limit: i64) -> Result<Vec<Missing>> {
    let today = tx.today();
    Ok(sqlx::query_as(
        "SELECT c.source_id, c.personal_id, c.first_name, c.last_name, w.why
         FROM hud.client c
         CROSS JOIN LATERAL (SELECT
             EXISTS (SELECT FROM release r WHERE r.source_id = c.source_id AND r.personal_id = c.personal_id AND r.refused) AS refused,
             EXISTS (SELECT FROM release r WHERE r.source_id = c.source_id AND r.personal_id = c.personal_id AND r.kind = 'general' AND NOT r.refused AND r.how <> 'oral') AS signed,
             EXISTS (SELECT FROM release r WHERE r.source_id = c.source_id AND r.personal_id = c.personal_id AND r.kind = 'general' AND NOT r.refused AND r.how <> 'oral'
                     AND r.from_on <= $1 AND r.to_on > $1 AND (r.revoked_on IS NULL OR r.revoked_on > $1)
                     AND NOT (r.signed_by = 'parent' AND c.dob + interval '18 years' <= $1)) AS holds,
             EXISTS (SELECT FROM roster_link l WHERE l.source_id = c.source_id AND l.personal_id = c.personal_id AND l.member_from <= $1 AND (l.member_to IS NULL OR l.member_to > $1)) AS member,
             EXISTS (SELECT FROM release r WHERE r.source_id = c.source_id AND r.personal_id = c.personal_id AND r.kind = 'plan' AND NOT r.refused AND r.how <> 'oral'
                     AND r.to_on > $1 AND (r.revoked_on IS NULL OR r.revoked_on > $1)) AS names_plan) f
         CROSS JOIN LATERAL (SELECT CASE WHEN NOT f.signed THEN 'none' WHEN NOT f.holds THEN 'ended' WHEN f.member AND NOT f.names_plan THEN 'no_plan' END AS why) w
         WHERE c.deleted_at IS NULL AND c.date_deleted IS NULL AND NOT f.refused AND w.why IS NOT NULL
           AND ((SELECT acting_reach()) = 'all' OR EXISTS (SELECT FROM client_grant g
               WHERE g.source_id = c.source_id AND g.personal_id = c.personal_id AND g.tier = 'own'))
           AND EXISTS (SELECT FROM hud.enrollment e WHERE e.source_id = c.source_id AND e.personal_id = c.personal_id AND e.deleted_at IS NULL AND e.date_deleted IS NULL
               AND e.entry_date <= $1 AND NOT EXISTS (SELECT FROM hud.exit x WHERE x.source_id = e.source_id AND x.enrollment_id = e.enrollment_id
                   AND x.deleted_at IS NULL AND x.date_deleted IS NULL AND x.exit_date <= $1))
         ORDER BY lower(c.last_name), lower(c.first_name), c.source_id, c.personal_id LIMIT $2",
    )
    .bind(today)
    .bind(limit)
    .fetch_all(tx.conn())
    .await?)
}

async fn exists(tx: &mut Tx, source: i32, person: &str) -> Result<(), Error> {
    let known: bool = sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM hud.client WHERE source_id = $1 AND personal_id = $2 AND deleted_at IS NULL)",
    )
    .bind(source)
    .bind(person)
    .fetch_one(tx.conn())
    .await?;
    if known { Ok(()) } else { Err(Error::NotFound) }
}

async fn changed(tx: &mut Tx, source: i32, person: &str, event: Event) -> Result<(), Error> {
    tx.record(event.about(source, "Client", person));
    sight::refresh_clients(tx, sight::Whose::Person(source, person)).await?;
    Ok(())
}
