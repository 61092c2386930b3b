//! A client: who they are, and the row of Client.csv.

use super::book::{Book, File, Trail};
use super::day::{Day, EXPORT_DAY, date, swapped, year};
use super::names::{Name, Names, misspelled};
use super::programs::Class;
use super::rng::Rng;

/// Disability types of list 1.3, in the order they are written.
pub(super) const DISABILITY_TYPES: [i32; 6] = [5, 6, 7, 8, 9, 10];

#[derive(Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Person {
    pub(super) id: u64,
    name: Name,
    name_quality: i32,
    ssn: String,
    ssn_quality: i32,
    /// The true date of birth; what is written may be missing or wrong.
    pub(super) born: Day,
    dob_quality: i32,
    dob_written: Option<Day>,
    pub(super) male: bool,
    sex: i32,
    races: Vec<&'static str>,
    race_none: Option<i32>,
    additional: &'static str,
    pub(super) veteran: bool,
    veteran_status: i32,
    /// Answers to the six disabilities: list 1.8, for substance use list 4.10.2.
    pub(super) disabilities: [i32; 6],
    pub(super) survivor: bool,
    pub(super) works: bool,
}

/// What one member of a household is to be.
pub(super) struct Part {
    pub(super) age: i32,
    pub(super) male: bool,
    pub(super) veteran: bool,
    /// Years on the street: disabilities are much more frequent.
    pub(super) chronic: bool,
}

impl Person {
    pub(super) fn new(
        rng: &mut Rng,
        names: &Names,
        id: u64,
        origin: usize,
        family: &str,
        part: &Part,
        today: Day,
    ) -> Self {
        let born = today - part.age * 365 - part.age / 4 - rng.range(1, 364);
        let origin_facts = Names::races(origin);
        let mut person = Self {
            id,
            name: names.person(rng, origin, part.male, family),
            name_quality: 1,
            ssn: number(rng),
            ssn_quality: 1,
            born,
            dob_quality: 1,
            dob_written: Some(born),
            male: part.male,
            sex: i32::from(part.male),
            races: origin_facts.races.to_vec(),
            race_none: None,
            additional: if rng.chance(90) { origin_facts.additional } else { "" },
            veteran: part.veteran,
            veteran_status: i32::from(part.veteran),
            disabilities: [0; 6],
            survivor: rng.chance(if part.male { 60 } else { 280 }) && part.age > 15,
            works: part.age > 17 && rng.chance(if part.chronic { 80 } else { 320 }),
        };
        person.disable(rng, part);
        person.answer(rng, part);
        person
    }

    /// The same person entered a second time by a worker who did not find the first record.
    pub(super) fn entered_again(&self, rng: &mut Rng, id: u64) -> Self {
        let mut other = self.clone();
        other.id = id;
        if self.name_quality == 1 {
            other.name = misspelled(rng, &self.name);
        }
        match rng.below(10) {
            0..3 => (other.ssn, other.ssn_quality) = (String::new(), 99),
            3 => other.ssn = other.ssn.chars().rev().collect::<String>(),
            _ => {}
        }
        match rng.below(10) {
            0 => other.dob_written = other.dob_written.and_then(swapped),
            1 => (other.dob_written, other.dob_quality) = (None, 99),
            _ => {}
        }
        other.dob_quality = if other.dob_written.is_none() && other.dob_quality < 8 { 99 } else { other.dob_quality };
        other
    }

    /// Changes the date of birth, the written one with it.
    pub(super) fn be_born(&mut self, day: Day) {
        self.dob_written = self.dob_written.map(|_| day);
        self.born = day;
    }

    /// Whether any disability is a yes.
    pub(super) fn disabled(&self) -> bool {
        self.disabilities.iter().any(|response| (1..=3).contains(response))
    }

    pub(super) fn write(&self, book: &mut Book, trail: Trail) {
        let (mut row, _) = book.row(File::Client);
        row.key("PersonalID", "", self.id)
            .text("FirstName", &self.name.given)
            .text("MiddleName", &self.name.middle)
            .text("LastName", &self.name.family)
            .text("NameSuffix", self.name.suffix)
            .int("NameDataQuality", self.name_quality)
            .text("SSN", &self.ssn)
            .int("SSNDataQuality", self.ssn_quality)
            .date("DOB", self.dob_written)
            .int("DOBDataQuality", self.dob_quality)
            .int("Sex", self.sex);
        for race in [
            "AmIndAKNative",
            "Asian",
            "BlackAfAmerican",
            "HispanicLatinao",
            "MidEastNAfrican",
            "NativeHIPacific",
            "White",
        ] {
            row.int(race, i32::from(self.races.contains(&race)));
        }
        row.maybe("RaceNone", self.race_none)
            .text("AdditionalRaceEthnicity", self.additional)
            .int("VeteranStatus", self.veteran_status);
        if self.veteran {
            self.service(&mut row);
        }
        row.end(trail);
    }

    /// Years, theatres, branch and discharge. They follow from the date of birth, so that both records of one person agree.
    fn service(&self, row: &mut super::book::Row<'_>) {
        let entered = year(self.born) + 18 + self.born.rem_euclid(6);
        let left = (entered + 2 + self.born.rem_euclid(9)).min(2025).max(entered);
        let during = |from: i32, to: i32| i32::from(entered <= to && left >= from && self.born.rem_euclid(5) != 0);
        row.int("YearEnteredService", entered)
            .int("YearSeparated", left)
            .int("WorldWarII", 0)
            .int("KoreanWar", during(1950, 1953))
            .int("VietnamWar", during(1964, 1975))
            .int("DesertStorm", during(1990, 1991))
            .int("AfghanistanOEF", during(2001, 2014))
            .int("IraqOIF", during(2003, 2010))
            .int("IraqOND", during(2010, 2011))
            .int("OtherTheater", i32::from(self.born.rem_euclid(11) == 0))
            .int("MilitaryBranch", [1, 1, 1, 2, 3, 3, 4, 4, 6, 99][index(self.born, 10)])
            .int("DischargeStatus", [1, 1, 1, 1, 1, 1, 2, 2, 6, 4, 7, 99][index(self.born / 3, 12)]);
    }

    fn disable(&mut self, rng: &mut Rng, part: &Part) {
        let rates: [usize; 6] = match (part.age < 18, part.chronic) {
            (true, _) => [15, 40, 25, 0, 50, 5],
            (false, true) => [380, 110, 400, 25, 620, 480],
            (false, false) => [170, 50, 190, 12, 300, 170],
        };
        for (n, rate) in rates.into_iter().enumerate() {
            if rng.chance(rate) {
                self.disabilities[n] = if n == 5 { rng.range(1, 3) } else { 1 };
            } else if rng.chance(15) {
                self.disabilities[n] = rng.pick(&[8, 9, 99, 99]);
            }
        }
    }

    /// What people do not know or rather not say, and what is written wrongly.
    fn answer(&mut self, rng: &mut Rng, part: &Part) {
        match rng.below(1000) {
            0..15 => {
                self.name_quality = 2;
                self.name.given = Names::street(rng);
            }
            15..24 => {
                self.name_quality = rng.pick(&[8, 9, 9, 99]);
                self.name = Name::default();
            }
            _ => {}
        }
        match rng.below(1000) {
            0..90 => {
                self.ssn_quality = 2;
                self.ssn.replace_range(..5, "xxxxx");
            }
            90..250 => {
                self.ssn_quality = rng.pick(&[8, 9, 9, 9, 99, 99]);
                self.ssn.clear();
            }
            250..258 => self.ssn = String::from(rng.pick(&["000000000", "111111111", "123456789", "999999999"])),
            258..262 => self.ssn.clear(),
            _ => {}
        }
        match rng.below(1000) {
            0..20 => {
                self.dob_quality = rng.pick(&[8, 9, 99, 99]);
                self.dob_written = None;
            }
            20..45 => {
                // Only the year is known: first of January.
                self.dob_quality = 2;
                let d = date(self.born);
                self.dob_written = Some(self.born - i32::try_from(chrono::Datelike::ordinal0(&d)).unwrap_or(0));
            }
            45..47 => self.dob_written = Some(-25_567),
            47 => self.dob_written = Some(rng.range(EXPORT_DAY - 400, EXPORT_DAY - 1)),
            _ => {}
        }
        if rng.chance(15) {
            self.sex = rng.pick(&[8, 9, 99, 99]);
        }
        if self.races == ["HispanicLatinao"] && rng.chance(300) || rng.chance(40) {
            let second = rng.pick(&["White", "White", "BlackAfAmerican", "AmIndAKNative"]);
            if !self.races.contains(&second) {
                self.races.push(second);
            }
        } else if rng.chance(25) {
            self.races.clear();
            self.race_none = Some(rng.pick(&[8, 9, 99, 99]));
        }
        if part.age < 18 {
            self.veteran_status = if rng.chance(700) { 0 } else { 99 };
        } else if !self.veteran && rng.chance(25) {
            self.veteran_status = rng.pick(&[8, 9, 99, 99]);
        }
    }
}

/// The members of a new household, head first.
pub(super) fn household(rng: &mut Rng, class: Class, chronic: bool) -> Vec<Part> {
    let mut parts = Vec::new();
    let male_head = rng.chance(match class {
        Class::Family | Class::ParentingYouth => 180,
        Class::Veteran | Class::VeteranFamily => 880,
        Class::Adults => 660,
        _ => 520,
    });
    let age = match class {
        Class::ChildOnly => rng.range(13, 17),
        Class::Youth | Class::ParentingYouth => rng.range(18, 24),
        Class::Veteran => rng.range(26, 78),
        Class::Family | Class::VeteranFamily => rng.range(25, 48),
        Class::Adults => rng.range(25, 50) + rng.skewed(0, 38),
    };
    let mut add = |age, male, veteran| parts.push(Part { age, male, veteran, chronic });
    let veteran = matches!(class, Class::Veteran | Class::VeteranFamily) || (class == Class::Adults && rng.chance(25));
    add(age, male_head, veteran);
    let family = matches!(class, Class::Family | Class::ParentingYouth | Class::VeteranFamily);
    if class != Class::ChildOnly && rng.chance(if family { 330 } else { 70 }) {
        add((age + rng.range(-6, 6)).max(18), !male_head, rng.chance(20));
    }
    if family {
        let most = if class == Class::ParentingYouth { 2 } else { 5 };
        for _ in 0..=rng.skewed(0, most).max(rng.range(0, 1)) {
            let oldest = (age - 16).clamp(0, 17);
            add(rng.range(0, oldest), rng.chance(510), false);
        }
        if rng.chance(40) {
            add((age + rng.range(18, 30)).min(85), rng.chance(300), false);
        }
    }
    parts
}

/// A Social Security number that passes HUD's test of form.
///
/// No number both passes it and is certain never to belong to someone: HUD's test excludes just what the Social
/// Security Administration never issues. Areas 773 to 899 were not issued at all before 25 June 2011, so that no one of
/// the ages invented here can have got such a number before.
fn number(rng: &mut Rng) -> String {
    format!("{}{:02}{:04}", rng.range(773, 899), rng.range(1, 99), rng.range(1, 9999))
}

fn index(day: Day, len: i32) -> usize {
    usize::try_from(day.rem_euclid(len)).unwrap_or(0)
}
