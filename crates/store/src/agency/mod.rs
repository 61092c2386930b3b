//! Agencies: who they are, which organizations of a source they are, and what binds them.
//!
//! Whatever changes here computes the grants anew, in the same transaction.

mod agreement;
mod error;
mod sharing;

pub use agreement::{
    Agreement, Document, NewDocument, Paper, Party, State, Step, add_document, agreement, agreements, all_agreements,
    documents, draft, enter_paper, take,
};
pub use error::{Error, Rule};
pub use sharing::{
    Class, Memorandum, NewSuspension, Scope, Segment, Suspension, add_memorandum, assign_organization, attest_source,
    classes, end_suspension, list_under, memoranda, publish, release_organization, segment, set_segment, suspend,
    suspensions, suspensions_today, unlist,
};

use chrono::NaiveDate;
use policy::gate::AgencyKind;
use uuid::Uuid;

use crate::{Event, Result, Tx, sight};

/// An agency, as it stands.
#[derive(Clone, Debug)]
pub struct Agency {
    pub id: Uuid,
    pub name: String,
    pub kind: AgencyKind,
    pub county: String,
    pub coc_codes: Vec<String>,
    /// How a plan reaches it about a member: a desk, never a place where people stay.
    pub desk_contact: String,
    /// Membership in the Coordinated Entry Collaborative (V.A.3a).
    pub ce_member_from: Option<NaiveDate>,
    pub ce_member_to: Option<NaiveDate>,
    /// The security officer (V.E.7); empty when nobody is named.
    pub officer_name: String,
    pub officer_named_on: Option<NaiveDate>,
    /// Since when a participation fee is due (IV.D.4b).
    pub fee_due_since: Option<NaiveDate>,
    /// Whether an agreement binds it on the transaction's day.
    pub in_force: bool,
    /// Whether its people see anything on that day: in force and not suspended.
    pub active: bool,
}

/// What can be written about an agency.
#[derive(Clone, Debug)]
pub struct Details {
    pub name: String,
    pub kind: AgencyKind,
    pub county: String,
    pub coc_codes: Vec<String>,
    pub desk_contact: String,
    pub ce_member_from: Option<NaiveDate>,
    pub ce_member_to: Option<NaiveDate>,
    pub officer_name: String,
    pub officer_named_on: Option<NaiveDate>,
    pub fee_due_since: Option<NaiveDate>,
}

/// An organization of a source, and whose it is.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Organization {
    pub source_id: i32,
    pub source: String,
    pub organization_id: String,
    pub name: Option<String>,
    /// HUD list 1.7 (no/yes): a victim service provider belongs to no agency (II.A).
    pub victim_service_provider: Option<i16>,
    pub agency_id: Option<Uuid>,
    pub projects: i64,
}

/// An agency that takes part, as everybody may know it (V.A.3t).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Participant {
    pub name: String,
    /// 'contributing' or 'view_only'.
    pub kind: String,
    pub county: String,
    pub since: NaiveDate,
    /// The day after the last, when the end is known.
    pub until: Option<NaiveDate>,
}

const COLUMNS: &str = "a.id, a.name, a.kind, a.county, a.coc_codes, a.desk_contact, a.ce_member_from, a.ce_member_to, a.officer_name,
    a.officer_named_on, a.fee_due_since,
    EXISTS (SELECT FROM agency_in_force f WHERE f.agency_id = a.id AND f.from_day <= acting_date() AND acting_date() < f.to_day) AS in_force,
    EXISTS (SELECT FROM agency_audience m WHERE m.agency_id = a.id AND m.audience = a.id AND m.from_day <= acting_date() AND acting_date() < m.to_day) AS active";

/// All agencies, by name. Whether an agreement binds them is seen by the lead and its analysts.
pub async fn list(tx: &mut Tx) -> Result<Vec<Agency>> {
    let sql = format!("SELECT {COLUMNS} FROM agency a ORDER BY lower(a.name), a.id");
    let rows: Vec<Row> = sqlx::query_as(crate::sql::assert_built_from_spec(sql)).fetch_all(tx.conn()).await?;
    Ok(rows.into_iter().filter_map(Row::known).collect())
}

/// One agency.
pub async fn get(tx: &mut Tx, id: Uuid) -> Result<Option<Agency>> {
    let sql = format!("SELECT {COLUMNS} FROM agency a WHERE a.id = $1");
    let row: Option<Row> =
        sqlx::query_as(crate::sql::assert_built_from_spec(sql)).bind(id).fetch_optional(tx.conn()).await?;
    Ok(row.and_then(Row::known))
}

/// The agencies with an agreement in force on the transaction's day, for whoever asks.
pub async fn participants(tx: &mut Tx) -> Result<Vec<Participant>> {
    let today = tx.today();
    Ok(sqlx::query_as("SELECT * FROM participating_agencies($1)").bind(today).fetch_all(tx.conn()).await?)
}

impl Agency {
    /// What is written about it, to be changed.
    pub fn details(&self) -> Details {
        Details {
            name: self.name.clone(),
            kind: self.kind,
            county: self.county.clone(),
            coc_codes: self.coc_codes.clone(),
            desk_contact: self.desk_contact.clone(),
            ce_member_from: self.ce_member_from,
            ce_member_to: self.ce_member_to,
            officer_name: self.officer_name.clone(),
            officer_named_on: self.officer_named_on,
            fee_due_since: self.fee_due_since,
        }
    }
}

/// Adds an agency, without an agreement.
pub async fn add(tx: &mut Tx, details: &Details) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    write(
        tx,
        "INSERT INTO agency (id, name, kind, county, coc_codes, desk_contact, ce_member_from, ce_member_to, officer_name, officer_named_on, fee_due_since)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        id,
        details,
    )
    .await?;
    tx.record(Event::new("agency.add").with("agency", id.to_string()));
    sight::refresh_rules(tx).await?;
    Ok(id)
}

/// Changes what is written about an agency. Its kind stays what it is.
pub async fn change(tx: &mut Tx, id: Uuid, details: &Details) -> Result<(), Error> {
    let changed = write(
        tx,
        "UPDATE agency SET name = $2, county = $4, coc_codes = $5, desk_contact = $6, ce_member_from = $7, ce_member_to = $8,
                officer_name = $9, officer_named_on = $10, fee_due_since = $11
         WHERE id = $1 AND kind = $3",
        id,
        details,
    )
    .await?;
    if changed == 0 {
        return Err(Error::NotFound);
    }
    tx.record(Event::new("agency.change").with("agency", id.to_string()));
    sight::refresh_rules(tx).await?;
    Ok(())
}

async fn write(tx: &mut Tx, statement: &'static str, id: Uuid, details: &Details) -> Result<u64, Error> {
    Ok(sqlx::query(statement)
        .bind(id)
        .bind(details.name.trim())
        .bind(details.kind.as_str())
        .bind(details.county.trim())
        .bind(&details.coc_codes)
        .bind(details.desk_contact.trim())
        .bind(details.ce_member_from)
        .bind(details.ce_member_to)
        .bind(details.officer_name.trim())
        .bind(details.officer_named_on)
        .bind(details.fee_due_since)
        .execute(tx.conn())
        .await?
        .rows_affected())
}

/// The organizations of all sources, with the agency each belongs to.
pub async fn organizations(tx: &mut Tx) -> Result<Vec<Organization>> {
    Ok(sqlx::query_as(
        "SELECT o.source_id, s.name AS source, o.organization_id, o.organization_name AS name, o.victim_service_provider, m.agency_id,
                (SELECT count(*) FROM hud.project p WHERE p.source_id = o.source_id AND p.organization_id = o.organization_id
                   AND p.deleted_at IS NULL AND p.date_deleted IS NULL) AS projects
         FROM hud.organization o JOIN source s ON s.id = o.source_id
         LEFT JOIN agency_organization m ON m.source_id = o.source_id AND m.organization_id = o.organization_id
         WHERE o.deleted_at IS NULL AND o.date_deleted IS NULL
         ORDER BY lower(o.organization_name), o.source_id, o.organization_id",
    )
    .fetch_all(tx.conn())
    .await?)
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    name: String,
    kind: String,
    county: String,
    coc_codes: Vec<String>,
    desk_contact: String,
    ce_member_from: Option<NaiveDate>,
    ce_member_to: Option<NaiveDate>,
    officer_name: String,
    officer_named_on: Option<NaiveDate>,
    fee_due_since: Option<NaiveDate>,
    in_force: bool,
    active: bool,
}

impl Row {
    /// The table's checks allow no other kind.
    fn known(self) -> Option<Agency> {
        Some(Agency {
            id: self.id,
            name: self.name,
            kind: AgencyKind::from_name(&self.kind)?,
            county: self.county,
            coc_codes: self.coc_codes,
            desk_contact: self.desk_contact,
            ce_member_from: self.ce_member_from,
            ce_member_to: self.ce_member_to,
            officer_name: self.officer_name,
            officer_named_on: self.officer_named_on,
            fee_due_since: self.fee_due_since,
            in_force: self.in_force,
            active: self.active,
        })
    }
}
