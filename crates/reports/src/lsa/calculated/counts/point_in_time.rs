//! Section 9.2: the cohorts in which an enrollment is counted.

use hud::{Dataset, Date, records::Services};
use rustc_hash::FxHashSet;

use crate::lsa::{Core, fields::is_deleted, person::active::Activity};

/// Cohorts of rows 53 to 55, by bit: active in residence, then October, January, April and July.
pub const COHORTS: [i16; 5] = [1, 10, 11, 12, 13];

/// The nights of October, January, April and July that lie in the report period.
#[derive(Debug)]
pub struct Nights {
    nights: [Option<Date>; 4],
    /// Enrollments with a service on one of these nights that is no bed night, or deleted. HUD's code counts a person in
    /// night-by-night shelter who has any record of Services.csv on the night.
    services: FxHashSet<(u32, Date)>,
}

impl Nights {
    pub fn new(core: &Core, ds: &Dataset) -> Self {
        let nights = [10, 11, 12, 13].map(|cohort| core.cohorts.get(cohort).map(|cohort| cohort.start));
        let table = ds.services().0;
        let services = (0..table.len())
            .filter(|&row| {
                table.int(row, Services::RECORD_TYPE) != Some(200) || is_deleted(table, row, Services::DATE_DELETED)
            })
            .filter_map(|row| {
                let night = table.int(row, Services::DATE_PROVIDED).map(Date);
                let night = night.filter(|&night| nights.contains(&Some(night)))?;
                let record = core.index.row(table.sym(row, Services::ENROLLMENT_ID)?)?;
                Some((core.enrollment_of_record(record)?, night))
            })
            .collect();
        Self { nights, services }
    }

    /// The cohorts of an enrollment, a bit for each of [`COHORTS`]; none when it is not active in residence.
    pub fn cohorts(&self, core: &Core, activity: &Activity, enrollment: u32) -> u8 {
        let row = enrollment as usize;
        if !activity.air_enrollments[row] {
            return 0;
        }
        let e = &core.enrollments;
        let project_type = e.project_type[row];
        let from = if matches!(project_type, 3 | 13) { e.move_in[row] } else { Some(e.entry[row]) };
        let (Some(from), exit) = (from, e.exit[row]) else { return 1 };
        let sleeps = |night: Date| {
            let nights = core.bed_nights(enrollment);
            nights.binary_search(&night).is_ok() || self.services.contains(&(enrollment, night))
        };
        (1..).zip(self.nights).fold(1, |set, (bit, night)| {
            let is_there = night.is_some_and(|night| {
                from <= night && exit.is_none_or(|exit| exit > night) && (project_type != 1 || sleeps(night))
            });
            set | u8::from(is_there) << bit
        })
    }
}
