//! Rows of the upload: like rows become one, with their number.

/// Counts rows that are alike: the number of each, then the row, in the order of the rows.
pub fn count_alike<const N: usize>(mut rows: Vec<[i32; N]>) -> Vec<(i32, [i32; N])> {
    rows.sort_unstable();
    let mut counted: Vec<(i32, [i32; N])> = Vec::new();
    for row in rows {
        match counted.last_mut() {
            Some((n, last)) if *last == row => *n += 1,
            _ => counted.push((1, row)),
        }
    }
    counted
}

#[cfg(test)]
mod tests {
    #[test]
    fn like_rows_become_one() {
        let rows = vec![[2, 1], [1, 9], [2, 1]];
        assert_eq!(super::count_alike(rows), [(1, [1, 9]), (2, [2, 1])]);
    }
}
