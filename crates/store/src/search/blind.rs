//! Keys as the database sees them: numbers that tell nothing.

use hmac::{Hmac, KeyInit, Mac};
use matching::Birth;
use sha2::Sha256;

use crate::{Keys, keys::Purpose};

/// Makes the numbers: the first eight bytes of a keyed hash.
pub struct Blind(Hmac<Sha256>);

impl Blind {
    pub fn new(keys: &Keys) -> Blind {
        let mut block = [0; 64];
        block[..32].copy_from_slice(&keys.derived(Purpose::BlindIndex));
        Blind(<Hmac<Sha256> as KeyInit>::new(&block.into()))
    }

    /// A key of a name.
    pub fn name(&self, key: &matching::Key) -> i64 {
        self.number(&key.to_string())
    }

    /// A date of birth. The letters before birth and SSN are of no [`matching::KeyKind`].
    pub fn birth(&self, birth: Birth) -> i64 {
        self.number(&format!("b:{birth}"))
    }

    /// The last four digits of an SSN.
    pub fn last_four(&self, digits: &str) -> i64 {
        self.number(&format!("s:{digits}"))
    }

    fn number(&self, text: &str) -> i64 {
        let mut mac = self.0.clone();
        mac.update(text.as_bytes());
        let bytes: [u8; 32] = mac.finalize().into_bytes().into();
        bytes[..8].iter().fold(0, |number, byte| number << 8 | i64::from(*byte))
    }
}
