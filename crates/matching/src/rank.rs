//! How near a person is to what was asked for.

use crate::birth::Birth;
use crate::keys::{Name, sounds};
use crate::nicknames::families;
use crate::normal::{Form, fold, forms};
use crate::query::{Query, Term, Word};

/// A person that shares a key with the query.
#[derive(Clone, Copy, Debug, Default)]
pub struct Candidate<'a> {
    pub name: Name<'a>,
    pub birth: Option<Birth>,
    /// Nine characters, with "x" for unknown digits; empty when unknown.
    pub ssn: &'a str,
    pub personal_id: &'a str,
}

/// From 0 (nothing in common) to 1 (all that was asked for, and nothing else): the mean over the terms of the query.
pub fn rank(query: &Query, candidate: &Candidate<'_>) -> f32 {
    let name = candidate.name;
    let fields = [forms(name.given), forms(name.middle), forms(name.family)];
    let suffix = fold(name.suffix.trim_end_matches('.'));
    let (mut sum, mut total) = (0.0, 0.0);
    for term in &query.terms {
        let (weight, score) = match term {
            Term::Word(word) if word.minor => (0.25, if word.text == suffix { 1.0 } else { best(word, &fields) }),
            Term::Word(word) => (1.0, best(word, &fields)),
            Term::Code { text, last_four, ssn, births } => {
                (1.0, code(candidate, text, last_four.as_deref(), ssn.as_deref(), births))
            }
        };
        sum += weight * score;
        total += weight;
    }
    if total == 0.0 {
        return 0.0;
    }
    // Words of the person nobody asked for: of two equally near, the shorter name comes first.
    let asked = |form: &Form| query.words().any(|word| written(&word.text, &form.text).is_some());
    let extra = fields.iter().flatten().filter(|form| !asked(form)).count();
    let asks_name = query.words().next().is_some();
    let extra: f32 = if asks_name { [0.0, 0.01, 0.02, 0.03][extra.min(3)] } else { 0.0 };
    (sum / total * (1.0 - extra)).clamp(0.0, 1.0)
}

/// The nearest word of the name. A middle name counts a little less than given and family name.
fn best(word: &Word, fields: &[Vec<Form>; 3]) -> f32 {
    let [given, middle, family] = fields;
    let of = |forms: &[Form]| forms.iter().map(|form| near(word, form)).fold(0.0, f32::max);
    of(given).max(of(family)).max(of(middle) * 0.97)
}

fn near(word: &Word, form: &Form) -> f32 {
    let mut score = written(&word.text, &form.text).unwrap_or_else(|| heard(word, &form.text));
    for joined in &form.joined {
        score = score.max(written(&word.text, joined).unwrap_or(0.0) * 0.99);
    }
    for typed in &word.joined {
        if *typed == form.text || form.joined.contains(typed) {
            score = score.max(0.99);
        }
    }
    score
}

/// 1 for the same word; less for its beginning, a nickname or one slip; `None` for anything else.
fn written(typed: &str, name: &str) -> Option<f32> {
    if typed == name {
        return Some(1.0);
    }
    let (short, long) = (typed.chars().count(), name.chars().count());
    if name.starts_with(typed) {
        return Some(0.86 + 0.1 * ratio(short, long));
    }
    if long == 1 && typed.starts_with(name) {
        return Some(0.6);
    }
    if families(typed).iter().any(|formal| families(name).contains(formal)) {
        return Some(0.92);
    }
    if short.abs_diff(long) <= 1 && short.max(long) >= 3 && strsim::osa_distance(typed, name) == 1 {
        return Some(if typed.chars().next() == name.chars().next() { 0.9 } else { 0.87 });
    }
    // The beginning of a longer name, with a slip in it.
    if short >= 4 && long > short {
        let begin: String = name.chars().take(short).collect();
        if strsim::osa_distance(typed, &begin) == 1 {
            return Some(0.8);
        }
    }
    None
}

/// Words that sound the same, then by Jaro-Winkler.
fn heard(word: &Word, name: &str) -> f32 {
    let alike = similar(&word.text, name);
    // What hardly shares a letter does not sound the same.
    if alike > 0.4 {
        let codes = sounds(name);
        if word.sounds.iter().any(|code| codes.contains(code)) {
            return (0.62 + 0.25 * alike).min(0.86);
        }
    }
    if alike >= 0.85 { alike * 0.85 } else { alike * 0.4 }
}

/// Jaro-Winkler, 0 to 1.
fn similar(a: &str, b: &str) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
    let similar = strsim::jaro_winkler(a, b) as f32;
    similar
}

fn ratio(part: usize, whole: usize) -> f32 {
    f32::from(u8::try_from(part).unwrap_or(u8::MAX)) / f32::from(u8::try_from(whole.max(1)).unwrap_or(u8::MAX))
}

/// The best of what digits may mean.
fn code(candidate: &Candidate<'_>, text: &str, last_four: Option<&str>, ssn: Option<&str>, births: &[Birth]) -> f32 {
    if !text.is_empty() && candidate.personal_id.eq_ignore_ascii_case(text) {
        return 1.0;
    }
    let mut score: f32 = 0.0;
    if ssn.is_some_and(|ssn| ssn == candidate.ssn) {
        score = 1.0;
    } else if last_four.is_some_and(|four| candidate.ssn.ends_with(four)) {
        score = if ssn.is_some() { 0.6 } else { 0.98 };
    }
    if let Some(birth) = candidate.birth {
        for (n, asked) in births.iter().enumerate() {
            score = score.max(birth_score(*asked, birth) - if n == 0 { 0.0 } else { 0.01 });
        }
        // Four digits may be the year of birth.
        if text.len() == 4 && birth.year.to_string() == text {
            score = score.max(0.6);
        }
    }
    score
}

fn birth_score(asked: Birth, birth: Birth) -> f32 {
    if asked == birth {
        return 1.0;
    }
    if asked.swapped() == Some(birth) {
        return 0.85;
    }
    let same = [asked.year == birth.year, asked.month == birth.month, asked.day == birth.day];
    match same.iter().filter(|same| **same).count() {
        2 if (asked.year - birth.year).abs() <= 10 => 0.65,
        1 if asked.year == birth.year => 0.3,
        _ => 0.0,
    }
}
