//! The one place where the web asks what time it is. Everything below gets the time as a parameter.

use chrono::{DateTime, Local, NaiveDate, Utc};

#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// A clock that tests move.
    #[cfg(test)]
    Set(std::sync::Arc<std::sync::Mutex<DateTime<Utc>>>),
}

impl Clock {
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Clock::System => Utc::now(),
            #[cfg(test)]
            Clock::Set(at) => *at.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        }
    }
}

/// The day it is at `now`, in the time zone of the machine.
pub fn today(now: DateTime<Utc>) -> NaiveDate {
    now.with_timezone(&Local).date_naive()
}
