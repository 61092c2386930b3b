//! The files of an export, from a zip or one by one.

use std::io::{Cursor, Read as _};

use rustc_hash::FxHashSet;
use zip::CompressionMethod;

use crate::{
    problem::{Problem, Problems, rules},
    spec::File,
};

/// The files of an export before they are read.
pub enum Archive<'a> {
    Zip(&'a [u8]),
    /// Name and bytes of each file.
    Files(Vec<(String, Vec<u8>)>),
}

/// A file of the export: where it is in the archive, and how large.
pub struct Member {
    /// As sent.
    pub name: String,
    /// Without folders and `.csv`.
    pub stem: String,
    pub index: usize,
    pub size: u64,
}

/// Bytes that an export may have when unpacked.
const LARGEST: u64 = 8 << 30;
/// Deflate cannot pack real rows tighter than this; below the floor nobody is hurt.
const TIGHTEST: u64 = 300;
const FLOOR: u64 = 64 << 20;

impl Archive<'_> {
    /// The files that look like part of an export. Problems say what was refused or left out.
    pub fn members(&self, problems: &mut Problems) -> Vec<Member> {
        let all = match self {
            Self::Zip(bytes) => zip_members(bytes, problems),
            Self::Files(files) => (files.iter().enumerate())
                .map(|(index, (name, bytes))| member(name, index, bytes.len() as u64))
                .collect(),
        };
        let mut kept: Vec<Member> = Vec::new();
        let mut seen = FxHashSet::default();
        for m in all {
            if is_clutter(&m.name) {
                continue;
            }
            let is_hud = File::named(&m.stem).is_some() || m.stem.eq_ignore_ascii_case("EnrollmentCoC");
            if is_hud && !seen.insert(m.stem.to_ascii_lowercase()) {
                problems.add(Problem::new(&rules::SAME_FILE_TWICE, m.name));
                continue;
            }
            kept.push(m);
        }
        let is_deep = |m: &Member| m.name.contains(['/', '\\']) && File::named(&m.stem).is_some();
        if matches!(self, Self::Zip(_)) && kept.iter().any(is_deep) {
            problems.add(Problem::new(&rules::IN_FOLDER, "the zip file"));
        }
        kept
    }

    /// The bytes of a file, or of its first `limit` bytes.
    pub fn load(&self, member: &Member, limit: Option<u64>, problems: &mut Problems) -> Vec<u8> {
        match self {
            Self::Files(files) => {
                let bytes = &files[member.index].1;
                let end = limit.and_then(|l| usize::try_from(l).ok()).unwrap_or(bytes.len()).min(bytes.len());
                bytes[..end].to_vec()
            }
            Self::Zip(bytes) => unpack(bytes, member, limit).unwrap_or_else(|rule| {
                problems.add(Problem::new(rule, member.name.clone()));
                Vec::new()
            }),
        }
    }
}

fn member(name: &str, index: usize, size: u64) -> Member {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = match base.rfind('.') {
        Some(dot) if base[dot..].eq_ignore_ascii_case(".csv") => &base[..dot],
        _ => base,
    };
    Member { name: name.to_owned(), stem: stem.trim().to_owned(), index, size }
}

/// What systems leave in folders and zips without being asked.
fn is_clutter(name: &str) -> bool {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    base.is_empty() || base.starts_with('.') || name.starts_with("__MACOSX/") || base.eq_ignore_ascii_case("thumbs.db")
}

fn zip_members(bytes: &[u8], problems: &mut Problems) -> Vec<Member> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        problems.add(Problem::new(&rules::BROKEN_ZIP, "the zip file"));
        return Vec::new();
    };
    for name in names_twice(bytes, &archive) {
        problems.add(Problem::new(&rules::SAME_FILE_TWICE, name));
    }
    let (mut members, mut total, mut packed) = (Vec::new(), 0_u64, 0_u64);
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(index) else {
            problems.add(Problem::new(&rules::BROKEN_ZIP, "the zip file"));
            return Vec::new();
        };
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        if entry.is_dir() {
            continue;
        }
        // Nothing is ever unpacked to a disk, but who wrote such a name meant harm.
        let outside = name.starts_with(['/', '\\'])
            || name.split(['/', '\\']).any(|part| part == "..")
            || name.get(1..2) == Some(":");
        if outside {
            problems.add(Problem::new(&rules::UNSAFE_PATH, name));
            continue;
        }
        if entry.encrypted() {
            problems.add(Problem::new(&rules::ENCRYPTED, name));
            continue;
        }
        if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
            problems.add(Problem::new(&rules::ZIP_METHOD, name));
            continue;
        }
        total = total.saturating_add(entry.size());
        packed = packed.saturating_add(entry.compressed_size());
        members.push(member(&name, index, entry.size()));
    }
    if total > LARGEST || (total > FLOOR && total / TIGHTEST > packed) {
        problems.add(Problem::new(&rules::TOO_LARGE, "the zip file"));
        return Vec::new();
    }
    members
}

/// Names that stand more than once in the zip's directory, of which the archive keeps only the last.
fn names_twice(bytes: &[u8], archive: &zip::ZipArchive<Cursor<&[u8]>>) -> Vec<String> {
    let mut at = usize::try_from(archive.central_directory_start()).unwrap_or(usize::MAX);
    let mut seen = FxHashSet::default();
    let mut twice = Vec::new();
    while let Some(entry) = bytes.get(at..).filter(|rest| rest.starts_with(b"PK\x01\x02"))
        && let Some(head) = entry.get(..46)
    {
        let length = |i: usize| usize::from(u16::from_le_bytes([head[i], head[i + 1]]));
        let (name, extra, comment) = (length(28), length(30), length(32));
        let Some(name_bytes) = entry.get(46..46 + name) else { break };
        if !seen.insert(name_bytes) {
            twice.push(String::from_utf8_lossy(name_bytes).into_owned());
        }
        at += 46 + name + extra + comment;
    }
    twice.retain(|name| !is_clutter(name));
    twice
}

fn unpack(bytes: &[u8], member: &Member, limit: Option<u64>) -> Result<Vec<u8>, &'static crate::problem::Rule> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| &rules::BROKEN_ZIP)?;
    let mut entry = archive.by_index(member.index).map_err(|_| &rules::BROKEN_ZIP)?;
    // The size in the zip's directory is a claim: no more than it is read, and no more than it is set aside at first.
    let claim = limit.unwrap_or(member.size);
    let mut unpacked = Vec::with_capacity(usize::try_from(claim.min(FLOOR)).unwrap_or_default());
    (&mut entry).take(claim.saturating_add(1)).read_to_end(&mut unpacked).map_err(|_| &rules::BROKEN_ZIP)?;
    if limit.is_none() && unpacked.len() as u64 > member.size {
        return Err(&rules::TOO_LARGE);
    }
    Ok(unpacked)
}

/// The names of files that a missing-file message may be about.
pub fn missing(members: &[Member]) -> Vec<File> {
    File::all().filter(|f| !members.iter().any(|m| m.stem.eq_ignore_ascii_case(f.spec().name))).collect()
}
