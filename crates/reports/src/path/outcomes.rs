//! Q19 to Q24: income, benefits and insurance at start, at exit, and at the report's end.

use hud::{Date, records::IncomeBenefits as I};

use super::people::{People, Person};
use crate::{
    glossary::active,
    table::{Cell, Table},
};

const HEADER: [&str; 3] = [
    "At PATH Project Start",
    "At PATH Project Exit (for clients who were exited from PATH in the reporting period – leavers)",
    "At Report End Date (for clients who were still active in PATH as of Report End Date – stayers)",
];

const ANSWERS: [(&str, i32); 5] = [
    ("Yes", 1),
    ("No", 0),
    ("Client doesn’t know", 8),
    ("Client prefers not to answer", 9),
    ("Data not collected", 99),
];

const OTHER_INSURANCE: [usize; 8] = [
    I::SCHIP,
    I::VHA_SERVICES,
    I::EMPLOYER_PROVIDED,
    I::COBRA,
    I::PRIVATE_PAY,
    I::STATE_HEALTH_INS,
    I::INDIAN_HEALTH_SERVICES,
    I::OTHER_INSURANCE,
];

/// When: the columns.
#[derive(Clone, Copy)]
enum Moment {
    Start,
    Exit,
    ReportEnd,
}

const MOMENTS: [Moment; 3] = [Moment::Start, Moment::Exit, Moment::ReportEnd];

pub fn q19_to_q24(people: &People<'_>) -> Table {
    let records: Vec<[Option<usize>; 3]> =
        people.all.iter().map(|person| MOMENTS.map(|moment| record(people, person, moment))).collect();
    let answers = Answers { people, records };
    let mut table = Table::new("Q19-Q24", "Outcomes", HEADER).with_corner("Outcomes");
    answers.codes(&mut table, "19. Income from any source", I::INCOME_FROM_ANY_SOURCE);
    answers.any(
        &mut table,
        "20. Supplemental Security Income (SSI)/Social Security Disability Insurance (SSDI)",
        &[I::SSI, I::SSDI],
    );
    answers.codes(&mut table, "21. Non-Cash Benefits from Any Source", I::BENEFITS_FROM_ANY_SOURCE);
    answers.codes(&mut table, "22. Covered by Health Insurance", I::INSURANCE_FROM_ANY_SOURCE);
    answers.any(&mut table, "23. Medicaid/Medicare", &[I::MEDICAID, I::MEDICARE]);
    answers.any(&mut table, "24. All other health insurance", &OTHER_INSURANCE);
    table
}

/// The records of each person, by moment.
struct Answers<'a> {
    people: &'a People<'a>,
    records: Vec<[Option<usize>; 3]>,
}

impl Answers<'_> {
    /// A heading, a row an answer, and the total.
    fn codes(&self, table: &mut Table, heading: &'static str, column: usize) {
        table.push(heading, vec![Cell::default(); 3]);
        for (label, code) in ANSWERS {
            // What is missing was not collected.
            table.push(label, self.row(|answer| answer(column).unwrap_or(99) == code));
        }
        table.push("Total", self.row(|answer| ANSWERS.iter().any(|&(_, code)| answer(column).unwrap_or(99) == code)));
    }

    /// A heading, those with one of the sources, and those without.
    fn any(&self, table: &mut Table, heading: &'static str, columns: &[usize]) {
        table.push(heading, vec![Cell::default(); 3]);
        let has = |answer: &dyn Fn(usize) -> Option<i32>| columns.iter().any(|&column| answer(column) == Some(1));
        table.push("Yes", self.row(has));
        table.push("No", self.row(|answer| !has(answer)));
    }

    /// How many of the active and enrolled have a record that passes, by moment. No record answers nothing.
    fn row(&self, passes: impl Fn(&dyn Fn(usize) -> Option<i32>) -> bool) -> Vec<Cell> {
        let table = self.people.ds.income_benefits().0;
        let cell = |(n, moment): (usize, Moment)| {
            let member = |person: usize| {
                let who = &self.people.all[person];
                let record = self.records[person][n];
                let here = match moment {
                    Moment::Start => true,
                    Moment::Exit => self.people.is_leaver(who),
                    Moment::ReportEnd => !self.people.is_leaver(who),
                };
                who.is_enrolled && here && passes(&|column| record.and_then(|row| table.int(row, column)))
            };
            Cell::count(&[&crate::table::Set::of(0, self.people.all.len(), member)])
        };
        MOMENTS.into_iter().enumerate().map(cell).collect()
    }
}

/// The record of data collection stage 1, of stage 3, or the later of those of stages 1 and 2, in the stay and by the
/// report's end.
fn record(people: &People<'_>, person: &Person, moment: Moment) -> Option<usize> {
    let table = people.ds.income_benefits().0;
    let stages: &[i32] = match moment {
        Moment::Start => &[1],
        Moment::Exit => &[3],
        Moment::ReportEnd => &[1, 2],
    };
    let rows = people.income.get(person.number).iter().map(|&row| row as usize);
    let dated = rows.filter_map(|row| {
        let day = table.int(row, I::INFORMATION_DATE).map(Date)?;
        let stage = table.int(row, I::DATA_COLLECTION_STAGE).filter(|stage| stages.contains(stage))?;
        let counts = active::within(&person.stay, day, true) && day <= people.period.end;
        counts.then_some(((day, stage, table.datetime(row, I::DATE_UPDATED)), row))
    });
    dated.max().map(|(_, row)| row)
}
