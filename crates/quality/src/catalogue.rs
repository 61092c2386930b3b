//! The list of checks: `catalogue.csv`, and HUD's rules of files that no check of the list stands for.

use std::sync::LazyLock;

use hud::problem::rules;

use crate::checks::{self, Find, structure};

/// How pressing a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Reports cannot be trusted, or the law is at stake: mend it first.
    HighPriority,
    Error,
    /// Perhaps right; somebody should look.
    Warning,
}

impl Severity {
    pub const fn word(self) -> &'static str {
        match self {
            Self::HighPriority => "high priority",
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::HighPriority, Self::Error, Self::Warning].into_iter().find(|severity| severity.word() == word)
    }
}

/// A check.
#[derive(Debug)]
pub struct Check {
    pub id: String,
    /// The number of the check that Eva, HUD's tool for hashed exports, has for it.
    pub eva: Option<u16>,
    pub severity: Severity,
    pub subject: String,
    /// HUD's data element.
    pub element: String,
    pub title: String,
    /// What is wrong, as a sentence.
    pub wrong: String,
    /// How to mend it, as a sentence.
    pub mend: String,
    pub(crate) find: Find,
    /// The place in the list.
    pub(crate) order: usize,
}

/// Every check, the most pressing first, else in the order of the list.
pub static CATALOGUE: LazyLock<Vec<Check>> = LazyLock::new(|| {
    let mut all: Vec<Check> = listed().collect();
    all.extend(of_rules(&all));
    all.sort_by_key(|check| check.severity);
    for (order, check) in all.iter_mut().enumerate() {
        check.order = order;
    }
    all
});

/// The check with this id.
pub fn find(id: &str) -> Option<&'static Check> {
    CATALOGUE.iter().find(|check| check.id == id)
}

const LIST: &str = include_str!("catalogue.csv");

fn listed() -> impl Iterator<Item = Check> {
    let mut reader = csv::Reader::from_reader(LIST.as_bytes());
    let records: Vec<csv::StringRecord> = reader.records().filter_map(Result::ok).collect();
    records.into_iter().filter_map(|record| {
        let field = |at: usize| record.get(at).unwrap_or_default().to_owned();
        let id = field(0);
        let find = checks::all().find(|(name, _)| *name == id).map_or(Find::Structure, |(_, find)| *find);
        Some(Check {
            id,
            eva: field(1).parse().ok(),
            severity: Severity::from_word(&field(2))?,
            subject: field(3),
            element: field(4),
            title: field(5),
            wrong: field(6),
            mend: field(7),
            find,
            order: 0,
        })
    })
}

/// Rules of HUD's files beyond the list, as checks of their own.
fn of_rules(listed: &[Check]) -> Vec<Check> {
    let beyond = rules::ALL
        .iter()
        .filter(|rule| !structure::FOLDED.contains(&rule.id) && listed.iter().all(|check| check.id != rule.id));
    beyond
        .filter_map(|rule| {
            let severity = match rule.severity {
                hud::Severity::Refused => Severity::HighPriority,
                hud::Severity::Error => Severity::Error,
                hud::Severity::Warning => Severity::Warning,
                hud::Severity::Note => return None,
            };
            let mut title = rule.id.replace('-', " ");
            title[..1].make_ascii_uppercase();
            Some(Check {
                id: rule.id.to_owned(),
                eva: None,
                severity,
                subject: "structure".to_owned(),
                element: String::new(),
                title,
                wrong: rule.wrong.to_owned(),
                mend: rule.mend.to_owned(),
                find: Find::Structure,
                order: 0,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_line_is_a_check_and_every_function_has_its_line() {
        let lines = csv::Reader::from_reader(LIST.as_bytes()).records().map(Result::unwrap).count();
        assert_eq!(listed().count(), lines, "a line has no severity, or too few fields");
        let ids: BTreeSet<String> = listed().map(|check| check.id).collect();
        assert_eq!(ids.len(), lines, "an id is there twice");
        let mut functions = BTreeSet::new();
        for (id, _) in checks::all() {
            assert!(ids.contains(*id), "{id} is in no line");
            assert!(functions.insert(*id), "{id} has two functions");
        }
        for check in listed() {
            let whole = |text: &str| text.ends_with('.') && text.len() > 15;
            assert!(whole(&check.wrong) && whole(&check.mend), "{}: no sentence", check.id);
            assert!(!check.title.is_empty() && !check.subject.is_empty(), "{}", check.id);
            assert_eq!(check.subject == "structure", matches!(check.find, Find::Structure), "{}", check.id);
        }
    }

    #[test]
    fn each_check_of_eva_is_there() {
        let all: BTreeSet<u16> = CATALOGUE.iter().filter_map(|check| check.eva).collect();
        let spans: [(u16, u16); 14] = [
            (1, 23),
            (25, 32),
            (34, 37),
            (40, 44),
            (46, 61),
            (63, 64),
            (66, 73),
            (75, 75),
            (77, 79),
            (81, 84),
            (86, 90),
            (92, 108),
            (110, 122),
            (124, 143),
        ];
        let of_eva: BTreeSet<u16> = spans.into_iter().flat_map(|(first, last)| first..=last).collect();
        assert_eq!(of_eva.difference(&all).copied().collect::<Vec<_>>(), [0_u16; 0]);
        assert_eq!(all.difference(&of_eva).copied().collect::<Vec<_>>(), [0_u16; 0]);
    }
}
