-- Migration: 0017
-- Date: 2026-11-28
-- Reason: who waits for an answer, was told of news or objected is written to in their own language.

-- The language of their Discord at that moment; '' where it is not known.
ALTER TABLE desk_waiting ADD COLUMN locale TEXT NOT NULL DEFAULT '' CHECK (length(locale) <= 20);
ALTER TABLE update_told ADD COLUMN locale TEXT NOT NULL DEFAULT '' CHECK (length(locale) <= 20);
ALTER TABLE objection ADD COLUMN locale TEXT NOT NULL DEFAULT '' CHECK (length(locale) <= 20);
