-- Migration: 0008
-- Date: 2026-11-28
-- Reason: an answer that a moderator is writing to an item of the desk is kept from the first word on.

CREATE TABLE desk_answer (
    item INTEGER NOT NULL PRIMARY KEY REFERENCES desk_item (id) ON DELETE CASCADE,
    server INTEGER NOT NULL CHECK (server > 0),
    author INTEGER NOT NULL CHECK (author > 0),
    changed INTEGER NOT NULL,
    -- What was typed and chosen.
    detail TEXT NOT NULL CHECK (detail LIKE '{%')
) STRICT;

-- The claim by which moderators answered, so that it can be taken back.
ALTER TABLE desk_item ADD COLUMN answer TEXT NOT NULL DEFAULT '';
