//! How the steps read two fields that many files have.

use hud::{Dataset, Sym, Table};

/// Whether DateDeleted, in this column of the file, has a value.
pub fn is_deleted(table: &Table, row: usize, date_deleted: usize) -> bool {
    table.int(row, date_deleted).is_some()
}

/// Whether a CoC code is `coc`, without regard to case and trailing blanks.
pub fn is_coc(ds: &Dataset, code: Option<Sym>, coc: &str) -> bool {
    code.is_some_and(|code| ds.text(code).trim_end().eq_ignore_ascii_case(coc))
}
