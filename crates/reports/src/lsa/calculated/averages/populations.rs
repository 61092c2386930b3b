//! Section 8.3, tlsa_AveragePops: the populations of a row of tlsa_Household or tlsa_Exit.

/// The columns that decide; -1 where HUD's has no value.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub hh_type: i16,
    pub stat: i16,
    pub chronic: i16,
    pub vet: i16,
    pub disability: i16,
    pub fleeing_dv: i16,
    /// HoHRaceEthnicity: a digit for each category.
    pub race_ethnicity: i32,
    pub adult_age: i16,
    pub parent: i16,
    /// HHChild is 3, or of an exit AC3Plus is 1.
    pub three_children: bool,
    /// -1 for an exit.
    pub psh_move_in: i16,
}

/// Populations: 0, 10 to 48, then for each of 10 to 15 its subpopulations, a slot each. Some of the latter are in no report.
pub const SLOTS: usize = SINGLE + PARENTS * SUBS;

/// The populations 0 and 10 to 17, which all rows have; the slots after them are in rows 1 to 9 and 23 only.
pub const IN_ALL_ROWS: usize = 9;

/// Slots for 0 and 10 to 48.
const SINGLE: usize = 40;
/// Populations 10 to 15.
const PARENTS: usize = 6;
/// Subpopulations: 15 and 18 to 48.
const SUBS: usize = 32;

/// By parent, its subpopulations (bit 0 is 15, bit 1 is 18): all have 15, 18 to 44 and 48, but chronic homelessness (15) lacks 15 and 18.
const SUBS_OF: [u64; PARENTS] = {
    const COMMON: u64 = 0x8fff_ffff;
    const SENIORS: u64 = 1 << (45 - 17);
    const CHILDREN: u64 = 1 << (46 - 17);
    const MANY_CHILDREN: u64 = 1 << (47 - 17);
    [
        COMMON,
        COMMON,
        COMMON,
        COMMON | SENIORS | MANY_CHILDREN,
        COMMON | SENIORS,
        (COMMON & !0b11) | SENIORS | CHILDREN | MANY_CHILDREN,
    ]
};

/// Which of 0 and 10 to 48 hold for a row: bit 0, and bit 1 for population 10 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set(u64);

impl Set {
    /// Steps 8.3.1 to 8.3.50.
    pub fn new(facts: &Facts) -> Self {
        let f = facts;
        let (adults_only, with_children, children_only) = (f.hh_type == 1, f.hh_type == 2, f.hh_type == 3);
        let is = [
            (10, adults_only && f.adult_age == 18),
            (11, adults_only && f.adult_age == 24),
            (12, with_children && f.parent == 1 && matches!(f.adult_age, 18 | 24)),
            (13, f.vet == 1),
            (14, adults_only && f.vet == 0 && matches!(f.adult_age, 25 | 55)),
            (15, f.chronic == 1),
            (16, matches!(f.chronic, 1 | 2)),
            (17, matches!(f.chronic, 0 | 3)),
            (18, f.disability == 1),
            (19, f.fleeing_dv == 1),
            (20, f.stat == 1),
            (21, f.stat == 2),
            (22, f.psh_move_in == 1),
            (45, adults_only && f.adult_age == 55),
            (46, children_only && f.parent == 1),
            (47, with_children && f.three_children),
            (48, f.fleeing_dv == 2),
        ];
        let set = is.iter().fold(1, |set, &(population, is)| set | u64::from(is) << (population - 9));
        Self(set | races(f.race_ethnicity))
    }

    /// Without one of 10 to 48, and without it as a subpopulation.
    #[must_use]
    pub const fn without(self, population: u32) -> Self {
        Self(self.0 & !(1 << (population - 9)))
    }

    /// The slots of a row, step 8.3.51 included.
    pub fn slots(self) -> impl Iterator<Item = usize> {
        let subs = (self.0 >> 6 & 1) | (self.0 >> 9 << 1);
        let of_parents = bits(self.0 >> 1 & 0x3f)
            .flat_map(move |parent| bits(subs & SUBS_OF[parent]).map(move |sub| SINGLE + parent * SUBS + sub));
        bits(self.0).chain(of_parents)
    }
}

/// Steps 8.3.15 to 8.3.22: the population of one race and ethnicity (23 to 37), and those of each that is included.
fn races(race_ethnicity: i32) -> u64 {
    let mut included = [false; 10];
    let mut rest = race_ethnicity;
    while rest > 0 {
        included[(rest % 10).unsigned_abs() as usize] = true;
        rest /= 10;
    }
    let exactly = match race_ethnicity {
        1 => 23,
        16 => 24,
        2 => 25,
        26 => 26,
        3 => 27,
        36 => 28,
        6 => 29,
        7 => 30,
        67 => 31,
        4 => 32,
        46 => 33,
        5 => 34,
        56 => 35,
        98 | 99 => 0,
        126.. if included[6] => 37,
        12.. if !included[6] => 36,
        _ => 0,
    };
    let any = [(38, 1), (39, 2), (40, 3), (41, 6), (42, 7), (43, 4), (44, 5)];
    let set = if exactly == 0 { 0 } else { 1 << (exactly - 9) };
    any.iter().fold(set, |set, &(population, digit)| set | u64::from(included[digit]) << (population - 9))
}

/// The number that HUD gives the population of a slot.
pub fn population(slot: usize) -> i16 {
    let id = match slot.checked_sub(SINGLE) {
        None if slot == 0 => 0,
        None => slot + 9,
        Some(combined) => {
            let sub = combined % SUBS;
            (10 + combined / SUBS) * 100 + if sub == 0 { 15 } else { sub + 17 }
        }
    };
    i16::try_from(id).unwrap_or(i16::MAX)
}

/// Whether a population's rows have a household type: ref_PopHHTypes.
pub const fn has_hh_type(population: i16, hh_type: i16) -> bool {
    of_single(population % 100, hh_type) && (population < 100 || of_single(population / 100, hh_type))
}

const fn of_single(population: i16, hh_type: i16) -> bool {
    match population {
        10 | 11 | 14 | 45 => hh_type == 1,
        12 | 47 => hh_type == 2,
        46 => hh_type == 3,
        13 => hh_type != 3,
        _ => true,
    }
}

fn bits(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (set != 0).then(|| set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(bit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all_slots() -> Vec<i16> {
        let every = Set((1 << SINGLE) - 1);
        every.slots().map(population).collect()
    }

    fn hh_types(population: i16) -> Vec<i16> {
        [0, 1, 2, 3, 99].into_iter().filter(|&hh_type| has_hh_type(population, hh_type)).collect()
    }

    /// As the tables of section 8.3 list them.
    #[test]
    fn which_populations_there_are() {
        let all = all_slots();
        let mut expected: Vec<i16> = [0].into_iter().chain(10..=48).collect();
        for parent in 10..=15 {
            let subs = (15..=48).filter(|sub| match sub {
                15 | 18 => parent != 15,
                16 | 17 => false,
                45 => matches!(parent, 13..=15),
                46 => parent == 15,
                47 => matches!(parent, 13 | 15),
                _ => true,
            });
            expected.extend(subs.map(|sub| parent * 100 + sub));
        }
        assert_eq!(all, expected);
        assert_eq!(all.len(), IN_ALL_ROWS + 209);
        let base: Vec<i16> = (0..IN_ALL_ROWS).map(population).collect();
        assert_eq!(base, [0, 10, 11, 12, 13, 14, 15, 16, 17]);
    }

    #[test]
    fn household_types_of_populations() {
        assert_eq!(hh_types(0), [0, 1, 2, 3, 99]);
        assert_eq!(hh_types(13), [0, 1, 2, 99]);
        assert_eq!(hh_types(1315), [0, 1, 2, 99]);
        assert_eq!(hh_types(1520), [0, 1, 2, 3, 99]);
        assert_eq!([hh_types(10), hh_types(1415), hh_types(1345), hh_types(1545)], [[1], [1], [1], [1]]);
        assert_eq!([hh_types(12), hh_types(1248), hh_types(1347), hh_types(47)], [[2], [2], [2], [2]]);
        assert_eq!([hh_types(46), hh_types(1546)], [[3], [3]]);
    }

    #[test]
    fn races_of_heads() {
        let of = |race| bits(races(race)).map(|bit| bit + 9).collect::<Vec<_>>();
        assert_eq!(of(6), [29, 41]);
        assert_eq!(of(67), [31, 41, 42]);
        assert_eq!(of(17), [36, 38, 42]);
        assert_eq!(of(126), [37, 38, 39, 41]);
        assert_eq!(of(1_234_567), [37, 38, 39, 40, 41, 42, 43, 44]);
        assert!([98, 99, 0, -1].into_iter().all(|race| of(race).is_empty()));
    }
}
