#![expect(clippy::unwrap_used, reason = "tests")]

use std::{collections::BTreeSet, fmt::Write as _, sync::LazyLock};

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::role::Reach;

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

// clause: integrity-suspension permitted
#[test]
fn with_exports_suspended_other_work_goes_on() {
    for act in Act::ALL.into_iter().filter(|act| !matches!(act, Act::RunReports | Act::Export)) {
        for role in Role::ALL {
            assert_eq!(GATES.act_without_exports(role, act), GATES.act(role, act), "{role:?} {act:?}");
        }
    }
    assert!(GATES.act(Role::AgencyManager, Act::RunReports).allowed);
}

// clause: integrity-suspension refused
#[test]
fn suspended_exports_stop_reports_and_files() {
    for (role, act) in [(Role::AgencyManager, Act::RunReports), (Role::DataAnalyst, Act::Export)] {
        assert_eq!(slugs(&GATES.act_without_exports(role, act)), ["exports-not-suspended"]);
    }
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
fn a_security_officer_reviews_the_agencys_users() {
    assert!(GATES.act(Role::SecurityOfficer, Act::ReviewUsers).allowed);
}

#[test]
fn the_lead_can_end_any_account() {
    keeps_out(ready(), "account-not-ended", |facts| facts.state = AccountState::Ended);
    keeps_out(leads(), "account-not-ended", |facts| facts.state = AccountState::Ended);
}

#[test]
fn agencies_report_who_left() {
    for role in [Role::AgencyManager, Role::SecurityOfficer] {
        assert!(GATES.act(role, Act::ReportSeparation).allowed);
    }
    assert_eq!(slugs(&GATES.act(Role::PlanViewer, Act::ReportSeparation)), ["view-only-never-writes"]);
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

// clause: view-only refused
#[test]
fn a_view_only_agency_writes_nothing_even_if_a_policy_permits_it() {
    let mut files = rules::FILES.to_vec();
    files.push(("mistake.cedar", r#"@slug("mistake") @clause("none") permit (principal, action, resource);"#));
    let gates = Gates::unchecked(&files).unwrap();
    rules::validate(&gates.policies, &gates.schema).unwrap();
    let mut writes = 0;
    for act in Act::ALL {
        let decision = gates.act(Role::PlanViewer, act);
        assert_eq!(decision.allowed, !writes_data(act), "{act:?}");
        if writes_data(act) {
            assert_eq!(slugs(&decision)[0], "view-only-never-writes");
            writes += 1;
        }
    }
    assert_eq!(writes, 13);
}

// clause: only-lead-gives-access permitted
#[test]
fn the_lead_gives_and_limits_access() {
    for act in Act::ALL.into_iter().filter(|act| governs(*act)) {
        assert!(GATES.act(Role::LeadAdministrator, act).allowed, "{act:?}");
    }
}

// clause: only-lead-gives-access refused
#[test]
fn nobody_else_gives_access_even_if_a_policy_permits_it() {
    let mut files = rules::FILES.to_vec();
    files.push(("mistake.cedar", r#"@slug("mistake") @clause("none") permit (principal, action, resource);"#));
    let gates = Gates::unchecked(&files).unwrap();
    for role in Role::ALL.into_iter().filter(|role| !role.is_leads()) {
        for act in Act::ALL.into_iter().filter(|act| governs(*act)) {
            assert!(slugs(&gates.act(role, act)).contains(&"only-the-lead-gives-access"), "{role:?} {act:?}");
        }
    }
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
fn roles_and_acts() {
    let mut matrix = format!("{:<20}", "");
    for n in 1..=Role::ALL.len() {
        let _ = write!(matrix, "{n:>3}");
    }
    matrix.push('\n');
    for act in Act::ALL {
        let _ = write!(matrix, "{:<20}", act.as_str());
        for role in Role::ALL {
            let _ = write!(matrix, "{:>3}", if GATES.act(role, act).allowed { "x" } else { "." });
        }
        matrix.push('\n');
    }
    for (n, role) in Role::ALL.into_iter().enumerate() {
        let _ = write!(matrix, "\n{:>2} {}", n + 1, role.as_str());
    }
    insta::assert_snapshot!("roles_and_acts", matrix);
}

#[test]
fn a_role_without_an_act_is_told_in_words() {
    let decision = GATES.act(Role::ReadOnly, Act::Import);
    assert!(!decision.allowed);
    assert_eq!(decision.reasons[0].policy, "no-permit");
    assert_eq!(decision.reasons[0].sentence, "With your role, Read only, you cannot import data.");
}

#[test]
fn the_schema_knows_every_role_and_act_and_no_more() {
    let actions: BTreeSet<String> = GATES.schema.actions().map(|action| action.id().unescaped().to_owned()).collect();
    let mut known: BTreeSet<String> = Act::ALL.iter().map(|act| act.as_str().to_owned()).collect();
    known.extend(["issue", "sign_in", "write", "govern_access"].map(str::to_owned));
    assert_eq!(actions, known);
    // A role that the schema lacks would make every question about it an error, and a no.
    for role in Role::ALL {
        assert_eq!(GATES.act(role, Act::UseAccount).errors, Vec::<String>::new(), "{role:?}");
        assert!(GATES.act(role, Act::UseAccount).allowed, "{role:?}");
    }
    for act in Act::ALL {
        assert!(!act.label().is_empty());
    }
}

#[test]
fn what_roles_may_do_fits_whose_data_they_read() {
    for role in Role::ALL {
        let may = |act| GATES.act(role, act).allowed;
        if role.reach() == Reach::Nobody {
            assert!(!may(Act::ViewClients) && !may(Act::ViewMembers) && !may(Act::Export), "{role:?}");
        }
        assert_eq!(may(Act::ViewMembers), role.reach() == Reach::Plan, "{role:?}");
        assert_eq!(may(Act::Intake), crate::Purpose::AvoidDuplication.is_open_to(role), "{role:?}");
    }
}

#[test]
fn every_policy_fails_closed_when_it_cannot_be_evaluated() {
    let broken = r#"
        @slug("anybody") @clause("none")
        permit (principal, action, resource);
        @slug("broken") @clause("none") @sentence("s") @remedy("r")
        forbid (principal, action, resource) when { principal.nobody_told == 1 };
    "#;
    let gates = Gates::unchecked(&[("broken.cedar", broken)]).unwrap();
    for decision in [
        gates.sign_in(&ready(), &Settings::default(), today()),
        gates.issue(&ready(), &Settings::default(), today()),
        gates.act(Role::LeadAdministrator, Act::ViewClients),
    ] {
        assert!(!decision.allowed);
        assert_eq!(decision.reasons[0].policy, "policy-error");
        assert_eq!(decision.errors.len(), 1, "{decision:?}");
        assert!(decision.errors[0].contains("broken"), "{decision:?}");
    }
    // And the program would not have started with it.
    assert!(matches!(rules::validate(&gates.policies, &gates.schema), Err(PolicyError::Invalid(_))));
}

#[test]
fn mistakes_in_policy_files_stop_the_start() {
    let validate = |text: &'static str| {
        let gates = Gates::unchecked(&[("a.cedar", text)])?;
        rules::validate(&gates.policies, &gates.schema)
    };
    let told = r#"@slug("a") @clause("I") @sentence("s") @remedy("r") "#;
    for (policy, says) in [
        ("permit (principal, action, resource)", "a.cedar is no Cedar"),
        (r#"@clause("I") permit (principal, action, resource);"#, "slug of a policy is missing"),
        (r#"@slug("a") permit (principal, action, resource);"#, "clause of a policy is missing"),
        (r#"@slug("a") @clause("I") forbid (principal, action, resource);"#, "sentence of a policy is missing"),
        (
            r#"@slug("a") @clause("I") permit (principal, action, resource); @slug("a") @clause("I") permit (principal, action, resource);"#,
            "two policies are called a",
        ),
        (r#"{told} forbid (principal == Role::"king", action, resource);"#, "king"),
        (r#"{told} forbid (principal, action == Action::"fly", resource);"#, "fly"),
        (
            r#"{told} forbid (principal, action == Action::"sign_in", resource) when { principal.unused > 3 };"#,
            "unused",
        ),
    ] {
        let text = policy.replace("{told}", told);
        let error = validate(Box::leak(text.into_boxed_str())).unwrap_err().to_string();
        assert!(error.contains(says), "{policy}: {error}");
    }
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

fn writes_data(act: Act) -> bool {
    in_group("write", act)
}

fn governs(act: Act) -> bool {
    in_group("govern_access", act)
}

fn in_group(group: &str, act: Act) -> bool {
    let action = |name| facts::uid("Action", name).unwrap();
    GATES.actions.is_ancestor_of(&action(group), &action(act.as_str()))
}

/// The gates in plain Rust, which refuse in this order.
fn model(action: &str, facts: &AccountFacts, settings: Settings) -> Vec<&'static str> {
    let issue = action == "issue";
    let kind = facts.agency.map_or(AgencyKind::Lead, |agency| agency.kind);
    let fits = match kind {
        AgencyKind::Lead => facts.role.is_leads(),
        AgencyKind::Contributing => !facts.role.is_leads() && facts.role != Role::PlanViewer,
        AgencyKind::ViewOnly => matches!(facts.role, Role::PlanViewer | Role::SecurityOfficer),
    };
    let partner = facts.agency.filter(|agency| agency.kind != AgencyKind::Lead);
    let of_partner = partner.is_some();
    let trained = facts.training_passed_on.is_some_and(|day| day <= today())
        && facts.training_valid_until.is_none_or(|day| day >= today());
    let tested = facts.test_passed_on.is_some_and(|day| day <= today());
    let signed_current = match (facts.end_user_agreement, facts.current_end_user_agreement) {
        (None, _) => false,
        (Some(signed), current) => current.is_none_or(|current| signed >= current),
    };
    let acknowledged =
        facts.current_policies.is_none_or(|current| facts.policies_acknowledged.is_some_and(|own| own >= current));
    let age = |day: NaiveDate| (today() - day).num_days();
    let young = facts.password_changed_on.is_some_and(|day| age(day) <= i64::from(settings.password_days));
    let used = facts.last_used_on.is_none_or(|day| age(day) <= i64::from(settings.idle_days));
    let in_force = partner.is_none_or(|agency| agency.agreement_in_force);
    [
        (true, "not-a-victim-service-provider", facts.agency.is_none_or(|agency| !agency.victim_service_provider)),
        (true, "role-fits-agency", fits),
        (issue, "agreement-signed", in_force),
        (!issue, "agreement-in-force", in_force),
        (issue, "fee-paid", partner.is_none_or(|agency| !agency.fee_due)),
        (issue, "security-officer-named", partner.is_none_or(|agency| agency.security_officer_named)),
        (true, "agency-not-suspended", partner.is_none_or(|agency| !agency.suspended)),
        (issue, "end-user-agreement-current", !of_partner || signed_current),
        (issue, "training-passed", !of_partner || trained),
        (issue, "test-passed", !of_partner || tested),
        (issue, "person-not-suspended", !facts.suspended),
        (!issue, "account-not-ended", facts.state != AccountState::Ended),
        (!issue, "account-not-suspended", facts.state != AccountState::Suspended && !facts.suspended),
        (!issue, "account-not-locked", !facts.locked),
        (!issue, "end-user-agreement-signed", !of_partner || facts.end_user_agreement.is_some()),
        (!issue, "training-current", !of_partner || trained),
        (!issue, "policies-acknowledged", !of_partner || acknowledged),
        (!issue, "password-not-over-age", young),
        (!issue, "account-in-use", used),
    ]
    .into_iter()
    .filter_map(|(asked, slug, holds)| (asked && !holds).then_some(slug))
    .collect()
}

fn day() -> impl Strategy<Value = Option<NaiveDate>> {
    proptest::option::weighted(0.9, (-3_i64..400).prop_map(|back| today() - chrono::TimeDelta::days(back)))
}

fn agency() -> impl Strategy<Value = Option<AgencyFacts>> {
    let facts = (
        proptest::sample::select(AgencyKind::ALL.to_vec()),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(kind, in_force, fee_due, officer, suspended, victim)| AgencyFacts {
            kind,
            agreement_in_force: in_force,
            fee_due,
            security_officer_named: officer,
            suspended,
            victim_service_provider: victim,
        });
    proptest::option::weighted(0.8, facts)
}

fn account() -> impl Strategy<Value = AccountFacts> {
    let version = || proptest::option::weighted(0.8, 0_u32..4);
    let state = proptest::sample::select(vec![AccountState::Active, AccountState::Suspended, AccountState::Ended]);
    (
        (proptest::sample::select(Role::ALL.to_vec()), state, any::<bool>(), any::<bool>(), agency()),
        (version(), version(), version(), version()),
        (day(), day(), day(), day(), day()),
    )
        .prop_map(|((role, state, locked, suspended, agency), versions, days)| AccountFacts {
            role,
            state,
            locked,
            suspended,
            agency,
            end_user_agreement: versions.0,
            current_end_user_agreement: versions.1,
            policies_acknowledged: versions.2,
            current_policies: versions.3,
            training_passed_on: days.0,
            training_valid_until: days.1,
            test_passed_on: days.2,
            password_changed_on: days.3,
            last_used_on: days.4,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn gates_are_open_when_every_condition_holds_and_only_then(
        facts in account(),
        password_days in 30_u16..=365,
        idle_days in 14_u16..=90,
    ) {
        let settings = Settings { password_days, idle_days, ..Settings::default() };
        let issued = GATES.issue(&facts, &settings, today());
        prop_assert_eq!(slugs(&issued), model("issue", &facts, settings));
        let signed_in = GATES.sign_in(&facts, &settings, today());
        prop_assert_eq!(slugs(&signed_in), model("sign_in", &facts, settings));
    }
}

#[test]
fn the_model_knows_every_gate() {
    let worst = AccountFacts {
        role: Role::AgencyManager,
        state: AccountState::Ended,
        locked: true,
        suspended: true,
        agency: Some(AgencyFacts {
            kind: AgencyKind::ViewOnly,
            agreement_in_force: false,
            fee_due: true,
            security_officer_named: false,
            suspended: true,
            victim_service_provider: true,
        }),
        end_user_agreement: None,
        training_passed_on: None,
        test_passed_on: None,
        policies_acknowledged: None,
        password_changed_on: None,
        last_used_on: ago(500),
        ..ready()
    };
    for action in ["issue", "sign_in"] {
        let gates: Vec<&str> = GATES.gates_of(action).map(|rule| rule.slug.as_str()).collect();
        assert_eq!(model(action, &worst, Settings::default()), gates, "{action}");
    }
}
