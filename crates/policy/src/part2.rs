//! The notice that goes with records of a program under 42 CFR Part 2, on each view and copy (V.B.7a-c).

/// A notice in one of its versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Noted wherever it was shown.
    pub version: &'static str,
    pub text: &'static str,
}

/// The notice that holds: 42 CFR 2.32(a)(2), the short form, as of the final rule of February 16, 2024. Its words are
/// prescribed.
pub const NOTICE: Notice = Notice {
    version: "42 CFR 2.32(a)(2) 2024-02-16",
    text: "42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
};
