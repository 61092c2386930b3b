//! Why a client is where they are in a report: their stays, what the rules made of them, and every cell that counts them.

use std::fmt::Write as _;

use hud::{Dataset, records::Enrollment as E};

use super::{Annual, Error, Params, Person, Run};
use crate::{
    glossary::{Age, HouseholdType, Stay, chronic::Status},
    table::Table,
};

/// Explains the client with this PersonalID in the report whose tables `tables` draws.
pub fn client(ds: &Dataset, params: &Params, tables: fn(&Run<'_>) -> Vec<Table>, id: &str) -> Result<String, Error> {
    let run = Run::new(ds, params)?;
    let person = ds.find(id).and_then(|id| run.stays.people.iter().position(|&other| other == id));
    let person = person.and_then(|person| u32::try_from(person).ok()).ok_or(Error::UnknownClient)?;
    let mut out =
        format!("Client {id}, {} to {}\n\nStays in the projects of the report\n", run.period.start, run.period.end);
    let served = run.served.all.iter().find(|p| p.stay.person == person);
    stays(&run, person, served, &mut out);
    if let Some(p) = served {
        out.push_str("\nWhat the rules make of the latest (names of HUD's sections)\n");
        facts(&run, p, &mut out);
        out.push_str("\nCells that count the client\n");
        cells(&run, person, &tables(&run), &mut out);
    }
    Ok(out)
}

/// Writing to a String cannot fail.
fn line(out: &mut String, name: &str, value: impl std::fmt::Display) {
    let _ = writeln!(out, "  {name:<44} {value}");
}

fn stays(run: &Run<'_>, person: u32, served: Option<&Person>, out: &mut String) {
    let mut numbers = run.stays.of_person(person).to_vec();
    numbers.sort_by_key(|&n| (run.stays.get(n).entry, run.stays.get(n).exit));
    for number in numbers {
        let stay = run.stays.get(number);
        let verdict = if served.is_some_and(|p| p.number == number) {
            "active, the latest: counts"
        } else if run.active_stays().any(|(n, _)| n == number) {
            "active, but not the latest"
        } else if stay.entry > run.period.end {
            "not active: starts after the report"
        } else if stay.exit.is_some_and(|exit| exit < run.period.start) {
            "not active: exits before the report"
        } else {
            "not active: no bed night in the stay and the report (Active Clients, method 2)"
        };
        let id = run.text(run.ds.enrollment().0, stay.row, E::ENROLLMENT_ID);
        let to = stay.exit.map_or_else(|| "open".to_owned(), |exit| exit.to_string());
        line(out, &format!("{id}, {} to {to}", stay.entry), verdict);
    }
}

fn facts(run: &Run<'_>, p: &Person, out: &mut String) {
    let yes = |is: bool| if is { "yes" } else { "no" };
    let age = match p.age {
        Age::Years(years) => years.to_string(),
        Age::NotTold => "not told".to_owned(),
        Age::Missing => "missing".to_owned(),
    };
    line(out, "Age", format_args!("{age}, as of {}", p.stay.entry.max(run.period.start)));
    line(out, "Head of household", yes(p.is_head));
    let kind = match p.household_type {
        HouseholdType::WithoutChildren => "without children",
        HouseholdType::ChildrenAndAdults => "with children and adults",
        HouseholdType::OnlyChildren => "with only children",
        HouseholdType::Unknown => "unknown",
    };
    let ages: Vec<Age> = run.active_members(p.stay.household).map(|stay| run.age(stay)).collect();
    let of = |is_in: fn(&Age) -> bool| ages.iter().filter(|age| is_in(age)).count();
    let members = [of(|age| age.is_adult()), of(|age| age.is_child()), of(|age| age.is_unknown())];
    let [adults, children, unknown] = members;
    let members = format!("active members: {adults} adults, {children} children, {unknown} of unknown age");
    line(out, "Household Types", format_args!("{kind}; {members}"));
    line(out, "Project Leavers and Stayers", if p.is_leaver { "leaver" } else { "stayer" });
    line(out, "Length of Stay in Project", format_args!("{} days", p.days));
    line(out, "Handling Housing Move-In Dates", shown(p.move_in));
    line(out, "Youth Households", yes(p.is_youth));
    let status = |status| match status {
        Status::Yes => "yes",
        Status::No => "no",
        Status::NotTold => "not told",
        Status::Missing => "missing",
    };
    let own = status(run.chronic_member(&p.stay).own);
    line(out, "CH at Project Start", format_args!("{}; by the flowchart alone {own}", status(p.chronic)));
    let window = run.annual_window(p.stay.household).filter(|window| window.requires(p.stay.entry));
    let due = window.map_or_else(String::new, |window| {
        format!("; anniversary {}, dated {} to {}", window.anniversary, window.first, window.last)
    });
    let annual = match p.at_annual {
        Annual::Leaver => "a leaver needs none",
        Annual::NotYetDue => "not yet required",
        Annual::Missing => "required, not there",
        Annual::Record(_) => "required and there",
    };
    let due = if p.is_leaver { "" } else { &due };
    line(out, "Annual Assessment", format_args!("{annual}{due}"));
    let income = |row| match run.total_income(row).cents() {
        Some(cents) => format!("${}.{:02}", cents / 100, cents.rem_euclid(100)),
        None => "unknown".to_owned(),
    };
    let (start, exit) = (income(p.at_start), income(p.at_exit));
    line(out, "Determining Total and Earned Income", format_args!("at start {start}, at exit {exit}"));
}

fn shown(day: Option<hud::Date>) -> String {
    day.map_or_else(|| "none".to_owned(), |day| day.to_string())
}

fn cells(run: &Run<'_>, person: u32, tables: &[Table], out: &mut String) {
    let universes = [&run.served, &run.for_quality, &run.enrolled];
    let of = |stay: &Stay| stay.person == person;
    let places = universes.map(|people| people.all.iter().position(|p| of(&p.stay)));
    for table in tables {
        for (n, row) in table.rows.iter().enumerate() {
            for ((column, label), cell) in ('B'..='Z').zip(&table.header).zip(&row.cells) {
                let Some((universe, members)) = cell.members() else { continue };
                let place = places[usize::from(universe)].and_then(|place| u32::try_from(place).ok());
                if place.is_some_and(|place| members.contains(&place)) {
                    line(out, &format!("{} {column}{}", table.number, n + 2), format_args!("{} × {label}", row.label));
                }
            }
        }
    }
}
