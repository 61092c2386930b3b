//! What holds for everybody: agencies and what binds them, projects, sharing.

use std::collections::HashMap;

use chrono::NaiveDate;
use policy::{
    AgencyKind,
    sight::{Agency, Agreement, Days, Memorandum, Project, Rules, Settings, SharingRule, Tier},
};
use uuid::Uuid;

use super::in_database;
use crate::{Result, Tx, setting};

/// The rules, and which project stands at each place in them.
pub(super) struct Loaded {
    pub rules: Rules,
    pub projects: Vec<(i32, String)>,
}

/// Computes which audiences each agency belongs to and who may see each project's enrollments.
pub async fn refresh_rules(tx: &mut Tx) -> Result<()> {
    super::begin_as_system(tx).await?;
    let Loaded { rules, projects } = load(tx).await?;
    let mut bound = Columns::default();
    let mut belongs = Columns::default();
    for agency in &rules.agencies {
        agency.in_force().ranges().for_each(|(from, to)| bound.push(agency.id, agency.id, from, to));
    }
    rules.memberships().iter().for_each(|m| belongs.push(m.agency, m.audience, m.from, m.to));
    replace(
        tx,
        "DELETE FROM agency_in_force g WHERE NOT EXISTS (SELECT FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) n (a, b, f, t)
             WHERE g.agency_id = n.a AND g.from_day = n.f AND g.to_day = n.t)",
        "INSERT INTO agency_in_force SELECT a, f, t FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) n (a, b, f, t)
             ON CONFLICT DO NOTHING",
        &bound,
    )
    .await?;
    replace(
        tx,
        "DELETE FROM agency_audience g WHERE NOT EXISTS (SELECT FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) n (a, b, f, t)
             WHERE g.agency_id = n.a AND g.audience = n.b AND g.from_day = n.f AND g.to_day = n.t)",
        "INSERT INTO agency_audience SELECT a, b, f, t FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[]) n (a, b, f, t)
             ON CONFLICT DO NOTHING",
        &belongs,
    )
    .await?;
    write_projects(tx, &rules, &projects).await?;
    super::end_as_system(tx).await
}

async fn write_projects(tx: &mut Tx, rules: &Rules, projects: &[(i32, String)]) -> Result<()> {
    const NEW: &str = "unnest($1::int[], $2::text[], $3::uuid[], $4::text[], $5::date[], $6::date[]) n (source_id, project_id, audience, access, from_day, to_day)";
    let grants = rules.project_grants();
    let (mut sources, mut ids, mut audiences, mut access) = (vec![], vec![], vec![], vec![]);
    let (mut from, mut to) = (vec![], vec![]);
    for grant in grants {
        let (source, id) = &projects[grant.project];
        sources.push(*source);
        ids.push(id.clone());
        audiences.push(grant.audience);
        access.push(grant.access.as_str().to_owned());
        from.push(in_database(grant.from));
        to.push(in_database(grant.to));
    }
    let delete = format!(
        "DELETE FROM project_grant g WHERE NOT EXISTS (SELECT FROM {NEW} WHERE g.source_id = n.source_id AND g.project_id = n.project_id
             AND g.audience = n.audience AND g.access = n.access AND g.from_day = n.from_day AND g.to_day = n.to_day)"
    );
    let insert = format!(
        "INSERT INTO project_grant (source_id, project_id, audience, access, from_day, to_day) SELECT n.* FROM {NEW} ON CONFLICT DO NOTHING"
    );
    for statement in [delete, insert] {
        sqlx::query(crate::sql::assert_built_from_spec(statement))
            .bind(&sources)
            .bind(&ids)
            .bind(&audiences)
            .bind(&access)
            .bind(&from)
            .bind(&to)
            .execute(tx.conn())
            .await?;
    }
    Ok(())
}

/// Two ids and a range of days, column by column.
#[derive(Default)]
struct Columns {
    a: Vec<Uuid>,
    b: Vec<Uuid>,
    from: Vec<NaiveDate>,
    to: Vec<NaiveDate>,
}

impl Columns {
    fn push(&mut self, a: Uuid, b: Uuid, from: NaiveDate, to: NaiveDate) {
        self.a.push(a);
        self.b.push(b);
        self.from.push(in_database(from));
        self.to.push(in_database(to));
    }
}

async fn replace(tx: &mut Tx, delete: &'static str, insert: &'static str, new: &Columns) -> Result<()> {
    for statement in [delete, insert] {
        sqlx::query(statement).bind(&new.a).bind(&new.b).bind(&new.from).bind(&new.to).execute(tx.conn()).await?;
    }
    Ok(())
}

/// Reads the facts.
pub(super) async fn load(tx: &mut Tx) -> Result<Loaded> {
    let mut rules = Rules { settings: settings(tx).await?, ..Rules::default() };
    rules.agencies = agencies(tx).await?;
    let sharing: Vec<SharingRow> =
        sqlx::query_as("SELECT id, tier, counties, from_on, to_on FROM sharing_rule ORDER BY id")
            .fetch_all(tx.conn())
            .await?;
    rules.sharing = sharing
        .into_iter()
        .map(|(id, tier, counties, from, to)| SharingRule {
            id,
            tier: if tier == "profile" { Tier::Profile } else { Tier::Project },
            counties: counties.into_iter().collect(),
            days: Days::until(from, to),
        })
        .collect();
    let memoranda: Vec<(Uuid, Uuid, NaiveDate, NaiveDate)> =
        sqlx::query_as("SELECT writer_id, reader_id, from_on, to_on FROM memorandum").fetch_all(tx.conn()).await?;
    rules.memoranda = memoranda
        .into_iter()
        .map(|(writer, reader, from, to)| Memorandum { writer, reader, days: Days::between(from, to) })
        .collect();
    let mut projects = Vec::new();
    for (source, id, agency, part2, sensitive) in project_rows(tx).await? {
        rules.projects.push(Project { agency, part2, sensitive });
        projects.push((source, id));
    }
    Ok(Loaded { rules, projects })
}

/// Id, tier, counties, first day, day after the last.
type SharingRow = (Uuid, String, Vec<String>, NaiveDate, Option<NaiveDate>);

/// Projects with the agency that owns their organization. Those of a funder or a population named here are sensitive:
/// HOPWA and HIV, PATH (mental health), runaway and homeless youth, survivors of domestic violence (HUD lists 2.06.1 and
/// 2.02.7).
async fn project_rows(tx: &mut Tx) -> Result<Vec<(i32, String, Option<Uuid>, bool, bool)>> {
    Ok(sqlx::query_as(
        "SELECT p.source_id, p.project_id, o.agency_id, coalesce(s.part2, false),
                coalesce(s.sensitive, false) OR coalesce(p.target_population IN (1, 3), false)
                OR coalesce(p.hopwa_med_assisted_living_fac IN (0, 1), false)
                OR EXISTS (SELECT FROM hud.funder f WHERE f.source_id = p.source_id AND f.project_id = p.project_id AND f.deleted_at IS NULL
                           AND f.funder IN (13, 14, 15, 16, 17, 18, 19, 48, 21, 22, 23, 24, 25, 26))
         FROM hud.project p
         LEFT JOIN agency_organization o ON o.source_id = p.source_id AND o.organization_id = p.organization_id
         LEFT JOIN project_segment s ON s.source_id = p.source_id AND s.project_id = p.project_id
         ORDER BY p.source_id, p.project_id",
    )
    .fetch_all(tx.conn())
    .await?)
}

async fn settings(tx: &mut Tx) -> Result<Settings> {
    let usual = Settings::default();
    Ok(Settings {
        roster_days: setting::get(tx, setting::ROSTER_DAYS).await?.unwrap_or(usual.roster_days),
        service_tie_required: setting::get(tx, setting::SERVICE_TIE).await?.unwrap_or(usual.service_tie_required),
        plans_see_minors: setting::get(tx, setting::PLANS_SEE_MINORS).await?.unwrap_or(usual.plans_see_minors),
        plans_see_sensitive: setting::get(tx, setting::PLANS_SEE_SENSITIVE).await?.unwrap_or(usual.plans_see_sensitive),
    })
}

#[derive(sqlx::FromRow)]
struct AgencyRow {
    id: Uuid,
    kind: String,
    county: String,
    ce_member_from: Option<NaiveDate>,
    ce_member_to: Option<NaiveDate>,
}

#[derive(sqlx::FromRow)]
struct AgreementRow {
    agency_id: Uuid,
    in_force_from: Option<NaiveDate>,
    notice_on: Option<NaiveDate>,
    terminated_on: Option<NaiveDate>,
    assigned_on: Option<NaiveDate>,
    assignment_consented_on: Option<NaiveDate>,
}

async fn agencies(tx: &mut Tx) -> Result<Vec<Agency>> {
    let rows: Vec<AgencyRow> =
        sqlx::query_as("SELECT id, kind, county, ce_member_from, ce_member_to FROM agency ORDER BY id")
            .fetch_all(tx.conn())
            .await?;
    let mut agencies: HashMap<Uuid, Agency> = rows.iter().filter_map(|row| Some((row.id, row.agency()?))).collect();
    let agreements: Vec<AgreementRow> = sqlx::query_as(
        "SELECT agency_id, in_force_from, notice_on, terminated_on, assigned_on, assignment_consented_on FROM agreement",
    )
    .fetch_all(tx.conn())
    .await?;
    for row in agreements {
        if let Some(agency) = agencies.get_mut(&row.agency_id) {
            agency.agreements.push(row.agreement());
        }
    }
    let suspended: Vec<(Uuid, String, NaiveDate, Option<NaiveDate>)> =
        sqlx::query_as("SELECT agency_id, scope, from_on, to_on FROM suspension WHERE scope IN ('agency', 'tier')")
            .fetch_all(tx.conn())
            .await?;
    for (id, scope, from, to) in suspended {
        if let Some(agency) = agencies.get_mut(&id) {
            let days = if scope == "agency" { &mut agency.suspended } else { &mut agency.sharing_suspended };
            *days = days.or(&Days::until(from, to));
        }
    }
    let classes: Vec<(Uuid, String, NaiveDate, Option<NaiveDate>)> =
        sqlx::query_as("SELECT agency_id, class, from_on, to_on FROM agency_class ORDER BY class, from_on")
            .fetch_all(tx.conn())
            .await?;
    for (id, class, from, to) in classes {
        if let Some(agency) = agencies.get_mut(&id) {
            agency.classes.push((class, Days::until(from, to)));
        }
    }
    // In the order of their ids, so that grants come out the same each time.
    Ok(rows.iter().filter_map(|row| agencies.remove(&row.id)).collect())
}

impl AgencyRow {
    /// The table's checks allow no other kind.
    fn agency(&self) -> Option<Agency> {
        Some(Agency {
            id: self.id,
            kind: AgencyKind::from_name(&self.kind)?,
            county: self.county.clone(),
            ce_member: self.ce_member_from.map_or(Days::none(), |from| Days::until(from, self.ce_member_to)),
            agreements: Vec::new(),
            suspended: Days::none(),
            sharing_suspended: Days::none(),
            classes: Vec::new(),
        })
    }
}

impl AgreementRow {
    fn agreement(&self) -> Agreement {
        Agreement {
            in_force_from: self.in_force_from,
            notice_on: self.notice_on,
            terminated_on: self.terminated_on,
            assigned_on: self.assigned_on,
            assignment_consented_on: self.assignment_consented_on,
        }
    }
}
