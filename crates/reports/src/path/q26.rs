//! Q26: who is active and enrolled.

use hud::records::{Client as C, Enrollment as E};

use super::people::{People, Person};
use crate::{
    glossary::{chronic::Status, race::Races},
    table::{Cell, Table},
};

/// A row: its label, and the codes that it counts.
type Row = (&'static str, &'static [i32]);

const ANSWERS: [Row; 5] = [
    ("Yes", &[1]),
    ("No", &[0]),
    ("Client doesn’t know", &[8]),
    ("Client prefers not to answer", &[9]),
    ("Data not collected", &[99]),
];

/// Ages, by the code that [`age`] gives them.
const AGES: [Row; 10] = [
    ("17 and under", &[0]),
    ("18-23", &[18]),
    ("24-30", &[24]),
    ("31-40", &[31]),
    ("41-50", &[41]),
    ("51-61", &[51]),
    ("62+", &[62]),
    ("Client doesn’t know", &[-8]),
    ("Client prefers not to answer", &[-9]),
    ("Data not collected", &[-99]),
];

const RACES: [(&str, u8); 7] = [
    ("American Indian, Alaska Native, or Indigenous", 1),
    ("Asian or Asian American", 2),
    ("Black, African American, or African", 3),
    ("Hispanic/Latina/o", 6),
    ("Middle Eastern or North African", 7),
    ("Native Hawaiian or Pacific Islander", 4),
    ("White", 5),
];

const VETERANS: [Row; 5] = [
    ("Veteran", &[1]),
    ("Non-veteran", &[0]),
    ("Client doesn’t know", &[8]),
    ("Client prefers not to answer", &[9]),
    ("Data not collected", &[99]),
];

const SUBSTANCE_USE: [Row; 3] = [
    ("Co-occurring substance use disorder", &[1, 2, 3]),
    ("No co-occurring substance use disorder", &[0]),
    ("Unknown", &[8, 9, 99]),
];

/// Sections of list 3.12.1 that a prior living situation can be in.
const SITUATIONS: [(&str, &[Row]); 5] = [
    (
        "Homeless Situations (100-199)",
        &[
            (
                "Place not meant for habitation (e.g., a vehicle, an abandoned building, bus/train/subway station/airport or \
                 anywhere outside)",
                &[116],
            ),
            (
                "Emergency shelter, including hotel or motel paid for with emergency shelter voucher, Host Home shelter",
                &[101],
            ),
            ("Safe Haven", &[118]),
        ],
    ),
    (
        "Institutional Situations (200-299)",
        &[
            ("Foster care home or foster care group home", &[215]),
            ("Hospital or other residential non-psychiatric medical facility", &[206]),
            ("Jail, prison, or juvenile detention facility", &[207]),
            ("Long-term care facility or nursing home", &[225]),
            ("Substance abuse treatment facility or detox center", &[205]),
            ("Psychiatric hospital or other psychiatric facility", &[204]),
        ],
    ),
    (
        "Temporary Housing Situations (300-399)",
        &[
            ("Transitional housing for homeless persons (including homeless youth)", &[302]),
            ("Residential project or halfway house with no homeless criteria", &[329]),
            ("Hotel or motel paid for without emergency shelter voucher", &[314]),
            ("Host Home (non-crisis)", &[332]),
            ("Staying or living in a friend’s room, apartment, or house", &[336]),
            ("Staying or living in a family member’s room, apartment, or house", &[335]),
        ],
    ),
    (
        "Permanent Housing Situations (400-499)",
        &[
            ("Rental by client, no ongoing housing subsidy", &[410]),
            ("Rental by client, with ongoing housing subsidy", &[435]),
            ("Owned by client, with ongoing housing subsidy", &[421]),
            ("Owned by client, no ongoing housing subsidy", &[411]),
        ],
    ),
    (
        "Other (1-99)",
        &[("Client doesn’t know", &[8]), ("Client prefers not to answer", &[9]), ("Data not collected", &[99])],
    ),
];

const LENGTHS_OF_STAY: [Row; 9] = [
    ("One night or less", &[10]),
    ("Two to six nights", &[11]),
    ("One week or more, but less than one month", &[2]),
    ("One month or more, but less than 90 days", &[3]),
    ("90 days or more, but less than one year", &[4]),
    ("One year or longer", &[5]),
    ("Client doesn’t know", &[8]),
    ("Client prefers not to answer", &[9]),
    ("Data not collected", &[99]),
];

const SEXES: [Row; 3] = [("Female", &[0]), ("Male", &[1]), ("Not available", &[8, 9, 99])];

pub fn q26(people: &People<'_>) -> Table {
    let header = [
        "",
        "Of those with an active, enrolled PATH status during this reporting period, how many individuals are in each of the \
         following categories?",
    ];
    let mut sections = Sections { people, table: Table::new("Q26", "Demographics", header), name: "" };
    let client = |person: &Person, column: usize| {
        people.client(person).and_then(|row| people.ds.client().0.int(row, column)).unwrap_or(99)
    };
    let adult = |person: &Person, value: i32| person.age.is_adult().then_some(value);
    sections.codes("26b. Age", &AGES, |person| Some(age(person, client(person, C::DOB_DATA_QUALITY))));
    sections.races("26c. Race and Ethnicity", |person| client(person, C::RACE_NONE));
    sections.codes("26e. Veteran Status (adults only)", &VETERANS, |person| {
        adult(person, client(person, C::VETERAN_STATUS))
    });
    sections
        .codes("26f. Co-occurring disorder", &SUBSTANCE_USE, |person| Some(people.substance_use(person).unwrap_or(99)));
    sections.codes("26g. Connection with SOAR", &ANSWERS, |person| Some(people.soar(person).unwrap_or(99)));
    let situation = |person: &Person| people.field(&person.stay, E::LIVING_SITUATION).unwrap_or(99);
    sections.situations("26h. Prior Living Situation", situation);
    sections.codes(
        "26i. Length of stay in prior living situation (emergency shelter or place not meant for human habitation only)",
        &LENGTHS_OF_STAY,
        |person| {
            let length = people.field(&person.stay, E::LENGTH_OF_STAY).unwrap_or(99);
            matches!(situation(person), 101 | 116).then_some(length)
        },
    );
    let chronic: [Row; 3] = [("Yes", &[1]), ("No", &[0]), ("Unknown", &[99])];
    sections.codes("26j. Chronically homeless (at project start)", &chronic, |person| {
        Some(match people.chronic(person) {
            Status::Yes => 1,
            Status::No => 0,
            Status::NotTold | Status::Missing => 99,
        })
    });
    sections.codes("26k. Survivor of Domestic Violence (adults only)", &ANSWERS, |person| {
        adult(person, people.survivor(person).unwrap_or(99))
    });
    sections.codes("26l. Sex", &SEXES, |person| Some(client(person, C::SEX)));
    sections.table
}

/// The table as it grows; a section's name stands in its first row.
struct Sections<'a> {
    people: &'a People<'a>,
    table: Table,
    name: &'static str,
}

impl Sections<'_> {
    /// A row a code, and the total of these rows.
    fn codes(&mut self, name: &'static str, rows: &[Row], code: impl Fn(&Person) -> Option<i32>) {
        self.name = name;
        let is = |codes: &[i32], person: &Person| code(person).is_some_and(|code| codes.contains(&code));
        for (label, codes) in rows {
            let cell = self.people.enrolled(|person| is(codes, person));
            self.push(label, cell);
        }
        let total = self.people.enrolled(|person| rows.iter().any(|(_, codes)| is(codes, person)));
        self.push("Total", total);
    }

    /// A person of several races is in several rows, and once in the total.
    fn races(&mut self, name: &'static str, why_none: impl Fn(&Person) -> i32) {
        self.name = name;
        let people = self.people;
        let races =
            |person: &Person| people.client(person).map_or(Races::Missing, |row| Races::of(people.ds.client().0, row));
        for (label, response) in RACES {
            let cell =
                people.enrolled(|person| matches!(races(person), Races::Some(bits) if bits >> response & 1 == 1));
            self.push(label, cell);
        }
        let not_told = |person: &Person, code: i32| races(person) == Races::NotTold && why_none(person) == code;
        self.push("Client doesn’t know", people.enrolled(|person| not_told(person, 8)));
        self.push("Client prefers not to answer", people.enrolled(|person| not_told(person, 9)));
        self.push("Data not collected", people.enrolled(|person| races(person) == Races::Missing));
        self.push("Total", people.enrolled(|_| true));
    }

    /// Headings, situations, and one total.
    fn situations(&mut self, name: &'static str, situation: impl Fn(&Person) -> i32) {
        self.name = name;
        for (heading, rows) in SITUATIONS {
            self.push(heading, Cell::default());
            for (label, codes) in rows {
                let cell = self.people.enrolled(|person| codes.contains(&situation(person)));
                self.push(label, cell);
            }
        }
        let listed = |code: i32| SITUATIONS.iter().flat_map(|(_, rows)| *rows).any(|(_, codes)| codes.contains(&code));
        let total = self.people.enrolled(|person| listed(situation(person)));
        self.push("Total", total);
    }

    fn push(&mut self, label: &str, cell: Cell) {
        self.table.push(std::mem::take(&mut self.name), vec![Cell::text(label.to_owned()), cell]);
    }
}

/// The first year of the age bracket; below 0 why there is none.
fn age(person: &Person, quality: i32) -> i32 {
    let Some(years) = person.age.years() else { return if matches!(quality, 8 | 9) { -quality } else { -99 } };
    [62, 51, 41, 31, 24, 18].into_iter().find(|&first| years >= first).unwrap_or(0)
}
