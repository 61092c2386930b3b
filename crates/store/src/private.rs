//! Files and folders that only their owner may read.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt, chown};
use std::path::Path;

use crate::{Error, Result};

/// Makes `path` a folder with `mode`, owned like its parent, and leaves an existing one as it is.
pub fn folder(path: &Path, mode: u32) -> Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(Error::file("make the folder", parent))?;
    }
    fs::create_dir(path).map_err(Error::file("make the folder", path))?;
    fs::set_permissions(path, Permissions::from_mode(mode)).map_err(Error::file("set the rights of", path))?;
    own_like_parent(path)
}

/// Opens `path` for appending, made with mode 0600 when missing.
pub fn append(path: &Path) -> Result<File> {
    let fresh = !path.exists();
    let file = OpenOptions::new()
        .create(true)
        .append(true)
        .read(true)
        .mode(0o600)
        .open(path)
        .map_err(Error::file("open", path))?;
    if fresh {
        own_like_parent(path)?;
    }
    Ok(file)
}

/// Replaces `path` by `bytes` at once: either the old or the new content is there, also after a power cut.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let fresh = path.with_file_name(format!(".{name}.{}.new", std::process::id()));
    // create_new never follows a link that somebody put there.
    let _ = fs::remove_file(&fresh);
    let mut file = OpenOptions::new()
        .create_new(true)
        .write(true)
        .mode(0o600)
        .open(&fresh)
        .map_err(Error::file("write", &fresh))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(Error::file("write", &fresh))?;
    own_like_parent(&fresh)?;
    fs::rename(&fresh, path).map_err(Error::file("write", path))?;
    sync_parent(path)
}

/// Makes a rename or a new name in the folder of `path` last.
pub fn sync_parent(path: &Path) -> Result<()> {
    let parent = path.parent().unwrap_or(Path::new("/"));
    File::open(parent).and_then(|folder| folder.sync_all()).map_err(Error::file("sync the folder", parent))
}

/// What root makes in a folder of the service belongs to the service, or the service could not read it later.
pub fn own_like_parent(path: &Path) -> Result<()> {
    if !rustix::process::geteuid().is_root() {
        return Ok(());
    }
    let parent = path.parent().unwrap_or(Path::new("/"));
    let owner = fs::metadata(parent).map_err(Error::file("read the rights of", parent))?;
    chown(path, Some(owner.uid()), Some(owner.gid())).map_err(Error::file("set the owner of", path))
}

/// A file whose lock keeps other processes (and other openings in this one) out. Everyone may open it who may open the folder.
pub fn lock_file(path: &Path) -> Result<File> {
    append(path)
}

/// `n` random bytes as hex.
pub fn random_hex(n: usize) -> Result<String> {
    let mut bytes = vec![0; n];
    getrandom::fill(&mut bytes).map_err(|e| Error::Keys(format!("the system gave no random bytes: {e}")))?;
    Ok(hex(&bytes))
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Bytes of lower- or upper-case hex, `None` when it is not hex.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(&text[i..i + 2], 16).ok()).collect()
}
