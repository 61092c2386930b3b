//! Every check has a case in cases/*.md: what is changed in an export without fault, and what is then found, and nothing
//! else; and a change that comes near, of which the check says nothing.
#![expect(clippy::unwrap_used, reason = "tests")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::Export;

/// A check's case.
#[derive(Default)]
struct Case {
    found: Vec<String>,
    not: Vec<String>,
    /// Other checks that tell of the same fault.
    also: BTreeSet<String>,
}

#[test]
fn an_export_without_fault_has_no_findings() {
    assert_eq!(Export::without_fault().answer().findings, []);
}

#[test]
fn each_check_finds_its_fault_and_no_other_does() {
    let mut wrong = Vec::new();
    for (id, case) in cases() {
        if !case.found.is_empty() {
            let answer = changed(&case.found).answer();
            let mut wanted: BTreeSet<&str> = case.also.iter().map(String::as_str).collect();
            wanted.insert(&id);
            if answer.checks() != wanted {
                wrong.push(format!("{id}: found {:?}", answer.findings));
            }
        }
        if !case.not.is_empty() {
            let answer = changed(&case.not).answer();
            if answer.checks().contains(id.as_str()) {
                wrong.push(format!("{id}: found where it should not be: {:?}", answer.findings));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_check_has_a_case() {
    let cases = cases();
    let without: Vec<&str> = quality::CATALOGUE
        .iter()
        .map(|check| check.id.as_str())
        .filter(|id| cases.get(*id).is_none_or(|case| case.found.is_empty() || case.not.is_empty()))
        // Rules of HUD's reader beyond the list have their cases in crates/hud/tests/bad_input.rs, as has what only a zip
        // file can have; crates/cli/tests/check.rs tries it.
        .filter(|id| hud::problem::rules::ALL.iter().all(|rule| rule.id != *id))
        .collect();
    assert_eq!(without, [""; 0]);
    for id in cases.keys() {
        assert!(quality::catalogue::find(id).is_some(), "there is no check {id}");
    }
}

fn changed(lines: &[String]) -> Export {
    let mut export = Export::without_fault();
    for line in lines {
        export.change(line);
    }
    export
}

/// The cases by check. `## id` begins one; "found:" and "not found:" begin its two lists of changes.
fn cases() -> BTreeMap<String, Case> {
    let mut cases: BTreeMap<String, Case> = BTreeMap::new();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/cases");
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let (mut id, mut in_found) = (String::new(), true);
        for line in text.lines() {
            if let Some(heading) = line.strip_prefix("## ") {
                heading.clone_into(&mut id);
                assert!(cases.insert(id.clone(), Case::default()).is_none(), "{id} has two cases");
            } else if line == "found:" || line == "not found:" {
                in_found = line == "found:";
            } else if let Some(change) = line.strip_prefix("    ") {
                let case = cases.get_mut(&id).unwrap();
                let list = if in_found { &mut case.found } else { &mut case.not };
                list.push(change.to_owned());
            } else if let Some(also) = line.strip_prefix("also: ") {
                cases.get_mut(&id).unwrap().also.extend(also.split(", ").map(str::to_owned));
            }
        }
    }
    cases
}
