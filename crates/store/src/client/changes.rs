//! What changed in a part of a person's record.

use std::collections::{BTreeMap, HashMap};

use hud::spec::File;

use super::row::{Row, Which, of_person};
use crate::{
    Keys, Result, Tx,
    history::{self, HistoryEntry, Order},
    keys::Opened,
};

/// The rows of a file that belong to a person, with their history.
#[derive(Clone, Debug)]
pub struct Changes {
    /// Rows as they are now, the deleted ones too.
    pub rows: Vec<Row>,
    /// What was before, the newest first, with the key of the row; at most [`MOST`].
    pub entries: Vec<(String, HistoryEntry)>,
    /// There is more than is told.
    pub more: bool,
    /// The names of those who entered the data, by `UserID`.
    pub users: HashMap<String, String>,
}

/// Changes that are told at once.
pub const MOST: usize = 500;

/// Reads the history of a person's rows of a file, or of the one with `key`. `None` when there is no such person or row, or
/// none that may be seen.
pub async fn changes(
    tx: &mut Tx,
    keys: &Keys,
    source_id: i32,
    personal_id: &str,
    file: File,
    key: Option<&str>,
) -> Result<Option<Changes>> {
    if of_person(tx, File::Client, source_id, personal_id, Which::Current).await?.is_empty() {
        return Ok(None);
    }
    let mut rows = of_person(tx, file, source_id, personal_id, Which::All).await?;
    if let Some(key) = key {
        rows.retain(|row| row.key == key);
        if rows.is_empty() {
            return Ok(None);
        }
    }
    let row_keys: Vec<&str> = rows.iter().map(|row| row.key.as_str()).collect();
    let changed: Vec<(String,)> = sqlx::query_as(
        "SELECT key FROM history WHERE source_id = $1 AND file = $2 AND key = ANY ($3) GROUP BY key ORDER BY max(id) DESC LIMIT $4",
    )
    .bind(source_id)
    .bind(file.spec().name)
    .bind(&row_keys)
    .bind(i64::try_from(MOST + 1).unwrap_or(i64::MAX))
    .fetch_all(tx.conn())
    .await?;
    let mut entries = Vec::new();
    for (key,) in changed {
        let of_row = history::read(tx, keys, source_id, file.spec().name, &key, Order::NewestFirst).await?;
        entries.extend(of_row.into_iter().map(|entry| (key.clone(), entry)));
        if entries.len() > MOST {
            break;
        }
    }
    entries.sort_by_key(|(_, entry)| std::cmp::Reverse(entry.id));
    let more = entries.len() > MOST;
    entries.truncate(MOST);
    let ids: Vec<&str> = rows.iter().filter_map(|row| row.text("user_id")).collect();
    let users = super::record::users(tx, source_id, &ids).await?;
    Ok(Some(Changes { rows, entries, more, users }))
}

impl Changes {
    /// The row before an entry: `None` when its key is destroyed, or it cannot be read.
    pub fn before(file: File, key: &str, entry: &HistoryEntry) -> Option<Row> {
        let Opened::Bytes(bytes) = &entry.before else { return None };
        let values: BTreeMap<String, String> = serde_json::from_slice(bytes).ok()?;
        Some(Row::new(file, key.to_owned(), values))
    }
}
