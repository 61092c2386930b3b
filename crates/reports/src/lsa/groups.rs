//! Rows grouped by a number: the children of each parent, in one block of memory.

/// For each of `0..len()`, a list of items, in the order in which they came.
#[derive(Clone, Debug, Default)]
pub struct Groups<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy> Groups<T> {
    /// Groups `pairs` of group and item into `count` groups; the iterator is walked twice.
    pub fn new(count: usize, pairs: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let mut starts = vec![0_u32; count + 1];
        for (group, _) in pairs.clone() {
            starts[group as usize + 1] += 1;
        }
        for i in 0..count {
            starts[i + 1] += starts[i];
        }
        let mut next = starts.clone();
        // Any item fills the room; each place is then written once.
        let filler = pairs.clone().next();
        let mut items = filler.map_or_else(Vec::new, |(_, item)| vec![item; starts[count] as usize]);
        for (group, item) in pairs {
            items[next[group as usize] as usize] = item;
            next[group as usize] += 1;
        }
        Self { starts, items }
    }

    /// The items of `group`.
    #[inline]
    pub fn get(&self, group: u32) -> &[T] {
        let group = group as usize;
        &self.items[self.starts[group] as usize..self.starts[group + 1] as usize]
    }

    /// Number of groups.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Sorts each group and drops repeated items.
    pub(crate) fn sort_and_dedup(&mut self)
    where
        T: Ord,
    {
        let mut kept = 0_usize;
        let mut from = 0;
        for group in 1..self.starts.len() {
            let to = self.starts[group] as usize;
            self.items[from..to].sort_unstable();
            let start = kept;
            for i in from..to {
                if kept == start || self.items[kept - 1] != self.items[i] {
                    self.items[kept] = self.items[i];
                    kept += 1;
                }
            }
            // There are no more items than before.
            self.starts[group] = u32::try_from(kept).unwrap_or(u32::MAX);
            from = to;
        }
        self.items.truncate(kept);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_keep_order_and_drop_repeats() {
        let pairs = [(2, 5), (0, 9), (2, 3), (2, 5), (0, 1)];
        let mut groups = Groups::new(3, pairs.iter().copied());
        assert_eq!(groups.get(2), [5, 3, 5]);
        assert_eq!(groups.get(1), [0; 0]);
        groups.sort_and_dedup();
        assert_eq!((groups.get(0), groups.get(1), groups.get(2)), (&[1, 9][..], &[][..], &[3, 5][..]));
        assert_eq!(groups.len(), 3);
    }
}
