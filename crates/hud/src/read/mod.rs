//! Reading an HMIS CSV export: a zip or a folder, of any version from FY2022 on.
//!
//! Only what makes a file unreadable or ambiguous refuses the export. Every other fault is read as it stands and
//! reported, since what was sent is itself data.

mod archive;
mod dates;
mod fields;
mod table;
mod text;
mod value;

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicU64, Ordering},
};

use rayon::prelude::*;

pub use self::archive::Archive;
use self::{archive::Member, table::Parts};
use crate::{
    check,
    dataset::Dataset,
    problem::{Problem, Problems, rules},
    spec::File,
    symbols::Symbols,
    upgrade::{self, Version},
};

/// What came of reading an export.
pub struct Reading {
    /// The version that was sent; the data set is FY2026 in any case.
    pub version: Version,
    /// Nothing when the export was refused.
    pub dataset: Option<Dataset>,
    pub problems: Problems,
}

/// Reads and checks an export. `progress` is told how many of how many bytes are read, from several threads.
pub fn read(archive: &Archive<'_>, progress: &(dyn Fn(u64, u64) + Sync)) -> Reading {
    let mut problems = Problems::default();
    let members = archive.members(&mut problems);
    let refused = |version, problems| Reading { version, dataset: None, problems };
    if problems.refused() {
        return refused(Version::Fy2026, problems);
    }
    let headers = headers(archive, &members, &mut problems);
    if headers.is_empty() {
        problems.add(Problem::new(&rules::NOT_HMIS, "the export"));
        return refused(Version::Fy2026, problems);
    }
    let version = upgrade::detect(&headers);
    let parts = if version == Version::Fy2026 {
        read_members(archive, &members, progress, &mut problems)
    } else {
        read_older(archive, &members, version, progress, &mut problems)
    };
    if problems.refused() {
        return refused(version, problems);
    }
    let dataset = join(parts, &mut problems);
    check::all(&dataset, &mut problems);
    if problems.refused() {
        return refused(version, problems);
    }
    // An older export was given the new version's name on the way.
    let said = (version == Version::Fy2026 && !dataset.export().0.is_empty())
        .then(|| dataset.export().csv_version(0).map(|s| dataset.text(s).into_owned()))
        .flatten();
    if let Some(said) = said.filter(|s| !s.contains("2026")) {
        problems.add(Problem::new(&rules::VERSION_SAYS_OTHER, "Export.csv").column("CSVVersion").value(said));
    }
    Reading { version, dataset: Some(dataset), problems }
}

/// Puts a data set together from texts that Hearth itself wrote, file by file. Texts that are no value of their column
/// stay as they are, dates included.
#[derive(Default)]
pub struct Assembler {
    dataset: Dataset,
    problems: Problems,
}

impl Assembler {
    /// Reads `text`, a whole CSV of `file` with its header; a second text of the same file replaces the first.
    pub fn add(&mut self, file: File, text: &[u8]) {
        let mut parts = table::parse_table(file, &file.spec().name_csv(), text);
        self.problems.append(std::mem::take(&mut parts.problems));
        self.dataset.tables[file as usize] = parts.join(&mut self.dataset.symbols);
    }

    /// The data set, or why a text could not be read.
    pub fn finish(mut self) -> Result<Dataset, Problems> {
        if self.problems.refused() {
            return Err(self.problems);
        }
        self.dataset.symbols.shrink();
        Ok(self.dataset)
    }
}

/// The columns of each file of the standard, or of an older one, that is there.
fn headers(archive: &Archive<'_>, members: &[Member], problems: &mut Problems) -> BTreeMap<String, Vec<String>> {
    const ENOUGH: u64 = 64 << 10;
    let mut found = BTreeMap::new();
    for m in members {
        let known = File::named(&m.stem).map(|f| f.spec().name);
        let Some(name) = known.or_else(|| m.stem.eq_ignore_ascii_case("EnrollmentCoC").then_some("EnrollmentCoC"))
        else {
            continue;
        };
        let start = archive.load(m, Some(ENOUGH), problems);
        let start = text::clean(name, &start, &mut Problems::default()).into_owned();
        found.insert(name.to_owned(), table::header_of(&start).unwrap_or_default());
    }
    found
}

/// Reads the files of an FY2026 export side by side, the largest first.
fn read_members(
    archive: &Archive<'_>,
    members: &[Member],
    progress: &(dyn Fn(u64, u64) + Sync),
    problems: &mut Problems,
) -> Vec<(String, Parts)> {
    let mut known: Vec<(File, &Member)> = Vec::new();
    for m in members {
        match File::named(&m.stem) {
            Some(file) => known.push((file, m)),
            None => problems.add(Problem::new(&rules::EXTRA_FILE, m.name.clone())),
        }
    }
    for file in archive::missing(members) {
        problems.add(Problem::new(&rules::MISSING_FILE, file.spec().name_csv()));
    }
    if problems.refused() {
        return Vec::new();
    }
    known.sort_by_key(|(_, m)| std::cmp::Reverse(m.size));
    let total: u64 = known.iter().map(|(_, m)| m.size).sum();
    let done = AtomicU64::new(0);
    let mut parts: Vec<(File, String, Parts)> = known
        .into_par_iter()
        .with_max_len(1)
        .map(|(file, m)| {
            let mut found = Problems::default();
            let bytes = archive.load(m, None, &mut found);
            let mut parts = if found.refused() {
                Parts::none(file)
            } else {
                let text = text::clean(&file.spec().name_csv(), &bytes, &mut found);
                table::parse_table(file, &file.spec().name_csv(), &text)
            };
            found.append(std::mem::take(&mut parts.problems));
            parts.problems = found;
            progress(done.fetch_add(m.size, Ordering::Relaxed) + m.size, total);
            (file, file.spec().name_csv(), parts)
        })
        .collect();
    parts.sort_by_key(|(file, ..)| *file);
    parts.into_iter().map(|(_, name, p)| collect(name, p, problems)).collect()
}

/// Brings an older export up to FY2026 and reads it.
fn read_older(
    archive: &Archive<'_>,
    members: &[Member],
    version: Version,
    progress: &(dyn Fn(u64, u64) + Sync),
    problems: &mut Problems,
) -> Vec<(String, Parts)> {
    problems.add(Problem::new(&rules::OLDER_VERSION, "Export.csv").detail(format!("It is {version}.")));
    let mut files = upgrade::Files::new();
    let total: u64 = members.iter().map(|m| m.size).sum();
    let mut done = 0;
    for m in members {
        let known = File::named(&m.stem).map(|f| f.spec().name);
        let older =
            (version == Version::Fy2022 && m.stem.eq_ignore_ascii_case("EnrollmentCoC")).then_some("EnrollmentCoC");
        let Some(name) = known.or(older) else {
            problems.add(Problem::new(&rules::EXTRA_FILE, m.name.clone()));
            continue;
        };
        let bytes = archive.load(m, None, problems);
        files.insert(name.to_owned(), text::clean(&format!("{name}.csv"), &bytes, problems).into_owned());
        done += m.size;
        progress(done, total);
    }
    match upgrade::upgrade(version, &mut files) {
        Ok(notes) => {
            for note in notes {
                let mut problem = Problem::new(&rules::UPGRADE, format!("{}.csv", note.file)).detail(note.message);
                if !note.column.is_empty() {
                    problem = problem.column(note.column);
                }
                problem.count = note.count;
                problems.add(problem);
            }
        }
        Err(e) => problems.add(Problem::new(&rules::UPGRADE_FAILED, "Export.csv").detail(format!("{e}."))),
    }
    for file in File::all().filter(|f| !files.contains_key(f.spec().name)) {
        problems.add(Problem::new(&rules::MISSING_FILE, file.spec().name_csv()));
    }
    if problems.refused() {
        return Vec::new();
    }
    let parts: Vec<(String, Parts)> = File::all()
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|file| {
            let name = file.spec().name_csv();
            let bytes = files.get(file.spec().name).map_or(&[][..], Vec::as_slice);
            let parts = table::parse_table(file, &name, bytes);
            (name, parts)
        })
        .collect();
    parts.into_iter().map(|(name, p)| collect(name, p, problems)).collect()
}

fn collect(name: String, mut parts: Parts, problems: &mut Problems) -> (String, Parts) {
    problems.append(std::mem::take(&mut parts.problems));
    (name, parts)
}

/// Joins the files and settles how their dates are written.
fn join(parts: Vec<(String, Parts)>, problems: &mut Problems) -> Dataset {
    let mut symbols = Symbols::default();
    let mut dataset = Dataset::default();
    let mut names = Vec::new();
    for (name, mut part) in parts {
        problems.append(std::mem::take(&mut part.problems));
        let table = part.join(&mut symbols);
        names.push((table.file as usize, name));
        let file = table.file;
        dataset.tables[file as usize] = table;
    }
    names.sort_unstable();
    // The year of the export tells which century a two-digit year is in.
    for (index, name) in &names {
        let year = export_year(&dataset);
        dates::settle(&mut dataset.tables[*index], name, year, problems);
    }
    symbols.shrink();
    dataset.symbols = symbols;
    dataset
}

fn export_year(dataset: &Dataset) -> i32 {
    use chrono::Datelike as _;
    let export = dataset.export();
    let moment = (0..export.0.len()).find_map(|row| export.export_date(row));
    moment.map_or(2050, |m| m.date().calendar().year())
}
