//! The System Performance Measures (SPM) as HUD's System Performance Measures Programming Specifications V1.0 (FY2026,
//! October 2025) define them: a file a measure. docs/spm.md says what was decided where the text leaves a choice.

pub mod destination;
pub mod hdx;
pub mod measure1;
pub mod measure2;
pub mod measure3;
pub mod measure4;
pub mod measure5;
pub mod measure7;
pub mod params;
pub mod people;
pub mod prior_living;
mod projects;
pub mod quality;
pub mod tables;

use hud::Dataset;

pub use self::params::{Error, Params, Source};
use crate::table::Table;

/// A report.
#[derive(Debug)]
pub struct Spm {
    pub people: people::People,
    /// What was found of each of them.
    pub found: Vec<tables::Found>,
    /// For HDX 2.0, by group of projects.
    pub served: Vec<[Option<quality::Served>; 5]>,
    /// All nineteen, in HUD's order; their cells count people, by number.
    pub tables: Vec<Table>,
}

/// Makes the report that checked `params` ask for.
pub fn run(ds: &Dataset, params: &Params) -> Spm {
    let people = people::People::new(ds, params);
    let records = measure4::Records::new(ds, &people);
    let both: Vec<_> = people.map(|person| {
        let found = tables::Found {
            nights: measure1::nights_homeless(person, params),
            exited: measure2::exited(person, params),
            sheltered: measure3::sheltered(person, params),
            income: records.income(person, params),
            was_here_before: measure5::was_here_before(person, params),
            from_outreach: measure7::from_outreach(person, params.period),
            placed: measure7::placed(person, params.period),
            retained: measure7::retained(person, params.period),
        };
        (found, quality::served(ds, person, params))
    });
    let (found, served): (Vec<_>, Vec<_>) = both.into_iter().unzip();
    let tables = tables::tables(&found);
    Spm { people, found, served, tables }
}
