//! Codes in words.

use hud::spec::File;

/// The words for `code` of HUD's column; a code that the list does not have shows as it is.
pub fn of(file: File, column: &str, code: Option<i16>) -> String {
    let Some(code) = code else { return "Not given".to_owned() };
    let spec = file.spec();
    let list = spec.column(column).and_then(|at| spec.columns[at].list);
    list.and_then(|list| list.text(i32::from(code)))
        .map_or_else(|| format!("Code {code}, which HUD's list does not have"), str::to_owned)
}
