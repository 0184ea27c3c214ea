-- Migration: 0007
-- Date: 2026-11-28
-- Reason: a poll tells once how it turned out, when the ledger decides what it asked.

-- What its result says of that, in a form that changes when it has to be said anew; empty where nothing is decided.
ALTER TABLE poll ADD COLUMN told TEXT NOT NULL DEFAULT '';
CREATE INDEX poll_of_title ON poll (server, title) WHERE state = 'closed' AND title IS NOT NULL;
