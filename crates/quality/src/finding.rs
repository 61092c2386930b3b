//! What a check found.

use std::borrow::Cow;

use hud::{Dataset, File, Sym};

use crate::catalogue::Check;

/// A fault, with its place.
#[derive(Clone, Debug)]
pub struct Finding {
    pub check: &'static Check,
    /// The file whose record is to be mended; none when it is the export as a whole, or a file that HUD does not know.
    pub file: Option<File>,
    /// The row of the file, from 0; none when it is the file as a whole, or several of its rows.
    pub row: Option<u32>,
    pub project: Option<Sym>,
    pub enrollment: Option<Sym>,
    pub person: Option<Sym>,
    /// What the check's sentences do not say: dates, counts, the other record. No names, no numbers of people.
    pub detail: String,
}

impl Finding {
    /// About a file as a whole, or none.
    pub(crate) fn of_file(check: &'static Check, file: Option<File>, detail: String) -> Self {
        Self { check, file, row: None, project: None, enrollment: None, person: None, detail }
    }

    /// The name of the file, or nothing.
    pub fn file_name(&self) -> String {
        self.file.map(|file| file.spec().name_csv()).unwrap_or_default()
    }

    /// ProjectID, EnrollmentID and PersonalID, as far as the finding has them.
    pub fn ids<'a>(&self, ds: &'a Dataset) -> [Cow<'a, str>; 3] {
        [self.project, self.enrollment, self.person].map(|id| id.map(|id| ds.text(id)).unwrap_or_default())
    }
}
