//! Q8 to Q16: persons served.

use hud::records::{Enrollment as E, Services as S};

use super::people::{People, Person, REFERRAL, SERVICE};
use crate::table::{Cell, Set, Table, Value};

pub fn q8_to_q16(people: &People<'_>) -> Table {
    let new = |is_in: &dyn Fn(&Person) -> bool| Cell::count(&[&people.who(|person| person.is_new && is_in(person))]);
    let status = |person: &Person| {
        let in_period = people
            .field(&person.stay, E::DATE_OF_PATH_STATUS)
            .is_some_and(|day| people.period.contains(hud::Date(day)));
        in_period.then(|| (people.became_enrolled(&person.stay), people.field(&person.stay, E::REASON_NOT_ENROLLED)))
    };
    let not_enrolled = |reason: i32| new(&move |person| status(person) == Some((Some(0), Some(reason))));
    let mut table =
        Table::new("Q8-Q16", "Persons served", ["Count"]).with_corner("Persons served during this reporting period:");
    let rows = [
        (
            "8. Number of persons contacted by PATH-funded staff this reporting period",
            Cell::count(&[&people.who(|_| true)]),
        ),
        (
            "9. Number of new persons contacted this reporting period in a PATH Street Outreach project",
            new(&|person| person.stay.project_type == Some(4)),
        ),
        (
            "10. Number of new persons contacted this reporting period in a PATH Services Only project",
            new(&|person| person.stay.project_type == Some(6)),
        ),
        (
            "11. Total number of new persons contacted this reporting period (#9 + #10 = total new clients contacted)",
            new(&|_| true),
        ),
        ("12a. Instances of contact this reporting period prior to date of enrollment", contacts(people, true)),
        ("12b. Total instances of contact during the reporting period", contacts(people, false)),
        (
            "13a. Number of new persons contacted this reporting period who could not be enrolled because of ineligibility for PATH",
            not_enrolled(1),
        ),
        (
            "13b. Number of new persons contacted this reporting period who could not be enrolled because provider was unable to locate the client",
            not_enrolled(3),
        ),
        (
            "14. Number of new persons contacted this reporting period who became enrolled in PATH",
            new(&|person| status(person).is_some_and(|(enrolled, _)| enrolled == Some(1))),
        ),
        (
            "15. Number with active, enrolled PATH status at any point during the reporting period",
            people.enrolled(|_| true),
        ),
        (
            "16. Number of active, enrolled PATH clients receiving community mental health services through any funding source at any point during the reporting period",
            people.enrolled(|person| has_mental_health_care(people, person)),
        ),
    ];
    for (label, cell) in rows {
        table.push(label, vec![cell]);
    }
    table
}

/// Rows 6 and 7: contacts of stays that were enrolled in the report period, up to that day or in the period.
fn contacts(people: &People<'_>, until_enrolled: bool) -> Cell {
    let mut count = 0_u32;
    let mut whose = vec![false; people.all.len()];
    for (person, number, stay) in &people.newly_enrolled {
        let Some(enrolled) = people.enrolled_on(stay) else { continue };
        let days = people.contact_days(*number);
        let counted =
            days.filter(|&day| if until_enrolled { day <= enrolled } else { people.period.contains(day) }).count();
        whose[*person as usize] |= counted > 0;
        count += u32::try_from(counted).unwrap_or(u32::MAX);
    }
    Cell::over(Value::Count(count), &[&Set::of(0, whose.len(), |person| whose[person])])
}

/// Row 12: a service of PATH, or a referral that was attained, by the report's end.
fn has_mental_health_care(people: &People<'_>, person: &Person) -> bool {
    const COMMUNITY_MENTAL_HEALTH: [(i32, i32); 2] = [(SERVICE, 4), (REFERRAL, 1)];
    let table = people.ds.services().0;
    COMMUNITY_MENTAL_HEALTH.into_iter().any(|(record, provided)| {
        people.services(person.number, record).any(|row| {
            table.int(row, S::TYPE_PROVIDED) == Some(provided)
                && table.int(row, S::DATE_PROVIDED).is_some_and(|day| day <= people.period.end.0)
                && (record == SERVICE || table.int(row, S::REFERRAL_OUTCOME) == Some(1))
        })
    })
}
