//! The head of the chain, written outside the database: `audit/anchor.log` in the data directory.
//!
//! Each line is `seq hash mac`, hex, the mac being HMAC-SHA-256 of `seq hash` under a key the database does not hold. The first
//! commit after a quiet second is written at once, later ones together, so that a busy server syncs once a second.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

use crate::keys::{Keys, Purpose, hmac};
use crate::{Error, Result, private};

/// One line of the anchor.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    pub seq: i64,
    pub hash: Vec<u8>,
}

/// Writes the head of the chain to `audit/anchor.log`.
#[derive(Debug)]
pub struct Anchor {
    head: Mutex<Option<watch::Sender<Option<Line>>>>,
    closing: Arc<Notify>,
    writer: Mutex<Option<JoinHandle<()>>>,
}

impl Anchor {
    /// An anchor for the data directory, its lines signed with a key of `keys`. Needs a running tokio.
    pub fn open(data_dir: &Path, keys: &Keys) -> Result<Anchor> {
        let path = Anchor::path(data_dir);
        if let Some(folder) = path.parent() {
            private::folder(folder, 0o700)?;
        }
        let key = keys.derived(Purpose::AuditAnchor);
        let (head, watching) = watch::channel(None);
        let closing = Arc::new(Notify::new());
        let writer = tokio::spawn(write_heads(path, key, watching, Arc::clone(&closing)));
        Ok(Anchor { head: Mutex::new(Some(head)), closing, writer: Mutex::new(Some(writer)) })
    }

    /// Where the anchor of a data directory is.
    pub fn path(data_dir: &Path) -> PathBuf {
        data_dir.join("audit").join("anchor.log")
    }

    /// Takes note of an entry that was committed.
    pub(crate) fn committed(&self, seq: i64, hash: Vec<u8>) {
        let head = self.head.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(head) = head.as_ref() else {
            return;
        };
        head.send_if_modified(|head| {
            let newer = head.as_ref().is_none_or(|known| known.seq < seq);
            if newer {
                *head = Some(Line { seq, hash });
            }
            newer
        });
    }

    /// Writes what is still to be written; later commits leave no line.
    pub async fn close(&self) {
        self.head.lock().unwrap_or_else(PoisonError::into_inner).take();
        self.closing.notify_one();
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(writer) = writer
            && let Err(error) = writer.await
        {
            tracing::error!(%error, "the audit anchor was not written to its end");
        }
    }
}

/// Ends when the sender is gone and its last value is written.
async fn write_heads(path: PathBuf, key: [u8; 32], mut heads: watch::Receiver<Option<Line>>, closing: Arc<Notify>) {
    let mut closed = false;
    while heads.changed().await.is_ok() {
        let Some(line) = heads.borrow_and_update().clone() else {
            continue;
        };
        let file = path.clone();
        match tokio::task::spawn_blocking(move || append(&file, &key, &line)).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "the audit anchor was not written"),
            Err(error) => tracing::error!(%error, "the audit anchor was not written"),
        }
        if !closed {
            tokio::select! {
                () = tokio::time::sleep(Duration::from_secs(1)) => {}
                () = closing.notified() => closed = true,
            }
        }
    }
}

/// The anchor as it was read.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// The lines with a good signature, by number.
    pub lines: Vec<Line>,
    /// The numbers (from 1) of the others.
    pub unreadable: Vec<usize>,
}

/// Reads the anchor; a missing file has no lines.
pub(crate) fn read(path: &Path, keys: &Keys) -> Result<Reading> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Reading::default()),
        Err(error) => return Err(Error::file("read", path)(error)),
    };
    let key = keys.derived(Purpose::AuditAnchor);
    let mut reading = Reading::default();
    // What a power cut left of a line that was being written says nothing, good or bad.
    let whole = text.rfind('\n').map_or(0, |end| end + 1);
    for (i, text) in text[..whole].lines().enumerate() {
        match parse(text).filter(|line| signed(&key, line) == text) {
            Some(line) => reading.lines.push(line),
            None => reading.unreadable.push(i + 1),
        }
    }
    reading.lines.sort();
    reading.lines.dedup();
    Ok(reading)
}

fn parse(text: &str) -> Option<Line> {
    let mut words = text.split(' ');
    let seq = words.next()?.parse().ok()?;
    let hash = private::unhex(words.next()?)?;
    Some(Line { seq, hash })
}

/// Appends a line. One cut short by a power cut vouches for nothing: it is cut off first.
fn append(path: &Path, key: &[u8; 32], line: &Line) -> Result<()> {
    let mut file = private::append(path)?;
    // Another process may write at the same time.
    file.lock().map_err(Error::file("lock", path))?;
    let whole = whole_lines(&mut file).map_err(Error::file("read", path))?;
    file.set_len(whole)
        .and_then(|()| file.write_all(format!("{}\n", signed(key, line)).as_bytes()))
        .and_then(|()| file.sync_data())
        .map_err(Error::file("write", path))
}

/// The length of the file up to the end of its last whole line.
fn whole_lines(file: &mut File) -> std::io::Result<u64> {
    const LONGEST: u64 = 1024;
    let len = file.seek(SeekFrom::End(0))?;
    let from = len.saturating_sub(LONGEST);
    file.seek(SeekFrom::Start(from))?;
    let mut tail = Vec::new();
    file.read_to_end(&mut tail)?;
    let torn = tail.iter().rev().take_while(|byte| **byte != b'\n').count();
    // Longer than any line: not ours to cut, and verify names it.
    Ok(if torn as u64 == LONGEST { len } else { len - torn as u64 })
}

fn signed(key: &[u8; 32], line: &Line) -> String {
    let body = format!("{} {}", line.seq, private::hex(&line.hash));
    let mac = private::hex(&hmac(key, body.as_bytes()));
    format!("{body} {mac}")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_a_power_cut_tore_does_no_harm() {
        let dir = tempfile::tempdir().unwrap();
        let keys = Keys::open(&dir.path().join("keys"), None).unwrap();
        let key = keys.derived(Purpose::AuditAnchor);
        let path = dir.path().join("anchor.log");
        let line = |seq| Line { seq, hash: vec![7; 32] };
        append(&path, &key, &line(1)).unwrap();
        let torn = &signed(&key, &line(2))[..40];
        std::fs::write(&path, format!("{}{torn}", std::fs::read_to_string(&path).unwrap())).unwrap();
        let found = read(&path, &keys).unwrap();
        assert_eq!((found.lines, found.unreadable), (vec![line(1)], Vec::new()));
        append(&path, &key, &line(3)).unwrap();
        let found = read(&path, &keys).unwrap();
        assert_eq!((found.lines, found.unreadable), (vec![line(1), line(3)], Vec::new()));
        // What ends as a line does and was not written here is a forgery.
        std::fs::write(&path, format!("{}{torn}\n", std::fs::read_to_string(&path).unwrap())).unwrap();
        assert_eq!(read(&path, &keys).unwrap().unreadable, [3]);
    }
}
