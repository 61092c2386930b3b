//! What gates look at, and how Cedar is told.

use std::collections::HashMap;

use cedar_policy::{Entity, EntityId, EntityTypeName, EntityUid, RestrictedExpression};
use chrono::NaiveDate;

use crate::{gate::PolicyError, role::Role};

/// What is known of an account on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountFacts {
    pub role: Role,
    pub state: AccountState,
    /// Too many wrong passwords a short while ago.
    pub locked: bool,
    /// Access of this person is suspended today, whatever the account's state (IV.D.1).
    pub suspended: bool,
    /// `None` for the lead's own people.
    pub agency: Option<AgencyFacts>,
    /// The version the person signed last.
    pub end_user_agreement: Option<u32>,
    /// The version that holds today; `None` when the lead has none, then any signed one will do.
    pub current_end_user_agreement: Option<u32>,
    pub training_passed_on: Option<NaiveDate>,
    /// The last day on which the training counts; `None` when it has no end.
    pub training_valid_until: Option<NaiveDate>,
    pub test_passed_on: Option<NaiveDate>,
    /// The version of the policies that the person acknowledged last.
    pub policies_acknowledged: Option<u32>,
    /// The version that holds today; `None` when there is nothing to acknowledge.
    pub current_policies: Option<u32>,
    /// An unknown day counts as too long ago.
    pub password_changed_on: Option<NaiveDate>,
    /// The last day of use; the day of issue for an account that was never used. Unknown counts as today.
    pub last_used_on: Option<NaiveDate>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountState {
    Active,
    /// Until somebody puts it back.
    Suspended,
    /// For good: separated from the agency, or taken away.
    Ended,
}

/// What is known of an account's agency on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that one gate looks at")]
pub struct AgencyFacts {
    pub kind: AgencyKind,
    /// Signed by both and not ended: still true while a default is being cured and in the 30 days of notice.
    pub agreement_in_force: bool,
    pub fee_due: bool,
    pub security_officer_named: bool,
    /// A suspension of the whole agency holds today.
    pub suspended: bool,
    pub victim_service_provider: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgencyKind {
    Lead,
    Contributing,
    /// A plan that may only look (III).
    ViewOnly,
}

impl AgencyKind {
    pub const ALL: [AgencyKind; 3] = [AgencyKind::Lead, AgencyKind::Contributing, AgencyKind::ViewOnly];

    /// The name in the database and in policies.
    pub fn as_str(self) -> &'static str {
        match self {
            AgencyKind::Lead => "lead",
            AgencyKind::Contributing => "contributing",
            AgencyKind::ViewOnly => "view_only",
        }
    }

    /// The kind with this name in the database.
    pub fn from_name(name: &str) -> Option<AgencyKind> {
        AgencyKind::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

impl AccountState {
    fn as_str(self) -> &'static str {
        match self {
            AccountState::Active => "active",
            AccountState::Suspended => "suspended",
            AccountState::Ended => "ended",
        }
    }
}

/// The lead, for people who belong to no other agency.
const THE_LEAD: AgencyFacts = AgencyFacts {
    kind: AgencyKind::Lead,
    agreement_in_force: true,
    fee_due: false,
    security_officer_named: true,
    suspended: false,
    victim_service_provider: false,
};

/// The account as Cedar sees it. It has no id of its own: a policy cannot single out a person.
pub(super) fn account(facts: &AccountFacts, today: NaiveDate) -> Result<Entity, PolicyError> {
    let since = |day: Option<NaiveDate>| day.map(|day| (today - day).num_days());
    let left = facts.training_valid_until.map(|day| (day - today).num_days());
    let mut attributes = HashMap::from([
        ("role", name("Role", facts.role.as_str())?),
        ("state", name("AccountState", facts.state.as_str())?),
        ("locked", RestrictedExpression::new_bool(facts.locked)),
        ("suspended", RestrictedExpression::new_bool(facts.suspended)),
    ]);
    for (attribute, number) in [
        ("end_user_agreement", facts.end_user_agreement.map(i64::from)),
        ("training_passed", since(facts.training_passed_on)),
        ("training_left", left),
        ("test_passed", since(facts.test_passed_on)),
        ("policies", facts.policies_acknowledged.map(i64::from)),
        ("password_age", since(facts.password_changed_on)),
        ("unused", since(facts.last_used_on)),
    ] {
        if let Some(number) = number {
            attributes.insert(attribute, RestrictedExpression::new_long(number));
        }
    }
    entity("Account", "account", attributes)
}

/// The account's agency as Cedar sees it.
pub(super) fn agency(facts: &AccountFacts) -> Result<Entity, PolicyError> {
    let agency = facts.agency.unwrap_or(THE_LEAD);
    let attributes = HashMap::from([
        ("kind", name("AgencyKind", agency.kind.as_str())?),
        ("agreement_in_force", RestrictedExpression::new_bool(agency.agreement_in_force)),
        ("fee_due", RestrictedExpression::new_bool(agency.fee_due)),
        ("security_officer_named", RestrictedExpression::new_bool(agency.security_officer_named)),
        ("suspended", RestrictedExpression::new_bool(agency.suspended)),
        ("victim_service_provider", RestrictedExpression::new_bool(agency.victim_service_provider)),
    ]);
    entity("Agency", "agency", attributes)
}

/// `kind::"id"`.
pub(super) fn uid(kind: &str, id: &str) -> Result<EntityUid, PolicyError> {
    let kind: EntityTypeName = kind.parse().map_err(PolicyError::cedar)?;
    Ok(EntityUid::from_type_name_and_id(kind, EntityId::new(id)))
}

fn name(kind: &str, id: &str) -> Result<RestrictedExpression, PolicyError> {
    Ok(RestrictedExpression::new_entity_uid(uid(kind, id)?))
}

fn entity(kind: &str, id: &str, attributes: HashMap<&str, RestrictedExpression>) -> Result<Entity, PolicyError> {
    let attributes = attributes.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Entity::new(uid(kind, id)?, attributes, std::collections::HashSet::new()).map_err(PolicyError::cedar)
}
