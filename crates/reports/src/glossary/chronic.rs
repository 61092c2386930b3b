//! Glossary, "Chronic Homelessness Status": at project start, of a person and by way of the household.

use hud::{Dataset, Date, Table, records::Disabilities as D, records::Enrollment as E};

use super::{Age, Stay, living_situation::Class, living_situation::class};
use crate::lsa::days::add_days;

/// A chronic homelessness (CH) status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Yes,
    No,
    /// Doesn't know or prefers not to answer.
    NotTold,
    Missing,
}

/// Whether a row of Disabilities.csv says that the client has a disabling condition: that it is lasting and impairs, or, for
/// developmental disability and HIV/AIDS, that the client has it ("Disabling Condition").
pub fn is_disabling(table: &Table, row: usize) -> bool {
    let response = table.int(row, D::DISABILITY_RESPONSE);
    match table.int(row, D::DISABILITY_TYPE) {
        Some(6 | 8) => response == Some(1),
        Some(5 | 7 | 9 | 10) => matches!(response, Some(1..=3)) && table.int(row, D::INDEFINITE_AND_IMPAIRS) == Some(1),
        _ => false,
    }
}

/// A person's own status by "CH at Project Start Flowchart", for adults and heads of household. `disabilities` are the
/// stay's rows of Disabilities.csv.
pub fn at_start(ds: &Dataset, stay: &Stay, disabilities: &[u32]) -> Status {
    let table = ds.disabilities().0;
    let special_need = disabilities
        .iter()
        .any(|&row| table.int(row as usize, D::DATA_COLLECTION_STAGE) == Some(1) && is_disabling(table, row as usize));
    let enrollment = ds.enrollment().0;
    let field = |column| enrollment.int(stay.row as usize, column);
    Facts {
        disabling: if special_need { Some(1) } else { field(E::DISABLING_CONDITION) },
        project_type: stay.project_type,
        entry: stay.entry,
        prior: field(E::LIVING_SITUATION),
        under_threshold: field(E::LOS_UNDER_THRESHOLD),
        street_before: field(E::PREVIOUS_STREET_ESSH),
        since: field(E::DATE_TO_STREET_ESSH).map(Date),
        times: field(E::TIMES_HOMELESS_PAST_THREE_YEARS),
        months: field(E::MONTHS_HOMELESS_PAST_THREE_YEARS),
    }
    .status()
}

/// What the flowchart reads: codes as HUD's lists have them.
#[derive(Clone, Copy, Debug)]
struct Facts {
    disabling: Option<i32>,
    project_type: Option<i32>,
    entry: Date,
    prior: Option<i32>,
    under_threshold: Option<i32>,
    street_before: Option<i32>,
    since: Option<Date>,
    times: Option<i32>,
    months: Option<i32>,
}

impl Facts {
    /// Rows 1 to 26.
    fn status(self) -> Status {
        match self.disabling {
            Some(1) => {}
            Some(0) => return Status::No,
            other => return unknown(other),
        }
        if matches!(self.project_type, Some(0 | 1 | 4 | 8)) {
            return self.by_time();
        }
        match class(self.prior) {
            None => Status::Missing,
            Some(Class::Homeless) => self.by_time(),
            Some(_) => match (self.under_threshold, self.street_before) {
                (Some(0), _) | (Some(1), Some(0)) => Status::No,
                (Some(1), Some(1)) => self.by_time(),
                _ => Status::Missing,
            },
        }
    }

    /// Rows 4 to 6, and the same rows under each situation.
    fn by_time(self) -> Status {
        if self.since.is_some_and(|since| since <= add_days(self.entry, -365)) {
            return Status::Yes;
        }
        match self.times {
            Some(4) => {}
            Some(1..=3) => return Status::No,
            other => return unknown(other),
        }
        match self.months {
            Some(112..) => Status::Yes,
            Some(101..=111) => Status::No,
            other => unknown(other),
        }
    }
}

const fn unknown(code: Option<i32>) -> Status {
    match code {
        Some(8 | 9) => Status::NotTold,
        _ => Status::Missing,
    }
}

/// A member of a household, of all who ever had the HouseholdID.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    pub entry: Date,
    pub is_head: bool,
    pub age: Age,
    /// By [`at_start`].
    pub own: Status,
}

impl Member {
    /// Heads and adults decide for the household.
    const fn decides(self) -> bool {
        self.is_head || self.age.is_adult()
    }
}

/// "CH at Project Start Because of Other Household Members": the status of `who` in a household.
///
/// A head or adult who was there when the household started and has status Yes gives it to everyone who was there then.
/// Children have the head's status if no head or adult has a known one, and No if one does and they were there at the start.
/// Everyone else has their own.
pub fn in_household(members: &[Member], who: &Member) -> Status {
    let Some(start) = members.iter().map(|m| m.entry).min() else { return who.own };
    let at_start = who.entry == start;
    if at_start && members.iter().any(|m| m.decides() && m.entry == start && m.own == Status::Yes) {
        return Status::Yes;
    }
    if who.is_head || !who.age.is_child() {
        return who.own;
    }
    let known = |m: &Member| matches!(m.own, Status::Yes | Status::No);
    if members.iter().any(|m| m.decides() && known(m)) {
        return if at_start { Status::No } else { who.own };
    }
    let head = members.iter().filter(|m| m.is_head).min_by_key(|m| m.entry);
    head.map_or(who.own, |head| head.own)
}

/// The status of the household as a whole (APR Q26a): Yes by one head or adult who was there at its start; otherwise No if
/// all heads and adults of then are, else not told, else missing. Without anyone of then, `head` decides.
pub fn of_household(members: &[Member], head: &Member) -> Status {
    let start = members.iter().map(|m| m.entry).min();
    let mut statuses: Vec<Status> =
        members.iter().filter(|m| m.decides() && Some(m.entry) == start).map(|m| m.own).collect();
    if statuses.is_empty() {
        statuses.push(head.own);
    }
    let order = [Status::Yes, Status::NotTold, Status::Missing];
    order.into_iter().find(|status| statuses.contains(status)).unwrap_or(Status::No)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Facts = Facts {
        disabling: Some(1),
        project_type: Some(3),
        entry: Date(1000),
        prior: None,
        under_threshold: None,
        street_before: None,
        since: None,
        times: None,
        months: None,
    };

    #[test]
    fn the_flowchart() {
        let es = Facts { project_type: Some(0), ..NONE };
        let street = Facts { prior: Some(116), ..NONE };
        let jail = Facts { prior: Some(207), under_threshold: Some(1), street_before: Some(1), ..NONE };
        let year = Some(Date(635));
        let cases = [
            (Facts { disabling: Some(0), ..es }, Status::No),
            (Facts { disabling: Some(9), ..es }, Status::NotTold),
            (Facts { disabling: None, ..es }, Status::Missing),
            (Facts { since: year, ..es }, Status::Yes),
            (Facts { since: Some(Date(636)), times: Some(3), ..es }, Status::No),
            (Facts { times: Some(4), months: Some(112), ..es }, Status::Yes),
            (Facts { times: Some(4), months: Some(111), ..es }, Status::No),
            (Facts { times: Some(4), months: Some(8), ..es }, Status::NotTold),
            (Facts { times: Some(99), ..es }, Status::Missing),
            (Facts { since: year, ..NONE }, Status::Missing),
            (Facts { since: year, ..street }, Status::Yes),
            (Facts { since: year, ..jail }, Status::Yes),
            (Facts { since: year, under_threshold: Some(0), ..jail }, Status::No),
            (Facts { since: year, street_before: None, ..jail }, Status::Missing),
            (Facts { since: year, street_before: Some(0), prior: Some(410), ..jail }, Status::No),
            (Facts { since: year, prior: Some(99), under_threshold: None, ..jail }, Status::Missing),
        ];
        for (facts, expected) in cases {
            assert_eq!(facts.status(), expected, "{facts:?}");
        }
    }

    #[test]
    fn households() {
        let member = |entry, is_head, years, own| Member { entry: Date(entry), is_head, age: Age::Years(years), own };
        let head = member(10, true, 30, Status::NotTold);
        let partner = member(10, false, 30, Status::Yes);
        let late = member(20, false, 30, Status::Yes);
        let child = member(10, false, 5, Status::Missing);
        let late_child = member(20, false, 5, Status::Missing);
        let all = [head, partner, late, child, late_child];
        assert_eq!(in_household(&all, &child), Status::Yes);
        assert_eq!(in_household(&all, &head), Status::Yes);
        assert_eq!(in_household(&all, &late_child), Status::Missing);
        assert_eq!(of_household(&all, &head), Status::Yes);
        // Who joins later gives nothing.
        let all = [head, late, child];
        assert_eq!(in_household(&all, &head), Status::NotTold);
        assert_eq!(in_household(&all, &late), Status::Yes);
        assert_eq!(of_household(&all, &head), Status::NotTold);
        // Nobody knows: children have the head's status; a child's own does not count.
        let all = [head, member(10, false, 30, Status::Missing), child];
        assert_eq!(in_household(&all, &child), Status::NotTold);
        let no = member(10, true, 30, Status::No);
        assert_eq!(in_household(&[no, member(10, false, 5, Status::Yes)], &no), Status::No);
    }
}
