//! Q17, services, and Q18, referrals, of those who are active and enrolled.

use hud::{Date, records::Services as S};

use super::people::{People, REFERRAL, SERVICE};
use crate::table::Table;

const SERVICES: [(&str, i32); 13] = [
    ("17a. Reengagement", 1),
    ("17b. Screening", 2),
    ("17c. Clinical Assessment", 14),
    ("17d. Habilitation/rehabilitation", 3),
    ("17e. Community mental health", 4),
    ("17f. Substance use treatment", 5),
    ("17g. Case management", 6),
    ("17h. Residential supportive services", 7),
    ("17i. Housing minor renovation", 8),
    ("17j. Housing moving assistance", 9),
    ("17k. Housing eligibility determination", 10),
    ("17l. Security deposits", 11),
    ("17m. One-time rent for eviction prevention", 12),
];

const REFERRALS: [(&str, i32); 11] = [
    ("Community Mental Health", 1),
    ("Substance Use Treatment", 2),
    ("Primary Health/Dental Care", 3),
    ("Job Training", 4),
    ("Educational Services", 5),
    ("Housing Services", 6),
    ("Temporary Housing", 11),
    ("Permanent Housing", 7),
    ("Income Assistance", 8),
    ("Employment Assistance", 9),
    ("Medical Insurance", 10),
];

pub fn q17_and_q18(people: &People<'_>) -> [Table; 2] {
    let table = people.ds.services().0;
    let received = |record: i32, provided: i32, attained: bool| {
        people.enrolled(|person| {
            people.services(person.number, record).any(|row| {
                table.int(row, S::TYPE_PROVIDED) == Some(provided)
                    && table.int(row, S::DATE_PROVIDED).is_some_and(|day| people.period.contains(Date(day)))
                    && (!attained || table.int(row, S::REFERRAL_OUTCOME) == Some(1))
            })
        })
    };
    let mut services =
        Table::new("Q17", "Services Provided", ["Number of people receiving service"]).with_corner("Type of Service");
    for (label, code) in SERVICES {
        services.push(label, vec![received(SERVICE, code, false)]);
    }
    let header = ["Number receiving each referral", "Number who attained the service from the referral"];
    let mut referrals = Table::new("Q18", "Referrals Provided", header).with_corner("Type of Referral");
    for (label, code) in REFERRALS {
        referrals.push(label, vec![received(REFERRAL, code, false), received(REFERRAL, code, true)]);
    }
    [services, referrals]
}
