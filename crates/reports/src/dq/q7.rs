//! Data quality Q7, APR and CAPER Q6f: inactive records of street outreach and night-by-night shelters.

use hud::{Date, records::CurrentLivingSituation as L};

use crate::{
    apr::{Person, Run},
    table::{Cell, Table},
};

/// Column B counts by start and exit, whatever the project type, so that a guest without any night in the period is there.
pub fn q7(run: &Run<'_>, number: &'static str) -> Table {
    let title = "Data Quality: Inactive Records: Street Outreach and Emergency Shelter";
    let header = ["# of Records", "# of Inactive Records", "% of Inactive Records"];
    let mut table = Table::new(number, title, header).with_corner("Data Element");
    let limit = Date(run.period.end.0 - 90);
    let open = |p: &Person| p.stay.entry < limit && p.stay.exit.is_none_or(|exit| exit > run.period.end);
    let latest_before = |latest: Option<Date>| latest.is_none_or(|day| day < limit);
    let mut push = |label: &'static str, counts: &dyn Fn(&Person) -> bool, latest: &dyn Fn(&Person) -> Option<Date>| {
        let records = run.enrolled.set(|p| counts(p) && open(p));
        let inactive = run.enrolled.set(|p| latest_before(latest(p)));
        let cells = [Cell::count(&[&records]), Cell::count(&[&records, &inactive])];
        let share = Cell::share(cells[1].number(), cells[0].number());
        table.push(label, cells.into_iter().chain([share]).collect());
    };
    push(
        "Contact (Adults and Heads of Household in Street Outreach or PATH-funded SSO)",
        &|p| p.is_adult_or_head() && run.is_outreach(&p.stay),
        &|p| latest_contact(run, p),
    );
    push("Bed Night (All clients in ES – NbN)", &|p| p.stay.project_type == Some(1), &|p| {
        run.nights.get(p.number).iter().copied().filter(|&night| night <= run.period.end).max()
    });
    table
}

fn latest_contact(run: &Run<'_>, p: &Person) -> Option<Date> {
    let table = run.ds.current_living_situation().0;
    let days = run.contacts.get(p.number).iter().filter_map(|&row| table.int(row as usize, L::INFORMATION_DATE));
    days.map(Date).filter(|&day| day <= run.period.end).max()
}
