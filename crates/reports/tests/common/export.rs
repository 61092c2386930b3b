//! Exports of invented communities, to change and to read.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read as _},
};

use hud::{Dataset, File, read::Assembler, synth};

/// An export as text: of each file, the header and the rows.
#[derive(Clone)]
pub struct Export(pub BTreeMap<&'static str, (csv::StringRecord, Vec<csv::StringRecord>)>);

impl Export {
    /// An invented community.
    pub fn invented(clients: u32, seed: u64) -> Self {
        let mut zip = Cursor::new(Vec::new());
        let options = synth::Options { clients, seed };
        synth::write(&options, &mut zip, || Ok(Cursor::new(Vec::new())), &mut |_| {}).unwrap();
        let mut zip = zip::ZipArchive::new(zip).unwrap();
        let mut files = BTreeMap::new();
        for file in File::all() {
            let mut bytes = Vec::new();
            zip.by_name(&file.spec().name_csv()).unwrap().read_to_end(&mut bytes).unwrap();
            let mut reader = csv::Reader::from_reader(&*bytes);
            let header = reader.headers().unwrap().clone();
            files.insert(file.spec().name, (header, reader.records().map(Result::unwrap).collect()));
        }
        Self(files)
    }

    pub fn column(&self, file: &str, column: &str) -> usize {
        self.0[file].0.iter().position(|name| name == column).unwrap()
    }

    /// Keeps the rows of a file whose field in `column` passes.
    pub fn keep(&mut self, file: &'static str, column: &str, keep: impl Fn(&str) -> bool) {
        let at = self.column(file, column);
        self.0.get_mut(file).unwrap().1.retain(|row| keep(&row[at]));
    }

    /// Adds a row with these fields; the others are those of the file's first row.
    pub fn add(&mut self, file: &'static str, fields: &[(&str, &str)]) {
        let (header, rows) = self.0.get_mut(file).unwrap();
        let first = rows[0].clone();
        let field = |(at, name): (usize, &str)| {
            let given = fields.iter().find(|(column, _)| *column == name);
            given.map_or(first[at].to_owned(), |(_, text)| (*text).to_owned())
        };
        let row = header.iter().enumerate().map(field).collect();
        rows.push(row);
    }

    pub fn dataset(&self) -> Dataset {
        let mut assembler = Assembler::default();
        for (name, (header, rows)) in &self.0 {
            let mut writer = csv::Writer::from_writer(Vec::new());
            writer.write_record(header).unwrap();
            for row in rows {
                writer.write_record(row).unwrap();
            }
            assembler.add(File::named(name).unwrap(), &writer.into_inner().unwrap());
        }
        assembler.finish().unwrap_or_else(|_| panic!("the export is read"))
    }

    /// The same rows in another order.
    pub fn shuffled(&self, order: u64) -> Self {
        let mut shuffled = self.clone();
        let mut random = order | 1;
        for (_, rows) in shuffled.0.values_mut() {
            for i in (1..rows.len()).rev() {
                random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                rows.swap(i, usize::try_from(random >> 33).unwrap() % (i + 1));
            }
        }
        shuffled
    }
}

/// The export's people in two parts, so that nobody has a household with somebody of the other part.
pub fn halves(export: &Export) -> [Export; 2] {
    let [person, household] = ["PersonalID", "HouseholdID"].map(|name| export.column("Enrollment", name));
    let (_, enrollments) = &export.0["Enrollment"];
    // The least person whom one is connected with, found by going over the enrollments until nothing changes.
    let mut of_person: BTreeMap<&str, &str> = enrollments.iter().map(|row| (&row[person], &row[person])).collect();
    loop {
        let mut of_household: BTreeMap<&str, &str> = BTreeMap::new();
        for row in enrollments {
            let least = of_household.entry(&row[household]).or_insert(of_person[&row[person]]);
            *least = (*least).min(of_person[&row[person]]);
        }
        let before = of_person.clone();
        for row in enrollments {
            let least = of_person.get_mut(&row[person]).unwrap();
            *least = (*least).min(of_household[&row[household]]);
        }
        if before == of_person {
            break;
        }
    }
    let groups: BTreeSet<&str> = of_person.values().copied().collect();
    let left: BTreeSet<&str> = groups.into_iter().step_by(2).collect();
    [true, false].map(|is_left| {
        let mut half = export.clone();
        let is_here = |id: &str| of_person.get(id).is_some_and(|group| left.contains(group)) == is_left;
        for file in File::all().filter(|file| file.spec().personal_id().is_some()) {
            half.keep(file.spec().name, "PersonalID", is_here);
        }
        half
    })
}
