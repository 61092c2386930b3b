//! Section 7.9: populations of households that left.

use rustc_hash::FxHashMap;

use hud::records::Client;

use super::{Exit, HohAdult, Source};
use crate::lsa::person::demographics::is_adult;

impl Source<'_> {
    pub(super) fn populations(&self, exits: &mut [Exit], hoh_adults: &[HohAdult]) {
        let mut chronic: FxHashMap<u32, i16> = FxHashMap::default();
        for adult in hoh_adults {
            if let Some(code) = adult.chronic() {
                let known = chronic.entry(adult.household).or_insert(code);
                *known = code.min(*known);
            }
        }
        for exit in exits {
            exit.chronic = chronic.get(&exit.household).copied().unwrap_or(0);
            self.population(exit);
        }
    }

    /// Steps 7.9.2 to 7.9.4.
    fn population(&self, exit: &mut Exit) {
        let e = &self.core.enrollments;
        let clients = self.ds.client().0;
        let members = self.core.enrollments_of_household(exit.household);
        let adult = |n: usize| is_adult(self.age(exit.cohort, n));
        let all = || members.iter().map(|&n| n as usize);
        let is_veteran = |n: usize| {
            self.core.client(e.person[n]).is_some_and(|row| clients.int(row, Client::VETERAN_STATUS) == Some(1))
        };
        exit.vet = all().any(|n| adult(n) && is_veteran(n)).into();
        exit.disability =
            all().any(|n| (e.person[n] == exit.head || adult(n)) && e.disability_status[n] == Some(1)).into();
        let fleeing = all().filter(|&n| e.relationship[n] == 1 || adult(n)).filter_map(|n| e.dv_status[n]);
        exit.fleeing_dv = fleeing.filter(|status| (1..=3).contains(status)).min().unwrap_or(0);
        exit.parent = all().any(|n| e.relationship[n] == 2).into();
        let mut children: Vec<u32> =
            all().filter(|&n| self.age(exit.cohort, n).is_some_and(|age| age <= 17)).map(|n| e.person[n]).collect();
        children.sort_unstable();
        children.dedup();
        exit.ac3_plus = (exit.hh_type == 2 && children.len() >= 3).into();
        exit.adult_age = self.adult_age(exit);
    }

    /// Step 7.9.3: over all households of the head, the type and the cohort that qualified, not the reported one alone.
    fn adult_age(&self, exit: &Exit) -> i16 {
        let households = self
            .of_type(exit.head, exit.cohort, exit.hh_type)
            .filter(|&n| self.exit_cohort(exit.head, n) == Some(exit.cohort));
        let ages: Vec<i16> = households
            .flat_map(|n| self.core.enrollments_of_household(n))
            .filter_map(|&n| self.age(exit.cohort, n as usize))
            .collect();
        match (exit.hh_type, ages.iter().min(), ages.iter().max()) {
            (1 | 2, _, Some(66..)) => -1,
            (1 | 2, _, Some(21)) => 18,
            (1 | 2, _, Some(24)) => 24,
            (1 | 2, Some(55..=65), _) => 55,
            (1 | 2, ..) => 25,
            _ => -1,
        }
    }
}
