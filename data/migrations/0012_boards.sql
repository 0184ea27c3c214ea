-- Migration: 0012
-- Date: 2026-11-28
-- Reason: boards: for some titles, one message that is kept up to date.

CREATE TABLE board (
    server INTEGER NOT NULL CHECK (server > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    channel INTEGER NOT NULL CHECK (channel > 0),
    made_by INTEGER NOT NULL CHECK (made_by > 0),
    made INTEGER NOT NULL,
    PRIMARY KEY (server, title)
) STRICT, WITHOUT ROWID;
