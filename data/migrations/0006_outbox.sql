-- Migration: 0006
-- Date: 2026-11-28
-- Reason: messages to send are written with what caused them and sent afterwards, each exactly once.

-- `server` is 0 outside any server. A row lives until what it asks for is done; what failed stays for a while, so
-- that a moderator can have it sent again.
CREATE TABLE outbox (
    id INTEGER NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 25),
    server INTEGER NOT NULL CHECK (server >= 0),
    kind TEXT NOT NULL CHECK (kind <> ''),
    subject TEXT NOT NULL CHECK (subject <> ''),
    action TEXT NOT NULL CHECK (action IN ('post', 'edit', 'publish', 'thread', 'pin', 'delete')),
    lane TEXT NOT NULL CHECK (lane IN ('posts', 'edits', 'people')),
    channel INTEGER CHECK (channel > 0),
    person INTEGER CHECK (person > 0),
    message INTEGER CHECK (message > 0),
    payload TEXT NOT NULL CHECK (payload LIKE '{%'),
    instead INTEGER NOT NULL DEFAULT 0 CHECK (instead IN (0, 1)),
    due INTEGER NOT NULL,
    not_after INTEGER,
    version INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'failed')),
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    first_tried INTEGER,
    unsure_since INTEGER,
    leased_until INTEGER,
    CHECK (lane <> 'people' OR person IS NOT NULL)
) STRICT;

-- Only one edit of a subject waits: it shows what is newest when it is sent.
CREATE UNIQUE INDEX outbox_edit ON outbox (server, subject) WHERE action = 'edit' AND state = 'waiting';
CREATE INDEX outbox_due ON outbox (state, due);
CREATE INDEX outbox_subject ON outbox (server, subject);

-- What became of each post: where it stands, so that edits find it and nothing is posted twice.
CREATE TABLE post (
    key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 25),
    server INTEGER NOT NULL CHECK (server >= 0),
    kind TEXT NOT NULL CHECK (kind <> ''),
    subject TEXT NOT NULL CHECK (subject <> ''),
    fate TEXT NOT NULL CHECK (fate IN ('sent', 'failed', 'expired', 'not_taken', 'gone')),
    channel INTEGER CHECK (channel > 0),
    person INTEGER CHECK (person > 0),
    message INTEGER CHECK (message > 0),
    decided INTEGER NOT NULL,
    CHECK (fate <> 'sent' OR message IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX post_subject ON post (server, subject, decided);
CREATE INDEX post_message ON post (message);
CREATE INDEX post_person ON post (decided) WHERE person IS NOT NULL;
