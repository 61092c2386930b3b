//! What is kept in memory alone, for half an hour: checked files on their way in, finished ones on their way out, reports
//! that are looked at. Nothing of it is ever written to a disk in the clear, and all of it is gone when the process ends.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use hud::problem::Problems;
use reports::lsa::stella::Picture;
use tokio::sync::Semaphore;
use uuid::Uuid;

use crate::pages::{clients::Search, home::CountsKept, import::Checked};

/// How long things are kept.
pub const MINUTES: i64 = 30;

/// All that is kept.
#[derive(Clone, Debug)]
pub struct Memory {
    /// Files that were checked and wait for a yes, by the job that checked them.
    pub checked: Kept<Checked>,
    /// What was wrong with them, with its places.
    pub problems: Kept<Problems>,
    /// Finished exports, by the job that made them.
    pub exports: Kept<Vec<u8>>,
    /// The households behind reports that are looked at, by report.
    pub pictures: Kept<Picture>,
    /// What people looked for, by the number in the address.
    pub searches: Kept<Search>,
    /// What the home page counts.
    pub counts: CountsKept,
    /// A place for each file that is uploaded or read at the same time.
    pub uploads: Arc<Semaphore>,
}

impl Default for Memory {
    fn default() -> Self {
        Memory {
            checked: Kept::new(3),
            problems: Kept::new(12),
            exports: Kept::new(3),
            pictures: Kept::new(3),
            counts: CountsKept::default(),
            searches: Kept::new(500),
            uploads: Arc::new(Semaphore::new(2)),
        }
    }
}

/// A few things, each under the id of the job that made it.
pub struct Kept<T> {
    room: usize,
    things: Arc<Mutex<Vec<Thing<T>>>>,
}

struct Thing<T> {
    id: Uuid,
    until: DateTime<Utc>,
    it: Arc<T>,
}

impl<T: Send + Sync + 'static> Kept<T> {
    /// Room for `room` things.
    pub fn new(room: usize) -> Self {
        Kept { room, things: Arc::default() }
    }

    /// Keeps `it` for half an hour from `now`. Where there is no room, the oldest goes.
    pub fn put(&self, id: Uuid, now: DateTime<Utc>, it: impl Into<Arc<T>>) {
        let mut things = self.all();
        things.retain(|thing| thing.until > now && thing.id != id);
        while things.len() >= self.room {
            things.remove(0);
        }
        things.push(Thing { id, until: now + TimeDelta::minutes(MINUTES), it: it.into() });
        drop(things);
        // Nobody may ask again; it has to go all the same.
        let rest = Arc::downgrade(&self.things);
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_secs(60 * MINUTES.unsigned_abs())).await;
            if let Some(things) = rest.upgrade() {
                things.lock().unwrap_or_else(PoisonError::into_inner).retain(|thing| thing.id != id);
            }
        });
    }

    /// The thing under `id`, and until when it is kept.
    pub fn get(&self, id: Uuid, now: DateTime<Utc>) -> Option<(Arc<T>, DateTime<Utc>)> {
        let things = self.all();
        let thing = things.iter().find(|thing| thing.id == id && thing.until > now)?;
        Some((thing.it.clone(), thing.until))
    }

    pub fn has(&self, id: Uuid, now: DateTime<Utc>) -> bool {
        self.get(id, now).is_some()
    }

    /// Takes the thing away.
    pub fn take(&self, id: Uuid, now: DateTime<Utc>) -> Option<Arc<T>> {
        let found = self.get(id, now).map(|(it, _)| it);
        self.all().retain(|thing| thing.id != id);
        found
    }

    fn all(&self) -> MutexGuard<'_, Vec<Thing<T>>> {
        self.things.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Clone for Kept<T> {
    fn clone(&self) -> Self {
        Kept { room: self.room, things: self.things.clone() }
    }
}

/// Says nothing of what is kept.
impl<T> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kept").field("room", &self.room).finish_non_exhaustive()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[tokio::test]
    async fn things_go_after_half_an_hour_or_when_there_is_no_room() {
        let now: DateTime<Utc> = "2026-03-05T12:00:00Z".parse().unwrap();
        let kept = Kept::new(2);
        let ids: Vec<Uuid> = (0..3).map(|_| Uuid::now_v7()).collect();
        for (minute, id) in ids.iter().enumerate() {
            kept.put(*id, now + TimeDelta::minutes(i64::try_from(minute).unwrap()), minute);
        }
        let at = now + TimeDelta::minutes(2);
        assert!(!kept.has(ids[0], at), "the third took its room");
        assert_eq!(kept.get(ids[1], at).map(|(it, _)| *it), Some(1));
        assert!(!kept.has(ids[1], now + TimeDelta::minutes(31)));
        assert_eq!(kept.take(ids[2], at).map(|it| *it), Some(2));
        assert!(!kept.has(ids[2], at));
    }
}
