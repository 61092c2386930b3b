//! Glossary, "Active Clients", methods 1 to 5.

use hud::Date;

use super::{Period, Stay};

/// Method 1, by start and exit.
#[inline]
pub fn by_start_and_exit(stay: &Stay, period: Period) -> bool {
    stay.entry <= period.end && stay.exit.is_none_or(|exit| exit >= period.start)
}

/// Method 2, by date of service. `activities` are the days of the services that the report names, in any order. A bed night
/// of a night-by-night shelter (project type 1) on the day of exit is none; other activities count on that day.
pub fn by_service(stay: &Stay, period: Period, activities: &[Date], are_bed_nights: bool) -> bool {
    let exit_in_period = stay.exit.is_some_and(|exit| period.contains(exit));
    let open_at_end = stay.entry <= period.end && stay.exit.is_none_or(|exit| exit > period.end);
    let bed_nights = are_bed_nights && stay.project_type == Some(1);
    activities
        .iter()
        .any(|&day| within(stay, day, !bed_nights) && (exit_in_period || (open_at_end && period.contains(day))))
}

/// Method 3, in residence: `move_in` is the person's valid housing move-in date, for projects of permanent housing.
pub fn in_residence(stay: &Stay, period: Period, bed_nights: &[Date], move_in: Option<Date>) -> bool {
    let housed =
        || move_in.is_some_and(|day| day <= period.end && day >= stay.entry && stay.exit.is_none_or(|exit| day < exit));
    past_start(stay, period)
        && match stay.project_type {
            Some(1) => slept(stay, period, bed_nights),
            Some(0 | 2 | 8) => true,
            Some(3 | 9 | 10 | 13) => housed(),
            _ => false,
        }
}

/// Method 4, by services after exit: a record with this collection stage and day.
pub fn after_exit(stage: Option<i32>, day: Date, period: Period) -> bool {
    stage == Some(6) && period.contains(day)
}

/// Method 5, one night or more: as method 3, but permanent housing needs no move-in.
pub fn one_night(stay: &Stay, period: Period, bed_nights: &[Date]) -> bool {
    past_start(stay, period)
        && match stay.project_type {
            Some(1) => slept(stay, period, bed_nights),
            Some(0 | 2 | 3 | 8 | 9 | 10 | 13) => true,
            _ => false,
        }
}

/// Whether `day` lies in the stay; the day of exit does if `exit_counts`.
#[inline]
pub fn within(stay: &Stay, day: Date, exit_counts: bool) -> bool {
    day >= stay.entry && stay.exit.is_none_or(|exit| day < exit || (exit_counts && day == exit))
}

fn past_start(stay: &Stay, period: Period) -> bool {
    stay.entry <= period.end && stay.exit.is_none_or(|exit| exit > period.start)
}

fn slept(stay: &Stay, period: Period, bed_nights: &[Date]) -> bool {
    bed_nights.iter().any(|&day| period.contains(day) && within(stay, day, false))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::stays::tests::stay;

    const PERIOD: Period = Period { start: Date(100), end: Date(200) };

    /// project type, entry, exit, bed nights → methods 1, 2, 5
    #[test]
    fn who_is_active() {
        #[expect(clippy::type_complexity, reason = "a table of cases")]
        let cases: [(i32, i32, Option<i32>, &[i32], [bool; 3]); 8] = [
            (0, 50, Some(100), &[], [true, false, false]),
            (0, 50, Some(99), &[], [false, false, false]),
            (0, 200, None, &[], [true, false, true]),
            (0, 201, None, &[], [false, false, false]),
            // The exit lies in the range, the last night before it.
            (1, 50, Some(100), &[99], [true, true, false]),
            // The only night is the day of exit, so there is none.
            (1, 50, Some(150), &[150], [true, false, false]),
            (1, 50, None, &[99, 201], [true, false, false]),
            (1, 50, Some(201), &[200], [true, true, true]),
        ];
        for (project_type, entry, exit, nights, expected) in cases {
            let stay = stay(project_type, entry, exit);
            let nights: Vec<Date> = nights.iter().map(|&n| Date(n)).collect();
            let found = [
                by_start_and_exit(&stay, PERIOD),
                by_service(&stay, PERIOD, &nights, true),
                one_night(&stay, PERIOD, &nights),
            ];
            assert_eq!(found, expected, "{project_type} {entry} {exit:?}");
        }
    }

    #[test]
    fn permanent_housing_is_lived_in_from_move_in() {
        let psh = stay(3, 50, Some(150));
        assert!(one_night(&psh, PERIOD, &[]));
        assert!(in_residence(&psh, PERIOD, &[], Some(Date(149))));
        assert!(!in_residence(&psh, PERIOD, &[], Some(Date(150))));
        assert!(!in_residence(&psh, PERIOD, &[], None));
    }

    #[test]
    fn services_count_on_the_day_of_exit() {
        let outreach = stay(4, 50, Some(120));
        assert!(by_service(&outreach, PERIOD, &[Date(120)], false));
        assert!(!by_service(&outreach, PERIOD, &[Date(121)], false));
        assert!(after_exit(Some(6), Date(100), PERIOD) && !after_exit(Some(3), Date(100), PERIOD));
    }
}
