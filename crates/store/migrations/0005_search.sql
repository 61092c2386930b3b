-- Finding people. A key (a word of a name, its sound, its beginning, a date of birth, the last four of an SSN) is a keyed
-- hash, so that the index tells nothing to who reads it without the keys. It is looked up by equality alone, which is
-- leakproof, so that row security and index work together.

-- The number of a person in the lists below. Somebody whose name changes gets a new one: what is listed under the old
-- one leads nowhere.
CREATE TABLE search_person (
    number      int PRIMARY KEY,
    source_id   int NOT NULL,
    personal_id text NOT NULL,
    UNIQUE (personal_id, source_id)
);

-- Who has a key: for each block of 65,536 numbers one row, with the low 16 bits of each number, big end first.
CREATE TABLE search_key (
    key    bigint NOT NULL,
    block  smallint NOT NULL,
    people bytea NOT NULL,
    PRIMARY KEY (key, block)
);
-- Numbers in order hardly compress, and trying takes time.
ALTER TABLE search_key ALTER people SET STORAGE EXTERNAL;

ALTER TABLE search_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_person FORCE ROW LEVEL SECURITY;
CREATE POLICY search_person_read ON search_person FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY search_person_write ON search_person
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, DELETE ON search_person TO hearth_app;

ALTER TABLE search_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_key FORCE ROW LEVEL SECURITY;
CREATE POLICY search_key_read ON search_key FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'read_only', 'system']));
CREATE POLICY search_key_write ON search_key
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
GRANT SELECT, INSERT, UPDATE, DELETE ON search_key TO hearth_app;
