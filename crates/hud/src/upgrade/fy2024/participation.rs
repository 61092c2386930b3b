//! HMISParticipation.csv and CEParticipation.csv, which FY2022 does not have.

use std::collections::HashSet;

use crate::upgrade::{
    Files, Notes,
    table::{scan, write_line},
};

/// 2.08 from Project.HMISParticipatingProject, one row a project, for as long as it operates. A victim service provider
/// that takes part does so in a comparable database (2), since it may not use HMIS; that one does not take part (0) is
/// taken at its word. (Greenriver makes every victim service provider 2, DataLab none.) The row goes by the project's
/// own id, so that the same export gives the same rows each time.
///
/// 2.09 has no rows: FY2022 says nothing of coordinated entry, and a project need not have a row.
pub(super) fn make(files: &mut Files, notes: &mut Notes) {
    if !files.contains_key("CEParticipation") {
        let mut table = Vec::new();
        write_line(&mut table, &CE_COLUMNS);
        files.insert("CEParticipation".to_owned(), table);
    }
    if files.contains_key("HMISParticipation") {
        return;
    }
    let mut victim_services = HashSet::new();
    scan(files, "Organization", |row| {
        if row.get("VictimServiceProvider") == "1" {
            victim_services.insert(row.get("OrganizationID").into_owned());
        }
    });
    let mut table = Vec::new();
    write_line(&mut table, &HMIS_COLUMNS);
    let (mut unknown, mut comparable) = (0, 0);
    scan(files, "Project", |row| {
        let taking_part = match &*row.get("HMISParticipatingProject") {
            "1" if victim_services.contains(&*row.get("OrganizationID")) => {
                comparable += 1;
                "2"
            }
            "1" => "1",
            "0" => "0",
            _ => {
                unknown += 1;
                "0"
            }
        };
        let id = row.get("ProjectID");
        let value = |column| row.get(column);
        write_line(
            &mut table,
            &[
                &id,
                &id,
                taking_part,
                &value("OperatingStartDate"),
                &value("OperatingEndDate"),
                &value("DateCreated"),
                &value("DateUpdated"),
                &value("UserID"),
                &value("DateDeleted"),
                &value("ExportID"),
            ],
        );
    });
    files.insert("HMISParticipation".to_owned(), table);
    let message = "A project does not say whether it takes part in HMIS. It counts as not taking part (0).";
    notes.add(unknown, "Project", "HMISParticipatingProject", "participation-unknown", message);
    let message = "A victim service provider takes part. It may not use HMIS, so it counts as taking part in a \
                   comparable database (2).";
    notes.add(comparable, "Project", "HMISParticipatingProject", "participation-comparable", message);
}

const HMIS_COLUMNS: [&str; 10] = [
    "HMISParticipationID",
    "ProjectID",
    "HMISParticipationType",
    "HMISParticipationStatusStartDate",
    "HMISParticipationStatusEndDate",
    "DateCreated",
    "DateUpdated",
    "UserID",
    "DateDeleted",
    "ExportID",
];

const CE_COLUMNS: [&str; 15] = [
    "CEParticipationID",
    "ProjectID",
    "AccessPoint",
    "PreventionAssessment",
    "CrisisAssessment",
    "HousingAssessment",
    "DirectServices",
    "ReceivesReferrals",
    "CEParticipationStatusStartDate",
    "CEParticipationStatusEndDate",
    "DateCreated",
    "DateUpdated",
    "UserID",
    "DateDeleted",
    "ExportID",
];
