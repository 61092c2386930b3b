//! Labels that several tables share.

pub const NOT_TOLD: &str = "Client Doesn’t Know/Prefers Not to Answer";
pub const NOT_COLLECTED: &str = "Data Not Collected";

/// The fifteen sources of income, in the order of [`crate::glossary::income::SOURCES`].
pub const SOURCES: [&str; 15] = [
    "Earned Income",
    "Unemployment Insurance",
    "Supplemental Security Income (SSI)",
    "Social Security Disability Insurance (SSDI)",
    "VA Service-Connected Disability Compensation",
    "VA Non-Service-Connected Disability Pension",
    "Private Disability Insurance",
    "Worker’s Compensation",
    "Temporary Assistance for Needy Families (TANF)",
    "General Assistance (GA)",
    "Retirement Income from Social Security",
    "Pension or retirement income from a former job",
    "Child Support",
    "Alimony and other spousal support",
    "Other Source",
];

/// The columns of Q22f, Q22g and Q23e.
pub const RACES: [&str; 10] = [
    "American Indian, Alaska Native, or Indigenous",
    "Asian or Asian American",
    "Black, African American, or African",
    "Hispanic/Latina/o",
    "Middle Eastern or North African",
    "Native Hawaiian or Pacific Islander",
    "White",
    "At Least 1 Race and Hispanic/Latina/o",
    "Multi-racial (does not include Hispanic/Latina/o)",
    "Unknown (Doesn’t Know, Prefers not to Answer, Data not Collected)",
];
