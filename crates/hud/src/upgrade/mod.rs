//! Older HMIS CSV made FY2026 before it is read.
//!
//! Text to text: a file that needs no change stays as it is to the byte, and in the others only the fields that
//! change are touched. Whatever is wrong with the rest (quotes, dates, codes) is still wrong afterwards, in the same
//! row, for the reader to report. New columns stand in front, so that a row with too few or too many fields still has
//! too few or too many.
//!
//! What FY2026 changed: HMIS CSV Format Specifications FY2026 v1.0, 'Revisions for FY 2026'. What FY2024 changed: the
//! columns and lists of HUD's machine-readable FY2024 specification. Each rule names the text that decides it.

mod fy2024;
mod fy2026;
mod table;
#[cfg(test)]
mod tests;

use std::{collections::BTreeMap, fmt};

/// The files of an export: HUD's name without `.csv`, and the bytes as sent.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A version of the HMIS CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Version {
    Fy2022,
    Fy2024,
    Fy2026,
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Fy2022 => "FY2022",
            Self::Fy2024 => "FY2024",
            Self::Fy2026 => "FY2026",
        })
    }
}

/// What an upgrade could not carry over, or had to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// HUD's name of the file as it was sent, without `.csv`.
    pub file: &'static str,
    pub column: &'static str,
    pub rule: &'static str,
    /// One or two sentences for the person who sent the file, without values from it.
    pub message: String,
    /// How many values or rows this is about; never 0.
    pub count: u64,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum UpgradeError {
    #[error("{file}.csv has the column {column} twice, so it is not clear which of the two to upgrade")]
    DuplicateColumn { file: &'static str, column: &'static str },
}

/// Tells the version by the files and columns that are there; CSVVersion is free text and often wrong.
///
/// `headers` has HUD's file names without `.csv` and the column names as sent, trimmed. Names are compared without
/// regard to case. Where nothing tells, the answer is FY2026, whose reader then says what is missing.
pub fn detect(headers: &BTreeMap<String, Vec<String>>) -> Version {
    let has = |&(file, column): &(&str, &str)| {
        headers
            .get(file)
            .is_some_and(|columns| column.is_empty() || columns.iter().any(|c| c.eq_ignore_ascii_case(column)))
    };
    let count = |signs: &[(&str, &str)]| signs.iter().filter(|sign| has(sign)).count();

    if count(ONLY_FY2022) > count(SINCE_FY2024) {
        return Version::Fy2022;
    }
    // The renamed race column decides: gender columns live on in many systems as local columns of an FY2026 export.
    if has(&("Client", "HispanicLatinao")) {
        return Version::Fy2026;
    }
    if has(&("Client", "HispanicLatinaeo")) {
        return Version::Fy2024;
    }
    if count(SINCE_FY2026) == 0 && count(ONLY_FY2024) > 0 { Version::Fy2024 } else { Version::Fy2026 }
}

const ONLY_FY2022: &[(&str, &str)] = &[
    ("Client", "Ethnicity"),
    ("Client", "Female"),
    ("Client", "Male"),
    ("Client", "NoSingleGender"),
    ("Enrollment", "WorstHousingSituation"),
    ("EnrollmentCoC", ""),
    ("HealthAndDV", "DomesticViolenceVictim"),
    ("IncomeBenefits", "VAMedicalServices"),
    ("Project", "HMISParticipatingProject"),
    ("Project", "TrackingMethod"),
];

const SINCE_FY2024: &[(&str, &str)] = &[
    ("CEParticipation", ""),
    ("Client", "MidEastNAfrican"),
    ("CurrentLivingSituation", "CLSSubsidyType"),
    ("Enrollment", "EnrollmentCoC"),
    ("Enrollment", "RentalSubsidyType"),
    ("Exit", "DestinationSubsidyType"),
    ("HMISParticipation", ""),
    ("HealthAndDV", "DomesticViolenceSurvivor"),
    ("IncomeBenefits", "VHAServices"),
    ("Project", "RRHSubType"),
    ("Services", "FAStartDate"),
];

const ONLY_FY2024: &[(&str, &str)] = &[
    ("Client", "Man"),
    ("Client", "NonBinary"),
    ("Client", "Woman"),
    ("Enrollment", "SexualOrientation"),
    ("Enrollment", "TranslationNeeded"),
];

const SINCE_FY2026: &[(&str, &str)] = &[("Client", "Sex"), ("Enrollment", "MentalHealthConsultation")];

/// Rewrites the files of an older version to FY2026's files and columns, and says what was lost on the way.
///
/// Rows of a file that goes on existing keep their order and number. FY2022's EnrollmentCoC goes into Enrollment;
/// HMISParticipation and CEParticipation, which FY2022 does not know, are made.
pub fn upgrade(from: Version, files: &mut Files) -> Result<Vec<Note>, UpgradeError> {
    let mut notes = Notes::default();
    if from == Version::Fy2022 {
        fy2024::upgrade(files, &mut notes)?;
    }
    if from < Version::Fy2026 {
        fy2026::upgrade(files, &mut notes)?;
    }
    Ok(notes.0)
}

#[derive(Default)]
struct Notes(Vec<Note>);

impl Notes {
    fn add(&mut self, count: u64, file: &'static str, column: &'static str, rule: &'static str, message: &str) {
        if count > 0 {
            self.0.push(Note { file, column, rule, message: message.to_owned(), count });
        }
    }
}
