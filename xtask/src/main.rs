//! The project's own chores. `cargo xtask codegen` writes what follows from `crates/hud/spec/*.csv`;
//! `cargo xtask codegen --check` fails when a generated file is stale.

mod bench;
mod clauses;
mod crash;
mod lists;
mod migration;
mod records;
mod spec;

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["codegen"] => codegen(false),
        ["codegen", "--check"] => codegen(true),
        ["bench"] => bench::run(false),
        ["bench", "--large"] => bench::run(true),
        ["clauses"] => exit_unless(clauses::run(false)?),
        ["clauses", "--write"] => exit_unless(clauses::run(true)?),
        ["crash", ref rest @ ..] => crash::run(&crash::Options::parse(rest)?),
        _ => bail!("usage: cargo xtask codegen [--check] | bench [--large] | clauses [--write] | crash [--times N]"),
    }
}

/// Ends with a code that says no, when what was to be said has been printed.
fn exit_unless(right: bool) -> Result<()> {
    if right { Ok(()) } else { std::process::exit(1) }
}

fn codegen(check: bool) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask has no parent folder")?;
    let spec = spec::Spec::read(&root.join("crates/hud/spec"))?;
    let generated = root.join("crates/hud/src/generated");
    let mut stale = Vec::new();
    let mut outputs: Vec<(PathBuf, String)> = vec![
        (generated.join("spec.rs"), rustfmt(root, &spec::rust(&spec))?),
        (generated.join("lists.rs"), rustfmt(root, &lists::rust(&spec))?),
        (generated.join("records.rs"), rustfmt(root, &records::rust(&spec))?),
    ];
    // The first migration is written once: after a release, a change of the standard is a new migration by hand.
    outputs.push((root.join("crates/store/migrations/0002_hud.sql"), migration::sql(&spec)));
    for (path, text) in outputs {
        if fs::read_to_string(&path).ok().as_deref() == Some(text.as_str()) {
            continue;
        }
        if check {
            stale.push(path.display().to_string());
        } else {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
            println!("wrote {}", path.display());
        }
    }
    if !stale.is_empty() {
        bail!("stale, run `cargo xtask codegen`: {}", stale.join(", "));
    }
    Ok(())
}

fn rustfmt(root: &Path, text: &str) -> Result<String> {
    let mut child = Command::new("rustfmt")
        .current_dir(root)
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("rustfmt is needed to write generated code")?;
    let mut input = child.stdin.take().context("rustfmt has no input")?;
    let owned = text.to_owned();
    let writer = std::thread::spawn(move || input.write_all(owned.as_bytes()));
    let output = child.wait_with_output()?;
    writer.join().map_err(|_| anyhow::anyhow!("writing to rustfmt failed"))??;
    if !output.status.success() {
        bail!("rustfmt refused the generated code");
    }
    Ok(String::from_utf8(output.stdout)?)
}
