-- Records of one machine. Tables are keyed by team first, as those of a shared store are (migrations/postgres).
-- Dates are `2026-02-03`, moments `2026-02-03 10:20`; flags are 0 and 1. People are pseudonyms everywhere but in person_name.

CREATE TABLE team (
    team  TEXT NOT NULL PRIMARY KEY CHECK (team <> ''),
    title TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    team   TEXT NOT NULL REFERENCES team,
    person TEXT NOT NULL CHECK (person <> '' AND instr(person, '/') = 0),
    role   TEXT NOT NULL CHECK (role IN ('rep', 'coach', 'lead')),
    erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),  -- the pseudonym stays, so that nobody else gets it
    PRIMARY KEY (team, person)
) STRICT, WITHOUT ROWID;

-- The one place where a name stands; a row is taken away and nothing else tells who it was.
CREATE TABLE person_name (
    team   TEXT NOT NULL,
    person TEXT NOT NULL,
    name   TEXT NOT NULL CHECK (name <> ''),
    PRIMARY KEY (team, person),
    UNIQUE (team, name),
    FOREIGN KEY (team, person) REFERENCES person ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Whom a coach coaches. A lead sees the figures of the whole team and coaches nobody by that alone.
CREATE TABLE coaching (
    team   TEXT NOT NULL,
    coach  TEXT NOT NULL,
    person TEXT NOT NULL CHECK (person <> coach),
    PRIMARY KEY (team, coach, person),
    FOREIGN KEY (team, coach) REFERENCES person ON DELETE CASCADE,
    FOREIGN KEY (team, person) REFERENCES person ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Scenarios, companies and rubrics as they were played: the bytes, under their SHA-256.
CREATE TABLE content (
    hash  TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
    bytes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What coaches gave people to do. `person` empty: everybody in the team.
CREATE TABLE assignment (
    team       TEXT NOT NULL REFERENCES team,
    assignment TEXT NOT NULL,
    module     TEXT NOT NULL,
    person     TEXT NOT NULL DEFAULT '',
    due        TEXT NOT NULL,
    given_by   TEXT NOT NULL,
    given_on   TEXT NOT NULL,
    PRIMARY KEY (team, assignment)
) STRICT, WITHOUT ROWID;

-- One play: `bytes` is its file, the same that is exported. Practice is the rep's own unless it is shared.
CREATE TABLE attempt (
    team       TEXT NOT NULL,
    person     TEXT NOT NULL,
    attempt    TEXT NOT NULL CHECK (attempt <> ''),
    play       TEXT NOT NULL,               -- a number drawn at its beginning: the same play wherever it is
    began      TEXT NOT NULL,
    mode       TEXT NOT NULL,               -- as the bytes say; empty: they are damaged
    shared     INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1)),
    assignment TEXT NOT NULL DEFAULT '',    -- that it counts for; empty: none
    closed     INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
    sent       INTEGER NOT NULL DEFAULT 0,  -- how much of it the team's store has, where there is one
    saves      INTEGER NOT NULL DEFAULT 1,  -- how often it was saved
    bytes      TEXT NOT NULL,
    PRIMARY KEY (team, person, attempt),
    UNIQUE (team, play),
    UNIQUE (team, attempt),                 -- on one machine an id alone names an attempt
    FOREIGN KEY (team, person) REFERENCES person ON DELETE CASCADE
) STRICT;
CREATE TRIGGER attempt_closed BEFORE UPDATE OF bytes ON attempt WHEN old.closed = 1 AND new.bytes <> old.bytes
    BEGIN SELECT RAISE(ABORT, 'attempt-closed'); END;

-- The items of a scenario and rubric, `ID DIMENSION WORTH` a line, under the SHA-256 of that text.
CREATE TABLE sheet (
    sheet TEXT NOT NULL PRIMARY KEY,
    items TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a closed attempt counts as in figures over many. Written once, by the rules of that day; never changed, only
-- removed with its attempt.
CREATE TABLE score (
    team      TEXT NOT NULL,
    person    TEXT NOT NULL,
    attempt   TEXT NOT NULL,
    rules     INTEGER NOT NULL,
    day       TEXT NOT NULL,
    scenario  TEXT NOT NULL,
    company   TEXT NOT NULL,
    mode      TEXT NOT NULL,
    total     INTEGER NOT NULL CHECK (total BETWEEN 0 AND 100),
    timing    INTEGER NOT NULL CHECK (timing BETWEEN 0 AND 100),
    passed    INTEGER NOT NULL CHECK (passed IN (0, 1)),
    outcome   TEXT NOT NULL,
    off_by    INTEGER,                      -- turns from the window; null: nobody was brought in
    trigger   TEXT NOT NULL,
    blocked   TEXT NOT NULL,
    blocked_by TEXT NOT NULL,
    asked     INTEGER NOT NULL,
    sheet     TEXT NOT NULL REFERENCES sheet,
    items     TEXT NOT NULL,
    PRIMARY KEY (team, person, attempt),
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TRIGGER score_append_only BEFORE UPDATE ON score
    BEGIN SELECT RAISE(ABORT, 'scores are never changed'); END;

-- What a coach wrote beside a turn; turn 0: about the whole attempt.
CREATE TABLE comment (
    team    TEXT NOT NULL,
    comment TEXT NOT NULL,
    person  TEXT NOT NULL,
    attempt TEXT NOT NULL,
    turn    INTEGER NOT NULL CHECK (turn >= 0),
    coach   TEXT NOT NULL,
    written TEXT NOT NULL,
    text    TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (team, comment),
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Several coaches score the same attempts; nobody sees the others' before all are in.
CREATE TABLE calibration (
    team        TEXT NOT NULL REFERENCES team,
    calibration TEXT NOT NULL,
    title       TEXT NOT NULL,
    opened_by   TEXT NOT NULL,
    opened_on   TEXT NOT NULL,
    PRIMARY KEY (team, calibration)
) STRICT, WITHOUT ROWID;
CREATE TABLE calibration_attempt (
    team        TEXT NOT NULL,
    calibration TEXT NOT NULL,
    person      TEXT NOT NULL,
    attempt     TEXT NOT NULL,
    PRIMARY KEY (team, calibration, person, attempt),
    FOREIGN KEY (team, calibration) REFERENCES calibration ON DELETE CASCADE,
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE calibration_coach (
    team        TEXT NOT NULL,
    calibration TEXT NOT NULL,
    coach       TEXT NOT NULL,
    handed_in   INTEGER NOT NULL DEFAULT 0 CHECK (handed_in IN (0, 1)),
    PRIMARY KEY (team, calibration, coach),
    FOREIGN KEY (team, calibration) REFERENCES calibration ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What a coach gives an item of an attempt, beside Rung's own. `calibration` empty: an ordinary review.
-- 0 lost, 1 in part, 2 earned.
CREATE TABLE rating (
    team        TEXT NOT NULL,
    calibration TEXT NOT NULL DEFAULT '',
    coach       TEXT NOT NULL,
    person      TEXT NOT NULL,
    attempt     TEXT NOT NULL,
    item        TEXT NOT NULL,
    verdict     INTEGER NOT NULL CHECK (verdict BETWEEN 0 AND 2),
    PRIMARY KEY (team, calibration, coach, person, attempt, item),
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- A rep asks for another look at an item; the coach's answer stands beside the first verdict, never over it.
CREATE TABLE dispute (
    team        TEXT NOT NULL,
    person      TEXT NOT NULL,
    attempt     TEXT NOT NULL,
    item        TEXT NOT NULL,
    reason      TEXT NOT NULL CHECK (reason <> ''),
    asked_on    TEXT NOT NULL,
    coach       TEXT NOT NULL DEFAULT '',   -- who answered; empty: nobody yet
    answered_on TEXT NOT NULL DEFAULT '',
    answer      TEXT NOT NULL DEFAULT '',
    verdict     TEXT NOT NULL DEFAULT '' CHECK (verdict IN ('', 'stands', 'earned', 'lost')),
    PRIMARY KEY (team, person, attempt, item),
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Who read an attempt of somebody else's: the rep sees it.
CREATE TABLE reading (
    team    TEXT NOT NULL,
    person  TEXT NOT NULL,
    attempt TEXT NOT NULL,
    reader  TEXT NOT NULL,
    read_on TEXT NOT NULL,
    PRIMARY KEY (team, person, attempt, reader, read_on),
    FOREIGN KEY (team, person, attempt) REFERENCES attempt ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    team  TEXT NOT NULL,
    name  TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (team, name)
) STRICT, WITHOUT ROWID;
