//! SQL made from HUD's specification: which columns stand in which table.

use hud::spec::{ColumnSpec, File, Kind};

use crate::sql::quote_identifier;

/// A file that has tables: all but Export, which tells of the export itself.
pub fn files() -> impl Iterator<Item = File> {
    File::all().filter(|&f| f != File::Export)
}

/// The columns that are kept. ExportID names the export a row came with, and each export gives its own.
pub fn columns(file: File) -> impl Iterator<Item = &'static ColumnSpec> {
    file.spec().columns.iter().filter(|c| c.name != "ExportID")
}

/// The name of the column that identifies a row.
pub fn key(file: File) -> &'static str {
    let spec = file.spec();
    spec.key.map_or("", |k| spec.columns[k].sql)
}

pub fn table(file: File) -> String {
    format!("hud.{}", quote_identifier(file.spec().table))
}

/// A temporary table of an import: `incoming`, `changed`, `gone`.
pub fn temporary(what: &str, file: File) -> String {
    quote_identifier(&format!("{what}_{}", file.spec().table))
}

/// The side tables of a file, by ending, with their columns.
pub fn sides(file: File) -> Vec<(&'static str, Vec<&'static ColumnSpec>)> {
    let mut sides: Vec<(&str, Vec<&ColumnSpec>)> = Vec::new();
    for column in columns(file) {
        let Some(side) = column.class.side_table() else { continue };
        match sides.iter_mut().find(|s| s.0 == side) {
            Some(found) => found.1.push(column),
            None => sides.push((side, vec![column])),
        }
    }
    sides
}

pub fn side_table(file: File, side: &str) -> String {
    format!("hud.{}", quote_identifier(&format!("{}_{side}", file.spec().table)))
}

/// The columns that stand in the file's own table.
pub fn own(file: File) -> impl Iterator<Item = &'static ColumnSpec> {
    columns(file).filter(|c| c.class.side_table().is_none())
}

pub const fn sql_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Id | Kind::Text => "text",
        Kind::Code => "smallint",
        Kind::Int => "integer",
        Kind::Date => "date",
        Kind::DateTime => "timestamp(0)",
        Kind::Money => "numeric(12, 2)",
    }
}

/// `a, b, c` of quoted names, each behind `prefix`.
pub fn list<'a>(names: impl Iterator<Item = &'a str>, prefix: &str) -> String {
    let quoted: Vec<String> = names.map(|n| format!("{prefix}{}", quote_identifier(n))).collect();
    quoted.join(", ")
}

/// Selects every kept column as the text that HUD's CSV has for it, under its SQL name, with `h` the file's table.
/// What follows `FROM` and the joins of the side tables is the caller's.
pub fn select_as_text(file: File) -> String {
    let fields: Vec<String> = columns(file)
        .map(|c| {
            let alias = c.class.side_table().map_or("h".to_owned(), |s| format!("s_{s}"));
            let name = quote_identifier(c.sql);
            match c.kind {
                Kind::Id | Kind::Text => format!("{alias}.{name} AS {name}"),
                _ => format!("coalesce({alias}.as_sent ->> '{}', {alias}.{name}::text) AS {name}", c.sql),
            }
        })
        .collect();
    fields.join(", ")
}

/// The file's table as `h` with its side tables joined.
pub fn from_with_sides(file: File) -> String {
    let key = quote_identifier(key(file));
    let joins: Vec<String> = sides(file)
        .into_iter()
        .map(|(side, _)| {
            let side_table = side_table(file, side);
            format!("LEFT JOIN {side_table} s_{side} ON s_{side}.source_id = h.source_id AND s_{side}.{key} = h.{key}")
        })
        .collect();
    format!("{} h {}", table(file), joins.join(" "))
}

/// Creates the table that takes a file's rows before they are merged.
pub fn create_incoming(file: File) -> String {
    let mut columns: Vec<String> =
        columns(file).map(|c| format!("{} {}", quote_identifier(c.sql), sql_type(c.kind))).collect();
    columns.push("as_sent jsonb".into());
    columns.extend(sides(file).iter().map(|(side, _)| format!("as_sent_{side} jsonb")));
    columns.push("digest bytea NOT NULL".into());
    format!("CREATE TEMPORARY TABLE {} ({}) ON COMMIT DROP", temporary("incoming", file), columns.join(", "))
}

/// Adds the rows that are not there yet. `$1` is the source.
pub fn insert_new(file: File) -> String {
    let key = quote_identifier(key(file));
    let names: Vec<&str> = own(file).map(|c| c.sql).collect();
    format!(
        "INSERT INTO {table} (source_id, {columns}, as_sent, digest) SELECT $1, {values}, i.as_sent, i.digest FROM {incoming} i \
         WHERE NOT EXISTS (SELECT FROM {table} h WHERE h.source_id = $1 AND h.{key} = i.{key})",
        table = table(file),
        columns = list(names.iter().copied(), ""),
        values = list(names.iter().copied(), "i."),
        incoming = temporary("incoming", file),
    )
}

/// Notes the rows that come with other values than are there, and those that come back. `$1` is the source.
pub fn find_changed(file: File) -> String {
    let key = quote_identifier(key(file));
    format!(
        "INSERT INTO {changed} SELECT i.{key}, h.deleted_at IS NOT NULL FROM {incoming} i \
         JOIN {table} h ON h.source_id = $1 AND h.{key} = i.{key} WHERE h.digest <> i.digest OR h.deleted_at IS NOT NULL",
        changed = temporary("changed", file),
        incoming = temporary("incoming", file),
        table = table(file),
    )
}

/// Writes the new values of changed rows. `$1` is the source.
pub fn update_changed(file: File) -> String {
    let key = quote_identifier(key(file));
    let sets: Vec<String> = own(file)
        .filter(|c| c.sql != self::key(file))
        .map(|c| format!("{0} = i.{0}", quote_identifier(c.sql)))
        .collect();
    format!(
        "UPDATE {table} h SET {sets}, as_sent = i.as_sent, digest = i.digest, deleted_at = NULL FROM {incoming} i \
         JOIN {changed} c ON c.key = i.{key} WHERE h.source_id = $1 AND h.{key} = i.{key}",
        table = table(file),
        sets = sets.join(", "),
        incoming = temporary("incoming", file),
        changed = temporary("changed", file),
    )
}

/// Removes the side rows of changed rows. `$1` is the source.
pub fn clear_side(file: File, side: &str) -> String {
    let key = quote_identifier(key(file));
    format!(
        "DELETE FROM {} s USING {} c WHERE s.source_id = $1 AND s.{key} = c.key",
        side_table(file, side),
        temporary("changed", file)
    )
}

/// Adds the side rows that are not there, for rows that have a value for them. `$1` is the source.
pub fn insert_side(file: File, side: &str, columns: &[&ColumnSpec]) -> String {
    let key = quote_identifier(key(file));
    let names = || columns.iter().map(|c| c.sql);
    format!(
        "INSERT INTO {table} (source_id, {key}, {columns}, as_sent) SELECT $1, i.{key}, {values}, i.as_sent_{side} FROM {incoming} i \
         WHERE num_nonnulls({values}, i.as_sent_{side}) > 0 \
         AND NOT EXISTS (SELECT FROM {table} s WHERE s.source_id = $1 AND s.{key} = i.{key})",
        table = side_table(file, side),
        columns = list(names(), ""),
        values = list(names(), "i."),
        incoming = temporary("incoming", file),
    )
}

/// The rows of `keys_table` as they are now: key, person (or NULL), and a JSON object of their texts. `$1` is the source.
pub fn images(file: File, keys_table: &str, kind: &str) -> String {
    let key = quote_identifier(key(file));
    let person = file.spec().personal_id().map_or("NULL::text", |_| "h.personal_id");
    format!(
        "SELECT h.{key}, {person}, (SELECT jsonb_strip_nulls(to_jsonb(r))::text FROM (SELECT {fields}) r), {kind} \
         FROM {from} JOIN {keys_table} c ON c.key = h.{key} WHERE h.source_id = $1",
        fields = select_as_text(file),
        from = from_with_sides(file),
    )
}

/// Marks the rows that are no longer sent as deleted. `$1` is the source.
pub fn delete_gone(file: File) -> String {
    let key = quote_identifier(key(file));
    format!(
        "UPDATE {} h SET deleted_at = clock_timestamp() FROM {} g WHERE h.source_id = $1 AND h.{key} = g.key",
        table(file),
        temporary("gone", file)
    )
}
