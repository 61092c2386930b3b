//! What several commands share: the store, an export on disk, progress on the terminal.

use std::{
    io::IsTerminal as _,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context as _, Result, bail};
use hud::read::{Archive, Reading};
use indicatif::{ProgressBar, ProgressStyle};
use store::{Config, Store};

/// Opens the store, does `work`, and closes it whatever came of it.
pub async fn with_store<F>(data_dir: Option<PathBuf>, work: F) -> Result<ExitCode>
where
    F: AsyncFnOnce(&Store) -> Result<ExitCode>,
{
    let store = Store::open(&Config::from_env(data_dir)?).await?;
    let result = work(&store).await;
    let closed = store.close().await;
    let code = result?;
    closed?;
    Ok(code)
}

/// Today, where this machine is.
pub fn today() -> chrono::NaiveDate {
    chrono::Local::now().date_naive()
}

/// The files of an export: a zip, or a folder of CSV files.
pub enum Export {
    Zip(Vec<u8>),
    Folder(Vec<(String, Vec<u8>)>),
}

impl Export {
    pub fn open(path: &Path) -> Result<Self> {
        let there = || format!("cannot read {}", path.display());
        if !path.is_dir() {
            return Ok(Self::Zip(std::fs::read(path).with_context(there)?));
        }
        let mut files = Vec::new();
        for entry in std::fs::read_dir(path).with_context(there)? {
            let entry = entry.with_context(there)?;
            if entry.file_type().with_context(there)?.is_file() {
                let name = entry.file_name().to_string_lossy().into_owned();
                files.push((name, std::fs::read(entry.path()).with_context(there)?));
            }
        }
        if files.is_empty() {
            bail!("{} is an empty folder", path.display());
        }
        files.sort();
        Ok(Self::Folder(files))
    }

    /// Reads it, with progress on the terminal.
    pub fn read(self) -> Reading {
        let bar = bar();
        bar.set_message("Reading the export");
        let progress = |done, total| {
            bar.set_length(total);
            bar.set_position(done);
        };
        let reading = match self {
            Self::Zip(bytes) => hud::read::read(&Archive::Zip(&bytes), &progress),
            Self::Folder(files) => hud::read::read(&Archive::Files(files), &progress),
        };
        bar.finish_and_clear();
        reading
    }
}

/// A progress bar on standard error; nothing when that is not a terminal.
pub fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{msg:28} {wide_bar} {percent:>3}%") {
        bar.set_style(style);
    }
    bar
}

/// `1,234,567`.
pub fn number(n: impl TryInto<i64>) -> String {
    let digits = n.try_into().map_or_else(|_| "?".to_owned(), |n| n.to_string());
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits.as_str()), |d| ("-", d));
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    format!("{sign}{out}")
}
