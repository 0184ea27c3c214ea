-- Migration: 0013
-- Date: 2026-11-28
-- Reason: an answer that somebody was promised and that neither a channel nor they themselves took waits for them.

-- No reference to the item: what was closed long ago makes place on the desk, and a promise is kept all the same.
CREATE TABLE desk_untold (
    server INTEGER NOT NULL CHECK (server > 0),
    person INTEGER NOT NULL CHECK (person > 0),
    item INTEGER NOT NULL CHECK (item > 0),
    question TEXT NOT NULL,
    title TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (server, person, item)
) STRICT, WITHOUT ROWID;

CREATE INDEX desk_untold_person ON desk_untold (person);
