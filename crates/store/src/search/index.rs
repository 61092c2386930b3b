//! Putting people into the lists they are found by.

use chrono::NaiveDate;
use matching::{Name, name_keys};

use super::{
    birth,
    blind::Blind,
    tally::{BLOCK, is_stored},
};
use crate::{Keys, Result, Tx, sql::assert_built_from_spec};

/// People fetched at once, and rows written at once.
const PAGE: usize = 5_000;

const COLUMNS: &str =
    "c.source_id, c.personal_id, c.first_name, c.middle_name, c.last_name, c.name_suffix, c.dob, c.ssn";

/// Notes whom a running import adds, or changes in what they are found by, before it does.
pub(crate) async fn note_imported(tx: &mut Tx, source: i32) -> Result<()> {
    sqlx::query("CREATE TEMPORARY TABLE people_to_index (personal_id text PRIMARY KEY) ON COMMIT DROP")
        .execute(tx.conn())
        .await?;
    sqlx::query(
        "INSERT INTO people_to_index SELECT i.personal_id FROM incoming_client i \
         LEFT JOIN hud.client c ON c.source_id = $1 AND c.personal_id = i.personal_id WHERE c.personal_id IS NULL \
         UNION ALL SELECT i.personal_id FROM changed_client t JOIN incoming_client i ON i.personal_id = t.key \
         JOIN hud.client c ON c.source_id = $1 AND c.personal_id = t.key \
         WHERE (c.first_name, c.middle_name, c.last_name, c.name_suffix, c.dob, c.ssn) \
         IS DISTINCT FROM (i.first_name, i.middle_name, i.last_name, i.name_suffix, i.dob, i.ssn)",
    )
    .bind(source)
    .execute(tx.conn())
    .await?;
    sqlx::query("ANALYZE people_to_index").execute(tx.conn()).await?;
    Ok(())
}

/// Lists the people noted by [`note_imported`], as they are after the import.
pub(crate) async fn index_imported(tx: &mut Tx, keys: &Keys, source: i32) -> Result<()> {
    // One import at a time gives numbers out, until it ends.
    sqlx::query("SELECT pg_advisory_xact_lock(hashtextextended('hearth search', 0))").execute(tx.conn()).await?;
    let removed = sqlx::query(
        "DELETE FROM search_person p USING people_to_index t WHERE p.source_id = $1 AND p.personal_id = t.personal_id",
    )
    .bind(source)
    .execute(tx.conn())
    .await?;
    let (last, used): (i32, i64) =
        sqlx::query_as("SELECT coalesce(max(number), -1), count(*) FROM search_person").fetch_one(tx.conn()).await?;
    // Numbers that lead nowhere make the lists long: beyond as many as lead somewhere, everybody is listed anew.
    if removed.rows_affected() > 0 && i64::from(last) > used * 2 + 20_000 {
        for statement in ["DELETE FROM search_key", "DELETE FROM search_person"] {
            sqlx::query(statement).execute(tx.conn()).await?;
        }
        return list(tx, keys, 0, &format!("SELECT {COLUMNS} FROM hud.client c")).await;
    }
    let noted = format!(
        "SELECT {COLUMNS} FROM people_to_index t \
         JOIN hud.client c ON c.source_id = {source} AND c.personal_id = t.personal_id"
    );
    list(tx, keys, last + 1, &noted).await
}

#[derive(sqlx::FromRow)]
struct Person {
    source_id: i32,
    personal_id: String,
    first_name: Option<String>,
    middle_name: Option<String>,
    last_name: Option<String>,
    name_suffix: Option<String>,
    dob: Option<NaiveDate>,
    ssn: Option<String>,
}

/// Lists the people that `query` selects, numbered from `next` on.
async fn list(tx: &mut Tx, keys: &Keys, mut next: i32, query: &str) -> Result<()> {
    let blind = Blind::new(keys);
    // Keys with the low bits of numbers, of one block.
    let mut entries: Vec<(i64, u16)> = Vec::new();
    let cursor = format!("DECLARE people_to_list NO SCROLL CURSOR FOR {query}");
    sqlx::query(assert_built_from_spec(cursor)).execute(tx.conn()).await?;
    loop {
        let people: Vec<Person> = sqlx::query_as("FETCH 5000 FROM people_to_list").fetch_all(tx.conn()).await?;
        for (number, person) in (next..).zip(&people) {
            if usize::try_from(number).unwrap_or(0) % BLOCK == 0 {
                write(tx, number - 1, &mut entries).await?;
            }
            person.keys(&blind, |key| entries.push((key, low(number))));
        }
        let count = people.len();
        number_people(tx, next, people).await?;
        next += i32::try_from(count).unwrap_or(i32::MAX);
        if count < PAGE {
            break;
        }
    }
    sqlx::query("CLOSE people_to_list").execute(tx.conn()).await?;
    write(tx, next - 1, &mut entries).await
}

async fn number_people(tx: &mut Tx, first: i32, people: Vec<Person>) -> Result<()> {
    let (sources, ids): (Vec<i32>, Vec<String>) = people.into_iter().map(|p| (p.source_id, p.personal_id)).unzip();
    sqlx::query(
        "INSERT INTO search_person SELECT $1 + place::int - 1, source, id \
         FROM unnest($2::int[], $3::text[]) WITH ORDINALITY AS r (source, id, place)",
    )
    .bind(first)
    .bind(sources)
    .bind(ids)
    .execute(tx.conn())
    .await?;
    Ok(())
}

/// Writes the entries of the block of `number`, in the order of the index.
async fn write(tx: &mut Tx, number: i32, entries: &mut Vec<(i64, u16)>) -> Result<()> {
    entries.sort_unstable();
    let block = i16::try_from(number >> 16).unwrap_or_default();
    let (mut keys, mut lists): (Vec<i64>, Vec<Vec<u8>>) = (Vec::new(), Vec::new());
    let mut same_key = entries.chunk_by(|a, b| a.0 == b.0).peekable();
    while let Some(group) = same_key.next() {
        keys.push(group[0].0);
        lists.push(group.iter().flat_map(|(_, low)| low.to_be_bytes()).collect());
        if keys.len() == PAGE || same_key.peek().is_none() {
            sqlx::query(
                "INSERT INTO search_key SELECT key, $1, people FROM unnest($2::bigint[], $3::bytea[]) AS r (key, people) \
                 ON CONFLICT (key, block) DO UPDATE SET people = search_key.people || excluded.people",
            )
            .bind(block)
            .bind(std::mem::take(&mut keys))
            .bind(std::mem::take(&mut lists))
            .execute(tx.conn())
            .await?;
        }
    }
    entries.clear();
    Ok(())
}

impl Person {
    /// Everything the person is found by.
    fn keys(&self, blind: &Blind, mut each: impl FnMut(i64)) {
        let text = |part: &'_ Option<String>| part.clone().unwrap_or_default();
        let [given, middle, family, suffix] =
            [&self.first_name, &self.middle_name, &self.last_name, &self.name_suffix].map(text);
        let name = Name { given: &given, middle: &middle, family: &family, suffix: &suffix };
        name_keys(&name).iter().filter(|key| is_stored(key.kind)).for_each(|key| each(blind.name(key)));
        if let Some(birth) = self.dob.and_then(birth) {
            each(blind.birth(birth));
        }
        let ssn = self.ssn.as_deref().unwrap_or_default();
        if let Some((_, four)) = ssn.split_at_checked(5).filter(|(_, four)| is_four(four)) {
            each(blind.last_four(four));
        }
    }
}

/// Unknown digits of an SSN are sent as "x"; a hash is no SSN.
fn is_four(digits: &str) -> bool {
    digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit())
}

fn low(number: i32) -> u16 {
    u16::try_from(number & 0xFFFF).unwrap_or_default()
}
