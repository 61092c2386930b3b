//! What the user enters, and the dates that follow from it.

use hud::{Date, DateTime};

use crate::{glossary::Period, lsa::days::add_years};

/// The parameters of a report.
#[derive(Clone, Debug)]
pub struct Params {
    /// The CoC that is reported on, such as `XX-501`.
    pub coc: String,
    pub period: Period,
}

/// What HDX 2.0 wants to know beside the measures; names have at most 50 characters.
#[derive(Clone, Debug)]
pub struct Source {
    /// When the report is made.
    pub made: DateTime,
    pub software_name: String,
    pub contact_first: String,
    pub contact_last: String,
    pub contact_email: String,
}

/// Why a report cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the report ends on {end}, before it starts on {start}")]
    EndsBeforeStart { start: Date, end: Date },
    #[error("{0} is no CoC code: it has two letters, a hyphen and three digits, such as XX-501")]
    NotACoC(String),
}

impl Params {
    pub fn checked(self) -> Result<Self, Error> {
        let code = self.coc.as_bytes();
        let good = code.len() == 6
            && code[..2].iter().all(u8::is_ascii_uppercase)
            && code[2] == b'-'
            && code[3..].iter().all(u8::is_ascii_digit);
        if !good {
            return Err(Error::NotACoC(self.coc));
        }
        let Period { start, end } = self.period;
        if end < start {
            return Err(Error::EndsBeforeStart { start, end });
        }
        Ok(self)
    }

    /// The look-back stop date: the day seven years before the report starts ("Selecting Data for this Report", 2).
    pub fn lookback(&self) -> Date {
        add_years(self.period.start, -7)
    }
}
