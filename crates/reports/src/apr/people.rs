//! The people of a report, each by their latest stay, with what several questions ask about them.

use hud::{
    Date, Sym,
    records::{Client as C, IncomeBenefits as I},
};

use super::run::{Columns, Run};
use crate::{
    glossary::{
        Age, HouseholdType, Stay, chronic,
        income::{self, Total},
        move_in, nights,
        race::Races,
    },
    table::{Line, Set},
};

/// People by number; which universe of the report they are.
#[derive(Default)]
pub struct People {
    universe: u8,
    pub all: Vec<Person>,
}

/// A client by their latest stay in the report date range.
pub struct Person {
    /// Number of the stay.
    pub number: u32,
    pub stay: Stay,
    /// Row of Client.csv.
    pub client: Option<usize>,
    pub age: Age,
    pub household_type: HouseholdType,
    pub is_head: bool,
    /// Exited in the report date range; everyone else is a stayer.
    pub is_leaver: bool,
    /// 12 to 24 years old in a youth household.
    pub is_youth: bool,
    /// Chronically homeless at project start.
    pub chronic: chronic::Status,
    /// Valid housing move-in date.
    pub move_in: Option<Date>,
    /// Length of stay in the project, in days.
    pub days: i32,
    pub veteran: Option<i32>,
    pub races: Races,
    /// Row of IncomeBenefits.csv at project start, dated on that day.
    pub at_start: Option<u32>,
    pub at_annual: Annual,
    /// Row of IncomeBenefits.csv at exit, dated on that day; for leavers.
    pub at_exit: Option<u32>,
}

/// A stayer's annual assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Annual {
    /// A leaver has none.
    Leaver,
    NotYetDue,
    /// Due, and not there.
    Missing,
    /// Row of IncomeBenefits.csv.
    Record(u32),
}

impl Annual {
    pub const fn record(self) -> Option<u32> {
        match self {
            Self::Record(row) => Some(row),
            Self::Leaver | Self::NotYetDue | Self::Missing => None,
        }
    }
}

impl Person {
    /// A client by this stay.
    pub(crate) fn of(run: &Run<'_>, number: u32) -> Self {
        person(run, number)
    }

    pub const fn is_adult(&self) -> bool {
        self.age.is_adult()
    }

    pub const fn is_adult_or_head(&self) -> bool {
        self.age.is_adult() || self.is_head
    }

    /// 18 or more with veteran status yes.
    pub fn is_veteran(&self) -> bool {
        self.is_adult() && self.veteran == Some(1)
    }

    pub const fn is_stayer(&self) -> bool {
        !self.is_leaver
    }
}

/// Columns of IncomeBenefits.csv.
pub const INCOME: Columns = Columns { date: I::INFORMATION_DATE, updated: I::DATE_UPDATED, id: I::INCOME_BENEFITS_ID };

impl People {
    /// Everyone with a stay for which `counts` answers true.
    pub(crate) fn new(run: &Run<'_>, universe: u8, counts: impl Fn(&Run<'_>, u32) -> bool) -> Self {
        let people = 0..u32::try_from(run.stays.people.len()).unwrap_or(u32::MAX);
        let latest = people.filter_map(|person| run.latest(person, |stay| counts(run, stay)));
        Self { universe, all: latest.map(|stay| Person::of(run, stay)).collect() }
    }

    /// These people as a universe.
    pub(crate) const fn of(universe: u8, all: Vec<Person>) -> Self {
        Self { universe, all }
    }

    /// Those for whom `is_in` answers true.
    pub fn set(&self, is_in: impl Fn(&Person) -> bool) -> Set {
        Set::of(self.universe, self.all.len(), |n| is_in(&self.all[n]))
    }

    pub fn everyone(&self) -> Set {
        self.set(|_| true)
    }

    /// A line of a table of counts.
    pub fn line(&self, label: impl Into<std::borrow::Cow<'static, str>>, is_in: impl Fn(&Person) -> bool) -> Line {
        Line::new(label, self.set(is_in))
    }

    /// "Reporting Counts of Clients by Element by Household Type": total and the four types, of those in `of`.
    pub fn household_columns(&self, of: &Set) -> Vec<Line> {
        let labels = ["Without Children", "With Children and Adults", "With Only Children", "Unknown Household Type"];
        let mut columns = vec![Line::new("Total", of.clone())];
        for (label, kind) in labels.into_iter().zip(HouseholdType::ALL) {
            columns.push(Line::new(label, of.and(&self.set(|p| p.household_type == kind))));
        }
        columns
    }

    /// Of these, the values that `value` finds, in the order of the people.
    pub fn values(&self, of: &Set, value: impl Fn(&Person) -> Option<i32>) -> Vec<i32> {
        of.bits.iter().filter_map(|n| value(&self.all[n as usize])).collect()
    }

    /// EnrollmentIDs of members by number.
    pub fn enrollment_ids(&self, run: &Run<'_>) -> Vec<Sym> {
        let table = run.ds.enrollment().0;
        let id = |p: &Person| table.sym(p.stay.row as usize, hud::records::Enrollment::ENROLLMENT_ID);
        self.all.iter().filter_map(id).collect()
    }
}

fn person(run: &Run<'_>, number: u32) -> Person {
    let stay = *run.stays.get(number);
    let client = run.stays.client(stay.person);
    let age = run.age(&stay);
    let is_leaver = stay.exit.is_some_and(|exit| run.period.contains(exit));
    let clients = run.ds.client().0;
    Person {
        number,
        client,
        age,
        household_type: run.household_type(stay.household),
        is_head: stay.is_head(),
        is_leaver,
        is_youth: age.is_youth() && run.is_youth_household(stay.household),
        chronic: chronic_status(run, &stay),
        move_in: move_in::of(&stay, run.stays.heads(stay.household), run.period.end),
        days: nights::length_of_stay(&stay, run.nights.get(number), run.period.end),
        veteran: client.and_then(|row| clients.int(row, C::VETERAN_STATUS)),
        races: client.map_or(Races::Missing, |row| Races::of(clients, row)),
        at_start: run.income_on(number, 1, stay.entry),
        at_annual: if is_leaver { Annual::Leaver } else { annual(run, number) },
        at_exit: stay.exit.filter(|_| is_leaver).and_then(|exit| run.income_on(number, 3, exit)),
        stay,
    }
}

fn annual(run: &Run<'_>, number: u32) -> Annual {
    let stay = run.stays.get(number);
    let Some(window) = run.annual_window(stay.household).filter(|window| window.requires(stay.entry)) else {
        return Annual::NotYetDue;
    };
    let table = run.ds.income_benefits().0;
    let field = |row: u32, column| table.int(row as usize, column);
    let rows = run.income.get(number).iter().copied().filter(|&row| {
        field(row, I::DATA_COLLECTION_STAGE) == Some(5)
            && field(row, I::INFORMATION_DATE).is_some_and(|day| window.contains(Date(day)))
    });
    run.newest(table, rows, INCOME).map_or(Annual::Missing, Annual::Record)
}

fn chronic_status(run: &Run<'_>, stay: &Stay) -> chronic::Status {
    chronic::in_household(&run.chronic_members(stay.household), &run.chronic_member(stay))
}

impl Run<'_> {
    /// Everyone who was ever in the household, for the rules of chronic homelessness.
    pub fn chronic_members(&self, household: u32) -> Vec<chronic::Member> {
        let stays = self.stays.of_household(household).iter().map(|&stay| self.stays.get(stay));
        stays.map(|stay| self.chronic_member(stay)).collect()
    }

    pub fn chronic_member(&self, stay: &Stay) -> chronic::Member {
        let number = self.stays.of_person(stay.person).iter().find(|&&n| self.stays.get(n).row == stay.row);
        let disabilities = number.map_or(&[][..], |&number| self.disabilities.get(number));
        chronic::Member {
            entry: stay.entry,
            is_head: stay.is_head(),
            age: self.age(stay),
            own: chronic::at_start(self.ds, stay, disabilities),
        }
    }

    /// The row of IncomeBenefits.csv of this stage and day.
    fn income_on(&self, number: u32, stage: i32, day: Date) -> Option<u32> {
        let table = self.ds.income_benefits().0;
        let rows = self.income.get(number).iter().copied().filter(|&row| {
            table.int(row as usize, I::DATA_COLLECTION_STAGE) == Some(stage)
                && table.int(row as usize, I::INFORMATION_DATE) == Some(day.0)
        });
        self.newest(table, rows, INCOME)
    }

    /// A field of a row of IncomeBenefits.csv.
    pub fn income_field(&self, row: Option<u32>, column: usize) -> Option<i32> {
        row.and_then(|row| self.ds.income_benefits().0.int(row as usize, column))
    }

    /// The total income of a row of IncomeBenefits.csv; missing without one.
    pub fn total_income(&self, row: Option<u32>) -> Total {
        row.map_or(Total::Missing, |row| income::total(self.ds.income_benefits().0, row as usize))
    }

    /// The earned income of a row of IncomeBenefits.csv, in cents.
    pub fn earned_income(&self, row: Option<u32>) -> i32 {
        row.map_or(0, |row| income::earned(self.ds.income_benefits().0, row as usize))
    }

    /// Whether a head of the household who has not left has the annual assessment that is due.
    pub fn head_has_annual(&self, household: u32) -> bool {
        let left = |stay: &Stay| stay.exit.is_some_and(|exit| exit <= self.period.end);
        self.stays.of_household(household).iter().any(|&number| {
            let stay = self.stays.get(number);
            stay.is_head() && !left(stay) && matches!(annual(self, number), Annual::Record(_))
        })
    }

    /// Whether the household's head has been there for 365 days or more (data quality Q1, row 17).
    pub fn is_long_household(&self, household: u32) -> bool {
        let after = Date(self.period.end.0 + 1);
        let until = |head: &Stay| head.exit.map_or(after, |exit| exit.min(after));
        let start = self.stays.heads(household).map(|head| head.entry).min();
        let end = self.stays.heads(household).map(until).max();
        start.zip(end).is_some_and(|(start, end)| end.0 - start.0 >= 365)
    }

    /// Whether a child of the household's head, under 18, is active in the household.
    pub fn has_child_of_head(&self, household: u32) -> bool {
        self.active_members(household).any(|m| m.relationship == Some(2) && self.age(m).is_child())
    }
}
