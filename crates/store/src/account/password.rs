//! Passwords: Argon2id at the OWASP floor (19 MiB, two passes, one lane), off the async threads and never more than two
//! at once; and what makes one too easy to guess, in words.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;
use zxcvbn::{
    Score,
    feedback::{Feedback, Warning},
    zxcvbn,
};

use crate::{Error, Result};

/// Characters a password has at least, and at most.
pub const SHORTEST: usize = 10;
pub const LONGEST: usize = 200;

/// The PHC string of a password, under a new salt.
pub async fn hash(password: String) -> Result<String> {
    let hashed =
        apart(move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string())).await?;
    hashed.map_err(|e| Error::Config(format!("a password could not be hashed: {e}")))
}

/// Whether `password` is the one behind `hash`. Without a hash the same work is done and the answer is no, so that time
/// does not tell whether an account exists.
pub async fn matches(password: String, hash: Option<String>) -> Result<bool> {
    let known = hash.is_some();
    let hash = hash.unwrap_or_else(|| NOBODYS.to_owned());
    let same = apart(move || {
        // Longer than anyone's: not worth the work, and still worth the same work.
        let fits = password.len() <= LONGEST * 4;
        let tried = if fits { password.as_bytes() } else { b"" };
        let parsed = PasswordHash::new(&hash);
        fits && parsed.is_ok_and(|parsed| Argon2::default().verify_password(tried, &parsed).is_ok())
    })
    .await?;
    Ok(known && same)
}

/// What is wrong with a new password, as a sentence that says how to choose a better one; nothing when it is fit.
/// `about` are things one guesses first about this person: name, email.
pub fn weakness(password: &str, about: &[&str]) -> Option<String> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Some(format!("Use at least {SHORTEST} characters. Four words that don't belong together work well."));
    }
    if length > LONGEST {
        return Some(format!("Use at most {LONGEST} characters."));
    }
    let parts: Vec<&str> = about
        .iter()
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|part| part.len() > 2)
        .collect();
    let guessed: Vec<&str> = about.iter().copied().chain(parts).chain(["hearth", "hmis"]).collect();
    // Guessing time is estimated from the beginning; the rest can only add to it.
    let head: String = password.chars().take(100).collect();
    let estimate = zxcvbn(&head, &guessed);
    if estimate.score() >= Score::Three {
        return None;
    }
    let why = estimate.feedback().and_then(Feedback::warning).map_or("This password is easy to guess.", in_words);
    Some(format!("{why} Four words that don't belong together are hard to guess and easy to keep."))
}

/// Nobody's password: same algorithm, version and cost as a real hash.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$aGVhcnRoIG5vYm9keSBoZQ$LnJlIGlzIG5vdGhpbmcgYmVoaW5kIHRoaXMgaGFzaC4";

/// Each takes 19 MiB; more at once would only make everyone wait longer.
static TURNS: Semaphore = Semaphore::const_new(2);

async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let turn = TURNS.acquire().await.map_err(|e| Error::Config(format!("password hashing has stopped: {e}")))?;
    let done = tokio::task::spawn_blocking(work).await?;
    drop(turn);
    Ok(done)
}

fn in_words(warning: Warning) -> &'static str {
    match warning {
        Warning::StraightRowsOfKeysAreEasyToGuess | Warning::ShortKeyboardPatternsAreEasyToGuess => {
            "Keys that lie side by side are easy to guess."
        }
        Warning::RepeatsLikeAaaAreEasyToGuess | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
            "The same letters again and again are easy to guess."
        }
        Warning::ThisIsATop10Password
        | Warning::ThisIsATop100Password
        | Warning::ThisIsACommonPassword
        | Warning::ThisIsSimilarToACommonlyUsedPassword => "Many people use a password like this one.",
        Warning::SequencesLikeAbcAreEasyToGuess => "Rows like abc or 6543 are easy to guess.",
        Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => "Dates and years are easy to guess.",
        Warning::AWordByItselfIsEasyToGuess => "One word alone is easy to guess.",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess => {
            "Names are easy to guess."
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_takes_its_own_password_only() {
        let hashed = hash("four plain words together".to_owned()).await.unwrap();
        assert!(hashed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hashed}");
        assert!(matches("four plain words together".to_owned(), Some(hashed.clone())).await.unwrap());
        assert!(!matches("four plain words togethe".to_owned(), Some(hashed.clone())).await.unwrap());
        assert!(!matches("x".repeat(5000), Some(hashed)).await.unwrap());
        assert!(!matches("anything".to_owned(), None).await.unwrap());
        assert!(!matches("anything".to_owned(), Some("not a hash".to_owned())).await.unwrap());
    }

    #[test]
    fn an_unknown_account_costs_what_a_known_one_costs() {
        let nobody = PasswordHash::new(NOBODYS).unwrap();
        let somebody = Argon2::default().hash_password(b"x").unwrap();
        assert_eq!(nobody.algorithm, somebody.algorithm);
        assert_eq!(nobody.version, somebody.version);
        assert_eq!(nobody.params, somebody.params);
        assert_eq!(nobody.hash.unwrap().len(), somebody.hash.unwrap().len());
        assert_eq!(nobody.salt.unwrap().len(), somebody.salt.unwrap().len());
    }

    #[test]
    fn easy_passwords_are_refused_with_a_reason() {
        let about = ["Rosalind Whitfield", "rosalind@example.org"];
        for easy in [
            "short",
            "password123",
            "qwertyuiop",
            "aaaaaaaaaaaa",
            "abcdefghijkl",
            "Rosalind1984",
            "whitfield2026",
            "hearthhmis1",
        ] {
            let says = weakness(easy, &about).unwrap_or_default();
            assert!(says.ends_with('.') && says.len() > 20, "{easy}: {says:?}");
        }
        assert_eq!(weakness("otter lamp seven canyon", &about), None);
        assert!(weakness(&"x7!".repeat(70), &about).unwrap().contains("at most"));
    }
}
