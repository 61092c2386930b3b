//! HUD's reports over a [`hud::Dataset`]. Everything here is pure: the same input gives the same bytes, nothing asks what
//! day it is, and readers and writers are handed in.

pub mod apr;
pub mod caper;
pub mod ce_apr;
pub mod day_set;
pub mod dq;
pub mod glossary;
pub mod lsa;
pub mod path;
pub mod spm;
pub mod table;
