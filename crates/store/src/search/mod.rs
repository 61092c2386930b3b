//! Finding people by what somebody typed: names, dates of birth, the last four of an SSN, personal ids.
//!
//! Each key a person has leads to a list of people ([`index`]). A search reads the lists of its keys, counts who is in
//! how many of them ([`tally`]), fetches the nearest few and puts them in order with [`matching::rank`].

mod blind;
mod index;
mod tally;

use chrono::{Datelike, NaiveDate};
pub use matching::Query;
use matching::{Birth, Candidate};

use crate::{Keys, Result, Tx, client};
use blind::Blind;
pub(crate) use index::{index_imported, note_imported};
use tally::{List, Tally};

/// A person that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub source_id: i32,
    pub personal_id: String,
    /// From 0 to 1, higher is nearer.
    pub score: f32,
    pub name: client::Name,
    pub dob: Option<NaiveDate>,
}

/// Reads lists of people. Public for the test of its plan.
#[doc(hidden)]
pub const LISTS: &str = "SELECT key, block, people FROM search_key WHERE key = ANY ($1)";
/// People by number or by id. Public for the test of its plan.
#[doc(hidden)]
pub const PEOPLE: &str = "SELECT c.source_id, c.personal_id, c.first_name, c.middle_name, c.last_name, c.name_suffix, c.dob, c.ssn \
    FROM (SELECT source_id, personal_id FROM search_person WHERE number = ANY ($1) \
          UNION SELECT source_id, personal_id FROM search_person WHERE personal_id = ANY ($2)) p \
    JOIN hud.client c ON c.source_id = p.source_id AND c.personal_id = p.personal_id \
    WHERE c.deleted_at IS NULL AND c.date_deleted IS NULL";

/// How many are looked at first for each one that is wanted, and in all.
const LOOKED_AT: usize = 2;
const MOST_LOOKED_AT: usize = 400;
/// How many times as many are looked at next, while too few of them may be seen.
const FARTHER: usize = 8;
/// Who is farther off is not shown: somebody with the date of birth that was typed, but a name unlike it.
pub(crate) const NEAR: f32 = 0.45;

/// The people who may be meant by `query`, the nearest first, at most `limit`; nobody who was deleted, and nobody the
/// actor may not see.
pub async fn find(tx: &mut Tx, keys: &Keys, query: &Query, limit: usize) -> Result<Vec<Found>> {
    let mut tally = Tally::new(query, &Blind::new(keys));
    let lists: Vec<List> = sqlx::query_as(LISTS).bind(tally.keys()).fetch_all(tx.conn()).await?;
    let mut candidates = tally.candidates(&lists);
    let mut ids = query.personal_ids();
    let mut step = (limit * LOOKED_AT).clamp(100, MOST_LOOKED_AT);
    let (mut found, mut seen) = (Vec::new(), 0);
    loop {
        let people = people(tx, &candidates.take(step), &ids).await?;
        seen += people.len();
        found.extend(people.into_iter().map(|person| person.ranked(query)).filter(|found| found.score >= NEAR));
        // Who may see few finds the own person behind any number of namesakes.
        if seen >= limit || candidates.is_empty() {
            break;
        }
        ids.clear();
        step *= FARTHER;
    }
    found.sort_by(|a: &Found, b: &Found| {
        let id = |f: &Found| (f.source_id, f.personal_id.clone());
        b.score.total_cmp(&a.score).then_with(|| id(a).cmp(&id(b)))
    });
    // Found by the id, and again by the name.
    found.dedup_by(|a, b| (a.source_id, &a.personal_id) == (b.source_id, &b.personal_id));
    found.truncate(limit);
    Ok(found)
}

#[derive(sqlx::FromRow)]
struct Person {
    source_id: i32,
    personal_id: String,
    #[sqlx(flatten)]
    name: client::Name,
    dob: Option<NaiveDate>,
    ssn: Option<String>,
}

/// The people with these numbers or these ids.
async fn people(tx: &mut Tx, numbers: &[i32], ids: &[&str]) -> Result<Vec<Person>> {
    let ids: Vec<String> =
        ids.iter().flat_map(|id| [(*id).to_owned(), id.to_ascii_uppercase(), id.to_ascii_lowercase()]).collect();
    Ok(sqlx::query_as(PEOPLE).bind(numbers).bind(ids).fetch_all(tx.conn()).await?)
}

impl Person {
    fn ranked(self, query: &Query) -> Found {
        let text = |part: &'_ Option<String>| part.clone().unwrap_or_default();
        let [given, middle, family, suffix] =
            [&self.name.first_name, &self.name.middle_name, &self.name.last_name, &self.name.name_suffix].map(text);
        let candidate = Candidate {
            name: matching::Name { given: &given, middle: &middle, family: &family, suffix: &suffix },
            birth: self.dob.and_then(birth),
            ssn: self.ssn.as_deref().unwrap_or_default(),
            personal_id: &self.personal_id,
        };
        let score = matching::rank(query, &candidate);
        Found { score, source_id: self.source_id, personal_id: self.personal_id, name: self.name, dob: self.dob }
    }
}

pub(crate) fn birth(day: NaiveDate) -> Option<Birth> {
    Birth::new(day.year(), day.month(), day.day())
}
