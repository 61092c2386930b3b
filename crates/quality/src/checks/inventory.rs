//! Beds and units: element 2.07.

use hud::{
    Date, File, Sym,
    records::{Inventory as I, ProjectCoC as G},
};

use super::{Find, when};
use crate::facts::{ALWAYS, Facts, Kind, NEVER, Project};

pub const CHECKS: &[(&str, Find)] = &[
    ("no-inventory", Find::Project(missing)),
    ("beds-do-not-add-up", Find::Descriptor(File::Inventory, do_not_add_up)),
    ("more-units-than-beds", Find::Descriptor(File::Inventory, more_units_than_beds)),
    ("seasonal-all-year", Find::Descriptor(File::Inventory, seasonal_all_year)),
    ("inventory-before-operation", Find::Descriptor(File::Inventory, before_operation)),
    ("inventory-after-operation", Find::Descriptor(File::Inventory, after_operation)),
    ("inventory-of-services-only", Find::Descriptor(File::Inventory, of_services_only)),
    ("bed-type-against-housing-type", Find::Descriptor(File::Inventory, bed_type_against_housing_type)),
    ("inventory-coc-not-of-project", Find::Descriptor(File::Inventory, coc_not_of_project)),
    ("coc-without-inventory", Find::Descriptor(File::ProjectCoC, coc_without_inventory)),
    ("beds-never-used", Find::Project(never_used)),
    ("no-stays-in-inventory", Find::Project(no_stays)),
];

fn field(facts: &Facts<'_>, row: usize, column: usize) -> Option<i32> {
    facts.ds.inventory().0.int(row, column)
}

fn day(facts: &Facts<'_>, row: usize, column: usize) -> Option<Date> {
    field(facts, row, column).map(Date)
}

fn is_active(project: &Project, row: usize) -> bool {
    project.active_inventory.iter().any(|&active| active as usize == row)
}

/// Beds that somebody may be expected in: not those kept for overflow.
fn expects_people(facts: &Facts<'_>, row: usize) -> bool {
    field(facts, row, I::AVAILABILITY) != Some(3) && field(facts, row, I::BED_INVENTORY).is_some_and(|beds| beds > 0)
}

fn missing(_: &Facts<'_>, project: &Project) -> Option<String> {
    when(project.has_beds() && project.inventory.is_empty())
}

/// The beds dedicated to somebody and the others make up all. Where none of the seven is there, nothing can be said.
fn do_not_add_up(facts: &Facts<'_>, project: &Project, row: usize) -> Option<String> {
    let parts = [
        I::CH_VET_BED_INVENTORY,
        I::YOUTH_VET_BED_INVENTORY,
        I::VET_BED_INVENTORY,
        I::CH_YOUTH_BED_INVENTORY,
        I::YOUTH_BED_INVENTORY,
        I::CH_BED_INVENTORY,
        I::OTHER_BED_INVENTORY,
    ];
    let told: Vec<i32> = parts.iter().filter_map(|&column| field(facts, row, column)).collect();
    let (sum, beds) = (told.iter().sum::<i32>(), field(facts, row, I::BED_INVENTORY)?);
    (project.kind.has_beds() && !told.is_empty() && sum != beds)
        .then(|| format!("the parts are {sum}, the whole is {beds}"))
}

fn more_units_than_beds(facts: &Facts<'_>, project: &Project, row: usize) -> Option<String> {
    let (units, beds) = (field(facts, row, I::UNIT_INVENTORY)?, field(facts, row, I::BED_INVENTORY)?);
    (is_active(project, row) && units > beds).then(|| format!("{units} units, {beds} beds"))
}

fn seasonal_all_year(facts: &Facts<'_>, _: &Project, row: usize) -> Option<String> {
    let start = day(facts, row, I::INVENTORY_START_DATE)?;
    if field(facts, row, I::AVAILABILITY) != Some(2) {
        return None;
    }
    match day(facts, row, I::INVENTORY_END_DATE) {
        None => Some(format!("from {start}, without an end")),
        Some(end) => (end.0 - start.0 > 365).then(|| format!("{start} to {end}")),
    }
}

fn before_operation(facts: &Facts<'_>, project: &Project, row: usize) -> Option<String> {
    let (start, from) = (project.start?, day(facts, row, I::INVENTORY_START_DATE)?);
    (is_active(project, row) && from < start).then(|| format!("beds from {from}, project from {start}"))
}

fn after_operation(facts: &Facts<'_>, project: &Project, row: usize) -> Option<String> {
    let end = project.end.filter(|_| is_active(project, row))?;
    match day(facts, row, I::INVENTORY_END_DATE) {
        None => Some(format!("beds without an end, project to {end}")),
        Some(to) => (to > end).then(|| format!("beds to {to}, project to {end}")),
    }
}

/// Rapid re-housing that gives services only has no beds.
fn of_services_only(facts: &Facts<'_>, project: &Project, row: usize) -> Option<String> {
    let is_services_only = project.kind == Kind::RAPID_REHOUSING && project.rrh_subtype == Some(1);
    let beds = field(facts, row, I::BED_INVENTORY).filter(|&beds| beds > 0)?;
    let from = day(facts, row, I::INVENTORY_START_DATE).unwrap_or(ALWAYS);
    let to = day(facts, row, I::INVENTORY_END_DATE).unwrap_or(NEVER);
    let meets = from <= project.end.unwrap_or(NEVER) && to >= project.start.unwrap_or(ALWAYS);
    (is_services_only && is_active(project, row) && meets).then(|| format!("{beds} beds"))
}

/// A shelter in a building has beds of its own or others; one that rents elsewhere has vouchers.
fn bed_type_against_housing_type(facts: &Facts<'_>, project: &Project, row: usize) -> Option<String> {
    let bed_type = field(facts, row, I::ES_BED_TYPE);
    let fits = match project.housing {
        Some(1 | 2) => matches!(bed_type, Some(1 | 3)),
        Some(3) => bed_type == Some(2),
        _ => true,
    };
    when(project.kind.is_shelter() && is_active(project, row) && !fits)
}

fn code(facts: &Facts<'_>, sym: Sym) -> String {
    facts.ds.text(sym).trim().to_ascii_uppercase()
}

/// The CoCs of a project, by its rows of ProjectCoC.csv.
fn codes(facts: &Facts<'_>, project: &Project) -> Vec<String> {
    let table = facts.ds.project_coc().0;
    let mut codes: Vec<String> =
        project.cocs.iter().filter_map(|&row| Some(code(facts, table.sym(row as usize, G::COC_CODE)?))).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// A project without any CoC is told elsewhere.
fn coc_not_of_project(facts: &Facts<'_>, project: &Project, row: usize) -> Option<String> {
    let own = code(facts, facts.ds.inventory().0.sym(row, I::COC_CODE)?);
    let codes = codes(facts, project);
    (is_active(project, row) && !codes.is_empty() && !codes.contains(&own)).then(|| format!("beds in {own}"))
}

/// Of several CoCs that a project serves, one where it has no beds. A project without any inventory is told elsewhere.
fn coc_without_inventory(facts: &Facts<'_>, project: &Project, row: usize) -> Option<String> {
    if !project.has_beds() || project.inventory.is_empty() || codes(facts, project).len() < 2 {
        return None;
    }
    let own = code(facts, facts.ds.project_coc().0.sym(row, G::COC_CODE)?);
    let table = facts.ds.inventory().0;
    let mut active = project.active_inventory.iter().filter_map(|&row| table.sym(row as usize, I::COC_CODE));
    (!active.any(|sym| code(facts, sym) == own)).then(|| format!("no beds in {own}"))
}

/// Beds that somebody may be expected in at some time of the export's period.
fn expected(facts: &Facts<'_>, project: &Project) -> Vec<usize> {
    let rows = project.active_inventory.iter().map(|&row| row as usize);
    rows.filter(|&row| expects_people(facts, row)).collect()
}

/// The project is in HMIS and has beds, and nobody was there in the export's period. An export without any enrollment is told
/// as such.
fn never_used(facts: &Facts<'_>, project: &Project) -> Option<String> {
    if facts.stays.all.is_empty() {
        return None;
    }
    let (first, last) = facts.period;
    let is_there = |stay: &u32| {
        let stay = facts.stay(*stay);
        stay.entry <= last && stay.exit.is_none_or(|exit| exit >= first)
    };
    let participates =
        project.participates && project.participation.iter().any(|&(start, end)| start <= last && end >= first);
    when(participates && !expected(facts, project).is_empty() && !facts.projects.stays(project).iter().any(is_there))
}

/// There are stays, and none while the project had beds.
fn no_stays(facts: &Facts<'_>, project: &Project) -> Option<String> {
    let stays = facts.projects.stays(project);
    let beds = expected(facts, project);
    let meets = |row: usize| {
        let from = day(facts, row, I::INVENTORY_START_DATE).unwrap_or(ALWAYS);
        let to = day(facts, row, I::INVENTORY_END_DATE).unwrap_or(NEVER);
        stays.iter().any(|&stay| {
            let stay = facts.stay(stay);
            stay.entry <= to && stay.exit.is_none_or(|exit| exit >= from)
        })
    };
    when(!stays.is_empty() && !beds.is_empty() && !beds.into_iter().any(meets))
}
