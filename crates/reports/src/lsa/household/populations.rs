//! Sections 6.2 and 6.8: who belongs to a household, and its populations.

use super::{Case, Population};

impl Case<'_> {
    /// Section 6.2: HHAdult, HHChild and HHNoDOB. Who was a child in one active enrollment is no adult in another.
    pub(super) fn composition(&self) -> (i16, i16, i16) {
        let (core, activity) = (self.source.core, &self.source.people.activity);
        let e = &core.enrollments;
        let mut people: Vec<(u32, u8)> = Vec::new();
        for &household in &self.active {
            let members = core.enrollments_of_household(u32::try_from(household).unwrap_or(u32::MAX));
            for n in members.iter().map(|&n| n as usize).filter(|&n| activity.active_enrollments[n]) {
                let was = match e.active_age[n] {
                    Some(..18) => CHILD,
                    Some(18..=65) => ADULT,
                    Some(98 | 99) => UNKNOWN,
                    _ => continue,
                };
                match people.iter_mut().find(|(person, _)| *person == e.person[n]) {
                    Some((_, known)) => *known |= was,
                    None => people.push((e.person[n], was)),
                }
            }
        }
        let count =
            |is: fn(u8) -> bool| people.iter().filter(|&&(_, was)| is(was)).take(3).fold(0, |count, _| count + 1);
        (count(|was| was & (ADULT | CHILD) == ADULT), count(|was| was & CHILD != 0), count(|was| was & UNKNOWN != 0))
    }

    /// Sections 6.2 and 6.8: the populations of some of the active households. Where a project group has none of them, no
    /// population is its own.
    pub(super) fn population(&self, households: &[usize]) -> Population {
        let all = || households.iter().map(|&n| &self.source.people.populations[n]);
        let adult_age = [18, 24, 55, 25].into_iter().find(|&age| all().any(|p| p.adult_age == age));
        Population {
            chronic: all().map(|p| p.chronic).filter(|&code| code != 0).min().unwrap_or(0),
            vet: all().any(|p| p.vet),
            disability: all().any(|p| p.disability),
            fleeing_dv: all().map(|p| p.fleeing_dv).filter(|&code| code != 0).min().unwrap_or(0),
            adult_age: adult_age.unwrap_or(-1),
            parent: all().any(|p| p.parent),
            ac3_plus: all().any(|p| p.ac3_plus),
        }
    }
}

const ADULT: u8 = 1;
const CHILD: u8 = 2;
const UNKNOWN: u8 = 4;
