//! The ESG Consolidated Annual Performance and Evaluation Report (CAPER): 40 tables, by the same specification and the same
//! questions as the [`apr`].

use hud::Dataset;

use crate::{
    apr::{self, Error, Params, Person, Report, Run},
    dq,
    table::Table,
};

/// Makes the CAPER, in HUD's order.
pub fn report(ds: &Dataset, params: &Params) -> Result<Report, Error> {
    let run = Run::new(ds, params)?;
    let tables = tables(&run);
    Ok(Report::new(&run, tables))
}

/// The tables of the CAPER.
pub fn tables(run: &Run<'_>) -> Vec<Table> {
    use apr::{
        q04, q07, q08, q09, q11, q12,
        q13::{self, Stage},
        q14, q15, q16, q17, q19b, q20, q21, q22, q22_housing, q23, q24, q25, q26,
    };
    let people = &run.served;
    let (everyone, adults) = (people.everyone(), people.set(Person::is_adult));
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
        q13::conditions(run, "Q13a1", Stage::Start),
        q13::conditions(run, "Q13b1", Stage::Exit),
        q13::conditions(run, "Q13c1", Stage::Latest),
        q14::q14a(run),
        q14::q14b(run),
        q15::living_situation(run, "Q15", &people.set(Person::is_adult_or_head)),
        q16::q16(run),
        q17::sources(run, "Q17", &adults),
        q19b::disabling(run, "Q19b", &adults),
        q20::q20a(run),
        q21::q21(run),
        q22::by_leaving(run, "Q22a2", &everyone, &q22::ESG),
        q22_housing::to_move_in(run, "Q22c", &everyone),
        q22::by_household_type(run),
        q22_housing::prior_to_housing(run, "Q22e", &everyone),
        q22_housing::q22f(run),
        q22_housing::q22g(run),
        q23::destinations(run, "Q23c", &everyone),
        q23::subsidies(run, "Q23d", &everyone, true),
        q23::q23e(run),
        q24::q24a(run),
        q24::q24e(run),
        q25::q25a(run),
        q26::q26b(run),
    ]
}
