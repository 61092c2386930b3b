//! One run of a report: the stays of its projects, who was served, and what every question asks about them.

use std::cmp::Ordering;

use hud::{
    Dataset, Date, Sym, Table,
    records::{
        Client as C, CurrentLivingSituation as L, Disabilities as D, Enrollment as E, Funder as F, HealthAndDV as H,
        IncomeBenefits as I, Project as P, ProjectCoC as C2, Services as S, YouthEducationStatus as Y,
    },
};

use rustc_hash::FxHashMap;

use super::{
    params::{Error, Params},
    people::People,
};
use crate::{
    glossary::{Age, HouseholdType, Period, Stay, Stays, active, age, annual, stays::kept},
    lsa::groups::Groups,
};

/// What the questions read.
pub struct Run<'a> {
    pub ds: &'a Dataset,
    pub period: Period,
    pub software: &'a str,
    /// Rows of Project.csv that are reported on, by ProjectID.
    pub projects: Vec<u32>,
    /// All stays in these projects, active or not.
    pub stays: Stays,
    /// Days of bed nights by stay.
    pub nights: Groups<Date>,
    /// Rows by stay of IncomeBenefits, Disabilities, HealthAndDV, CurrentLivingSituation, Services, YouthEducationStatus.
    pub income: Groups<u32>,
    pub disabilities: Groups<u32>,
    pub violence: Groups<u32>,
    pub contacts: Groups<u32>,
    pub services: Groups<u32>,
    pub education: Groups<u32>,
    /// Whether each stay is active: by method 2 in night-by-night shelters, by method 1 elsewhere.
    active: Vec<bool>,
    /// By person, the age for the report; none for those without an active stay.
    ages: Vec<Option<Age>>,
    types: Vec<HouseholdType>,
    youth_households: Vec<bool>,
    /// Projects funded by PATH, paid for success, and of the youth demonstration, in the period.
    funded: Vec<(u32, i32)>,
    /// By row of Project.csv, the CoC codes of the project, in order, each once.
    cocs: FxHashMap<u32, Vec<String>>,
    /// Universe 0: everyone served.
    pub served: People,
    /// Universe 1: those of whom data quality is asked.
    pub for_quality: People,
    /// Universe 2: everyone in the projects by start and exit, bed nights or not.
    pub enrolled: People,
}

impl<'a> Run<'a> {
    pub fn new(ds: &'a Dataset, params: &'a Params) -> Result<Self, Error> {
        let projects = params.project_rows(ds)?;
        let period = params.period();
        let stays = Stays::new(ds, |row| u32::try_from(row).is_ok_and(|row| projects.contains(&row)));
        let nights = stays.bed_nights(ds);
        let active = (0..).zip(&stays.all).map(|(n, stay)| is_active(stay, period, nights.get(n))).collect();
        let mut run = Self {
            income: stays.records(ds.income_benefits().0, I::ENROLLMENT_ID, I::DATE_DELETED),
            disabilities: stays.records(ds.disabilities().0, D::ENROLLMENT_ID, D::DATE_DELETED),
            violence: stays.records(ds.health_and_dv().0, H::ENROLLMENT_ID, H::DATE_DELETED),
            contacts: stays.records(ds.current_living_situation().0, L::ENROLLMENT_ID, L::DATE_DELETED),
            services: stays.records(ds.services().0, S::ENROLLMENT_ID, S::DATE_DELETED),
            education: stays.records(ds.youth_education_status().0, Y::ENROLLMENT_ID, Y::DATE_DELETED),
            funded: funded(ds, period),
            cocs: cocs(ds),
            software: &params.software,
            ages: vec![None; stays.people.len()],
            types: Vec::new(),
            youth_households: Vec::new(),
            served: People::default(),
            for_quality: People::default(),
            enrolled: People::default(),
            ds,
            period,
            projects,
            stays,
            nights,
            active,
        };
        run.add_ages();
        run.add_households();
        run.served = People::new(&run, 0, |run, stay| run.active[stay as usize]);
        run.for_quality = People::new(&run, 1, |run, stay| run.active[stay as usize] && run.counts_for_quality(stay));
        run.enrolled = People::new(&run, 2, |run, stay| {
            active::by_start_and_exit(run.stays.get(stay), run.period) && run.counts_for_quality(stay)
        });
        Ok(run)
    }

    /// The person's latest stay of those for which `counts` answers true: by start, then by exit, then by EnrollmentID.
    pub fn latest(&self, person: u32, counts: impl Fn(u32) -> bool) -> Option<u32> {
        let stays = self.stays.of_person(person).iter().copied();
        stays.filter(|&stay| counts(stay)).max_by(|&a, &b| self.order(a, b))
    }

    fn order(&self, a: u32, b: u32) -> Ordering {
        let [a, b] = [a, b].map(|stay| self.stays.get(stay));
        let exit = |stay: &Stay| stay.exit.map_or(i32::MAX, |exit| exit.0);
        let id = |stay: &Stay| self.text(self.ds.enrollment().0, stay.row, E::ENROLLMENT_ID);
        (a.entry, exit(a)).cmp(&(b.entry, exit(b))).then_with(|| id(a).cmp(&id(b)))
    }

    fn add_ages(&mut self) {
        for person in 0..u32::try_from(self.stays.people.len()).unwrap_or(u32::MAX) {
            if let Some(stay) = self.latest(person, |stay| self.active[stay as usize]) {
                self.ages[person as usize] = Some(self.age_at(self.stays.get(stay)));
            }
        }
    }

    fn add_households(&mut self) {
        for household in 0..self.stays.households() {
            let ages: Vec<Age> = self.active_members(household).map(|stay| self.age(stay)).collect();
            self.types.push(HouseholdType::of(ages.iter().copied()));
            self.youth_households.push(age::is_youth_household(ages));
        }
    }

    /// The active stays of a household.
    pub fn active_members(&self, household: u32) -> impl Iterator<Item = &Stay> {
        let all = self.stays.of_household(household).iter();
        all.filter(|&&stay| self.active[stay as usize]).map(|&stay| self.stays.get(stay))
    }

    /// Every active stay, with its number.
    pub fn active_stays(&self) -> impl Iterator<Item = (u32, &Stay)> {
        (0..).zip(&self.stays.all).filter(|&(n, _)| self.active[n as usize])
    }

    pub fn household_type(&self, household: u32) -> HouseholdType {
        self.types[household as usize]
    }

    pub fn is_youth_household(&self, household: u32) -> bool {
        self.youth_households[household as usize]
    }

    /// The age for the report of whose stay this is; for people without an active stay as of this one.
    pub fn age(&self, stay: &Stay) -> Age {
        self.ages[stay.person as usize].unwrap_or_else(|| self.age_at(stay))
    }

    /// The age as of a stay.
    pub(crate) fn age_at(&self, stay: &Stay) -> Age {
        let table = self.ds.client().0;
        let field = |column| self.stays.client(stay.person).and_then(|row| table.int(row, column));
        Age::on(age::day(stay.entry, self.period), field(C::DOB).map(Date), field(C::DOB_DATA_QUALITY))
    }

    /// When the household's first head started: what its annual assessments go by.
    pub fn household_start(&self, household: u32) -> Option<Date> {
        let anyone = || self.stays.of_household(household).iter().map(|&stay| self.stays.get(stay).entry).min();
        self.stays.heads(household).map(|head| head.entry).min().or_else(anyone)
    }

    /// The window of the household's annual assessment, if one is due.
    pub fn annual_window(&self, household: u32) -> Option<annual::Window> {
        self.household_start(household).and_then(|start| annual::window(start, self.period.end))
    }

    /// Whether a project has this funding source in the report date range.
    pub fn has_funder(&self, project: u32, funder: i32) -> bool {
        self.funded.contains(&(project, funder))
    }

    /// The CoC codes of a project (element 2.03.1), in capital letters.
    pub fn cocs(&self, project: u32) -> &[String] {
        self.cocs.get(&project).map_or(&[], Vec::as_slice)
    }

    /// Whether HUD asks for a housing move-in date: project types 3 and 13, and 7 if paid for success.
    pub fn has_move_in(&self, stay: &Stay) -> bool {
        matches!(stay.project_type, Some(3 | 13)) || self.is_paid_for_success(stay)
    }

    /// Project type 7 with funding source 35, HUD: Pay for Success.
    pub fn is_paid_for_success(&self, stay: &Stay) -> bool {
        stay.project_type == Some(7) && self.has_funder(stay.project, 35)
    }

    /// Street outreach, and services only (project type 6) funded by PATH.
    pub fn is_outreach(&self, stay: &Stay) -> bool {
        match stay.project_type {
            Some(4) => true,
            Some(6) => self.has_funder(stay.project, 21),
            _ => false,
        }
    }

    /// Glossary, data quality, "Project Stays to Include": in outreach only who is engaged by the report's end.
    pub(crate) fn counts_for_quality(&self, stay: u32) -> bool {
        let stay = self.stays.get(stay);
        let engaged = || self.enrollment(stay, E::DATE_OF_ENGAGEMENT).is_some_and(|day| Date(day) <= self.period.end);
        !self.is_outreach(stay) || engaged()
    }

    /// A field of the stay's row of Enrollment.csv.
    pub fn enrollment(&self, stay: &Stay, column: usize) -> Option<i32> {
        self.ds.enrollment().0.int(stay.row as usize, column)
    }

    /// A field of the stay's row of Exit.csv.
    pub fn exit(&self, stay: &Stay, column: usize) -> Option<i32> {
        stay.exit_row.and_then(|row| self.ds.exit().0.int(row as usize, column))
    }

    /// The latest of rows by this date column, then by when they were changed, then by id.
    pub fn newest(&self, table: &Table, rows: impl Iterator<Item = u32>, columns: Columns) -> Option<u32> {
        rows.max_by(|&a, &b| {
            let key = |row: u32| (table.int(row as usize, columns.date), table.datetime(row as usize, columns.updated));
            let id = |row| self.text(table, row, columns.id);
            key(a).cmp(&key(b)).then_with(|| id(a).cmp(&id(b)))
        })
    }

    pub fn text(&self, table: &Table, row: u32, column: usize) -> String {
        table.sym(row as usize, column).map(|text| self.ds.text(text).into_owned()).unwrap_or_default()
    }
}

/// Where a file has its information date, its time of change and its id.
#[derive(Clone, Copy)]
pub struct Columns {
    pub date: usize,
    pub updated: usize,
    pub id: usize,
}

fn is_active(stay: &Stay, period: Period, nights: &[Date]) -> bool {
    match stay.project_type {
        Some(1) => active::by_service(stay, period, nights, true),
        _ => active::by_start_and_exit(stay, period),
    }
}

/// Rows of Project.csv by ProjectID.
fn projects_by_id(ds: &Dataset) -> FxHashMap<Sym, u32> {
    let table = ds.project().0;
    kept(table, P::DATE_DELETED).filter_map(|row| Some((table.sym(row as usize, P::PROJECT_ID)?, row))).collect()
}

fn cocs(ds: &Dataset) -> FxHashMap<u32, Vec<String>> {
    let (by_id, table) = (projects_by_id(ds), ds.project_coc().0);
    let mut cocs: FxHashMap<u32, Vec<String>> = FxHashMap::default();
    for row in kept(table, C2::DATE_DELETED) {
        let project = table.sym(row as usize, C2::PROJECT_ID).and_then(|id| by_id.get(&id));
        if let (Some(&project), Some(code)) = (project, table.sym(row as usize, C2::COC_CODE)) {
            cocs.entry(project).or_default().push(ds.text(code).trim().to_ascii_uppercase());
        }
    }
    for codes in cocs.values_mut() {
        codes.sort_unstable();
        codes.dedup();
    }
    cocs
}

/// Project rows and their funding sources in the period.
fn funded(ds: &Dataset, period: Period) -> Vec<(u32, i32)> {
    let (by_id, table) = (projects_by_id(ds), ds.funder().0);
    kept(table, F::DATE_DELETED)
        .filter(|&row| {
            let day = |column| table.int(row as usize, column).map(Date);
            day(F::START_DATE).is_none_or(|start| start <= period.end)
                && day(F::END_DATE).is_none_or(|end| end >= period.start)
        })
        .filter_map(|row| {
            let project = by_id.get(&table.sym(row as usize, F::PROJECT_ID)?)?;
            Some((*project, table.int(row as usize, F::FUNDER)?))
        })
        .collect()
}
