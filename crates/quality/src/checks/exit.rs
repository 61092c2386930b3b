//! Project exit: elements 3.11 and 3.12.

use hud::{File, records::Exit as X};

use super::{Find, days, when};
use crate::{
    checks::structure::is_subsidy,
    facts::{Facts, is_unknown},
};

pub const CHECKS: &[(&str, Find)] = &[
    ("exit-before-start", Find::Record(File::Exit, before_start)),
    ("exit-in-future", Find::Record(File::Exit, in_future)),
    ("destination-unknown", Find::Record(File::Exit, destination_unknown)),
    ("destination-subsidy-missing", Find::Record(File::Exit, subsidy_missing)),
    ("several-exits", Find::Stay(several)),
];

fn before_start(facts: &Facts<'_>, stay: u32, row: usize) -> Option<String> {
    let entry = facts.stay(stay).entry;
    let exit = facts.ds.exit().exit_date(row)?;
    (exit < entry).then(|| days(entry, Some(exit)))
}

fn in_future(facts: &Facts<'_>, _: u32, row: usize) -> Option<String> {
    let exit = facts.ds.exit().exit_date(row)?;
    (exit > facts.today()).then(|| format!("exit {exit}"))
}

/// "No exit interview completed" (30) tells no more than the others.
fn destination_unknown(facts: &Facts<'_>, _: u32, row: usize) -> Option<String> {
    let destination = facts.ds.exit().0.int(row, X::DESTINATION);
    when(is_unknown(destination) || destination == Some(30))
}

fn subsidy_missing(facts: &Facts<'_>, _: u32, row: usize) -> Option<String> {
    let exit = facts.ds.exit().0;
    when(exit.int(row, X::DESTINATION) == Some(435) && !is_subsidy(exit.int(row, X::DESTINATION_SUBSIDY_TYPE)))
}

fn several(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let exits = facts.records(File::Exit, stay).len();
    (exits > 1).then(|| format!("{exits} exits"))
}
