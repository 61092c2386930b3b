//! Choosing what goes into an export.
//!
//! Source: HMIS CSV Format Specifications FY2026 v1.0, 'Export Period Types', 'Reporting Period'.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{dataset::Dataset, date::Date, spec::File, symbols::Sym};

/// What goes into an export. Nothing set means everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub projects: Vec<String>,
    pub cocs: Vec<String>,
}

impl Filter {
    pub const fn is_empty(&self) -> bool {
        self.start.is_none() && self.end.is_none() && self.projects.is_empty() && self.cocs.is_empty()
    }

    /// Keeps the enrollments active in the period, in the chosen projects and CoCs, with what belongs to them and
    /// nothing dated after the period ('Reporting Period'). Project set-up is kept for the chosen projects, since
    /// receivers need it for projects without clients too.
    pub fn apply(&self, ds: &mut Dataset) {
        if self.is_empty() {
            return;
        }
        let in_scope = self.chosen_projects(ds);
        let enrollments = self.chosen_enrollments(ds, &in_scope);
        let e = ds.enrollment();
        let chosen_rows = || (0..e.0.len()).filter(|row| enrollments.rows.contains(row));
        let persons: FxHashSet<i32> = chosen_rows().filter_map(|r| e.personal_id(r).map(|s| s.0)).collect();
        let mut projects = in_scope.in_cocs;
        projects.extend(chosen_rows().filter_map(|r| e.project_id(r).map(|s| s.0)));
        let p = ds.project();
        let organizations: FxHashSet<i32> = (0..p.0.len())
            .filter(|&r| p.project_id(r).is_some_and(|s| projects.contains(&s.0)))
            .filter_map(|r| p.organization_id(r).map(|s| s.0))
            .collect();
        let later = self.later_assessments(ds);
        let mut keep: Vec<Vec<bool>> = Vec::new();
        for table in ds.tables() {
            let spec = table.file().spec();
            let value = |row: usize, name: &str| spec.column(name).and_then(|c| table.int(row, c));
            let dated = ["InformationDate", "DateProvided", "AssessmentDate", "EventDate", "ExitDate"];
            keep.push(
                (0..table.len())
                    .map(|row| match table.file() {
                        File::Export | File::User => true,
                        File::Organization => value(row, "OrganizationID").is_some_and(|o| organizations.contains(&o)),
                        File::Client => value(row, "PersonalID").is_some_and(|p| persons.contains(&p)),
                        File::Enrollment => enrollments.rows.contains(&row),
                        _ if spec.column("EnrollmentID").is_some() => {
                            let after = |end: Date| dated.iter().filter_map(|d| value(row, d)).any(|day| day > end.0);
                            value(row, "EnrollmentID").is_some_and(|e| enrollments.ids.contains(&e))
                                && !self.end.is_some_and(after)
                                && value(row, "AssessmentID").is_none_or(|a| !later.contains(&a))
                        }
                        _ => value(row, "ProjectID").is_some_and(|p| projects.contains(&p)),
                    })
                    .collect(),
            );
        }
        ds.retain(|file, row| keep[file as usize][row]);
        let used = used_users(ds);
        let users: Vec<bool> = {
            let u = ds.user();
            (0..u.0.len()).map(|r| u.user_id(r).is_some_and(|s| used.contains(&s.0))).collect()
        };
        ds.retain(|file, row| file != File::User || users[row]);
    }

    fn is_chosen_coc(&self, ds: &Dataset, coc: Sym) -> bool {
        self.cocs.is_empty() || self.cocs.iter().any(|chosen| chosen.trim().eq_ignore_ascii_case(ds.text(coc).trim()))
    }

    fn chosen_projects(&self, ds: &Dataset) -> InScope {
        let p = ds.project();
        let chosen: FxHashSet<i32> = (0..p.0.len())
            .filter_map(|r| p.project_id(r))
            .filter(|s| self.projects.is_empty() || self.projects.iter().any(|x| *x == ds.text(*s)))
            .map(|s| s.0)
            .collect();
        let mut in_cocs = chosen.clone();
        if !self.cocs.is_empty() {
            let c = ds.project_coc();
            let placed: FxHashSet<i32> = (0..c.0.len())
                .filter(|&r| c.coc_code(r).is_some_and(|coc| self.is_chosen_coc(ds, coc)))
                .filter_map(|r| c.project_id(r).map(|s| s.0))
                .collect();
            in_cocs.retain(|project| placed.contains(project));
        }
        InScope { chosen, in_cocs }
    }

    fn chosen_enrollments(&self, ds: &Dataset, projects: &InScope) -> Chosen {
        let exit = ds.exit();
        let mut ended: FxHashSet<i32> = FxHashSet::default();
        if let Some(start) = self.start {
            ended.extend(
                (0..exit.0.len())
                    .filter(|&r| exit.exit_date(r).is_some_and(|d| d < start))
                    .filter_map(|r| exit.enrollment_id(r).map(|s| s.0)),
            );
        }
        let households = self.households(ds);
        let e = ds.enrollment();
        let mut chosen = Chosen { rows: FxHashSet::default(), ids: FxHashSet::default() };
        for row in 0..e.0.len() {
            let Some(id) = e.enrollment_id(row) else { continue };
            let in_project =
                self.projects.is_empty() || e.project_id(row).is_some_and(|p| projects.chosen.contains(&p.0));
            // The CoC of an enrollment is recorded for the head of household; the others go with the household, and where
            // nobody's is recorded, with the project.
            let in_coc = match (e.enrollment_coc(row), e.household_id(row).and_then(|h| households.get(&h))) {
                _ if self.cocs.is_empty() => true,
                (Some(coc), _) => self.is_chosen_coc(ds, coc),
                (None, Some(&is_chosen)) => is_chosen,
                (None, None) => e.project_id(row).is_some_and(|p| projects.in_cocs.contains(&p.0)),
            };
            let begun = self.end.is_none_or(|end| e.entry_date(row).is_none_or(|d| d <= end));
            if in_project && in_coc && begun && !ended.contains(&id.0) {
                chosen.rows.insert(row);
                chosen.ids.insert(id.0);
            }
        }
        chosen
    }

    /// For each household of which a CoC is recorded, whether it is a chosen one.
    fn households(&self, ds: &Dataset) -> FxHashMap<Sym, bool> {
        let mut households = FxHashMap::default();
        let e = ds.enrollment();
        for row in (0..e.0.len()).filter(|_| !self.cocs.is_empty()) {
            if let (Some(household), Some(coc)) = (e.household_id(row), e.enrollment_coc(row)) {
                *households.entry(household).or_insert(false) |= self.is_chosen_coc(ds, coc);
            }
        }
        households
    }

    /// Assessments after the period, whose questions and results have no date of their own.
    fn later_assessments(&self, ds: &Dataset) -> FxHashSet<i32> {
        let Some(end) = self.end else { return FxHashSet::default() };
        let a = ds.assessment();
        (0..a.0.len())
            .filter(|&r| a.assessment_date(r).is_some_and(|day| day > end))
            .filter_map(|r| a.assessment_id(r).map(|s| s.0))
            .collect()
    }
}

/// Projects that the filter lets through.
struct InScope {
    /// By their ids.
    chosen: FxHashSet<i32>,
    /// Those of them that ProjectCoC places in a chosen CoC.
    in_cocs: FxHashSet<i32>,
}

struct Chosen {
    rows: FxHashSet<usize>,
    ids: FxHashSet<i32>,
}

fn used_users(ds: &Dataset) -> FxHashSet<i32> {
    let mut used = FxHashSet::default();
    for table in ds.tables().filter(|t| t.file() != File::User) {
        if let Some(column) = table.file().spec().column("UserID") {
            used.extend((0..table.len()).filter_map(|row| table.int(row, column)));
        }
    }
    used
}
