//! The tables and bars of a report's pictures.

use reports::lsa::{
    Cohorts,
    stella::{COHORTS, HH_TYPES, Of, PATHS, Picture, Place, STATS},
};
use uuid::Uuid;

use super::{
    bars::{Bars, Fill},
    number::{Number, share},
    words,
};
use crate::format;

/// A line of a table.
#[derive(Clone, Debug)]
pub struct Line {
    pub label: String,
    pub numbers: Vec<Number>,
}

/// A table: the heads of its columns, and its lines.
#[derive(Clone, Debug)]
pub struct Table {
    pub caption: String,
    /// What a line is about.
    pub first: &'static str,
    /// What columns have in common, each with how many; none where there is nothing.
    pub groups: Vec<(&'static str, usize)>,
    pub heads: Vec<String>,
    pub lines: Vec<Line>,
}

/// The picture of a run for the households that `of` names.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub picture: &'a Picture,
    pub run: Uuid,
    pub of: Of,
}

/// Report rows that the tables of days have as columns.
const DAY_COLUMNS: [u8; 8] = [1, 2, 4, 5, 6, 7, 8, 9];
/// Report rows that the drawing of days has as bars.
const DAY_BARS: [u8; 6] = [7, 6, 1, 2, 4, 8];
/// Household types with all of them together.
const TYPES: [i16; 5] = [0, 1, 2, 3, 99];

impl View<'_> {
    fn count(&self, of: Of) -> Number {
        Number::count(self.picture, self.run, of)
    }

    fn average(&self, of: Of) -> Number {
        Number::average(self.picture, self.run, of)
    }

    /// Bars of household types, with what they show.
    pub fn types(&self) -> (String, Bars) {
        let of_type = |hh_type| self.picture.count(Of { hh_type, ..self.of });
        let all = of_type(0);
        let most = HH_TYPES.into_iter().max_by_key(|&hh_type| (of_type(hh_type), -hh_type)).unwrap_or_default();
        let served = format::counted(all, "household was", "households were");
        let finding = if self.of.hh_type == 0 {
            let most_of_all = words::hh_type(most.into()).to_lowercase();
            format!("{served} served, {} of them {most_of_all}", share(of_type(most), all))
        } else {
            let (count, chosen) = (of_type(self.of.hh_type), words::hh_type(self.of.hh_type.into()).to_lowercase());
            format!("{served} served, {} of them {chosen} ({})", format::number(count), share(count, all))
        };
        let bars = HH_TYPES.map(|hh_type| {
            let count = of_type(hh_type);
            let value = format!("{} ({})", format::number(count), share(count, all));
            (words::hh_type(hh_type.into()).to_owned(), value, count, Fill::Plain)
        });
        let desc = "A bar for each household type. The table below has the same numbers.";
        (finding.clone(), Bars::new("report-types", finding, desc, None, bars.to_vec()))
    }

    /// Households by population and type, whatever was chosen.
    pub fn populations(&self, caption: &str, populations: &[(i16, &str)], with_all: bool) -> Table {
        let all = with_all.then_some((0, "All households"));
        let lines = all.iter().chain(populations).map(|&(population, label)| Line {
            label: label.to_owned(),
            numbers: TYPES.map(|hh_type| self.count(Of { hh_type, population, ..Of::default() })).to_vec(),
        });
        Table {
            caption: caption.to_owned(),
            first: "Population",
            groups: Vec::new(),
            heads: TYPES.map(|code| words::hh_type_short(code.into()).to_owned()).to_vec(),
            lines: lines.collect(),
        }
    }

    /// What the flow shows.
    pub fn way(&self) -> String {
        let all = self.picture.count(self.of);
        let of_path = |path| self.picture.count(Of { path: Some(path), ..self.of });
        let most = PATHS.into_iter().rev().max_by_key(|&path| of_path(path)).unwrap_or_default();
        let still = self.picture.count(Of { place: Some(Place::Active), ..self.of });
        let way = match most {
            -1 => "had been housed in PSH before".to_owned(),
            12 => "went other ways than those below".to_owned(),
            path => format!("went through {}", lower_first(words::path(path.into()))),
        };
        format!(
            "{} {way}; {} were still in a project when the period ended",
            share(of_path(most), all),
            share(still, all)
        )
    }

    /// Households by path: how they came and where they were at the end.
    pub fn paths(&self) -> Table {
        let line = |label: &str, of: Of| {
            let came = STATS.map(|stat| self.count(Of { stat: Some(stat), ..of }));
            let ended = Place::ALL.map(|place| self.count(Of { place: Some(place), ..of }));
            let numbers = std::iter::once(self.count(of)).chain(came).chain(ended).collect();
            Line { label: label.to_owned(), numbers }
        };
        let of_path = |path: i16| line(words::path(path.into()), Of { path: Some(path), ..self.of });
        let lines = PATHS.iter().map(|&path| of_path(path)).filter(|line| line.numbers[0].href.is_some());
        let heads = ["Households"].into_iter().chain(STATS.map(|stat| words::stat(stat.into())));
        Table {
            caption: "Households by their way through the system".to_owned(),
            first: "Way",
            groups: vec![("", 1), ("How they came", STATS.len()), ("When the period ended", Place::ALL.len())],
            heads: heads.chain(Place::ALL.map(words::place)).map(str::to_owned).collect(),
            lines: std::iter::once(line("All", self.of)).chain(lines).collect(),
        }
    }

    /// Bars of average days, with what they show; nothing where no household has any.
    pub fn days(&self) -> Option<(String, Bars)> {
        let of_row = |report_row| Of { days: Some(report_row), ..self.of };
        let homeless = self.picture.average(of_row(7))?;
        let finding = format!("People were homeless for {} on average", days(homeless));
        let bars = DAY_BARS.into_iter().filter_map(|row| {
            let average = self.picture.average(of_row(row))?;
            let households = format::counted(self.picture.count(of_row(row)), "household", "households");
            let value = format!("{}, {households}", days(average));
            let label = format!("Days {}", words::days(row));
            Some((label, value, u32::try_from(average).unwrap_or_default(), Fill::Plain))
        });
        let bars = bars.collect();
        let desc = "A bar for each kind of days, as long as their average. The tables below have the same numbers.";
        Some((finding.clone(), Bars::new("report-days", finding, desc, None, bars)))
    }

    /// Average days by household type, and by path.
    pub fn day_tables(&self) -> [Table; 2] {
        let line = |label: &str, of: Of| Line {
            label: label.to_owned(),
            numbers: DAY_COLUMNS.map(|row| self.average(Of { days: Some(row), ..of })).to_vec(),
        };
        let heads = || DAY_COLUMNS.map(|row| words::days_short(row).to_owned()).to_vec();
        let types = TYPES.iter().map(|&hh_type| line(words::hh_type(hh_type.into()), Of { hh_type, ..self.of }));
        let paths = PATHS
            .iter()
            .filter(|&&path| path != -1)
            .map(|&path| line(words::path(path.into()), Of { path: Some(path), ..self.of }));
        let has_days = |line: &Line| line.numbers.iter().any(|number| number.href.is_some());
        [
            Table {
                caption: "Average days by household type".to_owned(),
                first: "Household type",
                groups: Vec::new(),
                heads: heads(),
                lines: types.collect(),
            },
            Table {
                caption: "Average days by way through the system".to_owned(),
                first: "Way",
                groups: Vec::new(),
                heads: heads(),
                lines: paths.filter(has_days).collect(),
            },
        ]
    }

    /// Average days in RRH and PSH by household type: rows 10 to 16.
    pub fn housed(&self) -> Table {
        let lines = (10..=16).map(|row| Line {
            label: format!("Days {}", words::days(row)),
            numbers: TYPES.map(|hh_type| self.average(Of { hh_type, days: Some(row), ..self.of })).to_vec(),
        });
        Table {
            caption: "Average days in RRH and PSH".to_owned(),
            first: "Days",
            groups: Vec::new(),
            heads: TYPES.map(|code| words::hh_type_short(code.into()).to_owned()).to_vec(),
            lines: lines.collect(),
        }
    }

    /// Exits by cohort, each with its days.
    pub fn cohorts(&self, cohorts: &Cohorts) -> Vec<Cohort> {
        let of_cohort = |cohort: i16| {
            let period = cohorts.get(cohort)?;
            let (start, end) = (period.start.calendar(), period.end.calendar());
            let of = Of { cohort: Some(cohort), ..self.of };
            let left = self.picture.count(of);
            let whole = [(None, "All who left")].into_iter();
            let places = whole.chain(Place::LEFT.map(|place| (Some(place), words::place(place))));
            let lines = places.map(|(place, label)| self.exits(label, Of { place, ..of }, left, seen(cohort)));
            Some(Cohort {
                title: format!("Left {} to {}", format::date(&start), format::date(&end)),
                left,
                lines: lines.collect(),
            })
        };
        COHORTS.iter().filter_map(|&cohort| of_cohort(cohort)).collect()
    }

    /// How many of the exits, their share of all, and how many came back within the months that can be seen.
    fn exits(&self, label: &str, of: Of, all: u32, seen: u32) -> Line {
        let count = self.picture.count(of);
        let mut numbers = vec![self.count(of), Number::words(&share(count, all))];
        for (months, within) in MONTHS {
            numbers.push(if months <= seen {
                let back = Of { within: Some(within), ..of };
                let mut number = self.count(back);
                if count > 0 {
                    number.text = format!("{} ({})", number.text, share(self.picture.count(back), count));
                }
                number
            } else {
                Number::words("Too soon")
            });
        }
        let days = self.picture.average_return(of);
        numbers.push(match days {
            Some(days) => Number { text: format::number(days), href: self.count(Of { within: Some(730), ..of }).href },
            None => Number::words("–"),
        });
        Line { label: label.to_owned(), numbers }
    }

    /// Bars of where those of the latest cohort went, and of how many came back, with what they show.
    pub fn exit_bars(&self) -> Option<(String, Bars, Bars)> {
        let of = Of { cohort: Some(0), ..self.of };
        let all = self.picture.count(of);
        let of_place = |of: Of, place| self.picture.count(Of { place: Some(place), ..of });
        if all == 0 {
            return None;
        }
        let went = format!("{} went to permanent housing", share(of_place(of, Place::Permanent), all));
        let bars = Place::LEFT.map(|place| {
            let count = of_place(of, place);
            let value = format!("{} ({})", format::number(count), share(count, all));
            (words::place(place).to_owned(), value, count, Fill::Of(place))
        });
        let desc = "A bar for each kind of place, of those who left in the first half of the period. The table below has the same numbers.";
        let bars_of_places =
            Bars::new("report-exits", format!("Of those who left, {went}"), desc, Some(all), bars.to_vec());

        let mut bars = Vec::new();
        for (&cohort, (months, within)) in COHORTS.iter().zip(MONTHS) {
            for place in Place::LEFT {
                let of = Of { cohort: Some(cohort), place: Some(place), ..self.of };
                let left = self.picture.count(of);
                if left == 0 {
                    continue;
                }
                let back = self.picture.count(Of { within: Some(within), ..of });
                let label = format!("Within {months} months of {}", exit_to(place));
                let value = format!("{} of {} ({})", format::number(back), format::number(left), share(back, left));
                bars.push((label, value, back * 1000 / left, Fill::Of(place)));
            }
        }
        let back = self.picture.count(Of { within: Some(180), ..of });
        let returned = format!("{} came back within 6 months", share(back, all));
        let desc = "A bar for each kind of place and each time, as long as the share of those who came back. The table below has the same numbers.";
        let finding = format!("Of those who left, {went} and {returned}");
        let title = format!("Of those who left, {returned}");
        Some((finding, bars_of_places, Bars::new("report-returns", title, desc, Some(1000), bars)))
    }
}

/// An exit cohort as a part of the table.
#[derive(Clone, Debug)]
pub struct Cohort {
    pub title: String,
    pub left: u32,
    pub lines: Vec<Line>,
}

/// Months and days after an exit. HUD's ranges of ReturnTime end on these days.
const MONTHS: [(u32, i32); 3] = [(6, 180), (12, 365), (24, 730)];

/// How many months after every exit of a cohort lie before the end of the report.
const fn seen(cohort: i16) -> u32 {
    match cohort {
        0 => 6,
        -1 => 12,
        _ => 24,
    }
}

const fn exit_to(place: Place) -> &'static str {
    match place {
        Place::Permanent => "leaving for permanent housing",
        Place::Temporary => "leaving for a temporary place",
        _ => "leaving for a place not known",
    }
}

/// '1 day', '96 days'.
pub fn days(count: i32) -> String {
    format::counted(count, "day", "days")
}

/// 'RRH only' stays as it is: an abbreviation has no lower case.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
