//! The LSA's codes in words. Source: LSA Data Dictionary FY2026, lists 2, 9, 10, 11, 17, 28, 32.

use reports::lsa::stella::Place;

/// HHType.
pub const fn hh_type(code: i32) -> &'static str {
    match code {
        0 => "All households",
        1 => "Adults only",
        2 => "Adults and children",
        3 => "Children only",
        _ => "Type not known",
    }
}

/// A household type as the head of a column.
pub const fn hh_type_short(code: i32) -> &'static str {
    match code {
        0 => "All",
        99 => "Not known",
        code => hh_type(code),
    }
}

/// Populations of households, in the order in which they are told.
pub const HOUSEHOLDS: [(i16, &str); 17] = [
    (10, "Youth 18 to 21"),
    (11, "Youth 22 to 24"),
    (12, "Parenting youth 18 to 24"),
    (13, "Veterans"),
    (14, "Non-veterans 25 and older"),
    (45, "Everyone 55 or older"),
    (46, "Parenting children"),
    (47, "Three or more children"),
    (15, "Chronically homeless"),
    (16, "Long-term homeless"),
    (17, "Not long-term homeless"),
    (18, "A disabled adult or head"),
    (19, "Fleeing domestic violence"),
    (48, "Survivors of domestic violence, not known to be fleeing"),
    (20, "First time homeless"),
    (21, "Back after permanent housing"),
    (22, "Moved into PSH in the period"),
];

/// Populations by race and ethnicity of the head of household.
pub const RACES: [(i16, &str); 22] = [
    (38, "American Indian, Alaska Native, or Indigenous, alone or with others"),
    (39, "Asian or Asian American, alone or with others"),
    (40, "Black, African American, or African, alone or with others"),
    (41, "Hispanic/Latina/o, alone or with others"),
    (42, "Middle Eastern or North African, alone or with others"),
    (43, "Native Hawaiian or Pacific Islander, alone or with others"),
    (44, "White, alone or with others"),
    (23, "American Indian, Alaska Native, or Indigenous only"),
    (24, "American Indian, Alaska Native, or Indigenous and Hispanic/Latina/o"),
    (25, "Asian or Asian American only"),
    (26, "Asian or Asian American and Hispanic/Latina/o"),
    (27, "Black, African American, or African only"),
    (28, "Black, African American, or African and Hispanic/Latina/o"),
    (29, "Hispanic/Latina/o only"),
    (30, "Middle Eastern or North African only"),
    (31, "Middle Eastern or North African and Hispanic/Latina/o"),
    (32, "Native Hawaiian or Pacific Islander only"),
    (33, "Native Hawaiian or Pacific Islander and Hispanic/Latina/o"),
    (34, "White only"),
    (35, "White and Hispanic/Latina/o"),
    (36, "Several races, not Hispanic/Latina/o"),
    (37, "Several races and Hispanic/Latina/o"),
];

/// Population; none where the LSA has no such population of households.
pub fn population(code: i16) -> Option<&'static str> {
    if code == 0 {
        return Some("All populations");
    }
    HOUSEHOLDS.iter().chain(&RACES).find(|(known, _)| *known == code).map(|(_, words)| *words)
}

/// SystemPath.
pub const fn path(code: i32) -> &'static str {
    match code {
        1 => "Shelter only",
        2 => "TH only",
        3 => "Shelter and TH",
        4 => "RRH only",
        5 => "Shelter and RRH",
        6 => "TH and RRH",
        7 => "Shelter, TH and RRH",
        8 => "PSH only",
        9 => "Shelter and PSH",
        10 => "Shelter, RRH and PSH",
        11 => "RRH and PSH",
        12 => "Other ways",
        _ => "Housed in PSH before",
    }
}

/// Stat.
pub const fn stat(code: i32) -> &'static str {
    match code {
        1 => "New, or away two years",
        2 => "Back from permanent housing",
        3 => "Back from a temporary place",
        4 => "Back from a place not known",
        _ => "Here all along",
    }
}

/// Where a household is at the end of the period.
pub const fn place(place: Place) -> &'static str {
    match place {
        Place::Active => "Still in a project",
        Place::Permanent => "Permanent housing",
        Place::Temporary => "Temporary place",
        Place::Unknown => "Unknown or other",
    }
}

/// The days of a report row of LSACalculated: in a sentence after 'days'.
pub const fn days(report_row: u8) -> &'static str {
    match report_row {
        1 => "in shelter or safe haven",
        2 => "in transitional housing",
        3 => "in shelter, safe haven or transitional housing",
        4 => "in RRH or PSH before moving in",
        5 => "homeless on record",
        6 => "homeless before, as told at entry",
        7 => "homeless in all",
        8 => "housed in RRH",
        9 => "homeless on record or housed in RRH",
        10 => "housed in PSH, for those who left",
        11 => "housed in PSH, for those still there",
        12 => "in RRH without moving in, for those who left",
        13 => "in RRH without moving in, for those still there",
        14 => "in RRH until moving in",
        15 => "housed in RRH, for those who left",
        _ => "housed in RRH, for those still there",
    }
}

/// The head of a column of days.
pub const fn days_short(report_row: u8) -> &'static str {
    match report_row {
        1 => "Shelter",
        2 => "TH",
        4 => "RRH or PSH, before moving in",
        5 => "On record, in all",
        6 => "Told at entry",
        7 => "Homeless, in all",
        8 => "Housed in RRH",
        _ => "On record or in RRH",
    }
}

/// ProjectGroupStatus.
pub const fn status(code: i32) -> &'static str {
    match code {
        0 => "Not there",
        2 => "Only before the period",
        11 => "Since before the period, still there",
        12 => "Since before the period, left in it",
        21 => "Came in the period, still there",
        22 => "Came and left in the period",
        _ => "Does not apply",
    }
}

/// MoveInStatus.
pub const fn move_in(code: i32) -> &'static str {
    match code {
        0 => "Has not moved in",
        1 => "Moved in in the period",
        2 => "Moved in before the period",
        _ => "Does not apply",
    }
}

/// ExitFrom.
pub const fn exit_from(code: i32) -> &'static str {
    match code {
        2 => "Shelter",
        3 => "Transitional housing",
        4 => "Safe haven",
        5 => "RRH, after moving in",
        6 => "PSH, after moving in",
        7 => "RRH, without moving in",
        8 => "PSH, without moving in",
        9 => "RRH services only, after moving in",
        _ => "RRH services only, without moving in",
    }
}

/// LSAProjectType.
pub fn project_type(code: i16) -> &'static str {
    if code == 15 { "RRH, services only" } else { crate::labels::project_type(i32::from(code)) }
}

/// A living situation or destination, in HUD's words; none where the code says that there is no answer to give.
pub fn situation(code: i32) -> Option<&'static str> {
    match code {
        -1 => None,
        98 => Some("Client does not know or prefers not to answer"),
        99 => Some("Not recorded, or not usable"),
        code => hud::lists::LIVING_SITUATION
            .text(code)
            .or_else(|| hud::lists::RENTAL_SUBSIDY_TYPE.text(code))
            .or(Some("A code that HUD's list does not have")),
    }
}

#[cfg(test)]
mod tests {
    use reports::lsa::stella::POPULATIONS;

    use super::*;

    #[test]
    fn every_population_has_its_words() {
        assert!(POPULATIONS.chain([0]).all(|code| population(code).is_some()));
        assert_eq!(HOUSEHOLDS.len() + RACES.len(), POPULATIONS.count());
        assert_eq!(population(49), None);
    }

    #[test]
    fn destinations_are_huds() {
        assert_eq!(situation(410), hud::lists::LIVING_SITUATION.text(410));
        assert!(situation(428).is_some_and(|words| !words.starts_with("A code")));
        assert_eq!(situation(-1), None);
    }
}
