//! Tables as an XLSX workbook, a sheet a table, each cell where HUD's table shell has it.

use std::io::{Seek, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{Table, Value};

/// Writes the workbook; the same tables give the same bytes.
pub fn write_xlsx<W: Write + Seek + Send>(tables: &[Table], mut out: W) -> Result<W, XlsxError> {
    let mut book = Workbook::new();
    // The day on which it is written is no part of a report.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2026, 1, 1)?));
    let formats = Formats::new();
    for table in tables {
        let mut sheet = Worksheet::new();
        sheet.set_name(table.number)?;
        write(&mut sheet, table, &formats)?;
        book.push_worksheet(sheet);
    }
    book.save_to_writer(&mut out)?;
    Ok(out)
}

/// How cells look.
struct Formats {
    label: Format,
    share: Format,
    dollars: Format,
    number: Format,
    hundredths: Format,
}

impl Formats {
    fn new() -> Formats {
        let number = |format: &str| Format::new().set_num_format(format);
        Formats {
            label: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            share: number("0.00%"),
            dollars: number("\"$\"#,##0.00"),
            number: number("#,##0.####"),
            hundredths: number("#,##0.00"),
        }
    }
}

fn write(sheet: &mut Worksheet, table: &Table, formats: &Formats) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 56)?.set_column_range_width(1, 25, 18)?;
    for (column, label) in (0_u16..).zip(std::iter::once(&table.corner).chain(&table.header)) {
        sheet.write_string_with_format(0, column, label.as_ref(), &formats.label)?;
    }
    for (row, of) in (1_u32..).zip(&table.rows) {
        sheet.write_string_with_format(row, 0, of.label.as_ref(), &formats.label)?;
        for (column, cell) in (1_u16..).zip(&of.cells) {
            match &cell.value {
                Value::Blank => continue,
                Value::Count(count) => sheet.write_number(row, column, *count)?,
                Value::Share(share) => sheet.write_number_with_format(row, column, *share, &formats.share)?,
                Value::Dollars(dollars) => sheet.write_number_with_format(row, column, *dollars, &formats.dollars)?,
                Value::Number(value) => sheet.write_number_with_format(row, column, *value, &formats.number)?,
                Value::Hundredths(value) => {
                    #[expect(clippy::cast_precision_loss, reason = "a count of people times a hundred")]
                    let value = *value as f64 / 100.0;
                    sheet.write_number_with_format(row, column, value, &formats.hundredths)?
                }
                Value::Text(text) => sheet.write_string(row, column, text)?,
            };
        }
    }
    Ok(())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::*;
    use crate::table::Cell;

    #[test]
    fn a_sheet_a_table() {
        let mut table = Table::new("Q0", "", ["Total", "Rate"]);
        table.push("A & \"B\"", vec![Cell::value(Value::Count(3)), Cell::value(Value::Share(0.5))]);
        table.push("Blank", vec![Cell::default(), Cell::value(Value::Hundredths(125))]);
        let tables = [table];
        let book = write_xlsx(&tables, Cursor::new(Vec::new())).unwrap().into_inner();
        assert_eq!(book, write_xlsx(&tables, Cursor::new(Vec::new())).unwrap().into_inner());
        let mut zip = zip::ZipArchive::new(Cursor::new(book)).unwrap();
        let mut read = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let sheet = read("xl/worksheets/sheet1.xml");
        assert!(sheet.contains("<c r=\"B2\"><v>3</v></c>"), "{sheet}");
        assert!(sheet.contains("<v>0.5</v>") && sheet.contains("<v>1.25</v>") && !sheet.contains("r=\"B3\""));
        assert!(read("xl/sharedStrings.xml").contains("A &amp; \"B\""));
        assert!(read("xl/workbook.xml").contains("name=\"Q0\""));
    }
}
