-- HUD's files as tables. Written by `cargo xtask codegen` from crates/hud/spec until the first release;
-- from then on the standard changes by new migrations.
-- No foreign keys: real exports have dangling references, and what was sent is itself data.

CREATE TABLE hud.organization (
    source_id integer NOT NULL REFERENCES public.source (id),
    organization_id text NOT NULL,
    organization_name text,
    victim_service_provider smallint,
    organization_common_name text,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, organization_id)
);
ALTER TABLE hud.organization ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.organization FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.organization FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.organization FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.organization TO hearth_app;
GRANT SELECT ON hud.organization TO hearth_report;

CREATE TABLE hud.user (
    source_id integer NOT NULL REFERENCES public.source (id),
    user_id text NOT NULL,
    user_first_name text,
    user_last_name text,
    user_phone text,
    user_extension text,
    user_email text,
    date_created timestamp(0),
    date_updated timestamp(0),
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, user_id)
);
ALTER TABLE hud.user ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.user FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.user FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.user FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.user TO hearth_app;
GRANT SELECT ON hud.user TO hearth_report;

CREATE TABLE hud.project (
    source_id integer NOT NULL REFERENCES public.source (id),
    project_id text NOT NULL,
    organization_id text,
    project_name text,
    project_common_name text,
    operating_start_date date,
    operating_end_date date,
    continuum_project smallint,
    project_type smallint,
    housing_type smallint,
    rrh_sub_type smallint,
    residential_affiliation smallint,
    target_population smallint,
    hopwa_med_assisted_living_fac smallint,
    pit_count integer,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, project_id)
);
CREATE INDEX ON hud.project (source_id, organization_id);
ALTER TABLE hud.project ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.project FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.project FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.project FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.project TO hearth_app;
GRANT SELECT ON hud.project TO hearth_report;

CREATE TABLE hud.funder (
    source_id integer NOT NULL REFERENCES public.source (id),
    funder_id text NOT NULL,
    project_id text,
    funder smallint,
    other_funder text,
    grant_id text,
    start_date date,
    end_date date,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, funder_id)
);
CREATE INDEX ON hud.funder (source_id, project_id);
ALTER TABLE hud.funder ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.funder FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.funder FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.funder FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.funder TO hearth_app;
GRANT SELECT ON hud.funder TO hearth_report;

CREATE TABLE hud.project_coc (
    source_id integer NOT NULL REFERENCES public.source (id),
    project_coc_id text NOT NULL,
    project_id text,
    coc_code text,
    geocode text,
    address1 text,
    address2 text,
    city text,
    state text,
    zip text,
    geography_type smallint,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, project_coc_id)
);
CREATE INDEX ON hud.project_coc (source_id, project_id);
ALTER TABLE hud.project_coc ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.project_coc FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.project_coc FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.project_coc FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.project_coc TO hearth_app;
GRANT SELECT ON hud.project_coc TO hearth_report;

CREATE TABLE hud.inventory (
    source_id integer NOT NULL REFERENCES public.source (id),
    inventory_id text NOT NULL,
    project_id text,
    coc_code text,
    household_type smallint,
    availability smallint,
    unit_inventory integer,
    bed_inventory integer,
    ch_vet_bed_inventory integer,
    youth_vet_bed_inventory integer,
    vet_bed_inventory integer,
    ch_youth_bed_inventory integer,
    youth_bed_inventory integer,
    ch_bed_inventory integer,
    other_bed_inventory integer,
    es_bed_type smallint,
    inventory_start_date date,
    inventory_end_date date,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, inventory_id)
);
CREATE INDEX ON hud.inventory (source_id, project_id);
ALTER TABLE hud.inventory ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.inventory FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.inventory FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.inventory FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.inventory TO hearth_app;
GRANT SELECT ON hud.inventory TO hearth_report;

CREATE TABLE hud.affiliation (
    source_id integer NOT NULL REFERENCES public.source (id),
    affiliation_id text NOT NULL,
    project_id text,
    res_project_id text,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, affiliation_id)
);
CREATE INDEX ON hud.affiliation (source_id, project_id);
ALTER TABLE hud.affiliation ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.affiliation FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.affiliation FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.affiliation FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.affiliation TO hearth_app;
GRANT SELECT ON hud.affiliation TO hearth_report;

CREATE TABLE hud.hmis_participation (
    source_id integer NOT NULL REFERENCES public.source (id),
    hmis_participation_id text NOT NULL,
    project_id text,
    hmis_participation_type smallint,
    hmis_participation_status_start_date date,
    hmis_participation_status_end_date date,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, hmis_participation_id)
);
CREATE INDEX ON hud.hmis_participation (source_id, project_id);
ALTER TABLE hud.hmis_participation ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.hmis_participation FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.hmis_participation FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.hmis_participation FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.hmis_participation TO hearth_app;
GRANT SELECT ON hud.hmis_participation TO hearth_report;

CREATE TABLE hud.ce_participation (
    source_id integer NOT NULL REFERENCES public.source (id),
    ce_participation_id text NOT NULL,
    project_id text,
    access_point smallint,
    prevention_assessment smallint,
    crisis_assessment smallint,
    housing_assessment smallint,
    direct_services smallint,
    receives_referrals smallint,
    ce_participation_status_start_date date,
    ce_participation_status_end_date date,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, ce_participation_id)
);
CREATE INDEX ON hud.ce_participation (source_id, project_id);
ALTER TABLE hud.ce_participation ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.ce_participation FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.ce_participation FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.ce_participation FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.ce_participation TO hearth_app;
GRANT SELECT ON hud.ce_participation TO hearth_report;

CREATE TABLE hud.client (
    source_id integer NOT NULL REFERENCES public.source (id),
    personal_id text NOT NULL,
    first_name text,
    middle_name text,
    last_name text,
    name_suffix text,
    name_data_quality smallint,
    ssn text,
    ssn_data_quality smallint,
    dob date,
    dob_data_quality smallint,
    sex smallint,
    am_ind_ak_native smallint,
    asian smallint,
    black_af_american smallint,
    hispanic_latinao smallint,
    mid_east_n_african smallint,
    native_hi_pacific smallint,
    white smallint,
    race_none smallint,
    veteran_status smallint,
    year_entered_service integer,
    year_separated integer,
    world_war_ii smallint,
    korean_war smallint,
    vietnam_war smallint,
    desert_storm smallint,
    afghanistan_oef smallint,
    iraq_oif smallint,
    iraq_ond smallint,
    other_theater smallint,
    military_branch smallint,
    discharge_status smallint,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, personal_id)
);
ALTER TABLE hud.client ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.client FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.client FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.client FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.client TO hearth_app;
GRANT SELECT ON hud.client TO hearth_report;
CREATE TABLE hud.client_free_text (
    source_id integer NOT NULL,
    personal_id text NOT NULL,
    additional_race_ethnicity text,
    as_sent jsonb,
    PRIMARY KEY (source_id, personal_id),
    FOREIGN KEY (source_id, personal_id) REFERENCES hud.client (source_id, personal_id) ON DELETE CASCADE
);
ALTER TABLE hud.client_free_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.client_free_text FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.client_free_text FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.client_free_text FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.client_free_text TO hearth_app;
GRANT SELECT ON hud.client_free_text TO hearth_report;

CREATE TABLE hud.enrollment (
    source_id integer NOT NULL REFERENCES public.source (id),
    enrollment_id text NOT NULL,
    personal_id text,
    project_id text,
    entry_date date,
    household_id text,
    relationship_to_hoh smallint,
    enrollment_coc text,
    living_situation smallint,
    rental_subsidy_type smallint,
    length_of_stay smallint,
    los_under_threshold smallint,
    previous_street_essh smallint,
    date_to_street_essh date,
    times_homeless_past_three_years smallint,
    months_homeless_past_three_years smallint,
    disabling_condition smallint,
    date_of_engagement date,
    move_in_date date,
    date_of_path_status date,
    client_enrolled_in_path smallint,
    reason_not_enrolled smallint,
    percent_ami smallint,
    vamc_station text,
    target_screen_reqd smallint,
    time_to_housing_loss smallint,
    annual_percent_ami smallint,
    literal_homeless_history smallint,
    client_leaseholder smallint,
    hoh_leaseholder smallint,
    subsidy_at_risk smallint,
    eviction_history smallint,
    disabled_hoh smallint,
    single_parent smallint,
    dependent_under_6 smallint,
    hh5_plus smallint,
    coc_prioritized smallint,
    hp_screening_score integer,
    threshold_score integer,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, enrollment_id)
);
CREATE INDEX ON hud.enrollment (source_id, personal_id);
CREATE INDEX ON hud.enrollment (source_id, project_id);
CREATE INDEX ON hud.enrollment (source_id, household_id);
ALTER TABLE hud.enrollment ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.enrollment FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.enrollment FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.enrollment FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.enrollment TO hearth_app;
GRANT SELECT ON hud.enrollment TO hearth_report;
CREATE TABLE hud.enrollment_justice (
    source_id integer NOT NULL,
    enrollment_id text NOT NULL,
    former_ward_juvenile_justice smallint,
    juvenile_justice_years smallint,
    juvenile_justice_months integer,
    incarcerated_parent smallint,
    criminal_record smallint,
    incarcerated_adult smallint,
    prison_discharge smallint,
    sex_offender smallint,
    as_sent jsonb,
    PRIMARY KEY (source_id, enrollment_id),
    FOREIGN KEY (source_id, enrollment_id) REFERENCES hud.enrollment (source_id, enrollment_id) ON DELETE CASCADE
);
ALTER TABLE hud.enrollment_justice ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.enrollment_justice FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.enrollment_justice FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.enrollment_justice FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.enrollment_justice TO hearth_app;
GRANT SELECT ON hud.enrollment_justice TO hearth_report;
CREATE TABLE hud.enrollment_mental_health (
    source_id integer NOT NULL,
    enrollment_id text NOT NULL,
    mental_health_disorder_fam smallint,
    mental_health_consultation smallint,
    as_sent jsonb,
    PRIMARY KEY (source_id, enrollment_id),
    FOREIGN KEY (source_id, enrollment_id) REFERENCES hud.enrollment (source_id, enrollment_id) ON DELETE CASCADE
);
ALTER TABLE hud.enrollment_mental_health ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.enrollment_mental_health FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.enrollment_mental_health FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.enrollment_mental_health FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.enrollment_mental_health TO hearth_app;
GRANT SELECT ON hud.enrollment_mental_health TO hearth_report;
CREATE TABLE hud.enrollment_reproductive (
    source_id integer NOT NULL,
    enrollment_id text NOT NULL,
    current_pregnant smallint,
    as_sent jsonb,
    PRIMARY KEY (source_id, enrollment_id),
    FOREIGN KEY (source_id, enrollment_id) REFERENCES hud.enrollment (source_id, enrollment_id) ON DELETE CASCADE
);
ALTER TABLE hud.enrollment_reproductive ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.enrollment_reproductive FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.enrollment_reproductive FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.enrollment_reproductive FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.enrollment_reproductive TO hearth_app;
GRANT SELECT ON hud.enrollment_reproductive TO hearth_report;
CREATE TABLE hud.enrollment_substance_use (
    source_id integer NOT NULL,
    enrollment_id text NOT NULL,
    alcohol_drug_use_disorder_fam smallint,
    as_sent jsonb,
    PRIMARY KEY (source_id, enrollment_id),
    FOREIGN KEY (source_id, enrollment_id) REFERENCES hud.enrollment (source_id, enrollment_id) ON DELETE CASCADE
);
ALTER TABLE hud.enrollment_substance_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.enrollment_substance_use FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.enrollment_substance_use FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.enrollment_substance_use FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.enrollment_substance_use TO hearth_app;
GRANT SELECT ON hud.enrollment_substance_use TO hearth_report;
CREATE TABLE hud.enrollment_youth (
    source_id integer NOT NULL,
    enrollment_id text NOT NULL,
    referral_source smallint,
    count_outreach_referral_approaches integer,
    date_of_bcp_status date,
    eligible_for_rhy smallint,
    reason_no_services smallint,
    runaway_youth smallint,
    former_ward_child_welfare smallint,
    child_welfare_years smallint,
    child_welfare_months integer,
    unemployment_fam smallint,
    physical_disability_fam smallint,
    insufficient_income smallint,
    as_sent jsonb,
    PRIMARY KEY (source_id, enrollment_id),
    FOREIGN KEY (source_id, enrollment_id) REFERENCES hud.enrollment (source_id, enrollment_id) ON DELETE CASCADE
);
ALTER TABLE hud.enrollment_youth ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.enrollment_youth FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.enrollment_youth FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.enrollment_youth FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.enrollment_youth TO hearth_app;
GRANT SELECT ON hud.enrollment_youth TO hearth_report;

CREATE TABLE hud.exit (
    source_id integer NOT NULL REFERENCES public.source (id),
    exit_id text NOT NULL,
    enrollment_id text,
    personal_id text,
    exit_date date,
    destination smallint,
    destination_subsidy_type smallint,
    housing_assessment smallint,
    subsidy_information smallint,
    cm_exit_reason smallint,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, exit_id)
);
CREATE INDEX ON hud.exit (source_id, enrollment_id);
CREATE INDEX ON hud.exit (source_id, personal_id);
ALTER TABLE hud.exit ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.exit FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.exit FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.exit FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.exit TO hearth_app;
GRANT SELECT ON hud.exit TO hearth_report;
CREATE TABLE hud.exit_free_text (
    source_id integer NOT NULL,
    exit_id text NOT NULL,
    other_destination text,
    as_sent jsonb,
    PRIMARY KEY (source_id, exit_id),
    FOREIGN KEY (source_id, exit_id) REFERENCES hud.exit (source_id, exit_id) ON DELETE CASCADE
);
ALTER TABLE hud.exit_free_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.exit_free_text FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.exit_free_text FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.exit_free_text FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.exit_free_text TO hearth_app;
GRANT SELECT ON hud.exit_free_text TO hearth_report;
CREATE TABLE hud.exit_youth (
    source_id integer NOT NULL,
    exit_id text NOT NULL,
    project_completion_status smallint,
    early_exit_reason smallint,
    exchange_for_sex smallint,
    exchange_for_sex_past_three_months smallint,
    count_of_exchange_for_sex smallint,
    asked_or_forced_to_exchange_for_sex smallint,
    asked_or_forced_to_exchange_for_sex_past_three_months smallint,
    workplace_violence_threats smallint,
    workplace_promise_difference smallint,
    coerced_to_continue_work smallint,
    labor_exploit_past_three_months smallint,
    counseling_received smallint,
    individual_counseling smallint,
    family_counseling smallint,
    group_counseling smallint,
    session_count_at_exit integer,
    post_exit_counseling_plan smallint,
    sessions_in_plan integer,
    destination_safe_client smallint,
    destination_safe_worker smallint,
    pos_adult_connections smallint,
    pos_peer_connections smallint,
    pos_community_connections smallint,
    aftercare_date date,
    aftercare_provided smallint,
    email_social_media smallint,
    telephone smallint,
    in_person_individual smallint,
    in_person_group smallint,
    as_sent jsonb,
    PRIMARY KEY (source_id, exit_id),
    FOREIGN KEY (source_id, exit_id) REFERENCES hud.exit (source_id, exit_id) ON DELETE CASCADE
);
ALTER TABLE hud.exit_youth ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.exit_youth FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.exit_youth FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.exit_youth FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.exit_youth TO hearth_app;
GRANT SELECT ON hud.exit_youth TO hearth_report;

CREATE TABLE hud.income_benefits (
    source_id integer NOT NULL REFERENCES public.source (id),
    income_benefits_id text NOT NULL,
    enrollment_id text,
    personal_id text,
    information_date date,
    income_from_any_source smallint,
    total_monthly_income numeric(12, 2),
    earned smallint,
    earned_amount numeric(12, 2),
    unemployment smallint,
    unemployment_amount numeric(12, 2),
    ssi smallint,
    ssi_amount numeric(12, 2),
    ssdi smallint,
    ssdi_amount numeric(12, 2),
    va_disability_service smallint,
    va_disability_service_amount numeric(12, 2),
    va_disability_non_service smallint,
    va_disability_non_service_amount numeric(12, 2),
    private_disability smallint,
    private_disability_amount numeric(12, 2),
    workers_comp smallint,
    workers_comp_amount numeric(12, 2),
    tanf smallint,
    tanf_amount numeric(12, 2),
    ga smallint,
    ga_amount numeric(12, 2),
    soc_sec_retirement smallint,
    soc_sec_retirement_amount numeric(12, 2),
    pension smallint,
    pension_amount numeric(12, 2),
    child_support smallint,
    child_support_amount numeric(12, 2),
    alimony smallint,
    alimony_amount numeric(12, 2),
    other_income_source smallint,
    other_income_amount numeric(12, 2),
    benefits_from_any_source smallint,
    snap smallint,
    wic smallint,
    tanf_child_care smallint,
    tanf_transportation smallint,
    other_tanf smallint,
    other_benefits_source smallint,
    insurance_from_any_source smallint,
    medicaid smallint,
    no_medicaid_reason smallint,
    medicare smallint,
    no_medicare_reason smallint,
    schip smallint,
    no_schip_reason smallint,
    vha_services smallint,
    no_vha_reason smallint,
    employer_provided smallint,
    no_employer_provided_reason smallint,
    cobra smallint,
    no_cobra_reason smallint,
    private_pay smallint,
    no_private_pay_reason smallint,
    state_health_ins smallint,
    no_state_health_ins_reason smallint,
    indian_health_services smallint,
    no_indian_health_services_reason smallint,
    other_insurance smallint,
    connection_with_soar smallint,
    data_collection_stage smallint,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, income_benefits_id)
);
CREATE INDEX ON hud.income_benefits (source_id, enrollment_id);
CREATE INDEX ON hud.income_benefits (source_id, personal_id);
ALTER TABLE hud.income_benefits ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.income_benefits FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.income_benefits FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.income_benefits FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.income_benefits TO hearth_app;
GRANT SELECT ON hud.income_benefits TO hearth_report;
CREATE TABLE hud.income_benefits_free_text (
    source_id integer NOT NULL,
    income_benefits_id text NOT NULL,
    other_income_source_identify text,
    other_benefits_source_identify text,
    other_insurance_identify text,
    as_sent jsonb,
    PRIMARY KEY (source_id, income_benefits_id),
    FOREIGN KEY (source_id, income_benefits_id) REFERENCES hud.income_benefits (source_id, income_benefits_id) ON DELETE CASCADE
);
ALTER TABLE hud.income_benefits_free_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.income_benefits_free_text FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.income_benefits_free_text FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.income_benefits_free_text FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.income_benefits_free_text TO hearth_app;
GRANT SELECT ON hud.income_benefits_free_text TO hearth_report;
CREATE TABLE hud.income_benefits_hiv (
    source_id integer NOT NULL,
    income_benefits_id text NOT NULL,
    adap smallint,
    no_adap_reason smallint,
    ryan_white_med_dent smallint,
    no_ryan_white_reason smallint,
    as_sent jsonb,
    PRIMARY KEY (source_id, income_benefits_id),
    FOREIGN KEY (source_id, income_benefits_id) REFERENCES hud.income_benefits (source_id, income_benefits_id) ON DELETE CASCADE
);
ALTER TABLE hud.income_benefits_hiv ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.income_benefits_hiv FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.income_benefits_hiv FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.income_benefits_hiv FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.income_benefits_hiv TO hearth_app;
GRANT SELECT ON hud.income_benefits_hiv TO hearth_report;

CREATE TABLE hud.health_and_dv (
    source_id integer NOT NULL REFERENCES public.source (id),
    health_and_dv_id text NOT NULL,
    enrollment_id text,
    personal_id text,
    information_date date,
    general_health_status smallint,
    dental_health_status smallint,
    data_collection_stage smallint,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, health_and_dv_id)
);
CREATE INDEX ON hud.health_and_dv (source_id, enrollment_id);
CREATE INDEX ON hud.health_and_dv (source_id, personal_id);
ALTER TABLE hud.health_and_dv ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.health_and_dv FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.health_and_dv FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.health_and_dv FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.health_and_dv TO hearth_app;
GRANT SELECT ON hud.health_and_dv TO hearth_report;
CREATE TABLE hud.health_and_dv_domestic_violence (
    source_id integer NOT NULL,
    health_and_dv_id text NOT NULL,
    domestic_violence_survivor smallint,
    when_occurred smallint,
    currently_fleeing smallint,
    as_sent jsonb,
    PRIMARY KEY (source_id, health_and_dv_id),
    FOREIGN KEY (source_id, health_and_dv_id) REFERENCES hud.health_and_dv (source_id, health_and_dv_id) ON DELETE CASCADE
);
ALTER TABLE hud.health_and_dv_domestic_violence ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.health_and_dv_domestic_violence FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.health_and_dv_domestic_violence FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.health_and_dv_domestic_violence FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.health_and_dv_domestic_violence TO hearth_app;
GRANT SELECT ON hud.health_and_dv_domestic_violence TO hearth_report;
CREATE TABLE hud.health_and_dv_mental_health (
    source_id integer NOT NULL,
    health_and_dv_id text NOT NULL,
    mental_health_status smallint,
    as_sent jsonb,
    PRIMARY KEY (source_id, health_and_dv_id),
    FOREIGN KEY (source_id, health_and_dv_id) REFERENCES hud.health_and_dv (source_id, health_and_dv_id) ON DELETE CASCADE
);
ALTER TABLE hud.health_and_dv_mental_health ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.health_and_dv_mental_health FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.health_and_dv_mental_health FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.health_and_dv_mental_health FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.health_and_dv_mental_health TO hearth_app;
GRANT SELECT ON hud.health_and_dv_mental_health TO hearth_report;
CREATE TABLE hud.health_and_dv_reproductive (
    source_id integer NOT NULL,
    health_and_dv_id text NOT NULL,
    pregnancy_status smallint,
    due_date date,
    as_sent jsonb,
    PRIMARY KEY (source_id, health_and_dv_id),
    FOREIGN KEY (source_id, health_and_dv_id) REFERENCES hud.health_and_dv (source_id, health_and_dv_id) ON DELETE CASCADE
);
ALTER TABLE hud.health_and_dv_reproductive ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.health_and_dv_reproductive FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.health_and_dv_reproductive FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.health_and_dv_reproductive FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.health_and_dv_reproductive TO hearth_app;
GRANT SELECT ON hud.health_and_dv_reproductive TO hearth_report;

CREATE TABLE hud.employment_education (
    source_id integer NOT NULL REFERENCES public.source (id),
    employment_education_id text NOT NULL,
    enrollment_id text,
    personal_id text,
    information_date date,
    last_grade_completed smallint,
    school_status smallint,
    employed smallint,
    employment_type smallint,
    not_employed_reason smallint,
    data_collection_stage smallint,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, employment_education_id)
);
CREATE INDEX ON hud.employment_education (source_id, enrollment_id);
CREATE INDEX ON hud.employment_education (source_id, personal_id);
ALTER TABLE hud.employment_education ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.employment_education FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.employment_education FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.employment_education FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.employment_education TO hearth_app;
GRANT SELECT ON hud.employment_education TO hearth_report;

CREATE TABLE hud.disabilities (
    source_id integer NOT NULL REFERENCES public.source (id),
    disabilities_id text NOT NULL,
    enrollment_id text,
    personal_id text,
    information_date date,
    disability_type smallint,
    disability_response smallint,
    indefinite_and_impairs smallint,
    data_collection_stage smallint,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, disabilities_id)
);
CREATE INDEX ON hud.disabilities (source_id, enrollment_id);
CREATE INDEX ON hud.disabilities (source_id, personal_id);
ALTER TABLE hud.disabilities ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.disabilities FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.disabilities FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.disabilities FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.disabilities TO hearth_app;
GRANT SELECT ON hud.disabilities TO hearth_report;
CREATE TABLE hud.disabilities_hiv (
    source_id integer NOT NULL,
    disabilities_id text NOT NULL,
    t_cell_count_available smallint,
    t_cell_count integer,
    t_cell_source smallint,
    viral_load_available smallint,
    viral_load integer,
    viral_load_source smallint,
    anti_retroviral smallint,
    as_sent jsonb,
    PRIMARY KEY (source_id, disabilities_id),
    FOREIGN KEY (source_id, disabilities_id) REFERENCES hud.disabilities (source_id, disabilities_id) ON DELETE CASCADE
);
ALTER TABLE hud.disabilities_hiv ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.disabilities_hiv FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.disabilities_hiv FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.disabilities_hiv FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.disabilities_hiv TO hearth_app;
GRANT SELECT ON hud.disabilities_hiv TO hearth_report;

CREATE TABLE hud.services (
    source_id integer NOT NULL REFERENCES public.source (id),
    services_id text NOT NULL,
    enrollment_id text,
    personal_id text,
    date_provided date,
    record_type smallint,
    type_provided smallint,
    sub_type_provided smallint,
    fa_amount numeric(12, 2),
    fa_start_date date,
    fa_end_date date,
    referral_outcome smallint,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, services_id)
);
CREATE INDEX ON hud.services (source_id, enrollment_id);
CREATE INDEX ON hud.services (source_id, personal_id);
ALTER TABLE hud.services ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.services FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.services FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.services FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.services TO hearth_app;
GRANT SELECT ON hud.services TO hearth_report;
CREATE TABLE hud.services_free_text (
    source_id integer NOT NULL,
    services_id text NOT NULL,
    other_type_provided text,
    moving_on_other_type text,
    as_sent jsonb,
    PRIMARY KEY (source_id, services_id),
    FOREIGN KEY (source_id, services_id) REFERENCES hud.services (source_id, services_id) ON DELETE CASCADE
);
ALTER TABLE hud.services_free_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.services_free_text FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.services_free_text FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.services_free_text FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.services_free_text TO hearth_app;
GRANT SELECT ON hud.services_free_text TO hearth_report;

CREATE TABLE hud.current_living_situation (
    source_id integer NOT NULL REFERENCES public.source (id),
    current_living_sit_id text NOT NULL,
    enrollment_id text,
    personal_id text,
    information_date date,
    current_living_situation smallint,
    cls_subsidy_type smallint,
    leave_situation_14_days smallint,
    subsequent_residence smallint,
    resources_to_obtain smallint,
    lease_own_60_day smallint,
    moved_two_or_more smallint,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, current_living_sit_id)
);
CREATE INDEX ON hud.current_living_situation (source_id, enrollment_id);
CREATE INDEX ON hud.current_living_situation (source_id, personal_id);
ALTER TABLE hud.current_living_situation ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.current_living_situation FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.current_living_situation FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.current_living_situation FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.current_living_situation TO hearth_app;
GRANT SELECT ON hud.current_living_situation TO hearth_report;
CREATE TABLE hud.current_living_situation_free_text (
    source_id integer NOT NULL,
    current_living_sit_id text NOT NULL,
    verified_by text,
    location_details text,
    as_sent jsonb,
    PRIMARY KEY (source_id, current_living_sit_id),
    FOREIGN KEY (source_id, current_living_sit_id) REFERENCES hud.current_living_situation (source_id, current_living_sit_id) ON DELETE CASCADE
);
ALTER TABLE hud.current_living_situation_free_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.current_living_situation_free_text FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.current_living_situation_free_text FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.current_living_situation_free_text FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.current_living_situation_free_text TO hearth_app;
GRANT SELECT ON hud.current_living_situation_free_text TO hearth_report;

CREATE TABLE hud.assessment (
    source_id integer NOT NULL REFERENCES public.source (id),
    assessment_id text NOT NULL,
    enrollment_id text,
    personal_id text,
    assessment_date date,
    assessment_type smallint,
    assessment_level smallint,
    prioritization_status smallint,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, assessment_id)
);
CREATE INDEX ON hud.assessment (source_id, enrollment_id);
CREATE INDEX ON hud.assessment (source_id, personal_id);
ALTER TABLE hud.assessment ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.assessment FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.assessment FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.assessment FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.assessment TO hearth_app;
GRANT SELECT ON hud.assessment TO hearth_report;
CREATE TABLE hud.assessment_free_text (
    source_id integer NOT NULL,
    assessment_id text NOT NULL,
    assessment_location text,
    as_sent jsonb,
    PRIMARY KEY (source_id, assessment_id),
    FOREIGN KEY (source_id, assessment_id) REFERENCES hud.assessment (source_id, assessment_id) ON DELETE CASCADE
);
ALTER TABLE hud.assessment_free_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.assessment_free_text FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.assessment_free_text FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.assessment_free_text FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.assessment_free_text TO hearth_app;
GRANT SELECT ON hud.assessment_free_text TO hearth_report;

CREATE TABLE hud.assessment_questions (
    source_id integer NOT NULL REFERENCES public.source (id),
    assessment_question_id text NOT NULL,
    assessment_id text,
    enrollment_id text,
    personal_id text,
    assessment_question_group text,
    assessment_question_order integer,
    assessment_question text,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, assessment_question_id)
);
CREATE INDEX ON hud.assessment_questions (source_id, assessment_id);
CREATE INDEX ON hud.assessment_questions (source_id, enrollment_id);
CREATE INDEX ON hud.assessment_questions (source_id, personal_id);
ALTER TABLE hud.assessment_questions ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.assessment_questions FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.assessment_questions FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.assessment_questions FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.assessment_questions TO hearth_app;
GRANT SELECT ON hud.assessment_questions TO hearth_report;
CREATE TABLE hud.assessment_questions_free_text (
    source_id integer NOT NULL,
    assessment_question_id text NOT NULL,
    assessment_answer text,
    as_sent jsonb,
    PRIMARY KEY (source_id, assessment_question_id),
    FOREIGN KEY (source_id, assessment_question_id) REFERENCES hud.assessment_questions (source_id, assessment_question_id) ON DELETE CASCADE
);
ALTER TABLE hud.assessment_questions_free_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.assessment_questions_free_text FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.assessment_questions_free_text FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.assessment_questions_free_text FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.assessment_questions_free_text TO hearth_app;
GRANT SELECT ON hud.assessment_questions_free_text TO hearth_report;

CREATE TABLE hud.assessment_results (
    source_id integer NOT NULL REFERENCES public.source (id),
    assessment_result_id text NOT NULL,
    assessment_id text,
    enrollment_id text,
    personal_id text,
    assessment_result_type text,
    assessment_result text,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, assessment_result_id)
);
CREATE INDEX ON hud.assessment_results (source_id, assessment_id);
CREATE INDEX ON hud.assessment_results (source_id, enrollment_id);
CREATE INDEX ON hud.assessment_results (source_id, personal_id);
ALTER TABLE hud.assessment_results ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.assessment_results FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.assessment_results FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.assessment_results FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.assessment_results TO hearth_app;
GRANT SELECT ON hud.assessment_results TO hearth_report;

CREATE TABLE hud.event (
    source_id integer NOT NULL REFERENCES public.source (id),
    event_id text NOT NULL,
    enrollment_id text,
    personal_id text,
    event_date date,
    event smallint,
    prob_sol_div_rr_result smallint,
    referral_case_manage_after smallint,
    referral_result smallint,
    result_date date,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, event_id)
);
CREATE INDEX ON hud.event (source_id, enrollment_id);
CREATE INDEX ON hud.event (source_id, personal_id);
ALTER TABLE hud.event ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.event FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.event FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.event FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.event TO hearth_app;
GRANT SELECT ON hud.event TO hearth_report;
CREATE TABLE hud.event_free_text (
    source_id integer NOT NULL,
    event_id text NOT NULL,
    location_crisis_or_ph_housing text,
    as_sent jsonb,
    PRIMARY KEY (source_id, event_id),
    FOREIGN KEY (source_id, event_id) REFERENCES hud.event (source_id, event_id) ON DELETE CASCADE
);
ALTER TABLE hud.event_free_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.event_free_text FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.event_free_text FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.event_free_text FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.event_free_text TO hearth_app;
GRANT SELECT ON hud.event_free_text TO hearth_report;

CREATE TABLE hud.youth_education_status (
    source_id integer NOT NULL REFERENCES public.source (id),
    youth_education_status_id text NOT NULL,
    enrollment_id text,
    personal_id text,
    information_date date,
    current_school_attend smallint,
    most_recent_ed_status smallint,
    current_ed_status smallint,
    data_collection_stage smallint,
    date_created timestamp(0),
    date_updated timestamp(0),
    user_id text,
    date_deleted timestamp(0),
    as_sent jsonb,
    digest bytea NOT NULL,
    deleted_at timestamptz,
    PRIMARY KEY (source_id, youth_education_status_id)
);
CREATE INDEX ON hud.youth_education_status (source_id, enrollment_id);
CREATE INDEX ON hud.youth_education_status (source_id, personal_id);
ALTER TABLE hud.youth_education_status ENABLE ROW LEVEL SECURITY;
ALTER TABLE hud.youth_education_status FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON hud.youth_education_status FOR SELECT USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY write ON hud.youth_education_status FOR ALL USING ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system'])) WITH CHECK ((SELECT public.acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON hud.youth_education_status TO hearth_app;
GRANT SELECT ON hud.youth_education_status TO hearth_report;

