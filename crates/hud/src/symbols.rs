//! Text kept once and named by a small number.

use std::{borrow::Cow, hash::BuildHasher};

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

/// A text of a [`Symbols`] table. Equal symbols of one table are equal texts, except for row keys that nothing refers
/// to, which are never compared.
///
/// Whole numbers below 2³⁰ written without leading zeros, as many systems write their ids, need no room in the table:
/// the symbol is the number itself, below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sym(pub(crate) i32);

const BLOCK: usize = 1 << 16;
const LARGEST_NUMBER: i32 = (1 << 30) - 1;

/// The texts of a data set.
#[derive(Default)]
pub struct Symbols {
    bytes: Vec<u8>,
    /// Where each text ends, counted from the start of its block of 65,536 texts.
    ends: Vec<u32>,
    blocks: Vec<usize>,
    index: HashTable<u32>,
}

impl Symbols {
    /// The symbol for `text`, which is added if it is new.
    pub fn intern(&mut self, text: &[u8]) -> Sym {
        if let Some(sym) = number(text) {
            return sym;
        }
        let hash = FxBuildHasher.hash_one(text);
        if let Some(&found) = self.index.find(hash, |&i| self.slice(i as usize) == text) {
            return sym_at(found as usize);
        }
        let sym = self.push(text);
        let Self { index, bytes, ends, blocks } = self;
        index.insert_unique(hash, sym.0.unsigned_abs(), |&i| {
            FxBuildHasher.hash_one(slice(bytes, ends, blocks, i as usize))
        });
        sym
    }

    /// Adds a text that nothing will look up or compare.
    pub fn add(&mut self, text: &[u8]) -> Sym {
        number(text).unwrap_or_else(|| self.push(text))
    }

    /// The symbol for `text`, if the table has it.
    pub fn find(&self, text: &str) -> Option<Sym> {
        number(text.as_bytes()).or_else(|| {
            let hash = FxBuildHasher.hash_one(text.as_bytes());
            self.index.find(hash, |&i| self.slice(i as usize) == text.as_bytes()).map(|&i| sym_at(i as usize))
        })
    }

    /// The text of `sym`.
    pub fn text(&self, sym: Sym) -> Cow<'_, str> {
        match usize::try_from(sym.0) {
            Ok(i) => String::from_utf8_lossy(self.slice(i)),
            Err(_) => Cow::Owned((-(sym.0 + 1)).to_string()),
        }
    }

    /// Whether the text has more than `limit` bytes, and so perhaps more characters.
    pub(crate) fn longer_than(&self, sym: Sym, limit: usize) -> bool {
        usize::try_from(sym.0).map_or(limit < 10, |i| self.slice(i).len() > limit)
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

    /// Bytes held in memory.
    pub fn size(&self) -> usize {
        self.bytes.capacity() + 4 * self.ends.capacity() + 8 * self.blocks.capacity() + 5 * self.index.capacity()
    }

    pub fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
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
    i32::try_from(n).ok().filter(|&n| n <= LARGEST_NUMBER).map(|n| Sym(-n - 1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn text_comes_back(texts in prop::collection::vec("[0-9A-Za-zé ]{0,12}", 0..200)) {
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
