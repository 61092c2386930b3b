//! A small community without a fault, as the rows of an export, and ways to put faults in.
#![allow(dead_code, reason = "each test binary uses a part")]

use std::collections::{BTreeMap, BTreeSet};

use hud::{Date, File, date::iso_date, read};
use quality::{Finding, Settings};

/// A row: column and value.
pub type Row = BTreeMap<String, String>;

/// An export before it is written.
#[derive(Clone)]
pub struct Export {
    pub rows: BTreeMap<&'static str, Vec<Row>>,
    /// Columns that are left out, by file, and those that are named otherwise.
    pub dropped: BTreeSet<(String, String)>,
    pub renamed: BTreeMap<(String, String), String>,
    pub missing: BTreeSet<String>,
    pub today: Date,
}

/// What the checks say: check, EnrollmentID or ProjectID or file.
pub struct Answer {
    pub findings: Vec<(String, String)>,
}

const PROJECTS: [(&str, &str, &str, &str); 13] = [
    ("es", "0", "1", ""),
    ("nbn", "1", "1", ""),
    ("th", "2", "1", ""),
    ("psh", "3", "3", ""),
    ("so", "4", "", ""),
    ("sso", "6", "", ""),
    ("oth", "7", "", ""),
    ("sh", "8", "1", ""),
    ("day", "11", "", ""),
    ("hp", "12", "", ""),
    ("rrh", "13", "3", "2"),
    ("rso", "13", "", "1"),
    ("ce", "14", "", ""),
];

impl Export {
    /// One project of each kind, one person in each.
    pub fn without_fault() -> Self {
        let mut export = Self {
            rows: File::all().map(|file| (file.spec().name, Vec::new())).collect(),
            dropped: BTreeSet::new(),
            renamed: BTreeMap::new(),
            missing: BTreeSet::new(),
            today: day("2025-10-15"),
        };
        export.add(
            "Export",
            "ExportID=x1 SourceType=1 SourceID=XX-501 SourceName=Test ExportDate=2025-10-15_08:00:00 \
             ExportStartDate=2023-10-01 ExportEndDate=2025-09-30 SoftwareName=Test CSVVersion=2026_v1 \
             ExportPeriodType=3 ExportDirective=2 HashStatus=1 ImplementationID=i1",
        );
        export.add("Organization", "OrganizationID=o1 OrganizationName=Org VictimServiceProvider=0");
        export.add("User", "UserID=u1");
        for (id, kind, housing, subtype) in PROJECTS {
            export.project(id, kind, housing, subtype);
            export.stay(id);
        }
        export
    }

    fn project(&mut self, id: &str, kind: &str, housing: &str, subtype: &str) {
        self.add(
            "Project",
            &format!(
                "ProjectID={id} OrganizationID=o1 ProjectName=Project_{id} OperatingStartDate=2020-01-01 \
                 ContinuumProject=1 ProjectType={kind} HousingType={housing} RRHSubType={subtype}"
            ),
        );
        self.add(
            "ProjectCoC",
            &format!(
                "ProjectCoCID=g-{id} ProjectID={id} CoCCode=XX-501 Geocode=123456 Address1=Street_1 City=Town \
                 State=XX ZIP=12345 GeographyType=1"
            ),
        );
        self.add(
            "HMISParticipation",
            &format!(
                "HMISParticipationID=m-{id} ProjectID={id} HMISParticipationType=1 \
                 HMISParticipationStatusStartDate=2020-01-01"
            ),
        );
        let funder = match id {
            "th" => "5",
            "hp" => "33",
            _ => "34",
        };
        self.add("Funder", &format!("FunderID=f-{id} ProjectID={id} Funder={funder} StartDate=2020-01-01"));
        let with_beds = ["es", "nbn", "th", "psh", "sh", "rrh"].contains(&id);
        if with_beds {
            let bed_type = if ["es", "nbn"].contains(&id) { "1" } else { "" };
            self.add(
                "Inventory",
                &format!(
                    "InventoryID=b-{id} ProjectID={id} CoCCode=XX-501 HouseholdType=1 Availability=1 UnitInventory=5 \
                     BedInventory=10 OtherBedInventory=8 VetBedInventory=2 ESBedType={bed_type} \
                     InventoryStartDate=2021-01-01"
                ),
            );
        }
        if id == "ce" {
            self.add(
                "CEParticipation",
                "CEParticipationID=p-ce ProjectID=ce AccessPoint=1 ReceivesReferrals=0 \
                 CEParticipationStatusStartDate=2020-01-01",
            );
        }
    }

    fn stay(&mut self, id: &str) {
        let veteran = if id == "hp" {
            "1 YearEnteredService=1998 YearSeparated=2002 WorldWarII=0 KoreanWar=0 VietnamWar=0 DesertStorm=0 \
             AfghanistanOEF=1 IraqOIF=0 IraqOND=0 OtherTheater=0 MilitaryBranch=1 DischargeStatus=1"
        } else {
            "0"
        };
        self.add(
            "Client",
            &format!(
                "PersonalID=c-{id} FirstName=Ann LastName=Lee NameDataQuality=1 SSN=219099999 SSNDataQuality=1 \
                 DOB=1980-01-01 DOBDataQuality=1 AmIndAKNative=0 Asian=0 BlackAfAmerican=0 HispanicLatinao=0 \
                 MidEastNAfrican=0 NativeHIPacific=0 White=1 VeteranStatus={veteran}"
            ),
        );
        let more = match id {
            "psh" | "rrh" => "MoveInDate=2025-08-20",
            "hp" => "PercentAMI=1 VAMCStation=402 TargetScreenReqd=1 HPScreeningScore=20 ThresholdScore=15",
            _ => "",
        };
        self.add(
            "Enrollment",
            &format!(
                "EnrollmentID=e-{id} PersonalID=c-{id} ProjectID={id} EntryDate=2025-08-10 HouseholdID=h-{id} \
                 RelationshipToHoH=1 EnrollmentCoC=XX-501 LivingSituation=116 LengthOfStay=4 \
                 DateToStreetESSH=2025-07-01 TimesHomelessPastThreeYears=1 MonthsHomelessPastThreeYears=102 \
                 DisablingCondition=0 {more}"
            ),
        );
        self.add(
            "Exit",
            &format!("ExitID=x-{id} EnrollmentID=e-{id} PersonalID=c-{id} ExitDate=2025-09-28 Destination=410"),
        );
        match id {
            "nbn" => {
                for (n, night) in ["2025-08-10", "2025-08-11"].iter().enumerate() {
                    self.add(
                        "Services",
                        &format!(
                            "ServicesID=n{n} EnrollmentID=e-nbn PersonalID=c-nbn DateProvided={night} RecordType=200 \
                             TypeProvided=200"
                        ),
                    );
                }
            }
            "so" | "sso" | "ce" => self.add(
                "CurrentLivingSituation",
                &format!(
                    "CurrentLivingSitID=l-{id} EnrollmentID=e-{id} PersonalID=c-{id} InformationDate=2025-09-01 \
                     CurrentLivingSituation=116"
                ),
            ),
            "th" | "hp" => {
                for (stage, date) in [("1", "2025-08-10"), ("3", "2025-09-28")] {
                    self.add(
                        "IncomeBenefits",
                        &format!(
                            "IncomeBenefitsID=i{stage}-{id} EnrollmentID=e-{id} PersonalID=c-{id} \
                             InformationDate={date} IncomeFromAnySource=1 Earned=1 EarnedAmount=900.00 \
                             BenefitsFromAnySource=0 InsuranceFromAnySource=1 Medicaid=1 DataCollectionStage={stage}"
                        ),
                    );
                }
                self.add(
                    "Disabilities",
                    &format!(
                        "DisabilitiesID=d-{id} EnrollmentID=e-{id} PersonalID=c-{id} InformationDate=2025-08-10 \
                         DisabilityType=6 DisabilityResponse=0 DataCollectionStage=1"
                    ),
                );
            }
            _ => {}
        }
        if id == "ce" {
            self.add("Event", "EventID=v-ce EnrollmentID=e-ce PersonalID=c-ce EventDate=2025-10-10 Event=14");
        }
    }

    /// Adds a row; what HUD wants in every file is filled in.
    pub fn add(&mut self, file: &str, fields: &str) {
        let (name, spec) = spec(file);
        let mut row: Row = fields_of(fields).collect();
        for (column, value) in [
            ("DateCreated", "2025-09-30 10:00:00"),
            ("DateUpdated", "2025-09-30 10:00:00"),
            ("UserID", "u1"),
            ("ExportID", "x1"),
        ] {
            if spec.column(column).is_some() {
                row.entry(column.to_owned()).or_insert_with(|| value.to_owned());
            }
        }
        for column in row.keys() {
            assert!(spec.column(column).is_some(), "{file} has no column {column}");
        }
        self.rows.get_mut(name).unwrap().push(row);
    }

    /// Changes the export as a line of a case says.
    pub fn change(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let fields = |from: usize| words[from..].join(" ");
        match words[..] {
            ["today", date] => self.today = day(date),
            ["add", file, ..] => self.add(file, &fields(2)),
            ["set", file, key, ..] => {
                let row = self.row(file, key);
                row.extend(fields_of(&fields(3)));
            }
            ["copy", file, key, new, ..] => {
                let (name, spec) = spec(file);
                let mut row = self.row(file, key).clone();
                if let Some(key) = spec.key {
                    row.insert(spec.columns[key].name.to_owned(), new.to_owned());
                }
                row.extend(fields_of(&fields(4)));
                self.rows.get_mut(name).unwrap().push(row);
            }
            ["drop", file, key] => {
                let wanted = self.row(file, key).clone();
                self.rows.get_mut(spec(file).0).unwrap().retain(|row| *row != wanted);
            }
            ["empty", file] => self.rows.get_mut(spec(file).0).unwrap().clear(),
            ["without-column", file, column] => {
                self.dropped.insert((file.to_owned(), column.to_owned()));
            }
            ["rename-column", file, column, new] => {
                self.renamed.insert((file.to_owned(), column.to_owned()), new.to_owned());
            }
            ["without-file", file] => {
                self.missing.insert(file.to_owned());
            }
            _ => panic!("no such change: {line}"),
        }
    }

    /// The row with this key; Export has one row and no key.
    fn row(&mut self, file: &str, key: &str) -> &mut Row {
        let (name, spec) = spec(file);
        let rows = self.rows.get_mut(name).unwrap();
        let column = spec.key.map_or("ExportID", |key| spec.columns[key].name);
        rows.iter_mut()
            .find(|row| row.get(column).is_some_and(|id| id == key))
            .unwrap_or_else(|| panic!("{file} {key}"))
    }

    /// The files as HMIS CSV.
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = Vec::new();
        for file in File::all().filter(|file| !self.missing.contains(file.spec().name)) {
            let spec = file.spec();
            let mut writer = csv::Writer::from_writer(Vec::new());
            let of = |column: &str| (spec.name.to_owned(), column.to_owned());
            let columns: Vec<&str> = spec
                .columns
                .iter()
                .map(|column| column.name)
                .filter(|name| !self.dropped.contains(&of(name)))
                .collect();
            writer
                .write_record(columns.iter().map(|name| self.renamed.get(&of(name)).map_or(*name, String::as_str)))
                .unwrap();
            for row in &self.rows[spec.name] {
                writer.write_record(columns.iter().map(|name| row.get(*name).map_or("", String::as_str))).unwrap();
            }
            files.push((spec.name_csv(), writer.into_inner().unwrap()));
        }
        files
    }

    pub fn answer(&self) -> Answer {
        let reading = read::read(&read::Archive::Files(self.files()), &|_, _| {});
        let settings = Settings::on(self.today);
        let findings = match &reading.dataset {
            Some(ds) => {
                let found = quality::run(ds, &reading.problems, &settings);
                found.iter().map(|finding| (finding.check.id.clone(), place(finding, &finding.ids(ds)))).collect()
            }
            None => quality::structure(&reading.problems)
                .iter()
                .map(|finding| (finding.check.id.clone(), finding.file_name()))
                .collect(),
        };
        Answer { findings }
    }
}

impl Answer {
    pub fn checks(&self) -> BTreeSet<&str> {
        self.findings.iter().map(|(check, _)| check.as_str()).collect()
    }
}

fn place(finding: &Finding, ids: &[std::borrow::Cow<'_, str>; 3]) -> String {
    let [project, enrollment, person] = ids;
    let id = [enrollment, person, project].into_iter().find(|id| !id.is_empty());
    id.map_or_else(|| finding.file_name(), |id| id.clone().into_owned())
}

fn spec(file: &str) -> (&'static str, &'static hud::spec::FileSpec) {
    let file = File::named(file).unwrap_or_else(|| panic!("no such file: {file}"));
    (file.spec().name, file.spec())
}

/// `Column=value` by blanks; `_` stands for a blank in a value.
fn fields_of(text: &str) -> impl Iterator<Item = (String, String)> {
    text.split_whitespace().map(|field| {
        let (column, value) = field.split_once('=').unwrap_or_else(|| panic!("no field: {field}"));
        (column.to_owned(), value.replace('_', " "))
    })
}

pub fn day(text: &str) -> Date {
    iso_date(text.as_bytes()).unwrap()
}

/// The folder of samples; says so when it is not there.
pub fn shared(path: &str) -> Option<std::path::PathBuf> {
    let base = std::env::var_os("HEARTH_SHARED").map_or_else(
        || std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared")),
        std::path::PathBuf::from,
    );
    let found = base.join("data").join(path);
    if !found.exists() {
        println!("skipped: {path} is not there");
        return None;
    }
    Some(found)
}
