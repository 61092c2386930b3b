//! Q4a: Project Identifiers in HMIS, a line a project.

use hud::{
    Date, Sym, Table as File,
    records::{Affiliation as A, CEParticipation as CE, Organization as O, Project as P, ProjectCoC as PC},
};

use super::{Person, Run};
use crate::{
    glossary::stays::kept,
    table::{Cell, Table, Value},
};

const HEADER: [&str; 16] = [
    "Organization ID",
    "Project Name",
    "Project ID",
    "HMIS Project Type",
    "RRH Subtype",
    "Coordinated Entry Access Point",
    "Affiliated with a Residential Project",
    "Project IDs of affiliations",
    "CoC Number",
    "Geocode",
    "Victim Service Provider",
    "HMIS Software Name and Version Number",
    "Report Start Date",
    "Report End Date",
    "Total Active Clients",
    "Total Active Households",
];

/// Clients and households count in the project of their latest stay, so that the lines add up to Q5a.
pub fn q4a(run: &Run<'_>) -> Table {
    let mut table = Table::new("Q4a", "Project Identifiers in HMIS", HEADER).with_corner("Organization Name");
    for &row in &run.projects {
        let (label, cells) = line(run, row);
        table.push(label, cells);
    }
    table
}

fn line(run: &Run<'_>, row: u32) -> (String, Vec<Cell>) {
    let ds = run.ds;
    let projects = ds.project().0;
    let code = |column| projects.int(row as usize, column);
    let text = |column| Cell::text(run.text(projects, row, column));
    let id = projects.sym(row as usize, P::PROJECT_ID);
    let organizations = ds.organization().0;
    let organization_id = projects.sym(row as usize, P::ORGANIZATION_ID);
    let organization = kept(organizations, O::DATE_DELETED)
        .find(|&row| organizations.sym(row as usize, O::ORGANIZATION_ID) == organization_id);
    let name = organization.map(|row| run.text(organizations, row, O::ORGANIZATION_NAME)).unwrap_or_default();
    let victims = organization.and_then(|row| organizations.int(row as usize, O::VICTIM_SERVICE_PROVIDER));
    let (kind, sub_type) = (code(P::PROJECT_TYPE), code(P::RRH_SUB_TYPE));
    let may_be_affiliated = kind == Some(6) || (kind == Some(13) && sub_type == Some(1));
    let affiliated = may_be_affiliated.then(|| code(P::RESIDENTIAL_AFFILIATION)).flatten();
    let affiliations = if affiliated == Some(1) {
        listed(run, ds.affiliation().0, A::DATE_DELETED, A::PROJECT_ID, id, A::RES_PROJECT_ID)
    } else {
        String::new()
    };
    let place = |column| Cell::text(listed(run, ds.project_coc().0, PC::DATE_DELETED, PC::PROJECT_ID, id, column));
    let here = |p: &Person| p.stay.project == row;
    let cells = vec![
        text(P::ORGANIZATION_ID),
        text(P::PROJECT_NAME),
        text(P::PROJECT_ID),
        number(kind),
        number(sub_type.filter(|_| kind == Some(13))),
        number(access_point(run, row, id)),
        number(affiliated),
        Cell::text(affiliations),
        place(PC::COC_CODE),
        place(PC::GEOCODE),
        number(victims),
        Cell::text(run.software.to_owned()),
        Cell::text(run.period.start.to_string()),
        Cell::text(run.period.end.to_string()),
        Cell::count(&[&run.served.set(here)]),
        Cell::count(&[&run.served.set(|p| here(p) && p.is_head)]),
    ];
    (name, cells)
}

/// A code; 0 where there is none.
fn number(code: Option<i32>) -> Cell {
    Cell::value(Value::Count(code.and_then(|code| u32::try_from(code).ok()).unwrap_or(0)))
}

/// The different values of a column in the project's rows of a file, in order, as a comma-separated list.
fn listed(run: &Run<'_>, table: &File, deleted: usize, project: usize, id: Option<Sym>, column: usize) -> String {
    let mut values: Vec<String> = kept(table, deleted)
        .filter(|&row| table.sym(row as usize, project) == id)
        .map(|row| run.text(table, row, column))
        .filter(|value| !value.is_empty())
        .collect();
    values.sort_unstable();
    values.dedup();
    values.join(", ")
}

/// Element 2.09.1 as of the project's end if that lies in the report date range before its last day, else as of that day.
fn access_point(run: &Run<'_>, row: u32, id: Option<Sym>) -> Option<i32> {
    let table = run.ds.ce_participation().0;
    let end = run.ds.project().0.int(row as usize, P::OPERATING_END_DATE).map(Date);
    let day = end.filter(|&end| end >= run.period.start && end < run.period.end).unwrap_or(run.period.end);
    kept(table, CE::DATE_DELETED)
        .filter(|&row| table.sym(row as usize, CE::PROJECT_ID) == id)
        .filter_map(|row| {
            let start = table.int(row as usize, CE::CE_PARTICIPATION_STATUS_START_DATE)?;
            let end = table.int(row as usize, CE::CE_PARTICIPATION_STATUS_END_DATE);
            (start <= day.0 && end.is_none_or(|end| end >= day.0))
                .then(|| (start, table.int(row as usize, CE::ACCESS_POINT)))
        })
        .max()
        .and_then(|(_, code)| code)
}
