-- People who may sign in: accounts, what proves who they are, sign-ins that run, invitations, and failed attempts.
--
-- Whoever has not signed in yet acts as 'sign_in', for whom no policy below makes a row exist: such a transaction can
-- only call the SECURITY DEFINER functions at the end. What proves a person (password hash, sealed TOTP secret, recovery
-- codes) has tables of its own that not even the lead administrator reads.

CREATE TABLE account (
    id              uuid PRIMARY KEY,
    email           text NOT NULL CHECK (email = lower(btrim(email)) AND email LIKE '_%@_%' AND length(email) <= 254),
    name            text NOT NULL CHECK (btrim(name) <> '' AND length(name) <= 200),
    role            text NOT NULL CHECK (role IN ('lead_administrator', 'read_only')),
    state           text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'suspended', 'ended')),
    created_at      timestamptz NOT NULL,
    created_by      text NOT NULL DEFAULT acting_user(),
    last_sign_in_at timestamptz
);
-- An address is free again when its account has ended.
CREATE UNIQUE INDEX account_email ON account (email) WHERE state <> 'ended';
ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY account_manage ON account
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
CREATE POLICY account_own_read ON account FOR SELECT
    USING (id = (SELECT acting_account()));
-- A person's own row, but neither its role nor its state.
CREATE POLICY account_own_change ON account FOR UPDATE
    USING (id = (SELECT acting_account()))
    WITH CHECK (id = (SELECT acting_account()) AND role = (SELECT acting_role()) AND state = 'active');
CREATE POLICY account_owner ON account TO hearth_owner USING (true);
GRANT SELECT, INSERT, UPDATE ON account TO hearth_app;

CREATE TABLE account_secret (
    account_id          uuid PRIMARY KEY REFERENCES account (id),
    password_hash       text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    password_changed_at timestamptz NOT NULL,
    totp_sealed         bytea,      -- NULL once a second factor was taken away, until a new one is set up
    totp_step           bigint      -- the newest 30-second step whose code was used; none before it is taken
);
ALTER TABLE account_secret ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_secret FORCE ROW LEVEL SECURITY;
CREATE POLICY account_secret_own ON account_secret
    USING (account_id = (SELECT acting_account()) OR (SELECT acting_role()) = 'system');
CREATE POLICY account_secret_owner ON account_secret TO hearth_owner USING (true);
GRANT SELECT, INSERT, UPDATE ON account_secret TO hearth_app;

CREATE TABLE recovery_code (
    account_id uuid NOT NULL REFERENCES account (id),
    code_hash  bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    used_at    timestamptz,
    PRIMARY KEY (account_id, code_hash)
);
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY;
CREATE POLICY recovery_code_own ON recovery_code
    USING (account_id = (SELECT acting_account()) OR (SELECT acting_role()) = 'system');
CREATE POLICY recovery_code_owner ON recovery_code TO hearth_owner USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_code TO hearth_app;

-- A sign-in that runs. It ends by its row going away, by idle_minutes without use, or at ends_at.
CREATE TABLE session (
    id           uuid PRIMARY KEY,
    token_hash   bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    account_id   uuid NOT NULL REFERENCES account (id),
    created_at   timestamptz NOT NULL,
    seen_at      timestamptz NOT NULL,
    idle_minutes smallint NOT NULL CHECK (idle_minutes BETWEEN 5 AND 30),
    ends_at      timestamptz NOT NULL,
    label        text NOT NULL          -- 'Firefox on Windows'
);
CREATE INDEX session_account ON session (account_id);
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY session_own ON session
    USING (account_id = (SELECT acting_account()));
CREATE POLICY session_end ON session FOR DELETE
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
CREATE POLICY session_see ON session FOR SELECT
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
CREATE POLICY session_owner ON session TO hearth_owner USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO hearth_app;

-- A link that sets up an account ('new') or one of its two factors again ('second_factor', 'password').
CREATE TABLE invitation (
    id          uuid PRIMARY KEY,
    token_hash  bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    kind        text NOT NULL CHECK (kind IN ('new', 'second_factor', 'password')),
    email       text NOT NULL,
    name        text NOT NULL,
    role        text NOT NULL CHECK (role IN ('lead_administrator', 'read_only')),
    account_id  uuid NOT NULL,          -- of the account it makes, or whose factor it sets
    totp_sealed bytea,                  -- the secret it offers; NULL for 'password'
    created_at  timestamptz NOT NULL,
    created_by  text NOT NULL DEFAULT acting_user(),
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz,
    withdrawn_at timestamptz
);
CREATE INDEX invitation_account ON invitation (account_id);
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY invitation_manage ON invitation
    USING ((SELECT acting_role()) = ANY (ARRAY['lead_administrator', 'system']));
CREATE POLICY invitation_owner ON invitation TO hearth_owner USING (true);
GRANT SELECT, INSERT, UPDATE ON invitation TO hearth_app;

-- Attempts to prove who one is, for throttling. Both keys are keyed hashes: neither addresses nor e-mails can be read
-- back. An e-mail nobody has is counted like one somebody has.
CREATE TABLE sign_in_attempt (
    id          uuid PRIMARY KEY,
    at          timestamptz NOT NULL,
    account_key bytea NOT NULL,
    address_key bytea NOT NULL,
    succeeded   boolean NOT NULL DEFAULT false
);
CREATE INDEX sign_in_attempt_account ON sign_in_attempt (account_key, at);
CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address_key, at);
CREATE INDEX sign_in_attempt_at ON sign_in_attempt (at);
ALTER TABLE sign_in_attempt ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_attempt FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in_attempt_owner ON sign_in_attempt TO hearth_owner USING (true);

-- Counts an attempt as failed before its password is looked at, so that many at once cannot all pass the throttle.
-- Returns how many seconds to wait (then nothing was counted): from the fifth failure in a row for an account
-- 30 s, doubled with each up to an hour; from the twentieth failure of an address in an hour, until that hour is over.
CREATE FUNCTION sign_in_begin(attempt uuid, account_key bytea, address_key bytea, now timestamptz) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    failures   int;
    newest     timestamptz;
    nth_newest timestamptz;
    wait       numeric := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(encode(sign_in_begin.account_key, 'hex'), 3));
    PERFORM pg_advisory_xact_lock(hashtextextended(encode(sign_in_begin.address_key, 'hex'), 4));
    DELETE FROM sign_in_attempt a WHERE a.at < sign_in_begin.now - interval '30 days';

    SELECT count(*), max(a.at) INTO failures, newest FROM sign_in_attempt a
    WHERE a.account_key = sign_in_begin.account_key AND NOT a.succeeded
      AND a.at > sign_in_begin.now - interval '1 day'
      AND a.at > coalesce((SELECT max(s.at) FROM sign_in_attempt s
                           WHERE s.account_key = sign_in_begin.account_key AND s.succeeded), '-infinity');
    IF failures >= 5 THEN
        wait := extract(epoch FROM newest - sign_in_begin.now) + least(3600, 30 * power(2, least(failures - 5, 10)));
    END IF;

    SELECT a.at INTO nth_newest FROM sign_in_attempt a
    WHERE a.address_key = sign_in_begin.address_key AND NOT a.succeeded AND a.at > sign_in_begin.now - interval '1 hour'
    ORDER BY a.at DESC OFFSET 19 LIMIT 1;
    IF nth_newest IS NOT NULL THEN
        wait := greatest(wait, extract(epoch FROM nth_newest - sign_in_begin.now) + 3600);
    END IF;

    IF wait > 0 THEN
        RETURN ceil(wait);
    END IF;
    INSERT INTO sign_in_attempt (id, at, account_key, address_key)
    VALUES (sign_in_begin.attempt, sign_in_begin.now, sign_in_begin.account_key, sign_in_begin.address_key);
    RETURN 0;
END $$;

-- The attempt was no failure after all: the account's count starts again.
CREATE FUNCTION sign_in_succeeded(attempt uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE sign_in_attempt SET succeeded = true WHERE id = attempt
$$;

-- What is needed to check a password and a code. No row for an e-mail nobody signs in with.
CREATE FUNCTION sign_in_find(email text)
RETURNS TABLE (id uuid, role text, state text, password_hash text, totp_sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.role, a.state, s.password_hash, s.totp_sealed
    FROM account a JOIN account_secret s ON s.account_id = a.id
    WHERE a.email = sign_in_find.email AND a.state <> 'ended' AND acting_role() = 'sign_in'
$$;

-- The sign-in with this token, if it still runs; `touch` counts this as use.
CREATE FUNCTION session_find(token_hash bytea, now timestamptz, touch boolean)
RETURNS TABLE (id uuid, account_id uuid, email text, name text, role text, seen_at timestamptz, idle_minutes smallint, ends_at timestamptz)
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
    RETURN QUERY SELECT running.id, a.id, a.email, a.name, a.role, running.seen_at, running.idle_minutes, running.ends_at
                 FROM account a WHERE a.id = running.account_id;
END $$;

-- The invitation with this token, if it can still be used.
CREATE FUNCTION invitation_find(token_hash bytea, now timestamptz)
RETURNS TABLE (kind text, email text, name text, role text, account_id uuid, totp_sealed bytea, password_hash text, account_totp_sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT i.kind, i.email, i.name, i.role, i.account_id, i.totp_sealed, s.password_hash, s.totp_sealed
    FROM invitation i
    LEFT JOIN account a ON a.id = i.account_id
    LEFT JOIN account_secret s ON s.account_id = a.id
    WHERE i.token_hash = invitation_find.token_hash AND i.used_at IS NULL AND i.withdrawn_at IS NULL
      AND i.expires_at > invitation_find.now AND acting_role() = 'sign_in'
      AND (i.kind = 'new') = (a.id IS NULL) AND coalesce(a.state, 'active') = 'active'
$$;

-- Uses an invitation up, as the account it is for; makes that account when there is none yet. False when it was used
-- or withdrawn meanwhile. The secrets are then written by the account itself.
CREATE FUNCTION invitation_use(token_hash bytea, now timestamptz) RETURNS boolean
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
        INSERT INTO account (id, email, name, role, created_at, created_by)
        VALUES (used.account_id, used.email, used.name, used.role, invitation_use.now, used.created_by);
    END IF;
    RETURN true;
END $$;

-- The lead takes a lost second factor away without seeing it: no sign-in until a new one is set up.
CREATE FUNCTION second_factor_remove(account uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF acting_role() IS NULL OR acting_role() NOT IN ('lead_administrator', 'system') THEN
        RAISE EXCEPTION 'only the lead administrator takes a second factor away';
    END IF;
    UPDATE account_secret SET totp_sealed = NULL, totp_step = NULL WHERE account_id = second_factor_remove.account;
    DELETE FROM recovery_code WHERE account_id = second_factor_remove.account;
END $$;

REVOKE ALL ON FUNCTION sign_in_begin, sign_in_succeeded, sign_in_find, session_find, invitation_find, invitation_use,
    second_factor_remove FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sign_in_begin, sign_in_succeeded, sign_in_find, session_find, invitation_find, invitation_use,
    second_factor_remove TO hearth_app;
