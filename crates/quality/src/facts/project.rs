//! Projects, with what belongs to each.

use hud::{
    Dataset, Date, Sym, Table,
    records::{
        CEParticipation as CE, Funder as F, HMISParticipation as H, Inventory as I, Organization as O, Project as P,
        ProjectCoC as G,
    },
};
use reports::{
    glossary::{Stays, stays::kept},
    lsa::groups::Groups,
};
use rustc_hash::{FxHashMap, FxHashSet};

use super::{ALWAYS, NEVER, count};

/// HUD's project type (list 2.02.6); none when the project has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind(pub Option<i32>);

impl Kind {
    pub const ENTRY_EXIT: Self = Self(Some(0));
    pub const NIGHT_BY_NIGHT: Self = Self(Some(1));
    pub const STREET_OUTREACH: Self = Self(Some(4));
    pub const SERVICES_ONLY: Self = Self(Some(6));
    pub const OTHER: Self = Self(Some(7));
    pub const DAY_SHELTER: Self = Self(Some(11));
    pub const PREVENTION: Self = Self(Some(12));
    pub const RAPID_REHOUSING: Self = Self(Some(13));
    pub const COORDINATED_ENTRY: Self = Self(Some(14));

    /// Emergency shelter of both kinds.
    pub const fn is_shelter(self) -> bool {
        matches!(self.0, Some(0 | 1))
    }

    /// Shelter, transitional housing and safe havens: a bed, and no home.
    pub const fn is_temporary(self) -> bool {
        matches!(self.0, Some(0..=2 | 8))
    }

    /// Where people come straight from homelessness: shelter, safe haven, street outreach.
    pub const fn is_for_the_unsheltered(self) -> bool {
        matches!(self.0, Some(0 | 1 | 4 | 8))
    }

    pub const fn is_permanent_housing(self) -> bool {
        matches!(self.0, Some(3 | 9 | 10 | 13))
    }

    pub const fn is_permanent_housing_other_than_rapid(self) -> bool {
        matches!(self.0, Some(3 | 9 | 10))
    }

    /// Every kind that has beds.
    pub const fn has_beds(self) -> bool {
        self.is_temporary() || self.is_permanent_housing()
    }
}

/// Which questions the project's funders make it ask.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asks {
    pub income: bool,
    pub benefits: bool,
    pub insurance: bool,
}

/// A project.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is an answer of HUD's project set-up")]
pub struct Project {
    /// Row of Project.csv.
    pub row: u32,
    pub id: Option<Sym>,
    pub kind: Kind,
    pub rrh_subtype: Option<i32>,
    pub housing: Option<i32>,
    pub in_continuum: bool,
    pub start: Option<Date>,
    pub end: Option<Date>,
    /// Its organization is a victim service provider.
    pub is_victim_service: bool,
    /// It takes part in HMIS at some time.
    pub participates: bool,
    /// When it takes part, in order, or when it is said that it does not; spans that touch are one.
    pub participation: Vec<(Date, Date)>,
    pub asks: Asks,
    /// Supportive Services for Veteran Families pays for it.
    pub is_for_veterans: bool,
    /// Rows of ProjectCoC.csv, Inventory.csv, HMISParticipation.csv, CEParticipation.csv.
    pub cocs: Vec<u32>,
    pub inventory: Vec<u32>,
    pub hmis: Vec<u32>,
    pub coordinated_entry: Vec<u32>,
    /// Rows of Inventory.csv that hold at some time of the export's period.
    pub active_inventory: Vec<u32>,
}

impl Project {
    /// Rapid re-housing that pays no rent has neither beds nor a housing type.
    pub fn has_beds(&self) -> bool {
        self.kind.has_beds() && (self.kind != Kind::RAPID_REHOUSING || self.rrh_subtype != Some(1))
    }
}

#[derive(Debug)]
pub struct Projects {
    pub all: Vec<Project>,
    /// By row of Project.csv, the number in `all`.
    by_row: Vec<u32>,
    stays: Groups<u32>,
}

impl Projects {
    pub fn new(ds: &Dataset, stays: &Stays, period: (Date, Date)) -> Self {
        let table = ds.project().0;
        let victim_services = victim_services(ds);
        let of = |table: &Table, id: usize, deleted: usize| {
            let mut rows: FxHashMap<Sym, Vec<u32>> = FxHashMap::default();
            for row in kept(table, deleted) {
                if let Some(project) = table.sym(row as usize, id) {
                    rows.entry(project).or_default().push(row);
                }
            }
            rows
        };
        let mut cocs = of(ds.project_coc().0, G::PROJECT_ID, G::DATE_DELETED);
        let mut inventory = of(ds.inventory().0, I::PROJECT_ID, I::DATE_DELETED);
        let mut hmis = of(ds.hmis_participation().0, H::PROJECT_ID, H::DATE_DELETED);
        let mut entry = of(ds.ce_participation().0, CE::PROJECT_ID, CE::DATE_DELETED);
        let funders = of(ds.funder().0, F::PROJECT_ID, F::DATE_DELETED);
        let mut all = Vec::new();
        let mut by_row = vec![u32::MAX; table.len()];
        for row in kept(table, P::DATE_DELETED) {
            let at = row as usize;
            let id = table.sym(at, P::PROJECT_ID);
            let day = |column| table.int(at, column).map(Date);
            let kind = Kind(table.int(at, P::PROJECT_TYPE));
            let take = |rows: &mut FxHashMap<Sym, Vec<u32>>| id.and_then(|id| rows.remove(&id)).unwrap_or_default();
            let (inventory, hmis) = (take(&mut inventory), take(&mut hmis));
            let funded = id.and_then(|id| funders.get(&id)).map_or(&[][..], Vec::as_slice);
            let participation = participation(ds.hmis_participation().0, &hmis);
            by_row[at] = count(all.len());
            all.push(Project {
                row,
                id,
                kind,
                rrh_subtype: table.int(at, P::RRH_SUB_TYPE),
                housing: table.int(at, P::HOUSING_TYPE),
                in_continuum: table.int(at, P::CONTINUUM_PROJECT) == Some(1),
                start: day(P::OPERATING_START_DATE),
                end: day(P::OPERATING_END_DATE),
                is_victim_service: table.sym(at, P::ORGANIZATION_ID).is_some_and(|id| victim_services.contains(&id)),
                participates: hmis
                    .iter()
                    .any(|&row| ds.hmis_participation().0.int(row as usize, H::HMIS_PARTICIPATION_TYPE) == Some(1)),
                participation,
                asks: asks(ds.funder().0, funded, kind, period.0),
                is_for_veterans: funded.iter().any(|&row| ds.funder().0.int(row as usize, F::FUNDER) == Some(33)),
                cocs: take(&mut cocs),
                active_inventory: active(ds.inventory().0, &inventory, period),
                inventory,
                hmis,
                coordinated_entry: take(&mut entry),
            });
        }
        let pairs = (0..count(stays.all.len())).map(|stay| (by_row[stays.get(stay).project as usize], stay));
        let stays = Groups::new(all.len(), pairs);
        Self { all, by_row, stays }
    }

    /// The project in this row of Project.csv.
    pub fn at(&self, row: u32) -> &Project {
        &self.all[self.by_row[row as usize] as usize]
    }

    /// The project's stays.
    pub fn stays(&self, project: &Project) -> &[u32] {
        self.stays.get(self.by_row[project.row as usize])
    }
}

fn victim_services(ds: &Dataset) -> FxHashSet<Sym> {
    let table = ds.organization().0;
    kept(table, O::DATE_DELETED)
        .filter(|&row| table.int(row as usize, O::VICTIM_SERVICE_PROVIDER) == Some(1))
        .filter_map(|row| table.sym(row as usize, O::ORGANIZATION_ID))
        .collect()
}

/// The spans in which a project takes part in HMIS, or, if it never does, those of which that is said; those that touch are
/// one.
fn participation(table: &Table, rows: &[u32]) -> Vec<(Date, Date)> {
    let takes_part = |row: &&u32| table.int(**row as usize, H::HMIS_PARTICIPATION_TYPE) == Some(1);
    let ever = rows.iter().any(|row| takes_part(&row));
    let mut spans: Vec<(Date, Date)> = rows
        .iter()
        .filter(|row| !ever || takes_part(row))
        .map(|&row| {
            let day = |column| table.int(row as usize, column).map(Date);
            (
                day(H::HMIS_PARTICIPATION_STATUS_START_DATE).unwrap_or(ALWAYS),
                day(H::HMIS_PARTICIPATION_STATUS_END_DATE).unwrap_or(NEVER),
            )
        })
        .collect();
    spans.sort_unstable();
    let mut merged: Vec<(Date, Date)> = Vec::new();
    for (start, end) in spans {
        match merged.last_mut() {
            Some(last) if start.0 <= last.1.0.saturating_add(1) => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged
}

fn active(table: &Table, rows: &[u32], (first, last): (Date, Date)) -> Vec<u32> {
    let holds = |row: &u32| {
        let day = |column| table.int(*row as usize, column).map(Date);
        day(I::INVENTORY_END_DATE).is_none_or(|end| end >= first)
            && day(I::INVENTORY_START_DATE).is_some_and(|start| start <= last)
    };
    rows.iter().copied().filter(holds).collect()
}

/// HMIS Program Specific Data Elements: which funders want elements 4.02, 4.03 and 4.04, by kind of project. Money that
/// ended before the export's period asks nothing.
fn asks(table: &Table, funders: &[u32], kind: Kind, start: Date) -> Asks {
    let mut asks = Asks::default();
    let Some(of_kind @ (0..=6 | 8..=14)) = kind.0 else { return asks };
    for &row in funders {
        if table.int(row as usize, F::END_DATE).is_some_and(|end| Date(end) <= start) {
            continue;
        }
        let (income, benefits, insurance) = match (table.int(row as usize, F::FUNDER).unwrap_or_default(), of_kind) {
            // ESG, but for night-by-night shelters; services only of the CoC program, and two of its notices of funds,
            // but for coordinated entry; ESG-RUSH but for shelters and outreach; Pay for Success in permanent housing.
            (8..=11, 1) | (4 | 54 | 55, 14) | (53, 0 | 1 | 4) => (false, false, false),
            (35, _) => (kind.is_permanent_housing(), kind.is_permanent_housing(), kind.is_permanent_housing()),
            // Runaway and homeless youth: basic centers and outreach ask for less.
            (22, _) => (false, true, true),
            (25, _) => (false, false, true),
            (1..=11 | 13..=21 | 23 | 24 | 26 | 27 | 30 | 33 | 37..=42 | 45 | 53..=55, _) => (true, true, true),
            _ => (false, false, false),
        };
        asks.income |= income;
        asks.benefits |= benefits;
        asks.insurance |= insurance;
    }
    asks
}
