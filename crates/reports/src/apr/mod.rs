//! The CoC Annual Performance Report (APR), as HUD's CoC APR and ESG CAPER HMIS Programming Specifications v1.0 (October 2025,
//! FY2026) define it: a file a question, its doc comment naming the question. Where the specification leaves a choice open,
//! docs/reports.md says what was decided.

pub mod q04;
pub mod q07;
pub mod q08;
pub mod q09;
pub mod q11;
pub mod q12;
pub mod q13;
pub mod q14;
pub mod q15;
pub mod q16;
pub mod q17;
pub mod q18;
pub mod q19;
pub mod q19b;
pub mod q20;
pub mod q21;
pub mod q22;
pub mod q22_housing;
pub mod q23;
pub mod q24;
pub mod q25;
pub mod q26;
pub mod q27;
pub mod q27b;
pub mod q27m;

pub mod explain;
mod labels;
mod params;
mod people;
mod report;
pub mod run;

pub use self::{
    params::{Error, Params},
    people::{Annual, INCOME, People, Person},
    report::Report,
    run::Run,
};

use hud::Dataset;

use crate::{dq, table::Table};

/// Makes the APR: 67 tables in HUD's order.
pub fn report(ds: &Dataset, params: &Params) -> Result<Report, Error> {
    let run = Run::new(ds, params)?;
    let tables = tables(&run);
    Ok(Report::new(&run, tables))
}

/// The tables of the APR.
pub fn tables(run: &Run<'_>) -> Vec<Table> {
    let people = &run.served;
    let veterans = people.set(Person::is_veteran);
    let youth = people.set(|p| p.is_youth);
    let everyone = people.everyone();
    let adults = people.set(Person::is_adult);
    let earning_youth = people.set(|p| p.is_youth && p.is_adult_or_head());
    let no_limit = &everyone;
    vec![
        q04::q4a(run),
        dq::q1(run, "Q5a"),
        dq::q2(run, "Q6a"),
        dq::q3(run, "Q6b"),
        dq::q4(run, "Q6c"),
        dq::q5(run, "Q6d"),
        dq::q6(run, "Q6e"),
        dq::q7(run, "Q6f"),
        q07::q7a(run),
        q07::q7b(run),
        q08::q8a(run),
        q08::q8b(run),
        q09::q9a(run),
        q09::q9b(run),
        q11::q11(run),
        q12::q12(run),
        q13::conditions(run, "Q13a1", q13::Stage::Start),
        q13::conditions(run, "Q13b1", q13::Stage::Exit),
        q13::conditions(run, "Q13c1", q13::Stage::Latest),
        q13::numbers(run, "Q13a2", q13::Stage::Start),
        q13::numbers(run, "Q13b2", q13::Stage::Exit),
        q13::numbers(run, "Q13c2", q13::Stage::Latest),
        q14::q14a(run),
        q14::q14b(run),
        q15::living_situation(run, "Q15", &people.set(Person::is_adult_or_head)),
        q16::q16(run),
        q17::sources(run, "Q17", &adults),
        q18::categories(run, "Q18", &adults),
        q19::q19a1(run),
        q19::q19a2(run),
        q19b::disabling(run, "Q19b", &adults),
        q20::q20a(run),
        q20::q20b(run),
        q21::q21(run),
        q22::by_leaving(run, "Q22a1", no_limit, &q22::COC),
        q22::average(run, "Q22b", no_limit),
        q22_housing::to_move_in(run, "Q22c", no_limit),
        q22_housing::prior_to_housing(run, "Q22e", no_limit),
        q22_housing::q22f(run),
        q22_housing::q22g(run),
        q23::destinations(run, "Q23c", no_limit),
        q23::subsidies(run, "Q23d", no_limit, true),
        q23::q23e(run),
        q24::q24b(run),
        q24::q24e(run),
        q25::q25a(run),
        q25::q25b(run),
        q25::q25d(run),
        q23::destinations(run, "Q25i", &veterans),
        q23::subsidies(run, "Q25j", &veterans, false),
        q26::q26a(run),
        q26::q26b(run),
        q26::q26d(run),
        q26::q26e(run),
        q27::q27a(run),
        q27b::q27b(run),
        q15::living_situation(run, "Q27d", &people.set(|p| p.is_youth && p.is_head)),
        q22::by_leaving(run, "Q27e", &youth, &q22::COC),
        q23::destinations(run, "Q27f1", &youth),
        q23::subsidies(run, "Q27f2", &youth, true),
        q17::sources(run, "Q27g", &earning_youth),
        q18::categories(run, "Q27h", &earning_youth),
        q19b::disabling(run, "Q27i", &earning_youth),
        q22::average(run, "Q27j", &youth),
        q22_housing::to_move_in(run, "Q27k", &youth),
        q22_housing::prior_to_housing(run, "Q27l", &youth),
        q27m::q27m(run),
    ]
}
