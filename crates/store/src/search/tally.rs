//! Who is in how many of the lists that a search reads. Pure.

use std::collections::HashMap;

use matching::{KeyKind, Query, Term};

use super::blind::Blind;

/// Numbers of a block.
pub const BLOCK: usize = 1 << 16;

/// Some of the people who have a key.
#[derive(sqlx::FromRow)]
pub struct List {
    pub key: i64,
    pub block: i16,
    /// The low 16 bits of each number, big end first.
    pub people: Vec<u8>,
}

/// What is looked for: each term with the kinds of its keys.
pub struct Tally {
    terms: Vec<Sought>,
    /// Terms by key, and the bit of what having the key means.
    keys: HashMap<i64, Vec<(usize, u8)>>,
}

struct Sought {
    /// A word, which a person should have; otherwise digits.
    word: bool,
    /// By number of the block being counted: the kinds of keys that it has of this term, as bits.
    kinds: Vec<u8>,
}

/// Bits of a term of digits.
const FOUND: u8 = 1;

impl Tally {
    pub fn new(query: &Query, blind: &Blind) -> Tally {
        let mut tally = Tally { terms: Vec::new(), keys: HashMap::new() };
        for group in query.groups() {
            let keys = group.iter().filter(|key| is_stored(key.kind)).map(|key| (blind.name(key), bit(key.kind)));
            tally.add(true, keys.collect());
        }
        for term in &query.terms {
            let Term::Code { last_four, births, .. } = term else { continue };
            let births = births.iter().map(|birth| blind.birth(*birth));
            let last_four = last_four.iter().map(|digits| blind.last_four(digits));
            tally.add(false, births.chain(last_four).map(|key| (key, FOUND)).collect());
        }
        tally
    }

    fn add(&mut self, word: bool, keys: Vec<(i64, u8)>) {
        let term = self.terms.len();
        self.terms.push(Sought { word, kinds: vec![0; BLOCK] });
        for (key, bit) in keys {
            self.keys.entry(key).or_default().push((term, bit));
        }
    }

    /// The keys to read the lists of.
    pub fn keys(&self) -> Vec<i64> {
        self.keys.keys().copied().collect()
    }

    /// The people who have what is looked for: those with every word (every word but one from three on), or with a word
    /// and the digits; and if nobody has, those with the digits.
    pub fn candidates(&mut self, lists: &[List]) -> Candidates {
        let mut blocks: HashMap<i16, Vec<&List>> = HashMap::new();
        for list in lists {
            blocks.entry(list.block).or_default().push(list);
        }
        let (mut near, mut far) = (Vec::new(), Vec::new());
        for (block, lists) in blocks {
            self.count(block, &lists, &mut near, &mut far);
        }
        Candidates(if near.is_empty() { far } else { near })
    }

    /// Adds the people of a block, with their scores, to those who have what is looked for and those who have some.
    fn count(&mut self, block: i16, lists: &[&List], near: &mut Vec<(u32, i32)>, far: &mut Vec<(u32, i32)>) {
        for list in lists {
            for &(term, bit) in self.keys.get(&list.key).into_iter().flatten() {
                let kinds = &mut self.terms[term].kinds;
                places(list).for_each(|place| kinds[place] |= bit);
            }
        }
        let words = self.terms.iter().filter(|term| term.word).count();
        let needed = if words > 2 { words - 1 } else { words };
        for list in lists {
            for place in places(list) {
                let (mut score, mut has, mut digits) = (0, 0, false);
                for term in &mut self.terms {
                    let kinds = std::mem::take(&mut term.kinds[place]);
                    if kinds != 0 && term.word {
                        has += 1;
                        score += 8 + weight(kinds);
                    } else if kinds != 0 {
                        digits = true;
                        score += 20;
                    }
                }
                let number = i32::from(block) << 16 | i32::try_from(place).unwrap_or_default();
                // Someone who is in several lists is taken with the first.
                if score > 0 && (has >= needed && (words > 0 || digits) || digits && has > 0) {
                    near.push((score, number));
                } else if digits {
                    far.push((score, number));
                }
            }
        }
    }
}

/// People by score and number, in no order.
pub struct Candidates(Vec<(u32, i32)>);

impl Candidates {
    /// Takes the numbers of the `count` who have most of what is looked for out of those who are left, the nearest first.
    pub fn take(&mut self, count: usize) -> Vec<i32> {
        let nearer_first = |a: &(u32, i32), b: &(u32, i32)| b.cmp(a);
        let mut rest = Vec::new();
        // Two letters alone may be the beginning of the names of a hundred thousand.
        if self.0.len() > count {
            self.0.select_nth_unstable_by(count, nearer_first);
            rest = self.0.split_off(count);
        }
        let mut taken = std::mem::replace(&mut self.0, rest);
        taken.sort_unstable_by(nearer_first);
        taken.into_iter().map(|(_, number)| number).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Whether people are listed under keys of this kind. Pairs of words are not needed: each word has its own list.
pub fn is_stored(kind: KeyKind) -> bool {
    kind != KeyKind::Pair
}

fn places(list: &List) -> impl Iterator<Item = usize> {
    list.people.as_chunks::<2>().0.iter().map(|bytes| usize::from(u16::from_be_bytes(*bytes)))
}

fn bit(kind: KeyKind) -> u8 {
    1 << match kind {
        KeyKind::Sound => 0,
        KeyKind::Slip => 1,
        KeyKind::Prefix => 2,
        KeyKind::Nickname => 3,
        KeyKind::Initial => 4,
        KeyKind::Word => 5,
        KeyKind::Pair => 6,
    }
}

/// The more kinds of keys and the closer, the nearer.
fn weight(kinds: u8) -> u32 {
    const WEIGHTS: [u32; 7] = [2, 3, 4, 4, 4, 8, 0];
    WEIGHTS.iter().enumerate().filter(|(at, _)| kinds >> at & 1 == 1).map(|(_, weight)| weight).sum()
}
