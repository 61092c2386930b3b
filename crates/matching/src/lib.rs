//! Finding people by what someone types: the keys a person is stored under, the query, and how near a person is to it.
//!
//! A person is found by equality of keys alone ([`name_keys`] when stored, [`Query::groups`] when asked for), which a
//! database answers from an index; the few found are then put in order by [`rank`]. Everything here is pure.

mod birth;
mod keys;
mod nicknames;
mod normal;
mod query;
mod rank;

pub use birth::Birth;
pub use keys::{Key, KeyKind, MOST_KEYS, Name, name_keys};
pub use query::{Query, Term, Word};
pub use rank::{Candidate, rank};

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
