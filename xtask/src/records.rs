//! Writes a typed view for each file, with a function for each column.

use std::fmt::Write as _;

use crate::{
    lists,
    spec::{HEADER, Spec},
};

pub fn rust(spec: &Spec) -> String {
    let mut out = String::from(HEADER);
    out.push_str("use super::{lists, spec::File};\nuse crate::{dataset::{Dataset, Table}, date::{Date, DateTime}, symbols::Sym};\n\n");
    for f in &spec.files {
        let _ = write!(
            out,
            "/// The rows of {0}.csv. Rows are numbered from 0; an empty or unreadable field is `None`.\n\
             #[derive(Clone, Copy)]\npub struct {0}<'a>(pub &'a Table);\n\nimpl {0}<'_> {{\n",
            f.name
        );
        for (i, c) in f.columns.iter().enumerate() {
            let _ = writeln!(out, "/// Column number of {}.\npub const {}: usize = {i};", c.name, c.sql.to_uppercase());
        }
        for c in &f.columns {
            let constant = c.sql.to_uppercase();
            let (ty, body) = match c.kind.as_str() {
                "id" | "text" => ("Sym".into(), format!("self.0.sym(row, Self::{constant})")),
                "date" => ("Date".into(), format!("self.0.int(row, Self::{constant}).map(Date)")),
                "datetime" => ("DateTime".into(), format!("self.0.datetime(row, Self::{constant})")),
                "code" => match spec.list(&c.list).filter(|l| lists::has_enum(l)) {
                    Some(l) => (
                        format!("lists::{}", l.name),
                        format!("self.0.int(row, Self::{constant}).and_then(lists::{}::from_code)", l.name),
                    ),
                    None => ("i32".into(), format!("self.0.int(row, Self::{constant})")),
                },
                // whole numbers, and money in cents
                _ => ("i32".into(), format!("self.0.int(row, Self::{constant})")),
            };
            let unit = if c.kind == "money" { ", in cents" } else { "" };
            let _ = write!(
                out,
                "/// {}{}{unit}.\npub fn {}(self, row: usize) -> Option<{ty}> {{ {body} }}\n",
                c.name,
                if c.element.is_empty() { String::new() } else { format!(" ({})", c.element) },
                c.sql
            );
        }
        out.push_str("}\n\n");
    }
    out.push_str("impl Dataset {\n");
    for f in &spec.files {
        let _ = write!(
            out,
            "/// The rows of {0}.csv.\npub fn {1}(&self) -> {0}<'_> {{ {0}(self.table(File::{0})) }}\n",
            f.name, f.table
        );
    }
    out.push_str("}\n");
    out
}
