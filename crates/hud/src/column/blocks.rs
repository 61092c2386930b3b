//! A column's values by blocks of rows, each block in as few bits a row as its values need.

use super::NULL;

/// Rows of a block.
const BLOCK: usize = 1024;
/// Columns with no more values than this get numbers for them, the frequent ones the small numbers.
const MOST_NAMED: usize = 256;
/// Values that lie no farther apart than this are counted.
const COUNTED: usize = 4096;

#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// What the numbers mean; empty when a number `n` is the block's base and `n - 1`, and 0 is no value.
    names: Box<[i32]>,
    heads: Box<[Block]>,
    bytes: Box<[u8]>,
}

#[derive(Debug)]
struct Block {
    base: i32,
    /// Where its bytes start.
    start: u32,
    /// Bits a number, one after the other.
    bits: u8,
    /// Only rows with a number other than 0 have one; a bit for each row, before the numbers, says which do.
    sparse: bool,
}

impl Blocks {
    /// Packs values that lie between `low` and `high`.
    pub fn pack(values: &[i32], low: i32, high: i32) -> Self {
        let names = names(values, low, high);
        let number_of: Vec<u32> = match &names {
            Some(names) => {
                let mut numbers = vec![0; distance(high, low) as usize + 1];
                for (number, &name) in (0..).zip(names) {
                    numbers[distance(name, low) as usize] = number;
                }
                numbers
            }
            None => Vec::new(),
        };
        let (mut heads, mut bytes) = (Vec::with_capacity(values.len().div_ceil(BLOCK)), Vec::new());
        let mut numbers = Vec::with_capacity(BLOCK);
        for rows in values.chunks(BLOCK) {
            let base = rows.iter().copied().filter(|&v| v != NULL).min().unwrap_or_default();
            numbers.clear();
            numbers.extend(rows.iter().map(|&v| match &names {
                Some(_) => number_of[distance(v, low) as usize],
                None => distance(v, base),
            }));
            let most = numbers.iter().copied().max().unwrap_or_default();
            let bits = u8::try_from(u32::BITS - most.leading_zeros()).unwrap_or_default();
            let some = numbers.iter().filter(|&&n| n != 0).count();
            let sparse = BLOCK + some * usize::from(bits) < numbers.len() * usize::from(bits);
            heads.push(Block { base, start: u32::try_from(bytes.len()).unwrap_or(u32::MAX), bits, sparse });
            if sparse {
                append(numbers.iter().map(|&n| u32::from(n != 0)), 1, &mut bytes);
                bytes.resize(bytes.len() + (BLOCK - numbers.len()) / 8, 0);
                numbers.retain(|&n| n != 0);
            }
            append(numbers.iter().copied(), bits, &mut bytes);
        }
        // The last numbers, too, are read eight bytes at a time.
        bytes.resize(bytes.len() + 8, 0);
        Self { names: names.unwrap_or_default().into(), heads: heads.into(), bytes: bytes.into() }
    }

    #[inline]
    pub fn get(&self, row: usize) -> i32 {
        let block = &self.heads[row / BLOCK];
        let bytes = &self.bytes[block.start as usize..];
        let at = row % BLOCK;
        let number = if block.sparse {
            let (mask, numbers) = bytes.split_at(BLOCK / 8);
            if mask[at / 8] >> (at % 8) & 1 == 0 { 0 } else { number(numbers, ones_before(mask, at), block.bits) }
        } else {
            number(bytes, at, block.bits)
        };
        self.value(block, number)
    }

    /// Calls `f` for every row, or, where a block has one value, for its first row.
    pub fn each(&self, rows: usize, mut f: impl FnMut(usize, i32)) {
        for (block, first) in self.heads.iter().zip((0..rows).step_by(BLOCK)) {
            let bytes = &self.bytes[block.start as usize..];
            if block.bits == 0 {
                f(first, self.value(block, 0));
                continue;
            }
            let (mask, numbers) = bytes.split_at(if block.sparse { BLOCK / 8 } else { 0 });
            let mut next = 0;
            for at in 0..BLOCK.min(rows - first) {
                let number = if block.sparse && mask[at / 8] >> (at % 8) & 1 == 0 {
                    0
                } else {
                    next += 1;
                    number(numbers, next - 1, block.bits)
                };
                f(first + at, self.value(block, number));
            }
        }
    }

    pub fn size(&self) -> usize {
        size_of_val(&*self.names) + size_of_val(&*self.heads) + self.bytes.len()
    }

    #[inline]
    fn value(&self, block: &Block, number: u32) -> i32 {
        if self.names.is_empty() { back(block.base, number) } else { self.names[number as usize] }
    }
}

/// Appends numbers of so many bits, the first in the lowest bits, to whole bytes.
fn append(numbers: impl Iterator<Item = u32>, bits: u8, bytes: &mut Vec<u8>) {
    let (mut waiting, mut count) = (0_u64, 0);
    for n in numbers {
        waiting |= u64::from(n) << count;
        count += u32::from(bits);
        while count >= 8 {
            bytes.push(waiting.to_le_bytes()[0]);
            waiting >>= 8;
            count -= 8;
        }
    }
    if count > 0 {
        bytes.push(waiting.to_le_bytes()[0]);
    }
}

/// The number at a place among numbers of so many bits.
#[expect(clippy::cast_possible_truncation, reason = "at most 32 bits are kept")]
#[inline]
fn number(bytes: &[u8], at: usize, bits: u8) -> u32 {
    let bit = at * usize::from(bits);
    let mut eight = [0; 8];
    eight.copy_from_slice(&bytes[bit / 8..bit / 8 + 8]);
    (u64::from_le_bytes(eight) >> (bit % 8) & ((1 << bits) - 1)) as u32
}

/// How many bits are set before this one.
#[inline]
fn ones_before(mask: &[u8], at: usize) -> usize {
    let (words, rest) = mask[..at / 8].as_chunks::<8>();
    let ones: u32 = words.iter().map(|word| u64::from_le_bytes(*word).count_ones()).sum();
    let more: u32 = rest.iter().map(|byte| byte.count_ones()).sum();
    let last = mask[at / 8] & ((1 << (at % 8)) - 1);
    (ones + more + last.count_ones()) as usize
}

/// The values of a column of few values, no value among them, the frequent ones first.
fn names(values: &[i32], low: i32, high: i32) -> Option<Vec<i32>> {
    let span = usize::try_from(distance(high, low)).ok().filter(|&span| span < COUNTED)?;
    let mut counts = vec![0_u32; span + 1];
    for &v in values {
        counts[distance(v, low) as usize] += 1;
    }
    let mut found: Vec<(u32, u32)> = (0..).zip(counts).filter(|&(_, count)| count > 0).collect();
    (found.len() <= MOST_NAMED).then_some(())?;
    found.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    Some(found.into_iter().map(|(number, _)| back(low, number)).collect())
}

/// How far `v` is from `base`, counted from 1; 0 is no value.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no value is below its base")]
fn distance(v: i32, base: i32) -> u32 {
    if v == NULL { 0 } else { (i64::from(v) - i64::from(base) + 1) as u32 }
}

#[expect(clippy::cast_possible_truncation, reason = "the sum was an i32 when it was packed")]
#[inline]
fn back(base: i32, packed: u32) -> i32 {
    if packed == 0 { NULL } else { (i64::from(base) + i64::from(packed) - 1) as i32 }
}
