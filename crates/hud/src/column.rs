//! A column of whole numbers in as few bytes as its values need.

/// No value. Dates, codes, money and symbols all stay clear of it.
pub const NULL: i32 = i32::MIN;

/// Rows of a block.
const BLOCK: usize = 1024;
/// Columns with no more values than this get numbers for them, the frequent ones the small numbers.
const MOST_NAMED: usize = 256;
/// Values that lie no farther apart than this are counted.
const COUNTED: usize = 4096;

/// The values of one column, by row.
#[derive(Debug, Default)]
pub struct Column(Packed);

#[derive(Debug, Default)]
enum Packed {
    /// No row has a value.
    #[default]
    Null,
    /// Every row has the same value.
    Same(i32),
    /// Row `r` has `first + r`.
    Counting(i32),
    /// Rows by blocks, each in as few bits a row as its values need.
    Blocks(Blocks),
    /// Neighbours share their value: each run's value, and the row after its last.
    Runs { ends: Box<[u32]>, values: Box<[i32]> },
}

#[derive(Debug, Default)]
struct Blocks {
    /// What the numbers mean; empty when a number `n` is the block's base and `n - 1`, and 0 is no value.
    names: Box<[i32]>,
    blocks: Box<[Block]>,
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

impl Column {
    /// Packs `values`, of fewer than 2³² rows; `rarely` read columns may be packed tighter at the cost of a search a read.
    #[expect(clippy::cast_possible_truncation, reason = "the span was measured")]
    pub fn pack(values: &[i32], rarely: bool) -> Self {
        let Some(&first) = values.first() else { return Self(Packed::Null) };
        let (mut low, mut high, mut runs) = (i32::MAX, NULL, 1_usize);
        let mut nulls = false;
        let mut counting = true;
        let mut previous = first;
        for (row, &v) in values.iter().enumerate() {
            runs += usize::from(v != previous);
            previous = v;
            if v == NULL {
                nulls = true;
                continue;
            }
            low = low.min(v);
            high = high.max(v);
            counting &= usize::try_from(i64::from(v) - i64::from(first)) == Ok(row);
        }
        if high == NULL {
            return Self(Packed::Null);
        }
        if low == high && !nulls {
            return Self(Packed::Same(low));
        }
        if counting && !nulls {
            return Self(Packed::Counting(first));
        }
        if rarely && runs * 4 < values.len() {
            return Self(Packed::runs(values, runs));
        }
        Self(Packed::Blocks(Blocks::pack(values, low, high)))
    }

    /// The value of `row`.
    #[inline]
    pub fn get(&self, row: usize) -> Option<i32> {
        let v = match &self.0 {
            Packed::Null => NULL,
            Packed::Same(v) => *v,
            Packed::Counting(first) => first + i32::try_from(row).unwrap_or(i32::MAX),
            Packed::Blocks(blocks) => blocks.get(row),
            Packed::Runs { ends, values } => values[ends.partition_point(|&end| end as usize <= row)],
        };
        (v != NULL).then_some(v)
    }

    pub const fn is_null(&self) -> bool {
        matches!(self.0, Packed::Null)
    }

    /// The next row that may have another value than `row`.
    #[inline]
    fn same_until(&self, row: usize) -> usize {
        match &self.0 {
            Packed::Blocks(blocks) if blocks.blocks[row / BLOCK].bits == 0 => (row / BLOCK + 1) * BLOCK,
            _ => row + 1,
        }
    }

    /// Bytes held in memory.
    pub fn size(&self) -> usize {
        match &self.0 {
            Packed::Null | Packed::Same(_) | Packed::Counting(_) => 0,
            Packed::Blocks(b) => size_of_val(&*b.names) + size_of_val(&*b.blocks) + b.bytes.len(),
            Packed::Runs { ends, .. } => 8 * ends.len(),
        }
    }

    /// Calls `f` with the first row of each stretch of rows that share a value, and that value.
    pub fn stretches(&self, rows: usize, mut f: impl FnMut(usize, Option<i32>)) {
        if rows == 0 {
            return;
        }
        match &self.0 {
            Packed::Null => f(0, None),
            Packed::Same(v) => f(0, Some(*v)),
            Packed::Runs { ends, values } => {
                let mut start = 0;
                for (&end, &v) in ends.iter().zip(values) {
                    f(start, (v != NULL).then_some(v));
                    start = end as usize;
                }
            }
            _ => {
                let mut previous = None;
                let mut row = 0;
                while row < rows {
                    let v = self.get(row);
                    if row == 0 || v != previous {
                        f(row, v);
                        previous = v;
                    }
                    row = self.same_until(row);
                }
            }
        }
    }
}

impl Packed {
    #[expect(clippy::cast_possible_truncation, reason = "a file has fewer than 2^32 rows")]
    fn runs(all: &[i32], count: usize) -> Self {
        let (mut ends, mut values) = (Vec::with_capacity(count), Vec::with_capacity(count));
        for (row, &v) in all.iter().enumerate() {
            if values.last() != Some(&v) {
                if row > 0 {
                    ends.push(row as u32);
                }
                values.push(v);
            }
        }
        ends.push(all.len() as u32);
        Self::Runs { ends: ends.into(), values: values.into() }
    }
}

impl Blocks {
    /// Packs values that lie between `low` and `high`.
    fn pack(values: &[i32], low: i32, high: i32) -> Self {
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
        let (mut blocks, mut bytes) = (Vec::with_capacity(values.len().div_ceil(BLOCK)), Vec::new());
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
            blocks.push(Block { base, start: u32::try_from(bytes.len()).unwrap_or(u32::MAX), bits, sparse });
            if sparse {
                append(numbers.iter().map(|&n| u32::from(n != 0)), 1, &mut bytes);
                bytes.resize(bytes.len() + (BLOCK - numbers.len()) / 8, 0);
                numbers.retain(|&n| n != 0);
            }
            append(numbers.iter().copied(), bits, &mut bytes);
        }
        // The last numbers, too, are read eight bytes at a time.
        bytes.resize(bytes.len() + 8, 0);
        Self { names: names.unwrap_or_default().into(), blocks: blocks.into(), bytes: bytes.into() }
    }

    #[inline]
    fn get(&self, row: usize) -> i32 {
        let block = &self.blocks[row / BLOCK];
        let bytes = &self.bytes[block.start as usize..];
        let at = row % BLOCK;
        let number = if block.sparse {
            let (mask, numbers) = bytes.split_at(BLOCK / 8);
            if mask[at / 8] >> (at % 8) & 1 == 0 { 0 } else { number(numbers, ones_before(mask, at), block.bits) }
        } else {
            number(bytes, at, block.bits)
        };
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
    values.iter().for_each(|&v| counts[distance(v, low) as usize] += 1);
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn values() -> impl Strategy<Value = Vec<i32>> {
        let some = prop_oneof![Just(0..3), Just(-5..250), Just(0..70_000), Just(i32::MIN + 1..i32::MAX)];
        some.prop_flat_map(|range| {
            let one = prop_oneof![1 => Just(NULL), 9 => range];
            prop::collection::vec((one, 1_usize..90), 0..80)
        })
        .prop_map(|runs| runs.into_iter().flat_map(|(v, n)| std::iter::repeat_n(v, n)).collect())
    }

    proptest! {
        #[test]
        fn every_value_comes_back(all in values(), rarely: bool) {
            let column = Column::pack(&all, rarely);
            for (row, &v) in all.iter().enumerate() {
                prop_assert_eq!(column.get(row), (v != NULL).then_some(v));
            }
            let mut stretched = vec![None; all.len()];
            column.stretches(all.len(), |row, v| stretched[row..].fill(v));
            prop_assert_eq!(stretched, (0..all.len()).map(|r| column.get(r)).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_counting_column_takes_no_room() {
        assert_eq!(Column::pack(&(5..5_000).collect::<Vec<_>>(), false).size(), 0);
    }
}
