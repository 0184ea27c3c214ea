-- Migration: 0003
-- Date: 2026-11-28
-- Reason: what a server's moderators add to the ledger: which rumours a claim refutes, and a change log that is only
-- ever added to.

ALTER TABLE claim ADD COLUMN refutes TEXT NOT NULL DEFAULT '[]' CHECK (refutes LIKE '[%');

-- The last number given out in a server for each kind of thing; numbers are never given out again.
CREATE TABLE counter (
    server INTEGER NOT NULL CHECK (server > 0),
    kind TEXT NOT NULL CHECK (kind <> ''),
    last INTEGER NOT NULL CHECK (last > 0),
    PRIMARY KEY (server, kind)
) STRICT, WITHOUT ROWID;

-- `old` and `new` are JSON objects of what was said before and after, or '{}' for nothing.
CREATE TABLE change (
    server INTEGER NOT NULL CHECK (server > 0),
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    ref TEXT NOT NULL CHECK (ref <> ''),
    what TEXT NOT NULL CHECK (what <> ''),
    old TEXT NOT NULL CHECK (old LIKE '{%'),
    new TEXT NOT NULL CHECK (new LIKE '{%'),
    by INTEGER NOT NULL CHECK (by > 0),
    at INTEGER NOT NULL,
    why TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (server, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_of_title ON change (server, title, number);

CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change
BEGIN
    SELECT RAISE(ABORT, 'the change log is only ever added to');
END;

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
BEGIN
    SELECT RAISE(ABORT, 'the change log is only ever added to');
END;
