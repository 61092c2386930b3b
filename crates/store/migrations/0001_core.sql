-- Sources, settings, import runs, history, the audit chain and the job queue.
--
-- The pattern every table follows (the leak test holds you to it):
--   1. CREATE TABLE in schema public (Hearth's own) or hud (HUD's files). Migrations run as hearth_owner, who owns the table.
--   2. ALTER TABLE x ENABLE ROW LEVEL SECURITY; ALTER TABLE x FORCE ROW LEVEL SECURITY;
--   3. Policies that ask who is acting through the functions below, each call wrapped in a scalar sub-select, so that
--      it runs once a statement (InitPlan) and not once a row:
--          CREATE POLICY x_read ON x FOR SELECT
--              USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
--      Nobody signed in means acting_role() is NULL or 'sign_in': the policy is then false and no row exists.
--   4. Grants for this table, named: GRANT SELECT, INSERT ON x TO hearth_app; GRANT SELECT ON x TO hearth_report.
--   5. A function that must do more than its caller may is SECURITY DEFINER SET search_path = public, pg_temp, and the
--      tables it writes have a policy TO hearth_owner. REVOKE ALL ON FUNCTION f FROM PUBLIC, then GRANT EXECUTE.
--   6. A line for the table in crates/store/tests/leak.rs.
-- Migrations themselves act as role 'system'. Lists of ids in a policy: = ANY (ARRAY(SELECT ..)), never IN (SELECT ..).

CREATE SCHEMA hud;
GRANT USAGE ON SCHEMA public, hud TO hearth_app, hearth_report;

-- The settings survive COMMIT as '' on a pooled connection; nullif makes that the same as never set.
CREATE FUNCTION acting_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.role', true), '');
CREATE FUNCTION acting_user() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.user', true), '');
-- The account that acts, NULL for the system and for nobody.
CREATE FUNCTION acting_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE WHEN current_setting('app.user', true) ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                THEN current_setting('app.user', true)::uuid END;
-- The day it is for the one who acts. Policies read this, never now().
CREATE FUNCTION acting_date() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('app.today', true), '')::date;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are only ever added, never changed or removed', TG_TABLE_NAME;
END $$;

-- Where data came from: one row for each system whose exports are loaded, side by side.
CREATE TABLE source (
    id                int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name              text NOT NULL UNIQUE CHECK (name <> ''),   -- the --source value
    source_id         text,                                      -- Export.SourceID
    implementation_id text,                                      -- Export.ImplementationID
    source_name       text,                                      -- Export.SourceName
    software_name     text,                                      -- Export.SoftwareName
    created_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_by        text NOT NULL DEFAULT acting_user()
);
ALTER TABLE source ENABLE ROW LEVEL SECURITY;
ALTER TABLE source FORCE ROW LEVEL SECURITY;
CREATE POLICY source_read ON source FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY source_add ON source FOR INSERT
    WITH CHECK ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
CREATE POLICY source_change ON source FOR UPDATE
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE ON source TO hearth_app;
GRANT SELECT ON source TO hearth_report;

CREATE TABLE setting (
    key        text PRIMARY KEY,
    value      jsonb NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed_by text NOT NULL DEFAULT acting_user()
);
ALTER TABLE setting ENABLE ROW LEVEL SECURITY;
ALTER TABLE setting FORCE ROW LEVEL SECURITY;
CREATE POLICY setting_read ON setting FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY setting_write ON setting
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON setting TO hearth_app;
GRANT SELECT ON setting TO hearth_report;

-- One row for each import that was carried out.
CREATE TABLE import_run (
    id                 uuid PRIMARY KEY,
    source_id          int NOT NULL REFERENCES source (id),
    job_id             uuid,
    actor              text NOT NULL DEFAULT acting_user(),
    at                 timestamptz NOT NULL DEFAULT clock_timestamp(),
    file_digest        bytea,           -- SHA-256 of the zip as it was sent
    export_id          text,
    export_date        timestamp,
    export_start       date,
    export_end         date,
    export_period_type smallint,
    export_directive   smallint,
    hash_status        smallint,
    csv_version        text,
    counts             jsonb NOT NULL DEFAULT '{}',   -- file -> added, changed, deleted, restored, unchanged
    problems           jsonb NOT NULL DEFAULT '{}'    -- rule -> how many
);
CREATE INDEX import_run_source ON import_run (source_id, at);
ALTER TABLE import_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_run FORCE ROW LEVEL SECURITY;
CREATE POLICY import_run_read ON import_run FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY import_run_add ON import_run FOR INSERT
    WITH CHECK ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system'])
                AND actor = (SELECT acting_user()));
GRANT SELECT, INSERT ON import_run TO hearth_app;
GRANT SELECT ON import_run TO hearth_report;

-- Before-images of HUD rows, each sealed under the key of its client (or of its source). Added, never changed: forgetting
-- a client destroys the key outside the database and leaves these rows, and the digests over them, as they are.
CREATE TABLE history (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tx_id      uuid NOT NULL,           -- audit.tx_id of the entry that vouches for this row
    source_id  int NOT NULL,
    file       text NOT NULL,
    key        text NOT NULL,
    key_ref    bytea NOT NULL CHECK (octet_length(key_ref) = 16),
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor      text NOT NULL DEFAULT acting_user(),
    import_run uuid,
    kind       text NOT NULL CHECK (kind IN ('changed', 'deleted', 'restored')),
    sealed     bytea NOT NULL,
    digest     bytea NOT NULL CHECK (octet_length(digest) = 32)
);
CREATE INDEX history_row ON history (source_id, file, key, id);
CREATE INDEX history_tx ON history (tx_id, id);
ALTER TABLE history ENABLE ROW LEVEL SECURITY;
ALTER TABLE history FORCE ROW LEVEL SECURITY;
CREATE POLICY history_read ON history FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY history_add ON history FOR INSERT
    WITH CHECK ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system'])
                AND actor = (SELECT acting_user()));
GRANT SELECT, INSERT ON history TO hearth_app;
CREATE TRIGGER history_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The audit chain: one entry a transaction. Written by audit_append alone.
CREATE TABLE audit (
    seq        bigint PRIMARY KEY,
    tx_id      uuid NOT NULL UNIQUE,
    at         timestamptz NOT NULL,
    actor      text NOT NULL,
    role       text NOT NULL,
    acts       jsonb NOT NULL,          -- [{act, subject: {source, file, key}?, detail?}], no client values
    root       bytea NOT NULL,          -- Merkle root over the acts and, as last leaf, rows_root
    rows_root  bytea,                   -- Merkle root over the digests of the history rows of this transaction
    rows_count int NOT NULL DEFAULT 0,
    prev       bytea NOT NULL,
    hash       bytea NOT NULL
);
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_actor ON audit (actor, seq);
CREATE TABLE audit_head (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq  bigint NOT NULL,
    hash bytea NOT NULL
);
-- Finds the entries about one record with an index that row security lets us use.
CREATE TABLE audit_subject (
    source_id int NOT NULL,
    file      text NOT NULL,
    key       text NOT NULL,
    seq       bigint NOT NULL REFERENCES audit (seq),
    act       text NOT NULL,
    PRIMARY KEY (source_id, file, key, seq, act)
);
CREATE INDEX audit_subject_seq ON audit_subject (seq);
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_head FORCE ROW LEVEL SECURITY;
ALTER TABLE audit_subject ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_subject FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_read ON audit FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
CREATE POLICY audit_head_read ON audit_head FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
CREATE POLICY audit_subject_read ON audit_subject FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
CREATE POLICY audit_append ON audit FOR INSERT TO hearth_owner WITH CHECK (true);
CREATE POLICY audit_head_move ON audit_head TO hearth_owner USING (true);
CREATE POLICY audit_subject_append ON audit_subject FOR INSERT TO hearth_owner WITH CHECK (true);
GRANT SELECT ON audit, audit_head, audit_subject TO hearth_app;
CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_subject_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_subject
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
INSERT INTO audit_head (seq, hash) VALUES (0, sha256('hearth audit'));

-- Appends the entry of the running transaction. It must be the last statement before COMMIT: from here on the head is
-- locked, and every other transaction with something to log waits. Who acts is read from the transaction, never passed.
CREATE FUNCTION audit_append(tx_id uuid, acts jsonb, root bytea, rows_root bytea, rows_count int, OUT seq bigint, OUT hash bytea)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
    head     audit_head;
    moment   timestamptz;
    material text;
BEGIN
    IF acting_role() IS NULL OR acting_user() IS NULL THEN
        RAISE EXCEPTION 'nobody is acting, so nothing can be logged';
    END IF;
    SELECT * INTO head FROM audit_head FOR UPDATE;
    moment := clock_timestamp();
    seq := head.seq + 1;
    material := concat_ws('|', seq, audit_append.tx_id, (extract(epoch FROM moment) * 1000000)::bigint, acting_role(),
                          encode(audit_append.root, 'hex'), coalesce(encode(audit_append.rows_root, 'hex'), '-'),
                          audit_append.rows_count, octet_length(acting_user()), acting_user(), audit_append.acts);
    hash := sha256(head.hash || convert_to(material, 'UTF8'));
    INSERT INTO audit (seq, tx_id, at, actor, role, acts, root, rows_root, rows_count, prev, hash)
    VALUES (seq, audit_append.tx_id, moment, acting_user(), acting_role(), audit_append.acts, audit_append.root,
            audit_append.rows_root, audit_append.rows_count, head.hash, hash);
    INSERT INTO audit_subject (source_id, file, key, seq, act)
    SELECT DISTINCT (a #>> '{subject,source}')::int, a #>> '{subject,file}', a #>> '{subject,key}', audit_append.seq, a ->> 'act'
    FROM jsonb_array_elements(audit_append.acts) a WHERE a ? 'subject';
    UPDATE audit_head SET seq = audit_append.seq, hash = audit_append.hash;
END $$;
REVOKE ALL ON FUNCTION audit_append FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append TO hearth_app;

-- Work longer than a second. A lease and a heartbeat say who works on it; when the lease runs out it is taken again.
CREATE TABLE job (
    id               uuid PRIMARY KEY,
    kind             text NOT NULL,
    args             jsonb NOT NULL DEFAULT '{}',
    state            text NOT NULL DEFAULT 'queued'
                     CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled', 'interrupted')),
    in_process       boolean NOT NULL DEFAULT false,   -- its input lives in the memory of one process: never taken again
    actor            text NOT NULL DEFAULT acting_user(),
    role             text NOT NULL DEFAULT acting_role(),
    today            date NOT NULL DEFAULT acting_date(),
    created_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
    started_at       timestamptz,
    finished_at      timestamptz,
    attempts         int NOT NULL DEFAULT 0,
    max_attempts     int NOT NULL DEFAULT 3,
    run_after        timestamptz NOT NULL DEFAULT clock_timestamp(),
    leased_by        uuid,
    leased_until     timestamptz,
    cancel_requested boolean NOT NULL DEFAULT false,
    phase            text NOT NULL DEFAULT '',
    progress_done    bigint NOT NULL DEFAULT 0,
    progress_total   bigint NOT NULL DEFAULT 0,
    result           jsonb,
    error            text                              -- for the person who started it; no client data
);
CREATE INDEX job_open ON job (run_after) WHERE state IN ('queued', 'running');
CREATE INDEX job_actor ON job (actor, created_at);
ALTER TABLE job ENABLE ROW LEVEL SECURITY;
ALTER TABLE job FORCE ROW LEVEL SECURITY;
CREATE POLICY job_read ON job FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system'])
           OR ((SELECT acting_role()) = 'read_only' AND actor = (SELECT acting_user())));
CREATE POLICY job_add ON job FOR INSERT
    WITH CHECK ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system'])
                AND actor = (SELECT acting_user()) AND role = (SELECT acting_role()));
CREATE POLICY job_change ON job FOR UPDATE
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system'])
           OR ((SELECT acting_role()) = 'read_only' AND actor = (SELECT acting_user())));
GRANT SELECT, INSERT, UPDATE ON job TO hearth_app;
