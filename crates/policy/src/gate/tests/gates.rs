//! Each gate by itself: what it lets through, and what not.

use std::fmt::Write as _;

use super::*;

// clause: agreement-signed permitted
#[test]
fn an_account_is_given_out_under_an_agreement() {
    issues(ready(), |_| ());
    issues(plan(), |_| ());
}

// clause: agreement-signed refused
#[test]
fn no_account_without_an_agreement() {
    does_not_issue(ready(), "agreement-signed", |facts| agency_of(facts).agreement_in_force = false);
    does_not_issue(plan(), "agreement-signed", |facts| agency_of(facts).agreement_in_force = false);
}

// clause: agreement-in-force permitted
#[test]
fn people_sign_in_while_the_agreement_holds() {
    signs_in(ready(), |_| ());
    signs_in(plan(), |_| ());
}

// clause: agreement-in-force refused
#[test]
fn nobody_signs_in_when_the_agreement_has_ended() {
    keeps_out(ready(), "agreement-in-force", |facts| agency_of(facts).agreement_in_force = false);
    keeps_out(plan(), "agreement-in-force", |facts| agency_of(facts).agreement_in_force = false);
}

// clause: fee-paid permitted
#[test]
fn who_has_an_account_keeps_it_while_the_fee_is_due() {
    signs_in(ready(), |facts| agency_of(facts).fee_due = true);
}

// clause: fee-paid refused
#[test]
fn no_account_while_the_fee_is_due() {
    does_not_issue(ready(), "fee-paid", |facts| agency_of(facts).fee_due = true);
}

// clause: end-user-agreement permitted
#[test]
fn the_current_end_user_agreement_is_enough() {
    issues(ready(), |facts| facts.end_user_agreement = facts.current_end_user_agreement);
    // One on paper, when the lead has no version here yet.
    issues(ready(), |facts| (facts.end_user_agreement, facts.current_end_user_agreement) = (Some(1), None));
}

// clause: end-user-agreement refused
#[test]
fn no_account_without_the_end_user_agreement_in_its_current_version() {
    for signed in [None, Some(1)] {
        does_not_issue(ready(), "end-user-agreement-current", |facts| facts.end_user_agreement = signed);
    }
    does_not_issue(ready(), "end-user-agreement-current", |facts| {
        (facts.end_user_agreement, facts.current_end_user_agreement) = (None, None);
    });
}

// clause: training-and-test permitted
#[test]
fn training_counts_from_its_day_to_its_last() {
    issues(ready(), |facts| facts.training_passed_on = Some(today()));
    issues(ready(), |facts| facts.training_valid_until = Some(today()));
    issues(ready(), |facts| facts.training_valid_until = None);
    issues(ready(), |facts| facts.test_passed_on = Some(today()));
}

// clause: training-and-test refused
#[test]
fn no_account_before_training_and_test() {
    for day in [None, ahead(1)] {
        does_not_issue(ready(), "training-passed", |facts| facts.training_passed_on = day);
        does_not_issue(ready(), "test-passed", |facts| facts.test_passed_on = day);
    }
    does_not_issue(ready(), "training-passed", |facts| facts.training_valid_until = ago(1));
}

// clause: security-officer permitted
#[test]
fn without_a_security_officer_people_go_on_working() {
    signs_in(ready(), |facts| agency_of(facts).security_officer_named = false);
}

// clause: security-officer refused
#[test]
fn without_a_security_officer_no_account_is_added() {
    does_not_issue(ready(), "security-officer-named", |facts| agency_of(facts).security_officer_named = false);
}

// clause: victim-service-providers permitted
#[test]
fn other_agencies_may_be_partners() {
    issues(ready(), |facts| agency_of(facts).victim_service_provider = false);
}

// clause: victim-service-providers refused
#[test]
fn victim_service_providers_are_refused() {
    does_not_issue(ready(), "not-a-victim-service-provider", |facts| agency_of(facts).victim_service_provider = true);
    keeps_out(ready(), "not-a-victim-service-provider", |facts| agency_of(facts).victim_service_provider = true);
}

// clause: suspension permitted
#[test]
fn after_a_suspension_people_sign_in_again() {
    signs_in(ready(), |facts| (facts.suspended, facts.state) = (false, AccountState::Active));
    issues(ready(), |facts| facts.suspended = false);
}

// clause: suspension refused
#[test]
fn a_suspended_person_is_kept_out() {
    keeps_out(ready(), "account-not-suspended", |facts| facts.suspended = true);
    keeps_out(ready(), "account-not-suspended", |facts| facts.state = AccountState::Suspended);
    keeps_out(leads(), "account-not-suspended", |facts| facts.suspended = true);
    does_not_issue(ready(), "person-not-suspended", |facts| facts.suspended = true);
}

// clause: integrity-suspension permitted
#[test]
fn another_agency_is_not_touched_by_a_suspension() {
    signs_in(plan(), |facts| agency_of(facts).suspended = false);
}

// clause: integrity-suspension refused
#[test]
fn a_suspended_agency_is_kept_out_whole() {
    keeps_out(ready(), "agency-not-suspended", |facts| agency_of(facts).suspended = true);
    keeps_out(plan(), "agency-not-suspended", |facts| agency_of(facts).suspended = true);
    does_not_issue(plan(), "agency-not-suspended", |facts| agency_of(facts).suspended = true);
}

// clause: trained-signed-authorized permitted
#[test]
fn who_is_trained_and_has_signed_may_use_the_system() {
    // A new version of the End User Agreement is asked for before an account is given out, not at each sign-in.
    signs_in(ready(), |facts| facts.current_end_user_agreement = Some(3));
    signs_in(ready(), |facts| facts.training_valid_until = Some(today()));
    signs_in(ready(), |facts| facts.training_valid_until = None);
}

// clause: trained-signed-authorized refused
#[test]
fn nobody_uses_the_system_untrained_or_unsigned() {
    keeps_out(ready(), "end-user-agreement-signed", |facts| facts.end_user_agreement = None);
    keeps_out(ready(), "training-current", |facts| facts.training_passed_on = None);
    keeps_out(ready(), "training-current", |facts| facts.training_passed_on = ahead(1));
    keeps_out(ready(), "training-current", |facts| facts.training_valid_until = ago(1));
}

// clause: policies-current permitted
// clause: stay-current permitted
#[test]
fn who_acknowledged_the_policies_goes_on() {
    signs_in(ready(), |facts| facts.policies_acknowledged = Some(5));
    signs_in(ready(), |facts| (facts.policies_acknowledged, facts.current_policies) = (None, None));
}

// clause: policies-current refused
// clause: stay-current refused
#[test]
fn a_new_version_is_acknowledged_before_work_goes_on() {
    for version in [None, Some(4)] {
        keeps_out(ready(), "policies-acknowledged", |facts| facts.policies_acknowledged = version);
    }
}

// clause: password-age permitted
#[test]
fn a_password_may_be_as_old_as_its_age() {
    signs_in(ready(), |facts| facts.password_changed_on = ago(90));
    signs_in(leads(), |facts| facts.password_changed_on = ago(90));
}

// clause: password-age refused
#[test]
fn a_password_over_age_must_be_changed() {
    for day in [ago(91), None] {
        keeps_out(ready(), "password-not-over-age", |facts| facts.password_changed_on = day);
        keeps_out(leads(), "password-not-over-age", |facts| facts.password_changed_on = day);
    }
    let old = changed(ready(), |facts| facts.password_changed_on = ago(91));
    assert_eq!(sign_in(&old).reasons[0].sentence, "Your password is older than 90 days.");
    let longer = Settings { password_days: 91, ..Settings::default() };
    assert!(GATES.sign_in(&old, &longer, today()).allowed);
}

// clause: inactivity permitted
#[test]
fn an_account_in_use_stays_open() {
    signs_in(ready(), |facts| facts.last_used_on = ago(30));
    signs_in(leads(), |facts| facts.last_used_on = ago(30));
    signs_in(ready(), |facts| facts.last_used_on = None);
}

// clause: inactivity refused
#[test]
fn an_account_out_of_use_is_locked() {
    keeps_out(ready(), "account-in-use", |facts| facts.last_used_on = ago(31));
    keeps_out(leads(), "account-in-use", |facts| facts.last_used_on = ago(31));
    let unused = changed(ready(), |facts| facts.last_used_on = ago(15));
    let shorter = Settings { idle_days: 14, ..Settings::default() };
    let decision = GATES.sign_in(&unused, &shorter, today());
    assert_eq!(decision.reasons[0].sentence, "You have not used this account for more than 14 days.");
}

#[test]
fn the_lead_can_end_any_account() {
    keeps_out(ready(), "account-not-ended", |facts| facts.state = AccountState::Ended);
    keeps_out(leads(), "account-not-ended", |facts| facts.state = AccountState::Ended);
}

#[test]
fn an_account_that_is_locked_stays_shut() {
    keeps_out(ready(), "account-not-locked", |facts| facts.locked = true);
    keeps_out(leads(), "account-not-locked", |facts| facts.locked = true);
}

#[test]
fn the_leads_own_people_are_under_no_partner_agreement() {
    issues(leads(), |_| ());
    signs_in(leads(), |_| ());
}

// clause: view-only permitted
#[test]
fn a_view_only_agency_has_viewers_and_a_security_officer() {
    for role in [Role::PlanViewer, Role::SecurityOfficer] {
        issues(plan(), |facts| facts.role = role);
    }
    assert!(GATES.act(Role::PlanViewer, Act::ViewMembers).allowed);
}

// clause: view-only refused
#[test]
fn a_view_only_agency_has_no_role_that_writes() {
    for role in Role::ALL.into_iter().filter(|role| !matches!(role, Role::PlanViewer | Role::SecurityOfficer)) {
        does_not_issue(plan(), "role-fits-agency", |facts| facts.role = role);
        keeps_out(plan(), "role-fits-agency", |facts| facts.role = role);
    }
    // And the other way round: a viewer belongs to no other agency, and the lead's roles to none.
    for role in [Role::PlanViewer, Role::LeadAdministrator, Role::DataAnalyst, Role::HelpDesk] {
        does_not_issue(ready(), "role-fits-agency", |facts| facts.role = role);
    }
    keeps_out(ready(), "role-fits-agency", |facts| facts.agency = None);
}

#[test]
fn a_refusal_names_every_gate_that_does_not_hold() {
    let facts = changed(plan(), |facts| {
        let agency = agency_of(facts);
        (agency.agreement_in_force, agency.fee_due, agency.security_officer_named) = (false, true, false);
        (facts.end_user_agreement, facts.training_passed_on, facts.test_passed_on) = (None, None, None);
    });
    let text: String = issue(&facts).reasons.iter().fold(String::new(), |mut text, reason| {
        let _ = writeln!(text, "{} | {} | {} | {}", reason.policy, reason.clause, reason.sentence, reason.remedy);
        text
    });
    insta::assert_snapshot!("every_gate_is_named", text);
}

#[test]
fn warnings_come_before_the_end() {
    let told = |unused: u64, password: u64| {
        let facts = changed(ready(), |facts| {
            (facts.last_used_on, facts.password_changed_on) = (ago(unused), ago(password));
        });
        sign_in_warnings(&facts, &Settings::default(), today())
            .into_iter()
            .map(|warning| (warning.policy, warning.days_left))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(19, 82), []);
    assert_eq!(told(20, 83), [("account-in-use", 10), ("password-not-over-age", 7)]);
    assert_eq!(told(27, 90), [("account-in-use", 3), ("password-not-over-age", 0)]);
    assert_eq!(told(31, 91), []);
    let sentences = |unused| {
        let facts = changed(ready(), |facts| facts.last_used_on = ago(unused));
        sign_in_warnings(&facts, &Settings::default(), today())[0].sentence.clone()
    };
    assert_eq!(sentences(26), "Your account will close soon, because you do not use it: 4 days are left.");
    assert_eq!(sentences(29), "Your account will close very soon, because you do not use it: 1 day is left.");
}
