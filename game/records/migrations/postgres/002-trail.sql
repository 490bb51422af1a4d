-- A save brings the trail of its play (records/trail.h). What stands here and is no part of it was gone on with
-- elsewhere, and is not replaced.
DROP FUNCTION save_attempt(text, text, text, text, text);

-- One state of a play, as trails name it.
CREATE FUNCTION step_of(p_bytes text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = rung, pg_temp AS $$
    SELECT left(encode(sha256(convert_to(p_bytes, 'UTF8')), 'hex'), 16)
$$;

-- Keeps a play as it stands and answers under which id. The same bytes again change nothing.
CREATE FUNCTION save_attempt(p_attempt text, p_play text, p_began text, p_assignment text, p_bytes text, p_trail text)
    RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = rung, pg_temp AS $$
DECLARE
    who login := caller();
    known attempt;
    counts_for text := coalesce((SELECT a.assignment FROM assignment a
        WHERE a.team = who.team AND a.assignment = p_assignment AND a.person IN ('', who.person)), '');
BEGIN
    PERFORM 1 FROM login WHERE login.login = who.login FOR UPDATE;  -- one save of a person at a time
    IF NOT FOUND THEN  -- who was erased while this save waited
        RAISE EXCEPTION 'unknown-person: nobody in this store has the login "%"', session_user;
    END IF;
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
        IF strpos(p_trail, step_of(known.bytes)) = 0 THEN
            RAISE EXCEPTION 'attempt-elsewhere: the call was gone on with elsewhere';
        END IF;
        UPDATE attempt SET bytes = p_bytes, mode = mode_of(p_bytes), saves = saves + 1
            WHERE team = who.team AND play = p_play;
    END IF;
    RETURN known.attempt;
END $$;

-- The store is the same wherever it lies and whatever it is called: machines keep by this what is meant for it.
ALTER TABLE rung_version ADD COLUMN store text NOT NULL DEFAULT gen_random_uuid()::text;
