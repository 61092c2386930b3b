//! Who may see each person.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use policy::sight::{Authority, Client, Days, How, Link, Merge, Release, ReleaseKind};
use uuid::Uuid;

use super::{
    in_database,
    rules::{self, Loaded},
};
use crate::{Result, Tx, sql::assert_built_from_spec};

/// Whose grants to compute.
#[derive(Clone, Copy, Debug)]
pub enum Whose<'a> {
    All,
    /// Everybody of one source.
    Source(i32),
    /// One person, with whoever the record is merged with.
    Person(i32, &'a str),
}

/// By source and PersonalID, in order.
type People = BTreeMap<(i32, String), Client>;

/// Grants written at once.
const PAGE: usize = 10_000;

/// Computes the grants of `whose` and writes what differs.
pub async fn refresh_clients(tx: &mut Tx, whose: Whose<'_>) -> Result<()> {
    super::begin_as_system(tx).await?;
    let loaded = rules::load(tx).await?;
    scope(tx, whose).await?;
    let people = if loaded.rules.agencies.is_empty() { People::new() } else { load(tx, &loaded).await? };
    sqlx::query(
        "CREATE TEMPORARY TABLE IF NOT EXISTS sight_grant (LIKE client_grant INCLUDING INDEXES) ON COMMIT DROP",
    )
    .execute(tx.conn())
    .await?;
    sqlx::query("TRUNCATE sight_grant").execute(tx.conn()).await?;
    let mut rows = Rows::default();
    for ((source, id), client) in &people {
        for grant in loaded.rules.client_grants(client) {
            rows.source.push(*source);
            rows.person.push(id.clone());
            rows.audience.push(grant.audience);
            rows.tier.push(grant.grant.as_str().to_owned());
            rows.project.push(grant.project.map_or(String::new(), |place| loaded.projects[place].1.clone()));
            rows.from.push(in_database(grant.from));
            rows.to.push(in_database(grant.to));
        }
        if rows.source.len() >= PAGE {
            rows.write(tx).await?;
        }
    }
    rows.write(tx).await?;
    sqlx::query("ANALYZE sight_grant").execute(tx.conn()).await?;
    let delete = format!(
        "DELETE FROM client_grant g WHERE {} AND NOT EXISTS (SELECT FROM sight_grant n WHERE n.source_id = g.source_id
             AND n.personal_id = g.personal_id AND n.tier = g.tier AND n.audience = g.audience AND n.project_id = g.project_id
             AND n.from_day = g.from_day AND n.to_day = g.to_day)",
        in_scope(whose, "g")
    );
    sqlx::query(assert_built_from_spec(delete)).execute(tx.conn()).await?;
    sqlx::query("INSERT INTO client_grant SELECT * FROM sight_grant ON CONFLICT DO NOTHING").execute(tx.conn()).await?;
    super::end_as_system(tx).await
}

/// Notes one person and whom the record was ever merged with.
async fn scope(tx: &mut Tx, whose: Whose<'_>) -> Result<()> {
    sqlx::query("CREATE TEMPORARY TABLE IF NOT EXISTS sight_scope (source_id int, personal_id text, PRIMARY KEY (source_id, personal_id)) ON COMMIT DROP")
        .execute(tx.conn())
        .await?;
    sqlx::query("TRUNCATE sight_scope").execute(tx.conn()).await?;
    if let Whose::Person(source, id) = whose {
        sqlx::query(
            "INSERT INTO sight_scope SELECT $1, $2 UNION
             SELECT source_id, other_id FROM client_merge WHERE source_id = $1 AND kept_id = $2 UNION
             SELECT source_id, kept_id FROM client_merge WHERE source_id = $1 AND other_id = $2",
        )
        .bind(source)
        .bind(id)
        .execute(tx.conn())
        .await?;
    } else {
        // Read by the queries of facts whatever the scope is; empty means everybody it says.
        let source = if let Whose::Source(source) = whose { Some(source) } else { None };
        sqlx::query("INSERT INTO sight_scope SELECT c.source_id, c.personal_id FROM hud.client c WHERE $1::int IS NULL OR c.source_id = $1")
            .bind(source)
            .execute(tx.conn())
            .await?;
        sqlx::query("ANALYZE sight_scope").execute(tx.conn()).await?;
    }
    Ok(())
}

/// The condition that `alias` is in scope: also of people whose record is gone.
fn in_scope(whose: Whose<'_>, alias: &str) -> String {
    match whose {
        Whose::All => "true".to_owned(),
        Whose::Source(source) => format!("{alias}.source_id = {source}"),
        Whose::Person(..) => format!(
            "EXISTS (SELECT FROM sight_scope s WHERE s.source_id = {alias}.source_id AND s.personal_id = {alias}.personal_id)"
        ),
    }
}

#[derive(Default)]
struct Rows {
    source: Vec<i32>,
    person: Vec<String>,
    audience: Vec<Uuid>,
    tier: Vec<String>,
    project: Vec<String>,
    from: Vec<NaiveDate>,
    to: Vec<NaiveDate>,
}

impl Rows {
    async fn write(&mut self, tx: &mut Tx) -> Result<()> {
        let rows = std::mem::take(self);
        sqlx::query(
            "INSERT INTO sight_grant (source_id, personal_id, audience, tier, project_id, from_day, to_day)
             SELECT * FROM unnest($1::int[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::date[], $7::date[])",
        )
        .bind(rows.source)
        .bind(rows.person)
        .bind(rows.audience)
        .bind(rows.tier)
        .bind(rows.project)
        .bind(rows.from)
        .bind(rows.to)
        .execute(tx.conn())
        .await?;
        Ok(())
    }
}

/// Reads the facts about everybody in scope.
async fn load(tx: &mut Tx, loaded: &Loaded) -> Result<People> {
    let attested: HashMap<i32, NaiveDate> = sqlx::query_as("SELECT source_id, attested_on FROM source_attestation")
        .fetch_all(tx.conn())
        .await?
        .into_iter()
        .collect();
    let everybody: Vec<(i32, String, Option<NaiveDate>, Option<NaiveDate>)> = sqlx::query_as(
        "SELECT c.source_id, c.personal_id, c.dob,
                (SELECT min(x.exit_date) FROM hud.exit x WHERE x.source_id = c.source_id AND x.personal_id = c.personal_id
                 AND x.destination = 24 AND x.deleted_at IS NULL AND x.date_deleted IS NULL)
         FROM sight_scope s JOIN hud.client c ON c.source_id = s.source_id AND c.personal_id = s.personal_id",
    )
    .fetch_all(tx.conn())
    .await?;
    let mut people: People = everybody
        .into_iter()
        .map(|(source, id, dob, died_on)| {
            let attested_on = attested.get(&source).copied();
            ((source, id), Client { dob, died_on, attested_on, ..Client::default() })
        })
        .collect();
    let places: HashMap<(i32, &str), usize> =
        loaded.projects.iter().enumerate().map(|(place, (source, id))| ((*source, id.as_str()), place)).collect();
    let enrolled: Vec<(i32, String, String)> = sqlx::query_as(
        "SELECT DISTINCT e.source_id, e.personal_id, e.project_id FROM sight_scope s
         JOIN hud.enrollment e ON e.source_id = s.source_id AND e.personal_id = s.personal_id
         WHERE e.deleted_at IS NULL AND e.date_deleted IS NULL AND e.project_id IS NOT NULL",
    )
    .fetch_all(tx.conn())
    .await?;
    for (source, person, project) in enrolled {
        if let (Some(client), Some(place)) =
            (people.get_mut(&(source, person)), places.get(&(source, project.as_str())))
        {
            client.enrolled_in.push(*place);
        }
    }
    let created: Vec<(i32, String, Uuid)> = sqlx::query_as(
        "SELECT o.source_id, o.personal_id, o.agency_id FROM client_origin o JOIN sight_scope USING (source_id, personal_id)",
    )
    .fetch_all(tx.conn())
    .await?;
    for (source, person, agency) in created {
        if let Some(client) = people.get_mut(&(source, person)) {
            client.created_by.push(agency);
        }
    }
    releases(tx, &mut people).await?;
    restrictions(tx, &mut people).await?;
    links(tx, &mut people).await?;
    merges(tx, &mut people).await?;
    Ok(people)
}

#[derive(sqlx::FromRow)]
struct ReleaseRow {
    source_id: i32,
    personal_id: String,
    kind: String,
    how: String,
    signed_by: String,
    refused: bool,
    signed_on: NaiveDate,
    from_on: NaiveDate,
    to_on: NaiveDate,
    revoked_on: Option<NaiveDate>,
    discloser_id: Option<Uuid>,
    agencies: Vec<Uuid>,
    classes: Vec<String>,
}

async fn releases(tx: &mut Tx, people: &mut People) -> Result<()> {
    let rows: Vec<ReleaseRow> = sqlx::query_as(
        "SELECT r.source_id, r.personal_id, r.kind, r.how, r.signed_by, r.refused, r.signed_on, r.from_on, r.to_on, r.revoked_on, r.discloser_id,
                ARRAY(SELECT p.agency_id FROM release_recipient p WHERE p.release_id = r.id AND p.agency_id IS NOT NULL) AS agencies,
                ARRAY(SELECT p.class FROM release_recipient p WHERE p.release_id = r.id AND p.class IS NOT NULL) AS classes
         FROM release r JOIN sight_scope USING (source_id, personal_id)",
    )
    .fetch_all(tx.conn())
    .await?;
    for row in rows {
        if let Some(client) = people.get_mut(&(row.source_id, row.personal_id.clone())) {
            client.releases.extend(row.release());
        }
    }
    Ok(())
}

impl ReleaseRow {
    /// The table's checks allow no other words.
    fn release(self) -> Option<Release> {
        Some(Release {
            kind: ReleaseKind::from_name(&self.kind)?,
            how: How::from_name(&self.how)?,
            signed_by: Authority::from_name(&self.signed_by)?,
            refused: self.refused,
            signed_on: self.signed_on,
            from: self.from_on,
            to: self.to_on,
            revoked_on: self.revoked_on,
            agencies: self.agencies,
            classes: self.classes,
            discloser: self.discloser_id,
        })
    }
}

async fn restrictions(tx: &mut Tx, people: &mut People) -> Result<()> {
    let rows: Vec<(i32, String, NaiveDate, Option<NaiveDate>)> = sqlx::query_as(
        "SELECT r.source_id, r.personal_id, r.from_on, r.to_on FROM restriction r JOIN sight_scope USING (source_id, personal_id)",
    )
    .fetch_all(tx.conn())
    .await?;
    for (source, person, from, to) in rows {
        if let Some(client) = people.get_mut(&(source, person)) {
            client.restricted = client.restricted.or(&Days::until(from, to));
        }
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct LinkRow {
    source_id: i32,
    personal_id: String,
    agency_id: Uuid,
    member_from: NaiveDate,
    member_to: Option<NaiveDate>,
    confirmed_on: NaiveDate,
    verified_on: Option<NaiveDate>,
    tie_from: Option<NaiveDate>,
    tie_to: Option<NaiveDate>,
}

async fn links(tx: &mut Tx, people: &mut People) -> Result<()> {
    let rows: Vec<LinkRow> = sqlx::query_as(
        "SELECT l.source_id, l.personal_id, l.agency_id, l.member_from, l.member_to, l.confirmed_on, l.verified_on, l.tie_from, l.tie_to
         FROM roster_link l JOIN sight_scope USING (source_id, personal_id)",
    )
    .fetch_all(tx.conn())
    .await?;
    for row in rows {
        if let Some(client) = people.get_mut(&(row.source_id, row.personal_id)) {
            client.links.push(Link {
                agency: row.agency_id,
                member: Days::until(row.member_from, row.member_to),
                verified_on: row.verified_on,
                confirmed_on: row.confirmed_on,
                tie: row.tie_from.map_or(Days::none(), |from| Days::until(from, row.tie_to)),
            });
        }
    }
    Ok(())
}

async fn merges(tx: &mut Tx, people: &mut People) -> Result<()> {
    let rows: Vec<(i32, String, String, NaiveDate, Option<NaiveDate>)> = sqlx::query_as(
        "SELECT m.source_id, m.kept_id, m.other_id, m.merged_on, m.undone_on FROM client_merge m
         WHERE EXISTS (SELECT FROM sight_scope s WHERE s.source_id = m.source_id AND s.personal_id IN (m.kept_id, m.other_id))",
    )
    .fetch_all(tx.conn())
    .await?;
    for (source, kept, other, merged_on, undone_on) in rows {
        let pair = [(source, kept), (source, other)];
        let facts = pair.each_ref().map(|key| people.get(key).map(|c| (c.restricted.clone(), c.releases.clone())));
        let [kept_facts, other_facts] = facts;
        for (key, facts) in pair.into_iter().zip([other_facts, kept_facts]) {
            if let (Some(client), Some((other_restricted, other_releases))) = (people.get_mut(&key), facts) {
                let days = Days::until(merged_on, undone_on);
                client.merges.push(Merge { days, merged_on, undone_on, other_restricted, other_releases });
            }
        }
    }
    Ok(())
}
