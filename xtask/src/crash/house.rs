//! An installation to be killed: the binary `hearth`, data directories in a temporary folder, and the processes in them.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs::{self, File},
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};

/// How long a command may go on after its server was killed, or it lost a connection.
const PATIENCE: Duration = Duration::from_mins(3);

/// Who is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Victim {
    Hearth,
    Postmaster,
    /// The server process that serves the import.
    Backend,
    /// Another of the server's processes, such as the one that writes the log.
    Background,
    /// All at once, as by a power cut.
    Everything,
}

impl Victim {
    pub const ALL: [Self; 5] = [Self::Hearth, Self::Postmaster, Self::Backend, Self::Background, Self::Everything];

    fn name(self) -> &'static str {
        match self {
            Self::Hearth => "hearth",
            Self::Postmaster => "postmaster",
            Self::Backend => "backend",
            Self::Background => "background process",
            Self::Everything => "everything",
        }
    }
}

/// When somebody is killed.
#[derive(Clone, Copy, Debug)]
pub enum Moment {
    /// After the start of the command.
    After(Duration),
    /// While the server commits the import: a few milliseconds.
    Commit,
}

pub struct House {
    hearth: PathBuf,
    folder: PathBuf,
    kept: std::cell::Cell<bool>,
}

/// Builds `hearth`; returns where it is.
pub fn build(release: bool) -> Result<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no parent folder")?;
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root).args(["build", "--quiet", "--package", "hearth"]);
    if release {
        cargo.arg("--release");
    }
    ensure!(cargo.status().context("cannot run cargo")?.success(), "hearth does not build");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok(target.join(if release { "release" } else { "debug" }).join("hearth"))
}

impl House {
    /// A temporary folder with a copy of `hearth` in it; it is removed at the end.
    pub fn new(hearth: &Path) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("hearth-crash-{}", std::process::id()));
        fs::create_dir(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        // Another build must not replace the binary between two rounds.
        let own = folder.join("hearth");
        fs::copy(hearth, &own).with_context(|| format!("cannot copy {}", hearth.display()))?;
        Ok(Self { hearth: own, folder, kept: std::cell::Cell::new(false) })
    }

    /// Leaves the folder where it is, for a look.
    pub fn keep(&self) -> &Path {
        self.kept.set(true);
        &self.folder
    }

    pub fn remove(&self, data: &str) -> Result<()> {
        let dir = self.folder.join(data);
        if dir.exists() { fs::remove_dir_all(&dir).context("cannot remove a data directory") } else { Ok(()) }
    }

    pub fn invent(&self, export: &str, clients: u32, seed: u32) -> Result<()> {
        let mut command = Command::new(&self.hearth);
        command.args(["demo-data", "--clients", &clients.to_string(), "--seed", &seed.to_string(), "--out"]);
        output(command.arg(self.zip(export))).map(drop)
    }

    /// Returns how long it took from start to commit, and to the end.
    pub fn import(&self, data: &str, export: &str) -> Result<(Duration, Duration)> {
        let began = Instant::now();
        let mut child = self.importing(data, export).stdout(Stdio::piped()).spawn().context("cannot run hearth")?;
        let mut committed = None;
        for line in BufReader::new(child.stdout.take().context("no output")?).lines() {
            if line?.starts_with("Imported into") {
                committed = Some(began.elapsed());
            }
        }
        ensure!(child.wait()?.success(), "an undisturbed import failed: {}", self.said());
        Ok((committed.context("hearth import did not say that it is done")?, began.elapsed()))
    }

    /// Starts an import, kills, and waits for its end. Returns in words what was done.
    pub fn import_and_kill(&self, data: &str, export: &str, victim: Victim, moment: Moment) -> Result<String> {
        let mut child = self.importing(data, export).stdout(Stdio::null()).spawn().context("cannot run hearth")?;
        let began = Instant::now();
        let moment = match moment {
            Moment::After(time) => {
                std::thread::sleep(time);
                format!("after {:.2} s", time.as_secs_f64())
            }
            Moment::Commit => {
                self.wait_for_commit(data, &mut child)?;
                format!("at the commit, after {:.2} s", began.elapsed().as_secs_f64())
            }
        };
        let when = format!("import of {export}, {} killed {moment}", victim.name());
        let finished = child.try_wait()?.is_some();
        let processes = self.left_running(data);
        let hearth = Process { pid: child.id(), title: String::new() };
        let mut doomed: Vec<&Process> = match victim {
            Victim::Hearth => Vec::new(),
            Victim::Postmaster => processes.iter().filter(|p| p.is_postmaster()).collect(),
            Victim::Backend => processes.iter().filter(|p| p.is_backend()).take(1).collect(),
            Victim::Background => {
                // Another one each time.
                let others: Vec<_> = processes.iter().filter(|p| !p.is_backend() && !p.is_postmaster()).collect();
                let chosen = began.elapsed().subsec_nanos() as usize % others.len().max(1);
                others.into_iter().skip(chosen).take(1).collect()
            }
            Victim::Everything => processes.iter().collect(),
        };
        let no_server = doomed.is_empty() && victim != Victim::Hearth;
        if !finished && (doomed.is_empty() || victim == Victim::Everything) {
            doomed.push(&hearth);
        }
        kill(&doomed)?;
        wait(&mut child).with_context(|| when.clone())?;
        Ok(match (finished, no_server) {
            (true, _) => format!("{when} (it had ended)"),
            (_, true) => format!("{when} (there was none, hearth instead)"),
            _ => when,
        })
    }

    /// Waits until the title of the server process that serves the import says COMMIT, or the import has ended.
    fn wait_for_commit(&self, data: &str, child: &mut Child) -> Result<()> {
        while child.try_wait()?.is_none() {
            let processes = self.left_running(data);
            let Some(backend) = processes.iter().find(|p| p.title.starts_with("postgres: hearth_app")) else {
                std::thread::sleep(Duration::from_millis(10));
                continue;
            };
            let title = Path::new("/proc").join(backend.pid.to_string()).join("cmdline");
            // Until that process is gone: there may be another one.
            while let Ok(text) = fs::read(&title)
                && !text.is_empty()
            {
                if text.windows(6).any(|word| word == b"COMMIT") {
                    return Ok(());
                }
                std::thread::sleep(Duration::from_micros(300));
            }
        }
        Ok(())
    }

    fn importing(&self, data: &str, export: &str) -> Command {
        let mut command = self.command(data);
        command.arg("import").arg(self.zip(export)).args(["--source", "crash", "--allow-deletes"]);
        command
    }

    /// A command on a data directory; what it complains of goes to a file.
    fn command(&self, data: &str) -> Command {
        let mut command = Command::new(&self.hearth);
        command.arg("--data-dir").arg(self.folder.join(data)).env_remove("DATABASE_URL").stdin(Stdio::null());
        if let Ok(file) = File::options().create(true).append(true).open(self.folder.join("stderr")) {
            command.stderr(file);
        }
        command
    }

    /// The end of what hearth complained of.
    fn said(&self) -> String {
        let text = fs::read_to_string(self.folder.join("stderr")).unwrap_or_default();
        text.lines().next_back().unwrap_or_default().to_owned()
    }

    fn zip(&self, export: &str) -> PathBuf {
        self.folder.join(format!("{export}.zip"))
    }

    /// All rows of the source, as `hearth export` gives them out.
    pub fn export(&self, data: &str) -> Result<Rows> {
        let out = self.folder.join("out.zip");
        if out.exists() {
            fs::remove_file(&out)?;
        }
        let status = self.command(data).arg("export").arg("--out").arg(&out).stdout(Stdio::null()).status()?;
        ensure!(status.success(), "the next export failed: {}", self.said());
        Rows::read(&out)
    }

    /// Verifies the audit log, which must be whole; returns its number of entries.
    pub fn audit_entries(&self, data: &str) -> Result<u64> {
        let output = self.command(data).args(["audit", "verify"]).output()?;
        let text = String::from_utf8_lossy(&output.stdout);
        ensure!(output.status.success(), "the audit log is not whole: {text}{}", self.said());
        let number = text.split(' ').next().unwrap_or_default().replace(',', "");
        number.parse().with_context(|| format!("hearth audit verify said: {text}"))
    }

    /// Every process of PostgreSQL that works in a data directory.
    pub fn left_running(&self, data: &str) -> Vec<Process> {
        let dir = self.folder.join(data);
        let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
        let mut found = Vec::new();
        for entry in entries.flatten() {
            let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
            let works_here = fs::read_link(entry.path().join("cwd")).is_ok_and(|cwd| cwd.starts_with(&dir));
            if works_here && let Ok(title) = fs::read(entry.path().join("cmdline")) {
                found.push(Process { pid, title: String::from_utf8_lossy(&title).replace('\0', " ") });
            }
        }
        found
    }
}

impl Drop for House {
    fn drop(&mut self) {
        if !self.kept.get() {
            // A folder that stays in /tmp harms nobody.
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

pub struct Process {
    pid: u32,
    title: String,
}

impl Process {
    fn is_postmaster(&self) -> bool {
        self.title.contains("bin/postgres ")
    }

    fn is_backend(&self) -> bool {
        self.title.starts_with("postgres: hearth_")
    }
}

fn kill(doomed: &[&Process]) -> Result<()> {
    if doomed.is_empty() {
        return Ok(());
    }
    // One that ends by itself at this moment is no failure.
    let pids = doomed.iter().map(|p| p.pid.to_string());
    Command::new("kill").arg("-9").args(pids).stderr(Stdio::null()).status().context("cannot run kill")?;
    Ok(())
}

fn wait(child: &mut Child) -> Result<()> {
    let deadline = Instant::now() + PATIENCE;
    while child.try_wait()?.is_none() {
        if Instant::now() > deadline {
            child.kill()?;
            child.wait()?;
            bail!("hearth did not end by itself in {} s", PATIENCE.as_secs());
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

fn output(command: &mut Command) -> Result<String> {
    let output = command.output().context("cannot run hearth")?;
    ensure!(output.status.success(), "hearth failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// All rows of an export by file, sorted; without Export.csv and ExportID, which are new each time.
#[derive(PartialEq, Eq)]
pub struct Rows(BTreeMap<String, Vec<csv::StringRecord>>);

impl Rows {
    fn read(zip: &Path) -> Result<Self> {
        let mut archive = zip::ZipArchive::new(File::open(zip)?)?;
        let mut files = BTreeMap::new();
        for at in 0..archive.len() {
            let member = archive.by_index(at)?;
            let name = member.name()?.into_owned();
            if name == "Export.csv" {
                continue;
            }
            let mut reader = csv::Reader::from_reader(member);
            let export_id = reader.headers()?.iter().position(|h| h == "ExportID");
            let mut rows = Vec::new();
            for row in reader.records() {
                let row = row?;
                let kept = row.iter().enumerate().filter(|(i, _)| Some(*i) != export_id).map(|(_, field)| field);
                rows.push(kept.collect::<csv::StringRecord>());
            }
            rows.sort_by(|a, b| a.iter().cmp(b.iter()));
            files.insert(name, rows);
        }
        Ok(Self(files))
    }

    /// For each file, how many rows there are and of how many only `before` or `after` knows.
    pub fn difference(&self, before: &Self, after: &Self) -> String {
        let none = Vec::new();
        let mut out = String::new();
        for (name, rows) in &self.0 {
            let like = |other: &Self| {
                let theirs: std::collections::HashSet<Vec<&str>> =
                    other.0.get(name).unwrap_or(&none).iter().map(|r| r.iter().collect()).collect();
                rows.iter().filter(|r| theirs.contains(&r.iter().collect::<Vec<_>>())).count()
            };
            // Writing to memory does not fail.
            let _ = write!(out, "{name}: {} rows, {} as before, {} as after; ", rows.len(), like(before), like(after));
        }
        out
    }
}
