//! What the checks read: stays with their people, projects and records, and the few things that are worked out once.

use std::sync::OnceLock;

use hud::{
    Dataset, Date, File, Sym, Table,
    records::{
        Client as C, CurrentLivingSituation as L, Disabilities as D, Enrollment as E, Event, IncomeBenefits as I,
    },
    records::{Exit as X, Export},
};
use rayon::prelude::*;
use reports::{
    glossary::{Stay, Stays, move_in, stays::kept},
    lsa::{days::years_between, groups::Groups},
};

use self::project::Projects;
use rustc_hash::FxHashSet;

pub use self::project::{Kind, Project};
use crate::{checks::Longest, settings::Settings};

mod project;

/// The day that stands for "not yet".
pub const NEVER: Date = Date(i32::MAX);
/// The day that stands for "always".
pub const ALWAYS: Date = Date(i32::MIN);

pub struct Facts<'a> {
    pub ds: &'a Dataset,
    pub settings: Settings,
    /// Start and end of the export's period; [`ALWAYS`] and [`NEVER`] when it does not say.
    pub period: (Date, Date),
    pub stays: Stays,
    pub projects: Projects,
    /// By stay, full years at project start, below zero for who was born later.
    ages: Vec<Option<i32>>,
    /// By stay in permanent housing, the day from which the person is housed.
    move_ins: Vec<Option<Date>>,
    /// Bed nights of each stay, in order, none twice.
    nights: Vec<Vec<Date>>,
    exits: Groups<u32>,
    incomes: Groups<u32>,
    situations: Groups<u32>,
    disabilities: Groups<u32>,
    events: Groups<u32>,
    longest: OnceLock<Longest>,
    /// HouseholdIDs of enrollments that are no stay, because project, person or start cannot be told.
    incomplete: FxHashSet<Sym>,
}

impl<'a> Facts<'a> {
    pub fn new(ds: &'a Dataset, settings: Settings) -> Self {
        let export = ds.export();
        let day = |column: usize| (0..export.0.len()).find_map(|row| export.0.int(row, column)).map(Date);
        let period = (day(Export::EXPORT_START_DATE).unwrap_or(ALWAYS), day(Export::EXPORT_END_DATE).unwrap_or(NEVER));
        let stays = Stays::new(ds, |_| true);
        let records =
            |file: File, enrollment: usize, deleted: usize| stays.records(ds.table(file), enrollment, deleted);
        let ((exits, incomes), (situations, (disabilities, events))) = rayon::join(
            || {
                rayon::join(
                    || records(File::Exit, X::ENROLLMENT_ID, X::DATE_DELETED),
                    || records(File::IncomeBenefits, I::ENROLLMENT_ID, I::DATE_DELETED),
                )
            },
            || {
                rayon::join(
                    || records(File::CurrentLivingSituation, L::ENROLLMENT_ID, L::DATE_DELETED),
                    || {
                        rayon::join(
                            || records(File::Disabilities, D::ENROLLMENT_ID, D::DATE_DELETED),
                            || records(File::Event, Event::ENROLLMENT_ID, Event::DATE_DELETED),
                        )
                    },
                )
            },
        );
        let projects = Projects::new(ds, &stays, period);
        let client = ds.client().0;
        let ages = |stay: &Stay| {
            let birth = client.int(stays.client(stay.person)?, C::DOB)?;
            Some(years_between(Date(birth), stay.entry))
        };
        let ages: Vec<Option<i32>> = stays.all.par_iter().map(ages).collect();
        let move_ins = stays.all.par_iter().map(|stay| housed(&stays, stay)).collect();
        let of_night = stays.bed_nights(ds);
        let nights = (0..count(stays.all.len())).into_par_iter().map(|stay| {
            let mut nights = of_night.get(stay).to_vec();
            nights.sort_unstable();
            nights.dedup();
            nights
        });
        let nights = nights.collect();
        Self {
            ds,
            settings,
            period,
            projects,
            ages,
            move_ins,
            nights,
            exits,
            incomes,
            situations,
            disabilities,
            events,
            longest: OnceLock::new(),
            incomplete: incomplete(ds, &stays),
            stays,
        }
    }

    pub fn stay(&self, stay: u32) -> &Stay {
        self.stays.get(stay)
    }

    /// The project of a stay.
    pub fn project(&self, stay: u32) -> &Project {
        self.projects.at(self.stay(stay).project)
    }

    pub fn kind(&self, stay: u32) -> Kind {
        self.project(stay).kind
    }

    /// A number of Enrollment.csv.
    pub fn field(&self, stay: u32, column: usize) -> Option<i32> {
        self.enrollment().int(self.stay(stay).row as usize, column)
    }

    /// Whether nothing at all stands in a field of Enrollment.csv.
    pub fn is_blank(&self, stay: u32, column: usize) -> bool {
        is_blank(self.enrollment(), self.stay(stay).row as usize, column)
    }

    fn enrollment(&self) -> &'a Table {
        self.ds.enrollment().0
    }

    /// The row of Client.csv.
    pub fn client(&self, stay: u32) -> Option<usize> {
        self.stays.client(self.stay(stay).person)
    }

    /// A number of the person's row of Client.csv.
    pub fn of_client(&self, stay: u32, column: usize) -> Option<i32> {
        self.ds.client().0.int(self.client(stay)?, column)
    }

    /// Age at project start.
    pub fn age(&self, stay: u32) -> Option<i32> {
        self.ages[stay as usize]
    }

    pub fn is_adult(&self, stay: u32) -> bool {
        self.age(stay).is_some_and(|age| age >= 18)
    }

    /// Who is not known to be a child.
    pub fn may_be_adult(&self, stay: u32) -> bool {
        self.age(stay).is_none_or(|age| age >= 18)
    }

    /// Who answers the questions about income and the time before: heads of household and adults.
    pub fn is_adult_or_head(&self, stay: u32) -> bool {
        self.stay(stay).is_head() || self.is_adult(stay)
    }

    pub fn move_in(&self, stay: u32) -> Option<Date> {
        self.move_ins[stay as usize]
    }

    pub fn nights(&self, stay: u32) -> &[Date] {
        &self.nights[stay as usize]
    }

    /// The rows of a file that belong to a stay, for files of which some check looks at single records.
    pub fn records(&self, file: File, stay: u32) -> &[u32] {
        match file {
            File::Exit => self.exits.get(stay),
            File::IncomeBenefits => self.incomes.get(stay),
            File::CurrentLivingSituation => self.situations.get(stay),
            File::Disabilities => self.disabilities.get(stay),
            File::Event => self.events.get(stay),
            _ => &[],
        }
    }

    /// Whether all members of a stay's household are known.
    pub fn is_whole(&self, stay: u32) -> bool {
        let household = self.enrollment().sym(self.stay(stay).row as usize, E::HOUSEHOLD_ID);
        household.is_some_and(|id| !self.incomplete.contains(&id))
    }

    /// Whether the person has another stay in the same project from the same day on.
    pub fn has_copy(&self, stay: u32) -> bool {
        let record = self.stay(stay);
        self.stays.of_person(record.person).iter().any(|&other| {
            let of = self.stay(other);
            other != stay && of.project == record.project && of.entry == record.entry
        })
    }

    /// How long stays usually last.
    pub fn longest(&self) -> &Longest {
        self.longest.get_or_init(|| Longest::new(self))
    }

    pub fn today(&self) -> Date {
        self.settings.today
    }
}

fn incomplete(ds: &Dataset, stays: &Stays) -> FxHashSet<Sym> {
    let table = ds.enrollment().0;
    let rows: Vec<u32> = kept(table, E::DATE_DELETED).collect();
    if rows.len() == stays.all.len() {
        return FxHashSet::default();
    }
    let is_stay = |row: usize| table.sym(row, E::ENROLLMENT_ID).is_some_and(|id| stays.by_id(id).is_some());
    rows.into_iter()
        .filter(|&row| !is_stay(row as usize))
        .filter_map(|row| table.sym(row as usize, E::HOUSEHOLD_ID))
        .collect()
}

/// The day from which somebody in permanent housing is housed. Before October 2017 supportive housing had no move-in date:
/// its start was the day.
fn housed(stays: &Stays, stay: &Stay) -> Option<Date> {
    let kind = Kind(stay.project_type);
    if !kind.is_permanent_housing() {
        return None;
    }
    let told = move_in::of(stay, stays.heads(stay.household), NEVER);
    if told.is_some() || !kind.is_permanent_housing_other_than_rapid() {
        return told;
    }
    let head = stays
        .heads(stay.household)
        .filter(|head| head.entry < MOVE_IN_DATES && head.move_in.is_none_or(|day| day < head.entry))
        .map(|head| head.entry)
        .min()?;
    Some(head.max(stay.entry))
}

/// The day from which supportive housing records the move-in date (HMIS Data Standards 2017).
pub const MOVE_IN_DATES: Date = Date(17_440);

/// Whether nothing at all stands in a field.
pub fn is_blank(table: &Table, row: usize, column: usize) -> bool {
    table.int(row, column).is_none() && table.as_sent(row, column).is_none()
}

/// "Client doesn't know", "Client prefers not to answer", "Data not collected".
pub const fn is_unknown(code: Option<i32>) -> bool {
    matches!(code, Some(8 | 9 | 99))
}

pub fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
