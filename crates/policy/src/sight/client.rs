//! Facts about one person, and the days on which each agency may see them.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{
    ClientGrant, Grant, Rules, Settings,
    agency::{Agency, Tier},
    days::Days,
};
use crate::gate::AgencyKind;

/// What bears on who may see one person.
#[derive(Clone, Debug, Default)]
pub struct Client {
    pub dob: Option<NaiveDate>,
    pub died_on: Option<NaiveDate>,
    /// Places in [`Rules::projects`] of the projects where the person has or had an enrollment.
    pub enrolled_in: Vec<usize>,
    /// Agencies that created the record.
    pub created_by: Vec<Uuid>,
    pub releases: Vec<Release>,
    /// Days on which the person asked to be seen by the own agencies alone.
    pub restricted: Days,
    pub links: Vec<Link>,
    /// From when the lead attests that the source holds consent for whom it sends.
    pub attested_on: Option<NaiveDate>,
    /// Records of the same person, merged with this one for some days.
    pub merges: Vec<Merge>,
}

/// A release of information, or its refusal (V.B.5b).
#[derive(Clone, Debug)]
pub struct Release {
    pub kind: ReleaseKind,
    pub how: How,
    pub signed_by: Authority,
    /// The person said no, on the day `signed_on`.
    pub refused: bool,
    pub signed_on: NaiveDate,
    pub from: NaiveDate,
    /// The first day on which it no longer holds.
    pub to: NaiveDate,
    pub revoked_on: Option<NaiveDate>,
    /// Agencies named by the person, for a plan or under Part 2.
    pub agencies: Vec<Uuid>,
    /// Classes of recipients named, such as 'plans'.
    pub classes: Vec<String>,
    /// Under Part 2: the agency that may disclose.
    pub discloser: Option<Uuid>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseKind {
    /// Sharing among participating agencies.
    General,
    /// An authorization that names who may look (V.A.3b).
    Plan,
    /// A consent under 42 CFR Part 2, with the elements it requires (V.B.7a-c).
    Part2,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// An explanation was given and heard; that is no authorization (V.A.3q).
    Oral,
    Written,
    Electronic,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    Person,
    /// Ends on the person's 18th birthday.
    Parent,
    Guardian,
    /// A minor who may consent alone.
    Youth,
}

impl ReleaseKind {
    pub const ALL: [ReleaseKind; 3] = [ReleaseKind::General, ReleaseKind::Plan, ReleaseKind::Part2];

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            ReleaseKind::General => "general",
            ReleaseKind::Plan => "plan",
            ReleaseKind::Part2 => "part2",
        }
    }

    /// The one with this name in the database.
    pub fn from_name(name: &str) -> Option<ReleaseKind> {
        ReleaseKind::ALL.into_iter().find(|one| one.as_str() == name)
    }
}

impl How {
    pub const ALL: [How; 3] = [How::Oral, How::Written, How::Electronic];

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            How::Oral => "oral",
            How::Written => "written",
            How::Electronic => "electronic",
        }
    }

    /// The one with this name in the database.
    pub fn from_name(name: &str) -> Option<How> {
        How::ALL.into_iter().find(|one| one.as_str() == name)
    }
}

impl Authority {
    pub const ALL: [Authority; 4] = [Authority::Person, Authority::Parent, Authority::Guardian, Authority::Youth];

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Authority::Person => "person",
            Authority::Parent => "parent",
            Authority::Guardian => "guardian",
            Authority::Youth => "youth",
        }
    }

    /// The one with this name in the database.
    pub fn from_name(name: &str) -> Option<Authority> {
        Authority::ALL.into_iter().find(|one| one.as_str() == name)
    }
}

/// A member of a plan that the lead verified to be this person (III).
#[derive(Clone, Debug)]
pub struct Link {
    pub agency: Uuid,
    /// Days of enrollment with the plan.
    pub member: Days,
    pub verified_on: Option<NaiveDate>,
    /// The last day on which the plan's roster had the person.
    pub confirmed_on: NaiveDate,
    /// Days with a service of the plan that ties it to the person: ECM, Community Supports, Coordinated Entry.
    pub tie: Days,
}

/// Two records of one person, taken together from `from` to `to`.
#[derive(Clone, Debug)]
pub struct Merge {
    pub days: Days,
    pub merged_on: NaiveDate,
    pub undone_on: Option<NaiveDate>,
    /// Days on which the other record's person asked to be restricted.
    pub other_restricted: Days,
    /// Releases of the other record.
    pub other_releases: Vec<Release>,
}

impl Default for Days {
    fn default() -> Days {
        Days::none()
    }
}

/// Every grant that lets somebody see this person.
pub fn grants(rules: &Rules, client: &Client) -> Vec<ClientGrant> {
    let mut found = Vec::new();
    let mut add = |audience: Uuid, grant: Grant, project: Option<usize>, days: Days| {
        found.extend(days.ranges().map(|(from, to)| ClientGrant { audience, grant, project, from, to }));
    };
    for agency in own_agencies(rules, client) {
        add(agency, Grant::Own, None, Days::all());
    }
    let seen = client.not_restricted();
    // Whom only a Part 2 program knows is nobody's business under a general release: everything here derives from it.
    if client.enrolled_in.iter().any(|&p| !rules.projects[p].part2) || !client.created_by.is_empty() {
        let general = client.consent(|client, released| released.general(client)).and(&seen);
        for rule in &rules.sharing {
            let grant = match rule.tier {
                Tier::Profile => Grant::Profile,
                Tier::Project => Grant::Project,
            };
            add(rule.id, grant, None, general.clone());
        }
    }
    for (place, project) in rules.projects.iter().enumerate() {
        if project.part2 && client.enrolled_in.contains(&place) {
            for reader in &rules.agencies {
                let days = client.consent(|client, released| released.part2(client, project.agency, reader));
                add(reader.id, Grant::Part2, Some(place), days.and(&seen));
            }
        }
    }
    for plan in rules.agencies.iter().filter(|agency| agency.kind == AgencyKind::ViewOnly) {
        add(plan.id, Grant::Member, None, member_days(rules, client, plan).and(&seen));
    }
    found
}

/// The agencies whose client this is: by an enrollment, now or once, or by having made the record.
fn own_agencies(rules: &Rules, client: &Client) -> Vec<Uuid> {
    let mut own: Vec<Uuid> = client.enrolled_in.iter().filter_map(|&p| rules.projects[p].agency).collect();
    own.extend(&client.created_by);
    own.sort_unstable();
    own.dedup();
    own
}

/// The days on which a view-only agency sees its member (III, V.A.3b, V.A.3m, V.B.7d, V.B.7f).
fn member_days(rules: &Rules, client: &Client, plan: &Agency) -> Days {
    let settings = rules.settings;
    let shown = |p: &usize| rules.projects[*p].is_shown_to_plans(settings);
    if !client.enrolled_in.iter().any(shown) {
        return Days::none();
    }
    // A merge and its end void what was verified before them.
    let verify_after = |day: NaiveDate| {
        client.merges.iter().flat_map(|merge| [Some(merge.merged_on), merge.undone_on]).flatten().all(|m| day > m)
    };
    let linked: Days = client
        .links
        .iter()
        .filter(|link| link.agency == plan.id)
        .filter_map(|link| {
            let verified = link.verified_on.filter(|&day| verify_after(day))?;
            let stale = roster_counts_before(link.confirmed_on, settings.roster_days);
            let tied = if settings.service_tie_required { link.tie.clone() } else { Days::all() };
            Some(link.member.and(&Days::between(verified, stale)).and(&tied))
        })
        .collect();
    if linked.is_none() {
        return linked;
    }
    linked
        .and(&client.consent(|client, released| released.plan(client, plan)))
        .and(&client.died_on.map_or(Days::all(), Days::before))
        .and(&if settings.plans_see_minors { Days::all() } else { client.grown_up() })
}

impl Client {
    /// Days on which neither this record nor one it is merged with is restricted.
    fn not_restricted(&self) -> Days {
        let merged: Days = self.merges.iter().map(|m| m.days.and(&m.other_restricted)).collect();
        self.restricted.or(&merged).not()
    }

    /// The days that `of` finds in the releases: of both records while two are merged, unless signed since (the
    /// stricter of the two holds until the person signs anew).
    fn consent(&self, of: impl Fn(&Client, &Released<'_>) -> Days) -> Days {
        let mine: Vec<&Release> = self.releases.iter().collect();
        let mut days = of(self, &Released { releases: &mine, attested_on: self.attested_on });
        for merge in &self.merges {
            let other: Vec<&Release> = merge.other_releases.iter().collect();
            let both = days.and(&of(self, &Released { releases: &other, attested_on: self.attested_on }));
            let anew: Vec<&Release> =
                mine.iter().chain(&other).copied().filter(|r| r.signed_on > merge.merged_on).collect();
            let anew = of(self, &Released { releases: &anew, attested_on: None });
            days = days.except(&merge.days).or(&both.or(&anew).and(&merge.days));
        }
        days
    }

    /// From the 18th birthday on; never when nobody knows it.
    fn grown_up(&self) -> Days {
        self.eighteenth_birthday().map_or(Days::none(), Days::from)
    }

    fn eighteenth_birthday(&self) -> Option<NaiveDate> {
        self.dob.and_then(eighteenth_birthday)
    }
}

/// What a person let be known, by releases.
struct Released<'a> {
    releases: &'a [&'a Release],
    attested_on: Option<NaiveDate>,
}

impl Released<'_> {
    /// Sharing among participating agencies: a signed release, or the lead's word for the source.
    fn general(&self, client: &Client) -> Days {
        let attested = self.attested_on.map_or(Days::none(), |day| Days::until(day, self.refusal_from(day)));
        self.signed(ReleaseKind::General).map(|r| self.days_of(client, r)).collect::<Days>().or(&attested)
    }

    /// Looks by a plan that the person named, or that stands under a class that the person named.
    fn plan(&self, client: &Client, plan: &Agency) -> Days {
        self.signed(ReleaseKind::Plan).map(|r| self.days_of(client, r).and(&r.reaches(plan))).collect()
    }

    /// Disclosure by a Part 2 program to a recipient the person named.
    fn part2(&self, client: &Client, discloser: Option<Uuid>, reader: &Agency) -> Days {
        self.signed(ReleaseKind::Part2)
            .filter(|r| r.discloser.is_some() && r.discloser == discloser && r.agencies.contains(&reader.id))
            .map(|r| self.days_of(client, r))
            .collect()
    }

    fn signed(&self, kind: ReleaseKind) -> impl Iterator<Item = &Release> {
        let signed = move |r: &&Release| r.kind == kind && !r.refused && r.how != How::Oral;
        self.releases.iter().copied().filter(signed)
    }

    /// The days on which a release holds: from its start and its signature, to its end, its revocation, the 18th
    /// birthday of a child whose parent signed, or a refusal.
    fn days_of(&self, client: &Client, release: &Release) -> Days {
        let refused = self.refusal_from(release.signed_on);
        let (end, _) = end_of_release(release.to, release.revoked_on, release.signed_by, client.dob, refused);
        Days::between(release.from.max(release.signed_on), end)
    }

    /// The first refusal on or after `day`. Who refuses, refuses all sharing, until signing again.
    fn refusal_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.releases.iter().filter(|r| r.refused && r.signed_on >= day).map(|r| r.signed_on).min()
    }
}

impl Release {
    fn reaches(&self, agency: &Agency) -> Days {
        if self.agencies.contains(&agency.id) {
            return Days::all();
        }
        agency.classes.iter().filter(|(class, _)| self.classes.contains(class)).map(|(_, days)| days.clone()).collect()
    }
}

/// What ends a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndOfRelease {
    /// Its last day is over.
    Over,
    Revoked,
    /// A parent signed, and the person has turned 18.
    GrownUp,
    /// The person refused on that day or later.
    Refused,
}

/// The first day on which a release no longer holds, and why (V.B.5b): its end, its revocation, the 18th birthday of a
/// child whose parent signed, or the first refusal since it was signed.
pub fn end_of_release(
    to: NaiveDate,
    revoked_on: Option<NaiveDate>,
    signed_by: Authority,
    dob: Option<NaiveDate>,
    refused_on: Option<NaiveDate>,
) -> (NaiveDate, EndOfRelease) {
    let grown = dob.filter(|_| signed_by == Authority::Parent).and_then(eighteenth_birthday);
    let sooner =
        [(revoked_on, EndOfRelease::Revoked), (grown, EndOfRelease::GrownUp), (refused_on, EndOfRelease::Refused)];
    let sooner = sooner.into_iter().filter_map(|(day, why)| day.map(|day| (day, why)));
    std::iter::once((to, EndOfRelease::Over))
        .chain(sooner)
        .min_by_key(|(day, _)| *day)
        .unwrap_or((to, EndOfRelease::Over))
}

/// The first day on which a roster that last named somebody on `confirmed_on` no longer counts.
pub fn roster_counts_before(confirmed_on: NaiveDate, roster_days: u16) -> NaiveDate {
    confirmed_on + chrono::Days::new(u64::from(roster_days) + 1)
}

fn eighteenth_birthday(dob: NaiveDate) -> Option<NaiveDate> {
    dob.checked_add_months(chrono::Months::new(18 * 12))
}

/// Whether a project's stays are shown to plans at all.
impl super::Project {
    pub(super) fn is_shown_to_plans(&self, settings: Settings) -> bool {
        !self.part2 && (!self.sensitive || settings.plans_see_sensitive)
    }
}
