//! Finds the tests that carry a clause's slug, in Rust and in the browser tests.

use std::path::Path;

use anyhow::Result;

use super::{Shown, places::texts};

const MARK: &str = "// clause: ";

/// The tests in the order of their slugs, and comments that are of no use.
pub fn find(root: &Path) -> Result<(Vec<Shown>, Vec<String>)> {
    let mut shown = Vec::new();
    let mut problems = Vec::new();
    let files = texts(&root.join("crates"), "rs")?.into_iter().chain(texts(&root.join("e2e"), "mjs")?);
    for (path, text) in files {
        let file = path.strip_prefix(root).unwrap_or(&path).display().to_string();
        in_file(&file, &text, &mut shown, &mut problems);
    }
    shown.sort();
    shown.dedup();
    Ok((shown, problems))
}

fn in_file(file: &str, text: &str, shown: &mut Vec<Shown>, problems: &mut Vec<String>) {
    let mut marks: Vec<(usize, String, String)> = Vec::new();
    let browser = file.starts_with("e2e/");
    let mut is_test = browser;
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(mark) = line.strip_prefix(MARK) {
            let (slug, effect) = mark.trim().split_once(' ').unwrap_or((mark.trim(), ""));
            if !matches!(effect, "permitted" | "refused" | "") {
                problems
                    .push(format!("{file}:{}: a test shows what is permitted or refused, not {effect}", number + 1));
            }
            marks.push((number + 1, slug.to_owned(), effect.to_owned()));
        } else if marks.is_empty() || line.starts_with("//") {
        } else if line.starts_with("#[") {
            is_test |= line.starts_with("#[test]") || line.contains("::test]") || line.contains("::test(");
        } else {
            let name = if browser { browser_test(line) } else { function(line).filter(|_| is_test) };
            for (number, slug, effect) in marks.drain(..) {
                match name {
                    Some(name) => {
                        shown.push(Shown { slug, effect, file: file.to_owned(), test: name.to_owned() });
                    }
                    None => problems.push(format!("{file}:{number}: the mark of {slug} stands above no test")),
                }
            }
            is_test = browser;
        }
    }
    problems.extend(
        marks.iter().map(|(number, slug, _)| format!("{file}:{number}: the mark of {slug} stands above no test")),
    );
}

/// `name` of `fn name(` or `async fn name(`.
fn function(line: &str) -> Option<&str> {
    line.strip_prefix("async ").unwrap_or(line).strip_prefix("fn ")?.split(['(', '<']).next()
}

/// `name` of `test('name'`, alone or of another test.
fn browser_test(line: &str) -> Option<&str> {
    let line = line.strip_prefix("await ").unwrap_or(line);
    let rest =
        line.strip_prefix("test(").or_else(|| line.strip_prefix("it(")).or_else(|| line.strip_prefix("t.test("))?;
    let quote = rest.chars().next().filter(|first| "'\"`".contains(*first))?;
    rest[1..].split(quote).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(file: &str, text: &str) -> (Vec<String>, Vec<String>) {
        let (mut shown, mut problems) = (Vec::new(), Vec::new());
        in_file(file, text, &mut shown, &mut problems);
        (shown.iter().map(|test| format!("{} {} {}", test.slug, test.effect, test.test)).collect(), problems)
    }

    #[test]
    fn marks_stand_above_tests() {
        let rust = "
            // clause: fee-paid refused
            // clause: view-only
            // Why it is so.
            #[tokio::test]
            #[expect(clippy::unwrap_used, reason = \"tests\")]
            async fn one() {}

            #[test]
            fn unmarked() {}
        ";
        let (shown, problems) = found("a.rs", rust);
        assert_eq!(shown, ["fee-paid refused one", "view-only  one"]);
        assert_eq!(problems, Vec::<String>::new());
        let (shown, problems) =
            found("e2e/a.mjs", "// clause: part-2 refused\nawait t.test('no trace', async () => {\n");
        assert_eq!(shown, ["part-2 refused no trace"]);
        assert_eq!(problems, Vec::<String>::new());
    }

    #[test]
    fn a_mark_elsewhere_is_told() {
        let (shown, problems) = found("a.rs", "// clause: a refused\nfn helper() {}\n// clause: b maybe\n");
        assert_eq!(shown, Vec::<String>::new());
        assert_eq!(
            problems,
            [
                "a.rs:1: the mark of a stands above no test",
                "a.rs:3: a test shows what is permitted or refused, not maybe",
                "a.rs:3: the mark of b stands above no test",
            ]
        );
    }
}
