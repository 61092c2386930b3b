//! The path of one household through every step, for who asks why a figure is what it is.

use std::{collections::BTreeMap, fmt::Write as _};

use hud::{Dataset, Date, File, Sym, records};

use super::{Core, Error, Lsa, Params, calculated, exit, household, person, run};

/// Tells of the households of the head whose PersonalID is `hoh_id`: their enrollments, types and days, the rows of the
/// upload they are in, and the cells of LSACalculated that would be others without them.
///
/// The cells are found by making the report twice, with and without the head's households.
pub fn household(mut ds: Dataset, params: &Params, hoh_id: &str) -> Result<String, Error> {
    let head = ds.find(hoh_id).ok_or(Error::UnknownHousehold)?;
    let with = run(&ds, params)?;
    let person = with.core.people.iter().position(|&id| id == head).ok_or(Error::UnknownHousehold)?;
    let person = u32::try_from(person).map_err(|_| Error::UnknownHousehold)?;
    let h = &with.core.households;
    let rows: Vec<usize> = (0..h.len()).filter(|&n| h.head[n] == person).collect();
    if rows.is_empty() {
        return Err(Error::UnknownHousehold);
    }
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(out, "Head of household {hoh_id}, {} household enrollments in the report's reach", rows.len());
    for &household in &rows {
        enrollment(&mut out, &ds, &with.core, &with.people, household);
    }
    upload_rows(&mut out, &ds, &with, person);

    let gone: Vec<Sym> = rows.iter().map(|&n| h.id[n]).collect();
    let enrollments = ds.enrollment().0;
    let stays: Vec<bool> = (0..enrollments.len())
        .map(|row| !enrollments.sym(row, records::Enrollment::HOUSEHOLD_ID).is_some_and(|id| gone.contains(&id)))
        .collect();
    ds.retain(|file, row| file != File::Enrollment || stays[row]);
    let without = run(&ds, params)?;
    cells(&mut out, &ds, &with, &without);
    Ok(out)
}

fn enrollment(out: &mut String, ds: &Dataset, core: &Core, people: &person::People, household: usize) {
    let (h, e) = (&core.households, &core.enrollments);
    let day = |day: Option<Date>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    let _ = writeln!(
        out,
        "\nHouseholdID {} in project {}, LSAProjectType {}\n\
         \x20   3.3  entry {}, move-in {}, exit {}, last bed night {}, ExitDest {}\n\
         \x20   3.6  HHType at entry {}, active {}, exit cohort -1 {}, exit cohort -2 {}\n\
         \x20   5.1  active {}, active in residence {}",
        ds.text(h.id[household]),
        ds.text(core.projects.id[h.project[household] as usize]),
        h.project_type[household],
        h.entry[household],
        day(h.move_in[household]),
        day(h.exit[household]),
        day(h.last_bed_night[household]),
        h.exit_dest[household],
        h.entry_hh_type[household],
        h.active_hh_type[household],
        h.exit1_hh_type[household],
        h.exit2_hh_type[household],
        yes(people.activity.active_households[household]),
        yes(people.activity.air_households[household]),
    );
    let group = |age: Option<i16>| age.map_or_else(|| "-".to_owned(), |age| age.to_string());
    for n in core.enrollments_of_household(u32::try_from(household).unwrap_or(u32::MAX)).iter().map(|&n| n as usize) {
        let _ = writeln!(
            out,
            "    3.4  PersonalID {}, RelationshipToHoH {}: entry {}, move-in {}, exit {}, {} bed nights; \
             3.5 age group at entry {}, active {}; DisabilityStatus {}, DVStatus {}",
            ds.text(core.people[e.person[n] as usize]),
            e.relationship[n],
            e.entry[n],
            day(e.move_in[n]),
            day(e.exit[n]),
            core.bed_nights(u32::try_from(n).unwrap_or(u32::MAX)).len(),
            group(e.entry_age[n]),
            group(e.active_age[n]),
            group(e.disability_status[n]),
            group(e.dv_status[n]),
        );
    }
}

fn upload_rows(out: &mut String, ds: &Dataset, lsa: &Lsa, person: u32) {
    if let Some(row) = lsa.people.rows.iter().position(|row| row.person == person) {
        let _ = writeln!(out, "\nLSAPerson (chapter 5)");
        named(out, &person::rows::COLUMNS, &lsa.people.columns(row));
    }
    for row in lsa.households.rows.iter().filter(|row| row.head == person) {
        let _ = writeln!(
            out,
            "\nLSAHousehold (chapter 6), FirstEntry {}, LastInactive {}; days as counted",
            row.first_entry, row.last_inactive
        );
        named(out, &household::rows::COLUMNS, &row.columns());
    }
    for (n, row) in lsa.exits.rows.iter().enumerate().filter(|(_, row)| row.head == person) {
        let id = lsa.core.households.id[row.household as usize];
        let _ = writeln!(
            out,
            "\nLSAExit (chapter 7), cohort {}, qualifying exit of HouseholdID {}, LastInactive {}",
            row.cohort,
            ds.text(id),
            row.last_inactive
        );
        named(out, &exit::rows::COLUMNS, &lsa.exits.columns(n));
    }
}

/// The columns of a row that say something, by name.
fn named(out: &mut String, columns: &[&str], values: &[i32]) {
    let columns = columns.iter().zip(values).filter(|&(_, &value)| value != -1);
    let text: Vec<String> = columns.map(|(name, value)| format!("{name} {value}")).collect();
    let _ = writeln!(out, "    {}", text.join(", "));
}

/// Cells whose value depends on the household.
fn cells(out: &mut String, ds: &Dataset, with: &Lsa, without: &Lsa) {
    type Cell = (i16, i16, i16, i16, i16, i16, Option<u32>);
    let by_cell = |lsa: &Lsa| -> BTreeMap<Cell, i32> {
        let key = |r: &calculated::Row| {
            (r.report_row, r.cohort, r.universe, r.hh_type, r.population, r.system_path, r.project)
        };
        lsa.calculated.iter().map(|row| (key(row), row.value)).collect()
    };
    let (with_cells, without_cells) = (by_cell(with), by_cell(without));
    let _ = writeln!(out, "\nLSACalculated (chapters 8 to 10): cells, and their values without these households");
    let mut cells: Vec<&Cell> = with_cells.keys().chain(without_cells.keys()).collect();
    cells.sort_unstable();
    cells.dedup();
    let value = |cells: &BTreeMap<Cell, i32>, cell: &Cell| {
        cells.get(cell).map_or_else(|| "none".to_owned(), ToString::to_string)
    };
    for cell in cells {
        let (before, after) = (value(&with_cells, cell), value(&without_cells, cell));
        if before == after {
            continue;
        }
        let (report_row, cohort, universe, hh_type, population, system_path, project) = *cell;
        let project = project
            .map(|project| format!(", ProjectID {}", ds.text(with.core.projects.id[project as usize])))
            .unwrap_or_default();
        let _ = writeln!(
            out,
            "    ReportRow {report_row}, Cohort {cohort}, Universe {universe}, HHType {hh_type}, \
             Population {population}, SystemPath {system_path}{project}: {before}, without {after}"
        );
    }
}

const fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}
