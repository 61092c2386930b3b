//! Enrollment.csv and Exit.csv.

use super::book::{Book, File, Row};
use super::day::{Day, PERIOD_END};
use super::project::COCS;
use super::rng::Rng;
use super::spell::Spell;
use super::{Faults, UNKNOWN_USER};

/// Writes the enrollment; its number is returned.
pub(super) fn write(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, faults: &mut Faults) -> u64 {
    let mut trail = spell.project.trail(rng, spell.entry);
    if rng.rarely(60) {
        trail.user = UNKNOWN_USER;
        faults.unknown_user += 1;
    }
    let (mut row, number) = book.row(File::Enrollment);
    row.key("EnrollmentID", "E", number)
        .key("PersonalID", "", spell.person.id)
        .key("ProjectID", "P", spell.project.number)
        .date("EntryDate", spell.entry)
        .key("HouseholdID", "H", spell.household)
        .int("RelationshipToHoH", spell.relation);
    if rng.rarely(1200) {
        faults.no_coc += 1;
    } else {
        row.text("EnrollmentCoC", COCS[spell.project.coc]);
    }
    if spell.adult_or_head() {
        prior_living_situation(rng, &mut row, spell);
    }
    let condition = match rng.below(100) {
        0..3 => 99,
        3 => rng.pick(&[8, 9]),
        _ => i32::from(spell.person.disabled()),
    };
    row.int("DisablingCondition", condition);
    let program = spell.project.program;
    if matches!(program.project_type, 1 | 4) && spell.adult_or_head() && rng.chance(650) {
        row.date("DateOfEngagement", (spell.entry + rng.skewed(0, 60)).min(spell.last_day()));
    }
    row.date("MoveInDate", spell.move_in);
    funder_fields(rng, &mut row, spell);
    row.end(trail);
    number
}

/// 3.917: what is asked depends on the type of project and of the place slept in before.
fn prior_living_situation(rng: &mut Rng, row: &mut Row<'_>, spell: &Spell<'_>) {
    let kind = spell.project.program.project_type;
    let situation = if rng.rarely(1500) {
        99
    } else if spell.chronic {
        rng.weighted(&[(116, 70), (101, 24), (207, 3), (204, 2), (205, 1)])
    } else {
        rng.weighted(match kind {
            0 | 1 | 11 => &[
                (116, 30),
                (101, 18),
                (312, 14),
                (313, 12),
                (410, 6),
                (207, 4),
                (206, 3),
                (205, 3),
                (204, 2),
                (314, 5),
                (435, 1),
                (8, 1),
                (9, 1),
                (302, 1),
            ],
            4 | 8 | 14 => &[(116, 72), (101, 16), (312, 3), (313, 3), (207, 2), (206, 1), (314, 2), (9, 1)],
            12 => &[(410, 74), (435, 10), (312, 8), (313, 4), (411, 3), (421, 1)],
            2 | 3 | 13 => &[(101, 44), (116, 34), (118, 2), (302, 6), (312, 4), (313, 3), (207, 2), (205, 2), (314, 3)],
            _ => &[(116, 26), (101, 28), (410, 16), (312, 10), (313, 8), (435, 4), (207, 2), (314, 3), (9, 1), (99, 2)],
        })
    };
    let length = match situation {
        8 | 9 | 99 => 99,
        _ if spell.chronic => rng.weighted(&[(5, 60), (4, 30), (3, 10)]),
        _ => rng.weighted(&[(10, 12), (11, 22), (2, 24), (3, 16), (4, 14), (5, 10), (8, 1), (99, 1)]),
    };
    row.int("LivingSituation", situation)
        .maybe("RentalSubsidyType", (situation == 435).then(|| rng.pick(&[420, 431, 433, 434, 440])))
        .int("LengthOfStay", length);
    let homeless = (100..200).contains(&situation);
    let entry_is_homeless = matches!(kind, 0 | 1 | 4 | 8);
    let mut ask = homeless || entry_is_homeless;
    if !ask && situation >= 200 {
        let short = if situation < 300 { matches!(length, 10 | 11 | 2 | 3) } else { matches!(length, 10 | 11) };
        row.int("LOSUnderThreshold", i32::from(short));
        if short {
            let before = rng.chance(450);
            row.int("PreviousStreetESSH", i32::from(before));
            ask = before;
        }
    }
    if !ask {
        return;
    }
    let since = if spell.chronic { rng.range(200, 2200) } else { rng.skewed(0, 700) };
    let times = if spell.chronic {
        rng.weighted(&[(4, 55), (1, 25), (2, 12), (3, 8)])
    } else {
        rng.weighted(&[(1, 62), (2, 18), (3, 8), (4, 8), (8, 1), (9, 1), (99, 2)])
    };
    let months = if times > 4 {
        times
    } else if spell.chronic && rng.chance(850) {
        rng.pick(&[112, 113, 113, 113])
    } else {
        (101 + since / 30).min(113)
    };
    let blank = rng.rarely(2500);
    row.date("DateToStreetESSH", (!blank).then_some(spell.entry - since))
        .int("TimesHomelessPastThreeYears", times)
        .int("MonthsHomelessPastThreeYears", months);
}

/// Fields that only PATH, SSVF, VASH and RHY collect.
fn funder_fields(rng: &mut Rng, row: &mut Row<'_>, spell: &Spell<'_>) {
    let program = spell.project.program;
    let yes_no = |rng: &mut Rng, rate| i32::from(rng.chance(rate));
    if program.path() && spell.adult_or_head() && rng.chance(800) {
        let enrolled = rng.chance(620);
        row.date("DateOfPATHStatus", (spell.entry + rng.skewed(0, 50)).min(spell.last_day()))
            .int("ClientEnrolledInPATH", i32::from(enrolled))
            .maybe("ReasonNotEnrolled", (!enrolled).then(|| rng.range(1, 3)));
    }
    if program.ssvf() && spell.relation == 1 {
        row.int("PercentAMI", rng.weighted(&[(1, 70), (2, 22), (3, 6), (99, 2)]));
    }
    if program.rhy() && spell.adult_or_head() {
        let source = rng.pick(&[1, 1, 2, 7, 11, 18, 28, 30, 34, 35, 37, 38, 39, 99]);
        row.int("ReferralSource", source)
            .maybe("CountOutreachReferralApproaches", (source == 7).then(|| rng.range(1, 9)));
        if program.funder == 22 {
            let eligible = rng.chance(930);
            row.date("DateOfBCPStatus", (spell.entry + rng.range(0, 3)).min(spell.last_day()))
                .int("EligibleForRHY", i32::from(eligible));
            if eligible {
                row.int("RunawayYouth", yes_no(rng, 350));
            } else {
                row.int("ReasonNoServices", rng.range(1, 4));
            }
        }
        former_wards(rng, row);
    }
    let veteran_housing = (program.ssvf() || program.funder == 20) && spell.relation == 1;
    if veteran_housing {
        row.text("VAMCStation", rng.pick(&["541", "552", "554", "580", "612", "663", "691", "589A5", "99"]));
    }
    if program.ssvf() && program.project_type == 12 && spell.relation == 1 {
        prevention_targeting(rng, row, spell);
    }
    if program.ssvf() && spell.relation == 1 && rng.chance(600) {
        row.int("MentalHealthConsultation", rng.range(1, 4));
    }
}

fn former_wards(rng: &mut Rng, row: &mut Row<'_>) {
    for (ward, years, months) in [
        ("FormerWardChildWelfare", "ChildWelfareYears", "ChildWelfareMonths"),
        ("FormerWardJuvenileJustice", "JuvenileJusticeYears", "JuvenileJusticeMonths"),
    ] {
        let answer = rng.weighted(&[(0, 66), (1, 28), (8, 2), (9, 2), (99, 2)]);
        row.int(ward, answer);
        if answer == 1 {
            let length = rng.range(1, 3);
            row.int(years, length).maybe(months, (length == 1).then(|| rng.range(1, 11)));
        }
    }
    for problem in [
        "UnemploymentFam",
        "MentalHealthDisorderFam",
        "PhysicalDisabilityFam",
        "AlcoholDrugUseDisorderFam",
        "InsufficientIncome",
        "IncarceratedParent",
    ] {
        row.int(problem, rng.weighted(&[(0, 74), (1, 22), (99, 4)]));
    }
}

fn prevention_targeting(rng: &mut Rng, row: &mut Row<'_>, spell: &Spell<'_>) {
    row.int("TargetScreenReqd", 1)
        .int("TimeToHousingLoss", rng.range(0, 3))
        .int("AnnualPercentAMI", rng.range(0, 3))
        .int("LiteralHomelessHistory", rng.range(0, 2));
    for (field, rate) in [("ClientLeaseholder", 700), ("HOHLeaseholder", 780), ("SubsidyAtRisk", 140)] {
        row.int(field, i32::from(rng.chance(rate)));
    }
    row.int("EvictionHistory", rng.range(0, 2))
        .int("CriminalRecord", i32::from(rng.chance(240)))
        .int("IncarceratedAdult", rng.range(0, 2));
    for (field, rate) in [("PrisonDischarge", 40), ("SexOffender", 15)] {
        row.int(field, i32::from(rng.chance(rate)));
    }
    row.int("DisabledHoH", i32::from(spell.person.disabled()))
        .int("CurrentPregnant", i32::from(!spell.person.male && rng.chance(50)))
        .int("SingleParent", i32::from(spell.size > 1 && rng.chance(400)))
        .int("DependentUnder6", i32::from(spell.size > 2) * rng.range(0, 2))
        .int("HH5Plus", i32::from(spell.size > 4))
        .int("CoCPrioritized", i32::from(rng.chance(300)))
        .int("HPScreeningScore", rng.range(0, 30))
        .int("ThresholdScore", 15);
}

/// Writes the exit of an enrollment that ended.
pub(super) fn write_exit(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64, exit: Day) {
    let trail = spell.project.trail(rng, exit.min(PERIOD_END));
    let program = spell.project.program;
    let destination = spell.destination;
    let (mut row, number) = book.row(File::Exit);
    row.key("ExitID", "X", number)
        .key("EnrollmentID", "E", enrollment)
        .key("PersonalID", "", spell.person.id)
        .date("ExitDate", exit)
        .int("Destination", destination);
    if destination == 435 {
        let subsidy = match program.project_type {
            3 => 439,
            13 if spell.move_in.is_some() => 433,
            _ if program.only_veterans() => rng.pick(&[419, 419, 428]),
            _ => rng.pick(&[431, 431, 439, 439, 433, 434, 440, 436, 437, 420]),
        };
        row.int("DestinationSubsidyType", subsidy);
    }
    if destination == 17 {
        row.text("OtherDestination", rng.pick(&["Camp ground", "Moved out of state", "Church", "Boat"]));
    }
    if program.project_type == 12 && spell.adult_or_head() {
        let assessment = rng.weighted(&[(1, 62), (2, 18), (3, 5), (4, 5), (5, 2), (6, 3), (99, 5)]);
        row.int("HousingAssessment", assessment).maybe(
            "SubsidyInformation",
            match assessment {
                1 => Some(rng.range(1, 4)),
                2 => Some(rng.range(11, 12)),
                _ => None,
            },
        );
    }
    if program.rhy() && spell.adult_or_head() {
        youth_exit(rng, &mut row, spell, exit);
    }
    if program.funder == 20 && spell.relation == 1 {
        row.int("CMExitReason", rng.pick(&[1, 1, 1, 2, 3, 4, 5, 7, 8, 9, 12, 13]));
    }
    row.end(trail);
}

/// R15 to R20, for runaway and homeless youth programs.
fn youth_exit(rng: &mut Rng, row: &mut Row<'_>, spell: &Spell<'_>, exit: Day) {
    let residential = matches!(spell.project.program.project_type, 0 | 2);
    if residential {
        let completion = rng.weighted(&[(1, 55), (2, 33), (3, 12)]);
        row.int("ProjectCompletionStatus", completion)
            .maybe("EarlyExitReason", (completion == 3).then(|| rng.range(1, 6)));
    }
    let exchanged = rng.weighted(&[(0, 88), (1, 5), (9, 4), (99, 3)]);
    row.int("ExchangeForSex", exchanged);
    if exchanged == 1 {
        let asked = rng.range(0, 1);
        row.int("ExchangeForSexPastThreeMonths", rng.range(0, 1))
            .int("CountOfExchangeForSex", rng.range(1, 4))
            .int("AskedOrForcedToExchangeForSex", asked)
            .maybe("AskedOrForcedToExchangeForSexPastThreeMonths", (asked == 1).then(|| rng.range(0, 1)));
    }
    let threats = rng.weighted(&[(0, 93), (1, 4), (99, 3)]);
    let promises = rng.weighted(&[(0, 91), (1, 6), (99, 3)]);
    row.int("WorkplaceViolenceThreats", threats).int("WorkplacePromiseDifference", promises);
    if threats == 1 || promises == 1 {
        row.int("CoercedToContinueWork", rng.range(0, 1)).int("LaborExploitPastThreeMonths", rng.range(0, 1));
    }
    if residential {
        let counselled = rng.range(0, 1);
        row.int("CounselingReceived", counselled);
        if counselled == 1 {
            row.int("IndividualCounseling", 1)
                .int("FamilyCounseling", rng.range(0, 1))
                .int("GroupCounseling", rng.range(0, 1))
                .int("SessionCountAtExit", rng.range(1, 20));
        }
        let plan = rng.range(0, 1);
        row.int("PostExitCounselingPlan", plan).maybe("SessionsInPlan", (plan == 1).then(|| rng.range(1, 12)));
        row.int("DestinationSafeClient", rng.weighted(&[(1, 84), (0, 10), (99, 6)]))
            .int("DestinationSafeWorker", rng.weighted(&[(1, 76), (0, 12), (2, 12)]));
        for field in ["PosAdultConnections", "PosPeerConnections", "PosCommunityConnections"] {
            row.int(field, rng.range(0, 2));
        }
        let after = exit + rng.range(5, 170);
        if after <= PERIOD_END && rng.chance(600) {
            let provided = rng.weighted(&[(1, 70), (0, 20), (9, 10)]);
            row.date("AftercareDate", after).int("AftercareProvided", provided);
            if provided == 1 {
                for field in ["EmailSocialMedia", "Telephone", "InPersonIndividual", "InPersonGroup"] {
                    row.int(field, rng.range(0, 1));
                }
            }
        }
    }
}
