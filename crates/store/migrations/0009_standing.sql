-- What people and their agencies report about themselves, and the public list of who takes part.

-- Written for people who may not write the table: the person, the agency's officer and its manager.
CREATE POLICY standing_owner_add ON standing FOR INSERT TO hearth_owner WITH CHECK (true);
CREATE POLICY standing_owner_change ON standing FOR UPDATE TO hearth_owner USING (true);
-- Through the functions below, which write nothing else.
DROP POLICY standing_review ON standing;

-- The person who acts has read the policies in the version that holds on a day (V.B.2). False when there is none.
CREATE FUNCTION policies_acknowledge(today date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    holds int := (SELECT max(p.version) FROM published p WHERE p.kind = 'policies' AND p.published_on <= policies_acknowledge.today);
BEGIN
    IF holds IS NULL OR NOT EXISTS (SELECT FROM account a WHERE a.id = acting_account() AND a.state = 'active') THEN
        RETURN false;
    END IF;
    INSERT INTO standing AS s (account_id, policies, policies_on) VALUES (acting_account(), holds, policies_acknowledge.today)
    ON CONFLICT (account_id) DO UPDATE SET policies = excluded.policies, policies_on = excluded.policies_on
        WHERE coalesce(s.policies, 0) < excluded.policies;
    RETURN true;
END $$;

-- Whether the one who acts answers for this person: the lead, or the person's own agency's officer (and manager, for a
-- separation).
CREATE FUNCTION answers_for(person uuid, roles text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM account a WHERE a.id = answers_for.person AND a.agency_id IS NOT NULL
        AND (acting_is_lead() OR (acting_role() = ANY (roles) AND a.agency_id = acting_agency())))
$$;

-- A person has left the agency (V.E.13). The first report stays.
CREATE FUNCTION separation_report(person uuid, separated_on date, today date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT answers_for(person, ARRAY['security_officer', 'agency_manager']) THEN
        RETURN false;
    END IF;
    INSERT INTO standing AS s (account_id, separated_on, separation_reported_on) VALUES (person, separation_report.separated_on, today)
    ON CONFLICT (account_id) DO UPDATE SET separated_on = excluded.separated_on,
        separation_reported_on = coalesce(s.separation_reported_on, excluded.separation_reported_on);
    RETURN true;
END $$;

-- An officer looked at a person's account and it is still needed (V.E.1).
CREATE FUNCTION user_review(person uuid, today date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF NOT answers_for(person, ARRAY['security_officer']) THEN
        RETURN false;
    END IF;
    INSERT INTO standing AS s (account_id, reviewed_on) VALUES (person, today)
    ON CONFLICT (account_id) DO UPDATE SET reviewed_on = excluded.reviewed_on;
    RETURN true;
END $$;

-- Who takes part, for everybody (V.A.3t): agencies with an agreement in force. No officer, contact or fee.
CREATE FUNCTION participating_agencies(today date)
RETURNS TABLE (name text, kind text, county text, since date, until date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.name, a.kind, a.county, f.from_day, nullif(f.to_day, '9999-12-31')
    FROM agency a JOIN agency_in_force f ON f.agency_id = a.id
    WHERE a.kind <> 'lead' AND f.from_day <= participating_agencies.today AND participating_agencies.today < f.to_day
    ORDER BY lower(a.name), a.id
$$;
REVOKE ALL ON FUNCTION policies_acknowledge, answers_for, separation_report, user_review, participating_agencies FROM PUBLIC;
GRANT EXECUTE ON FUNCTION policies_acknowledge, separation_report, user_review, participating_agencies TO hearth_app;
