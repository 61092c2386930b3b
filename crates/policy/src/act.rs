//! What one can do in Hearth: the closed list that routes choose from. `policies/*.cedar` say which role may do what.

/// Something a person does. What its name has in common with a page is all that a policy needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// The own account, and the first page after signing in.
    UseAccount,
    /// HUD's data dictionary, and the list of clauses.
    ViewDictionary,
    /// Finding people and reading their records.
    ViewClients,
    /// Reading a whole Social Security number, which pages mask.
    RevealSsn,
    /// What a record said before.
    ViewHistory,
    /// A plan's own members.
    ViewMembers,
    ViewProjects,
    RunReports,
    Export,
    /// Agencies and their agreements.
    ViewAgencies,
    /// Who looked at a record, and what was done in the system.
    ViewAudit,
    /// Writing down a person who is new here, or new to an agency.
    Intake,
    /// Explanations, releases, refusals and restrictions.
    RecordConsent,
    Import,
    /// The quarterly look at who still needs an account.
    ReviewUsers,
    /// Telling that a person with an account has left (V.E.13).
    ReportSeparation,
    /// Agencies, their agreements and those agreements' flags.
    ManageAgencies,
    /// Giving out, changing and ending accounts.
    ManageAccounts,
    /// New links, unlocking, taking off a lost second factor.
    HelpAccounts,
    /// Training, tests, End User Agreements and acknowledged policies of people.
    RecordTraining,
    /// Sharing rules, memoranda, classes of projects.
    ManageSharing,
    /// Linking a plan's member to a person's record.
    LinkMembers,
    SuspendAccess,
    ManageSettings,
}

impl Act {
    pub const ALL: [Act; 24] = [
        Act::UseAccount,
        Act::ViewDictionary,
        Act::ViewClients,
        Act::RevealSsn,
        Act::ViewHistory,
        Act::ViewMembers,
        Act::ViewProjects,
        Act::RunReports,
        Act::Export,
        Act::ViewAgencies,
        Act::ViewAudit,
        Act::Intake,
        Act::RecordConsent,
        Act::Import,
        Act::ReviewUsers,
        Act::ReportSeparation,
        Act::ManageAgencies,
        Act::ManageAccounts,
        Act::HelpAccounts,
        Act::RecordTraining,
        Act::ManageSharing,
        Act::LinkMembers,
        Act::SuspendAccess,
        Act::ManageSettings,
    ];

    /// The name of the action in `policies/hearth.cedarschema`.
    pub fn as_str(self) -> &'static str {
        self.names().0
    }

    /// What one does, in words that follow "you may" or "you cannot".
    pub fn label(self) -> &'static str {
        self.names().1
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Act::UseAccount => ("use_account", "use your own account"),
            Act::ViewDictionary => ("view_dictionary", "read the data dictionary"),
            Act::ViewClients => ("view_clients", "look at people's records"),
            Act::RevealSsn => ("reveal_ssn", "see a whole Social Security number"),
            Act::ViewHistory => ("view_history", "see what a record said before"),
            Act::ViewMembers => ("view_members", "look at the members of a plan"),
            Act::ViewProjects => ("view_projects", "look at projects"),
            Act::RunReports => ("run_reports", "run reports"),
            Act::Export => ("export", "export data"),
            Act::ViewAgencies => ("view_agencies", "look at agencies and their agreements"),
            Act::ViewAudit => ("view_audit", "see who did what"),
            Act::Intake => ("intake", "add a person"),
            Act::RecordConsent => ("record_consent", "record what a person agrees to share"),
            Act::Import => ("import", "import data"),
            Act::ReviewUsers => ("review_users", "review an agency's accounts"),
            Act::ReportSeparation => ("report_separation", "report that somebody left"),
            Act::ManageAgencies => ("manage_agencies", "change agencies and agreements"),
            Act::ManageAccounts => ("manage_accounts", "give out or change accounts"),
            Act::HelpAccounts => ("help_accounts", "help people with their accounts"),
            Act::RecordTraining => ("record_training", "record training and signed agreements"),
            Act::ManageSharing => ("manage_sharing", "change what agencies share"),
            Act::LinkMembers => ("link_members", "link a plan's member to a person"),
            Act::SuspendAccess => ("suspend_access", "suspend access"),
            Act::ManageSettings => ("manage_settings", "change settings"),
        }
    }
}
