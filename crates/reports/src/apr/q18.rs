//! Q18: Client Cash Income Category - Earned/Other Income Category - by Start and Annual Assessment/Exit Status, and Q27h for
//! youth.

use super::{Annual, Person, Run, q17::both_answered};
use crate::{
    glossary::income::Total,
    table::{Cell, Set, Table},
};

/// Where someone stands in a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Category {
    OnlyEarned,
    OnlyOther,
    Both,
    None,
    NotTold,
    Missing,
    NotYetDue,
    NoAssessment,
}

const ADULTS: [&str; 11] = [
    "Adults with Only Earned Income (i.e., Employment Income)",
    "Adults with Only Other Income",
    "Adults with Both Earned and Other Income",
    "Adults with No Income",
    "Adults with Client Doesn’t Know/Prefers Not to Answer Income Information",
    "Adults with Missing Income Information",
    "Number of adult stayers not yet required to have an annual assessment",
    "Number of adult stayers without required annual assessment",
    "Total Adults",
    "1 or more source of income",
    "Adults with Income Information at Start and Annual Assessment/Exit",
];

const YOUTH: [&str; 11] = [
    "Youth with Only Earned Income (i.e., Employment Income)",
    "Youth with Only Other Income",
    "Youth with Both Earned and Other Income",
    "Youth with No Income",
    "Youth with Client Doesn’t Know/Prefers Not to Answer Income Information",
    "Youth with Missing Income Information",
    "Number of youth stayers not yet required to have an annual assessment",
    "Number of youth stayers without required annual assessment",
    "Total Youth",
    "1 or more source of income",
    "Youth with Income Information at Start and Annual Assessment/Exit",
];

/// Where someone stands in a column, if there.
type Column<'a> = &'a dyn Fn(&Person) -> Option<Category>;

pub fn categories(run: &Run<'_>, number: &'static str, asked: &Set) -> Table {
    let (labels, who, corner) =
        if number == "Q18" { (ADULTS, "Adults", "") } else { (YOUTH, "Youth", "Number of Youth By Income Category") };
    let header = [
        format!("Number of {who} at Start"),
        format!("Number of {who} at Annual Assessment (Stayers)"),
        format!("Number of {who} at Exit (Leavers)"),
    ];
    let title =
        "Client Cash Income Category - Earned/Other Income Category - by Start and Annual Assessment/Exit Status";
    let mut table = Table::new(number, title, header).with_corner(corner);
    let columns: [Column<'_>; 3] =
        [&|p| Some(of_row(run, p.at_start)), &|p| p.is_stayer().then(|| of_annual(run, p)), &|p| {
            p.is_leaver.then(|| of_row(run, p.at_exit))
        }];
    let row = |is_in: &dyn Fn(Category) -> bool| -> Vec<Cell> {
        let cell = |of: &Column<'_>| Cell::count(&[asked, &run.served.set(|p| of(p).is_some_and(is_in))]);
        columns.iter().map(cell).collect()
    };
    let order = [
        Category::OnlyEarned,
        Category::OnlyOther,
        Category::Both,
        Category::None,
        Category::NotTold,
        Category::Missing,
        Category::NotYetDue,
        Category::NoAssessment,
    ];
    for (label, category) in labels.into_iter().zip(order) {
        table.push(label, row(&|found| found == category));
    }
    table.push(labels[8], row(&|_| true));
    table.push(labels[9], row(&|found| matches!(found, Category::OnlyEarned | Category::OnlyOther | Category::Both)));
    let both = |later: &dyn Fn(&Person) -> Option<u32>| {
        let known = run.served.set(|p| both_answered(run, p.at_start, later(p)));
        Cell::count(&[asked, &known])
    };
    table.push(labels[10], vec![Cell::default(), both(&|p| p.at_annual.record()), both(&|p| p.at_exit)]);
    table
}

/// Two records whose total income can be compared: the universe of Q19a1 and Q19a2, which leave out unknown totals.
pub(super) fn both_known(run: &Run<'_>, start: Option<u32>, later: Option<u32>) -> bool {
    run.total_income(start).cents().is_some() && run.total_income(later).cents().is_some()
}

fn of_annual(run: &Run<'_>, p: &Person) -> Category {
    match p.at_annual {
        Annual::Leaver | Annual::NotYetDue => Category::NotYetDue,
        Annual::Missing => Category::NoAssessment,
        Annual::Record(row) => of_row(run, Some(row)),
    }
}

fn of_row(run: &Run<'_>, row: Option<u32>) -> Category {
    match run.total_income(row) {
        Total::Cents(total) => {
            let earned = run.earned_income(row);
            match (total > 0, earned > 0, total > earned) {
                (false, ..) => Category::None,
                (true, true, false) => Category::OnlyEarned,
                (true, true, true) => Category::Both,
                (true, false, _) => Category::OnlyOther,
            }
        }
        Total::NotTold => Category::NotTold,
        Total::Missing => Category::Missing,
    }
}
