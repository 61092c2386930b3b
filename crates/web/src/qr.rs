//! A QR code as an SVG path, drawn in the page: the secret goes nowhere else.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::error::Error;

/// For `<svg viewBox="0 0 size size"><path d="path"/></svg>`, with the four modules of quiet around it.
#[derive(Clone, Debug)]
pub struct Qr {
    pub size: i32,
    pub path: String,
}

impl Qr {
    pub fn of(text: &str) -> Result<Qr, Error> {
        const QUIET: i32 = 4;
        let code = QrCode::encode_text(text, QrCodeEcc::Medium)
            .map_err(|_| Error::Internal("an authenticator's address is too long for a QR code".to_owned()))?;
        let dark = (0..code.size())
            .flat_map(|y| (0..code.size()).map(move |x| (x, y)))
            .filter(|&(x, y)| code.get_module(x, y));
        let squares: Vec<String> = dark.map(|(x, y)| format!("M{},{}h1v1h-1z", x + QUIET, y + QUIET)).collect();
        let path = squares.concat();
        Ok(Qr { size: code.size() + 2 * QUIET, path })
    }
}
