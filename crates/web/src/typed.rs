//! What a form sent, read field by field; what cannot be read is noted at its field, and nothing typed is lost.

use std::collections::HashMap;

use axum::extract::{Multipart, multipart::MultipartError};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use store::agency;

use crate::{day, error::Error, form::Form};

/// The largest file of which a hash is taken.
pub const LARGEST: usize = 50 << 20;

pub type Values = HashMap<String, String>;

/// The fields of one form, and what is wrong with them.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub form: Form,
    values: Values,
}

impl Typed {
    /// `fields` are those that are shown again.
    pub fn new(fields: &[&'static str], values: Values) -> Self {
        let kept = fields.iter().map(|&field| (field, values.get(field).cloned().unwrap_or_default()));
        Typed { form: Form::with(kept.collect::<Vec<_>>()), values }
    }

    /// What was typed, without blanks around it.
    pub fn text(&self, field: &str) -> String {
        self.values.get(field).map_or("", String::as_str).trim().to_owned()
    }

    pub fn ticked(&self, field: &str) -> bool {
        self.text(field) == "yes"
    }

    /// A text of at most 2,000 letters; `says` stands at the field when there is none.
    pub fn needed(&mut self, field: &'static str, says: &str) -> String {
        let text = self.text(field);
        if text.is_empty() {
            self.form.wrong(field, says);
        } else if text.chars().count() > 2000 {
            self.form.wrong(field, "Use at most 2,000 letters.");
        }
        text
    }

    /// A day, or nothing when the field is empty.
    pub fn day(&mut self, field: &'static str) -> Option<NaiveDate> {
        let text = self.text(field);
        let day = day::read(&text);
        if day.is_none() && !text.is_empty() {
            self.form.wrong(field, "Type a date like 3/5/2026.");
        }
        day
    }

    /// A day that has to be there.
    pub fn needed_day(&mut self, field: &'static str) -> Option<NaiveDate> {
        if self.text(field).is_empty() {
            self.form.wrong(field, "Type a date like 3/5/2026.");
        }
        self.day(field)
    }

    /// The day on which something happened: not after `today`.
    pub fn past_day(&mut self, field: &'static str, today: NaiveDate) -> Option<NaiveDate> {
        let day = self.needed_day(field);
        if day.is_some_and(|day| day > today) {
            self.form.wrong(field, "This day is still to come. Type the day on which it happened.");
        }
        day
    }
}

/// Notes at `field` which rule refused, with its clause. Everything else is an error of the page.
pub fn refused(form: &mut Form, field: &'static str, error: agency::Error) -> Result<(), Error> {
    match error {
        agency::Error::Rule(rule) => {
            form.wrong(field, says(rule));
            Ok(())
        }
        agency::Error::NotFound => Err(Error::NotFound),
        agency::Error::Store(error) => Err(error.into()),
    }
}

fn says(rule: agency::Rule) -> String {
    if rule.clause.is_empty() {
        rule.sentence.to_owned()
    } else {
        format!("{} (Agreement, {})", rule.sentence, rule.clause)
    }
}

/// The fields of a form with a file, and the SHA-256 of the file when one was sent. The file's name is not even read.
pub async fn with_hash(mut parts: Multipart) -> Result<(Values, Option<[u8; 32]>), MultipartError> {
    let mut values = Values::new();
    let mut hash = None;
    while let Some(mut part) = parts.next_field().await? {
        let Some(name) = part.name().map(str::to_owned) else { continue };
        if name == "file" {
            let (mut digest, mut any) = (Sha256::new(), false);
            while let Some(chunk) = part.chunk().await? {
                any |= !chunk.is_empty();
                digest.update(&chunk);
            }
            hash = any.then(|| digest.finalize().into());
        } else {
            values.insert(name, part.text().await?);
        }
    }
    Ok((values, hash))
}

/// A hash as people compare it.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
