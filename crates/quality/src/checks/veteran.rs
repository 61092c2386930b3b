//! Veterans' service and what SSVF asks: elements V1, V4, V6 and V7.

use chrono::Datelike as _;
use hud::records::{Client as C, Enrollment as E};

use super::{Find, when};
use crate::facts::{Facts, Kind, is_blank, is_unknown};

pub const CHECKS: &[(&str, Find)] = &[
    ("year-entered-service-missing", Find::Client(|facts, stay| missing(facts, stay, &[C::YEAR_ENTERED_SERVICE]))),
    ("year-entered-service-in-future", Find::Client(|facts, stay| in_future(facts, stay, C::YEAR_ENTERED_SERVICE))),
    ("year-separated-missing", Find::Client(|facts, stay| missing(facts, stay, &[C::YEAR_SEPARATED]))),
    ("year-separated-in-future", Find::Client(|facts, stay| in_future(facts, stay, C::YEAR_SEPARATED))),
    ("war-missing", Find::Client(|facts, stay| missing(facts, stay, &WARS))),
    ("war-unknown", Find::Client(|facts, stay| unknown(facts, stay, &WARS))),
    ("military-branch-missing", Find::Client(|facts, stay| missing(facts, stay, &[C::MILITARY_BRANCH]))),
    ("military-branch-unknown", Find::Client(|facts, stay| unknown(facts, stay, &[C::MILITARY_BRANCH]))),
    ("discharge-status-missing", Find::Client(|facts, stay| missing(facts, stay, &[C::DISCHARGE_STATUS]))),
    ("discharge-status-unknown", Find::Client(|facts, stay| unknown(facts, stay, &[C::DISCHARGE_STATUS]))),
    ("percent-ami-missing", Find::Stay(|facts, stay| head_lacks(facts, stay, E::PERCENT_AMI))),
    ("vamc-station-missing", Find::Stay(|facts, stay| head_lacks(facts, stay, E::VAMC_STATION))),
    ("screening-score-missing", Find::Stay(screening_score_missing)),
];

const WARS: [usize; 8] = [
    C::WORLD_WAR_II,
    C::KOREAN_WAR,
    C::VIETNAM_WAR,
    C::DESERT_STORM,
    C::AFGHANISTAN_OEF,
    C::IRAQ_OIF,
    C::IRAQ_OND,
    C::OTHER_THEATER,
];

/// The row of Client.csv of a veteran in a project for veterans.
fn veteran(facts: &Facts<'_>, stay: u32) -> Option<usize> {
    let is_veteran = facts.project(stay).is_for_veterans && facts.of_client(stay, C::VETERAN_STATUS) == Some(1);
    facts.client(stay).filter(|_| is_veteran)
}

fn missing(facts: &Facts<'_>, stay: u32, columns: &[usize]) -> Option<String> {
    let row = veteran(facts, stay)?;
    when(columns.iter().any(|&column| is_blank(facts.ds.client().0, row, column)))
}

fn unknown(facts: &Facts<'_>, stay: u32, columns: &[usize]) -> Option<String> {
    let row = veteran(facts, stay)?;
    when(columns.iter().any(|&column| is_unknown(facts.ds.client().0.int(row, column))))
}

fn in_future(facts: &Facts<'_>, stay: u32, column: usize) -> Option<String> {
    let year = facts.ds.client().0.int(veteran(facts, stay)?, column)?;
    (year > facts.today().calendar().year()).then(|| format!("the year {year}"))
}

fn head_lacks(facts: &Facts<'_>, stay: u32, column: usize) -> Option<String> {
    when(facts.project(stay).is_for_veterans && facts.stay(stay).is_head() && facts.is_blank(stay, column))
}

/// Element V7: the scores where the screening is required, in prevention.
fn screening_score_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let required = facts.kind(stay) == Kind::PREVENTION && facts.field(stay, E::TARGET_SCREEN_REQD) == Some(1);
    required.then(|| {
        head_lacks(facts, stay, E::HP_SCREENING_SCORE).or_else(|| head_lacks(facts, stay, E::THRESHOLD_SCORE))
    })?
}
