-- Who scores in a calibration reads its calls, also of people whom they do not coach, and nothing else that was said of
-- them; coaches know each other's names, and reps those of their coaches. Order of reading: login, coaching, calibration,
-- calibration_coach, calibration_attempt, person, person_name, attempt, the rest.
CREATE VIEW my_calibrated WITH (security_invoker = true) AS
    SELECT a.person, a.attempt FROM calibration_attempt a, calibration_coach c, me
    WHERE a.team = me.team AND c.team = me.team AND c.calibration = a.calibration AND c.coach = me.person;
GRANT SELECT ON my_calibrated TO PUBLIC;

DROP POLICY reads ON person;
CREATE POLICY reads ON person FOR SELECT USING (team = (SELECT team FROM me) AND
    (person = (SELECT person FROM me) OR (SELECT role FROM me) = 'lead' OR person IN (SELECT person FROM my_coached) OR
     person IN (SELECT person FROM my_calibrated) OR
     ((SELECT role FROM me) = 'coach' AND role IN ('coach', 'lead')) OR
     person IN (SELECT coach FROM coaching WHERE coaching.person = (SELECT person FROM me))));
DROP POLICY reads ON person_name;
CREATE POLICY reads ON person_name FOR SELECT USING (team = (SELECT team FROM me) AND
    (person = (SELECT person FROM me) OR (SELECT role FROM me) = 'lead' OR person IN (SELECT person FROM my_coached) OR
     person IN (SELECT p.person FROM person p WHERE p.team = (SELECT team FROM me) AND p.role IN ('coach', 'lead'))));

DROP POLICY reads ON attempt;
CREATE POLICY reads ON attempt FOR SELECT USING (team = (SELECT team FROM me) AND
    (person = (SELECT person FROM me) OR ((mode IN ('exercise', 'assessment') OR shared = 1) AND
     ((SELECT role FROM me) = 'lead' OR person IN (SELECT person FROM my_coached) OR
      (closed = 1 AND (person, attempt) IN (SELECT person, attempt FROM my_calibrated))))));

-- What was said of a call is for whoever played it and for those who look after them.
CREATE VIEW my_people WITH (security_invoker = true) AS
    SELECT p.person FROM person p, me WHERE p.team = me.team AND
        (p.person = me.person OR me.role = 'lead' OR p.person IN (SELECT person FROM my_coached));
GRANT SELECT ON my_people TO PUBLIC;
ALTER POLICY reads ON comment USING (team = (SELECT team FROM me) AND person IN (SELECT person FROM my_people) AND
    EXISTS (SELECT 1 FROM attempt a
        WHERE a.team = comment.team AND a.person = comment.person AND a.attempt = comment.attempt));
ALTER POLICY reads ON dispute USING (team = (SELECT team FROM me) AND person IN (SELECT person FROM my_people) AND
    EXISTS (SELECT 1 FROM attempt a
        WHERE a.team = dispute.team AND a.person = dispute.person AND a.attempt = dispute.attempt));
CREATE FUNCTION is_sealed(p_calibration text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE who login := caller();
BEGIN
    RETURN EXISTS (SELECT 1 FROM calibration_coach c
        WHERE c.team = who.team AND c.calibration = p_calibration AND c.handed_in = 0);
END $$;
-- Verdicts on a person that nobody may see yet: how many, for that person and who leads them.
CREATE FUNCTION count_sealed(p_person text) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE who login := caller();
BEGIN
    IF who.person <> p_person AND who.role <> 'lead' THEN
        RAISE EXCEPTION 'store-refused: what is kept of % is theirs, and their lead''s to look after', p_person;
    END IF;
    RETURN (SELECT count(*) FROM rating r WHERE r.team = who.team AND r.person = p_person AND r.calibration <> '' AND
        is_sealed(r.calibration));
END $$;
ALTER POLICY reads ON rating USING (team = (SELECT team FROM me) AND
    (coach = (SELECT person FROM me) OR
     (EXISTS (SELECT 1 FROM attempt a WHERE a.team = rating.team AND a.person = rating.person AND
         a.attempt = rating.attempt) AND
      ((calibration = '' AND person IN (SELECT person FROM my_people)) OR
       (calibration <> '' AND ((SELECT role FROM me) IN ('coach', 'lead') OR person = (SELECT person FROM me)) AND
        NOT is_sealed(calibration))))));
ALTER POLICY rates ON rating WITH CHECK (team = (SELECT team FROM me) AND
    coach = (SELECT person FROM me) AND EXISTS (SELECT 1 FROM attempt a
        WHERE a.team = rating.team AND a.person = rating.person AND a.attempt = rating.attempt) AND
    ((calibration = '' AND person IN (SELECT person FROM my_coached)) OR
     (calibration IN (SELECT calibration FROM my_calibrations) AND
      EXISTS (SELECT 1 FROM calibration_attempt c WHERE c.team = rating.team AND c.calibration = rating.calibration AND
          c.person = rating.person AND c.attempt = rating.attempt))));

-- Whether the caller sees an attempt of somebody else's, as a lead, as that person's coach or to calibrate it.
CREATE FUNCTION may_read(p_person text, p_attempt text) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE who login := caller();
BEGIN
    RETURN may_show(p_person, p_attempt) OR (who.person <> p_person AND EXISTS (SELECT 1
        FROM calibration_attempt a JOIN calibration_coach c ON c.team = a.team AND c.calibration = a.calibration
        WHERE a.team = who.team AND a.person = p_person AND a.attempt = p_attempt AND c.coach = who.person));
END $$;
CREATE OR REPLACE FUNCTION note_reading(p_person text, p_attempt text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE who login := caller();
BEGIN
    IF may_read(p_person, p_attempt) THEN
        INSERT INTO reading (team, person, attempt, reader, read_on)
            VALUES (who.team, p_person, p_attempt, who.person, to_char(now(), 'YYYY-MM-DD HH24:MI'))
            ON CONFLICT DO NOTHING;
    END IF;
END $$;

-- What counts for an assignment was promised to its coach.
CREATE OR REPLACE FUNCTION share_attempt(p_attempt text, p_shared integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE who login := caller();
BEGIN
    IF p_shared = 0 AND EXISTS (SELECT 1 FROM attempt WHERE team = who.team AND person = who.person AND
        attempt = p_attempt AND assignment <> '') THEN
        RAISE EXCEPTION 'counts-for-assignment: "%" counts for an assignment, and your coach was to see it', p_attempt;
    END IF;
    UPDATE attempt SET shared = p_shared WHERE team = who.team AND person = who.person AND attempt = p_attempt;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'file-missing: there is no attempt "%" of this person', p_attempt;
    END IF;
END $$;

-- What was given may be taken back, or have another day, by whoever gave it and by leads. It stays, so that its id is
-- nobody else's and what counted for it still says so.
ALTER TABLE assignment ADD COLUMN withdrawn integer NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
GRANT UPDATE (due, withdrawn) ON assignment TO PUBLIC;
CREATE POLICY changes ON assignment FOR UPDATE USING (team = (SELECT team FROM me) AND
    (given_by = (SELECT person FROM me) OR (SELECT role FROM me) = 'lead'));

-- As before, and the owner of the tables, who is let in to look after them, is nobody in a team.
CREATE OR REPLACE FUNCTION add_login(p_team text, p_person text, p_login text) RETURNS void
    LANGUAGE plpgsql SET search_path = rung, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = p_login AND (rolsuper OR rolbypassrls OR
        pg_has_role(oid, (SELECT relowner FROM pg_class WHERE oid = 'rung.login'::regclass), 'MEMBER'))) THEN
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

-- As before, and the login goes first: what somebody is just sending is there before, or comes from nobody.
CREATE OR REPLACE FUNCTION erase_person(p_person text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE
    who login := caller();
    held text;
BEGIN
    IF who.person <> p_person AND who.role <> 'lead' THEN
        RAISE EXCEPTION 'store-refused: what is kept of % is theirs, and their lead''s to look after', p_person;
    END IF;
    FOR held IN DELETE FROM login l WHERE l.team = who.team AND l.person = p_person RETURNING l.login LOOP
        EXECUTE format('REVOKE USAGE ON SCHEMA rung FROM %I', held);
    END LOOP;
    DELETE FROM attempt WHERE team = who.team AND person = p_person;
    DELETE FROM assignment WHERE team = who.team AND person = p_person;
    DELETE FROM coaching WHERE team = who.team AND p_person IN (person, coach);
    UPDATE calibration_coach c SET handed_in = 1 WHERE c.team = who.team AND c.coach = p_person AND EXISTS (SELECT 1
        FROM rating r WHERE r.team = c.team AND r.calibration = c.calibration AND r.coach = c.coach);
    DELETE FROM calibration_coach WHERE team = who.team AND coach = p_person AND handed_in = 0;
    DELETE FROM person_name WHERE team = who.team AND person = p_person;
    UPDATE person SET erased = 1 WHERE team = who.team AND person = p_person;
END $$;
