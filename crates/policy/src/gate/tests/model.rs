//! The gates once more in plain Rust, held against the policies on accounts of every kind.

use proptest::prelude::*;

use super::*;

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
