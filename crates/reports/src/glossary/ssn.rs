//! Glossary, "HMIS Data Quality Report", Q2, column D row 3: which Social Security Numbers are data issues.

/// Whether a number breaks a rule. Letters and signs stand for digits that were not given when they are placeholders; a
/// number of four digits is the last four.
pub fn is_issue(ssn: &str) -> bool {
    let text: Vec<u8> = ssn.trim().bytes().filter(|byte| !matches!(byte, b'-' | b' ')).collect();
    let mut digits = [None; 9];
    match text.len() {
        4 => {
            for (place, byte) in digits[5..].iter_mut().zip(&text) {
                *place = byte.is_ascii_digit().then_some(*byte);
            }
        }
        9 => {
            for (place, byte) in digits.iter_mut().zip(&text) {
                *place = byte.is_ascii_digit().then_some(*byte);
            }
        }
        _ => return true,
    }
    let foreign = text.iter().any(|byte| !byte.is_ascii_digit() && !is_placeholder(*byte));
    let group = |from: usize, to: usize| -> Option<Vec<u8>> { digits[from..to].iter().copied().collect() };
    let Some(serial) = group(5, 9) else { return true };
    let area = group(0, 3);
    let middle = group(3, 5);
    foreign
        || serial == b"0000"
        || area.is_some_and(|area| area == b"000" || area == b"666" || area[0] == b'9')
        || middle.is_some_and(|middle| middle == b"00")
        || group(0, 9).is_some_and(|all| is_run(&all))
}

/// What systems write for a digit that was not given.
const fn is_placeholder(byte: u8) -> bool {
    matches!(byte, b'x' | b'X' | b'*' | b'_' | b'?')
}

/// Nine times the same digit, or digits that count up or down; 0 follows 9.
fn is_run(digits: &[u8]) -> bool {
    [0, 1, 9].iter().any(|step| digits.windows(2).all(|pair| (pair[0] - b'0' + step) % 10 == pair[1] - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules() {
        for good in ["123456788", "xxxxx1234", "1234", "XXX-XX-1234", "12xxx6789", "219-09-9999"] {
            assert!(!is_issue(good), "{good}");
        }
        let bad = [
            "333333333",
            "345678901",
            "987654321",
            "000123456",
            "666123456",
            "900123456",
            "123004567",
            "123450000",
            "12345xxxx",
            "12345",
            "xxxxx0000",
            "1a3456789",
            "a94a8fe5ccb19ba61c4c",
        ];
        for bad in bad {
            assert!(is_issue(bad), "{bad}");
        }
    }
}
