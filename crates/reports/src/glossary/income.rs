//! Glossary, "Determining Total and Earned Income".

use hud::{Table, records::IncomeBenefits as I};

/// The fifteen sources of element 4.02 in HUD's order: column of the answer, column of the amount.
pub const SOURCES: [(usize, usize); 15] = [
    (I::EARNED, I::EARNED_AMOUNT),
    (I::UNEMPLOYMENT, I::UNEMPLOYMENT_AMOUNT),
    (I::SSI, I::SSI_AMOUNT),
    (I::SSDI, I::SSDI_AMOUNT),
    (I::VA_DISABILITY_SERVICE, I::VA_DISABILITY_SERVICE_AMOUNT),
    (I::VA_DISABILITY_NON_SERVICE, I::VA_DISABILITY_NON_SERVICE_AMOUNT),
    (I::PRIVATE_DISABILITY, I::PRIVATE_DISABILITY_AMOUNT),
    (I::WORKERS_COMP, I::WORKERS_COMP_AMOUNT),
    (I::TANF, I::TANF_AMOUNT),
    (I::GA, I::GA_AMOUNT),
    (I::SOC_SEC_RETIREMENT, I::SOC_SEC_RETIREMENT_AMOUNT),
    (I::PENSION, I::PENSION_AMOUNT),
    (I::CHILD_SUPPORT, I::CHILD_SUPPORT_AMOUNT),
    (I::ALIMONY, I::ALIMONY_AMOUNT),
    (I::OTHER_INCOME_SOURCE, I::OTHER_INCOME_AMOUNT),
];

/// [total income], in cents a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    Cents(i32),
    /// Null: client doesn't know or prefers not to answer.
    NotTold,
    /// Null: data not collected.
    Missing,
}

impl Total {
    pub const fn cents(self) -> Option<i32> {
        match self {
            Self::Cents(cents) => Some(cents),
            Self::NotTold | Self::Missing => None,
        }
    }
}

/// The total income of a row of IncomeBenefits.csv, by the table of seven rows; row 1 needs a system that adds up as one
/// types, which a file does not tell.
pub fn total(table: &Table, row: usize) -> Total {
    let entered = table.int(row, I::TOTAL_MONTHLY_INCOME);
    let any = table.int(row, I::INCOME_FROM_ANY_SOURCE);
    if let Some(cents @ 1..) = entered {
        return Total::Cents(cents);
    }
    let amounts = SOURCES
        .iter()
        .filter(|(source, _)| table.int(row, *source) == Some(1))
        .filter_map(|(_, amount)| table.int(row, *amount).filter(|&cents| cents >= 0));
    if let Some(sum) = amounts.reduce(i32::saturating_add) {
        return Total::Cents(sum);
    }
    match (any, entered) {
        (Some(0), _) | (Some(1) | None, Some(_)) => Total::Cents(0),
        (Some(8 | 9), _) => Total::NotTold,
        _ => Total::Missing,
    }
}

/// [earned income] in cents a month: what is entered in 4.02.3.A; 0 if nothing is.
pub fn earned(table: &Table, row: usize) -> i32 {
    table.int(row, I::EARNED_AMOUNT).unwrap_or(0)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use hud::{File, read::Assembler};

    use super::*;

    /// any source, total, Earned, EarnedAmount, SSI, SSIAmount → total and earned, in cents.
    #[test]
    fn the_seven_rows() {
        let cases = [
            ("1,100.00,1,30.00,,", Total::Cents(10_000), 3_000),
            ("8,0.50,,,,", Total::Cents(50), 0),
            ("1,,1,30.00,1,12.50", Total::Cents(4_250), 3_000),
            ("1,0,1,,1,12.50", Total::Cents(1_250), 0),
            ("0,,,,,", Total::Cents(0), 0),
            ("1,0,,,,", Total::Cents(0), 0),
            (",0,,,,", Total::Cents(0), 0),
            ("99,0,,,,", Total::Missing, 0),
            ("9,,,,,", Total::NotTold, 0),
            ("1,,1,,,", Total::Missing, 0),
            ("99,,0,,,", Total::Missing, 0),
            (",,,,,", Total::Missing, 0),
        ];
        let given = ["IncomeFromAnySource", "TotalMonthlyIncome", "Earned", "EarnedAmount", "SSI", "SSIAmount"];
        let columns: Vec<&str> = File::IncomeBenefits.spec().columns.iter().map(|column| column.name).collect();
        let mut text = columns.join(",") + "\n";
        for (fields, ..) in &cases {
            let fields: Vec<&str> = fields.split(',').collect();
            let field = |column: &&str| given.iter().position(|name| name == column).map_or("", |at| fields[at]);
            text += &(columns.iter().map(field).collect::<Vec<_>>().join(",") + "\n");
        }
        let mut assembler = Assembler::default();
        assembler.add(File::IncomeBenefits, text.as_bytes());
        let ds = assembler.finish().ok().unwrap();
        let table = ds.income_benefits().0;
        for (row, (fields, expected, of_work)) in cases.iter().enumerate() {
            assert_eq!((total(table, row), earned(table, row)), (*expected, *of_work), "{fields}");
        }
    }
}
