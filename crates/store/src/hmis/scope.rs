//! Which rows a full refresh takes away.
//!
//! An export says nothing of what lies outside its period and projects, so only rows inside them can be missing from it.
//! Source: HMIS CSV Format Specifications FY2026 v1.0, 'Reporting Period' and 'Full refresh'.

use hud::{
    Dataset, Date, File, lists,
    spec::{About, FileSpec},
};

use super::statements::{files, key, table, temporary};
use crate::{Result, Tx, sql::assert_built_from_spec};

/// What a full refresh speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    start: Date,
    end: Date,
    /// The CoCs that were chosen for the export, in capitals; `None` where SourceID does not list CoCs.
    cocs: Option<Vec<String>>,
}

/// The scope, if the export is a full refresh of a reporting period; any other export takes nothing away, and one whose
/// rows in Export.csv do not agree neither.
pub fn full_refresh(ds: &Dataset) -> Option<Scope> {
    let export = ds.export();
    let scope = |row| {
        let full = export.export_directive(row)? == lists::ExportDirective::FullRefresh
            && export.export_period_type(row)? == lists::ExportPeriodType::ReportingPeriod;
        let cocs = export.source_id(row).and_then(|s| cocs(&ds.text(s)));
        full.then_some(Scope { start: export.export_start_date(row)?, end: export.export_end_date(row)?, cocs })
    };
    let mut scopes = (0..export.0.len()).map(scope);
    let first = scopes.next()??;
    scopes.all(|other| other.as_ref() == Some(&first)).then_some(first)
}

/// The CoCs in a SourceID such as `XX-501;XX-502` (notes to Export.SourceID).
fn cocs(source_id: &str) -> Option<Vec<String>> {
    let is_coc = |c: &str| {
        matches!(c.as_bytes(), [a, b, b'-', d @ ..] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic()
        && d.len() == 3 && d.iter().all(u8::is_ascii_digit))
    };
    source_id.split(';').map(|c| Some(c.trim().to_ascii_uppercase()).filter(|c| is_coc(c))).collect()
}

/// Fills the `gone_*` tables with the keys of rows that the export no longer has.
pub async fn find_gone(tx: &mut Tx, source: i32, scope: Option<Scope>) -> Result<()> {
    for file in files() {
        let create =
            format!("CREATE TEMPORARY TABLE {} (key text PRIMARY KEY) ON COMMIT DROP", temporary("gone", file));
        sqlx::query(assert_built_from_spec(create)).execute(tx.conn()).await?;
    }
    let Some(scope) = scope else { return Ok(()) };
    // Enrollments first: other files follow them.
    let order = std::iter::once(File::Enrollment).chain(files().filter(|&f| f != File::Enrollment));
    for file in order {
        let Some(condition) = condition(file) else { continue };
        let statement = format!(
            "INSERT INTO {gone} SELECT h.{key} FROM {table} h WHERE h.source_id = $1 AND h.deleted_at IS NULL \
             AND NOT EXISTS (SELECT FROM {incoming} i WHERE i.{key} = h.{key}) \
             AND $2::date IS NOT NULL AND $3::date IS NOT NULL AND coalesce(cardinality($4::text[]), 1) > 0 AND {condition}",
            gone = temporary("gone", file),
            key = key(file),
            table = table(file),
            incoming = temporary("incoming", file),
        );
        sqlx::query(assert_built_from_spec(statement))
            .bind(source)
            .bind(scope.start.calendar())
            .bind(scope.end.calendar())
            .bind(&scope.cocs)
            .execute(tx.conn())
            .await?;
    }
    Ok(())
}

/// When a row `h` lies inside the period (`$2` to `$3`), the projects and the CoCs (`$4`) of the export.
fn condition(file: File) -> Option<String> {
    let spec = file.spec();
    let in_projects = "EXISTS (SELECT FROM incoming_project p WHERE p.project_id = h.project_id)";
    Some(match (file, spec.about) {
        (File::Enrollment, _) => format!(
            "{in_projects} AND (h.entry_date IS NULL OR h.entry_date <= $3) AND NOT EXISTS (SELECT FROM hud.exit x \
             WHERE x.source_id = h.source_id AND x.enrollment_id = h.enrollment_id AND x.deleted_at IS NULL AND x.exit_date < $2) \
             AND ($4::text[] IS NULL OR ((h.enrollment_coc IS NULL OR upper(h.enrollment_coc) = ANY ($4)) \
             AND NOT EXISTS (SELECT FROM hud.enrollment o WHERE o.source_id = h.source_id AND o.household_id = h.household_id \
             AND upper(o.enrollment_coc) <> ALL ($4))))"
        ),
        // A person stays as long as an enrollment stays.
        (File::Client, _) => "EXISTS (SELECT FROM hud.enrollment e JOIN gone_enrollment g ON g.key = e.enrollment_id \
             WHERE e.source_id = h.source_id AND e.personal_id = h.personal_id) \
             AND NOT EXISTS (SELECT FROM hud.enrollment e WHERE e.source_id = h.source_id AND e.personal_id = h.personal_id \
             AND e.deleted_at IS NULL AND NOT EXISTS (SELECT FROM gone_enrollment g WHERE g.key = e.enrollment_id)) \
             AND NOT EXISTS (SELECT FROM incoming_enrollment i WHERE i.personal_id = h.personal_id)"
            .to_owned(),
        (_, About::Enrollment) => format!(
            "(EXISTS (SELECT FROM incoming_enrollment e WHERE e.enrollment_id = h.enrollment_id) \
             OR EXISTS (SELECT FROM gone_enrollment g WHERE g.key = h.enrollment_id)){}",
            in_period(spec)
        ),
        (File::Project | File::Organization, _) | (_, About::User | About::Export | About::Client) => return None,
        (_, About::Project) if spec.column("CoCCode").is_some() => {
            format!("{in_projects} AND ($4::text[] IS NULL OR h.coc_code IS NULL OR upper(h.coc_code) = ANY ($4))")
        }
        (_, About::Project) => in_projects.to_owned(),
    })
}

/// What keeps a record after the period's end, which the export leaves out, from being missed.
fn in_period(spec: &FileSpec) -> String {
    if let Some(d) = date_column(spec) {
        return format!(" AND (h.{d} IS NULL OR h.{d} <= $3)");
    }
    // Questions and results are as old as their assessment.
    if spec.column("AssessmentID").is_some() {
        return " AND NOT EXISTS (SELECT FROM hud.assessment a WHERE a.source_id = h.source_id \
             AND a.assessment_id = h.assessment_id AND a.deleted_at IS NULL AND a.assessment_date > $3)"
            .to_owned();
    }
    String::new()
}

/// The day that a record is about.
fn date_column(spec: &FileSpec) -> Option<&'static str> {
    ["InformationDate", "DateProvided", "AssessmentDate", "EventDate", "ExitDate"]
        .iter()
        .find_map(|name| spec.column(name))
        .map(|i| spec.columns[i].sql)
}
