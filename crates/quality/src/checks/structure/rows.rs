//! What single rows tell of the structure: values, references and households, each with whom it is about.

use hud::{
    Dataset, File, Problems, Sym, Table,
    check::{hash_status, value_rule},
    lists::{self, HashStatus},
    records::{Client as C, Enrollment as E, Export},
};
use rayon::prelude::*;
use reports::glossary::stays::kept;
use rustc_hash::{FxHashMap, FxHashSet};

use super::is_weighty;
use crate::{
    catalogue::{Check, find},
    facts::{Facts, is_blank},
    finding::Finding,
};

/// The column of each check that looks at single values, and its check.
const VALUES: [(File, &str, &str); 5] = [
    (File::Enrollment, "DisablingCondition", "disabling-condition-not-in-list"),
    (File::Enrollment, "LivingSituation", "living-situation-not-in-list"),
    (File::Enrollment, "RelationshipToHoH", "relationship-not-in-list"),
    (File::Exit, "Destination", "destination-not-in-list"),
    (File::CurrentLivingSituation, "CurrentLivingSituation", "current-living-situation-not-in-list"),
];

/// Subsidies that go with "rental by client, with ongoing housing subsidy", which a check of their own looks at.
const SUBSIDIES: [&str; 3] = ["RentalSubsidyType", "DestinationSubsidyType", "CLSSubsidyType"];

/// Whether the values of a column are told row by row.
pub fn tells_values(file: Option<File>, column: &str) -> bool {
    file == Some(File::Client)
        || VALUES.iter().any(|(of, name, _)| file == Some(*of) && *name == column)
        || SUBSIDIES.contains(&column)
}

/// Whether a code is a subsidy of HUD's list 3.12.A.
pub fn is_subsidy(code: Option<i32>) -> bool {
    code.is_some_and(|code| value_rule(&lists::RENTAL_SUBSIDY_TYPE, code).is_none())
}

pub fn of_rows(facts: &Facts<'_>, problems: &Problems) -> Vec<Finding> {
    let parts: [&(dyn Fn() -> Vec<Finding> + Sync); 6] = [
        &|| values(facts, problems),
        &|| empty(facts, problems),
        &|| references(facts, problems),
        &|| households(facts),
        &|| exports(facts.ds),
        &|| whole(facts.ds),
    ];
    parts.par_iter().flat_map(|part| part()).collect()
}

/// A finding about a row, with the ids that the row has.
fn at(facts: &Facts<'_>, check: &'static Check, file: File, row: u32, detail: String) -> Finding {
    let (spec, table) = (file.spec(), facts.ds.table(file));
    let id = |name: &str| spec.column(name).and_then(|column| table.sym(row as usize, column));
    let enrollment = id("EnrollmentID");
    let of_stay = || facts.projects.at(facts.stay(facts.stays.by_id(enrollment?)?).project).id;
    let project = id("ProjectID").or_else(of_stay);
    Finding { check, file: Some(file), row: Some(row), project, enrollment, person: id("PersonalID"), detail }
}

fn rows(table: &Table) -> impl Iterator<Item = u32> {
    let deleted = table.file().spec().column("DateDeleted");
    let kept = move |row: &u32| deleted.is_none_or(|column| table.int(*row as usize, column).is_none());
    (0..crate::facts::count(table.len())).filter(kept)
}

/// Whether a rule of files is broken in a column: then its rows are looked at.
fn is_broken(problems: &Problems, rules: &[&str], file: File, column: &str) -> bool {
    let name = file.spec().name_csv();
    problems.totals().any(|(rule, of, broken, _)| of == name && broken == column && rules.contains(&rule.id))
}

/// Values that HUD's lists do not have.
fn values(facts: &Facts<'_>, problems: &Problems) -> Vec<Finding> {
    let client =
        File::Client.spec().columns.iter().map(|column| (File::Client, column.name, "client-value-not-in-list"));
    let mut found = Vec::new();
    for (file, name, id) in VALUES.into_iter().chain(client) {
        if !is_broken(problems, &["not-in-list", "retired-value"], file, name) {
            continue;
        }
        let spec = file.spec();
        let Some(column) = spec.column(name) else { continue };
        let (Some(list), Some(check)) = (spec.columns[column].list, find(id)) else { continue };
        let table = facts.ds.table(file);
        for row in rows(table) {
            let value = table.int(row as usize, column);
            if let Some(code) = value.filter(|&code| value_rule(list, code).is_some()) {
                found.push(at(facts, check, file, row, format!("{name} {code}")));
            }
        }
    }
    found
}

/// Fields that HUD wants filled. A column that is missing is told as such; one that is empty throughout, once.
fn empty(facts: &Facts<'_>, problems: &Problems) -> Vec<Finding> {
    let (Some(weighty), Some(other)) = (find("empty-of-weight"), find("empty")) else { return Vec::new() };
    let mut found = Vec::new();
    for (rule, name, column, _) in problems.totals() {
        let Some(file) = File::named(name.trim_end_matches(".csv")).filter(|_| rule.id == "required-empty") else {
            continue;
        };
        let is_missing = is_broken(problems, &["missing-column"], file, column);
        let Some(at_column) = file.spec().column(column).filter(|_| !is_missing) else { continue };
        let check = if is_weighty(file, column) { weighty } else { other };
        let table = facts.ds.table(file);
        let rows: Vec<u32> = rows(table).filter(|&row| is_blank(table, row as usize, at_column)).collect();
        if rows.len() == table.len() && rows.len() > 1 {
            found.push(Finding::of_file(check, Some(file), format!("{column}, in every row")));
        } else {
            found.extend(rows.into_iter().map(|row| at(facts, check, file, row, column.to_owned())));
        }
    }
    found
}

/// Enrollments whose person or project is not in the export.
fn references(facts: &Facts<'_>, problems: &Problems) -> Vec<Finding> {
    let table = facts.ds.enrollment().0;
    let known = |file: File| -> FxHashSet<Sym> {
        let of = facts.ds.table(file);
        let key = file.spec().key.unwrap_or_default();
        (0..of.len()).filter_map(|row| of.sym(row, key)).collect()
    };
    let mut found = Vec::new();
    let targets = [
        (File::Client, E::PERSONAL_ID, "person-not-in-export"),
        (File::Project, E::PROJECT_ID, "project-not-in-export"),
    ];
    for (file, column, id) in targets {
        if !is_broken(problems, &["dangling-reference"], File::Enrollment, File::Enrollment.spec().columns[column].name)
        {
            continue;
        }
        let (known, Some(check)) = (known(file), find(id)) else { continue };
        let dangles = |row: &u32| table.sym(*row as usize, column).is_some_and(|id| !known.contains(&id));
        let rows = kept(table, E::DATE_DELETED).filter(dangles);
        found.extend(rows.map(|row| at(facts, check, File::Enrollment, row, String::new())));
    }
    found
}

/// A HouseholdID that stands in more than one project, or is used again.
fn households(facts: &Facts<'_>) -> Vec<Finding> {
    let (table, Some(check)) = (facts.ds.enrollment().0, find("household-id-reused")) else { return Vec::new() };
    let mut projects: FxHashMap<Sym, Sym> = FxHashMap::default();
    let mut reused: FxHashMap<Sym, FxHashSet<Sym>> = FxHashMap::default();
    for row in kept(table, E::DATE_DELETED) {
        let field = |column| table.sym(row as usize, column);
        let (Some(household), Some(project)) = (field(E::HOUSEHOLD_ID), field(E::PROJECT_ID)) else { continue };
        let first = *projects.entry(household).or_insert(project);
        if first != project {
            reused.entry(household).or_insert_with(|| [first].into_iter().collect()).insert(project);
        }
    }
    let mut found: Vec<Finding> = reused
        .into_iter()
        .map(|(household, projects)| {
            let detail = format!("household {} in {} projects", facts.ds.text(household), projects.len());
            Finding::of_file(check, Some(File::Enrollment), detail)
        })
        .collect();
    found.sort_by(|a, b| a.detail.cmp(&b.detail));
    found
}

/// Rows that name another export than Export.csv does, by file.
fn exports(ds: &Dataset) -> Vec<Finding> {
    let (export, Some(check)) = (ds.export().0, find("export-id-differs")) else { return Vec::new() };
    let known: Vec<Sym> = (0..export.len()).filter_map(|row| export.sym(row, Export::EXPORT_ID)).collect();
    if known.is_empty() {
        return Vec::new();
    }
    let files: Vec<File> = File::all().filter(|&file| file != File::Export).collect();
    files
        .into_par_iter()
        .filter_map(|file| {
            let (table, column) = (ds.table(file), file.spec().column("ExportID")?);
            let differs = |row: &u32| table.sym(*row as usize, column).is_some_and(|id| !known.contains(&id));
            let count = rows(table).filter(differs).count();
            let told = if count == 1 { "1 row".to_owned() } else { format!("{count} rows") };
            (count > 0).then(|| Finding::of_file(check, Some(file), told))
        })
        .collect()
}

/// What is told of the export as a whole: no enrollments, and names hashed otherwise than Export.csv says.
fn whole(ds: &Dataset) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(check) = find("no-enrollments")
        && kept(ds.enrollment().0, E::DATE_DELETED).next().is_none()
    {
        found.push(Finding::of_file(check, Some(File::Enrollment), String::new()));
    }
    if let (Some(told), Some(check)) = (hashing(ds), find("names-not-hashed-as-said")) {
        found.push(Finding::of_file(check, Some(File::Export), told.to_owned()));
    }
    found
}

/// How the names are at odds with HashStatus. Hashes of one kind are all equally long.
fn hashing(ds: &Dataset) -> Option<&'static str> {
    let table = ds.client().0;
    let mut length = None;
    let mut alike = true;
    for row in kept(table, C::DATE_DELETED) {
        let Some(name) = table.sym(row as usize, C::FIRST_NAME) else { continue };
        let name = ds.text(name);
        let name: String = name.chars().filter(|letter| !"<>[]{}".contains(*letter)).collect();
        let is_hash = name.len() >= 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        alike = is_hash && *length.get_or_insert(name.len()) == name.len();
        if !alike {
            break;
        }
    }
    match hash_status(ds)? {
        HashStatus::Sha256 => (!alike).then_some("HashStatus is 4, and some names are no hashes"),
        HashStatus::Unhashed => (alike && length.is_some()).then_some("HashStatus is 1, and the names are hashes"),
        _ => Some("the names are not hashed with SHA-256"),
    }
}
