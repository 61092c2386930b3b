//! What a person is told before a gate closes.

use chrono::NaiveDate;

use crate::{gate::AccountFacts, settings::Settings};

/// Something that will keep a person out soon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The policy that will refuse.
    pub policy: &'static str,
    pub clause: &'static str,
    /// Days that are left, 0 on the last.
    pub days_left: i64,
    pub sentence: String,
    /// What to do.
    pub remedy: &'static str,
}

/// Days before the end of the time an account may stay unused, on which its owner is warned.
const IDLE_WARNINGS: [i64; 2] = [10, 3];
/// Days before the end of a password's age from which its owner is warned.
const PASSWORD_WARNING: i64 = 7;

/// Warnings that hold on `today`: not used for 20 and again for 27 of 30 days (the second replaces the first), a
/// password within 7 days of its age (IV.D.5). None for what is over already: that is a gate's to say.
pub fn sign_in_warnings(facts: &AccountFacts, settings: &Settings, today: NaiveDate) -> Vec<Warning> {
    let left = |day: Option<NaiveDate>, days: u16| day.map(|day| i64::from(days) - (today - day).num_days());
    let mut warnings = Vec::new();
    if let Some(days_left) = left(facts.last_used_on, settings.idle_days)
        && (0..=IDLE_WARNINGS[0]).contains(&days_left)
    {
        let stage = if days_left <= IDLE_WARNINGS[1] { "very soon" } else { "soon" };
        warnings.push(Warning {
            policy: "account-in-use",
            clause: "IV.B.5 / IV.D.5",
            days_left,
            sentence: format!("Your account will close {stage}, because you do not use it: {}.", days(days_left)),
            remedy: "Sign in to keep it.",
        });
    }
    if let Some(days_left) = left(facts.password_changed_on, settings.password_days)
        && (0..=PASSWORD_WARNING).contains(&days_left)
    {
        warnings.push(Warning {
            policy: "password-not-over-age",
            clause: "IV.B.5 / IV.D.5",
            days_left,
            sentence: format!("Your password is getting old: {}.", days(days_left)),
            remedy: "Set a new password.",
        });
    }
    warnings
}

fn days(left: i64) -> String {
    match left {
        0 => "this is the last day".to_owned(),
        1 => "1 day is left".to_owned(),
        _ => format!("{left} days are left"),
    }
}
