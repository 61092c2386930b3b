//! HUD's Standard Reporting Terminology Glossary, FY2026 v1.0 (October 2025): each rule once, a file a rule, its section
//! named in the doc comment. APR, CAPER, CE APR, data quality, PATH and the System Performance Measures share them; the
//! LSA has rules of its own. Where the text leaves a choice open, docs/reports.md says what was decided.

pub mod active;
pub mod age;
pub mod annual;
pub mod chronic;
pub mod destination;
pub mod household_type;
pub mod income;
pub mod living_situation;
pub mod move_in;
pub mod nights;
pub mod race;
pub mod ssn;
pub mod stays;

use hud::Date;

pub use self::{
    age::Age,
    household_type::HouseholdType,
    stays::{Stay, Stays},
};

/// A report date range; both days belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub start: Date,
    pub end: Date,
}

impl Period {
    #[inline]
    pub fn contains(self, day: Date) -> bool {
        self.start <= day && day <= self.end
    }
}
