//! A small community with agreements in every state, drawn at random, and how it gets into the tables.

use chrono::{Days, Months, NaiveDate};
use serde_json::{Value, json};
use sqlx::PgConnection;
use store::{sql::assert_built_from_spec, testing::TODAY};
use uuid::Uuid;

/// Numbers that look random, the same for the same seed (SplitMix64).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n as u64).unwrap()
    }

    /// True `percent` times in a hundred.
    pub fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    fn id(&mut self) -> Uuid {
        Uuid::from_u64_pair(self.next(), self.next())
    }

    /// A day near today, on either side of every limit that the agreement has.
    pub fn day(&mut self) -> NaiveDate {
        const AWAY: [i64; 24] = [
            -800, -400, -366, -90, -63, -37, -36, -35, -34, -31, -30, -29, -12, -11, -10, -9, -2, -1, 0, 1, 2, 29, 90,
            400,
        ];
        away(self.pick(&AWAY))
    }

    fn past(&mut self) -> NaiveDate {
        self.day().min(TODAY)
    }

    fn maybe_day(&mut self, percent: usize) -> Option<NaiveDate> {
        self.chance(percent).then(|| self.day())
    }
}

pub fn away(days: i64) -> NaiveDate {
    if days < 0 { TODAY - Days::new(days.unsigned_abs()) } else { TODAY + Days::new(days.unsigned_abs()) }
}

#[derive(Debug)]
pub struct Agreement {
    pub in_force_from: Option<NaiveDate>,
    pub notice_on: Option<NaiveDate>,
    pub default_on: Option<NaiveDate>,
    pub terminated_on: Option<NaiveDate>,
    pub assigned_on: Option<NaiveDate>,
    pub consented_on: Option<NaiveDate>,
}

#[derive(Debug)]
pub struct Agency {
    pub id: Uuid,
    pub kind: &'static str,
    pub county: &'static str,
    pub ce: Option<(NaiveDate, Option<NaiveDate>)>,
    pub agreements: Vec<Agreement>,
    /// Scope, from, to.
    pub suspensions: Vec<(&'static str, NaiveDate, Option<NaiveDate>)>,
    pub classes: Vec<(NaiveDate, Option<NaiveDate>)>,
}

#[derive(Debug)]
pub struct Project {
    pub id: String,
    /// Place in the agencies.
    pub agency: Option<usize>,
    pub part2: bool,
    pub marked_sensitive: bool,
    pub funder: i32,
    pub target_population: i32,
}

#[derive(Debug)]
pub struct Enrollment {
    pub id: String,
    pub project: usize,
    pub deleted: bool,
    pub exit: Option<(NaiveDate, i32)>,
}

#[derive(Debug)]
pub struct Release {
    pub id: Uuid,
    pub kind: &'static str,
    pub how: &'static str,
    pub signed_by: &'static str,
    pub refused: bool,
    pub signed_on: NaiveDate,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub revoked_on: Option<NaiveDate>,
    pub agencies: Vec<usize>,
    pub class: bool,
    pub discloser: Option<usize>,
}

#[derive(Debug)]
pub struct Link {
    pub id: Uuid,
    pub agency: usize,
    pub member: (NaiveDate, Option<NaiveDate>),
    pub confirmed_on: NaiveDate,
    pub verified_on: Option<NaiveDate>,
    pub tie: Option<(NaiveDate, Option<NaiveDate>)>,
    /// On the viewer's caseload, for some days.
    pub caseload: Option<(NaiveDate, Option<NaiveDate>)>,
}

#[derive(Debug)]
pub struct Client {
    pub id: String,
    pub dob: Option<NaiveDate>,
    pub enrollments: Vec<Enrollment>,
    pub made_by: Option<usize>,
    pub releases: Vec<Release>,
    pub restrictions: Vec<(NaiveDate, Option<NaiveDate>)>,
    pub links: Vec<Link>,
    /// Place of the other record, merged on, undone on.
    pub merged: Option<(usize, NaiveDate, Option<NaiveDate>)>,
}

#[derive(Debug)]
pub struct User {
    pub id: Uuid,
    pub role: &'static str,
    /// Place in the agencies.
    pub agency: Option<usize>,
    pub purpose: &'static str,
}

#[derive(Debug)]
pub struct World {
    pub source: i32,
    pub agencies: Vec<Agency>,
    pub projects: Vec<Project>,
    pub clients: Vec<Client>,
    /// Writer, reader, from, to.
    pub memoranda: Vec<(usize, usize, NaiveDate, NaiveDate)>,
    pub users: Vec<User>,
    pub attested_on: Option<NaiveDate>,
    pub plans_see_minors: bool,
    pub plans_see_sensitive: bool,
    pub tie_required: bool,
    pub roster_days: i64,
}

impl World {
    pub fn draw(dice: &mut Dice, source: i32) -> World {
        let mut agencies: Vec<Agency> = vec![agency(dice, "contributing"), agency(dice, "contributing")];
        agencies.extend((0..dice.below(2)).map(|_| agency(dice, "contributing")));
        agencies.extend((0..=dice.below(2)).map(|_| agency(dice, "view_only")));
        let givers: Vec<usize> = (0..agencies.len()).filter(|&a| agencies[a].kind == "contributing").collect();
        let projects: Vec<Project> = (0..3 + dice.below(4))
            .map(|n| Project {
                id: format!("P{n}"),
                agency: dice.chance(90).then(|| dice.pick(&givers)),
                part2: dice.chance(25),
                marked_sensitive: dice.chance(10),
                funder: dice.pick(&[2, 2, 3, 8, 11, 13, 21, 25, 46]),
                target_population: dice.pick(&[4, 4, 4, 4, 1, 3]),
            })
            .collect();
        let count = 2 + dice.below(4);
        let mut clients: Vec<Client> = (0..count).map(|n| client(dice, n, &agencies, &projects, &givers)).collect();
        if dice.chance(30) {
            let merged_on = dice.past();
            let undone_on = dice.chance(50).then(|| dice.day().max(merged_on));
            clients[0].merged = Some((1, merged_on, undone_on));
            clients[1].merged = Some((0, merged_on, undone_on));
        }
        let memoranda = (0..dice.below(3))
            .map(|_| {
                let writer = dice.pick(&givers);
                let from = dice.past();
                (writer, (writer + 1) % agencies.len(), from, dice.day().max(from + Days::new(1)))
            })
            .collect();
        let mut users: Vec<User> = Vec::new();
        for (place, agency) in agencies.iter().enumerate() {
            let roles: &[&str] = if agency.kind == "view_only" {
                &["plan_viewer"]
            } else {
                &["direct_service", "read_only", "security_officer", "agency_manager"]
            };
            for role in roles.iter().take(1 + dice.below(roles.len())) {
                let purpose = dice.pick(&["avoid_duplication", "housing_services"]);
                users.push(User { id: dice.id(), role, agency: Some(place), purpose });
            }
        }
        for role in ["data_analyst", "help_desk"] {
            users.push(User { id: dice.id(), role, agency: None, purpose: "evaluate_progress" });
        }
        World {
            source,
            agencies,
            projects,
            clients,
            memoranda,
            users,
            attested_on: dice.maybe_day(20),
            plans_see_minors: dice.chance(25),
            plans_see_sensitive: dice.chance(25),
            tie_required: dice.chance(70),
            roster_days: dice.pick(&[35, 35, 1, 62]),
        }
    }
}

fn agency(dice: &mut Dice, kind: &'static str) -> Agency {
    let agreements = (0..=dice.below(2))
        .map(|_| {
            let in_force_from = dice.chance(85).then(|| dice.past());
            let started = in_force_from.unwrap_or(TODAY);
            let default_on = dice.chance(20).then(|| started.max(dice.past()));
            let assigned_on = dice.chance(15).then(|| dice.past());
            Agreement {
                in_force_from,
                notice_on: dice.maybe_day(25),
                default_on,
                terminated_on: default_on.filter(|_| dice.chance(60)).map(|day| day + Days::new(10)),
                assigned_on,
                consented_on: assigned_on.filter(|_| dice.chance(50)).map(|day| day.max(dice.past())),
            }
        })
        .collect();
    let suspensions = if dice.chance(25) {
        let from = dice.past();
        vec![(dice.pick(&["agency", "tier", "exports"]), from, dice.maybe_day(50))]
    } else {
        Vec::new()
    };
    let ce = dice.chance(75).then(|| (dice.past(), dice.maybe_day(30)));
    let classes =
        if kind == "view_only" && dice.chance(60) { vec![(dice.past(), dice.maybe_day(40))] } else { Vec::new() };
    let county = dice.pick(&["Sacramento", "Yolo", "Placer"]);
    Agency { id: dice.id(), kind, county, ce, agreements, suspensions, classes }
}

fn client(dice: &mut Dice, n: usize, agencies: &[Agency], projects: &[Project], givers: &[usize]) -> Client {
    let dob = match dice.below(10) {
        0 => None,
        1..=4 => dice.day().checked_sub_months(Months::new(18 * 12)),
        _ => NaiveDate::from_ymd_opt(1970, 5, 17),
    };
    let enrollments = (0..dice.below(4))
        .map(|e| Enrollment {
            id: format!("E{n}-{e}"),
            project: dice.below(projects.len()),
            deleted: dice.chance(10),
            exit: dice.chance(40).then(|| (dice.past(), dice.pick(&[24, 410, 410, 101]))),
        })
        .collect();
    let plans: Vec<usize> = (0..agencies.len()).filter(|&a| agencies[a].kind == "view_only").collect();
    let releases = (0..dice.below(5)).map(|_| release(dice, agencies.len(), givers, &plans)).collect();
    let restrictions = if dice.chance(15) { vec![(dice.past(), dice.maybe_day(50))] } else { Vec::new() };
    let mut links = Vec::new();
    for &plan in &plans {
        if dice.chance(75) {
            links.push(Link {
                id: dice.id(),
                agency: plan,
                member: (dice.past(), dice.maybe_day(30)),
                confirmed_on: dice.pick(&[
                    away(-63),
                    away(-62),
                    away(-36),
                    away(-35),
                    away(-2),
                    away(-1),
                    TODAY,
                    TODAY,
                ]),
                verified_on: dice.chance(85).then(|| dice.past()),
                tie: dice.chance(70).then(|| (dice.past(), dice.maybe_day(30))),
                caseload: dice.chance(85).then(|| (dice.past(), dice.maybe_day(25))),
            });
        }
    }
    let made_by = dice.chance(15).then(|| dice.pick(givers));
    Client { id: format!("C{n}"), dob, enrollments, made_by, releases, restrictions, links, merged: None }
}

fn release(dice: &mut Dice, agencies: usize, givers: &[usize], plans: &[usize]) -> Release {
    let kind = dice.pick(&["general", "general", "plan", "plan", "part2"]);
    let refused = dice.chance(15);
    let signed_on = dice.past();
    let from = if dice.chance(80) { signed_on } else { dice.day() };
    let to = from + Days::new(dice.pick(&[30, 31, 36, 60, 365, 365, 2557]));
    let part2 = kind == "part2";
    Release {
        id: dice.id(),
        kind,
        how: if part2 || dice.chance(80) { dice.pick(&["written", "electronic"]) } else { "oral" },
        signed_by: dice.pick(&["person", "person", "parent", "guardian", "youth"]),
        refused,
        signed_on,
        from,
        to,
        revoked_on: dice.chance(15).then(|| dice.day().max(signed_on)),
        agencies: match kind {
            "plan" => vec![dice.pick(plans)],
            "part2" => vec![dice.below(agencies)],
            _ => Vec::new(),
        },
        class: kind == "plan" && dice.chance(30),
        discloser: part2.then(|| dice.pick(givers)),
    }
}

/// Writes a world, past row security.
#[expect(clippy::too_many_lines, reason = "one row after the other")]
pub async fn write(conn: &mut PgConnection, world: &World) {
    let source = world.source;
    let agency = |place: usize| world.agencies[place].id;
    let mut rows: Vec<(&str, Vec<Value>)> = Vec::new();
    let mut put = |table: &'static str, row: Value| match rows.iter_mut().find(|(name, _)| *name == table) {
        Some((_, of)) => of.push(row),
        None => rows.push((table, vec![row])),
    };
    let by = "system:test";
    for (n, a) in world.agencies.iter().enumerate() {
        put(
            "public.agency",
            json!({"id": a.id, "name": format!("Agency {n}"), "kind": a.kind, "county": a.county, "coc_codes": [],
            "desk_contact": "", "officer_name": "", "ce_member_from": a.ce.map(|c| c.0), "ce_member_to": a.ce.and_then(|c| c.1),
            "created_at": "2020-01-01", "created_by": by}),
        );
        for (k, g) in a.agreements.iter().enumerate() {
            let started = g.in_force_from.map(|_| "2019-01-01");
            put(
                "public.agreement",
                json!({"id": Uuid::from_u64_pair(n as u64, k as u64 + 1), "agency_id": a.id, "kind": "partner", "title": "",
                "audited_on": started, "audit_evidence": "", "signed_on": started, "signed_by": "x", "signed_title": "x", "in_force_from": g.in_force_from,
                "countersigned_by": "x", "default_on": g.default_on, "default_by": g.default_on.map(|_| "partner"), "default_reason": "",
                "notice_on": g.notice_on, "notice_by": g.notice_on.map(|_| "lead"), "terminated_on": g.terminated_on,
                "termination_basis": g.terminated_on.map(|_| "default"), "assigned_on": g.assigned_on, "assignment_consented_on": g.consented_on,
                "created_at": "2020-01-01", "created_by": by}),
            );
        }
        for (k, (scope, from, to)) in a.suspensions.iter().enumerate() {
            put(
                "public.suspension",
                json!({"id": Uuid::from_u64_pair(7 + n as u64, k as u64), "scope": scope, "agency_id": a.id, "from_on": from, "to_on": to,
                "reason": "x", "evidence": "x", "review_on": from, "decided_by": by, "decided_at": "2020-01-01"}),
            );
        }
        for (from, to) in &a.classes {
            put("public.agency_class", json!({"agency_id": a.id, "class": "plans", "from_on": from, "to_on": to}));
        }
    }
    for p in &world.projects {
        let organization = format!("O{}", p.id);
        put("hud.organization", json!({"source_id": source, "organization_id": organization, "digest": "\\x00"}));
        put(
            "hud.project",
            json!({"source_id": source, "project_id": p.id, "organization_id": organization, "project_type": 1,
            "target_population": p.target_population, "digest": "\\x00"}),
        );
        put(
            "hud.funder",
            json!({"source_id": source, "funder_id": p.id, "project_id": p.id, "funder": p.funder, "digest": "\\x00"}),
        );
        put(
            "public.project_segment",
            json!({"source_id": source, "project_id": p.id, "part2": p.part2, "sensitive": p.marked_sensitive, "set_at": "2020-01-01", "set_by": by}),
        );
        if let Some(owner) = p.agency {
            put(
                "public.agency_organization",
                json!({"source_id": source, "organization_id": organization, "agency_id": agency(owner)}),
            );
        }
    }
    for (k, (writer, reader, from, to)) in world.memoranda.iter().enumerate() {
        put(
            "public.memorandum",
            json!({"id": Uuid::from_u64_pair(99, k as u64), "writer_id": agency(*writer), "reader_id": agency(*reader), "from_on": from,
            "to_on": to, "sha256": format!("\\x{}", "00".repeat(32)), "added_at": "2020-01-01", "added_by": by}),
        );
    }
    for (n, c) in world.clients.iter().enumerate() {
        put(
            "hud.client",
            json!({"source_id": source, "personal_id": c.id, "first_name": format!("F{n}"), "dob": c.dob, "digest": "\\x00"}),
        );
        put(
            "hud.client_free_text",
            json!({"source_id": source, "personal_id": c.id, "additional_race_ethnicity": "x"}),
        );
        put("public.search_person", json!({"number": n, "source_id": source, "personal_id": c.id}));
        for e in &c.enrollments {
            let gone = e.deleted.then_some("2026-01-01T00:00:00Z");
            put(
                "hud.enrollment",
                json!({"source_id": source, "enrollment_id": e.id, "personal_id": c.id, "project_id": world.projects[e.project].id,
                "household_id": e.id, "entry_date": "2026-01-01", "digest": "\\x00", "deleted_at": gone}),
            );
            put("hud.enrollment_youth", json!({"source_id": source, "enrollment_id": e.id}));
            put(
                "hud.services",
                json!({"source_id": source, "services_id": e.id, "enrollment_id": e.id, "personal_id": c.id, "digest": "\\x00"}),
            );
            // Of somebody else: a row that names two people is nobody's but the lead's.
            put(
                "hud.services",
                json!({"source_id": source, "services_id": format!("{}x", e.id), "enrollment_id": e.id, "personal_id": "nobody", "digest": "\\x00"}),
            );
            put("hud.services_free_text", json!({"source_id": source, "services_id": e.id}));
            put(
                "hud.health_and_dv",
                json!({"source_id": source, "health_and_dv_id": e.id, "enrollment_id": e.id, "personal_id": c.id, "digest": "\\x00"}),
            );
            put("hud.health_and_dv_domestic_violence", json!({"source_id": source, "health_and_dv_id": e.id}));
            if let Some((on, destination)) = e.exit {
                put(
                    "hud.exit",
                    json!({"source_id": source, "exit_id": e.id, "enrollment_id": e.id, "personal_id": c.id, "exit_date": on,
                    "destination": destination, "digest": "\\x00"}),
                );
            }
        }
        if let Some(maker) = c.made_by {
            put("public.client_origin", json!({"source_id": source, "personal_id": c.id, "agency_id": agency(maker)}));
        }
        for r in &c.releases {
            put(
                "public.release",
                json!({"id": r.id, "source_id": source, "personal_id": c.id, "kind": r.kind, "how": r.how, "signed_by": r.signed_by,
                "signer_name": "x", "refused": r.refused, "signed_on": r.signed_on, "from_on": r.from, "to_on": r.to, "revoked_on": r.revoked_on,
                "evidence": "", "purpose": "x", "information": "x", "discloser_id": r.discloser.map(agency), "recorded_at": "2020-01-01", "recorded_by": by}),
            );
            for &named in &r.agencies {
                put("public.release_recipient", json!({"release_id": r.id, "agency_id": agency(named)}));
            }
            if r.class {
                put("public.release_recipient", json!({"release_id": r.id, "class": "plans"}));
            }
        }
        for (k, (from, to)) in c.restrictions.iter().enumerate() {
            put(
                "public.restriction",
                json!({"id": Uuid::from_u64_pair(n as u64, 1000 + k as u64), "source_id": source, "personal_id": c.id, "from_on": from,
                "to_on": to, "recorded_at": "2020-01-01", "recorded_by": by}),
            );
        }
        for l in &c.links {
            put(
                "public.roster_link",
                json!({"id": l.id, "agency_id": agency(l.agency), "source_id": source, "personal_id": c.id, "member_from": l.member.0,
                "member_to": l.member.1, "confirmed_on": l.confirmed_on, "verified_on": l.verified_on, "verified_by": l.verified_on.map(|_| by),
                "tie": l.tie.map(|_| "ecm"), "tie_from": l.tie.map(|t| t.0), "tie_to": l.tie.and_then(|t| t.1), "added_at": "2020-01-01", "added_by": by}),
            );
        }
        if let Some((other, on, undone)) = c.merged.filter(|m| m.0 > n) {
            put(
                "public.client_merge",
                json!({"id": Uuid::from_u64_pair(n as u64, 5000), "source_id": source, "kept_id": c.id,
                "other_id": world.clients[other].id, "merged_on": on, "undone_on": undone, "merged_by": by, "merged_at": "2020-01-01"}),
            );
        }
    }
    for u in &world.users {
        put(
            "public.account",
            json!({"id": u.id, "email": format!("{}@example.org", u.id), "name": "x", "role": u.role, "state": "active",
            "agency_id": u.agency.map(agency), "created_at": "2020-01-01", "created_by": by}),
        );
        for l in world
            .clients
            .iter()
            .flat_map(|c| &c.links)
            .filter(|l| Some(l.agency) == u.agency && u.role == "plan_viewer")
        {
            if let Some((from, to)) = l.caseload {
                put(
                    "public.caseload",
                    json!({"account_id": u.id, "link_id": l.id, "from_on": from, "to_on": to, "assigned_by": by}),
                );
            }
        }
    }
    if let Some(on) = world.attested_on {
        put(
            "public.source_attestation",
            json!({"source_id": source, "attested_on": on, "evidence": "x", "attested_by": by}),
        );
    }
    for (key, value) in [
        ("roster_days", json!(world.roster_days)),
        ("service_tie_required", json!(world.tie_required)),
        ("plans_see_minors", json!(world.plans_see_minors)),
        ("plans_see_sensitive", json!(world.plans_see_sensitive)),
    ] {
        put("public.setting", json!({"key": key, "value": value, "changed_at": "2020-01-01", "changed_by": by}));
    }
    for (table, rows) in rows.into_iter().filter(|(_, rows)| !rows.is_empty()) {
        let statement = format!("INSERT INTO {table} SELECT * FROM jsonb_populate_recordset(NULL::{table}, $1)");
        sqlx::query(assert_built_from_spec(statement)).bind(Value::Array(rows)).execute(&mut *conn).await.unwrap();
    }
}

/// Takes a world away again.
pub async fn clear(conn: &mut PgConnection) {
    const TABLES: [&str; 33] = [
        "hud.services_free_text",
        "hud.services",
        "hud.health_and_dv_domestic_violence",
        "hud.health_and_dv",
        "hud.exit",
        "hud.enrollment_youth",
        "hud.enrollment",
        "hud.client_free_text",
        "hud.client",
        "hud.funder",
        "hud.project",
        "hud.organization",
        "search_person",
        "caseload",
        "roster_link",
        "client_merge",
        "client_origin",
        "restriction",
        "release_recipient",
        "release",
        "source_attestation",
        "project_segment",
        "memorandum",
        "suspension",
        "agreement",
        "agency_organization",
        "agency_class",
        "client_grant",
        "project_grant",
        "agency_audience",
        "agency_in_force",
        "account",
        "agency",
    ];
    for table in TABLES {
        sqlx::query(assert_built_from_spec(format!("DELETE FROM {table}"))).execute(&mut *conn).await.unwrap();
    }
    sqlx::query("DELETE FROM setting").execute(&mut *conn).await.unwrap();
}
