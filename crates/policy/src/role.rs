//! The roles of the people who sign in: Sacramento's list.

use serde::{Deserialize, Serialize};

/// What an account is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Of the HMIS Lead: runs the system, its agencies, agreements and accounts.
    LeadAdministrator,
    /// Of the HMIS Lead: reads everything, changes nothing.
    DataAnalyst,
    /// Of the HMIS Lead: helps people with their accounts, sees no client.
    HelpDesk,
    AgencyManager,
    ProgramManager,
    DirectService,
    DirectServiceWithoutAssessments,
    ServicesOnly,
    AssessorOnly,
    ReportingOnly,
    ReadOnly,
    /// Of a view-only agency: its own members, and nobody else.
    PlanViewer,
    /// Of an agency: its people's accounts and their quarterly review, no client.
    SecurityOfficer,
}

/// Whose data a role reads, at most: row security decides within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Every row, as the lead.
    All,
    /// What the agreement gives a contributing agency.
    Agency,
    /// What the agreement gives a view-only agency, through its own schema of views.
    Plan,
    /// No client at all.
    Nobody,
}

impl Role {
    pub const ALL: [Role; 13] = [
        Role::LeadAdministrator,
        Role::DataAnalyst,
        Role::HelpDesk,
        Role::AgencyManager,
        Role::ProgramManager,
        Role::DirectService,
        Role::DirectServiceWithoutAssessments,
        Role::ServicesOnly,
        Role::AssessorOnly,
        Role::ReportingOnly,
        Role::ReadOnly,
        Role::PlanViewer,
        Role::SecurityOfficer,
    ];

    /// The name in the database and in policies.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::LeadAdministrator => "lead_administrator",
            Role::DataAnalyst => "data_analyst",
            Role::HelpDesk => "help_desk",
            Role::AgencyManager => "agency_manager",
            Role::ProgramManager => "program_manager",
            Role::DirectService => "direct_service",
            Role::DirectServiceWithoutAssessments => "direct_service_without_assessments",
            Role::ServicesOnly => "services_only",
            Role::AssessorOnly => "assessor_only",
            Role::ReportingOnly => "reporting_only",
            Role::ReadOnly => "read_only",
            Role::PlanViewer => "plan_viewer",
            Role::SecurityOfficer => "security_officer",
        }
    }

    /// The role with this name in the database.
    pub fn from_name(name: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.as_str() == name)
    }

    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Role::LeadAdministrator => "Lead administrator",
            Role::DataAnalyst => "Data analyst",
            Role::HelpDesk => "Help desk",
            Role::AgencyManager => "Agency manager",
            Role::ProgramManager => "Program manager",
            Role::DirectService => "Direct service",
            Role::DirectServiceWithoutAssessments => "Direct service without assessments",
            Role::ServicesOnly => "Services only",
            Role::AssessorOnly => "Assessor only",
            Role::ReportingOnly => "Reporting only",
            Role::ReadOnly => "Read only",
            Role::PlanViewer => "Plan viewer",
            Role::SecurityOfficer => "Security officer",
        }
    }

    /// Whose data this role reads.
    pub fn reach(self) -> Reach {
        match self {
            Role::LeadAdministrator | Role::DataAnalyst => Reach::All,
            Role::HelpDesk | Role::SecurityOfficer => Reach::Nobody,
            Role::PlanViewer => Reach::Plan,
            Role::AgencyManager
            | Role::ProgramManager
            | Role::DirectService
            | Role::DirectServiceWithoutAssessments
            | Role::ServicesOnly
            | Role::AssessorOnly
            | Role::ReportingOnly
            | Role::ReadOnly => Reach::Agency,
        }
    }

    /// True for the lead's own people, who belong to no other agency.
    pub fn is_leads(self) -> bool {
        matches!(self, Role::LeadAdministrator | Role::DataAnalyst | Role::HelpDesk)
    }
}
