//! Who sees whom: the model of the agreement from which grants are computed.
//!
//! Facts come in (agencies, agreements, releases, links, enrollments), grants go out. A grant names an *audience*: an
//! agency by its id, or a sharing rule by its id, to which agencies belong for some days. So an agreement that ends
//! changes a few rows, and no client's. Row security in the database probes the grants and knows no clause.

pub mod agency;
pub mod client;
pub mod days;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::settings::SWITCHES;

pub use agency::{Agency, Agreement, CURE_DAYS, NOTICE_DAYS, SharingRule, Tier};
pub use client::{
    Authority, Client, EndOfRelease, How, Link, Merge, Release, ReleaseKind, end_of_release, roster_counts_before,
};
pub use days::Days;

/// What holds for everybody.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    pub agencies: Vec<Agency>,
    pub sharing: Vec<SharingRule>,
    pub memoranda: Vec<Memorandum>,
    pub projects: Vec<Project>,
    pub settings: Settings,
}

/// A memorandum of understanding: `reader` may read the notes that `writer` wrote (V.A.3s).
#[derive(Clone, Debug)]
pub struct Memorandum {
    pub writer: Uuid,
    pub reader: Uuid,
    pub days: Days,
}

/// A project, and what bears on sharing it.
#[derive(Clone, Debug)]
pub struct Project {
    /// The agency that owns its organization.
    pub agency: Option<Uuid>,
    /// A program under 42 CFR Part 2: a segment of its own.
    pub part2: bool,
    /// HIV and HOPWA, mental health, domestic violence, runaway and homeless youth (V.B.7f).
    pub sensitive: bool,
}

/// Numbers and switches that the lead sets.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Days after which a plan's roster no longer shows anybody (1 to 62).
    pub roster_days: u16,
    /// A plan sees only members it serves: ECM, Community Supports, Coordinated Entry.
    pub service_tie_required: bool,
    pub plans_see_minors: bool,
    pub plans_see_sensitive: bool,
}

/// As [`crate::settings`] says.
impl Default for Settings {
    fn default() -> Settings {
        let [service_tie_required, plans_see_minors, plans_see_sensitive] = SWITCHES.map(|switch| switch.default);
        let roster_days = crate::Settings::default().roster_days;
        Settings { roster_days, service_tie_required, plans_see_minors, plans_see_sensitive }
    }
}

/// An agency belongs to an audience from a day to the day before another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Membership {
    pub agency: Uuid,
    pub audience: Uuid,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// What an audience may see of a project's enrollments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProjectAccess {
    /// Its own: everything.
    Own,
    /// What is shared under the agreement, of people who consent (V.A.3r).
    Shared,
    /// Its notes, under a memorandum (V.A.3s).
    Notes,
    /// Stays without place, of a plan's members.
    Plan,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProjectGrant {
    /// Place in [`Rules::projects`].
    pub project: usize,
    pub audience: Uuid,
    pub access: ProjectAccess,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// What an audience may see of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grant {
    /// Its own client: always.
    Own,
    /// The profile, at intake (V.A.3p).
    Profile,
    /// What other agencies share of its own client (V.A.3r).
    Project,
    /// One Part 2 project's enrollments (V.B.7a-c).
    Part2,
    /// A plan's member (III, V.A.3b).
    Member,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClientGrant {
    pub audience: Uuid,
    pub grant: Grant,
    /// For [`Grant::Part2`], the place in [`Rules::projects`].
    pub project: Option<usize>,
    pub from: NaiveDate,
    /// The first day without it.
    pub to: NaiveDate,
}

impl ProjectAccess {
    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            ProjectAccess::Own => "own",
            ProjectAccess::Shared => "shared",
            ProjectAccess::Notes => "notes",
            ProjectAccess::Plan => "plan",
        }
    }
}

impl Grant {
    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Grant::Own => "own",
            Grant::Profile => "profile",
            Grant::Project => "project",
            Grant::Part2 => "part2",
            Grant::Member => "member",
        }
    }
}

impl Rules {
    /// Which audiences each agency belongs to, and when. An agency that is not active belongs to none.
    pub fn memberships(&self) -> Vec<Membership> {
        let mut found = Vec::new();
        for agency in &self.agencies {
            let active = agency.active();
            let mut add = |audience: Uuid, days: Days| {
                found.extend(days.ranges().map(|(from, to)| Membership { agency: agency.id, audience, from, to }));
            };
            add(agency.id, active.clone());
            for rule in &self.sharing {
                add(rule.id, rule.days_of(agency).and(&active).except(&agency.sharing_suspended));
            }
        }
        found.sort_unstable();
        found
    }

    /// Who may see the enrollments of each project, of the people they may see.
    pub fn project_grants(&self) -> Vec<ProjectGrant> {
        let mut found = Vec::new();
        for (place, project) in self.projects.iter().enumerate() {
            let Some(owner) = project.agency else { continue };
            let mut add = |audience: Uuid, access: ProjectAccess, days: Days| {
                found.extend(days.ranges().map(|(from, to)| ProjectGrant {
                    project: place,
                    audience,
                    access,
                    from,
                    to,
                }));
            };
            add(owner, ProjectAccess::Own, Days::all());
            let Some(writer) = self.agencies.iter().find(|agency| agency.id == owner) else { continue };
            for rule in self.sharing.iter().filter(|rule| rule.tier == Tier::Project && !project.part2) {
                add(rule.id, ProjectAccess::Shared, rule.days_of(writer));
                if project.is_shown_to_plans(self.settings) {
                    add(rule.id, ProjectAccess::Plan, rule.days_of(writer));
                }
            }
            for memorandum in self.memoranda.iter().filter(|m| m.writer == owner) {
                add(memorandum.reader, ProjectAccess::Notes, memorandum.days.clone());
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Who may see a person.
    pub fn client_grants(&self, client: &Client) -> Vec<ClientGrant> {
        let mut found = client::grants(self, client);
        found.sort_unstable();
        found.dedup();
        found
    }
}
