//! Data quality Q6, APR and CAPER Q6e: timeliness.

use hud::records::{Enrollment as E, Exit as X};

use crate::{
    apr::{Person, Run},
    table::{Line, Table},
};

/// Days from what happened to its record.
type Days = fn(&Run<'_>, &Person) -> Option<i32>;

/// Days from project start, and from exit, to the day on which the record was made.
pub fn q6(run: &Run<'_>, number: &'static str) -> Table {
    let people = &run.for_quality;
    let columns = [
        people.line("Number of Project Start Records", |p| run.period.contains(p.stay.entry)),
        people.line("Number of Project Exit Records", |p| p.is_leaver),
    ];
    let late: [Days; 2] = [start_days, exit_days];
    let spans: [(&str, i32, i32); 6] = [
        ("< 0 days", i32::MIN, -1),
        ("0 days", 0, 0),
        ("1-3 days", 1, 3),
        ("4-6 days", 4, 6),
        ("7-10 days", 7, 10),
        ("11+ days", 11, i32::MAX),
    ];
    let mut table = Table::new(number, "Data Quality: Timeliness", columns.iter().map(|column| column.label.clone()))
        .with_corner("Time for Record Entry");
    for (label, least, most) in spans {
        let cell = |(column, days): (&Line, Days)| {
            let in_span = people.set(|p| days(run, p).is_some_and(|days| (least..=most).contains(&days)));
            column.set.as_ref().map_or_else(Default::default, |of| crate::table::Cell::count(&[of, &in_span]))
        };
        table.push(label, columns.iter().zip(late).map(cell).collect());
    }
    table
}

fn start_days(run: &Run<'_>, p: &Person) -> Option<i32> {
    let made = run.ds.enrollment().0.datetime(p.stay.row as usize, E::DATE_CREATED)?;
    Some(made.date().0 - p.stay.entry.0)
}

fn exit_days(run: &Run<'_>, p: &Person) -> Option<i32> {
    let made = run.ds.exit().0.datetime(p.stay.exit_row? as usize, X::DATE_CREATED)?;
    Some(made.date().0 - p.stay.exit?.0)
}
