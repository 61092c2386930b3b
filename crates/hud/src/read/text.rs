//! Bytes as UTF-8 text.

use std::borrow::Cow;

use super::fields::{End, Fields};
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
        let row = row_at(&text[..first]);
        let mut problem = Problem::new(&rules::NUL_REMOVED, name).row(row);
        problem.count = memchr::memchr_iter(0, &text).count() as u64;
        problems.add(problem);
        text.to_mut().retain(|&b| b != 0);
    }
    text
}

/// The row in which a text goes on after `before`, as a spreadsheet counts.
fn row_at(before: &[u8]) -> u64 {
    let mut fields = Fields::new(before);
    let mut row = 1;
    loop {
        match fields.next() {
            Ok((_, End::Comma)) => {}
            Ok((_, End::Line)) => row += 1,
            // The text goes on in this field.
            Ok((_, End::Text)) | Err(_) => return row,
        }
    }
}

fn utf8<'a>(name: &str, bytes: &'a [u8], problems: &mut Problems) -> Cow<'a, [u8]> {
    match std::str::from_utf8(bytes) {
        Ok(_) => Cow::Borrowed(bytes),
        Err(e) => {
            let row = row_at(&bytes[..e.valid_up_to()]);
            problems.add(Problem::new(&rules::NOT_UTF8, name).row(row).detail("It seems to be Windows-1252."));
            // Letters that are UTF-8 stay so: one bad byte must not spoil every other name of the file.
            let mut text = String::with_capacity(bytes.len() + 64);
            for chunk in bytes.utf8_chunks() {
                text.push_str(chunk.valid());
                text.extend(chunk.invalid().iter().map(|&b| windows_1252(b)));
            }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bad_byte_leaves_the_other_names() {
        let mut problems = Problems::default();
        let text = clean("Client.csv", b"id,name\r\n1,\"a\nb\"\r\n2,Jos\xE9\r\n3,Jos\xC3\xA9", &mut problems);
        assert_eq!(String::from_utf8_lossy(&text), "id,name\r\n1,\"a\nb\"\r\n2,Jos\u{e9}\r\n3,Jos\u{e9}");
        assert_eq!(problems.list()[0].row, Some(3));
    }
}
