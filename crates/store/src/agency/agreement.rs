//! Agreements: draft, audited, signed, in force, ended; with default, notice and assignment as dates beside that.

use chrono::NaiveDate;
use policy::sight;
use uuid::Uuid;

use super::error::{Error, broken};
use crate::{Event, Result, Tx, sight::refresh_rules};

/// An agreement with an agency, as it stands.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Agreement {
    pub id: Uuid,
    pub agency_id: Uuid,
    /// 'partner', or 'equivalent' for one that the lead lists beside it (V.A.3r).
    pub kind: String,
    pub title: String,
    pub audited_on: Option<NaiveDate>,
    pub audit_evidence: String,
    pub signed_on: Option<NaiveDate>,
    pub signed_by: String,
    pub signed_title: String,
    pub in_force_from: Option<NaiveDate>,
    pub countersigned_by: String,
    pub default_on: Option<NaiveDate>,
    pub default_by: Option<String>,
    pub default_reason: String,
    pub cured_on: Option<NaiveDate>,
    pub notice_on: Option<NaiveDate>,
    pub notice_by: Option<String>,
    pub terminated_on: Option<NaiveDate>,
    pub termination_basis: Option<String>,
    pub assigned_on: Option<NaiveDate>,
    pub assignment_consented_on: Option<NaiveDate>,
    pub purge_attested_on: Option<NaiveDate>,
    /// Entered from paper: what proves it.
    pub history_evidence: Option<String>,
}

/// Where an agreement stands on a day (VIII).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Draft,
    /// Security officer named and initial audit complete.
    Audited,
    /// By the partner.
    Signed,
    /// Countersigned by the lead. Also while a default is being cured and in the thirty days of notice.
    InForce,
    /// Assigned to somebody else without the lead's consent (VIII.A.3).
    Void,
    Ended,
}

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    Lead,
    Partner,
}

/// What happens to an agreement.
#[derive(Clone, Debug)]
pub enum Step {
    /// The initial security audit is complete (V.E.8).
    Audited {
        on: NaiveDate,
        evidence: String,
    },
    /// The partner signs (III).
    Signed {
        on: NaiveDate,
        by: String,
        title: String,
    },
    /// The lead countersigns: it takes effect (VIII.A.1).
    InForce {
        on: NaiveDate,
        by: String,
    },
    /// One party tells the other in writing that it is in default (VIII.B.3).
    Default {
        on: NaiveDate,
        who: Party,
        reason: String,
    },
    Cured {
        on: NaiveDate,
    },
    /// Notice of termination, by either (VIII.B.1).
    Notice {
        on: NaiveDate,
        by: Party,
    },
    /// Declared after ten days without cure (VIII.B.3).
    EndedByDefault {
        on: NaiveDate,
    },
    /// Ended by both.
    EndedByConsent {
        on: NaiveDate,
    },
    Assigned {
        on: NaiveDate,
    },
    AssignmentConsented {
        on: NaiveDate,
    },
    /// The former partner attests that its downloads are destroyed (VIII.B.4).
    PurgeAttested {
        on: NaiveDate,
    },
}

/// A document of the bundle (II.B).
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Document {
    pub id: Uuid,
    pub name: String,
    pub version: String,
    pub sha256: Vec<u8>,
    pub amendment: bool,
    pub partner_signed_on: Option<NaiveDate>,
    pub lead_signed_on: Option<NaiveDate>,
}

#[derive(Clone, Debug)]
pub struct NewDocument {
    pub name: String,
    pub version: String,
    pub sha256: [u8; 32],
    pub amendment: bool,
    pub partner_signed_on: Option<NaiveDate>,
    pub lead_signed_on: Option<NaiveDate>,
}

/// An agreement from before, with what proves it.
#[derive(Clone, Debug)]
pub struct Paper {
    pub title: String,
    pub equivalent: bool,
    pub audited_on: NaiveDate,
    pub signed_on: NaiveDate,
    pub signed_by: String,
    pub signed_title: String,
    pub in_force_from: NaiveDate,
    pub countersigned_by: String,
    pub evidence: String,
}

impl Party {
    pub fn as_str(self) -> &'static str {
        match self {
            Party::Lead => "lead",
            Party::Partner => "partner",
        }
    }

    pub fn from_name(name: &str) -> Option<Party> {
        [Party::Lead, Party::Partner].into_iter().find(|party| party.as_str() == name)
    }
}

impl Agreement {
    pub fn state(&self, today: NaiveDate) -> State {
        let terms = self.terms();
        if terms.ends_on().is_some_and(|end| end <= today) {
            State::Ended
        } else if terms.days().contain(today) {
            State::InForce
        } else if self.in_force_from.is_some_and(|day| day <= today) {
            State::Void
        } else if self.signed_on.is_some() {
            State::Signed
        } else if self.audited_on.is_some() {
            State::Audited
        } else {
            State::Draft
        }
    }

    /// The first day on which it no longer binds, when that is known.
    pub fn ends_on(&self) -> Option<NaiveDate> {
        self.terms().ends_on()
    }

    /// From when termination may be declared: ten days after a notice of default that was not cured.
    pub fn may_be_ended_from(&self) -> Option<NaiveDate> {
        let uncured = self.default_on.filter(|_| self.cured_on.is_none());
        uncured.and_then(|day| day.checked_add_days(chrono::Days::new(sight::CURE_DAYS)))
    }

    fn terms(&self) -> sight::Agreement {
        sight::Agreement {
            in_force_from: self.in_force_from,
            notice_on: self.notice_on,
            terminated_on: self.terminated_on,
            assigned_on: self.assigned_on,
            assignment_consented_on: self.assignment_consented_on,
        }
    }
}

/// The agreements with an agency, the newest first.
pub async fn agreements(tx: &mut Tx, agency: Uuid) -> Result<Vec<Agreement>> {
    Ok(sqlx::query_as("SELECT * FROM agreement WHERE agency_id = $1 ORDER BY created_at DESC, id DESC")
        .bind(agency)
        .fetch_all(tx.conn())
        .await?)
}

/// One agreement.
pub async fn agreement(tx: &mut Tx, id: Uuid) -> Result<Option<Agreement>> {
    Ok(sqlx::query_as("SELECT * FROM agreement WHERE id = $1").bind(id).fetch_optional(tx.conn()).await?)
}

/// The agreements with all agencies, the newest first.
pub async fn all_agreements(tx: &mut Tx) -> Result<Vec<Agreement>> {
    Ok(sqlx::query_as("SELECT * FROM agreement ORDER BY created_at DESC, id DESC").fetch_all(tx.conn()).await?)
}

/// Begins an agreement.
pub async fn draft(tx: &mut Tx, agency: Uuid, title: &str, equivalent: bool) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    sqlx::query("INSERT INTO agreement (id, agency_id, kind, title) VALUES ($1, $2, $3, $4)")
        .bind(id)
        .bind(agency)
        .bind(kind(equivalent))
        .bind(title.trim())
        .execute(tx.conn())
        .await?;
    tx.record(Event::new("agreement.draft").with("agreement", id.to_string()).with("agency", agency.to_string()));
    Ok(id)
}

/// Enters an agreement that was signed on paper, with its evidence.
pub async fn enter_paper(tx: &mut Tx, agency: Uuid, paper: &Paper) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    sqlx::query(
        "INSERT INTO agreement (id, agency_id, kind, title, audited_on, signed_on, signed_by, signed_title, in_force_from, countersigned_by, history_evidence)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(id)
    .bind(agency)
    .bind(kind(paper.equivalent))
    .bind(paper.title.trim())
    .bind(paper.audited_on)
    .bind(paper.signed_on)
    .bind(paper.signed_by.trim())
    .bind(paper.signed_title.trim())
    .bind(paper.in_force_from)
    .bind(paper.countersigned_by.trim())
    .bind(paper.evidence.trim())
    .execute(tx.conn())
    .await?;
    tx.record(Event::new("agreement.enter_paper").with("agreement", id.to_string()).with("agency", agency.to_string()));
    refresh_rules(tx).await?;
    Ok(id)
}

fn kind(equivalent: bool) -> &'static str {
    if equivalent { "equivalent" } else { "partner" }
}

/// Takes a step. What the agreement does not allow yet is refused by the table's checks, and named.
pub async fn take(tx: &mut Tx, agreement: Uuid, step: &Step) -> Result<(), Error> {
    if matches!(step, Step::Signed { .. }) && !officer_named(tx, agreement).await? {
        return Err(broken("officer_before_signed"));
    }
    let (name, on, set, words) = step.row();
    let statement = format!("UPDATE agreement SET {set} WHERE id = $1 AND cardinality($3::text[]) = 2");
    let changed = sqlx::query(crate::sql::assert_built_from_spec(statement))
        .bind(agreement)
        .bind(on)
        .bind(words.map(str::to_owned).to_vec())
        .execute(tx.conn())
        .await?;
    if changed.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    tx.record(Event::new(name).with("agreement", agreement.to_string()).with("on", on.to_string()));
    refresh_rules(tx).await?;
    Ok(())
}

impl Step {
    /// The event's name, the day, what is set from `$2` (the day) and `$3` (the words), and the words.
    fn row(&self) -> (&'static str, NaiveDate, &'static str, [&str; 2]) {
        match self {
            Step::Audited { on, evidence } => {
                ("agreement.audited", *on, "audited_on = $2, audit_evidence = $3[1]", [evidence, ""])
            }
            Step::Signed { on, by, title } => {
                ("agreement.signed", *on, "signed_on = $2, signed_by = $3[1], signed_title = $3[2]", [by, title])
            }
            Step::InForce { on, by } => {
                ("agreement.in_force", *on, "in_force_from = $2, countersigned_by = $3[1]", [by, ""])
            }
            Step::Default { on, who, reason } => (
                "agreement.default",
                *on,
                "default_on = $2, default_by = $3[1], default_reason = $3[2], cured_on = NULL",
                [who.as_str(), reason],
            ),
            Step::Cured { on } => ("agreement.cured", *on, "cured_on = $2", ["", ""]),
            Step::Notice { on, by } => {
                ("agreement.notice", *on, "notice_on = $2, notice_by = $3[1]", [by.as_str(), ""])
            }
            Step::EndedByDefault { on } => {
                ("agreement.ended", *on, "terminated_on = $2, termination_basis = 'default'", ["", ""])
            }
            Step::EndedByConsent { on } => {
                ("agreement.ended", *on, "terminated_on = $2, termination_basis = 'consent'", ["", ""])
            }
            Step::Assigned { on } => {
                ("agreement.assigned", *on, "assigned_on = $2, assignment_consented_on = NULL", ["", ""])
            }
            Step::AssignmentConsented { on } => {
                ("agreement.assignment_consented", *on, "assignment_consented_on = $2", ["", ""])
            }
            Step::PurgeAttested { on } => ("agreement.purge_attested", *on, "purge_attested_on = $2", ["", ""]),
        }
    }
}

async fn officer_named(tx: &mut Tx, agreement: Uuid) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT FROM agreement c JOIN agency a ON a.id = c.agency_id WHERE c.id = $1 AND a.officer_named_on IS NOT NULL)",
    )
    .bind(agreement)
    .fetch_one(tx.conn())
    .await?)
}

/// Adds a document to the bundle, by its name, version and hash.
pub async fn add_document(tx: &mut Tx, agreement: Uuid, document: &NewDocument) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    sqlx::query(
        "INSERT INTO agreement_document (id, agreement_id, name, version, sha256, amendment, partner_signed_on, lead_signed_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(agreement)
    .bind(document.name.trim())
    .bind(document.version.trim())
    .bind(document.sha256.as_slice())
    .bind(document.amendment)
    .bind(document.partner_signed_on)
    .bind(document.lead_signed_on)
    .execute(tx.conn())
    .await?;
    tx.record(
        Event::new("agreement.document").with("agreement", agreement.to_string()).with("document", id.to_string()),
    );
    Ok(id)
}

/// The bundle, by name and version.
pub async fn documents(tx: &mut Tx, agreement: Uuid) -> Result<Vec<Document>> {
    Ok(sqlx::query_as(
        "SELECT id, name, version, sha256, amendment, partner_signed_on, lead_signed_on FROM agreement_document
         WHERE agreement_id = $1 ORDER BY name, added_at",
    )
    .bind(agreement)
    .fetch_all(tx.conn())
    .await?)
}
