CREATE TABLE rung_version (version INTEGER NOT NULL);
