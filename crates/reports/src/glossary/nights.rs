//! Glossary, "Bed-Night and Length of Stay in Residence" and "Length of Stay in Project".

use hud::Date;

use super::{Period, Stay, active::within};

/// Method 1, by start and exit; less than 0 if the exit is before the start. With `since`, only nights from that day on.
pub fn by_start_and_exit(stay: &Stay, report_end: Date, since: Option<Date>) -> i32 {
    from(stay, stay.entry, report_end, since)
}

/// Method 2, by bed nights: how many different nights count, up to the report's end. With `since`, from that day on.
pub fn by_bed_nights(stay: &Stay, bed_nights: &[Date], report_end: Date, since: Option<Date>) -> i32 {
    let mut nights: Vec<Date> = bed_nights
        .iter()
        .copied()
        .filter(|&night| within(stay, night, false) && night <= report_end && since.is_none_or(|day| night >= day))
        .collect();
    nights.sort_unstable();
    nights.dedup();
    i32::try_from(nights.len()).unwrap_or(i32::MAX)
}

/// Method 3, by the person's valid housing move-in date; none without one.
pub fn by_move_in(stay: &Stay, move_in: Option<Date>, report_end: Date, since: Option<Date>) -> Option<i32> {
    move_in.map(|day| from(stay, day, report_end, since))
}

/// "Length of Stay in Project" from the start of the stay, in days: bed nights for night-by-night shelters (project type 1),
/// start to exit for every other type. For permanent housing the Glossary allows method 3 too; a report that means it calls
/// [`by_move_in`].
pub fn length_of_stay(stay: &Stay, bed_nights: &[Date], report_end: Date) -> i32 {
    match stay.project_type {
        Some(1) => by_bed_nights(stay, bed_nights, report_end, None),
        _ => by_start_and_exit(stay, report_end, None),
    }
}

/// Whether the person has a bed on the night of `day`: a bed night of theirs in a night-by-night shelter, otherwise by start
/// and exit, the day of exit not counted.
pub fn sleeps_on(stay: &Stay, bed_nights: &[Date], day: Date) -> bool {
    within(stay, day, false) && (stay.project_type != Some(1) || bed_nights.contains(&day))
}

fn from(stay: &Stay, start: Date, report_end: Date, since: Option<Date>) -> i32 {
    let day_after = Date(report_end.0 + 1);
    let end = stay.exit.map_or(day_after, |exit| exit.min(day_after));
    end.0 - since.map_or(start, |day| day.max(start)).0
}

/// The nights of `period` that a stay by start and exit covers.
pub fn in_period(stay: &Stay, period: Period) -> i32 {
    by_start_and_exit(stay, period.end, Some(period.start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::stays::tests::stay;

    #[test]
    fn nights_by_method() {
        let end = Date(200);
        assert_eq!(by_start_and_exit(&stay(0, 50, Some(60)), end, None), 10);
        assert_eq!(by_start_and_exit(&stay(0, 50, None), end, None), 151);
        assert_eq!(in_period(&stay(0, 50, Some(250)), Period { start: Date(100), end }), 101);
        let nights = [50, 50, 51, 59, 60, 201].map(Date);
        assert_eq!(length_of_stay(&stay(1, 50, Some(60)), &nights, end), 3);
        assert_eq!(by_bed_nights(&stay(1, 50, None), &nights, end, Some(Date(51))), 3);
        assert_eq!(by_move_in(&stay(3, 50, None), Some(Date(191)), end, None), Some(10));
        assert_eq!(by_move_in(&stay(3, 50, None), None, end, None), None);
        assert!(sleeps_on(&stay(1, 50, None), &nights, Date(59)) && !sleeps_on(&stay(1, 50, None), &nights, Date(58)));
    }
}
