//! Who a person is: the top of the record.

use chrono::NaiveDate;
use store::client::{Name, Record, Row};

use super::value;
use crate::{format, labels};

/// Identity facts in words.
#[derive(Clone, Debug)]
pub struct Identity {
    /// What the page is headed with.
    pub heading: String,
    /// Said under the heading when the name is missing or only hashed.
    pub about_name: Option<&'static str>,
    pub born: String,
    pub ssn: Ssn,
    pub sex: Option<String>,
    pub race: Option<String>,
    pub veteran: Option<String>,
    /// How sure the source is of name, birth date and SSN, where it is not sure.
    pub unsure: Vec<String>,
}

/// A Social Security number as far as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ssn {
    /// '•••-••-6789', or the whole number when it was asked for; `None` when there is none.
    pub text: Option<String>,
    /// There is more to show.
    pub can_show: bool,
    pub hashed: bool,
}

impl Identity {
    pub fn of(record: &Record, today: NaiveDate, show_ssn: bool) -> Identity {
        let client = &record.client;
        let name = name_of(client);
        let full = name.full();
        let about_name = match &full {
            Some(_) => None,
            None if name.is_hashed() => {
                Some("The name is hashed in this source: nobody can read it, and the same name has the same hash.")
            }
            None => Some("The source sent no name for this person."),
        };
        Identity {
            heading: full
                .unwrap_or_else(|| if name.is_hashed() { "Name is hashed" } else { "Name is not recorded" }.to_owned()),
            about_name,
            born: born(client, today),
            ssn: ssn(client.text("ssn"), show_ssn),
            sex: value::named(client, "sex"),
            race: race(client),
            veteran: value::named(client, "veteran_status"),
            unsure: unsure(client),
        }
    }
}

pub fn name_of(client: &Row) -> Name {
    let part = |column| client.text(column).map(str::to_owned);
    Name {
        first_name: part("first_name"),
        middle_name: part("middle_name"),
        last_name: part("last_name"),
        name_suffix: part("name_suffix"),
    }
}

fn born(client: &Row, today: NaiveDate) -> String {
    match (client.date("dob"), client.text("dob")) {
        (Some(day), _) => format::born(&day, &today),
        (None, Some(sent)) => format!("Birth date as sent: {sent}"),
        (None, None) => "Birth date not recorded".to_owned(),
    }
}

/// What may be seen of a number: its last four digits, or all of it. A hash of HUD's (the last four digits, then the hash)
/// has no more to show than the last four.
pub fn ssn(sent: Option<&str>, show: bool) -> Ssn {
    let Some(sent) = sent else { return Ssn { text: None, can_show: false, hashed: false } };
    let digits: Vec<char> = sent.chars().filter(char::is_ascii_alphanumeric).collect();
    let hashed = digits.len() >= 32;
    let last_four: String = if hashed && digits.len() == 68 {
        digits[..4].iter().collect()
    } else if hashed {
        String::new()
    } else {
        digits[digits.len().saturating_sub(4)..].iter().collect()
    };
    let masked = if last_four.len() == 4 && last_four.bytes().all(|byte| byte.is_ascii_digit()) {
        format!("•••-••-{last_four}")
    } else {
        "•••-••-••••".to_owned()
    };
    let text = match (show && !hashed, digits.len()) {
        (false, _) => masked,
        (true, 9) => {
            let all: String = digits.into_iter().collect();
            format!("{}-{}-{}", &all[..3], &all[3..5], &all[5..])
        }
        (true, _) => sent.to_owned(),
    };
    Ssn { text: Some(text), can_show: !show && !hashed, hashed }
}

const RACES: [&str; 7] = [
    "am_ind_ak_native",
    "asian",
    "black_af_american",
    "hispanic_latinao",
    "mid_east_n_african",
    "native_hi_pacific",
    "white",
];

fn race(client: &Row) -> Option<String> {
    let mut races: Vec<String> = RACES
        .iter()
        .filter(|race| client.int(race) == Some(1))
        .filter_map(|race| value::column(client, race))
        .map(|column| labels::label(column).to_owned())
        .collect();
    races.extend(client.text("additional_race_ethnicity").map(str::to_owned));
    if races.is_empty() { value::named(client, "race_none") } else { Some(races.join("; ")) }
}

/// Quality codes other than 'full' (HUD lists 3.01.5, 3.02.2, 3.03.2).
fn unsure(client: &Row) -> Vec<String> {
    [("Name", "name_data_quality"), ("Social Security number", "ssn_data_quality"), ("Birth date", "dob_data_quality")]
        .iter()
        .filter(|(_, column)| client.text(column).is_some() && client.int(column) != Some(1))
        .filter_map(|(what, column)| Some(format!("{what}: {}", lower_first(&value::named(client, column)?))))
        .collect()
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_masked_until_asked_for() {
        let masked = ssn(Some("123456789"), false);
        assert_eq!((masked.text.as_deref(), masked.can_show), (Some("•••-••-6789"), true));
        let shown = ssn(Some("123456789"), true);
        assert_eq!((shown.text.as_deref(), shown.can_show), (Some("123-45-6789"), false));
        assert_eq!(ssn(None, true).text, None);
        assert_eq!(ssn(Some("xxxxx6789"), false).text.as_deref(), Some("•••-••-6789"));
        assert_eq!(ssn(Some("12345xxxx"), false).text.as_deref(), Some("•••-••-••••"));
        assert_eq!(ssn(Some("12345xxxx"), true).text.as_deref(), Some("123-45-xxxx"));
        assert_eq!(ssn(Some("é"), true).text.as_deref(), Some("é"));
    }

    #[test]
    fn a_hash_shows_no_more_than_its_last_four() {
        let hash = format!("6789{}", "0af3".repeat(16));
        let masked = ssn(Some(&hash), true);
        assert_eq!((masked.text.as_deref(), masked.can_show, masked.hashed), (Some("•••-••-6789"), false, true));
        assert_eq!(ssn(Some(&"0af3".repeat(16)), false).text.as_deref(), Some("•••-••-••••"));
    }
}
