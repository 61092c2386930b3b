//! One file a page: types, handler, tests. Routing is in `routes.rs`.

pub mod account;
pub mod administration;
pub mod client;
pub mod clients;
pub mod consent;
pub mod dictionary;
pub mod export;
pub mod home;
pub mod import;
pub mod invite;
pub mod jobs;
pub mod member;
pub mod members;
pub mod people;
pub mod person;
pub mod project;
pub mod projects;
pub mod report;
pub mod settings;
pub mod sign_in;
pub mod sign_out;
pub mod stay;
pub mod welcome;
