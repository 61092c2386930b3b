//! Element 3.917, prior living situation: "Identifying Clients Experiencing Literal Homelessness at Project Entry", and
//! whose date counts for a child (Measure 1, "Programming Instructions").

use hud::{Date, Table, records::Enrollment as E};

use crate::glossary::{Age, Stay};

/// Whether a person was literally homeless when they started the stay, by their own answers.
pub fn is_literally_homeless(table: &Table, stay: &Stay) -> bool {
    match stay.project_type {
        Some(0 | 1 | 4 | 8) => true,
        Some(2 | 3 | 9 | 10 | 13) => {
            let field = |column| table.int(stay.row as usize, column);
            match field(E::LIVING_SITUATION) {
                Some(100..=199) => true,
                // Under 90 days in an institution, under 7 nights elsewhere: the form asks by situation.
                Some(0..=99 | 200..=499) => {
                    field(E::LOS_UNDER_THRESHOLD) == Some(1) && field(E::PREVIOUS_STREET_ESSH) == Some(1)
                }
                _ => false,
            }
        }
        _ => false,
    }
}

/// 3.917.3, the day since when the person was homeless: their own answer, and without one, for a child who started on the
/// same day as the head of the household, the head's.
pub fn homeless_since(table: &Table, stay: &Stay, age: Age, head: Option<&Stay>) -> Option<Date> {
    let answer = |stay: &Stay| table.int(stay.row as usize, E::DATE_TO_STREET_ESSH).map(Date);
    let of_head = || answer(head.filter(|head| age.is_child() && head.entry == stay.entry)?);
    answer(stay).or_else(of_head)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use hud::{Dataset, File, read::Assembler};

    use super::*;
    use crate::glossary::stays::tests::stay;

    /// LivingSituation, LOSUnderThreshold, PreviousStreetESSH and DateToStreetESSH of each row of Enrollment.csv.
    fn enrollments(rows: &[&str]) -> Dataset {
        let given = ["LivingSituation", "LOSUnderThreshold", "PreviousStreetESSH", "DateToStreetESSH"];
        let columns: Vec<&str> = File::Enrollment.spec().columns.iter().map(|column| column.name).collect();
        let mut text = columns.join(",") + "\n";
        for row in rows {
            let fields: Vec<&str> = row.split(',').collect();
            let field = |column: &&str| given.iter().position(|name| name == column).map_or("", |at| fields[at]);
            text += &(columns.iter().map(field).collect::<Vec<_>>().join(",") + "\n");
        }
        let mut assembler = Assembler::default();
        assembler.add(File::Enrollment, text.as_bytes());
        assembler.finish().ok().unwrap()
    }

    #[test]
    fn who_is_literally_homeless() {
        let cases = [
            (0, "435,,,", true),
            (4, "99,,,", true),
            (13, "116,,,", true),
            (13, "206,1,1,", true),
            (13, "206,1,0,", false),
            (13, "206,0,1,", false),
            (3, "435,1,1,", true),
            (9, "8,1,1,", true),
            (3, "435,1,,", false),
            (2, ",1,1,", false),
            (12, "116,1,1,", false),
        ];
        let ds = enrollments(&cases.map(|(_, row, _)| row));
        for (row, (project_type, fields, expected)) in (0..).zip(cases) {
            let stay = Stay { row, ..stay(project_type, 100, None) };
            assert_eq!(is_literally_homeless(ds.enrollment().0, &stay), expected, "{project_type} {fields}");
        }
    }

    #[test]
    fn children_take_the_date_of_their_head() {
        let ds = enrollments(&["116,,,2020-03-01", "99,,,", "116,,,2020-02-01"]);
        let of = |row, entry, age| {
            let head = Stay { relationship: Some(1), ..stay(0, 100, None) };
            let stay = Stay { row, ..stay(0, entry, None) };
            homeless_since(ds.enrollment().0, &stay, age, Some(&head)).map(|day| day.to_string())
        };
        assert_eq!(of(1, 100, Age::Years(17)).as_deref(), Some("2020-03-01"));
        assert_eq!(of(1, 101, Age::Years(17)), None);
        assert_eq!(of(1, 100, Age::Years(18)), None);
        assert_eq!(of(1, 100, Age::Missing), None);
        assert_eq!(of(2, 101, Age::Years(5)).as_deref(), Some("2020-02-01"));
    }
}
