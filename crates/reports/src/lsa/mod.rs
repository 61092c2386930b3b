//! The Longitudinal System Analysis and the Housing Inventory Count, as HUD's LSA Programming Specifications v8 define
//! them. A module a chapter, a file a section; doc comments name section and step. Where the specification's text and
//! HUD's sample code differ, docs/lsa.md says what was decided.

pub mod aggregate;
pub mod core;
pub mod days;
pub mod groups;
pub mod params;
pub mod person;

pub use self::{
    core::Core,
    params::{Cohorts, Error, Params, Scope},
};
