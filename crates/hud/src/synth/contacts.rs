//! Services.csv, CurrentLivingSituation.csv, and coordinated entry: assessments and events.

use super::Faults;
use super::book::{Book, File};
use super::day::{Day, PERIOD_END, PERIOD_START};
use super::rng::Rng;
use super::spell::Spell;

pub(super) fn services(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64, faults: &mut Faults) {
    let program = spell.project.program;
    if program.project_type == 1 {
        bed_nights(rng, book, spell, enrollment);
    }
    if !spell.adult_or_head() {
        return;
    }
    for _ in 0..rng.range(0, 3) {
        let (record, kind) = match program.funder {
            21 if rng.chance(250) => (161, rng.range(1, 11)),
            21 => (141, rng.pick(&[1, 2, 3, 4, 5, 6, 7, 10, 14])),
            22..=26 => (142, rng.pick(&[2, 5, 6, 7, 8, 14, 17, 18, 26, 29])),
            13..=19 if rng.chance(400) => (151, rng.pick(&[1, 2, 3, 4, 7])),
            13..=19 => (143, rng.range(1, 14)),
            33 if rng.chance(450) => (152, rng.pick(&[1, 1, 2, 3, 4, 5, 8, 12, 14])),
            33 => (144, rng.range(1, 9)),
            20 if rng.chance(300) => (210, rng.range(1, 12)),
            2 | 56 if rng.chance(50) => (300, rng.range(1, 5)),
            _ => return,
        };
        let day = any_day(rng, spell);
        service(rng, book, spell, enrollment, day, (record, kind));
    }
    if rng.rarely(200) {
        // The enrollment of this one was deleted, its service was not.
        let day = any_day(rng, spell);
        service(rng, book, spell, 9_000_000_000 + faults.dangling_service, day, (144, 2));
        faults.dangling_service += 1;
    }
}

/// Some nights are slept elsewhere; long stays come and go.
fn bed_nights(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64) {
    let mut day = spell.entry;
    let mut left = rng.skewed(1, 60);
    let end = spell.exit.unwrap_or(PERIOD_END + 1);
    while left > 0 && day < end {
        if day >= PERIOD_START - 30 {
            service(rng, book, spell, enrollment, day, (200, 200));
        }
        left -= 1;
        day += if rng.chance(780) { 1 } else { rng.skewed(2, 50) };
    }
}

fn service(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64, day: Day, (record, kind): (i32, i32)) {
    let trail = spell.project.trail(rng, day);
    let (mut row, number) = book.row(File::Services);
    row.key("ServicesID", "S", number)
        .key("EnrollmentID", "E", enrollment)
        .key("PersonalID", "", spell.person.id)
        .date("DateProvided", day)
        .int("RecordType", record)
        .int("TypeProvided", kind);
    match (record, kind) {
        (144, 6) | (210, 12) => {
            row.text("OtherTypeProvided", rng.pick(&["Identity papers", "Furniture", "Storage"]));
        }
        (300, 5) => {
            row.text("MovingOnOtherType", "Landlord meeting");
        }
        (144, 3..=5) => {
            row.int("SubTypeProvided", rng.range(1, if kind == 3 { 4 } else { 11 }));
        }
        (151 | 152, _) => {
            row.money("FAAmount", rng.range(25, 1800));
            if record == 152 && kind == 1 {
                row.date("FAStartDate", day).date("FAEndDate", day + 30);
            }
        }
        (161, _) => {
            row.int("ReferralOutcome", rng.weighted(&[(1, 55), (2, 25), (3, 20)]));
        }
        _ => {}
    }
    row.end(trail);
}

/// Contacts: outreach and coordinated entry meet people where they are.
pub(super) fn living_situations(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64) {
    if !spell.adult_or_head() {
        return;
    }
    let kind = spell.project.program.project_type;
    let contacts = match kind {
        4 => rng.skewed(1, 12),
        14 => rng.skewed(1, 5),
        1 => rng.range(0, 2),
        6 if spell.project.program.path() => rng.range(1, 3),
        _ => return,
    };
    let mut day = spell.entry;
    for _ in 0..contacts {
        let situation = rng.weighted(&[
            (116, 66),
            (101, 18),
            (313, 3),
            (312, 3),
            (302, 2),
            (118, 1),
            (207, 1),
            (206, 1),
            (410, 1),
            (435, 1),
            (37, 1),
            (99, 2),
        ]);
        let trail = spell.project.trail(rng, day);
        let (mut row, number) = book.row(File::CurrentLivingSituation);
        row.key("CurrentLivingSitID", "L", number)
            .key("EnrollmentID", "E", enrollment)
            .key("PersonalID", "", spell.person.id)
            .date("InformationDate", day)
            .int("CurrentLivingSituation", situation)
            .maybe("CLSSubsidyType", (situation == 435).then_some(433));
        if kind == 14 {
            row.text("VerifiedBy", rng.pick(&["Outreach worker", "Shelter staff", "Self-report"]));
        }
        if situation > 200 && ![422, 423, 426, 24].contains(&situation) {
            let leaving = rng.range(0, 1);
            row.int("LeaveSituation14Days", leaving);
            if leaving == 1 {
                for field in ["SubsequentResidence", "ResourcesToObtain", "LeaseOwn60Day", "MovedTwoOrMore"] {
                    row.int(field, i32::from(rng.chance(250)));
                }
            }
        }
        if situation == 116 && rng.chance(300) {
            row.text(
                "LocationDetails",
                rng.pick(&[
                    "Under the bridge, north side",
                    "Park by the library",
                    "Car, store parking lot",
                    "Tent near the river",
                    "Bus station",
                ]),
            );
        }
        row.end(trail);
        day += rng.range(1, 45);
        if day > spell.last_day() {
            break;
        }
    }
}

/// Assessments, their questions and results, and the events that follow, for heads in coordinated entry.
pub(super) fn coordinated_entry(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64) {
    let kind = spell.project.program.project_type;
    if spell.relation != 1 {
        return;
    }
    if kind != 14 {
        if matches!(kind, 0 | 1 | 4) && rng.chance(40) {
            let day = any_day(rng, spell);
            event(rng, book, spell, enrollment, day, 2);
        }
        return;
    }
    let crisis = spell.entry;
    assessment(rng, book, spell, enrollment, crisis, 1);
    if rng.chance(700) {
        let day = crisis + rng.skewed(0, 30);
        if day <= spell.last_day() {
            assessment(rng, book, spell, enrollment, day, 2);
        }
    }
    for _ in 0..rng.range(0, 2) {
        let day = any_day(rng, spell);
        let event = rng.weighted(&[
            (2, 14),
            (4, 10),
            (10, 20),
            (13, 18),
            (14, 14),
            (6, 6),
            (7, 6),
            (11, 4),
            (12, 3),
            (1, 5),
            (15, 4),
            (16, 4),
            (18, 2),
            (5, 3),
            (8, 2),
            (9, 2),
            (3, 3),
        ]);
        self::event(rng, book, spell, enrollment, day, event);
    }
}

fn assessment(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64, day: Day, level: i32) {
    let trail = spell.project.trail(rng, day);
    let score = rng.range(if spell.chronic { 8 } else { 0 }, 17);
    let (mut row, assessment) = book.row(File::Assessment);
    row.key("AssessmentID", "AS", assessment)
        .key("EnrollmentID", "E", enrollment)
        .key("PersonalID", "", spell.person.id)
        .date("AssessmentDate", day)
        .text("AssessmentLocation", rng.pick(&["Access point", "Shelter", "Street", "Phone line", "Library"]))
        .int("AssessmentType", rng.weighted(&[(1, 34), (2, 10), (3, 56)]))
        .int("AssessmentLevel", level)
        .int("PrioritizationStatus", if level == 2 && score > 4 { 1 } else { 2 })
        .end(trail);
    for (order, question) in (1..).zip(if level == 1 { &QUESTIONS[..1] } else { QUESTIONS }) {
        let (mut row, number) = book.row(File::AssessmentQuestions);
        row.key("AssessmentQuestionID", "Q", number)
            .key("AssessmentID", "AS", assessment)
            .key("EnrollmentID", "E", enrollment)
            .key("PersonalID", "", spell.person.id)
            .text("AssessmentQuestionGroup", if order == 1 { "Safety" } else { "Housing" })
            .int("AssessmentQuestionOrder", order)
            .text("AssessmentQuestion", question.0)
            .text("AssessmentAnswer", rng.pick(question.1))
            .end(trail);
    }
    let (mut row, number) = book.row(File::AssessmentResults);
    row.key("AssessmentResultID", "R", number)
        .key("AssessmentID", "AS", assessment)
        .key("EnrollmentID", "E", enrollment)
        .key("PersonalID", "", spell.person.id)
        .text("AssessmentResultType", "Score")
        .text("AssessmentResult", &score.to_string())
        .end(trail);
}

const QUESTIONS: &[(&str, &[&str])] = &[
    ("Is there a safe place to sleep tonight?", &["Yes", "No", "No", "Declined"]),
    ("Where did you sleep most often last month?", &["Shelter", "Outside", "Car", "With friends or family", "Motel"]),
    ("How many evictions in the last three years?", &["0", "0", "1", "2 or more"]),
];

fn event(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64, day: Day, event: i32) {
    let trail = spell.project.trail(rng, day);
    let (mut row, number) = book.row(File::Event);
    row.key("EventID", "T", number)
        .key("EnrollmentID", "E", enrollment)
        .key("PersonalID", "", spell.person.id)
        .date("EventDate", day)
        .int("Event", event)
        .maybe("ProbSolDivRRResult", (event == 2).then(|| rng.range(0, 1)))
        .maybe("ReferralCaseManageAfter", (event == 5).then(|| rng.range(0, 1)));
    if (10..=15).contains(&event) || event == 18 {
        row.text(
            "LocationCrisisOrPHHousing",
            rng.pick(&["Shelter, main site", "Scattered-site apartments", "Family site"]),
        );
        let result_day = day + rng.skewed(0, 60);
        if result_day <= PERIOD_END && rng.chance(800) {
            row.int("ReferralResult", rng.weighted(&[(1, 64), (2, 20), (3, 16)])).date("ResultDate", result_day);
        }
    }
    row.end(trail);
}

/// A day of the stay, mostly early.
fn any_day(rng: &mut Rng, spell: &Spell<'_>) -> Day {
    spell.entry + rng.skewed(0, (spell.last_day() - spell.entry).min(700))
}
