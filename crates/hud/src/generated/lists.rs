// Written by `cargo xtask codegen` from crates/hud/spec. Change the spec, not this file.

use crate::spec::{List, ListValue};

/// HUD list 1.1.
pub static EXPORT_PERIOD_TYPE: List = List {
    id: "1.1",
    name: "ExportPeriodType",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Updated", retired: false },
        ListValue { value: "3", code: Some(3), text: "Reporting period", retired: false },
        ListValue { value: "4", code: Some(4), text: "Other", retired: false },
    ],
};

/// The values of HUD list 1.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum ExportPeriodType {
    /// Updated
    Updated = 1,
    /// Reporting period
    ReportingPeriod = 3,
    /// Other
    Other = 4,
}

impl ExportPeriodType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::Updated),
            3 => Some(Self::ReportingPeriod),
            4 => Some(Self::Other),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 1.2.
pub static EXPORT_DIRECTIVE: List = List {
    id: "1.2",
    name: "ExportDirective",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Delta refresh", retired: false },
        ListValue { value: "2", code: Some(2), text: "Full refresh", retired: false },
        ListValue { value: "3", code: Some(3), text: "Other", retired: false },
    ],
};

/// The values of HUD list 1.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum ExportDirective {
    /// Delta refresh
    DeltaRefresh = 1,
    /// Full refresh
    FullRefresh = 2,
    /// Other
    Other = 3,
}

impl ExportDirective {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::DeltaRefresh),
            2 => Some(Self::FullRefresh),
            3 => Some(Self::Other),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 1.3.
pub static DISABILITY_TYPE: List = List {
    id: "1.3",
    name: "DisabilityType",
    values: &[
        ListValue { value: "5", code: Some(5), text: "Physical disability", retired: false },
        ListValue { value: "6", code: Some(6), text: "Developmental disability", retired: false },
        ListValue { value: "7", code: Some(7), text: "Chronic health condition", retired: false },
        ListValue { value: "8", code: Some(8), text: "HIV/AIDS", retired: false },
        ListValue { value: "9", code: Some(9), text: "Mental health disorder", retired: false },
        ListValue { value: "10", code: Some(10), text: "Substance use disorder", retired: false },
    ],
};

/// The values of HUD list 1.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum DisabilityType {
    /// Physical disability
    PhysicalDisability = 5,
    /// Developmental disability
    DevelopmentalDisability = 6,
    /// Chronic health condition
    ChronicHealthCondition = 7,
    /// HIV/AIDS
    HivAids = 8,
    /// Mental health disorder
    MentalHealthDisorder = 9,
    /// Substance use disorder
    SubstanceUseDisorder = 10,
}

impl DisabilityType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            5 => Some(Self::PhysicalDisability),
            6 => Some(Self::DevelopmentalDisability),
            7 => Some(Self::ChronicHealthCondition),
            8 => Some(Self::HivAids),
            9 => Some(Self::MentalHealthDisorder),
            10 => Some(Self::SubstanceUseDisorder),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 1.4.
pub static RECORD_TYPE: List = List {
    id: "1.4",
    name: "RecordType",
    values: &[
        ListValue { value: "141", code: Some(141), text: "PATH service", retired: false },
        ListValue { value: "142", code: Some(142), text: "RHY service connections", retired: false },
        ListValue { value: "143", code: Some(143), text: "HOPWA service", retired: false },
        ListValue { value: "144", code: Some(144), text: "SSVF service", retired: false },
        ListValue { value: "151", code: Some(151), text: "HOPWA financial assistance", retired: false },
        ListValue { value: "152", code: Some(152), text: "SSVF financial assistance", retired: false },
        ListValue { value: "161", code: Some(161), text: "PATH referral", retired: false },
        ListValue { value: "200", code: Some(200), text: "Bed night", retired: false },
        ListValue { value: "210", code: Some(210), text: "HUD-VASH OTH voucher tracking", retired: false },
        ListValue { value: "300", code: Some(300), text: "Moving On assistance provided", retired: false },
    ],
};

/// The values of HUD list 1.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum RecordType {
    /// PATH service
    PathService = 141,
    /// RHY service connections
    RhyServiceConnections = 142,
    /// HOPWA service
    HopwaService = 143,
    /// SSVF service
    SsvfService = 144,
    /// HOPWA financial assistance
    HopwaFinancialAssistance = 151,
    /// SSVF financial assistance
    SsvfFinancialAssistance = 152,
    /// PATH referral
    PathReferral = 161,
    /// Bed night
    BedNight = 200,
    /// HUD-VASH OTH voucher tracking
    HudVashOthVoucherTracking = 210,
    /// Moving On assistance provided
    MovingOnAssistanceProvided = 300,
}

impl RecordType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            141 => Some(Self::PathService),
            142 => Some(Self::RhyServiceConnections),
            143 => Some(Self::HopwaService),
            144 => Some(Self::SsvfService),
            151 => Some(Self::HopwaFinancialAssistance),
            152 => Some(Self::SsvfFinancialAssistance),
            161 => Some(Self::PathReferral),
            200 => Some(Self::BedNight),
            210 => Some(Self::HudVashOthVoucherTracking),
            300 => Some(Self::MovingOnAssistanceProvided),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 1.5.
pub static HASH_STATUS: List = List {
    id: "1.5",
    name: "HashStatus",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Unhashed", retired: false },
        ListValue { value: "2", code: Some(2), text: "SHA-1 (no longer used for federal purposes)", retired: false },
        ListValue { value: "3", code: Some(3), text: "Hashed – other", retired: false },
        ListValue { value: "4", code: Some(4), text: "SHA-256 (RHY)", retired: false },
    ],
};

/// The values of HUD list 1.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum HashStatus {
    /// Unhashed
    Unhashed = 1,
    /// SHA-1 (no longer used for federal purposes)
    Sha1 = 2,
    /// Hashed – other
    HashedOther = 3,
    /// SHA-256 (RHY)
    Sha256 = 4,
}

impl HashStatus {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::Unhashed),
            2 => Some(Self::Sha1),
            3 => Some(Self::HashedOther),
            4 => Some(Self::Sha256),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 1.6.
pub static RACE_NONE: List = List {
    id: "1.6",
    name: "RaceNone",
    values: &[
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 1.6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum RaceNone {
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl RaceNone {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 1.7.
pub static NO_YES_MISSING: List = List {
    id: "1.7",
    name: "NoYesMissing",
    values: &[
        ListValue { value: "0", code: Some(0), text: "No", retired: false },
        ListValue { value: "1", code: Some(1), text: "Yes", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 1.7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum NoYesMissing {
    /// No
    No = 0,
    /// Yes
    Yes = 1,
    /// Data not collected
    DataNotCollected = 99,
}

impl NoYesMissing {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::No),
            1 => Some(Self::Yes),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 1.8.
pub static NO_YES_REASONS_FOR_MISSING_DATA: List = List {
    id: "1.8",
    name: "NoYesReasonsForMissingData",
    values: &[
        ListValue { value: "0", code: Some(0), text: "No", retired: false },
        ListValue { value: "1", code: Some(1), text: "Yes", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 1.8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum NoYesReasonsForMissingData {
    /// No
    No = 0,
    /// Yes
    Yes = 1,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl NoYesReasonsForMissingData {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::No),
            1 => Some(Self::Yes),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 1.9.
pub static SOURCE_TYPE: List = List {
    id: "1.9",
    name: "SourceType",
    values: &[
        ListValue { value: "1", code: Some(1), text: "CoC HMIS", retired: false },
        ListValue { value: "2", code: Some(2), text: "Standalone/agency-specific application", retired: false },
        ListValue { value: "3", code: Some(3), text: "Data warehouse", retired: false },
        ListValue { value: "4", code: Some(4), text: "Other", retired: false },
    ],
};

/// The values of HUD list 1.9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum SourceType {
    /// CoC HMIS
    CoCHmis = 1,
    /// Standalone/agency-specific application
    StandaloneAgencySpecificApplication = 2,
    /// Data warehouse
    DataWarehouse = 3,
    /// Other
    Other = 4,
}

impl SourceType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::CoCHmis),
            2 => Some(Self::StandaloneAgencySpecificApplication),
            3 => Some(Self::DataWarehouse),
            4 => Some(Self::Other),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 4.14.
pub static BED_NIGHT: List = List {
    id: "4.14",
    name: "BedNight",
    values: &[ListValue { value: "200", code: Some(200), text: "BedNight", retired: false }],
};

/// The values of HUD list 4.14.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum BedNight {
    /// BedNight
    BedNight = 200,
}

impl BedNight {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            200 => Some(Self::BedNight),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 1.10.
pub static NO_YES: List = List {
    id: "1.10",
    name: "NoYes",
    values: &[
        ListValue { value: "0", code: Some(0), text: "No", retired: false },
        ListValue { value: "1", code: Some(1), text: "Yes", retired: false },
    ],
};

/// The values of HUD list 1.10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum NoYes {
    /// No
    No = 0,
    /// Yes
    Yes = 1,
}

impl NoYes {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::No),
            1 => Some(Self::Yes),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 2.02.6.
pub static PROJECT_TYPE: List = List {
    id: "2.02.6",
    name: "ProjectType",
    values: &[
        ListValue { value: "0", code: Some(0), text: "Emergency Shelter – Entry Exit", retired: false },
        ListValue { value: "1", code: Some(1), text: "Emergency Shelter – Night-by-Night", retired: false },
        ListValue { value: "2", code: Some(2), text: "Transitional Housing", retired: false },
        ListValue { value: "3", code: Some(3), text: "PH – Permanent Supportive Housing", retired: false },
        ListValue { value: "4", code: Some(4), text: "Street Outreach", retired: false },
        ListValue { value: "6", code: Some(6), text: "Services Only", retired: false },
        ListValue { value: "7", code: Some(7), text: "Other", retired: false },
        ListValue { value: "8", code: Some(8), text: "Safe Haven", retired: false },
        ListValue { value: "9", code: Some(9), text: "PH – Housing Only", retired: false },
        ListValue {
            value: "10",
            code: Some(10),
            text: "PH – Housing with Services (no disability required for entry)",
            retired: false,
        },
        ListValue { value: "11", code: Some(11), text: "Day Shelter", retired: false },
        ListValue { value: "12", code: Some(12), text: "Homelessness Prevention", retired: false },
        ListValue { value: "13", code: Some(13), text: "PH – Rapid Re-Housing", retired: false },
        ListValue { value: "14", code: Some(14), text: "Coordinated Entry", retired: false },
    ],
};

/// The values of HUD list 2.02.6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum ProjectType {
    /// Emergency Shelter – Entry Exit
    EmergencyShelterEntryExit = 0,
    /// Emergency Shelter – Night-by-Night
    EmergencyShelterNightByNight = 1,
    /// Transitional Housing
    TransitionalHousing = 2,
    /// PH – Permanent Supportive Housing
    PhPermanentSupportiveHousing = 3,
    /// Street Outreach
    StreetOutreach = 4,
    /// Services Only
    ServicesOnly = 6,
    /// Other
    Other = 7,
    /// Safe Haven
    SafeHaven = 8,
    /// PH – Housing Only
    PhHousingOnly = 9,
    /// PH – Housing with Services (no disability required for entry)
    PhHousingWithServices = 10,
    /// Day Shelter
    DayShelter = 11,
    /// Homelessness Prevention
    HomelessnessPrevention = 12,
    /// PH – Rapid Re-Housing
    PhRapidReHousing = 13,
    /// Coordinated Entry
    CoordinatedEntry = 14,
}

impl ProjectType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::EmergencyShelterEntryExit),
            1 => Some(Self::EmergencyShelterNightByNight),
            2 => Some(Self::TransitionalHousing),
            3 => Some(Self::PhPermanentSupportiveHousing),
            4 => Some(Self::StreetOutreach),
            6 => Some(Self::ServicesOnly),
            7 => Some(Self::Other),
            8 => Some(Self::SafeHaven),
            9 => Some(Self::PhHousingOnly),
            10 => Some(Self::PhHousingWithServices),
            11 => Some(Self::DayShelter),
            12 => Some(Self::HomelessnessPrevention),
            13 => Some(Self::PhRapidReHousing),
            14 => Some(Self::CoordinatedEntry),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 2.02.7.
pub static TARGET_POPULATION: List = List {
    id: "2.02.7",
    name: "TargetPopulation",
    values: &[
        ListValue { value: "1", code: Some(1), text: "DV: Survivor of Domestic Violence", retired: false },
        ListValue { value: "3", code: Some(3), text: "HIV: Persons with HIV/AIDS", retired: false },
        ListValue { value: "4", code: Some(4), text: "NA: Not applicable", retired: false },
    ],
};

/// The values of HUD list 2.02.7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum TargetPopulation {
    /// DV: Survivor of Domestic Violence
    DvSurvivorOfDomesticViolence = 1,
    /// HIV: Persons with HIV/AIDS
    HivPersonsWithHivAids = 3,
    /// NA: Not applicable
    NaNotApplicable = 4,
}

impl TargetPopulation {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::DvSurvivorOfDomesticViolence),
            3 => Some(Self::HivPersonsWithHivAids),
            4 => Some(Self::NaNotApplicable),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 2.02.8.
pub static HOPWA_MED_ASSISTED_LIVING_FAC: List = List {
    id: "2.02.8",
    name: "HOPWAMedAssistedLivingFac",
    values: &[
        ListValue { value: "0", code: Some(0), text: "No", retired: false },
        ListValue { value: "1", code: Some(1), text: "Yes", retired: false },
        ListValue { value: "2", code: Some(2), text: "Non-HOPWA Funded Project", retired: false },
    ],
};

/// The values of HUD list 2.02.8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum HOPWAMedAssistedLivingFac {
    /// No
    No = 0,
    /// Yes
    Yes = 1,
    /// Non-HOPWA Funded Project
    NonHopwaFundedProject = 2,
}

impl HOPWAMedAssistedLivingFac {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::No),
            1 => Some(Self::Yes),
            2 => Some(Self::NonHopwaFundedProject),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 2.02.A.
pub static RRH_SUB_TYPE: List = List {
    id: "2.02.A",
    name: "RRHSubType",
    values: &[
        ListValue { value: "1", code: Some(1), text: "RRH: Services Only", retired: false },
        ListValue { value: "2", code: Some(2), text: "RRH: Housing with or without services", retired: false },
    ],
};

/// The values of HUD list 2.02.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum RRHSubType {
    /// RRH: Services Only
    RrhServicesOnly = 1,
    /// RRH: Housing with or without services
    RrhHousingWithOrWithoutServices = 2,
}

impl RRHSubType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::RrhServicesOnly),
            2 => Some(Self::RrhHousingWithOrWithoutServices),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 2.02.D.
pub static HOUSING_TYPE: List = List {
    id: "2.02.D",
    name: "HousingType",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Site-based – single site", retired: false },
        ListValue { value: "2", code: Some(2), text: "Site-based – clustered / multiple sites", retired: false },
        ListValue { value: "3", code: Some(3), text: "Tenant-based – scattered site", retired: false },
    ],
};

/// The values of HUD list 2.02.D.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum HousingType {
    /// Site-based – single site
    SiteBasedSingleSite = 1,
    /// Site-based – clustered / multiple sites
    SiteBasedClusteredMultipleSites = 2,
    /// Tenant-based – scattered site
    TenantBasedScatteredSite = 3,
}

impl HousingType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::SiteBasedSingleSite),
            2 => Some(Self::SiteBasedClusteredMultipleSites),
            3 => Some(Self::TenantBasedScatteredSite),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 2.03.4.
pub static GEOGRAPHY_TYPE: List = List {
    id: "2.03.4",
    name: "GeographyType",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Urban", retired: false },
        ListValue { value: "2", code: Some(2), text: "Suburban", retired: false },
        ListValue { value: "3", code: Some(3), text: "Rural", retired: false },
        ListValue { value: "99", code: Some(99), text: "Unknown / data not collected", retired: false },
    ],
};

/// The values of HUD list 2.03.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum GeographyType {
    /// Urban
    Urban = 1,
    /// Suburban
    Suburban = 2,
    /// Rural
    Rural = 3,
    /// Unknown / data not collected
    UnknownDataNotCollected = 99,
}

impl GeographyType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::Urban),
            2 => Some(Self::Suburban),
            3 => Some(Self::Rural),
            99 => Some(Self::UnknownDataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 2.06.1.
pub static FUNDING_SOURCE: List = List {
    id: "2.06.1",
    name: "FundingSource",
    values: &[
        ListValue {
            value: "1",
            code: Some(1),
            text: "HUD: CoC – Homelessness Prevention (High Performing Comm. Only)",
            retired: false,
        },
        ListValue { value: "2", code: Some(2), text: "HUD: CoC – Permanent Supportive Housing", retired: false },
        ListValue { value: "3", code: Some(3), text: "HUD: CoC – Rapid Re-Housing", retired: false },
        ListValue { value: "4", code: Some(4), text: "HUD: CoC – Supportive Services Only", retired: false },
        ListValue { value: "5", code: Some(5), text: "HUD: CoC – Transitional Housing", retired: false },
        ListValue { value: "6", code: Some(6), text: "HUD: CoC – Safe Haven", retired: false },
        ListValue { value: "7", code: Some(7), text: "HUD: CoC – Single Room Occupancy (SRO)", retired: false },
        ListValue {
            value: "8",
            code: Some(8),
            text: "HUD: ESG – Emergency Shelter (operating and/or essential services)",
            retired: false,
        },
        ListValue { value: "9", code: Some(9), text: "HUD: ESG – Homelessness Prevention", retired: false },
        ListValue { value: "10", code: Some(10), text: "HUD: ESG – Rapid Rehousing", retired: false },
        ListValue { value: "11", code: Some(11), text: "HUD: ESG – Street Outreach", retired: false },
        ListValue { value: "13", code: Some(13), text: "HUD: HOPWA – Hotel/Motel Vouchers", retired: false },
        ListValue { value: "14", code: Some(14), text: "HUD: HOPWA – Housing Information", retired: false },
        ListValue {
            value: "15",
            code: Some(15),
            text: "HUD: HOPWA – Permanent Housing (facility based or TBRA)",
            retired: false,
        },
        ListValue { value: "16", code: Some(16), text: "HUD: HOPWA – Permanent Housing Placement", retired: false },
        ListValue {
            value: "17",
            code: Some(17),
            text: "HUD: HOPWA – Short-Term Rent, Mortgage, Utility assistance",
            retired: false,
        },
        ListValue {
            value: "18", code: Some(18), text: "HUD: HOPWA – Short-Term Supportive Facility", retired: false
        },
        ListValue {
            value: "19",
            code: Some(19),
            text: "HUD: HOPWA – Transitional Housing (facility based or TBRA)",
            retired: false,
        },
        ListValue { value: "20", code: Some(20), text: "HUD: HUD/VASH", retired: false },
        ListValue {
            value: "21",
            code: Some(21),
            text: "HHS: PATH – Street Outreach & Supportive Services Only",
            retired: false,
        },
        ListValue {
            value: "22",
            code: Some(22),
            text: "HHS: RHY – Basic Center Program (prevention and shelter)",
            retired: false,
        },
        ListValue {
            value: "23",
            code: Some(23),
            text: "HHS: RHY – Maternity Group Home for Pregnant and Parenting Youth",
            retired: false,
        },
        ListValue { value: "24", code: Some(24), text: "HHS: RHY – Transitional Living Program", retired: false },
        ListValue { value: "25", code: Some(25), text: "HHS: RHY – Street Outreach Project", retired: false },
        ListValue { value: "26", code: Some(26), text: "HHS: RHY – Demonstration Project", retired: false },
        ListValue { value: "27", code: Some(27), text: "VA: CRS Contract Residential Services", retired: false },
        ListValue { value: "30", code: Some(30), text: "VA: Community Contract Safe Haven Program", retired: false },
        ListValue { value: "33", code: Some(33), text: "VA: Supportive Services for Veteran Families", retired: false },
        ListValue { value: "34", code: Some(34), text: "N/A", retired: false },
        ListValue { value: "35", code: Some(35), text: "HUD: Pay for Success", retired: false },
        ListValue {
            value: "36",
            code: Some(36),
            text: "HUD: Public and Indian Housing (PIH) Programs",
            retired: false,
        },
        ListValue { value: "37", code: Some(37), text: "VA: Grant Per Diem – Bridge Housing", retired: false },
        ListValue { value: "38", code: Some(38), text: "VA: Grant Per Diem – Low Demand", retired: false },
        ListValue { value: "39", code: Some(39), text: "VA: Grant Per Diem – Hospital to Housing", retired: false },
        ListValue { value: "40", code: Some(40), text: "VA: Grant Per Diem – Clinical Treatment", retired: false },
        ListValue {
            value: "41",
            code: Some(41),
            text: "VA: Grant Per Diem – Service Intensive Transitional Housing",
            retired: false,
        },
        ListValue { value: "42", code: Some(42), text: "VA: Grant Per Diem – Transition in Place", retired: false },
        ListValue {
            value: "43",
            code: Some(43),
            text: "HUD: CoC – Youth Homeless Demonstration Program (YHDP)",
            retired: false,
        },
        ListValue { value: "44", code: Some(44), text: "HUD: CoC – Joint Component TH/RRH", retired: false },
        ListValue {
            value: "45",
            code: Some(45),
            text: "VA: Grant Per Diem – Case Management/Housing Retention",
            retired: false,
        },
        ListValue {
            value: "46",
            code: Some(46),
            text: "Local or Other Funding Source (Please Specify)",
            retired: false,
        },
        ListValue { value: "47", code: Some(47), text: "HUD: ESG – CV", retired: true },
        ListValue { value: "48", code: Some(48), text: "HUD: HOPWA – CV", retired: true },
        ListValue { value: "50", code: Some(50), text: "HUD: HOME", retired: false },
        ListValue { value: "51", code: Some(51), text: "HUD: HOME (ARP)", retired: false },
        ListValue { value: "52", code: Some(52), text: "HUD: PIH (Emergency Housing Voucher)", retired: false },
        ListValue { value: "53", code: Some(53), text: "HUD: ESG – RUSH", retired: false },
        ListValue { value: "54", code: Some(54), text: "HUD: Unsheltered Special NOFO", retired: false },
        ListValue { value: "55", code: Some(55), text: "HUD: Rural Special NOFO", retired: false },
        ListValue { value: "56", code: Some(56), text: "HUD: CoC Builds", retired: false },
    ],
};

/// The values of HUD list 2.06.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum FundingSource {
    /// HUD: CoC – Homelessness Prevention (High Performing Comm. Only)
    HudCoCHomelessnessPrevention = 1,
    /// HUD: CoC – Permanent Supportive Housing
    HudCoCPermanentSupportiveHousing = 2,
    /// HUD: CoC – Rapid Re-Housing
    HudCoCRapidReHousing = 3,
    /// HUD: CoC – Supportive Services Only
    HudCoCSupportiveServicesOnly = 4,
    /// HUD: CoC – Transitional Housing
    HudCoCTransitionalHousing = 5,
    /// HUD: CoC – Safe Haven
    HudCoCSafeHaven = 6,
    /// HUD: CoC – Single Room Occupancy (SRO)
    HudCoCSingleRoomOccupancy = 7,
    /// HUD: ESG – Emergency Shelter (operating and/or essential services)
    HudEsgEmergencyShelter = 8,
    /// HUD: ESG – Homelessness Prevention
    HudEsgHomelessnessPrevention = 9,
    /// HUD: ESG – Rapid Rehousing
    HudEsgRapidRehousing = 10,
    /// HUD: ESG – Street Outreach
    HudEsgStreetOutreach = 11,
    /// HUD: HOPWA – Hotel/Motel Vouchers
    HudHopwaHotelMotelVouchers = 13,
    /// HUD: HOPWA – Housing Information
    HudHopwaHousingInformation = 14,
    /// HUD: HOPWA – Permanent Housing (facility based or TBRA)
    HudHopwaPermanentHousing = 15,
    /// HUD: HOPWA – Permanent Housing Placement
    HudHopwaPermanentHousingPlacement = 16,
    /// HUD: HOPWA – Short-Term Rent, Mortgage, Utility assistance
    HudHopwaShortTermRentMortgageUtilityAssistance = 17,
    /// HUD: HOPWA – Short-Term Supportive Facility
    HudHopwaShortTermSupportiveFacility = 18,
    /// HUD: HOPWA – Transitional Housing (facility based or TBRA)
    HudHopwaTransitionalHousing = 19,
    /// HUD: HUD/VASH
    HudHudVash = 20,
    /// HHS: PATH – Street Outreach & Supportive Services Only
    HhsPathStreetOutreachSupportiveServicesOnly = 21,
    /// HHS: RHY – Basic Center Program (prevention and shelter)
    HhsRhyBasicCenterProgram = 22,
    /// HHS: RHY – Maternity Group Home for Pregnant and Parenting Youth
    HhsRhyMaternityGroupHomeForPregnantAnd = 23,
    /// HHS: RHY – Transitional Living Program
    HhsRhyTransitionalLivingProgram = 24,
    /// HHS: RHY – Street Outreach Project
    HhsRhyStreetOutreachProject = 25,
    /// HHS: RHY – Demonstration Project
    HhsRhyDemonstrationProject = 26,
    /// VA: CRS Contract Residential Services
    VaCrsContractResidentialServices = 27,
    /// VA: Community Contract Safe Haven Program
    VaCommunityContractSafeHavenProgram = 30,
    /// VA: Supportive Services for Veteran Families
    VaSupportiveServicesForVeteranFamilies = 33,
    /// N/A
    NA = 34,
    /// HUD: Pay for Success
    HudPayForSuccess = 35,
    /// HUD: Public and Indian Housing (PIH) Programs
    HudPublicAndIndianHousingPrograms = 36,
    /// VA: Grant Per Diem – Bridge Housing
    VaGrantPerDiemBridgeHousing = 37,
    /// VA: Grant Per Diem – Low Demand
    VaGrantPerDiemLowDemand = 38,
    /// VA: Grant Per Diem – Hospital to Housing
    VaGrantPerDiemHospitalToHousing = 39,
    /// VA: Grant Per Diem – Clinical Treatment
    VaGrantPerDiemClinicalTreatment = 40,
    /// VA: Grant Per Diem – Service Intensive Transitional Housing
    VaGrantPerDiemServiceIntensiveTransitionalHousing = 41,
    /// VA: Grant Per Diem – Transition in Place
    VaGrantPerDiemTransitionInPlace = 42,
    /// HUD: CoC – Youth Homeless Demonstration Program (YHDP)
    HudCoCYouthHomelessDemonstrationProgram = 43,
    /// HUD: CoC – Joint Component TH/RRH
    HudCoCJointComponentThRrh = 44,
    /// VA: Grant Per Diem – Case Management/Housing Retention
    VaGrantPerDiemCaseManagementHousingRetention = 45,
    /// Local or Other Funding Source (Please Specify)
    LocalOrOtherFundingSource = 46,
    /// HUD: ESG – CV
    HudEsgCv = 47,
    /// HUD: HOPWA – CV
    HudHopwaCv = 48,
    /// HUD: HOME
    HudHomeN50 = 50,
    /// HUD: HOME (ARP)
    HudHomeN51 = 51,
    /// HUD: PIH (Emergency Housing Voucher)
    HudPih = 52,
    /// HUD: ESG – RUSH
    HudEsgRush = 53,
    /// HUD: Unsheltered Special NOFO
    HudUnshelteredSpecialNofo = 54,
    /// HUD: Rural Special NOFO
    HudRuralSpecialNofo = 55,
    /// HUD: CoC Builds
    HudCoCBuilds = 56,
}

impl FundingSource {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::HudCoCHomelessnessPrevention),
            2 => Some(Self::HudCoCPermanentSupportiveHousing),
            3 => Some(Self::HudCoCRapidReHousing),
            4 => Some(Self::HudCoCSupportiveServicesOnly),
            5 => Some(Self::HudCoCTransitionalHousing),
            6 => Some(Self::HudCoCSafeHaven),
            7 => Some(Self::HudCoCSingleRoomOccupancy),
            8 => Some(Self::HudEsgEmergencyShelter),
            9 => Some(Self::HudEsgHomelessnessPrevention),
            10 => Some(Self::HudEsgRapidRehousing),
            11 => Some(Self::HudEsgStreetOutreach),
            13 => Some(Self::HudHopwaHotelMotelVouchers),
            14 => Some(Self::HudHopwaHousingInformation),
            15 => Some(Self::HudHopwaPermanentHousing),
            16 => Some(Self::HudHopwaPermanentHousingPlacement),
            17 => Some(Self::HudHopwaShortTermRentMortgageUtilityAssistance),
            18 => Some(Self::HudHopwaShortTermSupportiveFacility),
            19 => Some(Self::HudHopwaTransitionalHousing),
            20 => Some(Self::HudHudVash),
            21 => Some(Self::HhsPathStreetOutreachSupportiveServicesOnly),
            22 => Some(Self::HhsRhyBasicCenterProgram),
            23 => Some(Self::HhsRhyMaternityGroupHomeForPregnantAnd),
            24 => Some(Self::HhsRhyTransitionalLivingProgram),
            25 => Some(Self::HhsRhyStreetOutreachProject),
            26 => Some(Self::HhsRhyDemonstrationProject),
            27 => Some(Self::VaCrsContractResidentialServices),
            30 => Some(Self::VaCommunityContractSafeHavenProgram),
            33 => Some(Self::VaSupportiveServicesForVeteranFamilies),
            34 => Some(Self::NA),
            35 => Some(Self::HudPayForSuccess),
            36 => Some(Self::HudPublicAndIndianHousingPrograms),
            37 => Some(Self::VaGrantPerDiemBridgeHousing),
            38 => Some(Self::VaGrantPerDiemLowDemand),
            39 => Some(Self::VaGrantPerDiemHospitalToHousing),
            40 => Some(Self::VaGrantPerDiemClinicalTreatment),
            41 => Some(Self::VaGrantPerDiemServiceIntensiveTransitionalHousing),
            42 => Some(Self::VaGrantPerDiemTransitionInPlace),
            43 => Some(Self::HudCoCYouthHomelessDemonstrationProgram),
            44 => Some(Self::HudCoCJointComponentThRrh),
            45 => Some(Self::VaGrantPerDiemCaseManagementHousingRetention),
            46 => Some(Self::LocalOrOtherFundingSource),
            47 => Some(Self::HudEsgCv),
            48 => Some(Self::HudHopwaCv),
            50 => Some(Self::HudHomeN50),
            51 => Some(Self::HudHomeN51),
            52 => Some(Self::HudPih),
            53 => Some(Self::HudEsgRush),
            54 => Some(Self::HudUnshelteredSpecialNofo),
            55 => Some(Self::HudRuralSpecialNofo),
            56 => Some(Self::HudCoCBuilds),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 2.07.4.
pub static HOUSEHOLD_TYPE: List = List {
    id: "2.07.4",
    name: "HouseholdType",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Households without children", retired: false },
        ListValue {
            value: "3",
            code: Some(3),
            text: "Households with at least one adult and one child",
            retired: false,
        },
        ListValue { value: "4", code: Some(4), text: "Households with only children", retired: false },
    ],
};

/// The values of HUD list 2.07.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum HouseholdType {
    /// Households without children
    HouseholdsWithoutChildren = 1,
    /// Households with at least one adult and one child
    HouseholdsWithAtLeastOneAdultAndOne = 3,
    /// Households with only children
    HouseholdsWithOnlyChildren = 4,
}

impl HouseholdType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::HouseholdsWithoutChildren),
            3 => Some(Self::HouseholdsWithAtLeastOneAdultAndOne),
            4 => Some(Self::HouseholdsWithOnlyChildren),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 2.07.5.
pub static BED_TYPE: List = List {
    id: "2.07.5",
    name: "BedType",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Facility-based beds", retired: false },
        ListValue { value: "2", code: Some(2), text: "Voucher beds", retired: false },
        ListValue { value: "3", code: Some(3), text: "Other beds", retired: false },
    ],
};

/// The values of HUD list 2.07.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum BedType {
    /// Facility-based beds
    FacilityBasedBeds = 1,
    /// Voucher beds
    VoucherBeds = 2,
    /// Other beds
    OtherBeds = 3,
}

impl BedType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::FacilityBasedBeds),
            2 => Some(Self::VoucherBeds),
            3 => Some(Self::OtherBeds),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 2.07.6.
pub static AVAILABILITY: List = List {
    id: "2.07.6",
    name: "Availability",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Year-round", retired: false },
        ListValue { value: "2", code: Some(2), text: "Seasonal", retired: false },
        ListValue { value: "3", code: Some(3), text: "Overflow", retired: false },
    ],
};

/// The values of HUD list 2.07.6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum Availability {
    /// Year-round
    YearRound = 1,
    /// Seasonal
    Seasonal = 2,
    /// Overflow
    Overflow = 3,
}

impl Availability {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::YearRound),
            2 => Some(Self::Seasonal),
            3 => Some(Self::Overflow),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 2.08.1.
pub static HMIS_PARTICIPATION_TYPE: List = List {
    id: "2.08.1",
    name: "HMISParticipationType",
    values: &[
        ListValue { value: "0", code: Some(0), text: "Not Participating", retired: false },
        ListValue { value: "1", code: Some(1), text: "HMIS Participating", retired: false },
        ListValue { value: "2", code: Some(2), text: "Comparable Database Participating", retired: false },
    ],
};

/// The values of HUD list 2.08.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum HMISParticipationType {
    /// Not Participating
    NotParticipating = 0,
    /// HMIS Participating
    HmisParticipating = 1,
    /// Comparable Database Participating
    ComparableDatabaseParticipating = 2,
}

impl HMISParticipationType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::NotParticipating),
            1 => Some(Self::HmisParticipating),
            2 => Some(Self::ComparableDatabaseParticipating),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 3.01.5.
pub static NAME_DATA_QUALITY: List = List {
    id: "3.01.5",
    name: "NameDataQuality",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Full name reported", retired: false },
        ListValue { value: "2", code: Some(2), text: "Partial, street name, or code name reported", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 3.01.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum NameDataQuality {
    /// Full name reported
    FullNameReported = 1,
    /// Partial, street name, or code name reported
    PartialStreetNameOrCodeNameReported = 2,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl NameDataQuality {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::FullNameReported),
            2 => Some(Self::PartialStreetNameOrCodeNameReported),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 3.02.2.
pub static SSN_DATA_QUALITY: List = List {
    id: "3.02.2",
    name: "SSNDataQuality",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Full SSN reported", retired: false },
        ListValue { value: "2", code: Some(2), text: "Approximate or partial SSN reported", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 3.02.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum SSNDataQuality {
    /// Full SSN reported
    FullSsnReported = 1,
    /// Approximate or partial SSN reported
    ApproximateOrPartialSsnReported = 2,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl SSNDataQuality {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::FullSsnReported),
            2 => Some(Self::ApproximateOrPartialSsnReported),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 3.03.2.
pub static DOB_DATA_QUALITY: List = List {
    id: "3.03.2",
    name: "DOBDataQuality",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Full DOB reported", retired: false },
        ListValue { value: "2", code: Some(2), text: "Approximate or partial DOB reported", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 3.03.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum DOBDataQuality {
    /// Full DOB reported
    FullDobReported = 1,
    /// Approximate or partial DOB reported
    ApproximateOrPartialDobReported = 2,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl DOBDataQuality {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::FullDobReported),
            2 => Some(Self::ApproximateOrPartialDobReported),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 3.12.1.
pub static LIVING_SITUATION: List = List {
    id: "3.12.1",
    name: "LivingSituation",
    values: &[
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "17", code: Some(17), text: "Other", retired: false },
        ListValue { value: "24", code: Some(24), text: "Deceased", retired: false },
        ListValue { value: "30", code: Some(30), text: "No exit interview completed", retired: false },
        ListValue { value: "37", code: Some(37), text: "Worker unable to determine", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
        ListValue {
            value: "101",
            code: Some(101),
            text: "Emergency shelter, including hotel or motel paid for with emergency shelter voucher, Host Home shelter",
            retired: false,
        },
        ListValue {
            value: "116",
            code: Some(116),
            text: "Place not meant for habitation (e.g., a vehicle, an abandoned building, bus/train/subway station/airport or anywhere outside)",
            retired: false,
        },
        ListValue { value: "118", code: Some(118), text: "Safe Haven", retired: false },
        ListValue {
            value: "204",
            code: Some(204),
            text: "Psychiatric hospital or other psychiatric facility",
            retired: false,
        },
        ListValue {
            value: "205",
            code: Some(205),
            text: "Substance abuse treatment facility or detox center",
            retired: false,
        },
        ListValue {
            value: "206",
            code: Some(206),
            text: "Hospital or other residential non-psychiatric medical facility",
            retired: false,
        },
        ListValue {
            value: "207",
            code: Some(207),
            text: "Jail, prison, or juvenile detention facility",
            retired: false,
        },
        ListValue { value: "215", code: Some(215), text: "Foster care home or foster care group home", retired: false },
        ListValue { value: "225", code: Some(225), text: "Long-term care facility or nursing home", retired: false },
        ListValue {
            value: "302",
            code: Some(302),
            text: "Transitional housing for homeless persons (including homeless youth)",
            retired: false,
        },
        ListValue {
            value: "312",
            code: Some(312),
            text: "Staying or living with family, temporary tenure (e.g. room, apartment, or house)",
            retired: false,
        },
        ListValue {
            value: "313",
            code: Some(313),
            text: "Staying or living with friends, temporary tenure (e.g. room, apartment, or house)",
            retired: false,
        },
        ListValue {
            value: "314",
            code: Some(314),
            text: "Hotel or motel paid for without emergency shelter voucher",
            retired: false,
        },
        ListValue {
            value: "327",
            code: Some(327),
            text: "Moved from one HOPWA funded project to HOPWA TH",
            retired: false,
        },
        ListValue {
            value: "329",
            code: Some(329),
            text: "Residential project or halfway house with no homeless criteria",
            retired: false,
        },
        ListValue { value: "332", code: Some(332), text: "Host Home (non-crisis)", retired: false },
        ListValue {
            value: "335",
            code: Some(335),
            text: "Staying or living in a family member’s room, apartment, or house",
            retired: false,
        },
        ListValue {
            value: "336",
            code: Some(336),
            text: "Staying or living in a friend’s room, apartment, or house",
            retired: false,
        },
        ListValue {
            value: "410",
            code: Some(410),
            text: "Rental by client, no ongoing housing subsidy",
            retired: false,
        },
        ListValue {
            value: "411",
            code: Some(411),
            text: "Owned by client, no ongoing housing subsidy",
            retired: false,
        },
        ListValue {
            value: "421",
            code: Some(421),
            text: "Owned by client, with ongoing housing subsidy",
            retired: false,
        },
        ListValue {
            value: "422",
            code: Some(422),
            text: "Staying or living with family, permanent tenure",
            retired: false,
        },
        ListValue {
            value: "423",
            code: Some(423),
            text: "Staying or living with friends, permanent tenure",
            retired: false,
        },
        ListValue {
            value: "426",
            code: Some(426),
            text: "Moved from one HOPWA funded project to HOPWA PH",
            retired: false,
        },
        ListValue {
            value: "435",
            code: Some(435),
            text: "Rental by client, with ongoing housing subsidy",
            retired: false,
        },
    ],
};

/// The values of HUD list 3.12.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum LivingSituation {
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Other
    Other = 17,
    /// Deceased
    Deceased = 24,
    /// No exit interview completed
    NoExitInterviewCompleted = 30,
    /// Worker unable to determine
    WorkerUnableToDetermine = 37,
    /// Data not collected
    DataNotCollected = 99,
    /// Emergency shelter, including hotel or motel paid for with emergency shelter voucher, Host Home shelter
    EmergencyShelterIncludingHotelOrMotelPaidFor = 101,
    /// Place not meant for habitation (e.g., a vehicle, an abandoned building, bus/train/subway station/airport or anywhere outside)
    PlaceNotMeantForHabitation = 116,
    /// Safe Haven
    SafeHaven = 118,
    /// Psychiatric hospital or other psychiatric facility
    PsychiatricHospitalOrOtherPsychiatricFacility = 204,
    /// Substance abuse treatment facility or detox center
    SubstanceAbuseTreatmentFacilityOrDetoxCenter = 205,
    /// Hospital or other residential non-psychiatric medical facility
    HospitalOrOtherResidentialNonPsychiatricMedicalFacility = 206,
    /// Jail, prison, or juvenile detention facility
    JailPrisonOrJuvenileDetentionFacility = 207,
    /// Foster care home or foster care group home
    FosterCareHomeOrFosterCareGroupHome = 215,
    /// Long-term care facility or nursing home
    LongTermCareFacilityOrNursingHome = 225,
    /// Transitional housing for homeless persons (including homeless youth)
    TransitionalHousingForHomelessPersons = 302,
    /// Staying or living with family, temporary tenure (e.g. room, apartment, or house)
    StayingOrLivingWithFamilyTemporaryTenure = 312,
    /// Staying or living with friends, temporary tenure (e.g. room, apartment, or house)
    StayingOrLivingWithFriendsTemporaryTenure = 313,
    /// Hotel or motel paid for without emergency shelter voucher
    HotelOrMotelPaidForWithoutEmergencyShelter = 314,
    /// Moved from one HOPWA funded project to HOPWA TH
    MovedFromOneHopwaFundedProjectToHopwaN327 = 327,
    /// Residential project or halfway house with no homeless criteria
    ResidentialProjectOrHalfwayHouseWithNoHomeless = 329,
    /// Host Home (non-crisis)
    HostHome = 332,
    /// Staying or living in a family member’s room, apartment, or house
    StayingOrLivingInAFamilyMembersRoom = 335,
    /// Staying or living in a friend’s room, apartment, or house
    StayingOrLivingInAFriendsRoomApartment = 336,
    /// Rental by client, no ongoing housing subsidy
    RentalByClientNoOngoingHousingSubsidy = 410,
    /// Owned by client, no ongoing housing subsidy
    OwnedByClientNoOngoingHousingSubsidy = 411,
    /// Owned by client, with ongoing housing subsidy
    OwnedByClientWithOngoingHousingSubsidy = 421,
    /// Staying or living with family, permanent tenure
    StayingOrLivingWithFamilyPermanentTenure = 422,
    /// Staying or living with friends, permanent tenure
    StayingOrLivingWithFriendsPermanentTenure = 423,
    /// Moved from one HOPWA funded project to HOPWA PH
    MovedFromOneHopwaFundedProjectToHopwaN426 = 426,
    /// Rental by client, with ongoing housing subsidy
    RentalByClientWithOngoingHousingSubsidy = 435,
}

impl LivingSituation {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            17 => Some(Self::Other),
            24 => Some(Self::Deceased),
            30 => Some(Self::NoExitInterviewCompleted),
            37 => Some(Self::WorkerUnableToDetermine),
            99 => Some(Self::DataNotCollected),
            101 => Some(Self::EmergencyShelterIncludingHotelOrMotelPaidFor),
            116 => Some(Self::PlaceNotMeantForHabitation),
            118 => Some(Self::SafeHaven),
            204 => Some(Self::PsychiatricHospitalOrOtherPsychiatricFacility),
            205 => Some(Self::SubstanceAbuseTreatmentFacilityOrDetoxCenter),
            206 => Some(Self::HospitalOrOtherResidentialNonPsychiatricMedicalFacility),
            207 => Some(Self::JailPrisonOrJuvenileDetentionFacility),
            215 => Some(Self::FosterCareHomeOrFosterCareGroupHome),
            225 => Some(Self::LongTermCareFacilityOrNursingHome),
            302 => Some(Self::TransitionalHousingForHomelessPersons),
            312 => Some(Self::StayingOrLivingWithFamilyTemporaryTenure),
            313 => Some(Self::StayingOrLivingWithFriendsTemporaryTenure),
            314 => Some(Self::HotelOrMotelPaidForWithoutEmergencyShelter),
            327 => Some(Self::MovedFromOneHopwaFundedProjectToHopwaN327),
            329 => Some(Self::ResidentialProjectOrHalfwayHouseWithNoHomeless),
            332 => Some(Self::HostHome),
            335 => Some(Self::StayingOrLivingInAFamilyMembersRoom),
            336 => Some(Self::StayingOrLivingInAFriendsRoomApartment),
            410 => Some(Self::RentalByClientNoOngoingHousingSubsidy),
            411 => Some(Self::OwnedByClientNoOngoingHousingSubsidy),
            421 => Some(Self::OwnedByClientWithOngoingHousingSubsidy),
            422 => Some(Self::StayingOrLivingWithFamilyPermanentTenure),
            423 => Some(Self::StayingOrLivingWithFriendsPermanentTenure),
            426 => Some(Self::MovedFromOneHopwaFundedProjectToHopwaN426),
            435 => Some(Self::RentalByClientWithOngoingHousingSubsidy),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 3.12.A.
pub static RENTAL_SUBSIDY_TYPE: List = List {
    id: "3.12.A",
    name: "RentalSubsidyType",
    values: &[
        ListValue { value: "419", code: Some(419), text: "VASH housing subsidy", retired: false },
        ListValue {
            value: "420",
            code: Some(420),
            text: "Rental by client, with other ongoing housing subsidy",
            retired: false,
        },
        ListValue { value: "428", code: Some(428), text: "GPD TIP housing subsidy", retired: false },
        ListValue { value: "431", code: Some(431), text: "RRH or equivalent subsidy", retired: false },
        ListValue {
            value: "433",
            code: Some(433),
            text: "HCV voucher (tenant or project based) (not dedicated)",
            retired: false,
        },
        ListValue { value: "434", code: Some(434), text: "Public housing unit", retired: false },
        ListValue { value: "436", code: Some(436), text: "Housing Stability Voucher", retired: false },
        ListValue { value: "437", code: Some(437), text: "Family Unification Program Voucher (FUP)", retired: false },
        ListValue {
            value: "438",
            code: Some(438),
            text: "Foster Youth to Independence Initiative (FYI)",
            retired: false,
        },
        ListValue { value: "439", code: Some(439), text: "Permanent Supportive Housing", retired: false },
        ListValue {
            value: "440",
            code: Some(440),
            text: "Other permanent housing dedicated for formerly homeless persons",
            retired: false,
        },
    ],
};

/// The values of HUD list 3.12.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum RentalSubsidyType {
    /// VASH housing subsidy
    VashHousingSubsidy = 419,
    /// Rental by client, with other ongoing housing subsidy
    RentalByClientWithOtherOngoingHousingSubsidy = 420,
    /// GPD TIP housing subsidy
    GpdTipHousingSubsidy = 428,
    /// RRH or equivalent subsidy
    RrhOrEquivalentSubsidy = 431,
    /// HCV voucher (tenant or project based) (not dedicated)
    HcvVoucher = 433,
    /// Public housing unit
    PublicHousingUnit = 434,
    /// Housing Stability Voucher
    HousingStabilityVoucher = 436,
    /// Family Unification Program Voucher (FUP)
    FamilyUnificationProgramVoucher = 437,
    /// Foster Youth to Independence Initiative (FYI)
    FosterYouthToIndependenceInitiative = 438,
    /// Permanent Supportive Housing
    PermanentSupportiveHousing = 439,
    /// Other permanent housing dedicated for formerly homeless persons
    OtherPermanentHousingDedicatedForFormerlyHomelessPersons = 440,
}

impl RentalSubsidyType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            419 => Some(Self::VashHousingSubsidy),
            420 => Some(Self::RentalByClientWithOtherOngoingHousingSubsidy),
            428 => Some(Self::GpdTipHousingSubsidy),
            431 => Some(Self::RrhOrEquivalentSubsidy),
            433 => Some(Self::HcvVoucher),
            434 => Some(Self::PublicHousingUnit),
            436 => Some(Self::HousingStabilityVoucher),
            437 => Some(Self::FamilyUnificationProgramVoucher),
            438 => Some(Self::FosterYouthToIndependenceInitiative),
            439 => Some(Self::PermanentSupportiveHousing),
            440 => Some(Self::OtherPermanentHousingDedicatedForFormerlyHomelessPersons),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 3.15.1.
pub static RELATIONSHIP_TO_HO_H: List = List {
    id: "3.15.1",
    name: "RelationshipToHoH",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Self (Head of Household)", retired: false },
        ListValue { value: "2", code: Some(2), text: "Head of household’s child", retired: false },
        ListValue { value: "3", code: Some(3), text: "Head of household’s spouse or partner", retired: false },
        ListValue { value: "4", code: Some(4), text: "Head of household’s other relation member", retired: false },
        ListValue { value: "5", code: Some(5), text: "Other: non-relation member", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 3.15.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum RelationshipToHoH {
    /// Self (Head of Household)
    HeadOfHousehold = 1,
    /// Head of household’s child
    HeadOfHouseholdsChild = 2,
    /// Head of household’s spouse or partner
    HeadOfHouseholdsSpouseOrPartner = 3,
    /// Head of household’s other relation member
    HeadOfHouseholdsOtherRelationMember = 4,
    /// Other: non-relation member
    OtherNonRelationMember = 5,
    /// Data not collected
    DataNotCollected = 99,
}

impl RelationshipToHoH {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::HeadOfHousehold),
            2 => Some(Self::HeadOfHouseholdsChild),
            3 => Some(Self::HeadOfHouseholdsSpouseOrPartner),
            4 => Some(Self::HeadOfHouseholdsOtherRelationMember),
            5 => Some(Self::OtherNonRelationMember),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 3.917.2.
pub static LENGTH_OF_STAY: List = List {
    id: "3.917.2",
    name: "LengthOfStay",
    values: &[
        ListValue { value: "2", code: Some(2), text: "One week or more, but less than one month", retired: false },
        ListValue { value: "3", code: Some(3), text: "One month or more, but less than 90 days", retired: false },
        ListValue { value: "4", code: Some(4), text: "90 days or more but less than one year", retired: false },
        ListValue { value: "5", code: Some(5), text: "One year or longer", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "10", code: Some(10), text: "One night or less", retired: false },
        ListValue { value: "11", code: Some(11), text: "Two to six nights", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 3.917.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum LengthOfStay {
    /// One week or more, but less than one month
    OneWeekOrMoreButLessThanOne = 2,
    /// One month or more, but less than 90 days
    OneMonthOrMoreButLessThan90 = 3,
    /// 90 days or more but less than one year
    N90DaysOrMoreButLessThanOne = 4,
    /// One year or longer
    OneYearOrLonger = 5,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// One night or less
    OneNightOrLess = 10,
    /// Two to six nights
    TwoToSixNights = 11,
    /// Data not collected
    DataNotCollected = 99,
}

impl LengthOfStay {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            2 => Some(Self::OneWeekOrMoreButLessThanOne),
            3 => Some(Self::OneMonthOrMoreButLessThan90),
            4 => Some(Self::N90DaysOrMoreButLessThanOne),
            5 => Some(Self::OneYearOrLonger),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            10 => Some(Self::OneNightOrLess),
            11 => Some(Self::TwoToSixNights),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 3.917.4.
pub static TIMES_HOMELESS_PAST_THREE_YEARS: List = List {
    id: "3.917.4",
    name: "TimesHomelessPastThreeYears",
    values: &[
        ListValue { value: "1", code: Some(1), text: "One time", retired: false },
        ListValue { value: "2", code: Some(2), text: "Two times", retired: false },
        ListValue { value: "3", code: Some(3), text: "Three times", retired: false },
        ListValue { value: "4", code: Some(4), text: "Four or more times", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 3.917.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum TimesHomelessPastThreeYears {
    /// One time
    OneTime = 1,
    /// Two times
    TwoTimes = 2,
    /// Three times
    ThreeTimes = 3,
    /// Four or more times
    FourOrMoreTimes = 4,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl TimesHomelessPastThreeYears {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::OneTime),
            2 => Some(Self::TwoTimes),
            3 => Some(Self::ThreeTimes),
            4 => Some(Self::FourOrMoreTimes),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 3.917.5.
pub static MONTHS_HOMELESS_PAST_THREE_YEARS: List = List {
    id: "3.917.5",
    name: "MonthsHomelessPastThreeYears",
    values: &[
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
        ListValue { value: "101", code: Some(101), text: "1", retired: false },
        ListValue { value: "102", code: Some(102), text: "2", retired: false },
        ListValue { value: "103", code: Some(103), text: "3", retired: false },
        ListValue { value: "104", code: Some(104), text: "4", retired: false },
        ListValue { value: "105", code: Some(105), text: "5", retired: false },
        ListValue { value: "106", code: Some(106), text: "6", retired: false },
        ListValue { value: "107", code: Some(107), text: "7", retired: false },
        ListValue { value: "108", code: Some(108), text: "8", retired: false },
        ListValue { value: "109", code: Some(109), text: "9", retired: false },
        ListValue { value: "110", code: Some(110), text: "10", retired: false },
        ListValue { value: "111", code: Some(111), text: "11", retired: false },
        ListValue { value: "112", code: Some(112), text: "12", retired: false },
        ListValue { value: "113", code: Some(113), text: "More than 12 months", retired: false },
    ],
};

/// The values of HUD list 3.917.5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum MonthsHomelessPastThreeYears {
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
    /// 1
    N1 = 101,
    /// 2
    N2 = 102,
    /// 3
    N3 = 103,
    /// 4
    N4 = 104,
    /// 5
    N5 = 105,
    /// 6
    N6 = 106,
    /// 7
    N7 = 107,
    /// 8
    N8 = 108,
    /// 9
    N9 = 109,
    /// 10
    N10 = 110,
    /// 11
    N11 = 111,
    /// 12
    N12 = 112,
    /// More than 12 months
    MoreThan12Months = 113,
}

impl MonthsHomelessPastThreeYears {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            101 => Some(Self::N1),
            102 => Some(Self::N2),
            103 => Some(Self::N3),
            104 => Some(Self::N4),
            105 => Some(Self::N5),
            106 => Some(Self::N6),
            107 => Some(Self::N7),
            108 => Some(Self::N8),
            109 => Some(Self::N9),
            110 => Some(Self::N10),
            111 => Some(Self::N11),
            112 => Some(Self::N12),
            113 => Some(Self::MoreThan12Months),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 4.04.A.
pub static REASON_NOT_INSURED: List = List {
    id: "4.04.A",
    name: "ReasonNotInsured",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Applied; decision pending", retired: false },
        ListValue { value: "2", code: Some(2), text: "Applied; client not eligible", retired: false },
        ListValue { value: "3", code: Some(3), text: "Client did not apply", retired: false },
        ListValue { value: "4", code: Some(4), text: "Insurance type n/a for this client", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 4.04.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum ReasonNotInsured {
    /// Applied; decision pending
    AppliedDecisionPending = 1,
    /// Applied; client not eligible
    AppliedClientNotEligible = 2,
    /// Client did not apply
    ClientDidNotApply = 3,
    /// Insurance type n/a for this client
    InsuranceTypeNAForThisClient = 4,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl ReasonNotInsured {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::AppliedDecisionPending),
            2 => Some(Self::AppliedClientNotEligible),
            3 => Some(Self::ClientDidNotApply),
            4 => Some(Self::InsuranceTypeNAForThisClient),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 4.10.2.
pub static SUBSTANCE_USE_DISORDER: List = List {
    id: "4.10.2",
    name: "SubstanceUseDisorder",
    values: &[
        ListValue { value: "0", code: Some(0), text: "No", retired: false },
        ListValue { value: "1", code: Some(1), text: "Alcohol use disorder", retired: false },
        ListValue { value: "2", code: Some(2), text: "Drug use disorder", retired: false },
        ListValue { value: "3", code: Some(3), text: "Both alcohol and drug use disorders", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 4.10.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum SubstanceUseDisorder {
    /// No
    No = 0,
    /// Alcohol use disorder
    AlcoholUseDisorder = 1,
    /// Drug use disorder
    DrugUseDisorder = 2,
    /// Both alcohol and drug use disorders
    BothAlcoholAndDrugUseDisorders = 3,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl SubstanceUseDisorder {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::No),
            1 => Some(Self::AlcoholUseDisorder),
            2 => Some(Self::DrugUseDisorder),
            3 => Some(Self::BothAlcoholAndDrugUseDisorders),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 4.11.A.
pub static WHEN_DV_OCCURRED: List = List {
    id: "4.11.A",
    name: "WhenDVOccurred",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Within the past three months", retired: false },
        ListValue {
            value: "2",
            code: Some(2),
            text: "Three to six months ago (excluding six months exactly)",
            retired: false,
        },
        ListValue {
            value: "3",
            code: Some(3),
            text: "Six months to one year ago (excluding one year exactly)",
            retired: false,
        },
        ListValue { value: "4", code: Some(4), text: "One year or more", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 4.11.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum WhenDVOccurred {
    /// Within the past three months
    WithinThePastThreeMonths = 1,
    /// Three to six months ago (excluding six months exactly)
    ThreeToSixMonthsAgo = 2,
    /// Six months to one year ago (excluding one year exactly)
    SixMonthsToOneYearAgo = 3,
    /// One year or more
    OneYearOrMore = 4,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl WhenDVOccurred {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::WithinThePastThreeMonths),
            2 => Some(Self::ThreeToSixMonthsAgo),
            3 => Some(Self::SixMonthsToOneYearAgo),
            4 => Some(Self::OneYearOrMore),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 4.19.3.
pub static ASSESSMENT_TYPE: List = List {
    id: "4.19.3",
    name: "AssessmentType",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Phone", retired: false },
        ListValue { value: "2", code: Some(2), text: "Virtual", retired: false },
        ListValue { value: "3", code: Some(3), text: "In Person", retired: false },
    ],
};

/// The values of HUD list 4.19.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum AssessmentType {
    /// Phone
    Phone = 1,
    /// Virtual
    Virtual = 2,
    /// In Person
    InPerson = 3,
}

impl AssessmentType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::Phone),
            2 => Some(Self::Virtual),
            3 => Some(Self::InPerson),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 4.19.4.
pub static ASSESSMENT_LEVEL: List = List {
    id: "4.19.4",
    name: "AssessmentLevel",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Crisis Needs Assessment", retired: false },
        ListValue { value: "2", code: Some(2), text: "Housing Needs Assessment", retired: false },
    ],
};

/// The values of HUD list 4.19.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum AssessmentLevel {
    /// Crisis Needs Assessment
    CrisisNeedsAssessment = 1,
    /// Housing Needs Assessment
    HousingNeedsAssessment = 2,
}

impl AssessmentLevel {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::CrisisNeedsAssessment),
            2 => Some(Self::HousingNeedsAssessment),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 4.19.7.
pub static PRIORITIZATION_STATUS: List = List {
    id: "4.19.7",
    name: "PrioritizationStatus",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Placed on prioritization list", retired: false },
        ListValue { value: "2", code: Some(2), text: "Not placed on prioritization list", retired: false },
    ],
};

/// The values of HUD list 4.19.7.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum PrioritizationStatus {
    /// Placed on prioritization list
    PlacedOnPrioritizationList = 1,
    /// Not placed on prioritization list
    NotPlacedOnPrioritizationList = 2,
}

impl PrioritizationStatus {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::PlacedOnPrioritizationList),
            2 => Some(Self::NotPlacedOnPrioritizationList),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 4.20.2.
pub static EVENT_TYPE: List = List {
    id: "4.20.2",
    name: "EventType",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Referral to Prevention Assistance project", retired: false },
        ListValue {
            value: "2",
            code: Some(2),
            text: "Problem Solving/Diversion/Rapid Resolution intervention or service",
            retired: false,
        },
        ListValue {
            value: "3",
            code: Some(3),
            text: "Referral to scheduled Coordinated Entry Crisis Needs Assessment",
            retired: false,
        },
        ListValue {
            value: "4",
            code: Some(4),
            text: "Referral to scheduled Coordinated Entry Housing Needs Assessment",
            retired: false,
        },
        ListValue {
            value: "5",
            code: Some(5),
            text: "Referral to Post-placement/ follow-up case management",
            retired: false,
        },
        ListValue {
            value: "6",
            code: Some(6),
            text: "Referral to Street Outreach project or services",
            retired: false,
        },
        ListValue {
            value: "7",
            code: Some(7),
            text: "Referral to Housing Navigation project or services",
            retired: false,
        },
        ListValue {
            value: "8",
            code: Some(8),
            text: "Referral to Non-continuum services: Ineligible for continuum services",
            retired: false,
        },
        ListValue {
            value: "9",
            code: Some(9),
            text: "Referral to Non-continuum services: No availability in continuum services",
            retired: false,
        },
        ListValue { value: "10", code: Some(10), text: "Referral to Emergency Shelter bed opening", retired: false },
        ListValue {
            value: "11",
            code: Some(11),
            text: "Referral to Transitional Housing bed/unit opening",
            retired: false,
        },
        ListValue {
            value: "12",
            code: Some(12),
            text: "Referral to Joint TH-RRH project/unit/resource opening",
            retired: false,
        },
        ListValue { value: "13", code: Some(13), text: "Referral to RRH project resource opening", retired: false },
        ListValue { value: "14", code: Some(14), text: "Referral to PSH project resource opening", retired: false },
        ListValue {
            value: "15",
            code: Some(15),
            text: "Referral to Other PH project/unit/resource opening",
            retired: false,
        },
        ListValue {
            value: "16",
            code: Some(16),
            text: "Referral to emergency assistance/flex fund/furniture assistance",
            retired: false,
        },
        ListValue { value: "17", code: Some(17), text: "Referral to Emergency Housing Voucher (EHV)", retired: true },
        ListValue { value: "18", code: Some(18), text: "Referral to a Housing Stability Voucher", retired: false },
    ],
};

/// The values of HUD list 4.20.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum EventType {
    /// Referral to Prevention Assistance project
    ReferralToPreventionAssistanceProject = 1,
    /// Problem Solving/Diversion/Rapid Resolution intervention or service
    ProblemSolvingDiversionRapidResolutionInterventionOrService = 2,
    /// Referral to scheduled Coordinated Entry Crisis Needs Assessment
    ReferralToScheduledCoordinatedEntryCrisisNeedsAssessment = 3,
    /// Referral to scheduled Coordinated Entry Housing Needs Assessment
    ReferralToScheduledCoordinatedEntryHousingNeedsAssessment = 4,
    /// Referral to Post-placement/ follow-up case management
    ReferralToPostPlacementFollowUpCaseManagement = 5,
    /// Referral to Street Outreach project or services
    ReferralToStreetOutreachProjectOrServices = 6,
    /// Referral to Housing Navigation project or services
    ReferralToHousingNavigationProjectOrServices = 7,
    /// Referral to Non-continuum services: Ineligible for continuum services
    ReferralToNonContinuumServicesIneligibleForContinuum = 8,
    /// Referral to Non-continuum services: No availability in continuum services
    ReferralToNonContinuumServicesNoAvailabilityIn = 9,
    /// Referral to Emergency Shelter bed opening
    ReferralToEmergencyShelterBedOpening = 10,
    /// Referral to Transitional Housing bed/unit opening
    ReferralToTransitionalHousingBedUnitOpening = 11,
    /// Referral to Joint TH-RRH project/unit/resource opening
    ReferralToJointThRrhProjectUnitResource = 12,
    /// Referral to RRH project resource opening
    ReferralToRrhProjectResourceOpening = 13,
    /// Referral to PSH project resource opening
    ReferralToPshProjectResourceOpening = 14,
    /// Referral to Other PH project/unit/resource opening
    ReferralToOtherPhProjectUnitResourceOpening = 15,
    /// Referral to emergency assistance/flex fund/furniture assistance
    ReferralToEmergencyAssistanceFlexFundFurnitureAssistance = 16,
    /// Referral to Emergency Housing Voucher (EHV)
    ReferralToEmergencyHousingVoucher = 17,
    /// Referral to a Housing Stability Voucher
    ReferralToAHousingStabilityVoucher = 18,
}

impl EventType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::ReferralToPreventionAssistanceProject),
            2 => Some(Self::ProblemSolvingDiversionRapidResolutionInterventionOrService),
            3 => Some(Self::ReferralToScheduledCoordinatedEntryCrisisNeedsAssessment),
            4 => Some(Self::ReferralToScheduledCoordinatedEntryHousingNeedsAssessment),
            5 => Some(Self::ReferralToPostPlacementFollowUpCaseManagement),
            6 => Some(Self::ReferralToStreetOutreachProjectOrServices),
            7 => Some(Self::ReferralToHousingNavigationProjectOrServices),
            8 => Some(Self::ReferralToNonContinuumServicesIneligibleForContinuum),
            9 => Some(Self::ReferralToNonContinuumServicesNoAvailabilityIn),
            10 => Some(Self::ReferralToEmergencyShelterBedOpening),
            11 => Some(Self::ReferralToTransitionalHousingBedUnitOpening),
            12 => Some(Self::ReferralToJointThRrhProjectUnitResource),
            13 => Some(Self::ReferralToRrhProjectResourceOpening),
            14 => Some(Self::ReferralToPshProjectResourceOpening),
            15 => Some(Self::ReferralToOtherPhProjectUnitResourceOpening),
            16 => Some(Self::ReferralToEmergencyAssistanceFlexFundFurnitureAssistance),
            17 => Some(Self::ReferralToEmergencyHousingVoucher),
            18 => Some(Self::ReferralToAHousingStabilityVoucher),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 4.20.D.
pub static REFERRAL_RESULT: List = List {
    id: "4.20.D",
    name: "ReferralResult",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Successful referral: client accepted", retired: false },
        ListValue { value: "2", code: Some(2), text: "Unsuccessful referral: client rejected", retired: false },
        ListValue { value: "3", code: Some(3), text: "Unsuccessful referral: provider rejected", retired: false },
    ],
};

/// The values of HUD list 4.20.D.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum ReferralResult {
    /// Successful referral: client accepted
    SuccessfulReferralClientAccepted = 1,
    /// Unsuccessful referral: client rejected
    UnsuccessfulReferralClientRejected = 2,
    /// Unsuccessful referral: provider rejected
    UnsuccessfulReferralProviderRejected = 3,
}

impl ReferralResult {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::SuccessfulReferralClientAccepted),
            2 => Some(Self::UnsuccessfulReferralClientRejected),
            3 => Some(Self::UnsuccessfulReferralProviderRejected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 4.21.
pub static SEX: List = List {
    id: "4.21",
    name: "Sex",
    values: &[
        ListValue { value: "0", code: Some(0), text: "Female", retired: false },
        ListValue { value: "1", code: Some(1), text: "Male", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list 4.21.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum Sex {
    /// Female
    Female = 0,
    /// Male
    Male = 1,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl Sex {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::Female),
            1 => Some(Self::Male),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list 5.03.1.
pub static DATA_COLLECTION_STAGE: List = List {
    id: "5.03.1",
    name: "DataCollectionStage",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Project entry", retired: false },
        ListValue { value: "2", code: Some(2), text: "Update", retired: false },
        ListValue { value: "3", code: Some(3), text: "Project exit", retired: false },
        ListValue { value: "5", code: Some(5), text: "Annual assessment", retired: false },
        ListValue { value: "6", code: Some(6), text: "Post-exit (not used in CSV)", retired: false },
    ],
};

/// The values of HUD list 5.03.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum DataCollectionStage {
    /// Project entry
    ProjectEntry = 1,
    /// Update
    Update = 2,
    /// Project exit
    ProjectExit = 3,
    /// Annual assessment
    AnnualAssessment = 5,
    /// Post-exit (not used in CSV)
    PostExit = 6,
}

impl DataCollectionStage {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::ProjectEntry),
            2 => Some(Self::Update),
            3 => Some(Self::ProjectExit),
            5 => Some(Self::AnnualAssessment),
            6 => Some(Self::PostExit),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list C2.2.
pub static MOVING_ON_ASSISTANCE: List = List {
    id: "C2.2",
    name: "MovingOnAssistance",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Subsidized housing application assistance", retired: false },
        ListValue { value: "2", code: Some(2), text: "Financial assistance for Moving On", retired: false },
        ListValue { value: "3", code: Some(3), text: "Non-financial assistance for Moving On", retired: false },
        ListValue { value: "4", code: Some(4), text: "Housing referral/placement", retired: false },
        ListValue { value: "5", code: Some(5), text: "Other (please specify)", retired: false },
    ],
};

/// The values of HUD list C2.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum MovingOnAssistance {
    /// Subsidized housing application assistance
    SubsidizedHousingApplicationAssistance = 1,
    /// Financial assistance for Moving On
    FinancialAssistanceForMovingOn = 2,
    /// Non-financial assistance for Moving On
    NonFinancialAssistanceForMovingOn = 3,
    /// Housing referral/placement
    HousingReferralPlacement = 4,
    /// Other (please specify)
    Other = 5,
}

impl MovingOnAssistance {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::SubsidizedHousingApplicationAssistance),
            2 => Some(Self::FinancialAssistanceForMovingOn),
            3 => Some(Self::NonFinancialAssistanceForMovingOn),
            4 => Some(Self::HousingReferralPlacement),
            5 => Some(Self::Other),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list C3.2.
pub static CURRENT_SCHOOL_ATTEND: List = List {
    id: "C3.2",
    name: "CurrentSchoolAttend",
    values: &[
        ListValue {
            value: "0",
            code: Some(0),
            text: "Not currently enrolled in any school or educational course",
            retired: false,
        },
        ListValue {
            value: "1",
            code: Some(1),
            text: "Currently enrolled but NOT attending regularly (when school or the course is in session)",
            retired: false,
        },
        ListValue {
            value: "2",
            code: Some(2),
            text: "Currently enrolled and attending regularly (when school or the course is in session)",
            retired: false,
        },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list C3.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum CurrentSchoolAttend {
    /// Not currently enrolled in any school or educational course
    NotCurrentlyEnrolledInAnySchoolOrEducational = 0,
    /// Currently enrolled but NOT attending regularly (when school or the course is in session)
    CurrentlyEnrolledButNotAttendingRegularly = 1,
    /// Currently enrolled and attending regularly (when school or the course is in session)
    CurrentlyEnrolledAndAttendingRegularly = 2,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl CurrentSchoolAttend {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::NotCurrentlyEnrolledInAnySchoolOrEducational),
            1 => Some(Self::CurrentlyEnrolledButNotAttendingRegularly),
            2 => Some(Self::CurrentlyEnrolledAndAttendingRegularly),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list C3.A.
pub static MOST_RECENT_ED_STATUS: List = List {
    id: "C3.A",
    name: "MostRecentEdStatus",
    values: &[
        ListValue { value: "0", code: Some(0), text: "K12: Graduated from high school", retired: false },
        ListValue { value: "1", code: Some(1), text: "K12: Obtained GED", retired: false },
        ListValue { value: "2", code: Some(2), text: "K12: Dropped out", retired: false },
        ListValue { value: "3", code: Some(3), text: "K12: Suspended", retired: false },
        ListValue { value: "4", code: Some(4), text: "K12: Expelled", retired: false },
        ListValue {
            value: "5",
            code: Some(5),
            text: "Higher education: Pursuing a credential but not currently attending",
            retired: false,
        },
        ListValue { value: "6", code: Some(6), text: "Higher education: Dropped out", retired: false },
        ListValue { value: "7", code: Some(7), text: "Higher education: Obtained a credential/degree", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn't know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list C3.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum MostRecentEdStatus {
    /// K12: Graduated from high school
    K12GraduatedFromHighSchool = 0,
    /// K12: Obtained GED
    K12ObtainedGed = 1,
    /// K12: Dropped out
    K12DroppedOut = 2,
    /// K12: Suspended
    K12Suspended = 3,
    /// K12: Expelled
    K12Expelled = 4,
    /// Higher education: Pursuing a credential but not currently attending
    HigherEducationPursuingACredentialButNotCurrently = 5,
    /// Higher education: Dropped out
    HigherEducationDroppedOut = 6,
    /// Higher education: Obtained a credential/degree
    HigherEducationObtainedACredentialDegree = 7,
    /// Client doesn't know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl MostRecentEdStatus {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::K12GraduatedFromHighSchool),
            1 => Some(Self::K12ObtainedGed),
            2 => Some(Self::K12DroppedOut),
            3 => Some(Self::K12Suspended),
            4 => Some(Self::K12Expelled),
            5 => Some(Self::HigherEducationPursuingACredentialButNotCurrently),
            6 => Some(Self::HigherEducationDroppedOut),
            7 => Some(Self::HigherEducationObtainedACredentialDegree),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list C3.B.
pub static CURRENT_ED_STATUS: List = List {
    id: "C3.B",
    name: "CurrentEdStatus",
    values: &[
        ListValue { value: "0", code: Some(0), text: "Pursuing a high school diploma or GED", retired: false },
        ListValue { value: "1", code: Some(1), text: "Pursuing Associate’s Degree", retired: false },
        ListValue { value: "2", code: Some(2), text: "Pursuing Bachelor’s Degree", retired: false },
        ListValue { value: "3", code: Some(3), text: "Pursuing Graduate Degree", retired: false },
        ListValue { value: "4", code: Some(4), text: "Pursuing other post-secondary credential", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn't know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list C3.B.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum CurrentEdStatus {
    /// Pursuing a high school diploma or GED
    PursuingAHighSchoolDiplomaOrGed = 0,
    /// Pursuing Associate’s Degree
    PursuingAssociatesDegree = 1,
    /// Pursuing Bachelor’s Degree
    PursuingBachelorsDegree = 2,
    /// Pursuing Graduate Degree
    PursuingGraduateDegree = 3,
    /// Pursuing other post-secondary credential
    PursuingOtherPostSecondaryCredential = 4,
    /// Client doesn't know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl CurrentEdStatus {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::PursuingAHighSchoolDiplomaOrGed),
            1 => Some(Self::PursuingAssociatesDegree),
            2 => Some(Self::PursuingBachelorsDegree),
            3 => Some(Self::PursuingGraduateDegree),
            4 => Some(Self::PursuingOtherPostSecondaryCredential),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list P1.2.
pub static PATH_SERVICES: List = List {
    id: "P1.2",
    name: "PATHServices",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Re-engagement", retired: false },
        ListValue { value: "2", code: Some(2), text: "Screening", retired: false },
        ListValue { value: "3", code: Some(3), text: "Habilitation/rehabilitation", retired: false },
        ListValue { value: "4", code: Some(4), text: "Community mental health", retired: false },
        ListValue { value: "5", code: Some(5), text: "Substance use treatment", retired: false },
        ListValue { value: "6", code: Some(6), text: "Case management", retired: false },
        ListValue { value: "7", code: Some(7), text: "Residential supportive services", retired: false },
        ListValue { value: "8", code: Some(8), text: "Housing minor renovation", retired: false },
        ListValue { value: "9", code: Some(9), text: "Housing moving assistance", retired: false },
        ListValue { value: "10", code: Some(10), text: "Housing eligibility determination", retired: false },
        ListValue { value: "11", code: Some(11), text: "Security deposits", retired: false },
        ListValue { value: "12", code: Some(12), text: "One-time rent for eviction prevention", retired: false },
        ListValue { value: "14", code: Some(14), text: "Clinical assessment", retired: false },
    ],
};

/// The values of HUD list P1.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum PATHServices {
    /// Re-engagement
    ReEngagement = 1,
    /// Screening
    Screening = 2,
    /// Habilitation/rehabilitation
    HabilitationRehabilitation = 3,
    /// Community mental health
    CommunityMentalHealth = 4,
    /// Substance use treatment
    SubstanceUseTreatment = 5,
    /// Case management
    CaseManagement = 6,
    /// Residential supportive services
    ResidentialSupportiveServices = 7,
    /// Housing minor renovation
    HousingMinorRenovation = 8,
    /// Housing moving assistance
    HousingMovingAssistance = 9,
    /// Housing eligibility determination
    HousingEligibilityDetermination = 10,
    /// Security deposits
    SecurityDeposits = 11,
    /// One-time rent for eviction prevention
    OneTimeRentForEvictionPrevention = 12,
    /// Clinical assessment
    ClinicalAssessment = 14,
}

impl PATHServices {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::ReEngagement),
            2 => Some(Self::Screening),
            3 => Some(Self::HabilitationRehabilitation),
            4 => Some(Self::CommunityMentalHealth),
            5 => Some(Self::SubstanceUseTreatment),
            6 => Some(Self::CaseManagement),
            7 => Some(Self::ResidentialSupportiveServices),
            8 => Some(Self::HousingMinorRenovation),
            9 => Some(Self::HousingMovingAssistance),
            10 => Some(Self::HousingEligibilityDetermination),
            11 => Some(Self::SecurityDeposits),
            12 => Some(Self::OneTimeRentForEvictionPrevention),
            14 => Some(Self::ClinicalAssessment),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list P2.2.
pub static PATH_REFERRAL: List = List {
    id: "P2.2",
    name: "PATHReferral",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Community mental health", retired: false },
        ListValue { value: "2", code: Some(2), text: "Substance use treatment", retired: false },
        ListValue { value: "3", code: Some(3), text: "Primary health/dental care", retired: false },
        ListValue { value: "4", code: Some(4), text: "Job training", retired: false },
        ListValue { value: "5", code: Some(5), text: "Educational services", retired: false },
        ListValue { value: "6", code: Some(6), text: "Housing services", retired: false },
        ListValue { value: "7", code: Some(7), text: "Permanent housing", retired: false },
        ListValue { value: "8", code: Some(8), text: "Income assistance", retired: false },
        ListValue { value: "9", code: Some(9), text: "Employment assistance", retired: false },
        ListValue { value: "10", code: Some(10), text: "Medical insurance", retired: false },
        ListValue { value: "11", code: Some(11), text: "Temporary housing", retired: false },
    ],
};

/// The values of HUD list P2.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum PATHReferral {
    /// Community mental health
    CommunityMentalHealth = 1,
    /// Substance use treatment
    SubstanceUseTreatment = 2,
    /// Primary health/dental care
    PrimaryHealthDentalCare = 3,
    /// Job training
    JobTraining = 4,
    /// Educational services
    EducationalServices = 5,
    /// Housing services
    HousingServices = 6,
    /// Permanent housing
    PermanentHousing = 7,
    /// Income assistance
    IncomeAssistance = 8,
    /// Employment assistance
    EmploymentAssistance = 9,
    /// Medical insurance
    MedicalInsurance = 10,
    /// Temporary housing
    TemporaryHousing = 11,
}

impl PATHReferral {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::CommunityMentalHealth),
            2 => Some(Self::SubstanceUseTreatment),
            3 => Some(Self::PrimaryHealthDentalCare),
            4 => Some(Self::JobTraining),
            5 => Some(Self::EducationalServices),
            6 => Some(Self::HousingServices),
            7 => Some(Self::PermanentHousing),
            8 => Some(Self::IncomeAssistance),
            9 => Some(Self::EmploymentAssistance),
            10 => Some(Self::MedicalInsurance),
            11 => Some(Self::TemporaryHousing),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list P2.A.
pub static PATH_REFERRAL_OUTCOME: List = List {
    id: "P2.A",
    name: "PATHReferralOutcome",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Attained", retired: false },
        ListValue { value: "2", code: Some(2), text: "Not attained", retired: false },
        ListValue { value: "3", code: Some(3), text: "Unknown", retired: false },
    ],
};

/// The values of HUD list P2.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum PATHReferralOutcome {
    /// Attained
    Attained = 1,
    /// Not attained
    NotAttained = 2,
    /// Unknown
    Unknown = 3,
}

impl PATHReferralOutcome {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::Attained),
            2 => Some(Self::NotAttained),
            3 => Some(Self::Unknown),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list P3.A.
pub static REASON_NOT_ENROLLED: List = List {
    id: "P3.A",
    name: "ReasonNotEnrolled",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Client was found ineligible for PATH", retired: false },
        ListValue { value: "2", code: Some(2), text: "Client was not enrolled for other reason(s)", retired: false },
        ListValue { value: "3", code: Some(3), text: "Unable to locate client", retired: false },
    ],
};

/// The values of HUD list P3.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum ReasonNotEnrolled {
    /// Client was found ineligible for PATH
    ClientWasFoundIneligibleForPath = 1,
    /// Client was not enrolled for other reason(s)
    ClientWasNotEnrolledForOtherReason = 2,
    /// Unable to locate client
    UnableToLocateClient = 3,
}

impl ReasonNotEnrolled {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::ClientWasFoundIneligibleForPath),
            2 => Some(Self::ClientWasNotEnrolledForOtherReason),
            3 => Some(Self::UnableToLocateClient),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R1.1.
pub static REFERRAL_SOURCE: List = List {
    id: "R1.1",
    name: "ReferralSource",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Self-Referral", retired: false },
        ListValue {
            value: "2",
            code: Some(2),
            text: "Individual: Parent/Guardian/Relative/Friend/Foster Parent/Other Individual",
            retired: false,
        },
        ListValue { value: "7", code: Some(7), text: "Outreach Project", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "11", code: Some(11), text: "Temporary Shelter", retired: false },
        ListValue { value: "18", code: Some(18), text: "Residential Project", retired: false },
        ListValue { value: "28", code: Some(28), text: "Hotline", retired: false },
        ListValue { value: "30", code: Some(30), text: "Child Welfare/CPS", retired: false },
        ListValue { value: "34", code: Some(34), text: "Juvenile Justice", retired: false },
        ListValue { value: "35", code: Some(35), text: "Law Enforcement/ Police", retired: false },
        ListValue { value: "37", code: Some(37), text: "Mental Hospital", retired: false },
        ListValue { value: "38", code: Some(38), text: "School", retired: false },
        ListValue { value: "39", code: Some(39), text: "Other Organization", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list R1.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum ReferralSource {
    /// Self-Referral
    SelfReferral = 1,
    /// Individual: Parent/Guardian/Relative/Friend/Foster Parent/Other Individual
    IndividualParentGuardianRelativeFriendFosterParentOther = 2,
    /// Outreach Project
    OutreachProject = 7,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Temporary Shelter
    TemporaryShelter = 11,
    /// Residential Project
    ResidentialProject = 18,
    /// Hotline
    Hotline = 28,
    /// Child Welfare/CPS
    ChildWelfareCps = 30,
    /// Juvenile Justice
    JuvenileJustice = 34,
    /// Law Enforcement/ Police
    LawEnforcementPolice = 35,
    /// Mental Hospital
    MentalHospital = 37,
    /// School
    School = 38,
    /// Other Organization
    OtherOrganization = 39,
    /// Data not collected
    DataNotCollected = 99,
}

impl ReferralSource {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::SelfReferral),
            2 => Some(Self::IndividualParentGuardianRelativeFriendFosterParentOther),
            7 => Some(Self::OutreachProject),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            11 => Some(Self::TemporaryShelter),
            18 => Some(Self::ResidentialProject),
            28 => Some(Self::Hotline),
            30 => Some(Self::ChildWelfareCps),
            34 => Some(Self::JuvenileJustice),
            35 => Some(Self::LawEnforcementPolice),
            37 => Some(Self::MentalHospital),
            38 => Some(Self::School),
            39 => Some(Self::OtherOrganization),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R11.A.
pub static RHY_NUMBER_OF_YEARS: List = List {
    id: "R11.A",
    name: "RHYNumberOfYears",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Less than one year", retired: false },
        ListValue { value: "2", code: Some(2), text: "1 to 2 years", retired: false },
        ListValue { value: "3", code: Some(3), text: "3 to 5 or more years", retired: false },
    ],
};

/// The values of HUD list R11.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum RHYNumberOfYears {
    /// Less than one year
    LessThanOneYear = 1,
    /// 1 to 2 years
    N1To2Years = 2,
    /// 3 to 5 or more years
    N3To5OrMoreYears = 3,
}

impl RHYNumberOfYears {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::LessThanOneYear),
            2 => Some(Self::N1To2Years),
            3 => Some(Self::N3To5OrMoreYears),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R14.2.
pub static RHY_SERVICES: List = List {
    id: "R14.2",
    name: "RHYServices",
    values: &[
        ListValue { value: "2", code: Some(2), text: "Community service/service learning (CSL)", retired: false },
        ListValue { value: "5", code: Some(5), text: "Education", retired: false },
        ListValue { value: "6", code: Some(6), text: "Employment and/or training services", retired: false },
        ListValue { value: "7", code: Some(7), text: "Criminal justice /legal services", retired: false },
        ListValue { value: "8", code: Some(8), text: "Life skills training", retired: false },
        ListValue { value: "10", code: Some(10), text: "Parenting education for youth with children", retired: false },
        ListValue {
            value: "12",
            code: Some(12),
            text: "Post-natal care for client (person who gave birth)",
            retired: false,
        },
        ListValue { value: "13", code: Some(13), text: "Pre-natal care", retired: false },
        ListValue { value: "14", code: Some(14), text: "Health/medical care", retired: false },
        ListValue { value: "17", code: Some(17), text: "Substance use disorder treatment", retired: false },
        ListValue {
            value: "18",
            code: Some(18),
            text: "Substance use disorder Ed/Prevention Services",
            retired: false,
        },
        ListValue { value: "26", code: Some(26), text: "Home-based Services", retired: false },
        ListValue {
            value: "27",
            code: Some(27),
            text: "Post-natal newborn care (wellness exams; immunizations)",
            retired: false,
        },
        ListValue { value: "28", code: Some(28), text: "STD Testing", retired: false },
        ListValue { value: "29", code: Some(29), text: "Street-based Services", retired: false },
    ],
};

/// The values of HUD list R14.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum RHYServices {
    /// Community service/service learning (CSL)
    CommunityServiceServiceLearning = 2,
    /// Education
    Education = 5,
    /// Employment and/or training services
    EmploymentAndOrTrainingServices = 6,
    /// Criminal justice /legal services
    CriminalJusticeLegalServices = 7,
    /// Life skills training
    LifeSkillsTraining = 8,
    /// Parenting education for youth with children
    ParentingEducationForYouthWithChildren = 10,
    /// Post-natal care for client (person who gave birth)
    PostNatalCareForClient = 12,
    /// Pre-natal care
    PreNatalCare = 13,
    /// Health/medical care
    HealthMedicalCare = 14,
    /// Substance use disorder treatment
    SubstanceUseDisorderTreatment = 17,
    /// Substance use disorder Ed/Prevention Services
    SubstanceUseDisorderEdPreventionServices = 18,
    /// Home-based Services
    HomeBasedServices = 26,
    /// Post-natal newborn care (wellness exams; immunizations)
    PostNatalNewbornCare = 27,
    /// STD Testing
    StdTesting = 28,
    /// Street-based Services
    StreetBasedServices = 29,
}

impl RHYServices {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            2 => Some(Self::CommunityServiceServiceLearning),
            5 => Some(Self::Education),
            6 => Some(Self::EmploymentAndOrTrainingServices),
            7 => Some(Self::CriminalJusticeLegalServices),
            8 => Some(Self::LifeSkillsTraining),
            10 => Some(Self::ParentingEducationForYouthWithChildren),
            12 => Some(Self::PostNatalCareForClient),
            13 => Some(Self::PreNatalCare),
            14 => Some(Self::HealthMedicalCare),
            17 => Some(Self::SubstanceUseDisorderTreatment),
            18 => Some(Self::SubstanceUseDisorderEdPreventionServices),
            26 => Some(Self::HomeBasedServices),
            27 => Some(Self::PostNatalNewbornCare),
            28 => Some(Self::StdTesting),
            29 => Some(Self::StreetBasedServices),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R15.B.
pub static COUNT_OF_EXCHANGE_FOR_SEX: List = List {
    id: "R15.B",
    name: "CountOfExchangeForSex",
    values: &[
        ListValue { value: "1", code: Some(1), text: "1-3", retired: false },
        ListValue { value: "2", code: Some(2), text: "4-7", retired: false },
        ListValue { value: "3", code: Some(3), text: "8-11", retired: false },
        ListValue { value: "4", code: Some(4), text: "12 or more", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list R15.B.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum CountOfExchangeForSex {
    /// 1-3
    N13 = 1,
    /// 4-7
    N47 = 2,
    /// 8-11
    N811 = 3,
    /// 12 or more
    N12OrMore = 4,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl CountOfExchangeForSex {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::N13),
            2 => Some(Self::N47),
            3 => Some(Self::N811),
            4 => Some(Self::N12OrMore),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R17.1.
pub static PROJECT_COMPLETION_STATUS: List = List {
    id: "R17.1",
    name: "ProjectCompletionStatus",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Completed project", retired: false },
        ListValue { value: "2", code: Some(2), text: "Client voluntarily left early", retired: false },
        ListValue {
            value: "3",
            code: Some(3),
            text: "Client was expelled or otherwise involuntarily discharged from project",
            retired: false,
        },
    ],
};

/// The values of HUD list R17.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum ProjectCompletionStatus {
    /// Completed project
    CompletedProject = 1,
    /// Client voluntarily left early
    ClientVoluntarilyLeftEarly = 2,
    /// Client was expelled or otherwise involuntarily discharged from project
    ClientWasExpelledOrOtherwiseInvoluntarilyDischargedFrom = 3,
}

impl ProjectCompletionStatus {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::CompletedProject),
            2 => Some(Self::ClientVoluntarilyLeftEarly),
            3 => Some(Self::ClientWasExpelledOrOtherwiseInvoluntarilyDischargedFrom),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R17.A.
pub static EARLY_EXIT_REASON: List = List {
    id: "R17.A",
    name: "EarlyExitReason",
    values: &[
        ListValue {
            value: "1",
            code: Some(1),
            text: "Criminal activity/destruction of property/violence",
            retired: false,
        },
        ListValue { value: "2", code: Some(2), text: "Non-compliance with project rules", retired: false },
        ListValue { value: "3", code: Some(3), text: "Non-payment of rent/occupancy charge", retired: false },
        ListValue { value: "4", code: Some(4), text: "Reached maximum time allowed by project", retired: false },
        ListValue { value: "5", code: Some(5), text: "Project terminated", retired: false },
        ListValue { value: "6", code: Some(6), text: "Unknown/disappeared", retired: false },
    ],
};

/// The values of HUD list R17.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum EarlyExitReason {
    /// Criminal activity/destruction of property/violence
    CriminalActivityDestructionOfPropertyViolence = 1,
    /// Non-compliance with project rules
    NonComplianceWithProjectRules = 2,
    /// Non-payment of rent/occupancy charge
    NonPaymentOfRentOccupancyCharge = 3,
    /// Reached maximum time allowed by project
    ReachedMaximumTimeAllowedByProject = 4,
    /// Project terminated
    ProjectTerminated = 5,
    /// Unknown/disappeared
    UnknownDisappeared = 6,
}

impl EarlyExitReason {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::CriminalActivityDestructionOfPropertyViolence),
            2 => Some(Self::NonComplianceWithProjectRules),
            3 => Some(Self::NonPaymentOfRentOccupancyCharge),
            4 => Some(Self::ReachedMaximumTimeAllowedByProject),
            5 => Some(Self::ProjectTerminated),
            6 => Some(Self::UnknownDisappeared),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R19.A.
pub static WORKER_RESPONSE: List = List {
    id: "R19.A",
    name: "WorkerResponse",
    values: &[
        ListValue { value: "0", code: Some(0), text: "No", retired: false },
        ListValue { value: "1", code: Some(1), text: "Yes", retired: false },
        ListValue { value: "2", code: Some(2), text: "Worker does not know", retired: false },
    ],
};

/// The values of HUD list R19.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum WorkerResponse {
    /// No
    No = 0,
    /// Yes
    Yes = 1,
    /// Worker does not know
    WorkerDoesNotKnow = 2,
}

impl WorkerResponse {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::No),
            1 => Some(Self::Yes),
            2 => Some(Self::WorkerDoesNotKnow),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R2.A.
pub static REASON_NO_SERVICES: List = List {
    id: "R2.A",
    name: "ReasonNoServices",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Out of age range", retired: false },
        ListValue { value: "2", code: Some(2), text: "Ward of the state", retired: false },
        ListValue { value: "3", code: Some(3), text: "Ward of the criminal justice system", retired: false },
        ListValue { value: "4", code: Some(4), text: "Other", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list R2.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum ReasonNoServices {
    /// Out of age range
    OutOfAgeRange = 1,
    /// Ward of the state
    WardOfTheState = 2,
    /// Ward of the criminal justice system
    WardOfTheCriminalJusticeSystem = 3,
    /// Other
    Other = 4,
    /// Data not collected
    DataNotCollected = 99,
}

impl ReasonNoServices {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::OutOfAgeRange),
            2 => Some(Self::WardOfTheState),
            3 => Some(Self::WardOfTheCriminalJusticeSystem),
            4 => Some(Self::Other),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R20.2.
pub static AFTERCARE_PROVIDED: List = List {
    id: "R20.2",
    name: "AftercareProvided",
    values: &[
        ListValue { value: "0", code: Some(0), text: "No", retired: false },
        ListValue { value: "1", code: Some(1), text: "Yes", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
    ],
};

/// The values of HUD list R20.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum AftercareProvided {
    /// No
    No = 0,
    /// Yes
    Yes = 1,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
}

impl AftercareProvided {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::No),
            1 => Some(Self::Yes),
            9 => Some(Self::ClientPrefersNotToAnswer),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R4.1.
pub static LAST_GRADE_COMPLETED: List = List {
    id: "R4.1",
    name: "LastGradeCompleted",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Less than grade 5", retired: false },
        ListValue { value: "2", code: Some(2), text: "Grades 5-6", retired: false },
        ListValue { value: "3", code: Some(3), text: "Grades 7-8", retired: false },
        ListValue { value: "4", code: Some(4), text: "Grades 9-11", retired: false },
        ListValue { value: "5", code: Some(5), text: "Grade 12", retired: false },
        ListValue { value: "6", code: Some(6), text: "School program does not have grade levels", retired: false },
        ListValue { value: "7", code: Some(7), text: "GED", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "10", code: Some(10), text: "Some college", retired: false },
        ListValue { value: "11", code: Some(11), text: "Associate’s degree", retired: false },
        ListValue { value: "12", code: Some(12), text: "Bachelor’s degree", retired: false },
        ListValue { value: "13", code: Some(13), text: "Graduate degree", retired: false },
        ListValue { value: "14", code: Some(14), text: "Vocational certification", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list R4.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum LastGradeCompleted {
    /// Less than grade 5
    LessThanGrade5 = 1,
    /// Grades 5-6
    Grades56 = 2,
    /// Grades 7-8
    Grades78 = 3,
    /// Grades 9-11
    Grades911 = 4,
    /// Grade 12
    Grade12 = 5,
    /// School program does not have grade levels
    SchoolProgramDoesNotHaveGradeLevels = 6,
    /// GED
    Ged = 7,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Some college
    SomeCollege = 10,
    /// Associate’s degree
    AssociatesDegree = 11,
    /// Bachelor’s degree
    BachelorsDegree = 12,
    /// Graduate degree
    GraduateDegree = 13,
    /// Vocational certification
    VocationalCertification = 14,
    /// Data not collected
    DataNotCollected = 99,
}

impl LastGradeCompleted {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::LessThanGrade5),
            2 => Some(Self::Grades56),
            3 => Some(Self::Grades78),
            4 => Some(Self::Grades911),
            5 => Some(Self::Grade12),
            6 => Some(Self::SchoolProgramDoesNotHaveGradeLevels),
            7 => Some(Self::Ged),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            10 => Some(Self::SomeCollege),
            11 => Some(Self::AssociatesDegree),
            12 => Some(Self::BachelorsDegree),
            13 => Some(Self::GraduateDegree),
            14 => Some(Self::VocationalCertification),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R5.1.
pub static SCHOOL_STATUS: List = List {
    id: "R5.1",
    name: "SchoolStatus",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Attending school regularly", retired: false },
        ListValue { value: "2", code: Some(2), text: "Attending school irregularly", retired: false },
        ListValue { value: "3", code: Some(3), text: "Graduated from high school", retired: false },
        ListValue { value: "4", code: Some(4), text: "Obtained GED", retired: false },
        ListValue { value: "5", code: Some(5), text: "Dropped out", retired: false },
        ListValue { value: "6", code: Some(6), text: "Suspended", retired: false },
        ListValue { value: "7", code: Some(7), text: "Expelled", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list R5.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum SchoolStatus {
    /// Attending school regularly
    AttendingSchoolRegularly = 1,
    /// Attending school irregularly
    AttendingSchoolIrregularly = 2,
    /// Graduated from high school
    GraduatedFromHighSchool = 3,
    /// Obtained GED
    ObtainedGed = 4,
    /// Dropped out
    DroppedOut = 5,
    /// Suspended
    Suspended = 6,
    /// Expelled
    Expelled = 7,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl SchoolStatus {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::AttendingSchoolRegularly),
            2 => Some(Self::AttendingSchoolIrregularly),
            3 => Some(Self::GraduatedFromHighSchool),
            4 => Some(Self::ObtainedGed),
            5 => Some(Self::DroppedOut),
            6 => Some(Self::Suspended),
            7 => Some(Self::Expelled),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R6.A.
pub static EMPLOYMENT_TYPE: List = List {
    id: "R6.A",
    name: "EmploymentType",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Full-time", retired: false },
        ListValue { value: "2", code: Some(2), text: "Part-time", retired: false },
        ListValue { value: "3", code: Some(3), text: "Seasonal / sporadic (including day labor)", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list R6.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum EmploymentType {
    /// Full-time
    FullTime = 1,
    /// Part-time
    PartTime = 2,
    /// Seasonal / sporadic (including day labor)
    SeasonalSporadic = 3,
    /// Data not collected
    DataNotCollected = 99,
}

impl EmploymentType {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::FullTime),
            2 => Some(Self::PartTime),
            3 => Some(Self::SeasonalSporadic),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R6.B.
pub static NOT_EMPLOYED_REASON: List = List {
    id: "R6.B",
    name: "NotEmployedReason",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Looking for work", retired: false },
        ListValue { value: "2", code: Some(2), text: "Unable to work", retired: false },
        ListValue { value: "3", code: Some(3), text: "Not looking for work", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list R6.B.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum NotEmployedReason {
    /// Looking for work
    LookingForWork = 1,
    /// Unable to work
    UnableToWork = 2,
    /// Not looking for work
    NotLookingForWork = 3,
    /// Data not collected
    DataNotCollected = 99,
}

impl NotEmployedReason {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::LookingForWork),
            2 => Some(Self::UnableToWork),
            3 => Some(Self::NotLookingForWork),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list R7.1.
pub static HEALTH_STATUS: List = List {
    id: "R7.1",
    name: "HealthStatus",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Excellent", retired: false },
        ListValue { value: "2", code: Some(2), text: "Very good", retired: false },
        ListValue { value: "3", code: Some(3), text: "Good", retired: false },
        ListValue { value: "4", code: Some(4), text: "Fair", retired: false },
        ListValue { value: "5", code: Some(5), text: "Poor", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list R7.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum HealthStatus {
    /// Excellent
    Excellent = 1,
    /// Very good
    VeryGood = 2,
    /// Good
    Good = 3,
    /// Fair
    Fair = 4,
    /// Poor
    Poor = 5,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl HealthStatus {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::Excellent),
            2 => Some(Self::VeryGood),
            3 => Some(Self::Good),
            4 => Some(Self::Fair),
            5 => Some(Self::Poor),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V1.11.
pub static MILITARY_BRANCH: List = List {
    id: "V1.11",
    name: "MilitaryBranch",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Army", retired: false },
        ListValue { value: "2", code: Some(2), text: "Air Force", retired: false },
        ListValue { value: "3", code: Some(3), text: "Navy", retired: false },
        ListValue { value: "4", code: Some(4), text: "Marines", retired: false },
        ListValue { value: "6", code: Some(6), text: "Coast Guard", retired: false },
        ListValue { value: "7", code: Some(7), text: "Space Force", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list V1.11.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum MilitaryBranch {
    /// Army
    Army = 1,
    /// Air Force
    AirForce = 2,
    /// Navy
    Navy = 3,
    /// Marines
    Marines = 4,
    /// Coast Guard
    CoastGuard = 6,
    /// Space Force
    SpaceForce = 7,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl MilitaryBranch {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::Army),
            2 => Some(Self::AirForce),
            3 => Some(Self::Navy),
            4 => Some(Self::Marines),
            6 => Some(Self::CoastGuard),
            7 => Some(Self::SpaceForce),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V1.12.
pub static DISCHARGE_STATUS: List = List {
    id: "V1.12",
    name: "DischargeStatus",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Honorable", retired: false },
        ListValue { value: "2", code: Some(2), text: "General under honorable conditions", retired: false },
        ListValue { value: "4", code: Some(4), text: "Bad conduct", retired: false },
        ListValue { value: "5", code: Some(5), text: "Dishonorable", retired: false },
        ListValue { value: "6", code: Some(6), text: "Under other than honorable conditions (OTH)", retired: false },
        ListValue { value: "7", code: Some(7), text: "Uncharacterized", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list V1.12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum DischargeStatus {
    /// Honorable
    Honorable = 1,
    /// General under honorable conditions
    GeneralUnderHonorableConditions = 2,
    /// Bad conduct
    BadConduct = 4,
    /// Dishonorable
    Dishonorable = 5,
    /// Under other than honorable conditions (OTH)
    UnderOtherThanHonorableConditions = 6,
    /// Uncharacterized
    Uncharacterized = 7,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl DischargeStatus {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::Honorable),
            2 => Some(Self::GeneralUnderHonorableConditions),
            4 => Some(Self::BadConduct),
            5 => Some(Self::Dishonorable),
            6 => Some(Self::UnderOtherThanHonorableConditions),
            7 => Some(Self::Uncharacterized),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V10.
pub static MENTAL_HEALTH_CONSULTATION: List = List {
    id: "V10",
    name: "MentalHealthConsultation",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Mental health consultation completed", retired: false },
        ListValue {
            value: "2",
            code: Some(2),
            text: "Mental health consultation being coordinated/arranged with VA provider",
            retired: false,
        },
        ListValue {
            value: "3",
            code: Some(3),
            text: "Mental health consultation being coordinated/arranged with other provider",
            retired: false,
        },
        ListValue { value: "4", code: Some(4), text: "Offer declined", retired: false },
    ],
};

/// The values of HUD list V10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum MentalHealthConsultation {
    /// Mental health consultation completed
    MentalHealthConsultationCompleted = 1,
    /// Mental health consultation being coordinated/arranged with VA provider
    MentalHealthConsultationBeingCoordinatedArrangedWithVa = 2,
    /// Mental health consultation being coordinated/arranged with other provider
    MentalHealthConsultationBeingCoordinatedArrangedWithOther = 3,
    /// Offer declined
    OfferDeclined = 4,
}

impl MentalHealthConsultation {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::MentalHealthConsultationCompleted),
            2 => Some(Self::MentalHealthConsultationBeingCoordinatedArrangedWithVa),
            3 => Some(Self::MentalHealthConsultationBeingCoordinatedArrangedWithOther),
            4 => Some(Self::OfferDeclined),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V2.2.
pub static SSVF_SERVICES: List = List {
    id: "V2.2",
    name: "SSVFServices",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Outreach services", retired: false },
        ListValue { value: "2", code: Some(2), text: "Case management services", retired: false },
        ListValue { value: "3", code: Some(3), text: "Assistance obtaining VA benefits", retired: false },
        ListValue {
            value: "4",
            code: Some(4),
            text: "Assistance obtaining/coordinating other public benefits",
            retired: false,
        },
        ListValue { value: "5", code: Some(5), text: "Direct provision of other public benefits", retired: false },
        ListValue {
            value: "6",
            code: Some(6),
            text: "Other (non-TFA) supportive service approved by VA",
            retired: false,
        },
        ListValue { value: "7", code: Some(7), text: "Shallow Subsidy", retired: false },
        ListValue { value: "8", code: Some(8), text: "Returning Home", retired: false },
        ListValue { value: "9", code: Some(9), text: "Rapid Resolution", retired: false },
        ListValue { value: "10", code: Some(10), text: "Healthcare navigation", retired: false },
    ],
};

/// The values of HUD list V2.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum SSVFServices {
    /// Outreach services
    OutreachServices = 1,
    /// Case management services
    CaseManagementServices = 2,
    /// Assistance obtaining VA benefits
    AssistanceObtainingVaBenefits = 3,
    /// Assistance obtaining/coordinating other public benefits
    AssistanceObtainingCoordinatingOtherPublicBenefits = 4,
    /// Direct provision of other public benefits
    DirectProvisionOfOtherPublicBenefits = 5,
    /// Other (non-TFA) supportive service approved by VA
    OtherSupportiveServiceApprovedByVa = 6,
    /// Shallow Subsidy
    ShallowSubsidy = 7,
    /// Returning Home
    ReturningHome = 8,
    /// Rapid Resolution
    RapidResolution = 9,
    /// Healthcare navigation
    HealthcareNavigation = 10,
}

impl SSVFServices {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::OutreachServices),
            2 => Some(Self::CaseManagementServices),
            3 => Some(Self::AssistanceObtainingVaBenefits),
            4 => Some(Self::AssistanceObtainingCoordinatingOtherPublicBenefits),
            5 => Some(Self::DirectProvisionOfOtherPublicBenefits),
            6 => Some(Self::OtherSupportiveServiceApprovedByVa),
            7 => Some(Self::ShallowSubsidy),
            8 => Some(Self::ReturningHome),
            9 => Some(Self::RapidResolution),
            10 => Some(Self::HealthcareNavigation),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V2.A.
pub static SSVFVA_SERVICES: List = List {
    id: "V2.A",
    name: "SSVFVAServices",
    values: &[
        ListValue { value: "1", code: Some(1), text: "VA vocational and rehabilitation counseling", retired: false },
        ListValue { value: "2", code: Some(2), text: "Employment and training services", retired: false },
        ListValue { value: "3", code: Some(3), text: "Educational assistance", retired: false },
        ListValue { value: "4", code: Some(4), text: "Health care services", retired: false },
    ],
};

/// The values of HUD list V2.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum SSVFVAServices {
    /// VA vocational and rehabilitation counseling
    VaVocationalAndRehabilitationCounseling = 1,
    /// Employment and training services
    EmploymentAndTrainingServices = 2,
    /// Educational assistance
    EducationalAssistance = 3,
    /// Health care services
    HealthCareServices = 4,
}

impl SSVFVAServices {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::VaVocationalAndRehabilitationCounseling),
            2 => Some(Self::EmploymentAndTrainingServices),
            3 => Some(Self::EducationalAssistance),
            4 => Some(Self::HealthCareServices),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V2.B.
pub static SSVF_OTHER_PUBLIC_BENEFITS: List = List {
    id: "V2.B",
    name: "SSVFOtherPublicBenefits",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Health care services", retired: false },
        ListValue { value: "2", code: Some(2), text: "Daily living services", retired: false },
        ListValue { value: "3", code: Some(3), text: "Personal financial planning services", retired: false },
        ListValue { value: "4", code: Some(4), text: "Transportation services", retired: false },
        ListValue { value: "5", code: Some(5), text: "Income support services", retired: false },
        ListValue { value: "6", code: Some(6), text: "Fiduciary and representative payee services", retired: false },
        ListValue { value: "7", code: Some(7), text: "Legal services - child support", retired: false },
        ListValue { value: "8", code: Some(8), text: "Legal services - eviction prevention", retired: false },
        ListValue {
            value: "9",
            code: Some(9),
            text: "Legal services - outstanding fines and penalties",
            retired: false,
        },
        ListValue {
            value: "10",
            code: Some(10),
            text: "Legal services - restore / acquire driver’s license",
            retired: false,
        },
        ListValue { value: "11", code: Some(11), text: "Legal services – other", retired: false },
        ListValue { value: "12", code: Some(12), text: "Child care", retired: false },
        ListValue { value: "13", code: Some(13), text: "Housing counseling", retired: false },
    ],
};

/// The values of HUD list V2.B.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum SSVFOtherPublicBenefits {
    /// Health care services
    HealthCareServices = 1,
    /// Daily living services
    DailyLivingServices = 2,
    /// Personal financial planning services
    PersonalFinancialPlanningServices = 3,
    /// Transportation services
    TransportationServices = 4,
    /// Income support services
    IncomeSupportServices = 5,
    /// Fiduciary and representative payee services
    FiduciaryAndRepresentativePayeeServices = 6,
    /// Legal services - child support
    LegalServicesChildSupport = 7,
    /// Legal services - eviction prevention
    LegalServicesEvictionPrevention = 8,
    /// Legal services - outstanding fines and penalties
    LegalServicesOutstandingFinesAndPenalties = 9,
    /// Legal services - restore / acquire driver’s license
    LegalServicesRestoreAcquireDriversLicense = 10,
    /// Legal services – other
    LegalServicesOther = 11,
    /// Child care
    ChildCare = 12,
    /// Housing counseling
    HousingCounseling = 13,
}

impl SSVFOtherPublicBenefits {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::HealthCareServices),
            2 => Some(Self::DailyLivingServices),
            3 => Some(Self::PersonalFinancialPlanningServices),
            4 => Some(Self::TransportationServices),
            5 => Some(Self::IncomeSupportServices),
            6 => Some(Self::FiduciaryAndRepresentativePayeeServices),
            7 => Some(Self::LegalServicesChildSupport),
            8 => Some(Self::LegalServicesEvictionPrevention),
            9 => Some(Self::LegalServicesOutstandingFinesAndPenalties),
            10 => Some(Self::LegalServicesRestoreAcquireDriversLicense),
            11 => Some(Self::LegalServicesOther),
            12 => Some(Self::ChildCare),
            13 => Some(Self::HousingCounseling),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V2.C.
pub static SSVF_DIRECT_SERVICES: List = List {
    id: "V2.C",
    name: "SSVFDirectServices",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Personal financial planning services", retired: false },
        ListValue { value: "2", code: Some(2), text: "Transportation services", retired: false },
        ListValue { value: "3", code: Some(3), text: "Income support services", retired: false },
        ListValue { value: "4", code: Some(4), text: "Fiduciary and representative payee services", retired: false },
        ListValue { value: "5", code: Some(5), text: "Legal services - child support", retired: false },
        ListValue { value: "6", code: Some(6), text: "Legal services - eviction prevention", retired: false },
        ListValue {
            value: "7",
            code: Some(7),
            text: "Legal services - outstanding fines and penalties",
            retired: false,
        },
        ListValue {
            value: "8",
            code: Some(8),
            text: "Legal services - restore / acquire driver’s license",
            retired: false,
        },
        ListValue { value: "9", code: Some(9), text: "Legal services – other", retired: false },
        ListValue { value: "10", code: Some(10), text: "Child care", retired: false },
        ListValue { value: "11", code: Some(11), text: "Housing counseling", retired: false },
    ],
};

/// The values of HUD list V2.C.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum SSVFDirectServices {
    /// Personal financial planning services
    PersonalFinancialPlanningServices = 1,
    /// Transportation services
    TransportationServices = 2,
    /// Income support services
    IncomeSupportServices = 3,
    /// Fiduciary and representative payee services
    FiduciaryAndRepresentativePayeeServices = 4,
    /// Legal services - child support
    LegalServicesChildSupport = 5,
    /// Legal services - eviction prevention
    LegalServicesEvictionPrevention = 6,
    /// Legal services - outstanding fines and penalties
    LegalServicesOutstandingFinesAndPenalties = 7,
    /// Legal services - restore / acquire driver’s license
    LegalServicesRestoreAcquireDriversLicense = 8,
    /// Legal services – other
    LegalServicesOther = 9,
    /// Child care
    ChildCare = 10,
    /// Housing counseling
    HousingCounseling = 11,
}

impl SSVFDirectServices {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::PersonalFinancialPlanningServices),
            2 => Some(Self::TransportationServices),
            3 => Some(Self::IncomeSupportServices),
            4 => Some(Self::FiduciaryAndRepresentativePayeeServices),
            5 => Some(Self::LegalServicesChildSupport),
            6 => Some(Self::LegalServicesEvictionPrevention),
            7 => Some(Self::LegalServicesOutstandingFinesAndPenalties),
            8 => Some(Self::LegalServicesRestoreAcquireDriversLicense),
            9 => Some(Self::LegalServicesOther),
            10 => Some(Self::ChildCare),
            11 => Some(Self::HousingCounseling),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V3.4.
pub static SSVF_FINANCIAL_ASSISTANCE: List = List {
    id: "V3.4",
    name: "SSVFFinancialAssistance",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Rental assistance", retired: false },
        ListValue { value: "2", code: Some(2), text: "Security deposit", retired: false },
        ListValue { value: "3", code: Some(3), text: "Utility deposit", retired: false },
        ListValue { value: "4", code: Some(4), text: "Utility fee payment assistance", retired: false },
        ListValue { value: "5", code: Some(5), text: "Moving costs", retired: false },
        ListValue { value: "8", code: Some(8), text: "Transportation services: tokens/vouchers", retired: false },
        ListValue {
            value: "9",
            code: Some(9),
            text: "Transportation services: vehicle repair/maintenance",
            retired: false,
        },
        ListValue { value: "10", code: Some(10), text: "Child care", retired: false },
        ListValue { value: "12", code: Some(12), text: "General housing stability assistance", retired: false },
        ListValue { value: "14", code: Some(14), text: "Emergency housing assistance", retired: false },
        ListValue { value: "15", code: Some(15), text: "Shallow Subsidy –Financial Assistance", retired: false },
        ListValue { value: "16", code: Some(16), text: "Food assistance", retired: false },
        ListValue { value: "17", code: Some(17), text: "Landlord Incentive", retired: false },
        ListValue { value: "18", code: Some(18), text: "Tenant Incentive", retired: false },
    ],
};

/// The values of HUD list V3.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum SSVFFinancialAssistance {
    /// Rental assistance
    RentalAssistance = 1,
    /// Security deposit
    SecurityDeposit = 2,
    /// Utility deposit
    UtilityDeposit = 3,
    /// Utility fee payment assistance
    UtilityFeePaymentAssistance = 4,
    /// Moving costs
    MovingCosts = 5,
    /// Transportation services: tokens/vouchers
    TransportationServicesTokensVouchers = 8,
    /// Transportation services: vehicle repair/maintenance
    TransportationServicesVehicleRepairMaintenance = 9,
    /// Child care
    ChildCare = 10,
    /// General housing stability assistance
    GeneralHousingStabilityAssistance = 12,
    /// Emergency housing assistance
    EmergencyHousingAssistance = 14,
    /// Shallow Subsidy –Financial Assistance
    ShallowSubsidyFinancialAssistance = 15,
    /// Food assistance
    FoodAssistance = 16,
    /// Landlord Incentive
    LandlordIncentive = 17,
    /// Tenant Incentive
    TenantIncentive = 18,
}

impl SSVFFinancialAssistance {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::RentalAssistance),
            2 => Some(Self::SecurityDeposit),
            3 => Some(Self::UtilityDeposit),
            4 => Some(Self::UtilityFeePaymentAssistance),
            5 => Some(Self::MovingCosts),
            8 => Some(Self::TransportationServicesTokensVouchers),
            9 => Some(Self::TransportationServicesVehicleRepairMaintenance),
            10 => Some(Self::ChildCare),
            12 => Some(Self::GeneralHousingStabilityAssistance),
            14 => Some(Self::EmergencyHousingAssistance),
            15 => Some(Self::ShallowSubsidyFinancialAssistance),
            16 => Some(Self::FoodAssistance),
            17 => Some(Self::LandlordIncentive),
            18 => Some(Self::TenantIncentive),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V4.1.
pub static PERCENT_AMI: List = List {
    id: "V4.1",
    name: "PercentAMI",
    values: &[
        ListValue { value: "1", code: Some(1), text: "30% or less", retired: false },
        ListValue { value: "2", code: Some(2), text: "31% to 50%", retired: false },
        ListValue { value: "3", code: Some(3), text: "51% to 80%", retired: false },
        ListValue { value: "4", code: Some(4), text: "81% or greater", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list V4.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum PercentAMI {
    /// 30% or less
    N30OrLess = 1,
    /// 31% to 50%
    N31To50 = 2,
    /// 51% to 80%
    N51To80 = 3,
    /// 81% or greater
    N81OrGreater = 4,
    /// Data not collected
    DataNotCollected = 99,
}

impl PercentAMI {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::N30OrLess),
            2 => Some(Self::N31To50),
            3 => Some(Self::N51To80),
            4 => Some(Self::N81OrGreater),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V6.1.
pub static VAMC_STATION: List = List {
    id: "V6.1",
    name: "VAMCStation",
    values: &[
        ListValue { value: "459GE", code: None, text: "(459GE) Guam", retired: false },
        ListValue { value: "528A5", code: None, text: "(528A5) Canandaigua, NY", retired: false },
        ListValue { value: "528A6", code: None, text: "(528A6) Bath, NY", retired: false },
        ListValue { value: "528A7", code: None, text: "(528A7) Syracuse, NY", retired: false },
        ListValue { value: "528A8", code: None, text: "(528A8) Albany, NY", retired: false },
        ListValue { value: "589A4", code: None, text: "(589A4) Columbia, MO", retired: false },
        ListValue { value: "589A5", code: None, text: "(589A5) Kansas City, MO", retired: false },
        ListValue { value: "589A6", code: None, text: "(589A6) Eastern KS HCS, KS", retired: false },
        ListValue { value: "589A7", code: None, text: "(589A7) Wichita, KS", retired: false },
        ListValue { value: "636A6", code: None, text: "(636A6) Central Iowa, IA", retired: false },
        ListValue { value: "636A8", code: None, text: "(636A8) Iowa City, IA", retired: false },
        ListValue { value: "657A4", code: None, text: "(657A4) Poplar Bluff, MO", retired: false },
        ListValue { value: "657A5", code: None, text: "(657A5) Marion, IL", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
        ListValue { value: "402", code: Some(402), text: "(402) Togus, ME", retired: false },
        ListValue { value: "405", code: Some(405), text: "(405) White River Junction, VT", retired: false },
        ListValue { value: "436", code: Some(436), text: "(436) Montana HCS", retired: false },
        ListValue { value: "437", code: Some(437), text: "(437) Fargo, ND", retired: false },
        ListValue { value: "438", code: Some(438), text: "(438) Sioux Falls, SD", retired: false },
        ListValue { value: "442", code: Some(442), text: "(442) Cheyenne, WY", retired: false },
        ListValue { value: "459", code: Some(459), text: "(459) Honolulu, HI", retired: false },
        ListValue { value: "460", code: Some(460), text: "(460) Wilmington, DE", retired: false },
        ListValue { value: "463", code: Some(463), text: "(463) Anchorage, AK", retired: false },
        ListValue { value: "501", code: Some(501), text: "(501) New Mexico HCS", retired: false },
        ListValue { value: "502", code: Some(502), text: "(502) Alexandria, LA", retired: false },
        ListValue { value: "503", code: Some(503), text: "(503) Altoona, PA", retired: false },
        ListValue { value: "504", code: Some(504), text: "(504) Amarillo, TX", retired: false },
        ListValue { value: "506", code: Some(506), text: "(506) Ann Arbor, MI", retired: false },
        ListValue { value: "508", code: Some(508), text: "(508) Atlanta, GA", retired: false },
        ListValue { value: "509", code: Some(509), text: "(509) Augusta, GA", retired: false },
        ListValue { value: "512", code: Some(512), text: "(512) Baltimore HCS, MD", retired: false },
        ListValue { value: "515", code: Some(515), text: "(515) Battle Creek, MI", retired: false },
        ListValue { value: "516", code: Some(516), text: "(516) Bay Pines, FL", retired: false },
        ListValue { value: "517", code: Some(517), text: "(517) Beckley, WV", retired: false },
        ListValue { value: "518", code: Some(518), text: "(518) Bedford, MA", retired: false },
        ListValue { value: "519", code: Some(519), text: "(519) Big Spring, TX", retired: false },
        ListValue { value: "520", code: Some(520), text: "(520) Gulf Coast HCS, MS", retired: false },
        ListValue { value: "521", code: Some(521), text: "(521) Birmingham, AL", retired: false },
        ListValue { value: "523", code: Some(523), text: "(523) VA Boston HCS, MA", retired: false },
        ListValue { value: "526", code: Some(526), text: "(526) Bronx, NY", retired: false },
        ListValue { value: "528", code: Some(528), text: "(528) Western New York, NY", retired: false },
        ListValue { value: "529", code: Some(529), text: "(529) Butler, PA", retired: false },
        ListValue { value: "531", code: Some(531), text: "(531) Boise, ID", retired: false },
        ListValue { value: "534", code: Some(534), text: "(534) Charleston, SC", retired: false },
        ListValue { value: "537", code: Some(537), text: "(537) Jesse Brown VAMC (Chicago), IL", retired: false },
        ListValue { value: "538", code: Some(538), text: "(538) Chillicothe, OH", retired: false },
        ListValue { value: "539", code: Some(539), text: "(539) Cincinnati, OH", retired: false },
        ListValue { value: "540", code: Some(540), text: "(540) Clarksburg, WV", retired: false },
        ListValue { value: "541", code: Some(541), text: "(541) Cleveland, OH", retired: false },
        ListValue { value: "542", code: Some(542), text: "(542) Coatesville, PA", retired: false },
        ListValue { value: "544", code: Some(544), text: "(544) Columbia, SC", retired: false },
        ListValue { value: "546", code: Some(546), text: "(546) Miami, FL", retired: false },
        ListValue { value: "548", code: Some(548), text: "(548) West Palm Beach, FL", retired: false },
        ListValue { value: "549", code: Some(549), text: "(549) Dallas, TX", retired: false },
        ListValue { value: "550", code: Some(550), text: "(550) Danville, IL", retired: false },
        ListValue { value: "552", code: Some(552), text: "(552) Dayton, OH", retired: false },
        ListValue { value: "553", code: Some(553), text: "(553) Detroit, MI", retired: false },
        ListValue { value: "554", code: Some(554), text: "(554) Denver, CO", retired: false },
        ListValue { value: "556", code: Some(556), text: "(556) Captain James A Lovell FHCC", retired: false },
        ListValue { value: "557", code: Some(557), text: "(557) Dublin, GA", retired: false },
        ListValue { value: "558", code: Some(558), text: "(558) Durham, NC", retired: false },
        ListValue { value: "561", code: Some(561), text: "(561) New Jersey HCS, NJ", retired: false },
        ListValue { value: "562", code: Some(562), text: "(562) Erie, PA", retired: false },
        ListValue { value: "564", code: Some(564), text: "(564) Fayetteville, AR", retired: false },
        ListValue { value: "565", code: Some(565), text: "(565) Fayetteville, NC", retired: false },
        ListValue { value: "568", code: Some(568), text: "(568) Black Hills HCS, SD", retired: false },
        ListValue { value: "570", code: Some(570), text: "(570) Fresno, CA", retired: false },
        ListValue { value: "573", code: Some(573), text: "(573) Gainesville, FL", retired: false },
        ListValue { value: "575", code: Some(575), text: "(575) Grand Junction, CO", retired: false },
        ListValue { value: "578", code: Some(578), text: "(578) Hines, IL", retired: false },
        ListValue { value: "580", code: Some(580), text: "(580) Houston, TX", retired: false },
        ListValue { value: "581", code: Some(581), text: "(581) Huntington, WV", retired: false },
        ListValue { value: "583", code: Some(583), text: "(583) Indianapolis, IN", retired: false },
        ListValue { value: "585", code: Some(585), text: "(585) Iron Mountain, MI", retired: false },
        ListValue { value: "586", code: Some(586), text: "(586) Jackson, MS", retired: false },
        ListValue { value: "589", code: Some(589), text: "(589) Kansas City, MO", retired: false },
        ListValue { value: "590", code: Some(590), text: "(590) Hampton, VA", retired: false },
        ListValue { value: "593", code: Some(593), text: "(593) Las Vegas, NV", retired: false },
        ListValue { value: "595", code: Some(595), text: "(595) Lebanon, PA", retired: false },
        ListValue { value: "596", code: Some(596), text: "(596) Lexington, KY", retired: false },
        ListValue { value: "598", code: Some(598), text: "(598) Little Rock, AR", retired: false },
        ListValue { value: "600", code: Some(600), text: "(600) Long Beach, CA", retired: false },
        ListValue { value: "603", code: Some(603), text: "(603) Louisville, KY", retired: false },
        ListValue { value: "605", code: Some(605), text: "(605) Loma Linda, CA", retired: false },
        ListValue { value: "607", code: Some(607), text: "(607) Madison, WI", retired: false },
        ListValue { value: "608", code: Some(608), text: "(608) Manchester, NH", retired: false },
        ListValue { value: "610", code: Some(610), text: "(610) Northern Indiana HCS, IN", retired: false },
        ListValue { value: "612", code: Some(612), text: "(612) N. California, CA", retired: false },
        ListValue { value: "613", code: Some(613), text: "(613) Martinsburg, WV", retired: false },
        ListValue { value: "614", code: Some(614), text: "(614) Memphis, TN", retired: false },
        ListValue { value: "618", code: Some(618), text: "(618) Minneapolis, MN", retired: false },
        ListValue { value: "619", code: Some(619), text: "(619) Central Alabama Veterans HCS, AL", retired: false },
        ListValue { value: "620", code: Some(620), text: "(620) VA Hudson Valley HCS, NY", retired: false },
        ListValue { value: "621", code: Some(621), text: "(621) Mountain Home, TN", retired: false },
        ListValue { value: "623", code: Some(623), text: "(623) Muskogee, OK", retired: false },
        ListValue { value: "626", code: Some(626), text: "(626) Middle Tennessee HCS, TN", retired: false },
        ListValue { value: "629", code: Some(629), text: "(629) New Orleans, LA", retired: false },
        ListValue { value: "630", code: Some(630), text: "(630) New York Harbor HCS, NY", retired: false },
        ListValue { value: "631", code: Some(631), text: "(631) VA Central Western Massachusetts HCS", retired: false },
        ListValue { value: "632", code: Some(632), text: "(632) Northport, NY", retired: false },
        ListValue { value: "635", code: Some(635), text: "(635) Oklahoma City, OK", retired: false },
        ListValue { value: "636", code: Some(636), text: "(636) Nebraska-W Iowa, NE", retired: false },
        ListValue { value: "637", code: Some(637), text: "(637) Asheville, NC", retired: false },
        ListValue { value: "640", code: Some(640), text: "(640) Palo Alto, CA", retired: false },
        ListValue { value: "642", code: Some(642), text: "(642) Philadelphia, PA", retired: false },
        ListValue { value: "644", code: Some(644), text: "(644) Phoenix, AZ", retired: false },
        ListValue { value: "646", code: Some(646), text: "(646) Pittsburgh, PA", retired: false },
        ListValue { value: "648", code: Some(648), text: "(648) Portland, OR", retired: false },
        ListValue { value: "649", code: Some(649), text: "(649) Northern Arizona HCS", retired: false },
        ListValue { value: "650", code: Some(650), text: "(650) Providence, RI", retired: false },
        ListValue { value: "652", code: Some(652), text: "(652) Richmond, VA", retired: false },
        ListValue { value: "653", code: Some(653), text: "(653) Roseburg, OR", retired: false },
        ListValue { value: "654", code: Some(654), text: "(654) Reno, NV", retired: false },
        ListValue { value: "655", code: Some(655), text: "(655) Saginaw, MI", retired: false },
        ListValue { value: "656", code: Some(656), text: "(656) St. Cloud, MN", retired: false },
        ListValue { value: "657", code: Some(657), text: "(657) St. Louis, MO", retired: false },
        ListValue { value: "658", code: Some(658), text: "(658) Salem, VA", retired: false },
        ListValue { value: "659", code: Some(659), text: "(659) Salisbury, NC", retired: false },
        ListValue { value: "660", code: Some(660), text: "(660) Salt Lake City, UT", retired: false },
        ListValue { value: "662", code: Some(662), text: "(662) San Francisco, CA", retired: false },
        ListValue { value: "663", code: Some(663), text: "(663) VA Puget Sound, WA", retired: false },
        ListValue { value: "664", code: Some(664), text: "(664) San Diego, CA", retired: false },
        ListValue { value: "666", code: Some(666), text: "(666) Sheridan, WY", retired: false },
        ListValue { value: "667", code: Some(667), text: "(667) Shreveport, LA", retired: false },
        ListValue { value: "668", code: Some(668), text: "(668) Spokane, WA", retired: false },
        ListValue { value: "671", code: Some(671), text: "(671) San Antonio, TX", retired: false },
        ListValue { value: "672", code: Some(672), text: "(672) San Juan, PR", retired: false },
        ListValue { value: "673", code: Some(673), text: "(673) Tampa, FL", retired: false },
        ListValue { value: "674", code: Some(674), text: "(674) Temple, TX", retired: false },
        ListValue { value: "675", code: Some(675), text: "(675) Orlando, FL", retired: false },
        ListValue { value: "676", code: Some(676), text: "(676) Tomah, WI", retired: false },
        ListValue { value: "678", code: Some(678), text: "(678) Southern Arizona HCS", retired: false },
        ListValue { value: "679", code: Some(679), text: "(679) Tuscaloosa, AL", retired: false },
        ListValue { value: "687", code: Some(687), text: "(687) Walla Walla, WA", retired: false },
        ListValue { value: "688", code: Some(688), text: "(688) Washington, DC", retired: false },
        ListValue { value: "689", code: Some(689), text: "(689) VA Connecticut HCS, CT", retired: false },
        ListValue { value: "691", code: Some(691), text: "(691) Greater Los Angeles HCS", retired: false },
        ListValue { value: "692", code: Some(692), text: "(692) White City, OR", retired: false },
        ListValue { value: "693", code: Some(693), text: "(693) Wilkes-Barre, PA", retired: false },
        ListValue { value: "695", code: Some(695), text: "(695) Milwaukee, WI", retired: false },
        ListValue { value: "740", code: Some(740), text: "(740) VA Texas Valley Coastal Bend HCS", retired: false },
        ListValue { value: "756", code: Some(756), text: "(756) El Paso, TX", retired: false },
        ListValue { value: "757", code: Some(757), text: "(757) Columbus, OH", retired: false },
    ],
};

/// HUD list V7.A.
pub static TIME_TO_HOUSING_LOSS: List = List {
    id: "V7.A",
    name: "TimeToHousingLoss",
    values: &[
        ListValue { value: "0", code: Some(0), text: "1-6 days", retired: false },
        ListValue { value: "1", code: Some(1), text: "7-13 days", retired: false },
        ListValue { value: "2", code: Some(2), text: "14-21 days", retired: false },
        ListValue { value: "3", code: Some(3), text: "More than 21 days", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list V7.A.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum TimeToHousingLoss {
    /// 1-6 days
    N16Days = 0,
    /// 7-13 days
    N713Days = 1,
    /// 14-21 days
    N1421Days = 2,
    /// More than 21 days
    MoreThan21Days = 3,
    /// Data not collected
    DataNotCollected = 99,
}

impl TimeToHousingLoss {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::N16Days),
            1 => Some(Self::N713Days),
            2 => Some(Self::N1421Days),
            3 => Some(Self::MoreThan21Days),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V7.B.
pub static ANNUAL_PERCENT_AMI: List = List {
    id: "V7.B",
    name: "AnnualPercentAMI",
    values: &[
        ListValue {
            value: "0",
            code: Some(0),
            text: "$0 (i.e., not employed, not receiving cash benefits, no other current income)",
            retired: false,
        },
        ListValue {
            value: "1",
            code: Some(1),
            text: "1-14% of Area Median Income (AMI) for household size",
            retired: false,
        },
        ListValue { value: "2", code: Some(2), text: "15-30% of AMI for household size", retired: false },
        ListValue { value: "3", code: Some(3), text: "More than 30% of AMI for household size", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list V7.B.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum AnnualPercentAMI {
    /// $0 (i.e., not employed, not receiving cash benefits, no other current income)
    N0 = 0,
    /// 1-14% of Area Median Income (AMI) for household size
    N114OfAreaMedianIncomeForHousehold = 1,
    /// 15-30% of AMI for household size
    N1530OfAmiForHouseholdSize = 2,
    /// More than 30% of AMI for household size
    MoreThan30OfAmiForHouseholdSize = 3,
    /// Data not collected
    DataNotCollected = 99,
}

impl AnnualPercentAMI {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::N0),
            1 => Some(Self::N114OfAreaMedianIncomeForHousehold),
            2 => Some(Self::N1530OfAmiForHouseholdSize),
            3 => Some(Self::MoreThan30OfAmiForHouseholdSize),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V7.C.
pub static LITERAL_HOMELESS_HISTORY: List = List {
    id: "V7.C",
    name: "LiteralHomelessHistory",
    values: &[
        ListValue { value: "0", code: Some(0), text: "Most recent episode occurred in the last year", retired: false },
        ListValue {
            value: "1",
            code: Some(1),
            text: "Most recent episode occurred more than one year ago",
            retired: false,
        },
        ListValue { value: "2", code: Some(2), text: "None", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list V7.C.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum LiteralHomelessHistory {
    /// Most recent episode occurred in the last year
    MostRecentEpisodeOccurredInTheLastYear = 0,
    /// Most recent episode occurred more than one year ago
    MostRecentEpisodeOccurredMoreThanOneYear = 1,
    /// None
    None = 2,
    /// Data not collected
    DataNotCollected = 99,
}

impl LiteralHomelessHistory {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::MostRecentEpisodeOccurredInTheLastYear),
            1 => Some(Self::MostRecentEpisodeOccurredMoreThanOneYear),
            2 => Some(Self::None),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V7.G.
pub static EVICTION_HISTORY: List = List {
    id: "V7.G",
    name: "EvictionHistory",
    values: &[
        ListValue { value: "0", code: Some(0), text: "No prior rental evictions", retired: false },
        ListValue { value: "1", code: Some(1), text: "1 prior rental eviction", retired: false },
        ListValue { value: "2", code: Some(2), text: "2 or more prior rental evictions", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list V7.G.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum EvictionHistory {
    /// No prior rental evictions
    NoPriorRentalEvictions = 0,
    /// 1 prior rental eviction
    N1PriorRentalEviction = 1,
    /// 2 or more prior rental evictions
    N2OrMorePriorRentalEvictions = 2,
    /// Data not collected
    DataNotCollected = 99,
}

impl EvictionHistory {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::NoPriorRentalEvictions),
            1 => Some(Self::N1PriorRentalEviction),
            2 => Some(Self::N2OrMorePriorRentalEvictions),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V7.I.
pub static INCARCERATED_ADULT: List = List {
    id: "V7.I",
    name: "IncarceratedAdult",
    values: &[
        ListValue { value: "0", code: Some(0), text: "Not incarcerated", retired: false },
        ListValue { value: "1", code: Some(1), text: "Incarcerated once", retired: false },
        ListValue { value: "2", code: Some(2), text: "Incarcerated two or more times", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list V7.I.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum IncarceratedAdult {
    /// Not incarcerated
    NotIncarcerated = 0,
    /// Incarcerated once
    IncarceratedOnce = 1,
    /// Incarcerated two or more times
    IncarceratedTwoOrMoreTimes = 2,
    /// Data not collected
    DataNotCollected = 99,
}

impl IncarceratedAdult {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::NotIncarcerated),
            1 => Some(Self::IncarceratedOnce),
            2 => Some(Self::IncarceratedTwoOrMoreTimes),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V7.O.
pub static DEPENDENT_UNDER6: List = List {
    id: "V7.O",
    name: "DependentUnder6",
    values: &[
        ListValue { value: "0", code: Some(0), text: "No", retired: false },
        ListValue { value: "1", code: Some(1), text: "Youngest child is under 1 year old", retired: false },
        ListValue {
            value: "2",
            code: Some(2),
            text: "Youngest child is 1 to 6 years old and/or one or more children (any age) require significant care",
            retired: false,
        },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list V7.O.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum DependentUnder6 {
    /// No
    No = 0,
    /// Youngest child is under 1 year old
    YoungestChildIsUnder1YearOld = 1,
    /// Youngest child is 1 to 6 years old and/or one or more children (any age) require significant care
    YoungestChildIs1To6YearsOld = 2,
    /// Data not collected
    DataNotCollected = 99,
}

impl DependentUnder6 {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::No),
            1 => Some(Self::YoungestChildIsUnder1YearOld),
            2 => Some(Self::YoungestChildIs1To6YearsOld),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V8.2.
pub static VOUCHER_TRACKING: List = List {
    id: "V8.2",
    name: "VoucherTracking",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Referral package forwarded to PHA", retired: false },
        ListValue { value: "2", code: Some(2), text: "Voucher denied by PHA", retired: false },
        ListValue { value: "3", code: Some(3), text: "Voucher issued by PHA", retired: false },
        ListValue { value: "4", code: Some(4), text: "Voucher revoked or expired", retired: false },
        ListValue { value: "5", code: Some(5), text: "Voucher in use – veteran moved into housing", retired: false },
        ListValue { value: "6", code: Some(6), text: "Voucher was ported locally", retired: false },
        ListValue {
            value: "7",
            code: Some(7),
            text: "Voucher was administratively absorbed by new PHA",
            retired: false,
        },
        ListValue {
            value: "8",
            code: Some(8),
            text: "Voucher was converted to Housing Choice Voucher",
            retired: false,
        },
        ListValue { value: "9", code: Some(9), text: "Veteran exited – voucher was returned", retired: false },
        ListValue {
            value: "10",
            code: Some(10),
            text: "Veteran exited – family maintained the voucher",
            retired: false,
        },
        ListValue {
            value: "11",
            code: Some(11),
            text: "Veteran exited – prior to ever receiving a voucher",
            retired: false,
        },
        ListValue { value: "12", code: Some(12), text: "Other", retired: false },
    ],
};

/// The values of HUD list V8.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum VoucherTracking {
    /// Referral package forwarded to PHA
    ReferralPackageForwardedToPha = 1,
    /// Voucher denied by PHA
    VoucherDeniedByPha = 2,
    /// Voucher issued by PHA
    VoucherIssuedByPha = 3,
    /// Voucher revoked or expired
    VoucherRevokedOrExpired = 4,
    /// Voucher in use – veteran moved into housing
    VoucherInUseVeteranMovedIntoHousing = 5,
    /// Voucher was ported locally
    VoucherWasPortedLocally = 6,
    /// Voucher was administratively absorbed by new PHA
    VoucherWasAdministrativelyAbsorbedByNewPha = 7,
    /// Voucher was converted to Housing Choice Voucher
    VoucherWasConvertedToHousingChoiceVoucher = 8,
    /// Veteran exited – voucher was returned
    VeteranExitedVoucherWasReturned = 9,
    /// Veteran exited – family maintained the voucher
    VeteranExitedFamilyMaintainedTheVoucher = 10,
    /// Veteran exited – prior to ever receiving a voucher
    VeteranExitedPriorToEverReceivingAVoucher = 11,
    /// Other
    Other = 12,
}

impl VoucherTracking {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::ReferralPackageForwardedToPha),
            2 => Some(Self::VoucherDeniedByPha),
            3 => Some(Self::VoucherIssuedByPha),
            4 => Some(Self::VoucherRevokedOrExpired),
            5 => Some(Self::VoucherInUseVeteranMovedIntoHousing),
            6 => Some(Self::VoucherWasPortedLocally),
            7 => Some(Self::VoucherWasAdministrativelyAbsorbedByNewPha),
            8 => Some(Self::VoucherWasConvertedToHousingChoiceVoucher),
            9 => Some(Self::VeteranExitedVoucherWasReturned),
            10 => Some(Self::VeteranExitedFamilyMaintainedTheVoucher),
            11 => Some(Self::VeteranExitedPriorToEverReceivingAVoucher),
            12 => Some(Self::Other),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list V9.1.
pub static CM_EXIT_REASON: List = List {
    id: "V9.1",
    name: "CMExitReason",
    values: &[
        ListValue {
            value: "1",
            code: Some(1),
            text: "Accomplished goals and/or obtained services and no longer needs CM",
            retired: false,
        },
        ListValue { value: "2", code: Some(2), text: "Transferred to another HUD/VASH program site", retired: false },
        ListValue { value: "3", code: Some(3), text: "Found/chose other housing", retired: false },
        ListValue { value: "4", code: Some(4), text: "Did not comply with HUD/VASH CM", retired: false },
        ListValue { value: "5", code: Some(5), text: "Eviction and/or other housing related issues", retired: false },
        ListValue { value: "6", code: Some(6), text: "Unhappy with HUD/VASH housing", retired: false },
        ListValue {
            value: "7",
            code: Some(7),
            text: "No longer financially eligible for HUD/VASH voucher",
            retired: false,
        },
        ListValue {
            value: "8",
            code: Some(8),
            text: "No longer interested in participating in this program",
            retired: false,
        },
        ListValue { value: "9", code: Some(9), text: "Veteran cannot be located", retired: false },
        ListValue { value: "10", code: Some(10), text: "Veteran too ill to participate at this time", retired: false },
        ListValue { value: "11", code: Some(11), text: "Veteran is incarcerated", retired: false },
        ListValue { value: "12", code: Some(12), text: "Veteran is deceased", retired: false },
        ListValue { value: "13", code: Some(13), text: "Other", retired: false },
    ],
};

/// The values of HUD list V9.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum CMExitReason {
    /// Accomplished goals and/or obtained services and no longer needs CM
    AccomplishedGoalsAndOrObtainedServicesAndNo = 1,
    /// Transferred to another HUD/VASH program site
    TransferredToAnotherHudVashProgramSite = 2,
    /// Found/chose other housing
    FoundChoseOtherHousing = 3,
    /// Did not comply with HUD/VASH CM
    DidNotComplyWithHudVashCm = 4,
    /// Eviction and/or other housing related issues
    EvictionAndOrOtherHousingRelatedIssues = 5,
    /// Unhappy with HUD/VASH housing
    UnhappyWithHudVashHousing = 6,
    /// No longer financially eligible for HUD/VASH voucher
    NoLongerFinanciallyEligibleForHudVashVoucher = 7,
    /// No longer interested in participating in this program
    NoLongerInterestedInParticipatingInThisProgram = 8,
    /// Veteran cannot be located
    VeteranCannotBeLocated = 9,
    /// Veteran too ill to participate at this time
    VeteranTooIllToParticipateAtThisTime = 10,
    /// Veteran is incarcerated
    VeteranIsIncarcerated = 11,
    /// Veteran is deceased
    VeteranIsDeceased = 12,
    /// Other
    Other = 13,
}

impl CMExitReason {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::AccomplishedGoalsAndOrObtainedServicesAndNo),
            2 => Some(Self::TransferredToAnotherHudVashProgramSite),
            3 => Some(Self::FoundChoseOtherHousing),
            4 => Some(Self::DidNotComplyWithHudVashCm),
            5 => Some(Self::EvictionAndOrOtherHousingRelatedIssues),
            6 => Some(Self::UnhappyWithHudVashHousing),
            7 => Some(Self::NoLongerFinanciallyEligibleForHudVashVoucher),
            8 => Some(Self::NoLongerInterestedInParticipatingInThisProgram),
            9 => Some(Self::VeteranCannotBeLocated),
            10 => Some(Self::VeteranTooIllToParticipateAtThisTime),
            11 => Some(Self::VeteranIsIncarcerated),
            12 => Some(Self::VeteranIsDeceased),
            13 => Some(Self::Other),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list W1.2.
pub static HOPWA_SERVICES: List = List {
    id: "W1.2",
    name: "HOPWAServices",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Adult day care and personal assistance", retired: false },
        ListValue { value: "2", code: Some(2), text: "Case management", retired: false },
        ListValue { value: "3", code: Some(3), text: "Child care", retired: false },
        ListValue { value: "4", code: Some(4), text: "Criminal justice/legal services", retired: false },
        ListValue { value: "5", code: Some(5), text: "Education", retired: false },
        ListValue { value: "6", code: Some(6), text: "Employment and training services", retired: false },
        ListValue { value: "7", code: Some(7), text: "Food/meals/nutritional services", retired: false },
        ListValue { value: "8", code: Some(8), text: "Health/medical care", retired: false },
        ListValue { value: "9", code: Some(9), text: "Life skills training", retired: false },
        ListValue { value: "10", code: Some(10), text: "Mental health care/counseling", retired: false },
        ListValue { value: "11", code: Some(11), text: "Outreach and/or engagement", retired: false },
        ListValue { value: "12", code: Some(12), text: "Substance use services/treatment", retired: false },
        ListValue { value: "13", code: Some(13), text: "Transportation", retired: false },
        ListValue { value: "14", code: Some(14), text: "Other HOPWA funded service", retired: false },
    ],
};

/// The values of HUD list W1.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum HOPWAServices {
    /// Adult day care and personal assistance
    AdultDayCareAndPersonalAssistance = 1,
    /// Case management
    CaseManagement = 2,
    /// Child care
    ChildCare = 3,
    /// Criminal justice/legal services
    CriminalJusticeLegalServices = 4,
    /// Education
    Education = 5,
    /// Employment and training services
    EmploymentAndTrainingServices = 6,
    /// Food/meals/nutritional services
    FoodMealsNutritionalServices = 7,
    /// Health/medical care
    HealthMedicalCare = 8,
    /// Life skills training
    LifeSkillsTraining = 9,
    /// Mental health care/counseling
    MentalHealthCareCounseling = 10,
    /// Outreach and/or engagement
    OutreachAndOrEngagement = 11,
    /// Substance use services/treatment
    SubstanceUseServicesTreatment = 12,
    /// Transportation
    Transportation = 13,
    /// Other HOPWA funded service
    OtherHopwaFundedService = 14,
}

impl HOPWAServices {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::AdultDayCareAndPersonalAssistance),
            2 => Some(Self::CaseManagement),
            3 => Some(Self::ChildCare),
            4 => Some(Self::CriminalJusticeLegalServices),
            5 => Some(Self::Education),
            6 => Some(Self::EmploymentAndTrainingServices),
            7 => Some(Self::FoodMealsNutritionalServices),
            8 => Some(Self::HealthMedicalCare),
            9 => Some(Self::LifeSkillsTraining),
            10 => Some(Self::MentalHealthCareCounseling),
            11 => Some(Self::OutreachAndOrEngagement),
            12 => Some(Self::SubstanceUseServicesTreatment),
            13 => Some(Self::Transportation),
            14 => Some(Self::OtherHopwaFundedService),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list W2.2.
pub static HOPWA_FINANCIAL_ASSISTANCE: List = List {
    id: "W2.2",
    name: "HOPWAFinancialAssistance",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Rental assistance", retired: false },
        ListValue { value: "2", code: Some(2), text: "Security deposits", retired: false },
        ListValue { value: "3", code: Some(3), text: "Utility deposits", retired: false },
        ListValue { value: "4", code: Some(4), text: "Utility payments", retired: false },
        ListValue { value: "7", code: Some(7), text: "Mortgage assistance", retired: false },
    ],
};

/// The values of HUD list W2.2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum HOPWAFinancialAssistance {
    /// Rental assistance
    RentalAssistance = 1,
    /// Security deposits
    SecurityDeposits = 2,
    /// Utility deposits
    UtilityDeposits = 3,
    /// Utility payments
    UtilityPayments = 4,
    /// Mortgage assistance
    MortgageAssistance = 7,
}

impl HOPWAFinancialAssistance {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::RentalAssistance),
            2 => Some(Self::SecurityDeposits),
            3 => Some(Self::UtilityDeposits),
            4 => Some(Self::UtilityPayments),
            7 => Some(Self::MortgageAssistance),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list W3.
pub static NO_ASSISTANCE_REASON: List = List {
    id: "W3",
    name: "NoAssistanceReason",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Applied; decision pending", retired: false },
        ListValue { value: "2", code: Some(2), text: "Applied; client not eligible", retired: false },
        ListValue { value: "3", code: Some(3), text: "Client did not apply", retired: false },
        ListValue { value: "4", code: Some(4), text: "Insurance type not applicable for this client", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list W3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum NoAssistanceReason {
    /// Applied; decision pending
    AppliedDecisionPending = 1,
    /// Applied; client not eligible
    AppliedClientNotEligible = 2,
    /// Client did not apply
    ClientDidNotApply = 3,
    /// Insurance type not applicable for this client
    InsuranceTypeNotApplicableForThisClient = 4,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl NoAssistanceReason {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::AppliedDecisionPending),
            2 => Some(Self::AppliedClientNotEligible),
            3 => Some(Self::ClientDidNotApply),
            4 => Some(Self::InsuranceTypeNotApplicableForThisClient),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list W4.3.
pub static VIRAL_LOAD_AVAILABLE: List = List {
    id: "W4.3",
    name: "ViralLoadAvailable",
    values: &[
        ListValue { value: "0", code: Some(0), text: "Not available", retired: false },
        ListValue { value: "1", code: Some(1), text: "Available", retired: false },
        ListValue { value: "2", code: Some(2), text: "Undetectable", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list W4.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum ViralLoadAvailable {
    /// Not available
    NotAvailable = 0,
    /// Available
    Available = 1,
    /// Undetectable
    Undetectable = 2,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Data not collected
    DataNotCollected = 99,
}

impl ViralLoadAvailable {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            0 => Some(Self::NotAvailable),
            1 => Some(Self::Available),
            2 => Some(Self::Undetectable),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list W4.B.
pub static T_CELL_SOURCE: List = List {
    id: "W4.B",
    name: "TCellSource",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Medical Report", retired: false },
        ListValue { value: "2", code: Some(2), text: "Client Report", retired: false },
        ListValue { value: "3", code: Some(3), text: "Other", retired: false },
    ],
};

/// The values of HUD list W4.B.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum TCellSource {
    /// Medical Report
    MedicalReport = 1,
    /// Client Report
    ClientReport = 2,
    /// Other
    Other = 3,
}

impl TCellSource {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::MedicalReport),
            2 => Some(Self::ClientReport),
            3 => Some(Self::Other),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list W5.1.
pub static HOUSING_ASSESSMENT_AT_EXIT: List = List {
    id: "W5.1",
    name: "HousingAssessmentAtExit",
    values: &[
        ListValue {
            value: "1",
            code: Some(1),
            text: "Able to maintain the housing they had at project entry",
            retired: false,
        },
        ListValue { value: "2", code: Some(2), text: "Moved to new housing unit", retired: false },
        ListValue {
            value: "3",
            code: Some(3),
            text: "Moved in with family/friends on a temporary basis",
            retired: false,
        },
        ListValue {
            value: "4",
            code: Some(4),
            text: "Moved in with family/friends on a permanent basis",
            retired: false,
        },
        ListValue {
            value: "5",
            code: Some(5),
            text: "Moved to a transitional or temporary housing facility or program",
            retired: false,
        },
        ListValue {
            value: "6",
            code: Some(6),
            text: "Client became homeless – moving to a shelter or other place unfit for human habitation",
            retired: false,
        },
        ListValue { value: "7", code: Some(7), text: "Jail/prison", retired: false },
        ListValue { value: "8", code: Some(8), text: "Client doesn’t know", retired: false },
        ListValue { value: "9", code: Some(9), text: "Client prefers not to answer", retired: false },
        ListValue { value: "10", code: Some(10), text: "Deceased", retired: false },
        ListValue { value: "99", code: Some(99), text: "Data not collected", retired: false },
    ],
};

/// The values of HUD list W5.1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum HousingAssessmentAtExit {
    /// Able to maintain the housing they had at project entry
    AbleToMaintainTheHousingTheyHadAt = 1,
    /// Moved to new housing unit
    MovedToNewHousingUnit = 2,
    /// Moved in with family/friends on a temporary basis
    MovedInWithFamilyFriendsOnATemporary = 3,
    /// Moved in with family/friends on a permanent basis
    MovedInWithFamilyFriendsOnAPermanent = 4,
    /// Moved to a transitional or temporary housing facility or program
    MovedToATransitionalOrTemporaryHousingFacility = 5,
    /// Client became homeless – moving to a shelter or other place unfit for human habitation
    ClientBecameHomelessMovingToAShelterOr = 6,
    /// Jail/prison
    JailPrison = 7,
    /// Client doesn’t know
    ClientDoesntKnow = 8,
    /// Client prefers not to answer
    ClientPrefersNotToAnswer = 9,
    /// Deceased
    Deceased = 10,
    /// Data not collected
    DataNotCollected = 99,
}

impl HousingAssessmentAtExit {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::AbleToMaintainTheHousingTheyHadAt),
            2 => Some(Self::MovedToNewHousingUnit),
            3 => Some(Self::MovedInWithFamilyFriendsOnATemporary),
            4 => Some(Self::MovedInWithFamilyFriendsOnAPermanent),
            5 => Some(Self::MovedToATransitionalOrTemporaryHousingFacility),
            6 => Some(Self::ClientBecameHomelessMovingToAShelterOr),
            7 => Some(Self::JailPrison),
            8 => Some(Self::ClientDoesntKnow),
            9 => Some(Self::ClientPrefersNotToAnswer),
            10 => Some(Self::Deceased),
            99 => Some(Self::DataNotCollected),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// HUD list W5.A-B.
pub static SUBSIDY_INFORMATION: List = List {
    id: "W5.A-B",
    name: "SubsidyInformation",
    values: &[
        ListValue { value: "1", code: Some(1), text: "Without a subsidy", retired: false },
        ListValue { value: "2", code: Some(2), text: "With the subsidy they had at project entry", retired: false },
        ListValue {
            value: "3",
            code: Some(3),
            text: "With an on-going subsidy acquired since project entry",
            retired: false,
        },
        ListValue { value: "4", code: Some(4), text: "But only with other financial assistance", retired: false },
        ListValue { value: "11", code: Some(11), text: "With on-going subsidy", retired: false },
        ListValue { value: "12", code: Some(12), text: "Without an on-going subsidy", retired: false },
    ],
};

/// The values of HUD list W5.A-B.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(i16)]
pub enum SubsidyInformation {
    /// Without a subsidy
    WithoutASubsidy = 1,
    /// With the subsidy they had at project entry
    WithTheSubsidyTheyHadAtProjectEntry = 2,
    /// With an on-going subsidy acquired since project entry
    WithAnOnGoingSubsidyAcquiredSinceProject = 3,
    /// But only with other financial assistance
    ButOnlyWithOtherFinancialAssistance = 4,
    /// With on-going subsidy
    WithOnGoingSubsidy = 11,
    /// Without an on-going subsidy
    WithoutAnOnGoingSubsidy = 12,
}

impl SubsidyInformation {
    /// The value that HUD writes as `code`, if the list has it.
    pub const fn from_code(code: i32) -> Option<Self> {
        match code {
            1 => Some(Self::WithoutASubsidy),
            2 => Some(Self::WithTheSubsidyTheyHadAtProjectEntry),
            3 => Some(Self::WithAnOnGoingSubsidyAcquiredSinceProject),
            4 => Some(Self::ButOnlyWithOtherFinancialAssistance),
            11 => Some(Self::WithOnGoingSubsidy),
            12 => Some(Self::WithoutAnOnGoingSubsidy),
            _ => None,
        }
    }

    /// HUD's number for this value.
    pub const fn code(self) -> i32 {
        self as i32
    }
}

/// Every list, for the data dictionary.
pub static LISTS: &[&List] = &[
    &EXPORT_PERIOD_TYPE,
    &EXPORT_DIRECTIVE,
    &DISABILITY_TYPE,
    &RECORD_TYPE,
    &HASH_STATUS,
    &RACE_NONE,
    &NO_YES_MISSING,
    &NO_YES_REASONS_FOR_MISSING_DATA,
    &SOURCE_TYPE,
    &BED_NIGHT,
    &NO_YES,
    &PROJECT_TYPE,
    &TARGET_POPULATION,
    &HOPWA_MED_ASSISTED_LIVING_FAC,
    &RRH_SUB_TYPE,
    &HOUSING_TYPE,
    &GEOGRAPHY_TYPE,
    &FUNDING_SOURCE,
    &HOUSEHOLD_TYPE,
    &BED_TYPE,
    &AVAILABILITY,
    &HMIS_PARTICIPATION_TYPE,
    &NAME_DATA_QUALITY,
    &SSN_DATA_QUALITY,
    &DOB_DATA_QUALITY,
    &LIVING_SITUATION,
    &RENTAL_SUBSIDY_TYPE,
    &RELATIONSHIP_TO_HO_H,
    &LENGTH_OF_STAY,
    &TIMES_HOMELESS_PAST_THREE_YEARS,
    &MONTHS_HOMELESS_PAST_THREE_YEARS,
    &REASON_NOT_INSURED,
    &SUBSTANCE_USE_DISORDER,
    &WHEN_DV_OCCURRED,
    &ASSESSMENT_TYPE,
    &ASSESSMENT_LEVEL,
    &PRIORITIZATION_STATUS,
    &EVENT_TYPE,
    &REFERRAL_RESULT,
    &SEX,
    &DATA_COLLECTION_STAGE,
    &MOVING_ON_ASSISTANCE,
    &CURRENT_SCHOOL_ATTEND,
    &MOST_RECENT_ED_STATUS,
    &CURRENT_ED_STATUS,
    &PATH_SERVICES,
    &PATH_REFERRAL,
    &PATH_REFERRAL_OUTCOME,
    &REASON_NOT_ENROLLED,
    &REFERRAL_SOURCE,
    &RHY_NUMBER_OF_YEARS,
    &RHY_SERVICES,
    &COUNT_OF_EXCHANGE_FOR_SEX,
    &PROJECT_COMPLETION_STATUS,
    &EARLY_EXIT_REASON,
    &WORKER_RESPONSE,
    &REASON_NO_SERVICES,
    &AFTERCARE_PROVIDED,
    &LAST_GRADE_COMPLETED,
    &SCHOOL_STATUS,
    &EMPLOYMENT_TYPE,
    &NOT_EMPLOYED_REASON,
    &HEALTH_STATUS,
    &MILITARY_BRANCH,
    &DISCHARGE_STATUS,
    &MENTAL_HEALTH_CONSULTATION,
    &SSVF_SERVICES,
    &SSVFVA_SERVICES,
    &SSVF_OTHER_PUBLIC_BENEFITS,
    &SSVF_DIRECT_SERVICES,
    &SSVF_FINANCIAL_ASSISTANCE,
    &PERCENT_AMI,
    &VAMC_STATION,
    &TIME_TO_HOUSING_LOSS,
    &ANNUAL_PERCENT_AMI,
    &LITERAL_HOMELESS_HISTORY,
    &EVICTION_HISTORY,
    &INCARCERATED_ADULT,
    &DEPENDENT_UNDER6,
    &VOUCHER_TRACKING,
    &CM_EXIT_REASON,
    &HOPWA_SERVICES,
    &HOPWA_FINANCIAL_ASSISTANCE,
    &NO_ASSISTANCE_REASON,
    &VIRAL_LOAD_AVAILABLE,
    &T_CELL_SOURCE,
    &HOUSING_ASSESSMENT_AT_EXIT,
    &SUBSIDY_INFORMATION,
];
