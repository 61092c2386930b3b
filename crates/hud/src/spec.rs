//! What the generated tables are made of: files, columns and lists of HUD's FY2026 HMIS CSV.

pub use crate::generated::{
    lists::LISTS,
    spec::{FILES, File},
};

/// A file of the export.
#[derive(Debug)]
pub struct FileSpec {
    pub file: File,
    /// HUD's name, without `.csv`.
    pub name: &'static str,
    /// The name in snake case, which is the database's.
    pub table: &'static str,
    /// Position of the column that identifies a row; Export has none.
    pub key: Option<usize>,
    pub about: About,
    pub columns: &'static [ColumnSpec],
}

/// What a row of a file tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Export,
    /// The organization and project set-up: no person.
    Project,
    User,
    Client,
    /// A client in an enrollment.
    Enrollment,
}

/// A column of a file.
#[derive(Debug)]
pub struct ColumnSpec {
    pub name: &'static str,
    pub sql: &'static str,
    /// HUD's data element number, or empty.
    pub element: &'static str,
    pub kind: Kind,
    /// Longest text allowed, in characters; 0 where HUD sets no limit.
    pub max_len: u16,
    pub list: Option<&'static List>,
    /// Position of the column whose value chooses the list.
    pub list_by: Option<usize>,
    /// HUD allows no empty value.
    pub required: bool,
    pub non_negative: bool,
    /// Sharing tier: 0 project set-up, 1 client profile, 2 project level, 3 free text (agreement V.A.3p, V.A.3r, V.A.3s).
    pub tier: u8,
    pub class: Class,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Id,
    Text,
    Int,
    Code,
    Date,
    DateTime,
    /// Dollars with two decimals, held as cents.
    Money,
}

/// Why a column needs more care than its tier says (agreement V.B.7f: other laws of the state).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    None,
    Identity,
    FreeText,
    Hiv,
    DomesticViolence,
    MentalHealth,
    SubstanceUse,
    Youth,
    Justice,
    Reproductive,
}

impl Class {
    /// The ending of the side table that holds columns of this class; `None` for those that stay in the file's table.
    pub const fn side_table(self) -> Option<&'static str> {
        match self {
            Self::None | Self::Identity => None,
            Self::FreeText => Some("free_text"),
            Self::Hiv => Some("hiv"),
            Self::DomesticViolence => Some("domestic_violence"),
            Self::MentalHealth => Some("mental_health"),
            Self::SubstanceUse => Some("substance_use"),
            Self::Youth => Some("youth"),
            Self::Justice => Some("justice"),
            Self::Reproductive => Some("reproductive"),
        }
    }
}

/// A code list.
#[derive(Debug)]
pub struct List {
    /// HUD's number of the list, such as `3.12.1`.
    pub id: &'static str,
    pub name: &'static str,
    pub values: &'static [ListValue],
}

#[derive(Debug)]
pub struct ListValue {
    pub value: &'static str,
    pub code: Option<i32>,
    pub text: &'static str,
    /// Read, but no longer offered.
    pub retired: bool,
}

impl List {
    /// The words for `code`.
    pub fn text(&self, code: i32) -> Option<&'static str> {
        self.values.iter().find(|v| v.code == Some(code)).map(|v| v.text)
    }

    pub fn has(&self, code: i32) -> bool {
        self.values.iter().any(|v| v.code == Some(code))
    }
}

impl File {
    pub const fn spec(self) -> &'static FileSpec {
        &FILES[self as usize]
    }

    pub fn all() -> impl Iterator<Item = Self> {
        FILES.iter().map(|f| f.file)
    }

    /// The file that HUD calls `name` (without `.csv`; case does not matter).
    pub fn named(name: &str) -> Option<Self> {
        FILES.iter().find(|f| f.name.eq_ignore_ascii_case(name)).map(|f| f.file)
    }
}

impl FileSpec {
    /// Position of the column that HUD calls `name` (case does not matter).
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|c| c.name.eq_ignore_ascii_case(name))
    }

    pub fn name_csv(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// Position of the column that names the client, if the file is about clients.
    pub fn personal_id(&self) -> Option<usize> {
        self.column("PersonalID")
    }
}
