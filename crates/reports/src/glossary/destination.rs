//! APR and CAPER Programming Specifications, Appendix A: which destinations are good ones, and which leave a leaver out.

/// What a destination means for the share of good exits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Positive,
    /// The leaver counts neither as good nor as bad exit.
    Excluded,
    Neither,
}

/// The outcome of a destination (list 3.12.1) for a project type. Types without a column of their own, 7, 11 and 14, use that
/// of homelessness prevention and permanent housing.
pub const fn outcome(project_type: Option<i32>, destination: Option<i32>) -> Outcome {
    let Some(code) = destination else { return Outcome::Neither };
    match (code, project_type) {
        (410 | 411 | 421 | 422 | 423 | 426 | 435, _)
        | (101 | 118 | 204 | 205 | 215 | 225 | 302 | 312 | 313 | 314 | 327 | 332, Some(4))
        | (332, Some(0..=2)) => Outcome::Positive,
        (24 | 206 | 215 | 225, _) | (329, Some(4)) => Outcome::Excluded,
        _ => Outcome::Neither,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_of_appendix_a() {
        assert_eq!(outcome(Some(4), Some(215)), Outcome::Positive);
        assert_eq!(outcome(Some(3), Some(215)), Outcome::Excluded);
        assert_eq!(outcome(Some(8), Some(332)), Outcome::Neither);
        assert_eq!(outcome(Some(2), Some(332)), Outcome::Positive);
        assert_eq!(outcome(Some(11), Some(435)), Outcome::Positive);
        assert_eq!(outcome(Some(4), Some(329)), Outcome::Excluded);
        assert_eq!(outcome(None, None), Outcome::Neither);
    }
}
