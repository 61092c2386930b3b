//! Projects: elements 2.01 to 2.03, 2.06, 2.08 and 2.09.

use hud::{
    Date, File, Table,
    records::{CEParticipation as CE, HMISParticipation as H, Project as P, ProjectCoC as G},
};

use super::{Find, when};
use crate::facts::{ALWAYS, Facts, Kind, NEVER, Project, is_blank};

pub const CHECKS: &[(&str, Find)] = &[
    ("project-without-coc", Find::Project(without_coc)),
    ("geography-missing", Find::Project(geography_missing)),
    ("address-missing", Find::Project(address_missing)),
    ("housing-type-missing", Find::Project(housing_type_missing)),
    ("rrh-subtype-missing", Find::Project(rrh_subtype_missing)),
    ("victim-service-in-hmis", Find::Project(victim_service_in_hmis)),
    ("clients-of-victim-service", Find::Project(clients_of_victim_service)),
    ("hmis-participation-overlap", Find::Descriptor(File::HMISParticipation, hmis_overlap)),
    ("ce-participation-overlap", Find::Descriptor(File::CEParticipation, ce_overlap)),
    ("operating-end-perhaps-missing", Find::Project(operating_end_perhaps_missing)),
    ("no-bed-nights-in-project", Find::Project(no_bed_nights)),
];

fn without_coc(_: &Facts<'_>, project: &Project) -> Option<String> {
    when(project.in_continuum && project.cocs.is_empty())
}

/// What fields are empty in some of the project's rows of ProjectCoC.csv; all of them when it has no row.
fn lacking(facts: &Facts<'_>, project: &Project, fields: &[(usize, &'static str)]) -> Vec<&'static str> {
    let table = facts.ds.project_coc().0;
    let lacks = |column: usize| {
        project.cocs.is_empty() || project.cocs.iter().any(|&row| is_blank(table, row as usize, column))
    };
    fields.iter().filter(|(column, _)| lacks(*column)).map(|(_, name)| *name).collect()
}

fn geography_missing(facts: &Facts<'_>, project: &Project) -> Option<String> {
    let fields = [(G::GEOCODE, "geocode"), (G::GEOGRAPHY_TYPE, "geography type"), (G::COC_CODE, "CoC code")];
    let lacking = lacking(facts, project, &fields);
    (!lacking.is_empty()).then(|| lacking.join(", "))
}

/// Everybody has a ZIP code; street, city and state may be withheld by victim service providers, and where people rent all
/// over the place there is none.
fn address_missing(facts: &Facts<'_>, project: &Project) -> Option<String> {
    let table = facts.ds.project_coc().0;
    let has_zip = |&row: &u32| table.sym(row as usize, G::ZIP).is_some_and(|zip| is_zip(&facts.ds.text(zip)));
    let mut told = Vec::new();
    if !project.is_victim_service && project.housing != Some(3) {
        told = lacking(facts, project, &[(G::ADDRESS1, "street"), (G::CITY, "city"), (G::STATE, "state")]);
    }
    if project.cocs.is_empty() || !project.cocs.iter().all(has_zip) {
        told.push("ZIP code");
    }
    (!told.is_empty()).then(|| told.join(", "))
}

fn is_zip(text: &str) -> bool {
    let digits = |text: &str, number: usize| text.len() == number && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.trim().split_once('-') {
        Some((zip, more)) => digits(zip, 5) && digits(more, 4),
        None => digits(text.trim(), 5),
    }
}

/// Rapid re-housing that is known to pay rent, and every other kind with beds.
fn housing_type_missing(facts: &Facts<'_>, project: &Project) -> Option<String> {
    let asks = project.kind.has_beds() && (project.kind != Kind::RAPID_REHOUSING || project.rrh_subtype == Some(2));
    when(asks && is_blank(facts.ds.project().0, project.row as usize, P::HOUSING_TYPE))
}

fn rrh_subtype_missing(facts: &Facts<'_>, project: &Project) -> Option<String> {
    let is_blank = is_blank(facts.ds.project().0, project.row as usize, P::RRH_SUB_TYPE);
    when(project.kind == Kind::RAPID_REHOUSING && is_blank)
}

/// Victim service providers may not be in HMIS (VAWA; HMIS Data Standards, element 2.01).
fn victim_service_in_hmis(_: &Facts<'_>, project: &Project) -> Option<String> {
    when(project.is_victim_service && project.participates)
}

fn clients_of_victim_service(facts: &Facts<'_>, project: &Project) -> Option<String> {
    let stays = facts.projects.stays(project).len();
    (project.is_victim_service && stays > 0).then(|| format!("{stays} enrollments"))
}

fn hmis_overlap(facts: &Facts<'_>, project: &Project, row: usize) -> Option<String> {
    let days = (H::HMIS_PARTICIPATION_STATUS_START_DATE, H::HMIS_PARTICIPATION_STATUS_END_DATE);
    overlap(facts.ds.hmis_participation().0, &project.hmis, row, days)
}

fn ce_overlap(facts: &Facts<'_>, project: &Project, row: usize) -> Option<String> {
    let days = (CE::CE_PARTICIPATION_STATUS_START_DATE, CE::CE_PARTICIPATION_STATUS_END_DATE);
    overlap(facts.ds.ce_participation().0, &project.coordinated_entry, row, days)
}

/// Whether an earlier record of the same project still holds on the day on which this one begins. Of two from the same day
/// on, the one that lasts longer is the later, then the one further down.
fn overlap(table: &Table, rows: &[u32], row: usize, (start, end): (usize, usize)) -> Option<String> {
    let span = |row: usize| {
        let day = |column| table.int(row, column).map(Date);
        (day(start).unwrap_or(ALWAYS), day(end).unwrap_or(NEVER))
    };
    let (own_start, own_end) = span(row);
    let earlier = rows.iter().map(|&other| other as usize).filter(|&other| other != row).find(|&other| {
        let (other_start, other_end) = span(other);
        ((other_start, other_end), other) < ((own_start, own_end), row) && other_end >= own_start
    })?;
    let in_words = |(start, end): (Date, Date)| match end {
        NEVER => format!("from {start}"),
        end => format!("{start} to {end}"),
    };
    Some(format!("{} and {}", in_words(span(earlier)), in_words((own_start, own_end))))
}

/// Nobody is there, and nobody left in the last 30 days.
fn operating_end_perhaps_missing(facts: &Facts<'_>, project: &Project) -> Option<String> {
    let is_blank = is_blank(facts.ds.project().0, project.row as usize, P::OPERATING_END_DATE);
    let exits: Option<Vec<Date>> = facts.projects.stays(project).iter().map(|&stay| facts.stay(stay).exit).collect();
    let last = exits?.into_iter().max().filter(|_| is_blank)?;
    (last.0 < facts.today().0 - 30).then(|| format!("last exit {last}"))
}

fn no_bed_nights(facts: &Facts<'_>, project: &Project) -> Option<String> {
    let stays = facts.projects.stays(project);
    let asks = project.kind == Kind::NIGHT_BY_NIGHT && project.participates && !stays.is_empty();
    (asks && stays.iter().all(|&stay| facts.nights(stay).is_empty())).then(|| format!("{} enrollments", stays.len()))
}
