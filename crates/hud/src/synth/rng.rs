//! A small generator of random numbers that gives the same numbers everywhere.
//!
//! Only integer arithmetic and IEEE multiplication: no `ln` or `exp`, whose last bit depends on the platform.

/// SplitMix64: one 64-bit word of state, more than good enough for invented people.
pub(super) struct Rng(u64);

impl Rng {
    pub(super) fn new(seed: u64) -> Self {
        let mut rng = Self(seed ^ 0x4845_4152_5448_0001);
        rng.next();
        rng
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, but without, `n`; 0 when `n` is 0.
    pub(super) fn below(&mut self, n: usize) -> usize {
        let wide = u128::from(self.next()) * (n as u128);
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included; `low` when they are out of order.
    pub(super) fn range(&mut self, low: i32, high: i32) -> i32 {
        let span = usize::try_from(i64::from(high) - i64::from(low) + 1).unwrap_or(1);
        low + i32::try_from(self.below(span)).unwrap_or(0)
    }

    /// Like `range`, but small numbers are much more frequent than large ones.
    pub(super) fn skewed(&mut self, low: i32, high: i32) -> i32 {
        let a = self.range(0, 1000);
        let b = self.range(0, 1000);
        let share = i64::from(a) * i64::from(b) * i64::from(a.min(b));
        low + i32::try_from(i64::from(high - low) * share / 1_000_000_000).unwrap_or(0)
    }

    /// True `per_mille` times in a thousand.
    pub(super) fn chance(&mut self, per_mille: usize) -> bool {
        self.below(1000) < per_mille
    }

    /// True `n` times in a hundred thousand, for what is rare.
    pub(super) fn rarely(&mut self, n: usize) -> bool {
        self.below(100_000) < n
    }

    /// One of `items`, each as likely as its weight.
    pub(super) fn weighted(&mut self, items: &[(i32, u16)]) -> i32 {
        let total: usize = items.iter().map(|(_, weight)| usize::from(*weight)).sum();
        let mut left = self.below(total);
        for (item, weight) in items {
            let weight = usize::from(*weight);
            if left < weight {
                return *item;
            }
            left -= weight;
        }
        items.first().map_or(0, |(item, _)| *item)
    }

    /// One of `items`, all equally likely.
    pub(super) fn pick<T: Copy + Default>(&mut self, items: &[T]) -> T {
        items.get(self.below(items.len())).copied().unwrap_or_default()
    }
}
