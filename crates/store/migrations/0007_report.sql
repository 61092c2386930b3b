-- Reports that were made: with what they were asked for, what the data was then, and what came out. The file that HUD takes
-- and the households behind the figures are sealed under the key of their source, so that a copy of the database does not
-- tell who was without a home.
CREATE TABLE report_run (
    id            uuid PRIMARY KEY,                -- that of the job which made it
    source_id     int NOT NULL REFERENCES source (id),
    parameters    jsonb NOT NULL,                  -- what was asked for; no client's data
    rules         text NOT NULL CHECK (rules <> ''),
    actor         text NOT NULL DEFAULT acting_user(),
    at            timestamptz NOT NULL DEFAULT clock_timestamp(),
    data_at       timestamptz,                     -- the last import before it was made
    households    int NOT NULL CHECK (households >= 0),
    upload_bytes  int NOT NULL CHECK (upload_bytes > 0),
    upload        bytea NOT NULL,                  -- sealed: the zip
    picture       bytea NOT NULL                   -- sealed: the households, as JSON
);
CREATE INDEX report_run_at ON report_run (at);
CREATE INDEX report_run_source ON report_run (source_id);
ALTER TABLE report_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE report_run FORCE ROW LEVEL SECURITY;
CREATE POLICY report_run_read ON report_run FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
CREATE POLICY report_run_add ON report_run FOR INSERT
    WITH CHECK ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system'])
                AND actor = (SELECT acting_user()));
GRANT SELECT, INSERT ON report_run TO hearth_app;
-- Sealed bytes do not get smaller, and trying takes time.
ALTER TABLE report_run ALTER upload SET STORAGE EXTERNAL, ALTER picture SET STORAGE EXTERNAL;
