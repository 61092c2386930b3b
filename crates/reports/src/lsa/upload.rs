//! Chapter 2: the files of the upload, in HUD's names, columns and formats.

use std::io::{Seek, Write};

use hud::Dataset;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{Error, Lsa, csv::Csv, exit, household, person, project, report};

/// The twelve files, in the order of chapter 2: name and bytes of each.
pub fn files(ds: &Dataset, lsa: &Lsa) -> Vec<(&'static str, Vec<u8>)> {
    let mut files = project::files(ds, &lsa.core);
    files.push(("LSAReport.csv", report::file(ds, &lsa.core, &lsa.people)));
    let id = lsa.core.params.report_id;
    files.push(("LSAPerson.csv", counted(&person::rows::COLUMNS, &lsa.person_rows, id)));
    files.push(("LSAHousehold.csv", counted(&household::rows::COLUMNS, &lsa.household_rows, id)));
    files.push(("LSAExit.csv", counted(&exit::rows::COLUMNS, &lsa.exit_rows, id)));
    files.push(("LSACalculated.csv", calculated(ds, lsa)));
    files
}

/// Writes the upload as the zip that HDX 2.0 takes. Its bytes depend on the data alone.
pub fn write_zip<W: Write + Seek>(files: &[(&'static str, Vec<u8>)], out: W) -> Result<W, Error> {
    let mut zip = ZipWriter::new(out);
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?)
}

/// Rows that are counted: their number, the row, the report's id.
fn counted<const N: usize>(columns: &[&str; N], rows: &[(i32, [i32; N])], id: i32) -> Vec<u8> {
    let mut csv = Csv::new(&format!("RowTotal,{},ReportID", columns.join(",")));
    for (total, row) in rows {
        csv.int(Some(*total));
        for &value in row {
            csv.int(Some(value));
        }
        csv.int(Some(id));
        csv.end();
    }
    csv.into_bytes()
}

fn calculated(ds: &Dataset, lsa: &Lsa) -> Vec<u8> {
    let mut csv = Csv::new(CALCULATED);
    for row in &lsa.calculated {
        for value in [row.value, row.cohort.into(), row.universe.into(), row.hh_type.into(), row.population.into()] {
            csv.int(Some(value));
        }
        csv.int(Some(row.system_path.into()));
        csv.text(row.project.map(|project| ds.text(lsa.core.projects.id[project as usize])).as_deref(), 32);
        csv.int(Some(row.report_row.into()));
        csv.int(Some(lsa.core.params.report_id));
        csv.end();
    }
    csv.into_bytes()
}

const CALCULATED: &str = "Value,Cohort,Universe,HHType,Population,SystemPath,ProjectID,ReportRow,ReportID";
