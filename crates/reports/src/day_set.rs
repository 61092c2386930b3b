//! Days of one person or household, a bit each.

use std::ops::RangeInclusive;

use hud::Date;

/// A set of days between a first and a last one. What lies outside is left out, so callers need not cut their ranges.
#[derive(Clone, Debug, Default)]
pub struct DaySet {
    first: i32,
    days: usize,
    words: Vec<u64>,
}

impl DaySet {
    /// No day of `span`, whose ends both belong to it. Keeps its memory.
    pub fn clear(&mut self, span: RangeInclusive<Date>) {
        self.first = span.start().0;
        self.days = usize::try_from(span.end().0 - self.first + 1).unwrap_or(0);
        self.words.clear();
        self.words.resize(self.days.div_ceil(64), 0);
    }

    /// Adds the days from `from` to the day before `to`.
    pub fn add(&mut self, from: Date, to: Date) {
        let (from, to) = (self.place(from), self.place(to));
        if from >= to {
            return;
        }
        let (first, last) = (from / 64, (to - 1) / 64);
        let head = !0 << (from % 64);
        let tail = !0 >> (63 - (to - 1) % 64);
        if first == last {
            self.words[first] |= head & tail;
        } else {
            self.words[first] |= head;
            self.words[first + 1..last].fill(!0);
            self.words[last] |= tail;
        }
    }

    pub fn add_day(&mut self, day: Date) {
        self.add(day, Date(day.0.saturating_add(1)));
    }

    /// Takes out what `other`, a set of the same span, has.
    pub fn remove(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= !other;
        }
    }

    /// Number of days.
    pub fn len(&self) -> u32 {
        self.words.iter().map(|word| word.count_ones()).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|&word| word == 0)
    }

    /// Fills each gap of at most `most` days between two days of the set.
    pub fn close_gaps(&mut self, most: i32) {
        let mut end: Option<Date> = None;
        let runs: Vec<_> = self.runs().collect();
        for (start, last) in runs {
            if let Some(end) = end
                && start.0 - end.0 - 1 <= most
            {
                self.add(end, start);
            }
            end = Some(last);
        }
    }

    /// Unbroken stretches of days: the first and the last day of each, in order.
    pub fn runs(&self) -> impl Iterator<Item = (Date, Date)> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let start = self.next(at, 0)?;
            at = self.next(start, !0).unwrap_or(self.days);
            Some((self.day(start), self.day(at - 1)))
        })
    }

    /// The first place from `at` on whose bit, after `flip`, is set.
    fn next(&self, at: usize, flip: u64) -> Option<usize> {
        let mut index = at / 64;
        let mut word = (self.words.get(index)? ^ flip) & (!0 << (at % 64));
        while word == 0 {
            index += 1;
            word = self.words.get(index)? ^ flip;
        }
        Some(index * 64 + word.trailing_zeros() as usize).filter(|&place| place < self.days)
    }

    fn place(&self, day: Date) -> usize {
        usize::try_from(day.0.saturating_sub(self.first)).unwrap_or(0).min(self.days)
    }

    fn day(&self, place: usize) -> Date {
        Date(self.first + i32::try_from(place).unwrap_or(0))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// The same by a plain set.
    fn runs(days: &BTreeSet<i32>) -> Vec<(Date, Date)> {
        let mut found: Vec<(Date, Date)> = Vec::new();
        for &day in days {
            match found.last_mut() {
                Some((_, end)) if end.0 + 1 == day => *end = Date(day),
                _ => found.push((Date(day), Date(day))),
            }
        }
        found
    }

    proptest! {
        #[test]
        fn as_a_plain_set(
            ranges in prop::collection::vec((90_i32..430, 0_i32..90), 0..8),
            without in prop::collection::vec((90_i32..430, 0_i32..90), 0..4),
            length in 1_i32..330,
        ) {
            let span = Date(100)..=Date(99 + length);
            let (mut set, mut other) = (DaySet::default(), DaySet::default());
            set.clear(span.clone());
            other.clear(span);
            let mut plain = BTreeSet::new();
            for &(from, days) in &ranges {
                set.add(Date(from), Date(from + days));
                plain.extend((from..from + days).filter(|day| (100..100 + length).contains(day)));
            }
            for &(from, days) in &without {
                other.add(Date(from), Date(from + days));
                plain.retain(|day| !(from..from + days).contains(day));
            }
            set.remove(&other);
            prop_assert_eq!(set.runs().collect::<Vec<_>>(), runs(&plain));
            prop_assert_eq!(set.len() as usize, plain.len());
            prop_assert_eq!(set.is_empty(), plain.is_empty());
            set.close_gaps(6);
            let gaps: Vec<i32> = plain.iter().zip(plain.iter().skip(1)).filter(|(a, b)| **b - **a <= 7)
                .flat_map(|(a, b)| *a..*b).collect();
            plain.extend(gaps);
            prop_assert_eq!(set.runs().collect::<Vec<_>>(), runs(&plain));
        }
    }
}
