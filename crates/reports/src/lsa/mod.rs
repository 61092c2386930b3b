//! The Longitudinal System Analysis and the Housing Inventory Count, as HUD's LSA Programming Specifications v8 define
//! them. A module a chapter, a file a section; doc comments name section and step. Where the specification's text and
//! HUD's sample code differ, docs/lsa.md says what was decided.

pub mod aggregate;
pub mod calculated;
pub mod core;
pub mod days;
pub mod explain;
pub mod groups;
pub mod household;
pub mod params;
pub mod person;
mod project;
pub mod report;
pub mod upload;

pub use self::{
    core::Core,
    params::{Cohorts, Error, Params, Scope},
};

use hud::Dataset;

/// A report: what its steps found, and the rows of the upload.
#[derive(Debug)]
pub struct Lsa {
    pub core: Core,
    pub people: person::People,
    pub person_rows: Vec<(i32, [i32; person::rows::WIDTH])>,
    pub calculated: Vec<calculated::Row>,
}

/// Makes the report that `params` ask for.
pub fn run(ds: &Dataset, params: &Params) -> Result<Lsa, Error> {
    let core = Core::new(ds, params)?;
    let people = person::People::new(&core, ds);
    let person_rows = people.lsa_person();
    let mut calculated = calculated::counts::counts(&core, ds, &people);
    calculated.extend(calculated::quality::quality(&core, ds, &people));
    calculated.sort_unstable();
    Ok(Lsa { core, people, person_rows, calculated })
}
