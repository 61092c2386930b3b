//! Text kept once and named by a small number.

use std::{borrow::Cow, hash::BuildHasher};

use hashbrown::HashTable;
use rustc_hash::{FxBuildHasher, FxHashSet};

/// A text of a [`Symbols`] table. Equal symbols of one table are equal texts, except for row keys that nothing refers
/// to, which are never compared.
///
/// Many systems count their records. Whole numbers below 2³⁰ written without leading zeros (`10968`), and such numbers
/// behind a few letters (`C10968`), need no room in the table: the symbol is the number itself, below zero, and a series
/// of them is a series of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sym(pub(crate) i32);

const BLOCK: usize = 1 << 16;
/// Plain numbers have the symbols from -2³⁰ to -1.
const NUMBERS: i32 = 1 << 30;
/// Below them, numbers behind letters: the upper bits choose a [`Series`]. The first series stays free, as its first
/// symbol would be `NULL`.
const SERIES_BITS: u32 = 20;
const MOST_SERIES: usize = 1 << (30 - SERIES_BITS);
/// Letters before a number.
const MOST_LETTERS: usize = 8;

/// The numbers that share the letters before them and all but their last 20 bits.
struct Series {
    letters: Box<[u8]>,
    upper: u32,
}

/// The texts of a data set.
#[derive(Default)]
pub struct Symbols {
    bytes: Vec<u8>,
    /// Where each text ends, counted from the start of its block of 65,536 texts.
    ends: Vec<u32>,
    blocks: Vec<usize>,
    index: HashTable<u32>,
    series: Vec<Series>,
    series_index: HashTable<u32>,
}

impl Symbols {
    /// The symbol for `text`, which is added if it is new.
    pub fn intern(&mut self, text: &[u8]) -> Sym {
        if let Some(sym) = number(text).or_else(|| self.counted(text)) {
            return sym;
        }
        let hash = FxBuildHasher.hash_one(text);
        if let Some(&found) = self.index.find(hash, |&i| self.slice(i as usize) == text) {
            return sym_at(found as usize);
        }
        let sym = self.push(text);
        let Self { index, bytes, ends, blocks, .. } = self;
        index.insert_unique(hash, sym.0.unsigned_abs(), |&i| {
            FxBuildHasher.hash_one(slice(bytes, ends, blocks, i as usize))
        });
        sym
    }

    /// Adds a text that nothing will look up or compare.
    pub fn add(&mut self, text: &[u8]) -> Sym {
        number(text).or_else(|| self.counted(text)).unwrap_or_else(|| self.push(text))
    }

    /// The symbol for `text`, if the table has it.
    pub fn find(&self, text: &str) -> Option<Sym> {
        let counted = || {
            let (letters, n) = letters_and_number(text.as_bytes())?;
            Some(in_series(self.position(letters, n >> SERIES_BITS)?, n))
        };
        number(text.as_bytes()).or_else(counted).or_else(|| {
            let hash = FxBuildHasher.hash_one(text.as_bytes());
            self.index.find(hash, |&i| self.slice(i as usize) == text.as_bytes()).map(|&i| sym_at(i as usize))
        })
    }

    /// The text of `sym`.
    pub fn text(&self, sym: Sym) -> Cow<'_, str> {
        match usize::try_from(sym.0) {
            Ok(i) => String::from_utf8_lossy(self.slice(i)),
            Err(_) if sym.0 >= -NUMBERS => Cow::Owned((sym.0 + NUMBERS).to_string()),
            Err(_) => {
                let (at, lower) = series_of(sym);
                self.series.get(at).map_or(Cow::Borrowed(""), |series| {
                    let letters = String::from_utf8_lossy(&series.letters);
                    Cow::Owned(format!("{letters}{}", series.upper << SERIES_BITS | lower))
                })
            }
        }
    }

    /// The symbol in this table for a text whose symbol in `other` is `sym`. `series` holds what was found out about the
    /// series of `other`.
    pub(crate) fn take(&mut self, other: &Symbols, sym: Sym, series: &mut Vec<Option<usize>>) -> Sym {
        if sym.0 >= -NUMBERS {
            return sym;
        }
        let (at, lower) = series_of(sym);
        for new in other.series.iter().skip(series.len()) {
            series.push(self.series_for(&new.letters, new.upper));
        }
        match series.get(at) {
            Some(Some(here)) => in_series(*here, lower),
            _ => self.intern(other.text(sym).as_bytes()),
        }
    }

    /// Whether the text has more than `limit` bytes, and so perhaps more characters.
    pub(crate) fn longer_than(&self, sym: Sym, limit: usize) -> bool {
        usize::try_from(sym.0).map_or(limit < MOST_LETTERS + 10, |i| self.slice(i).len() > limit)
    }

    /// A hash that equal texts share, whichever symbols they have.
    pub(crate) fn hash(&self, sym: Sym) -> u64 {
        match usize::try_from(sym.0) {
            Ok(i) => FxBuildHasher.hash_one(self.slice(i)),
            Err(_) => FxBuildHasher.hash_one(sym.0),
        }
    }

    /// Every text of the table, in the order of their symbols. Numbers are not among them.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.ends.len()).map(|i| self.slice(i))
    }

    /// The texts with a character that HUD bars ('Characters Permitted in String Fields').
    pub(crate) fn barred(&self) -> FxHashSet<i32> {
        let is_barred = |text: &[u8]| {
            memchr::memchr3(b'<', b'>', b'[', text).is_some() || memchr::memchr3(b']', b'{', b'}', text).is_some()
        };
        self.texts().enumerate().filter(|(_, text)| is_barred(text)).map(|(i, _)| sym_at(i).0).collect()
    }

    /// Bytes held in memory.
    pub fn size(&self) -> usize {
        self.bytes.capacity() + 4 * self.ends.capacity() + 8 * self.blocks.capacity() + 5 * self.index.capacity()
    }

    pub fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// The symbol of a number behind letters, if there is room for its series.
    fn counted(&mut self, text: &[u8]) -> Option<Sym> {
        let (letters, n) = letters_and_number(text)?;
        Some(in_series(self.series_for(letters, n >> SERIES_BITS)?, n))
    }

    fn series_for(&mut self, letters: &[u8], upper: u32) -> Option<usize> {
        if let Some(found) = self.position(letters, upper) {
            return Some(found);
        }
        if self.series.is_empty() {
            self.series.push(Series { letters: Box::default(), upper: 0 });
        }
        let at = self.series.len();
        if at == MOST_SERIES {
            return None;
        }
        self.series.push(Series { letters: letters.into(), upper });
        let Self { series, series_index, .. } = self;
        series_index.insert_unique(hash_of_series(letters, upper), u32::try_from(at).ok()?, |&i| {
            let series = &series[i as usize];
            hash_of_series(&series.letters, series.upper)
        });
        Some(at)
    }

    fn position(&self, letters: &[u8], upper: u32) -> Option<usize> {
        let found = self.series_index.find(hash_of_series(letters, upper), |&i| {
            let series = &self.series[i as usize];
            series.upper == upper && *series.letters == *letters
        });
        found.map(|&i| i as usize)
    }

    fn push(&mut self, text: &[u8]) -> Sym {
        let at = self.ends.len();
        if at.is_multiple_of(BLOCK) {
            self.blocks.push(self.bytes.len());
        }
        self.bytes.extend_from_slice(text);
        let start = self.blocks.last().copied().unwrap_or_default();
        // 65,536 texts of a mebibyte, the reader's limit for a field, would not fit; they stop at four gibibytes.
        let end = u32::try_from(self.bytes.len() - start).unwrap_or(u32::MAX);
        self.ends.push(end);
        sym_at(at)
    }

    fn slice(&self, i: usize) -> &[u8] {
        slice(&self.bytes, &self.ends, &self.blocks, i)
    }
}

fn slice<'a>(bytes: &'a [u8], ends: &[u32], blocks: &[usize], i: usize) -> &'a [u8] {
    let base = blocks[i / BLOCK];
    let start = if i.is_multiple_of(BLOCK) { 0 } else { ends[i - 1] };
    &bytes[base + start as usize..base + ends[i] as usize]
}

#[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "tables hold fewer than 2^31 texts")]
fn sym_at(i: usize) -> Sym {
    Sym(i as i32)
}

/// The symbol of a number written plainly.
pub(crate) fn number(text: &[u8]) -> Option<Sym> {
    digits(text).map(|n| Sym(n - NUMBERS))
}

/// A number below 2³⁰ without leading zeros.
fn digits(text: &[u8]) -> Option<i32> {
    if text.is_empty() || text.len() > 10 || (text[0] == b'0' && text.len() > 1) {
        return None;
    }
    let mut n = 0_u64;
    for &b in text {
        if !b.is_ascii_digit() {
            return None;
        }
        n = n * 10 + u64::from(b - b'0');
    }
    i32::try_from(n).ok().filter(|&n| n < NUMBERS)
}

/// `C10968` taken apart.
fn letters_and_number(text: &[u8]) -> Option<(&[u8], u32)> {
    if !text.last()?.is_ascii_digit() || text.len() > MOST_LETTERS + 10 {
        return None;
    }
    let letters = text.iter().position(u8::is_ascii_digit).filter(|&n| (1..=MOST_LETTERS).contains(&n))?;
    let (letters, number) = text.split_at(letters);
    let number = u32::try_from(digits(number)?).ok()?;
    letters.is_ascii().then_some((letters, number))
}

fn hash_of_series(letters: &[u8], upper: u32) -> u64 {
    FxBuildHasher.hash_one((letters, upper))
}

/// The symbol of a number in the series at this place; its upper bits do not matter.
fn in_series(at: usize, n: u32) -> Sym {
    let lower = n & ((1 << SERIES_BITS) - 1);
    let value = i32::try_from(at << SERIES_BITS).unwrap_or_default() | lower.cast_signed();
    Sym(i32::MIN + value)
}

/// The place of a symbol's series, and the lower bits of its number.
fn series_of(sym: Sym) -> (usize, u32) {
    let value = sym.0.wrapping_sub(i32::MIN).cast_unsigned();
    ((value >> SERIES_BITS) as usize, value & ((1 << SERIES_BITS) - 1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn text_comes_back(texts in prop::collection::vec("[A-C-]{0,9}[0-9]{0,11}|[0-9A-Za-zé ]{0,12}", 0..200)) {
            let mut symbols = Symbols::default();
            let syms: Vec<Sym> = texts.iter().map(|t| symbols.intern(t.as_bytes())).collect();
            for (t, &s) in texts.iter().zip(&syms) {
                prop_assert_eq!(symbols.text(s), t.as_str());
                prop_assert_eq!(symbols.find(t), Some(s));
                prop_assert_eq!(symbols.intern(t.as_bytes()), s);
            }
        }
    }

    #[test]
    fn more_series_than_there_is_room_for() {
        let text = |n: u32| format!("X{}", n << SERIES_BITS | 5);
        let (mut there, mut here) = (Symbols::default(), Symbols::default());
        for n in 0..600 {
            here.intern(format!("Y{}", n << SERIES_BITS).as_bytes());
        }
        let mut series = Vec::new();
        for n in 0..1_023 {
            let sym = there.intern(text(n).as_bytes());
            let taken = here.take(&there, sym, &mut series);
            assert_eq!(here.text(taken), text(n));
            assert_eq!(here.find(&text(n)), Some(taken));
            assert_eq!(here.intern(text(n).as_bytes()), taken);
        }
    }

    #[test]
    fn what_counts_up_has_symbols_that_count_up() {
        let mut symbols = Symbols::default();
        for letters in ["", "E", "HH-"] {
            let [a, b] = [7, 8].map(|n| symbols.intern(format!("{letters}{n}").as_bytes()));
            assert_eq!(a.0 + 1, b.0);
        }
        assert!(symbols.texts().next().is_none());
    }

    #[test]
    fn leading_zeros_stay() {
        let mut symbols = Symbols::default();
        let zero = symbols.intern(b"007");
        assert_eq!(symbols.text(zero), "007");
        assert_ne!(zero, symbols.intern(b"7"));
        let large = symbols.intern(b"1073741823");
        assert_eq!(symbols.text(large), "1073741823");
        let larger = symbols.intern(b"1073741824");
        assert_eq!(symbols.text(larger), "1073741824");
    }
}
