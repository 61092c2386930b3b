//! Texts in addresses.

use std::fmt::Write;

/// `text` as it stands in a path or a query: every sign but letters, digits and '-._~' as its bytes.
pub fn escaped(text: &str) -> String {
    text.bytes().fold(String::with_capacity(text.len()), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to memory does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_other_sign_is_written_as_its_bytes() {
        assert_eq!(escaped("a-1 b/c?é"), "a-1%20b%2Fc%3F%C3%A9");
    }
}
