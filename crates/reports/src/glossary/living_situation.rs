//! List 3.12.1 by class, as Q15 and Q23 of the APR and the flowcharts of "Chronic Homelessness Status" group it.

/// The class of a prior living situation, current living situation or destination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// 100 to 199.
    Homeless,
    /// 200 to 299.
    Institutional,
    /// 300 to 399.
    Temporary,
    /// 400 to 499.
    Permanent,
    /// 1 to 99: other answers, and none.
    Other,
}

/// The class of a code of list 3.12.1; none for no code and for codes outside 0 to 499.
pub const fn class(code: Option<i32>) -> Option<Class> {
    match code {
        Some(100..=199) => Some(Class::Homeless),
        Some(200..=299) => Some(Class::Institutional),
        Some(300..=399) => Some(Class::Temporary),
        Some(400..=499) => Some(Class::Permanent),
        Some(0..=99) => Some(Class::Other),
        _ => None,
    }
}

/// Streets, emergency shelter or safe haven: the situations that count as a contact with someone experiencing homelessness.
pub const fn is_literally_homeless(code: Option<i32>) -> bool {
    matches!(code, Some(101 | 116 | 118))
}

/// "Client doesn't know" or "prefers not to answer".
pub const fn is_not_told(code: Option<i32>) -> bool {
    matches!(code, Some(8 | 9))
}

/// Glossary, "Missing Data": no value, or 99.
pub const fn is_missing(code: Option<i32>) -> bool {
    matches!(code, None | Some(99))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_go_by_the_hundreds() {
        assert_eq!(class(Some(116)), Some(Class::Homeless));
        assert_eq!(class(Some(225)), Some(Class::Institutional));
        assert_eq!(class(Some(332)), Some(Class::Temporary));
        assert_eq!(class(Some(435)), Some(Class::Permanent));
        assert_eq!((class(Some(30)), class(None), class(Some(500))), (Some(Class::Other), None, None));
        assert!(is_missing(None) && is_missing(Some(99)) && !is_missing(Some(9)) && is_not_told(Some(9)));
        assert!(is_literally_homeless(Some(118)) && !is_literally_homeless(Some(302)));
    }
}
