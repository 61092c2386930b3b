//! What a community decides for itself.

use hud::{Dataset, Date};

/// Settings of the checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The day as of which the records are judged.
    pub today: Date,
    /// Days without news after which an open stay is asked about, by kind of project. Places to sleep that keep entry and
    /// exit are judged by the longest stays of their kind instead.
    pub days_without_news: DaysWithoutNews,
    /// Days that a referral may wait for its result.
    pub referral_days: i32,
}

/// Days without a bed night (night-by-night shelter), without a current living situation (street outreach, services only,
/// coordinated entry), or since the start (day shelter, other).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaysWithoutNews {
    pub night_by_night: i32,
    pub street_outreach: i32,
    pub services_only: i32,
    pub other: i32,
    pub day_shelter: i32,
    pub coordinated_entry: i32,
}

impl Settings {
    /// The usual settings: 90 days without news, 14 days for a referral.
    pub const fn on(today: Date) -> Self {
        let days_without_news = DaysWithoutNews {
            night_by_night: 90,
            street_outreach: 90,
            services_only: 90,
            other: 90,
            day_shelter: 90,
            coordinated_entry: 90,
        };
        Self { today, days_without_news, referral_days: 14 }
    }
}

/// The day on which the export was made, if it says so.
pub fn export_day(ds: &Dataset) -> Option<Date> {
    let export = ds.export();
    (0..export.0.len()).find_map(|row| export.export_date(row)).map(hud::DateTime::date)
}
