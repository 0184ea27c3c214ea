-- Migration: 0001
-- Date: 2026-11-24
-- Reason: the first format: the ledger that the catalogue is loaded into, the moderators' desk, facts about the installation.
--
-- `server` is 0 for the catalogue and a Discord id for what a server's moderators add. It is in every key of the
-- ledger: a server that says something about a title has its own row of that title, so a catalogue that drops the
-- title takes its own rows along and never a server's. Times are microseconds since 1970 in UTC; days and vaguer
-- dates are ISO texts; lists and details are JSON texts. Closed lists are spelled with OR: SQLite builds a table for
-- every IN of more than two and every row, a third of the time of a load.

CREATE TABLE migration (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    name TEXT NOT NULL
) STRICT;

CREATE TABLE ledger_version (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL CHECK (version >= 0)
) STRICT;

INSERT INTO ledger_version (id, version) VALUES (1, 0);

CREATE TABLE title (
    server INTEGER NOT NULL CHECK (server >= 0),
    slug TEXT NOT NULL CHECK (slug <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    franchise TEXT NOT NULL,
    instalment INTEGER NOT NULL,
    summary TEXT NOT NULL,
    note TEXT NOT NULL,
    checked TEXT,
    PRIMARY KEY (server, slug)
) STRICT, WITHOUT ROWID;

CREATE TABLE title_name (
    server INTEGER NOT NULL,
    title TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    text TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind <> ''),
    PRIMARY KEY (server, title, position),
    FOREIGN KEY (server, title) REFERENCES title (server, slug) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    server INTEGER NOT NULL,
    title TEXT NOT NULL,
    id TEXT NOT NULL CHECK (id <> ''),
    position INTEGER NOT NULL CHECK (position >= 0),
    publisher TEXT NOT NULL,
    url TEXT NOT NULL,
    published TEXT,
    tier TEXT NOT NULL CHECK (
        tier = 'official' OR tier = 'on_record' OR tier = 'trade_press' OR tier = 'other_press'
        OR tier = 'fan_speculation'
    ),
    basis TEXT NOT NULL CHECK (basis = 'page' OR basis = 'url' OR basis = 'text' OR basis = 'none'),
    generated INTEGER NOT NULL CHECK (generated IN (0, 1)),
    caution TEXT NOT NULL,
    PRIMARY KEY (server, title, id),
    FOREIGN KEY (server, title) REFERENCES title (server, slug) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
    server INTEGER NOT NULL,
    title TEXT NOT NULL,
    id TEXT NOT NULL CHECK (id <> ''),
    position INTEGER NOT NULL CHECK (position >= 0),
    topic TEXT NOT NULL CHECK (topic <> ''),
    text TEXT NOT NULL,
    label TEXT NOT NULL CHECK (label = 'confirmed' OR label = 'reported' OR label = 'speculation'),
    tier TEXT NOT NULL CHECK (
        tier = 'official' OR tier = 'on_record' OR tier = 'trade_press' OR tier = 'other_press'
        OR tier = 'fan_speculation'
    ),
    state TEXT NOT NULL CHECK (
        state = 'open' OR state = 'superseded' OR state = 'debunked' OR state = 'retracted'
    ),
    seen TEXT,
    spoils TEXT NOT NULL,
    work TEXT NOT NULL CHECK (work IN ('this', 'predecessor')),
    sources TEXT NOT NULL CHECK (sources LIKE '["%'),
    replaces TEXT NOT NULL CHECK (replaces LIKE '[%'),
    entered_by INTEGER,
    kind TEXT NOT NULL CHECK (kind <> ''),
    detail TEXT NOT NULL CHECK (detail LIKE '{%'),
    CHECK ((server = 0) = (entered_by IS NULL)),
    PRIMARY KEY (server, title, id),
    FOREIGN KEY (server, title) REFERENCES title (server, slug) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE gap (
    server INTEGER NOT NULL,
    title TEXT NOT NULL,
    id TEXT NOT NULL CHECK (id <> ''),
    position INTEGER NOT NULL CHECK (position >= 0),
    topic TEXT NOT NULL CHECK (topic <> ''),
    text TEXT NOT NULL,
    checked TEXT NOT NULL,
    sources TEXT NOT NULL CHECK (sources LIKE '[%'),
    about TEXT NOT NULL,
    work TEXT NOT NULL CHECK (work IN ('this', 'predecessor')),
    PRIMARY KEY (server, title, id),
    FOREIGN KEY (server, title) REFERENCES title (server, slug) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Which file of the catalogue the rows of a title were read from; a file with the same digest is not read again.
CREATE TABLE catalogue_file (
    server INTEGER NOT NULL DEFAULT 0 CHECK (server = 0),
    slug TEXT NOT NULL,
    digest TEXT NOT NULL CHECK (digest <> ''),
    loaded INTEGER NOT NULL,
    PRIMARY KEY (server, slug),
    FOREIGN KEY (server, slug) REFERENCES title (server, slug) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- `server` is 0 outside any server.
CREATE TABLE desk (
    server INTEGER NOT NULL CHECK (server >= 0),
    kind TEXT NOT NULL CHECK (kind <> ''),
    subject_key TEXT NOT NULL CHECK (length(subject_key) BETWEEN 1 AND 300),
    subject TEXT NOT NULL CHECK (length(subject) <= 300),
    count INTEGER NOT NULL CHECK (count > 0),
    state TEXT NOT NULL CHECK (state = 'open' OR state = 'done' OR state = 'dismissed'),
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    channel INTEGER,
    message INTEGER,
    CHECK (first_seen <= last_seen),
    PRIMARY KEY (server, kind, subject_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE desk_waiting (
    server INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject_key TEXT NOT NULL,
    person INTEGER NOT NULL CHECK (person > 0),
    since INTEGER NOT NULL,
    PRIMARY KEY (server, kind, subject_key, person),
    FOREIGN KEY (server, kind, subject_key) REFERENCES desk (server, kind, subject_key) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE installation (
    key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''),
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
