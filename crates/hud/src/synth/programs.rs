//! Kinds of projects a community has: type, funder, whom they serve. The first projects of a CoC cover each once.

/// Households a project serves; `Class as usize` indexes the lists of projects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Adults,
    Family,
    ChildOnly,
    Youth,
    ParentingYouth,
    Veteran,
    VeteranFamily,
}

pub(super) const CLASSES: usize = 7;

const ADULTS: u8 = 1 | 1 << 3 | 1 << 5;
const FAMILIES: u8 = 1 << 1 | 1 << 4 | 1 << 6;
const CHILDREN: u8 = 1 << 2;
const YOUTH: u8 = 1 << 3 | 1 << 4;
const VETERANS: u8 = 1 << 5 | 1 << 6;
const EVERYONE: u8 = 0x7f;

/// How a project takes part in the HMIS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Hmis,
    /// Run by a victim service provider: a comparable database, no client in this export.
    Comparable,
    /// Not in any database.
    None,
}

pub(super) struct Program {
    pub(super) project_type: i32,
    pub(super) rrh_subtype: Option<i32>,
    /// First funder of the project, list 2.06.1.
    pub(super) funder: i32,
    pub(super) serves: u8,
    pub(super) part: Part,
    /// Share among projects beyond the first of each kind.
    pub(super) weight: u16,
    pub(super) name: &'static str,
}

const fn hmis(project_type: i32, funder: i32, serves: u8, weight: u16, name: &'static str) -> Program {
    Program { project_type, rrh_subtype: None, funder, serves, part: Part::Hmis, weight, name }
}

const fn rrh(subtype: i32, funder: i32, serves: u8, weight: u16, name: &'static str) -> Program {
    Program { project_type: 13, rrh_subtype: Some(subtype), funder, serves, part: Part::Hmis, weight, name }
}

const fn outside(project_type: i32, funder: i32, part: Part, weight: u16, name: &'static str) -> Program {
    let rrh_subtype = if project_type == 13 { Some(2) } else { None };
    Program { project_type, rrh_subtype, funder, serves: 0, part, weight, name }
}

pub(super) const PROGRAMS: &[Program] = &[
    hmis(0, 8, ADULTS, 12, "Shelter"),
    hmis(0, 8, FAMILIES, 10, "Family Shelter"),
    hmis(1, 8, ADULTS, 6, "Night Shelter"),
    hmis(2, 5, ADULTS | FAMILIES, 4, "Transitional Housing"),
    hmis(3, 2, ADULTS, 12, "Supportive Housing"),
    hmis(4, 21, ADULTS, 4, "PATH Outreach"),
    hmis(6, 4, EVERYONE, 4, "Navigation Services"),
    hmis(7, 46, EVERYONE, 1, "Community Program"),
    hmis(8, 6, ADULTS, 1, "Safe Haven"),
    hmis(9, 52, EVERYONE & !CHILDREN, 2, "Emergency Housing Vouchers"),
    hmis(10, 54, EVERYONE & !CHILDREN, 2, "Service-Enriched Apartments"),
    hmis(11, 46, ADULTS, 2, "Day Center"),
    hmis(12, 9, EVERYONE & !CHILDREN, 5, "Homelessness Prevention"),
    rrh(2, 3, EVERYONE & !CHILDREN, 10, "Rapid Re-Housing"),
    hmis(14, 4, EVERYONE, 2, "Coordinated Entry"),
    hmis(0, 22, CHILDREN, 2, "Youth Basic Center"),
    hmis(3, 20, VETERANS, 3, "HUD-VASH"),
    rrh(2, 33, VETERANS, 3, "SSVF Rapid Re-Housing"),
    rrh(1, 10, EVERYONE & !CHILDREN, 2, "Housing Case Management"),
    outside(0, 46, Part::Comparable, 1, "Domestic Violence Shelter"),
    hmis(3, 2, FAMILIES, 5, "Family Supportive Housing"),
    hmis(4, 25, CHILDREN | YOUTH, 1, "Youth Street Outreach"),
    hmis(12, 33, VETERANS, 2, "SSVF Prevention"),
    hmis(2, 24, YOUTH, 2, "Transitional Living"),
    hmis(2, 23, 1 << 4, 1, "Maternity Group Home"),
    hmis(2, 41, VETERANS, 2, "Grant and Per Diem Housing"),
    hmis(2, 44, ADULTS | FAMILIES, 1, "Joint Component Transitional"),
    rrh(2, 44, ADULTS | FAMILIES, 1, "Joint Component Rapid Re-Housing"),
    rrh(2, 43, YOUTH, 2, "Youth Rapid Re-Housing"),
    hmis(4, 11, EVERYONE & !CHILDREN, 4, "Street Outreach"),
    hmis(1, 46, ADULTS | FAMILIES, 3, "Winter Shelter"),
    hmis(12, 17, ADULTS | FAMILIES, 1, "HOPWA Rent Help"),
    hmis(3, 15, ADULTS | FAMILIES, 1, "HOPWA Housing"),
    hmis(6, 21, ADULTS, 1, "PATH Services"),
    hmis(6, 14, EVERYONE & !CHILDREN, 1, "Housing Information"),
    hmis(3, 56, ADULTS, 1, "CoC Builds Apartments"),
    outside(2, 5, Part::Comparable, 1, "Survivor Transitional Housing"),
    outside(13, 3, Part::Comparable, 1, "Survivor Rapid Re-Housing"),
    outside(0, 46, Part::None, 2, "Rescue Mission Beds"),
    outside(9, 46, Part::None, 1, "Affordable Apartments"),
];

impl Program {
    pub(super) fn serves(&self, class: usize) -> bool {
        self.serves >> class & 1 == 1
    }

    pub(super) fn families(&self) -> bool {
        self.serves & FAMILIES != 0
    }

    /// Whether it has beds of its own: the Housing Inventory Count lists it.
    pub(super) fn has_beds(&self) -> bool {
        matches!(self.project_type, 0 | 1 | 2 | 3 | 8 | 9 | 10) || self.rrh_subtype == Some(2)
    }

    pub(super) fn rhy(&self) -> bool {
        matches!(self.funder, 22..=26)
    }

    pub(super) fn path(&self) -> bool {
        self.funder == 21
    }

    pub(super) fn hopwa(&self) -> bool {
        matches!(self.funder, 13..=19)
    }

    pub(super) fn ssvf(&self) -> bool {
        self.funder == 33
    }

    pub(super) fn only_children(&self) -> bool {
        self.serves == CHILDREN
    }

    pub(super) fn only_veterans(&self) -> bool {
        self.serves == VETERANS
    }
}
