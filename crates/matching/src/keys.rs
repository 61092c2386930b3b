//! The keys a person is found by.

use crate::nicknames::families;
use crate::normal::{Form, forms};
use rphonetic::DoubleMetaphone;
use std::fmt;

/// No person has more keys than this; the least useful are left out first.
pub const MOST_KEYS: usize = 40;

/// Letters of the shortest and the longest prefix stored.
const PREFIX: std::ops::RangeInclusive<usize> = 2..=5;
/// Letters of a word that are looked at for a slip; what comes after may differ as it likes.
const SLIP_LETTERS: usize = 8;
/// In shorter words one letter fewer would match too many.
const SLIP_SHORTEST: usize = 4;

/// What two names have in common when they share a key, from the closest to the loosest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyKind {
    /// The whole word, normalised.
    Word,
    /// Two words that sound alike, in either order: the most selective key for "given family".
    Pair,
    /// The first three letters of one word and the initial of another: "mar.g" for "maria g".
    Initial,
    /// The formal name a nickname stands for.
    Nickname,
    /// The first two to five letters.
    Prefix,
    /// The word without one of its letters: finds any one slip of the keyboard.
    Slip,
    /// Double Metaphone code.
    Sound,
}

impl KeyKind {
    /// The letter it is stored with.
    pub const fn letter(self) -> char {
        match self {
            Self::Word => 'n',
            Self::Pair => 'w',
            Self::Initial => 'i',
            Self::Nickname => 'k',
            Self::Prefix => 'p',
            Self::Slip => 'd',
            Self::Sound => 'm',
        }
    }
}

/// A key as text is its kind's letter, a colon and the value: "n:maria", "p:mar", "m:MR".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub kind: KeyKind,
    pub value: String,
}

impl Key {
    pub(crate) fn new(kind: KeyKind, value: impl Into<String>) -> Self {
        Self { kind, value: value.into() }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.letter(), self.value)
    }
}

/// A person's name as Client.csv has it; missing parts are empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Name<'a> {
    pub given: &'a str,
    pub middle: &'a str,
    pub family: &'a str,
    pub suffix: &'a str,
}

/// The keys to store for a person, at most [`MOST_KEYS`], none twice; none at all when the name is hashed.
///
/// An alias is stored by calling this with the alias and adding up the keys. The suffix gives no key: it would find
/// every junior.
pub fn name_keys(name: &Name<'_>) -> Vec<Key> {
    let (given, middle, family) = (forms(name.given), forms(name.middle), forms(name.family));
    let mut keys = Keys::default();
    let main = || given.iter().chain(&family);
    for text in main().chain(&middle).flat_map(texts) {
        keys.add(KeyKind::Word, text);
    }
    pairs(&given, &family, &mut keys);
    initials(&given, &middle, &family, &mut keys);
    for form in given.iter().chain(&middle) {
        for formal in families(&form.text) {
            keys.add(KeyKind::Nickname, *formal);
        }
    }
    for form in main() {
        for code in sounds(&form.text) {
            keys.add(KeyKind::Sound, code);
        }
    }
    for text in main().flat_map(texts).chain(middle.iter().map(|form| form.text.as_str())) {
        let letters = text.chars().count();
        for n in PREFIX.filter(|n| *n <= letters) {
            keys.add(KeyKind::Prefix, prefix(text, n));
        }
    }
    // By turns, so that the last word of a long name is not left without.
    let mut slips: Vec<_> =
        main().filter(|form| !form.particle).map(|form| stored_slips(&form.text).into_iter()).collect();
    while slips.iter().any(|left| left.len() > 0) {
        for slip in slips.iter_mut().filter_map(Iterator::next) {
            keys.add(KeyKind::Slip, slip);
        }
    }
    keys.0.truncate(MOST_KEYS);
    keys.0
}

/// The keys that may find a word as someone typed it, whole, begun or with a slip.
pub(crate) fn word_keys(text: &str) -> Vec<Key> {
    let mut keys = Keys::default();
    keys.add(KeyKind::Word, text);
    for formal in families(text) {
        keys.add(KeyKind::Nickname, *formal);
    }
    let letters = text.chars().count();
    if letters >= *PREFIX.start() {
        keys.add(KeyKind::Prefix, prefix(text, letters.min(*PREFIX.end())));
    }
    if letters >= SLIP_SHORTEST - 1 {
        // A letter was left out, or one too many, or a wrong one, or two were exchanged.
        let begin = prefix(text, SLIP_LETTERS);
        let shorter = without_one(&begin);
        keys.add(KeyKind::Slip, begin);
        if letters >= SLIP_SHORTEST {
            for slip in shorter {
                keys.add(KeyKind::Slip, slip.as_str());
                keys.add(KeyKind::Word, slip);
            }
        }
    }
    for code in sounds(text) {
        keys.add(KeyKind::Sound, code);
    }
    keys.0.sort_by_key(|key| key.kind);
    keys.0
}

/// The keys that may find a word run together from several that were typed.
pub(crate) fn joined_keys(text: &str) -> [Key; 2] {
    [Key::new(KeyKind::Word, text), Key::new(KeyKind::Slip, prefix(text, SLIP_LETTERS))]
}

/// The key for a word and the initial of another.
pub(crate) fn initial_key(text: &str, initial: &str) -> Key {
    Key::new(KeyKind::Initial, format!("{}.{}", prefix(text, 3), prefix(initial, 1)))
}

/// Keys for two words that were typed, whichever is the given name.
pub(crate) fn pair_keys(one: &str, other: &str) -> Vec<Key> {
    let mut keys = Keys::default();
    for a in sounds(one) {
        for b in sounds(other) {
            keys.add(KeyKind::Pair, pair(&a, &b));
        }
    }
    keys.0
}

/// The Double Metaphone codes of a word, one or two; none for letters other than a to z.
pub(crate) fn sounds(text: &str) -> Vec<String> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_lowercase()) {
        return Vec::new();
    }
    let result = DoubleMetaphone::default().double_metaphone(text);
    let mut codes = vec![result.primary(), result.alternate()];
    codes.dedup();
    codes.retain(|code| !code.is_empty());
    codes
}

#[derive(Default)]
struct Keys(Vec<Key>);

impl Keys {
    fn add(&mut self, kind: KeyKind, value: impl Into<String>) {
        let key = Key::new(kind, value);
        if !self.0.contains(&key) {
            self.0.push(key);
        }
    }
}

/// Given with family name by sound. The second given or family name takes part, but not both.
fn pairs(given: &[Form], family: &[Form], keys: &mut Keys) {
    let mut count = 0;
    for g in given.iter().take(2) {
        for f in family.iter().filter(|form| !form.particle) {
            for a in sounds(&g.text) {
                for b in sounds(&f.text) {
                    count += 1;
                    if count <= 6 {
                        keys.add(KeyKind::Pair, pair(&a, &b));
                    }
                }
            }
        }
    }
}

/// Given and family name with each other's initial, and the first given name with those of the middle names.
fn initials(given: &[Form], middle: &[Form], family: &[Form], keys: &mut Keys) {
    let mut add = |text: &str, initial: &str| {
        if text.chars().count() > 1 {
            let key = initial_key(text, initial);
            keys.add(key.kind, key.value);
        }
    };
    for (g, f) in given.iter().take(2).flat_map(|g| family.iter().take(3).map(move |f| (g, f))) {
        add(&g.text, &f.text);
        add(&f.text, &g.text);
    }
    for (g, m) in given.iter().take(1).flat_map(|g| middle.iter().take(2).map(move |m| (g, m))) {
        add(&g.text, &m.text);
    }
}

fn pair(a: &str, b: &str) -> String {
    if a <= b { format!("{a}.{b}") } else { format!("{b}.{a}") }
}

fn texts(form: &Form) -> impl Iterator<Item = &str> {
    std::iter::once(form.text.as_str()).chain(form.joined.iter().map(String::as_str))
}

fn prefix(text: &str, letters: usize) -> String {
    text.chars().take(letters).collect()
}

fn stored_slips(text: &str) -> Vec<String> {
    let begin = prefix(text, SLIP_LETTERS);
    if begin.chars().count() < SLIP_SHORTEST {
        return Vec::new();
    }
    let mut slips = without_one(&begin);
    if begin.len() < text.len() {
        slips.insert(0, begin);
    }
    slips
}

fn without_one(text: &str) -> Vec<String> {
    let mut slips: Vec<String> =
        text.char_indices().map(|(at, c)| format!("{}{}", &text[..at], &text[at + c.len_utf8()..])).collect();
    slips.dedup();
    slips
}
