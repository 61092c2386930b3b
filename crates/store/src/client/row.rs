//! A row of one of HUD's files as texts, the way HUD's CSV has them.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use hud::spec::{File, Kind};
use sqlx::types::Json;

use crate::{
    Result, Tx,
    hmis::statements::{from_with_sides, key, select_as_text},
    sql::{assert_built_from_spec, quote_identifier},
};

/// A row. Values are by SQL name; a value that does not fit its column is there as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub file: File,
    /// The row's key as sent: `EnrollmentID`, `ServicesID`, ...
    pub key: String,
    values: BTreeMap<String, String>,
}

impl Row {
    pub(super) fn new(file: File, key: String, values: BTreeMap<String, String>) -> Self {
        Self { file, key, values }
    }

    /// The value of a column by its SQL name, unless it is empty.
    pub fn text(&self, column: &str) -> Option<&str> {
        self.values.get(column).map(String::as_str).filter(|text| !text.trim().is_empty())
    }

    pub fn int(&self, column: &str) -> Option<i32> {
        self.text(column)?.parse().ok()
    }

    pub fn date(&self, column: &str) -> Option<NaiveDate> {
        self.text(column)?.parse().ok()
    }

    pub fn moment(&self, column: &str) -> Option<NaiveDateTime> {
        NaiveDateTime::parse_from_str(self.text(column)?, "%Y-%m-%d %H:%M:%S").ok()
    }

    /// Whether the column holds a text that is no value of its kind.
    pub fn is_as_sent(&self, column: &str) -> bool {
        let Some(spec) = self.file.spec().columns.iter().find(|c| c.sql == column) else { return false };
        let Some(text) = self.text(column) else { return false };
        match spec.kind {
            Kind::Id | Kind::Text => false,
            Kind::Int | Kind::Code => text.parse::<i32>().is_err(),
            Kind::Money => text.parse::<f64>().is_err(),
            Kind::Date => self.date(column).is_none(),
            Kind::DateTime => self.moment(column).is_none(),
        }
    }

    /// The enrollment it belongs to.
    pub fn enrollment(&self) -> Option<&str> {
        self.text("enrollment_id")
    }
}

/// Which rows of a person are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Those that neither the source nor an import deleted.
    Current,
    /// The same without nights in a bed, of which there are thousands.
    CurrentWithoutBedNights,
    /// All, the deleted ones too.
    All,
}

/// The rows of a file that belong to a person, in the order of their keys.
pub(super) async fn of_person(
    tx: &mut Tx,
    file: File,
    source_id: i32,
    personal_id: &str,
    which: Which,
) -> Result<Vec<Row>> {
    let condition = match which {
        Which::Current => " AND h.deleted_at IS NULL AND h.date_deleted IS NULL",
        Which::CurrentWithoutBedNights => {
            " AND h.deleted_at IS NULL AND h.date_deleted IS NULL \
             AND (h.record_type IS DISTINCT FROM 200 OR h.date_provided IS NULL)"
        }
        Which::All => "",
    };
    let key = quote_identifier(key(file));
    let statement = format!(
        "SELECT h.{key}, (SELECT jsonb_strip_nulls(to_jsonb(r)) FROM (SELECT {fields}) r) FROM {from} \
         WHERE h.source_id = $1 AND h.personal_id = $2{condition} ORDER BY h.{key}",
        fields = select_as_text(file),
        from = from_with_sides(file),
    );
    let rows: Vec<(String, Json<BTreeMap<String, String>>)> = sqlx::query_as(assert_built_from_spec(statement))
        .bind(source_id)
        .bind(personal_id)
        .fetch_all(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|(key, Json(values))| Row::new(file, key, values)).collect())
}
