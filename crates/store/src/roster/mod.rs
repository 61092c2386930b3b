//! Plans' members who are people of the HMIS: links that the lead makes and verifies, merges of records, and which viewer
//! works with whom.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::{
    Event, Result, Tx,
    sight::{self, Whose},
};

/// A service of the plan that ties it to its member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// Enhanced Care Management.
    Ecm,
    CommunitySupports,
    CoordinatedEntry,
}

impl Tie {
    pub fn as_str(self) -> &'static str {
        match self {
            Tie::Ecm => "ecm",
            Tie::CommunitySupports => "community_supports",
            Tie::CoordinatedEntry => "coordinated_entry",
        }
    }

    pub fn from_name(name: &str) -> Option<Tie> {
        [Tie::Ecm, Tie::CommunitySupports, Tie::CoordinatedEntry].into_iter().find(|tie| tie.as_str() == name)
    }
}

/// What the lead says of a member.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    /// The last roster that had the person.
    pub confirmed_on: NaiveDate,
    pub tie: Option<(Tie, NaiveDate, Option<NaiveDate>)>,
}

/// A link on record.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Link {
    pub id: Uuid,
    pub agency_id: Uuid,
    pub agency: String,
    pub member_from: NaiveDate,
    pub member_to: Option<NaiveDate>,
    pub confirmed_on: NaiveDate,
    pub verified_on: Option<NaiveDate>,
    pub tie: Option<String>,
    pub tie_from: Option<NaiveDate>,
    pub tie_to: Option<NaiveDate>,
    /// Accounts of the plan's viewers who work with the member.
    pub viewers: Vec<Uuid>,
}

/// Links a plan's member to a person, or writes down what changed; not verified until [`verify`].
pub async fn link(tx: &mut Tx, plan: Uuid, source: i32, person: &str, member: &Member) -> Result<Uuid> {
    let (tie, tie_from, tie_to) = match member.tie {
        Some((tie, from, to)) => (Some(tie.as_str()), Some(from), to),
        None => (None, None, None),
    };
    let id: Uuid = sqlx::query_scalar(
        "INSERT INTO roster_link (id, agency_id, source_id, personal_id, member_from, member_to, confirmed_on, tie, tie_from, tie_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (agency_id, source_id, personal_id) DO UPDATE SET member_from = excluded.member_from, member_to = excluded.member_to,
             confirmed_on = excluded.confirmed_on, tie = excluded.tie, tie_from = excluded.tie_from, tie_to = excluded.tie_to
         RETURNING id",
    )
    .bind(Uuid::now_v7())
    .bind(plan)
    .bind(source)
    .bind(person)
    .bind(member.from)
    .bind(member.to)
    .bind(member.confirmed_on)
    .bind(tie)
    .bind(tie_from)
    .bind(tie_to)
    .fetch_one(tx.conn())
    .await?;
    changed(tx, source, person, Event::new("roster.link").with("agency", plan.to_string())).await?;
    Ok(id)
}

/// The lead verifies that the member is this person (III), or takes that back.
pub async fn verify(tx: &mut Tx, source: i32, person: &str, link: Uuid, verified: bool) -> Result<bool> {
    let today = tx.today();
    let done = sqlx::query(
        "UPDATE roster_link SET verified_on = CASE WHEN $4 THEN $5::date END, verified_by = CASE WHEN $4 THEN acting_user() END
         WHERE id = $3 AND source_id = $1 AND personal_id = $2",
    )
    .bind(source)
    .bind(person)
    .bind(link)
    .bind(verified)
    .bind(today)
    .execute(tx.conn())
    .await?;
    let act = if verified { "roster.verify" } else { "roster.unverify" };
    changed(tx, source, person, Event::new(act).with("link", link.to_string())).await?;
    Ok(done.rows_affected() == 1)
}

/// A viewer of the plan works with this member from the transaction's day on, or no longer. False when the account is no
/// viewer of that plan.
pub async fn assign(tx: &mut Tx, link: Uuid, account: Uuid, assigned: bool) -> Result<bool> {
    let today = tx.today();
    let done = if assigned {
        sqlx::query(
            "INSERT INTO caseload (account_id, link_id, from_on)
             SELECT a.id, l.id, $3 FROM account a JOIN roster_link l ON l.agency_id = a.agency_id
             WHERE a.id = $1 AND l.id = $2 AND a.role = 'plan_viewer'
             ON CONFLICT (account_id, link_id) DO UPDATE SET to_on = NULL",
        )
    } else {
        sqlx::query("UPDATE caseload SET to_on = $3 WHERE account_id = $1 AND link_id = $2")
    }
    .bind(account)
    .bind(link)
    .bind(today)
    .execute(tx.conn())
    .await?;
    let act = if assigned { "caseload.assign" } else { "caseload.release" };
    tx.record(Event::new(act).with("link", link.to_string()).with("account", account.to_string()));
    Ok(done.rows_affected() == 1)
}

/// The plans that list a person, for the lead.
pub async fn links(tx: &mut Tx, source: i32, person: &str) -> Result<Vec<Link>> {
    let today = tx.today();
    Ok(sqlx::query_as(
        "SELECT l.id, l.agency_id, a.name AS agency, l.member_from, l.member_to, l.confirmed_on, l.verified_on, l.tie, l.tie_from, l.tie_to,
                ARRAY(SELECT k.account_id FROM caseload k WHERE k.link_id = l.id AND k.from_on <= $3 AND (k.to_on IS NULL OR k.to_on > $3)) AS viewers
         FROM roster_link l JOIN agency a ON a.id = l.agency_id
         WHERE l.source_id = $1 AND l.personal_id = $2 ORDER BY lower(a.name)",
    )
    .bind(source)
    .bind(person)
    .bind(today)
    .fetch_all(tx.conn())
    .await?)
}

/// Somebody of a plan who looks at members.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Viewer {
    pub id: Uuid,
    pub name: String,
}

/// The viewers of a plan, by name.
pub async fn viewers(tx: &mut Tx, plan: Uuid) -> Result<Vec<Viewer>> {
    Ok(sqlx::query_as(
        "SELECT id, name FROM account WHERE agency_id = $1 AND role = 'plan_viewer' AND state = 'active' ORDER BY lower(name), id",
    )
    .bind(plan)
    .fetch_all(tx.conn())
    .await?)
}

/// Two records taken together, seen from one of them.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Merge {
    pub id: Uuid,
    /// The `PersonalID` of the other.
    pub other_id: String,
    pub merged_on: NaiveDate,
    pub undone_on: Option<NaiveDate>,
}

/// The merges of a record, the newest first, for the lead.
pub async fn merges(tx: &mut Tx, source: i32, person: &str) -> Result<Vec<Merge>> {
    Ok(sqlx::query_as(
        "SELECT id, CASE WHEN kept_id = $2 THEN other_id ELSE kept_id END AS other_id, merged_on, undone_on FROM client_merge
         WHERE source_id = $1 AND $2 IN (kept_id, other_id) ORDER BY merged_at DESC",
    )
    .bind(source)
    .bind(person)
    .fetch_all(tx.conn())
    .await?)
}

/// Takes two records of one person together, for sharing: the stricter of both holds until the person signs anew, and
/// verified links end. The records themselves stay as they are.
pub async fn merge(tx: &mut Tx, source: i32, kept: &str, other: &str) -> Result<Uuid> {
    let id = Uuid::now_v7();
    let today = tx.today();
    sqlx::query("INSERT INTO client_merge (id, source_id, kept_id, other_id, merged_on) VALUES ($1, $2, $3, $4, $5)")
        .bind(id)
        .bind(source)
        .bind(kept)
        .bind(other)
        .bind(today)
        .execute(tx.conn())
        .await?;
    changed(tx, source, kept, Event::new("client.merge").with("merge", id.to_string())).await?;
    Ok(id)
}

/// Takes them apart again. Links are to be verified anew.
pub async fn unmerge(tx: &mut Tx, source: i32, kept: &str, merge: Uuid) -> Result<bool> {
    let today = tx.today();
    let done =
        sqlx::query("UPDATE client_merge SET undone_on = $3 WHERE id = $1 AND source_id = $2 AND undone_on IS NULL")
            .bind(merge)
            .bind(source)
            .bind(today)
            .execute(tx.conn())
            .await?;
    changed(tx, source, kept, Event::new("client.unmerge").with("merge", merge.to_string())).await?;
    Ok(done.rows_affected() == 1)
}

async fn changed(tx: &mut Tx, source: i32, person: &str, event: Event) -> Result<()> {
    tx.record(event.about(source, "Client", person));
    sight::refresh_clients(tx, Whose::Person(source, person)).await
}
