//! Wrapped keys in 256 files of fixed records, chosen by the first byte of the reference.
//!
//! Several processes may use the folder: writers take `lock`, readers notice a changed file by its number, length and time.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

use super::{KeyRef, seal};
use crate::{Error, Result, private};

/// Length of the number that tells a key from a later one of the same client.
pub const ID: usize = 8;
const REF: usize = 16;
/// reference, id, wrapped key
const RECORD: usize = REF + ID + seal::OVERHEAD + 32;

/// An unwrapped key.
#[derive(Clone)]
pub struct Key {
    pub id: [u8; ID],
    pub secret: [u8; 32],
}

pub struct Shards {
    folder: PathBuf,
    lock: PathBuf,
    wrap: [u8; 32],
    cache: Mutex<HashMap<u8, Cached>>,
}

struct Cached {
    seen: Seen,
    /// The newest record of each reference, still wrapped.
    records: HashMap<[u8; REF], [u8; RECORD]>,
}

#[derive(PartialEq, Eq, Default)]
struct Seen {
    inode: u64,
    len: u64,
    modified: Option<SystemTime>,
}

impl Shards {
    pub fn open(keys: &Path, wrap: [u8; 32]) -> Result<Shards> {
        let folder = keys.join("shards");
        private::folder(&folder, 0o700)?;
        Ok(Shards { folder, lock: keys.join("lock"), wrap, cache: Mutex::default() })
    }

    pub fn get(&self, key_ref: KeyRef) -> Result<Option<Key>> {
        let record = {
            let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
            self.fresh(&mut cache, key_ref.0[0])?.records.get(&key_ref.0).copied()
        };
        record.map(|record| self.unwrap(&record)).transpose()
    }

    /// Makes what is missing of `refs`.
    pub fn prepare(&self, refs: &[KeyRef]) -> Result<()> {
        let mut by_shard: HashMap<u8, Vec<KeyRef>> = HashMap::new();
        for key_ref in refs {
            by_shard.entry(key_ref.0[0]).or_default().push(*key_ref);
        }
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        let _writing = self.write_lock()?;
        for (shard, mut refs) in by_shard {
            let known = &self.fresh(&mut cache, shard)?.records;
            refs.sort_unstable();
            refs.dedup();
            refs.retain(|key_ref| !known.contains_key(&key_ref.0));
            if refs.is_empty() {
                continue;
            }
            let mut bytes = Vec::with_capacity(refs.len() * RECORD);
            for key_ref in refs {
                bytes.extend(self.new_record(key_ref)?);
            }
            self.append(shard, &bytes)?;
        }
        Ok(())
    }

    pub fn destroy(&self, key_ref: KeyRef) -> Result<bool> {
        let shard = key_ref.0[0];
        let mut cache = self.cache.lock().unwrap_or_else(PoisonError::into_inner);
        let _writing = self.write_lock()?;
        let path = self.path(shard);
        let Some(bytes) = read(&path)? else {
            return Ok(false);
        };
        let (gone, kept): (Vec<_>, Vec<_>) = bytes.chunks_exact(RECORD).partition(|record| record[..REF] == key_ref.0);
        if gone.is_empty() {
            return Ok(false);
        }
        private::replace(&path, &kept.concat())?;
        cache.remove(&shard);
        Ok(true)
    }

    fn new_record(&self, key_ref: KeyRef) -> Result<Vec<u8>> {
        let mut random = [0; ID + 32];
        getrandom::fill(&mut random).map_err(|e| Error::Keys(format!("the system gave no random bytes: {e}")))?;
        let (id, secret) = random.split_at(ID);
        let head = [&key_ref.0[..], id].concat();
        let wrapped = seal::seal(&self.wrap, secret, &head)?;
        Ok([head, wrapped].concat())
    }

    fn unwrap(&self, record: &[u8; RECORD]) -> Result<Key> {
        let (head, wrapped) = record.split_at(REF + ID);
        let secret = seal::open(&self.wrap, wrapped, head).and_then(|secret| secret.try_into().ok());
        let mut id = [0; ID];
        id.copy_from_slice(&head[REF..]);
        secret.map(|secret| Key { id, secret }).ok_or_else(|| {
            Error::Keys(format!("a record in {} is damaged; restore the keys from their backup", self.folder.display()))
        })
    }

    /// Appends whole records. A record cut short by a power failure was never used: it is cut off first.
    fn append(&self, shard: u8, bytes: &[u8]) -> Result<()> {
        let path = self.path(shard);
        let fresh = !path.exists();
        let mut file = private::append(&path)?;
        let len = file.metadata().map_err(Error::file("read", &path))?.len();
        let whole = len - len % RECORD as u64;
        if whole != len {
            file.set_len(whole).map_err(Error::file("mend", &path))?;
        }
        file.write_all(bytes).and_then(|()| file.sync_all()).map_err(Error::file("write", &path))?;
        if fresh { private::sync_parent(&path) } else { Ok(()) }
    }

    /// The records of a shard as they are on disk now.
    fn fresh<'a>(&self, cache: &'a mut HashMap<u8, Cached>, shard: u8) -> Result<&'a Cached> {
        let path = self.path(shard);
        let seen = seen(&path);
        let cached = cache.entry(shard).or_insert_with(|| Cached { seen: Seen::default(), records: HashMap::new() });
        if cached.seen != seen {
            let bytes = read(&path)?.unwrap_or_default();
            cached.records.clear();
            for record in bytes.chunks_exact(RECORD).filter_map(|r| <[u8; RECORD]>::try_from(r).ok()) {
                let mut key_ref = [0; REF];
                key_ref.copy_from_slice(&record[..REF]);
                cached.records.insert(key_ref, record);
            }
            cached.seen = seen;
        }
        Ok(cached)
    }

    fn path(&self, shard: u8) -> PathBuf {
        self.folder.join(format!("{shard:02x}"))
    }

    fn write_lock(&self) -> Result<File> {
        let file = private::lock_file(&self.lock)?;
        file.lock().map_err(Error::file("lock", &self.lock))?;
        Ok(file)
    }
}

fn seen(path: &Path) -> Seen {
    fs::metadata(path).map_or_else(
        |_| Seen::default(),
        |found| Seen { inode: found.ino(), len: found.len(), modified: found.modified().ok() },
    )
}

fn read(path: &Path) -> Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::file("read", path)(error)),
    }
}
