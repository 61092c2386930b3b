//! "Determining Which Clients to Include": who is active, new, and enrolled in PATH.

use hud::{
    Dataset, Date, Table,
    records::{
        Client as C, CurrentLivingSituation as L, Disabilities as D, Enrollment as E, Exit as X, HealthAndDV as H,
        IncomeBenefits as I, Services as S,
    },
};

use crate::{
    glossary::{Age, Period, Stay, Stays, active, age, chronic},
    lsa::groups::Groups,
    table::{Cell, Set},
};

/// Everyone active, by their latest active stay.
pub struct People<'a> {
    pub ds: &'a Dataset,
    pub period: Period,
    pub all: Vec<Person>,
    /// Active stays that were enrolled in PATH in the report period, of which a person may have several: the person's place in
    /// `all`, the stay's number, the stay.
    pub newly_enrolled: Vec<(u32, u32, Stay)>,
    stays: Stays,
    contacts: Groups<u32>,
    services: Groups<u32>,
    pub income: Groups<u32>,
    disabilities: Groups<u32>,
    violence: Groups<u32>,
}

/// An active person.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    pub stay: Stay,
    pub number: u32,
    /// Started in the report period, and was active in no stay that started before it.
    pub is_new: bool,
    /// "Active & Enrolled".
    pub is_enrolled: bool,
    pub age: Age,
}

/// PATH-funded services, and referrals of PATH.
pub const SERVICE: i32 = 141;
pub const REFERRAL: i32 = 161;

impl<'a> People<'a> {
    pub fn new(ds: &'a Dataset, period: Period, wanted: impl Fn(usize) -> bool) -> Self {
        let stays = Stays::new(ds, wanted);
        let mut people = Self {
            contacts: stays.records(ds.current_living_situation().0, L::ENROLLMENT_ID, L::DATE_DELETED),
            services: stays.records(ds.services().0, S::ENROLLMENT_ID, S::DATE_DELETED),
            income: stays.records(ds.income_benefits().0, I::ENROLLMENT_ID, I::DATE_DELETED),
            disabilities: stays.records(ds.disabilities().0, D::ENROLLMENT_ID, D::DATE_DELETED),
            violence: stays.records(ds.health_and_dv().0, H::ENROLLMENT_ID, H::DATE_DELETED),
            ds,
            period,
            all: Vec::new(),
            newly_enrolled: Vec::new(),
            stays,
        };
        for person in 0..u32::try_from(people.stays.people.len()).unwrap_or(u32::MAX) {
            let active: Vec<u32> =
                people.stays.of_person(person).iter().copied().filter(|&n| people.is_active(n)).collect();
            let Some(latest) = people.latest(&active) else { continue };
            let member = u32::try_from(people.all.len()).unwrap_or(u32::MAX);
            for &number in &active {
                let stay = *people.stays.get(number);
                if people.enrolled_on(&stay).is_some_and(|day| period.contains(day)) {
                    people.newly_enrolled.push((member, number, stay));
                }
            }
            let stay = *people.stays.get(latest);
            let came_before = active.iter().any(|&n| people.stays.get(n).entry < period.start);
            people.all.push(Person {
                stay,
                number: latest,
                is_new: period.contains(stay.entry) && !came_before,
                is_enrolled: people.enrolled_on(&stay).is_some(),
                age: people.age(&stay),
            });
        }
        people
    }

    /// Those for whom `is_in` answers true.
    pub fn who(&self, is_in: impl Fn(&Person) -> bool) -> Set {
        Set::of(0, self.all.len(), |n| is_in(&self.all[n]))
    }

    /// How many of the active and enrolled are so.
    pub fn enrolled(&self, is_in: impl Fn(&Person) -> bool) -> Cell {
        Cell::count(&[&self.who(|person| person.is_enrolled && is_in(person))])
    }

    pub fn is_leaver(&self, person: &Person) -> bool {
        person.stay.exit.is_some_and(|exit| self.period.contains(exit))
    }

    /// Active: a contact in the report period and in the stay.
    fn is_active(&self, number: u32) -> bool {
        self.contact_days(number).any(|day| self.period.contains(day))
    }

    /// The days of all contacts in the stay, one for each record.
    pub fn contact_days(&self, number: u32) -> impl Iterator<Item = Date> {
        let stay = self.stays.get(number);
        let (situations, services) = (self.ds.current_living_situation().0, self.ds.services().0);
        let met = self.contacts.get(number).iter().filter_map(|&row| situations.int(row as usize, L::INFORMATION_DATE));
        let served = self.services(number, SERVICE).filter_map(|row| services.int(row, S::DATE_PROVIDED));
        let engaged = self.field(stay, E::DATE_OF_ENGAGEMENT);
        let enrolled = self.field(stay, E::DATE_OF_PATH_STATUS).filter(|_| self.became_enrolled(stay) == Some(1));
        met.chain(served).chain(engaged).chain(enrolled).map(Date).filter(|&day| active::within(stay, day, true))
    }

    /// Rows of Services.csv of this record type.
    pub fn services(&self, number: u32, record_type: i32) -> impl Iterator<Item = usize> {
        let table = self.ds.services().0;
        let rows = self.services.get(number).iter().map(|&row| row as usize);
        rows.filter(move |&row| table.int(row, S::RECORD_TYPE) == Some(record_type))
    }

    /// The day on which the person was enrolled in PATH: in the stay, and by the report's end.
    pub fn enrolled_on(&self, stay: &Stay) -> Option<Date> {
        let day = self.field(stay, E::DATE_OF_PATH_STATUS).map(Date)?;
        let counts = active::within(stay, day, true) && day <= self.period.end;
        (self.became_enrolled(stay) == Some(1) && counts).then_some(day)
    }

    /// Client became enrolled in PATH.
    pub fn became_enrolled(&self, stay: &Stay) -> Option<i32> {
        self.field(stay, E::CLIENT_ENROLLED_IN_PATH)
    }

    pub fn field(&self, stay: &Stay, column: usize) -> Option<i32> {
        self.ds.enrollment().0.int(stay.row as usize, column)
    }

    pub fn destination(&self, person: &Person) -> Option<i32> {
        person.stay.exit_row.and_then(|row| self.ds.exit().0.int(row as usize, X::DESTINATION))
    }

    /// The person's row of Client.csv.
    pub fn client(&self, person: &Person) -> Option<usize> {
        self.stays.client(person.stay.person)
    }

    /// "CH at Project Start".
    pub fn chronic(&self, person: &Person) -> chronic::Status {
        let member = |number: u32| {
            let stay = self.stays.get(number);
            chronic::Member {
                entry: stay.entry,
                is_head: stay.is_head(),
                age: self.age(stay),
                own: chronic::at_start(self.ds, stay, self.disabilities.get(number)),
            }
        };
        let household = self.stays.of_household(person.stay.household);
        let members: Vec<chronic::Member> = household.iter().map(|&number| member(number)).collect();
        chronic::in_household(&members, &member(person.number))
    }

    /// Response to substance use disorder, by the most recent record of the stay (Q26, 13).
    pub fn substance_use(&self, person: &Person) -> Option<i32> {
        let table = self.ds.disabilities().0;
        let rows = self.disabilities.get(person.number).iter().map(|&row| row as usize);
        let of_type = rows.filter(|&row| table.int(row, D::DISABILITY_TYPE) == Some(10));
        let columns = (D::INFORMATION_DATE, D::DATE_UPDATED, D::DISABILITY_RESPONSE);
        self.most_recent(table, person, of_type, columns)
    }

    pub fn soar(&self, person: &Person) -> Option<i32> {
        let rows = self.income.get(person.number).iter().map(|&row| row as usize);
        let columns = (I::INFORMATION_DATE, I::DATE_UPDATED, I::CONNECTION_WITH_SOAR);
        self.most_recent(self.ds.income_benefits().0, person, rows, columns)
    }

    pub fn survivor(&self, person: &Person) -> Option<i32> {
        let rows = self.violence.get(person.number).iter().map(|&row| row as usize);
        let columns = (H::INFORMATION_DATE, H::DATE_UPDATED, H::DOMESTIC_VIOLENCE_SURVIVOR);
        self.most_recent(self.ds.health_and_dv().0, person, rows, columns)
    }

    /// The value of the latest record that has one, in the stay and by the report's end. Columns: information date, time of
    /// change, value.
    fn most_recent(
        &self,
        table: &Table,
        person: &Person,
        rows: impl Iterator<Item = usize>,
        (date, updated, value): (usize, usize, usize),
    ) -> Option<i32> {
        let dated = rows.filter_map(|row| {
            let day = table.int(row, date).map(Date)?;
            let counts = active::within(&person.stay, day, true) && day <= self.period.end;
            counts.then_some((day, table.datetime(row, updated), table.int(row, value)?))
        });
        dated.max().map(|(_, _, value)| value)
    }

    fn age(&self, stay: &Stay) -> Age {
        let row = self.stays.client(stay.person);
        let field = |column| row.and_then(|row| self.ds.client().0.int(row, column));
        Age::on(age::day(stay.entry, self.period), field(C::DOB).map(Date), field(C::DOB_DATA_QUALITY))
    }

    /// The latest of stays: by start, then by exit, then by EnrollmentID.
    fn latest(&self, stays: &[u32]) -> Option<u32> {
        let table = self.ds.enrollment().0;
        let key = |n: u32| {
            let stay = self.stays.get(n);
            let id = table.sym(stay.row as usize, E::ENROLLMENT_ID).map(|id| self.ds.text(id).into_owned());
            (stay.entry, stay.exit.map_or(i32::MAX, |exit| exit.0), id)
        };
        stays.iter().copied().max_by_key(|&n| key(n))
    }
}
