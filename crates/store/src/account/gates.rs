//! The gates of the agreement: what is known of an account, and what the policies say to it.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, Utc};
use policy::{
    AccountFacts, AgencyFacts, Decision, Gates, Settings,
    gate::{AccountState, AgencyKind, PolicyError},
};
use uuid::Uuid;

use super::Role;
use crate::{Error, Result, Tx};

/// What the policies are asked with.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub facts: AccountFacts,
    pub settings: Settings,
    pub today: NaiveDate,
}

/// The slug of the gate that a new password opens.
pub const PASSWORD_AGE: &str = "password-not-over-age";
/// The slug of the gate that reading the policies opens.
pub const POLICIES: &str = "policies-acknowledged";

/// The policies, read and validated once. An error here keeps the program from starting.
pub fn gates() -> Result<&'static Gates> {
    static GATES: LazyLock<std::result::Result<Gates, PolicyError>> = LazyLock::new(Gates::new);
    GATES.as_ref().map_err(|error| Error::Config(format!("the policies cannot be used: {error}")))
}

impl Asked {
    /// May an account be made of this invitation?
    pub fn issue(&self) -> Result<Decision> {
        Ok(alarmed(gates()?.issue(&self.facts, &self.settings, self.today)))
    }

    /// May this person sign in, or go on?
    pub fn sign_in(&self) -> Result<Decision> {
        Ok(alarmed(gates()?.sign_in(&self.facts, &self.settings, self.today)))
    }

    /// What will close soon.
    pub fn warnings(&self) -> Vec<policy::gate::Warning> {
        policy::gate::sign_in_warnings(&self.facts, &self.settings, self.today)
    }
}

/// A policy that fails denies; whoever runs the system must know.
fn alarmed(decision: Decision) -> Decision {
    for error in &decision.errors {
        tracing::error!(%error, "a policy could not be evaluated, so the answer was no");
    }
    decision
}

/// What is known of an account, or of who is invited to one, on the transaction's day. Nothing for an id nobody has, or
/// that the one who acts may not ask about.
pub async fn asked(tx: &mut Tx, account: Uuid) -> Result<Option<Asked>> {
    let today = tx.today();
    let row: Option<Row> =
        sqlx::query_as("SELECT * FROM gate_facts($1, $2)").bind(account).bind(today).fetch_optional(tx.conn()).await?;
    Ok(row.and_then(|row| row.known(today)))
}

#[derive(sqlx::FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "as the function in the database answers")]
struct Row {
    role: String,
    state: String,
    agency_kind: Option<String>,
    agreement_in_force: bool,
    agency_suspended: bool,
    user_suspended: bool,
    fee_due: bool,
    officer_named: bool,
    end_user_agreement: Option<i32>,
    current_end_user_agreement: Option<i32>,
    training_passed_on: Option<NaiveDate>,
    training_valid_until: Option<NaiveDate>,
    test_passed_on: Option<NaiveDate>,
    policies: Option<i32>,
    current_policies: Option<i32>,
    separated_on: Option<NaiveDate>,
    password_changed_at: Option<DateTime<Utc>>,
    last_sign_in_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    password_days: Option<i32>,
    idle_days: Option<i32>,
    victim_services: bool,
}

impl Row {
    fn known(self, today: NaiveDate) -> Option<Asked> {
        let version = |version: Option<i32>| version.and_then(|v| u32::try_from(v).ok());
        let separated = self.separated_on.is_some_and(|day| day <= today);
        let agency = self.agency_kind.as_deref().and_then(AgencyKind::from_name).map(|kind| AgencyFacts {
            kind,
            agreement_in_force: self.agreement_in_force,
            fee_due: self.fee_due,
            security_officer_named: self.officer_named,
            suspended: self.agency_suspended,
            victim_service_provider: self.victim_services,
        });
        let mut settings = Settings::default();
        for (name, value) in [("password_days", self.password_days), ("idle_days", self.idle_days)] {
            if let Some(value) = value {
                // Out of its range it was never saved.
                settings.set(name, value.into()).ok()?;
            }
        }
        let facts = AccountFacts {
            role: Role::from_name(&self.role)?,
            state: match self.state.as_str() {
                _ if separated => AccountState::Ended,
                "active" => AccountState::Active,
                "suspended" => AccountState::Suspended,
                _ => AccountState::Ended,
            },
            // Too many failures are answered before the gates are asked: `sign_in_begin`.
            locked: false,
            suspended: self.user_suspended,
            agency,
            end_user_agreement: version(self.end_user_agreement),
            current_end_user_agreement: version(self.current_end_user_agreement),
            training_passed_on: self.training_passed_on,
            training_valid_until: self.training_valid_until,
            test_passed_on: self.test_passed_on,
            policies_acknowledged: version(self.policies),
            current_policies: version(self.current_policies),
            password_changed_on: self.password_changed_at.map(|at| at.date_naive()),
            // A link for a new password, which the lead gives out, opens an account again that was not used.
            last_used_on: [self.last_sign_in_at, self.password_changed_at, Some(self.created_at)]
                .into_iter()
                .flatten()
                .max()
                .map(|at| at.date_naive()),
        };
        Some(Asked { facts, settings, today })
    }
}
