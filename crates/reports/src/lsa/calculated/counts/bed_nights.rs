//! Section 9.5: bed nights in the report period (rows 56 and 57), a person's night in a cell once.

use hud::Date;

use super::{
    cells::{Stay, row},
    populations::HH_TYPES,
};
use crate::{
    day_set::DaySet,
    lsa::{Core, calculated::Row, days},
};

/// Populations, and the report row of each: of households, then of people.
const POPULATIONS: [(i16, i16); 5] = [(0, 56), (10, 56), (11, 56), (50, 57), (53, 57)];
const WIDTH: usize = HH_TYPES.len() * POPULATIONS.len();

/// How many numbers [`add`] needs.
pub const fn width(keys: usize) -> usize {
    keys * WIDTH
}

/// Adds a person's nights under one key.
pub fn add(core: &Core, table: &mut [u32], key: u32, stays: &[Stay]) {
    let counts = &mut table[width(key as usize)..][..WIDTH];
    if let [stay] = stays {
        let nights = nights(core, stay.enrollment).count();
        for cell in [0, stay.hh_type] {
            for population in (0..POPULATIONS.len()).filter(|&p| belongs(stay, cell, p)) {
                counts[cell * POPULATIONS.len() + population] += nights;
            }
        }
        return;
    }
    let mut set = DaySet::default();
    for cell in 0..HH_TYPES.len() {
        for population in 0..POPULATIONS.len() {
            let here = |stay: &&Stay| (cell == 0 || stay.hh_type == cell) && belongs(stay, cell, population);
            if stays.iter().any(|stay| here(&stay)) {
                set.clear(core.params.start..=core.params.end);
                stays.iter().filter(here).for_each(|stay| nights(core, stay.enrollment).add_to(&mut set));
                counts[cell * POPULATIONS.len() + population] += set.len();
            }
        }
    }
}

/// Rows 56 and 57 of the numbers of [`add`].
pub fn rows(table: &[u32]) -> Vec<Row> {
    let mut found = Vec::new();
    for (key, of_key) in (0..).zip(table.chunks(WIDTH)) {
        for (at, &value) in of_key.iter().enumerate().filter(|&(_, &value)| value > 0) {
            let (population, report_row) = POPULATIONS[at % POPULATIONS.len()];
            found.push(row(report_row, 1, key, at / POPULATIONS.len(), population, value));
        }
    }
    found
}

/// Whether a stay counts in a cell for one of [`POPULATIONS`].
fn belongs(stay: &Stay, cell: usize, population: usize) -> bool {
    match population {
        0 => true,
        // Youth households are adults only: bits 1 and 2 of a household's populations.
        1 | 2 => cell == 1 && stay.of_household >> population & 1 == 1,
        // Veterans are bit 0 of a person's populations, and not in households of children only.
        3 => cell != 3 && stay.of_person & 1 == 1,
        // Chronically homeless people are bit 3.
        _ => stay.of_person >> 3 & 1 == 1,
    }
}

/// The nights of a stay in the report period.
enum Nights<'a> {
    /// From the first day to the day before the second.
    Span(Date, Date),
    /// Bed nights of night-by-night shelter.
    Each(&'a [Date]),
}

fn nights(core: &Core, enrollment: u32) -> Nights<'_> {
    let e = &core.enrollments;
    let row = enrollment as usize;
    let (start, after) = (core.params.start, days::add_days(core.params.end, 1));
    let from = match e.project_type[row] {
        1 => {
            let all = core.bed_nights(enrollment);
            let (first, last) =
                (all.partition_point(|&night| night < start), all.partition_point(|&night| night < after));
            return Nights::Each(&all[first..last]);
        }
        3 | 13 => e.move_in[row].unwrap_or(after),
        _ => e.entry[row],
    };
    Nights::Span(from.max(start), e.exit[row].unwrap_or(after).min(after))
}

impl Nights<'_> {
    fn count(&self) -> u32 {
        match self {
            Self::Span(from, to) => u32::try_from(to.0 - from.0).unwrap_or(0),
            Self::Each(all) => u32::try_from(all.len()).unwrap_or(u32::MAX),
        }
    }

    fn add_to(&self, set: &mut DaySet) {
        match self {
            Self::Span(from, to) => set.add(*from, *to),
            Self::Each(all) => all.iter().for_each(|&night| set.add_day(night)),
        }
    }
}
