//! A Merkle tree that keeps one hash a level: leaves are pushed one after another, as many as there are.

use sha2::{Digest, Sha256};

/// Root over a list of 32-byte digests. Leaves and nodes are hashed with different first bytes (RFC 6962, section 2.1).
#[derive(Clone, Debug, Default)]
pub struct Merkle {
    /// Complete subtrees, largest first, with the number of their leaves.
    peaks: Vec<(usize, [u8; 32])>,
    len: usize,
}

impl Merkle {
    /// Adds a leaf.
    pub fn push(&mut self, digest: [u8; 32]) {
        let mut node = hash(0, &digest, &[]);
        let mut size = 1;
        while let Some((_, left)) = self.peaks.pop_if(|(left_size, _)| *left_size == size) {
            node = hash(1, &left, &node);
            size *= 2;
        }
        self.peaks.push((size, node));
        self.len += 1;
    }

    /// How many leaves there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// True without leaves.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The root, `None` without leaves.
    pub fn root(&self) -> Option<[u8; 32]> {
        self.peaks.iter().rev().map(|(_, node)| *node).reduce(|right, left| hash(1, &left, &right))
    }
}

fn hash(kind: u8, left: &[u8], right: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update([kind]).chain_update(left).chain_update(right).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn naive(leaves: &[[u8; 32]]) -> [u8; 32] {
        if let [leaf] = leaves {
            return hash(0, leaf, &[]);
        }
        let split = leaves.len().next_power_of_two() / 2;
        hash(1, &naive(&leaves[..split]), &naive(&leaves[split..]))
    }

    #[test]
    fn the_root_is_that_of_the_recursive_definition() {
        let leaves: Vec<[u8; 32]> = (0..40u8).map(|i| [i; 32]).collect();
        let mut tree = Merkle::default();
        assert_eq!(tree.root(), None);
        for n in 1..=leaves.len() {
            tree.push(leaves[n - 1]);
            assert_eq!(tree.root(), Some(naive(&leaves[..n])), "{n} leaves");
            assert_eq!(tree.len(), n);
        }
    }
}
