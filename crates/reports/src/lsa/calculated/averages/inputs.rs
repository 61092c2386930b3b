//! What chapter 8 reads of chapters 6 and 7.

use super::{ExitDays, HouseholdDays, populations::Facts};
use crate::lsa::{exit::Exit, household::Household};

impl From<&Household> for HouseholdDays {
    fn from(h: &Household) -> Self {
        let (population, days) = (&h.population, &h.days);
        HouseholdDays {
            facts: Facts {
                hh_type: h.hh_type,
                stat: h.stat,
                chronic: population.chronic,
                vet: population.vet.into(),
                disability: population.disability.into(),
                fleeing_dv: population.fleeing_dv,
                race_ethnicity: h.race_ethnicity,
                adult_age: population.adult_age,
                parent: population.parent.into(),
                three_children: h.children == 3,
                psh_move_in: h.psh.move_in,
            },
            days: [
                days.es,
                days.th,
                days.est,
                days.pre_move_in(),
                days.system_homeless(),
                days.other_3917,
                days.total_homeless(),
                days.rrh_housed,
                days.not_psh_housed(),
            ],
            psh_housed_days: days.psh_housed,
            rrh_pre_move_in_days: days.rrh_pre_move_in_all,
            psh_status: h.psh.status,
            psh_move_in: h.psh.move_in,
            rrh_status: h.rrh.status,
            rrh_move_in: h.rrh.move_in,
            system_path: h.system_path,
        }
    }
}

impl From<&Exit> for ExitDays {
    fn from(exit: &Exit) -> Self {
        ExitDays {
            facts: Facts {
                hh_type: exit.hh_type,
                stat: exit.stat,
                chronic: exit.chronic,
                vet: exit.vet,
                disability: exit.disability,
                fleeing_dv: exit.fleeing_dv,
                race_ethnicity: exit.race_ethnicity,
                adult_age: exit.adult_age,
                parent: exit.parent,
                three_children: exit.ac3_plus == 1,
                psh_move_in: -1,
            },
            cohort: exit.cohort,
            exit_from: exit.exit_from,
            exit_to: exit.exit_to,
            return_time: exit.return_time,
            system_path: exit.system_path,
        }
    }
}
