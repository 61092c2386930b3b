//! Element 3.04, Race and Ethnicity, as the reports count it: the races of a client, or why there are none.

use hud::{Table, records::Client as C};

/// The columns of Client.csv in the order of the element's responses 1 to 7.
const COLUMNS: [usize; 7] = [
    C::AM_IND_AK_NATIVE,
    C::ASIAN,
    C::BLACK_AF_AMERICAN,
    C::NATIVE_HI_PACIFIC,
    C::WHITE,
    C::HISPANIC_LATINAO,
    C::MID_EAST_N_AFRICAN,
];

/// A client's responses: bit `n` for response `n`, of 1 to 7. Responses 8, 9 and 99 beside others are disregarded (APR Q12.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Races {
    Some(u8),
    NotTold,
    Missing,
}

impl Races {
    /// The responses of a row of Client.csv.
    pub fn of(table: &Table, row: usize) -> Self {
        let races = (1..).zip(COLUMNS).filter(|&(_, column)| table.int(row, column) == Some(1));
        let races = races.fold(0_u8, |races, (response, _)| races | 1 << response);
        match (races, table.int(row, C::RACE_NONE)) {
            (0, Some(8 | 9)) => Self::NotTold,
            (0, _) => Self::Missing,
            _ => Self::Some(races),
        }
    }

    /// The bits of these responses.
    pub fn bits(responses: &[u8]) -> u8 {
        responses.iter().fold(0, |bits, response| bits | 1 << response)
    }

    pub const fn count(self) -> u32 {
        match self {
            Self::Some(races) => races.count_ones(),
            Self::NotTold | Self::Missing => 0,
        }
    }

    /// Response 6, Hispanic/Latina/o.
    pub const fn is_hispanic(self) -> bool {
        matches!(self, Self::Some(races) if races & 1 << 6 != 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn responses_are_bits() {
        let races = Races::Some(Races::bits(&[5, 6]));
        assert_eq!((races.count(), races.is_hispanic()), (2, true));
        assert_eq!((Races::Some(Races::bits(&[1])).count(), Races::NotTold.count()), (1, 0));
        assert!(!Races::Some(Races::bits(&[1, 2, 3])).is_hispanic());
    }
}
