//! Fields of a CSV text, one by one (RFC 4180, with any line end).

use std::borrow::Cow;

use memchr::{memchr, memchr3};

/// Walks over a CSV text.
pub struct Fields<'a> {
    text: &'a [u8],
    at: usize,
    /// A quotation mark was met that is neither doubled nor at a field's edge.
    pub stray_quote: bool,
}

/// Why a text cannot be walked to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    UnclosedQuote,
    FieldTooLong,
}

/// What follows a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    Comma,
    Line,
    Text,
}

const LONGEST: usize = 1 << 20;

impl<'a> Fields<'a> {
    pub const fn new(text: &'a [u8]) -> Self {
        Self { text, at: 0, stray_quote: false }
    }

    /// Whether nothing is left.
    pub const fn done(&self) -> bool {
        self.at >= self.text.len()
    }

    pub const fn position(&self) -> usize {
        self.at
    }

    /// The next field and what follows it. A quotation mark inside a field without quotation marks is part of its text.
    #[inline]
    pub fn next(&mut self) -> Result<(Cow<'a, [u8]>, End), Broken> {
        let rest = &self.text[self.at..];
        if rest.first() == Some(&b'"') {
            return self.quoted();
        }
        // Most fields are a few bytes, where a loop beats a search.
        let mut len = 0;
        while len < rest.len() && !matches!(rest[len], b',' | b'\n' | b'\r') {
            len += 1;
            if len == 32 {
                len += memchr3(b',', b'\n', b'\r', &rest[len..]).unwrap_or(rest.len() - len);
                break;
            }
        }
        if len > LONGEST {
            return Err(Broken::FieldTooLong);
        }
        self.at += len;
        let end = self.end();
        Ok((Cow::Borrowed(&rest[..len]), end))
    }

    #[inline]
    fn quoted(&mut self) -> Result<(Cow<'a, [u8]>, End), Broken> {
        let start = self.at + 1;
        let mut from = start;
        let mut text: Option<Vec<u8>> = None;
        loop {
            let quote = from + memchr(b'"', &self.text[from..]).ok_or(Broken::UnclosedQuote)?;
            if quote - start > LONGEST {
                return Err(Broken::FieldTooLong);
            }
            match self.text.get(quote + 1) {
                // A doubled mark is one mark of the text.
                Some(b'"') => {
                    text.get_or_insert_default().extend_from_slice(&self.text[from..=quote]);
                    from = quote + 2;
                }
                None | Some(b',' | b'\n' | b'\r') => {
                    self.at = quote + 1;
                    let field = match text {
                        Some(mut text) => {
                            text.extend_from_slice(&self.text[from..quote]);
                            Cow::Owned(text)
                        }
                        None => Cow::Borrowed(&self.text[start..quote]),
                    };
                    let end = self.end();
                    return Ok((field, end));
                }
                // A mark that neither ends the field nor is doubled: somebody forgot to double it.
                Some(_) => {
                    self.stray_quote = true;
                    text.get_or_insert_default().extend_from_slice(&self.text[from..=quote]);
                    from = quote + 1;
                }
            }
        }
    }

    /// Steps over what follows a field.
    #[inline]
    fn end(&mut self) -> End {
        match self.text.get(self.at) {
            Some(b',') => {
                self.at += 1;
                End::Comma
            }
            Some(b'\r') if self.text.get(self.at + 1) == Some(&b'\n') => {
                self.at += 2;
                End::Line
            }
            Some(_) => {
                self.at += 1;
                End::Line
            }
            None => End::Text,
        }
    }
}

/// Places where `text` can be cut between two rows, so that each part but the last has about `size` bytes. A cut may be
/// wrong where a text has a lone quotation mark; the part before it then has an unclosed quote.
pub fn cuts(text: &[u8], size: usize) -> Vec<usize> {
    let mut cuts = vec![0];
    let mut start = 0;
    while text.len() - start > size * 2 {
        let odd = memchr::memchr_iter(b'"', &text[start..start + size]).count() % 2 == 1;
        let mut at = start + size;
        let mut inside = odd;
        let cut = loop {
            match text.get(at) {
                None => break None,
                Some(b'"') => inside = !inside,
                Some(b'\n') if !inside => break Some(at + 1),
                Some(_) => {}
            }
            at += 1;
        };
        let Some(cut) = cut.filter(|&c| c < text.len()) else { break };
        cuts.push(cut);
        start = cut;
    }
    cuts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all(text: &[u8]) -> Result<Vec<Vec<String>>, Broken> {
        let mut fields = Fields::new(text);
        let mut rows = vec![vec![]];
        while !fields.done() || rows.last().is_some_and(|r: &Vec<String>| !r.is_empty()) {
            let (field, end) = fields.next()?;
            if let Some(row) = rows.last_mut() {
                row.push(String::from_utf8_lossy(&field).into_owned());
            }
            match end {
                End::Comma => {}
                End::Line => rows.push(vec![]),
                End::Text => break,
            }
        }
        rows.retain(|r| !r.is_empty());
        Ok(rows)
    }

    #[test]
    fn quotes_and_line_ends() {
        let rows = all(b"a,\"b,\"\"c\"\"\nd\",\r\n\"e\"f\",g\rh,").expect("the text is whole");
        assert_eq!(rows, [vec!["a", "b,\"c\"\nd", ""], vec!["e\"f", "g"], vec!["h", ""]]);
        assert_eq!(all(b"a,\"b"), Err(Broken::UnclosedQuote));
    }

    proptest! {
        #[test]
        fn agrees_with_the_csv_crate(rows in prop::collection::vec(prop::collection::vec("[a-c,\"\n\r ]{0,6}", 2..4), 1..12)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).quote_style(csv::QuoteStyle::Always).from_writer(vec![]);
            for row in &rows {
                writer.write_record(row).expect("writing to memory");
            }
            let text = writer.into_inner().expect("writing to memory");
            prop_assert_eq!(all(&text).expect("the csv crate wrote it"), rows.clone());
            let cut = cuts(&text, 10);
            let parts: Vec<Vec<String>> = cut.iter().zip(cut.iter().skip(1).chain([&text.len()]))
                .flat_map(|(&a, &b)| all(&text[a..b]).expect("cut between rows")).collect();
            prop_assert_eq!(parts, rows);
        }

        #[test]
        fn no_text_panics(text: Vec<u8>) {
            let _ = all(&text);
            let _ = cuts(&text, 3);
        }
    }
}
