//! `cargo xtask bench`: the figures that are promised, each with the command that measures it again.
//! `--large` measures a million people instead of the sample export; it takes about twenty minutes with the build, and 10 GB of disk.

use std::{
    fs::File,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context as _, Result, bail};

/// Reads every row of every file of a zip, and does nothing with it.
const PYTHON: &str = r#"
import csv, io, sys, time, zipfile
start = time.perf_counter()
with zipfile.ZipFile(sys.argv[1]) as z:
    for name in z.namelist():
        with z.open(name) as f:
            for row in csv.reader(io.TextIOWrapper(f, encoding="utf-8-sig", newline="")):
                pass
print("seconds", time.perf_counter() - start)
"#;

/// Runs a command, and says how long it took and the most memory it had, in KB.
const MEASURE: &str = r#"
import resource, subprocess, sys, time
start = time.perf_counter()
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print("seconds", time.perf_counter() - start)
print("peak", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"#;

/// Times that a reading is repeated; the median counts.
const TIMES: usize = 9;

const LSA: &str = "hearth report lsa --input FILE --coc XX-501 --start 2025-10-01 --end 2026-09-30 --out ZIP";

const SPM: &str = "hearth report spm --input FILE --coc XX-501 --start 2025-10-01 --end 2026-09-30 --out DIR";
const CHECK: &str = "hearth check FILE --out findings.csv";

pub fn run(large: bool) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no parent folder")?;
    let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    build.current_dir(root).args(["build", "--release", "--locked", "--package", "hud", "--package", "store"]);
    output(build.args(["--package", "hearth", "--bins", "--examples"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let bench = Bench { release: target.join("release"), folder: Folder::new()? };
    println!("{:<44}{:>14}  {:<17}measured by", "what", "figure", "promised");
    if large { bench.large() } else { bench.sample(root) }
}

struct Bench {
    release: PathBuf,
    folder: Folder,
}

/// What `examples/read` says of one reading.
#[derive(Clone, Copy)]
struct Read {
    seconds: f64,
    rows: f64,
    bytes: f64,
    peak_mb: f64,
}

/// A command's seconds, and the most memory it had.
#[derive(Clone, Copy)]
struct Ran {
    seconds: f64,
    peak_mb: f64,
}

impl Bench {
    /// Figures of the sample export.
    fn sample(&self, root: &Path) -> Result<()> {
        let shared = std::env::var_os("HEARTH_SHARED").map_or_else(|| root.join("../shared"), PathBuf::from);
        let zip = shared.join("data/lsa-fy2026/hmis-csv.zip");
        if !zip.exists() {
            println!("skipped: {} is not there", zip.display());
            return Ok(());
        }
        // By turns, so that whatever else the machine does slows both.
        let (mut ours, mut python) = (Vec::new(), Vec::new());
        let mut script = Command::new("python3");
        script.args(["-c", PYTHON]).arg(&zip);
        for _ in 0..TIMES {
            ours.push(self.read(&zip)?);
            python.push(number(&output(&mut script)?, "seconds")?);
        }
        let seconds = median(ours.iter().map(|r| r.seconds).collect());
        let of_python = median(python);
        let read = "target/release/examples/read lsa-fy2026/hmis-csv.zip";
        row("lsa-fy2026: read and validate", &format!("{seconds:.3} s"), "", read);
        row(
            "  Python's csv module, reading alone",
            &format!("{of_python:.3} s"),
            "",
            "python3, the script in xtask/src/bench.rs",
        );
        row("  share of Python's time", &percent(seconds / of_python), "at most 50%", "the two by turns, medians of 9");
        row("  data set in memory, share of the CSV", &percent(ours[0].bytes / csv_bytes(&zip)?), "", read);
        row("  most memory of the process", &format!("{:.0} MB", ours[0].peak_mb), "", read);
        self.lsa_sample(&zip)?;
        self.spm_samples(&shared)?;
        let mut checks: Vec<Ran> = (0..TIMES).map(|_| self.check(&zip)).collect::<Result<_>>()?;
        checks.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
        let check = checks[TIMES / 2];
        row("lsa-fy2026: all checks, reading included", &format!("{:.3} s", check.seconds), "under 0.5 s", CHECK);
        row("  most memory of the process", &format!("{:.0} MB", check.peak_mb), "", CHECK);
        self.apr_sample(&shared.join("data/eva-demo/hmis-csv.zip"))?;
        self.import(&zip, "lsa-fy2026", "under 15 s")?;
        self.records()
    }

    /// What the agreement costs when somebody opens a client: gates, grants, row security and the log of views.
    fn records(&self) -> Result<()> {
        let said = output(Command::new(self.release.join("examples/record")).arg(self.folder.0.join("data")))?;
        let figure = |name: &str| -> Result<f64> {
            let line = said
                .lines()
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
                .context("the records measured nothing")?;
            Ok(line.trim().parse()?)
        };
        let (without, with) = (figure("median_without")?, figure("median_with")?);
        let command = "target/release/examples/record DATA_DIR";
        row("  grants of everybody computed anew", &format!("{:.2} s", figure("seconds_for_grants")?), "", command);
        row("  a client's record, as the system", &format!("{without:.2} ms"), "", command);
        row("  as a caseworker, with gates and log", &format!("{with:.2} ms"), "", command);
        row("  what the agreement costs", &format!("{:.2} ms", with - without), "under 2 ms", command);
        Ok(())
    }

    /// The LSA of the sample export, from zip to zip, beside Python reading the zip.
    fn lsa_sample(&self, zip: &Path) -> Result<()> {
        let (mut ours, mut python) = (Vec::new(), Vec::new());
        let mut script = Command::new("python3");
        script.args(["-c", MEASURE, "python3", "-c", PYTHON]).arg(zip);
        for _ in 0..TIMES {
            ours.push(self.lsa(zip)?);
            python.push(ran(&mut script)?);
        }
        let seconds = |all: &[Ran]| median(all.iter().map(|r| r.seconds).collect());
        let peak = |all: &[Ran]| median(all.iter().map(|r| r.peak_mb).collect());
        let (of_ours, of_python) = (seconds(&ours), seconds(&python));
        let both = "the two processes by turns, medians of 9";
        row("lsa-fy2026: LSA, zip to zip", &format!("{of_ours:.3} s"), "", LSA);
        row("  Python's csv module, reading alone", &format!("{of_python:.3} s"), "", both);
        row("  share of Python's time", &percent(of_ours / of_python), "at most 100%", both);
        row("  most memory of the process", &format!("{:.0} MB", peak(&ours)), "under 500 MB", LSA);
        row("  most memory of Python", &format!("{:.0} MB", peak(&python)), "", both);
        Ok(())
    }

    /// The System Performance Measures of two public exports, from zip to tables. HUD Data Lab's R code takes 210 s for the
    /// first and 1,296 s for the second.
    fn spm_samples(&self, shared: &Path) -> Result<()> {
        for (name, year) in [("eva-demo", 2021), ("lsa-fy2026", 2025)] {
            let zip = shared.join("data").join(name).join("hmis-csv.zip");
            if !zip.exists() {
                println!("skipped: {} is not there", zip.display());
                continue;
            }
            let runs: Vec<Ran> = (0..TIMES).map(|_| self.spm(&zip, year)).collect::<Result<_>>()?;
            let seconds = median(runs.iter().map(|r| r.seconds).collect());
            row(&format!("{name}: SPM, zip to tables"), &format!("{seconds:.3} s"), "under 0.5 s", SPM);
            let peak = median(runs.iter().map(|r| r.peak_mb).collect());
            row("  most memory of the process", &format!("{peak:.0} MB"), "", SPM);
        }
        Ok(())
    }

    /// The System Performance Measures of the fiscal year that begins in `year`.
    fn spm(&self, zip: &Path, year: u32) -> Result<Ran> {
        let mut command = Command::new("python3");
        command.args(["-c", MEASURE]).arg(self.release.join("hearth")).args(["report", "spm", "--input"]).arg(zip);
        command.args(["--coc", "XX-501", "--start", &format!("{year}-10-01"), "--end", &format!("{}-09-30", year + 1)]);
        ran(command.arg("--out").arg(self.folder.0.join("spm")))
    }

    /// APR and CAPER of one project, each from the export to its tables.
    fn apr_sample(&self, zip: &Path) -> Result<()> {
        if !zip.exists() {
            println!("skipped: {} is not there", zip.display());
            return Ok(());
        }
        let mut both = Vec::new();
        for _ in 0..TIMES {
            let mut seconds = 0.0;
            for report in ["apr", "caper"] {
                let mut command = self.hearth();
                command.args(["report", report, "--input"]).arg(zip).args(["--project", "1396"]);
                command.args(["--start", "2021-10-01", "--end", "2022-09-30", "--out"]);
                seconds += timed(command.arg(self.folder.0.join(report)))?;
            }
            both.push(seconds);
        }
        let measured = "hearth report apr, then caper --input FILE --project 1396 …, medians of 9";
        row("eva-demo: APR and CAPER of a project", &format!("{:.3} s", median(both)), "under 0.3 s", measured);
        Ok(())
    }

    fn lsa(&self, zip: &Path) -> Result<Ran> {
        let mut command = Command::new("python3");
        command.args(["-c", MEASURE]).arg(self.release.join("hearth")).args(["report", "lsa", "--input"]).arg(zip);
        command.args(["--coc", "XX-501", "--start", "2025-10-01", "--end", "2026-09-30", "--out"]);
        ran(command.arg(self.folder.0.join("lsa.zip")))
    }

    /// All checks of an export, with a line a finding.
    fn check(&self, zip: &Path) -> Result<Ran> {
        // What is found makes it end with 1.
        const EITHER: &str = r#""$0" check "$1" --out "$2" || [ $? = 1 ]"#;
        let mut command = Command::new("python3");
        command.args(["-c", MEASURE, "sh", "-c", EITHER]).arg(self.release.join("hearth")).arg(zip);
        ran(command.arg(self.folder.0.join("findings.csv")))
    }

    /// Figures of invented communities of up to a million people.
    fn large(&self) -> Result<()> {
        let mut zip = PathBuf::new();
        let mut first: Option<Read> = None;
        let mut first_lsa: Option<f64> = None;
        let mut first_spm: Option<f64> = None;
        let mut first_check: Option<f64> = None;
        for clients in ["10000", "100000", "1000000"] {
            zip = self.folder.0.join(format!("{clients}.zip"));
            let mut invent = self.hearth();
            invent.args(["demo-data", "--clients", clients, "--seed", "1", "--out"]).arg(&zip);
            let made = timed(&mut invent)?;
            row(
                &format!("{clients} people: invent them"),
                &format!("{made:.1} s"),
                "",
                "hearth demo-data --clients N --seed 1 --out FILE",
            );
            let mut times: Vec<Read> = (0..3).map(|_| self.read(&zip)).collect::<Result<_>>()?;
            times.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
            let read = times[1];
            let command = "target/release/examples/read FILE";
            row("  read and validate", &format!("{:.2} s", read.seconds), "", command);
            let by_row = |r: &Read| r.seconds / r.rows;
            let growth = first.as_ref().map_or(1.0, |first| by_row(&read) / by_row(first));
            row("  time a row, by that of 10,000 people", &format!("{growth:.2}"), "linear: about 1", command);
            row("  rows", &format!("{:.0}", read.rows), "", command);
            row(
                "  data set in memory, share of the CSV",
                &percent(read.bytes / csv_bytes(&zip)?),
                "under 20%",
                command,
            );
            row("  most memory of the process", &format!("{:.0} MB", read.peak_mb), "", command);
            first.get_or_insert(read);
            let lsa = self.lsa(&zip)?;
            let most = if clients == "1000000" { ("under 90 s", "under 8,000 MB") } else { ("", "") };
            row("  LSA, zip to zip", &format!("{:.2} s", lsa.seconds), most.0, LSA);
            let by_row = lsa.seconds / read.rows;
            let growth = by_row / *first_lsa.get_or_insert(by_row);
            row("  time a row, by that of 10,000 people", &format!("{growth:.2}"), "linear: about 1", LSA);
            row("  most memory of the process", &format!("{:.0} MB", lsa.peak_mb), most.1, LSA);
            let spm = self.spm(&zip, 2025)?;
            let most = if clients == "1000000" { ("under 60 s", "under 8,000 MB") } else { ("", "") };
            row("  SPM, zip to tables", &format!("{:.2} s", spm.seconds), most.0, SPM);
            let by_row = spm.seconds / read.rows;
            let growth = by_row / *first_spm.get_or_insert(by_row);
            row("  time a row, by that of 10,000 people", &format!("{growth:.2}"), "linear: about 1", SPM);
            row("  most memory of the process", &format!("{:.0} MB", spm.peak_mb), most.1, SPM);
            let check = self.check(&zip)?;
            let most = if clients == "1000000" { ("under 60 s", "under 8,000 MB") } else { ("", "") };
            row("  all checks, reading included", &format!("{:.2} s", check.seconds), most.0, CHECK);
            let by_row = check.seconds / read.rows;
            let growth = by_row / *first_check.get_or_insert(by_row);
            row("  time a row, by that of 10,000 people", &format!("{growth:.2}"), "linear: about 1", CHECK);
            row("  most memory of the process", &format!("{:.0} MB", check.peak_mb), most.1, CHECK);
        }
        self.import(&zip, "1000000 people", "")?;
        let search = output(Command::new(self.release.join("examples/search")).arg(self.folder.0.join("data")))?;
        let all = search.lines().find(|line| line.starts_with("all ")).context("the search measured nothing")?;
        let figures: Vec<&str> = all.split_whitespace().collect();
        let command = "target/release/examples/search DATA_DIR";
        row("  a search under row security, p50", &format!("{} ms", figures.get(2).unwrap_or(&"")), "", command);
        row(
            "  a search under row security, p95",
            &format!("{} ms", figures.get(3).unwrap_or(&"")),
            "under 10 ms",
            command,
        );
        println!("\n{search}");
        self.records()
    }

    /// Imports an export twice into a new database, and exports it.
    fn import(&self, zip: &Path, what: &str, promised: &str) -> Result<()> {
        // Making the database is no part of the import.
        output(self.hearth().args(["audit", "verify"]))?;
        let command = "hearth import FILE";
        let first = timed(self.hearth().arg("import").arg(zip))?;
        row(&format!("{what}: import"), &format!("{first:.1} s"), promised, command);
        let again = timed(self.hearth().arg("import").arg(zip))?;
        row("  import the same again", &format!("{again:.1} s"), "", command);
        let out = self.folder.0.join("export.zip");
        let export = timed(self.hearth().arg("export").arg("--out").arg(&out))?;
        row("  export", &format!("{export:.1} s"), "", "hearth export --out FILE");
        Ok(())
    }

    fn hearth(&self) -> Command {
        let mut command = Command::new(self.release.join("hearth"));
        command.env("HEARTH_DATA_DIR", self.folder.0.join("data")).env_remove("DATABASE_URL");
        command
    }

    fn read(&self, zip: &Path) -> Result<Read> {
        let text = output(Command::new(self.release.join("examples/read")).arg(zip))?;
        let value = |name| number(&text, name);
        Ok(Read {
            seconds: value("seconds")?,
            rows: value("rows")?,
            bytes: value("bytes")?,
            peak_mb: value("peak").unwrap_or_default() / 1024.0,
        })
    }
}

/// A folder that goes away with this.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self> {
        let path = std::env::temp_dir().join(format!("hearth-bench-{}", std::process::id()));
        std::fs::create_dir(&path).with_context(|| format!("cannot make {}", path.display()))?;
        // The database's server may run as another user.
        #[cfg(unix)]
        std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o711))?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn row(what: &str, figure: &str, promised: &str, command: &str) {
    println!("{what:<44}{figure:>14}  {promised:<17}{command}");
}

/// What a command prints; an error with its last words when it fails.
fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot start {command:?}"))?;
    if !output.status.success() {
        bail!("{command:?} failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// What [`MEASURE`] says of a command.
fn ran(command: &mut Command) -> Result<Ran> {
    let text = output(command)?;
    Ok(Ran { seconds: number(&text, "seconds")?, peak_mb: number(&text, "peak")? / 1024.0 })
}

/// Seconds that a command takes.
fn timed(command: &mut Command) -> Result<f64> {
    let start = Instant::now();
    output(command)?;
    Ok(start.elapsed().as_secs_f64())
}

/// The number after `name`.
fn number(text: &str, name: &str) -> Result<f64> {
    let mut words = text.split_whitespace().skip_while(|word| *word != name);
    let value = words.nth(1).with_context(|| format!("no {name} was measured"))?;
    value.parse().with_context(|| format!("{name}: {value} is no number"))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

fn percent(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

/// Bytes of the files of a zip, unpacked.
fn csv_bytes(zip: &Path) -> Result<f64> {
    let mut archive = zip::ZipArchive::new(File::open(zip)?)?;
    let mut total = 0;
    for index in 0..archive.len() {
        total += archive.by_index_raw(index)?.size();
    }
    #[expect(clippy::cast_precision_loss, reason = "files are far below 2^52 bytes")]
    let total = total as f64;
    Ok(total)
}
