//! Secrets that travel: in the cookie of a sign-in, in the link of an invitation. The database holds their hashes only.

use sha2::{Digest, Sha256};

use crate::{Error, Result, private};

/// `N` bytes from the operating system.
pub fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|e| Error::Keys(format!("the operating system gave no random bytes: {e}")))?;
    Ok(bytes)
}

/// A new token of 256 bits, in hexadecimal.
pub fn new() -> Result<String> {
    Ok(private::hex(&random::<32>()?))
}

/// What is stored for a token.
pub fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_and_differ() {
        let (one, other) = (new().unwrap(), new().unwrap());
        assert_eq!(one.len(), 64);
        assert_ne!(one, other);
        assert_ne!(hash(&one), hash(&other));
        assert_eq!(hash(&one).len(), 32);
    }
}
