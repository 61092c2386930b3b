//! Section 3.4: enrollments of all members of the households (tlsa_Enrollment), and what is known of their health.

use hud::{Dataset, Date, Sym, records};
use rustc_hash::FxHashMap;

use super::{Households, index::Index};
use crate::lsa::{days::add_days, fields::is_deleted, groups::Groups, params::Params};

use records::{Client as C, Disabilities as D, Enrollment as E, HealthAndDV as V};

/// tlsa_Enrollment.
#[derive(Debug, Default)]
pub struct Enrollments {
    /// The row of Enrollment.csv.
    pub row: Vec<u32>,
    pub person: Vec<u32>,
    pub household: Vec<u32>,
    /// RelationshipToHoH, 1 to 5.
    pub relationship: Vec<i16>,
    /// LSAProjectType of the household.
    pub project_type: Vec<i16>,
    pub entry: Vec<Date>,
    pub move_in: Vec<Option<Date>>,
    pub exit: Vec<Option<Date>>,
    pub last_bed_night: Vec<Option<Date>>,
    /// Age groups as HUD codes them (0, 2, 5, 17, 21, .. 65; 98 and 99 unknown); none without a row of Client.csv.
    pub entry_age: Vec<Option<i16>>,
    pub active_age: Vec<Option<i16>>,
    pub exit1_age: Vec<Option<i16>>,
    pub exit2_age: Vec<Option<i16>>,
    /// DisabilityStatus: 0, 1, -2 where the client does not know or refused, none otherwise.
    pub disability_status: Vec<Option<i16>>,
    /// DVStatus: 1 fleeing, 2 not fleeing, 3 survivor, 10 no, 98 unknown; none without a record.
    pub dv_status: Vec<Option<i16>>,
    /// Section 5.4: HIV, SMI and SUD of adults.
    pub hiv: Vec<bool>,
    pub smi: Vec<bool>,
    pub sud: Vec<bool>,
}

impl Enrollments {
    pub const fn len(&self) -> usize {
        self.row.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.row.is_empty()
    }

    /// Steps 3.4.1 to 3.4.3, with the bed nights that count of each. `person` is set by [`people`].
    pub(super) fn new(ds: &Dataset, params: &Params, households: &Households, index: &Index) -> (Self, Groups<Date>) {
        let mut all = Self::default();
        let mut nights: Vec<(u32, Date)> = Vec::new();
        let table = ds.enrollment().0;
        for household in 0..households.len() {
            for &record in index.members(households.row[household] as usize) {
                let row = record as usize;
                let Some(relationship @ 1..=5) = table.int(row, E::RELATIONSHIP_TO_HOH) else { continue };
                if is_deleted(table, row, E::DATE_DELETED) || table.sym(row, E::PERSONAL_ID).is_none() {
                    continue;
                }
                let Some(entry) = table.int(row, E::ENTRY_DATE).map(Date) else { continue };
                let member = Member { ds, params, households, index, household, row, entry };
                let (entry, exit, last) = if households.project_type[household] == 1 {
                    let Some((stay, of_stay)) = member.night_by_night() else { continue };
                    let number = u32::try_from(all.len()).unwrap_or(u32::MAX);
                    nights.extend(of_stay.iter().map(|&night| (number, night)));
                    stay
                } else {
                    let Some((entry, exit)) = member.stay() else { continue };
                    (entry, exit, None)
                };
                all.row.push(record);
                all.household.push(u32::try_from(household).unwrap_or(u32::MAX));
                all.relationship.push(i16::try_from(relationship).unwrap_or_default());
                all.project_type.push(households.project_type[household]);
                all.entry.push(entry);
                all.exit.push(exit);
                all.last_bed_night.push(last);
                all.move_in.push(member.move_in(entry, exit));
                all.disability_status.push(match table.int(row, E::DISABLING_CONDITION) {
                    Some(0) => Some(0),
                    Some(1) => Some(1),
                    Some(8 | 9) => Some(-2),
                    _ => None,
                });
            }
        }
        let nights = Groups::new(all.len(), nights.iter().copied());
        (all, nights)
    }
}

/// A member's enrollment beside the household's.
struct Member<'a> {
    ds: &'a Dataset,
    params: &'a Params,
    households: &'a Households,
    index: &'a Index,
    household: usize,
    row: usize,
    entry: Date,
}

type NightByNight<'a> = ((Date, Option<Date>, Option<Date>), &'a [Date]);

impl<'a> Member<'a> {
    /// Step 3.4.1.
    fn stay(&self) -> Option<(Date, Option<Date>)> {
        let (h, n, end) = (self.households, self.household, self.params.end);
        let recorded_exit = self.index.exits(self.ds, self.row).into_iter().filter(|&exit| exit <= end).min();
        if self.entry > end || self.entry > h.exit[n].unwrap_or(end) {
            return None;
        }
        if recorded_exit.is_some_and(|exit| exit <= h.entry[n] || exit <= self.params.lookback() || exit <= self.entry)
        {
            return None;
        }
        let exit = match (recorded_exit, h.exit[n]) {
            (Some(exit), Some(of_household)) if exit >= of_household => Some(of_household),
            (None, of_household) => of_household,
            (Some(exit), _) if matches!(h.project_type[n], 13 | 15) && h.move_in[n] == Some(exit) => {
                (exit != end).then(|| add_days(exit, 1))
            }
            (exit, _) => exit,
        };
        Some((h.entry[n].max(self.entry), exit))
    }

    /// Step 3.4.2: entry, exit and last bed night, with the nights that count.
    fn night_by_night(&self) -> Option<NightByNight<'a>> {
        let (h, n) = (self.households, self.household);
        let recorded_exit = self.index.exits(self.ds, self.row).into_iter().min();
        let first = self.entry.max(h.entry[n]).max(self.params.lookback());
        let all = self.index.nights(self.row);
        let from = all.partition_point(|&night| night < first);
        let to = all.partition_point(|&night| {
            night <= self.params.end
                && h.exit[n].is_none_or(|exit| night < exit)
                && recorded_exit.is_none_or(|exit| night < exit)
        });
        let nights = all.get(from..to)?;
        let (&first, &last) = (nights.first()?, nights.last()?);
        let goes_on = recorded_exit.is_none() && h.exit[n].is_none() && add_days(last, 90) > self.params.end;
        let exit = (!goes_on).then(|| add_days(last, 1));
        Some(((first, exit, Some(last)), nights))
    }

    /// Step 3.4.3.
    fn move_in(&self, entry: Date, exit: Option<Date>) -> Option<Date> {
        let (h, n) = (self.households, self.household);
        let move_in = h.move_in[n]?;
        if move_in < entry {
            return Some(entry);
        }
        match exit {
            Some(exit) if move_in > exit => None,
            Some(exit) if move_in == exit && h.exit[n].is_none_or(|of_household| of_household > exit) => None,
            _ => Some(move_in),
        }
    }
}

/// Numbers the people of enrollments and households in the order in which they come, with their rows of Client.csv, or
/// `u32::MAX`.
pub fn people(ds: &Dataset, enrollments: &mut Enrollments, households: &mut Households) -> (Vec<Sym>, Vec<u32>) {
    let table = ds.enrollment().0;
    let clients = ds.client().0;
    let rows = 0..u32::try_from(clients.len()).unwrap_or(u32::MAX);
    let row_of: FxHashMap<Sym, u32> =
        rows.filter_map(|row| Some((clients.sym(row as usize, C::PERSONAL_ID)?, row))).collect();
    let mut numbers: FxHashMap<Sym, u32> = FxHashMap::default();
    let (mut people, mut client_rows) = (Vec::new(), Vec::new());
    let mut number = |row: u32| {
        let Some(id) = table.sym(row as usize, E::PERSONAL_ID) else { return u32::MAX };
        let next = u32::try_from(people.len()).unwrap_or(u32::MAX);
        *numbers.entry(id).or_insert_with(|| {
            people.push(id);
            client_rows.push(row_of.get(&id).copied().unwrap_or(u32::MAX));
            next
        })
    };
    enrollments.person = enrollments.row.iter().map(|&row| number(row)).collect();
    households.head = households.row.iter().map(|&row| number(row)).collect();
    (people, client_rows)
}

/// Step 3.4.4 and section 5.4: domestic violence, HIV, serious mental illness and substance use. HUD's code takes deleted
/// records too.
pub fn conditions(ds: &Dataset, params: &Params, enrollments: &mut Enrollments, index: &Index, of_record: &[u32]) {
    let count = enrollments.len();
    let number = |enrollment: Option<Sym>| {
        let n = of_record[index.row(enrollment?)?];
        (n != u32::MAX).then_some(n as usize)
    };
    let in_reach = |information_date: Option<i32>| information_date.map(Date).filter(|&day| day <= params.end);

    let mut dv_status: Vec<Option<i16>> = vec![None; count];
    let dv = ds.health_and_dv().0;
    for row in 0..dv.len() {
        let Some(day) = in_reach(dv.int(row, V::INFORMATION_DATE)) else { continue };
        let Some(n) = number(dv.sym(row, V::ENROLLMENT_ID)) else { continue };
        if day < enrollments.entry[n] || enrollments.exit[n].is_some_and(|exit| day > exit) {
            continue;
        }
        let survivor = dv.int(row, V::DOMESTIC_VIOLENCE_SURVIVOR);
        let status = match (survivor, dv.int(row, V::CURRENTLY_FLEEING)) {
            (Some(1), Some(1)) => 1,
            (Some(1), Some(0)) => 2,
            (Some(1), _) => 3,
            (Some(0), _) => 10,
            _ => 98,
        };
        dv_status[n] = Some(dv_status[n].map_or(status, |known| known.min(status)));
    }
    enrollments.dv_status = dv_status;

    let mut has = [vec![false; count], vec![false; count], vec![false; count]];
    let disabilities = ds.disabilities().0;
    for row in 0..disabilities.len() {
        let response = disabilities.int(row, D::DISABILITY_RESPONSE);
        let lasting = disabilities.int(row, D::INDEFINITE_AND_IMPAIRS) == Some(1);
        let which = match (disabilities.int(row, D::DISABILITY_TYPE), response) {
            (Some(8), Some(1)) => 0,
            (Some(9), Some(1)) if lasting => 1,
            (Some(10), Some(1..=3)) if lasting => 2,
            _ => continue,
        };
        if in_reach(disabilities.int(row, D::INFORMATION_DATE)).is_none() {
            continue;
        }
        if let Some(n) = number(disabilities.sym(row, D::ENROLLMENT_ID))
            && matches!(enrollments.active_age[n], Some(18..=65))
        {
            has[which][n] = true;
        }
    }
    let [hiv, smi, sud] = has;
    (enrollments.hiv, enrollments.smi, enrollments.sud) = (hiv, smi, sud);
}
