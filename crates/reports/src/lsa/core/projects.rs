//! The projects that household enrollments can be in, and those whose records are in the report (section 4.1).

use hud::{Dataset, Date, Sym, records};
use rustc_hash::FxHashMap;

use crate::lsa::{
    fields::{is_coc, is_deleted},
    params::{Error, Params, Scope},
};

/// All projects of the data.
#[derive(Debug)]
pub struct Projects {
    /// ProjectID, in the order of Project.csv.
    pub id: Vec<Sym>,
    in_report: Vec<bool>,
    stages: Vec<Option<Stage>>,
    participations: Vec<Vec<Participation>>,
    numbers: FxHashMap<Sym, u32>,
}

/// A project whose household enrollments section 3.3 looks at.
#[derive(Clone, Debug)]
pub struct Stage {
    /// LSAProjectType: 15 is RRH services only.
    pub project_type: i16,
    pub operating_start: Date,
    /// None when it lies after the report's end.
    pub operating_end: Option<Date>,
}

/// A row of HMISParticipation.csv.
#[derive(Clone, Debug)]
pub struct Participation {
    pub start: Date,
    pub end: Option<Date>,
    pub is_hmis: bool,
    pub is_deleted: bool,
}

use records::{HMISParticipation as H, Organization as O, Project as P, ProjectCoC as C};

impl Projects {
    pub(super) fn new(ds: &Dataset, params: &Params) -> Result<Self, Error> {
        let table = ds.project().0;
        let id: Vec<Sym> = (0..table.len()).filter_map(|row| table.sym(row, P::PROJECT_ID)).collect();
        let numbers: FxHashMap<Sym, u32> = id.iter().copied().zip(0..).collect();
        let organizations = ds.organization().0;
        let non_victim: std::collections::BTreeSet<Sym> = (0..organizations.len())
            .filter(|&row| organizations.int(row, O::VICTIM_SERVICE_PROVIDER) == Some(0))
            .filter_map(|row| organizations.sym(row, O::ORGANIZATION_ID))
            .collect();
        let stages = (0..table.len())
            .map(|row| {
                let of_provider =
                    table.sym(row, P::ORGANIZATION_ID).is_some_and(|organization| non_victim.contains(&organization));
                stage(ds, params, row).filter(|_| of_provider)
            })
            .collect();
        let cocs = ds.project_coc().0;
        let here: std::collections::BTreeSet<Sym> = (0..cocs.len())
            .filter(|&row| !is_deleted(cocs, row, C::DATE_DELETED))
            .filter(|&row| is_coc(ds, cocs.sym(row, C::COC_CODE), &params.coc))
            .filter_map(|row| cocs.sym(row, C::PROJECT_ID))
            .collect();
        let chosen = chosen(ds, params, &numbers)?;
        let in_report = (0..table.len())
            .map(|row| {
                here.contains(&id[row]) && is_exported(ds, params, row) && chosen.as_ref().is_none_or(|c| c[row])
            })
            .collect();
        let mut projects = Self { participations: vec![Vec::new(); id.len()], id, in_report, stages, numbers };
        projects.participate(ds);
        Ok(projects)
    }

    pub const fn len(&self) -> usize {
        self.id.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.id.is_empty()
    }

    /// By number, the place of each project in the order of ProjectIDs.
    pub fn ranks(&self, ds: &Dataset) -> Vec<u32> {
        let mut order: Vec<usize> = (0..self.len()).collect();
        order.sort_by_cached_key(|&project| ds.text(self.id[project]).into_owned());
        let mut ranks = vec![0; self.len()];
        for (rank, project) in (0..).zip(order) {
            ranks[project] = rank;
        }
        ranks
    }

    /// The number of a project.
    pub fn number(&self, id: Sym) -> Option<u32> {
        self.numbers.get(&id).copied()
    }

    /// Whether section 4.1 puts the project into the report: Project.csv of the upload has it.
    pub fn in_report(&self, project: u32) -> bool {
        self.in_report[project as usize]
    }

    /// The project as section 3.3 looks at it, if it does.
    pub fn stage(&self, project: u32) -> Option<&Stage> {
        self.stages[project as usize].as_ref()
    }

    /// The project's rows of HMISParticipation.csv, the latest start first, then by id.
    pub(in crate::lsa) fn participations(&self, project: u32) -> &[Participation] {
        &self.participations[project as usize]
    }

    fn participate(&mut self, ds: &Dataset) {
        let table = ds.hmis_participation().0;
        let mut rows: Vec<usize> = (0..table.len()).collect();
        rows.sort_by_cached_key(|&row| {
            let id = table.sym(row, H::HMIS_PARTICIPATION_ID).map(|id| ds.text(id).into_owned());
            let start = table.int(row, H::HMIS_PARTICIPATION_STATUS_START_DATE);
            (std::cmp::Reverse(start), id)
        });
        for row in rows {
            let project = table.sym(row, H::PROJECT_ID).and_then(|id| self.number(id));
            let start = table.int(row, H::HMIS_PARTICIPATION_STATUS_START_DATE).map(Date);
            if let (Some(project), Some(start)) = (project, start) {
                self.participations[project as usize].push(Participation {
                    start,
                    end: table.int(row, H::HMIS_PARTICIPATION_STATUS_END_DATE).map(Date),
                    is_hmis: table.int(row, H::HMIS_PARTICIPATION_TYPE) == Some(1),
                    is_deleted: is_deleted(table, row, H::DATE_DELETED),
                });
            }
        }
    }
}

/// Which projects the user chose for a project-focused report; none when all count.
fn chosen(ds: &Dataset, params: &Params, numbers: &FxHashMap<Sym, u32>) -> Result<Option<Vec<bool>>, Error> {
    if params.scope != Scope::ProjectFocused {
        return Ok(None);
    }
    let mut chosen = vec![false; ds.project().0.len()];
    for id in &params.projects {
        let number = ds.find(id).and_then(|sym| numbers.get(&sym));
        let number = number.ok_or_else(|| Error::UnknownProject(id.clone()))?;
        chosen[*number as usize] = true;
    }
    Ok(Some(chosen))
}

/// Section 3.3: continuum projects of ES, TH, SH, PSH and RRH that operated in the report's reach.
fn stage(ds: &Dataset, params: &Params, row: usize) -> Option<Stage> {
    let table = ds.project().0;
    let project_type = i16::try_from(table.int(row, P::PROJECT_TYPE)?).ok()?;
    let sub_type = table.int(row, P::RRH_SUB_TYPE);
    let operating_start = table.int(row, P::OPERATING_START_DATE).map(Date)?;
    let operating_end = table.int(row, P::OPERATING_END_DATE).map(Date);
    let counts = !is_deleted(table, row, P::DATE_DELETED)
        && table.int(row, P::CONTINUUM_PROJECT) == Some(1)
        && matches!(project_type, 0 | 1 | 2 | 3 | 8 | 13)
        && (project_type != 13 || matches!(sub_type, Some(1 | 2)))
        && operating_start <= params.end
        && operating_end.is_none_or(|end| end > operating_start && end > params.lookback());
    counts.then(|| Stage {
        project_type: if project_type == 13 && sub_type == Some(1) { 15 } else { project_type },
        operating_start,
        operating_end: operating_end.filter(|&end| end <= params.end),
    })
}

/// Section 4.1, apart from CoC and choice.
fn is_exported(ds: &Dataset, params: &Params, row: usize) -> bool {
    let table = ds.project().0;
    let start = table.int(row, P::OPERATING_START_DATE).map(Date);
    let end = table.int(row, P::OPERATING_END_DATE).map(Date);
    !is_deleted(table, row, P::DATE_DELETED)
        && table.int(row, P::CONTINUUM_PROJECT) == Some(1)
        && match table.int(row, P::PROJECT_TYPE) {
            Some(0 | 1 | 2 | 3 | 8 | 13) => true,
            // Other permanent housing: nobody can choose it.
            Some(9 | 10) => params.scope != Scope::ProjectFocused,
            _ => false,
        }
        && end.is_none_or(|end| end > params.lookback() && start.is_some_and(|start| end > start))
}
