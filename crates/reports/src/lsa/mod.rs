//! The Longitudinal System Analysis and the Housing Inventory Count, as HUD's LSA Programming Specifications v8 define
//! them. A module a chapter, a file a section; doc comments name section and step. Where the specification's text and
//! HUD's sample code differ, docs/lsa.md says what was decided.

pub mod aggregate;
pub mod calculated;
pub mod core;
mod csv;
pub mod days;
pub mod exit;
pub mod explain;
pub(crate) mod fields;
pub mod groups;
pub mod household;
pub mod params;
pub mod person;
mod project;
pub mod report;
pub mod stella;
pub mod upload;

pub use self::{
    core::Core,
    params::{Cohorts, Error, Params, Scope},
};

use hud::Dataset;

use self::calculated::Row;

/// The rules that a report follows.
pub const RULES: &str = "HUD's LSA Programming Specifications v8 (FY2026)";

/// A report: what its steps found, and the rows of the upload.
#[derive(Debug)]
pub struct Lsa {
    pub core: Core,
    pub people: person::People,
    pub households: household::SystemHouseholds,
    pub exits: exit::Exits,
    pub person_rows: Vec<(i32, [i32; person::rows::WIDTH])>,
    pub household_rows: Vec<(i32, [i32; household::rows::WIDTH])>,
    pub exit_rows: Vec<(i32, [i32; exit::rows::WIDTH])>,
    pub calculated: Vec<Row>,
}

/// Makes the report that `params` ask for.
pub fn run(ds: &Dataset, params: &Params) -> Result<Lsa, Error> {
    let core = Core::new(ds, params)?;
    let people = person::People::new(&core, ds);
    let (households, exits) =
        rayon::join(|| household::SystemHouseholds::new(ds, &core, &people), || exit::Exits::new(ds, &core));
    let counts = || {
        let mut rows = calculated::counts::counts(&core, ds, &people);
        rows.extend(calculated::quality::quality(&core, ds, &people));
        rows
    };
    let averages = || {
        let of_households = households.rows.iter().map(calculated::averages::HouseholdDays::from);
        let of_exits = exits.rows.iter().map(calculated::averages::ExitDays::from);
        calculated::averages::averages(of_households, of_exits)
    };
    let (mut calculated, of_days) = rayon::join(counts, averages);
    calculated.extend(of_days);
    let rank = core.projects.ranks(ds);
    let place = |project: Option<u32>| project.map(|project| rank[project as usize]);
    calculated.sort_unstable_by_key(|row| (Row { project: None, value: 0, ..*row }, place(row.project)));
    let (person_rows, household_rows) = (people.lsa_person(), households.lsa_household());
    let exit_rows = exits.lsa_exit();
    Ok(Lsa { core, people, households, exits, person_rows, household_rows, exit_rows, calculated })
}
