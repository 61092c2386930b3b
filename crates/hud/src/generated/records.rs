// Written by `cargo xtask codegen` from crates/hud/spec. Change the spec, not this file.

use super::{lists, spec::File};
use crate::{
    dataset::{Dataset, Table},
    date::{Date, DateTime},
    symbols::Sym,
};

/// The rows of Export.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Export<'a>(pub &'a Table);

impl Export<'_> {
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 0;
    /// Column number of SourceType.
    pub const SOURCE_TYPE: usize = 1;
    /// Column number of SourceID.
    pub const SOURCE_ID: usize = 2;
    /// Column number of SourceName.
    pub const SOURCE_NAME: usize = 3;
    /// Column number of SourceContactFirst.
    pub const SOURCE_CONTACT_FIRST: usize = 4;
    /// Column number of SourceContactLast.
    pub const SOURCE_CONTACT_LAST: usize = 5;
    /// Column number of SourceContactPhone.
    pub const SOURCE_CONTACT_PHONE: usize = 6;
    /// Column number of SourceContactExtension.
    pub const SOURCE_CONTACT_EXTENSION: usize = 7;
    /// Column number of SourceContactEmail.
    pub const SOURCE_CONTACT_EMAIL: usize = 8;
    /// Column number of ExportDate.
    pub const EXPORT_DATE: usize = 9;
    /// Column number of ExportStartDate.
    pub const EXPORT_START_DATE: usize = 10;
    /// Column number of ExportEndDate.
    pub const EXPORT_END_DATE: usize = 11;
    /// Column number of SoftwareName.
    pub const SOFTWARE_NAME: usize = 12;
    /// Column number of SoftwareVersion.
    pub const SOFTWARE_VERSION: usize = 13;
    /// Column number of CSVVersion.
    pub const CSV_VERSION: usize = 14;
    /// Column number of ExportPeriodType.
    pub const EXPORT_PERIOD_TYPE: usize = 15;
    /// Column number of ExportDirective.
    pub const EXPORT_DIRECTIVE: usize = 16;
    /// Column number of HashStatus.
    pub const HASH_STATUS: usize = 17;
    /// Column number of ImplementationID.
    pub const IMPLEMENTATION_ID: usize = 18;
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
    /// SourceType.
    pub fn source_type(self, row: usize) -> Option<lists::SourceType> {
        self.0.int(row, Self::SOURCE_TYPE).and_then(lists::SourceType::from_code)
    }
    /// SourceID.
    pub fn source_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::SOURCE_ID)
    }
    /// SourceName.
    pub fn source_name(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::SOURCE_NAME)
    }
    /// SourceContactFirst.
    pub fn source_contact_first(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::SOURCE_CONTACT_FIRST)
    }
    /// SourceContactLast.
    pub fn source_contact_last(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::SOURCE_CONTACT_LAST)
    }
    /// SourceContactPhone.
    pub fn source_contact_phone(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::SOURCE_CONTACT_PHONE)
    }
    /// SourceContactExtension.
    pub fn source_contact_extension(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::SOURCE_CONTACT_EXTENSION)
    }
    /// SourceContactEmail.
    pub fn source_contact_email(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::SOURCE_CONTACT_EMAIL)
    }
    /// ExportDate.
    pub fn export_date(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::EXPORT_DATE)
    }
    /// ExportStartDate.
    pub fn export_start_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::EXPORT_START_DATE).map(Date)
    }
    /// ExportEndDate.
    pub fn export_end_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::EXPORT_END_DATE).map(Date)
    }
    /// SoftwareName.
    pub fn software_name(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::SOFTWARE_NAME)
    }
    /// SoftwareVersion.
    pub fn software_version(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::SOFTWARE_VERSION)
    }
    /// CSVVersion.
    pub fn csv_version(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::CSV_VERSION)
    }
    /// ExportPeriodType.
    pub fn export_period_type(self, row: usize) -> Option<lists::ExportPeriodType> {
        self.0.int(row, Self::EXPORT_PERIOD_TYPE).and_then(lists::ExportPeriodType::from_code)
    }
    /// ExportDirective.
    pub fn export_directive(self, row: usize) -> Option<lists::ExportDirective> {
        self.0.int(row, Self::EXPORT_DIRECTIVE).and_then(lists::ExportDirective::from_code)
    }
    /// HashStatus.
    pub fn hash_status(self, row: usize) -> Option<lists::HashStatus> {
        self.0.int(row, Self::HASH_STATUS).and_then(lists::HashStatus::from_code)
    }
    /// ImplementationID.
    pub fn implementation_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::IMPLEMENTATION_ID)
    }
}

/// The rows of Organization.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Organization<'a>(pub &'a Table);

impl Organization<'_> {
    /// Column number of OrganizationID.
    pub const ORGANIZATION_ID: usize = 0;
    /// Column number of OrganizationName.
    pub const ORGANIZATION_NAME: usize = 1;
    /// Column number of VictimServiceProvider.
    pub const VICTIM_SERVICE_PROVIDER: usize = 2;
    /// Column number of OrganizationCommonName.
    pub const ORGANIZATION_COMMON_NAME: usize = 3;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 4;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 5;
    /// Column number of UserID.
    pub const USER_ID: usize = 6;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 7;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 8;
    /// OrganizationID (2.01.1).
    pub fn organization_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ORGANIZATION_ID)
    }
    /// OrganizationName (2.01.2).
    pub fn organization_name(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ORGANIZATION_NAME)
    }
    /// VictimServiceProvider (2.01.3).
    pub fn victim_service_provider(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::VICTIM_SERVICE_PROVIDER).and_then(lists::NoYes::from_code)
    }
    /// OrganizationCommonName.
    pub fn organization_common_name(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ORGANIZATION_COMMON_NAME)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of User.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct User<'a>(pub &'a Table);

impl User<'_> {
    /// Column number of UserID.
    pub const USER_ID: usize = 0;
    /// Column number of UserFirstName.
    pub const USER_FIRST_NAME: usize = 1;
    /// Column number of UserLastName.
    pub const USER_LAST_NAME: usize = 2;
    /// Column number of UserPhone.
    pub const USER_PHONE: usize = 3;
    /// Column number of UserExtension.
    pub const USER_EXTENSION: usize = 4;
    /// Column number of UserEmail.
    pub const USER_EMAIL: usize = 5;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 6;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 7;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 8;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 9;
    /// UserID (5.07).
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// UserFirstName.
    pub fn user_first_name(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_FIRST_NAME)
    }
    /// UserLastName.
    pub fn user_last_name(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_LAST_NAME)
    }
    /// UserPhone.
    pub fn user_phone(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_PHONE)
    }
    /// UserExtension.
    pub fn user_extension(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_EXTENSION)
    }
    /// UserEmail.
    pub fn user_email(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_EMAIL)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of Project.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Project<'a>(pub &'a Table);

impl Project<'_> {
    /// Column number of ProjectID.
    pub const PROJECT_ID: usize = 0;
    /// Column number of OrganizationID.
    pub const ORGANIZATION_ID: usize = 1;
    /// Column number of ProjectName.
    pub const PROJECT_NAME: usize = 2;
    /// Column number of ProjectCommonName.
    pub const PROJECT_COMMON_NAME: usize = 3;
    /// Column number of OperatingStartDate.
    pub const OPERATING_START_DATE: usize = 4;
    /// Column number of OperatingEndDate.
    pub const OPERATING_END_DATE: usize = 5;
    /// Column number of ContinuumProject.
    pub const CONTINUUM_PROJECT: usize = 6;
    /// Column number of ProjectType.
    pub const PROJECT_TYPE: usize = 7;
    /// Column number of HousingType.
    pub const HOUSING_TYPE: usize = 8;
    /// Column number of RRHSubType.
    pub const RRH_SUB_TYPE: usize = 9;
    /// Column number of ResidentialAffiliation.
    pub const RESIDENTIAL_AFFILIATION: usize = 10;
    /// Column number of TargetPopulation.
    pub const TARGET_POPULATION: usize = 11;
    /// Column number of HOPWAMedAssistedLivingFac.
    pub const HOPWA_MED_ASSISTED_LIVING_FAC: usize = 12;
    /// Column number of PITCount.
    pub const PIT_COUNT: usize = 13;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 14;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 15;
    /// Column number of UserID.
    pub const USER_ID: usize = 16;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 17;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 18;
    /// ProjectID (2.02.1).
    pub fn project_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PROJECT_ID)
    }
    /// OrganizationID (2.01.1).
    pub fn organization_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ORGANIZATION_ID)
    }
    /// ProjectName (2.02.2).
    pub fn project_name(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PROJECT_NAME)
    }
    /// ProjectCommonName.
    pub fn project_common_name(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PROJECT_COMMON_NAME)
    }
    /// OperatingStartDate (2.02.3).
    pub fn operating_start_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::OPERATING_START_DATE).map(Date)
    }
    /// OperatingEndDate (2.02.4).
    pub fn operating_end_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::OPERATING_END_DATE).map(Date)
    }
    /// ContinuumProject (2.02.5).
    pub fn continuum_project(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::CONTINUUM_PROJECT).and_then(lists::NoYes::from_code)
    }
    /// ProjectType (2.02.6).
    pub fn project_type(self, row: usize) -> Option<lists::ProjectType> {
        self.0.int(row, Self::PROJECT_TYPE).and_then(lists::ProjectType::from_code)
    }
    /// HousingType (2.02.D).
    pub fn housing_type(self, row: usize) -> Option<lists::HousingType> {
        self.0.int(row, Self::HOUSING_TYPE).and_then(lists::HousingType::from_code)
    }
    /// RRHSubType (2.02.A).
    pub fn rrh_sub_type(self, row: usize) -> Option<lists::RRHSubType> {
        self.0.int(row, Self::RRH_SUB_TYPE).and_then(lists::RRHSubType::from_code)
    }
    /// ResidentialAffiliation (2.02.B).
    pub fn residential_affiliation(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::RESIDENTIAL_AFFILIATION).and_then(lists::NoYes::from_code)
    }
    /// TargetPopulation (2.02.7).
    pub fn target_population(self, row: usize) -> Option<lists::TargetPopulation> {
        self.0.int(row, Self::TARGET_POPULATION).and_then(lists::TargetPopulation::from_code)
    }
    /// HOPWAMedAssistedLivingFac (2.02.8).
    pub fn hopwa_med_assisted_living_fac(self, row: usize) -> Option<lists::HOPWAMedAssistedLivingFac> {
        self.0.int(row, Self::HOPWA_MED_ASSISTED_LIVING_FAC).and_then(lists::HOPWAMedAssistedLivingFac::from_code)
    }
    /// PITCount.
    pub fn pit_count(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::PIT_COUNT)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of Funder.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Funder<'a>(pub &'a Table);

impl Funder<'_> {
    /// Column number of FunderID.
    pub const FUNDER_ID: usize = 0;
    /// Column number of ProjectID.
    pub const PROJECT_ID: usize = 1;
    /// Column number of Funder.
    pub const FUNDER: usize = 2;
    /// Column number of OtherFunder.
    pub const OTHER_FUNDER: usize = 3;
    /// Column number of GrantID.
    pub const GRANT_ID: usize = 4;
    /// Column number of StartDate.
    pub const START_DATE: usize = 5;
    /// Column number of EndDate.
    pub const END_DATE: usize = 6;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 7;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 8;
    /// Column number of UserID.
    pub const USER_ID: usize = 9;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 10;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 11;
    /// FunderID.
    pub fn funder_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::FUNDER_ID)
    }
    /// ProjectID.
    pub fn project_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PROJECT_ID)
    }
    /// Funder (2.06.1).
    pub fn funder(self, row: usize) -> Option<lists::FundingSource> {
        self.0.int(row, Self::FUNDER).and_then(lists::FundingSource::from_code)
    }
    /// OtherFunder (2.06.A).
    pub fn other_funder(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::OTHER_FUNDER)
    }
    /// GrantID (2.06.2).
    pub fn grant_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::GRANT_ID)
    }
    /// StartDate (2.06.3).
    pub fn start_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::START_DATE).map(Date)
    }
    /// EndDate (2.06.4).
    pub fn end_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::END_DATE).map(Date)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of ProjectCoC.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct ProjectCoC<'a>(pub &'a Table);

impl ProjectCoC<'_> {
    /// Column number of ProjectCoCID.
    pub const PROJECT_COC_ID: usize = 0;
    /// Column number of ProjectID.
    pub const PROJECT_ID: usize = 1;
    /// Column number of CoCCode.
    pub const COC_CODE: usize = 2;
    /// Column number of Geocode.
    pub const GEOCODE: usize = 3;
    /// Column number of Address1.
    pub const ADDRESS1: usize = 4;
    /// Column number of Address2.
    pub const ADDRESS2: usize = 5;
    /// Column number of City.
    pub const CITY: usize = 6;
    /// Column number of State.
    pub const STATE: usize = 7;
    /// Column number of ZIP.
    pub const ZIP: usize = 8;
    /// Column number of GeographyType.
    pub const GEOGRAPHY_TYPE: usize = 9;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 10;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 11;
    /// Column number of UserID.
    pub const USER_ID: usize = 12;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 13;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 14;
    /// ProjectCoCID.
    pub fn project_coc_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PROJECT_COC_ID)
    }
    /// ProjectID.
    pub fn project_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PROJECT_ID)
    }
    /// CoCCode (2.03.1).
    pub fn coc_code(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::COC_CODE)
    }
    /// Geocode (2.03.2).
    pub fn geocode(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::GEOCODE)
    }
    /// Address1 (2.03.3).
    pub fn address1(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ADDRESS1)
    }
    /// Address2 (2.03.4).
    pub fn address2(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ADDRESS2)
    }
    /// City (2.03.5).
    pub fn city(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::CITY)
    }
    /// State (2.03.6).
    pub fn state(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::STATE)
    }
    /// ZIP (2.03.7).
    pub fn zip(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ZIP)
    }
    /// GeographyType (2.03.8).
    pub fn geography_type(self, row: usize) -> Option<lists::GeographyType> {
        self.0.int(row, Self::GEOGRAPHY_TYPE).and_then(lists::GeographyType::from_code)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of Inventory.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Inventory<'a>(pub &'a Table);

impl Inventory<'_> {
    /// Column number of InventoryID.
    pub const INVENTORY_ID: usize = 0;
    /// Column number of ProjectID.
    pub const PROJECT_ID: usize = 1;
    /// Column number of CoCCode.
    pub const COC_CODE: usize = 2;
    /// Column number of HouseholdType.
    pub const HOUSEHOLD_TYPE: usize = 3;
    /// Column number of Availability.
    pub const AVAILABILITY: usize = 4;
    /// Column number of UnitInventory.
    pub const UNIT_INVENTORY: usize = 5;
    /// Column number of BedInventory.
    pub const BED_INVENTORY: usize = 6;
    /// Column number of CHVetBedInventory.
    pub const CH_VET_BED_INVENTORY: usize = 7;
    /// Column number of YouthVetBedInventory.
    pub const YOUTH_VET_BED_INVENTORY: usize = 8;
    /// Column number of VetBedInventory.
    pub const VET_BED_INVENTORY: usize = 9;
    /// Column number of CHYouthBedInventory.
    pub const CH_YOUTH_BED_INVENTORY: usize = 10;
    /// Column number of YouthBedInventory.
    pub const YOUTH_BED_INVENTORY: usize = 11;
    /// Column number of CHBedInventory.
    pub const CH_BED_INVENTORY: usize = 12;
    /// Column number of OtherBedInventory.
    pub const OTHER_BED_INVENTORY: usize = 13;
    /// Column number of ESBedType.
    pub const ES_BED_TYPE: usize = 14;
    /// Column number of InventoryStartDate.
    pub const INVENTORY_START_DATE: usize = 15;
    /// Column number of InventoryEndDate.
    pub const INVENTORY_END_DATE: usize = 16;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 17;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 18;
    /// Column number of UserID.
    pub const USER_ID: usize = 19;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 20;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 21;
    /// InventoryID.
    pub fn inventory_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::INVENTORY_ID)
    }
    /// ProjectID.
    pub fn project_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PROJECT_ID)
    }
    /// CoCCode (2.07.3).
    pub fn coc_code(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::COC_CODE)
    }
    /// HouseholdType (2.07.4).
    pub fn household_type(self, row: usize) -> Option<lists::HouseholdType> {
        self.0.int(row, Self::HOUSEHOLD_TYPE).and_then(lists::HouseholdType::from_code)
    }
    /// Availability (2.07.6).
    pub fn availability(self, row: usize) -> Option<lists::Availability> {
        self.0.int(row, Self::AVAILABILITY).and_then(lists::Availability::from_code)
    }
    /// UnitInventory (2.07.15).
    pub fn unit_inventory(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::UNIT_INVENTORY)
    }
    /// BedInventory (2.07.14).
    pub fn bed_inventory(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::BED_INVENTORY)
    }
    /// CHVetBedInventory (2.07.7).
    pub fn ch_vet_bed_inventory(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::CH_VET_BED_INVENTORY)
    }
    /// YouthVetBedInventory (2.07.8).
    pub fn youth_vet_bed_inventory(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::YOUTH_VET_BED_INVENTORY)
    }
    /// VetBedInventory (2.07.9).
    pub fn vet_bed_inventory(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::VET_BED_INVENTORY)
    }
    /// CHYouthBedInventory (2.07.10).
    pub fn ch_youth_bed_inventory(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::CH_YOUTH_BED_INVENTORY)
    }
    /// YouthBedInventory (2.07.11).
    pub fn youth_bed_inventory(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::YOUTH_BED_INVENTORY)
    }
    /// CHBedInventory (2.07.12).
    pub fn ch_bed_inventory(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::CH_BED_INVENTORY)
    }
    /// OtherBedInventory (2.07.13).
    pub fn other_bed_inventory(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::OTHER_BED_INVENTORY)
    }
    /// ESBedType (2.07.5).
    pub fn es_bed_type(self, row: usize) -> Option<lists::BedType> {
        self.0.int(row, Self::ES_BED_TYPE).and_then(lists::BedType::from_code)
    }
    /// InventoryStartDate (2.07.1).
    pub fn inventory_start_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::INVENTORY_START_DATE).map(Date)
    }
    /// InventoryEndDate (2.07.2).
    pub fn inventory_end_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::INVENTORY_END_DATE).map(Date)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of Affiliation.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Affiliation<'a>(pub &'a Table);

impl Affiliation<'_> {
    /// Column number of AffiliationID.
    pub const AFFILIATION_ID: usize = 0;
    /// Column number of ProjectID.
    pub const PROJECT_ID: usize = 1;
    /// Column number of ResProjectID.
    pub const RES_PROJECT_ID: usize = 2;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 3;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 4;
    /// Column number of UserID.
    pub const USER_ID: usize = 5;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 6;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 7;
    /// AffiliationID.
    pub fn affiliation_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::AFFILIATION_ID)
    }
    /// ProjectID.
    pub fn project_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PROJECT_ID)
    }
    /// ResProjectID (2.02.C).
    pub fn res_project_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::RES_PROJECT_ID)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of HMISParticipation.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct HMISParticipation<'a>(pub &'a Table);

impl HMISParticipation<'_> {
    /// Column number of HMISParticipationID.
    pub const HMIS_PARTICIPATION_ID: usize = 0;
    /// Column number of ProjectID.
    pub const PROJECT_ID: usize = 1;
    /// Column number of HMISParticipationType.
    pub const HMIS_PARTICIPATION_TYPE: usize = 2;
    /// Column number of HMISParticipationStatusStartDate.
    pub const HMIS_PARTICIPATION_STATUS_START_DATE: usize = 3;
    /// Column number of HMISParticipationStatusEndDate.
    pub const HMIS_PARTICIPATION_STATUS_END_DATE: usize = 4;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 5;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 6;
    /// Column number of UserID.
    pub const USER_ID: usize = 7;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 8;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 9;
    /// HMISParticipationID.
    pub fn hmis_participation_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::HMIS_PARTICIPATION_ID)
    }
    /// ProjectID.
    pub fn project_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PROJECT_ID)
    }
    /// HMISParticipationType (2.08.1).
    pub fn hmis_participation_type(self, row: usize) -> Option<lists::HMISParticipationType> {
        self.0.int(row, Self::HMIS_PARTICIPATION_TYPE).and_then(lists::HMISParticipationType::from_code)
    }
    /// HMISParticipationStatusStartDate (2.08.2).
    pub fn hmis_participation_status_start_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::HMIS_PARTICIPATION_STATUS_START_DATE).map(Date)
    }
    /// HMISParticipationStatusEndDate (2.08.3).
    pub fn hmis_participation_status_end_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::HMIS_PARTICIPATION_STATUS_END_DATE).map(Date)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of CEParticipation.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct CEParticipation<'a>(pub &'a Table);

impl CEParticipation<'_> {
    /// Column number of CEParticipationID.
    pub const CE_PARTICIPATION_ID: usize = 0;
    /// Column number of ProjectID.
    pub const PROJECT_ID: usize = 1;
    /// Column number of AccessPoint.
    pub const ACCESS_POINT: usize = 2;
    /// Column number of PreventionAssessment.
    pub const PREVENTION_ASSESSMENT: usize = 3;
    /// Column number of CrisisAssessment.
    pub const CRISIS_ASSESSMENT: usize = 4;
    /// Column number of HousingAssessment.
    pub const HOUSING_ASSESSMENT: usize = 5;
    /// Column number of DirectServices.
    pub const DIRECT_SERVICES: usize = 6;
    /// Column number of ReceivesReferrals.
    pub const RECEIVES_REFERRALS: usize = 7;
    /// Column number of CEParticipationStatusStartDate.
    pub const CE_PARTICIPATION_STATUS_START_DATE: usize = 8;
    /// Column number of CEParticipationStatusEndDate.
    pub const CE_PARTICIPATION_STATUS_END_DATE: usize = 9;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 10;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 11;
    /// Column number of UserID.
    pub const USER_ID: usize = 12;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 13;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 14;
    /// CEParticipationID.
    pub fn ce_participation_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::CE_PARTICIPATION_ID)
    }
    /// ProjectID.
    pub fn project_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PROJECT_ID)
    }
    /// AccessPoint (2.09.1).
    pub fn access_point(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::ACCESS_POINT).and_then(lists::NoYes::from_code)
    }
    /// PreventionAssessment (2.09.A).
    pub fn prevention_assessment(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::PREVENTION_ASSESSMENT).and_then(lists::NoYes::from_code)
    }
    /// CrisisAssessment (2.09.A).
    pub fn crisis_assessment(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::CRISIS_ASSESSMENT).and_then(lists::NoYes::from_code)
    }
    /// HousingAssessment (2.09.A).
    pub fn housing_assessment(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::HOUSING_ASSESSMENT).and_then(lists::NoYes::from_code)
    }
    /// DirectServices (2.09.A).
    pub fn direct_services(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::DIRECT_SERVICES).and_then(lists::NoYes::from_code)
    }
    /// ReceivesReferrals (2.09.2).
    pub fn receives_referrals(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::RECEIVES_REFERRALS).and_then(lists::NoYes::from_code)
    }
    /// CEParticipationStatusStartDate (2.09.3).
    pub fn ce_participation_status_start_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::CE_PARTICIPATION_STATUS_START_DATE).map(Date)
    }
    /// CEParticipationStatusEndDate (2.09.4).
    pub fn ce_participation_status_end_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::CE_PARTICIPATION_STATUS_END_DATE).map(Date)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of Client.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Client<'a>(pub &'a Table);

impl Client<'_> {
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 0;
    /// Column number of FirstName.
    pub const FIRST_NAME: usize = 1;
    /// Column number of MiddleName.
    pub const MIDDLE_NAME: usize = 2;
    /// Column number of LastName.
    pub const LAST_NAME: usize = 3;
    /// Column number of NameSuffix.
    pub const NAME_SUFFIX: usize = 4;
    /// Column number of NameDataQuality.
    pub const NAME_DATA_QUALITY: usize = 5;
    /// Column number of SSN.
    pub const SSN: usize = 6;
    /// Column number of SSNDataQuality.
    pub const SSN_DATA_QUALITY: usize = 7;
    /// Column number of DOB.
    pub const DOB: usize = 8;
    /// Column number of DOBDataQuality.
    pub const DOB_DATA_QUALITY: usize = 9;
    /// Column number of Sex.
    pub const SEX: usize = 10;
    /// Column number of AmIndAKNative.
    pub const AM_IND_AK_NATIVE: usize = 11;
    /// Column number of Asian.
    pub const ASIAN: usize = 12;
    /// Column number of BlackAfAmerican.
    pub const BLACK_AF_AMERICAN: usize = 13;
    /// Column number of HispanicLatinao.
    pub const HISPANIC_LATINAO: usize = 14;
    /// Column number of MidEastNAfrican.
    pub const MID_EAST_N_AFRICAN: usize = 15;
    /// Column number of NativeHIPacific.
    pub const NATIVE_HI_PACIFIC: usize = 16;
    /// Column number of White.
    pub const WHITE: usize = 17;
    /// Column number of RaceNone.
    pub const RACE_NONE: usize = 18;
    /// Column number of AdditionalRaceEthnicity.
    pub const ADDITIONAL_RACE_ETHNICITY: usize = 19;
    /// Column number of VeteranStatus.
    pub const VETERAN_STATUS: usize = 20;
    /// Column number of YearEnteredService.
    pub const YEAR_ENTERED_SERVICE: usize = 21;
    /// Column number of YearSeparated.
    pub const YEAR_SEPARATED: usize = 22;
    /// Column number of WorldWarII.
    pub const WORLD_WAR_II: usize = 23;
    /// Column number of KoreanWar.
    pub const KOREAN_WAR: usize = 24;
    /// Column number of VietnamWar.
    pub const VIETNAM_WAR: usize = 25;
    /// Column number of DesertStorm.
    pub const DESERT_STORM: usize = 26;
    /// Column number of AfghanistanOEF.
    pub const AFGHANISTAN_OEF: usize = 27;
    /// Column number of IraqOIF.
    pub const IRAQ_OIF: usize = 28;
    /// Column number of IraqOND.
    pub const IRAQ_OND: usize = 29;
    /// Column number of OtherTheater.
    pub const OTHER_THEATER: usize = 30;
    /// Column number of MilitaryBranch.
    pub const MILITARY_BRANCH: usize = 31;
    /// Column number of DischargeStatus.
    pub const DISCHARGE_STATUS: usize = 32;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 33;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 34;
    /// Column number of UserID.
    pub const USER_ID: usize = 35;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 36;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 37;
    /// PersonalID (5.08).
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// FirstName (3.01.1).
    pub fn first_name(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::FIRST_NAME)
    }
    /// MiddleName (3.01.2).
    pub fn middle_name(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::MIDDLE_NAME)
    }
    /// LastName (3.01.3).
    pub fn last_name(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::LAST_NAME)
    }
    /// NameSuffix (3.01.4).
    pub fn name_suffix(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::NAME_SUFFIX)
    }
    /// NameDataQuality (3.01.5).
    pub fn name_data_quality(self, row: usize) -> Option<lists::NameDataQuality> {
        self.0.int(row, Self::NAME_DATA_QUALITY).and_then(lists::NameDataQuality::from_code)
    }
    /// SSN (3.02.1).
    pub fn ssn(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::SSN)
    }
    /// SSNDataQuality (3.02.2).
    pub fn ssn_data_quality(self, row: usize) -> Option<lists::SSNDataQuality> {
        self.0.int(row, Self::SSN_DATA_QUALITY).and_then(lists::SSNDataQuality::from_code)
    }
    /// DOB (3.03.1).
    pub fn dob(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::DOB).map(Date)
    }
    /// DOBDataQuality (3.03.2).
    pub fn dob_data_quality(self, row: usize) -> Option<lists::DOBDataQuality> {
        self.0.int(row, Self::DOB_DATA_QUALITY).and_then(lists::DOBDataQuality::from_code)
    }
    /// Sex (4.21).
    pub fn sex(self, row: usize) -> Option<lists::Sex> {
        self.0.int(row, Self::SEX).and_then(lists::Sex::from_code)
    }
    /// AmIndAKNative (3.04.1).
    pub fn am_ind_ak_native(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::AM_IND_AK_NATIVE).and_then(lists::NoYes::from_code)
    }
    /// Asian (3.04.1).
    pub fn asian(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::ASIAN).and_then(lists::NoYes::from_code)
    }
    /// BlackAfAmerican (3.04.1).
    pub fn black_af_american(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::BLACK_AF_AMERICAN).and_then(lists::NoYes::from_code)
    }
    /// HispanicLatinao (3.04.1).
    pub fn hispanic_latinao(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::HISPANIC_LATINAO).and_then(lists::NoYes::from_code)
    }
    /// MidEastNAfrican (3.04.1).
    pub fn mid_east_n_african(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::MID_EAST_N_AFRICAN).and_then(lists::NoYes::from_code)
    }
    /// NativeHIPacific (3.04.1).
    pub fn native_hi_pacific(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::NATIVE_HI_PACIFIC).and_then(lists::NoYes::from_code)
    }
    /// White (3.04.1).
    pub fn white(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::WHITE).and_then(lists::NoYes::from_code)
    }
    /// RaceNone (3.04.1).
    pub fn race_none(self, row: usize) -> Option<lists::RaceNone> {
        self.0.int(row, Self::RACE_NONE).and_then(lists::RaceNone::from_code)
    }
    /// AdditionalRaceEthnicity (3.04.2).
    pub fn additional_race_ethnicity(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ADDITIONAL_RACE_ETHNICITY)
    }
    /// VeteranStatus (3.07.1).
    pub fn veteran_status(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::VETERAN_STATUS).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// YearEnteredService (V1.1).
    pub fn year_entered_service(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::YEAR_ENTERED_SERVICE)
    }
    /// YearSeparated (V1.2).
    pub fn year_separated(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::YEAR_SEPARATED)
    }
    /// WorldWarII (V1.3).
    pub fn world_war_ii(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::WORLD_WAR_II).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// KoreanWar (V1.4).
    pub fn korean_war(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::KOREAN_WAR).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// VietnamWar (V1.5).
    pub fn vietnam_war(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::VIETNAM_WAR).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// DesertStorm (V1.6).
    pub fn desert_storm(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::DESERT_STORM).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// AfghanistanOEF (V1.7).
    pub fn afghanistan_oef(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::AFGHANISTAN_OEF).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// IraqOIF (V1.8).
    pub fn iraq_oif(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::IRAQ_OIF).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// IraqOND (V1.9).
    pub fn iraq_ond(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::IRAQ_OND).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// OtherTheater (V1.10).
    pub fn other_theater(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::OTHER_THEATER).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// MilitaryBranch (V1.11).
    pub fn military_branch(self, row: usize) -> Option<lists::MilitaryBranch> {
        self.0.int(row, Self::MILITARY_BRANCH).and_then(lists::MilitaryBranch::from_code)
    }
    /// DischargeStatus (V1.12).
    pub fn discharge_status(self, row: usize) -> Option<lists::DischargeStatus> {
        self.0.int(row, Self::DISCHARGE_STATUS).and_then(lists::DischargeStatus::from_code)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of Enrollment.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Enrollment<'a>(pub &'a Table);

impl Enrollment<'_> {
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 0;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 1;
    /// Column number of ProjectID.
    pub const PROJECT_ID: usize = 2;
    /// Column number of EntryDate.
    pub const ENTRY_DATE: usize = 3;
    /// Column number of HouseholdID.
    pub const HOUSEHOLD_ID: usize = 4;
    /// Column number of RelationshipToHoH.
    pub const RELATIONSHIP_TO_HOH: usize = 5;
    /// Column number of EnrollmentCoC.
    pub const ENROLLMENT_COC: usize = 6;
    /// Column number of LivingSituation.
    pub const LIVING_SITUATION: usize = 7;
    /// Column number of RentalSubsidyType.
    pub const RENTAL_SUBSIDY_TYPE: usize = 8;
    /// Column number of LengthOfStay.
    pub const LENGTH_OF_STAY: usize = 9;
    /// Column number of LOSUnderThreshold.
    pub const LOS_UNDER_THRESHOLD: usize = 10;
    /// Column number of PreviousStreetESSH.
    pub const PREVIOUS_STREET_ESSH: usize = 11;
    /// Column number of DateToStreetESSH.
    pub const DATE_TO_STREET_ESSH: usize = 12;
    /// Column number of TimesHomelessPastThreeYears.
    pub const TIMES_HOMELESS_PAST_THREE_YEARS: usize = 13;
    /// Column number of MonthsHomelessPastThreeYears.
    pub const MONTHS_HOMELESS_PAST_THREE_YEARS: usize = 14;
    /// Column number of DisablingCondition.
    pub const DISABLING_CONDITION: usize = 15;
    /// Column number of DateOfEngagement.
    pub const DATE_OF_ENGAGEMENT: usize = 16;
    /// Column number of MoveInDate.
    pub const MOVE_IN_DATE: usize = 17;
    /// Column number of DateOfPATHStatus.
    pub const DATE_OF_PATH_STATUS: usize = 18;
    /// Column number of ClientEnrolledInPATH.
    pub const CLIENT_ENROLLED_IN_PATH: usize = 19;
    /// Column number of ReasonNotEnrolled.
    pub const REASON_NOT_ENROLLED: usize = 20;
    /// Column number of PercentAMI.
    pub const PERCENT_AMI: usize = 21;
    /// Column number of ReferralSource.
    pub const REFERRAL_SOURCE: usize = 22;
    /// Column number of CountOutreachReferralApproaches.
    pub const COUNT_OUTREACH_REFERRAL_APPROACHES: usize = 23;
    /// Column number of DateOfBCPStatus.
    pub const DATE_OF_BCP_STATUS: usize = 24;
    /// Column number of EligibleForRHY.
    pub const ELIGIBLE_FOR_RHY: usize = 25;
    /// Column number of ReasonNoServices.
    pub const REASON_NO_SERVICES: usize = 26;
    /// Column number of RunawayYouth.
    pub const RUNAWAY_YOUTH: usize = 27;
    /// Column number of FormerWardChildWelfare.
    pub const FORMER_WARD_CHILD_WELFARE: usize = 28;
    /// Column number of ChildWelfareYears.
    pub const CHILD_WELFARE_YEARS: usize = 29;
    /// Column number of ChildWelfareMonths.
    pub const CHILD_WELFARE_MONTHS: usize = 30;
    /// Column number of FormerWardJuvenileJustice.
    pub const FORMER_WARD_JUVENILE_JUSTICE: usize = 31;
    /// Column number of JuvenileJusticeYears.
    pub const JUVENILE_JUSTICE_YEARS: usize = 32;
    /// Column number of JuvenileJusticeMonths.
    pub const JUVENILE_JUSTICE_MONTHS: usize = 33;
    /// Column number of UnemploymentFam.
    pub const UNEMPLOYMENT_FAM: usize = 34;
    /// Column number of MentalHealthDisorderFam.
    pub const MENTAL_HEALTH_DISORDER_FAM: usize = 35;
    /// Column number of PhysicalDisabilityFam.
    pub const PHYSICAL_DISABILITY_FAM: usize = 36;
    /// Column number of AlcoholDrugUseDisorderFam.
    pub const ALCOHOL_DRUG_USE_DISORDER_FAM: usize = 37;
    /// Column number of InsufficientIncome.
    pub const INSUFFICIENT_INCOME: usize = 38;
    /// Column number of IncarceratedParent.
    pub const INCARCERATED_PARENT: usize = 39;
    /// Column number of VAMCStation.
    pub const VAMC_STATION: usize = 40;
    /// Column number of TargetScreenReqd.
    pub const TARGET_SCREEN_REQD: usize = 41;
    /// Column number of TimeToHousingLoss.
    pub const TIME_TO_HOUSING_LOSS: usize = 42;
    /// Column number of AnnualPercentAMI.
    pub const ANNUAL_PERCENT_AMI: usize = 43;
    /// Column number of LiteralHomelessHistory.
    pub const LITERAL_HOMELESS_HISTORY: usize = 44;
    /// Column number of ClientLeaseholder.
    pub const CLIENT_LEASEHOLDER: usize = 45;
    /// Column number of HOHLeaseholder.
    pub const HOH_LEASEHOLDER: usize = 46;
    /// Column number of SubsidyAtRisk.
    pub const SUBSIDY_AT_RISK: usize = 47;
    /// Column number of EvictionHistory.
    pub const EVICTION_HISTORY: usize = 48;
    /// Column number of CriminalRecord.
    pub const CRIMINAL_RECORD: usize = 49;
    /// Column number of IncarceratedAdult.
    pub const INCARCERATED_ADULT: usize = 50;
    /// Column number of PrisonDischarge.
    pub const PRISON_DISCHARGE: usize = 51;
    /// Column number of SexOffender.
    pub const SEX_OFFENDER: usize = 52;
    /// Column number of DisabledHoH.
    pub const DISABLED_HOH: usize = 53;
    /// Column number of CurrentPregnant.
    pub const CURRENT_PREGNANT: usize = 54;
    /// Column number of SingleParent.
    pub const SINGLE_PARENT: usize = 55;
    /// Column number of DependentUnder6.
    pub const DEPENDENT_UNDER_6: usize = 56;
    /// Column number of HH5Plus.
    pub const HH5_PLUS: usize = 57;
    /// Column number of CoCPrioritized.
    pub const COC_PRIORITIZED: usize = 58;
    /// Column number of HPScreeningScore.
    pub const HP_SCREENING_SCORE: usize = 59;
    /// Column number of ThresholdScore.
    pub const THRESHOLD_SCORE: usize = 60;
    /// Column number of MentalHealthConsultation.
    pub const MENTAL_HEALTH_CONSULTATION: usize = 61;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 62;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 63;
    /// Column number of UserID.
    pub const USER_ID: usize = 64;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 65;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 66;
    /// EnrollmentID (5.06.1).
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID (5.08.1).
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// ProjectID (2.02.1).
    pub fn project_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PROJECT_ID)
    }
    /// EntryDate (3.10.1).
    pub fn entry_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::ENTRY_DATE).map(Date)
    }
    /// HouseholdID (5.09.1).
    pub fn household_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::HOUSEHOLD_ID)
    }
    /// RelationshipToHoH (3.15.1).
    pub fn relationship_to_hoh(self, row: usize) -> Option<lists::RelationshipToHoH> {
        self.0.int(row, Self::RELATIONSHIP_TO_HOH).and_then(lists::RelationshipToHoH::from_code)
    }
    /// EnrollmentCoC (3.16.1).
    pub fn enrollment_coc(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_COC)
    }
    /// LivingSituation (3.917.1).
    pub fn living_situation(self, row: usize) -> Option<lists::LivingSituation> {
        self.0.int(row, Self::LIVING_SITUATION).and_then(lists::LivingSituation::from_code)
    }
    /// RentalSubsidyType (3.917.A).
    pub fn rental_subsidy_type(self, row: usize) -> Option<lists::RentalSubsidyType> {
        self.0.int(row, Self::RENTAL_SUBSIDY_TYPE).and_then(lists::RentalSubsidyType::from_code)
    }
    /// LengthOfStay (3.917.2).
    pub fn length_of_stay(self, row: usize) -> Option<lists::LengthOfStay> {
        self.0.int(row, Self::LENGTH_OF_STAY).and_then(lists::LengthOfStay::from_code)
    }
    /// LOSUnderThreshold (3.917.2 A).
    pub fn los_under_threshold(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::LOS_UNDER_THRESHOLD).and_then(lists::NoYesMissing::from_code)
    }
    /// PreviousStreetESSH (3.917.2 C).
    pub fn previous_street_essh(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::PREVIOUS_STREET_ESSH).and_then(lists::NoYesMissing::from_code)
    }
    /// DateToStreetESSH (3.917.3).
    pub fn date_to_street_essh(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::DATE_TO_STREET_ESSH).map(Date)
    }
    /// TimesHomelessPastThreeYears (3.917.4).
    pub fn times_homeless_past_three_years(self, row: usize) -> Option<lists::TimesHomelessPastThreeYears> {
        self.0.int(row, Self::TIMES_HOMELESS_PAST_THREE_YEARS).and_then(lists::TimesHomelessPastThreeYears::from_code)
    }
    /// MonthsHomelessPastThreeYears (3.917.5).
    pub fn months_homeless_past_three_years(self, row: usize) -> Option<lists::MonthsHomelessPastThreeYears> {
        self.0.int(row, Self::MONTHS_HOMELESS_PAST_THREE_YEARS).and_then(lists::MonthsHomelessPastThreeYears::from_code)
    }
    /// DisablingCondition (3.08).
    pub fn disabling_condition(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::DISABLING_CONDITION).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// DateOfEngagement (4.13.1).
    pub fn date_of_engagement(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::DATE_OF_ENGAGEMENT).map(Date)
    }
    /// MoveInDate (3.20.1).
    pub fn move_in_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::MOVE_IN_DATE).map(Date)
    }
    /// DateOfPATHStatus (P3.1).
    pub fn date_of_path_status(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::DATE_OF_PATH_STATUS).map(Date)
    }
    /// ClientEnrolledInPATH (P3.2).
    pub fn client_enrolled_in_path(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::CLIENT_ENROLLED_IN_PATH).and_then(lists::NoYesMissing::from_code)
    }
    /// ReasonNotEnrolled (P3.A).
    pub fn reason_not_enrolled(self, row: usize) -> Option<lists::ReasonNotEnrolled> {
        self.0.int(row, Self::REASON_NOT_ENROLLED).and_then(lists::ReasonNotEnrolled::from_code)
    }
    /// PercentAMI (V4.1).
    pub fn percent_ami(self, row: usize) -> Option<lists::PercentAMI> {
        self.0.int(row, Self::PERCENT_AMI).and_then(lists::PercentAMI::from_code)
    }
    /// ReferralSource (R1.1).
    pub fn referral_source(self, row: usize) -> Option<lists::ReferralSource> {
        self.0.int(row, Self::REFERRAL_SOURCE).and_then(lists::ReferralSource::from_code)
    }
    /// CountOutreachReferralApproaches (R1.A).
    pub fn count_outreach_referral_approaches(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::COUNT_OUTREACH_REFERRAL_APPROACHES)
    }
    /// DateOfBCPStatus (R2.1).
    pub fn date_of_bcp_status(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::DATE_OF_BCP_STATUS).map(Date)
    }
    /// EligibleForRHY (R2.2).
    pub fn eligible_for_rhy(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::ELIGIBLE_FOR_RHY).and_then(lists::NoYesMissing::from_code)
    }
    /// ReasonNoServices (R2.A).
    pub fn reason_no_services(self, row: usize) -> Option<lists::ReasonNoServices> {
        self.0.int(row, Self::REASON_NO_SERVICES).and_then(lists::ReasonNoServices::from_code)
    }
    /// RunawayYouth (R2.B).
    pub fn runaway_youth(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::RUNAWAY_YOUTH).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// FormerWardChildWelfare (R11.1).
    pub fn former_ward_child_welfare(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::FORMER_WARD_CHILD_WELFARE).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// ChildWelfareYears (R11.A).
    pub fn child_welfare_years(self, row: usize) -> Option<lists::RHYNumberOfYears> {
        self.0.int(row, Self::CHILD_WELFARE_YEARS).and_then(lists::RHYNumberOfYears::from_code)
    }
    /// ChildWelfareMonths (R11.B).
    pub fn child_welfare_months(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::CHILD_WELFARE_MONTHS)
    }
    /// FormerWardJuvenileJustice (R12.1).
    pub fn former_ward_juvenile_justice(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::FORMER_WARD_JUVENILE_JUSTICE).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// JuvenileJusticeYears (R12.A).
    pub fn juvenile_justice_years(self, row: usize) -> Option<lists::RHYNumberOfYears> {
        self.0.int(row, Self::JUVENILE_JUSTICE_YEARS).and_then(lists::RHYNumberOfYears::from_code)
    }
    /// JuvenileJusticeMonths (R12.B).
    pub fn juvenile_justice_months(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::JUVENILE_JUSTICE_MONTHS)
    }
    /// UnemploymentFam (R13.9).
    pub fn unemployment_fam(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::UNEMPLOYMENT_FAM).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// MentalHealthDisorderFam (R13.11).
    pub fn mental_health_disorder_fam(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::MENTAL_HEALTH_DISORDER_FAM).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// PhysicalDisabilityFam (R13.15).
    pub fn physical_disability_fam(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::PHYSICAL_DISABILITY_FAM).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// AlcoholDrugUseDisorderFam (R13.21).
    pub fn alcohol_drug_use_disorder_fam(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::ALCOHOL_DRUG_USE_DISORDER_FAM).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// InsufficientIncome (R13.22).
    pub fn insufficient_income(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::INSUFFICIENT_INCOME).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// IncarceratedParent (R13.24).
    pub fn incarcerated_parent(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::INCARCERATED_PARENT).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// VAMCStation (V6.1).
    pub fn vamc_station(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::VAMC_STATION)
    }
    /// TargetScreenReqd (V7.1).
    pub fn target_screen_reqd(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::TARGET_SCREEN_REQD).and_then(lists::NoYesMissing::from_code)
    }
    /// TimeToHousingLoss (V7.A).
    pub fn time_to_housing_loss(self, row: usize) -> Option<lists::TimeToHousingLoss> {
        self.0.int(row, Self::TIME_TO_HOUSING_LOSS).and_then(lists::TimeToHousingLoss::from_code)
    }
    /// AnnualPercentAMI (V7.B).
    pub fn annual_percent_ami(self, row: usize) -> Option<lists::AnnualPercentAMI> {
        self.0.int(row, Self::ANNUAL_PERCENT_AMI).and_then(lists::AnnualPercentAMI::from_code)
    }
    /// LiteralHomelessHistory (V7.C).
    pub fn literal_homeless_history(self, row: usize) -> Option<lists::LiteralHomelessHistory> {
        self.0.int(row, Self::LITERAL_HOMELESS_HISTORY).and_then(lists::LiteralHomelessHistory::from_code)
    }
    /// ClientLeaseholder (V7.D).
    pub fn client_leaseholder(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::CLIENT_LEASEHOLDER).and_then(lists::NoYesMissing::from_code)
    }
    /// HOHLeaseholder (V7.E).
    pub fn hoh_leaseholder(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::HOH_LEASEHOLDER).and_then(lists::NoYesMissing::from_code)
    }
    /// SubsidyAtRisk (V7.F).
    pub fn subsidy_at_risk(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::SUBSIDY_AT_RISK).and_then(lists::NoYesMissing::from_code)
    }
    /// EvictionHistory (V7.G).
    pub fn eviction_history(self, row: usize) -> Option<lists::EvictionHistory> {
        self.0.int(row, Self::EVICTION_HISTORY).and_then(lists::EvictionHistory::from_code)
    }
    /// CriminalRecord (V7.H).
    pub fn criminal_record(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::CRIMINAL_RECORD).and_then(lists::NoYesMissing::from_code)
    }
    /// IncarceratedAdult (V7.I).
    pub fn incarcerated_adult(self, row: usize) -> Option<lists::IncarceratedAdult> {
        self.0.int(row, Self::INCARCERATED_ADULT).and_then(lists::IncarceratedAdult::from_code)
    }
    /// PrisonDischarge (V7.J).
    pub fn prison_discharge(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::PRISON_DISCHARGE).and_then(lists::NoYesMissing::from_code)
    }
    /// SexOffender (V7.K).
    pub fn sex_offender(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::SEX_OFFENDER).and_then(lists::NoYesMissing::from_code)
    }
    /// DisabledHoH (V7.L).
    pub fn disabled_hoh(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::DISABLED_HOH).and_then(lists::NoYesMissing::from_code)
    }
    /// CurrentPregnant (V7.M).
    pub fn current_pregnant(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::CURRENT_PREGNANT).and_then(lists::NoYesMissing::from_code)
    }
    /// SingleParent (V7.N).
    pub fn single_parent(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::SINGLE_PARENT).and_then(lists::NoYesMissing::from_code)
    }
    /// DependentUnder6 (V7.O).
    pub fn dependent_under_6(self, row: usize) -> Option<lists::DependentUnder6> {
        self.0.int(row, Self::DEPENDENT_UNDER_6).and_then(lists::DependentUnder6::from_code)
    }
    /// HH5Plus (V7.P).
    pub fn hh5_plus(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::HH5_PLUS).and_then(lists::NoYesMissing::from_code)
    }
    /// CoCPrioritized (V7.Q).
    pub fn coc_prioritized(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::COC_PRIORITIZED).and_then(lists::NoYesMissing::from_code)
    }
    /// HPScreeningScore (V7.R).
    pub fn hp_screening_score(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::HP_SCREENING_SCORE)
    }
    /// ThresholdScore (V7.S).
    pub fn threshold_score(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::THRESHOLD_SCORE)
    }
    /// MentalHealthConsultation (V10).
    pub fn mental_health_consultation(self, row: usize) -> Option<lists::MentalHealthConsultation> {
        self.0.int(row, Self::MENTAL_HEALTH_CONSULTATION).and_then(lists::MentalHealthConsultation::from_code)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of Exit.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Exit<'a>(pub &'a Table);

impl Exit<'_> {
    /// Column number of ExitID.
    pub const EXIT_ID: usize = 0;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 1;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 2;
    /// Column number of ExitDate.
    pub const EXIT_DATE: usize = 3;
    /// Column number of Destination.
    pub const DESTINATION: usize = 4;
    /// Column number of DestinationSubsidyType.
    pub const DESTINATION_SUBSIDY_TYPE: usize = 5;
    /// Column number of OtherDestination.
    pub const OTHER_DESTINATION: usize = 6;
    /// Column number of HousingAssessment.
    pub const HOUSING_ASSESSMENT: usize = 7;
    /// Column number of SubsidyInformation.
    pub const SUBSIDY_INFORMATION: usize = 8;
    /// Column number of ProjectCompletionStatus.
    pub const PROJECT_COMPLETION_STATUS: usize = 9;
    /// Column number of EarlyExitReason.
    pub const EARLY_EXIT_REASON: usize = 10;
    /// Column number of ExchangeForSex.
    pub const EXCHANGE_FOR_SEX: usize = 11;
    /// Column number of ExchangeForSexPastThreeMonths.
    pub const EXCHANGE_FOR_SEX_PAST_THREE_MONTHS: usize = 12;
    /// Column number of CountOfExchangeForSex.
    pub const COUNT_OF_EXCHANGE_FOR_SEX: usize = 13;
    /// Column number of AskedOrForcedToExchangeForSex.
    pub const ASKED_OR_FORCED_TO_EXCHANGE_FOR_SEX: usize = 14;
    /// Column number of AskedOrForcedToExchangeForSexPastThreeMonths.
    pub const ASKED_OR_FORCED_TO_EXCHANGE_FOR_SEX_PAST_THREE_MONTHS: usize = 15;
    /// Column number of WorkplaceViolenceThreats.
    pub const WORKPLACE_VIOLENCE_THREATS: usize = 16;
    /// Column number of WorkplacePromiseDifference.
    pub const WORKPLACE_PROMISE_DIFFERENCE: usize = 17;
    /// Column number of CoercedToContinueWork.
    pub const COERCED_TO_CONTINUE_WORK: usize = 18;
    /// Column number of LaborExploitPastThreeMonths.
    pub const LABOR_EXPLOIT_PAST_THREE_MONTHS: usize = 19;
    /// Column number of CounselingReceived.
    pub const COUNSELING_RECEIVED: usize = 20;
    /// Column number of IndividualCounseling.
    pub const INDIVIDUAL_COUNSELING: usize = 21;
    /// Column number of FamilyCounseling.
    pub const FAMILY_COUNSELING: usize = 22;
    /// Column number of GroupCounseling.
    pub const GROUP_COUNSELING: usize = 23;
    /// Column number of SessionCountAtExit.
    pub const SESSION_COUNT_AT_EXIT: usize = 24;
    /// Column number of PostExitCounselingPlan.
    pub const POST_EXIT_COUNSELING_PLAN: usize = 25;
    /// Column number of SessionsInPlan.
    pub const SESSIONS_IN_PLAN: usize = 26;
    /// Column number of DestinationSafeClient.
    pub const DESTINATION_SAFE_CLIENT: usize = 27;
    /// Column number of DestinationSafeWorker.
    pub const DESTINATION_SAFE_WORKER: usize = 28;
    /// Column number of PosAdultConnections.
    pub const POS_ADULT_CONNECTIONS: usize = 29;
    /// Column number of PosPeerConnections.
    pub const POS_PEER_CONNECTIONS: usize = 30;
    /// Column number of PosCommunityConnections.
    pub const POS_COMMUNITY_CONNECTIONS: usize = 31;
    /// Column number of AftercareDate.
    pub const AFTERCARE_DATE: usize = 32;
    /// Column number of AftercareProvided.
    pub const AFTERCARE_PROVIDED: usize = 33;
    /// Column number of EmailSocialMedia.
    pub const EMAIL_SOCIAL_MEDIA: usize = 34;
    /// Column number of Telephone.
    pub const TELEPHONE: usize = 35;
    /// Column number of InPersonIndividual.
    pub const IN_PERSON_INDIVIDUAL: usize = 36;
    /// Column number of InPersonGroup.
    pub const IN_PERSON_GROUP: usize = 37;
    /// Column number of CMExitReason.
    pub const CM_EXIT_REASON: usize = 38;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 39;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 40;
    /// Column number of UserID.
    pub const USER_ID: usize = 41;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 42;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 43;
    /// ExitID.
    pub fn exit_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXIT_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// ExitDate (3.11.1).
    pub fn exit_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::EXIT_DATE).map(Date)
    }
    /// Destination (3.12.1).
    pub fn destination(self, row: usize) -> Option<lists::LivingSituation> {
        self.0.int(row, Self::DESTINATION).and_then(lists::LivingSituation::from_code)
    }
    /// DestinationSubsidyType (3.12.A).
    pub fn destination_subsidy_type(self, row: usize) -> Option<lists::RentalSubsidyType> {
        self.0.int(row, Self::DESTINATION_SUBSIDY_TYPE).and_then(lists::RentalSubsidyType::from_code)
    }
    /// OtherDestination (3.12.B).
    pub fn other_destination(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::OTHER_DESTINATION)
    }
    /// HousingAssessment (W5.1).
    pub fn housing_assessment(self, row: usize) -> Option<lists::HousingAssessmentAtExit> {
        self.0.int(row, Self::HOUSING_ASSESSMENT).and_then(lists::HousingAssessmentAtExit::from_code)
    }
    /// SubsidyInformation (W5.A).
    pub fn subsidy_information(self, row: usize) -> Option<lists::SubsidyInformation> {
        self.0.int(row, Self::SUBSIDY_INFORMATION).and_then(lists::SubsidyInformation::from_code)
    }
    /// ProjectCompletionStatus (R17.1).
    pub fn project_completion_status(self, row: usize) -> Option<lists::ProjectCompletionStatus> {
        self.0.int(row, Self::PROJECT_COMPLETION_STATUS).and_then(lists::ProjectCompletionStatus::from_code)
    }
    /// EarlyExitReason (R17.A).
    pub fn early_exit_reason(self, row: usize) -> Option<lists::EarlyExitReason> {
        self.0.int(row, Self::EARLY_EXIT_REASON).and_then(lists::EarlyExitReason::from_code)
    }
    /// ExchangeForSex (R15.1).
    pub fn exchange_for_sex(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::EXCHANGE_FOR_SEX).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// ExchangeForSexPastThreeMonths (R15.A).
    pub fn exchange_for_sex_past_three_months(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::EXCHANGE_FOR_SEX_PAST_THREE_MONTHS).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// CountOfExchangeForSex (R15.B).
    pub fn count_of_exchange_for_sex(self, row: usize) -> Option<lists::CountOfExchangeForSex> {
        self.0.int(row, Self::COUNT_OF_EXCHANGE_FOR_SEX).and_then(lists::CountOfExchangeForSex::from_code)
    }
    /// AskedOrForcedToExchangeForSex (R15.C).
    pub fn asked_or_forced_to_exchange_for_sex(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0
            .int(row, Self::ASKED_OR_FORCED_TO_EXCHANGE_FOR_SEX)
            .and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// AskedOrForcedToExchangeForSexPastThreeMonths (R15.D).
    pub fn asked_or_forced_to_exchange_for_sex_past_three_months(
        self,
        row: usize,
    ) -> Option<lists::NoYesReasonsForMissingData> {
        self.0
            .int(row, Self::ASKED_OR_FORCED_TO_EXCHANGE_FOR_SEX_PAST_THREE_MONTHS)
            .and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// WorkplaceViolenceThreats (R16.1).
    pub fn workplace_violence_threats(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::WORKPLACE_VIOLENCE_THREATS).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// WorkplacePromiseDifference (R16.2).
    pub fn workplace_promise_difference(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::WORKPLACE_PROMISE_DIFFERENCE).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// CoercedToContinueWork (R16.A).
    pub fn coerced_to_continue_work(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::COERCED_TO_CONTINUE_WORK).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// LaborExploitPastThreeMonths (R16.B).
    pub fn labor_exploit_past_three_months(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::LABOR_EXPLOIT_PAST_THREE_MONTHS).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// CounselingReceived (R18.1).
    pub fn counseling_received(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::COUNSELING_RECEIVED).and_then(lists::NoYes::from_code)
    }
    /// IndividualCounseling (R18.A).
    pub fn individual_counseling(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::INDIVIDUAL_COUNSELING).and_then(lists::NoYes::from_code)
    }
    /// FamilyCounseling (R18.A).
    pub fn family_counseling(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::FAMILY_COUNSELING).and_then(lists::NoYes::from_code)
    }
    /// GroupCounseling (R18.A).
    pub fn group_counseling(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::GROUP_COUNSELING).and_then(lists::NoYes::from_code)
    }
    /// SessionCountAtExit (R18.B).
    pub fn session_count_at_exit(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::SESSION_COUNT_AT_EXIT)
    }
    /// PostExitCounselingPlan (R18.3).
    pub fn post_exit_counseling_plan(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::POST_EXIT_COUNSELING_PLAN).and_then(lists::NoYes::from_code)
    }
    /// SessionsInPlan (R18.2).
    pub fn sessions_in_plan(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::SESSIONS_IN_PLAN)
    }
    /// DestinationSafeClient (R19.1).
    pub fn destination_safe_client(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::DESTINATION_SAFE_CLIENT).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// DestinationSafeWorker (R19.2).
    pub fn destination_safe_worker(self, row: usize) -> Option<lists::WorkerResponse> {
        self.0.int(row, Self::DESTINATION_SAFE_WORKER).and_then(lists::WorkerResponse::from_code)
    }
    /// PosAdultConnections (R19.3).
    pub fn pos_adult_connections(self, row: usize) -> Option<lists::WorkerResponse> {
        self.0.int(row, Self::POS_ADULT_CONNECTIONS).and_then(lists::WorkerResponse::from_code)
    }
    /// PosPeerConnections (R19.4).
    pub fn pos_peer_connections(self, row: usize) -> Option<lists::WorkerResponse> {
        self.0.int(row, Self::POS_PEER_CONNECTIONS).and_then(lists::WorkerResponse::from_code)
    }
    /// PosCommunityConnections (R19.5).
    pub fn pos_community_connections(self, row: usize) -> Option<lists::WorkerResponse> {
        self.0.int(row, Self::POS_COMMUNITY_CONNECTIONS).and_then(lists::WorkerResponse::from_code)
    }
    /// AftercareDate (R20.1).
    pub fn aftercare_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::AFTERCARE_DATE).map(Date)
    }
    /// AftercareProvided (R20.2).
    pub fn aftercare_provided(self, row: usize) -> Option<lists::AftercareProvided> {
        self.0.int(row, Self::AFTERCARE_PROVIDED).and_then(lists::AftercareProvided::from_code)
    }
    /// EmailSocialMedia (R20.A).
    pub fn email_social_media(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::EMAIL_SOCIAL_MEDIA).and_then(lists::NoYes::from_code)
    }
    /// Telephone (R20.A).
    pub fn telephone(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::TELEPHONE).and_then(lists::NoYes::from_code)
    }
    /// InPersonIndividual (R20.A).
    pub fn in_person_individual(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::IN_PERSON_INDIVIDUAL).and_then(lists::NoYes::from_code)
    }
    /// InPersonGroup (R20.A).
    pub fn in_person_group(self, row: usize) -> Option<lists::NoYes> {
        self.0.int(row, Self::IN_PERSON_GROUP).and_then(lists::NoYes::from_code)
    }
    /// CMExitReason (V9.1).
    pub fn cm_exit_reason(self, row: usize) -> Option<lists::CMExitReason> {
        self.0.int(row, Self::CM_EXIT_REASON).and_then(lists::CMExitReason::from_code)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of IncomeBenefits.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct IncomeBenefits<'a>(pub &'a Table);

impl IncomeBenefits<'_> {
    /// Column number of IncomeBenefitsID.
    pub const INCOME_BENEFITS_ID: usize = 0;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 1;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 2;
    /// Column number of InformationDate.
    pub const INFORMATION_DATE: usize = 3;
    /// Column number of IncomeFromAnySource.
    pub const INCOME_FROM_ANY_SOURCE: usize = 4;
    /// Column number of TotalMonthlyIncome.
    pub const TOTAL_MONTHLY_INCOME: usize = 5;
    /// Column number of Earned.
    pub const EARNED: usize = 6;
    /// Column number of EarnedAmount.
    pub const EARNED_AMOUNT: usize = 7;
    /// Column number of Unemployment.
    pub const UNEMPLOYMENT: usize = 8;
    /// Column number of UnemploymentAmount.
    pub const UNEMPLOYMENT_AMOUNT: usize = 9;
    /// Column number of SSI.
    pub const SSI: usize = 10;
    /// Column number of SSIAmount.
    pub const SSI_AMOUNT: usize = 11;
    /// Column number of SSDI.
    pub const SSDI: usize = 12;
    /// Column number of SSDIAmount.
    pub const SSDI_AMOUNT: usize = 13;
    /// Column number of VADisabilityService.
    pub const VA_DISABILITY_SERVICE: usize = 14;
    /// Column number of VADisabilityServiceAmount.
    pub const VA_DISABILITY_SERVICE_AMOUNT: usize = 15;
    /// Column number of VADisabilityNonService.
    pub const VA_DISABILITY_NON_SERVICE: usize = 16;
    /// Column number of VADisabilityNonServiceAmount.
    pub const VA_DISABILITY_NON_SERVICE_AMOUNT: usize = 17;
    /// Column number of PrivateDisability.
    pub const PRIVATE_DISABILITY: usize = 18;
    /// Column number of PrivateDisabilityAmount.
    pub const PRIVATE_DISABILITY_AMOUNT: usize = 19;
    /// Column number of WorkersComp.
    pub const WORKERS_COMP: usize = 20;
    /// Column number of WorkersCompAmount.
    pub const WORKERS_COMP_AMOUNT: usize = 21;
    /// Column number of TANF.
    pub const TANF: usize = 22;
    /// Column number of TANFAmount.
    pub const TANF_AMOUNT: usize = 23;
    /// Column number of GA.
    pub const GA: usize = 24;
    /// Column number of GAAmount.
    pub const GA_AMOUNT: usize = 25;
    /// Column number of SocSecRetirement.
    pub const SOC_SEC_RETIREMENT: usize = 26;
    /// Column number of SocSecRetirementAmount.
    pub const SOC_SEC_RETIREMENT_AMOUNT: usize = 27;
    /// Column number of Pension.
    pub const PENSION: usize = 28;
    /// Column number of PensionAmount.
    pub const PENSION_AMOUNT: usize = 29;
    /// Column number of ChildSupport.
    pub const CHILD_SUPPORT: usize = 30;
    /// Column number of ChildSupportAmount.
    pub const CHILD_SUPPORT_AMOUNT: usize = 31;
    /// Column number of Alimony.
    pub const ALIMONY: usize = 32;
    /// Column number of AlimonyAmount.
    pub const ALIMONY_AMOUNT: usize = 33;
    /// Column number of OtherIncomeSource.
    pub const OTHER_INCOME_SOURCE: usize = 34;
    /// Column number of OtherIncomeAmount.
    pub const OTHER_INCOME_AMOUNT: usize = 35;
    /// Column number of OtherIncomeSourceIdentify.
    pub const OTHER_INCOME_SOURCE_IDENTIFY: usize = 36;
    /// Column number of BenefitsFromAnySource.
    pub const BENEFITS_FROM_ANY_SOURCE: usize = 37;
    /// Column number of SNAP.
    pub const SNAP: usize = 38;
    /// Column number of WIC.
    pub const WIC: usize = 39;
    /// Column number of TANFChildCare.
    pub const TANF_CHILD_CARE: usize = 40;
    /// Column number of TANFTransportation.
    pub const TANF_TRANSPORTATION: usize = 41;
    /// Column number of OtherTANF.
    pub const OTHER_TANF: usize = 42;
    /// Column number of OtherBenefitsSource.
    pub const OTHER_BENEFITS_SOURCE: usize = 43;
    /// Column number of OtherBenefitsSourceIdentify.
    pub const OTHER_BENEFITS_SOURCE_IDENTIFY: usize = 44;
    /// Column number of InsuranceFromAnySource.
    pub const INSURANCE_FROM_ANY_SOURCE: usize = 45;
    /// Column number of Medicaid.
    pub const MEDICAID: usize = 46;
    /// Column number of NoMedicaidReason.
    pub const NO_MEDICAID_REASON: usize = 47;
    /// Column number of Medicare.
    pub const MEDICARE: usize = 48;
    /// Column number of NoMedicareReason.
    pub const NO_MEDICARE_REASON: usize = 49;
    /// Column number of SCHIP.
    pub const SCHIP: usize = 50;
    /// Column number of NoSCHIPReason.
    pub const NO_SCHIP_REASON: usize = 51;
    /// Column number of VHAServices.
    pub const VHA_SERVICES: usize = 52;
    /// Column number of NoVHAReason.
    pub const NO_VHA_REASON: usize = 53;
    /// Column number of EmployerProvided.
    pub const EMPLOYER_PROVIDED: usize = 54;
    /// Column number of NoEmployerProvidedReason.
    pub const NO_EMPLOYER_PROVIDED_REASON: usize = 55;
    /// Column number of COBRA.
    pub const COBRA: usize = 56;
    /// Column number of NoCOBRAReason.
    pub const NO_COBRA_REASON: usize = 57;
    /// Column number of PrivatePay.
    pub const PRIVATE_PAY: usize = 58;
    /// Column number of NoPrivatePayReason.
    pub const NO_PRIVATE_PAY_REASON: usize = 59;
    /// Column number of StateHealthIns.
    pub const STATE_HEALTH_INS: usize = 60;
    /// Column number of NoStateHealthInsReason.
    pub const NO_STATE_HEALTH_INS_REASON: usize = 61;
    /// Column number of IndianHealthServices.
    pub const INDIAN_HEALTH_SERVICES: usize = 62;
    /// Column number of NoIndianHealthServicesReason.
    pub const NO_INDIAN_HEALTH_SERVICES_REASON: usize = 63;
    /// Column number of OtherInsurance.
    pub const OTHER_INSURANCE: usize = 64;
    /// Column number of OtherInsuranceIdentify.
    pub const OTHER_INSURANCE_IDENTIFY: usize = 65;
    /// Column number of ADAP.
    pub const ADAP: usize = 66;
    /// Column number of NoADAPReason.
    pub const NO_ADAP_REASON: usize = 67;
    /// Column number of RyanWhiteMedDent.
    pub const RYAN_WHITE_MED_DENT: usize = 68;
    /// Column number of NoRyanWhiteReason.
    pub const NO_RYAN_WHITE_REASON: usize = 69;
    /// Column number of ConnectionWithSOAR.
    pub const CONNECTION_WITH_SOAR: usize = 70;
    /// Column number of DataCollectionStage.
    pub const DATA_COLLECTION_STAGE: usize = 71;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 72;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 73;
    /// Column number of UserID.
    pub const USER_ID: usize = 74;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 75;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 76;
    /// IncomeBenefitsID.
    pub fn income_benefits_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::INCOME_BENEFITS_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// InformationDate.
    pub fn information_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::INFORMATION_DATE).map(Date)
    }
    /// IncomeFromAnySource (4.02.2).
    pub fn income_from_any_source(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::INCOME_FROM_ANY_SOURCE).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// TotalMonthlyIncome (4.02.18), in cents.
    pub fn total_monthly_income(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::TOTAL_MONTHLY_INCOME)
    }
    /// Earned (4.02.3).
    pub fn earned(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::EARNED).and_then(lists::NoYesMissing::from_code)
    }
    /// EarnedAmount (4.02.A), in cents.
    pub fn earned_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::EARNED_AMOUNT)
    }
    /// Unemployment (4.02.4).
    pub fn unemployment(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::UNEMPLOYMENT).and_then(lists::NoYesMissing::from_code)
    }
    /// UnemploymentAmount (4.02.B), in cents.
    pub fn unemployment_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::UNEMPLOYMENT_AMOUNT)
    }
    /// SSI (4.02.5).
    pub fn ssi(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::SSI).and_then(lists::NoYesMissing::from_code)
    }
    /// SSIAmount (4.02.C), in cents.
    pub fn ssi_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::SSI_AMOUNT)
    }
    /// SSDI (4.02.6).
    pub fn ssdi(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::SSDI).and_then(lists::NoYesMissing::from_code)
    }
    /// SSDIAmount (4.02.D), in cents.
    pub fn ssdi_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::SSDI_AMOUNT)
    }
    /// VADisabilityService (4.02.7).
    pub fn va_disability_service(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::VA_DISABILITY_SERVICE).and_then(lists::NoYesMissing::from_code)
    }
    /// VADisabilityServiceAmount (4.02.E), in cents.
    pub fn va_disability_service_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::VA_DISABILITY_SERVICE_AMOUNT)
    }
    /// VADisabilityNonService (4.02.8).
    pub fn va_disability_non_service(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::VA_DISABILITY_NON_SERVICE).and_then(lists::NoYesMissing::from_code)
    }
    /// VADisabilityNonServiceAmount (4.02.F), in cents.
    pub fn va_disability_non_service_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::VA_DISABILITY_NON_SERVICE_AMOUNT)
    }
    /// PrivateDisability (4.02.9).
    pub fn private_disability(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::PRIVATE_DISABILITY).and_then(lists::NoYesMissing::from_code)
    }
    /// PrivateDisabilityAmount (4.02.G), in cents.
    pub fn private_disability_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::PRIVATE_DISABILITY_AMOUNT)
    }
    /// WorkersComp (4.02.10).
    pub fn workers_comp(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::WORKERS_COMP).and_then(lists::NoYesMissing::from_code)
    }
    /// WorkersCompAmount (4.02.H), in cents.
    pub fn workers_comp_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::WORKERS_COMP_AMOUNT)
    }
    /// TANF (4.02.11).
    pub fn tanf(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::TANF).and_then(lists::NoYesMissing::from_code)
    }
    /// TANFAmount (4.02.I), in cents.
    pub fn tanf_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::TANF_AMOUNT)
    }
    /// GA (4.02.12).
    pub fn ga(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::GA).and_then(lists::NoYesMissing::from_code)
    }
    /// GAAmount (4.02.J), in cents.
    pub fn ga_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::GA_AMOUNT)
    }
    /// SocSecRetirement (4.02.13).
    pub fn soc_sec_retirement(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::SOC_SEC_RETIREMENT).and_then(lists::NoYesMissing::from_code)
    }
    /// SocSecRetirementAmount (4.02.K), in cents.
    pub fn soc_sec_retirement_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::SOC_SEC_RETIREMENT_AMOUNT)
    }
    /// Pension (4.02.14).
    pub fn pension(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::PENSION).and_then(lists::NoYesMissing::from_code)
    }
    /// PensionAmount (4.02.L), in cents.
    pub fn pension_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::PENSION_AMOUNT)
    }
    /// ChildSupport (4.02.15).
    pub fn child_support(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::CHILD_SUPPORT).and_then(lists::NoYesMissing::from_code)
    }
    /// ChildSupportAmount (4.02.M), in cents.
    pub fn child_support_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::CHILD_SUPPORT_AMOUNT)
    }
    /// Alimony (4.02.16).
    pub fn alimony(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::ALIMONY).and_then(lists::NoYesMissing::from_code)
    }
    /// AlimonyAmount (4.02.N), in cents.
    pub fn alimony_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::ALIMONY_AMOUNT)
    }
    /// OtherIncomeSource (4.02.17).
    pub fn other_income_source(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::OTHER_INCOME_SOURCE).and_then(lists::NoYesMissing::from_code)
    }
    /// OtherIncomeAmount (4.02.O), in cents.
    pub fn other_income_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::OTHER_INCOME_AMOUNT)
    }
    /// OtherIncomeSourceIdentify (4.02.P).
    pub fn other_income_source_identify(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::OTHER_INCOME_SOURCE_IDENTIFY)
    }
    /// BenefitsFromAnySource (4.03.2).
    pub fn benefits_from_any_source(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::BENEFITS_FROM_ANY_SOURCE).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// SNAP (4.03.3).
    pub fn snap(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::SNAP).and_then(lists::NoYesMissing::from_code)
    }
    /// WIC (4.03.4).
    pub fn wic(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::WIC).and_then(lists::NoYesMissing::from_code)
    }
    /// TANFChildCare (4.03.5).
    pub fn tanf_child_care(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::TANF_CHILD_CARE).and_then(lists::NoYesMissing::from_code)
    }
    /// TANFTransportation (4.03.6).
    pub fn tanf_transportation(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::TANF_TRANSPORTATION).and_then(lists::NoYesMissing::from_code)
    }
    /// OtherTANF (4.03.7).
    pub fn other_tanf(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::OTHER_TANF).and_then(lists::NoYesMissing::from_code)
    }
    /// OtherBenefitsSource (4.03.8).
    pub fn other_benefits_source(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::OTHER_BENEFITS_SOURCE).and_then(lists::NoYesMissing::from_code)
    }
    /// OtherBenefitsSourceIdentify (4.03.A).
    pub fn other_benefits_source_identify(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::OTHER_BENEFITS_SOURCE_IDENTIFY)
    }
    /// InsuranceFromAnySource (4.04.2).
    pub fn insurance_from_any_source(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::INSURANCE_FROM_ANY_SOURCE).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// Medicaid (4.04.3).
    pub fn medicaid(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::MEDICAID).and_then(lists::NoYesMissing::from_code)
    }
    /// NoMedicaidReason (4.04.3A).
    pub fn no_medicaid_reason(self, row: usize) -> Option<lists::ReasonNotInsured> {
        self.0.int(row, Self::NO_MEDICAID_REASON).and_then(lists::ReasonNotInsured::from_code)
    }
    /// Medicare (4.04.4).
    pub fn medicare(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::MEDICARE).and_then(lists::NoYesMissing::from_code)
    }
    /// NoMedicareReason (4.04.4A).
    pub fn no_medicare_reason(self, row: usize) -> Option<lists::ReasonNotInsured> {
        self.0.int(row, Self::NO_MEDICARE_REASON).and_then(lists::ReasonNotInsured::from_code)
    }
    /// SCHIP (4.04.5).
    pub fn schip(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::SCHIP).and_then(lists::NoYesMissing::from_code)
    }
    /// NoSCHIPReason (4.04.5A).
    pub fn no_schip_reason(self, row: usize) -> Option<lists::ReasonNotInsured> {
        self.0.int(row, Self::NO_SCHIP_REASON).and_then(lists::ReasonNotInsured::from_code)
    }
    /// VHAServices (4.04.6).
    pub fn vha_services(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::VHA_SERVICES).and_then(lists::NoYesMissing::from_code)
    }
    /// NoVHAReason (4.04.6A).
    pub fn no_vha_reason(self, row: usize) -> Option<lists::ReasonNotInsured> {
        self.0.int(row, Self::NO_VHA_REASON).and_then(lists::ReasonNotInsured::from_code)
    }
    /// EmployerProvided (4.04.7).
    pub fn employer_provided(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::EMPLOYER_PROVIDED).and_then(lists::NoYesMissing::from_code)
    }
    /// NoEmployerProvidedReason (4.04.7A).
    pub fn no_employer_provided_reason(self, row: usize) -> Option<lists::ReasonNotInsured> {
        self.0.int(row, Self::NO_EMPLOYER_PROVIDED_REASON).and_then(lists::ReasonNotInsured::from_code)
    }
    /// COBRA (4.04.8).
    pub fn cobra(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::COBRA).and_then(lists::NoYesMissing::from_code)
    }
    /// NoCOBRAReason (4.04.8A).
    pub fn no_cobra_reason(self, row: usize) -> Option<lists::ReasonNotInsured> {
        self.0.int(row, Self::NO_COBRA_REASON).and_then(lists::ReasonNotInsured::from_code)
    }
    /// PrivatePay (4.04.9).
    pub fn private_pay(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::PRIVATE_PAY).and_then(lists::NoYesMissing::from_code)
    }
    /// NoPrivatePayReason (4.04.9A).
    pub fn no_private_pay_reason(self, row: usize) -> Option<lists::ReasonNotInsured> {
        self.0.int(row, Self::NO_PRIVATE_PAY_REASON).and_then(lists::ReasonNotInsured::from_code)
    }
    /// StateHealthIns (4.04.10).
    pub fn state_health_ins(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::STATE_HEALTH_INS).and_then(lists::NoYesMissing::from_code)
    }
    /// NoStateHealthInsReason (4.04.10A).
    pub fn no_state_health_ins_reason(self, row: usize) -> Option<lists::ReasonNotInsured> {
        self.0.int(row, Self::NO_STATE_HEALTH_INS_REASON).and_then(lists::ReasonNotInsured::from_code)
    }
    /// IndianHealthServices (4.04.11).
    pub fn indian_health_services(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::INDIAN_HEALTH_SERVICES).and_then(lists::NoYesMissing::from_code)
    }
    /// NoIndianHealthServicesReason (4.04.11A).
    pub fn no_indian_health_services_reason(self, row: usize) -> Option<lists::ReasonNotInsured> {
        self.0.int(row, Self::NO_INDIAN_HEALTH_SERVICES_REASON).and_then(lists::ReasonNotInsured::from_code)
    }
    /// OtherInsurance (4.04.12).
    pub fn other_insurance(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::OTHER_INSURANCE).and_then(lists::NoYesMissing::from_code)
    }
    /// OtherInsuranceIdentify (4.04.12A).
    pub fn other_insurance_identify(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::OTHER_INSURANCE_IDENTIFY)
    }
    /// ADAP (W3.3).
    pub fn adap(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::ADAP).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// NoADAPReason (W3.B).
    pub fn no_adap_reason(self, row: usize) -> Option<lists::NoAssistanceReason> {
        self.0.int(row, Self::NO_ADAP_REASON).and_then(lists::NoAssistanceReason::from_code)
    }
    /// RyanWhiteMedDent (W3.4).
    pub fn ryan_white_med_dent(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::RYAN_WHITE_MED_DENT).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// NoRyanWhiteReason (W3.C).
    pub fn no_ryan_white_reason(self, row: usize) -> Option<lists::NoAssistanceReason> {
        self.0.int(row, Self::NO_RYAN_WHITE_REASON).and_then(lists::NoAssistanceReason::from_code)
    }
    /// ConnectionWithSOAR (P4.1).
    pub fn connection_with_soar(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::CONNECTION_WITH_SOAR).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// DataCollectionStage.
    pub fn data_collection_stage(self, row: usize) -> Option<lists::DataCollectionStage> {
        self.0.int(row, Self::DATA_COLLECTION_STAGE).and_then(lists::DataCollectionStage::from_code)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of HealthAndDV.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct HealthAndDV<'a>(pub &'a Table);

impl HealthAndDV<'_> {
    /// Column number of HealthAndDVID.
    pub const HEALTH_AND_DV_ID: usize = 0;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 1;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 2;
    /// Column number of InformationDate.
    pub const INFORMATION_DATE: usize = 3;
    /// Column number of DomesticViolenceSurvivor.
    pub const DOMESTIC_VIOLENCE_SURVIVOR: usize = 4;
    /// Column number of WhenOccurred.
    pub const WHEN_OCCURRED: usize = 5;
    /// Column number of CurrentlyFleeing.
    pub const CURRENTLY_FLEEING: usize = 6;
    /// Column number of GeneralHealthStatus.
    pub const GENERAL_HEALTH_STATUS: usize = 7;
    /// Column number of DentalHealthStatus.
    pub const DENTAL_HEALTH_STATUS: usize = 8;
    /// Column number of MentalHealthStatus.
    pub const MENTAL_HEALTH_STATUS: usize = 9;
    /// Column number of PregnancyStatus.
    pub const PREGNANCY_STATUS: usize = 10;
    /// Column number of DueDate.
    pub const DUE_DATE: usize = 11;
    /// Column number of DataCollectionStage.
    pub const DATA_COLLECTION_STAGE: usize = 12;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 13;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 14;
    /// Column number of UserID.
    pub const USER_ID: usize = 15;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 16;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 17;
    /// HealthAndDVID.
    pub fn health_and_dv_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::HEALTH_AND_DV_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// InformationDate (4.11.1).
    pub fn information_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::INFORMATION_DATE).map(Date)
    }
    /// DomesticViolenceSurvivor (4.11.2).
    pub fn domestic_violence_survivor(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::DOMESTIC_VIOLENCE_SURVIVOR).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// WhenOccurred (4.11.A).
    pub fn when_occurred(self, row: usize) -> Option<lists::WhenDVOccurred> {
        self.0.int(row, Self::WHEN_OCCURRED).and_then(lists::WhenDVOccurred::from_code)
    }
    /// CurrentlyFleeing (4.11.B).
    pub fn currently_fleeing(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::CURRENTLY_FLEEING).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// GeneralHealthStatus (R7.1).
    pub fn general_health_status(self, row: usize) -> Option<lists::HealthStatus> {
        self.0.int(row, Self::GENERAL_HEALTH_STATUS).and_then(lists::HealthStatus::from_code)
    }
    /// DentalHealthStatus (R8.1).
    pub fn dental_health_status(self, row: usize) -> Option<lists::HealthStatus> {
        self.0.int(row, Self::DENTAL_HEALTH_STATUS).and_then(lists::HealthStatus::from_code)
    }
    /// MentalHealthStatus (R9.1).
    pub fn mental_health_status(self, row: usize) -> Option<lists::HealthStatus> {
        self.0.int(row, Self::MENTAL_HEALTH_STATUS).and_then(lists::HealthStatus::from_code)
    }
    /// PregnancyStatus (R10.1).
    pub fn pregnancy_status(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::PREGNANCY_STATUS).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// DueDate (R10.A).
    pub fn due_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::DUE_DATE).map(Date)
    }
    /// DataCollectionStage.
    pub fn data_collection_stage(self, row: usize) -> Option<lists::DataCollectionStage> {
        self.0.int(row, Self::DATA_COLLECTION_STAGE).and_then(lists::DataCollectionStage::from_code)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of EmploymentEducation.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct EmploymentEducation<'a>(pub &'a Table);

impl EmploymentEducation<'_> {
    /// Column number of EmploymentEducationID.
    pub const EMPLOYMENT_EDUCATION_ID: usize = 0;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 1;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 2;
    /// Column number of InformationDate.
    pub const INFORMATION_DATE: usize = 3;
    /// Column number of LastGradeCompleted.
    pub const LAST_GRADE_COMPLETED: usize = 4;
    /// Column number of SchoolStatus.
    pub const SCHOOL_STATUS: usize = 5;
    /// Column number of Employed.
    pub const EMPLOYED: usize = 6;
    /// Column number of EmploymentType.
    pub const EMPLOYMENT_TYPE: usize = 7;
    /// Column number of NotEmployedReason.
    pub const NOT_EMPLOYED_REASON: usize = 8;
    /// Column number of DataCollectionStage.
    pub const DATA_COLLECTION_STAGE: usize = 9;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 10;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 11;
    /// Column number of UserID.
    pub const USER_ID: usize = 12;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 13;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 14;
    /// EmploymentEducationID.
    pub fn employment_education_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EMPLOYMENT_EDUCATION_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// InformationDate (R6.1).
    pub fn information_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::INFORMATION_DATE).map(Date)
    }
    /// LastGradeCompleted (R4.1).
    pub fn last_grade_completed(self, row: usize) -> Option<lists::LastGradeCompleted> {
        self.0.int(row, Self::LAST_GRADE_COMPLETED).and_then(lists::LastGradeCompleted::from_code)
    }
    /// SchoolStatus (R5.1).
    pub fn school_status(self, row: usize) -> Option<lists::SchoolStatus> {
        self.0.int(row, Self::SCHOOL_STATUS).and_then(lists::SchoolStatus::from_code)
    }
    /// Employed (R6.2).
    pub fn employed(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::EMPLOYED).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// EmploymentType (R6.A).
    pub fn employment_type(self, row: usize) -> Option<lists::EmploymentType> {
        self.0.int(row, Self::EMPLOYMENT_TYPE).and_then(lists::EmploymentType::from_code)
    }
    /// NotEmployedReason (R6.B).
    pub fn not_employed_reason(self, row: usize) -> Option<lists::NotEmployedReason> {
        self.0.int(row, Self::NOT_EMPLOYED_REASON).and_then(lists::NotEmployedReason::from_code)
    }
    /// DataCollectionStage.
    pub fn data_collection_stage(self, row: usize) -> Option<lists::DataCollectionStage> {
        self.0.int(row, Self::DATA_COLLECTION_STAGE).and_then(lists::DataCollectionStage::from_code)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of Disabilities.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Disabilities<'a>(pub &'a Table);

impl Disabilities<'_> {
    /// Column number of DisabilitiesID.
    pub const DISABILITIES_ID: usize = 0;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 1;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 2;
    /// Column number of InformationDate.
    pub const INFORMATION_DATE: usize = 3;
    /// Column number of DisabilityType.
    pub const DISABILITY_TYPE: usize = 4;
    /// Column number of DisabilityResponse.
    pub const DISABILITY_RESPONSE: usize = 5;
    /// Column number of IndefiniteAndImpairs.
    pub const INDEFINITE_AND_IMPAIRS: usize = 6;
    /// Column number of TCellCountAvailable.
    pub const T_CELL_COUNT_AVAILABLE: usize = 7;
    /// Column number of TCellCount.
    pub const T_CELL_COUNT: usize = 8;
    /// Column number of TCellSource.
    pub const T_CELL_SOURCE: usize = 9;
    /// Column number of ViralLoadAvailable.
    pub const VIRAL_LOAD_AVAILABLE: usize = 10;
    /// Column number of ViralLoad.
    pub const VIRAL_LOAD: usize = 11;
    /// Column number of ViralLoadSource.
    pub const VIRAL_LOAD_SOURCE: usize = 12;
    /// Column number of AntiRetroviral.
    pub const ANTI_RETROVIRAL: usize = 13;
    /// Column number of DataCollectionStage.
    pub const DATA_COLLECTION_STAGE: usize = 14;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 15;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 16;
    /// Column number of UserID.
    pub const USER_ID: usize = 17;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 18;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 19;
    /// DisabilitiesID.
    pub fn disabilities_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::DISABILITIES_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// InformationDate.
    pub fn information_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::INFORMATION_DATE).map(Date)
    }
    /// DisabilityType.
    pub fn disability_type(self, row: usize) -> Option<lists::DisabilityType> {
        self.0.int(row, Self::DISABILITY_TYPE).and_then(lists::DisabilityType::from_code)
    }
    /// DisabilityResponse.
    pub fn disability_response(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::DISABILITY_RESPONSE)
    }
    /// IndefiniteAndImpairs.
    pub fn indefinite_and_impairs(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::INDEFINITE_AND_IMPAIRS).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// TCellCountAvailable (W4.2).
    pub fn t_cell_count_available(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::T_CELL_COUNT_AVAILABLE).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// TCellCount (W4.A).
    pub fn t_cell_count(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::T_CELL_COUNT)
    }
    /// TCellSource (W4.B).
    pub fn t_cell_source(self, row: usize) -> Option<lists::TCellSource> {
        self.0.int(row, Self::T_CELL_SOURCE).and_then(lists::TCellSource::from_code)
    }
    /// ViralLoadAvailable (W4.3).
    pub fn viral_load_available(self, row: usize) -> Option<lists::ViralLoadAvailable> {
        self.0.int(row, Self::VIRAL_LOAD_AVAILABLE).and_then(lists::ViralLoadAvailable::from_code)
    }
    /// ViralLoad (W4.C).
    pub fn viral_load(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::VIRAL_LOAD)
    }
    /// ViralLoadSource (W4.D).
    pub fn viral_load_source(self, row: usize) -> Option<lists::TCellSource> {
        self.0.int(row, Self::VIRAL_LOAD_SOURCE).and_then(lists::TCellSource::from_code)
    }
    /// AntiRetroviral (W6.2).
    pub fn anti_retroviral(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::ANTI_RETROVIRAL).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// DataCollectionStage.
    pub fn data_collection_stage(self, row: usize) -> Option<lists::DataCollectionStage> {
        self.0.int(row, Self::DATA_COLLECTION_STAGE).and_then(lists::DataCollectionStage::from_code)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of Services.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Services<'a>(pub &'a Table);

impl Services<'_> {
    /// Column number of ServicesID.
    pub const SERVICES_ID: usize = 0;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 1;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 2;
    /// Column number of DateProvided.
    pub const DATE_PROVIDED: usize = 3;
    /// Column number of RecordType.
    pub const RECORD_TYPE: usize = 4;
    /// Column number of TypeProvided.
    pub const TYPE_PROVIDED: usize = 5;
    /// Column number of OtherTypeProvided.
    pub const OTHER_TYPE_PROVIDED: usize = 6;
    /// Column number of MovingOnOtherType.
    pub const MOVING_ON_OTHER_TYPE: usize = 7;
    /// Column number of SubTypeProvided.
    pub const SUB_TYPE_PROVIDED: usize = 8;
    /// Column number of FAAmount.
    pub const FA_AMOUNT: usize = 9;
    /// Column number of FAStartDate.
    pub const FA_START_DATE: usize = 10;
    /// Column number of FAEndDate.
    pub const FA_END_DATE: usize = 11;
    /// Column number of ReferralOutcome.
    pub const REFERRAL_OUTCOME: usize = 12;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 13;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 14;
    /// Column number of UserID.
    pub const USER_ID: usize = 15;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 16;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 17;
    /// ServicesID.
    pub fn services_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::SERVICES_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// DateProvided.
    pub fn date_provided(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::DATE_PROVIDED).map(Date)
    }
    /// RecordType.
    pub fn record_type(self, row: usize) -> Option<lists::RecordType> {
        self.0.int(row, Self::RECORD_TYPE).and_then(lists::RecordType::from_code)
    }
    /// TypeProvided.
    pub fn type_provided(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::TYPE_PROVIDED)
    }
    /// OtherTypeProvided (V2.D).
    pub fn other_type_provided(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::OTHER_TYPE_PROVIDED)
    }
    /// MovingOnOtherType (C2.A).
    pub fn moving_on_other_type(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::MOVING_ON_OTHER_TYPE)
    }
    /// SubTypeProvided (V2.A).
    pub fn sub_type_provided(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::SUB_TYPE_PROVIDED)
    }
    /// FAAmount (W2), in cents.
    pub fn fa_amount(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::FA_AMOUNT)
    }
    /// FAStartDate (V3.1).
    pub fn fa_start_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::FA_START_DATE).map(Date)
    }
    /// FAEndDate (V3.4).
    pub fn fa_end_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::FA_END_DATE).map(Date)
    }
    /// ReferralOutcome (P2).
    pub fn referral_outcome(self, row: usize) -> Option<lists::PATHReferralOutcome> {
        self.0.int(row, Self::REFERRAL_OUTCOME).and_then(lists::PATHReferralOutcome::from_code)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of CurrentLivingSituation.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct CurrentLivingSituation<'a>(pub &'a Table);

impl CurrentLivingSituation<'_> {
    /// Column number of CurrentLivingSitID.
    pub const CURRENT_LIVING_SIT_ID: usize = 0;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 1;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 2;
    /// Column number of InformationDate.
    pub const INFORMATION_DATE: usize = 3;
    /// Column number of CurrentLivingSituation.
    pub const CURRENT_LIVING_SITUATION: usize = 4;
    /// Column number of CLSSubsidyType.
    pub const CLS_SUBSIDY_TYPE: usize = 5;
    /// Column number of VerifiedBy.
    pub const VERIFIED_BY: usize = 6;
    /// Column number of LeaveSituation14Days.
    pub const LEAVE_SITUATION_14_DAYS: usize = 7;
    /// Column number of SubsequentResidence.
    pub const SUBSEQUENT_RESIDENCE: usize = 8;
    /// Column number of ResourcesToObtain.
    pub const RESOURCES_TO_OBTAIN: usize = 9;
    /// Column number of LeaseOwn60Day.
    pub const LEASE_OWN_60_DAY: usize = 10;
    /// Column number of MovedTwoOrMore.
    pub const MOVED_TWO_OR_MORE: usize = 11;
    /// Column number of LocationDetails.
    pub const LOCATION_DETAILS: usize = 12;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 13;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 14;
    /// Column number of UserID.
    pub const USER_ID: usize = 15;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 16;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 17;
    /// CurrentLivingSitID.
    pub fn current_living_sit_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::CURRENT_LIVING_SIT_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// InformationDate (4.12.1).
    pub fn information_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::INFORMATION_DATE).map(Date)
    }
    /// CurrentLivingSituation (4.12.2).
    pub fn current_living_situation(self, row: usize) -> Option<lists::LivingSituation> {
        self.0.int(row, Self::CURRENT_LIVING_SITUATION).and_then(lists::LivingSituation::from_code)
    }
    /// CLSSubsidyType (4.12.A).
    pub fn cls_subsidy_type(self, row: usize) -> Option<lists::RentalSubsidyType> {
        self.0.int(row, Self::CLS_SUBSIDY_TYPE).and_then(lists::RentalSubsidyType::from_code)
    }
    /// VerifiedBy (4.12.3).
    pub fn verified_by(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::VERIFIED_BY)
    }
    /// LeaveSituation14Days (4.12.B).
    pub fn leave_situation_14_days(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::LEAVE_SITUATION_14_DAYS).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// SubsequentResidence (4.12.C).
    pub fn subsequent_residence(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::SUBSEQUENT_RESIDENCE).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// ResourcesToObtain (4.12.D).
    pub fn resources_to_obtain(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::RESOURCES_TO_OBTAIN).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// LeaseOwn60Day (4.12.E).
    pub fn lease_own_60_day(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::LEASE_OWN_60_DAY).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// MovedTwoOrMore (4.12.F).
    pub fn moved_two_or_more(self, row: usize) -> Option<lists::NoYesReasonsForMissingData> {
        self.0.int(row, Self::MOVED_TWO_OR_MORE).and_then(lists::NoYesReasonsForMissingData::from_code)
    }
    /// LocationDetails (4.12.4).
    pub fn location_details(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::LOCATION_DETAILS)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of Assessment.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Assessment<'a>(pub &'a Table);

impl Assessment<'_> {
    /// Column number of AssessmentID.
    pub const ASSESSMENT_ID: usize = 0;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 1;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 2;
    /// Column number of AssessmentDate.
    pub const ASSESSMENT_DATE: usize = 3;
    /// Column number of AssessmentLocation.
    pub const ASSESSMENT_LOCATION: usize = 4;
    /// Column number of AssessmentType.
    pub const ASSESSMENT_TYPE: usize = 5;
    /// Column number of AssessmentLevel.
    pub const ASSESSMENT_LEVEL: usize = 6;
    /// Column number of PrioritizationStatus.
    pub const PRIORITIZATION_STATUS: usize = 7;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 8;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 9;
    /// Column number of UserID.
    pub const USER_ID: usize = 10;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 11;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 12;
    /// AssessmentID.
    pub fn assessment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ASSESSMENT_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// AssessmentDate (4.19.1).
    pub fn assessment_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::ASSESSMENT_DATE).map(Date)
    }
    /// AssessmentLocation (4.19.2).
    pub fn assessment_location(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ASSESSMENT_LOCATION)
    }
    /// AssessmentType (4.19.3).
    pub fn assessment_type(self, row: usize) -> Option<lists::AssessmentType> {
        self.0.int(row, Self::ASSESSMENT_TYPE).and_then(lists::AssessmentType::from_code)
    }
    /// AssessmentLevel (4.19.4).
    pub fn assessment_level(self, row: usize) -> Option<lists::AssessmentLevel> {
        self.0.int(row, Self::ASSESSMENT_LEVEL).and_then(lists::AssessmentLevel::from_code)
    }
    /// PrioritizationStatus (4.19.7).
    pub fn prioritization_status(self, row: usize) -> Option<lists::PrioritizationStatus> {
        self.0.int(row, Self::PRIORITIZATION_STATUS).and_then(lists::PrioritizationStatus::from_code)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of AssessmentQuestions.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct AssessmentQuestions<'a>(pub &'a Table);

impl AssessmentQuestions<'_> {
    /// Column number of AssessmentQuestionID.
    pub const ASSESSMENT_QUESTION_ID: usize = 0;
    /// Column number of AssessmentID.
    pub const ASSESSMENT_ID: usize = 1;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 2;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 3;
    /// Column number of AssessmentQuestionGroup.
    pub const ASSESSMENT_QUESTION_GROUP: usize = 4;
    /// Column number of AssessmentQuestionOrder.
    pub const ASSESSMENT_QUESTION_ORDER: usize = 5;
    /// Column number of AssessmentQuestion.
    pub const ASSESSMENT_QUESTION: usize = 6;
    /// Column number of AssessmentAnswer.
    pub const ASSESSMENT_ANSWER: usize = 7;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 8;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 9;
    /// Column number of UserID.
    pub const USER_ID: usize = 10;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 11;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 12;
    /// AssessmentQuestionID.
    pub fn assessment_question_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ASSESSMENT_QUESTION_ID)
    }
    /// AssessmentID.
    pub fn assessment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ASSESSMENT_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// AssessmentQuestionGroup.
    pub fn assessment_question_group(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ASSESSMENT_QUESTION_GROUP)
    }
    /// AssessmentQuestionOrder.
    pub fn assessment_question_order(self, row: usize) -> Option<i32> {
        self.0.int(row, Self::ASSESSMENT_QUESTION_ORDER)
    }
    /// AssessmentQuestion (4.19.5).
    pub fn assessment_question(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ASSESSMENT_QUESTION)
    }
    /// AssessmentAnswer (4.19.A).
    pub fn assessment_answer(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ASSESSMENT_ANSWER)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of AssessmentResults.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct AssessmentResults<'a>(pub &'a Table);

impl AssessmentResults<'_> {
    /// Column number of AssessmentResultID.
    pub const ASSESSMENT_RESULT_ID: usize = 0;
    /// Column number of AssessmentID.
    pub const ASSESSMENT_ID: usize = 1;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 2;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 3;
    /// Column number of AssessmentResultType.
    pub const ASSESSMENT_RESULT_TYPE: usize = 4;
    /// Column number of AssessmentResult.
    pub const ASSESSMENT_RESULT: usize = 5;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 6;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 7;
    /// Column number of UserID.
    pub const USER_ID: usize = 8;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 9;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 10;
    /// AssessmentResultID.
    pub fn assessment_result_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ASSESSMENT_RESULT_ID)
    }
    /// AssessmentID.
    pub fn assessment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ASSESSMENT_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// AssessmentResultType (4.19.6).
    pub fn assessment_result_type(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ASSESSMENT_RESULT_TYPE)
    }
    /// AssessmentResult (4.19.B).
    pub fn assessment_result(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ASSESSMENT_RESULT)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of Event.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct Event<'a>(pub &'a Table);

impl Event<'_> {
    /// Column number of EventID.
    pub const EVENT_ID: usize = 0;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 1;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 2;
    /// Column number of EventDate.
    pub const EVENT_DATE: usize = 3;
    /// Column number of Event.
    pub const EVENT: usize = 4;
    /// Column number of ProbSolDivRRResult.
    pub const PROB_SOL_DIV_RR_RESULT: usize = 5;
    /// Column number of ReferralCaseManageAfter.
    pub const REFERRAL_CASE_MANAGE_AFTER: usize = 6;
    /// Column number of LocationCrisisOrPHHousing.
    pub const LOCATION_CRISIS_OR_PH_HOUSING: usize = 7;
    /// Column number of ReferralResult.
    pub const REFERRAL_RESULT: usize = 8;
    /// Column number of ResultDate.
    pub const RESULT_DATE: usize = 9;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 10;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 11;
    /// Column number of UserID.
    pub const USER_ID: usize = 12;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 13;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 14;
    /// EventID.
    pub fn event_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EVENT_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// EventDate (4.20.1).
    pub fn event_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::EVENT_DATE).map(Date)
    }
    /// Event (4.20.2).
    pub fn event(self, row: usize) -> Option<lists::EventType> {
        self.0.int(row, Self::EVENT).and_then(lists::EventType::from_code)
    }
    /// ProbSolDivRRResult (4.20.A).
    pub fn prob_sol_div_rr_result(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::PROB_SOL_DIV_RR_RESULT).and_then(lists::NoYesMissing::from_code)
    }
    /// ReferralCaseManageAfter (4.20.B).
    pub fn referral_case_manage_after(self, row: usize) -> Option<lists::NoYesMissing> {
        self.0.int(row, Self::REFERRAL_CASE_MANAGE_AFTER).and_then(lists::NoYesMissing::from_code)
    }
    /// LocationCrisisOrPHHousing (4.20.C).
    pub fn location_crisis_or_ph_housing(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::LOCATION_CRISIS_OR_PH_HOUSING)
    }
    /// ReferralResult (4.20.D).
    pub fn referral_result(self, row: usize) -> Option<lists::ReferralResult> {
        self.0.int(row, Self::REFERRAL_RESULT).and_then(lists::ReferralResult::from_code)
    }
    /// ResultDate (4.20.E).
    pub fn result_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::RESULT_DATE).map(Date)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

/// The rows of YouthEducationStatus.csv. Rows are numbered from 0; an empty or unreadable field is `None`.
#[derive(Clone, Copy)]
pub struct YouthEducationStatus<'a>(pub &'a Table);

impl YouthEducationStatus<'_> {
    /// Column number of YouthEducationStatusID.
    pub const YOUTH_EDUCATION_STATUS_ID: usize = 0;
    /// Column number of EnrollmentID.
    pub const ENROLLMENT_ID: usize = 1;
    /// Column number of PersonalID.
    pub const PERSONAL_ID: usize = 2;
    /// Column number of InformationDate.
    pub const INFORMATION_DATE: usize = 3;
    /// Column number of CurrentSchoolAttend.
    pub const CURRENT_SCHOOL_ATTEND: usize = 4;
    /// Column number of MostRecentEdStatus.
    pub const MOST_RECENT_ED_STATUS: usize = 5;
    /// Column number of CurrentEdStatus.
    pub const CURRENT_ED_STATUS: usize = 6;
    /// Column number of DataCollectionStage.
    pub const DATA_COLLECTION_STAGE: usize = 7;
    /// Column number of DateCreated.
    pub const DATE_CREATED: usize = 8;
    /// Column number of DateUpdated.
    pub const DATE_UPDATED: usize = 9;
    /// Column number of UserID.
    pub const USER_ID: usize = 10;
    /// Column number of DateDeleted.
    pub const DATE_DELETED: usize = 11;
    /// Column number of ExportID.
    pub const EXPORT_ID: usize = 12;
    /// YouthEducationStatusID.
    pub fn youth_education_status_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::YOUTH_EDUCATION_STATUS_ID)
    }
    /// EnrollmentID.
    pub fn enrollment_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::ENROLLMENT_ID)
    }
    /// PersonalID.
    pub fn personal_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::PERSONAL_ID)
    }
    /// InformationDate (C3.1).
    pub fn information_date(self, row: usize) -> Option<Date> {
        self.0.int(row, Self::INFORMATION_DATE).map(Date)
    }
    /// CurrentSchoolAttend (C3.2).
    pub fn current_school_attend(self, row: usize) -> Option<lists::CurrentSchoolAttend> {
        self.0.int(row, Self::CURRENT_SCHOOL_ATTEND).and_then(lists::CurrentSchoolAttend::from_code)
    }
    /// MostRecentEdStatus (C3.A).
    pub fn most_recent_ed_status(self, row: usize) -> Option<lists::MostRecentEdStatus> {
        self.0.int(row, Self::MOST_RECENT_ED_STATUS).and_then(lists::MostRecentEdStatus::from_code)
    }
    /// CurrentEdStatus (C3.B).
    pub fn current_ed_status(self, row: usize) -> Option<lists::CurrentEdStatus> {
        self.0.int(row, Self::CURRENT_ED_STATUS).and_then(lists::CurrentEdStatus::from_code)
    }
    /// DataCollectionStage.
    pub fn data_collection_stage(self, row: usize) -> Option<lists::DataCollectionStage> {
        self.0.int(row, Self::DATA_COLLECTION_STAGE).and_then(lists::DataCollectionStage::from_code)
    }
    /// DateCreated.
    pub fn date_created(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_CREATED)
    }
    /// DateUpdated.
    pub fn date_updated(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_UPDATED)
    }
    /// UserID.
    pub fn user_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::USER_ID)
    }
    /// DateDeleted.
    pub fn date_deleted(self, row: usize) -> Option<DateTime> {
        self.0.datetime(row, Self::DATE_DELETED)
    }
    /// ExportID.
    pub fn export_id(self, row: usize) -> Option<Sym> {
        self.0.sym(row, Self::EXPORT_ID)
    }
}

impl Dataset {
    /// The rows of Export.csv.
    pub fn export(&self) -> Export<'_> {
        Export(self.table(File::Export))
    }
    /// The rows of Organization.csv.
    pub fn organization(&self) -> Organization<'_> {
        Organization(self.table(File::Organization))
    }
    /// The rows of User.csv.
    pub fn user(&self) -> User<'_> {
        User(self.table(File::User))
    }
    /// The rows of Project.csv.
    pub fn project(&self) -> Project<'_> {
        Project(self.table(File::Project))
    }
    /// The rows of Funder.csv.
    pub fn funder(&self) -> Funder<'_> {
        Funder(self.table(File::Funder))
    }
    /// The rows of ProjectCoC.csv.
    pub fn project_coc(&self) -> ProjectCoC<'_> {
        ProjectCoC(self.table(File::ProjectCoC))
    }
    /// The rows of Inventory.csv.
    pub fn inventory(&self) -> Inventory<'_> {
        Inventory(self.table(File::Inventory))
    }
    /// The rows of Affiliation.csv.
    pub fn affiliation(&self) -> Affiliation<'_> {
        Affiliation(self.table(File::Affiliation))
    }
    /// The rows of HMISParticipation.csv.
    pub fn hmis_participation(&self) -> HMISParticipation<'_> {
        HMISParticipation(self.table(File::HMISParticipation))
    }
    /// The rows of CEParticipation.csv.
    pub fn ce_participation(&self) -> CEParticipation<'_> {
        CEParticipation(self.table(File::CEParticipation))
    }
    /// The rows of Client.csv.
    pub fn client(&self) -> Client<'_> {
        Client(self.table(File::Client))
    }
    /// The rows of Enrollment.csv.
    pub fn enrollment(&self) -> Enrollment<'_> {
        Enrollment(self.table(File::Enrollment))
    }
    /// The rows of Exit.csv.
    pub fn exit(&self) -> Exit<'_> {
        Exit(self.table(File::Exit))
    }
    /// The rows of IncomeBenefits.csv.
    pub fn income_benefits(&self) -> IncomeBenefits<'_> {
        IncomeBenefits(self.table(File::IncomeBenefits))
    }
    /// The rows of HealthAndDV.csv.
    pub fn health_and_dv(&self) -> HealthAndDV<'_> {
        HealthAndDV(self.table(File::HealthAndDV))
    }
    /// The rows of EmploymentEducation.csv.
    pub fn employment_education(&self) -> EmploymentEducation<'_> {
        EmploymentEducation(self.table(File::EmploymentEducation))
    }
    /// The rows of Disabilities.csv.
    pub fn disabilities(&self) -> Disabilities<'_> {
        Disabilities(self.table(File::Disabilities))
    }
    /// The rows of Services.csv.
    pub fn services(&self) -> Services<'_> {
        Services(self.table(File::Services))
    }
    /// The rows of CurrentLivingSituation.csv.
    pub fn current_living_situation(&self) -> CurrentLivingSituation<'_> {
        CurrentLivingSituation(self.table(File::CurrentLivingSituation))
    }
    /// The rows of Assessment.csv.
    pub fn assessment(&self) -> Assessment<'_> {
        Assessment(self.table(File::Assessment))
    }
    /// The rows of AssessmentQuestions.csv.
    pub fn assessment_questions(&self) -> AssessmentQuestions<'_> {
        AssessmentQuestions(self.table(File::AssessmentQuestions))
    }
    /// The rows of AssessmentResults.csv.
    pub fn assessment_results(&self) -> AssessmentResults<'_> {
        AssessmentResults(self.table(File::AssessmentResults))
    }
    /// The rows of Event.csv.
    pub fn event(&self) -> Event<'_> {
        Event(self.table(File::Event))
    }
    /// The rows of YouthEducationStatus.csv.
    pub fn youth_education_status(&self) -> YouthEducationStatus<'_> {
        YouthEducationStatus(self.table(File::YouthEducationStatus))
    }
}
