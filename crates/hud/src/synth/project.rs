//! A project and the rows about it: funders, CoC, participation, inventory.

use super::book::{Book, File, Trail};
use super::community::place;
use super::day::{Day, EXPORT_DAY, PERIOD_START};
use super::programs::{Class, Part, Program};
use super::rng::Rng;

/// The large and the small CoC of the export.
pub(super) const COCS: [&str; 2] = ["XX-501", "XX-502"];

const STREETS: &[&str] = &[
    "Oak St",
    "Elm Ave",
    "2nd St",
    "Church St",
    "Depot Rd",
    "Market St",
    "Union Ave",
    "Lake Blvd",
    "Canal St",
    "Orchard Ln",
];

pub(super) struct Project {
    pub(super) number: u64,
    pub(super) program: &'static Program,
    pub(super) coc: usize,
    pub(super) start: Day,
    pub(super) end: Option<Day>,
    /// First of its users; there are `USERS_EACH`.
    pub(super) first_user: u32,
    /// Writes all six disabilities for everyone; the others write down only what is not a plain "no".
    pub(super) all_disabilities: bool,
}

pub(super) const USERS_EACH: u32 = 3;

impl Project {
    pub(super) fn is_open(&self, day: Day) -> bool {
        self.start <= day && self.end.is_none_or(|end| day < end)
    }

    /// When something that happened on `day` was entered: mostly within days, now and then months late.
    pub(super) fn trail(&self, rng: &mut Rng, day: Day) -> Trail {
        let late = match rng.below(100) {
            0..70 => rng.range(0, 2),
            70..90 => rng.range(3, 6),
            90..97 => rng.range(7, 30),
            _ => rng.range(31, 200),
        };
        let created = (day + late).min(EXPORT_DAY - 1);
        let second = rng.range(8 * 3600, 18 * 3600);
        let updated = if rng.chance(700) { created } else { (created + rng.skewed(1, 400)).min(EXPORT_DAY - 1) };
        let user = self.first_user + u32::try_from(rng.below(USERS_EACH as usize)).unwrap_or(0);
        Trail { created: (created, second), updated: (updated, second + rng.range(0, 9_000)), user }
    }

    /// Whether its clients live in the housing of another project.
    pub(super) fn affiliated(&self) -> bool {
        self.program.rrh_subtype == Some(1) || (self.program.project_type == 6 && self.number.is_multiple_of(2))
    }

    /// Its row, and those of its parts.
    pub(super) fn write(&self, rng: &mut Rng, book: &mut Book, organization: u64) {
        let program = self.program;
        let place = place(rng);
        let trail = self.trail(rng, self.start);
        let may_affiliate = program.project_type == 6 || program.rrh_subtype == Some(1);
        let beds = rng.range(8, 60);
        let (mut row, _) = book.row(File::Project);
        row.key("ProjectID", "P", self.number)
            .key("OrganizationID", "O", organization)
            .text("ProjectName", &format!("{place} {}", program.name));
        if self.number.is_multiple_of(4) {
            row.text("ProjectCommonName", &place);
        }
        row.date("OperatingStartDate", self.start)
            .date("OperatingEndDate", self.end)
            .int("ContinuumProject", i32::from(program.project_type != 7 && program.part != Part::None))
            .int("ProjectType", program.project_type);
        let site = if program.project_type == 13 || program.project_type == 9 { 3 } else { 1 };
        row.maybe("HousingType", program.has_beds().then_some(site))
            .maybe("RRHSubType", program.rrh_subtype)
            .maybe("ResidentialAffiliation", may_affiliate.then_some(i32::from(self.affiliated())))
            .int(
                "TargetPopulation",
                match program.part {
                    Part::Comparable => 1,
                    _ if program.hopwa() => 3,
                    _ => 4,
                },
            )
            .int("HOPWAMedAssistedLivingFac", if program.hopwa() { 0 } else { 2 })
            .maybe("PITCount", program.has_beds().then_some(beds * 9 / 10))
            .end(trail);

        self.write_parts(rng, book, &place);
        if program.has_beds() {
            self.write_inventory(rng, book, beds);
        }
    }

    /// Funders, CoC, and the two participation files.
    fn write_parts(&self, rng: &mut Rng, book: &mut Book, city: &str) {
        let program = self.program;
        let second = rng.chance(150).then_some(46);
        for funder in [Some(program.funder), second.filter(|f| *f != program.funder)].into_iter().flatten() {
            let trail = self.trail(rng, self.start);
            let (mut row, number) = book.row(File::Funder);
            row.key("FunderID", "F", number).key("ProjectID", "P", self.number).int("Funder", funder);
            if funder == 46 {
                row.text("OtherFunder", "County general fund");
            }
            row.text("GrantID", &format!("XX{:04}L{}", number, 1 + self.number % 9))
                .date("StartDate", self.start)
                .date("EndDate", self.end)
                .end(trail);
        }
        let trail = self.trail(rng, self.start);
        let geography = rng.range(1, 3);
        let (mut row, number) = book.row(File::ProjectCoC);
        row.key("ProjectCoCID", "C", number)
            .key("ProjectID", "P", self.number)
            .text("CoCCode", COCS[self.coc])
            .text("Geocode", &format!("99{}{geography}01", self.coc + 1));
        if program.part != Part::Comparable {
            row.text("Address1", &format!("{} {}", rng.range(10, 2400), rng.pick(STREETS)));
        }
        row.text("City", city)
            .text("State", "XX")
            .text("ZIP", &format!("00{}{:02}", self.coc + 1, rng.range(1, 60)))
            .int("GeographyType", geography)
            .end(trail);

        let (mut row, number) = book.row(File::HMISParticipation);
        row.key("HMISParticipationID", "HP", number)
            .key("ProjectID", "P", self.number)
            .int(
                "HMISParticipationType",
                match program.part {
                    Part::Hmis => 1,
                    Part::Comparable => 2,
                    Part::None => 0,
                },
            )
            .date("HMISParticipationStatusStartDate", self.start)
            .date("HMISParticipationStatusEndDate", self.end)
            .end(trail);

        let access = i32::from(
            program.project_type == 14 || (matches!(program.project_type, 4 | 11) && self.number.is_multiple_of(3)),
        );
        let (mut row, number) = book.row(File::CEParticipation);
        row.key("CEParticipationID", "CP", number).key("ProjectID", "P", self.number).int("AccessPoint", access);
        if access == 1 {
            row.int("PreventionAssessment", i32::from(self.number.is_multiple_of(2)))
                .int("CrisisAssessment", 1)
                .int("HousingAssessment", 1)
                .int("DirectServices", 0);
        }
        row.int("ReceivesReferrals", i32::from(program.has_beds()))
            .date("CEParticipationStatusStartDate", self.start.max(17_532))
            .date("CEParticipationStatusEndDate", self.end)
            .end(trail);
    }

    /// One row for each type of household served; some projects have an older row that was replaced.
    fn write_inventory(&self, rng: &mut Rng, book: &mut Book, beds: i32) {
        let program = self.program;
        let shelter = matches!(program.project_type, 0 | 1);
        let outside = program.part != Part::Hmis;
        let types = [
            (
                1,
                outside
                    || program.serves(Class::Adults as usize)
                    || program.serves(Class::Youth as usize)
                    || program.serves(Class::Veteran as usize),
            ),
            (3, outside || program.families()),
            (4, program.only_children()),
        ];
        for (household_type, _) in types.into_iter().filter(|(_, served)| *served) {
            let changed = rng
                .chance(250)
                .then(|| rng.range(self.start.max(PERIOD_START) + 30, self.end.unwrap_or(EXPORT_DAY) - 20))
                .filter(|day| self.is_open(*day));
            let old = changed.map(|day| (self.start, Some(day - 1), beds * 8 / 10 + 1));
            for (from, to, beds) in old.into_iter().chain([(changed.unwrap_or(self.start), self.end, beds)]) {
                let trail = self.trail(rng, from);
                let units = if household_type == 3 { (beds + 2) / 3 } else { beds };
                let (mut veteran, mut youth, mut chronic) = (0, 0, 0);
                if program.only_veterans() {
                    veteran = beds;
                } else if program.rhy() || program.funder == 43 {
                    youth = beds;
                } else if program.project_type == 3 {
                    chronic = beds * rng.range(0, 4) / 4;
                }
                let (mut row, number) = book.row(File::Inventory);
                row.key("InventoryID", "I", number)
                    .key("ProjectID", "P", self.number)
                    .text("CoCCode", COCS[self.coc])
                    .int("HouseholdType", household_type)
                    .maybe("Availability", shelter.then_some(if program.name == "Winter Shelter" { 2 } else { 1 }))
                    .int("UnitInventory", units)
                    .int("BedInventory", beds)
                    .int("CHVetBedInventory", 0)
                    .int("YouthVetBedInventory", 0)
                    .int("VetBedInventory", veteran)
                    .int("CHYouthBedInventory", 0)
                    .int("YouthBedInventory", youth)
                    .int("CHBedInventory", chronic)
                    .int("OtherBedInventory", beds - veteran - youth - chronic)
                    .maybe("ESBedType", shelter.then_some(1))
                    .date("InventoryStartDate", from)
                    .date("InventoryEndDate", to)
                    .end(trail);
            }
        }
    }
}
