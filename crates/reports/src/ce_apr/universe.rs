//! "Client Universe": which projects, assessments, events and clients the report is about.

use hud::{
    Dataset, Date, Sym,
    records::{Assessment as A, CEParticipation as CE, Enrollment as E, Event as V, Project as P},
};

use rustc_hash::FxHashMap;

use crate::{
    apr::{Error, Params, People, Person, Run},
    glossary::{Age, HouseholdType, Period, Stay, active::within, age, stays::kept},
    lsa::{days::add_days, groups::Groups},
};

/// An assessment (4.19) or event (4.20) in a project that was an access point on its day, for the report's CoC.
pub struct Record {
    pub is_event: bool,
    /// Row of Assessment.csv or Event.csv.
    pub row: u32,
    pub day: Date,
    /// Number of the stay.
    pub stay: u32,
    pub enrollment: Sym,
    /// AssessmentID or EventID.
    id: String,
}

/// The records up to 90 days after the report's end, and by number of a served client the assessment that put them there.
pub struct Universe {
    pub records: Vec<Record>,
    /// By client served, the place of their household's latest assessment.
    pub assessments: Vec<usize>,
    /// By person, the places of their records.
    of_person: Groups<u32>,
    pub period: Period,
}

/// Steps 1 and 2: the ids of continuum projects that operate in the CoC and are access points in the period; of those that
/// `params` name, if they name any.
pub fn projects(ds: &Dataset, params: &Params, coc: &str) -> Result<Vec<String>, Error> {
    let table = ds.project().0;
    let chosen = Params { coc: Some(coc.to_owned()), ..params.clone() }.project_rows(ds)?;
    let period = params.period();
    let found: Vec<String> = chosen
        .into_iter()
        .filter(|&row| table.int(row as usize, P::CONTINUUM_PROJECT) == Some(1))
        .filter_map(|row| table.sym(row as usize, P::PROJECT_ID))
        .filter(|&id| {
            access(ds, id).any(|(start, end)| start <= period.end && end.is_none_or(|end| end >= period.start))
        })
        .map(|id| ds.text(id).into_owned())
        .collect();
    if found.is_empty() { Err(Error::NoAccessPoint(coc.to_owned())) } else { Ok(found) }
}

/// The times in which a project is an access point (element 2.09.1).
fn access(ds: &Dataset, project: Sym) -> impl Iterator<Item = (Date, Option<Date>)> {
    let table = ds.ce_participation().0;
    kept(table, CE::DATE_DELETED)
        .filter(move |&row| table.sym(row as usize, CE::PROJECT_ID) == Some(project))
        .filter(|&row| table.int(row as usize, CE::ACCESS_POINT) == Some(1))
        .filter_map(|row| {
            let day = |column| table.int(row as usize, column).map(Date);
            Some((day(CE::CE_PARTICIPATION_STATUS_START_DATE)?, day(CE::CE_PARTICIPATION_STATUS_END_DATE)))
        })
}

impl Universe {
    /// Finds the records, and puts the clients of the latest assessments into the universes of `run`: all of them, and for data
    /// quality all but those in outreach who are not engaged.
    pub fn new(run: &mut Run<'_>, coc: &str) -> Self {
        let records = records(run, coc);
        let latest = latest_by_household(run, &records);
        let mut served: Vec<(u32, usize)> = Vec::new();
        for person in 0..u32::try_from(run.stays.people.len()).unwrap_or(u32::MAX) {
            let assessment = |stay: u32| latest[run.stays.get(stay).household as usize];
            let present = |stay: u32| {
                assessment(stay).is_some_and(|place: usize| within(run.stays.get(stay), records[place].day, true))
            };
            let day = |stay: u32| assessment(stay).map(|place| records[place].day);
            let stays = run.stays.of_person(person).iter().copied().filter(|&stay| present(stay));
            let Some(last) = stays.clone().filter_map(day).max() else { continue };
            let found = run.latest(person, |stay| present(stay) && day(stay) == Some(last));
            served.extend(found.and_then(|stay| Some((stay, assessment(stay)?))));
        }
        let people = |universe: u8, quality: bool| {
            let picked = served.iter().filter(|(stay, _)| !quality || run.counts_for_quality(*stay));
            People::of(universe, picked.map(|&(stay, place)| person(run, stay, records[place].day)).collect())
        };
        let (all, for_quality) = (people(0, false), people(1, true));
        run.served = all;
        run.for_quality = for_quality;
        let assessments = served.into_iter().map(|(_, place)| place).collect();
        let by_person = (0..).zip(&records).map(|(place, record)| (run.stays.get(record.stay).person, place));
        let of_person = Groups::new(run.stays.people.len(), by_person);
        Self { records, assessments, of_person, period: run.period }
    }

    /// A person's records, by day.
    pub fn of_person(&self, person: u32) -> impl DoubleEndedIterator<Item = &Record> {
        self.of_person.get(person).iter().map(|&place| &self.records[place as usize])
    }
}

/// A client by a stay, with age by that stay and household type by who was there on the day of the assessment.
fn person(run: &Run<'_>, stay: u32, day: Date) -> Person {
    let household = run.stays.get(stay).household;
    let present = run.stays.of_household(household).iter().map(|&other| run.stays.get(other));
    let ages: Vec<Age> = present.filter(|other| within(other, day, true)).map(|other| run.age_at(other)).collect();
    let age = run.age_at(run.stays.get(stay));
    Person {
        age,
        household_type: HouseholdType::of(ages.iter().copied()),
        is_youth: age.is_youth() && age::is_youth_household(ages),
        ..Person::of(run, stay)
    }
}

/// By household, the place of its latest assessment in the report period, whichever member it is of.
fn latest_by_household(run: &Run<'_>, records: &[Record]) -> Vec<Option<usize>> {
    let mut latest: Vec<Option<usize>> = vec![None; run.stays.households() as usize];
    for (place, record) in records.iter().enumerate() {
        if record.is_event || !run.period.contains(record.day) {
            continue;
        }
        let household = &mut latest[run.stays.get(record.stay).household as usize];
        let key = |place: usize| {
            let record = &records[place];
            (record.day, run.stays.get(record.stay).is_head(), &record.id)
        };
        if household.is_none_or(|other| key(place) > key(other)) {
            *household = Some(place);
        }
    }
    latest
}

fn records(run: &Run<'_>, coc: &str) -> Vec<Record> {
    let ds = run.ds;
    let columns = [
        (false, ds.assessment().0, A::DATE_DELETED, A::ASSESSMENT_DATE, A::ENROLLMENT_ID, A::ASSESSMENT_ID),
        (true, ds.event().0, V::DATE_DELETED, V::EVENT_DATE, V::ENROLLMENT_ID, V::EVENT_ID),
    ];
    let last = add_days(run.period.end, 90);
    let times: FxHashMap<u32, Vec<_>> = run
        .projects
        .iter()
        .filter_map(|&row| Some((row, access(ds, ds.project().0.sym(row as usize, P::PROJECT_ID)?).collect())))
        .collect();
    let mut records = Vec::new();
    for (is_event, table, deleted, date, enrollment_id, id) in columns {
        for row in kept(table, deleted) {
            let day = table.int(row as usize, date).map(Date);
            let (Some(day), Some(enrollment)) = (day, table.sym(row as usize, enrollment_id)) else { continue };
            let Some(stay) = run.stays.by_id(enrollment) else { continue };
            let of = run.stays.get(stay);
            let times = times.get(&of.project).map_or(&[][..], Vec::as_slice);
            if day >= run.period.start && day <= last && counts(run, times, of, day, coc) {
                records.push(Record { is_event, row, day, stay, enrollment, id: run.text(table, row, id) });
            }
        }
    }
    records.sort_by(|a, b| (a.day, a.is_event, &a.id).cmp(&(b.day, b.is_event, &b.id)));
    records
}

/// Whether a record of this stay and day is the CoC's: the project is an access point on that day (`times`); where it operates
/// in several CoCs, the enrollment is the CoC's (step 3).
fn counts(run: &Run<'_>, times: &[(Date, Option<Date>)], stay: &Stay, day: Date, coc: &str) -> bool {
    let is_access = times.iter().any(|&(start, end)| start <= day && end.is_none_or(|end| end >= day));
    let of_enrollment =
        || run.text(run.ds.enrollment().0, stay.row, E::ENROLLMENT_COC).trim().eq_ignore_ascii_case(coc);
    is_access && (run.cocs(stay.project).len() == 1 || of_enrollment())
}
