-- Migration: 0016
-- Date: 2026-11-28
-- Reason: whoever sent a tip is told in their own language what became of it.

-- The language of their Discord when they said it; '' where it is not known.
ALTER TABLE desk_voice ADD COLUMN locale TEXT NOT NULL DEFAULT '' CHECK (length(locale) <= 20);
