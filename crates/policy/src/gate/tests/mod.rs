#![expect(clippy::unwrap_used, reason = "tests")]

mod acts;
mod files;
mod gates;
mod model;

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};

use super::*;

static GATES: LazyLock<Gates> = LazyLock::new(|| Gates::new().unwrap());

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
}

fn ago(days: u64) -> Option<NaiveDate> {
    today().checked_sub_days(Days::new(days))
}

fn ahead(days: u64) -> Option<NaiveDate> {
    today().checked_add_days(Days::new(days))
}

/// A caseworker of a contributing agency for whom every gate is open.
fn ready() -> AccountFacts {
    AccountFacts {
        role: Role::DirectService,
        state: AccountState::Active,
        locked: false,
        suspended: false,
        agency: Some(AgencyFacts {
            kind: AgencyKind::Contributing,
            agreement_in_force: true,
            fee_due: false,
            security_officer_named: true,
            suspended: false,
            victim_service_provider: false,
        }),
        end_user_agreement: Some(2),
        current_end_user_agreement: Some(2),
        training_passed_on: ago(100),
        training_valid_until: ahead(265),
        test_passed_on: ago(100),
        policies_acknowledged: Some(5),
        current_policies: Some(5),
        password_changed_on: ago(40),
        last_used_on: ago(3),
    }
}

fn plan() -> AccountFacts {
    let mut facts = ready();
    facts.role = Role::PlanViewer;
    agency_of(&mut facts).kind = AgencyKind::ViewOnly;
    facts
}

/// One of the lead's own, of whom nothing of a partner is known.
fn leads() -> AccountFacts {
    AccountFacts {
        role: Role::LeadAdministrator,
        agency: None,
        end_user_agreement: None,
        training_passed_on: None,
        training_valid_until: None,
        test_passed_on: None,
        policies_acknowledged: None,
        ..ready()
    }
}

fn agency_of(facts: &mut AccountFacts) -> &mut AgencyFacts {
    facts.agency.as_mut().unwrap()
}

fn issue(facts: &AccountFacts) -> Decision {
    GATES.issue(facts, &Settings::default(), today())
}

fn sign_in(facts: &AccountFacts) -> Decision {
    GATES.sign_in(facts, &Settings::default(), today())
}

/// The policies that refuse.
fn slugs(decision: &Decision) -> Vec<&str> {
    assert_eq!(decision.allowed, decision.reasons.is_empty(), "{decision:?}");
    assert_eq!(decision.errors, Vec::<String>::new());
    for reason in &decision.reasons {
        assert!(!reason.clause.is_empty() && !reason.sentence.is_empty() && !reason.remedy.is_empty(), "{reason:?}");
        assert!(!reason.sentence.contains('{'), "{reason:?}");
    }
    decision.reasons.iter().map(|reason| reason.policy.as_str()).collect()
}

fn changed(mut facts: AccountFacts, change: impl FnOnce(&mut AccountFacts)) -> AccountFacts {
    change(&mut facts);
    facts
}

#[track_caller]
fn issues(facts: AccountFacts, change: impl FnOnce(&mut AccountFacts)) {
    assert_eq!(slugs(&issue(&changed(facts, change))), Vec::<&str>::new());
}

#[track_caller]
fn does_not_issue(facts: AccountFacts, slug: &str, change: impl FnOnce(&mut AccountFacts)) {
    assert_eq!(slugs(&issue(&changed(facts, change))), [slug]);
}

#[track_caller]
fn signs_in(facts: AccountFacts, change: impl FnOnce(&mut AccountFacts)) {
    assert_eq!(slugs(&sign_in(&changed(facts, change))), Vec::<&str>::new());
}

#[track_caller]
fn keeps_out(facts: AccountFacts, slug: &str, change: impl FnOnce(&mut AccountFacts)) {
    assert_eq!(slugs(&sign_in(&changed(facts, change))), [slug]);
}
