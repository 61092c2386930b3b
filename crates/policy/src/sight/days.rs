//! Sets of days, as ranges: the arithmetic of who may see whom when.

use chrono::NaiveDate;

/// Some days: ranges in order, apart from each other, each from its first day to the day after its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days(Vec<(NaiveDate, NaiveDate)>);

impl Days {
    pub fn none() -> Days {
        Days(Vec::new())
    }

    pub fn all() -> Days {
        Days(vec![(NaiveDate::MIN, NaiveDate::MAX)])
    }

    /// From `first` on.
    pub fn from(first: NaiveDate) -> Days {
        Days::between(first, NaiveDate::MAX)
    }

    /// Up to the day before `end`.
    pub fn before(end: NaiveDate) -> Days {
        Days::between(NaiveDate::MIN, end)
    }

    /// From `first` to the day before `end`.
    pub fn between(first: NaiveDate, end: NaiveDate) -> Days {
        if first < end { Days(vec![(first, end)]) } else { Days::none() }
    }

    /// From `first` to the day before `end`, or for good.
    pub fn until(first: NaiveDate, end: Option<NaiveDate>) -> Days {
        Days::between(first, end.unwrap_or(NaiveDate::MAX))
    }

    #[must_use]
    pub fn or(&self, other: &Days) -> Days {
        let mut ranges: Vec<_> = self.0.iter().chain(&other.0).copied().collect();
        ranges.sort_unstable();
        let mut joined: Vec<(NaiveDate, NaiveDate)> = Vec::with_capacity(ranges.len());
        for (first, end) in ranges {
            match joined.last_mut() {
                Some(last) if first <= last.1 => last.1 = last.1.max(end),
                _ => joined.push((first, end)),
            }
        }
        Days(joined)
    }

    #[must_use]
    pub fn and(&self, other: &Days) -> Days {
        let pairs = self.0.iter().flat_map(|a| other.0.iter().map(move |b| (a.0.max(b.0), a.1.min(b.1))));
        Days(pairs.filter(|(first, end)| first < end).collect())
    }

    #[must_use]
    pub fn except(&self, other: &Days) -> Days {
        self.and(&other.not())
    }

    #[must_use]
    pub fn not(&self) -> Days {
        let mut rest = Vec::with_capacity(self.0.len() + 1);
        let mut next = NaiveDate::MIN;
        for &(first, end) in &self.0 {
            if next < first {
                rest.push((next, first));
            }
            next = end;
        }
        if next < NaiveDate::MAX {
            rest.push((next, NaiveDate::MAX));
        }
        Days(rest)
    }

    pub fn contain(&self, day: NaiveDate) -> bool {
        self.0.iter().any(|&(first, end)| first <= day && day < end)
    }

    pub fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    /// The ranges, each from its first day to the day after its last; `NaiveDate::MIN` and `MAX` stand for 'always'.
    pub fn ranges(&self) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
        self.0.iter().copied()
    }
}

/// All days of some sets.
impl FromIterator<Days> for Days {
    fn from_iter<I: IntoIterator<Item = Days>>(sets: I) -> Days {
        sets.into_iter().fold(Days::none(), |all, set| all.or(&set))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(n: i32) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(740_000 + n).unwrap_or_default()
    }

    fn some() -> impl Strategy<Value = Days> {
        prop::collection::vec((0..40, 0..40), 0..5)
            .prop_map(|ranges| ranges.into_iter().map(|(a, b)| Days::between(day(a), day(b))).collect())
    }

    proptest! {
        #[test]
        fn sets_of_days_are_sets(a in some(), b in some(), n in -1..42) {
            let d = day(n);
            prop_assert_eq!(a.or(&b).contain(d), a.contain(d) || b.contain(d));
            prop_assert_eq!(a.and(&b).contain(d), a.contain(d) && b.contain(d));
            prop_assert_eq!(a.except(&b).contain(d), a.contain(d) && !b.contain(d));
            prop_assert_eq!(a.not().not(), a.clone());
            prop_assert_eq!(a.or(&Days::none()), a.clone());
        }
    }
}
