//! Where data came from.

use hud::Dataset;
use serde::Serialize;

use crate::{Result, Tx};

/// A system whose exports are loaded.
#[derive(Clone, Debug, Serialize, sqlx::FromRow)]
pub struct Source {
    pub id: i32,
    pub name: String,
    pub source_id: Option<String>,
    pub implementation_id: Option<String>,
    pub source_name: Option<String>,
    pub software_name: Option<String>,
    pub source_type: Option<i16>,
    pub hash_status: Option<i16>,
}

const COLUMNS: &str =
    "SELECT id, name, source_id, implementation_id, source_name, software_name, source_type, hash_status FROM source";

/// All sources, by name.
pub async fn sources(tx: &mut Tx) -> Result<Vec<Source>> {
    let sql = crate::sql::assert_built_from_spec(format!("{COLUMNS} ORDER BY name"));
    Ok(sqlx::query_as(sql).fetch_all(tx.conn()).await?)
}

/// The name that an export gives its source: ImplementationID, then SourceID.
pub fn source_name(ds: &Dataset) -> Option<String> {
    let export = ds.export();
    if export.0.is_empty() {
        return None;
    }
    let text = |sym: Option<hud::Sym>| sym.map(|s| ds.text(s).trim().to_owned()).filter(|t| !t.is_empty());
    text(export.implementation_id(0)).or_else(|| text(export.source_id(0)))
}

/// Finds or adds the source `name`, with what the export says of it, and locks it until the transaction ends, so that two
/// imports of a source follow one another.
pub(super) async fn take(tx: &mut Tx, name: &str, ds: &Dataset) -> Result<Source> {
    sqlx::query("INSERT INTO source (name) VALUES ($1) ON CONFLICT (name) DO NOTHING")
        .bind(name)
        .execute(tx.conn())
        .await?;
    let export = ds.export();
    let has = !export.0.is_empty();
    let text = |sym: Option<hud::Sym>| sym.map(|s| ds.text(s).into_owned());
    let small = |code: i32| i16::try_from(code).ok();
    Ok(sqlx::query_as(
        "UPDATE source SET source_id = coalesce($2, source_id), implementation_id = coalesce($3, implementation_id), \
         source_name = coalesce($4, source_name), software_name = coalesce($5, software_name), \
         source_type = coalesce($6, source_type), hash_status = coalesce($7, hash_status) WHERE name = $1 \
         RETURNING id, name, source_id, implementation_id, source_name, software_name, source_type, hash_status",
    )
    .bind(name)
    .bind(has.then(|| text(export.source_id(0))).flatten())
    .bind(has.then(|| text(export.implementation_id(0))).flatten())
    .bind(has.then(|| text(export.source_name(0))).flatten())
    .bind(has.then(|| text(export.software_name(0))).flatten())
    .bind(has.then(|| export.source_type(0).and_then(|t| small(t.code()))).flatten())
    .bind(has.then(|| export.hash_status(0).and_then(|t| small(t.code()))).flatten())
    .fetch_one(tx.conn())
    .await?)
}

pub(super) async fn by_name(tx: &mut Tx, name: &str) -> Result<Option<Source>> {
    let sql = crate::sql::assert_built_from_spec(format!("{COLUMNS} WHERE name = $1"));
    Ok(sqlx::query_as(sql).bind(name).fetch_optional(tx.conn()).await?)
}
