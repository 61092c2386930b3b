//! The checks, by subject: a function each, and the list that gives them their ids.

mod client;
mod disability;
mod entry;
mod exit;
mod household;
mod income;
mod inventory;
mod long_stay;
mod operation;
mod overlap;
mod project;
mod services;
pub mod structure;
mod veteran;

use hud::{Date, File};

pub use self::long_stay::Longest;

use crate::facts::{Facts, Project};

/// A stay to mend, and what is to be said of it.
pub type Told = (u32, String);

/// How a check looks. The answer of a function is what the check's sentences do not say, empty where they say it all, or
/// nothing when all is well.
#[derive(Clone, Copy, Debug)]
pub enum Find {
    /// By the problems that HUD's rules of files found, or the rows themselves: [`structure`].
    Structure,
    /// At a stay.
    Stay(fn(&Facts<'_>, u32) -> Option<String>),
    /// At a stay, of what is to be mended in the person's row of Client.csv.
    Client(fn(&Facts<'_>, u32) -> Option<String>),
    /// At each of a stay's records in a file: stay, row.
    Record(File, fn(&Facts<'_>, u32, usize) -> Option<String>),
    /// At the stays of a household: the one to begin with.
    Household(fn(&Facts<'_>, &[u32]) -> Option<Told>),
    /// At the stays of a person: those to mend.
    Person(fn(&Facts<'_>, &[u32]) -> Vec<Told>),
    /// At a project.
    Project(fn(&Facts<'_>, &Project) -> Option<String>),
    /// At each of a project's records in a file: project, row.
    Descriptor(File, fn(&Facts<'_>, &Project, usize) -> Option<String>),
}

/// Every function with the id of its check.
pub fn all() -> impl Iterator<Item = &'static (&'static str, Find)> {
    [
        client::CHECKS,
        disability::CHECKS,
        entry::CHECKS,
        exit::CHECKS,
        household::CHECKS,
        income::CHECKS,
        inventory::CHECKS,
        long_stay::CHECKS,
        operation::CHECKS,
        overlap::CHECKS,
        project::CHECKS,
        services::CHECKS,
        veteran::CHECKS,
    ]
    .into_iter()
    .flatten()
}

/// A finding of which the check's sentences say all.
fn when(fault: bool) -> Option<String> {
    fault.then(String::new)
}

/// A stay's days, for details.
fn days(entry: Date, exit: Option<Date>) -> String {
    match exit {
        Some(exit) => format!("start {entry}, exit {exit}"),
        None => format!("start {entry}, no exit"),
    }
}
