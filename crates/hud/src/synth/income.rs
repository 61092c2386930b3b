//! IncomeBenefits.csv: at start, once a year, at exit, and when something changes.

use super::book::{Book, File, Row};
use super::day::Day;
use super::rng::Rng;
use super::spell::Spell;

/// Income sources in column order: what share of adults has it, in a thousand, and its usual monthly range.
const SOURCES: [(&str, &str, usize, i32, i32); 15] = [
    ("Earned", "EarnedAmount", 0, 250, 2600),
    ("Unemployment", "UnemploymentAmount", 20, 400, 1500),
    ("SSI", "SSIAmount", 0, 500, 967),
    ("SSDI", "SSDIAmount", 0, 700, 1600),
    ("VADisabilityService", "VADisabilityServiceAmount", 0, 171, 3800),
    ("VADisabilityNonService", "VADisabilityNonServiceAmount", 0, 400, 1300),
    ("PrivateDisability", "PrivateDisabilityAmount", 4, 300, 1400),
    ("WorkersComp", "WorkersCompAmount", 4, 300, 1800),
    ("TANF", "TANFAmount", 0, 150, 900),
    ("GA", "GAAmount", 45, 100, 400),
    ("SocSecRetirement", "SocSecRetirementAmount", 0, 600, 1900),
    ("Pension", "PensionAmount", 8, 200, 1600),
    ("ChildSupport", "ChildSupportAmount", 0, 80, 700),
    ("Alimony", "AlimonyAmount", 3, 100, 800),
    ("OtherIncomeSource", "OtherIncomeAmount", 15, 40, 400),
];

const INSURANCE: [(&str, &str, usize); 9] = [
    ("Medicaid", "NoMedicaidReason", 560),
    ("Medicare", "NoMedicareReason", 60),
    ("SCHIP", "NoSCHIPReason", 15),
    ("VHAServices", "NoVHAReason", 0),
    ("EmployerProvided", "NoEmployerProvidedReason", 25),
    ("COBRA", "NoCOBRAReason", 2),
    ("PrivatePay", "NoPrivatePayReason", 12),
    ("StateHealthIns", "NoStateHealthInsReason", 45),
    ("IndianHealthServices", "NoIndianHealthServicesReason", 8),
];

/// One row; `stage` from list 5.03.1. People have more income as time goes by.
pub(super) fn write(rng: &mut Rng, book: &mut Book, spell: &Spell<'_>, enrollment: u64, day: Day, stage: i32) {
    let trail = spell.project.trail(rng, day);
    let (mut row, number) = book.row(File::IncomeBenefits);
    row.key("IncomeBenefitsID", "N", number)
        .key("EnrollmentID", "E", enrollment)
        .key("PersonalID", "", spell.person.id)
        .date("InformationDate", day);
    match rng.below(1000) {
        // Nothing was asked.
        0..30 => {
            row.int("IncomeFromAnySource", 99).int("BenefitsFromAnySource", 99).int("InsuranceFromAnySource", 99);
        }
        n => {
            income(rng, &mut row, spell, stage, n);
            benefits(rng, &mut row, spell);
            insurance(rng, &mut row, spell);
        }
    }
    let program = spell.project.program;
    if program.hopwa() {
        for (field, reason) in [("ADAP", "NoADAPReason"), ("RyanWhiteMedDent", "NoRyanWhiteReason")] {
            let has = rng.range(0, 1);
            row.int(field, has).maybe(reason, (has == 0).then(|| rng.range(1, 4)));
        }
    }
    if program.path() || program.ssvf() {
        row.int("ConnectionWithSOAR", rng.weighted(&[(0, 80), (1, 14), (99, 6)]));
    }
    row.int("DataCollectionStage", stage).end(trail);
}

fn income(rng: &mut Rng, row: &mut Row<'_>, spell: &Spell<'_>, stage: i32, n: usize) {
    let person = spell.person;
    let mut amounts = [0; 15];
    let mut total = 0;
    for ((_, _, rate, low, high), amount) in SOURCES.iter().zip(&mut amounts) {
        let rate = match *low {
            250 if person.works => {
                if stage == 1 {
                    620
                } else {
                    760
                }
            }
            250 => {
                if stage == 1 {
                    40
                } else {
                    110
                }
            }
            500 if person.disabled() => 260,
            700 if person.disabled() => 150,
            171 if person.veteran => 310,
            400 if person.veteran && *high == 1300 => 90,
            150 if spell.size > 1 && !person.male => 260,
            600 if *high == 1900 && spell.age >= 62 => 560,
            80 if spell.size > 1 && !person.male => 120,
            _ => *rate,
        };
        if rng.chance(rate) {
            *amount = rng.range(*low, *high);
            total += *amount;
        }
    }
    // A slip of the pen: the total does not add up, or the first question was not answered.
    let wrong = n > 985;
    row.int("IncomeFromAnySource", if wrong && total > 0 { 0 } else { i32::from(total > 0) });
    row.money("TotalMonthlyIncome", if n > 992 { total + 100 } else { total });
    for ((source, money, ..), amount) in SOURCES.iter().zip(amounts) {
        row.int(source, i32::from(amount > 0));
        if amount > 0 {
            row.money(money, amount);
        }
    }
    if amounts[14] > 0 {
        row.text("OtherIncomeSourceIdentify", rng.pick(&["Plasma", "Family help", "Recycling", "Stipend"]));
    }
}

fn benefits(rng: &mut Rng, row: &mut Row<'_>, spell: &Spell<'_>) {
    let mother = spell.size > 1 && !spell.person.male;
    let rates = [560, if mother { 260 } else { 2 }, if mother { 60 } else { 0 }, if mother { 40 } else { 0 }, 4, 10];
    let has = rates.map(|rate| i32::from(rng.chance(rate)));
    row.int("BenefitsFromAnySource", i32::from(has.contains(&1)));
    for (name, has) in
        ["SNAP", "WIC", "TANFChildCare", "TANFTransportation", "OtherTANF", "OtherBenefitsSource"].into_iter().zip(has)
    {
        row.int(name, has);
    }
    if has[5] == 1 {
        row.text("OtherBenefitsSourceIdentify", rng.pick(&["Food pantry", "Bus pass", "Phone plan"]));
    }
}

fn insurance(rng: &mut Rng, row: &mut Row<'_>, spell: &Spell<'_>) {
    let has = INSURANCE.map(|(name, _, rate)| {
        let rate = match name {
            "VHAServices" if spell.person.veteran => 580,
            "Medicare" if spell.age >= 65 => 820,
            _ => rate,
        };
        rng.chance(rate)
    });
    let other = rng.chance(12);
    row.int("InsuranceFromAnySource", i32::from(other || has.contains(&true)));
    for ((name, reason, _), has) in INSURANCE.into_iter().zip(has) {
        row.int(name, i32::from(has));
        if !has && spell.project.program.hopwa() {
            row.int(reason, rng.range(1, 4));
        }
    }
    row.int("OtherInsurance", i32::from(other));
    if other {
        row.text("OtherInsuranceIdentify", rng.pick(&["Student plan", "County plan"]));
    }
}
