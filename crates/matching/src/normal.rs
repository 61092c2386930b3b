//! Names as they are compared: lower case, without marks, split into words.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Letters of a word that count, and words of a name that count: longer ones are cut.
const MOST_LETTERS: usize = 32;
const MOST_WORDS: usize = 6;

/// Words that belong to the one after them: "de la Cruz" is filed under cruz, lacruz and delacruz too.
const PARTICLES: &[&str] = &[
    "al", "ap", "bin", "da", "das", "de", "del", "dela", "den", "der", "des", "di", "do", "dos", "du", "el", "ibn",
    "la", "las", "le", "les", "lo", "los", "mac", "mc", "o", "san", "santa", "st", "ter", "van", "von",
];

const SUFFIXES: &[&str] = &["jr", "junior", "sr", "senior", "ii", "iii", "iv"];

/// One word of a name with the longer forms it may be written as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Form {
    pub(crate) text: String,
    /// The word with what belongs to it: "obrien" for "brien" in "O'Brien".
    pub(crate) joined: Vec<String>,
    pub(crate) particle: bool,
}

/// The words of one field of a name; none for what is empty or hashed.
///
/// "O'Brien" gives obrien, with brien beside it when that is long enough; "Garcia-Lopez" gives garcia and lopez, the
/// latter also as garcialopez. Suffixes such as "Jr" are left out.
pub(crate) fn forms(field: &str) -> Vec<Form> {
    if is_hash(field) {
        return Vec::new();
    }
    let mut forms: Vec<Form> = Vec::new();
    let folded = fold(field);
    for token in folded.split(|c: char| !c.is_alphabetic() && !is_apostrophe(c)).filter(|t| !t.is_empty()) {
        let text = cut(&token.replace(is_apostrophe, ""));
        if text.is_empty() || forms.len() == MOST_WORDS {
            continue;
        }
        let mut joined = Vec::new();
        let mut before = text.clone();
        // With the particles before it, and with one word that is none: "Mary Ann" may be typed "Maryann".
        for form in forms.iter().rev() {
            before = cut(&format!("{}{before}", form.text));
            joined.push(before.clone());
            if !form.particle {
                break;
            }
        }
        let tail = token.rsplit(is_apostrophe).next().unwrap_or_default();
        if tail.len() < token.len() && tail.chars().count() >= 3 {
            joined.push(cut(tail));
        }
        forms.push(Form { particle: PARTICLES.contains(&text.as_str()), text, joined });
    }
    if forms.len() > 1 {
        forms.retain(|form| !is_suffix(&form.text));
    }
    let whole = cut(&forms.iter().map(|form| form.text.as_str()).collect::<String>());
    if forms.len() > 1
        && let Some(last) = forms.last_mut()
        && !last.joined.contains(&whole)
    {
        last.joined.push(whole);
    }
    forms
}

/// Whether a name was hashed for export (HMIS CSV HashStatus 2 to 4): hexadecimal of 32, 40 or 64 digits.
pub(crate) fn is_hash(text: &str) -> bool {
    let text = text.trim();
    matches!(text.len(), 32 | 40 | 64)
        && text.bytes().all(|b| b.is_ascii_hexdigit())
        && text.bytes().any(|b| b.is_ascii_digit())
}

pub(crate) fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&word)
}

/// Lower case without diacritics; letters that are no base letter with a mark are spelled out.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // NFKD can make many characters of one: a field is not longer than this anyway.
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).take(512) {
        match c {
            'ß' | 'ẞ' => folded.push_str("ss"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'œ' | 'Œ' => folded.push_str("oe"),
            'þ' | 'Þ' => folded.push_str("th"),
            'ø' | 'Ø' => folded.push('o'),
            'ł' | 'Ł' => folded.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
            'ħ' | 'Ħ' => folded.push('h'),
            'ı' | 'İ' => folded.push('i'),
            'ŧ' | 'Ŧ' => folded.push('t'),
            _ => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

fn cut(word: &str) -> String {
    word.chars().take(MOST_LETTERS).collect()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʻ' | 'ʼ' | '`' | '´')
}
