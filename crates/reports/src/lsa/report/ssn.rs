//! Section 11.6: Social Security numbers.

/// SSNValid: 9 the client does not know or refused, 4 the last four digits alone, 0 missing or no such number, 1 valid.
/// The first that fits.
pub fn ssn_valid(ssn: Option<&str>, quality: Option<i32>) -> u8 {
    const MADE_UP: [&str; 16] = [
        "111111111",
        "222222222",
        "333333333",
        "444444444",
        "555555555",
        "777777777",
        "888888888",
        "123456789",
        "234567890",
        "345678901",
        "456789012",
        "567890123",
        "678901234",
        "789012345",
        "890123456",
        "901234567",
    ];
    if matches!(quality, Some(8 | 9)) {
        return 9;
    }
    let Some(ssn) = ssn else { return 0 };
    let bytes = ssn.as_bytes();
    let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    if quality == Some(2) && bytes.len() >= 9 {
        let (first, last) = (&bytes[..5], &bytes[5..9]);
        if first.iter().all(|b| matches!(b, b'x' | b'X')) && digits(last) && last != b"0000" {
            return 4;
        }
    }
    let good = bytes.len() == 9
        && digits(bytes)
        && !matches!(&bytes[..3], b"000" | b"666")
        && &bytes[3..5] != b"00"
        && &bytes[5..] != b"0000"
        && bytes[0] != b'9'
        && !MADE_UP.contains(&ssn);
    u8::from(good)
}

#[cfg(test)]
mod tests {
    use super::ssn_valid;

    #[test]
    fn numbers_are_valid_or_not() {
        assert_eq!(ssn_valid(Some("123121234"), Some(1)), 1);
        assert_eq!(ssn_valid(Some("123121234"), Some(8)), 9);
        assert_eq!(ssn_valid(Some("xxxXX1234"), Some(2)), 4);
        assert_eq!(ssn_valid(Some("xxxXX1234"), Some(1)), 0);
        assert_eq!(ssn_valid(Some("xxxxx0000"), Some(2)), 0);
        for bad in ["", "12312123", "1231212345", "000121234", "666121234", "923121234", "123001234", "123120000"] {
            assert_eq!(ssn_valid(Some(bad), Some(1)), 0, "{bad}");
        }
        assert_eq!(ssn_valid(Some("555555555"), Some(1)), 0);
        assert_eq!(ssn_valid(Some("666666666"), Some(1)), 0);
        assert_eq!(ssn_valid(Some("987654321"), Some(1)), 0);
        assert_eq!(ssn_valid(None, Some(99)), 0);
    }
}
