//! What the agreement between the HMIS Lead and an agency lets a person do, and who sees whom.
//!
//! Pure: facts are handed in, and nothing asks what day it is.

pub mod act;
pub mod clause;
pub mod gate;
pub mod part2;
pub mod purpose;
pub mod role;
pub mod separation;
pub mod settings;
pub mod sight;

pub use act::Act;
pub use gate::{AccountFacts, AccountState, AgencyFacts, AgencyKind, Decision, Gates, Reason};
pub use purpose::Purpose;
pub use role::Role;
pub use settings::Settings;
