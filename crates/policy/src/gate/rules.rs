//! The policy files, read and checked when the program starts.

use std::str::FromStr;

use cedar_policy::{ActionConstraint, Effect, PolicyId, PolicySet, Schema, ValidationMode, Validator};
use thiserror::Error;

/// What policies may speak of.
pub(super) const SCHEMA: &str = include_str!("../../../../policies/hearth.cedarschema");

/// One file a subject, in the order in which reasons are given.
pub(super) const FILES: [(&str, &str); 6] = [
    ("agreements.cedar", include_str!("../../../../policies/agreements.cedar")),
    ("accounts.cedar", include_str!("../../../../policies/accounts.cedar")),
    ("sign_in.cedar", include_str!("../../../../policies/sign_in.cedar")),
    ("clients.cedar", include_str!("../../../../policies/clients.cedar")),
    ("exports.cedar", include_str!("../../../../policies/exports.cedar")),
    ("administration.cedar", include_str!("../../../../policies/administration.cedar")),
];

/// One policy as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub slug: String,
    /// Of the agreement.
    pub clause: String,
    pub forbids: bool,
    /// What is wrong when it refuses; empty for one that permits.
    pub sentence: String,
    /// What to do then.
    pub remedy: String,
    /// The file in `policies/`.
    pub file: &'static str,
    /// The actions it names.
    pub actions: Vec<String>,
}

#[derive(Debug, Error)]
pub enum PolicyError {
    #[error("{file} is no Cedar: {reason}")]
    Syntax { file: &'static str, reason: String },
    #[error("{file}: {what} of a policy is missing: {policy}")]
    Annotation { file: &'static str, what: &'static str, policy: String },
    #[error("two policies are called {0}")]
    Twice(String),
    #[error("the policies do not fit hearth.cedarschema: {0}")]
    Invalid(String),
    #[error("cannot put a question to the policies: {0}")]
    Cedar(String),
}

impl PolicyError {
    pub(super) fn cedar(error: impl std::fmt::Display) -> PolicyError {
        PolicyError::Cedar(error.to_string())
    }
}

/// All policies under their slugs, and what is said of each, in the order of the files.
pub(super) fn read(files: &[(&'static str, &str)]) -> Result<(PolicySet, Vec<Rule>), PolicyError> {
    let mut all = PolicySet::new();
    let mut rules = Vec::new();
    for &(file, text) in files {
        let set = PolicySet::from_str(text).map_err(|error| PolicyError::Syntax { file, reason: error.to_string() })?;
        let mut found = Vec::new();
        for policy in set.policies() {
            let annotation = |what: &'static str| {
                policy
                    .annotation(what)
                    .filter(|text| !text.trim().is_empty())
                    .map(str::to_owned)
                    .ok_or_else(|| PolicyError::Annotation { file, what, policy: policy.to_string() })
            };
            let forbids = policy.effect() == Effect::Forbid;
            let slug = annotation("slug")?;
            let rule = Rule {
                clause: annotation("clause")?,
                forbids,
                sentence: if forbids { annotation("sentence")? } else { String::new() },
                remedy: if forbids { annotation("remedy")? } else { String::new() },
                file,
                actions: match policy.action_constraint() {
                    ActionConstraint::Any => Vec::new(),
                    ActionConstraint::Eq(action) => vec![action.id().unescaped().to_owned()],
                    ActionConstraint::In(actions) => {
                        actions.iter().map(|action| action.id().unescaped().to_owned()).collect()
                    }
                },
                slug,
            };
            // Cedar calls policies policy0, policy1 ..; @slug is but an annotation.
            all.add(policy.new_id(PolicyId::new(&rule.slug))).map_err(|_| PolicyError::Twice(rule.slug.clone()))?;
            let place = text.find(&format!("@slug(\"{}\")", rule.slug)).unwrap_or(text.len());
            found.push((place, rule));
        }
        found.sort_by_key(|(place, _)| *place);
        rules.extend(found.into_iter().map(|(_, rule)| rule));
    }
    Ok((all, rules))
}

/// Refuses policies that could fail when they are asked: Cedar passes over one that does, and a `forbid` passed over
/// would let people in.
pub(super) fn validate(policies: &PolicySet, schema: &Schema) -> Result<(), PolicyError> {
    let result = Validator::new(schema.clone()).validate(policies, ValidationMode::Strict);
    let problems: Vec<String> = result
        .validation_errors()
        .map(ToString::to_string)
        .chain(result.validation_warnings().map(ToString::to_string))
        .collect();
    if problems.is_empty() { Ok(()) } else { Err(PolicyError::Invalid(problems.join("; "))) }
}
