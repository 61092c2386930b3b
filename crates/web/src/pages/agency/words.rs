//! How an agency and its agreement stand, in words.

use chrono::NaiveDate;
use policy::gate::AgencyKind;
use store::agency::{Agency, Agreement, State, Suspension};

use crate::format;

/// A word with its tone: 'good', 'wait' or 'stop'.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    pub tone: &'static str,
    pub says: String,
}

impl Status {
    /// The icon that says the same as the tone.
    pub fn icon(&self) -> &'static str {
        match self.tone {
            "good" => "check_circle",
            "wait" => "schedule",
            _ => "do_not_disturb",
        }
    }
}

fn status(tone: &'static str, says: impl Into<String>) -> Status {
    Status { tone, says: says.into() }
}

/// What a kind of agency is called.
pub fn kind(kind: AgencyKind) -> &'static str {
    match kind {
        AgencyKind::Lead => "The HMIS Lead",
        AgencyKind::Contributing => "Contributes",
        AgencyKind::ViewOnly => "Only views",
    }
}

/// Whether an agency's people can work, and why not. `agreements` are the agency's, the newest first.
pub fn of_agency(agency: &Agency, agreements: &[Agreement], suspensions: &[Suspension], today: NaiveDate) -> Status {
    let held: Vec<&Suspension> = suspensions.iter().filter(|held| held.agency_id == Some(agency.id)).collect();
    if let Some(held) = held.iter().find(|held| held.scope == "agency") {
        let says = format!(
            "Stopped because it is suspended since {}, to be reviewed on {}",
            format::date(&held.from_on),
            format::date(&held.review_on)
        );
        return status("stop", says);
    }
    if agency.kind == AgencyKind::Lead {
        return status("good", "The HMIS Lead");
    }
    let in_force = agreements.iter().find(|agreement| agreement.state(today) == State::InForce);
    let Some(agreement) = in_force.or(agreements.first()) else { return status("wait", "No agreement yet") };
    let mut says = of_agreement(agreement, today);
    for (scope, what) in [("tier", "sharing is suspended"), ("exports", "reports and files are suspended")] {
        if held.iter().any(|held| held.scope == scope) {
            says = status("wait", format!("{}; {what}", says.says));
        }
    }
    says
}

/// How an agreement stands.
pub fn of_agreement(agreement: &Agreement, today: NaiveDate) -> Status {
    match agreement.state(today) {
        State::Draft => status("wait", "Draft. The security officer and the first audit are next"),
        State::Audited => status("wait", "Audited. The partner's signature is next"),
        State::Signed => status("wait", "Signed by the partner. The lead's signature is next"),
        State::InForce => in_force(agreement),
        State::Void => status(
            "stop",
            format!(
                "Stopped because it was passed on to somebody else on {} without the lead's consent",
                format::date_or(&agreement.assigned_on, "an unknown day")
            ),
        ),
        State::Ended => {
            let why = match agreement.termination_basis.as_deref() {
                Some("default") => "after a default that was not cured",
                Some(_) => "by both parties",
                None => "30 days after notice",
            };
            let on = format::date_or(&agreement.ends_on(), "an unknown day");
            status("stop", format!("Stopped because the agreement ended on {on}, {why}"))
        }
    }
}

fn in_force(agreement: &Agreement) -> Status {
    let mut says = format!("In force since {}", format::date_or(&agreement.in_force_from, "an unknown day"));
    let mut tone = "good";
    if let Some(from) = agreement.may_be_ended_from() {
        tone = "wait";
        let on = format::date_or(&agreement.default_on, "");
        says = format!("{says}; in default since {on}, which can end it from {}", format::date(&from));
    }
    if let Some(end) = agreement.ends_on() {
        tone = "wait";
        says = format!("{says}; ends on {}", format::date(&end));
    }
    status(tone, says)
}
