//! Sections 11.1 to 11.7: counts of households, enrollments and people that the report leaves out or knows too little of.

use hud::{
    Dataset, Date, Sym,
    records::{Client as Person, Enrollment as E, Exit as X, Organization as O, Project as P, ProjectCoC as C},
};
use rustc_hash::{FxHashMap, FxHashSet};

use super::ssn::ssn_valid;
use crate::lsa::{
    Core,
    fields::{is_coc, is_deleted},
    person::{People, demographics::is_adult},
};

/// The counts of LSAReport.csv, as it names them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quality {
    pub no_coc: usize,
    pub not_one_hoh: usize,
    pub relationship_to_hoh: usize,
    pub move_in_date: usize,
    pub unduplicated_client: usize,
    pub household_entry: usize,
    pub client_entry: usize,
    pub adult_hoh_entry: usize,
    pub client_exit: usize,
    pub ssn_4_digit: usize,
    pub ssn_not_provided: usize,
    pub ssn_missing_or_invalid: usize,
    pub client_ssn_not_unique: usize,
    pub distinct_ssn_value_not_unique: usize,
    pub disabling_cond: usize,
    pub living_situation: usize,
    pub length_of_stay: usize,
    pub homeless_date: usize,
    pub times_homeless: usize,
    pub months_homeless: usize,
    pub destination: usize,
}

impl Quality {
    pub fn new(ds: &Dataset, core: &Core, people: &People) -> Self {
        let mut quality = Self::default();
        quality.households(ds, core, people);
        quality.enrollments(ds, core, people);
        quality.numbers(ds, core, people);
        quality
    }

    /// In the order of LSAReport.csv.
    pub const fn counts(&self) -> [usize; 21] {
        [
            self.no_coc,
            self.not_one_hoh,
            self.relationship_to_hoh,
            self.move_in_date,
            self.unduplicated_client,
            self.household_entry,
            self.client_entry,
            self.adult_hoh_entry,
            self.client_exit,
            self.ssn_4_digit,
            self.ssn_not_provided,
            self.ssn_missing_or_invalid,
            self.client_ssn_not_unique,
            self.distinct_ssn_value_not_unique,
            self.disabling_cond,
            self.living_situation,
            self.length_of_stay,
            self.homeless_date,
            self.times_homeless,
            self.months_homeless,
            self.destination,
        ]
    }

    /// Sections 11.1 to 11.4: over the rows of Enrollment.csv.
    fn households(&mut self, ds: &Dataset, core: &Core, people: &People) {
        let (start, end) = (core.params.start, core.params.end);
        let table = ds.enrollment().0;
        let cocs = CoCs::new(ds, core);
        let projects = reported_projects(ds, core);
        let present = |row: usize| !is_deleted(table, row, E::DATE_DELETED);
        let active = |row: usize| {
            let exits = core.index.exits(ds, row);
            table.int(row, E::ENTRY_DATE).is_some_and(|entry| entry <= end.0)
                && (exits.is_empty() || exits.iter().any(|&exit| exit >= start))
                && present(row)
        };
        let (mut no_coc, mut not_one_hoh) = (FxHashSet::default(), FxHashSet::default());
        for row in 0..table.len() {
            let Some(household) = table.sym(row, E::HOUSEHOLD_ID) else { continue };
            let project = table.sym(row, E::PROJECT_ID).and_then(|id| core.projects.number(id));
            let Some(project) = project.filter(|&project| projects[project as usize]) else { continue };
            if !active(row) {
                continue;
            }
            let recorded = table.sym(row, E::ENROLLMENT_COC);
            if table.int(row, E::RELATIONSHIP_TO_HOH) == Some(1) && cocs.is_not_of(project, recorded) {
                no_coc.insert(household);
            }
            let members = || core.index.members(row).iter().map(|&n| n as usize).filter(|&n| present(n));
            let heads = members().filter(|&n| table.int(n, E::RELATIONSHIP_TO_HOH) == Some(1)).count();
            if heads != 1 && members().any(|n| cocs.is_here(table.sym(n, E::ENROLLMENT_COC))) {
                not_one_hoh.insert(household);
            }
        }
        (self.no_coc, self.not_one_hoh) = (no_coc.len(), not_one_hoh.len());

        let h = &core.households;
        for household in (0..h.len()).filter(|&n| people.activity.active_households[n]) {
            let record = h.row[household] as usize;
            self.relationship_to_hoh += core
                .index
                .members(record)
                .iter()
                .map(|&n| n as usize)
                .filter(|&n| active(n) && !matches!(table.int(n, E::RELATIONSHIP_TO_HOH), Some(1..=5)))
                .count();
            let recorded = table.int(record, E::MOVE_IN_DATE).map(Date);
            self.move_in_date += usize::from(
                matches!(h.project_type[household], 3 | 13 | 15)
                    && h.move_in[household].is_none()
                    && recorded.is_some_and(|day| day <= end),
            );
        }
    }

    /// Sections 11.5 and 11.7: over the enrollments of the report.
    fn enrollments(&mut self, ds: &Dataset, core: &Core, people: &People) {
        let (table, exits) = (ds.enrollment().0, ds.exit().0);
        let e = &core.enrollments;
        let households = 0..u32::try_from(core.households.len()).unwrap_or(u32::MAX);
        self.household_entry = households.filter(|&n| people.activity.counts_household(core, n)).count();
        let enrollments = 0..u32::try_from(e.len()).unwrap_or(u32::MAX);
        // Of whom Client.csv has no row is counted here, though LSAPerson has no such person.
        let mut clients: FxHashSet<u32> = FxHashSet::default();
        for n in enrollments.filter(|&n| people.activity.counts_enrollment(core, n)).map(|n| n as usize) {
            clients.insert(e.person[n]);
            self.client_entry += 1;
            let row = e.row[n] as usize;
            self.disabling_cond += usize::from(!matches!(e.disability_status[n], Some(0 | 1)));
            if e.exit[n].is_some() {
                self.client_exit += 1;
                let unknown = |exit: &u32| {
                    let exit = *exit as usize;
                    match exits.int(exit, X::DESTINATION) {
                        None | Some(8 | 9 | 17 | 30 | 99) => true,
                        Some(435) => exits.int(exit, X::DESTINATION_SUBSIDY_TYPE).is_none(),
                        _ => false,
                    }
                };
                let of_enrollment = core.index.exit_rows(row);
                self.destination += usize::from(of_enrollment.is_empty() || of_enrollment.iter().any(unknown));
            }
            if !is_adult(e.active_age[n]) && e.relationship[n] != 1 {
                continue;
            }
            self.adult_hoh_entry += 1;
            let missing = |column| matches!(table.int(row, column), None | Some(8 | 9 | 99));
            self.living_situation += usize::from(missing(E::LIVING_SITUATION));
            self.length_of_stay += usize::from(missing(E::LENGTH_OF_STAY));
            let homeless_before = matches!(e.project_type[n], 0 | 1 | 8)
                || matches!(table.int(row, E::LIVING_SITUATION), Some(100..=199))
                || table.int(row, E::PREVIOUS_STREET_ESSH) == Some(1);
            let (since, entry) = (table.int(row, E::DATE_TO_STREET_ESSH), table.int(row, E::ENTRY_DATE));
            self.homeless_date +=
                usize::from(since.map_or(homeless_before, |since| entry.is_some_and(|entry| since > entry)));
            let times = table.int(row, E::TIMES_HOMELESS_PAST_THREE_YEARS);
            self.times_homeless += usize::from(homeless_before && !matches!(times, Some(1..=4)));
            let months = table.int(row, E::MONTHS_HOMELESS_PAST_THREE_YEARS);
            self.months_homeless += usize::from(homeless_before && !matches!(months, Some(101..=113)));
        }
        self.unduplicated_client = clients.len();
    }

    /// Section 11.6.
    fn numbers(&mut self, ds: &Dataset, core: &Core, people: &People) {
        let table = ds.client().0;
        let mut by_ssn: FxHashMap<Sym, (usize, usize)> = FxHashMap::default();
        for client in people.rows.iter().filter_map(|person| core.client(person.person)) {
            let ssn = table.sym(client, Person::SSN);
            let text = ssn.map(|ssn| ds.text(ssn));
            let valid = ssn_valid(text.as_deref(), table.int(client, Person::SSN_DATA_QUALITY));
            match valid {
                0 => self.ssn_missing_or_invalid += 1,
                4 => self.ssn_4_digit += 1,
                9 => self.ssn_not_provided += 1,
                _ => {}
            }
            if let Some(ssn) = ssn {
                let (all, of_them_valid) = by_ssn.entry(ssn).or_default();
                *all += 1;
                *of_them_valid += usize::from(valid == 1);
            }
        }
        for (_, valid) in by_ssn.values().filter(|(all, valid)| *all > 1 && *valid > 0) {
            self.client_ssn_not_unique += valid;
            self.distinct_ssn_value_not_unique += 1;
        }
    }
}

/// By number of project: in the report, of a type that it counts, and not of a victim service provider.
fn reported_projects(ds: &Dataset, core: &Core) -> Vec<bool> {
    let (organizations, projects) = (ds.organization().0, ds.project().0);
    let others: FxHashSet<Sym> = (0..organizations.len())
        .filter(|&row| organizations.int(row, O::VICTIM_SERVICE_PROVIDER) == Some(0))
        .filter(|&row| !is_deleted(organizations, row, O::DATE_DELETED))
        .filter_map(|row| organizations.sym(row, O::ORGANIZATION_ID))
        .collect();
    (0..u32::try_from(core.projects.len()).unwrap_or(u32::MAX))
        .map(|project| {
            let row = project as usize;
            core.projects.in_report(project)
                && matches!(projects.int(row, P::PROJECT_TYPE), Some(0 | 1 | 2 | 3 | 8 | 13))
                && projects.sym(row, P::ORGANIZATION_ID).is_some_and(|id| others.contains(&id))
        })
        .collect()
}

/// The CoC codes of projects.
struct CoCs<'a> {
    ds: &'a Dataset,
    here: &'a str,
    of_project: Vec<Vec<Option<Sym>>>,
}

impl<'a> CoCs<'a> {
    fn new(ds: &'a Dataset, core: &'a Core) -> Self {
        let mut of_project = vec![Vec::new(); core.projects.len()];
        let table = ds.project_coc().0;
        for row in (0..table.len()).filter(|&row| !is_deleted(table, row, C::DATE_DELETED)) {
            if let Some(project) = table.sym(row, C::PROJECT_ID).and_then(|id| core.projects.number(id)) {
                of_project[project as usize].push(table.sym(row, C::COC_CODE));
            }
        }
        Self { ds, here: &core.params.coc, of_project }
    }

    fn is_here(&self, code: Option<Sym>) -> bool {
        is_coc(self.ds, code, self.here)
    }

    /// No code, or none of the project's. Where the project has a row without a code, nobody can say that.
    fn is_not_of(&self, project: u32, code: Option<Sym>) -> bool {
        let of_project = &self.of_project[project as usize];
        let is_code = |known: Sym| is_coc(self.ds, code, self.ds.text(known).trim_end());
        code.is_none() || !of_project.iter().any(|known| known.is_none_or(is_code))
    }
}
