//! `cargo xtask crash`: kills Hearth, its PostgreSQL or both at random moments of an import, and looks whether the next
//! command finds all of the import or nothing of it, a whole audit log, and needs no hand.
//!
//! Two invented communities are imported by turns as the same source, so that every import changes nearly every row. What
//! the source holds after each of them is known from undisturbed imports beforehand; after a kill it must be exactly what
//! it was before, or exactly what the whole import makes of it, and the audit log must have grown by as much. Every tenth
//! round kills the first start of all, on an empty data directory.

mod house;

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};

use house::{House, Moment, Rows, Victim};

/// How long the next start may take: what `crates/store` allows itself, and the promise of docs/operations.md.
const SLOWEST_START: Duration = Duration::from_mins(1);

/// What to do; the same seed makes the same choices, though not the same moments in the life of a process.
pub struct Options {
    pub times: u32,
    pub seed: u64,
    pub clients: u32,
    pub release: bool,
    /// A binary that is built already.
    pub hearth: Option<PathBuf>,
}

impl Options {
    pub fn parse(args: &[&str]) -> Result<Self> {
        let mut options = Self { times: 50, seed: 1, clients: 1_500, release: false, hearth: None };
        let mut args = args.iter();
        while let Some(flag) = args.next() {
            let mut value = || args.next().with_context(|| format!("{flag} needs a value"));
            match *flag {
                "--times" => options.times = value()?.parse().context("--times")?,
                "--seed" => options.seed = value()?.parse().context("--seed")?,
                "--clients" => options.clients = value()?.parse().context("--clients")?,
                "--release" => options.release = true,
                "--hearth" => options.hearth = Some(value()?.into()),
                _ => bail!("usage: cargo xtask crash [--times N] [--seed N] [--clients N] [--release | --hearth FILE]"),
            }
        }
        Ok(options)
    }
}

/// What a source holds after an undisturbed import, and how long that took.
struct Undisturbed {
    export: &'static str,
    rows: Rows,
    /// From the start of the command to the line that says it is done, just after the commit.
    committed: Duration,
    whole: Duration,
}

/// What the next command found.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    Before,
    After,
}

pub fn run(options: &Options) -> Result<()> {
    let house = House::new(&match &options.hearth {
        Some(hearth) => hearth.clone(),
        None => house::build(options.release)?,
    })?;
    println!("Inventing two communities of {} people, and importing them undisturbed", options.clients);
    for (seed, export) in [(1, "a"), (2, "b")] {
        house.invent(export, options.clients, seed)?;
    }
    let first = undisturbed(&house, "main", "a")?;
    undisturbed(&house, "main", "b")?;
    // From the second time on: rows that only the other community has stay, marked as deleted.
    let pair = [undisturbed(&house, "main", "a")?, undisturbed(&house, "main", "b")?];
    let mut entries = house.audit_entries("main")?;
    let mut current = 1;
    let mut dice = Dice(options.seed);
    let mut tally = Tally::default();
    for round in 1..=options.times {
        if round % 10 == 0 {
            let result = first_start(&house, &first, &mut dice);
            tally.note(round, result);
            continue;
        }
        let next = 1 - current;
        let kill = Kill::choose(&pair[next], &mut dice);
        let result = disturbed(&house, &pair[current], &pair[next], &kill, &mut entries);
        if let Ok(report) = &result
            && report.found == Found::After
        {
            current = next;
        }
        let failed = result.is_err();
        tally.note(round, result);
        if failed {
            // What it holds now is unknown: later rounds would only repeat the failure.
            undisturbed(&house, "main", pair[next].export)?;
            current = next;
            entries = house.audit_entries("main")?;
        }
    }
    println!("{tally}");
    if tally.failed > 0 {
        bail!("{} rounds failed; what is left of them is in {}", tally.failed, house.keep().display());
    }
    Ok(())
}

fn undisturbed(house: &House, data: &str, export: &'static str) -> Result<Undisturbed> {
    let (committed, whole) = house.import(data, export)?;
    let rows = house.export(data)?;
    ensure!(house.left_running(data).is_empty(), "a server is left running after an undisturbed import");
    Ok(Undisturbed { export, rows, committed, whole })
}

/// Whom to kill, and when.
struct Kill {
    victim: Victim,
    moment: Moment,
}

impl Kill {
    /// A third of the moments anywhere in the command, a third near its end, a third at the very commit.
    fn choose(of: &Undisturbed, dice: &mut Dice) -> Self {
        let victim = Victim::ALL[dice.below(Victim::ALL.len())];
        let moment = match dice.below(3) {
            0 => Moment::After(of.whole.mul_f64(dice.fraction())),
            1 => Moment::After(of.committed.mul_f64(0.7 + 0.4 * dice.fraction())),
            _ => Moment::Commit,
        };
        Self { victim, moment }
    }
}

/// What a round came to.
struct Report {
    what: String,
    found: Found,
    next_start: Duration,
}

/// One import that is killed, and what the next commands find.
fn disturbed(
    house: &House,
    before: &Undisturbed,
    after: &Undisturbed,
    kill: &Kill,
    entries: &mut u64,
) -> Result<Report> {
    let what = house.import_and_kill("main", after.export, kill.victim, kill.moment)?;
    let began = Instant::now();
    let rows = house.export("main").context(what.clone())?;
    let next_start = began.elapsed();
    let whole = check_after(house, "main", next_start).context(what.clone())?;
    // The export has an entry of its own, the import one more if it is there.
    let found = if rows == before.rows {
        Found::Before
    } else if rows == after.rows {
        Found::After
    } else {
        bail!("{what}: part of the import is there: {}", rows.difference(&before.rows, &after.rows));
    };
    let expected = *entries + 1 + u64::from(found == Found::After);
    ensure!(whole == expected, "{what}: {whole} entries in the audit log where {expected} belong");
    *entries = whole;
    Ok(Report { what, found, next_start })
}

/// The first start of all is killed: making the database, the tables, the keys, or the first import.
fn first_start(house: &House, first: &Undisturbed, dice: &mut Dice) -> Result<Report> {
    house.remove("fresh")?;
    let victim = Victim::ALL[dice.below(Victim::ALL.len())];
    let what =
        house.import_and_kill("fresh", first.export, victim, Moment::After(first.whole.mul_f64(dice.fraction())))?;
    let what = format!("first start, {what}");
    let began = Instant::now();
    let entries = house.audit_entries("fresh").context(what.clone())?;
    let next_start = began.elapsed();
    check_after(house, "fresh", next_start).context(what.clone())?;
    ensure!(entries <= 1, "{what}: {entries} entries in the audit log after one import");
    house.import("fresh", first.export).context(what.clone())?;
    ensure!(house.export("fresh")? == first.rows, "{what}: the import after it did not mend it");
    let found = if entries == 0 { Found::Before } else { Found::After };
    Ok(Report { what, found, next_start })
}

/// Returns the number of entries in the audit log, which must be whole.
fn check_after(house: &House, data: &str, next_start: Duration) -> Result<u64> {
    ensure!(next_start < SLOWEST_START, "the next command took {:.1} s", next_start.as_secs_f64());
    ensure!(house.left_running(data).is_empty(), "a server is left running");
    house.audit_entries(data)
}

#[derive(Default)]
struct Tally {
    before: u32,
    after: u32,
    failed: u32,
    slowest: Duration,
}

impl Tally {
    fn note(&mut self, round: u32, result: Result<Report>) {
        match result {
            Ok(report) => {
                let (count, word) = match report.found {
                    Found::Before => (&mut self.before, "before"),
                    Found::After => (&mut self.after, "after"),
                };
                *count += 1;
                self.slowest = self.slowest.max(report.next_start);
                let seconds = report.next_start.as_secs_f64();
                println!("round {round:3}: {} -> as {word}; the next command took {seconds:.1} s", report.what);
            }
            Err(error) => {
                self.failed += 1;
                println!("round {round:3}: FAILED: {error:#}");
            }
        }
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let whole = self.before + self.after;
        write!(
            f,
            "{} rounds: {whole} whole, {} as before, {} as after, slowest next command {:.1} s",
            whole + self.failed,
            self.before,
            self.after,
            self.slowest.as_secs_f64()
        )
    }
}

/// SplitMix64: enough to choose moments.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n.max(1) as u64).unwrap_or(0)
    }

    /// From 0 up to 1.
    fn fraction(&mut self) -> f64 {
        f64::from(u32::try_from(self.next() >> 32).unwrap_or(0)) / f64::from(u32::MAX)
    }
}
