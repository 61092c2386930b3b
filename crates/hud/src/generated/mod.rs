//! What `cargo xtask codegen` writes from `spec/*.csv`.

pub mod lists;
pub mod records;
pub mod spec;
