//! What someone typed into the search field.

use crate::birth::{Birth, births, from_parts};
use crate::keys::{Key, initial_key, joined_keys, pair_keys, sounds, word_keys};
use crate::normal::{fold, forms, is_hash, is_suffix};

/// Letters and terms beyond these are not looked at.
const MOST_TEXT: usize = 200;
const MOST_TERMS: usize = 10;

/// A search: every term is something the person should have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub terms: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// Part of a name, whole or begun.
    Word(Word),
    /// Digits, or digits with letters: what it is shows only in the data, so all it can be is kept.
    Code {
        /// As typed: may be a personal id.
        text: String,
        /// May be the last four digits of the SSN.
        last_four: Option<String>,
        /// May be a whole SSN.
        ssn: Option<String>,
        /// May be one of these dates of birth, the likelier first.
        births: Vec<Birth>,
    },
}

/// A word of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Normalised.
    pub text: String,
    /// The same with what belongs before it: "delacruz" for "cruz" in "de la Cruz".
    pub joined: Vec<String>,
    /// Says little: a particle ("de") or a suffix ("jr").
    pub minor: bool,
    /// Any of these finds it.
    pub keys: Vec<Key>,
    /// Its codes of sound, at hand for the ranking.
    pub(crate) sounds: Vec<String>,
}

impl Query {
    /// Tells names, dates of birth, SSNs and personal ids apart. Never fails: what says nothing is left out.
    pub fn parse(text: &str) -> Self {
        let text: String = text.chars().take(MOST_TEXT).collect();
        let tokens: Vec<&str> =
            text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')).filter(|t| !t.is_empty()).collect();
        let mut terms = Vec::new();
        let mut name = String::new();
        let mut at = 0;
        while at < tokens.len() {
            let spelled = match tokens[at..] {
                [a, b, c, ..] => from_parts(a, b, c),
                _ => Vec::new(),
            };
            let token = tokens[at];
            if !spelled.is_empty() {
                terms.push(Term::Code { text: String::new(), last_four: None, ssn: None, births: spelled });
                at += 2;
            } else if is_hash(token) || token.chars().any(char::is_numeric) {
                terms.push(code(token));
            } else {
                name.push(' ');
                name.push_str(token);
            }
            at += 1;
        }
        let mut all: Vec<Term> = words(&name).into_iter().map(Term::Word).collect();
        all.append(&mut terms);
        all.truncate(MOST_TERMS);
        Self { terms: all }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    pub fn words(&self) -> impl Iterator<Item = &Word> {
        self.terms.iter().filter_map(|term| match term {
            Term::Word(word) => Some(word),
            Term::Code { .. } => None,
        })
    }

    /// Keys by word: a person has a key of each group. Words that say little have a group only when there are no others.
    pub fn groups(&self) -> Vec<&[Key]> {
        let only_minor = self.words().all(|word| word.minor);
        self.words().filter(|word| only_minor || !word.minor).map(|word| word.keys.as_slice()).collect()
    }

    /// Keys for the first and the last word together, much more selective than either. A word that is only begun, or a
    /// slip that changes the sound, is not found by them: then the groups are to be asked. Empty for a single word.
    pub fn pairs(&self) -> Vec<Key> {
        let major: Vec<&Word> = self.words().filter(|word| !word.minor && word.text.chars().count() > 1).collect();
        match major[..] {
            [first, .., last] => pair_keys(&first.text, &last.text),
            _ => Vec::new(),
        }
    }

    /// All dates of birth that may be meant.
    pub fn births(&self) -> Vec<Birth> {
        self.codes().flat_map(|(.., births)| births.iter().copied()).collect()
    }

    /// All fours of digits that may end the SSN.
    pub fn last_fours(&self) -> Vec<&str> {
        self.codes().filter_map(|(_, last_four, ..)| last_four).collect()
    }

    /// All nines of digits that may be the SSN.
    pub fn ssns(&self) -> Vec<&str> {
        self.codes().filter_map(|(_, _, ssn, _)| ssn).collect()
    }

    /// What may be a personal id, as typed.
    pub fn personal_ids(&self) -> Vec<&str> {
        self.codes().map(|(text, ..)| text).filter(|text| !text.is_empty()).collect()
    }

    fn codes(&self) -> impl Iterator<Item = (&str, Option<&str>, Option<&str>, &[Birth])> {
        self.terms.iter().filter_map(|term| match term {
            Term::Word(_) => None,
            Term::Code { text, last_four, ssn, births } => {
                Some((text.as_str(), last_four.as_deref(), ssn.as_deref(), births.as_slice()))
            }
        })
    }
}

fn words(name: &str) -> Vec<Word> {
    let word = |text: String, joined: Vec<String>, minor| {
        let mut keys = word_keys(&text);
        for text in &joined {
            for key in joined_keys(text) {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        let sounds = sounds(&text);
        Word { text, joined, minor, keys, sounds }
    };
    let mut words: Vec<Word> =
        forms(name).into_iter().map(|form| word(form.text, form.joined, form.particle)).collect();
    // `forms` leaves suffixes out, but someone who types one means it.
    for token in name.split_whitespace().skip(1) {
        let suffix = fold(token.trim_end_matches('.'));
        if is_suffix(&suffix) {
            words.push(word(suffix, Vec::new(), true));
        }
    }
    // One letter is the beginning of some other word of a name that is found by the rest.
    let begun: Vec<String> =
        words.iter().filter(|w| !w.minor && w.text.chars().count() > 1).map(|w| w.text.clone()).collect();
    for word in words.iter_mut().filter(|word| word.text.chars().count() == 1) {
        word.keys.extend(begun.iter().map(|text| initial_key(text, &word.text)));
    }
    words
}

fn code(token: &str) -> Term {
    let digits: String = token.chars().filter(char::is_ascii_digit).collect();
    let masked = |c: char| c.is_ascii_digit() || matches!(c, 'x' | 'X' | '*' | '-');
    let number = token.chars().all(masked);
    let hidden = token.contains(['x', 'X', '*']);
    let births = births(token);
    let last_four = (number && births.is_empty() && (digits.len() == 4 || digits.len() == 9))
        .then(|| digits[digits.len() - 4..].to_owned());
    let ssn = (number && digits.len() == 9 && !hidden).then_some(digits);
    // A date with its separators is no id.
    let text =
        if births.is_empty() || token.bytes().all(|b| b.is_ascii_digit()) { token.to_owned() } else { String::new() };
    Term::Code { text, last_four, ssn, births }
}
