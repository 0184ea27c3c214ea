-- Migration: 0009
-- Date: 2026-11-28
-- Reason: moderators' updates: drafts, which are kept from the first word on, and what was published.

-- `detail` is a JSON object of everything that was typed and chosen.
CREATE TABLE draft (
    server INTEGER NOT NULL CHECK (server > 0),
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    author INTEGER NOT NULL CHECK (author > 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'published', 'discarded', 'expired')),
    started INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    detail TEXT NOT NULL CHECK (detail LIKE '{%'),
    PRIMARY KEY (server, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_changed ON draft (state, changed);

CREATE TABLE draft_image (
    server INTEGER NOT NULL,
    draft INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    bytes BLOB NOT NULL CHECK (length(bytes) <= 8388608),
    PRIMARY KEY (server, draft),
    FOREIGN KEY (server, draft) REFERENCES draft (server, number) ON DELETE CASCADE
) STRICT;

-- `lines` is a JSON array: what each claim says now, said before, and had said before it was corrected.
CREATE TABLE published_update (
    server INTEGER NOT NULL CHECK (server > 0),
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    author INTEGER NOT NULL CHECK (author > 0),
    at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('published', 'corrected', 'retracted')),
    headline TEXT NOT NULL CHECK (headline <> ''),
    lines TEXT NOT NULL CHECK (lines LIKE '[%'),
    detail TEXT NOT NULL CHECK (detail LIKE '{%'),
    changed INTEGER,
    changed_by INTEGER,
    why TEXT NOT NULL,
    PRIMARY KEY (server, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX published_update_of_title ON published_update (server, title, number);

-- Who was told of an update because they had asked about it, and so hears when it turns out wrong.
CREATE TABLE update_told (
    server INTEGER NOT NULL,
    number INTEGER NOT NULL,
    person INTEGER NOT NULL CHECK (person > 0),
    channel INTEGER CHECK (channel > 0),
    PRIMARY KEY (server, number, person),
    FOREIGN KEY (server, number) REFERENCES published_update (server, number)
) STRICT, WITHOUT ROWID;
