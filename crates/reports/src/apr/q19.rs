//! Q19a1 and Q19a2: Client Cash Income Change - Income Source - by Start and Latest Status, and by Start and Exit.

use super::{Person, Run, q18::both_known};
use crate::table::{Cell, Set, Table, Value, average};

pub fn q19a1(run: &Run<'_>) -> Table {
    let title = "Client Cash Income Change - Income Source - by Start and Latest Status";
    change(run, "Q19a1", title, "Annual Assessment", |p| p.at_annual.record())
}

pub fn q19a2(run: &Run<'_>) -> Table {
    let title = "Client Cash Income Change - Income Source - by Start and Exit";
    change(run, "Q19a2", title, "Exit", |p| p.at_exit)
}

/// Cents a month of a kind of income on a row of IncomeBenefits.csv.
type Amount = fn(&Run<'_>, Option<u32>) -> i32;

fn change(
    run: &Run<'_>,
    number: &'static str,
    title: &'static str,
    later: &str,
    record: fn(&Person) -> Option<u32>,
) -> Table {
    let header = [
        format!("Had Income Category at Start and Did Not Have It at {later}"),
        format!("Retained Income Category But Had Less $ at {later} Than at Start"),
        format!("Retained Income Category and Same $ at {later} as at Start"),
        format!("Retained Income Category and Increased $ at {later}"),
        format!("Did Not Have the Income Category at Start and Gained the Income Category at {later}"),
        format!("Did Not Have the Income Category at Start or at {later}"),
        "Total Adults (including those with No Income)".to_owned(),
        format!("Performance Measure: Adults who Gained or Increased Income from Start to {later}, Average Gain"),
        "Performance measure: Percent of persons who accomplished this measure".to_owned(),
    ];
    let mut table = Table::new(number, title, header);
    table.corner = match later {
        "Exit" => "Income Change by Income Category (Universe: Adult Leavers with Income Information at Start and Exit)",
        _ => "Income Change by Income Category (Universe: Adult Stayers with Income Information at Start and Annual Assessment)",
    }
    .into();
    let asked = run.served.set(|p| p.is_adult() && both_known(run, p.at_start, record(p)));
    let kinds: [(&'static str, &'static str, Amount); 3] = [
        ("Number of Adults with Earned Income (i.e., Employment Income)", "Average Change in Earned Income", earned),
        ("Number of Adults with Other Income", "Average Change in Other Income", other),
        ("Number of Adults with Any Income (i.e., Total Income)", "Average Change in Overall Income", total),
    ];
    for (counts, averages, amount) in kinds {
        let amounts = |p: &Person| (amount(run, p.at_start), amount(run, record(p)));
        let of = |is_in: &dyn Fn(i32, i32) -> bool| {
            asked.and(&run.served.set(|p| {
                let (start, later) = amounts(p);
                is_in(start, later)
            }))
        };
        let sets = [
            of(&|start, later| start > 0 && later == 0),
            of(&|start, later| later > 0 && later < start),
            of(&|start, later| start > 0 && later == start),
            of(&|start, later| start > 0 && later > start),
            of(&|start, later| start == 0 && later > 0),
            of(&|start, later| start == 0 && later == 0),
            asked.clone(),
            of(&|start, later| later > start),
        ];
        let mut cells: Vec<Cell> = sets.iter().map(|set| Cell::count(&[set])).collect();
        cells.push(Cell::share(sets[7].count(), asked.count()));
        table.push(counts, cells);
        let gain = |set: &Set| {
            let changes = run.served.values(set, |p| {
                let (start, later) = amounts(p);
                Some(later - start)
            });
            Cell::value(Value::Dollars(average(&changes) / 100.0))
        };
        let overall = if counts.contains("Any") { gain(&sets[6]) } else { Cell::default() };
        let (blank, [lost, less, _, more, gained, ..]) = (Cell::default(), &sets);
        table.push(
            averages,
            vec![
                gain(lost),
                gain(less),
                blank.clone(),
                gain(more),
                gain(gained),
                blank.clone(),
                overall,
                gain(&sets[7]),
                blank,
            ],
        );
    }
    table
}

fn earned(run: &Run<'_>, row: Option<u32>) -> i32 {
    run.earned_income(row).max(0)
}

fn other(run: &Run<'_>, row: Option<u32>) -> i32 {
    (total(run, row) - earned(run, row)).max(0)
}

fn total(run: &Run<'_>, row: Option<u32>) -> i32 {
    run.total_income(row).cents().unwrap_or(0).max(0)
}
