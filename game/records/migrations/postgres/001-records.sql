-- Records of a team: the tables of migrations/sqlite with what PostgreSQL adds. Everything is in the schema `rung`; a
-- login enters it only by add_login, and row-level security, forced on every table, says what it finds there.
-- Nobody but the tables' owner writes a team, a person, a score; attempts come in by the functions at the end, which
-- take the person from the login. Dates are `2026-02-03`, moments `2026-02-03 10:20`; flags are 0 and 1.

DO $$ BEGIN
    IF current_setting('server_encoding') <> 'UTF8' THEN
        RAISE EXCEPTION 'store-refused: the database is not in UTF-8';
    END IF;
END $$;
CREATE SCHEMA IF NOT EXISTS rung;
REVOKE ALL ON SCHEMA rung FROM PUBLIC;

CREATE TABLE rung_version (version integer NOT NULL);
INSERT INTO rung_version VALUES (1);

CREATE TABLE team (
    team  text NOT NULL PRIMARY KEY CHECK (team <> ''),
    title text NOT NULL
);

CREATE TABLE person (
    team   text NOT NULL REFERENCES team,
    person text NOT NULL CHECK (person <> '' AND strpos(person, '/') = 0),
    role   text NOT NULL CHECK (role IN ('rep', 'coach', 'lead')),
    erased integer NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
    PRIMARY KEY (team, person),
    UNIQUE (team, person, role)
);

CREATE TABLE person_name (
    team   text NOT NULL,
    person text NOT NULL,
    name   text NOT NULL CHECK (name <> ''),
    PRIMARY KEY (team, person),
    UNIQUE (team, name),
    FOREIGN KEY (team, person) REFERENCES person ON DELETE CASCADE
);

-- Who somebody is that logs in. A login may tell a name, so it stands apart from the pseudonyms, and everybody sees the
-- own alone. The role is that of the person: policies read this table and no other, which keeps them from going round.
CREATE TABLE login (
    login  text NOT NULL PRIMARY KEY,
    team   text NOT NULL,
    person text NOT NULL,
    role   text NOT NULL,
    FOREIGN KEY (team, person, role) REFERENCES person (team, person, role) ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE coaching (
    team   text NOT NULL,
    coach  text NOT NULL,
    person text NOT NULL CHECK (person <> coach),
    PRIMARY KEY (team, coach, person),
    FOREIGN KEY (team, coach) REFERENCES person ON DELETE CASCADE,
    FOREIGN KEY (team, person) REFERENCES person ON DELETE CASCADE
);

CREATE TABLE content (
    hash  text NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    bytes text NOT NULL
);

CREATE TABLE assignment (
    team       text NOT NULL REFERENCES team,
    assignment text NOT NULL,
    module     text NOT NULL,
    person     text NOT NULL DEFAULT '',
    due        text NOT NULL,
    given_by   text NOT NULL,
    given_on   text NOT NULL,
    PRIMARY KEY (team, assignment)
);

-- An id is one of its person's; two people may have the same.
CREATE TABLE attempt (
    team       text NOT NULL,
    person     text NOT NULL,
    attempt    text NOT NULL CHECK (attempt <> '' AND strpos(attempt, '/') = 0 AND length(attempt) <= 200),
    play       text NOT NULL CHECK (play <> '' AND length(play) <= 64),
    began      text NOT NULL CHECK (length(began) <= 40),
    mode       text NOT NULL,
    shared     integer NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)),
    assignment text NOT NULL DEFAULT '',
    closed     integer NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    sent       integer NOT NULL DEFAULT 0,
    saves      integer NOT NULL DEFAULT 1,
    bytes      text NOT NULL CHECK (octet_length(bytes) <= 8388608),
    PRIMARY KEY (team, person, attempt),
    UNIQUE (team, play),
    FOREIGN KEY (team, person) REFERENCES person ON DELETE CASCADE
);
CREATE FUNCTION refuse_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'attempt-closed: the attempt is closed and does not change';
END $$;
CREATE TRIGGER attempt_closed BEFORE UPDATE OF bytes ON attempt FOR EACH ROW
    WHEN (old.closed = 1 AND new.bytes <> old.bytes) EXECUTE FUNCTION refuse_closed();

CREATE TABLE sheet (
    sheet text NOT NULL PRIMARY KEY,
    items text NOT NULL
);

CREATE TABLE score (
    team       text NOT NULL,
    person     text NOT NULL,
    attempt    text NOT NULL,
    rules      integer NOT NULL,
    day        text NOT NULL,
    scenario   text NOT NULL,
    company    text NOT NULL,
    mode       text NOT NULL,
    total      integer NOT NULL CHECK (total BETWEEN 0 AND 100),
    timing     integer NOT NULL CHECK (timing BETWEEN 0 AND 100),
    passed     integer NOT NULL CHECK (passed IN (0, 1)),
    outcome    text NOT NULL,
    off_by     integer,
    trigger    text NOT NULL,
    blocked    text NOT NULL,
    blocked_by text NOT NULL,
    asked      bigint NOT NULL,
    sheet      text NOT NULL REFERENCES sheet,
    items      text NOT NULL,
    PRIMARY KEY (team, person, attempt),
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'store-refused: scores are never changed';
END $$;
CREATE TRIGGER score_append_only BEFORE UPDATE ON score FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE comment (
    team    text NOT NULL,
    comment text NOT NULL,
    person  text NOT NULL,
    attempt text NOT NULL,
    turn    integer NOT NULL CHECK (turn >= 0),
    coach   text NOT NULL,
    written text NOT NULL,
    text    text NOT NULL CHECK (text <> ''),
    PRIMARY KEY (team, comment),
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
);

CREATE TABLE calibration (
    team        text NOT NULL REFERENCES team,
    calibration text NOT NULL,
    title       text NOT NULL,
    opened_by   text NOT NULL,
    opened_on   text NOT NULL,
    PRIMARY KEY (team, calibration)
);
CREATE TABLE calibration_attempt (
    team        text NOT NULL,
    calibration text NOT NULL,
    person      text NOT NULL,
    attempt     text NOT NULL,
    PRIMARY KEY (team, calibration, person, attempt),
    FOREIGN KEY (team, calibration) REFERENCES calibration ON DELETE CASCADE,
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
);
CREATE TABLE calibration_coach (
    team        text NOT NULL,
    calibration text NOT NULL,
    coach       text NOT NULL,
    handed_in   integer NOT NULL DEFAULT 0 CHECK (handed_in IN (0, 1)),
    PRIMARY KEY (team, calibration, coach),
    FOREIGN KEY (team, calibration) REFERENCES calibration ON DELETE CASCADE
);

CREATE TABLE rating (
    team        text NOT NULL,
    calibration text NOT NULL DEFAULT '',
    coach       text NOT NULL,
    person      text NOT NULL,
    attempt     text NOT NULL,
    item        text NOT NULL,
    verdict     integer NOT NULL CHECK (verdict BETWEEN 0 AND 2),
    PRIMARY KEY (team, calibration, coach, person, attempt, item),
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
);

CREATE TABLE dispute (
    team        text NOT NULL,
    person      text NOT NULL,
    attempt     text NOT NULL,
    item        text NOT NULL,
    reason      text NOT NULL CHECK (reason <> ''),
    asked_on    text NOT NULL,
    coach       text NOT NULL DEFAULT '',
    answered_on text NOT NULL DEFAULT '',
    answer      text NOT NULL DEFAULT '',
    verdict     text NOT NULL DEFAULT '' CHECK (verdict IN ('', 'stands', 'earned', 'lost')),
    PRIMARY KEY (team, person, attempt, item),
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
);

CREATE TABLE reading (
    team    text NOT NULL,
    person  text NOT NULL,
    attempt text NOT NULL,
    reader  text NOT NULL,
    read_on text NOT NULL,
    PRIMARY KEY (team, person, attempt, reader, read_on),
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
);

CREATE TABLE setting (
    team  text NOT NULL,
    name  text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (team, name)
);

-- Who looks: one row, or none.
CREATE VIEW me WITH (security_invoker = true) AS
    SELECT team, person, role FROM login WHERE login = current_user;
GRANT SELECT ON me TO PUBLIC;

-- Every table: its owner (and the functions below) may do everything, everybody else what a policy says. A table reads
-- only tables above it in this order, else policies would go round: login, coaching, person, calibration,
-- calibration_coach, calibration_attempt, attempt, the rest.
DO $$
DECLARE held text;
BEGIN
    FOR held IN SELECT tablename FROM pg_tables WHERE schemaname = 'rung' LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', held);
        EXECUTE format('CREATE POLICY owner ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', held);
        EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', held);
        EXECUTE format('GRANT SELECT ON %I TO PUBLIC', held);
    END LOOP;
END $$;

CREATE POLICY reads ON rung_version FOR SELECT USING (true);
CREATE POLICY reads ON login FOR SELECT USING (login = current_user);
CREATE POLICY reads ON team FOR SELECT USING (team = (SELECT team FROM me));
CREATE POLICY reads ON setting FOR SELECT USING (team = (SELECT team FROM me));
CREATE POLICY reads ON content FOR SELECT USING ((SELECT team FROM me) IS NOT NULL);
CREATE POLICY reads ON sheet FOR SELECT USING ((SELECT team FROM me) IS NOT NULL);

CREATE POLICY reads ON coaching FOR SELECT USING (team = (SELECT team FROM me) AND
    ((SELECT person FROM me) IN (coach, person) OR (SELECT role FROM me) = 'lead'));
CREATE VIEW my_coached WITH (security_invoker = true) AS
    SELECT coaching.person FROM coaching, me WHERE coaching.team = me.team AND coaching.coach = me.person;
GRANT SELECT ON my_coached TO PUBLIC;

-- One's coach is known by the pseudonym that stands under comments, and coaches know of each other; a name is for
-- those who lead.
CREATE POLICY reads ON person FOR SELECT USING (team = (SELECT team FROM me) AND
    (person = (SELECT person FROM me) OR (SELECT role FROM me) = 'lead' OR person IN (SELECT person FROM my_coached) OR
     ((SELECT role FROM me) = 'coach' AND role IN ('coach', 'lead')) OR
     person IN (SELECT coach FROM coaching WHERE coaching.person = (SELECT person FROM me))));
CREATE POLICY reads ON person_name FOR SELECT USING (team = (SELECT team FROM me) AND
    (person = (SELECT person FROM me) OR (SELECT role FROM me) = 'lead' OR person IN (SELECT person FROM my_coached)));

CREATE POLICY reads ON assignment FOR SELECT USING (team = (SELECT team FROM me) AND
    (person IN ('', (SELECT person FROM me)) OR (SELECT role FROM me) IN ('coach', 'lead')));
GRANT INSERT ON assignment TO PUBLIC;
CREATE POLICY gives ON assignment FOR INSERT WITH CHECK (team = (SELECT team FROM me) AND
    given_by = (SELECT person FROM me) AND ((SELECT role FROM me) = 'lead' OR
    ((SELECT role FROM me) = 'coach' AND (person = '' OR person IN (SELECT person FROM my_coached)))));

-- Who logged in; an error where that is nobody. This function, and the ones at the end, run as the tables' owner and
-- take whose it is from the login, never from what they are told.
CREATE FUNCTION caller() RETURNS login LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE found_login login;
BEGIN
    SELECT * INTO found_login FROM login WHERE login.login = session_user;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'unknown-person: nobody in this store has the login "%"', session_user;
    END IF;
    RETURN found_login;
END $$;

-- Whether the caller sees an attempt of somebody else's as a lead or that person's coach, and may show it to others.
CREATE FUNCTION may_show(p_person text, p_attempt text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE who login := caller();
BEGIN
    RETURN who.person <> p_person AND EXISTS (SELECT 1 FROM attempt a
        WHERE a.team = who.team AND a.person = p_person AND a.attempt = p_attempt AND
            (a.mode IN ('exercise', 'assessment') OR a.shared = 1)) AND
        (who.role = 'lead' OR EXISTS (SELECT 1 FROM coaching c
            WHERE c.team = who.team AND c.coach = who.person AND c.person = p_person));
END $$;

CREATE POLICY reads ON calibration FOR SELECT USING (team = (SELECT team FROM me) AND
    (SELECT role FROM me) IN ('coach', 'lead'));
GRANT INSERT ON calibration TO PUBLIC;
CREATE POLICY opens ON calibration FOR INSERT WITH CHECK (team = (SELECT team FROM me) AND
    opened_by = (SELECT person FROM me) AND (SELECT role FROM me) IN ('coach', 'lead'));

CREATE POLICY reads ON calibration_coach FOR SELECT USING (team = (SELECT team FROM me) AND
    (SELECT role FROM me) IN ('coach', 'lead'));
GRANT INSERT, UPDATE (handed_in) ON calibration_coach TO PUBLIC;
CREATE POLICY opens ON calibration_coach FOR INSERT WITH CHECK (team = (SELECT team FROM me) AND handed_in = 0 AND
    calibration IN (SELECT c.calibration FROM calibration c
        WHERE c.team = (SELECT team FROM me) AND c.opened_by = (SELECT person FROM me)));
CREATE POLICY hands_in ON calibration_coach FOR UPDATE USING (team = (SELECT team FROM me) AND
    coach = (SELECT person FROM me)) WITH CHECK (handed_in = 1);

CREATE POLICY reads ON calibration_attempt FOR SELECT USING (team = (SELECT team FROM me) AND
    ((SELECT role FROM me) = 'lead' OR
     calibration IN (SELECT c.calibration FROM calibration c
        WHERE c.team = (SELECT team FROM me) AND c.opened_by = (SELECT person FROM me)) OR
     calibration IN (SELECT c.calibration FROM calibration_coach c
        WHERE c.team = (SELECT team FROM me) AND c.coach = (SELECT person FROM me))));
GRANT INSERT ON calibration_attempt TO PUBLIC;
CREATE POLICY opens ON calibration_attempt FOR INSERT WITH CHECK (team = (SELECT team FROM me) AND
    calibration IN (SELECT c.calibration FROM calibration c
        WHERE c.team = (SELECT team FROM me) AND c.opened_by = (SELECT person FROM me)) AND may_show(person, attempt));

CREATE VIEW my_calibrations WITH (security_invoker = true) AS
    SELECT c.calibration FROM calibration_coach c, me
    WHERE c.team = me.team AND c.coach = me.person AND c.handed_in = 0;
GRANT SELECT ON my_calibrations TO PUBLIC;

-- Practice is its rep's own unless it is shared; so is what is damaged and may be practice.
CREATE POLICY reads ON attempt FOR SELECT USING (team = (SELECT team FROM me) AND
    (person = (SELECT person FROM me) OR ((mode IN ('exercise', 'assessment') OR shared = 1) AND
     ((SELECT role FROM me) = 'lead' OR person IN (SELECT person FROM my_coached)))));
CREATE POLICY reads ON score FOR SELECT USING (team = (SELECT team FROM me) AND
    (person = (SELECT person FROM me) OR
     (((SELECT role FROM me) = 'lead' OR person IN (SELECT person FROM my_coached)) AND
      (mode IN ('exercise', 'assessment') OR (person, attempt) IN
       (SELECT a.person, a.attempt FROM attempt a WHERE a.team = (SELECT team FROM me) AND a.shared = 1)))));

CREATE POLICY reads ON comment FOR SELECT USING (EXISTS (SELECT 1 FROM attempt a
    WHERE a.team = comment.team AND a.person = comment.person AND a.attempt = comment.attempt));
GRANT INSERT ON comment TO PUBLIC;
CREATE POLICY writes ON comment FOR INSERT WITH CHECK (team = (SELECT team FROM me) AND
    coach = (SELECT person FROM me) AND person IN (SELECT person FROM my_coached) AND
    EXISTS (SELECT 1 FROM attempt a
        WHERE a.team = comment.team AND a.person = comment.person AND a.attempt = comment.attempt));

-- What others gave in a calibration shows itself when the last coach has handed in, and then nothing changes any more.
CREATE POLICY reads ON rating FOR SELECT USING (team = (SELECT team FROM me) AND
    (coach = (SELECT person FROM me) OR
     (EXISTS (SELECT 1 FROM attempt a WHERE a.team = rating.team AND a.person = rating.person AND
         a.attempt = rating.attempt) AND
      (calibration = '' OR ((SELECT role FROM me) IN ('coach', 'lead') AND NOT EXISTS (SELECT 1 FROM calibration_coach c
         WHERE c.team = rating.team AND c.calibration = rating.calibration AND c.handed_in = 0))))));
GRANT INSERT, UPDATE (verdict), DELETE ON rating TO PUBLIC;
CREATE POLICY rates ON rating FOR INSERT WITH CHECK (team = (SELECT team FROM me) AND
    coach = (SELECT person FROM me) AND EXISTS (SELECT 1 FROM attempt a
        WHERE a.team = rating.team AND a.person = rating.person AND a.attempt = rating.attempt) AND
    person IN (SELECT person FROM my_coached) AND
    (calibration = '' OR (calibration IN (SELECT calibration FROM my_calibrations) AND
     EXISTS (SELECT 1 FROM calibration_attempt c WHERE c.team = rating.team AND c.calibration = rating.calibration AND
         c.person = rating.person AND c.attempt = rating.attempt))));
CREATE POLICY changes ON rating FOR UPDATE USING (team = (SELECT team FROM me) AND coach = (SELECT person FROM me) AND
    (calibration = '' OR calibration IN (SELECT calibration FROM my_calibrations)));
CREATE POLICY removes ON rating FOR DELETE USING (team = (SELECT team FROM me) AND coach = (SELECT person FROM me) AND
    (calibration = '' OR calibration IN (SELECT calibration FROM my_calibrations)));

CREATE POLICY reads ON dispute FOR SELECT USING (EXISTS (SELECT 1 FROM attempt a
    WHERE a.team = dispute.team AND a.person = dispute.person AND a.attempt = dispute.attempt));
GRANT INSERT (team, person, attempt, item, reason, asked_on), UPDATE (coach, answered_on, answer, verdict)
    ON dispute TO PUBLIC;
CREATE POLICY asks ON dispute FOR INSERT WITH CHECK (team = (SELECT team FROM me) AND
    person = (SELECT person FROM me));
CREATE POLICY answers ON dispute FOR UPDATE USING (team = (SELECT team FROM me) AND coach = '' AND
    person IN (SELECT person FROM my_coached))
    WITH CHECK (coach = (SELECT person FROM me) AND verdict <> '');

CREATE POLICY reads ON reading FOR SELECT USING (team = (SELECT team FROM me) AND
    (SELECT person FROM me) IN (person, reader));

GRANT INSERT, UPDATE (value) ON setting TO PUBLIC;
CREATE POLICY sets ON setting FOR INSERT WITH CHECK (team = (SELECT team FROM me) AND
    (SELECT role FROM me) = 'lead');
CREATE POLICY changes ON setting FOR UPDATE USING (team = (SELECT team FROM me) AND (SELECT role FROM me) = 'lead');

-- Empty where it is not to be found out.
CREATE FUNCTION mode_of(p_bytes text) RETURNS text LANGUAGE plpgsql IMMUTABLE SET search_path = rung, pg_temp AS $$
DECLARE found_mode text;
BEGIN
    found_mode := p_bytes::jsonb ->> 'mode';
    RETURN CASE WHEN found_mode IN ('practice', 'exercise', 'assessment') THEN found_mode ELSE '' END;
EXCEPTION WHEN OTHERS THEN
    RETURN '';
END $$;

-- The id itself, or where another play of the person has it, the next free number.
CREATE FUNCTION free_id(p_team text, p_person text, p_attempt text) RETURNS text
    LANGUAGE plpgsql STABLE SET search_path = rung, pg_temp AS $$
DECLARE
    stem text := regexp_replace(p_attempt, '-[0-9]{1,6}$', '');
    last_no integer;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM attempt WHERE team = p_team AND person = p_person AND attempt = p_attempt) THEN
        RETURN p_attempt;
    END IF;
    SELECT coalesce(max(substr(attempt, length(stem) + 2)::integer), 0) INTO last_no FROM attempt
        WHERE team = p_team AND person = p_person AND starts_with(attempt, stem || '-') AND
            substr(attempt, length(stem) + 2) ~ '^[0-9]{1,6}$';
    RETURN stem || '-' || last_no + 1;
END $$;

-- Keeps a play as it stands and answers under which id. The same bytes again change nothing.
CREATE FUNCTION save_attempt(p_attempt text, p_play text, p_began text, p_assignment text, p_bytes text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE
    who login := caller();
    known attempt;
    counts_for text := coalesce((SELECT a.assignment FROM assignment a
        WHERE a.team = who.team AND a.assignment = p_assignment AND a.person IN ('', who.person)), '');
BEGIN
    PERFORM 1 FROM login WHERE login.login = who.login FOR UPDATE;  -- one save of a person at a time
    SELECT * INTO known FROM attempt WHERE team = who.team AND play = p_play;
    IF NOT FOUND THEN
        known.attempt := free_id(who.team, who.person, p_attempt);
        -- What counts for an assignment is its coach's to see.
        INSERT INTO attempt (team, person, attempt, play, began, mode, shared, assignment, bytes)
            VALUES (who.team, who.person, known.attempt, p_play, p_began, mode_of(p_bytes), (counts_for <> '')::integer,
                counts_for, p_bytes);
    ELSIF known.person <> who.person THEN
        RAISE EXCEPTION 'store-refused: this play is somebody else''s';
    ELSIF known.bytes <> p_bytes THEN
        UPDATE attempt SET bytes = p_bytes, mode = mode_of(p_bytes), saves = saves + 1
            WHERE team = who.team AND play = p_play;
    END IF;
    RETURN known.attempt;
END $$;

-- Closes a play with what it counts as. Again: nothing.
CREATE FUNCTION close_attempt(p_play text, p_sheet text, p_rules integer, p_scenario text, p_company text,
    p_total integer, p_timing integer, p_passed integer, p_outcome text, p_off_by integer, p_trigger text,
    p_blocked text, p_blocked_by text, p_asked bigint, p_items text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE
    who login := caller();
    known attempt;
    hash text := encode(sha256(convert_to(p_sheet, 'UTF8')), 'hex');
BEGIN
    SELECT * INTO known FROM attempt WHERE team = who.team AND play = p_play AND person = who.person FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'store-refused: there is no such play of this person';
    ELSIF known.closed = 1 THEN
        RETURN;
    END IF;
    INSERT INTO sheet (sheet, items) VALUES (hash, p_sheet) ON CONFLICT DO NOTHING;
    INSERT INTO score VALUES (who.team, who.person, known.attempt, p_rules, left(known.began, 10), p_scenario, p_company,
        known.mode, p_total, p_timing, p_passed, p_outcome, p_off_by, p_trigger, p_blocked, p_blocked_by, p_asked, hash,
        p_items);
    UPDATE attempt SET closed = 1 WHERE team = who.team AND play = p_play;
END $$;

-- What was played, under the hash that its bytes have.
CREATE FUNCTION keep_content(p_bytes text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE
    who login := caller();
    found_hash text := encode(sha256(convert_to(p_bytes, 'UTF8')), 'hex');
BEGIN
    IF octet_length(p_bytes) > 8388608 THEN
        RAISE EXCEPTION 'store-refused: what is played holds over 8 MB';
    END IF;
    INSERT INTO content (hash, bytes) VALUES (found_hash, p_bytes) ON CONFLICT DO NOTHING;
    RETURN found_hash;
END $$;

CREATE FUNCTION share_attempt(p_attempt text, p_shared integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE who login := caller();
BEGIN
    UPDATE attempt SET shared = p_shared WHERE team = who.team AND person = who.person AND attempt = p_attempt;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'file-missing: there is no attempt "%" of this person', p_attempt;
    END IF;
END $$;

-- That the caller read somebody's attempt, now; only what the caller may see is ever noted.
CREATE FUNCTION note_reading(p_person text, p_attempt text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE who login := caller();
BEGIN
    IF may_show(p_person, p_attempt) THEN
        INSERT INTO reading (team, person, attempt, reader, read_on)
            VALUES (who.team, p_person, p_attempt, who.person, to_char(now(), 'YYYY-MM-DD HH24:MI'))
            ON CONFLICT DO NOTHING;
    END IF;
END $$;

-- Takes away what is kept of oneself, or of somebody in the team one leads, and the login with it. The pseudonym
-- stays, so that nobody else gets it, and so does what somebody wrote about others.
CREATE FUNCTION erase_person(p_person text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE
    who login := caller();
    held text;
BEGIN
    IF who.person <> p_person AND who.role <> 'lead' THEN
        RAISE EXCEPTION 'store-refused: what is kept of % is theirs, and their lead''s to look after', p_person;
    END IF;
    DELETE FROM attempt WHERE team = who.team AND person = p_person;
    DELETE FROM assignment WHERE team = who.team AND person = p_person;
    DELETE FROM coaching WHERE team = who.team AND p_person IN (person, coach);
    UPDATE calibration_coach c SET handed_in = 1 WHERE c.team = who.team AND c.coach = p_person AND EXISTS (SELECT 1
        FROM rating r WHERE r.team = c.team AND r.calibration = c.calibration AND r.coach = c.coach);
    DELETE FROM calibration_coach WHERE team = who.team AND coach = p_person AND handed_in = 0;
    DELETE FROM person_name WHERE team = who.team AND person = p_person;
    UPDATE person SET erased = 1 WHERE team = who.team AND person = p_person;
    FOR held IN DELETE FROM login l WHERE l.team = who.team AND l.person = p_person RETURNING l.login LOOP
        EXECUTE format('REVOKE USAGE ON SCHEMA rung FROM %I', held);
    END LOOP;
END $$;

-- Lets a login in as a person. For the tables' owner, whose rights it has: the login is made where it is missing and
-- the owner may. Whoever is above row-level security is nobody in a team.
CREATE FUNCTION add_login(p_team text, p_person text, p_login text) RETURNS void
    LANGUAGE plpgsql SET search_path = rung, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = p_login AND (rolsuper OR rolbypassrls)) THEN
        RAISE EXCEPTION 'store-privileged: "%" stands above what a team may see', p_login;
    END IF;
    INSERT INTO login (login, team, person, role)
        SELECT p_login, team, person, role FROM person WHERE team = p_team AND person = p_person;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'unknown-person: there is no "%" in the team "%"', p_person, p_team;
    END IF;
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = p_login) THEN
        EXECUTE format('CREATE ROLE %I LOGIN', p_login);
    END IF;
    EXECUTE format('GRANT USAGE ON SCHEMA rung TO %I', p_login);
END $$;
