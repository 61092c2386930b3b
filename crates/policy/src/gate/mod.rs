//! Gates: may this account be given out, may this person sign in, may this role do that? Cedar decides, from the
//! policies in `policies/`; every gate that does not hold is named with its clause and with what to do.

mod facts;
mod rules;
#[cfg(test)]
mod tests;
mod warning;

use std::borrow::Cow;

use cedar_policy::{
    Authorizer, Context, Decision as CedarDecision, Entities, Entity, EntityUid, PolicySet, Request,
    RestrictedExpression, Schema,
};
use chrono::NaiveDate;

pub use facts::{AccountFacts, AccountState, AgencyFacts, AgencyKind};
pub use rules::{PolicyError, Rule};
pub use warning::{Warning, sign_in_warnings};

use crate::{act::Act, role::Role, settings::Settings};

/// The policies, ready to be asked. Made once, when the program starts, and shared.
#[derive(Debug)]
pub struct Gates {
    authorizer: Authorizer,
    schema: Schema,
    policies: PolicySet,
    rules: Vec<Rule>,
    /// The actions and their groups, which every question needs.
    actions: Entities,
}

/// The answer to a question. Only `allowed` lets anybody in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub allowed: bool,
    /// Every gate that does not hold, in the order of the files; empty when allowed.
    pub reasons: Vec<Reason>,
    /// Policies that could not be evaluated. Then the answer is no, and whoever runs the system must be told at once:
    /// log them as an error. They name policies and facts, never a person.
    pub errors: Vec<String>,
}

/// A gate that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The slug of the policy; `no-permit` when no policy permits it, `policy-error` when one failed.
    pub policy: String,
    /// Of the agreement.
    pub clause: String,
    /// What is wrong.
    pub sentence: String,
    /// What to do.
    pub remedy: String,
}

impl Gates {
    /// Reads the policies that are built in and holds them against the schema, strictly.
    pub fn new() -> Result<Gates, PolicyError> {
        let gates = Gates::unchecked(&rules::FILES)?;
        rules::validate(&gates.policies, &gates.schema)?;
        Ok(gates)
    }

    /// Without validation, so that tests can ask what happens when a policy fails.
    fn unchecked(files: &[(&'static str, &str)]) -> Result<Gates, PolicyError> {
        let (schema, _) = Schema::from_cedarschema_str(rules::SCHEMA)
            .map_err(|error| PolicyError::Syntax { file: "hearth.cedarschema", reason: error.to_string() })?;
        let (policies, rules) = rules::read(files)?;
        let actions = Entities::from_entities([], Some(&schema)).map_err(PolicyError::cedar)?;
        Ok(Gates { authorizer: Authorizer::new(), schema, policies, rules, actions })
    }

    /// May an account with these facts be given out (IV.D.4)?
    pub fn issue(&self, facts: &AccountFacts, settings: &Settings, today: NaiveDate) -> Decision {
        self.ask_account("issue", facts, *settings, today).unwrap_or_else(|error| broken(&error))
    }

    /// May this person sign in, or go on after having done so? Ask at every request: what changed since counts.
    pub fn sign_in(&self, facts: &AccountFacts, settings: &Settings, today: NaiveDate) -> Decision {
        self.ask_account("sign_in", facts, *settings, today).unwrap_or_else(|error| broken(&error))
    }

    /// May people with this role do this at all? Which rows they find is for the database to say.
    pub fn act(&self, role: Role, act: Act) -> Decision {
        self.ask_act(role, act, false).unwrap_or_else(|error| broken(&error))
    }

    /// The same for people of an agency whose exports and reports are suspended today (VIII.B.3).
    pub fn act_without_exports(&self, role: Role, act: Act) -> Decision {
        self.ask_act(role, act, true).unwrap_or_else(|error| broken(&error))
    }

    /// Every policy, in the order of the files: for the page that lists them.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// The gates before an account is given out or before signing in, in the order in which they are named.
    pub fn gates_of(&self, action: &str) -> impl Iterator<Item = &Rule> {
        self.rules.iter().filter(move |rule| rule.forbids && rule.actions.iter().any(|named| named == action))
    }

    fn ask_account(
        &self,
        action: &str,
        facts: &AccountFacts,
        settings: Settings,
        today: NaiveDate,
    ) -> Result<Decision, PolicyError> {
        let mut numbers =
            vec![("password_days", i64::from(settings.password_days)), ("idle_days", i64::from(settings.idle_days))];
        numbers.extend(facts.current_end_user_agreement.map(|version| ("end_user_agreement", i64::from(version))));
        numbers.extend(facts.current_policies.map(|version| ("policies", i64::from(version))));
        let context = numbers.iter().map(|&(name, number)| (name, RestrictedExpression::new_long(number))).collect();
        let (account, agency) = (facts::account(facts, today)?, facts::agency(facts)?);
        let (principal, resource) = (account.uid(), agency.uid());
        let mut decision = self.ask(principal, action, resource, context, vec![account, agency])?;
        for reason in &mut decision.reasons {
            for (name, number) in &numbers {
                reason.sentence = reason.sentence.replace(&format!("{{{name}}}"), &number.to_string());
            }
        }
        Ok(decision)
    }

    fn ask_act(&self, role: Role, act: Act, exports_suspended: bool) -> Result<Decision, PolicyError> {
        let principal = facts::uid("Role", role.as_str())?;
        let context = if matches!(act, Act::RunReports | Act::Export) {
            vec![("exports_suspended", RestrictedExpression::new_bool(exports_suspended))]
        } else {
            Vec::new()
        };
        let mut decision = self.ask(principal, act.as_str(), facts::uid("Site", "hearth")?, context, Vec::new())?;
        if !decision.allowed && decision.reasons.is_empty() {
            decision.reasons.push(Reason {
                policy: "no-permit".to_owned(),
                clause: "II.A ¶3".to_owned(),
                sentence: format!("With your role, {}, you cannot {}.", role.label(), act.label()),
                remedy: "If your work needs it, ask your HMIS Lead for another role.".to_owned(),
            });
        }
        Ok(decision)
    }

    fn ask(
        &self,
        principal: EntityUid,
        action: &str,
        resource: EntityUid,
        context: Vec<(&str, RestrictedExpression)>,
        entities: Vec<Entity>,
    ) -> Result<Decision, PolicyError> {
        let context = context.into_iter().map(|(name, value)| (name.to_owned(), value));
        let context = Context::from_pairs(context).map_err(PolicyError::cedar)?;
        let entities = if entities.is_empty() {
            Cow::Borrowed(&self.actions)
        } else {
            let all = self.actions.clone().add_entities(entities, Some(&self.schema));
            Cow::Owned(all.map_err(PolicyError::cedar)?)
        };
        let request = Request::new(principal, facts::uid("Action", action)?, resource, context, Some(&self.schema))
            .map_err(PolicyError::cedar)?;
        let response = self.authorizer.is_authorized(&request, &self.policies, &entities);
        let diagnostics = response.diagnostics();
        let errors: Vec<String> = diagnostics.errors().map(ToString::to_string).collect();
        let allowed = response.decision() == CedarDecision::Allow && errors.is_empty();
        let mut reasons = Vec::new();
        if response.decision() == CedarDecision::Deny {
            let refusing: Vec<String> = diagnostics.reason().map(ToString::to_string).collect();
            reasons.extend(self.rules.iter().filter(|rule| refusing.contains(&rule.slug)).map(Rule::reason));
        }
        if !errors.is_empty() {
            reasons.push(policy_error());
        }
        Ok(Decision { allowed, reasons, errors })
    }
}

impl Rule {
    fn reason(&self) -> Reason {
        Reason {
            policy: self.slug.clone(),
            clause: self.clause.clone(),
            sentence: self.sentence.clone(),
            remedy: self.remedy.clone(),
        }
    }
}

/// A question that could not be put is answered no.
fn broken(error: &PolicyError) -> Decision {
    Decision { allowed: false, reasons: vec![policy_error()], errors: vec![error.to_string()] }
}

fn policy_error() -> Reason {
    Reason {
        policy: "policy-error".to_owned(),
        clause: String::new(),
        sentence: "Hearth could not check the rules of the agreement, so the answer is no.".to_owned(),
        remedy: "Tell the HMIS Lead's help desk. They were told too.".to_owned(),
    }
}
