//! What HUD rows were before they changed: sealed under the key of the client they belong to.
//!
//! A row of history is vouched for by the audit entry of its transaction, through its digest over the sealed bytes. When the
//! client's key is destroyed the row reads as forgotten, and the digest still holds.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::keys::{KeyRef, Keys, Opened};
use crate::{Error, Result, Tx};

/// Rows sent to the database in one statement.
const CHUNK: usize = 5_000;

/// What happened to the row after the image was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// It was overwritten.
    Changed,
    /// It was marked as deleted.
    Deleted,
    /// It had been deleted and came back; the image is of the deleted row.
    Restored,
}

impl Kind {
    const ALL: [Kind; 3] = [Kind::Changed, Kind::Deleted, Kind::Restored];

    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Changed => "changed",
            Kind::Deleted => "deleted",
            Kind::Restored => "restored",
        }
    }
}

/// A row as it was before a change.
#[derive(Clone, Debug)]
pub struct HistoryRow {
    pub source_id: i32,
    /// HUD's file: "Enrollment".
    pub file: &'static str,
    /// The row's key as sent.
    pub key: String,
    /// The client's `PersonalID` when the row belongs to one; otherwise the source's key seals it.
    pub client: Option<String>,
    pub import_run: Option<Uuid>,
    pub kind: Kind,
    /// The row, in whatever form the writer reads it back.
    pub before: Vec<u8>,
}

/// A row of history, read.
#[derive(Clone, Debug)]
pub struct HistoryEntry {
    pub id: i64,
    pub at: DateTime<Utc>,
    /// `app.user` of the one who changed the row.
    pub actor: String,
    pub import_run: Option<Uuid>,
    pub kind: Kind,
    /// The row before the change, or forgotten.
    pub before: Opened,
}

/// Which end of a record's history comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    OldestFirst,
    NewestFirst,
}

/// Seals the rows and adds them in the transaction, whose audit entry will vouch for them. Keys of clients that have none yet
/// are on disk before the first row is sent.
pub async fn append(tx: &mut Tx, keys: &Keys, rows: Vec<HistoryRow>) -> Result<()> {
    let tx_id = tx.id();
    let keys = keys.clone();
    let sealed = tokio::task::spawn_blocking(move || seal_all(tx_id, &keys, rows)).await??;
    for chunk in sealed.chunks(CHUNK) {
        sqlx::query(
            "INSERT INTO history (tx_id, source_id, file, key, key_ref, import_run, kind, sealed, digest)
             SELECT $1, source_id, file, key, key_ref, import_run, kind, sealed, digest
             FROM unnest($2::int[], $3::text[], $4::text[], $5::bytea[], $6::uuid[], $7::text[], $8::bytea[], $9::bytea[])
                  WITH ORDINALITY AS r (source_id, file, key, key_ref, import_run, kind, sealed, digest, n)
             ORDER BY n",
        )
        .bind(tx_id)
        .bind(chunk.iter().map(|r| r.row.source_id).collect::<Vec<_>>())
        .bind(chunk.iter().map(|r| r.row.file).collect::<Vec<_>>())
        .bind(chunk.iter().map(|r| r.row.key.as_str()).collect::<Vec<_>>())
        .bind(chunk.iter().map(|r| &r.key_ref.0[..]).collect::<Vec<_>>())
        .bind(chunk.iter().map(|r| r.row.import_run).collect::<Vec<_>>())
        .bind(chunk.iter().map(|r| r.row.kind.as_str()).collect::<Vec<_>>())
        .bind(chunk.iter().map(|r| &r.bytes[..]).collect::<Vec<_>>())
        .bind(chunk.iter().map(|r| &r.digest[..]).collect::<Vec<_>>())
        .execute(tx.conn())
        .await?;
    }
    for row in sealed {
        tx.record_row(row.digest);
    }
    Ok(())
}

/// The history of one row of a file.
pub async fn read(
    tx: &mut Tx,
    keys: &Keys,
    source_id: i32,
    file: &str,
    key: &str,
    order: Order,
) -> Result<Vec<HistoryEntry>> {
    type Stored = (i64, DateTime<Utc>, String, Option<Uuid>, String, Vec<u8>, Vec<u8>);
    let rows: Vec<Stored> = sqlx::query_as(
        "SELECT id, at, actor, import_run, kind, key_ref, sealed FROM history
         WHERE source_id = $1 AND file = $2 AND key = $3 ORDER BY id",
    )
    .bind(source_id)
    .bind(file)
    .bind(key)
    .fetch_all(tx.conn())
    .await?;
    let mut entries = rows
        .into_iter()
        .map(|(id, at, actor, import_run, kind, key_ref, sealed)| {
            let kind = Kind::ALL.into_iter().find(|known| known.as_str() == kind);
            let key_ref = key_ref.try_into().ok().map(KeyRef);
            let (Some(kind), Some(key_ref)) = (kind, key_ref) else {
                return Err(Error::Keys(format!("row {id} of history is damaged")));
            };
            let before = keys.open_sealed(key_ref, &sealed, &aad(source_id, file, key))?;
            Ok(HistoryEntry { id, at, actor, import_run, kind, before })
        })
        .collect::<Result<Vec<_>>>()?;
    if order == Order::NewestFirst {
        entries.reverse();
    }
    Ok(entries)
}

struct Sealed {
    row: HistoryRow,
    key_ref: KeyRef,
    bytes: Vec<u8>,
    digest: [u8; 32],
}

fn seal_all(tx_id: Uuid, keys: &Keys, rows: Vec<HistoryRow>) -> Result<Vec<Sealed>> {
    let refs: Vec<KeyRef> = rows
        .iter()
        .map(|row| match &row.client {
            Some(personal_id) => keys.client(row.source_id, personal_id),
            None => keys.source(row.source_id),
        })
        .collect();
    keys.prepare(&refs)?;
    rows.into_iter()
        .zip(refs)
        .map(|(row, key_ref)| {
            let bytes = keys.seal(key_ref, &row.before, &aad(row.source_id, row.file, &row.key))?;
            let digest = digest(&DigestOf {
                tx_id,
                source_id: row.source_id,
                file: row.file,
                key: &row.key,
                key_ref: &key_ref.0,
                import_run: row.import_run,
                kind: row.kind.as_str(),
                sealed: &bytes,
            });
            Ok(Sealed { row, key_ref, bytes, digest })
        })
        .collect()
}

fn aad(source_id: i32, file: &str, key: &str) -> Vec<u8> {
    format!("history|{source_id}|{file}|{key}").into_bytes()
}

/// What the digest of a row of history covers.
pub(crate) struct DigestOf<'a> {
    pub tx_id: Uuid,
    pub source_id: i32,
    pub file: &'a str,
    pub key: &'a str,
    pub key_ref: &'a [u8],
    pub import_run: Option<Uuid>,
    pub kind: &'a str,
    pub sealed: &'a [u8],
}

/// SHA-256 over every part, each with its length in front.
pub(crate) fn digest(of: &DigestOf) -> [u8; 32] {
    let run = of.import_run.unwrap_or_default();
    let parts: [&[u8]; 8] = [
        of.tx_id.as_bytes(),
        &of.source_id.to_be_bytes(),
        of.file.as_bytes(),
        of.key.as_bytes(),
        of.key_ref,
        run.as_bytes(),
        of.kind.as_bytes(),
        of.sealed,
    ];
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
