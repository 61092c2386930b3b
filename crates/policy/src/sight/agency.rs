//! Agencies, their agreements, and the days on which they bind.

use std::collections::BTreeSet;

use chrono::{Days as Span, NaiveDate};
use uuid::Uuid;

use super::days::Days;
use crate::gate::AgencyKind;

/// An agreement with the lead, the partner agreement or one that the lead lists as equivalent (V.A.3r).
#[derive(Clone, Debug)]
pub struct Agreement {
    /// When the lead countersigned what the partner had signed (VIII.A.1). None before.
    pub in_force_from: Option<NaiveDate>,
    /// The day on which either party gave notice in writing; access ends thirty days later (VIII.B.1).
    pub notice_on: Option<NaiveDate>,
    /// The day on which termination was declared: after a default was not cured, or by consent (VIII.B.3).
    pub terminated_on: Option<NaiveDate>,
    /// From the day on which it was assigned to somebody else to the day of the lead's consent (VIII.A.3).
    pub assigned_on: Option<NaiveDate>,
    pub assignment_consented_on: Option<NaiveDate>,
}

/// Days from a notice in writing to the end (VIII.B.1). Fixed by the agreement.
pub const NOTICE_DAYS: u64 = 30;
/// Days to cure a default, before termination may be declared (VIII.B.3). Fixed by the agreement.
pub const CURE_DAYS: u64 = 10;

impl Agreement {
    /// The first day on which it no longer binds: thirty days after notice, or when termination was declared.
    pub fn ends_on(&self) -> Option<NaiveDate> {
        let after_notice = self.notice_on.and_then(|day| day.checked_add_days(Span::new(NOTICE_DAYS)));
        [after_notice, self.terminated_on].into_iter().flatten().min()
    }

    /// The days on which it is in force. A default by itself, and the time to cure it, end nothing.
    pub fn days(&self) -> Days {
        let Some(first) = self.in_force_from else { return Days::none() };
        let assigned = self.assigned_on.map_or(Days::none(), |day| Days::until(day, self.assignment_consented_on));
        Days::until(first, self.ends_on()).except(&assigned)
    }
}

#[derive(Clone, Debug)]
pub struct Agency {
    pub id: Uuid,
    pub kind: AgencyKind,
    pub county: String,
    /// Days of membership in the Coordinated Entry Collaborative (V.A.3a).
    pub ce_member: Days,
    pub agreements: Vec<Agreement>,
    /// Days on which its access is suspended (IV.B.1, VIII.B.3).
    pub suspended: Days,
    /// Days on which what others share with it by project is suspended, and its own clients are not (VIII.B.3).
    pub sharing_suspended: Days,
    /// Classes of recipients that the lead lists it under, with the days (V.A.3b).
    pub classes: Vec<(String, Days)>,
}

impl Agency {
    /// The days on which one of its agreements is in force. The lead needs none.
    pub fn in_force(&self) -> Days {
        match self.kind {
            AgencyKind::Lead => Days::all(),
            AgencyKind::Contributing | AgencyKind::ViewOnly => self.agreements.iter().map(Agreement::days).collect(),
        }
    }

    /// The days on which its people see anything.
    pub fn active(&self) -> Days {
        self.in_force().except(&self.suspended)
    }
}

/// What is shared, among the agencies of some counties (V.A.3p, V.A.3r). Its id is an audience of grants.
#[derive(Clone, Debug)]
pub struct SharingRule {
    pub id: Uuid,
    pub tier: Tier,
    /// Empty means all.
    pub counties: BTreeSet<String>,
    pub days: Days,
}

/// What kind of information a rule shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tier {
    /// The profile, to find at intake who is known already (V.A.3p).
    Profile,
    /// Enrollments and all that hangs on them (V.A.3r).
    Project,
}

impl SharingRule {
    fn holds_in(&self, county: &str) -> bool {
        self.counties.is_empty() || self.counties.contains(county)
    }

    /// The days on which `agency` gives and takes under this rule.
    pub fn days_of(&self, agency: &Agency) -> Days {
        if !self.holds_in(&agency.county) {
            return Days::none();
        }
        match self.tier {
            // A view-only agency never goes beyond its roster.
            Tier::Profile if agency.kind == AgencyKind::ViewOnly => Days::none(),
            Tier::Profile => self.days.and(&agency.in_force()).and(&agency.ce_member),
            Tier::Project => self.days.and(&agency.in_force()),
        }
    }
}
