//! Chapters 5, 9 and 10 against HUD's sample: its intermediate tables, LSAPerson.csv and LSACalculated.csv, systemwide and
//! for the Housing Inventory Count.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::{collections::BTreeMap, path::PathBuf};

use common::{Rows, csv_in, dataset, params, shared, text};
use hud::{Dataset, Sym};
use reports::lsa::{
    Core, Scope,
    calculated::{Row, counts::counts, quality::quality},
    person::{People, rows::COLUMNS},
};

/// A run of chapters 3, 5, 9 and 10, and what HUD's code makes of the same.
struct Sample {
    ds: Dataset,
    core: Core,
    people: People,
    tables: PathBuf,
    output: PathBuf,
}

fn sample(start: &str, end: &str, scope: Scope, tables: &str, output: &str) -> Option<Sample> {
    let (tables, output) = (shared(tables)?, shared(output)?);
    let ds = dataset(&shared("lsa-fy2026/hmis-csv.zip")?);
    let core = Core::new(&ds, &params(start, end, scope)).unwrap();
    let people = People::new(&core, &ds);
    Some(Sample { ds, core, people, tables, output })
}

fn systemwide() -> Option<Sample> {
    let (tables, output) = ("lsa-fy2026/intermediate-tables.zip", "lsa-fy2026/lsa-output.zip");
    sample("2025-10-01", "2026-09-30", Scope::Systemwide, tables, output)
}

/// The count of a night that was to come when HUD ran it.
fn hic() -> Option<Sample> {
    let (tables, output) = ("lsa-fy2026/hic-intermediate-tables.zip", "lsa-fy2026/hic-output.zip");
    sample("2027-01-28", "2027-01-28", Scope::Hic, tables, output)
}

#[test]
fn people_and_households_systemwide() {
    if let Some(sample) = systemwide() {
        sample.people();
        sample.households_and_enrollments();
        sample.files(&|row| row.report_row != 905);
    }
}

#[test]
fn people_and_households_of_a_hic() {
    if let Some(sample) = hic() {
        sample.people();
        sample.households_and_enrollments();
        sample.files(&|_| true);
    }
}

impl Sample {
    /// tlsa_Person and ch_Episodes.
    fn people(&self) {
        let columns: Vec<&str> =
            ["PersonalID", "HoHAdult", "CHStart", "LastActive"].into_iter().chain(COLUMNS).collect();
        let (mut ours, mut episodes) = (Vec::new(), Vec::new());
        for (row, person) in self.people.rows.iter().enumerate() {
            let id = self.text(self.core.people[person.person as usize]);
            let mut line = vec![
                id.clone(),
                person.demographics.hoh_adult.to_string(),
                text(person.period.map(|p| p.ch_start)),
                text(person.period.map(|p| p.last_active)),
            ];
            line.extend(self.people.columns(row).map(|value| value.to_string()));
            ours.push(line);
            episodes.extend(
                person
                    .episodes
                    .iter()
                    .map(|e| vec![id.clone(), e.start.to_string(), e.end.to_string(), e.days().to_string()]),
            );
        }
        same(ours, &columns, &csv_in(&self.tables, "tlsa_Person.csv"));
        let columns = ["PersonalID", "episodeStart", "episodeEnd", "episodeDays"];
        same(episodes, &columns, &csv_in(&self.tables, "ch_Episodes.csv"));
    }

    /// What chapter 5 sets in tlsa_HHID and tlsa_Enrollment.
    fn households_and_enrollments(&self) {
        let (h, e, activity) = (&self.core.households, &self.core.enrollments, &self.people.activity);
        let bit = |is: bool| u8::from(is).to_string();
        let ours = (0..h.len()).map(|n| {
            let p = &self.people.populations[n];
            vec![
                self.text(h.id[n]),
                bit(activity.active_households[n]),
                bit(activity.air_households[n]),
                p.chronic.to_string(),
                bit(p.vet),
                bit(p.disability),
                p.fleeing_dv.to_string(),
                p.adult_age.to_string(),
                bit(p.parent),
                bit(p.ac3_plus),
            ]
        });
        let columns = [
            "HouseholdID",
            "Active",
            "AIR",
            "HHChronic",
            "HHVet",
            "HHDisability",
            "HHFleeingDV",
            "HHAdultAge",
            "HHParent",
            "AC3Plus",
        ];
        same(ours.collect(), &columns, &csv_in(&self.tables, "tlsa_HHID.csv"));
        let ours = (0..e.len()).map(|n| {
            let id = self.ds.enrollment().enrollment_id(e.row[n] as usize).unwrap();
            vec![self.text(id), bit(activity.active_enrollments[n]), bit(activity.air_enrollments[n])]
        });
        same(ours.collect(), &["EnrollmentID", "Active", "AIR"], &csv_in(&self.tables, "tlsa_Enrollment.csv"));
    }

    /// LSAPerson.csv, and rows 53 to 57 and 901 to 921 of LSACalculated.csv.
    fn files(&self, compared: &dyn Fn(&Row) -> bool) {
        let columns: Vec<&str> = ["RowTotal"].into_iter().chain(COLUMNS).collect();
        let ours = self
            .people
            .lsa_person()
            .into_iter()
            .map(|(total, row)| [total].into_iter().chain(row).map(|value| value.to_string()).collect());
        same(ours.collect(), &columns, &csv_in(&self.output, "LSAPerson.csv"));

        let mut rows = counts(&self.core, &self.ds, &self.people);
        rows.extend(quality(&self.core, &self.ds, &self.people));
        let ours = rows.iter().filter(|row| compared(row)).map(|row| {
            let project = row.project.map(|n| self.text(self.core.projects.id[n as usize])).unwrap_or_default();
            let numbers = [row.cohort, row.universe, row.hh_type, row.population, row.system_path, row.report_row];
            let numbers = numbers.iter().map(ToString::to_string);
            [row.value.to_string(), project].into_iter().chain(numbers).collect()
        });
        let columns = ["Value", "ProjectID", "Cohort", "Universe", "HHType", "Population", "SystemPath", "ReportRow"];
        let theirs: Rows = csv_in(&self.output, "LSACalculated.csv")
            .into_iter()
            .filter(|row| {
                let report_row: i16 = row["ReportRow"].parse().unwrap();
                let (cohort, universe): (i16, i16) = (row["Cohort"].parse().unwrap(), row["Universe"].parse().unwrap());
                let of_chapters = (53..=57).contains(&report_row) && cohort > 0 && universe >= 10 || report_row >= 901;
                of_chapters && compared(&Row { report_row, ..rows[0] })
            })
            .collect();
        same(ours.collect(), &columns, &theirs);
    }

    fn text(&self, sym: Sym) -> String {
        self.ds.text(sym).into_owned()
    }
}

/// Holds our lines against the columns of theirs, as bags.
fn same(ours: Vec<Vec<String>>, columns: &[&str], theirs: &[BTreeMap<String, String>]) {
    let count = ours.len();
    assert!(count > 0);
    let mut bag: BTreeMap<Vec<String>, i32> = BTreeMap::new();
    for line in ours {
        *bag.entry(line).or_default() += 1;
    }
    for row in theirs {
        *bag.entry(columns.iter().map(|&column| row[column].clone()).collect()).or_default() -= 1;
    }
    let side = |sign: i32| bag.iter().filter(move |(_, n)| n.signum() == sign).map(|(line, _)| line);
    let (only_ours, only_theirs) = (side(1).take(6).collect::<Vec<_>>(), side(-1).take(6).collect::<Vec<_>>());
    let differing: i32 = bag.values().map(|n| n.abs()).sum();
    assert_eq!(
        differing,
        0,
        "of {count} and {}: {columns:?}\nours   {only_ours:#?}\ntheirs {only_theirs:#?}",
        theirs.len()
    );
}
