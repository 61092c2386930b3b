//! HUD's HMIS data standard, FY2026: the records and code lists, reading and writing HMIS CSV, and older versions
//! upgraded. Everything here is pure: readers and writers are handed in, and nothing asks what day it is.
//!
//! The one source is `spec/*.csv`; `cargo xtask codegen` writes [`generated`] from it.

pub mod check;
pub mod column;
pub mod dataset;
pub mod date;
pub mod generated;
pub mod problem;
pub mod read;
pub mod spec;
pub mod symbols;
pub mod synth;
pub mod upgrade;
pub mod write;

pub use dataset::{Dataset, Table, Value};
pub use date::{Date, DateTime};
pub use generated::{lists, records};
pub use problem::{Problem, Problems, Severity};
pub use spec::{FILES, File};
pub use symbols::Sym;
