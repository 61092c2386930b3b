//! Reads `spec/*.csv` and writes it as static data.

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use anyhow::{Context, Result};

/// One row of `files.csv`.
pub struct File {
    pub name: String,
    pub table: String,
    pub key: String,
    pub about: String,
    pub columns: Vec<Column>,
}

/// One row of `columns.csv`.
pub struct Column {
    pub name: String,
    pub sql: String,
    pub element: String,
    pub kind: String,
    pub max_len: String,
    pub list: String,
    pub required: bool,
    pub non_negative: bool,
    pub tier: String,
    pub class: String,
}

/// All rows of `lists.csv` with the same list id.
pub struct List {
    pub id: String,
    pub name: String,
    pub values: Vec<ListValue>,
}

pub struct ListValue {
    pub value: String,
    pub text: String,
    pub retired: bool,
}

pub struct Spec {
    pub files: Vec<File>,
    pub lists: Vec<List>,
}

impl Spec {
    pub fn read(folder: &Path) -> Result<Self> {
        let mut files: Vec<File> = rows(&folder.join("files.csv"))?
            .into_iter()
            .map(|mut r| File {
                name: take(&mut r, "file"),
                table: take(&mut r, "table"),
                key: take(&mut r, "key"),
                about: take(&mut r, "about"),
                columns: Vec::new(),
            })
            .collect();
        for mut r in rows(&folder.join("columns.csv"))? {
            let name = take(&mut r, "file");
            let file = files
                .iter_mut()
                .find(|f| f.name == name)
                .with_context(|| format!("columns.csv names file `{name}`, which files.csv lacks"))?;
            file.columns.push(Column {
                name: take(&mut r, "column"),
                sql: take(&mut r, "name"),
                element: take(&mut r, "element"),
                kind: take(&mut r, "type"),
                max_len: take(&mut r, "max_len"),
                list: take(&mut r, "list"),
                required: take(&mut r, "required") == "required",
                non_negative: take(&mut r, "rule") == "non-negative",
                tier: take(&mut r, "tier"),
                class: take(&mut r, "class"),
            });
        }
        let mut lists: Vec<List> = Vec::new();
        for mut r in rows(&folder.join("lists.csv"))? {
            let id = take(&mut r, "list");
            let value = ListValue {
                value: take(&mut r, "value"),
                text: take(&mut r, "text"),
                retired: take(&mut r, "status") == "retired",
            };
            match lists.iter_mut().find(|l| l.id == id) {
                Some(list) => list.values.push(value),
                None => lists.push(List { name: take(&mut r, "name"), id, values: vec![value] }),
            }
        }
        Ok(Self { files, lists })
    }

    pub fn list(&self, id: &str) -> Option<&List> {
        self.lists.iter().find(|l| l.id == id)
    }
}

fn rows(path: &Path) -> Result<Vec<BTreeMap<String, String>>> {
    let mut reader = csv::Reader::from_path(path).with_context(|| format!("cannot read {}", path.display()))?;
    reader.deserialize().collect::<Result<_, _>>().with_context(|| format!("in {}", path.display()))
}

fn take(row: &mut BTreeMap<String, String>, column: &str) -> String {
    row.remove(column).unwrap_or_default()
}

/// The name of a class of `columns.csv` as an enum variant.
pub fn class_variant(class: &str) -> String {
    if class.is_empty() {
        return "None".into();
    }
    class.split('_').map(|w| w[..1].to_uppercase() + &w[1..]).collect()
}

pub const HEADER: &str =
    "// Written by `cargo xtask codegen` from crates/hud/spec. Change the spec, not this file.\n\n";

pub fn rust(spec: &Spec) -> String {
    let mut out = String::from(HEADER);
    out.push_str("use super::lists as l;\nuse crate::spec::{About, Class, ColumnSpec, FileSpec, Kind};\n\n");
    out.push_str("/// The 24 files of an HMIS CSV export, in the order of HUD's specification.\n");
    out.push_str("#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]\n#[repr(u8)]\npub enum File {");
    for f in &spec.files {
        let _ = write!(out, "{},", f.name);
    }
    out.push_str("}\n\n");
    let _ = write!(
        out,
        "/// Every file with its columns, indexed by [`File`].\npub static FILES: [FileSpec; {}] = [",
        spec.files.len()
    );
    for f in &spec.files {
        let key = f.columns.iter().position(|c| c.name == f.key);
        let _ = write!(
            out,
            "FileSpec {{ file: File::{0}, name: {0:?}, table: {1:?}, key: {2:?}, about: About::{3}, columns: &[",
            f.name,
            f.table,
            key,
            class_variant(&f.about)
        );
        for c in &f.columns {
            let kind = match c.kind.as_str() {
                "datetime" => "DateTime".into(),
                other => class_variant(other),
            };
            let list =
                spec.list(&c.list).map_or("None".into(), |l| format!("Some(&l::{})", super::lists::constant(&l.name)));
            let by = c.list.strip_prefix("by ").map_or("None".into(), |b| {
                format!("Some({})", f.columns.iter().position(|c| c.name == b).unwrap_or_default())
            });
            let _ = write!(
                out,
                "ColumnSpec {{ name: {:?}, sql: {:?}, element: {:?}, kind: Kind::{kind}, max_len: {}, list: {list}, \
                 list_by: {by}, required: {}, non_negative: {}, tier: {}, class: Class::{} }},",
                c.name,
                c.sql,
                c.element,
                if c.max_len.is_empty() { "0" } else { &c.max_len },
                c.required,
                c.non_negative,
                c.tier,
                class_variant(&c.class)
            );
        }
        out.push_str("]},");
    }
    out.push_str("];\n");
    out
}
