-- What an export of a source has to repeat of the exports that came in.
ALTER TABLE source ADD COLUMN source_type smallint;    -- Export.SourceType
ALTER TABLE source ADD COLUMN hash_status smallint;    -- Export.HashStatus: a hashed source is never hashed again
