//! A source's records come out of the tables, as a data set or as an export.

use std::io::{Seek, Write};

use futures_util::TryStreamExt as _;
use hud::{
    Dataset, Date, DateTime, File,
    read::Assembler,
    write::{Filter, Head, write_zip},
};

use super::{
    source::{self, Source},
    statements::{columns, files, from_with_sides, key, select_as_text},
};
use crate::{Error, Event, Tx};

#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("there is no source called `{0}`")]
    NoSuchSource(String),
    #[error("several sources are loaded ({0}): say which one")]
    WhichSource(String),
    #[error("nothing was imported yet, so there is nothing to export")]
    Nothing,
    #[error("the records of {0} cannot be read back")]
    Unreadable(&'static str),
    #[error("the export cannot be written: {0}")]
    Write(#[from] std::io::Error),
    #[error(transparent)]
    Store(#[from] Error),
}

impl From<sqlx::Error> for ExportError {
    fn from(e: sqlx::Error) -> Self {
        Self::Store(e.into())
    }
}

/// All records of a source that are not deleted. Without a name, of the only source there is.
pub async fn load(
    tx: &mut Tx,
    name: Option<&str>,
    progress: &mut (dyn FnMut(&'static str, u64, u64) + Send),
) -> Result<(Source, Dataset), ExportError> {
    let found = match name {
        Some(name) => source::by_name(tx, name).await?.ok_or_else(|| ExportError::NoSuchSource(name.to_owned()))?,
        None => only(source::sources(tx).await?)?,
    };
    // An import that commits between two files must not show in one of them only. The audit's chain, on the other hand,
    // is written to its newest end, so the caller's transaction cannot be the one that reads.
    let mut reading = tx.snapshot().await?;
    let mut whole = Assembler::default();
    whole.add(File::Export, export_csv(&found).as_bytes());
    let count = files().count() as u64;
    for (at, file) in files().enumerate() {
        progress("Reading from the database", at as u64, count);
        let statement = format!(
            "COPY (SELECT {} FROM {} WHERE h.source_id = {} AND h.deleted_at IS NULL ORDER BY h.{}) TO STDOUT (FORMAT csv)",
            select_as_text(file),
            from_with_sides(file),
            found.id,
            crate::sql::quote_identifier(key(file)),
        );
        let names: Vec<&str> = columns(file).map(|c| c.name).collect();
        let mut text = names.join(",").into_bytes();
        text.push(b'\n');
        let mut stream = reading.conn().copy_out_raw(&statement).await?;
        while let Some(part) = stream.try_next().await? {
            text.extend_from_slice(&part);
        }
        drop(stream);
        whole = tokio::task::spawn_blocking(move || {
            whole.add(file, &text);
            whole
        })
        .await
        .map_err(|_| ExportError::Unreadable(file.spec().name))?;
    }
    reading.rollback().await?;
    let dataset = whole.finish().map_err(|_| ExportError::Unreadable("the source"))?;
    Ok((found, dataset))
}

/// The one source there is.
fn only(mut all: Vec<Source>) -> Result<Source, ExportError> {
    match all.pop() {
        None => Err(ExportError::Nothing),
        Some(found) if all.is_empty() => Ok(found),
        Some(last) => {
            all.push(last);
            let names: Vec<String> = all.into_iter().map(|s| s.name).collect();
            Err(ExportError::WhichSource(names.join(", ")))
        }
    }
}

/// Who makes an export, and when.
#[derive(Clone, Debug, Default)]
pub struct Maker {
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    /// In the lead's time zone.
    pub now: Option<DateTime>,
}

/// Writes an export of a source: what `filter` chooses of it, with names and Social Security numbers hashed if `hash` asks
/// for it and the source is not hashed already. The audit notes how many rows went out.
pub async fn write_export(
    tx: &mut Tx,
    name: Option<&str>,
    filter: Filter,
    hash: bool,
    maker: Maker,
    mut out: impl Write + Seek + Send + 'static,
    progress: &mut (dyn FnMut(&'static str, u64, u64) + Send),
) -> Result<u64, ExportError> {
    let (found, mut dataset) = load(tx, name, progress).await?;
    progress("Writing the export", 0, 1);
    let whole = filter.is_empty();
    let head = head(&found, &filter, &dataset, maker, tx);
    let rows = tokio::task::spawn_blocking(move || {
        filter.apply(&mut dataset);
        write_zip(&dataset, &head, hash, &mut out, &mut |_, _| {})?;
        out.flush()?;
        Ok::<_, std::io::Error>(dataset.rows() as u64)
    })
    .await
    .map_err(|_| ExportError::Unreadable("the source"))??;
    progress("Writing the export", 1, 1);
    tx.record(
        Event::new("export.write")
            .with("source", found.id)
            .with("rows", rows)
            .with("whole", whole)
            .with("hashed", hash),
    );
    Ok(rows)
}

fn head(found: &Source, filter: &Filter, ds: &Dataset, maker: Maker, tx: &Tx) -> Head {
    let text = |t: &Option<String>| t.clone().unwrap_or_default();
    let (first, last) = entry_days(ds);
    let today = Date::from(tx.today());
    Head {
        export_id: tx.id().simple().to_string(),
        source_type: i32::from(found.source_type.unwrap_or(1)),
        source_id: if filter.cocs.is_empty() { text(&found.source_id) } else { filter.cocs.join(";") },
        source_name: text(&found.source_name),
        contact_first: maker.first_name,
        contact_last: maker.last_name,
        contact_email: maker.email,
        export_date: maker.now,
        start: filter.start.or(first).or(Some(today)),
        end: filter.end.or(last.map(|l| l.max(today))).or(Some(today)),
        software_name: "Hearth".to_owned(),
        software_version: env!("CARGO_PKG_VERSION").to_owned(),
        implementation_id: found.implementation_id.clone().unwrap_or_else(|| found.name.clone()),
        period_type: 3,
        ..Head::default()
    }
}

/// The first and last day on which somebody entered a project: the period of an export of everything.
fn entry_days(ds: &Dataset) -> (Option<Date>, Option<Date>) {
    let e = ds.enrollment();
    let days = || (0..e.0.len()).filter_map(|row| e.entry_date(row));
    (days().min(), days().max())
}

/// What the data set needs to know of its export: whether it is hashed.
fn export_csv(found: &Source) -> String {
    let code = |c: Option<i16>| c.map(|c| c.to_string()).unwrap_or_default();
    format!("SourceType,HashStatus\n{},{}\n", code(found.source_type), code(found.hash_status))
}
