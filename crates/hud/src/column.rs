//! A column of whole numbers in as few bytes as its values need.

mod blocks;

use self::blocks::Blocks;

/// No value. Dates, codes, money and symbols all stay clear of it.
pub const NULL: i32 = i32::MIN;

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

impl Column {
    /// Packs `values`, of fewer than 2³² rows; `rarely` read columns may be packed tighter at the cost of a search a read.
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

    /// Bytes held in memory.
    pub fn size(&self) -> usize {
        match &self.0 {
            Packed::Null | Packed::Same(_) | Packed::Counting(_) => 0,
            Packed::Blocks(blocks) => blocks.size(),
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
            Packed::Counting(_) => (0..rows).for_each(|row| f(row, self.get(row))),
            Packed::Blocks(blocks) => {
                let mut previous = None;
                blocks.each(rows, |row, v| {
                    if previous != Some(v) {
                        f(row, (v != NULL).then_some(v));
                        previous = Some(v);
                    }
                });
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
