//! What HUD's columns, files and codes are called for people: in the client record, the data dictionary and the table of
//! problems.

use std::{collections::HashMap, sync::LazyLock};

use hud::spec::{ColumnSpec, FILES, File};

/// The words for a column: 'DateToStreetESSH' is 'Homelessness started, about'.
pub fn label(column: &ColumnSpec) -> &'static str {
    static LABELS: LazyLock<HashMap<&'static str, String>> = LazyLock::new(|| {
        FILES.iter().flat_map(|file| file.columns).map(|column| (column.name, words(column.name))).collect()
    });
    LABELS.get(column.name).map_or(column.name, String::as_str)
}

/// What the rows of a file are called: 'Health and domestic violence'.
pub fn file(file: File) -> &'static str {
    match file {
        File::Export => "Export",
        File::Organization => "Organization",
        File::User => "User",
        File::Project => "Project",
        File::Funder => "Funder",
        File::ProjectCoC => "Project and CoC",
        File::Inventory => "Inventory",
        File::Affiliation => "Affiliation",
        File::HMISParticipation => "HMIS participation",
        File::CEParticipation => "Coordinated entry participation",
        File::Client => "Profile",
        File::Enrollment => "Enrollment",
        File::Exit => "Exit",
        File::IncomeBenefits => "Income, benefits and health insurance",
        File::HealthAndDV => "Health and domestic violence",
        File::EmploymentEducation => "Employment and education",
        File::Disabilities => "Disabilities",
        File::Services => "Services and bed nights",
        File::CurrentLivingSituation => "Current living situation",
        File::Assessment => "Assessments",
        File::AssessmentQuestions => "Assessment questions",
        File::AssessmentResults => "Assessment results",
        File::Event => "Coordinated entry events",
        File::YouthEducationStatus => "Youth education",
    }
}

/// A project type in one or two words: 'PH – Rapid Re-Housing' is 'Rapid re-housing'.
pub fn project_type(code: i32) -> &'static str {
    match code {
        0 => "Emergency shelter",
        1 => "Night-by-night shelter",
        2 => "Transitional housing",
        3 => "Permanent supportive housing",
        4 => "Street outreach",
        6 => "Services only",
        8 => "Safe haven",
        9 => "Permanent housing",
        10 => "Housing with services",
        11 => "Day shelter",
        12 => "Homelessness prevention",
        13 => "Rapid re-housing",
        14 => "Coordinated entry",
        _ => "Other project",
    }
}

/// Splits HUD's name into words, unless it is one of those that say nothing that way.
fn words(name: &str) -> String {
    if let Some((_, words)) = NAMED.iter().find(|(named, _)| *named == name) {
        return (*words).to_owned();
    }
    let mut words: Vec<String> = split(name).into_iter().map(spelled).collect();
    if let Some(first) = words.first_mut() {
        *first = capitalised(first);
    }
    words.join(" ")
}

/// 'TotalMonthlyIncome' as its words; an abbreviation or a number is one word.
fn split(name: &str) -> Vec<&str> {
    let bytes = name.as_bytes();
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < bytes.len() {
        if let Some(whole) = WHOLE.iter().find(|whole| name[at..].starts_with(**whole)) {
            if start < at {
                parts.push(&name[start..at]);
            }
            parts.push(whole);
            at += whole.len();
            start = at;
            continue;
        }
        let here = bytes[at];
        let before = at.checked_sub(1).map_or(b'_', |before| bytes[before]);
        let after = bytes.get(at + 1).copied().unwrap_or(b'_');
        let begins = (here.is_ascii_uppercase() && (!before.is_ascii_uppercase() || after.is_ascii_lowercase()))
            || (here.is_ascii_digit() != before.is_ascii_digit());
        if begins && start < at {
            parts.push(&name[start..at]);
            start = at;
        }
        at += 1;
    }
    if start < bytes.len() {
        parts.push(&name[start..]);
    }
    parts
}

fn spelled(word: &str) -> String {
    match SPELLED.iter().find(|(short, _)| *short == word) {
        Some((_, long)) => (*long).to_owned(),
        None if word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) => {
            word.to_owned()
        }
        None => word.to_lowercase(),
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Words that are not split.
const WHOLE: [&str; 5] = ["HoH", "HOH", "CoC", "GrantID", "ESSH"];

/// Words and abbreviations that are written out.
const SPELLED: [(&str, &str); 26] = [
    ("HoH", "head of household"),
    ("HOH", "head of household"),
    ("CoC", "CoC"),
    ("GrantID", "grant number"),
    ("CE", "coordinated entry"),
    ("ES", "emergency shelter"),
    ("PIT", "point-in-time"),
    ("CH", "chronically homeless"),
    ("Vet", "veteran"),
    ("Amount", "per month"),
    ("Prob", "problem"),
    ("Sol", "solving"),
    ("Ed", "education"),
    ("Ins", "insurance"),
    ("Fac", "facility"),
    ("Med", "medically"),
    ("Reqd", "required"),
    ("VA", "VA"),
    ("Fam", "in the family"),
    ("Ph", "permanent housing"),
    ("Cls", "current living situation"),
    ("FA", "financial assistance"),
    ("Pos", "positive"),
    ("Cm", "case management"),
    ("PATH", "PATH"),
    ("Dob", "date of birth"),
];

/// Columns whose name does not say it.
const NAMED: &[(&str, &str)] = &[
    ("ADAP", "AIDS Drug Assistance Program (ADAP)"),
    ("AdditionalRaceEthnicity", "More about race and ethnicity"),
    ("AffiliationID", "Affiliation ID"),
    ("AfghanistanOEF", "Afghanistan (Operation Enduring Freedom)"),
    ("AlcoholDrugUseDisorderFam", "Alcohol or drug use disorder in the family"),
    ("AmIndAKNative", "American Indian, Alaska Native, or Indigenous"),
    ("AnnualPercentAMI", "Yearly income as a share of the area median"),
    ("AntiRetroviral", "Receives anti-retroviral therapy"),
    ("Asian", "Asian or Asian American"),
    ("AskedOrForcedToExchangeForSex", "Asked or forced to exchange sex for something"),
    ("AskedOrForcedToExchangeForSexPastThreeMonths", "Asked or forced to exchange sex in the past three months"),
    ("BlackAfAmerican", "Black, African American, or African"),
    ("CLSSubsidyType", "Rental subsidy"),
    ("CMExitReason", "Reason case management ended"),
    ("COBRA", "Insurance through COBRA"),
    ("CSVVersion", "CSV version"),
    ("ClientLeaseholder", "Client has been a leaseholder"),
    ("ConnectionWithSOAR", "Connected with SOAR"),
    ("CountOfExchangeForSex", "Times sex was exchanged for something in the past three months"),
    ("CountOutreachReferralApproaches", "Outreach approaches before entry"),
    ("CurrentLivingSitID", "Current living situation ID"),
    ("CurrentPregnant", "Pregnant now"),
    ("CurrentlyFleeing", "Fleeing domestic violence now"),
    ("DOB", "Date of birth"),
    ("DOBDataQuality", "Quality of the date of birth"),
    ("DateOfBCPStatus", "Date of basic center program status"),
    ("DateOfPATHStatus", "Date of PATH status"),
    ("DateToStreetESSH", "Homelessness started, about"),
    ("DependentUnder6", "Children under six"),
    ("DesertStorm", "Persian Gulf War (Desert Storm)"),
    ("DestinationSubsidyType", "Rental subsidy at destination"),
    ("DisabledHoH", "Head of household has a disability"),
    ("DomesticViolenceSurvivor", "Survivor of domestic violence"),
    ("Earned", "Earned income"),
    ("EarnedAmount", "Earned income per month"),
    ("EligibleForRHY", "Eligible for runaway and homeless youth services"),
    ("EmployerProvided", "Insurance through an employer"),
    ("Employed", "Employed"),
    ("EnrollmentCoC", "CoC of the enrollment"),
    ("EvictionHistory", "Evictions before"),
    ("ExchangeForSex", "Ever exchanged sex for something"),
    ("ExchangeForSexPastThreeMonths", "Exchanged sex in the past three months"),
    ("FAAmount", "Amount of financial assistance"),
    ("GA", "General Assistance (GA)"),
    ("GAAmount", "General Assistance (GA) per month"),
    ("HH5Plus", "Household of five or more"),
    ("HMISParticipationID", "HMIS participation ID"),
    ("HOHLeaseholder", "Head of household has been a leaseholder"),
    ("HOPWAMedAssistedLivingFac", "HOPWA medically assisted living facility"),
    ("HPScreeningScore", "Prevention screening score"),
    ("HealthAndDVID", "Health and domestic violence ID"),
    ("HispanicLatinao", "Hispanic or Latina/e/o"),
    ("IncarceratedAdult", "Incarcerated as an adult"),
    ("IncarceratedParent", "A parent is incarcerated"),
    ("IndefiniteAndImpairs", "Long-lasting and limits living on one's own"),
    ("IndianHealthServices", "Indian Health Services"),
    ("InsuranceFromAnySource", "Health insurance"),
    ("IraqOIF", "Iraq (Operation Iraqi Freedom)"),
    ("IraqOND", "Iraq (Operation New Dawn)"),
    ("LOSUnderThreshold", "Stayed less than the threshold (90 days or 7 nights)"),
    ("LaborExploitPastThreeMonths", "Such work in the past three months"),
    ("LeaseOwn60Day", "Had a lease or owned a home in the last 60 days"),
    ("LeaveSituation14Days", "Has to leave within 14 days"),
    ("LengthOfStay", "Length of stay in the prior situation"),
    ("LivingSituation", "Prior living situation"),
    ("LocationCrisisOrPHHousing", "Location of the crisis or permanent housing"),
    ("MentalHealthDisorderFam", "Mental health disorder in the family"),
    ("MidEastNAfrican", "Middle Eastern or North African"),
    ("MonthsHomelessPastThreeYears", "Months homeless in the past three years"),
    ("MoveInDate", "Housing move-in date"),
    ("MovedTwoOrMore", "Moved twice or more in the last 60 days"),
    ("NativeHIPacific", "Native Hawaiian or Pacific Islander"),
    ("NoADAPReason", "Why no ADAP"),
    ("NoCOBRAReason", "Why no COBRA"),
    ("NoEmployerProvidedReason", "Why no insurance through an employer"),
    ("NoIndianHealthServicesReason", "Why no Indian Health Services"),
    ("NoMedicaidReason", "Why no Medicaid"),
    ("NoMedicareReason", "Why no Medicare"),
    ("NoPrivatePayReason", "Why no insurance paid by oneself"),
    ("NoRyanWhiteReason", "Why no Ryan White help"),
    ("NoSCHIPReason", "Why no children's insurance"),
    ("NoStateHealthInsReason", "Why no state insurance for adults"),
    ("NoVHAReason", "Why no VHA medical services"),
    ("NameDataQuality", "Quality of the name"),
    ("NotEmployedReason", "Why not employed"),
    ("OtherBenefitsSourceIdentify", "Which other benefit"),
    ("OtherDestination", "Which other destination"),
    ("OtherIncomeAmount", "Other income per month"),
    ("OtherIncomeSource", "Other income"),
    ("OtherIncomeSourceIdentify", "Which other income"),
    ("OtherInsuranceIdentify", "Which other insurance"),
    ("OtherTANF", "Other services paid by TANF"),
    ("OtherTheater", "Other peace-keeping or military operation"),
    ("OtherTypeProvided", "Which other service"),
    ("MovingOnOtherType", "Which other help with moving on"),
    ("PercentAMI", "Household income as a share of the area median"),
    ("PhysicalDisabilityFam", "Physical disability in the family"),
    ("PosAdultConnections", "Lasting connections with adults"),
    ("PosCommunityConnections", "Lasting connections with the community"),
    ("PosPeerConnections", "Lasting connections with peers"),
    ("PreviousStreetESSH", "On the street, in shelter or safe haven the night before"),
    ("PrisonDischarge", "Left prison or jail recently"),
    ("PrivatePay", "Insurance paid by oneself"),
    ("ProbSolDivRRResult", "Housed in a safe place by problem solving"),
    ("RRHSubType", "Kind of rapid re-housing"),
    ("RaceNone", "Why no race or ethnicity is given"),
    ("ReferralCaseManageAfter", "Enrolled in aftercare"),
    ("ResProjectID", "Residential project ID"),
    ("ResourcesToObtain", "Has resources or support to obtain housing"),
    ("RyanWhiteMedDent", "Ryan White medical or dental help"),
    ("SCHIP", "Children's Health Insurance Program"),
    ("SNAP", "Food stamps (SNAP)"),
    ("SSDI", "Disability insurance (SSDI)"),
    ("SSDIAmount", "Disability insurance (SSDI) per month"),
    ("SSI", "Supplemental Security Income (SSI)"),
    ("SSIAmount", "Supplemental Security Income (SSI) per month"),
    ("SSN", "Social Security number"),
    ("SSNDataQuality", "Quality of the Social Security number"),
    ("SexOffender", "Registered for a sex offense"),
    ("SocSecRetirement", "Retirement from Social Security"),
    ("SocSecRetirementAmount", "Retirement from Social Security per month"),
    ("StateHealthIns", "State insurance for adults"),
    ("SubTypeProvided", "Kind of service"),
    ("SubsequentResidence", "Has found another place to live"),
    ("TANF", "TANF (cash)"),
    ("TANFAmount", "TANF (cash) per month"),
    ("TANFChildCare", "Child care paid by TANF"),
    ("TANFTransportation", "Transportation paid by TANF"),
    ("TCellCount", "CD4 (T-cell) count"),
    ("TCellCountAvailable", "CD4 (T-cell) count is known"),
    ("TCellSource", "Where the CD4 count comes from"),
    ("TargetScreenReqd", "Prevention screening is required"),
    ("TimesHomelessPastThreeYears", "Times homeless in the past three years"),
    ("Unemployment", "Unemployment insurance"),
    ("UnemploymentAmount", "Unemployment insurance per month"),
    ("UnemploymentFam", "Unemployment in the family"),
    ("VADisabilityNonService", "VA disability, not connected to service"),
    ("VADisabilityNonServiceAmount", "VA disability, not connected to service, per month"),
    ("VADisabilityService", "VA disability, connected to service"),
    ("VADisabilityServiceAmount", "VA disability, connected to service, per month"),
    ("VAMCStation", "VA medical center"),
    ("VHAServices", "VHA medical services"),
    ("WIC", "Nutrition help for women and children (WIC)"),
    ("WorkersComp", "Workers' compensation"),
    ("WorkersCompAmount", "Workers' compensation per month"),
    ("WorkplacePromiseDifference", "Work was other than promised"),
    ("WorkplaceViolenceThreats", "Afraid to leave work because of threats"),
    ("WorldWarII", "World War II"),
    ("ZIP", "ZIP code"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn of(file: File, column: &str) -> &'static str {
        file.spec().column(column).map_or("", |at| label(&file.spec().columns[at]))
    }

    #[test]
    fn names_are_words() {
        assert_eq!(of(File::Enrollment, "RelationshipToHoH"), "Relationship to head of household");
        assert_eq!(of(File::Enrollment, "EntryDate"), "Entry date");
        assert_eq!(of(File::IncomeBenefits, "TotalMonthlyIncome"), "Total monthly income");
        assert_eq!(of(File::IncomeBenefits, "AlimonyAmount"), "Alimony per month");
        assert_eq!(of(File::CurrentLivingSituation, "LeaveSituation14Days"), "Has to leave within 14 days");
        assert_eq!(of(File::Client, "HispanicLatinao"), "Hispanic or Latina/e/o");
        assert_eq!(of(File::Inventory, "CHVetBedInventory"), "Chronically homeless veteran bed inventory");
        assert_eq!(of(File::Project, "PITCount"), "Point-in-time count");
        assert_eq!(of(File::Client, "PersonalID"), "Personal ID");
    }

    /// Whoever changes the standard sees here what the new columns are called.
    #[test]
    fn every_column_reads_as_a_sentence_begins() {
        for file in &FILES {
            for column in file.columns {
                let label = label(column);
                let first = label.chars().next().unwrap_or(' ');
                assert!(first.is_uppercase(), "{}.{}: {label}", file.name, column.name);
                assert!(!label.contains("  ") && label.len() < 70, "{}.{}: {label}", file.name, column.name);
            }
        }
        for (name, _) in NAMED {
            assert!(
                FILES.iter().any(|file| file.columns.iter().any(|column| column.name == *name)),
                "{name} is no column"
            );
        }
    }
}
