//! What HMIS data may be used for: the agreement's V.A.3c to l, and nothing else (VI ¶1).

use serde::{Deserialize, Serialize};

use crate::role::{Reach, Role};

/// Why somebody uses the system today. The list is closed: denying care or payment, utilization review, risk
/// adjustment, marketing and criminal investigation are no purposes of this agreement, and nothing adds one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    HousingServices,
    UnderstandHomelessness,
    EvaluateProgress,
    ImprovePrograms,
    ImproveAccess,
    /// Taking in a person without asking all again. It alone shows people of other agencies (V.A.3p).
    AvoidDuplication,
    ReachMostInNeed,
    BestFit,
    PursueResources,
    Advocate,
}

impl Purpose {
    pub const ALL: [Purpose; 10] = [
        Purpose::HousingServices,
        Purpose::UnderstandHomelessness,
        Purpose::EvaluateProgress,
        Purpose::ImprovePrograms,
        Purpose::ImproveAccess,
        Purpose::AvoidDuplication,
        Purpose::ReachMostInNeed,
        Purpose::BestFit,
        Purpose::PursueResources,
        Purpose::Advocate,
    ];

    /// What this role may choose from, the usual one first. Empty for roles that see no client.
    pub fn for_role(role: Role) -> &'static [Purpose] {
        use Purpose::{
            Advocate, AvoidDuplication, BestFit, EvaluateProgress, HousingServices, ImproveAccess, ImprovePrograms,
            PursueResources, ReachMostInNeed, UnderstandHomelessness,
        };
        match role {
            Role::LeadAdministrator => &[
                ImproveAccess,
                HousingServices,
                UnderstandHomelessness,
                EvaluateProgress,
                ImprovePrograms,
                ReachMostInNeed,
                BestFit,
                PursueResources,
                Advocate,
            ],
            Role::DataAnalyst | Role::ReportingOnly => {
                &[UnderstandHomelessness, EvaluateProgress, ImprovePrograms, PursueResources, Advocate]
            }
            Role::AgencyManager | Role::ProgramManager => &[
                HousingServices,
                AvoidDuplication,
                ReachMostInNeed,
                BestFit,
                ImproveAccess,
                ImprovePrograms,
                UnderstandHomelessness,
                EvaluateProgress,
                PursueResources,
                Advocate,
            ],
            Role::DirectService | Role::DirectServiceWithoutAssessments => {
                &[HousingServices, AvoidDuplication, ReachMostInNeed, BestFit, ImproveAccess]
            }
            Role::ServicesOnly | Role::AssessorOnly | Role::ReadOnly | Role::PlanViewer => {
                &[HousingServices, ReachMostInNeed, BestFit, ImproveAccess]
            }
            Role::HelpDesk | Role::SecurityOfficer => &[],
        }
    }

    /// Whether `role` may choose it.
    pub fn is_open_to(self, role: Role) -> bool {
        Purpose::for_role(role).contains(&self)
    }

    /// Whether it is the purpose of intake, under which agencies of the counties find each other's people (V.A.3h, p).
    pub fn is_intake(self) -> bool {
        self == Purpose::AvoidDuplication
    }

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        self.words().0
    }

    /// The purpose with this name in the database.
    pub fn from_name(name: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|purpose| purpose.as_str() == name)
    }

    /// Its letter in V.A.3.
    pub fn letter(self) -> char {
        self.words().1
    }

    /// Its clause, as in `V.A.3h`.
    pub fn clause(self) -> String {
        format!("V.A.3{}", self.letter())
    }

    /// What people call it.
    pub fn label(self) -> &'static str {
        self.words().2
    }

    fn words(self) -> (&'static str, char, &'static str) {
        match self {
            Purpose::HousingServices => ("housing_services", 'c', "Find housing services for a person or family"),
            Purpose::UnderstandHomelessness => {
                ("understand_homelessness", 'd', "Learn how many people are homeless, and how")
            }
            Purpose::EvaluateProgress => ("evaluate_progress", 'e', "See how close we are to the community's goals"),
            Purpose::ImprovePrograms => ("improve_programs", 'f', "Make programs and services better"),
            Purpose::ImproveAccess => ("improve_access", 'g', "Help people get to services"),
            Purpose::AvoidDuplication => ("avoid_duplication", 'h', "Take in a person without doing the work twice"),
            Purpose::ReachMostInNeed => ("reach_most_in_need", 'i', "Reach those who need help most"),
            Purpose::BestFit => ("best_fit", 'j', "Find the services that fit a person best"),
            Purpose::PursueResources => ("pursue_resources", 'k', "Seek funds to end homelessness"),
            Purpose::Advocate => ("advocate", 'l', "Speak up for policies and laws that help end homelessness"),
        }
    }
}

/// Whether a role uses data about people, and so must say what for.
pub fn needs_purpose(role: Role) -> bool {
    role.reach() != Reach::Nobody
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    // clause: purpose-of-use permitted
    #[test]
    fn the_list_is_c_to_l() {
        let letters: String = Purpose::ALL.iter().map(|purpose| purpose.letter()).collect();
        assert_eq!(letters, "cdefghijkl");
        for purpose in Purpose::ALL {
            assert_eq!(Purpose::from_name(purpose.as_str()), Some(purpose));
            assert_eq!(purpose.clause().chars().last(), Some(purpose.letter()));
            assert_eq!(serde_json::to_string(&purpose).unwrap(), format!("\"{}\"", purpose.as_str()));
        }
    }

    // clause: purpose-of-use refused
    #[test]
    fn nothing_else_is_a_purpose() {
        for name in [
            "denial_of_care",
            "denial_of_payment",
            "payment",
            "utilization_review",
            "risk_adjustment",
            "marketing",
            "criminal_investigation",
            "law_enforcement",
            "other",
            "",
        ] {
            assert_eq!(Purpose::from_name(name), None, "{name}");
            assert!(serde_json::from_str::<Purpose>(&format!("\"{name}\"")).is_err(), "{name}");
        }
        for purpose in Purpose::ALL {
            let words = format!("{} {}", purpose.as_str(), purpose.label()).to_lowercase();
            for never in ["deny", "denial", "pay", "utiliz", "risk", "market", "crim", "police", "other", "custom"] {
                assert!(!words.contains(never), "{words}: {never}");
            }
        }
    }

    #[test]
    fn whoever_sees_people_has_a_purpose_to_choose() {
        for role in Role::ALL {
            let choices = Purpose::for_role(role);
            assert_eq!(!choices.is_empty(), needs_purpose(role), "{role:?}");
            for (n, purpose) in choices.iter().enumerate() {
                assert!(!choices[..n].contains(purpose), "{role:?} has {purpose:?} twice");
                assert!(purpose.is_open_to(role));
            }
        }
    }

    #[test]
    fn a_plan_has_no_purpose_of_intake_or_of_figures() {
        let plan: Vec<char> = Purpose::for_role(Role::PlanViewer).iter().map(|purpose| purpose.letter()).collect();
        assert_eq!(plan, ['c', 'i', 'j', 'g']);
    }
}
