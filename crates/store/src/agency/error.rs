//! Why something about an agency or its agreement was not done.

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("there is nothing of the kind")]
    NotFound,
    /// A rule of the agreement stands against it.
    #[error("{}", .0.sentence)]
    Rule(Rule),
    #[error(transparent)]
    Store(crate::Error),
}

/// A rule that was broken, in words for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The name of the constraint, or of the check.
    pub name: &'static str,
    /// Of the agreement.
    pub clause: &'static str,
    pub sentence: &'static str,
}

/// Every rule about agencies and agreements. The database refuses; this says why.
const RULES: &[Rule] = &[
    Rule {
        name: "no_victim_service_provider",
        clause: "II.A",
        sentence: "A victim service provider cannot be a partner agency. Federal law keeps its clients out of the HMIS.",
    },
    Rule { name: "agency_name", clause: "", sentence: "Another agency has this name." },
    Rule { name: "agency_one_lead", clause: "II.A", sentence: "There is one HMIS Lead already." },
    Rule {
        name: "audited_before_signed",
        clause: "V.E.8",
        sentence: "The initial security audit comes first: enter the day it was completed, on or before the signature.",
    },
    Rule {
        name: "officer_before_signed",
        clause: "V.E.7",
        sentence: "Name the agency's security officer before the agreement is signed.",
    },
    Rule {
        name: "signed_by_somebody",
        clause: "III",
        sentence: "Enter who signed and their title: the CEO or Executive Director.",
    },
    Rule {
        name: "signed_before_in_force",
        clause: "VIII.A.1",
        sentence: "The agreement takes effect when the partner has signed and the lead countersigns, on that day or later.",
    },
    Rule {
        name: "cured_after_default",
        clause: "VIII.B.3",
        sentence: "A default can only be cured on or after the day of its notice.",
    },
    Rule {
        name: "ten_days_to_cure",
        clause: "VIII.B.3",
        sentence: "Termination can be declared ten days after the notice of default, and only if it was not cured.",
    },
    Rule {
        name: "amendment_signed_by_both",
        clause: "VIII.B.2",
        sentence: "An amendment holds when both parties have signed it: enter both days.",
    },
    Rule {
        name: "agreement_document_agreement_id_name_version_key",
        clause: "II.B",
        sentence: "This version of the document is in the list already. A changed document is a new version.",
    },
    Rule { name: "in_force_needed", clause: "VIII.A.1", sentence: "This agreement is not in force." },
];

impl Rule {
    /// The rule with this name.
    pub fn named(name: &str) -> Option<Rule> {
        RULES.iter().copied().find(|rule| rule.name == name)
    }
}

impl From<crate::Error> for Error {
    fn from(error: crate::Error) -> Self {
        match error.constraint().and_then(Rule::named) {
            Some(rule) => Error::Rule(rule),
            None => Error::Store(error),
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        crate::Error::from(error).into()
    }
}

/// A check that Rust makes.
pub(super) fn broken(name: &'static str) -> Error {
    Rule::named(name).map_or(Error::NotFound, Error::Rule)
}
