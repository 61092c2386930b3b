//! HealthAndDV.csv, Disabilities.csv, EmploymentEducation.csv and YouthEducationStatus.csv.

use super::book::{Book, File};
use super::day::Day;
use super::person::DISABILITY_TYPES;
use super::rng::Rng;
use super::spell::Spell;

pub(super) fn health_and_dv(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64, day: Day, stage: i32) {
    let trail = spell.project.trail(rng, day);
    let survivor = if rng.chance(35) { rng.pick(&[8, 9, 99, 99]) } else { i32::from(spell.person.survivor) };
    let (mut row, number) = book.row(File::HealthAndDV);
    row.key("HealthAndDVID", "V", number)
        .key("EnrollmentID", "E", enrollment)
        .key("PersonalID", "", spell.person.id)
        .date("InformationDate", day)
        .int("DomesticViolenceSurvivor", survivor);
    if survivor == 1 {
        row.int("WhenOccurred", rng.weighted(&[(1, 30), (2, 14), (3, 16), (4, 36), (99, 4)]))
            .int("CurrentlyFleeing", rng.weighted(&[(1, 32), (0, 60), (9, 4), (99, 4)]));
    }
    let program = spell.project.program;
    if program.rhy() || program.funder == 20 {
        for field in ["GeneralHealthStatus", "DentalHealthStatus", "MentalHealthStatus"] {
            row.int(field, rng.weighted(&[(1, 14), (2, 24), (3, 32), (4, 20), (5, 8), (99, 2)]));
        }
    }
    if program.rhy() && !spell.person.male {
        let pregnant = rng.chance(if program.funder == 23 { 400 } else { 60 });
        row.int("PregnancyStatus", i32::from(pregnant)).date("DueDate", pregnant.then(|| day + rng.range(10, 230)));
    }
    row.int("DataCollectionStage", stage).end(trail);
}

/// All six types where the project asks so, else those whose answer is not a plain "no".
pub(super) fn disabilities(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64, day: Day, stage: i32) {
    let trail = spell.project.trail(rng, day);
    for (kind, response) in DISABILITY_TYPES.into_iter().zip(spell.person.disabilities.iter().copied()) {
        let yes = (1..=3).contains(&response);
        if response == 0 && !spell.project.all_disabilities || !yes && stage != 1 {
            continue;
        }
        let (mut row, number) = book.row(File::Disabilities);
        row.key("DisabilitiesID", "D", number)
            .key("EnrollmentID", "E", enrollment)
            .key("PersonalID", "", spell.person.id)
            .date("InformationDate", day)
            .int("DisabilityType", kind)
            .int("DisabilityResponse", response);
        if yes {
            row.int("IndefiniteAndImpairs", rng.weighted(&[(1, 84), (0, 12), (99, 4)]));
        }
        if kind == 8 && yes && spell.project.program.hopwa() {
            row.int("TCellCountAvailable", 1)
                .int("TCellCount", rng.range(120, 1100))
                .int("TCellSource", rng.range(1, 2))
                .int("ViralLoadAvailable", 1)
                .int("ViralLoad", rng.skewed(20, 90_000))
                .int("ViralLoadSource", rng.range(1, 2))
                .int("AntiRetroviral", i32::from(rng.chance(900)));
        }
        row.int("DataCollectionStage", stage).end(trail);
    }
}

/// For runaway and homeless youth, and for veterans in SSVF and VASH.
pub(super) fn employment(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64, day: Day, stage: i32) {
    let program = spell.project.program;
    let youth = program.rhy();
    if !youth && !((program.ssvf() || program.funder == 20) && spell.relation == 1 && stage == 1) {
        return;
    }
    let trail = spell.project.trail(rng, day);
    let grade = if youth {
        rng.weighted(&[(3, 10), (4, 40), (5, 30), (7, 6), (10, 8), (99, 6)])
    } else {
        rng.weighted(&[(4, 8), (5, 44), (7, 12), (10, 20), (11, 8), (12, 5), (14, 3)])
    };
    let (mut row, number) = book.row(File::EmploymentEducation);
    row.key("EmploymentEducationID", "M", number)
        .key("EnrollmentID", "E", enrollment)
        .key("PersonalID", "", spell.person.id)
        .date("InformationDate", day)
        .int("LastGradeCompleted", grade);
    if youth {
        row.int("SchoolStatus", rng.weighted(&[(1, 34), (2, 16), (3, 20), (4, 6), (5, 18), (6, 2), (7, 1), (99, 3)]));
    }
    let employed = if rng.chance(30) { 99 } else { i32::from(spell.person.works) };
    row.int("Employed", employed)
        .maybe("EmploymentType", (employed == 1).then(|| rng.weighted(&[(1, 30), (2, 52), (3, 18)])))
        .maybe("NotEmployedReason", (employed == 0).then(|| rng.weighted(&[(1, 46), (2, 30), (3, 24)])))
        .int("DataCollectionStage", stage)
        .end(trail);
}

/// For the Youth Homelessness Demonstration Program.
pub(super) fn youth_education(
    rng: &mut Rng,
    book: &mut Book,
    spell: &Spell<'_>,
    enrollment: u64,
    day: Day,
    stage: i32,
) {
    if spell.project.program.funder != 43 || spell.relation != 1 {
        return;
    }
    let trail = spell.project.trail(rng, day);
    let attends = rng.weighted(&[(0, 60), (1, 10), (2, 24), (9, 2), (99, 4)]);
    let (mut row, number) = book.row(File::YouthEducationStatus);
    row.key("YouthEducationStatusID", "Y", number)
        .key("EnrollmentID", "E", enrollment)
        .key("PersonalID", "", spell.person.id)
        .date("InformationDate", day)
        .int("CurrentSchoolAttend", attends)
        .maybe("MostRecentEdStatus", (attends == 0).then(|| rng.weighted(&[(0, 40), (1, 12), (2, 36), (6, 8), (7, 4)])))
        .maybe("CurrentEdStatus", matches!(attends, 1 | 2).then(|| rng.weighted(&[(0, 50), (1, 24), (2, 10), (4, 16)])))
        .int("DataCollectionStage", stage)
        .end(trail);
}
