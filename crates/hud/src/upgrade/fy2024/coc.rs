//! EnrollmentCoC.csv, folded into Enrollment.

use std::collections::HashMap;

use crate::upgrade::{
    Files, Notes,
    table::{Row, scan},
};

/// The CoC codes of FY2022's EnrollmentCoC, at project start.
pub(super) struct Codes {
    by_enrollment: HashMap<String, Code>,
    by_household: HashMap<String, Code>,
}

struct Code {
    code: String,
    date: String,
}

impl Codes {
    /// The enrollment's own code, else that of its household: 3.16 is asked of the head and links the household to a
    /// CoC. (Greenriver knows households only, DataLab enrollments only.)
    pub fn of(&self, enrollment: &Row) -> Option<&str> {
        let own = self.by_enrollment.get(&*enrollment.get("EnrollmentID"));
        own.or_else(|| self.by_household.get(&*enrollment.get("HouseholdID"))).map(|found| found.code.as_str())
    }
}

/// Takes EnrollmentCoC out of the files. FY2026 asks at project start only, so rows of stage 1 count; of several the
/// earliest (ISO dates), else the first.
pub(super) fn take(files: &mut Files, notes: &mut Notes) -> Codes {
    let mut codes = Codes { by_enrollment: HashMap::new(), by_household: HashMap::new() };
    let mut left_out = 0;
    scan(files, "EnrollmentCoC", |row| {
        if row.get("DataCollectionStage") != "1" || row.get("CoCCode").is_empty() || !row.get("DateDeleted").is_empty()
        {
            left_out += 1;
            return;
        }
        left_out += u64::from(!keep(&mut codes.by_enrollment, "EnrollmentID", row));
        keep(&mut codes.by_household, "HouseholdID", row);
    });
    files.remove("EnrollmentCoC");
    notes.add(
        left_out,
        "EnrollmentCoC",
        "CoCCode",
        "enrollment-coc-at-start",
        "FY2026 keeps one CoC code for each enrollment, the one at project start. Other rows are left out.",
    );
    codes
}

/// Whether the row is the first of its enrollment or household.
fn keep(codes: &mut HashMap<String, Code>, column: &str, row: &Row) -> bool {
    let id = row.get(column);
    if id.is_empty() {
        return false;
    }
    let new = Code { code: row.get("CoCCode").into_owned(), date: row.get("InformationDate").into_owned() };
    match codes.get_mut(&*id) {
        None => {
            codes.insert(id.into_owned(), new);
            true
        }
        Some(old) => {
            if is_iso(&old.date) && is_iso(&new.date) && new.date < old.date {
                *old = new;
            }
            false
        }
    }
}

fn is_iso(date: &str) -> bool {
    date.len() >= 10
        && date
            .bytes()
            .take(10)
            .enumerate()
            .all(|(i, b)| if matches!(i, 4 | 7) { b == b'-' } else { b.is_ascii_digit() })
}
