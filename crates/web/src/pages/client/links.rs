//! Addresses of a person's pages. Ids are HUD's, which say nothing; a name stands in no address.

use hud::spec::File;
use store::client::Record;

use crate::url::escaped;

/// The address of a person's record.
pub fn record(source_id: i32, personal_id: &str) -> String {
    format!("/clients/{source_id}/{}", escaped(personal_id))
}

/// The history of a person's rows of a file, or of one row.
pub fn history(of: &Record, file: File, key: Option<&str>) -> String {
    let record = record(of.source_id, of.personal_id());
    match key {
        Some(key) => format!("{record}/history/{}/{}", file.spec().table, escaped(key)),
        None => format!("{record}/history/{}", file.spec().table),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_one_segment() {
        assert_eq!(record(1, "AB-12_3"), "/clients/1/AB-12_3");
        assert_eq!(record(1, "a/b c?é"), "/clients/1/a%2Fb%20c%3F%C3%A9");
    }
}
