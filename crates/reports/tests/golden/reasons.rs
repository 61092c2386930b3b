//! Why cells differ from the peer's tables or from HUD's kit: every one, with the section of HUD's text.

/// A reason for cells to differ.
pub struct Reason {
    /// `peer` or `kit`.
    pub source: &'static str,
    /// The beginning of the set's name; empty for all.
    pub set: &'static str,
    pub tables: &'static [&'static str],
    /// Columns, or cells such as `B17`; empty for all.
    pub cells: &'static [&'static str],
    pub right: &'static str,
    pub why: &'static str,
}

const fn of(
    source: &'static str,
    set: &'static str,
    tables: &'static [&'static str],
    cells: &'static [&'static str],
    right: &'static str,
    why: &'static str,
) -> Reason {
    Reason { source, set, tables, cells, right, why }
}

const AGES: &str = "The expected tables were made from dates of birth that neither published input has: Q11 by household \
                    type agrees with none. What depends on ages, and so on household types, cannot be told";

pub const REASONS: &[Reason] = &[
    of("peer", "", &["Q4a"], &["M"], "both", "The name of the program (Q4a.6)"),
    of(
        "peer",
        "",
        &["Q6b"],
        &["C4", "D4"],
        "Hearth",
        "Relationship 99 is missing, not a wrong value (Glossary, Missing Data; Q3 column C row 4)",
    ),
    of(
        "peer",
        "",
        &["Q6b"],
        &["D5", "E5", "F5"],
        "Hearth",
        "The head's CoC is held against the CoCs of the project (Glossary, Q3 column D row 5), the peer holds it against all",
    ),
    of(
        "peer",
        "so-1551",
        &["Q5a"],
        &["B17", "C17"],
        "Hearth",
        "Row 17 counts adult stayers; the peer counts an adult who left (Glossary, Q1 row 17)",
    ),
    of("peer", "so-1551", &["Q6c"], &["F4"], "Hearth", "Divides by Q5a B17, see there"),
    of(
        "peer",
        "hp-1146",
        &["Q7b", "Q8b"],
        &[],
        "Hearth",
        "The peer leaves out everyone who ever exits; type 12 counts up to the day of exit (Q7b.7)",
    ),
    of(
        "peer",
        "rrh-1492",
        &["Q8a", "Q8b"],
        &[],
        "Hearth",
        "Move-in dates after the head's own exit do not count (Glossary, Handling Housing Move-In Dates)",
    ),
    of(
        "peer",
        "so-1551",
        &["Q8b"],
        &[],
        "Hearth",
        "Of a household with two heads, one had left: it is one household on that day (Q8b.1)",
    ),
    of(
        "peer",
        "",
        &["Q13a1", "Q13b1", "Q13c1", "Q13a2", "Q13b2", "Q13c2"],
        &["G"],
        "Hearth",
        "Members of unknown age in households with children and adults stand in column G (Q13a1.5c, Q13a2.6c)",
    ),
    of(
        "peer",
        "",
        &["Q18", "Q27h"],
        &["B6", "C6", "D6", "B7", "C7", "D7"],
        "Hearth",
        "Doesn't know and prefers not are row 6; the peer counts them as missing (Q18.9)",
    ),
    of(
        "peer",
        "",
        &["Q27h", "Q27i"],
        &["D12", "K", "L", "M"],
        "Hearth",
        "Minors count only if they are heads (Q27h, Q27i: youth adults and youth heads); the peer counts others",
    ),
    of(
        "peer",
        "",
        &["Q19b", "Q27i"],
        &["B", "C", "E", "F", "G", "I"],
        "Hearth",
        "A condition recorded at start makes a disabling condition whatever 3.08 says (Glossary, Disabling Condition); and \
         row 18 counts who is in rows 2 to 17 (Q19b.9), the peer counts leavers with income but without any source, too",
    ),
    of(
        "peer",
        "",
        &["Q19b", "Q27i"],
        &["D18", "H18", "L18"],
        "Hearth",
        "Row 18 counts who is in rows 2 to 17 (Q19b.9); the peer counts leavers with income but without any source, too",
    ),
    of(
        "peer",
        "",
        &["Q20b"],
        &["B4", "C4", "D4", "B6", "C6", "D6"],
        "Hearth",
        "The peer loses those who don't know or prefer not to answer (Q20b.4)",
    ),
    of(
        "peer",
        "",
        &["Q22c", "Q27k"],
        &[],
        "Hearth",
        "Members who left before the head moved in did not move in (Glossary, Handling Housing Move-In Dates); row 11 counts \
         every move-in, also after 730 days; averages are not rounded",
    ),
    of(
        "peer",
        "rrh-1492",
        &["Q22g"],
        &["B3", "D3", "H3", "I3", "J3"],
        "Hearth",
        "Row 3 counts those in permanent housing who have not moved in (Q22g.9); the peer has 0",
    ),
    of(
        "peer",
        "es-ee-1396",
        &["Q22g"],
        &["H4"],
        "Hearth",
        "A recount by hand of column H gives 13,148 days of 95 people",
    ),
    of(
        "peer",
        "rrh-1492",
        &["Q26a"],
        &[],
        "Hearth",
        "In two households the head is not chronically homeless and another adult's status is missing: row 5 (Q26a.5)",
    ),
    of(
        "peer",
        "es-ee-1396",
        &["Q27b"],
        &["C3", "D3"],
        "Hearth",
        "The three households have ten members, five of them children of the head: by hand",
    ),
    of(
        "kit",
        "",
        &["Q6e"],
        &[],
        "undecided",
        "The days on which records were made differ between the published inputs, and the expected tables were made from a \
         third state",
    ),
    of(
        "kit",
        "",
        &["Q6f"],
        &["B2", "C2", "D2"],
        "Hearth",
        "Row 2 is without night-by-night shelters since FY2026 (revision history)",
    ),
    of(
        "kit",
        "",
        &["Q9b"],
        &[],
        "Hearth",
        "A date of engagement before the start of the stay is no engagement (Glossary, Date of Engagement); the kit counts it",
    ),
    of(
        "kit",
        "apr/psh_coc_1",
        &["Q6b"],
        &["E5"],
        "Hearth",
        "The head's CoC is held against the CoCs of the project (Glossary, Q3 column D row 5)",
    ),
    of(
        "kit",
        "apr/psh_coc_1",
        &["Q19b"],
        &["B18", "C18"],
        "Hearth",
        "A condition recorded at start makes a disabling condition whatever 3.08 says (Glossary, Disabling Condition)",
    ),
    of(
        "kit",
        "caper/es_nbn_esg",
        &["Q6a"],
        &["D3", "E3", "F3"],
        "Hearth",
        "A partial SSN with its last four digits is no data issue since FY2024 (Glossary, Q2)",
    ),
    of(
        "kit",
        "caper/es_nbn_esg",
        &["Q6b"],
        &["E6"],
        "Hearth",
        "Two clients without a disabling condition have a record of one at exit; column D row 6 names no collection stage \
         (Glossary, Q3)",
    ),
    of(
        "kit",
        "caper/es_nbn_esg",
        &["Q6c"],
        &["E3", "E5"],
        "Hearth",
        "By hand: of the records at start one has no answer, two say yes without a source, one says no with one \
         (Glossary, Q4)",
    ),
    of(
        "kit",
        "caper/es_nbn_esg",
        &["Q8b"],
        &[],
        "Hearth",
        "The kit's row does not add up: its household types give 22, its total 19; its own Q7b agrees with ours",
    ),
    of(
        "kit",
        "caper/es_nbn_esg",
        &["Q22a2", "Q22d"],
        &[],
        "Hearth",
        "The day of exit is no bed night (Glossary, Bed-Night method 2); the kit counts it",
    ),
    of(
        "kit",
        "caper/rrh_esg",
        &["Q22c"],
        &["B12", "C12"],
        "Hearth",
        "The kit has an average of 0 days beside people who took longer (Q22c.3)",
    ),
    of(
        "kit",
        "caper/rrh_esg",
        &["Q19b"],
        &["B18", "D18"],
        "Hearth",
        "Row 18 counts who is in rows 2 to 17 (Q19b.9), and row 17 who says that there is no income (Q19b.8); the kit counts a \
         leaver with income but without any source",
    ),
    of(
        "kit",
        "caper/",
        &["Q26b"],
        &[],
        "Hearth",
        "A child whose head or another adult is known not to be chronically homeless is not either; the kit has the child as \
         missing (Glossary, CH at Project Start Because of Other Household Members)",
    ),
    of(
        "kit",
        "apr/th_coc",
        &["Q26a", "Q26b"],
        &[],
        "Hearth",
        "Who was in housing for more than 7 nights, or in an institution for 90 days or more, is not chronically homeless, \
         whatever is missing after that (Glossary, CH at Project Start Flowchart rows 15 and 22); the kit has them as missing",
    ),
    of(
        "kit",
        "apr/th_coc",
        &[],
        &[],
        "Hearth",
        "Household types and heads are told before the report is limited to latest stays (Glossary, Household Types); the kit, \
         of FY2023, did it after, so that a child whose family has a later stay is alone",
    ),
    of(
        "kit",
        "apr/sso_coc",
        &["Q5a"],
        &["B17", "C17"],
        "Hearth",
        "A stay from the first to the last day of a year is 365 days long (Glossary, Bed-Night method 1: to the report's \
         end + 1)",
    ),
    of("kit", "apr/rrh_coc", &[], &[], "undecided", AGES),
    of("kit", "apr/sso_coc", &[], &[], "undecided", AGES),
    of("kit", "caper/es_ee_esg", &[], &[], "undecided", AGES),
];
