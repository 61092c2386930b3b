//! HMIS element 3.917, prior living situation, as the steps on chronic homelessness read it (sections 5.8.3, 5.10, 7.6.3
//! and 7.8).

use hud::{Date, Table, records::Enrollment};

/// 3.917 of one row of Enrollment.csv; codes are as sent.
#[derive(Clone, Copy, Debug, Default)]
pub struct LivingSituation {
    pub living_situation: Option<i32>,
    pub length_of_stay: Option<i32>,
    pub previous_street_essh: Option<i32>,
    pub date_to_street_essh: Option<Date>,
    pub times_homeless_past_three_years: Option<i32>,
    pub months_homeless_past_three_years: Option<i32>,
}

impl LivingSituation {
    pub fn of(enrollments: &Table, row: usize) -> Self {
        let code = |column| enrollments.int(row, column);
        Self {
            living_situation: code(Enrollment::LIVING_SITUATION),
            length_of_stay: code(Enrollment::LENGTH_OF_STAY),
            previous_street_essh: code(Enrollment::PREVIOUS_STREET_ESSH),
            date_to_street_essh: code(Enrollment::DATE_TO_STREET_ESSH).map(Date),
            times_homeless_past_three_years: code(Enrollment::TIMES_HOMELESS_PAST_THREE_YEARS),
            months_homeless_past_three_years: code(Enrollment::MONTHS_HOMELESS_PAST_THREE_YEARS),
        }
    }

    /// Section 5.8.3: whether the days from DateToStreetESSH on count as days in ES, SH or on the street.
    pub fn counts_street_days(&self, lsa_project_type: i16) -> bool {
        self.was_homeless() || !is_es_sh(lsa_project_type) && self.previous_street_essh == Some(1) && self.short_stay()
    }

    /// Section 5.10 step 4: twelve months or more, in four or more times.
    pub fn says_chronic(&self) -> bool {
        matches!(self.months_homeless_past_three_years, Some(112 | 113))
            && self.times_homeless_past_three_years == Some(4)
    }

    /// Section 5.10, last update: whether something is missing that could show that the person meets the time criteria.
    /// `entry` is the enrollment's EntryDate as the report has it.
    pub fn is_missing(&self, lsa_project_type: i16, entry: Date) -> bool {
        let unknown = |code: Option<i32>| matches!(code, None | Some(8 | 9 | 99));
        let es_sh = is_es_sh(lsa_project_type);
        let break_in_stay = !es_sh && self.short_stay();
        self.date_to_street_essh.is_some_and(|day| day > entry)
            || self.living_situation.is_none_or(|code| code < 100)
            || unknown(self.length_of_stay)
            || break_in_stay && !matches!(self.previous_street_essh, Some(0 | 1))
            || (es_sh || self.was_homeless() || break_in_stay && self.previous_street_essh == Some(1))
                && (unknown(self.months_homeless_past_three_years)
                    || unknown(self.times_homeless_past_three_years)
                    || self.date_to_street_essh.is_none())
    }

    /// From a place not meant for habitation, emergency shelter or safe haven.
    fn was_homeless(&self) -> bool {
        self.living_situation.is_some_and(|code| (100..=199).contains(&code))
    }

    /// Fewer than 7 nights anywhere, or fewer than 90 in an institution.
    fn short_stay(&self) -> bool {
        match self.length_of_stay {
            Some(10 | 11) => true,
            Some(2 | 3) => self.living_situation.is_some_and(|code| (200..=299).contains(&code)),
            _ => false,
        }
    }
}

const fn is_es_sh(lsa_project_type: i16) -> bool {
    matches!(lsa_project_type, 0 | 1 | 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: Date = Date(20_000);

    fn full() -> LivingSituation {
        LivingSituation {
            living_situation: Some(116),
            length_of_stay: Some(4),
            previous_street_essh: None,
            date_to_street_essh: Some(Date(19_000)),
            times_homeless_past_three_years: Some(4),
            months_homeless_past_three_years: Some(112),
        }
    }

    #[test]
    fn an_institution_counts_after_a_short_stay_only() {
        let hospital = LivingSituation { living_situation: Some(206), previous_street_essh: Some(1), ..full() };
        assert!(!hospital.counts_street_days(13));
        let short = LivingSituation { length_of_stay: Some(3), ..hospital };
        assert!(short.counts_street_days(13));
        assert!(!short.counts_street_days(0), "shelters look at the living situation only");
        assert!(!LivingSituation { living_situation: Some(435), ..short }.counts_street_days(3));
        assert!(
            LivingSituation { living_situation: Some(435), length_of_stay: Some(10), ..short }.counts_street_days(3)
        );
        assert!(full().counts_street_days(0));
    }

    #[test]
    fn what_is_missing() {
        assert!(!full().is_missing(0, ENTRY));
        assert!(LivingSituation { date_to_street_essh: Some(Date(20_001)), ..full() }.is_missing(0, ENTRY));
        assert!(LivingSituation { date_to_street_essh: None, ..full() }.is_missing(2, ENTRY));
        assert!(LivingSituation { living_situation: Some(99), ..full() }.is_missing(2, ENTRY));
        assert!(LivingSituation { length_of_stay: None, ..full() }.is_missing(2, ENTRY));
        assert!(LivingSituation { times_homeless_past_three_years: Some(9), ..full() }.is_missing(2, ENTRY));
        // From housing, what happened before is not asked.
        let housed = LivingSituation {
            living_situation: Some(410),
            date_to_street_essh: None,
            months_homeless_past_three_years: None,
            ..full()
        };
        assert!(!housed.is_missing(3, ENTRY));
        assert!(housed.is_missing(0, ENTRY));
        let short = LivingSituation { length_of_stay: Some(11), ..housed };
        assert!(short.is_missing(3, ENTRY));
        assert!(!LivingSituation { previous_street_essh: Some(0), ..short }.is_missing(3, ENTRY));
        assert!(LivingSituation { previous_street_essh: Some(1), ..short }.is_missing(3, ENTRY));
        assert!(LivingSituation { previous_street_essh: Some(99), ..short }.is_missing(3, ENTRY));
    }
}
