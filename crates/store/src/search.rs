//! Finding people: the keys they are stored under.

use matching::{Name, name_keys};

use crate::{Result, Tx};

/// Notes whom a running import adds or changes, before it does.
pub(crate) async fn note_imported(tx: &mut Tx, source: i32) -> Result<()> {
    sqlx::query("CREATE TEMPORARY TABLE people_to_index (personal_id text PRIMARY KEY) ON COMMIT DROP")
        .execute(tx.conn())
        .await?;
    sqlx::query(
        "INSERT INTO people_to_index SELECT key FROM changed_client UNION ALL SELECT i.personal_id FROM incoming_client i \
         LEFT JOIN hud.client h ON h.source_id = $1 AND h.personal_id = i.personal_id WHERE h.personal_id IS NULL",
    )
    .bind(source)
    .execute(tx.conn())
    .await?;
    sqlx::query("ANALYZE people_to_index").execute(tx.conn()).await?;
    Ok(())
}

/// Stores the keys of the people noted by [`note_imported`].
pub(crate) async fn index_imported(tx: &mut Tx, source: i32) -> Result<()> {
    const PAGE: usize = 2_000;
    type Person = (String, Option<String>, Option<String>, Option<String>, Option<String>);
    sqlx::query("DELETE FROM search_key k USING changed_client c WHERE k.source_id = $1 AND k.personal_id = c.key")
        .bind(source)
        .execute(tx.conn())
        .await?;
    sqlx::query(
        "DECLARE people NO SCROLL CURSOR FOR SELECT i.personal_id, i.first_name, i.middle_name, i.last_name, i.name_suffix \
         FROM incoming_client i JOIN people_to_index USING (personal_id)",
    )
    .execute(tx.conn())
    .await?;
    loop {
        let page: Vec<Person> = sqlx::query_as("FETCH 2000 FROM people").fetch_all(tx.conn()).await?;
        let last = page.len() < PAGE;
        let (mut ids, mut keys) = (Vec::new(), Vec::new());
        for (id, given, middle, family, suffix) in &page {
            let text = |t: &'_ Option<String>| t.clone().unwrap_or_default();
            let (given, middle, family, suffix) = (text(given), text(middle), text(family), text(suffix));
            let name = Name { given: &given, middle: &middle, family: &family, suffix: &suffix };
            for key in name_keys(&name) {
                ids.push(id.as_str());
                keys.push(key.to_string());
            }
        }
        sqlx::query("INSERT INTO search_key SELECT k, $1, p FROM unnest($2::text[], $3::text[]) AS r (k, p)")
            .bind(source)
            .bind(keys)
            .bind(ids)
            .execute(tx.conn())
            .await?;
        if last {
            break;
        }
    }
    sqlx::query("CLOSE people").execute(tx.conn()).await?;
    Ok(())
}
