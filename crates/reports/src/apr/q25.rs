//! Q25a: Number of Veterans. Q25b: Number of Veteran Households. Q25d: Age – Veterans.

use hud::records::Client as C;

use super::{
    Person, Run,
    labels::{NOT_COLLECTED, NOT_TOLD},
    q11,
};
use crate::{
    glossary::{
        HouseholdType,
        chronic::{self, Status},
        living_situation::{is_missing, is_not_told},
    },
    table::{Line, Set, Table},
};

/// Adults by veteran status; who is not known to be chronically homeless is not.
pub fn q25a(run: &Run<'_>) -> Table {
    let people = &run.served;
    let rows = [
        people.line("Chronically Homeless Veteran", |p| p.veteran == Some(1) && p.chronic == Status::Yes),
        people.line("Non-Chronically Homeless Veteran", |p| p.veteran == Some(1) && p.chronic != Status::Yes),
        people.line("Not a Veteran", |p| p.veteran == Some(0)),
        people.line(NOT_TOLD, |p| is_not_told(p.veteran)),
        people.line(NOT_COLLECTED, |p| is_missing(p.veteran)),
        people.line("Total", |_| true),
    ];
    Table::cross("Q25a", "Number of Veterans", &columns(run, &people.set(Person::is_adult)), &rows)
}

/// What the adults of a household say together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Veterans {
    Chronic,
    NotChronic,
    None,
    NotTold,
    Missing,
}

/// Households by their adults who are active in the stay of the head; those with only children have none.
pub fn q25b(run: &Run<'_>) -> Table {
    let people = &run.served;
    let asked = people.set(|p| p.is_head && p.household_type != HouseholdType::OnlyChildren);
    let found: Vec<Veterans> = people.all.iter().map(|p| veterans(run, p)).collect();
    let of = |wanted| Set::of(0, people.all.len(), |n| found[n] == wanted);
    let rows = [
        Line::new("Chronically Homeless Veteran", of(Veterans::Chronic)),
        Line::new("Non-Chronically Homeless Veteran", of(Veterans::NotChronic)),
        Line::new("Not a Veteran", of(Veterans::None)),
        Line::new(NOT_TOLD, of(Veterans::NotTold)),
        Line::new(NOT_COLLECTED, of(Veterans::Missing)),
        people.line("Total", |_| true),
    ];
    Table::cross("Q25b", "Number of Veteran Households", &columns(run, &asked), &rows)
}

fn veterans(run: &Run<'_>, head: &Person) -> Veterans {
    let clients = run.ds.client().0;
    let everyone = run.chronic_members(head.stay.household);
    let adults = run.active_members(head.stay.household).filter(|stay| run.age(stay).is_adult());
    let (mut veteran, mut not_told, mut missing) = (false, false, false);
    for stay in adults {
        let code = run.stays.client(stay.person).and_then(|row| clients.int(row, C::VETERAN_STATUS));
        if code == Some(1) {
            veteran = true;
            if chronic::in_household(&everyone, &run.chronic_member(stay)) == Status::Yes {
                return Veterans::Chronic;
            }
        }
        not_told |= is_not_told(code);
        missing |= is_missing(code);
    }
    match (veteran, not_told, missing) {
        (true, ..) => Veterans::NotChronic,
        (_, true, _) => Veterans::NotTold,
        (_, _, true) => Veterans::Missing,
        _ => Veterans::None,
    }
}

pub fn q25d(run: &Run<'_>) -> Table {
    let years = [
        ("18-24", 18, 24),
        ("25-34", 25, 34),
        ("35-44", 35, 44),
        ("45-54", 45, 54),
        ("55-64", 55, 64),
        ("65 +", 65, i32::MAX),
    ];
    let veterans = run.served.set(Person::is_veteran);
    Table::cross("Q25d", "Age – Veterans", &columns(run, &veterans), &q11::rows(run, &years))
}

/// Total and household types but that of only children.
fn columns(run: &Run<'_>, of: &Set) -> Vec<Line> {
    let mut columns = run.served.household_columns(of);
    columns.remove(3);
    columns
}
