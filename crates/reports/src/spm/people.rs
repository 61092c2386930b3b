//! The data that every measure starts from: who stayed when in a project of the CoC ("General Report Instructions").
//! Nothing that is dated after the report's end is in it.

use std::{cmp::Ordering, ops::Range};

use hud::{
    Dataset, Date, Sym,
    records::{Client as C, Enrollment as E, Exit as X},
};
use rayon::prelude::*;

use super::{
    Params,
    prior_living::{homeless_since, is_literally_homeless},
    projects::{Project, projects},
};
use crate::{
    glossary::{Age, Period, Stay, Stays, active, age, move_in},
    lsa::{fields::is_coc, groups::Groups},
};

/// A stay with what the measures ask about it.
#[derive(Clone, Copy, Debug)]
pub struct Enrollment {
    /// An exit after the report's end is none.
    pub stay: Stay,
    /// Number in [`Stays`].
    pub number: u32,
    /// In a project that Measure 4 counts.
    pub coc_funded: bool,
    /// Of the exit, if there is one.
    pub destination: Option<i32>,
    /// For permanent housing, the date that holds for this person.
    pub move_in: Option<Date>,
    /// "Identifying Clients Experiencing Literal Homelessness at Project Entry".
    pub literally_homeless: bool,
    /// 3.917.3; a child's may be the head of household's.
    pub homeless_since: Option<Date>,
    pub age: Age,
}

/// Everybody with a stay, by number.
#[derive(Debug)]
pub struct People {
    /// PersonalIDs.
    pub ids: Vec<Sym>,
    born: Vec<Option<Date>>,
    enrollments: Vec<Enrollment>,
    of_person: Vec<Range<u32>>,
    bed_nights: Groups<Date>,
    pub stays: Stays,
}

/// One of [`People`].
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    pub born: Option<Date>,
    /// In the order of EnrollmentIDs, so that the first of several is the one with the lowest.
    pub enrollments: &'a [Enrollment],
    bed_nights: &'a Groups<Date>,
}

impl Enrollment {
    /// In permanent housing of any kind.
    pub const fn is_ph(&self) -> bool {
        matches!(self.stay.project_type, Some(3 | 9 | 10 | 13))
    }

    pub fn is_in(&self, project_types: &[i32]) -> bool {
        self.stay.project_type.is_some_and(|code| project_types.contains(&code))
    }

    /// Enrolled at the end of the report period's last day.
    pub const fn is_open(&self) -> bool {
        self.stay.exit.is_none()
    }

    pub fn left_in(&self, period: Period) -> bool {
        self.stay.exit.is_some_and(|exit| period.contains(exit))
    }
}

impl<'a> Person<'a> {
    /// The bed nights recorded for an enrollment, in order, each once, whether they lie in the stay or not.
    pub fn bed_nights(&self, enrollment: &Enrollment) -> &'a [Date] {
        self.bed_nights.get(enrollment.number)
    }

    /// Glossary, "Active Clients", Method 5.
    pub fn spent_a_night(&self, enrollment: &Enrollment, period: Period) -> bool {
        active::one_night(&enrollment.stay, period, self.bed_nights(enrollment))
    }
}

impl People {
    pub fn new(ds: &Dataset, params: &Params) -> Self {
        let projects = projects(ds, params);
        let stays = Stays::new(ds, |project| projects[project].is_some());
        let mut bed_nights = stays.bed_nights(ds);
        bed_nights.sort_and_dedup();
        let view = View { ds, params, projects: &projects, stays: &stays };
        let mut enrollments: Vec<Enrollment> =
            (0..stays.all.len()).into_par_iter().filter_map(|number| view.enrollment(number)).collect();
        let table = ds.enrollment().0;
        enrollments.par_sort_unstable_by(|a, b| {
            let id = |e: &Enrollment| table.sym(e.stay.row as usize, E::ENROLLMENT_ID);
            a.stay.person.cmp(&b.stay.person).then_with(|| by_id(ds, id(a), id(b)))
        });
        let (mut ids, mut born, mut of_person) = (Vec::new(), Vec::new(), Vec::new());
        let mut from = 0;
        for own in enrollments.chunk_by(|a, b| a.stay.person == b.stay.person) {
            let to = from + u32::try_from(own.len()).unwrap_or(u32::MAX);
            of_person.push(from..to);
            from = to;
            ids.push(stays.people[own[0].stay.person as usize]);
            born.push(view.born(own[0].stay.person).0);
        }
        Self { ids, born, enrollments, of_person, bed_nights, stays }
    }

    /// What `of` finds of each person, by number.
    pub fn map<T: Send>(&self, of: impl Fn(Person<'_>) -> T + Sync) -> Vec<T> {
        (self.of_person.par_iter().zip(&self.born))
            .map(|(own, &born)| {
                let enrollments = &self.enrollments[own.start as usize..own.end as usize];
                of(Person { born, enrollments, bed_nights: &self.bed_nights })
            })
            .collect()
    }
}

struct View<'a> {
    ds: &'a Dataset,
    params: &'a Params,
    projects: &'a [Option<Project>],
    stays: &'a Stays,
}

impl View<'_> {
    /// The enrollment of a stay that began by the report's end in a household of the CoC, unless it was over when the
    /// look-back begins.
    fn enrollment(&self, number: usize) -> Option<Enrollment> {
        let (period, table) = (self.params.period, self.ds.enrollment().0);
        let mut stay = self.stays.all[number];
        let project = self.projects[stay.project as usize]?;
        let over = stay.exit.is_some_and(|exit| exit <= self.params.lookback());
        if stay.entry > period.end || over {
            return None;
        }
        let head = self.head(stay.household);
        if !self.is_here(head, project) {
            return None;
        }
        let is_ph = matches!(stay.project_type, Some(3 | 9 | 10 | 13));
        let move_in = if is_ph { move_in::of(&stay, self.heads(stay.household), period.end) } else { None };
        let (birth, quality) = self.born(stay.person);
        let age = Age::on(age::day(stay.entry, period), birth, quality);
        let destination = stay.exit_row.and_then(|row| self.ds.exit().0.int(row as usize, X::DESTINATION));
        stay.exit = stay.exit.filter(|&exit| exit <= period.end);
        Some(Enrollment {
            destination: stay.exit.and(destination),
            stay,
            number: u32::try_from(number).unwrap_or(u32::MAX),
            coc_funded: project.coc_funded,
            move_in,
            literally_homeless: is_literally_homeless(table, &stay),
            homeless_since: homeless_since(table, &stay, age, head),
            age,
        })
    }

    /// Whether the household's `[enrollment CoC]` is the report's ("General Report Instructions", 7a): the head's, and where
    /// that is null, the code of a project that has no other.
    fn is_here(&self, head: Option<&Stay>, project: Project) -> bool {
        let code = head.and_then(|head| self.ds.enrollment().0.sym(head.row as usize, E::ENROLLMENT_COC));
        code.map_or(project.only_here, |code| is_coc(self.ds, Some(code), &self.params.coc))
    }

    /// The household's head; of several, who started first, then the lowest EnrollmentID.
    fn head(&self, household: u32) -> Option<&Stay> {
        let table = self.ds.enrollment().0;
        let id = |head: &Stay| table.sym(head.row as usize, E::ENROLLMENT_ID);
        let heads = self.heads(household);
        heads.min_by(|a, b| a.entry.cmp(&b.entry).then_with(|| by_id(self.ds, id(a), id(b))))
    }

    /// The household's heads who started by the report's end.
    fn heads(&self, household: u32) -> impl Iterator<Item = &Stay> {
        self.stays.heads(household).filter(|head| head.entry <= self.params.period.end)
    }

    /// Date of birth and its quality.
    fn born(&self, person: u32) -> (Option<Date>, Option<i32>) {
        let table = self.ds.client().0;
        let row = self.stays.client(person);
        (row.and_then(|row| table.int(row, C::DOB)).map(Date), row.and_then(|row| table.int(row, C::DOB_DATA_QUALITY)))
    }
}

/// The order of EnrollmentIDs, of which the measures sometimes want the lowest: whole numbers by their value, before other
/// texts.
fn by_id(ds: &Dataset, a: Option<Sym>, b: Option<Sym>) -> Ordering {
    let texts = [a, b].map(|id| id.map(|id| ds.text(id)).unwrap_or_default());
    let key = |text: &str| {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let length = if digits { text.trim_start_matches('0').len() } else { 0 };
        (!digits, length, text.trim_start_matches(|c| digits && c == '0').to_owned())
    };
    key(&texts[0]).cmp(&key(&texts[1])).then_with(|| texts[0].cmp(&texts[1]))
}
