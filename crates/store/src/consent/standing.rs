//! Where a release stands on a day, and why, for people to read. What it grants is computed by `policy::sight`.

use chrono::NaiveDate;
use policy::sight::{EndOfRelease, end_of_release};

use super::{Consent, Release, SignedBy};

/// The standing of a release. Each day is the first of what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is a refusal.
    Refused,
    /// Explained and heard, not signed: it authorizes nothing (V.A.3q).
    OnlyOral,
    Begins(NaiveDate),
    /// The day is the first on which it no longer holds.
    HoldsUntil(NaiveDate),
    Ended(NaiveDate),
    Revoked(NaiveDate),
    /// A later refusal ended it.
    RefusedSince(NaiveDate),
    /// A parent signed, and the person has turned 18.
    GrownUp(NaiveDate),
}

impl Consent {
    /// Where one of the releases stands. `dob` is the person's.
    pub fn standing(&self, release: &Release, dob: Option<NaiveDate>, today: NaiveDate) -> Standing {
        if release.refused {
            return Standing::Refused;
        }
        if release.how == "oral" {
            return Standing::OnlyOral;
        }
        let refused = self.releases.iter().filter(|r| r.refused && r.signed_on >= release.signed_on);
        let refused_on = refused.map(|r| r.signed_on).min();
        // The table's checks allow no other words.
        let signed_by = SignedBy::from_name(&release.signed_by).unwrap_or(SignedBy::Parent);
        let (end, why) = end_of_release(release.to_on, release.revoked_on, signed_by, dob, refused_on);
        let begins = release.from_on.max(release.signed_on);
        if end <= today || end <= begins {
            match why {
                EndOfRelease::Over => Standing::Ended(end),
                EndOfRelease::Revoked => Standing::Revoked(end),
                EndOfRelease::GrownUp => Standing::GrownUp(end),
                EndOfRelease::Refused => Standing::RefusedSince(end),
            }
        } else if begins > today {
            Standing::Begins(begins)
        } else {
            Standing::HoldsUntil(end)
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    fn release() -> Release {
        Release {
            id: Uuid::nil(),
            kind: "general".to_owned(),
            how: "written".to_owned(),
            signed_by: "person".to_owned(),
            signer_name: String::new(),
            refused: false,
            signed_on: day(2026, 3, 1),
            from_on: day(2026, 3, 1),
            to_on: day(2027, 3, 1),
            revoked_on: None,
            evidence: String::new(),
            information: String::new(),
            purpose: String::new(),
            discloser: None,
            recipients: Vec::new(),
        }
    }

    fn of(releases: Vec<Release>, today: NaiveDate) -> Standing {
        let consent = Consent { releases, explained_on: Vec::new(), restricted_since: None };
        consent.standing(&consent.releases[0], Some(day(2008, 6, 1)), today)
    }

    #[test]
    fn a_release_holds_until_the_first_thing_that_ends_it() {
        let today = day(2026, 7, 1);
        assert_eq!(of(vec![release()], today), Standing::HoldsUntil(day(2027, 3, 1)));
        assert_eq!(of(vec![release()], day(2026, 2, 1)), Standing::Begins(day(2026, 3, 1)));
        assert_eq!(of(vec![release()], day(2027, 3, 1)), Standing::Ended(day(2027, 3, 1)));
        let revoked = Release { revoked_on: Some(today), ..release() };
        assert_eq!(of(vec![revoked], today), Standing::Revoked(today));
        let by_parent = Release { signed_by: "parent".to_owned(), ..release() };
        assert_eq!(of(vec![by_parent], today), Standing::GrownUp(day(2026, 6, 1)));
        let oral = Release { how: "oral".to_owned(), ..release() };
        assert_eq!(of(vec![oral], today), Standing::OnlyOral);
    }

    #[test]
    fn a_later_refusal_ends_what_was_signed_before_it() {
        let refusal = |on| Release { refused: true, signed_on: on, ..release() };
        let today = day(2026, 7, 1);
        assert_eq!(of(vec![release(), refusal(today)], today), Standing::RefusedSince(today));
        assert_eq!(of(vec![release(), refusal(day(2026, 2, 1))], today), Standing::HoldsUntil(day(2027, 3, 1)));
        assert_eq!(of(vec![refusal(today)], today), Standing::Refused);
    }
}
