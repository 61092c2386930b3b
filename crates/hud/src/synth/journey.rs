//! Where a household went over the years: stays in projects, one after the other and now and then at once.

use super::community::Community;
use super::day::{Day, PERIOD_END, PERIOD_START};
use super::destinations::destination;
use super::programs::Class;
use super::project::Project;
use super::rng::Rng;

/// A household's stay in a project.
pub(super) struct Stay<'a> {
    pub(super) project: &'a Project,
    pub(super) entry: Day,
    pub(super) exit: Option<Day>,
    pub(super) move_in: Option<Day>,
    /// Destination at exit, list 3.12.1.
    pub(super) destination: i32,
}

/// All stays of a household that touch the export period, at least one.
pub(super) fn plan<'a>(rng: &mut Rng, community: &'a Community, class: Class, chronic: bool) -> Vec<Stay<'a>> {
    let coc = usize::from(rng.chance(35));
    let mut stays = Vec::new();
    let mut project_type = first(rng, class, chronic);
    let long = matches!(project_type, 2 | 3 | 9 | 10 | 13) && rng.chance(450);
    let mut day = if long {
        rng.range(PERIOD_START - 1500, PERIOD_START + 300)
    } else {
        rng.range(PERIOD_START - 20, PERIOD_END - 3)
    };
    for _ in 0..if chronic { 5 } else { 4 } {
        let Some(project) = community.choose(rng, coc, project_type, class, day) else { break };
        let stay = stay(rng, project, day, chronic);
        let (exit, destination, kind) = (stay.exit, stay.destination, project.program.project_type);
        if exit.is_none_or(|exit| exit >= PERIOD_START) {
            beside(rng, community, coc, class, &stay, &mut stays);
            stays.push(stay);
        }
        let Some(exit) = exit else { break };
        let Some((next_type, gap)) = next(rng, kind, destination, chronic) else {
            if stays.is_empty() {
                day = exit.max(PERIOD_START) + rng.range(1, 300);
                continue;
            }
            break;
        };
        project_type = next_type;
        day = (exit + gap).max(day + 1);
        if day >= PERIOD_END {
            break;
        }
    }
    if stays.is_empty() {
        let day = rng.range(PERIOD_START, PERIOD_END - 30);
        if let Some(project) = community.choose(rng, coc, 0, class, day) {
            stays.push(stay(rng, project, day, chronic));
        }
    }
    stays
}

/// Project type of the first stay.
fn first(rng: &mut Rng, class: Class, chronic: bool) -> i32 {
    if chronic {
        return rng.weighted(&[(4, 34), (1, 26), (0, 18), (14, 6), (11, 6), (8, 3), (3, 10)]);
    }
    rng.weighted(match class {
        Class::Adults => &[
            (0, 32),
            (1, 13),
            (4, 13),
            (6, 8),
            (7, 1),
            (11, 5),
            (12, 8),
            (13, 6),
            (14, 6),
            (2, 3),
            (3, 4),
            (8, 1),
            (9, 1),
            (10, 1),
        ],
        Class::Family => &[(0, 32), (12, 20), (13, 16), (14, 8), (6, 7), (2, 6), (3, 6), (4, 3), (9, 2), (10, 2)],
        Class::ChildOnly => &[(0, 62), (4, 28), (6, 10)],
        Class::Youth => &[(0, 30), (4, 20), (2, 18), (1, 6), (13, 8), (14, 8), (6, 8), (12, 4), (3, 1)],
        Class::ParentingYouth => &[(0, 35), (2, 25), (13, 18), (12, 10), (14, 6), (6, 5)],
        Class::Veteran => &[(0, 22), (2, 18), (13, 15), (3, 16), (12, 10), (4, 9), (14, 5), (1, 4), (8, 1)],
        Class::VeteranFamily => &[(13, 34), (12, 30), (3, 16), (0, 14), (2, 4)],
    })
}

fn stay<'a>(rng: &mut Rng, project: &'a Project, entry: Day, chronic: bool) -> Stay<'a> {
    let kind = project.program.project_type;
    let length = match kind {
        0 => rng.skewed(1, if chronic { 420 } else { 300 }),
        1 => rng.skewed(1, if chronic { 500 } else { 240 }),
        2 => rng.range(40, 730),
        3 => rng.range(90, 3600),
        4 => rng.skewed(1, 480),
        6 | 7 => rng.skewed(5, 500),
        8 => rng.range(10, 500),
        9 | 10 => rng.range(90, 2600),
        11 => rng.skewed(1, 200),
        12 => rng.range(14, 210),
        13 => rng.range(40, 600),
        _ => rng.skewed(3, 320),
    };
    let mut exit = entry + length;
    if let Some(end) = project.end {
        exit = exit.min(end.max(entry + 1));
    }
    // Outreach and services are often not closed when people stop coming.
    let forgotten = matches!(kind, 4 | 6 | 7 | 11 | 14) && rng.chance(120) && project.end.is_none();
    let exit = (exit <= PERIOD_END && !forgotten).then_some(exit);
    let permanent = matches!(kind, 3 | 9 | 10 | 13);
    let searching = rng.skewed(0, if kind == 13 { 150 } else { 90 });
    // One in six in rapid re-housing never finds a home.
    let moved = permanent && !(kind == 13 && rng.chance(160));
    let move_in =
        (moved && (searching < length || exit.is_none())).then_some(entry + searching).filter(|day| *day <= PERIOD_END);
    let housed = move_in.is_some();
    Stay { project, entry, exit, move_in, destination: destination(rng, kind, housed) }
}

/// A coordinated-entry enrollment that runs beside a homeless stay, or a second shelter bed at the same time by mistake.
fn beside<'a>(
    rng: &mut Rng,
    community: &'a Community,
    coc: usize,
    class: Class,
    stay: &Stay<'a>,
    stays: &mut Vec<Stay<'a>>,
) {
    let kind = stay.project.program.project_type;
    if !matches!(kind, 0 | 1 | 4 | 8) {
        return;
    }
    let other = match rng.below(1000) {
        0..170 => 14,
        170..190 => 0,
        190..230 => 11,
        _ => return,
    };
    let entry = (stay.entry + rng.range(0, 15)).max(PERIOD_START);
    if entry >= PERIOD_END {
        return;
    }
    if let Some(project) = community.choose(rng, coc, other, class, entry) {
        stays.push(self::stay(rng, project, entry, false));
    }
}

/// The next project type and the days until it, negative when it begins before the last one ended.
fn next(rng: &mut Rng, kind: i32, destination: i32, chronic: bool) -> Option<(i32, i32)> {
    let homeless = matches!(kind, 0 | 1 | 2 | 4 | 8 | 14);
    match destination {
        // Into a project's housing, mostly at once.
        435 if homeless && rng.chance(600) => Some((if chronic || rng.chance(180) { 3 } else { 13 }, rng.range(-4, 3))),
        // Back after a permanent exit.
        400..=499 if rng.chance(150) => {
            Some((rng.weighted(&[(0, 50), (1, 15), (4, 15), (12, 12), (14, 8)]), rng.range(14, 720)))
        }
        // From one homeless place to the next.
        100..=199 if rng.chance(450) => {
            Some((rng.weighted(&[(0, 40), (1, 18), (4, 22), (8, 2), (2, 6), (14, 12)]), rng.skewed(0, 90)))
        }
        302 if rng.chance(500) => Some((2, rng.range(0, 2))),
        8 | 9 | 17 | 30 | 37 | 99 if rng.chance(if chronic { 750 } else { 300 }) => {
            Some((rng.weighted(&[(0, 40), (1, 25), (4, 25), (6, 5), (11, 5)]), rng.skewed(1, 500)))
        }
        200..=399 if rng.chance(250) => {
            Some((rng.weighted(&[(0, 55), (1, 15), (4, 15), (14, 8), (2, 7)]), rng.skewed(2, 600)))
        }
        _ => None,
    }
}
