//! The key store: apart from the database, never part of a database backup.
//!
//! A master key (a file of 32 bytes as hex, or one at `HEARTH_MASTER_KEY_FILE`) wraps one key for each client and source.
//! Wrapped keys are in `keys/shards`; destroying one makes everything sealed under it unreadable for ever, in every copy of the
//! database, while digests over the sealed bytes still hold.

mod master;
mod seal;
mod shards;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

pub use seal::Opened;

use crate::{Error, Result};

/// Names a key without naming whose it is: 16 bytes of a keyed hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyRef(pub [u8; 16]);

/// What a derived key is for. Each purpose has a key of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Digests that tell whether an import changes a row.
    RowDigest,
    /// Signs the lines of the audit anchor.
    AuditAnchor,
    /// Finds an exact value (an SSN) without the value in the index.
    BlindIndex,
    /// Wraps the TOTP secrets of accounts.
    TotpSecret,
    /// Makes [`KeyRef`]s.
    KeyRef,
    /// Wraps the keys of clients and sources.
    WrapKeys,
    /// Proves that the master key is the one that wrapped them.
    Check,
    /// The passwords of the database roles.
    RolePassword,
}

impl Purpose {
    fn label(self) -> &'static [u8] {
        match self {
            Purpose::RowDigest => b"hearth/1/row digest",
            Purpose::AuditAnchor => b"hearth/1/audit anchor",
            Purpose::BlindIndex => b"hearth/1/blind index",
            Purpose::TotpSecret => b"hearth/1/totp secret",
            Purpose::KeyRef => b"hearth/1/key ref",
            Purpose::WrapKeys => b"hearth/1/wrap keys",
            Purpose::Check => b"hearth/1/check",
            Purpose::RolePassword => b"hearth/1/role password",
        }
    }
}

/// The opened key store. Cheap to clone.
#[derive(Clone)]
pub struct Keys(Arc<Inner>);

struct Inner {
    folder: PathBuf,
    master_file: PathBuf,
    master: [u8; 32],
    shards: shards::Shards,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys").field("folder", &self.0.folder).finish_non_exhaustive()
    }
}

impl Keys {
    /// Opens the key store in `folder` (made, with a new master key, when there is none). `master_file` is where the master
    /// key is, by default `master.key` in `folder`. A missing or different master key of a used store is refused.
    pub fn open(folder: &Path, master_file: Option<&Path>) -> Result<Keys> {
        let master_file = master_file.map_or_else(|| folder.join("master.key"), Path::to_path_buf);
        let master = master::load_or_make(folder, &master_file)?;
        let shards = shards::Shards::open(folder, derive(&master, Purpose::WrapKeys, &[]))?;
        Ok(Keys(Arc::new(Inner { folder: folder.to_path_buf(), master_file, master, shards })))
    }

    /// The folder of the key store.
    pub fn folder(&self) -> &Path {
        &self.0.folder
    }

    /// The file of the master key.
    pub fn master_file(&self) -> &Path {
        &self.0.master_file
    }

    /// The derived key for `purpose`: HMAC-SHA-256 of its label under the master key.
    pub fn derived(&self, purpose: Purpose) -> [u8; 32] {
        derive(&self.0.master, purpose, &[])
    }

    /// HMAC-SHA-256 of `data` under the derived key for `purpose`.
    pub fn mac(&self, purpose: Purpose, data: &[u8]) -> [u8; 32] {
        hmac(&self.derived(purpose), data)
    }

    /// Seals bytes under the derived key for `purpose`, bound to `aad` (table, column, row).
    pub fn seal_for(&self, purpose: Purpose, bytes: &[u8], aad: &[u8]) -> Result<Vec<u8>> {
        seal::seal(&self.derived(purpose), bytes, aad)
    }

    /// Opens what [`Keys::seal_for`] sealed. An error means another key, another `aad` or changed bytes.
    pub fn open_for(&self, purpose: Purpose, sealed: &[u8], aad: &[u8]) -> Result<Vec<u8>> {
        seal::open(&self.derived(purpose), sealed, aad)
            .ok_or_else(|| Error::Keys("sealed bytes were changed or belong elsewhere".to_owned()))
    }

    /// The password of a database role: letters and digits.
    pub fn role_password(&self, role: &str) -> String {
        crate::private::hex(&self.mac(Purpose::RolePassword, role.as_bytes())[..24])
    }

    /// Names the key of a client of a source.
    pub fn client(&self, source_id: i32, personal_id: &str) -> KeyRef {
        self.key_ref(b'c', source_id, personal_id)
    }

    /// Names the key of a source: for rows that belong to no client.
    pub fn source(&self, source_id: i32) -> KeyRef {
        self.key_ref(b's', source_id, "")
    }

    fn key_ref(&self, kind: u8, source_id: i32, id: &str) -> KeyRef {
        let mut data = vec![kind];
        data.extend(source_id.to_be_bytes());
        data.extend(id.as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&self.mac(Purpose::KeyRef, &data)[..16]);
        KeyRef(bytes)
    }

    /// Makes the keys of `refs` that do not exist yet, with one sync a shard: before many calls of [`Keys::seal`].
    pub fn prepare(&self, refs: &[KeyRef]) -> Result<()> {
        self.0.shards.prepare(refs)
    }

    /// Seals bytes under the key of `key_ref` (made when missing, on disk before this returns), bound to `aad`.
    pub fn seal(&self, key_ref: KeyRef, bytes: &[u8], aad: &[u8]) -> Result<Vec<u8>> {
        let known = self.0.shards.get(key_ref)?;
        let key = if let Some(key) = known {
            key
        } else {
            self.prepare(&[key_ref])?;
            let made = self.0.shards.get(key_ref)?;
            made.ok_or_else(|| Error::Keys("a new key was destroyed at once".to_owned()))?
        };
        let mut sealed = key.id.to_vec();
        sealed.extend(seal::seal(&key.secret, bytes, aad)?);
        Ok(sealed)
    }

    /// Opens what [`Keys::seal`] sealed; [`Opened::Forgotten`] when its key was destroyed. An error means that the bytes were
    /// changed or belong to another `aad`.
    pub fn open_sealed(&self, key_ref: KeyRef, sealed: &[u8], aad: &[u8]) -> Result<Opened> {
        let Some((id, body)) = sealed.split_at_checked(shards::ID) else {
            return Err(Error::Keys("sealed bytes are too short".to_owned()));
        };
        match self.0.shards.get(key_ref)? {
            Some(key) if key.id == *id => seal::open(&key.secret, body, aad)
                .map(Opened::Bytes)
                .ok_or_else(|| Error::Keys("sealed bytes were changed or belong elsewhere".to_owned())),
            _ => Ok(Opened::Forgotten),
        }
    }

    /// Destroys the key of `key_ref`: what is sealed under it is forgotten. Returns whether there was one. A client who comes
    /// back later gets a new key, which does not open the old bytes.
    pub fn destroy(&self, key_ref: KeyRef) -> Result<bool> {
        self.0.shards.destroy(key_ref)
    }
}

fn derive(master: &[u8; 32], purpose: Purpose, more: &[u8]) -> [u8; 32] {
    hmac(master, &[purpose.label(), more].concat())
}

/// HMAC-SHA-256.
pub(crate) fn hmac(key: &[u8; 32], data: &[u8]) -> [u8; 32] {
    // HMAC fills a short key up with zeros to the hash's block of 64 bytes.
    let mut block = [0; 64];
    block[..32].copy_from_slice(key);
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&block.into());
    mac.update(data);
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests;
