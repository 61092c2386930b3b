//! Chapter 3: household enrollments, enrollments, ages and household types, which every later chapter starts from.

mod ages;
mod enrollments;
pub(super) mod household_enrollments;
mod household_types;
pub(super) mod index;
mod projects;

use hud::{Dataset, Date, Sym};

use self::index::Index;
pub use self::{
    enrollments::Enrollments,
    household_enrollments::Households,
    household_types::HhType,
    projects::{Participation, Projects},
};
use super::{
    groups::Groups,
    params::{Cohorts, Error, Params},
};

/// What chapter 3 yields. Rows are numbered from 0; one table's rows refer to another's by number.
#[derive(Debug)]
pub struct Core {
    pub params: Params,
    pub cohorts: Cohorts,
    pub projects: Projects,
    /// tlsa_HHID, in the order of HouseholdID: of two households, the smaller number has the smaller id.
    pub households: Households,
    /// tlsa_Enrollment, by household.
    pub enrollments: Enrollments,
    /// PersonalIDs of all who have a row in `enrollments`, and of heads of household.
    pub people: Vec<Sym>,
    /// By person, the row of Client.csv, or `u32::MAX`.
    clients: Vec<u32>,
    of_person: Groups<u32>,
    of_household: Groups<u32>,
    nights: Groups<Date>,
    /// By row of Enrollment.csv, the row of `enrollments`, or `u32::MAX`.
    of_record: Vec<u32>,
    pub(in crate::lsa) index: Index,
}

impl Core {
    /// Sections 3.2 to 3.6.
    pub fn new(ds: &Dataset, params: &Params) -> Result<Self, Error> {
        let params = params.clone().checked()?;
        let cohorts = Cohorts::new(&params);
        let projects = Projects::new(ds, &params)?;
        let index = Index::new(ds);
        let mut households = Households::new(ds, &params, &projects, &index);
        let (mut enrollments, nights) = Enrollments::new(ds, &params, &households, &index);
        let (people, clients) = enrollments::people(ds, &mut enrollments, &mut households);
        let count = |rows: usize| 0..u32::try_from(rows).unwrap_or(u32::MAX);
        let by = |group: &[u32]| count(group.len()).map(|n| (group[n as usize], n)).collect::<Vec<_>>();
        let of_person = Groups::new(people.len(), by(&enrollments.person).into_iter());
        let of_household = Groups::new(households.len(), by(&enrollments.household).into_iter());
        let mut of_record = vec![u32::MAX; ds.enrollment().0.len()];
        for n in count(enrollments.len()) {
            of_record[enrollments.row[n as usize] as usize] = n;
        }
        let clients_of = Clients { rows: &clients };
        ages::ages(ds, &params, &cohorts, &mut enrollments, &clients_of, &of_person);
        enrollments::conditions(ds, &params, &mut enrollments, &index, &of_record);
        household_types::household_types(&cohorts, &mut households, &enrollments, &of_household);
        Ok(Self {
            params,
            cohorts,
            projects,
            households,
            enrollments,
            people,
            clients,
            of_person,
            of_household,
            nights,
            of_record,
            index,
        })
    }

    /// The row of Client.csv of a person.
    pub fn client(&self, person: u32) -> Option<usize> {
        Clients { rows: &self.clients }.row(person)
    }

    /// Rows of [`Core::enrollments`] of a person.
    pub fn enrollments_of_person(&self, person: u32) -> &[u32] {
        self.of_person.get(person)
    }

    /// Rows of [`Core::enrollments`] of a household.
    pub fn enrollments_of_household(&self, household: u32) -> &[u32] {
        self.of_household.get(household)
    }

    /// The bed nights of an enrollment in a night-by-night shelter that count, in order, each once.
    pub fn bed_nights(&self, enrollment: u32) -> &[Date] {
        self.nights.get(enrollment)
    }

    /// The row of [`Core::enrollments`] for a row of Enrollment.csv.
    pub fn enrollment_of_record(&self, row: usize) -> Option<u32> {
        self.of_record.get(row).copied().filter(|&n| n != u32::MAX)
    }
}

/// Rows of Client.csv by person.
struct Clients<'a> {
    rows: &'a [u32],
}

impl Clients<'_> {
    fn row(&self, person: u32) -> Option<usize> {
        self.rows.get(person as usize).filter(|&&row| row != u32::MAX).map(|&row| row as usize)
    }
}
