//! Q19b: Disabling Conditions and Income for Adults at Exit, and Q27i for youth.

use hud::records::{Disabilities as D, Enrollment as E, IncomeBenefits as I};

use super::{Person, Run, labels::SOURCES};
use crate::{
    glossary::{HouseholdType, chronic::is_disabling, income},
    table::{Cell, Set, Table},
};

/// Leavers of `asked` whose income at exit and disabling condition are known. Youth have columns for households with only
/// children, too.
pub fn disabling(run: &Run<'_>, number: &'static str, asked: &Set) -> Table {
    let youth = number != "Q19b";
    let people = &run.served;
    let (one, all) = if youth { ("Youth", "Youth") } else { ("Adult", "Adults") };
    let mut kinds = vec![
        ("AO", HouseholdType::WithoutChildren),
        ("AC", HouseholdType::ChildrenAndAdults),
        ("CO", HouseholdType::OnlyChildren),
        ("UK", HouseholdType::Unknown),
    ];
    if !youth {
        kinds.remove(2);
    }
    let header = kinds.iter().flat_map(|(kind, _)| {
        [
            format!("{kind}: {one} with Disabling Condition"),
            format!("{kind}: {one} without Disabling Condition"),
            format!("{kind}: Total {all}"),
            format!("{kind}: % with Disabling Condition by Source"),
        ]
    });
    let title = if youth {
        "Disabling Conditions and Income for Youth at Exit"
    } else {
        "Disabling Conditions and Income for Adults at Exit"
    };
    let mut table = Table::new(number, title, header);
    let any =
        |p: &Person| run.income_field(p.at_exit, I::INCOME_FROM_ANY_SOURCE).filter(|&code| code == 0 || code == 1);
    let known = asked.and(&people.set(|p| p.is_leaver && any(p).is_some() && has_condition(run, p).is_some()));
    let with = known.and(&people.set(|p| has_condition(run, p) == Some(true)));
    let has = |source| people.set(|p| run.income_field(p.at_exit, source) == Some(1));
    let mut all_sources = people.set(|p| any(p) == Some(0));
    let mut row = |label: &'static str, of: &Set, is_total: bool| {
        let mut cells = Vec::new();
        for (_, kind) in &kinds {
            let of_kind = known.and(of).and(&people.set(|p| p.household_type == *kind));
            let with = of_kind.and(&with);
            let without = of_kind.and(&people.set(|p| has_condition(run, p) == Some(false)));
            cells.extend([&with, &without, &of_kind].map(|set| Cell::count(&[set])));
            cells.push(if is_total { Cell::default() } else { Cell::share(with.count(), of_kind.count()) });
        }
        table.push(label, cells);
    };
    for (label, (source, _)) in SOURCES.into_iter().zip(income::SOURCES) {
        let of = has(source);
        row(label, &of, false);
        all_sources = all_sources.or(&of);
    }
    row("No Sources", &people.set(|p| any(p) == Some(0)), false);
    row(if youth { "Unduplicated Total Youth" } else { "Unduplicated Total Adults" }, &all_sources, true);
    table
}

/// Disabling condition at project start, yes if a record of one of the conditions says so.
fn has_condition(run: &Run<'_>, p: &Person) -> Option<bool> {
    let table = run.ds.disabilities().0;
    let recorded =
        run.disabilities.get(p.number).iter().any(|&row| {
            table.int(row as usize, D::DATA_COLLECTION_STAGE) == Some(1) && is_disabling(table, row as usize)
        });
    match run.enrollment(&p.stay, E::DISABLING_CONDITION) {
        _ if recorded => Some(true),
        Some(1) => Some(true),
        Some(0) => Some(false),
        _ => None,
    }
}
