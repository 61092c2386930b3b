//! What rows of the map may point to: policies, tables and constraints, pages, files.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// All that is there.
pub struct Places {
    root: PathBuf,
    known: BTreeSet<String>,
}

impl Places {
    pub fn read(root: &Path) -> Result<Places> {
        let mut known = BTreeSet::new();
        for (_, text) in texts(&root.join("policies"), "cedar")? {
            known.extend(after(&text, "@slug(\"").map(|slug| format!("policy:{slug}")));
        }
        for (_, text) in texts(&root.join("crates/store/migrations"), "sql")? {
            known.extend(after(&text, "CREATE TABLE ").map(|name| format!("table:{name}")));
            known.extend(after(&text, "CONSTRAINT ").map(|name| format!("constraint:{name}")));
            known.extend(after(&text, "CREATE TRIGGER ").map(|name| format!("constraint:{name}")));
        }
        let routes = fs::read_to_string(root.join("crates/web/src/routes.rs")).context("cannot read routes.rs")?;
        for start in ["get(\"", "post(\""] {
            known.extend(
                routes
                    .split(start)
                    .skip(1)
                    .filter_map(|rest| rest.split('"').next())
                    .map(|path| format!("page:{path}")),
            );
        }
        Ok(Places { root: root.to_owned(), known })
    }

    #[cfg(test)]
    pub fn of(known: &[&str]) -> Places {
        Places { root: PathBuf::new(), known: known.iter().map(|&place| place.to_owned()).collect() }
    }

    pub fn has(&self, place: &str) -> bool {
        place.strip_prefix("code:").map_or_else(|| self.known.contains(place), |file| self.root.join(file).is_file())
    }
}

/// The names that follow `start` in a text.
fn after<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    text.split(start)
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !(c.is_alphanumeric() || "_-.".contains(c))).next())
        .filter(|name| !name.is_empty())
}

/// The files of a folder and those below it with this ending, with their texts, in the order of their paths.
pub fn texts(folder: &Path, ending: &str) -> Result<Vec<(PathBuf, String)>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(texts(&path, ending)?);
        } else if path.extension().is_some_and(|found| found == ending) {
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
            found.push((path, text));
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_where_they_end() {
        let found: Vec<&str> = after("CREATE TABLE hud.client (\nCREATE TABLE a-b(", "CREATE TABLE ").collect();
        assert_eq!(found, ["hud.client", "a-b"]);
    }
}
