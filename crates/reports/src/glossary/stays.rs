//! Project stays: what every rule starts from.

use hud::{
    Dataset, Date, Sym, Table,
    records::{Client as C, Enrollment as E, Exit as X, Project as P, Services as S},
};
use rustc_hash::FxHashMap;

use crate::lsa::groups::Groups;

/// A row of Enrollment.csv with its exit. Codes are as HUD's lists have them.
#[derive(Clone, Copy, Debug)]
pub struct Stay {
    /// Row of Enrollment.csv.
    pub row: u32,
    /// Row of Exit.csv; of two exits, that with the earlier date.
    pub exit_row: Option<u32>,
    /// Number in [`Stays::people`].
    pub person: u32,
    /// Number of the household: those who share project and HouseholdID.
    pub household: u32,
    /// Row of Project.csv.
    pub project: u32,
    pub project_type: Option<i32>,
    /// Project start date.
    pub entry: Date,
    /// Project exit date.
    pub exit: Option<Date>,
    /// Relationship to head of household; 1 is "Self".
    pub relationship: Option<i32>,
    /// Housing move-in date as recorded: see [`super::move_in`].
    pub move_in: Option<Date>,
}

impl Stay {
    pub const fn is_head(&self) -> bool {
        matches!(self.relationship, Some(1))
    }
}

/// Stays with their people and households, by number.
#[derive(Debug)]
pub struct Stays {
    pub all: Vec<Stay>,
    /// PersonalID of each person.
    pub people: Vec<Sym>,
    /// Row of Client.csv of each person.
    clients: Vec<Option<u32>>,
    of_person: Groups<u32>,
    of_household: Groups<u32>,
    households: u32,
    by_id: FxHashMap<Sym, u32>,
}

impl Stays {
    /// The stays in projects for which `wanted`, asked by row of Project.csv, answers true. Deleted records, and enrollments
    /// without person, project or start date, are left out.
    pub fn new(ds: &Dataset, wanted: impl Fn(usize) -> bool) -> Self {
        let projects = projects(ds, wanted);
        let mut all = Vec::new();
        let (mut people, mut person_numbers) = (Vec::new(), FxHashMap::default());
        let mut household_numbers: FxHashMap<(u32, Sym), u32> = FxHashMap::default();
        let mut by_id = FxHashMap::default();
        let mut households = 0;
        let table = ds.enrollment().0;
        for row in kept(table, E::DATE_DELETED) {
            let field = |column| table.int(row as usize, column);
            let sym = |column| table.sym(row as usize, column);
            let project = sym(E::PROJECT_ID).and_then(|id| projects.get(&id));
            let (Some(&project), Some(id), Some(person), Some(entry)) =
                (project, sym(E::ENROLLMENT_ID), sym(E::PERSONAL_ID), field(E::ENTRY_DATE))
            else {
                continue;
            };
            let mut new_household = || {
                households += 1;
                households - 1
            };
            let household = match sym(E::HOUSEHOLD_ID) {
                Some(id) => *household_numbers.entry((project, id)).or_insert_with(new_household),
                None => new_household(),
            };
            let person = *person_numbers.entry(person).or_insert_with(|| {
                people.push(person);
                number(people.len() - 1)
            });
            by_id.insert(id, number(all.len()));
            all.push(Stay {
                row,
                exit_row: None,
                person,
                household,
                project,
                project_type: ds.project().0.int(project as usize, P::PROJECT_TYPE),
                entry: Date(entry),
                exit: None,
                relationship: field(E::RELATIONSHIP_TO_HOH),
                move_in: field(E::MOVE_IN_DATE).map(Date),
            });
        }
        add_exits(ds, &mut all, &by_id);
        let clients = clients(ds, &people, &person_numbers);
        let pairs = |key: fn(&Stay) -> u32| (0..).zip(&all).map(move |(n, stay)| (key(stay), n));
        let of_person = Groups::new(people.len(), pairs(|stay| stay.person));
        let of_household = Groups::new(households as usize, pairs(|stay| stay.household));
        Self { all, people, clients, of_person, of_household, households, by_id }
    }

    #[inline]
    pub fn get(&self, stay: u32) -> &Stay {
        &self.all[stay as usize]
    }

    /// Stays of a person, in no particular order.
    pub fn of_person(&self, person: u32) -> &[u32] {
        self.of_person.get(person)
    }

    /// Stays of a household, in no particular order.
    pub fn of_household(&self, household: u32) -> &[u32] {
        self.of_household.get(household)
    }

    /// The household's stays with relationship "Self".
    pub fn heads(&self, household: u32) -> impl Iterator<Item = &Stay> {
        self.of_household(household).iter().map(|&stay| self.get(stay)).filter(|stay| stay.is_head())
    }

    pub const fn households(&self) -> u32 {
        self.households
    }

    /// The row of Client.csv of a person.
    pub fn client(&self, person: u32) -> Option<usize> {
        self.clients[person as usize].map(|row| row as usize)
    }

    /// The stay of an EnrollmentID.
    pub fn by_id(&self, enrollment: Sym) -> Option<u32> {
        self.by_id.get(&enrollment).copied()
    }

    /// The rows of a file by stay, for files with these columns for EnrollmentID and DateDeleted; deleted ones are left out.
    pub fn records(&self, table: &Table, enrollment_id: usize, date_deleted: usize) -> Groups<u32> {
        let pairs: Vec<(u32, u32)> = kept(table, date_deleted)
            .filter_map(|row| Some((self.by_id(table.sym(row as usize, enrollment_id)?)?, row)))
            .collect();
        Groups::new(self.all.len(), pairs.into_iter())
    }

    /// The days of bed nights (element 4.14) by stay, as recorded.
    pub fn bed_nights(&self, ds: &Dataset) -> Groups<Date> {
        let table = ds.services().0;
        let pairs: Vec<(u32, Date)> = kept(table, S::DATE_DELETED)
            .filter(|&row| table.int(row as usize, S::RECORD_TYPE) == Some(200))
            .filter_map(|row| {
                let stay = self.by_id(table.sym(row as usize, S::ENROLLMENT_ID)?)?;
                Some((stay, Date(table.int(row as usize, S::DATE_PROVIDED)?)))
            })
            .collect();
        Groups::new(self.all.len(), pairs.into_iter())
    }
}

/// The rows of a file that are not deleted.
pub fn kept(table: &Table, date_deleted: usize) -> impl Iterator<Item = u32> {
    (0..number(table.len())).filter(move |&row| table.int(row as usize, date_deleted).is_none())
}

fn projects(ds: &Dataset, wanted: impl Fn(usize) -> bool) -> FxHashMap<Sym, u32> {
    let table = ds.project().0;
    kept(table, P::DATE_DELETED)
        .filter(|&row| wanted(row as usize))
        .filter_map(|row| Some((table.sym(row as usize, P::PROJECT_ID)?, row)))
        .collect()
}

fn clients(ds: &Dataset, people: &[Sym], numbers: &FxHashMap<Sym, u32>) -> Vec<Option<u32>> {
    let table = ds.client().0;
    let mut rows = vec![None; people.len()];
    for row in kept(table, C::DATE_DELETED) {
        if let Some(&person) = table.sym(row as usize, C::PERSONAL_ID).and_then(|id| numbers.get(&id)) {
            rows[person as usize].get_or_insert(row);
        }
    }
    rows
}

fn add_exits(ds: &Dataset, stays: &mut [Stay], by_id: &FxHashMap<Sym, u32>) {
    let table = ds.exit().0;
    for row in kept(table, X::DATE_DELETED) {
        let stay = table.sym(row as usize, X::ENROLLMENT_ID).and_then(|id| by_id.get(&id));
        let (Some(&stay), Some(day)) = (stay, table.int(row as usize, X::EXIT_DATE)) else { continue };
        let stay = &mut stays[stay as usize];
        if stay.exit.is_none_or(|other| Date(day) < other) {
            (stay.exit, stay.exit_row) = (Some(Date(day)), Some(row));
        }
    }
}

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A stay of a member who is no head.
    pub(crate) fn stay(project_type: i32, entry: i32, exit: Option<i32>) -> Stay {
        Stay {
            row: 0,
            exit_row: None,
            person: 0,
            household: 0,
            project: 0,
            project_type: Some(project_type),
            entry: Date(entry),
            exit: exit.map(Date),
            relationship: Some(3),
            move_in: None,
        }
    }
}
