//! The second factor: six digits from an authenticator app (RFC 6238), or one of ten recovery codes.

use chrono::{DateTime, Utc};
use totp_rs::{Builder, Secret, Totp};

use crate::{Error, Result};

/// How many recovery codes a person gets.
pub const RECOVERY_CODES: usize = 10;

/// A TOTP secret: 160 bits, SHA-1, six digits, 30 seconds, as every authenticator app knows it.
#[derive(Clone)]
pub struct TotpSecret(Vec<u8>);

impl TotpSecret {
    pub fn random() -> Result<Self> {
        Ok(TotpSecret(super::token::random::<20>()?.to_vec()))
    }

    /// From the bytes that were sealed.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        TotpSecret(bytes)
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// As one types it into an app: base 32, without padding.
    pub fn base32(&self) -> String {
        Secret::from(self.0.clone()).to_base32()
    }

    /// The address a QR code carries, for an app to scan.
    pub fn otpauth_url(&self, issuer: &str, email: &str) -> String {
        let (issuer, email) = (percent(issuer), percent(email));
        format!(
            "otpauth://totp/{issuer}:{email}?secret={}&issuer={issuer}&algorithm=SHA1&digits=6&period=30",
            self.base32()
        )
    }

    /// The code an app shows at `now`.
    pub fn code(&self, now: DateTime<Utc>) -> Result<String> {
        Ok(self.totp()?.generate(seconds(now)).to_string())
    }

    /// The 30-second step whose code `typed` is (the one before and after `now` count too), or nothing.
    pub fn step_of(&self, typed: &str, now: DateTime<Utc>) -> Result<Option<i64>> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        Ok(self.totp()?.check(&digits, seconds(now)).and_then(|step| i64::try_from(step).ok()))
    }

    fn totp(&self) -> Result<Totp> {
        Builder::new()
            .with_secret(self.0.clone())
            .build()
            .map_err(|e| Error::Keys(format!("a stored second factor is no TOTP secret: {e}")))
    }
}

/// Ten new codes as people read them: 'k3vw-9pxa-72tm', 60 random bits each.
pub fn recovery_codes() -> Result<Vec<String>> {
    // Without letters and digits that look alike: 32 signs, so that a byte modulo 32 is even.
    const SIGNS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz023456789";
    (0..RECOVERY_CODES)
        .map(|_| {
            let signs: Vec<char> =
                super::token::random::<12>()?.iter().map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect();
            Ok(signs.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
        })
        .collect()
}

/// What was typed, if it has the form of a recovery code: without hyphens, blanks and capitals.
pub fn as_recovery_code(typed: &str) -> Option<String> {
    let signs: String = typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    (signs.len() == 12).then_some(signs)
}

fn seconds(now: DateTime<Utc>) -> u64 {
    u64::try_from(now.timestamp()).unwrap_or(0)
}

fn percent(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    /// RFC 6238, appendix B (SHA-1), the last six of its eight digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = TotpSecret::from_bytes(b"12345678901234567890".to_vec());
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
        ] {
            let now = DateTime::from_timestamp(seconds, 0).unwrap();
            assert_eq!(secret.code(now).unwrap(), code);
            assert_eq!(secret.step_of(code, now).unwrap(), Some(seconds / 30));
        }
    }

    #[test]
    fn a_code_counts_one_step_early_or_late_and_no_more() {
        let secret = TotpSecret::random().unwrap();
        let now = DateTime::from_timestamp(1_800_000_010, 0).unwrap();
        let code = secret.code(now).unwrap();
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        let step = now.timestamp() / 30;
        for (later, counts) in [(-40, true), (0, true), (40, true), (70, false), (-70, false)] {
            let at = now + chrono::TimeDelta::seconds(later);
            let found = secret.step_of(&spaced, at).unwrap() == Some(step);
            assert_eq!(found, counts, "{later} s");
        }
        assert_eq!(secret.step_of("", now).unwrap(), None);
        assert_eq!(secret.step_of("12345", now).unwrap(), None);
    }

    #[test]
    fn recovery_codes_are_ten_and_read_however_typed() {
        let codes = recovery_codes().unwrap();
        assert_eq!(codes.len(), RECOVERY_CODES);
        for code in &codes {
            let bare = code.replace('-', "");
            assert_eq!(as_recovery_code(code), Some(bare.clone()));
            assert_eq!(as_recovery_code(&format!(" {} ", bare.to_uppercase())), Some(bare));
        }
        assert_eq!(as_recovery_code("123456"), None);
    }

    #[test]
    fn the_qr_address_is_escaped() {
        let url =
            TotpSecret::from_bytes(b"12345678901234567890".to_vec()).otpauth_url("Hearth CA-503", "a+b@example.org");
        assert_eq!(
            url,
            "otpauth://totp/Hearth%20CA-503:a%2Bb%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hearth%20CA-503&algorithm=SHA1&digits=6&period=30"
        );
    }
}
