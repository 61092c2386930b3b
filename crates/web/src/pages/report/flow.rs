//! The way through the system as a flow: how households came, what they went through, where they were at the end. The
//! height of a band is the number of households in it.

use reports::lsa::stella::{Of, PATHS, Picture, Place, STATS};

use super::{bars::Fill, number::share, words};
use crate::format;

/// In units of the drawing, which are CSS pixels on a wide screen.
pub const WIDTH: f64 = 1200.0;
/// Left edges of the nodes: how they came, their way, where they were at the end.
const COLUMNS: [f64; 3] = [310.0, 560.0, 930.0];
const NODE: f64 = 10.0;
/// The height of all households together.
const ALL: f64 = 300.0;
/// Room for the words of the smallest node, and between nodes.
const LEAST: f64 = 22.0;
const GAP: f64 = 10.0;
const TOP: f64 = 40.0;

/// A drawing.
#[derive(Clone, Debug)]
pub struct Flow {
    pub height: f64,
    /// Over the columns: what is said, where, and which end stands there.
    pub heads: [(&'static str, f64, &'static str); 3],
    pub bands: Vec<Band>,
    pub nodes: Vec<Node>,
}

/// A stack of households.
#[derive(Clone, Debug)]
pub struct Node {
    pub x: f64,
    pub y: f64,
    pub height: f64,
    pub fill: Fill,
    pub label: &'static str,
    pub count: String,
    pub text_x: f64,
    pub text_y: f64,
    /// 'start' or 'end'.
    pub anchor: &'static str,
}

/// Households that are in two nodes.
#[derive(Clone, Debug)]
pub struct Band {
    pub path: String,
    pub fill: Fill,
}

/// A node while it is laid out: bands leave and enter from its top on.
struct Stack {
    count: u32,
    y: f64,
    into: f64,
    out: f64,
}

/// Draws the households that `of` names; nothing when there are none.
pub fn draw(picture: &Picture, of: Of) -> Option<Flow> {
    let rows: Vec<(i32, i32, Place)> = picture.served(of).map(|row| (row.stat(), row.path(), row.place)).collect();
    let all = u32::try_from(rows.len()).ok().filter(|all| *all > 0)?;
    let scale = ALL / f64::from(all);
    let count = |is: &dyn Fn(&(i32, i32, Place)) -> bool| {
        u32::try_from(rows.iter().filter(|row| is(row)).count()).unwrap_or(u32::MAX)
    };
    let came = stacks(STATS.iter().map(|&stat| count(&|row| row.0 == i32::from(stat))), scale);
    let went = stacks(PATHS.iter().map(|&path| count(&|row| row.1 == i32::from(path))), scale);
    let ended = stacks(Place::ALL.iter().map(|&place| count(&|row| row.2 == place)), scale);
    let mut columns = [came, went, ended];
    let height = columns.iter().map(|column| column.1).fold(0.0, f64::max);
    for column in &mut columns {
        // In the middle of the drawing.
        let down = (height - column.1) / 2.0;
        for stack in &mut column.0 {
            (stack.y, stack.into, stack.out) = (stack.y + down, stack.y + down, stack.y + down);
        }
    }
    let [mut came, mut went, mut ended] = columns.map(|column| column.0);
    let mut bands = Vec::new();
    for (from, &stat) in came.iter_mut().zip(&STATS) {
        for (to, &path) in went.iter_mut().zip(&PATHS) {
            let count = count(&|row| row.0 == i32::from(stat) && row.1 == i32::from(path));
            bands.extend(band(from, to, f64::from(count) * scale, 0, Fill::Plain));
        }
    }
    for (from, &path) in went.iter_mut().zip(&PATHS) {
        for (to, &place) in ended.iter_mut().zip(&Place::ALL) {
            let count = count(&|row| row.1 == i32::from(path) && row.2 == place);
            bands.extend(band(from, to, f64::from(count) * scale, 1, Fill::Of(place)));
        }
    }
    let mut nodes = Vec::new();
    let mut put = |stack: &Stack, column: usize, fill: Fill, label: &'static str| {
        if stack.count > 0 {
            nodes.push(node(stack, column, fill, label, scale, all));
        }
    };
    came.iter().zip(STATS).for_each(|(stack, stat)| put(stack, 0, Fill::Plain, words::stat(stat.into())));
    went.iter().zip(PATHS).for_each(|(stack, path)| put(stack, 1, Fill::Plain, words::path(path.into())));
    ended.iter().zip(Place::ALL).for_each(|(stack, place)| put(stack, 2, Fill::Of(place), words::place(place)));
    let heads = [
        ("How they came", COLUMNS[0] + NODE, "end"),
        ("What they went through", COLUMNS[1], "start"),
        ("When the period ended", COLUMNS[2], "start"),
    ];
    Some(Flow { height: TOP + height, heads, bands, nodes })
}

/// Nodes one under the other, and the height of all; those without households take no room.
fn stacks(counts: impl Iterator<Item = u32>, scale: f64) -> (Vec<Stack>, f64) {
    let mut y = TOP;
    let stacks = counts
        .map(|count| {
            let stack = Stack { count, y, into: y, out: y };
            if count > 0 {
                y += (f64::from(count) * scale).max(LEAST) + GAP;
            }
            stack
        })
        .collect();
    (stacks, y - TOP)
}

fn band(from: &mut Stack, to: &mut Stack, height: f64, column: usize, fill: Fill) -> Option<Band> {
    if height <= 0.0 {
        return None;
    }
    let (left, right) = (COLUMNS[column] + NODE, COLUMNS[column + 1]);
    let (a, b, middle) = (from.out, to.into, f64::midpoint(left, right));
    from.out += height;
    to.into += height;
    // A household alone is still a line that shows.
    let height = height.max(0.75);
    let path = format!(
        "M{left:.1} {a:.1}C{middle:.1} {a:.1} {middle:.1} {b:.1} {right:.1} {b:.1}V{:.1}C{middle:.1} {:.1} {middle:.1} {:.1} {left:.1} {:.1}Z",
        b + height,
        b + height,
        a + height,
        a + height
    );
    Some(Band { path, fill })
}

fn node(stack: &Stack, column: usize, fill: Fill, label: &'static str, scale: f64, all: u32) -> Node {
    let height = (f64::from(stack.count) * scale).max(1.5);
    let x = COLUMNS[column];
    let is_first = column == 0;
    Node {
        x,
        y: stack.y,
        height,
        fill,
        label,
        count: format!("{} ({})", format::number(stack.count), share(stack.count, all)),
        text_x: if is_first { x - 8.0 } else { x + NODE + 8.0 },
        // Beside the middle of the node; of a flat one below its upper edge.
        text_y: stack.y + (height / 2.0 + 5.0).max(14.0),
        anchor: if is_first { "end" } else { "start" },
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use reports::lsa::{
        household::rows::WIDTH,
        stella::{Served, column},
    };

    use super::*;

    #[test]
    fn every_household_is_in_a_band_on_each_side() {
        let served = |stat: i32, path: i32, place: Place| {
            let mut columns = vec![-1; WIDTH];
            (columns[column::STAT], columns[column::SYSTEM_PATH], columns[column::HH_TYPE]) = (stat, path, 1);
            Served { head: 0, first_entry: 0, last_inactive: 0, place, populations: 0, columns }
        };
        let households =
            vec![served(1, 1, Place::Active), served(1, 1, Place::Permanent), served(5, -1, Place::Active)];
        let picture = Picture { households, ..Picture::default() };
        let flow = draw(&picture, Of::default()).unwrap();
        let labels: Vec<(&str, &str)> = flow.nodes.iter().map(|node| (node.label, node.count.as_str())).collect();
        assert_eq!(
            labels,
            [
                ("New, or away two years", "2 (67%)"),
                ("Here all along", "1 (33%)"),
                ("Shelter only", "2 (67%)"),
                ("Housed in PSH before", "1 (33%)"),
                ("Still in a project", "2 (67%)"),
                ("Permanent housing", "1 (33%)")
            ]
        );
        assert_eq!(flow.bands.len(), 2 + 3);
        assert!(flow.nodes.iter().all(|node| node.y + node.height <= flow.height));
        assert!(draw(&picture, Of { hh_type: 2, ..Of::default() }).is_none());
    }
}
