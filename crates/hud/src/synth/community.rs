//! The CoC itself: organizations, users, projects, and the choice among projects.

use super::book::{Book, File, Trail};
use super::day::{Day, EXPORT_DAY, PERIOD_START};
use super::names::Names;
use super::programs::{CLASSES, Class, PROGRAMS, Part, Program};
use super::project::{Project, USERS_EACH};
use super::rng::Rng;

const PLACES: &[&str] = &[
    "Alder", "Birch", "Cedar", "Clear", "Copper", "Elk", "Fern", "Granite", "Harbor", "Heron", "Iron", "Juniper",
    "Linden", "Maple", "Mill", "North", "Otter", "Pine", "Quail", "River", "Salt", "Stone", "Sun", "Thorn", "Willow",
];
const ENDINGS: &[&str] =
    &["brook", "dale", "field", "ford", "haven", "mont", "port", "ridge", "ton", "view", "wick", "wood"];
const BEGINNINGS: &[&str] = &[
    "Open Door",
    "Bridgeway",
    "New Dawn",
    "Common Ground",
    "Lantern",
    "Safe Harbor",
    "Good Neighbor",
    "Cornerstone",
    "Pathways",
    "St. Brigid",
    "Hopewell",
    "Riverside",
    "Casa Abierta",
    "Four Winds",
    "Keystone",
    "Welcome",
    "Mosaic",
    "Steady",
    "Kindred",
    "Sparrow",
    "Beacon",
    "Homeward",
    "Turning Point",
    "Crossroads",
    "Greenlight",
    "Anchor",
];
const KINDS: &[&str] =
    &["House", "Services", "Alliance", "Ministries", "Center", "Community Action", "Housing Partners", "Collective"];

pub(super) struct Community {
    projects: Vec<Project>,
    /// Projects to choose from, by CoC, project type and class of household.
    choices: Vec<Vec<u32>>,
}

impl Community {
    /// Writes all rows about organizations and projects, `clients` telling how many there are.
    pub(super) fn found(rng: &mut Rng, names: &Names, book: &mut Book, clients: u32) -> Self {
        let count = (clients as usize / 150).max(PROGRAMS.len() + 6);
        let mut community = Self { projects: Vec::with_capacity(count), choices: vec![Vec::new(); 2 * 15 * CLASSES] };
        let weights: Vec<(i32, u16)> = (0..).zip(PROGRAMS).map(|(n, p)| (n, p.weight)).collect();
        let mut organizations = Organizations::default();
        for n in 0..count {
            let program = match n {
                n if n < PROGRAMS.len() => &PROGRAMS[n],
                n if n < PROGRAMS.len() + 6 => &PROGRAMS[[0, 1, 4, 13, 14, 29][n - PROGRAMS.len()]],
                _ => &PROGRAMS[usize::try_from(rng.weighted(&weights)).unwrap_or(0)],
            };
            // The six after the first of each kind make the small CoC.
            let small = n >= PROGRAMS.len() && (n < PROGRAMS.len() + 6 || rng.chance(50));
            let always = n < PROGRAMS.len() + 6;
            community.add_project(rng, names, book, &mut organizations, program, usize::from(small), always);
        }
        community.affiliate(book, rng);
        community
    }

    /// A project of that type for that household, open on `day`; what is nearest to it when there is none.
    pub(super) fn choose(
        &self,
        rng: &mut Rng,
        coc: usize,
        project_type: i32,
        class: Class,
        day: Day,
    ) -> Option<&Project> {
        let list = |coc, class, project_type| {
            let list = &self.choices[slot(coc, project_type, class)];
            (!list.is_empty()).then_some(list)
        };
        let list =
            list(coc, class, project_type).or_else(|| list(0, class, project_type)).or_else(|| list(0, class, 0))?;
        for _ in 0..6 {
            let project = &self.projects[rng.pick(list) as usize];
            if project.is_open(day) {
                return Some(project);
            }
        }
        list.iter().map(|n| &self.projects[*n as usize]).find(|p| p.is_open(day))
    }

    #[expect(clippy::too_many_arguments, reason = "one caller, which has nothing else at hand")]
    fn add_project(
        &mut self,
        rng: &mut Rng,
        names: &Names,
        book: &mut Book,
        organizations: &mut Organizations,
        program: &'static Program,
        coc: usize,
        always: bool,
    ) {
        let index = self.projects.len();
        let organization = organizations.one(rng, book, program.part);
        // Most are older than the export period; the first of each kind are, so that there is always one to go to.
        let early = always || rng.chance(800);
        let start = if early { rng.range(9_500, 14_000) } else { rng.range(PERIOD_START - 300, EXPORT_DAY - 500) };
        let end = (!always && rng.chance(120))
            .then(|| rng.range(start.max(PERIOD_START) + 200, EXPORT_DAY + 200))
            .filter(|end| *end < EXPORT_DAY);
        let first_user = Self::users(rng, names, book, start);
        let project = Project {
            number: index as u64 + 1,
            program,
            coc,
            start,
            end,
            first_user,
            all_disabilities: rng.chance(60),
        };
        project.write(rng, book, organization);
        if program.part == Part::Hmis {
            let chosen = if program.only_veterans() { 3 } else { 1 };
            for class in (0..CLASSES).filter(|class| program.serves(*class)) {
                let slot = (coc * 15 + usize::try_from(program.project_type).unwrap_or(0)) * CLASSES + class;
                let chosen = if class >= Class::Veteran as usize { chosen } else { 1 };
                for _ in 0..chosen {
                    self.choices[slot].push(u32::try_from(index).unwrap_or(0));
                }
            }
        }
        self.projects.push(project);
    }

    /// Three users for a project. The number of the first is returned.
    fn users(rng: &mut Rng, names: &Names, book: &mut Book, start: Day) -> u32 {
        for _ in 0..USERS_EACH {
            let (given, family) = names.staff(rng);
            let created = rng.range(start - 100, start);
            let phone = format!("{}555{:04}", rng.range(200, 989), rng.range(100, 199));
            let (mut row, number) = book.row(File::User);
            let trail = Trail { created: (created, 32_400), updated: (created + 30, 36_000), user: 0 };
            row.key("UserID", "U", number)
                .text("UserFirstName", &given)
                .text("UserLastName", &family)
                .text("UserPhone", &phone)
                .text("UserEmail", &format!("user{number}@agency.example"))
                .end(trail);
        }
        u32::try_from(book.rows(File::User)).unwrap_or(0) + 1 - USERS_EACH
    }

    /// Projects that give services only name the housing their clients live in.
    fn affiliate(&self, book: &mut Book, rng: &mut Rng) {
        let housing: Vec<u64> = self.projects.iter().filter(|p| p.program.has_beds()).map(|p| p.number).collect();
        for project in self.projects.iter().filter(|p| p.affiliated()) {
            let partner = rng.pick(&housing);
            let trail = project.trail(rng, project.start.max(15_000));
            let (mut row, number) = book.row(File::Affiliation);
            row.key("AffiliationID", "A", number)
                .key("ProjectID", "P", project.number)
                .key("ResProjectID", "P", partner)
                .end(trail);
        }
    }
}

fn slot(coc: usize, project_type: i32, class: Class) -> usize {
    (coc * 15 + usize::try_from(project_type).unwrap_or(0).min(14)) * CLASSES + class as usize
}

/// Organizations take in several projects each; victim service providers keep to themselves.
#[derive(Default)]
struct Organizations {
    open: Option<(u64, usize)>,
    survivors: Option<(u64, usize)>,
}

impl Organizations {
    fn one(&mut self, rng: &mut Rng, book: &mut Book, part: Part) -> u64 {
        let victim_services = part == Part::Comparable;
        let current = if victim_services { &mut self.survivors } else { &mut self.open };
        if let Some((number, left)) = current
            && *left > 0
        {
            *left -= 1;
            return *number;
        }
        let name =
            format!("{} {}", rng.pick(BEGINNINGS), if victim_services { "Survivor Services" } else { rng.pick(KINDS) });
        let name = if rng.chance(300) { format!("{name} of {}", place(rng)) } else { name };
        let created = rng.range(9_000, 9_400);
        let (mut row, number) = book.row(File::Organization);
        row.key("OrganizationID", "O", number)
            .text("OrganizationName", &name)
            .int("VictimServiceProvider", i32::from(victim_services));
        if number.is_multiple_of(3) {
            row.text("OrganizationCommonName", name.split(' ').next().unwrap_or_default());
        }
        row.end(Trail { created: (created, 36_000), updated: (created + 900, 40_000), user: 1 });
        *current = Some((number, rng.below(6)));
        number
    }
}

/// An invented town.
pub(super) fn place(rng: &mut Rng) -> String {
    format!("{}{}", rng.pick(PLACES), rng.pick(ENDINGS))
}
