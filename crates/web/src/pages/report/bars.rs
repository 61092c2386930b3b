//! A drawing of bars: a line of words over each bar, which says all that the bar does. Lengths are parts of the width, so
//! that it fits any screen.

use reports::lsa::stella::Place;

/// A drawing.
#[derive(Clone, Debug)]
pub struct Bars {
    /// Its id in the page.
    pub id: &'static str,
    /// What it shows, for who does not see it.
    pub title: String,
    pub desc: String,
    pub lines: Vec<Bar>,
    pub height: u32,
}

#[derive(Clone, Debug)]
pub struct Bar {
    pub label: String,
    pub value: String,
    /// Baseline of the words, top of the bar.
    pub text_y: u32,
    pub y: u32,
    /// In percent of the width.
    pub width: f64,
    pub fill: Fill,
}

/// How a bar or band is filled: the pattern tells what the colour repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    Plain,
    Of(Place),
}

impl Fill {
    pub const fn class(self) -> &'static str {
        match self {
            Fill::Plain => "report-fill-plain",
            Fill::Of(Place::Active) => "report-fill-active",
            Fill::Of(Place::Permanent) => "report-fill-permanent",
            Fill::Of(Place::Temporary) => "report-fill-temporary",
            Fill::Of(Place::Unknown) => "report-fill-unknown",
        }
    }

    /// The pattern over the colour, by its id in the page.
    pub const fn pattern(self) -> Option<&'static str> {
        match self {
            Fill::Of(Place::Temporary) => Some("url(#report-stripes)"),
            Fill::Of(Place::Unknown) => Some("url(#report-dots)"),
            _ => None,
        }
    }
}

const LINE: u32 = 52;

impl Bars {
    /// `bars` are label, value in words, length, fill; the longest fills the width, or `whole` does.
    pub fn new(
        id: &'static str,
        title: String,
        desc: &str,
        whole: Option<u32>,
        bars: Vec<(String, String, u32, Fill)>,
    ) -> Self {
        let longest = whole.or_else(|| bars.iter().map(|bar| bar.2).max()).unwrap_or_default().max(1);
        let height = LINE * u32::try_from(bars.len()).unwrap_or_default();
        let lines = (0..)
            .zip(bars)
            .map(|(at, (label, value, length, fill))| Bar {
                label,
                value,
                text_y: LINE * at + 18,
                y: LINE * at + 26,
                width: (f64::from(length) / f64::from(longest) * 100.0).min(100.0),
                fill,
            })
            .collect();
        Bars { id, title, desc: desc.to_owned(), lines, height }
    }
}
