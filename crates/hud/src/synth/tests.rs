use super::*;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

type Rows = Vec<BTreeMap<String, String>>;

fn made(clients: u32, seed: u64) -> (Vec<u8>, Summary) {
    let mut out = Cursor::new(Vec::new());
    let temp = || Ok(Cursor::new(Vec::new()));
    let summary = write(&Options { clients, seed }, &mut out, temp, &mut |_| {}).unwrap();
    (out.into_inner(), summary)
}

fn tables(zip: Vec<u8>) -> BTreeMap<String, Rows> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    (0..archive.len())
        .map(|n| {
            let member = archive.by_index(n).unwrap();
            let name = member.name().unwrap().trim_end_matches(".csv").to_owned();
            let mut reader = csv::Reader::from_reader(member);
            (name, reader.deserialize().map(Result::unwrap).collect())
        })
        .collect()
}

fn keys<'a>(rows: &'a Rows, column: &str) -> BTreeSet<&'a str> {
    rows.iter().map(|row| row[column].as_str()).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    assert!(made(700, 5).0 == made(700, 5).0);
    assert!(made(700, 5).0 != made(700, 6).0);
}

#[test]
fn as_many_clients_as_asked_for_and_every_row_counted() {
    for clients in [0, 1, 2, 7, 700] {
        let (zip, summary) = made(clients, 3);
        let tables = tables(zip);
        assert_eq!(tables["Client"].len(), clients as usize);
        assert_eq!(tables.len(), 24);
        for (file, rows) in &tables {
            assert_eq!(rows.len() as u64, summary.rows_of(file), "{file}");
        }
    }
}

#[test]
fn about_ten_rows_a_client() {
    let (_, summary) = made(3000, 9);
    let per_client = summary.total_rows() / 3000;
    assert!((9..=12).contains(&per_client), "{per_client}");
    let enrollments = summary.rows_of("Enrollment");
    assert!((4200..=5400).contains(&enrollments), "{enrollments}");
}

#[test]
fn headers_are_those_of_the_standard() {
    let (zip, _) = made(1, 1);
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
    for file in &crate::FILES {
        let member = archive.by_name(&format!("{}.csv", file.name)).unwrap();
        let mut reader = csv::Reader::from_reader(member);
        let written: Vec<_> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let wanted: Vec<_> = file.columns.iter().map(|c| c.name.to_owned()).collect();
        assert_eq!(written, wanted, "{}", file.name);
    }
}

#[test]
fn every_project_type_is_there_and_used() {
    let (zip, _) = made(3000, 2);
    let tables = tables(zip);
    let types: BTreeMap<_, _> =
        tables["Project"].iter().map(|p| (p["ProjectID"].as_str(), p["ProjectType"].as_str())).collect();
    let used: BTreeSet<_> = tables["Enrollment"].iter().map(|e| types[e["ProjectID"].as_str()]).collect();
    let all = BTreeSet::from(["0", "1", "2", "3", "4", "6", "7", "8", "9", "10", "11", "12", "13", "14"]);
    assert_eq!(used, all);
    assert_eq!(keys(&tables["ProjectCoC"], "CoCCode"), BTreeSet::from(["XX-501", "XX-502"]));
}

#[test]
fn references_resolve_except_the_faults_counted() {
    let (zip, summary) = made(4000, 8);
    let tables = tables(zip);
    let mut dangling = BTreeMap::new();
    for (column, home) in [
        ("PersonalID", "Client"),
        ("EnrollmentID", "Enrollment"),
        ("ProjectID", "Project"),
        ("OrganizationID", "Organization"),
        ("UserID", "User"),
        ("AssessmentID", "Assessment"),
        ("ExportID", "Export"),
    ] {
        let known = keys(&tables[home], column);
        for rows in tables.values() {
            let lost = rows.iter().filter_map(|row| row.get(column)).filter(|id| !known.contains(id.as_str()));
            *dangling.entry(column).or_insert(0) += lost.count() as u64;
        }
    }
    let faults = &summary.faults;
    assert!(faults.dangling_service + faults.unknown_user > 0);
    assert_eq!(
        dangling.into_iter().filter(|(_, n)| *n > 0).collect::<Vec<_>>(),
        [("EnrollmentID", faults.dangling_service), ("UserID", faults.unknown_user)]
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .collect::<Vec<_>>()
    );
}

#[test]
fn people_are_enrolled_and_survivors_projects_have_none() {
    let (zip, _) = made(2000, 4);
    let tables = tables(zip);
    assert_eq!(keys(&tables["Client"], "PersonalID"), keys(&tables["Enrollment"], "PersonalID"));
    let providers: BTreeSet<_> = tables["Organization"]
        .iter()
        .filter(|o| o["VictimServiceProvider"] == "1")
        .map(|o| &o["OrganizationID"])
        .collect();
    let closed: BTreeSet<_> = tables["Project"]
        .iter()
        .filter(|p| providers.contains(&p["OrganizationID"]))
        .map(|p| p["ProjectID"].as_str())
        .collect();
    assert!(closed.iter().any(|p| keys(&tables["Inventory"], "ProjectID").contains(p)));
    assert!(keys(&tables["Enrollment"], "ProjectID").is_disjoint(&closed));
}

#[test]
fn records_lie_within_their_enrollment() {
    let (zip, summary) = made(4000, 11);
    let tables = tables(zip);
    let entries: BTreeMap<_, _> = tables["Enrollment"].iter().map(|e| (&e["EnrollmentID"], &e["EntryDate"])).collect();
    let exits: BTreeMap<_, _> = tables["Exit"].iter().map(|e| (&e["EnrollmentID"], &e["ExitDate"])).collect();
    let backwards = exits.iter().filter(|(id, exit)| exit < &&entries[*id]).count() as u64;
    assert_eq!(backwards, summary.faults.exit_before_entry);
    for (file, column) in [
        ("Services", "DateProvided"),
        ("IncomeBenefits", "InformationDate"),
        ("Event", "EventDate"),
        ("Assessment", "AssessmentDate"),
        ("Disabilities", "InformationDate"),
    ] {
        for row in &tables[file] {
            let Some(entry) = entries.get(&row["EnrollmentID"]) else { continue };
            let day = &row[column];
            assert!(day >= *entry && day.as_str() <= "2026-09-30", "{file} {row:?}");
            if let Some(exit) = exits.get(&row["EnrollmentID"]).filter(|exit| *exit >= entry) {
                assert!(day <= *exit, "{file} {row:?}");
            }
        }
    }
}

#[test]
fn numbers_are_never_issued_before_2011_and_mostly_well_formed() {
    let (zip, _) = made(2000, 12);
    let tables = tables(zip);
    let full: Vec<_> =
        tables["Client"].iter().filter(|c| c["SSNDataQuality"] == "1").map(|c| c["SSN"].as_str()).collect();
    let good = full.iter().filter(|ssn| ssn.len() == 9 && ("773".."900").contains(&&ssn[..3])).count();
    assert!(good * 100 > full.len() * 95, "{good} of {}", full.len());
}

#[test]
fn progress_ends_at_the_number_of_clients() {
    let mut seen = Vec::new();
    let temp = || Ok(Cursor::new(Vec::new()));
    write(&Options { clients: 2500, seed: 1 }, Cursor::new(Vec::new()), temp, &mut |n| seen.push(n)).unwrap();
    assert!(seen.is_sorted() && seen.len() >= 3);
    assert_eq!(seen.last(), Some(&2500));
}

#[test]
fn the_reader_finds_the_faults_and_nothing_else() {
    let (zip, summary) = made(4000, 8);
    let reading = crate::read::read(&crate::read::Archive::Zip(&zip), &|_, _| ());
    let found: Vec<_> = reading.problems.totals().map(|(rule, file, column, n)| (rule.id, file, column, n)).collect();
    let faults = summary.faults;
    assert_eq!(
        found.iter().map(|(.., n)| n).sum::<u64>(),
        faults.unknown_user + faults.dangling_service,
        "{found:?} {faults:?}"
    );
    assert!(found.iter().all(|(rule, ..)| *rule == "dangling-reference"), "{found:?}");
    assert!(reading.dataset.is_some());
}

#[test]
fn a_community_has_what_reports_ask_about() {
    let (zip, _) = made(4000, 21);
    let tables = tables(zip);
    let count =
        |file: &str, test: &dyn Fn(&BTreeMap<String, String>) -> bool| tables[file].iter().filter(|r| test(r)).count();
    let exits: BTreeMap<_, _> = tables["Exit"].iter().map(|e| (&e["EnrollmentID"], e)).collect();
    let mut stays: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let mut heads: BTreeMap<_, usize> = BTreeMap::new();
    for e in &tables["Enrollment"] {
        let exit = exits.get(&e["EnrollmentID"]);
        let (out, to) = exit.map_or(("9999", ""), |x| (x["ExitDate"].as_str(), x["Destination"].as_str()));
        stays.entry(&e["PersonalID"]).or_default().push((e["EntryDate"].as_str(), out, to));
        *heads.entry(&e["HouseholdID"]).or_default() += usize::from(e["RelationshipToHoH"] == "1");
    }
    for stay in stays.values_mut() {
        stay.sort_unstable();
    }
    let pairs = || stays.values().flat_map(|s| s.windows(2));
    assert!(pairs().filter(|w| w[1].0 < w[0].1).count() > 50, "overlaps");
    assert!(
        pairs().filter(|w| w[0].2.starts_with('4') && w[1].0 > w[0].1).count() > 20,
        "returns after a permanent exit"
    );
    assert!(heads.values().filter(|n| **n == 2).count() > 5, "another head of household");
    assert!(heads.values().filter(|n| **n == 0).count() > 5, "no head of household");
    let open = tables["Enrollment"].len() - tables["Exit"].len();
    assert!(open * 100 > tables["Enrollment"].len() * 5, "{open} people are there at the end");
    let veterans = count("Client", &|c| c["VeteranStatus"] == "1");
    assert!((150..800).contains(&veterans), "{veterans}");
    assert_eq!(count("Client", &|c| !c["MilitaryBranch"].is_empty() && c["VeteranStatus"] != "1"), 0);
    let long = |e: &BTreeMap<String, String>| {
        e["TimesHomelessPastThreeYears"] == "4" && matches!(e["MonthsHomelessPastThreeYears"].as_str(), "112" | "113")
    };
    assert!(count("Enrollment", &|e| long(e) && e["DisablingCondition"] == "1") > 50, "chronic homelessness");
    assert!(count("Enrollment", &|e| !e["MoveInDate"].is_empty()) > 100, "move-in dates");
    assert!(count("IncomeBenefits", &|i| i["DataCollectionStage"] == "5") > 100, "annual assessments");
    assert!(count("Services", &|s| s["RecordType"] == "200") > 500, "bed nights");
    assert!(count("Event", &|e| !e["ReferralResult"].is_empty()) > 50, "referrals with results");
    assert_eq!(count("Exit", &|x| (x["Destination"] == "435") == x["DestinationSubsidyType"].is_empty()), 0);
    for record in ["141", "142", "143", "144", "151", "152", "161", "210", "300"] {
        assert!(count("Services", &|s| s["RecordType"] == record) > 0, "services of type {record}");
    }
    for file in tables.keys() {
        assert!(!tables[file].is_empty(), "{file} is empty");
    }
}
