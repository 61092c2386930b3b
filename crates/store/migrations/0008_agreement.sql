-- The agreement: agencies and what binds them, who may see whom, and why.
--
-- Facts stand in the tables of the first part, entered by the lead. From them `policy::sight` computes the grants of the
-- second part, in the transaction that changes a fact. The policies of the third part probe the grants and know no clause.

-- 1. Who acts

-- Whose data the one who acts reads, at most: 'all', 'agency', 'plan' or 'nobody'; NULL for who has not signed in.
CREATE FUNCTION acting_reach() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE acting_role()
        WHEN 'system' THEN 'all' WHEN 'lead_administrator' THEN 'all' WHEN 'data_analyst' THEN 'all'
        WHEN 'agency_manager' THEN 'agency' WHEN 'program_manager' THEN 'agency' WHEN 'direct_service' THEN 'agency'
        WHEN 'direct_service_without_assessments' THEN 'agency' WHEN 'services_only' THEN 'agency'
        WHEN 'assessor_only' THEN 'agency' WHEN 'reporting_only' THEN 'agency' WHEN 'read_only' THEN 'agency'
        WHEN 'plan_viewer' THEN 'plan'
        WHEN 'help_desk' THEN 'nobody' WHEN 'security_officer' THEN 'nobody' END;
-- Works for the lead or for an agency that contributes: knows which projects there are.
CREATE FUNCTION acting_is_staff() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(acting_reach() IN ('all', 'agency', 'nobody'), false);
CREATE FUNCTION acting_is_lead() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce(acting_role() IN ('lead_administrator', 'system'), false);
-- Why the one who acts looks (V.A.3c-l); a name of policy::Purpose.
CREATE FUNCTION acting_purpose() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.purpose', true), '');

-- 2. Facts

CREATE TABLE agency (
    id             uuid PRIMARY KEY,
    name           text NOT NULL CHECK (btrim(name) <> '' AND length(name) <= 200),
    kind           text NOT NULL CHECK (kind IN ('lead', 'contributing', 'view_only')),
    county         text NOT NULL DEFAULT '',
    coc_codes      text[] NOT NULL DEFAULT '{}',
    -- How a plan reaches the agency about its member: a desk, never a place where people stay.
    desk_contact   text NOT NULL DEFAULT '',
    -- Membership in the Coordinated Entry Collaborative (V.A.3a).
    ce_member_from date,
    ce_member_to   date,
    officer_name   text NOT NULL DEFAULT '',       -- security officer (V.E.7)
    officer_named_on date,
    fee_due_since  date,                           -- participation fee of the year, while it is due (IV.D.4b)
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_by     text NOT NULL DEFAULT acting_user(),
    CHECK ((officer_name = '') = (officer_named_on IS NULL)),
    CHECK (ce_member_from IS NOT NULL OR ce_member_to IS NULL)
);
CREATE UNIQUE INDEX agency_name ON agency (lower(btrim(name)));
CREATE UNIQUE INDEX agency_one_lead ON agency (kind) WHERE kind = 'lead';

ALTER TABLE account ADD agency_id uuid REFERENCES agency (id);
ALTER TABLE invitation ADD agency_id uuid REFERENCES agency (id);
ALTER TABLE session ADD purpose text;

-- Classes of recipients that the lead lists a view-only agency under: an authorization may name a class (V.A.3b).
CREATE TABLE agency_class (
    agency_id uuid NOT NULL REFERENCES agency (id),
    class     text NOT NULL CHECK (class ~ '^[a-z][a-z0-9 -]{0,60}$'),
    from_on   date NOT NULL,
    to_on     date,
    PRIMARY KEY (agency_id, class, from_on)
);

-- Which organizations of a source an agency is. A victim service provider is none (II.A): see organization_is_no_provider.
CREATE TABLE agency_organization (
    source_id       int NOT NULL REFERENCES source (id),
    organization_id text NOT NULL,
    agency_id       uuid NOT NULL REFERENCES agency (id),
    PRIMARY KEY (source_id, organization_id)
);
CREATE INDEX agency_organization_agency ON agency_organization (agency_id);

-- An agreement goes draft, audited, signed, in force, terminated; what has happened is its dates (VIII). Default, notice
-- and assignment are flags beside them.
CREATE TABLE agreement (
    id                 uuid PRIMARY KEY,
    agency_id          uuid NOT NULL REFERENCES agency (id),
    kind               text NOT NULL CHECK (kind IN ('partner', 'equivalent')),   -- V.A.3r: one the lead lists as equivalent
    title              text NOT NULL DEFAULT '',
    audited_on         date,       -- initial security audit complete (V.E.8)
    audit_evidence     text NOT NULL DEFAULT '',
    signed_on          date,       -- by the partner (III)
    signed_by          text NOT NULL DEFAULT '',
    signed_title       text NOT NULL DEFAULT '',
    in_force_from      date,       -- countersigned by the lead (VIII.A.1)
    countersigned_by   text NOT NULL DEFAULT '',
    default_on         date,       -- notice of default (VIII.B.3)
    default_by         text CHECK (default_by IN ('lead', 'partner')),   -- who is in default
    default_reason     text NOT NULL DEFAULT '',
    cured_on           date,
    notice_on          date,       -- notice of termination (VIII.B.1)
    notice_by          text CHECK (notice_by IN ('lead', 'partner')),
    terminated_on      date,       -- declared
    termination_basis  text CHECK (termination_basis IN ('default', 'consent')),
    assigned_on        date,       -- to somebody else, without the lead's consent so far (VIII.A.3)
    assignment_consented_on date,
    purge_attested_on  date,       -- destruction of downloads attested (VIII.B.4)
    history_evidence   text,       -- entered from paper: what proves it
    created_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_by         text NOT NULL DEFAULT acting_user(),
    CONSTRAINT audited_before_signed CHECK (signed_on IS NULL OR (audited_on IS NOT NULL AND audited_on <= signed_on)),
    CONSTRAINT signed_by_somebody CHECK (signed_on IS NULL OR (signed_by <> '' AND signed_title <> '')),
    CONSTRAINT signed_before_in_force CHECK (in_force_from IS NULL OR (signed_on IS NOT NULL AND signed_on <= in_force_from AND countersigned_by <> '')),
    CONSTRAINT default_names_a_party CHECK ((default_on IS NULL) = (default_by IS NULL)),
    CONSTRAINT cured_after_default CHECK (cured_on IS NULL OR cured_on >= default_on),
    CONSTRAINT notice_names_a_party CHECK ((notice_on IS NULL) = (notice_by IS NULL)),
    CONSTRAINT termination_has_a_basis CHECK ((terminated_on IS NULL) = (termination_basis IS NULL)),
    -- Ten days to cure come first, and what was cured is no ground.
    CONSTRAINT ten_days_to_cure CHECK (termination_basis IS DISTINCT FROM 'default'
        OR (default_on IS NOT NULL AND cured_on IS NULL AND terminated_on >= default_on + 10))
);
CREATE INDEX agreement_agency ON agreement (agency_id);

-- The bundle of documents that is the agreement (II.B), and its amendments, signed by both (VIII.B.2).
CREATE TABLE agreement_document (
    id           uuid PRIMARY KEY,
    agreement_id uuid NOT NULL REFERENCES agreement (id),
    name         text NOT NULL CHECK (btrim(name) <> ''),
    version      text NOT NULL CHECK (btrim(version) <> ''),
    sha256       bytea NOT NULL CHECK (octet_length(sha256) = 32),
    amendment    boolean NOT NULL DEFAULT false,
    partner_signed_on date,
    lead_signed_on    date,
    added_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    added_by     text NOT NULL DEFAULT acting_user(),
    UNIQUE (agreement_id, name, version),
    CONSTRAINT amendment_signed_by_both CHECK (NOT amendment OR (partner_signed_on IS NOT NULL AND lead_signed_on IS NOT NULL))
);

-- A suspension or restriction, as far as the case requires it (IV.B.1, VIII.B.3).
CREATE TABLE suspension (
    id         uuid PRIMARY KEY,
    scope      text NOT NULL CHECK (scope IN ('user', 'agency', 'tier', 'exports')),
    agency_id  uuid REFERENCES agency (id),
    account_id uuid REFERENCES account (id),
    from_on    date NOT NULL,
    to_on      date,
    reason     text NOT NULL CHECK (btrim(reason) <> ''),
    evidence   text NOT NULL CHECK (btrim(evidence) <> ''),
    review_on  date NOT NULL,
    decided_by text NOT NULL DEFAULT acting_user(),
    decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK ((scope = 'user') = (account_id IS NOT NULL)),
    CHECK (scope = 'user' OR agency_id IS NOT NULL)
);

-- A memorandum of understanding: the reader may read the writer's notes (V.A.3s).
CREATE TABLE memorandum (
    id        uuid PRIMARY KEY,
    writer_id uuid NOT NULL REFERENCES agency (id),
    reader_id uuid NOT NULL REFERENCES agency (id),
    from_on   date NOT NULL,
    to_on     date NOT NULL,
    sha256    bytea NOT NULL CHECK (octet_length(sha256) = 32),
    added_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    added_by  text NOT NULL DEFAULT acting_user(),
    CHECK (writer_id <> reader_id AND from_on < to_on)
);

-- What is shared among the agencies of which counties; none means all. Its id is an audience.
CREATE TABLE sharing_rule (
    id       uuid PRIMARY KEY,
    tier     text NOT NULL CHECK (tier IN ('profile', 'project')),
    counties text[] NOT NULL DEFAULT '{}',
    from_on  date NOT NULL,
    to_on    date,
    added_by text NOT NULL DEFAULT acting_user()
);
-- The agreement's own: profiles in Sacramento and Yolo (V.A.3p), projects among all who signed (V.A.3r).
INSERT INTO sharing_rule (id, tier, counties, from_on) VALUES
    ('00000000-0000-7000-8000-000000000001', 'profile', '{Sacramento,Yolo}', '1900-01-01'),
    ('00000000-0000-7000-8000-000000000002', 'project', '{}', '1900-01-01');

-- What the lead knows about a project that no export says.
CREATE TABLE project_segment (
    source_id  int NOT NULL REFERENCES source (id),
    project_id text NOT NULL,
    part2      boolean NOT NULL DEFAULT false,      -- a program under 42 CFR Part 2 (V.B.7a-c)
    sensitive  boolean NOT NULL DEFAULT false,      -- to be hidden from plans whatever its funders (V.B.7f)
    set_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    set_by     text NOT NULL DEFAULT acting_user(),
    PRIMARY KEY (source_id, project_id)
);

-- The lead's word that a source holds consent for whom it sends.
CREATE TABLE source_attestation (
    source_id   int PRIMARY KEY REFERENCES source (id),
    attested_on date NOT NULL,
    evidence    text NOT NULL CHECK (btrim(evidence) <> ''),
    attested_by text NOT NULL DEFAULT acting_user()
);

-- A release of information, or its refusal (V.B.5b). Kept for good: what was released under it stays accounted for.
CREATE TABLE release (
    id           uuid PRIMARY KEY,
    source_id    int NOT NULL,
    personal_id  text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('general', 'plan', 'part2')),
    how          text NOT NULL CHECK (how IN ('oral', 'written', 'electronic')),
    signed_by    text NOT NULL CHECK (signed_by IN ('person', 'parent', 'guardian', 'youth')),
    signer_name  text NOT NULL DEFAULT '',
    refused      boolean NOT NULL DEFAULT false,
    signed_on    date NOT NULL,
    from_on      date NOT NULL,
    to_on        date NOT NULL,
    revoked_on   date,
    evidence     text NOT NULL DEFAULT '',
    purpose      text NOT NULL DEFAULT '',      -- Part 2: what for
    information  text NOT NULL DEFAULT '',      -- Part 2: what, as the person put it
    discloser_id uuid REFERENCES agency (id),   -- Part 2: who may disclose
    history_evidence text,                      -- entered from paper: what proves it
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by  text NOT NULL DEFAULT acting_user(),
    -- 30 days to 7 years; a refusal needs no end.
    CONSTRAINT release_length CHECK (refused OR (to_on >= from_on + 30 AND to_on <= from_on + 2557)),
    CONSTRAINT part2_elements CHECK (kind <> 'part2' OR refused
        OR (how <> 'oral' AND discloser_id IS NOT NULL AND purpose <> '' AND information <> '' AND signer_name <> ''))
);
CREATE INDEX release_client ON release (source_id, personal_id);

-- Whom a release names: an agency, or a class.
CREATE TABLE release_recipient (
    release_id uuid NOT NULL REFERENCES release (id),
    agency_id  uuid REFERENCES agency (id),
    class      text,
    CHECK ((agency_id IS NULL) <> (class IS NULL))
);
CREATE UNIQUE INDEX release_recipient_once ON release_recipient (release_id, coalesce(agency_id::text, ''), coalesce(class, ''));

-- An oral explanation, for each interview and each member of the household (V.A.3q). It is no authorization.
CREATE TABLE explanation (
    id          uuid PRIMARY KEY,
    source_id   int NOT NULL,
    personal_id text NOT NULL,
    given_on    date NOT NULL,
    language    text NOT NULL DEFAULT 'en',
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by text NOT NULL DEFAULT acting_user()
);
CREATE INDEX explanation_client ON explanation (source_id, personal_id);

-- The person asked to be seen by the own agencies alone.
CREATE TABLE restriction (
    id          uuid PRIMARY KEY,
    source_id   int NOT NULL,
    personal_id text NOT NULL,
    from_on     date NOT NULL,
    to_on       date,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    recorded_by text NOT NULL DEFAULT acting_user()
);
CREATE INDEX restriction_client ON restriction (source_id, personal_id);

-- A record made by an agency, before any enrollment.
CREATE TABLE client_origin (
    source_id   int NOT NULL,
    personal_id text NOT NULL,
    agency_id   uuid NOT NULL REFERENCES agency (id),
    PRIMARY KEY (source_id, personal_id, agency_id)
);

-- Two records of one person, taken together until the lead takes them apart again.
CREATE TABLE client_merge (
    id         uuid PRIMARY KEY,
    source_id  int NOT NULL,
    kept_id    text NOT NULL,
    other_id   text NOT NULL,
    merged_on  date NOT NULL,
    undone_on  date,
    merged_by  text NOT NULL DEFAULT acting_user(),
    merged_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CHECK (kept_id <> other_id AND (undone_on IS NULL OR undone_on >= merged_on))
);
CREATE INDEX client_merge_kept ON client_merge (source_id, kept_id);
CREATE INDEX client_merge_other ON client_merge (source_id, other_id);

-- A member of a plan who is this person, as the lead verified (III).
CREATE TABLE roster_link (
    id           uuid PRIMARY KEY,
    agency_id    uuid NOT NULL REFERENCES agency (id),
    source_id    int NOT NULL,
    personal_id  text NOT NULL,
    member_from  date NOT NULL,
    member_to    date,
    confirmed_on date NOT NULL,                 -- the last roster that had the person
    verified_on  date,
    verified_by  text,
    tie          text CHECK (tie IN ('ecm', 'community_supports', 'coordinated_entry')),
    tie_from     date,
    tie_to       date,
    added_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    added_by     text NOT NULL DEFAULT acting_user(),
    UNIQUE (agency_id, source_id, personal_id),
    CHECK ((tie IS NULL) = (tie_from IS NULL)),
    CHECK ((verified_on IS NULL) = (verified_by IS NULL))
);
CREATE INDEX roster_link_client ON roster_link (source_id, personal_id);

-- The members a viewer works with (V.B.7d: the minimum necessary).
CREATE TABLE caseload (
    account_id  uuid NOT NULL REFERENCES account (id),
    link_id     uuid NOT NULL REFERENCES roster_link (id),
    from_on     date NOT NULL,
    to_on       date,
    assigned_by text NOT NULL DEFAULT acting_user(),
    PRIMARY KEY (account_id, link_id)
);
CREATE INDEX caseload_link ON caseload (link_id);

-- Documents that people sign or read before they work: which version holds.
CREATE TABLE published (
    kind         text NOT NULL CHECK (kind IN ('end_user_agreement', 'policies')),
    version      int NOT NULL CHECK (version > 0),
    published_on date NOT NULL,
    sha256       bytea CHECK (octet_length(sha256) = 32),
    published_by text NOT NULL DEFAULT acting_user(),
    PRIMARY KEY (kind, version)
);

-- What a person has done before an account is issued and while it is used (IV.D.4c-d, V.D). The account may not exist yet.
CREATE TABLE standing (
    account_id             uuid PRIMARY KEY,
    end_user_agreement     int,
    end_user_agreement_on  date,
    training_passed_on     date,
    training_valid_until   date,
    test_passed_on         date,
    policies               int,
    policies_on            date,
    separated_on           date,       -- from the agency (V.E.13)
    separation_reported_on date,
    reviewed_on            date,       -- by the security officer (V.E.1)
    evidence               text NOT NULL DEFAULT '',
    CHECK ((end_user_agreement IS NULL) = (end_user_agreement_on IS NULL)),
    CHECK ((policies IS NULL) = (policies_on IS NULL))
);

-- 3. Grants, computed from the facts

-- The days on which an agreement binds an agency, suspended or not.
CREATE TABLE agency_in_force (
    agency_id uuid NOT NULL,
    from_day  date NOT NULL,
    to_day    date NOT NULL,
    PRIMARY KEY (agency_id, from_day)
);
-- Which audiences an agency belongs to: itself, and sharing rules. None while it is suspended or its agreement has ended.
CREATE TABLE agency_audience (
    agency_id uuid NOT NULL,
    audience  uuid NOT NULL,
    from_day  date NOT NULL,
    to_day    date NOT NULL,
    PRIMARY KEY (agency_id, audience, from_day)
);
CREATE TABLE project_grant (
    source_id  int NOT NULL,
    project_id text NOT NULL,
    audience   uuid NOT NULL,
    access     text NOT NULL CHECK (access IN ('own', 'shared', 'notes', 'plan')),
    from_day   date NOT NULL,
    to_day     date NOT NULL,
    PRIMARY KEY (source_id, project_id, access, audience, from_day)
);
CREATE TABLE client_grant (
    source_id   int NOT NULL,
    personal_id text NOT NULL,
    audience    uuid NOT NULL,
    tier        text NOT NULL CHECK (tier IN ('own', 'profile', 'project', 'part2', 'member')),
    project_id  text NOT NULL DEFAULT '',     -- the one Part 2 project
    from_day    date NOT NULL,
    to_day      date NOT NULL,
    PRIMARY KEY (source_id, personal_id, tier, audience, project_id, from_day)
);

-- The agency of the one who acts. Read from the account, never told.
CREATE FUNCTION acting_agency() RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.agency_id FROM account a WHERE a.id = acting_account() AND a.role = acting_role()
$$;
-- The audiences that agency belongs to today.
CREATE FUNCTION acting_audiences() RETURNS uuid[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(m.audience), '{}') FROM agency_audience m
    WHERE m.agency_id = acting_agency() AND acting_date() >= m.from_day AND acting_date() < m.to_day
$$;
REVOKE ALL ON FUNCTION acting_agency, acting_audiences FROM PUBLIC;
GRANT EXECUTE ON FUNCTION acting_agency, acting_audiences TO hearth_app, hearth_report, hearth_plan;

-- 4. Accounts belong to agencies

ALTER TABLE account DROP CONSTRAINT account_role_check;
ALTER TABLE invitation DROP CONSTRAINT invitation_role_check;
-- Who read everything until now reads for the lead.
UPDATE account SET role = 'data_analyst' WHERE role = 'read_only';
UPDATE invitation SET role = 'data_analyst' WHERE role = 'read_only';
UPDATE job SET role = 'data_analyst' WHERE role = 'read_only';
ALTER TABLE account ADD CONSTRAINT account_role CHECK (CASE
    WHEN role IN ('lead_administrator', 'data_analyst', 'help_desk') THEN agency_id IS NULL
    WHEN role IN ('agency_manager', 'program_manager', 'direct_service', 'direct_service_without_assessments', 'services_only',
                  'assessor_only', 'reporting_only', 'read_only', 'plan_viewer', 'security_officer') THEN agency_id IS NOT NULL
    ELSE false END);
ALTER TABLE invitation ADD CONSTRAINT invitation_role CHECK (CASE
    WHEN role IN ('lead_administrator', 'data_analyst', 'help_desk') THEN agency_id IS NULL
    WHEN role IN ('agency_manager', 'program_manager', 'direct_service', 'direct_service_without_assessments', 'services_only',
                  'assessor_only', 'reporting_only', 'read_only', 'plan_viewer', 'security_officer') THEN agency_id IS NOT NULL
    ELSE false END);
CREATE INDEX account_agency ON account (agency_id);
DROP POLICY account_own_change ON account;
CREATE POLICY account_own_change ON account FOR UPDATE
    USING (id = (SELECT acting_account()))
    WITH CHECK (id = (SELECT acting_account()) AND role = (SELECT acting_role()) AND state = 'active'
                AND agency_id IS NOT DISTINCT FROM (SELECT acting_agency()));
-- A security officer sees the people of the agency (V.E.1).
CREATE POLICY account_of_agency ON account FOR SELECT
    USING ((SELECT acting_role()) IN ('security_officer', 'agency_manager') AND agency_id = (SELECT acting_agency()));
-- The help desk of the lead sees who has an account.
CREATE POLICY account_help_desk ON account FOR SELECT USING ((SELECT acting_role()) = 'help_desk');

CREATE OR REPLACE FUNCTION invitation_use(token_hash bytea, now timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    used invitation;
BEGIN
    UPDATE invitation i SET used_at = invitation_use.now
    WHERE i.token_hash = invitation_use.token_hash AND i.used_at IS NULL AND i.withdrawn_at IS NULL
      AND i.expires_at > invitation_use.now AND i.account_id = acting_account() AND i.role = acting_role()
    RETURNING i.* INTO used;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    IF used.kind = 'new' THEN
        INSERT INTO account (id, email, name, role, agency_id, created_at, created_by)
        VALUES (used.account_id, used.email, used.name, used.role, used.agency_id, invitation_use.now, used.created_by);
    END IF;
    RETURN true;
END $$;

DROP FUNCTION session_find(bytea, timestamptz, boolean);
CREATE FUNCTION session_find(token_hash bytea, now timestamptz, touch boolean)
RETURNS TABLE (id uuid, account_id uuid, email text, name text, role text, seen_at timestamptz, idle_minutes smallint,
               ends_at timestamptz, agency text, purpose text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    running session;
BEGIN
    SELECT s.* INTO running FROM session s JOIN account a ON a.id = s.account_id AND a.state = 'active'
    WHERE s.token_hash = session_find.token_hash AND acting_role() = 'sign_in'
      AND s.ends_at > session_find.now AND s.seen_at + make_interval(mins => s.idle_minutes) > session_find.now;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    -- Not a write for each picture of a page, yet near enough for a limit in minutes.
    IF touch AND running.seen_at < session_find.now - interval '5 seconds' THEN
        UPDATE session s SET seen_at = session_find.now WHERE s.id = running.id;
        running.seen_at := session_find.now;
    END IF;
    RETURN QUERY SELECT running.id, a.id, a.email, a.name, a.role, running.seen_at, running.idle_minutes, running.ends_at,
                        g.name, running.purpose
                 FROM account a LEFT JOIN agency g ON g.id = a.agency_id WHERE a.id = running.account_id;
END $$;

-- What the gates ask about an account or about who is invited to one, on a day. To the sign-in, to the account itself and
-- to the lead; it tells dates and yes or no, of nobody's clients.
CREATE FUNCTION gate_facts(account uuid, today date)
RETURNS TABLE (role text, state text, agency_kind text, agreement_in_force boolean, agency_suspended boolean, user_suspended boolean,
               fee_due boolean, officer_named boolean, end_user_agreement int, current_end_user_agreement int,
               training_passed_on date, training_valid_until date, test_passed_on date, policies int, current_policies int,
               separated_on date, password_changed_at timestamptz, last_sign_in_at timestamptz, created_at timestamptz,
               password_days int, idle_days int, victim_services boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT w.role, w.state, g.kind,
           EXISTS (SELECT FROM agency_in_force f WHERE f.agency_id = w.agency_id AND f.from_day <= gate_facts.today AND gate_facts.today < f.to_day),
           EXISTS (SELECT FROM suspension s WHERE s.scope = 'agency' AND s.agency_id = w.agency_id AND s.from_on <= gate_facts.today
                   AND (s.to_on IS NULL OR gate_facts.today < s.to_on)),
           EXISTS (SELECT FROM suspension s WHERE s.scope = 'user' AND s.account_id = w.id AND s.from_on <= gate_facts.today
                   AND (s.to_on IS NULL OR gate_facts.today < s.to_on)),
           coalesce(g.fee_due_since <= gate_facts.today, false), g.officer_named_on IS NOT NULL,
           st.end_user_agreement, (SELECT max(p.version) FROM published p WHERE p.kind = 'end_user_agreement' AND p.published_on <= gate_facts.today),
           st.training_passed_on, st.training_valid_until, st.test_passed_on,
           st.policies, (SELECT max(p.version) FROM published p WHERE p.kind = 'policies' AND p.published_on <= gate_facts.today),
           st.separated_on, secret.password_changed_at, w.last_sign_in_at, w.created_at,
           (SELECT (value #>> '{}')::int FROM setting WHERE key = 'password_days'),
           (SELECT (value #>> '{}')::int FROM setting WHERE key = 'idle_days'),
           -- None may be assigned; but an import can say later that one is (II.A).
           EXISTS (SELECT FROM agency_organization m JOIN hud.organization o ON o.source_id = m.source_id AND o.organization_id = m.organization_id
                   WHERE m.agency_id = w.agency_id AND o.victim_service_provider = 1 AND o.deleted_at IS NULL)
    FROM (SELECT a.id, a.role, a.state, a.agency_id, a.last_sign_in_at, a.created_at FROM account a WHERE a.id = gate_facts.account
          UNION ALL
          SELECT i.account_id, i.role, 'active', i.agency_id, NULL, i.created_at FROM invitation i
          WHERE i.account_id = gate_facts.account AND i.kind = 'new' AND i.used_at IS NULL AND i.withdrawn_at IS NULL) w
    LEFT JOIN agency g ON g.id = w.agency_id
    LEFT JOIN standing st ON st.account_id = w.id
    LEFT JOIN account_secret secret ON secret.account_id = w.id
    WHERE acting_role() = 'sign_in' OR acting_account() = gate_facts.account OR acting_is_lead()
       OR (acting_role() = 'security_officer' AND w.agency_id = acting_agency())
    LIMIT 1
$$;
-- The purpose of a sign-in, set by its person.
GRANT UPDATE (purpose) ON session TO hearth_app;
REVOKE ALL ON FUNCTION session_find, gate_facts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION session_find, gate_facts TO hearth_app;

-- 5. Row security

-- A victim service provider is no partner agency (II.A, VAWA).
CREATE FUNCTION organization_is_no_provider() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM hud.organization o WHERE o.source_id = NEW.source_id AND o.organization_id = NEW.organization_id
               AND o.victim_service_provider = 1) THEN
        RAISE EXCEPTION 'a victim service provider cannot be part of a partner agency' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'no_victim_service_provider';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION organization_is_no_provider FROM PUBLIC;
CREATE TRIGGER agency_organization_no_provider BEFORE INSERT OR UPDATE ON agency_organization
    FOR EACH ROW EXECUTE FUNCTION organization_is_no_provider();

-- Facts and grants: the lead writes; the others read what the next statements say.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['agency', 'agency_class', 'agency_organization', 'agreement', 'agreement_document', 'suspension',
        'memorandum', 'sharing_rule', 'project_segment', 'source_attestation', 'release', 'release_recipient', 'explanation',
        'restriction', 'client_origin', 'client_merge', 'roster_link', 'caseload', 'published', 'standing',
        'agency_in_force', 'agency_audience', 'project_grant', 'client_grant'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY %I ON %I USING ((SELECT acting_is_lead())) WITH CHECK ((SELECT acting_is_lead()))', name || '_lead', name);
        EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING ((SELECT acting_role()) = ''data_analyst'')', name || '_analyst', name);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO hearth_app', name);
    END LOOP;
    -- What is recomputed or taken back; the rest is kept for good.
    FOREACH name IN ARRAY ARRAY['agency_class', 'agency_organization', 'agency_in_force', 'agency_audience', 'project_grant',
        'client_grant', 'release_recipient', 'caseload', 'sharing_rule'] LOOP
        EXECUTE format('GRANT DELETE ON %I TO hearth_app', name);
    END LOOP;
    -- Read by functions that do more than their caller may, and by the views of plans.
    FOREACH name IN ARRAY ARRAY['agency', 'suspension', 'published', 'standing', 'agency_in_force', 'agency_audience', 'setting',
        'roster_link', 'caseload', 'agency_organization'] LOOP
        EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO hearth_owner USING (true)', name || '_owner', name);
    END LOOP;
    EXECUTE 'CREATE POLICY organization_owner ON hud.organization FOR SELECT TO hearth_owner USING (true)';
END $$;
-- Agencies are no secret: a public page lists them (V.A.3t).
CREATE POLICY agency_staff ON agency FOR SELECT USING ((SELECT acting_is_staff()) OR id = (SELECT acting_agency()));
CREATE POLICY agency_organization_staff ON agency_organization FOR SELECT USING ((SELECT acting_is_staff()));
CREATE POLICY published_all ON published FOR SELECT USING ((SELECT acting_reach()) IS NOT NULL);
CREATE POLICY standing_own ON standing FOR SELECT USING (account_id = (SELECT acting_account()));
CREATE POLICY standing_of_agency ON standing FOR SELECT
    USING (EXISTS (SELECT FROM account a WHERE a.id = standing.account_id));
-- An officer's review of the people of the agency.
CREATE POLICY standing_review ON standing FOR UPDATE
    USING ((SELECT acting_role()) = 'security_officer' AND EXISTS (SELECT FROM account a WHERE a.id = standing.account_id));
CREATE POLICY caseload_own ON caseload FOR SELECT USING (account_id = (SELECT acting_account()));
-- The own agency's people see whether their client's data are shared, and record it.
CREATE POLICY release_agency ON release FOR SELECT USING (EXISTS (
    SELECT FROM client_grant g WHERE g.source_id = release.source_id AND g.personal_id = release.personal_id AND g.tier = 'own'));
CREATE POLICY release_recipient_agency ON release_recipient FOR SELECT
    USING (EXISTS (SELECT FROM release r WHERE r.id = release_recipient.release_id));
CREATE POLICY explanation_agency ON explanation FOR SELECT USING (EXISTS (
    SELECT FROM client_grant g WHERE g.source_id = explanation.source_id AND g.personal_id = explanation.personal_id AND g.tier = 'own'));
CREATE POLICY restriction_agency ON restriction FOR SELECT USING (EXISTS (
    SELECT FROM client_grant g WHERE g.source_id = restriction.source_id AND g.personal_id = restriction.personal_id AND g.tier = 'own'));

-- They write it down; who only reads or reports does not.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['release', 'explanation', 'restriction'] LOOP
        EXECUTE format('CREATE POLICY %1$I ON %2$I FOR INSERT WITH CHECK ((SELECT acting_reach()) = ''agency''
            AND (SELECT acting_role()) NOT IN (''read_only'', ''reporting_only'') AND EXISTS (SELECT FROM client_grant g
                WHERE g.source_id = %2$I.source_id AND g.personal_id = %2$I.personal_id AND g.tier = ''own''))', name || '_agency_add', name);
        EXECUTE format('CREATE POLICY %1$I ON %2$I FOR UPDATE USING ((SELECT acting_reach()) = ''agency''
            AND (SELECT acting_role()) NOT IN (''read_only'', ''reporting_only'') AND EXISTS (SELECT FROM client_grant g
                WHERE g.source_id = %2$I.source_id AND g.personal_id = %2$I.personal_id AND g.tier = ''own''))', name || '_agency_change', name);
    END LOOP;
END $$;
CREATE POLICY release_recipient_agency_add ON release_recipient FOR INSERT WITH CHECK ((SELECT acting_reach()) = 'agency'
    AND EXISTS (SELECT FROM release r WHERE r.id = release_recipient.release_id));

-- A grant is seen by whom it is for, while it holds; security officers see nobody through their agency.
CREATE POLICY project_grant_audience ON project_grant FOR SELECT
    USING ((SELECT acting_reach()) IN ('agency', 'plan') AND audience = ANY ((SELECT acting_audiences())::uuid[]) AND from_day <= (SELECT acting_date()) AND to_day > (SELECT acting_date()));
CREATE POLICY client_grant_audience ON client_grant FOR SELECT
    USING ((SELECT acting_reach()) IN ('agency', 'plan') AND audience = ANY ((SELECT acting_audiences())::uuid[]) AND from_day <= (SELECT acting_date()) AND to_day > (SELECT acting_date()));
GRANT SELECT ON agency, agency_organization, project_grant, client_grant TO hearth_report;

-- Projects and what belongs to them: for staff.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['organization', 'user', 'project', 'funder', 'project_coc', 'inventory', 'affiliation',
        'hmis_participation', 'ce_participation'] LOOP
        EXECUTE format('DROP POLICY read ON hud.%I', name);
        EXECUTE format('CREATE POLICY read ON hud.%I FOR SELECT USING ((SELECT public.acting_is_staff()))', name);
    END LOOP;
END $$;

-- A person: an agency's own client; at intake also whoever consents to being found by the agencies of the counties.
DROP POLICY read ON hud.client;
CREATE POLICY read ON hud.client FOR SELECT USING ((SELECT public.acting_reach()) = 'all' OR ((SELECT public.acting_reach()) = 'agency' AND EXISTS (
    SELECT FROM public.client_grant g WHERE g.source_id = client.source_id AND g.personal_id = client.personal_id
      AND (g.tier = 'own' OR (g.tier = 'profile' AND (SELECT public.acting_purpose()) = 'avoid_duplication')))));
DROP POLICY read ON hud.client_free_text;
CREATE POLICY read ON hud.client_free_text FOR SELECT USING ((SELECT public.acting_reach()) = 'all' OR ((SELECT public.acting_reach()) = 'agency' AND EXISTS (
    SELECT FROM public.client_grant g WHERE g.source_id = client_free_text.source_id AND g.personal_id = client_free_text.personal_id
      AND g.tier = 'own')));

-- An enrollment: an agency's own; of its own client also what others share, and Part 2 programs by name.
DROP POLICY read ON hud.enrollment;
CREATE POLICY read ON hud.enrollment FOR SELECT USING ((SELECT public.acting_reach()) = 'all' OR ((SELECT public.acting_reach()) = 'agency' AND (
    EXISTS (SELECT FROM public.project_grant p WHERE p.source_id = enrollment.source_id AND p.project_id = enrollment.project_id AND p.access = 'own')
    OR (EXISTS (SELECT FROM public.client_grant o WHERE o.source_id = enrollment.source_id AND o.personal_id = enrollment.personal_id AND o.tier = 'own')
        AND (EXISTS (SELECT FROM public.client_grant g WHERE g.source_id = enrollment.source_id AND g.personal_id = enrollment.personal_id
                       AND g.tier = 'part2' AND g.project_id = enrollment.project_id)
             OR EXISTS (SELECT FROM public.client_grant g JOIN public.project_grant p ON p.audience = g.audience
                        WHERE g.source_id = enrollment.source_id AND g.personal_id = enrollment.personal_id AND g.tier = 'project'
                          AND p.source_id = enrollment.source_id AND p.project_id = enrollment.project_id AND p.access = 'shared'))))));

-- Whatever hangs on an enrollment is seen with it, of the same person; notes by who wrote them, or under a memorandum.
DO $$
DECLARE
    t record;
    parent text;
    key text;
BEGIN
    FOR t IN
        SELECT c.relname::text AS name,
               EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'enrollment_id' AND NOT a.attisdropped)
               AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'personal_id' AND NOT a.attisdropped) AS main,
               (SELECT f.confrelid::regclass::text FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> 'public.source'::regclass) AS parent,
               (SELECT a.attname::text FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
                WHERE k.conrelid = c.oid AND k.contype = 'p') AS key
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'hud' AND c.relkind = 'r'
          AND c.relname <> ALL (ARRAY['organization', 'user', 'project', 'funder', 'project_coc', 'inventory', 'affiliation',
              'hmis_participation', 'ce_participation', 'client', 'client_free_text', 'enrollment'])
        ORDER BY c.relname
    LOOP
        EXECUTE format('DROP POLICY read ON hud.%I', t.name);
        IF t.parent IS NULL THEN
            IF NOT t.main THEN
                RAISE EXCEPTION 'hud.% hangs on no enrollment: say who sees it', t.name;
            END IF;
            EXECUTE format('CREATE POLICY read ON hud.%1$I FOR SELECT USING ((SELECT public.acting_reach()) = ''all''
                OR ((SELECT public.acting_reach()) = ''agency'' AND EXISTS (SELECT FROM hud.enrollment e
                    WHERE e.source_id = %1$I.source_id AND e.enrollment_id = %1$I.enrollment_id AND e.personal_id = %1$I.personal_id)))', t.name);
        ELSIF t.name LIKE '%\_free\_text' THEN
            EXECUTE format('CREATE POLICY read ON hud.%1$I FOR SELECT USING ((SELECT public.acting_reach()) = ''all''
                OR ((SELECT public.acting_reach()) = ''agency'' AND EXISTS (SELECT FROM %2$s m
                    JOIN hud.enrollment e ON e.source_id = m.source_id AND e.enrollment_id = m.enrollment_id
                    JOIN public.project_grant p ON p.source_id = e.source_id AND p.project_id = e.project_id AND p.access IN (''own'', ''notes'')
                    WHERE m.source_id = %1$I.source_id AND m.%3$I = %1$I.%3$I)))', t.name, t.parent, t.key);
        ELSE
            EXECUTE format('CREATE POLICY read ON hud.%1$I FOR SELECT USING ((SELECT public.acting_reach()) = ''all''
                OR ((SELECT public.acting_reach()) = ''agency'' AND EXISTS (SELECT FROM %2$s m
                    WHERE m.source_id = %1$I.source_id AND m.%3$I = %1$I.%3$I)))', t.name, t.parent, t.key);
        END IF;
    END LOOP;
END $$;

-- Hearth's own lists about people follow them.
DROP POLICY search_person_read ON search_person;
CREATE POLICY search_person_read ON search_person FOR SELECT USING ((SELECT acting_reach()) = 'all' OR ((SELECT acting_reach()) = 'agency' AND EXISTS (
    SELECT FROM client_grant g WHERE g.source_id = search_person.source_id AND g.personal_id = search_person.personal_id
      AND (g.tier = 'own' OR (g.tier = 'profile' AND (SELECT acting_purpose()) = 'avoid_duplication')))));
-- Numbers under keyed hashes tell nothing by themselves.
DROP POLICY search_key_read ON search_key;
CREATE POLICY search_key_read ON search_key FOR SELECT USING ((SELECT acting_reach()) IN ('all', 'agency'));
-- Before-images know no tier: only the lead reads them.
DROP POLICY history_read ON history;
CREATE POLICY history_read ON history FOR SELECT USING ((SELECT acting_reach()) = 'all');
DROP POLICY source_read ON source;
CREATE POLICY source_read ON source FOR SELECT USING ((SELECT acting_is_staff()));
DROP POLICY setting_read ON setting;
CREATE POLICY setting_read ON setting FOR SELECT USING ((SELECT acting_reach()) IS NOT NULL);
DROP POLICY import_run_read ON import_run;
CREATE POLICY import_run_read ON import_run FOR SELECT USING ((SELECT acting_reach()) = 'all');
DROP POLICY job_read ON job;
CREATE POLICY job_read ON job FOR SELECT USING ((SELECT acting_is_lead()) OR actor = (SELECT acting_user()));
DROP POLICY job_add ON job;
CREATE POLICY job_add ON job FOR INSERT
    WITH CHECK ((SELECT acting_reach()) IS NOT NULL AND actor = (SELECT acting_user()) AND role = (SELECT acting_role()));
DROP POLICY job_change ON job;
CREATE POLICY job_change ON job FOR UPDATE USING ((SELECT acting_is_lead()) OR actor = (SELECT acting_user()));

-- 6. The plans' own door: views without a name of a place, read under the plan's own login

CREATE SCHEMA plan;
GRANT USAGE ON SCHEMA plan, public TO hearth_plan;
CREATE POLICY plan_read ON hud.client FOR SELECT TO hearth_owner USING ((SELECT public.acting_reach()) = 'plan' AND EXISTS (
    SELECT FROM public.client_grant g WHERE g.source_id = client.source_id AND g.personal_id = client.personal_id AND g.tier = 'member'));
CREATE POLICY plan_read ON hud.enrollment FOR SELECT TO hearth_owner USING ((SELECT public.acting_reach()) = 'plan' AND EXISTS (
    SELECT FROM public.client_grant g WHERE g.source_id = enrollment.source_id AND g.personal_id = enrollment.personal_id AND g.tier = 'member')
    AND (EXISTS (SELECT FROM public.project_grant p WHERE p.source_id = enrollment.source_id AND p.project_id = enrollment.project_id AND p.access = 'plan')
         OR EXISTS (SELECT FROM public.client_grant g WHERE g.source_id = enrollment.source_id AND g.personal_id = enrollment.personal_id
                      AND g.tier = 'part2' AND g.project_id = enrollment.project_id)));
CREATE POLICY plan_read ON hud.exit FOR SELECT TO hearth_owner USING ((SELECT public.acting_reach()) = 'plan' AND EXISTS (
    SELECT FROM hud.enrollment e WHERE e.source_id = exit.source_id AND e.enrollment_id = exit.enrollment_id AND e.personal_id = exit.personal_id));
CREATE POLICY plan_read ON hud.project FOR SELECT TO hearth_owner USING ((SELECT public.acting_reach()) = 'plan');
CREATE POLICY plan_read ON project_segment FOR SELECT TO hearth_owner USING ((SELECT acting_reach()) = 'plan');

-- A member on the caseload of the viewer who acts. Its id is that of the link, which names nobody elsewhere.
CREATE VIEW plan.member WITH (security_barrier) AS
SELECT l.id, c.first_name, c.middle_name, c.last_name, c.name_suffix, c.dob, l.member_from
FROM public.roster_link l
JOIN public.caseload k ON k.link_id = l.id AND k.account_id = (SELECT public.acting_account())
 AND k.from_on <= (SELECT public.acting_date()) AND (k.to_on IS NULL OR k.to_on > (SELECT public.acting_date()))
JOIN hud.client c ON c.source_id = l.source_id AND c.personal_id = l.personal_id AND c.deleted_at IS NULL AND c.date_deleted IS NULL
WHERE (SELECT public.acting_reach()) = 'plan' AND l.agency_id = (SELECT public.acting_agency());

-- The stays of such a member, by type of project, without a name or a place.
CREATE VIEW plan.stay WITH (security_barrier) AS
SELECT l.id AS member_id, p.project_type, e.entry_date, x.exit_date, e.move_in_date, coalesce(a.desk_contact, '') AS desk_contact,
       coalesce(s.part2, false) AS part2
FROM public.roster_link l
JOIN public.caseload k ON k.link_id = l.id AND k.account_id = (SELECT public.acting_account())
 AND k.from_on <= (SELECT public.acting_date()) AND (k.to_on IS NULL OR k.to_on > (SELECT public.acting_date()))
JOIN hud.client c ON c.source_id = l.source_id AND c.personal_id = l.personal_id AND c.deleted_at IS NULL AND c.date_deleted IS NULL
JOIN hud.enrollment e ON e.source_id = l.source_id AND e.personal_id = l.personal_id AND e.deleted_at IS NULL AND e.date_deleted IS NULL
JOIN hud.project p ON p.source_id = e.source_id AND p.project_id = e.project_id
LEFT JOIN hud.exit x ON x.source_id = e.source_id AND x.enrollment_id = e.enrollment_id AND x.deleted_at IS NULL AND x.date_deleted IS NULL
LEFT JOIN public.agency_organization o ON o.source_id = p.source_id AND o.organization_id = p.organization_id
LEFT JOIN public.agency a ON a.id = o.agency_id
LEFT JOIN public.project_segment s ON s.source_id = p.source_id AND s.project_id = p.project_id
WHERE (SELECT public.acting_reach()) = 'plan' AND l.agency_id = (SELECT public.acting_agency());

GRANT SELECT ON plan.member, plan.stay TO hearth_plan;
GRANT EXECUTE ON FUNCTION audit_append TO hearth_plan;
