//! Glossary, "Handling Housing Move-In Dates".

use hud::Date;

use super::Stay;

/// The date on the record if it counts: not before the stay's start, not after its exit, not after the report's end.
pub fn valid(stay: &Stay, report_end: Date) -> Option<Date> {
    let inside = |&day: &Date| day >= stay.entry && stay.exit.is_none_or(|exit| day <= exit) && day <= report_end;
    stay.move_in.filter(inside)
}

/// The person's housing move-in date, taken from the household's head where the person is no head.
///
/// `heads` are the household's stays with relationship "Self", active in the range or not. The dates of one head count for
/// the household; of several heads, one after the other, the earliest valid date does. A head with a valid date keeps it.
/// Nobody but a head is asked for a date (element 3.20), so that a member's own record does not count.
pub fn of<'a>(stay: &Stay, heads: impl IntoIterator<Item = &'a Stay>, report_end: Date) -> Option<Date> {
    if stay.is_head()
        && let Some(own) = valid(stay, report_end)
    {
        return Some(own);
    }
    let housed = heads.into_iter().filter_map(|head| valid(head, report_end)).min()?;
    if stay.entry > housed {
        // Joined a household that was housed: from the first day on.
        return (stay.entry <= report_end).then_some(stay.entry);
    }
    stay.exit.is_none_or(|exit| exit >= housed).then_some(housed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::stays::tests::stay;

    /// The head moves in on 100; entry and exit of a member → their move-in.
    #[test]
    fn members_take_it_from_their_head() {
        let head = Stay { relationship: Some(1), move_in: Some(Date(100)), ..stay(13, 50, Some(300)) };
        let of_member = |entry, exit| of(&stay(13, entry, exit), [&head], Date(200)).map(|day| day.0);
        assert_eq!(of_member(50, None), Some(100));
        assert_eq!(of_member(50, Some(99)), None);
        assert_eq!(of_member(50, Some(100)), Some(100));
        assert_eq!(of_member(100, None), Some(100));
        assert_eq!(of_member(120, None), Some(120));
        assert_eq!(of(&head, [&head], Date(200)), Some(Date(100)));
    }

    #[test]
    fn dates_outside_the_stay_or_after_the_report_do_not_count() {
        let head = |day| Stay { relationship: Some(1), move_in: Some(Date(day)), ..stay(13, 50, Some(300)) };
        for day in [49, 201, 301] {
            assert_eq!(of(&head(day), [&head(day)], Date(200)), None);
        }
        let member = Stay { move_in: Some(Date(60)), ..stay(13, 50, None) };
        assert_eq!(of(&member, [&head(49)], Date(200)), None);
    }
}
