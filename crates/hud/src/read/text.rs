//! Bytes as UTF-8 text.

use std::borrow::Cow;

use crate::problem::{Problem, Problems, rules};

/// The bytes of a file as UTF-8 without byte order mark and NUL.
pub fn clean<'a>(name: &str, bytes: &'a [u8], problems: &mut Problems) -> Cow<'a, [u8]> {
    let mut text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(name, rest, problems),
        [0xFF, 0xFE, rest @ ..] => utf16(name, rest, u16::from_le_bytes, problems),
        [0xFE, 0xFF, rest @ ..] => utf16(name, rest, u16::from_be_bytes, problems),
        _ => utf8(name, bytes, problems),
    };
    if let Some(first) = memchr::memchr(0, &text) {
        let row = memchr::memchr_iter(b'\n', &text[..first]).count() as u64 + 1;
        let mut problem = Problem::new(&rules::NUL_REMOVED, name).row(row);
        problem.count = memchr::memchr_iter(0, &text).count() as u64;
        problems.add(problem);
        text.to_mut().retain(|&b| b != 0);
    }
    text
}

fn utf8<'a>(name: &str, bytes: &'a [u8], problems: &mut Problems) -> Cow<'a, [u8]> {
    match std::str::from_utf8(bytes) {
        Ok(_) => Cow::Borrowed(bytes),
        Err(e) => {
            let row = memchr::memchr_iter(b'\n', &bytes[..e.valid_up_to()]).count() as u64 + 1;
            problems.add(Problem::new(&rules::NOT_UTF8, name).row(row).detail("It seems to be Windows-1252."));
            let text: String = bytes.iter().map(|&b| windows_1252(b)).collect();
            Cow::Owned(text.into_bytes())
        }
    }
}

fn utf16<'a>(name: &str, bytes: &[u8], unit: fn([u8; 2]) -> u16, problems: &mut Problems) -> Cow<'a, [u8]> {
    problems.add(Problem::new(&rules::NOT_UTF8, name).detail("It is UTF-16."));
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
    Cow::Owned(String::from_utf16_lossy(&units).into_bytes())
}

/// Windows-1252 differs from Unicode in 0x80 to 0x9F only (the Unicode Consortium's table CP1252.TXT).
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}
