//! Finding people: the keys they are stored under.

use matching::{Name, name_keys};

use crate::{Result, Tx, sql::assert_built_from_spec};

/// Stores the keys of the clients that a running import adds or changes.
pub(crate) async fn index_imported(tx: &mut Tx, source: i32) -> Result<()> {
    const PAGE: usize = 2_000;
    type Person = (String, Option<String>, Option<String>, Option<String>, Option<String>);
    sqlx::query(
        "DELETE FROM search_key k USING changed_client c WHERE k.source_id = $1 AND k.personal_id = c.key",
    )
    .bind(source)
    .execute(tx.conn())
    .await?;
    // New people have no keys yet, nor have the changed ones any more.
    let cursor = format!(
        "DECLARE people NO SCROLL CURSOR FOR SELECT i.personal_id, i.first_name, i.middle_name, i.last_name, i.name_suffix \
         FROM incoming_client i WHERE NOT EXISTS \
         (SELECT FROM search_key k WHERE k.source_id = {source} AND k.personal_id = i.personal_id)"
    );
    sqlx::query(assert_built_from_spec(cursor)).execute(tx.conn()).await?;
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
