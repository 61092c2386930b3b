//! Where somebody stayed before, and other answers at project start: elements 3.08, 3.10, 3.16 and 3.917. Glossary, "HMIS
//! Data Quality Report", Q3 and Q5.

use hud::{
    Date, Sym,
    records::{Enrollment as E, ProjectCoC as G},
};
use reports::lsa::days::add_months;

use super::{Find, when};
use crate::{
    checks::structure::is_subsidy,
    facts::{Facts, Kind, is_unknown},
};

pub const CHECKS: &[(&str, Find)] = &[
    ("disabling-condition-unknown", Find::Stay(disabling_condition_unknown)),
    ("enrollment-coc-missing", Find::Stay(coc_missing)),
    ("enrollment-coc-not-of-project", Find::Stay(coc_not_of_project)),
    ("prior-living-missing", Find::Stay(prior_living_missing)),
    ("prior-living-unknown", Find::Stay(prior_living_unknown)),
    ("prior-living-unknown-since-2016", Find::Stay(prior_living_unknown_since_2016)),
    ("prior-living-incomplete", Find::Stay(prior_living_incomplete)),
    ("prior-living-subsidy-missing", Find::Stay(subsidy_missing)),
    ("length-of-stay-missing", Find::Stay(length_missing)),
    ("length-of-stay-unknown", Find::Stay(length_unknown)),
    ("night-before-missing", Find::Stay(night_before_missing)),
    ("homeless-since-missing", Find::Stay(since_missing)),
    ("homeless-since-missing-from-street", Find::Stay(since_missing_from_street)),
    ("homeless-since-after-start", Find::Stay(since_after_start)),
    ("homeless-since-long-ago", Find::Stay(since_long_ago)),
    ("months-or-times-missing", Find::Stay(months_or_times_missing)),
    ("months-or-times-missing-from-street", Find::Stay(months_or_times_missing_from_street)),
    ("months-or-times-unknown", Find::Stay(months_or_times_unknown)),
    ("months-can-be-told", Find::Stay(months_can_be_told)),
    ("months-against-dates", Find::Stay(months_against_dates)),
];

/// The day from which element 3.917 has its present questions.
const QUESTIONS: Date = Date(17_075);

/// Who answers element 3.917 as it is now: heads of household and adults who started since October 2016.
fn answers(facts: &Facts<'_>, stay: u32) -> bool {
    facts.is_adult_or_head(stay) && facts.stay(stay).entry >= QUESTIONS
}

fn disabling_condition_unknown(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(is_unknown(facts.field(stay, E::DISABLING_CONDITION)))
}

fn coc_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(facts.stay(stay).is_head() && facts.is_blank(stay, E::ENROLLMENT_COC))
}

/// Q3, column D row 5. A project without any CoC is told elsewhere.
fn coc_not_of_project(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let code = |sym: Sym| facts.ds.text(sym).trim().to_ascii_uppercase();
    let record = facts.stay(stay);
    let own = facts.ds.enrollment().0.sym(record.row as usize, E::ENROLLMENT_COC).filter(|_| record.is_head())?;
    let of_project = facts.ds.project_coc().0;
    let mut codes =
        facts.project(stay).cocs.iter().filter_map(|&row| of_project.sym(row as usize, G::COC_CODE)).peekable();
    codes.peek()?;
    when(!codes.any(|other| other == own || code(other) == code(own)))
}

fn prior_living_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(facts.is_adult_or_head(stay) && facts.is_blank(stay, E::LIVING_SITUATION))
}

fn prior_living_unknown(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(facts.is_adult_or_head(stay) && is_unknown(facts.field(stay, E::LIVING_SITUATION)))
}

fn prior_living_unknown_since_2016(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(facts.stay(stay).entry > QUESTIONS && prior_living_unknown(facts, stay).is_some())
}

/// Element 3.917B: for projects that people come to from anywhere, a short stay before leads on to two more questions.
fn prior_living_incomplete(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let asks = matches!(facts.kind(stay).0, Some(2 | 3 | 6 | 9 | 10 | 11 | 12 | 13 | 14));
    let short = matches!(
        (facts.field(stay, E::LIVING_SITUATION), facts.field(stay, E::LENGTH_OF_STAY)),
        (Some(200..=299), Some(2 | 3 | 10 | 11)) | (Some(0..=99 | 300..=499), Some(10 | 11))
    );
    let open = |column| facts.is_blank(stay, column);
    when(asks && short && answers(facts, stay) && (open(E::LOS_UNDER_THRESHOLD) || open(E::PREVIOUS_STREET_ESSH)))
}

fn subsidy_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let rents = facts.field(stay, E::LIVING_SITUATION) == Some(435);
    when(rents && !is_subsidy(facts.field(stay, E::RENTAL_SUBSIDY_TYPE)))
}

fn length_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(facts.is_adult_or_head(stay) && facts.is_blank(stay, E::LENGTH_OF_STAY))
}

fn length_unknown(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(facts.is_adult_or_head(stay) && is_unknown(facts.field(stay, E::LENGTH_OF_STAY)))
}

fn night_before_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let short = facts.field(stay, E::LOS_UNDER_THRESHOLD) == Some(1);
    when(short && answers(facts, stay) && facts.is_blank(stay, E::PREVIOUS_STREET_ESSH))
}

fn since_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let came_from_street =
        facts.field(stay, E::LOS_UNDER_THRESHOLD) == Some(1) && facts.field(stay, E::PREVIOUS_STREET_ESSH) == Some(1);
    when(came_from_street && answers(facts, stay) && facts.is_blank(stay, E::DATE_TO_STREET_ESSH))
}

/// Q5, column E: who comes from the street, or to a project for those who do, has a day on which it began.
fn since_missing_from_street(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let expected = comes_from_street(facts, stay) && facts.is_blank(stay, E::DATE_TO_STREET_ESSH);
    when(expected && since_missing(facts, stay).is_none())
}

fn comes_from_street(facts: &Facts<'_>, stay: u32) -> bool {
    let from = matches!(facts.field(stay, E::LIVING_SITUATION), Some(100..=199));
    answers(facts, stay) && (from || facts.kind(stay).is_for_the_unsheltered())
}

fn since(facts: &Facts<'_>, stay: u32) -> Option<Date> {
    let asked = answers(facts, stay) && facts.kind(stay) != Kind::PREVENTION;
    facts.field(stay, E::DATE_TO_STREET_ESSH).map(Date).filter(|_| asked)
}

fn since_after_start(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let entry = facts.stay(stay).entry;
    since(facts, stay).filter(|&since| since > entry).map(|since| format!("since {since}, start {entry}"))
}

/// Three years without a break are one time and more than twelve months. Codes 101 to 112 are months; 113 is more.
fn since_long_ago(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let entry = facts.stay(stay).entry;
    let since = since(facts, stay).filter(|&since| since <= add_months(entry, -36))?;
    let times = facts.field(stay, E::TIMES_HOMELESS_PAST_THREE_YEARS);
    let months = facts.field(stay, E::MONTHS_HOMELESS_PAST_THREE_YEARS);
    (times.is_some_and(|times| times != 1) || months.is_some_and(|months| months != 113))
        .then(|| format!("since {since}, start {entry}"))
}

fn months_or_times_missing(facts: &Facts<'_>, stay: u32) -> Option<String> {
    when(facts.kind(stay).is_for_the_unsheltered() && answers(facts, stay) && lacks_months_or_times(facts, stay))
}

fn lacks_months_or_times(facts: &Facts<'_>, stay: u32) -> bool {
    facts.is_blank(stay, E::MONTHS_HOMELESS_PAST_THREE_YEARS)
        || facts.is_blank(stay, E::TIMES_HOMELESS_PAST_THREE_YEARS)
}

/// Q5, columns F and G, for projects that people come to from anywhere.
fn months_or_times_missing_from_street(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let elsewhere = !facts.kind(stay).is_for_the_unsheltered();
    when(elsewhere && comes_from_street(facts, stay) && lacks_months_or_times(facts, stay))
}

fn months_or_times_unknown(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let unknown = |column| is_unknown(facts.field(stay, column));
    let either = unknown(E::MONTHS_HOMELESS_PAST_THREE_YEARS) || unknown(E::TIMES_HOMELESS_PAST_THREE_YEARS);
    when(either && answers(facts, stay))
}

/// One time without a break, and the day on which it began: then the months can be counted.
fn months_can_be_told(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let once = facts.field(stay, E::TIMES_HOMELESS_PAST_THREE_YEARS) == Some(1);
    let unknown = is_unknown(facts.field(stay, E::MONTHS_HOMELESS_PAST_THREE_YEARS));
    let entry = facts.stay(stay).entry;
    let since = since(facts, stay).filter(|&since| once && unknown && since <= entry)?;
    Some(format!("since {since}, start {entry}"))
}

fn months_against_dates(facts: &Facts<'_>, stay: u32) -> Option<String> {
    let entry = facts.stay(stay).entry;
    let since = since(facts, stay).filter(|&since| since <= entry)?;
    let told = facts.field(stay, E::MONTHS_HOMELESS_PAST_THREE_YEARS).filter(|months| (101..=113).contains(months))?;
    let once = facts.field(stay, E::TIMES_HOMELESS_PAST_THREE_YEARS) == Some(1);
    let counted = months_between(since, entry).min(13);
    (once && told - 100 != counted).then(|| format!("since {since}, start {entry}: {}", in_words(counted)))
}

fn in_words(months: i32) -> String {
    match months {
        13 => "more than 12 months".to_owned(),
        1 => "1 month".to_owned(),
        n => format!("{n} months"),
    }
}

/// Months touched, the first and the last among them.
fn months_between(since: Date, entry: Date) -> i32 {
    use chrono::Datelike as _;
    let month = |day: Date| day.calendar().year() * 12 + day.calendar().month0().cast_signed();
    month(entry) - month(since) + 1
}
