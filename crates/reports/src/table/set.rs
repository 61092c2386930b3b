//! Sets of a universe's members as bits.

use std::sync::Arc;

/// A bit for each member of a universe.
#[derive(Debug, PartialEq, Eq)]
pub struct Bits(Box<[u64]>);

/// Members of a universe: which universe of the report, and which of its members.
#[derive(Clone, Debug)]
pub struct Set {
    pub universe: u8,
    pub bits: Arc<Bits>,
}

impl Bits {
    fn of(count: usize, is_in: impl Fn(usize) -> bool) -> Self {
        let word = |first: usize| {
            let bits = (first..count.min(first + 64)).enumerate();
            bits.fold(0_u64, |word, (bit, member)| word | u64::from(is_in(member)) << bit)
        };
        Self((0..count).step_by(64).map(word).collect())
    }

    pub fn contains(&self, member: u32) -> bool {
        let member = member as usize;
        self.0[member / 64] >> (member % 64) & 1 == 1
    }

    /// The members, in order.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        (0..).step_by(64).zip(&self.0).flat_map(|(first, &word)| {
            let mut left = word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                left &= left.wrapping_sub(1);
                (bit < 64).then_some(first + bit)
            })
        })
    }

    pub fn count(&self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// How many members all sets share; 0 without sets.
    pub fn count_common(sets: &[&Set]) -> u32 {
        let Some((first, rest)) = sets.split_first() else { return 0 };
        let common = |(n, &word): (usize, &u64)| rest.iter().fold(word, |word, set| word & set.bits.0[n]).count_ones();
        first.bits.0.iter().enumerate().map(common).sum()
    }
}

impl Set {
    /// The members of a universe of `count` for whom `is_in` answers true.
    pub fn of(universe: u8, count: usize, is_in: impl Fn(usize) -> bool) -> Self {
        Self { universe, bits: Arc::new(Bits::of(count, is_in)) }
    }

    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let words = self.bits.0.iter().zip(&other.bits.0).map(|(a, b)| a & b).collect();
        Self { universe: self.universe, bits: Arc::new(Bits(words)) }
    }

    #[must_use]
    pub fn or(&self, other: &Self) -> Self {
        let words = self.bits.0.iter().zip(&other.bits.0).map(|(a, b)| a | b).collect();
        Self { universe: self.universe, bits: Arc::new(Bits(words)) }
    }

    pub fn count(&self) -> u32 {
        self.bits.count()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sets_are_sets(a in prop::collection::vec(any::<bool>(), 0..200), seed: u64) {
            let b: Vec<bool> = (0..a.len()).map(|n| seed >> (n % 64) & 1 == 1).collect();
            let [x, y] = [&a, &b].map(|bits| Set::of(0, bits.len(), |n| bits[n]));
            let expected: Vec<u32> = (0..).zip(a.iter().zip(&b)).filter(|(_, (a, b))| **a && **b).map(|(n, _)| n).collect();
            prop_assert_eq!(x.and(&y).bits.iter().collect::<Vec<_>>(), expected.clone());
            prop_assert_eq!(Bits::count_common(&[&x, &y]) as usize, expected.len());
            prop_assert_eq!(x.or(&y).count() + x.and(&y).count(), x.count() + y.count());
        }
    }
}
