//! What bears on sharing beside agreements: suspensions, memoranda, classes of recipients, Part 2 and sensitive projects,
//! attested sources, and the versions of what people sign.

use chrono::NaiveDate;
use uuid::Uuid;

use super::error::Error;
use crate::{
    Event, Result, Tx,
    sight::{self, Whose, refresh_clients, refresh_rules},
};

/// How far a suspension reaches (VIII.B.3): no further than the case requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// One person's account.
    User,
    /// All of an agency's people.
    Agency,
    /// What others share with the agency; its own clients stay.
    Tier,
    /// What leaves the system.
    Exports,
}

impl Scope {
    pub fn as_str(self) -> &'static str {
        match self {
            Scope::User => "user",
            Scope::Agency => "agency",
            Scope::Tier => "tier",
            Scope::Exports => "exports",
        }
    }

    pub fn from_name(name: &str) -> Option<Scope> {
        [Scope::User, Scope::Agency, Scope::Tier, Scope::Exports].into_iter().find(|scope| scope.as_str() == name)
    }
}

#[derive(Clone, Debug)]
pub struct NewSuspension {
    pub scope: Scope,
    pub agency: Option<Uuid>,
    /// For [`Scope::User`].
    pub account: Option<Uuid>,
    pub from: NaiveDate,
    pub reason: String,
    pub evidence: String,
    /// When it is looked at again.
    pub review_on: NaiveDate,
}

#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Suspension {
    pub id: Uuid,
    pub scope: String,
    pub agency_id: Option<Uuid>,
    pub account_id: Option<Uuid>,
    pub from_on: NaiveDate,
    pub to_on: Option<NaiveDate>,
    pub reason: String,
    pub evidence: String,
    pub review_on: NaiveDate,
}

/// Suspends; it holds from the next request of those it concerns.
pub async fn suspend(tx: &mut Tx, new: &NewSuspension) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    sqlx::query(
        "INSERT INTO suspension (id, scope, agency_id, account_id, from_on, reason, evidence, review_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(new.scope.as_str())
    .bind(new.agency)
    .bind(new.account)
    .bind(new.from)
    .bind(new.reason.trim())
    .bind(new.evidence.trim())
    .bind(new.review_on)
    .execute(tx.conn())
    .await?;
    tx.record(Event::new("suspension.begin").with("suspension", id.to_string()).with("scope", new.scope.as_str()));
    refresh_rules(tx).await?;
    Ok(id)
}

/// Ends a suspension, on the transaction's day.
pub async fn end_suspension(tx: &mut Tx, id: Uuid) -> Result<(), Error> {
    let today = tx.today();
    let ended = sqlx::query("UPDATE suspension SET to_on = $2 WHERE id = $1 AND (to_on IS NULL OR to_on > $2)")
        .bind(id)
        .bind(today)
        .execute(tx.conn())
        .await?;
    if ended.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    tx.record(Event::new("suspension.end").with("suspension", id.to_string()));
    refresh_rules(tx).await?;
    Ok(())
}

/// The suspensions of an agency and of its people, the newest first.
pub async fn suspensions(tx: &mut Tx, agency: Uuid) -> Result<Vec<Suspension>> {
    Ok(sqlx::query_as(
        "SELECT id, scope, agency_id, account_id, from_on, to_on, reason, evidence, review_on FROM suspension
         WHERE agency_id = $1 OR account_id IN (SELECT id FROM account WHERE agency_id = $1) ORDER BY decided_at DESC",
    )
    .bind(agency)
    .fetch_all(tx.conn())
    .await?)
}

/// The suspensions of agencies, and of what they share or export, that hold on the transaction's day.
pub async fn suspensions_today(tx: &mut Tx) -> Result<Vec<Suspension>> {
    let today = tx.today();
    Ok(sqlx::query_as(
        "SELECT id, scope, agency_id, account_id, from_on, to_on, reason, evidence, review_on FROM suspension
         WHERE scope <> 'user' AND from_on <= $1 AND (to_on IS NULL OR to_on > $1) ORDER BY from_on",
    )
    .bind(today)
    .fetch_all(tx.conn())
    .await?)
}

/// A memorandum of understanding about notes (V.A.3s).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Memorandum {
    pub id: Uuid,
    pub writer_id: Uuid,
    pub reader_id: Uuid,
    pub from_on: NaiveDate,
    pub to_on: NaiveDate,
}

/// Lets `reader` read the notes of `writer` from a day to the day before another, by a memorandum with this hash.
pub async fn add_memorandum(
    tx: &mut Tx,
    writer: Uuid,
    reader: Uuid,
    from: NaiveDate,
    to: NaiveDate,
    sha256: [u8; 32],
) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    sqlx::query(
        "INSERT INTO memorandum (id, writer_id, reader_id, from_on, to_on, sha256) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(writer)
    .bind(reader)
    .bind(from)
    .bind(to)
    .bind(sha256.as_slice())
    .execute(tx.conn())
    .await?;
    tx.record(Event::new("memorandum.add").with("memorandum", id.to_string()));
    refresh_rules(tx).await?;
    Ok(id)
}

/// The memoranda of an agency, as writer or reader.
pub async fn memoranda(tx: &mut Tx, agency: Uuid) -> Result<Vec<Memorandum>> {
    Ok(sqlx::query_as(
        "SELECT id, writer_id, reader_id, from_on, to_on FROM memorandum WHERE $1 IN (writer_id, reader_id) ORDER BY from_on DESC",
    )
    .bind(agency)
    .fetch_all(tx.conn())
    .await?)
}

/// Says that an organization of a source is part of an agency. A victim service provider is refused (II.A).
pub async fn assign_organization(tx: &mut Tx, agency: Uuid, source: i32, organization: &str) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO agency_organization (source_id, organization_id, agency_id) VALUES ($1, $2, $3)
         ON CONFLICT (source_id, organization_id) DO UPDATE SET agency_id = excluded.agency_id",
    )
    .bind(source)
    .bind(organization)
    .bind(agency)
    .execute(tx.conn())
    .await?;
    tx.record(
        Event::new("agency.organization")
            .with("agency", agency.to_string())
            .with("source", source)
            .with("organization", organization),
    );
    sight::refresh(tx, Whose::Source(source)).await?;
    Ok(())
}

/// Takes an organization from its agency: nobody but the lead sees its people then.
pub async fn release_organization(tx: &mut Tx, source: i32, organization: &str) -> Result<(), Error> {
    let gone = sqlx::query("DELETE FROM agency_organization WHERE source_id = $1 AND organization_id = $2")
        .bind(source)
        .bind(organization)
        .execute(tx.conn())
        .await?;
    if gone.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    tx.record(Event::new("agency.organization_released").with("source", source).with("organization", organization));
    sight::refresh(tx, Whose::Source(source)).await?;
    Ok(())
}

/// What the lead said about a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Segment {
    /// A program under 42 CFR Part 2 (V.B.7a-c).
    pub part2: bool,
    /// To be hidden from plans whatever its funders (V.B.7f).
    pub sensitive: bool,
}

pub async fn segment(tx: &mut Tx, source: i32, project: &str) -> Result<Segment> {
    let known: Option<Segment> =
        sqlx::query_as("SELECT part2, sensitive FROM project_segment WHERE source_id = $1 AND project_id = $2")
            .bind(source)
            .bind(project)
            .fetch_optional(tx.conn())
            .await?;
    Ok(known.unwrap_or_default())
}

pub async fn set_segment(tx: &mut Tx, source: i32, project: &str, segment: Segment) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO project_segment (source_id, project_id, part2, sensitive) VALUES ($1, $2, $3, $4)
         ON CONFLICT (source_id, project_id) DO UPDATE SET part2 = excluded.part2, sensitive = excluded.sensitive,
             set_at = clock_timestamp(), set_by = acting_user()",
    )
    .bind(source)
    .bind(project)
    .bind(segment.part2)
    .bind(segment.sensitive)
    .execute(tx.conn())
    .await?;
    tx.record(
        Event::new("project.segment")
            .with("source", source)
            .with("project", project)
            .with("part2", segment.part2)
            .with("sensitive", segment.sensitive),
    );
    sight::refresh(tx, Whose::Source(source)).await?;
    Ok(())
}

/// The lead's word that a source holds consent for whom it sends, from a day on.
pub async fn attest_source(tx: &mut Tx, source: i32, on: NaiveDate, evidence: &str) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO source_attestation (source_id, attested_on, evidence) VALUES ($1, $2, $3)
         ON CONFLICT (source_id) DO UPDATE SET attested_on = excluded.attested_on, evidence = excluded.evidence, attested_by = acting_user()",
    )
    .bind(source)
    .bind(on)
    .bind(evidence.trim())
    .execute(tx.conn())
    .await?;
    tx.record(Event::new("source.attest").with("source", source));
    refresh_clients(tx, Whose::Source(source)).await?;
    Ok(())
}

/// A class of recipients that an agency is listed under.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Class {
    pub class: String,
    pub from_on: NaiveDate,
    pub to_on: Option<NaiveDate>,
}

/// The classes that an agency is or was listed under.
pub async fn classes(tx: &mut Tx, agency: Uuid) -> Result<Vec<Class>> {
    Ok(sqlx::query_as("SELECT class, from_on, to_on FROM agency_class WHERE agency_id = $1 ORDER BY class, from_on")
        .bind(agency)
        .fetch_all(tx.conn())
        .await?)
}

/// Lists an agency under a class of recipients that an authorization may name (V.A.3b).
pub async fn list_under(tx: &mut Tx, agency: Uuid, class: &str, from: NaiveDate) -> Result<(), Error> {
    sqlx::query("INSERT INTO agency_class (agency_id, class, from_on) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .bind(agency)
        .bind(class)
        .bind(from)
        .execute(tx.conn())
        .await?;
    tx.record(Event::new("agency.class").with("agency", agency.to_string()).with("class", class));
    refresh_clients(tx, Whose::All).await?;
    Ok(())
}

/// Takes an agency off a class, on the transaction's day.
pub async fn unlist(tx: &mut Tx, agency: Uuid, class: &str) -> Result<(), Error> {
    let today = tx.today();
    sqlx::query(
        "UPDATE agency_class SET to_on = $3 WHERE agency_id = $1 AND class = $2 AND (to_on IS NULL OR to_on > $3)",
    )
    .bind(agency)
    .bind(class)
    .bind(today)
    .execute(tx.conn())
    .await?;
    tx.record(Event::new("agency.class_ended").with("agency", agency.to_string()).with("class", class));
    refresh_clients(tx, Whose::All).await?;
    Ok(())
}

/// Publishes a new version of what people sign or read ('`end_user_agreement`', 'policies'); returns its number.
pub async fn publish(tx: &mut Tx, kind: &str, on: NaiveDate, sha256: Option<[u8; 32]>) -> Result<i32, Error> {
    let version: i32 = sqlx::query_scalar(
        "INSERT INTO published (kind, version, published_on, sha256)
         SELECT $1, coalesce(max(version), 0) + 1, $2, $3 FROM published WHERE kind = $1 RETURNING version",
    )
    .bind(kind)
    .bind(on)
    .bind(sha256.map(|hash| hash.to_vec()))
    .fetch_one(tx.conn())
    .await?;
    tx.record(Event::new("document.publish").with("kind", kind).with("version", version));
    Ok(version)
}
