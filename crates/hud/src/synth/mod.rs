//! An invented Continuum of Care as an HMIS CSV export, FY2026: for demonstrations, tests and measurements of any size.
//!
//! The same options give the same bytes. Households are made one after the other and written at once, each file into a
//! temporary file of its own, so that memory does not grow with the number of clients.

mod archive;
mod book;
mod community;
mod contacts;
mod day;
mod destinations;
mod enrollment;
mod health;
mod income;
mod journey;
mod names;
mod person;
mod programs;
mod project;
mod rng;
mod spell;

use archive::Members;
use book::{Book, File};
use community::Community;
use day::{EXPORT_DAY, PERIOD_END, PERIOD_START};
use names::Names;
use person::Person;
use programs::Class;
use rng::Rng;
use spell::Spell;
use std::io::{self, Read, Seek, Write};

/// A user id that User.csv does not have.
const UNKNOWN_USER: u32 = 99_999_999;

/// What to make.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Rows of Client.csv. A person entered twice counts twice.
    pub clients: u32,
    /// Chooses among all possible communities.
    pub seed: u64,
}

/// What was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Data rows of each file, by its name without ".csv".
    pub rows: Vec<(&'static str, u64)>,
    /// Mistakes put in on purpose.
    pub faults: Faults,
}

impl Summary {
    /// Data rows of one file; 0 for a name that is no file.
    pub fn rows_of(&self, file: &str) -> u64 {
        self.rows.iter().find(|(name, _)| *name == file).map_or(0, |(_, rows)| *rows)
    }

    /// Data rows of all files.
    pub fn total_rows(&self) -> u64 {
        self.rows.iter().map(|(_, rows)| rows).sum()
    }
}

/// How many of each mistake were made. The commonest kinds (unknown dates of birth, no exit interview, late entry) are
/// not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// People with a second record under another id.
    pub duplicate_people: u64,
    /// Stays of a household in which nobody is its head.
    pub no_head: u64,
    /// Stays of a household with two heads.
    pub two_heads: u64,
    /// Exits dated before the entry.
    pub exit_before_entry: u64,
    /// Move-in dates left out though there was one.
    pub no_move_in: u64,
    /// Enrollments without a CoC code.
    pub no_coc: u64,
    /// Enrollments entered by a user that User.csv does not have.
    pub unknown_user: u64,
    /// Services whose enrollment does not exist.
    pub dangling_service: u64,
}

/// Writes a zip with the 24 files to `out`. `temp` opens an empty temporary file, 24 times in all; `progress` is told
/// the number of clients made so far.
pub fn write<W, T>(
    options: &Options,
    out: W,
    mut temp: impl FnMut() -> io::Result<T>,
    progress: &mut dyn FnMut(u64),
) -> io::Result<Summary>
where
    W: Write + Seek,
    T: Read + Write + Seek,
{
    let export_id = format!("SYN{}", options.seed);
    let mut world = World {
        rng: Rng::new(options.seed),
        names: Names::new(),
        book: Book::new(&export_id),
        faults: Faults::default(),
        last_person: 100_000,
        last_household: 0,
    };
    let mut members = Members::create(&world.book, options.clients > 2_000_000, &mut temp)?;
    world.export_row();
    let community = Community::found(&mut world.rng, &world.names, &mut world.book, options.clients);
    let wanted = u64::from(options.clients);
    let mut told = 0;
    while world.clients() < wanted {
        world.household(&community, wanted - world.clients());
        members.drain(&mut world.book, false)?;
        if world.clients() >= told + 1000 {
            told = world.clients();
            progress(told);
        }
    }
    members.drain(&mut world.book, true)?;
    members.join(out)?;
    progress(wanted);
    Ok(Summary { rows: world.book.sheets.iter().map(|sheet| (sheet.name, sheet.rows)).collect(), faults: world.faults })
}

struct World {
    rng: Rng,
    names: Names,
    book: Book,
    faults: Faults,
    last_person: u64,
    last_household: u64,
}

impl World {
    fn clients(&self) -> u64 {
        self.book.rows(File::Client)
    }

    fn export_row(&mut self) {
        let (mut row, _) = self.book.row(File::Export);
        let export_id = row.export_id();
        row.text("ExportID", export_id)
            .int("SourceType", 1)
            .text("SourceID", "XX-501;XX-502")
            .text("SourceName", "Hearth synthetic community")
            .text("SourceContactFirst", "Demo")
            .text("SourceContactLast", "Data")
            .text("SourceContactPhone", "2025550100")
            .text("SourceContactEmail", "demo@hmis.example")
            .time("ExportDate", (EXPORT_DAY, 6 * 3600))
            .date("ExportStartDate", PERIOD_START)
            .date("ExportEndDate", PERIOD_END)
            .text("SoftwareName", "Hearth demo-data")
            .text("SoftwareVersion", "1")
            .text("CSVVersion", "2026 v1.0")
            .int("ExportPeriodType", 3)
            .int("ExportDirective", 2)
            .int("HashStatus", 1)
            .text("ImplementationID", "HEARTH-SYNTHETIC")
            .finish();
    }

    /// A household with everything that happened to it; at most `most` clients.
    fn household(&mut self, community: &Community, most: u64) {
        let rng = &mut self.rng;
        let class = class(rng);
        let chronic = matches!(class, Class::Adults | Class::Veteran) && rng.chance(110);
        let stays = journey::plan(rng, community, class, chronic);
        let Some(first) = stays.iter().map(|stay| stay.entry).min() else { return };

        let mut parts = person::household(rng, class, chronic);
        parts.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        let origin = self.names.origin(rng);
        let family = self.names.family(rng, origin);
        let mut people = Vec::with_capacity(parts.len());
        for part in &parts {
            self.last_person += 1;
            let kin = part.age < 18 || rng.chance(700);
            let own = if kin { family.clone() } else { self.names.family(rng, origin) };
            people.push(Person::new(rng, &self.names, self.last_person, origin, &own, part, first));
        }
        // The last child is now and then born during the first stay.
        if let Some(child) = people.last_mut().filter(|_| parts.len() > 1 && parts.last().is_some_and(|p| p.age == 0))
            && rng.chance(300)
        {
            child.be_born(first + rng.range(5, 200));
        }
        // From some day on a worker goes on with new records of the same people.
        let again = (stays.len() > 1 && (people.len() as u64) * 2 <= most && rng.chance(90))
            .then(|| 1 + rng.below(stays.len() - 1));
        let others: Vec<Person> = match again {
            Some(_) => people
                .iter()
                .map(|person| {
                    self.last_person += 1;
                    person.entered_again(rng, self.last_person)
                })
                .collect(),
            None => Vec::new(),
        };
        let mut seen: Vec<u64> = Vec::new();
        for (n, stay) in stays.iter().enumerate() {
            let members = if again.is_some_and(|from| n >= from) { &others } else { &people };
            self.last_household += 1;
            let spells = spell::spells(&mut self.rng, stay, members, self.last_household, chronic, &mut self.faults);
            for spell in &spells {
                let id = spell.person.id;
                if !seen.contains(&id) {
                    seen.push(id);
                    let trail = spell.project.trail(&mut self.rng, spell.entry);
                    spell.person.write(&mut self.book, trail);
                }
                self.records(spell);
            }
        }
        let twice = people.iter().zip(&others).filter(|(a, b)| seen.contains(&a.id) && seen.contains(&b.id));
        self.faults.duplicate_people += twice.count() as u64;
    }

    /// All rows about one enrollment.
    fn records(&mut self, spell: &Spell<'_>) {
        let Self { rng, book, faults, .. } = self;
        let enrollment = enrollment::write(rng, book, spell, faults);
        let asked = spell.adult_or_head();
        let minimal = matches!(spell.project.program.project_type, 7 | 11 | 14);
        if asked && !minimal {
            income::write(rng, book, spell, enrollment, spell.entry, 1);
            health::health_and_dv(rng, book, spell, enrollment, spell.entry, 1);
            health::employment(rng, book, spell, enrollment, spell.entry, 1);
            health::youth_education(rng, book, spell, enrollment, spell.entry, 1);
        }
        if !minimal {
            health::disabilities(rng, book, spell, enrollment, spell.entry, 1);
        }
        contacts::services(rng, book, spell, enrollment, faults);
        contacts::living_situations(rng, book, spell, enrollment);
        contacts::coordinated_entry(rng, book, spell, enrollment);
        if asked && !minimal {
            for day in spell.annual_days(rng) {
                income::write(rng, book, spell, enrollment, day, 5);
                if rng.chance(150) {
                    health::disabilities(rng, book, spell, enrollment, day, 5);
                }
            }
            if rng.chance(50) && spell.last_day() > spell.entry + 20 {
                let day = rng.range(spell.entry + 10, spell.last_day() - 5);
                income::write(rng, book, spell, enrollment, day, 2);
                health::health_and_dv(rng, book, spell, enrollment, day, 2);
            }
        }
        let Some(exit) = spell.exit else { return };
        enrollment::write_exit(rng, book, spell, enrollment, exit);
        // Many shelters and outreach teams have nothing to add at exit.
        let interview = !matches!(spell.destination, 30 | 99) && !matches!(spell.project.program.project_type, 1 | 4);
        if asked && !minimal && interview && exit > spell.entry {
            income::write(rng, book, spell, enrollment, exit, 3);
            health::employment(rng, book, spell, enrollment, exit, 3);
            health::youth_education(rng, book, spell, enrollment, exit, 3);
        }
    }
}

/// Kinds of household, by the number of households.
fn class(rng: &mut Rng) -> Class {
    match rng.below(1000) {
        0..570 => Class::Adults,
        570..740 => Class::Family,
        740..760 => Class::ChildOnly,
        760..860 => Class::Youth,
        860..885 => Class::ParentingYouth,
        885..985 => Class::Veteran,
        _ => Class::VeteranFamily,
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests;
