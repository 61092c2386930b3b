//! What HUD's CSV specification demands of each field, and of identifiers across files.
//!
//! Source: HMIS CSV Format Specifications FY2026 v1.0, the tables of fields (type, length, list, null) and
//! 'Unique Identifiers'.

use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use crate::{
    dataset::{Dataset, Table, Value},
    lists,
    problem::{Problem, Problems, Rule, rules},
    records,
    spec::{ColumnSpec, File, Kind, List},
};

/// Checks every file and the references between them.
pub fn all(ds: &Dataset, problems: &mut Problems) {
    let persons = enrollment_persons(ds);
    let known = Known::new(ds);
    let barred = ds.symbols.barred();
    let found: Vec<Problems> =
        ds.tables.par_iter().with_max_len(1).map(|table| check_table(ds, table, &known, &persons, &barred)).collect();
    for p in found {
        problems.append(p);
    }
    match ds.table(File::Export).len() {
        0 => problems.add(Problem::new(&rules::NO_EXPORT_ROW, "Export.csv")),
        1 => {}
        n => problems.add(Problem::new(&rules::SEVERAL_EXPORT_ROWS, "Export.csv").detail(format!("It has {n}."))),
    }
}

fn check_table(
    ds: &Dataset,
    table: &Table,
    known: &Known,
    persons: &FxHashMap<i32, i32>,
    barred: &FxHashSet<i32>,
) -> Problems {
    let mut found = Problems::default();
    let spec = table.file.spec();
    keys(ds, table, &mut found);
    for (row, column, text) in table.all_as_sent() {
        let rule = match spec.columns[column].kind {
            Kind::Date | Kind::DateTime => &rules::NOT_A_DATE,
            _ => &rules::NOT_A_NUMBER,
        };
        found.add(place(rule, table, row, column).value(text));
    }
    for (i, column) in spec.columns.iter().enumerate() {
        if column.required && spec.key != Some(i) {
            required(table, i, &mut found);
        }
        match column.kind {
            Kind::Id | Kind::Text => {
                texts(ds, table, i, column, &mut found);
                characters(table, i, barred, &mut found);
            }
            Kind::Code => codes(table, i, column, &mut found),
            Kind::Int => amounts(table, i, &mut found),
            Kind::Money if column.non_negative => amounts(table, i, &mut found),
            _ => {}
        }
        if let Some(target) = target(table.file, column) {
            references(ds, table, i, target, known, persons, &mut found);
        }
    }
    other_person(ds, table, known, persons, &mut found);
    found
}

fn place(rule: &'static Rule, table: &Table, row: usize, column: usize) -> Problem {
    let spec = table.file.spec();
    Problem::new(rule, spec.name_csv()).row(table.row_of_file(row)).column(spec.columns[column].name)
}

/// Every row needs a key, and no two rows the same.
fn keys(ds: &Dataset, table: &Table, found: &mut Problems) {
    let Some(key) = table.file.spec().key else { return };
    let mut seen: FxHashSet<u64> = FxHashSet::with_capacity_and_hasher(table.rows, FxBuildHasher);
    let mut again: FxHashSet<u64> = FxHashSet::default();
    let hash = |row: usize| {
        let sym = table.sym(row, key)?;
        Some(ds.symbols.hash(sym))
    };
    for row in 0..table.rows {
        match hash(row) {
            None => found.add(place(&rules::NO_KEY, table, row, key)),
            Some(h) => {
                if !seen.insert(h) {
                    again.insert(h);
                }
            }
        }
    }
    if again.is_empty() {
        return;
    }
    let mut rows: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for row in 0..table.rows {
        if let (Some(h), Some(sym)) = (hash(row), table.sym(row, key))
            && again.contains(&h)
        {
            rows.entry(ds.text(sym).into_owned()).or_default().push(row);
        }
    }
    for (text, rows) in rows.into_iter().filter(|(_, rows)| rows.len() > 1) {
        let list: Vec<String> = rows.iter().take(5).map(|&r| table.row_of_file(r).to_string()).collect();
        let more = if rows.len() > 5 { " and more" } else { "" };
        let problem = place(&rules::DUPLICATE_KEY, table, rows[1], key).value(text);
        found.add(problem.detail(format!("It is in rows {}{more}.", list.join(", "))));
    }
}

fn required(table: &Table, column: usize, found: &mut Problems) {
    let mut start: Option<usize> = None;
    let mut report = |from: usize, to: usize| {
        for row in from..to {
            if table.as_sent(row, column).is_none() {
                found.add(place(&rules::REQUIRED_EMPTY, table, row, column));
            }
        }
    };
    table.columns[column].stretches(table.rows, |row, v| match (v, start) {
        (None, None) => start = Some(row),
        (Some(_), Some(from)) => {
            report(from, row);
            start = None;
        }
        _ => {}
    });
    if let Some(from) = start {
        report(from, table.rows);
    }
}

/// No index of a database takes more than some 2,700 bytes of a text.
const LONGEST_ID: usize = 1_000;

fn texts(ds: &Dataset, table: &Table, column: usize, spec: &ColumnSpec, found: &mut Problems) {
    if table.columns[column].is_null() {
        return;
    }
    let limit = usize::from(spec.max_len);
    let hashed = table.file == File::Client && hash_status(ds).is_some_and(|s| s != lists::HashStatus::Unhashed);
    if hashed && ["FirstName", "MiddleName", "LastName", "SSN"].contains(&spec.name) {
        return;
    }
    table.columns[column].stretches(table.rows, |row, v| {
        let Some(sym) = v.map(crate::Sym) else { return };
        if spec.kind == Kind::Id && ds.symbols.longer_than(sym, LONGEST_ID) {
            found.add(place(&rules::ID_TOO_LONG, table, row, column));
        }
        if limit > 0 && ds.symbols.longer_than(sym, limit) {
            let text = ds.text(sym);
            let length = text.chars().count();
            if length > limit {
                let detail = format!("It has {length} characters; {limit} are allowed.");
                found.add(place(&rules::TEXT_TOO_LONG, table, row, column).value(text).detail(detail));
            }
        }
        if let Some(list) = spec.list {
            let text = ds.text(sym);
            if !list.values.iter().any(|v| v.value == text) {
                found.add(place(&rules::NOT_IN_LIST, table, row, column).value(text).detail(list_detail(list)));
            }
        }
    });
}

fn characters(table: &Table, column: usize, barred: &FxHashSet<i32>, found: &mut Problems) {
    if barred.is_empty() || table.columns[column].is_null() {
        return;
    }
    for row in (0..table.rows).filter(|&row| table.int(row, column).is_some_and(|sym| barred.contains(&sym))) {
        found.add(place(&rules::NOT_PERMITTED, table, row, column));
    }
}

fn codes(table: &Table, column: usize, spec: &ColumnSpec, found: &mut Problems) {
    let Some(list) = spec.list else {
        return if spec.list_by.is_some() {
            codes_by_row(table, column, found);
        };
    };
    // Most columns hold few values: each is looked up once.
    let mut verdicts: Vec<(i32, Option<&'static Rule>)> = Vec::new();
    table.columns[column].stretches(table.rows, |row, v| {
        let Some(code) = v else { return };
        let known = verdicts.iter().find(|(c, _)| *c == code).map(|(_, rule)| *rule);
        let rule = known.unwrap_or_else(|| {
            let rule = value_rule(list, code);
            verdicts.push((code, rule));
            rule
        });
        if rule.is_some() {
            // A stretch is several rows with the same fault.
            for row in (row..table.rows).take_while(|&r| table.int(r, column) == v) {
                report_code(rule, list, table, row, column, code, found);
            }
        }
    });
}

/// The rule that a code breaks which is not, or no longer, in its list.
pub fn value_rule(list: &List, code: i32) -> Option<&'static Rule> {
    match list.values.iter().find(|v| v.code == Some(code)) {
        None => Some(&rules::NOT_IN_LIST),
        Some(v) if v.retired => Some(&rules::RETIRED_VALUE),
        Some(_) => None,
    }
}

/// DisabilityResponse, TypeProvided and SubTypeProvided: another field of the row chooses the list.
fn codes_by_row(table: &Table, column: usize, found: &mut Problems) {
    for row in 0..table.rows {
        let Some(code) = table.int(row, column) else { continue };
        match list_for(table, row, column) {
            Some(list) => report_code(value_rule(list, code), list, table, row, column, code, found),
            None => found.add(
                place(&rules::NOT_IN_LIST, table, row, column)
                    .value(code.to_string())
                    .detail("For this kind of record HUD has no values for the field."),
            ),
        }
    }
}

/// The list that holds for a field whose list depends on its row.
///
/// Source: HMIS CSV Format Specifications FY2026, notes to Disabilities.DisabilityResponse, Services.TypeProvided and
/// Services.SubTypeProvided.
pub fn list_for(table: &Table, row: usize, column: usize) -> Option<&'static List> {
    let spec = &table.file.spec().columns[column];
    if spec.list.is_some() {
        return spec.list;
    }
    match spec.name {
        "DisabilityResponse" => Some(match records::Disabilities(table).disability_type(row) {
            Some(lists::DisabilityType::SubstanceUseDisorder) => &lists::SUBSTANCE_USE_DISORDER,
            _ => &lists::NO_YES_REASONS_FOR_MISSING_DATA,
        }),
        "TypeProvided" => {
            let record = table.int(row, records::Services::RECORD_TYPE)?;
            Some(match record {
                141 => &lists::PATH_SERVICES,
                142 => &lists::RHY_SERVICES,
                143 => &lists::HOPWA_SERVICES,
                144 => &lists::SSVF_SERVICES,
                151 => &lists::HOPWA_FINANCIAL_ASSISTANCE,
                152 => &lists::SSVF_FINANCIAL_ASSISTANCE,
                161 => &lists::PATH_REFERRAL,
                200 => &lists::BED_NIGHT,
                210 => &lists::VOUCHER_TRACKING,
                300 => &lists::MOVING_ON_ASSISTANCE,
                _ => return None,
            })
        }
        "SubTypeProvided" => {
            let record = table.int(row, records::Services::RECORD_TYPE)?;
            let provided = table.int(row, records::Services::TYPE_PROVIDED)?;
            match (record, provided) {
                (144, 3) => Some(&lists::SSVFVA_SERVICES),
                (144, 4) => Some(&lists::SSVF_OTHER_PUBLIC_BENEFITS),
                (144, 5) => Some(&lists::SSVF_DIRECT_SERVICES),
                _ => None,
            }
        }
        _ => None,
    }
}

fn report_code(
    rule: Option<&'static Rule>,
    list: &List,
    table: &Table,
    row: usize,
    column: usize,
    code: i32,
    found: &mut Problems,
) {
    if let Some(rule) = rule {
        found.add(place(rule, table, row, column).value(code.to_string()).detail(list_detail(list)));
    }
}

fn list_detail(list: &List) -> String {
    if list.values.len() > 12 {
        return format!("The list is {}.", list.id);
    }
    let values: Vec<&str> = list.values.iter().filter(|v| !v.retired).map(|v| v.value).collect();
    format!("The list is {}: {}.", list.id, values.join(", "))
}

fn amounts(table: &Table, column: usize, found: &mut Problems) {
    if table.columns[column].is_null() {
        return;
    }
    for row in 0..table.rows {
        if let Some(v) = table.int(row, column).filter(|&v| v < 0) {
            let text = match table.file.spec().columns[column].kind {
                Kind::Money => format!("{:.2}", f64::from(v) / 100.0),
                _ => v.to_string(),
            };
            found.add(place(&rules::NEGATIVE, table, row, column).value(text));
        }
    }
}

/// The identifiers that each file has.
struct Known(Vec<(File, FxHashSet<i32>)>);

impl Known {
    fn new(ds: &Dataset) -> Self {
        let files = [File::Organization, File::User, File::Project, File::Client, File::Enrollment, File::Assessment];
        Self(
            files
                .par_iter()
                .map(|&file| {
                    let table = ds.table(file);
                    let key = file.spec().key.unwrap_or_default();
                    (file, (0..table.rows).filter_map(|row| table.int(row, key)).collect())
                })
                .collect(),
        )
    }

    fn has(&self, file: File, sym: i32) -> bool {
        self.0.iter().any(|(f, keys)| *f == file && keys.contains(&sym))
    }
}

/// The file that a column's identifiers are of.
fn target(file: File, column: &ColumnSpec) -> Option<File> {
    let target = match column.name {
        "PersonalID" => File::Client,
        "EnrollmentID" => File::Enrollment,
        "ProjectID" | "ResProjectID" => File::Project,
        "OrganizationID" => File::Organization,
        "UserID" => File::User,
        "AssessmentID" => File::Assessment,
        _ => return None,
    };
    (target != file).then_some(target)
}

fn references(
    ds: &Dataset,
    table: &Table,
    column: usize,
    target: File,
    known: &Known,
    persons: &FxHashMap<i32, i32>,
    found: &mut Problems,
) {
    // A person whom the enrollment names too is told of there.
    let enrollment = table.file.spec().column("EnrollmentID").filter(|_| target == File::Client);
    let told = |row: usize, sym: i32| {
        table.file != File::Enrollment
            && enrollment.and_then(|e| table.int(row, e)).and_then(|e| persons.get(&e)) == Some(&sym)
    };
    table.columns[column].stretches(table.rows, |row, v| {
        let Some(sym) = v.filter(|&s| !known.has(target, s)) else { return };
        for row in (row..table.rows).take_while(|&r| table.int(r, column) == v).filter(|&row| !told(row, sym)) {
            let problem = place(&rules::DANGLING, table, row, column).value(ds.text(crate::Sym(sym)));
            found.add(problem.detail(format!("No row of {} has it.", target.spec().name_csv())));
        }
    });
}

fn enrollment_persons(ds: &Dataset) -> FxHashMap<i32, i32> {
    let table = ds.table(File::Enrollment);
    (0..table.rows)
        .filter_map(|row| {
            Some((
                table.int(row, records::Enrollment::ENROLLMENT_ID)?,
                table.int(row, records::Enrollment::PERSONAL_ID)?,
            ))
        })
        .collect()
}

/// A row of an enrollment is about the enrollment's person. Where that person is unknown, the enrollment is at fault.
fn other_person(ds: &Dataset, table: &Table, known: &Known, persons: &FxHashMap<i32, i32>, found: &mut Problems) {
    let spec = table.file.spec();
    if table.file == File::Enrollment {
        return;
    }
    let (Some(person), Some(enrollment)) = (spec.personal_id(), spec.column("EnrollmentID")) else { return };
    let mut last = (None, None, true);
    for row in 0..table.rows {
        let pair = (table.int(row, enrollment), table.int(row, person));
        if (pair.0, pair.1) != (last.0, last.1) {
            let fits = pair
                .0
                .and_then(|e| persons.get(&e))
                .zip(pair.1)
                .is_none_or(|(&owner, p)| owner == p || !known.has(File::Client, owner));
            last = (pair.0, pair.1, fits);
        }
        if let (false, Some(p)) = (last.2, pair.1) {
            found.add(place(&rules::OTHER_PERSON, table, row, person).value(ds.text(crate::Sym(p))));
        }
    }
}

/// How the source's names and numbers are hashed.
pub fn hash_status(ds: &Dataset) -> Option<lists::HashStatus> {
    let export = ds.export();
    (0..export.0.len()).find_map(|row| export.hash_status(row))
}

/// Leaves out what is about the clients of victim service providers: such records may not be in an HMIS
/// (agreement II.A ¶1; Violence Against Women Act). Every row left out is reported.
pub fn leave_out_victim_services(ds: &mut Dataset, problems: &mut Problems) {
    let organizations = ds.organization();
    let barred: FxHashSet<i32> = (0..organizations.0.len())
        .filter(|&row| organizations.victim_service_provider(row) == Some(lists::NoYes::Yes))
        .filter_map(|row| organizations.organization_id(row).map(|s| s.0))
        .collect();
    if barred.is_empty() {
        return;
    }
    let projects = ds.project();
    let barred: FxHashSet<i32> = (0..projects.0.len())
        .filter(|&row| projects.organization_id(row).is_some_and(|s| barred.contains(&s.0)))
        .filter_map(|row| projects.project_id(row).map(|s| s.0))
        .collect();
    let enrollments = ds.enrollment();
    let (mut gone, mut left, mut persons) = (FxHashSet::default(), FxHashSet::default(), FxHashSet::default());
    for row in 0..enrollments.0.len() {
        let is_barred = enrollments.project_id(row).is_some_and(|s| barred.contains(&s.0));
        if is_barred {
            gone.extend(enrollments.enrollment_id(row).map(|s| s.0));
        }
        let set = if is_barred { &mut persons } else { &mut left };
        set.extend(enrollments.personal_id(row).map(|s| s.0));
    }
    persons.retain(|p| !left.contains(p));
    if gone.is_empty() {
        return;
    }
    let out = |ds: &Dataset, file: File, row: usize| {
        let table = ds.table(file);
        let has = |column: &str, set: &FxHashSet<i32>| {
            file.spec().column(column).and_then(|c| table.int(row, c)).is_some_and(|v| set.contains(&v))
        };
        has("EnrollmentID", &gone) || has("PersonalID", &persons)
    };
    let mut doomed: FxHashSet<(File, usize)> = FxHashSet::default();
    for file in File::all() {
        let key = file.spec().key.unwrap_or_default();
        for row in 0..ds.table(file).len() {
            if out(ds, file, row) {
                doomed.insert((file, row));
                let mut problem = place(&rules::VICTIM_SERVICES, ds.table(file), row, key);
                if let Value::Text(text) = ds.value(file, row, key) {
                    problem = problem.value(text);
                }
                problems.add(problem);
            }
        }
    }
    ds.retain(|file, row| !doomed.contains(&(file, row)));
}
