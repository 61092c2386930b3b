-- Lets an import that brings many rows tell the planner of them at once: the first pages after it must not wait for
-- autovacuum. Only an owner may ANALYZE, so the function is the owner's; it reads no row to its caller.
CREATE FUNCTION refresh_statistics(tables text[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    name text;
BEGIN
    FOR name IN
        SELECT format('%I.%I', n.nspname, c.relname)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND ((n.nspname = 'hud' AND c.relname = ANY (tables))
                                   OR (n.nspname = 'public' AND c.relname = ANY (ARRAY['search_person', 'search_key'])))
        ORDER BY 1
    LOOP
        EXECUTE 'ANALYZE ' || name;
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION refresh_statistics FROM PUBLIC;
GRANT EXECUTE ON FUNCTION refresh_statistics TO hearth_app;
