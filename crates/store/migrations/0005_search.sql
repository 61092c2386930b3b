-- The keys that people are found by. Looked up by equality alone, which is leakproof, so that row security and index
-- work together.
CREATE TABLE search_key (
    key         text COLLATE "C" NOT NULL,
    source_id   int NOT NULL,
    personal_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (key, source_id, personal_id)
);
CREATE INDEX search_key_person ON search_key (source_id, personal_id);
ALTER TABLE search_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_key FORCE ROW LEVEL SECURITY;
CREATE POLICY search_key_read ON search_key FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY search_key_write ON search_key
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, DELETE ON search_key TO hearth_app;
