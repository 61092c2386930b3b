//! The drawing of a person's stays: where each bar, tick and word stands.

use chrono::{Datelike, Months, NaiveDate};

use super::stays::{Roof, Stay};
use crate::format;

/// In units of the drawing, which are CSS pixels on a wide screen.
pub const WIDTH: f64 = 960.0;
const LANE: f64 = 58.0;
const TOP: f64 = 32.0;
/// What a letter takes, about.
const LETTER: f64 = 6.7;
/// Stays that are drawn.
const MOST: usize = 40;

/// A drawing.
#[derive(Clone, Debug)]
pub struct Drawing {
    pub height: f64,
    pub ticks: Vec<Tick>,
    pub lanes: Vec<Lane>,
    /// Which stays are only in the table.
    pub left_out: Option<String>,
}

/// A year or month on the axis.
#[derive(Clone, Debug)]
pub struct Tick {
    pub x: f64,
    pub label: String,
}

/// A stay.
#[derive(Clone, Debug)]
pub struct Lane {
    pub class: &'static str,
    /// Enrolled alone is no roof: pale, with what counts drawn full.
    pub pale: bool,
    /// Where the words begin, or end.
    pub text_x: f64,
    /// 'start' or 'end'.
    pub text_anchor: &'static str,
    pub title_y: f64,
    pub detail_y: f64,
    pub title: String,
    pub detail: String,
    pub bar_y: f64,
    pub bar: Bar,
    /// Housed, or in a bed: drawn full over the pale bar of the enrollment.
    pub full: Vec<Bar>,
    /// Where a diamond stands for the move-in.
    pub move_in: Option<Diamond>,
    /// Goes on: the bar ends in an arrow, whose tip is here.
    pub arrow: Option<Arrow>,
}

#[derive(Clone, Debug)]
pub struct Bar {
    pub x: f64,
    pub width: f64,
}

/// The points of a diamond.
#[derive(Clone, Debug)]
pub struct Diamond {
    pub points: String,
}

#[derive(Clone, Debug)]
pub struct Arrow {
    pub points: String,
}

/// Draws the stays; `None` when none has a date.
pub fn draw(stays: &[Stay], today: NaiveDate) -> Option<Drawing> {
    let drawn: Vec<&Stay> = stays.iter().filter(|stay| stay.entry.is_some()).take(MOST).collect();
    let first = drawn.iter().filter_map(|stay| stay.entry).min()?;
    let last = drawn.iter().map(|stay| stay.exit.unwrap_or(today).max(stay.entry.unwrap_or(today))).max()?;
    let axis = Axis::new(first, last);
    let lanes: Vec<Lane> =
        drawn.iter().enumerate().map(|(at, stay)| lane(stay, TOP + LANE * at_f64(at), &axis, today)).collect();
    Some(Drawing {
        height: TOP + LANE * at_f64(lanes.len()),
        ticks: axis.ticks(),
        left_out: match stays.len() - lanes.len() {
            0 => None,
            1 => Some("1 more enrollment is in the table only.".to_owned()),
            more => Some(format!("{more} more enrollments are in the table only.")),
        },
        lanes,
    })
}

fn lane(stay: &Stay, y: f64, axis: &Axis, today: NaiveDate) -> Lane {
    let entry = stay.entry.unwrap_or(today);
    let end = stay.exit.unwrap_or(today).max(entry);
    let bar = axis.bar(entry, end, 4.0);
    let bar_y = y + 40.0;
    let title = format!("{}, {}", shortened(&stay.project, 60), lower_first(stay.kind));
    let detail = detail(stay);
    let words = LETTER * at_f64(title.chars().count().max(detail.chars().count()));
    let end_of_bar = bar.x + bar.width;
    // Above the bar from its beginning; where there is no room to the right, up to its end; else wherever they fit.
    let (text_x, text_anchor) = if bar.x + words <= WIDTH {
        (bar.x, "start")
    } else if end_of_bar >= words {
        (end_of_bar, "end")
    } else {
        ((WIDTH - words).max(0.0), "start")
    };
    let full = match stay.roof {
        Roof::Shelter if !stay.runs.is_empty() => {
            stay.runs.iter().filter_map(|(first, last)| Some(axis.bar(*first, last.succ_opt()?, 1.5))).collect()
        }
        Roof::Housing => stay.move_in.map(|move_in| axis.bar(move_in.max(entry), end, 2.0)).into_iter().collect(),
        _ => Vec::new(),
    };
    let tip = end_of_bar;
    let middle = bar_y + 5.0;
    Lane {
        class: stay.roof.class(),
        pale: stay.by_night || stay.roof == Roof::Housing,
        text_x,
        text_anchor,
        title_y: y + 16.0,
        detail_y: y + 33.0,
        title,
        detail,
        bar_y,
        full,
        move_in: stay.move_in.map(|move_in| {
            let x = axis.x(move_in);
            Diamond {
                points: format!(
                    "{:.1},{:.1} {:.1},{middle:.1} {x:.1},{:.1} {:.1},{middle:.1}",
                    x,
                    middle - 9.0,
                    x + 7.0,
                    middle + 9.0,
                    x - 7.0
                ),
            }
        }),
        arrow: stay.is_open().then(|| Arrow {
            points: format!("{tip:.1},{:.1} {:.1},{middle:.1} {tip:.1},{:.1}", middle - 8.0, tip + 10.0, middle + 8.0),
        }),
        bar,
    }
}

/// 'Mar 5, 2024 to Apr 2, 2024, 28 nights, moved in Mar 9, 2024, then Rental by client'.
fn detail(stay: &Stay) -> String {
    let mut parts = vec![stay.dates()];
    parts.extend(stay.nights_in_words());
    parts.extend(stay.move_in.map(|day| format!("moved in {}", format::date(&day))));
    let mut text = parts.join(", ");
    if let Some(destination) = stay.destination.as_deref().filter(|_| stay.exit.is_some()) {
        text.push_str(", then: ");
        // The examples and exceptions are in the table.
        let short = destination.split(" (").next().unwrap_or(destination);
        let short = short.split(", including").next().unwrap_or(short);
        text.push_str(&shortened(short, 56));
    }
    text
}

struct Axis {
    first: NaiveDate,
    last: NaiveDate,
}

impl Axis {
    /// With some air on both ends, and never less than a month.
    fn new(first: NaiveDate, last: NaiveDate) -> Axis {
        let last = last.max(first.checked_add_months(Months::new(1)).unwrap_or(first));
        Axis { first, last }
    }

    fn x(&self, day: NaiveDate) -> f64 {
        let whole = days(self.first, self.last);
        let room = WIDTH - 16.0;
        (days(self.first, day) / whole * room).clamp(0.0, room)
    }

    fn bar(&self, from: NaiveDate, to: NaiveDate, least: f64) -> Bar {
        let x = self.x(from);
        Bar { x, width: (self.x(to) - x).max(least) }
    }

    /// The beginnings of years, or of months when there are few; at most twelve.
    fn ticks(&self) -> Vec<Tick> {
        let months = (self.last.year() - self.first.year()) * 12 + self.last.month().cast_signed()
            - self.first.month().cast_signed();
        let step = match months {
            ..=11 => 1,
            12..=30 => 3,
            _ => 12 * (months / 144 + 1),
        };
        let mut ticks = Vec::new();
        let mut day = NaiveDate::from_ymd_opt(self.first.year(), 1, 1);
        while let Some(at) = day.filter(|day| *day <= self.last) {
            if at >= self.first {
                let label = if step >= 12 { at.format("%Y") } else { at.format("%b %Y") };
                ticks.push(Tick { x: self.x(at), label: label.to_string() });
            }
            day = at.checked_add_months(Months::new(step.unsigned_abs()));
        }
        ticks
    }
}

fn days(from: NaiveDate, to: NaiveDate) -> f64 {
    f64::from(i32::try_from((to - from).num_days()).unwrap_or(i32::MAX))
}

fn at_f64(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn axis(first: &str, last: &str) -> Axis {
        Axis::new(first.parse().unwrap(), last.parse().unwrap())
    }

    #[test]
    fn an_axis_has_a_few_ticks_whatever_it_spans() {
        for (first, last) in [
            ("2026-01-01", "2026-01-02"),
            ("2025-11-15", "2026-10-01"),
            ("2024-02-01", "2026-10-01"),
            ("2019-02-01", "2026-10-01"),
            ("1950-02-01", "2026-10-01"),
        ] {
            let ticks = axis(first, last).ticks();
            assert!((1..=13).contains(&ticks.len()), "{first} to {last}: {}", ticks.len());
            assert!(ticks.iter().all(|tick| (0.0..=WIDTH).contains(&tick.x)));
        }
    }

    #[test]
    fn a_bar_is_as_long_as_its_days() {
        let axis = axis("2025-01-01", "2026-01-01");
        let whole = axis.bar("2025-01-01".parse().unwrap(), "2026-01-01".parse().unwrap(), 0.0);
        assert!((whole.width - (WIDTH - 16.0)).abs() < 0.01);
        let day = axis.bar("2025-07-01".parse().unwrap(), "2025-07-01".parse().unwrap(), 4.0);
        assert!((day.width - 4.0).abs() < 0.01);
    }
}
