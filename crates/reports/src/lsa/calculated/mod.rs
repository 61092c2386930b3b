//! Chapters 8 to 10: LSACalculated.csv.

pub mod averages;
pub mod counts;
pub mod quality;
mod records;

/// A row of LSACalculated.csv, but for ReportID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    pub report_row: i16,
    pub cohort: i16,
    pub universe: i16,
    pub hh_type: i16,
    pub population: i16,
    pub system_path: i16,
    /// The number of a project, for universe 10 only.
    pub project: Option<u32>,
    pub value: i32,
}
