//! The master key's file, and the check that it is the right one.

use std::fs;
use std::path::Path;

use super::{Purpose, derive};
use crate::{Error, Result, private};

/// Reads the master key, or makes one for a store that has never had one.
pub fn load_or_make(folder: &Path, master_file: &Path) -> Result<[u8; 32]> {
    private::folder(folder, 0o700)?;
    let lock = private::lock_file(&folder.join("lock"))?;
    lock.lock().map_err(Error::file("lock", folder.join("lock")))?;
    let check_file = folder.join("key-check");
    let check = match fs::read_to_string(&check_file) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(Error::file("read", &check_file)(error)),
    };
    if !master_file.exists() {
        if check.is_some() {
            return Err(Error::Keys(format!(
                "the master key {} is missing; put it back from where it was kept apart (hearth backup never holds it)",
                master_file.display()
            )));
        }
        tracing::info!(file = %master_file.display(), "making a new master key; keep a copy of it apart from the backups");
        private::replace(master_file, private::random_hex(32)?.as_bytes())?;
    }
    let text = fs::read_to_string(master_file).map_err(Error::file("read the master key", master_file))?;
    let master: [u8; 32] = private::unhex(text.trim()).and_then(|bytes| bytes.try_into().ok()).ok_or_else(|| {
        Error::Keys(format!("{} is no master key: it should hold 64 hex digits", master_file.display()))
    })?;
    let proof = private::hex(&derive(&master, Purpose::Check, &[]));
    match check {
        None => private::replace(&check_file, proof.as_bytes())?,
        Some(known) if known.trim() == proof => {}
        Some(_) => {
            return Err(Error::Keys(format!(
                "{} is not the master key that these keys were wrapped with; put the right one back",
                master_file.display()
            )));
        }
    }
    Ok(master)
}
