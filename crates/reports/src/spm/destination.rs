//! Appendix A: what a destination means for Measure 7.

/// How an exit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// An X in the appendix: the leaver is left out of the measure.
    LeftOut,
    /// A permanent housing destination.
    Permanent,
    /// For street outreach: some homeless, temporary and institutional destinations.
    Temporary,
    Other,
}

/// Values 400 to 499 are permanent (Appendix A, and Measure 2, step 2c).
pub const fn is_permanent(destination: Option<i32>) -> bool {
    matches!(destination, Some(400..=499))
}

/// The column SO.
pub const fn from_street_outreach(destination: Option<i32>) -> Exit {
    match destination {
        Some(206 | 329 | 24) => Exit::LeftOut,
        Some(101 | 118 | 204 | 205 | 215 | 225 | 302 | 312 | 313 | 314 | 327 | 332) => Exit::Temporary,
        _ if is_permanent(destination) => Exit::Permanent,
        _ => Exit::Other,
    }
}

/// The columns of all other project types, which are alike.
pub const fn from_housing(destination: Option<i32>) -> Exit {
    match destination {
        Some(206 | 215 | 225 | 24) => Exit::LeftOut,
        _ if is_permanent(destination) => Exit::Permanent,
        _ => Exit::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_homes_and_halfway_houses() {
        assert_eq!(from_street_outreach(Some(332)), Exit::Temporary);
        assert_eq!(from_housing(Some(332)), Exit::Other);
        assert_eq!(from_street_outreach(Some(329)), Exit::LeftOut);
        assert_eq!(from_housing(Some(329)), Exit::Other);
        assert_eq!(from_street_outreach(Some(215)), Exit::Temporary);
        assert_eq!(from_housing(Some(215)), Exit::LeftOut);
        assert_eq!(from_street_outreach(Some(116)), Exit::Other);
        assert_eq!(from_housing(None), Exit::Other);
        assert_eq!(from_housing(Some(435)), Exit::Permanent);
    }
}
