//! Chapter 3 against the intermediate tables of HUD's sample code.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{csv_in, dataset, number, params, shared, text};
use reports::lsa::{Core, Scope};

#[test]
fn households_and_enrollments_are_those_of_the_sample() {
    let Some(tables) = shared("lsa-fy2026/intermediate-tables.zip") else { return };
    let Some(input) = shared("lsa-fy2026/hmis-csv.zip") else { return };
    let ds = dataset(&input);
    let core = Core::new(&ds, &params("2025-10-01", "2026-09-30", Scope::Systemwide)).unwrap();

    let h = &core.households;
    let ours: BTreeSet<Vec<String>> = (0..h.len())
        .map(|n| {
            vec![
                ds.text(h.id[n]).into_owned(),
                ds.text(core.people[h.head[n] as usize]).into_owned(),
                ds.text(core.projects.id[h.project[n] as usize]).into_owned(),
                h.project_type[n].to_string(),
                h.entry[n].to_string(),
                text(h.move_in[n]),
                text(h.exit[n]),
                text(h.last_bed_night[n]),
                h.exit_dest[n].to_string(),
                h.entry_hh_type[n].to_string(),
                h.active_hh_type[n].to_string(),
                h.exit1_hh_type[n].to_string(),
                h.exit2_hh_type[n].to_string(),
            ]
        })
        .collect();
    same(
        &ours,
        &chosen(
            &csv_in(&tables, "tlsa_HHID.csv"),
            &[
                "HouseholdID",
                "HoHID",
                "ProjectID",
                "LSAProjectType",
                "EntryDate",
                "MoveInDate",
                "ExitDate",
                "LastBednight",
                "ExitDest",
                "EntryHHType",
                "ActiveHHType",
                "Exit1HHType",
                "Exit2HHType",
            ],
        ),
    );

    let e = &core.enrollments;
    let ours: BTreeSet<Vec<String>> = (0..e.len())
        .map(|n| {
            vec![
                ds.text(ds.enrollment().enrollment_id(e.row[n] as usize).unwrap()).into_owned(),
                ds.text(core.people[e.person[n] as usize]).into_owned(),
                ds.text(h.id[e.household[n] as usize]).into_owned(),
                e.relationship[n].to_string(),
                e.project_type[n].to_string(),
                e.entry[n].to_string(),
                text(e.move_in[n]),
                text(e.exit[n]),
                text(e.last_bed_night[n]),
                number(e.entry_age[n]),
                number(e.active_age[n]),
                number(e.exit1_age[n]),
                number(e.exit2_age[n]),
                number(e.disability_status[n]),
                number(e.dv_status[n]),
                u8::from(e.hiv[n]).to_string(),
                u8::from(e.smi[n]).to_string(),
                u8::from(e.sud[n]).to_string(),
            ]
        })
        .collect();
    same(
        &ours,
        &chosen(
            &csv_in(&tables, "tlsa_Enrollment.csv"),
            &[
                "EnrollmentID",
                "PersonalID",
                "HouseholdID",
                "RelationshipToHoH",
                "LSAProjectType",
                "EntryDate",
                "MoveInDate",
                "ExitDate",
                "LastBednight",
                "EntryAge",
                "ActiveAge",
                "Exit1Age",
                "Exit2Age",
                "DisabilityStatus",
                "DVStatus",
                "HIV",
                "SMI",
                "SUD",
            ],
        ),
    );
}

fn chosen(rows: &[BTreeMap<String, String>], columns: &[&str]) -> BTreeSet<Vec<String>> {
    rows.iter().map(|row| columns.iter().map(|&column| row[column].clone()).collect()).collect()
}

fn same(ours: &BTreeSet<Vec<String>>, theirs: &BTreeSet<Vec<String>>) {
    let only_ours: Vec<_> = ours.difference(theirs).take(5).collect();
    let only_theirs: Vec<_> = theirs.difference(ours).take(5).collect();
    let differing = ours.symmetric_difference(theirs).count();
    assert_eq!(differing, 0, "of {} and {}\nours {only_ours:?}\ntheirs {only_theirs:?}", ours.len(), theirs.len());
    assert!(!ours.is_empty());
}
