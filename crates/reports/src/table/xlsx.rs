//! Tables as an XLSX workbook (ECMA-376), a sheet a table, each cell where HUD's table shell has it.

use std::{
    fmt::Write as _,
    io::{Seek, Write},
};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::{Table, Value, csv::shown};

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Number formats by style: plain, bold label, share, dollars, number with up to four places, number with two.
const STYLES: &str = "<numFmts count=\"3\"><numFmt numFmtId=\"164\" formatCode=\"0.00%\"/><numFmt numFmtId=\"165\" \
     formatCode=\"&quot;$&quot;#,##0.00\"/><numFmt numFmtId=\"166\" formatCode=\"#,##0.####\"/></numFmts>\
     <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name \
     val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill>\
     <patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs \
     count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"6\"><xf/><xf fontId=\"1\" applyFont=\"1\" \
     applyAlignment=\"1\"><alignment wrapText=\"1\" vertical=\"top\"/></xf><xf numFmtId=\"164\" \
     applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/><xf numFmtId=\"166\" \
     applyNumberFormat=\"1\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/></cellXfs>";

/// Writes the workbook; the same tables give the same bytes.
pub fn write_xlsx<W: Write + Seek>(tables: &[Table], out: W) -> Result<W, zip::result::ZipError> {
    let mut zip = ZipWriter::new(out);
    let options = SimpleFileOptions::default();
    let mut add = |name: String, body: String| -> Result<(), zip::result::ZipError> {
        zip.start_file(name, options)?;
        zip.write_all(format!("{XML}{body}").as_bytes())?;
        Ok(())
    };
    let sheets = 1..=tables.len();
    let mut types = format!(
        "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    );
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    for (part, of) in [("workbook", "sheet.main"), ("styles", "styles")] {
        let _ = write!(types, "<Override PartName=\"/xl/{part}.xml\" ContentType=\"{kind}.{of}+xml\"/>");
    }
    for n in sheets.clone() {
        let part = format!("/xl/worksheets/sheet{n}.xml");
        let _ = write!(types, "<Override PartName=\"{part}\" ContentType=\"{kind}.worksheet+xml\"/>");
    }
    add("[Content_Types].xml".to_owned(), types + "</Types>")?;
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{DOCUMENT}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |list: String| format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{list}</Relationships>");
    add("_rels/.rels".to_owned(), relations(relation("r1", "officeDocument", "xl/workbook.xml")))?;
    let mut list = relation("styles", "styles", "styles.xml");
    let mut names = String::new();
    for (n, table) in sheets.zip(tables) {
        list += &relation(&format!("s{n}"), "worksheet", &format!("worksheets/sheet{n}.xml"));
        let _ = write!(names, "<sheet name=\"{}\" sheetId=\"{n}\" r:id=\"s{n}\"/>", escaped(table.number));
        add(format!("xl/worksheets/sheet{n}.xml"), sheet(table))?;
    }
    add("xl/_rels/workbook.xml.rels".to_owned(), relations(list))?;
    let book = format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{DOCUMENT}\"><sheets>{names}</sheets></workbook>");
    add("xl/workbook.xml".to_owned(), book)?;
    add("xl/styles.xml".to_owned(), format!("<styleSheet xmlns=\"{MAIN}\">{STYLES}</styleSheet>"))?;
    zip.finish()
}

fn sheet(table: &Table) -> String {
    let mut xml = format!(
        "<worksheet xmlns=\"{MAIN}\"><cols><col min=\"1\" max=\"1\" width=\"56\" customWidth=\"1\"/><col min=\"2\" \
         max=\"26\" width=\"18\" customWidth=\"1\"/></cols><sheetData>"
    );
    let header = std::iter::once(&table.corner).chain(&table.header);
    row(&mut xml, 1, &header.map(|label| text(label, 1)).collect::<Vec<_>>());
    for (n, of) in (2..).zip(&table.rows) {
        let mut cells = vec![text(&of.label, 1)];
        cells.extend(of.cells.iter().map(|cell| match &cell.value {
            Value::Blank => None,
            Value::Count(count) => Some(number(count, 0)),
            Value::Share(share) => Some(number(share, 2)),
            Value::Dollars(dollars) => Some(number(dollars, 3)),
            Value::Hundredths(_) => Some(number(shown(&cell.value), 5)),
            Value::Number(value) => Some(number(value, 4)),
            Value::Text(value) => text(value, 0),
        }));
        row(&mut xml, n, &cells);
    }
    xml + "</sheetData></worksheet>"
}

/// Attributes and content of a cell; none for an empty one.
type Content = Option<(String, String)>;

fn text(value: &str, style: u8) -> Content {
    let inside = format!("<is><t xml:space=\"preserve\">{}</t></is>", escaped(value));
    (!value.is_empty()).then(|| (format!("t=\"inlineStr\" s=\"{style}\""), inside))
}

fn number(value: impl std::fmt::Display, style: u8) -> (String, String) {
    (format!("s=\"{style}\""), format!("<v>{value}</v>"))
}

/// Columns go from A to Z; no table of HUD's has more.
fn row(xml: &mut String, number: usize, cells: &[Content]) {
    let _ = write!(xml, "<row r=\"{number}\">");
    for (column, cell) in ('A'..='Z').zip(cells) {
        if let Some((attributes, inside)) = cell {
            let _ = write!(xml, "<c r=\"{column}{number}\" {attributes}>{inside}</c>");
        }
    }
    xml.push_str("</row>");
}

/// Text as XML takes it; control characters are left out.
fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for letter in value.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter < ' ' && letter != '\n' && letter != '\t' => {}
            letter => out.push(letter),
        }
    }
    out
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
        table.push("Blank", vec![Cell::default(), Cell::text("<x>".to_owned())]);
        let book = write_xlsx(&[table], Cursor::new(Vec::new())).unwrap();
        let mut zip = zip::ZipArchive::new(book).unwrap();
        let mut sheet = String::new();
        zip.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
        assert!(sheet.contains("<c r=\"B1\" t=\"inlineStr\" s=\"1\"><is><t xml:space=\"preserve\">Total</t></is></c>"));
        assert!(sheet.contains("A &amp; &quot;B&quot;") && sheet.contains("<c r=\"B2\" s=\"0\"><v>3</v></c>"));
        assert!(sheet.contains("<c r=\"C2\" s=\"2\"><v>0.5</v></c>") && !sheet.contains("r=\"B3\""));
        assert!(sheet.contains("&lt;x&gt;"));
    }
}
