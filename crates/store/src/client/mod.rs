//! One person at a time: their record, what changed in it, and the lines of a list of people.

mod changes;
mod found;
mod household;
mod name;
mod record;
mod row;

pub use changes::{Changes, changes};
pub use found::{LastStay, Summary, summaries};
pub use household::Member;
pub use name::Name;
pub use record::{BedNight, Project, Record, record};
pub use row::Row;
