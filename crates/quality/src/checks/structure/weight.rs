//! Columns of weight: those without which records cannot be joined, and those that some check reads.

use hud::File;

/// Whether a fault of the column is of high priority.
pub fn is_weighty(file: File, column: &str) -> bool {
    let spec = file.spec();
    let is_key = spec.key.is_some_and(|key| spec.columns[key].name == column);
    is_key
        || matches!(column, "PersonalID" | "EnrollmentID" | "ProjectID" | "DateDeleted")
        || read(file).split_whitespace().any(|name| name == column)
        || (file == File::IncomeBenefits && !is_detail_of_income(column) && !is_bookkeeping(column))
        || (file == File::Inventory && column != "CoCCode" && !is_bookkeeping(column))
        || (file == File::Client && !["MiddleName", "NameSuffix", "Sex"].contains(&column) && !is_bookkeeping(column))
        || (file == File::Client && column == "ExportID")
}

/// Whether checks would find what is not so if the column were missing. Others of weight are read by reports only, or may be
/// missing without harm.
pub fn is_needed(file: File, column: &str) -> bool {
    let harmless =
        ["DateDeleted", "ProjectName", "OrganizationName", "DateOfEngagement", "ReferralResult", "StartDate"];
    is_weighty(file, column) && !matches!(file, File::Export | File::HealthAndDV) && !harmless.contains(&column)
}

fn is_bookkeeping(column: &str) -> bool {
    matches!(column, "DateCreated" | "DateUpdated" | "UserID" | "ExportID")
}

/// Amounts, reasons and what else of income is not compared with anything.
fn is_detail_of_income(column: &str) -> bool {
    column.ends_with("Amount")
        || column.ends_with("Identify")
        || column.ends_with("Reason")
        || matches!(column, "ADAP" | "RyanWhiteMedDent" | "ConnectionWithSOAR")
}

fn read(file: File) -> &'static str {
    match file {
        File::Export => "ExportID ExportDate ExportStartDate ExportEndDate CSVVersion HashStatus ImplementationID",
        File::Organization => "OrganizationName VictimServiceProvider",
        File::Project => {
            "OrganizationID ProjectName OperatingStartDate OperatingEndDate ContinuumProject ProjectType HousingType \
             RRHSubType"
        }
        File::Funder => "Funder StartDate EndDate",
        File::ProjectCoC => "CoCCode Geocode",
        File::Inventory => "CoCCode",
        File::HMISParticipation => {
            "HMISParticipationType HMISParticipationStatusStartDate HMISParticipationStatusEndDate"
        }
        File::CEParticipation => "CEParticipationStatusStartDate CEParticipationStatusEndDate",
        File::Enrollment => {
            "EntryDate HouseholdID RelationshipToHoH EnrollmentCoC LivingSituation RentalSubsidyType LengthOfStay \
             LOSUnderThreshold PreviousStreetESSH DateToStreetESSH TimesHomelessPastThreeYears \
             MonthsHomelessPastThreeYears DisablingCondition DateOfEngagement MoveInDate PercentAMI VAMCStation \
             TargetScreenReqd HPScreeningScore ThresholdScore DateCreated"
        }
        File::Exit => "ExitDate Destination DestinationSubsidyType DateCreated",
        File::HealthAndDV => {
            "InformationDate DomesticViolenceSurvivor WhenOccurred CurrentlyFleeing DataCollectionStage"
        }
        File::Disabilities => {
            "InformationDate DisabilityType DisabilityResponse IndefiniteAndImpairs DataCollectionStage"
        }
        File::Services => "DateProvided RecordType TypeProvided",
        File::CurrentLivingSituation => "InformationDate CurrentLivingSituation CLSSubsidyType",
        File::Event => "EventDate Event ReferralResult ResultDate",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_a_column_of_its_file() {
        for file in File::all() {
            for name in read(file).split_whitespace() {
                assert!(file.spec().column(name).is_some(), "{}.{name}", file.spec().name);
            }
        }
        assert!(is_weighty(File::Client, "DOB") && !is_weighty(File::Client, "UserID"));
        assert!(is_weighty(File::IncomeBenefits, "Medicaid") && !is_weighty(File::IncomeBenefits, "EarnedAmount"));
    }
}
