//! Q9a: Number of Persons Contacted. Q9b: Number of Persons Newly Engaged.

use hud::{
    Date,
    records::{CurrentLivingSituation as L, Enrollment as E},
};

use super::{Person, Run};
use crate::{
    glossary::active::within,
    table::{Cell, Line, Set, Table},
};

const HEADER: [&str; 4] = [
    "All Persons Contacted",
    "First contact – NOT staying on the Streets, ES, or SH",
    "First contact – WAS staying on Streets, ES, or SH",
    "First contact – Worker unable to determine",
];

pub fn q9a(run: &Run<'_>) -> Table {
    let contacts: Vec<Option<Contacts>> = run.served.all.iter().map(|p| contacts(run, p)).collect();
    let labels = ["Once", "2-5 Times", "6-9 Times", "10+ Times", "Total Persons Contacted"];
    let columns = columns(run, &contacts, |c| c.in_period);
    Table::cross("Q9a", "Number of Persons Contacted", &columns, &rows(run, &contacts, labels))
        .with_corner("Number of Persons Contacted")
}

pub fn q9b(run: &Run<'_>) -> Table {
    let contacts: Vec<Option<Contacts>> = run.served.all.iter().map(|p| contacts(run, p)).collect();
    let labels = ["Once", "2-5 Contacts", "6-9 Contacts", "10+ Contacts", "Total Persons Engaged"];
    let (contacted, engaged) = (columns(run, &contacts, |c| c.in_period), columns(run, &contacts, |c| c.engaged));
    let mut table = Table::cross("Q9b", "Number of Persons Newly Engaged", &engaged, &rows(run, &contacts, labels))
        .with_corner("Number of Persons Newly Engaged");
    let count = |line: &Line| line.set.as_ref().map_or(0, Set::count);
    let rates = engaged.iter().zip(&contacted).map(|(engaged, all)| Cell::share(count(engaged), count(all)));
    table.push("Rate of Engagement", rates.collect());
    table
}

/// A client's contacts in the latest stay, up to engagement and the report's end.
#[derive(Clone, Copy)]
struct Contacts {
    count: usize,
    first: Where,
    /// Contacted, or with a date of engagement, in the report date range.
    in_period: bool,
    /// Engaged in the report date range and in the stay (Glossary, "Date of Engagement").
    engaged: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    NotHomeless,
    Homeless,
    Unknown,
}

/// Adults and heads in night-by-night shelters and street outreach.
fn contacts(run: &Run<'_>, p: &Person) -> Option<Contacts> {
    if !matches!(p.stay.project_type, Some(1 | 4)) || !p.is_adult_or_head() {
        return None;
    }
    let engagement = run.enrollment(&p.stay, E::DATE_OF_ENGAGEMENT).map(Date);
    let table = run.ds.current_living_situation().0;
    let day = |row: u32| table.int(row as usize, L::INFORMATION_DATE).map(Date);
    let counts = |day: Date| {
        within(&p.stay, day, true) && day <= run.period.end && engagement.is_none_or(|engaged| day <= engaged)
    };
    let mut rows: Vec<u32> =
        run.contacts.get(p.number).iter().copied().filter(|&row| day(row).is_some_and(counts)).collect();
    rows.sort_by_cached_key(|&row| (day(row), run.text(table, row, L::CURRENT_LIVING_SIT_ID)));
    let engagement = engagement.filter(|&engaged| engaged <= run.period.end);
    let of_engagement = engagement.is_some_and(|engaged| rows.iter().all(|&row| day(row) != Some(engaged)));
    let engaged = engagement.filter(|&engaged| run.period.contains(engaged));
    let first = rows.first().and_then(|&row| table.int(row as usize, L::CURRENT_LIVING_SITUATION));
    Some(Contacts {
        count: rows.len() + usize::from(of_engagement),
        first: match first {
            Some(17 | 200..=499) => Where::NotHomeless,
            Some(100..=199) => Where::Homeless,
            _ => Where::Unknown,
        },
        in_period: engaged.is_some() || rows.iter().any(|&row| day(row).is_some_and(|day| run.period.contains(day))),
        engaged: engaged.is_some_and(|engaged| within(&p.stay, engaged, true)),
    })
}

fn columns(run: &Run<'_>, contacts: &[Option<Contacts>], is_in: impl Fn(&Contacts) -> bool) -> Vec<Line> {
    let of = |place: Option<Where>| {
        Set::of(0, run.served.all.len(), |n| {
            contacts[n].is_some_and(|c| is_in(&c) && place.is_none_or(|place| place == c.first))
        })
    };
    let places = [None, Some(Where::NotHomeless), Some(Where::Homeless), Some(Where::Unknown)];
    HEADER.into_iter().zip(places).map(|(label, place)| Line::new(label, of(place))).collect()
}

fn rows(run: &Run<'_>, contacts: &[Option<Contacts>], labels: [&'static str; 5]) -> Vec<Line> {
    let spans = [(1, 1), (2, 5), (6, 9), (10, usize::MAX), (0, usize::MAX)];
    let of = |(least, most)| {
        Set::of(0, run.served.all.len(), |n| contacts[n].is_some_and(|c| (least..=most).contains(&c.count)))
    };
    labels.into_iter().zip(spans).map(|(label, span)| Line::new(label, of(span))).collect()
}
