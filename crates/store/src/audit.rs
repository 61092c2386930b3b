//! The audit chain: one entry for each transaction that has something to log, each holding the hash of the one before.
//!
//! An entry's `root` is a Merkle root over its acts and over the digests of the history rows written with it; its `hash` covers
//! everything in it and the hash before. The head is also written outside the database ([`Anchor`]), so that a cut tail shows.

pub(crate) mod anchor;
mod merkle;
mod verify;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use uuid::Uuid;

pub use anchor::Anchor;
pub use merkle::Merkle;
pub use verify::{Break, Report, verify};

use crate::{Result, Tx};

/// Something somebody did or saw. No values of clients in it, ever: ids, counts and kinds only.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    act: &'static str,
    subject: Option<Subject>,
    detail: Map<String, Value>,
}

/// The record an event is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Subject {
    pub source_id: i32,
    /// HUD's file ("Client"), or the name of one of Hearth's own tables ("account").
    pub file: String,
    /// The record's key as sent (`PersonalID`, `EnrollmentID`, ...).
    pub key: String,
}

impl Event {
    /// `act` is a noun and a verb: "client.view", "account.invite".
    pub fn new(act: &'static str) -> Event {
        Event { act, subject: None, detail: Map::new() }
    }

    /// The record it is about.
    #[must_use]
    pub fn about(mut self, source_id: i32, file: &str, key: &str) -> Event {
        self.subject = Some(Subject { source_id, file: file.to_owned(), key: key.to_owned() });
        self
    }

    /// One more fact: a count, a kind, an id. Never a value of a client.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Event {
        self.detail.insert(name.to_owned(), value.into());
        self
    }

    fn to_json(&self) -> Value {
        let mut entry = Map::new();
        entry.insert("act".to_owned(), json!(self.act));
        if let Some(subject) = &self.subject {
            entry.insert(
                "subject".to_owned(),
                json!({"source": subject.source_id, "file": subject.file, "key": subject.key}),
            );
        }
        if !self.detail.is_empty() {
            entry.insert("detail".to_owned(), Value::Object(self.detail.clone()));
        }
        without_nul(Value::Object(entry))
    }
}

/// Who did what with a record.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Access {
    pub seq: i64,
    pub at: DateTime<Utc>,
    /// `app.user`: an account's id or `system:<os user>`.
    pub actor: String,
    pub role: String,
    pub act: String,
}

/// Who opened or changed a client's record, newest first: at most `limit` acts, those before entry `before` when given.
pub async fn for_client(
    tx: &mut Tx,
    source_id: i32,
    personal_id: &str,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Access>> {
    for_record(tx, source_id, "Client", personal_id, before, limit).await
}

/// The same for a record of any file.
pub async fn for_record(
    tx: &mut Tx,
    source_id: i32,
    file: &str,
    key: &str,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Access>> {
    let found = sqlx::query_as(
        "SELECT s.seq, a.at, a.actor, a.role, s.act FROM audit_subject s JOIN audit a ON a.seq = s.seq
         WHERE s.source_id = $1 AND s.file = $2 AND s.key = $3 AND s.seq < $4
         ORDER BY s.seq DESC, s.act LIMIT $5",
    )
    .bind(source_id)
    .bind(file)
    .bind(key)
    .bind(before.unwrap_or(i64::MAX))
    .bind(limit)
    .fetch_all(tx.conn())
    .await?;
    Ok(found)
}

/// Appends the entry of the running transaction: its last statement. Returns the entry's number and hash.
pub(crate) async fn append(
    conn: &mut sqlx::PgConnection,
    tx_id: Uuid,
    events: &[Event],
    rows: &Merkle,
) -> Result<(i64, Vec<u8>)> {
    let acts = Value::Array(events.iter().map(Event::to_json).collect());
    let rows_root = rows.root();
    let root = root_of(&acts, rows_root.as_ref());
    let count = i32::try_from(rows.len()).unwrap_or(i32::MAX);
    let entry = sqlx::query_as("SELECT seq, hash FROM audit_append($1, $2, $3, $4, $5)")
        .bind(tx_id)
        .bind(acts)
        .bind(&root[..])
        .bind(rows_root.as_ref().map(|root| &root[..]))
        .bind(count)
        .fetch_one(conn)
        .await?;
    Ok(entry)
}

/// The root of an entry: its acts in order, then the root of its rows.
fn root_of(acts: &Value, rows_root: Option<&[u8; 32]>) -> [u8; 32] {
    let mut tree = Merkle::default();
    for act in acts.as_array().map_or(&[][..], Vec::as_slice) {
        let mut text = String::new();
        canonical(act, &mut text);
        tree.push(Sha256::digest(text.as_bytes()).into());
    }
    if let Some(root) = rows_root {
        tree.push(*root);
    }
    tree.root().unwrap_or_default()
}

/// JSON with sorted keys and no spaces, whatever order the database gives it back in.
fn canonical(value: &Value, out: &mut String) {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_unstable_by_key(|(key, _)| *key);
            out.push('{');
            for (i, (key, value)) in entries.into_iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                canonical(value, out);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                canonical(item, out);
            }
            out.push(']');
        }
        other => out.push_str(&other.to_string()),
    }
}

/// PostgreSQL's jsonb takes no NUL.
fn without_nul(value: Value) -> Value {
    match value {
        Value::String(text) if text.contains('\0') => Value::String(text.replace('\0', "")),
        Value::Array(items) => items.into_iter().map(without_nul).collect(),
        Value::Object(map) => map.into_iter().map(|(key, value)| (key.replace('\0', ""), without_nul(value))).collect(),
        other => other,
    }
}
