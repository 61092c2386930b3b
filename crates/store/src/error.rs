//! What can go wrong in the store. Messages name what was wrong and with what, and never carry client data.

use std::path::{Path, PathBuf};

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error(transparent)]
    Database(DatabaseError),
    #[error("the database could not be brought up to date: {0}")]
    Migrate(String),
    #[error("the private database server could not be used: {0}")]
    Server(String),
    #[error("could not {what} {}: {source}", .path.display())]
    File { what: &'static str, path: PathBuf, source: std::io::Error },
    #[error("could not run {program}: {source}")]
    Program { program: String, source: std::io::Error },
    #[error("the key store could not be used: {0}")]
    Keys(String),
    #[error("the settings are wrong: {0}")]
    Config(String),
    #[error("the backup could not be used: {0}")]
    Backup(String),
    #[error("the job could not be carried out: {0}")]
    Job(String),
    #[error("a task was cut short: it {0}")]
    Task(&'static str),
}

/// An error of PostgreSQL or of the way to it, with everything that may hold values of rows taken out.
#[derive(Debug, thiserror::Error)]
#[error("the database refused: {what}")]
pub struct DatabaseError {
    what: String,
    /// The SQLSTATE, when the server answered.
    pub code: Option<String>,
    /// The constraint that was violated, when one was.
    pub constraint: Option<String>,
    /// True when a single row was asked for and there was none.
    pub row_not_found: bool,
}

impl Error {
    /// An I/O error with the thing tried ("read", "make the folder") and the path.
    pub fn file(what: &'static str, path: impl AsRef<Path>) -> impl FnOnce(std::io::Error) -> Error {
        let path = path.as_ref().to_path_buf();
        move |source| Error::File { what, path, source }
    }

    /// The name of the unique, check or other constraint this error is about.
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Error::Database(e) => e.constraint.as_deref(),
            _ => None,
        }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        Error::Database(DatabaseError::from(error))
    }
}

impl From<tokio::task::JoinError> for Error {
    /// What a panic says may quote a client's data, so it is left out.
    fn from(error: tokio::task::JoinError) -> Self {
        Error::Task(if error.is_panic() { "panicked" } else { "was cancelled" })
    }
}

impl From<sqlx::migrate::MigrateError> for Error {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        Error::Migrate(error.to_string())
    }
}

impl From<sqlx::Error> for DatabaseError {
    fn from(error: sqlx::Error) -> Self {
        let row_not_found = matches!(error, sqlx::Error::RowNotFound);
        let sqlx::Error::Database(answer) = error else {
            return DatabaseError { what: without_values(&error), code: None, constraint: None, row_not_found };
        };
        let code = answer.code().map(std::borrow::Cow::into_owned);
        let constraint = answer.constraint().map(str::to_owned);
        let table = answer.table().unwrap_or("?");
        // Classes 22 (data) and 23 (constraints) quote values in their messages; the others name objects only.
        let what = match code.as_deref() {
            Some(c) if c.starts_with("23") => format!(
                "constraint {} of table {table} is violated (SQLSTATE {c})",
                constraint.as_deref().unwrap_or("?")
            ),
            Some(c) if c.starts_with("22") => {
                format!("a value does not fit its column or function (SQLSTATE {c})")
            }
            Some(c) => format!("{} (SQLSTATE {c})", answer.message()),
            None => answer.message().to_owned(),
        };
        DatabaseError { what, code, constraint, row_not_found }
    }
}

/// What sqlx says. A value that could not be read or sent may be quoted in it, so then only the place is told.
fn without_values(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::ColumnDecode { index, .. } => format!("column {index} of its answer could not be read"),
        sqlx::Error::Decode(_) => "its answer could not be read".to_owned(),
        sqlx::Error::Encode(_) => "a value could not be sent to it".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn no_error_quotes_a_value() {
        let panicked = tokio::spawn(async { panic!("Maria Lopez") }).await.unwrap_err();
        assert_eq!(Error::from(panicked).to_string(), "a task was cut short: it panicked");
        let unread = sqlx::Error::ColumnDecode { index: "3".to_owned(), source: "Maria Lopez".into() };
        assert_eq!(Error::from(unread).to_string(), "the database refused: column 3 of its answer could not be read");
        let unread = sqlx::Error::Decode("Maria Lopez".into());
        assert_eq!(Error::from(unread).to_string(), "the database refused: its answer could not be read");
    }
}
