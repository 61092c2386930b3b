//! Section 9.1 (HUD's step), tlsa_CountPops: who belongs to which population. A set of populations is a number with a
//! bit for each.

use crate::lsa::{
    Core,
    person::{People, Person, populations::Population},
};

/// Household types of a cell: 0 for all, then as HUD numbers them.
pub const HH_TYPES: [i16; 5] = [0, 1, 2, 3, 99];

/// Populations of households, rows 53 and 54.
pub const OF_HOUSEHOLDS: [i16; 12] = [0, 10, 11, 12, 13, 14, 15, 18, 19, 45, 46, 48];

/// Which of [`OF_HOUSEHOLDS`] are reported for each of [`HH_TYPES`].
pub const HOUSEHOLDS_ALLOWED: [u16; 5] = {
    const ALL: u16 = 0b1001_1100_0001;
    [ALL | 0b1_0000, ALL | 0b10_0011_0110, ALL | 0b1_1000, ALL | 0b100_0000_0000, ALL | 0b1_0000]
};

/// How many populations of people row 55 has.
pub const PEOPLE: usize = 122;

const PARENTING_YOUTH: u32 = 1;
const PARENTING_CHILD: u32 = 2;
/// 53 to 77 and 97: subpopulations of [`PARENTS`].
const SUBPOPULATIONS: u32 = 3;
const SUBPOPULATION_COUNT: u32 = 26;
const AGES: u32 = 29;
const YOUTH: u32 = 40;
/// 5053 and so on, then 5153, then 5253.
const COMBINED: u32 = 44;

/// Populations of people, row 55, by bit.
pub const OF_PEOPLE: [i16; PEOPLE] = {
    let mut ids = [0; PEOPLE];
    let mut bit = 0;
    let mut id = 50;
    // 50 to 77, 97, 86 to 96.
    while bit < YOUTH as usize {
        ids[bit] = id;
        bit += 1;
        id = match id {
            77 => 97,
            97 => 86,
            id => id + 1,
        };
    }
    let youth = [1190, 1191, 1290, 1291];
    while bit < COMBINED as usize {
        ids[bit] = youth[bit - YOUTH as usize];
        bit += 1;
    }
    let mut parent = 50;
    while parent <= 52 {
        let mut sub = SUBPOPULATIONS as usize;
        while sub < (SUBPOPULATIONS + SUBPOPULATION_COUNT) as usize {
            ids[bit] = parent * 100 + ids[sub];
            bit += 1;
            sub += 1;
        }
        parent += 1;
    }
    ids
};

const fn bits(from: u32, count: u32) -> u128 {
    ((1 << count) - 1) << from
}

/// Which of [`OF_PEOPLE`] are reported for each of [`HH_TYPES`].
pub const PEOPLE_ALLOWED: [u128; 5] = {
    const SUBS: u128 = bits(SUBPOPULATIONS, SUBPOPULATION_COUNT);
    const VETERANS: u128 = 1 | bits(COMBINED, SUBPOPULATION_COUNT);
    const YOUTHS: u128 = 1 << PARENTING_YOUTH | bits(COMBINED + SUBPOPULATION_COUNT, SUBPOPULATION_COUNT);
    const CHILDREN: u128 = 1 << PARENTING_CHILD | bits(COMBINED + 2 * SUBPOPULATION_COUNT, SUBPOPULATION_COUNT);
    const MINORS: u128 = bits(AGES, 4);
    const ADULTS: u128 = bits(AGES + 4, 7);
    [
        SUBS | VETERANS | MINORS | ADULTS,
        SUBS | VETERANS | ADULTS | bits(YOUTH, 2),
        SUBS | VETERANS | YOUTHS | MINORS | ADULTS | bits(YOUTH + 2, 2),
        SUBS | CHILDREN | MINORS,
        SUBS | VETERANS | MINORS | ADULTS,
    ]
};

/// Those of [`OF_PEOPLE`] that are reported by project: 50, 53, 1190, 1191, 1290, 1291.
pub const BY_PROJECT: u128 = 1 | 1 << SUBPOPULATIONS | bits(YOUTH, 4);

/// Steps 9.1.1 to 9.1.11: the populations of a household that is active in residence.
pub fn of_household(population: &Population, hh_type: i16) -> u16 {
    let youth = matches!(population.adult_age, 18 | 24);
    let adults_only = hh_type == 1;
    let is = [
        true,
        adults_only && population.adult_age == 18,
        adults_only && population.adult_age == 24,
        hh_type == 2 && population.parent && youth,
        population.vet,
        adults_only && !population.vet && matches!(population.adult_age, 25 | 55),
        population.chronic == 1,
        population.disability,
        population.fleeing_dv == 1,
        adults_only && population.adult_age == 55,
        hh_type == 3 && population.parent,
        population.fleeing_dv == 2,
    ];
    is.iter().zip(0..).fold(0, |set, (&is, bit)| set | u16::from(is) << bit)
}

/// Steps 9.1.12 to 9.1.28 and 9.1.30: the populations of a person wherever the person is; `max_age` is the largest known
/// ActiveAge of the person's enrollments in residence.
pub fn of_person(person: Option<&Person>, max_age: Option<i16>) -> u128 {
    let mut set = max_age.map_or(0, |age| 1 << (AGES + age_group(age)));
    let Some(person) = person else { return set };
    let d = &person.demographics;
    let add = |set: &mut u128, id: u32, is: bool| *set |= u128::from(is) << (SUBPOPULATIONS + id - 53);
    add(&mut set, 53, person.is_chronic());
    add(&mut set, 54, d.disability_status == 1);
    add(&mut set, 55, d.dv_status == 1);
    if let Some(id) = race_only(d.race_ethnicity) {
        add(&mut set, id, true);
    }
    // American Indian 71, Asian 72, Black 73, Hispanic 74, Middle Eastern 75, Pacific Islander 76, White 77.
    for (digit, id) in [(1, 71), (2, 72), (3, 73), (6, 74), (7, 75), (4, 76), (5, 77)] {
        add(&mut set, id, has_digit(d.race_ethnicity, digit));
    }
    // 97 follows 77.
    add(&mut set, 78, matches!(d.dv_status, 2 | 3));
    if d.vet_status == 1 {
        set |= 1 | combined(set, 0);
    }
    set
}

/// Steps 9.1.13, 9.1.14, 9.1.29 and 9.1.30: what an enrollment that is active in residence adds in its household to the
/// person's own populations.
pub fn of_enrollment(core: &Core, people: &People, enrollment: usize, of_person: u128) -> u128 {
    let e = &core.enrollments;
    let household = e.household[enrollment] as usize;
    let population = &people.populations[household];
    let hh_type = core.households.active_hh_type[household];
    let youth = matches!(population.adult_age, 18 | 24);
    let mut set = 0;
    if people.activity.air_households[household] && core.households.head[household] == e.person[enrollment] {
        if youth && population.parent && hh_type == 2 {
            set |= 1 << PARENTING_YOUTH | combined(of_person, 1);
        }
        if population.parent && hh_type == 3 {
            set |= 1 << PARENTING_CHILD | combined(of_person, 2);
        }
    }
    let age = match e.active_age[enrollment] {
        Some(21) => 0,
        Some(24) => 1,
        _ => return set,
    };
    match hh_type {
        1 if youth => set | 1 << (YOUTH + age),
        2 if youth && population.parent => set | 1 << (YOUTH + 2 + age),
        _ => set,
    }
}

/// The subpopulations in `set`, as those of a parent population: 50, 51 or 52.
const fn combined(set: u128, parent: u32) -> u128 {
    (set >> SUBPOPULATIONS & bits(0, SUBPOPULATION_COUNT)) << (COMBINED + parent * SUBPOPULATION_COUNT)
}

const fn age_group(age: i16) -> u32 {
    match age {
        0 => 0,
        2 => 1,
        5 => 2,
        17 => 3,
        21 => 4,
        24 => 5,
        34 => 6,
        44 => 7,
        54 => 8,
        64 => 9,
        _ => 10,
    }
}

/// Step 9.1.18: the population of one race and ethnicity, 56 to 70.
fn race_only(race_ethnicity: i32) -> Option<u32> {
    Some(match race_ethnicity {
        98 | 99 => return None,
        1 => 56,
        16 => 57,
        2 => 58,
        26 => 59,
        3 => 60,
        36 => 61,
        6 => 62,
        7 => 63,
        67 => 64,
        4 => 65,
        46 => 66,
        5 => 67,
        56 => 68,
        many if !has_digit(many, 6) => 69,
        _ => 70,
    })
}

fn has_digit(mut number: i32, digit: i32) -> bool {
    while number > 0 {
        if number % 10 == digit {
            return true;
        }
        number /= 10;
    }
    false
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn people(hh_type: usize) -> BTreeSet<i16> {
        (0..PEOPLE).filter(|&bit| PEOPLE_ALLOWED[hh_type] >> bit & 1 == 1).map(|bit| OF_PEOPLE[bit]).collect()
    }

    fn households(hh_type: usize) -> Vec<i16> {
        (0..12).filter(|&bit| HOUSEHOLDS_ALLOWED[hh_type] >> bit & 1 == 1).map(|bit| OF_HOUSEHOLDS[bit]).collect()
    }

    /// As the tables of sections 9.3 and 9.4 say.
    #[test]
    fn populations_by_household_type() {
        assert_eq!(households(0), [0, 13, 15, 18, 19, 48]);
        assert_eq!(households(1), [0, 10, 11, 13, 14, 15, 18, 19, 45, 48]);
        assert_eq!(households(2), [0, 12, 13, 15, 18, 19, 48]);
        assert_eq!(households(3), [0, 15, 18, 19, 46, 48]);
        assert_eq!(households(4), [0, 13, 15, 18, 19, 48]);

        let subs: Vec<i16> = (53..=77).chain([97]).collect();
        let of = |parent: i16| subs.iter().map(move |sub| parent * 100 + sub);
        let set = |parts: &[&[i16]]| parts.iter().flat_map(|part| part.iter().copied()).collect::<BTreeSet<i16>>();
        let [minors, adults]: [Vec<i16>; 2] = [(86..=89).collect(), (90..=96).collect()];
        let [of_50, of_51, of_52]: [Vec<i16>; 3] = [50, 51, 52].map(|parent| of(parent).collect());
        assert_eq!(people(0), set(&[&[50], &subs, &minors, &adults, &of_50]));
        assert_eq!(people(1), set(&[&[50, 1190, 1191], &subs, &adults, &of_50]));
        assert_eq!(people(2), set(&[&[50, 51, 1290, 1291], &subs, &minors, &adults, &of_50, &of_51]));
        assert_eq!(people(3), set(&[&[52], &subs, &minors, &of_52]));
        assert_eq!(people(4), people(0));
        let by_project: Vec<i16> = (0..PEOPLE).filter(|&b| BY_PROJECT >> b & 1 == 1).map(|b| OF_PEOPLE[b]).collect();
        assert_eq!(by_project, [50, 53, 1190, 1191, 1290, 1291]);
    }

    #[test]
    fn races() {
        let ids = |race| race_only(race);
        assert_eq!([ids(1), ids(46), ids(67), ids(12), ids(17)], [Some(56), Some(66), Some(64), Some(69), Some(69)]);
        assert_eq!([ids(126), ids(1_234_567), ids(12_345), ids(98)], [Some(70), Some(70), Some(69), None]);
        assert!(has_digit(1267, 6) && !has_digit(99, 6));
    }
}
