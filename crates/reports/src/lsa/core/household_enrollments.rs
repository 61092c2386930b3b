//! Section 3.3: household enrollments (tlsa_HHID).

use hud::{Dataset, Date, Sym, records};

use super::{Projects, index::Index};
use crate::lsa::{
    core::projects::{Participation, Stage},
    days::add_days,
    fields::{is_coc, is_deleted},
    params::Params,
};

/// tlsa_HHID: the enrollments of heads of household that the report can be about.
#[derive(Debug, Default)]
pub struct Households {
    /// HouseholdID.
    pub id: Vec<Sym>,
    /// HoHID, as the number of a person.
    pub head: Vec<u32>,
    /// The head's row in Enrollment.csv.
    pub row: Vec<u32>,
    /// ProjectID, as the number of a project.
    pub project: Vec<u32>,
    /// LSAProjectType: HUD's project type, and 15 for RRH services only.
    pub project_type: Vec<i16>,
    pub entry: Vec<Date>,
    pub move_in: Vec<Option<Date>>,
    pub exit: Vec<Option<Date>>,
    pub last_bed_night: Vec<Option<Date>>,
    /// ExitDest.
    pub exit_dest: Vec<i16>,
    pub entry_hh_type: Vec<i16>,
    pub active_hh_type: Vec<i16>,
    pub exit1_hh_type: Vec<i16>,
    pub exit2_hh_type: Vec<i16>,
}

impl Households {
    pub const fn len(&self) -> usize {
        self.id.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.id.is_empty()
    }

    /// Steps 3.3.1 and 3.3.2. `head` is set when people are numbered.
    pub(super) fn new(ds: &Dataset, params: &Params, projects: &Projects, index: &Index) -> Self {
        let enrollments = ds.enrollment();
        let table = enrollments.0;
        let mut found: Vec<Household> = (0..table.len())
            .filter(|&row| {
                table.int(row, E::RELATIONSHIP_TO_HOH) == Some(1) && !is_deleted(table, row, E::DATE_DELETED)
            })
            .filter(|&row| is_coc(ds, table.sym(row, E::ENROLLMENT_COC), &params.coc))
            .filter_map(|row| household(ds, params, projects, index, row))
            .collect();
        found.sort_by_cached_key(|h| ds.text(h.id).into_owned());
        let mut all = Self::default();
        for h in found {
            all.id.push(h.id);
            all.row.push(u32::try_from(h.row).unwrap_or(u32::MAX));
            all.project.push(h.project);
            all.project_type.push(h.project_type);
            all.entry.push(h.entry);
            all.move_in.push(h.move_in);
            all.exit.push(h.exit);
            all.last_bed_night.push(h.last_bed_night);
            all.exit_dest.push(exit_dest(ds, index, &h));
        }
        all
    }
}

use records::{Enrollment as E, Exit as X};

struct Household {
    id: Sym,
    row: usize,
    project: u32,
    project_type: i16,
    entry: Date,
    move_in: Option<Date>,
    exit: Option<Date>,
    last_bed_night: Option<Date>,
}

/// Step 3.3.1 for one head of household.
fn household(ds: &Dataset, params: &Params, projects: &Projects, index: &Index, row: usize) -> Option<Household> {
    let table = ds.enrollment().0;
    let recorded_entry = table.int(row, E::ENTRY_DATE).map(Date).filter(|&entry| entry <= params.end)?;
    let id = table.sym(row, E::HOUSEHOLD_ID)?;
    let project = projects.number(table.sym(row, E::PROJECT_ID)?)?;
    let stage = projects.stage(project)?;
    let heads = index.members(row).iter().filter(|&&other| {
        table.int(other as usize, E::RELATIONSHIP_TO_HOH) == Some(1)
            && !is_deleted(table, other as usize, E::DATE_DELETED)
    });
    if heads.count() > 1 {
        return None;
    }
    if stage.operating_end.is_some_and(|end| recorded_entry >= end) {
        return None;
    }
    let (hmis_start, hmis_end, recorded_exit) =
        participation(params, stage, projects.participations(project), &index.exits(ds, row), recorded_entry)?;
    if recorded_exit.is_some_and(|exit| {
        exit <= params.lookback() || exit <= recorded_entry || exit <= stage.operating_start || exit <= hmis_start
    }) {
        return None;
    }
    let nights = (stage.project_type == 1).then(|| {
        let first = [hmis_start, stage.operating_start, params.lookback(), recorded_entry].into_iter().max();
        let ends = [recorded_exit, hmis_end, stage.operating_end];
        let counts = |night: &&Date| {
            first.is_none_or(|first| **night >= first)
                && **night <= params.end
                && ends.iter().flatten().all(|end| *night < end)
        };
        let mut nights = index.nights(row).iter().filter(counts);
        let first = nights.next().copied();
        first.map(|first| (first, nights.next_back().copied().unwrap_or(first)))
    });
    let (first_night, last_bed_night) = match nights {
        Some(Some((first, last))) => (Some(first), Some(last)),
        Some(None) => return None,
        None => (None, None),
    };
    let starts = hmis_start.max(stage.operating_start);
    let ends = [hmis_end, stage.operating_end].into_iter().flatten().min();
    let recorded_move_in = table.int(row, E::MOVE_IN_DATE).map(Date);
    let h = Stay { stage, params, recorded_exit, recorded_move_in, starts, ends };
    Some(Household {
        id,
        row,
        project,
        project_type: stage.project_type,
        entry: first_night.unwrap_or_else(|| recorded_entry.max(starts)),
        move_in: h.move_in(recorded_entry),
        exit: h.exit(last_bed_night),
        last_bed_night,
    })
}

struct Stay<'a> {
    stage: &'a Stage,
    params: &'a Params,
    recorded_exit: Option<Date>,
    recorded_move_in: Option<Date>,
    /// The later of the project's first day of operation and of HMIS participation.
    starts: Date,
    /// The earlier of the days on which operation and HMIS participation end, when in the report's reach.
    ends: Option<Date>,
}

impl Stay<'_> {
    fn move_in(&self, recorded_entry: Date) -> Option<Date> {
        let day = self.recorded_move_in?;
        let project_type = self.stage.project_type;
        let valid = day <= self.params.end
            && matches!(project_type, 3 | 13 | 15)
            && day >= recorded_entry
            && self.ends.is_none_or(|end| day < end)
            && self.recorded_exit.is_none_or(|exit| day <= exit)
            && !(project_type == 3 && self.recorded_exit == Some(day));
        valid.then(|| day.max(self.starts))
    }

    fn exit(&self, last_bed_night: Option<Date>) -> Option<Date> {
        let end = self.params.end;
        if let Some(last) = last_bed_night {
            if last == end {
                return None;
            }
            if self.recorded_exit.is_some_and(|exit| exit < end) || add_days(last, 90) <= end {
                return Some(add_days(last, 1));
            }
        }
        // An RRH household that moves in on the day of its exit stays one day, as one in PSH would.
        if matches!(self.stage.project_type, 13 | 15)
            && let (Some(move_in), Some(exit)) = (self.recorded_move_in, self.recorded_exit)
            && move_in == exit
            && self.ends.is_none_or(|ends| move_in < ends)
            && exit <= end
        {
            return (exit < end).then(|| add_days(exit, 1));
        }
        if let Some(ends) = self.ends
            && self.recorded_exit.is_none_or(|exit| exit >= ends)
        {
            return Some(ends);
        }
        self.recorded_exit.filter(|&exit| exit <= end)
    }
}

/// The period of HMIS participation that counts for a stay: the latest to start of those that it touches; with the exit
/// that lies in it. Of two that start on one day, the one with the smaller id.
fn participation(
    params: &Params,
    stage: &Stage,
    of_project: &[Participation],
    exits: &[Date],
    recorded_entry: Date,
) -> Option<(Date, Option<Date>, Option<Date>)> {
    of_project.iter().find_map(|candidate| {
        let hmis_end = candidate.end.filter(|&end| end <= params.end);
        let within =
            |exit: &Date| stage.operating_end.is_none_or(|end| *exit <= end) && hmis_end.is_none_or(|end| *exit <= end);
        let exit = exits.iter().copied().filter(within).min();
        let latest = of_project.iter().find(|p| {
            p.is_hmis
                && !p.is_deleted
                && p.end.is_none_or(|end| end > params.lookback() && end > recorded_entry)
                && p.start <= params.end
                && exit.is_none_or(|exit| exit > p.start)
        })?;
        std::ptr::eq(latest, candidate).then_some((candidate.start, hmis_end, exit))
    })
}

/// Step 3.3.2.
fn exit_dest(ds: &Dataset, index: &Index, h: &Household) -> i16 {
    let Some(exit) = h.exit else { return -1 };
    let table = ds.exit().0;
    let Some(row) =
        index.exit_rows(h.row).iter().map(|&row| row as usize).min_by_key(|&row| table.int(row, X::EXIT_DATE))
    else {
        return 99;
    };
    let recorded = table.int(row, X::EXIT_DATE).map(Date);
    let destination = table.int(row, X::DESTINATION);
    // An exit without a date is taken at its word, as HUD's comparison with nothing is never true.
    let is_that_exit = recorded.is_none_or(|day| day == exit || h.move_in == Some(day));
    let (Some(destination), true) = (destination, is_that_exit) else {
        return 99;
    };
    let code = match destination {
        17 | 30 | 99 => 99,
        8 | 9 => 98,
        435 => table.int(row, X::DESTINATION_SUBSIDY_TYPE).unwrap_or(99),
        other => other,
    };
    i16::try_from(code).unwrap_or(99)
}
