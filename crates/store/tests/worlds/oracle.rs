//! What the clauses say, asked of one day and one row at a time: written apart from `policy::sight`, which works with
//! ranges of days, so that a mistake in one of them shows.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};
use store::testing::TODAY;

use crate::world::{Agency, Client, Enrollment, Link, Project, Release, User, World};

/// Rows by table: 'table key'.
pub type Rows = BTreeSet<String>;

const SENSITIVE_FUNDERS: [i32; 14] = [13, 14, 15, 16, 17, 18, 19, 48, 21, 22, 23, 24, 25, 26];

/// Everything that a user may see in the tables that hold people.
pub fn seen(world: &World, user: &User) -> Rows {
    let mut rows = Rows::new();
    match user.role {
        "data_analyst" => {
            for client in &world.clients {
                person(&mut rows, client);
                rows.insert(format!("client_free_text {}", client.id));
                rows.extend(client.releases.iter().map(|r| format!("release {}", r.id)));
                for e in &client.enrollments {
                    enrollment(&mut rows, e, true);
                    rows.insert(format!("services {}x", e.id));
                }
            }
        }
        "help_desk" | "security_officer" => {}
        "plan_viewer" => plan(&mut rows, world, user),
        _ => agency(&mut rows, world, user),
    }
    rows
}

fn person(rows: &mut Rows, client: &Client) {
    rows.insert(format!("client {}", client.id));
    rows.insert(format!("search_person {}", client.id));
}

fn enrollment(rows: &mut Rows, e: &Enrollment, notes: bool) {
    for table in ["enrollment", "enrollment_youth", "services", "health_and_dv", "health_and_dv_domestic_violence"] {
        rows.insert(format!("{table} {}", e.id));
    }
    if notes {
        rows.insert(format!("services_free_text {}", e.id));
    }
    if e.exit.is_some() {
        rows.insert(format!("exit {}", e.id));
    }
}

/// The people of a contributing agency.
fn agency(rows: &mut Rows, world: &World, user: &User) {
    let Some(place) = user.agency else { return };
    let mine = &world.agencies[place];
    if !active(mine) {
        return;
    }
    for client in &world.clients {
        let own = client.made_by == Some(place)
            || client.enrollments.iter().any(|e| !e.deleted && world.projects[e.project].agency == Some(place));
        let known_openly = client.made_by.is_some()
            || client.enrollments.iter().any(|e| !e.deleted && !world.projects[e.project].part2);
        let consents = known_openly && general(world, client) && !restricted(world, client);
        let at_intake = user.purpose == "avoid_duplication" && consents && shares_profiles(mine);
        if own || at_intake {
            person(rows, client);
        }
        if own {
            rows.insert(format!("client_free_text {}", client.id));
            rows.extend(client.releases.iter().map(|r| format!("release {}", r.id)));
        }
        for e in &client.enrollments {
            let project = &world.projects[e.project];
            let written_here = project.agency == Some(place);
            let shared = !project.part2
                && consents
                && shares_projects(mine)
                && project.agency.is_some_and(|writer| in_force(&world.agencies[writer]));
            let by_name = project.part2 && !e.deleted_for_all(client) && part2(world, client, project, place);
            if written_here || (own && (shared || by_name)) {
                let memorandum = world.memoranda.iter().any(|(writer, reader, from, to)| {
                    Some(*writer) == project.agency && *reader == place && *from <= TODAY && TODAY < *to
                });
                enrollment(rows, e, written_here || memorandum);
            }
        }
    }
}

impl Enrollment {
    /// Whether nothing ties the client to this project any more: then no grant is about it.
    fn deleted_for_all(&self, client: &Client) -> bool {
        client.enrollments.iter().filter(|e| e.project == self.project).all(|e| e.deleted)
    }
}

/// A plan's viewer.
fn plan(rows: &mut Rows, world: &World, user: &User) {
    let Some(place) = user.agency else { return };
    let mine = &world.agencies[place];
    if !active(mine) {
        return;
    }
    for client in &world.clients {
        for link in client.links.iter().filter(|link| link.agency == place) {
            if !covers(link.caseload) || !is_member(world, client, link, mine, place) {
                continue;
            }
            rows.insert(format!("plan.member {}", link.id));
            for e in client.enrollments.iter().filter(|e| !e.deleted) {
                let project = &world.projects[e.project];
                let openly = shown_to_plans(world, project)
                    && shares_projects(mine)
                    && project.agency.is_some_and(|writer| in_force(&world.agencies[writer]));
                if openly || (project.part2 && !restricted(world, client) && part2(world, client, project, place)) {
                    rows.insert(format!("plan.stay {} {}", link.id, e.id));
                }
            }
        }
    }
}

fn is_member(world: &World, client: &Client, link: &Link, plan: &Agency, place: usize) -> bool {
    let after_merges = |day: NaiveDate| {
        client.merged.is_none_or(|(_, on, undone)| day > on && undone.is_none_or(|undone| day > undone))
    };
    let enrolled = covers(Some(link.member));
    let verified = link.verified_on.is_some_and(|day| day <= TODAY && after_merges(day));
    let fresh = (TODAY - link.confirmed_on).num_days() <= world.roster_days;
    let tied = !world.tie_required || covers(link.tie);
    let alive = client
        .enrollments
        .iter()
        .filter_map(|e| e.exit)
        .filter(|(_, destination)| *destination == 24)
        .all(|(on, _)| TODAY < on);
    let grown = world.plans_see_minors || eighteenth(client).is_some_and(|day| day <= TODAY);
    let somewhere_open =
        client.enrollments.iter().any(|e| !e.deleted && shown_to_plans(world, &world.projects[e.project]));
    let authorized = consent(world, client, &|releases, client| {
        releases.iter().any(|r| {
            r.kind == "plan"
                && holds(releases, r, client)
                && (r.agencies.contains(&place) || (r.class && plan.classes.iter().any(|class| covers(Some(*class)))))
        })
    });
    enrolled
        && verified
        && fresh
        && tied
        && alive
        && grown
        && somewhere_open
        && authorized
        && !restricted(world, client)
}

fn shown_to_plans(world: &World, project: &Project) -> bool {
    let sensitive = project.marked_sensitive
        || SENSITIVE_FUNDERS.contains(&project.funder)
        || [1, 3].contains(&project.target_population);
    !project.part2 && (world.plans_see_sensitive || !sensitive)
}

fn covers(range: Option<(NaiveDate, Option<NaiveDate>)>) -> bool {
    range.is_some_and(|(from, to)| from <= TODAY && to.is_none_or(|to| TODAY < to))
}

fn in_force(agency: &Agency) -> bool {
    agency.agreements.iter().any(|a| {
        let begun = a.in_force_from.is_some_and(|day| day <= TODAY);
        let noticed = a.notice_on.is_some_and(|day| (TODAY - day).num_days() >= 30);
        let ended = a.terminated_on.is_some_and(|day| day <= TODAY);
        let assigned = a.assigned_on.is_some_and(|day| day <= TODAY) && a.consented_on.is_none_or(|day| day > TODAY);
        begun && !noticed && !ended && !assigned
    })
}

fn suspended(agency: &Agency, wanted: &str) -> bool {
    agency.suspensions.iter().any(|(scope, from, to)| *scope == wanted && covers(Some((*from, *to))))
}

fn active(agency: &Agency) -> bool {
    in_force(agency) && !suspended(agency, "agency")
}

fn shares_profiles(agency: &Agency) -> bool {
    agency.kind == "contributing"
        && ["Sacramento", "Yolo"].contains(&agency.county)
        && covers(agency.ce)
        && !suspended(agency, "tier")
}

fn shares_projects(agency: &Agency) -> bool {
    !suspended(agency, "tier")
}

fn restricted(world: &World, client: &Client) -> bool {
    let here = |client: &Client| client.restrictions.iter().any(|range| covers(Some(*range)));
    here(client) || merged_with(world, client).is_some_and(here)
}

/// The other record, while two are taken together.
fn merged_with<'a>(world: &'a World, client: &Client) -> Option<&'a Client> {
    client.merged.filter(|(_, on, undone)| covers(Some((*on, *undone)))).map(|(other, ..)| &world.clients[other])
}

/// Whether something is consented to: by both records while they are merged, or by a release signed since.
fn consent(world: &World, client: &Client, asked: &dyn Fn(&[&Release], &Client) -> bool) -> bool {
    let mine: Vec<&Release> = client.releases.iter().collect();
    let alone = asked(&mine, client);
    let Some(other) = merged_with(world, client) else { return alone };
    let theirs: Vec<&Release> = other.releases.iter().collect();
    let (_, merged_on, _) = client.merged.unwrap();
    let anew: Vec<&Release> = mine.iter().chain(&theirs).copied().filter(|r| r.signed_on > merged_on).collect();
    (alone && asked(&theirs, client)) || asked(&anew, client)
}

fn general(world: &World, client: &Client) -> bool {
    let signed = |releases: &[&Release], client: &Client| {
        releases.iter().any(|r| r.kind == "general" && holds(releases, r, client))
    };
    let attested = |releases: &[&Release]| {
        world.attested_on.is_some_and(|on| {
            on <= TODAY && !releases.iter().any(|r| r.refused && r.signed_on >= on && r.signed_on <= TODAY)
        })
    };
    let mine: Vec<&Release> = client.releases.iter().collect();
    let alone = signed(&mine, client) || attested(&mine);
    let Some(other) = merged_with(world, client) else { return alone };
    let theirs: Vec<&Release> = other.releases.iter().collect();
    let (_, merged_on, _) = client.merged.unwrap();
    let anew: Vec<&Release> = mine.iter().chain(&theirs).copied().filter(|r| r.signed_on > merged_on).collect();
    (alone && (signed(&theirs, client) || attested(&theirs))) || signed(&anew, client)
}

fn part2(world: &World, client: &Client, project: &Project, reader: usize) -> bool {
    !restricted(world, client)
        && project.agency.is_some()
        && consent(world, client, &|releases, client| {
            releases.iter().any(|r| {
                r.kind == "part2"
                    && holds(releases, r, client)
                    && r.discloser == project.agency
                    && r.agencies.contains(&reader)
            })
        })
}

/// Whether a release holds today, among the others of its person.
fn holds(all: &[&Release], r: &Release, client: &Client) -> bool {
    let signed = !r.refused && r.how != "oral";
    let begun = r.from <= TODAY && r.signed_on <= TODAY;
    let ended = r.to <= TODAY || r.revoked_on.is_some_and(|day| day <= TODAY);
    let grown = r.signed_by == "parent" && eighteenth(client).is_some_and(|day| day <= TODAY);
    let refused = all.iter().any(|other| other.refused && other.signed_on >= r.signed_on && other.signed_on <= TODAY);
    signed && begun && !ended && !grown && !refused
}

fn eighteenth(client: &Client) -> Option<NaiveDate> {
    client.dob.and_then(|dob| dob.checked_add_months(Months::new(18 * 12)))
}
