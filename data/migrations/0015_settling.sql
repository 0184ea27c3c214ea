-- Migration: 0015
-- Date: 2026-11-28
-- Reason: what a moderator is about to say of a prediction is kept from the first word on, until it is settled.

CREATE TABLE settling_draft (
    prediction INTEGER NOT NULL REFERENCES prediction (id) ON DELETE CASCADE,
    author INTEGER NOT NULL CHECK (author > 0),
    saved INTEGER NOT NULL,
    outcome INTEGER CHECK (outcome BETWEEN 0 AND 4),
    source TEXT NOT NULL,
    dated TEXT NOT NULL,
    clock TEXT NOT NULL,
    locks TEXT NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (prediction, author)
) STRICT, WITHOUT ROWID;
