//! What the agreement between the HMIS Lead and an agency lets a person do, and who sees whom.
//!
//! Pure: facts are handed in, and nothing asks what day it is.

pub mod role;
pub mod sight;

pub use role::Role;
