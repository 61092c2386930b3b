//! The agreement, clause by clause: what the program does about each, where, and which tests show it.

use askama::Template;
use policy::clause::{self, Clause, Kind};

use crate::{error::Error, frame::Frame, page::Page, signed_in::SignedIn};

#[derive(Template)]
#[template(path = "clauses.html")]
pub struct ClausesPage {
    frame: Frame,
    /// What the program answers today.
    answered: Vec<Row>,
    /// What comes later, or asks nothing of software.
    open: Vec<Row>,
}

struct Row {
    clause: Clause,
    kind: &'static str,
    /// Policies, tables and constraints, pages and files.
    places: Vec<(&'static str, String)>,
    tests: Vec<String>,
}

/// GET /clauses
pub async fn page(me: SignedIn) -> Result<Page<ClausesPage>, Error> {
    let clauses = clause::clauses().map_err(|e| Error::Internal(format!("the map of clauses cannot be read: {e}")))?;
    let (open, answered) =
        clauses.into_iter().map(row).partition(|row| matches!(row.clause.scope.as_str(), "later" | "context"));
    Ok(Page(ClausesPage { frame: me.frame, answered, open }))
}

fn row(clause: Clause) -> Row {
    let kind = match clause.kind {
        Kind::Enforced => "Refuses what it does not allow",
        Kind::Recorded => "Keeps evidence and clocks",
        Kind::Works => "Can be done",
        Kind::Context => "Asks nothing of software",
    };
    let places = clause.places.iter().map(|place| {
        let what = match place.kind.as_str() {
            "policy" => "Policy",
            "table" => "Table",
            "constraint" => "Rule of the database",
            "page" => "Page",
            _ => "Code",
        };
        (what, place.name.clone())
    });
    let tests = clause.tests.iter().map(|test| {
        let name = test.name.replace('_', " ");
        if test.effect.is_empty() { name } else { format!("{}: {name}", test.effect) }
    });
    Row { kind, places: places.collect(), tests: tests.collect(), clause }
}

#[cfg(test)]
mod tests {
    use store::Role;

    use crate::testing::{Browser, Site};

    #[tokio::test]
    async fn everybody_signed_in_reads_what_answers_each_clause() {
        let site = Site::new().await;
        let analyst = site.signed_in(Role::DataAnalyst).await;
        let page = site.get(&analyst, "/clauses").await.is(200).says("IV.B.4a / IV.D.4b").says("fee-paid");
        page.says("refused: no account while the fee is due").says("Later, or nothing for software");
        site.get(&Browser::default(), "/clauses").await.is(303);
    }
}
