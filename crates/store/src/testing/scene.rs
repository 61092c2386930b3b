//! Agencies and accounts for tests that are about who sees whom.

use chrono::NaiveDate;
use policy::gate::AgencyKind;
use uuid::Uuid;

use crate::{
    Tx,
    agency::{self, Details, Paper},
};

/// Since when the agencies of tests are bound.
pub const SINCE: NaiveDate = NaiveDate::from_ymd_opt(2026, 1, 2).expect("a date");

/// An agency whose agreement is in force.
///
/// # Panics
/// When the name is taken.
pub async fn agency(tx: &mut Tx, name: &str, kind: AgencyKind) -> Uuid {
    let details = Details {
        name: name.to_owned(),
        kind,
        county: "Sacramento".to_owned(),
        coc_codes: vec!["CA-503".to_owned()],
        desk_contact: format!("{name}, 916-555-0100"),
        ce_member_from: Some(SINCE),
        ce_member_to: None,
        officer_name: "Olga Officer".to_owned(),
        officer_named_on: Some(SINCE),
        fee_due_since: None,
    };
    let id = agency::add(tx, &details).await.expect("an agency");
    let paper = Paper {
        title: "Partner agreement".to_owned(),
        equivalent: false,
        audited_on: SINCE,
        signed_on: SINCE,
        signed_by: "Dana Director".to_owned(),
        signed_title: "Executive Director".to_owned(),
        in_force_from: SINCE,
        countersigned_by: "The lead".to_owned(),
        evidence: "binder 1".to_owned(),
    };
    agency::enter_paper(tx, id, &paper).await.expect("an agreement");
    id
}

/// Opens the gates that ask what a person has signed and learned.
///
/// # Panics
/// When the database does not answer.
pub async fn ready(tx: &mut Tx, account: Uuid) {
    sqlx::query(
        "INSERT INTO standing (account_id, end_user_agreement, end_user_agreement_on, training_passed_on, training_valid_until,
                               test_passed_on, policies, policies_on)
         VALUES ($1, 1, $2, $2, '2099-12-31', $2, 1, $2)",
    )
    .bind(account)
    .bind(SINCE)
    .execute(tx.conn())
    .await
    .expect("a standing");
}
