//! Making an export, into memory.

use std::{
    io::{self, Cursor, Seek, SeekFrom, Write},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use hud::write::Filter;
use serde_json::{Value, json};
use store::{
    hmis::{self, ExportError, Maker},
    jobs::{self, Failure},
};

use super::order::Order;
use crate::state::AppState;

/// The kind of the job.
pub const KIND: &str = "export";

pub async fn make(app: AppState, cx: jobs::Context, order: Order, maker: Maker) -> Result<Value, Failure> {
    let filter = Filter {
        start: order.start.map(hud::Date::from),
        end: order.end.map(hud::Date::from),
        projects: order.projects,
        cocs: order.cocs,
    };
    let out = Buffer::default();
    let progress = cx.progress.clone();
    let mut last = "";
    let mut told = move |phase: &'static str, done: u64, total: u64| {
        if phase != last {
            last = phase;
            progress.phase(phase, i64::try_from(total).unwrap_or(i64::MAX));
        }
        progress.set(i64::try_from(done).unwrap_or(i64::MAX));
    };
    let mut tx = cx.begin().await?;
    let rows = hmis::write_export(&mut tx, Some(&order.source), filter, order.hash, maker, out.clone(), &mut told)
        .await
        .map_err(|error| match error {
            ExportError::Store(error) => Failure::Internal(error),
            ExportError::Nothing | ExportError::NoSuchSource(_) | ExportError::WhichSource(_) => {
                Failure::ForUser("There is nothing to export any more. Go back and choose again.".to_owned())
            }
            ExportError::Unreadable(_) | ExportError::Write(_) => {
                tracing::error!(job = %cx.id, %error, "an export could not be written");
                Failure::ForUser("The file could not be written because of a fault on our side. Try again.".to_owned())
            }
        })?;
    if cx.progress.cancelled() {
        return Err(Failure::Cancelled);
    }
    tx.commit().await?;
    let file = out.take();
    let bytes = file.len();
    app.memory.exports.put(cx.id, app.clock.now(), file);
    Ok(json!({ "rows": rows, "bytes": bytes }))
}

/// A file in memory that the one who ordered it can take out again.
#[derive(Clone, Default)]
struct Buffer(Arc<Mutex<Cursor<Vec<u8>>>>);

impl Buffer {
    fn file(&self) -> MutexGuard<'_, Cursor<Vec<u8>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.file()).into_inner()
    }
}

impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for Buffer {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file().seek(to)
    }
}
