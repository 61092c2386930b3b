//! Writes the first migration of HUD's tables.
//!
//! Each file is a table in schema `hud`. Free text and sensitive columns stand in side tables, one for each file and
//! class, so that row security alone decides who may read them; a side row exists only where it has a value.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::spec::{Column, File, Spec};

pub fn sql(spec: &Spec) -> String {
    let mut out = String::from(
        "-- HUD's files as tables. Written by `cargo xtask codegen` from crates/hud/spec until the first release;\n\
         -- from then on the standard changes by new migrations.\n\
         -- No foreign keys: real exports have dangling references, and what was sent is itself data.\n\n",
    );
    for f in spec.files.iter().filter(|f| f.name != "Export") {
        file(&mut out, f);
    }
    out
}

fn file(out: &mut String, f: &File) {
    let mut sides: BTreeMap<&str, Vec<&Column>> = BTreeMap::new();
    let key = f.columns.iter().find(|c| c.name == f.key);
    let Some(key) = key else { return };
    let _ =
        write!(out, "CREATE TABLE hud.{} (\n    source_id integer NOT NULL REFERENCES public.source (id),\n", f.table);
    for c in &f.columns {
        if c.name == "ExportID" {
            continue;
        }
        if !c.class.is_empty() && c.class != "identity" {
            sides.entry(&c.class).or_default().push(c);
            continue;
        }
        let _ = writeln!(
            out,
            "    {} {}{},",
            quoted(&c.sql),
            sql_type(c),
            if c.name == key.name { " NOT NULL" } else { "" }
        );
    }
    let _ = write!(
        out,
        "    as_sent jsonb,\n    digest bytea NOT NULL,\n    deleted_at timestamptz,\n    PRIMARY KEY (source_id, {})\n);\n",
        key.sql
    );
    for c in &f.columns {
        if c.kind == "id"
            && c.name != key.name
            && ["PersonalID", "EnrollmentID", "ProjectID", "OrganizationID", "HouseholdID", "AssessmentID"]
                .contains(&c.name.as_str())
        {
            let _ = writeln!(out, "CREATE INDEX ON hud.{} (source_id, {});", f.table, c.sql);
        }
    }
    secure(out, &f.table);
    for (class, columns) in sides {
        let table = format!("{}_{class}", f.table);
        let _ = write!(
            out,
            "CREATE TABLE hud.{table} (\n    source_id integer NOT NULL,\n    {} text NOT NULL,\n",
            key.sql
        );
        for c in columns {
            let _ = writeln!(out, "    {} {},", quoted(&c.sql), sql_type(c));
        }
        let _ = write!(
            out,
            "    as_sent jsonb,\n    PRIMARY KEY (source_id, {0}),\n    FOREIGN KEY (source_id, {0}) REFERENCES hud.{1} (source_id, {0}) ON DELETE CASCADE\n);\n",
            key.sql, f.table
        );
        secure(out, &table);
    }
    out.push('\n');
}

/// Row security: who is signed in with a role of the lead, and the command line, read; the command line and the lead's
/// administrator write.
fn secure(out: &mut String, table: &str) {
    let _ = write!(
        out,
        "ALTER TABLE hud.{table} ENABLE ROW LEVEL SECURITY;\n\
         ALTER TABLE hud.{table} FORCE ROW LEVEL SECURITY;\n\
         CREATE POLICY read ON hud.{table} FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));\n\
         CREATE POLICY write ON hud.{table} FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));\n\
         GRANT SELECT, INSERT, UPDATE, DELETE ON hud.{table} TO hearth_app;\n\
         GRANT SELECT ON hud.{table} TO hearth_report;\n",
    );
}

fn sql_type(c: &Column) -> &'static str {
    match c.kind.as_str() {
        "id" | "text" => "text",
        "code" => "smallint",
        "int" => "integer",
        "date" => "date",
        "datetime" => "timestamp(0)",
        _ => "numeric(12, 2)",
    }
}

fn quoted(name: &str) -> String {
    if ["user", "end"].contains(&name) { format!("\"{name}\"") } else { name.to_owned() }
}
