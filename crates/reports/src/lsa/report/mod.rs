//! Chapter 11: LSAReport, the report's parameters and what HUD wants to know of the quality of its data.

mod quality;
mod ssn;

use hud::Dataset;

pub use self::quality::Quality;
use super::{Core, csv::Csv, person::People};

/// LSAReport.csv.
pub fn file(ds: &Dataset, core: &Core, people: &People) -> Vec<u8> {
    let params = &core.params;
    let quality = Quality::new(ds, core, people);
    let mut csv = Csv::new(HEADER);
    csv.int(Some(params.report_id));
    csv.unquoted(params.made);
    csv.unquoted(params.start);
    csv.unquoted(params.end);
    csv.text(Some(&params.coc), 6);
    let vendor = &params.vendor;
    for text in [&vendor.software_vendor, &vendor.software_name, &vendor.contact, &vendor.email] {
        csv.text(Some(&accepted(text)), 50);
    }
    csv.int(Some(params.scope as i32));
    csv.unquoted(params.lookback());
    for count in quality.counts() {
        csv.int(Some(i32::try_from(count).unwrap_or(i32::MAX)));
    }
    csv.end();
    csv.into_bytes()
}

/// Section 2.8: none of these columns is empty or has one of the signs that HMIS CSV does not allow.
fn accepted(text: &str) -> String {
    let kept: String = text.chars().filter(|letter| !"<>[]{}".contains(*letter)).collect();
    if kept.trim().is_empty() { "n/a".to_owned() } else { kept.trim().to_owned() }
}

const HEADER: &str = "ReportID,ReportDate,ReportStart,ReportEnd,ReportCoC,SoftwareVendor,SoftwareName,VendorContact,VendorEmail,LSAScope,LookbackDate,NoCoC,NotOneHoH,RelationshipToHoH,MoveInDate,UnduplicatedClient,HouseholdEntry,ClientEntry,AdultHoHEntry,ClientExit,SSN4Digit,SSNNotProvided,SSNMissingOrInvalid,ClientSSNNotUnique,DistinctSSNValueNotUnique,DisablingCond,LivingSituation,LengthOfStay,HomelessDate,TimesHomeless,MonthsHomeless,Destination";

#[cfg(test)]
mod tests {
    use super::accepted;

    #[test]
    fn contacts_are_what_hdx_takes() {
        assert_eq!(accepted(" Ada <ada@example.org> "), "Ada ada@example.org");
        assert_eq!(accepted("[]"), "n/a");
    }
}
