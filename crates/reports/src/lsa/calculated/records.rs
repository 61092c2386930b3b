//! What the steps read from Exit.csv, HMISParticipation.csv and the CoC of Enrollment.csv directly.

use hud::{Dataset, Date, Sym, records::Exit};

use crate::lsa::{Core, core::Participation, fields::is_coc};

/// The ExitDates of a row of Enrollment.csv; one none when it has no exit.
pub fn exits_or_none(core: &Core, ds: &Dataset, record: usize) -> impl Iterator<Item = Option<Date>> {
    let rows = core.index.exit_rows(record);
    let table = ds.exit().0;
    let dates = rows.iter().map(move |&row| table.int(row as usize, Exit::EXIT_DATE).map(Date));
    dates.chain(rows.is_empty().then_some(None))
}

/// Section 4.6, lsa_HMISParticipation: the participation periods of a project of the report that goes into the upload.
pub fn participations<'a>(
    core: &'a Core,
    ds: &Dataset,
    project: u32,
) -> impl Iterator<Item = &'a Participation> + use<'a> {
    let closed = ds.project().0.int(project as usize, hud::records::Project::OPERATING_END_DATE).map(Date);
    let is_there = core.projects.in_report(project) && closed.is_none_or(|day| day > core.params.start);
    core.projects.participations(project).iter().filter(move |period| is_there && !period.is_deleted)
}

/// Tells whether a CoC code is the report's, without regard to case and trailing blanks. Few codes occur, so the answers
/// are kept.
pub struct CocCode<'a> {
    ds: &'a Dataset,
    code: &'a str,
    known: Vec<(Sym, bool)>,
}

impl<'a> CocCode<'a> {
    pub fn new(core: &'a Core, ds: &'a Dataset) -> Self {
        Self { ds, code: &core.params.coc, known: Vec::new() }
    }

    pub fn is(&mut self, code: Option<Sym>) -> bool {
        let Some(code) = code else { return false };
        if let Some(&(_, is)) = self.known.iter().find(|(known, _)| *known == code) {
            return is;
        }
        let is = is_coc(self.ds, Some(code), self.code);
        self.known.push((code, is));
        is
    }
}
