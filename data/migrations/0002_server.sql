-- Migration: 0002
-- Date: 2026-11-28
-- Reason: what each server has chosen in /setup, and whether Greenlit is still there.

-- Channels, roles and people are Discord ids; a title is a slug of the catalogue or of the server's own.
CREATE TABLE server_settings (
    server INTEGER NOT NULL PRIMARY KEY CHECK (server > 0),
    default_title TEXT CHECK (default_title <> ''),
    updates_channel INTEGER CHECK (updates_channel > 0),
    polls_channel INTEGER CHECK (polls_channel > 0),
    ping_role INTEGER CHECK (ping_role > 0),
    moderator_role INTEGER CHECK (moderator_role > 0),
    language TEXT CHECK (language <> ''),
    spoilers TEXT NOT NULL CHECK (spoilers IN ('covered', 'left_out')),
    time_zone TEXT NOT NULL CHECK (time_zone <> ''),
    cooldown INTEGER NOT NULL CHECK (cooldown BETWEEN 0 AND 600),
    members_may_poll INTEGER NOT NULL CHECK (members_may_poll IN (0, 1)),
    objection_hours INTEGER NOT NULL CHECK (objection_hours BETWEEN 0 AND 168),
    changed_by INTEGER NOT NULL CHECK (changed_by > 0),
    changed INTEGER NOT NULL
) STRICT;

-- A server that Greenlit is in or was in. What it keeps for one that it left stays for a while: people remove a bot
-- and add it again.
CREATE TABLE server (
    server INTEGER NOT NULL PRIMARY KEY CHECK (server > 0),
    joined INTEGER NOT NULL,
    welcomed INTEGER NOT NULL DEFAULT 0 CHECK (welcomed IN (0, 1)),
    gone INTEGER
) STRICT;
