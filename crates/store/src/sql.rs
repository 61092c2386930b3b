//! The one door for SQL that is put together at run time.

use sqlx::AssertSqlSafe;

/// Lets sqlx take a statement that was put together at run time.
///
/// Every caller promises: each identifier in `sql` comes from HUD's specification, from a constant in this crate or from
/// the database's own catalogue (quoted), and each value is a bind parameter, or generated here from digits and ASCII
/// letters alone. Nothing a user typed or a file held is ever part of it.
pub fn assert_built_from_spec(sql: String) -> AssertSqlSafe<String> {
    AssertSqlSafe(sql)
}

/// `name` as a quoted identifier.
pub fn quote_identifier(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
