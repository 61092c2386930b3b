//! Chapter 4: project descriptor data, the seven files about the projects of the report.

use hud::{
    Dataset, Date, Sym, Table,
    records::{
        Affiliation as A, Funder as F, HMISParticipation as H, Inventory as I, Organization as O, Project as P,
        ProjectCoC as C,
    },
};
use rustc_hash::FxHashSet;

use super::{
    csv::Csv,
    fields::{is_coc, is_deleted},
    params::Params,
};
use crate::lsa::Core;

/// Name and bytes of each file.
pub fn files(ds: &Dataset, core: &Core) -> Vec<(&'static str, Vec<u8>)> {
    let source = Source { ds, core, params: &core.params };
    vec![
        ("Project.csv", source.projects()),
        ("Organization.csv", source.organizations()),
        ("Funder.csv", source.funders()),
        ("ProjectCoC.csv", source.project_cocs()),
        ("Inventory.csv", source.inventory()),
        ("HMISParticipation.csv", source.participation()),
        ("Affiliation.csv", source.affiliations()),
    ]
}

struct Source<'a> {
    ds: &'a Dataset,
    core: &'a Core,
    params: &'a Params,
}

impl Source<'_> {
    /// Section 4.1.
    fn projects(&self) -> Vec<u8> {
        let mut csv = Csv::new(
            "ProjectID,OrganizationID,ProjectName,ProjectCommonName,OperatingStartDate,OperatingEndDate,ContinuumProject,ProjectType,HousingType,RRHSubType,ResidentialAffiliation,TargetPopulation,HOPWAMedAssistedLivingFac,PITCount,DateCreated,DateUpdated,UserID,DateDeleted,ExportID",
        );
        let t = self.ds.project().0;
        for row in self.rows(t, P::PROJECT_ID, |row| self.project(t.sym(row, P::PROJECT_ID)).is_some()) {
            let services_only = t.int(row, P::RRH_SUB_TYPE) == Some(1);
            let rapid_rehousing = t.int(row, P::PROJECT_TYPE) == Some(13);
            let only = |column: usize, when: bool| t.int(row, column).filter(|_| when);
            self.text(&mut csv, t, row, P::PROJECT_ID, 32);
            self.text(&mut csv, t, row, P::ORGANIZATION_ID, 32);
            self.text(&mut csv, t, row, P::PROJECT_NAME, 200);
            csv.empty();
            csv.date(t.int(row, P::OPERATING_START_DATE).map(Date));
            csv.date(t.int(row, P::OPERATING_END_DATE).map(Date));
            csv.int(t.int(row, P::CONTINUUM_PROJECT));
            csv.int(t.int(row, P::PROJECT_TYPE));
            csv.int(only(P::HOUSING_TYPE, !services_only));
            csv.int(only(P::RRH_SUB_TYPE, rapid_rehousing));
            csv.int(only(P::RESIDENTIAL_AFFILIATION, services_only));
            csv.int(t.int(row, P::TARGET_POPULATION));
            csv.int(t.int(row, P::HOPWA_MED_ASSISTED_LIVING_FAC));
            csv.int(t.int(row, P::PIT_COUNT));
            self.end(&mut csv, t, row, P::DATE_CREATED, P::DATE_UPDATED);
        }
        csv.into_bytes()
    }

    /// Section 4.2.
    fn organizations(&self) -> Vec<u8> {
        let mut csv = Csv::new(
            "OrganizationID,OrganizationName,VictimServiceProvider,OrganizationCommonName,DateCreated,DateUpdated,UserID,DateDeleted,ExportID",
        );
        let projects = self.ds.project().0;
        let here: FxHashSet<Sym> = (0..projects.len())
            .filter(|&row| self.project(projects.sym(row, P::PROJECT_ID)).is_some())
            .filter_map(|row| projects.sym(row, P::ORGANIZATION_ID))
            .collect();
        let t = self.ds.organization().0;
        let in_report = |row| {
            !is_deleted(t, row, O::DATE_DELETED) && t.sym(row, O::ORGANIZATION_ID).is_some_and(|id| here.contains(&id))
        };
        for row in self.rows(t, O::ORGANIZATION_ID, in_report) {
            self.text(&mut csv, t, row, O::ORGANIZATION_ID, 32);
            self.text(&mut csv, t, row, O::ORGANIZATION_NAME, 200);
            csv.int(t.int(row, O::VICTIM_SERVICE_PROVIDER));
            csv.empty();
            self.end(&mut csv, t, row, O::DATE_CREATED, O::DATE_UPDATED);
        }
        csv.into_bytes()
    }

    /// Section 4.3.
    fn funders(&self) -> Vec<u8> {
        let mut csv = Csv::new(
            "FunderID,ProjectID,Funder,OtherFunder,GrantID,StartDate,EndDate,DateCreated,DateUpdated,UserID,DateDeleted,ExportID",
        );
        let t = self.ds.funder().0;
        let in_report = |row| {
            !is_deleted(t, row, F::DATE_DELETED)
                && self.project(t.sym(row, F::PROJECT_ID)).is_some()
                && self.reaches(t, row, F::START_DATE, F::END_DATE)
        };
        for row in self.rows(t, F::FUNDER_ID, in_report) {
            self.text(&mut csv, t, row, F::FUNDER_ID, 32);
            self.text(&mut csv, t, row, F::PROJECT_ID, 32);
            csv.int(t.int(row, F::FUNDER));
            self.text(&mut csv, t, row, F::OTHER_FUNDER, 100);
            csv.empty();
            csv.date(t.int(row, F::START_DATE).map(Date));
            csv.date(t.int(row, F::END_DATE).map(Date));
            self.end(&mut csv, t, row, F::DATE_CREATED, F::DATE_UPDATED);
        }
        csv.into_bytes()
    }

    /// Section 4.4.
    fn project_cocs(&self) -> Vec<u8> {
        let mut csv = Csv::new(
            "ProjectCoCID,ProjectID,CoCCode,Geocode,Address1,Address2,City,State,ZIP,GeographyType,DateCreated,DateUpdated,UserID,DateDeleted,ExportID",
        );
        let t = self.ds.project_coc().0;
        let in_report = |row| {
            !is_deleted(t, row, C::DATE_DELETED)
                && self.project(t.sym(row, C::PROJECT_ID)).is_some()
                && self.is_here(t.sym(row, C::COC_CODE))
        };
        for row in self.rows(t, C::PROJECT_COC_ID, in_report) {
            self.text(&mut csv, t, row, C::PROJECT_COC_ID, 32);
            self.text(&mut csv, t, row, C::PROJECT_ID, 32);
            self.text(&mut csv, t, row, C::COC_CODE, 6);
            self.text(&mut csv, t, row, C::GEOCODE, 6);
            self.text(&mut csv, t, row, C::ADDRESS1, 100);
            self.text(&mut csv, t, row, C::ADDRESS2, 100);
            self.text(&mut csv, t, row, C::CITY, 50);
            self.text(&mut csv, t, row, C::STATE, 2);
            self.text(&mut csv, t, row, C::ZIP, 5);
            csv.int(t.int(row, C::GEOGRAPHY_TYPE));
            self.end(&mut csv, t, row, C::DATE_CREATED, C::DATE_UPDATED);
        }
        csv.into_bytes()
    }

    /// Section 4.5. BedInventory is the sum of its parts, whatever was recorded.
    fn inventory(&self) -> Vec<u8> {
        const BEDS: [usize; 7] = [
            I::CH_VET_BED_INVENTORY,
            I::YOUTH_VET_BED_INVENTORY,
            I::VET_BED_INVENTORY,
            I::CH_YOUTH_BED_INVENTORY,
            I::YOUTH_BED_INVENTORY,
            I::CH_BED_INVENTORY,
            I::OTHER_BED_INVENTORY,
        ];
        let mut csv = Csv::new(
            "InventoryID,ProjectID,CoCCode,HouseholdType,Availability,UnitInventory,BedInventory,CHVetBedInventory,YouthVetBedInventory,VetBedInventory,CHYouthBedInventory,YouthBedInventory,CHBedInventory,OtherBedInventory,ESBedType,InventoryStartDate,InventoryEndDate,DateCreated,DateUpdated,UserID,DateDeleted,ExportID",
        );
        let t = self.ds.inventory().0;
        let projects = self.ds.project().0;
        let in_report = |row| {
            !is_deleted(t, row, I::DATE_DELETED)
                && self.is_here(t.sym(row, I::COC_CODE))
                && self.reaches(t, row, I::INVENTORY_START_DATE, I::INVENTORY_END_DATE)
                && self.project(t.sym(row, I::PROJECT_ID)).is_some_and(|project| {
                    projects.int(project, P::PROJECT_TYPE) != Some(13)
                        || projects.int(project, P::RRH_SUB_TYPE) == Some(2)
                })
        };
        for row in self.rows(t, I::INVENTORY_ID, in_report) {
            let shelter = self
                .project(t.sym(row, I::PROJECT_ID))
                .is_some_and(|project| matches!(projects.int(project, P::PROJECT_TYPE), Some(0 | 1)));
            self.text(&mut csv, t, row, I::INVENTORY_ID, 32);
            self.text(&mut csv, t, row, I::PROJECT_ID, 32);
            self.text(&mut csv, t, row, I::COC_CODE, 6);
            csv.int(t.int(row, I::HOUSEHOLD_TYPE));
            csv.int(t.int(row, I::AVAILABILITY).filter(|_| shelter));
            csv.int(t.int(row, I::UNIT_INVENTORY));
            csv.int(BEDS.iter().try_fold(0_i32, |sum, &beds| sum.checked_add(t.int(row, beds)?)));
            for beds in BEDS {
                csv.int(t.int(row, beds));
            }
            csv.int(t.int(row, I::ES_BED_TYPE).filter(|_| shelter));
            csv.date(t.int(row, I::INVENTORY_START_DATE).map(Date));
            csv.date(t.int(row, I::INVENTORY_END_DATE).map(Date));
            self.end(&mut csv, t, row, I::DATE_CREATED, I::DATE_UPDATED);
        }
        csv.into_bytes()
    }

    /// Section 4.6.
    fn participation(&self) -> Vec<u8> {
        let mut csv = Csv::new(
            "HMISParticipationID,ProjectID,HMISParticipationType,HMISParticipationStatusStartDate,HMISParticipationStatusEndDate,DateCreated,DateUpdated,UserID,DateDeleted,ExportID",
        );
        let t = self.ds.hmis_participation().0;
        let in_report = |row| {
            !is_deleted(t, row, H::DATE_DELETED)
                && self.project(t.sym(row, H::PROJECT_ID)).is_some_and(|project| self.operates(project))
        };
        for row in self.rows(t, H::HMIS_PARTICIPATION_ID, in_report) {
            self.text(&mut csv, t, row, H::HMIS_PARTICIPATION_ID, 32);
            self.text(&mut csv, t, row, H::PROJECT_ID, 32);
            csv.int(t.int(row, H::HMIS_PARTICIPATION_TYPE));
            csv.date(t.int(row, H::HMIS_PARTICIPATION_STATUS_START_DATE).map(Date));
            csv.date(t.int(row, H::HMIS_PARTICIPATION_STATUS_END_DATE).map(Date));
            self.end(&mut csv, t, row, H::DATE_CREATED, H::DATE_UPDATED);
        }
        csv.into_bytes()
    }

    /// Section 4.7.
    fn affiliations(&self) -> Vec<u8> {
        let mut csv =
            Csv::new("AffiliationID,ProjectID,ResProjectID,DateCreated,DateUpdated,UserID,DateDeleted,ExportID");
        let t = self.ds.affiliation().0;
        let projects = self.ds.project().0;
        let in_report = |row| {
            !is_deleted(t, row, A::DATE_DELETED)
                && self.project(t.sym(row, A::PROJECT_ID)).is_some_and(|project| {
                    projects.int(project, P::PROJECT_TYPE) == Some(13)
                        && projects.int(project, P::RRH_SUB_TYPE) == Some(1)
                        && projects.int(project, P::RESIDENTIAL_AFFILIATION) == Some(1)
                        && self.operates(project)
                })
        };
        for row in self.rows(t, A::AFFILIATION_ID, in_report) {
            self.text(&mut csv, t, row, A::AFFILIATION_ID, 32);
            self.text(&mut csv, t, row, A::PROJECT_ID, 32);
            self.text(&mut csv, t, row, A::RES_PROJECT_ID, 32);
            self.end(&mut csv, t, row, A::DATE_CREATED, A::DATE_UPDATED);
        }
        csv.into_bytes()
    }

    /// The row of Project.csv, which is the project's number, if the project is in the report.
    fn project(&self, id: Option<Sym>) -> Option<usize> {
        let project = self.core.projects.number(id?)?;
        self.core.projects.in_report(project).then_some(project as usize)
    }

    fn is_here(&self, coc: Option<Sym>) -> bool {
        is_coc(self.ds, coc, &self.params.coc)
    }

    /// Ends in the report period or later, and not before it began.
    fn reaches(&self, t: &Table, row: usize, start: usize, end: usize) -> bool {
        t.int(row, end)
            .is_none_or(|end| end >= self.params.start.0 && t.int(row, start).is_some_and(|start| end > start))
    }

    fn operates(&self, project: usize) -> bool {
        let end = self.ds.project().0.int(project, P::OPERATING_END_DATE);
        end.is_none_or(|end| end > self.params.start.0)
    }

    /// Rows in the order of their keys.
    fn rows(&self, t: &Table, key: usize, keep: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..t.len()).filter(|&row| keep(row)).collect();
        rows.sort_by_cached_key(|&row| t.sym(row, key).map(|id| self.ds.text(id).into_owned()));
        rows
    }

    fn text(&self, csv: &mut Csv, t: &Table, row: usize, column: usize, longest: usize) {
        csv.text(t.sym(row, column).map(|text| self.ds.text(text)).as_deref(), longest);
    }

    /// The columns that end every file: no UserID, nothing deleted.
    fn end(&self, csv: &mut Csv, t: &Table, row: usize, created: usize, updated: usize) {
        csv.datetime(t.datetime(row, created));
        csv.datetime(t.datetime(row, updated));
        csv.empty();
        csv.empty();
        csv.int(Some(self.params.report_id));
        csv.end();
    }
}
