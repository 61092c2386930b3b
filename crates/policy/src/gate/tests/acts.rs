//! Which role may do what.

use std::fmt::Write as _;

use super::*;
use crate::role::Reach;

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

#[test]
fn a_security_officer_reviews_the_agencys_users() {
    assert!(GATES.act(Role::SecurityOfficer, Act::ReviewUsers).allowed);
}

#[test]
fn agencies_report_who_left() {
    for role in [Role::AgencyManager, Role::SecurityOfficer] {
        assert!(GATES.act(role, Act::ReportSeparation).allowed);
    }
    assert_eq!(slugs(&GATES.act(Role::PlanViewer, Act::ReportSeparation)), ["view-only-never-writes"]);
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
