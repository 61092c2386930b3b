//! Glossary, "Household Types".

use super::Age;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HouseholdType {
    WithoutChildren,
    ChildrenAndAdults,
    OnlyChildren,
    Unknown,
}

impl HouseholdType {
    pub const ALL: [Self; 4] = [Self::WithoutChildren, Self::ChildrenAndAdults, Self::OnlyChildren, Self::Unknown];

    /// The type by the ages of all members active in the report range under one HouseholdID, before the report is limited to
    /// anyone's latest stay.
    pub fn of(ages: impl IntoIterator<Item = Age>) -> Self {
        let (mut adults, mut children, mut unknown) = (false, false, false);
        for age in ages {
            adults |= age.is_adult();
            children |= age.is_child();
            unknown |= age.is_unknown();
        }
        match (adults, children, unknown) {
            (true, true, _) => Self::ChildrenAndAdults,
            (true, false, false) => Self::WithoutChildren,
            (false, true, false) => Self::OnlyChildren,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_the_glossary() {
        let (adult, child, unknown) = (Age::Years(18), Age::Years(17), Age::Missing);
        assert_eq!(HouseholdType::of([adult, child, unknown]), HouseholdType::ChildrenAndAdults);
        assert_eq!(HouseholdType::of([adult, adult]), HouseholdType::WithoutChildren);
        assert_eq!(HouseholdType::of([adult, unknown]), HouseholdType::Unknown);
        assert_eq!(HouseholdType::of([child]), HouseholdType::OnlyChildren);
        assert_eq!(HouseholdType::of([child, unknown]), HouseholdType::Unknown);
        assert_eq!(HouseholdType::of([]), HouseholdType::Unknown);
    }
}
