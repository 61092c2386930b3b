//! Runs the binary as a person at a terminal would, and looks at what it leaves behind.
#![allow(dead_code, reason = "each test file uses its part")]

use std::{
    fs::{self, Permissions},
    io::Write as _,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What a command answered.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Said {
    /// It worked; returns standard output.
    #[track_caller]
    pub fn well(self) -> String {
        assert_eq!(self.code, Some(0), "{self:#?}");
        self.out
    }

    /// It ended with `code`; returns standard error.
    #[track_caller]
    pub fn failed(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self.err
    }
}

/// The binary, away from the settings of whoever runs the tests.
pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hearth"));
    for name in std::env::vars_os().map(|(name, _)| name) {
        let text = name.to_string_lossy();
        if text.starts_with("HEARTH_") || matches!(&*text, "DATABASE_URL" | "RUST_LOG" | "RUST_BACKTRACE") {
            command.env_remove(&name);
        }
    }
    command.env("COLUMNS", "100").args(args);
    command
}

pub fn hearth(args: &[&str]) -> Said {
    hearth_reading(args, "")
}

/// The same with something on standard input.
pub fn hearth_reading(args: &[&str], input: &str) -> Said {
    let mut command = command(args);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A command that reads nothing may have ended already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Said { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
}

/// A temporary folder that also the system user `hearth` may pass through.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o711)).unwrap();
        Self(folder)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn text(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    /// Runs a command on data directory `data` of this folder; afterwards nothing runs there.
    #[track_caller]
    pub fn run(&self, data: &str, args: &[&str]) -> Said {
        self.run_reading(data, args, "")
    }

    #[track_caller]
    pub fn run_reading(&self, data: &str, args: &[&str], input: &str) -> Said {
        let dir = self.text(data);
        let said = hearth_reading(&[&["--data-dir", &dir], args].concat(), input);
        let running = running_in(Path::new(&dir));
        assert!(running.is_empty(), "{args:?} left running: {running:?}");
        said
    }

    /// An invented community as `name`.
    pub fn invent(&self, name: &str, clients: u32, seed: u32) -> String {
        let zip = self.text(name);
        hearth(&["demo-data", "--clients", &clients.to_string(), "--seed", &seed.to_string(), "--out", &zip]).well();
        zip
    }
}

/// The command lines of processes that work in a data directory.
pub fn running_in(dir: &Path) -> Vec<String> {
    let processes = fs::read_dir("/proc").unwrap().flatten();
    processes
        .filter(|entry| fs::read_link(entry.path().join("cwd")).is_ok_and(|cwd| cwd.starts_with(dir)))
        .map(|entry| fs::read_to_string(entry.path().join("cmdline")).unwrap_or_default().replace('\0', " "))
        .collect()
}

pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    fs::metadata("/proc/self").unwrap().uid() == 0
}

/// All rows of an export by file, sorted; without Export.csv and ExportID, which are new each time.
pub fn rows(zip: &str) -> std::collections::BTreeMap<String, Vec<Vec<String>>> {
    let mut archive = zip::ZipArchive::new(fs::File::open(zip).unwrap()).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut files = std::collections::BTreeMap::new();
    for name in names.into_iter().filter(|name| name != "Export.csv") {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(archive.by_name(&name).unwrap());
        let all: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let export_id = all[0].iter().position(|header| header == "ExportID");
        let keep = |row: &csv::StringRecord| {
            row.iter().enumerate().filter(|(i, _)| Some(*i) != export_id).map(|(_, field)| field.to_owned()).collect()
        };
        let mut rows: Vec<Vec<String>> = all.iter().map(keep).collect();
        rows[1..].sort();
        files.insert(name, rows);
    }
    files
}
