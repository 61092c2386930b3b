//! XChaCha20-Poly1305 with a random nonce in front.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::{Error, Result};

const NONCE: usize = 24;
/// How much longer sealed bytes are than the bytes: nonce and tag.
pub const OVERHEAD: usize = NONCE + 16;

/// Sealed bytes, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    Bytes(Vec<u8>),
    /// The key was destroyed: nobody can read this any more.
    Forgotten,
}

/// `nonce || ciphertext || tag`, bound to `aad`.
pub fn seal(key: &[u8; 32], bytes: &[u8], aad: &[u8]) -> Result<Vec<u8>> {
    let mut nonce = [0; NONCE];
    getrandom::fill(&mut nonce).map_err(|e| Error::Keys(format!("the system gave no random bytes: {e}")))?;
    let body = XChaCha20Poly1305::new(&(*key).into())
        .encrypt(&XNonce::from(nonce), Payload { msg: bytes, aad })
        .map_err(|_| Error::Keys("bytes too long to seal".to_owned()))?;
    Ok([&nonce[..], &body].concat())
}

/// `None` when key, `aad` or bytes are not those of [`seal`].
pub fn open(key: &[u8; 32], sealed: &[u8], aad: &[u8]) -> Option<Vec<u8>> {
    let (nonce, body) = sealed.split_first_chunk::<NONCE>()?;
    XChaCha20Poly1305::new(&(*key).into()).decrypt(&XNonce::from(*nonce), Payload { msg: body, aad }).ok()
}
