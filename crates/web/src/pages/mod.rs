//! One file a page: types, handler, tests. Routing is in `routes.rs`.

pub mod account;
pub mod administration;
pub mod home;
pub mod invite;
pub mod people;
pub mod person;
pub mod sign_in;
pub mod sign_out;
pub mod stay;
pub mod welcome;
