//! The policy files: they know every role and act, and mistakes in them let nobody in.

use std::collections::BTreeSet;

use super::*;

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
