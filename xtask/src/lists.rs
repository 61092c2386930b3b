//! Writes the code lists: an enum for each list of numbers, and all lists as static data.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::spec::{HEADER, List, Spec};

pub fn rust(spec: &Spec) -> String {
    let mut out = String::from(HEADER);
    out.push_str("use crate::spec::{List, ListValue};\n\n");
    for list in &spec.lists {
        let _ = write!(
            out,
            "/// HUD list {id}.\npub static {constant}: List = List {{ id: {id:?}, name: {name:?}, values: &[",
            id = list.id,
            constant = constant(&list.name),
            name = list.name
        );
        for v in &list.values {
            let code = v.value.parse::<i32>().map_or("None".into(), |n| format!("Some({n})"));
            let _ = write!(
                out,
                "ListValue {{ value: {:?}, code: {code}, text: {:?}, retired: {} }},",
                v.value, v.text, v.retired
            );
        }
        out.push_str("] };\n\n");
        if has_enum(list) {
            enumeration(&mut out, list);
        }
    }
    out.push_str("/// Every list, for the data dictionary.\npub static LISTS: &[&List] = &[");
    for list in &spec.lists {
        let _ = write!(out, "&{},", constant(&list.name));
    }
    out.push_str("];\n");
    out
}

/// Whether the list's values are all numbers, and few enough to be worth names.
pub fn has_enum(list: &List) -> bool {
    list.values.len() < 100 && list.values.iter().all(|v| v.value.parse::<i32>().is_ok())
}

/// `HMISParticipationType` → `HMIS_PARTICIPATION_TYPE`.
pub fn constant(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (i, &c) in chars.iter().enumerate() {
        let before_lower = chars.get(i + 1).is_some_and(|n| n.is_lowercase());
        if i > 0 && c.is_uppercase() && (!chars[i - 1].is_uppercase() || before_lower) {
            out.push('_');
        }
        out.push(c.to_ascii_uppercase());
    }
    out
}

fn enumeration(out: &mut String, list: &List) {
    let names = variants(list);
    let _ = write!(
        out,
        "/// The values of HUD list {}.\n#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]\n\
         #[repr(i16)]\npub enum {} {{",
        list.id, list.name
    );
    for (v, name) in list.values.iter().zip(&names) {
        let _ = write!(out, "/// {}\n{name} = {},", v.text.replace('[', "(").replace(']', ")"), v.value);
    }
    let _ = write!(
        out,
        "}}\n\nimpl {} {{\n/// The value that HUD writes as `code`, if the list has it.\n\
         pub const fn from_code(code: i32) -> Option<Self> {{ match code {{",
        list.name
    );
    for (v, name) in list.values.iter().zip(&names) {
        let _ = write!(out, "{} => Some(Self::{name}),", v.value);
    }
    out.push_str(
        "_ => None } }\n\n/// HUD's number for this value.\npub const fn code(self) -> i32 { self as i32 }\n}\n\n",
    );
}

/// A name for each value made of its words; where two would be the same, the number is added.
fn variants(list: &List) -> Vec<String> {
    let names: Vec<String> = list.values.iter().map(|v| words(&v.text)).collect();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for n in &names {
        *seen.entry(n).or_default() += 1;
    }
    list.values
        .iter()
        .zip(&names)
        .map(|(v, n)| if seen[n.as_str()] > 1 || n.is_empty() { format!("{n}N{}", v.value) } else { n.clone() })
        .map(|n| match n.as_str() {
            "Self" => "HeadOfHousehold".into(),
            _ if n.starts_with(|c: char| c.is_ascii_digit()) => format!("N{n}"),
            _ => n,
        })
        .collect()
}

fn words(text: &str) -> String {
    let mut plain = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '’' | '\'' => {}
            c if depth == 0 => plain.push(if c.is_ascii_alphanumeric() { c } else { ' ' }),
            _ => {}
        }
    }
    let mut out = String::new();
    for word in plain.split_whitespace().take(8) {
        let mut chars = word.chars();
        if let Some(first) = chars.next() {
            out.push(first.to_ascii_uppercase());
            let rest = chars.as_str();
            if rest.chars().all(|c| !c.is_ascii_lowercase()) {
                out.push_str(&rest.to_ascii_lowercase());
            } else {
                out.push_str(rest);
            }
        }
    }
    out
}
