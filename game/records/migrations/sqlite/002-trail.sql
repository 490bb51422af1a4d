-- What a play has been (records/trail.h): by it a team's store tells a play that goes on from one that was gone on with
-- elsewhere.
ALTER TABLE attempt ADD COLUMN trail TEXT NOT NULL DEFAULT '';
