-- What was given may be taken back. It stays, so that its id is nobody else's and what counted for it still says so.
ALTER TABLE assignment ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
