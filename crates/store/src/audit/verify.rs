//! Walks the chain from its first entry to its head and names every break.

use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::anchor::{self, Reading};
use super::{Anchor, Merkle, root_of};
use crate::history::{DigestOf, digest};
use crate::keys::Keys;
use crate::{Actor, Db, Result, Tx, private};

/// Entries read at once.
const BATCH: i64 = 5_000;

/// What [`verify`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Entries read.
    pub entries: u64,
    /// The number of the newest entry, by the head.
    pub head: i64,
    /// The newest number in the anchor.
    pub anchored: Option<i64>,
    /// Empty when nothing was tampered with.
    pub breaks: Vec<Break>,
}

/// A place where the chain does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    #[error("entries {from} to {to} are missing")]
    Missing { from: i64, to: i64 },
    #[error("entry {seq} was changed: its hash does not fit what it says")]
    Changed { seq: i64 },
    #[error("entry {seq} does not follow from entry {}: the hash it holds is another", .seq - 1)]
    Unlinked { seq: i64 },
    #[error("the acts of entry {seq} are not those its root was made from")]
    ActsDiffer { seq: i64 },
    #[error("the history written with entry {seq} was changed, or rows of it are missing or added")]
    HistoryDiffers { seq: i64 },
    #[error("{rows} rows of history belong to no entry")]
    HistoryUnknown { rows: i64 },
    #[error("the list of records that entry {seq} is about was changed")]
    SubjectsDiffer { seq: i64 },
    #[error("the head says {head}, but the newest entry is {newest}, or its hash is another")]
    HeadDiffers { head: i64, newest: i64 },
    #[error("the anchor file holds nothing, though there are {head} entries")]
    AnchorMissing { head: i64 },
    #[error("line {line} of the anchor file cannot be read or was not written by this system")]
    AnchorForged { line: usize },
    #[error(
        "the newest entry is {newest}, but the anchor file knows entry {anchored}: the end of the chain was cut off"
    )]
    Cut { newest: i64, anchored: i64 },
    #[error("entry {seq} has another hash than the anchor file noted when it was written")]
    AnchorDiffers { seq: i64 },
}

/// Checks the whole chain against itself, against history and against the anchor of `data_dir`.
pub async fn verify(db: &Db, keys: &Keys, data_dir: &Path, today: NaiveDate) -> Result<Report> {
    // Lines are written after the commit, so that every line read before the head is below it.
    let reading = anchor::read(&Anchor::path(data_dir), keys)?;
    let mut tx = db.begin(&Actor::system(), today).await?;
    let (head, head_hash, newest): (i64, Vec<u8>, i64) =
        sqlx::query_as("SELECT seq, hash, coalesce((SELECT max(seq) FROM audit), 0) FROM audit_head")
            .fetch_one(tx.conn())
            .await?;
    let mut walk = Walk::new(&reading);
    while walk.last < newest {
        let entries = read_batch(&mut tx, walk.last, newest).await?;
        if entries.is_empty() {
            break;
        }
        let (first, last) = (entries[0].seq, entries[entries.len() - 1].seq);
        for entry in entries {
            if entry.rows_count > 0 {
                let (root, intact) = rows_root(&mut tx, entry.tx_id).await?;
                if !intact || root.as_ref().map(|r| &r[..]) != entry.rows_root.as_deref() {
                    walk.breaks.push(Break::HistoryDiffers { seq: entry.seq });
                }
            }
            walk.step(&entry);
        }
        let differing = differing_subjects(&mut tx, first, last).await?;
        walk.breaks.extend(differing.into_iter().map(|seq| Break::SubjectsDiffer { seq }));
    }
    let rows: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM history h WHERE NOT EXISTS (SELECT FROM audit a WHERE a.tx_id = h.tx_id AND a.rows_count > 0)",
    )
    .fetch_one(tx.conn())
    .await?;
    if rows > 0 {
        walk.breaks.push(Break::HistoryUnknown { rows });
    }
    tx.rollback().await?;
    Ok(walk.end(head, &head_hash))
}

struct Entry {
    seq: i64,
    tx_id: Uuid,
    rows_root: Option<Vec<u8>>,
    rows_count: i32,
    prev: Vec<u8>,
    hash: Vec<u8>,
    /// What the hash covers besides `prev`, as `audit_append` puts it.
    material: String,
    /// Whether the root fits acts and rows.
    root_fits: bool,
}

async fn read_batch(tx: &mut Tx, after: i64, newest: i64) -> Result<Vec<Entry>> {
    type Row = (i64, Uuid, DateTime<Utc>, String, String, String, Vec<u8>, Option<Vec<u8>>, i32, Vec<u8>, Vec<u8>);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT seq, tx_id, at, actor, role, acts::text, root, rows_root, rows_count, prev, hash FROM audit
         WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3",
    )
    .bind(after)
    .bind(newest)
    .bind(BATCH)
    .fetch_all(tx.conn())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(seq, tx_id, at, actor, role, acts, root, rows_root, rows_count, prev, hash)| {
            let rows_hex = rows_root.as_deref().map_or_else(|| "-".to_owned(), private::hex);
            let material = format!(
                "{seq}|{tx_id}|{}|{role}|{}|{rows_hex}|{rows_count}|{}|{actor}|{acts}",
                at.timestamp_micros(),
                private::hex(&root),
                actor.len(),
            );
            let rows_digest = rows_root.as_deref().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
            let root_fits = serde_json::from_str::<Value>(&acts)
                .is_ok_and(|acts| root_of(&acts, rows_digest.as_ref())[..] == root[..]);
            Entry { seq, tx_id, rows_root, rows_count, prev, hash, material, root_fits }
        })
        .collect())
}

/// The root over the history rows of a transaction as they are now, and whether each fits its own digest.
async fn rows_root(tx: &mut Tx, tx_id: Uuid) -> Result<(Option<[u8; 32]>, bool)> {
    type Row = (i64, i32, String, String, Vec<u8>, Option<Uuid>, String, Vec<u8>, Vec<u8>);
    let mut tree = Merkle::default();
    let mut intact = true;
    let mut after = 0;
    loop {
        let rows: Vec<Row> = sqlx::query_as(
            "SELECT id, source_id, file, key, key_ref, import_run, kind, sealed, digest FROM history
             WHERE tx_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        )
        .bind(tx_id)
        .bind(after)
        .bind(BATCH)
        .fetch_all(tx.conn())
        .await?;
        let Some(last) = rows.last() else {
            return Ok((tree.root(), intact));
        };
        after = last.0;
        for (_, source_id, file, key, key_ref, import_run, kind, sealed, stored) in &rows {
            let computed = digest(&DigestOf {
                tx_id,
                source_id: *source_id,
                file,
                key,
                key_ref,
                import_run: *import_run,
                kind,
                sealed,
            });
            intact &= computed[..] == stored[..];
            tree.push(computed);
        }
    }
}

async fn differing_subjects(tx: &mut Tx, first: i64, last: i64) -> Result<Vec<i64>> {
    let seqs = sqlx::query_scalar(
        "WITH said AS (
             SELECT DISTINCT seq, (a #>> '{subject,source}')::int AS source_id, a #>> '{subject,file}' AS file,
                    a #>> '{subject,key}' AS key, a ->> 'act' AS act
             FROM audit, jsonb_array_elements(acts) a WHERE seq BETWEEN $1 AND $2 AND a ? 'subject'),
         listed AS (SELECT seq, source_id, file, key, act FROM audit_subject WHERE seq BETWEEN $1 AND $2)
         SELECT DISTINCT seq FROM ((TABLE said EXCEPT TABLE listed) UNION ALL (TABLE listed EXCEPT TABLE said)) d ORDER BY seq",
    )
    .bind(first)
    .bind(last)
    .fetch_all(tx.conn())
    .await?;
    Ok(seqs)
}

/// The state of the walk: the entry before.
struct Walk<'a> {
    reading: &'a Reading,
    entries: u64,
    last: i64,
    hash: Vec<u8>,
    breaks: Vec<Break>,
    /// The anchor's next line to compare, by number.
    next_line: usize,
}

impl Walk<'_> {
    fn new(reading: &Reading) -> Walk<'_> {
        Walk {
            reading,
            entries: 0,
            last: 0,
            hash: Sha256::digest(b"hearth audit").to_vec(),
            breaks: reading.unreadable.iter().map(|line| Break::AnchorForged { line: *line }).collect(),
            next_line: 0,
        }
    }

    fn step(&mut self, entry: &Entry) {
        let seq = entry.seq;
        if seq > self.last + 1 {
            self.breaks.push(Break::Missing { from: self.last + 1, to: seq - 1 });
        } else if entry.prev != self.hash {
            self.breaks.push(Break::Unlinked { seq });
        }
        let computed = Sha256::new().chain_update(&entry.prev).chain_update(entry.material.as_bytes()).finalize();
        if computed[..] != entry.hash[..] {
            self.breaks.push(Break::Changed { seq });
        }
        if !entry.root_fits {
            self.breaks.push(Break::ActsDiffer { seq });
        }
        while let Some(line) = self.reading.lines.get(self.next_line).filter(|line| line.seq <= seq) {
            if line.seq == seq && line.hash != entry.hash {
                self.breaks.push(Break::AnchorDiffers { seq });
            }
            self.next_line += 1;
        }
        self.entries += 1;
        self.last = seq;
        self.hash.clone_from(&entry.hash);
    }

    fn end(mut self, head: i64, head_hash: &[u8]) -> Report {
        if head != self.last || head_hash != self.hash {
            self.breaks.push(Break::HeadDiffers { head, newest: self.last });
        }
        let anchored = self.reading.lines.last().map(|line| line.seq);
        match anchored {
            Some(anchored) if anchored > self.last => self.breaks.push(Break::Cut { newest: self.last, anchored }),
            None if head > 0 => self.breaks.push(Break::AnchorMissing { head }),
            _ => {}
        }
        Report { entries: self.entries, head, anchored, breaks: self.breaks }
    }
}
