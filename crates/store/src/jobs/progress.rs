//! How far a job is, shared between its handler and its heartbeat.

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Set by the handler from any thread, written to the database about once a second.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicI64,
    total: AtomicI64,
    phase: Mutex<String>,
    cancelled: AtomicBool,
}

impl Progress {
    /// Begins a phase, named in words for people ("Reading the file"), of `total` units (0 when unknown).
    pub fn phase(&self, name: &str, total: i64) {
        name.clone_into(&mut self.phase.lock().unwrap_or_else(PoisonError::into_inner));
        self.total.store(total, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
    }

    /// Units done of this phase.
    pub fn set(&self, done: i64) {
        self.done.store(done, Ordering::Relaxed);
    }

    /// Some more units done.
    pub fn add(&self, more: i64) {
        self.done.fetch_add(more, Ordering::Relaxed);
    }

    /// True when somebody asked the job to stop: give up with [`super::Failure::Cancelled`].
    pub fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    pub(super) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    pub(super) fn snapshot(&self) -> (String, i64, i64) {
        let phase = self.phase.lock().unwrap_or_else(PoisonError::into_inner).clone();
        (phase, self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}
