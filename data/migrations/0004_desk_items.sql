-- Migration: 0004
-- Date: 2026-11-28
-- Reason: a desk item gets a number that a button can carry, what it is about so that alike ones are one, and what became
-- of it; people wait only where they asked to be told, and say where; what was complained about counts people.
--
-- Until now everybody who asked was put among those who wait. They did not ask for that, so they are not carried over.

CREATE TABLE desk_item (
    -- Never given twice: an old button must not act on another item.
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    -- 0 outside any server.
    server INTEGER NOT NULL CHECK (server >= 0),
    kind TEXT NOT NULL CHECK (kind <> ''),
    -- A slug, or the name that is not tracked; empty where none was meant.
    title TEXT NOT NULL,
    subject_key TEXT NOT NULL CHECK (length(subject_key) BETWEEN 1 AND 300),
    -- What is missing, in the words of the answer.
    ground TEXT NOT NULL,
    subject TEXT NOT NULL CHECK (length(subject) <= 300),
    -- The claim, message or poll that it is about.
    ref TEXT NOT NULL,
    link TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count > 0),
    state TEXT NOT NULL CHECK (
        state = 'open' OR state = 'set_aside' OR state = 'answered' OR state = 'dismissed'
    ),
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    channel INTEGER,
    message INTEGER,
    closed INTEGER,
    closed_by INTEGER,
    CHECK (first_seen <= last_seen),
    CHECK ((state = 'open') = (closed IS NULL)),
    UNIQUE (server, kind, title, subject_key)
) STRICT;

CREATE INDEX desk_item_in_state ON desk_item (server, state, kind, first_seen);

INSERT INTO desk_item (
    server, kind, title, subject_key, ground, subject, ref, link, count, state, first_seen, last_seen, channel, message,
    closed
)
SELECT
    server, kind, '', subject_key, '', subject, '', '', count,
    CASE state WHEN 'done' THEN 'answered' ELSE state END,
    first_seen, last_seen, channel, message,
    CASE state WHEN 'open' THEN NULL ELSE last_seen END
FROM desk ORDER BY first_seen, server, kind, subject_key;

DROP TABLE desk_waiting;
DROP TABLE desk;

-- `channel` is where to be told; none for a direct message.
CREATE TABLE desk_waiting (
    item INTEGER NOT NULL REFERENCES desk_item (id) ON DELETE CASCADE,
    person INTEGER NOT NULL CHECK (person > 0),
    since INTEGER NOT NULL,
    channel INTEGER,
    message INTEGER,
    PRIMARY KEY (item, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX desk_waiting_person ON desk_waiting (person);

CREATE TABLE desk_voice (
    item INTEGER NOT NULL REFERENCES desk_item (id) ON DELETE CASCADE,
    person INTEGER NOT NULL CHECK (person > 0),
    since INTEGER NOT NULL,
    remark TEXT NOT NULL CHECK (length(remark) <= 500),
    link TEXT NOT NULL,
    PRIMARY KEY (item, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX desk_voice_person ON desk_voice (person);
