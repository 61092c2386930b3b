//! Sections 10.2, 10.3 and 10.8 to 10.19: what is counted from the enrollments of the report.

use hud::{
    Dataset, Date,
    records::{Enrollment, Exit, Project},
};

use super::Tally;
use crate::lsa::{
    Core,
    calculated::records::exits_or_none,
    days,
    person::{People, demographics::is_adult},
};

/// Sections 10.2 and 10.3: exits that do not fit the project's last day (rows 901 and 902) or the bed nights (903, 904).
pub fn discrepancies(core: &Core, ds: &Dataset, tally: &mut Tally) {
    let (start, end) = (core.params.start, core.params.end);
    let (projects, enrollments) = (ds.project().0, ds.enrollment().0);
    let e = &core.enrollments;
    for n in 0..e.len() {
        let record = e.row[n] as usize;
        let exits = || exits_or_none(core, ds, record);

        let project = core.households.project[e.household[n] as usize];
        let closed = projects.int(project as usize, Project::OPERATING_END_DATE).map(Date);
        if let Some(closed) = closed.filter(|day| (start..=end).contains(day)) {
            if exits().any(|exit| exit.is_none()) {
                tally.add(901, project);
            }
            if exits().flatten().any(|exit| exit > closed) {
                tally.add(902, project);
            }
        }

        let Some(project) = enrollments.sym(record, Enrollment::PROJECT_ID).and_then(|id| core.projects.number(id))
        else {
            continue;
        };
        let is = |column, code| projects.int(project as usize, column) == Some(code);
        if !is(Project::PROJECT_TYPE, 1) || !is(Project::CONTINUUM_PROJECT, 1) {
            continue;
        }
        let Some(last) = last_bed_night_of_head(core, ds, e.household[n] as usize) else { continue };
        let (mut open, mut left) = (false, false);
        for exit in exits() {
            match exit.filter(|&exit| exit <= end) {
                None => open |= last <= days::add_days(end, -90),
                Some(exit) => left |= exit >= start && exit != days::add_days(last, 1),
            }
        }
        if open {
            tally.add(903, project);
        }
        if left {
            tally.add(904, project);
        }
    }
}

/// Section 10.3: the last bed night in the report period of the head of household, whose nights HUD's code takes for all
/// members.
fn last_bed_night_of_head(core: &Core, ds: &Dataset, household: usize) -> Option<Date> {
    let projects = ds.project().0;
    let record = core.households.row[household] as usize;
    let project = core.projects.number(ds.enrollment().0.sym(record, Enrollment::PROJECT_ID)?)? as usize;
    if projects.int(project, Project::PROJECT_TYPE) != Some(1) {
        return None;
    }
    let closed = projects.int(project, Project::OPERATING_END_DATE).map(Date);
    let (start, end) = (core.params.start, core.params.end);
    let counts = |night: &Date| (start..=end).contains(night) && closed.is_none_or(|closed| *night <= closed);
    core.index.nights(record).iter().copied().rfind(counts)
}

/// Sections 10.8 to 10.19: of the households, people and enrollments that the report counts, what is missing (rows 909 to
/// 920).
pub fn counted(core: &Core, ds: &Dataset, people: &People, tally: &mut Tally) {
    let (e, h) = (&core.enrollments, &core.households);
    for household in 0..u32::try_from(h.len()).unwrap_or(u32::MAX) {
        if people.activity.counts_household(core, household) {
            tally.add(909, h.project[household as usize]);
        }
    }
    let mut without_age: Vec<(u32, u32)> = Vec::new();
    for n in 0..u32::try_from(e.len()).unwrap_or(u32::MAX) {
        if !people.activity.counts_enrollment(core, n) {
            continue;
        }
        let row = n as usize;
        let project = h.project[e.household[row] as usize];
        tally.add(910, project);
        let has_left = e.exit[row].is_some_and(|exit| exit <= core.params.end);
        if has_left {
            tally.add(912, project);
        }
        if !matches!(e.disability_status[row], Some(0 | 1)) {
            tally.add(913, project);
        }
        if is_adult(e.active_age[row]) || e.relationship[row] == 1 {
            tally.add(911, project);
            let missing = missing_of_adult_or_head(ds, e.row[row] as usize, e.project_type[row]);
            for report_row in missing {
                tally.add(report_row, project);
            }
        }
        if has_left && core.index.exit_rows(e.row[row] as usize).iter().any(|&exit| lacks_destination(ds, exit)) {
            tally.add(919, project);
        }
        if matches!(e.active_age[row], Some(98 | 99)) {
            without_age.push((project, e.person[row]));
        }
    }
    without_age.sort_unstable();
    without_age.dedup();
    for (project, _) in without_age {
        tally.add(920, project);
    }
}

/// Sections 10.13 to 10.17: the rows (914 to 918) in which an adult's or head of household's enrollment counts.
fn missing_of_adult_or_head(ds: &Dataset, record: usize, lsa_project_type: i16) -> Vec<i16> {
    let table = ds.enrollment().0;
    let code = |column| table.int(record, column);
    let unknown = |column| matches!(code(column), None | Some(8 | 9 | 99));
    let living_situation = code(Enrollment::LIVING_SITUATION);
    let was_homeless = matches!(lsa_project_type, 0 | 1 | 8)
        || matches!(living_situation, Some(101 | 116 | 118))
        || code(Enrollment::PREVIOUS_STREET_ESSH) == Some(1);
    let date_to_street = code(Enrollment::DATE_TO_STREET_ESSH);
    let lacks_date = match date_to_street {
        Some(date) => code(Enrollment::ENTRY_DATE).is_some_and(|entry| date > entry),
        None => was_homeless,
    };
    let times = code(Enrollment::TIMES_HOMELESS_PAST_THREE_YEARS);
    let months = code(Enrollment::MONTHS_HOMELESS_PAST_THREE_YEARS);
    let all = [
        (914, unknown(Enrollment::LIVING_SITUATION)),
        (915, unknown(Enrollment::LENGTH_OF_STAY)),
        (916, lacks_date),
        (917, was_homeless && !matches!(times, Some(1..=4))),
        (918, was_homeless && !matches!(months, Some(101..=113))),
    ];
    all.iter().filter(|&&(_, is_missing)| is_missing).map(|&(report_row, _)| report_row).collect()
}

/// Section 10.18.
fn lacks_destination(ds: &Dataset, exit: u32) -> bool {
    let table = ds.exit().0;
    match table.int(exit as usize, Exit::DESTINATION) {
        None | Some(8 | 9 | 17 | 30 | 99) => true,
        Some(435) => table.int(exit as usize, Exit::DESTINATION_SUBSIDY_TYPE).is_none(),
        _ => false,
    }
}
