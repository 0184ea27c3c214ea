-- Migration: 0014
-- Date: 2026-11-28
-- Reason: everything that moderators do to an update or a title can be undone step by step, and done again.

-- Every state that something was in, and never changed: `before` is the state to which an undo leads (0: there is none),
-- `undid` the one that this undo took away (0: it is none). `what`, `by` and `at` say how the state came to be at first.
-- `content` is a JSON object; '{}' where the thing was not there.
CREATE TABLE version (
    server INTEGER NOT NULL CHECK (server > 0),
    kind TEXT NOT NULL CHECK (kind IN ('update', 'title')),
    subject TEXT NOT NULL CHECK (subject <> ''),
    number INTEGER NOT NULL CHECK (number > 0),
    before INTEGER NOT NULL CHECK (before BETWEEN 0 AND number - 1),
    undid INTEGER NOT NULL CHECK (undid BETWEEN 0 AND number - 1),
    what TEXT NOT NULL CHECK (what <> ''),
    by INTEGER NOT NULL CHECK (by > 0),
    at INTEGER NOT NULL,
    content TEXT NOT NULL CHECK (content LIKE '{%'),
    PRIMARY KEY (server, kind, subject, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER version_is_never_edited BEFORE UPDATE ON version
BEGIN
    SELECT RAISE(ABORT, 'versions are only ever added to');
END;

CREATE TRIGGER version_is_never_deleted BEFORE DELETE ON version
WHEN NOT EXISTS (SELECT 1 FROM server WHERE server.server = old.server AND gone IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'versions are only ever added to');
END;

-- An update no longer notes the draft that it was made from before: its versions tell.
UPDATE published_update SET detail = json_remove(detail, '$.previous');

INSERT INTO version (server, kind, subject, number, before, undid, what, by, at, content)
SELECT server, 'update', CAST(number AS TEXT), 1, 0, 0,
    CASE state WHEN 'retracted' THEN 'retracted' WHEN 'corrected' THEN 'corrected' ELSE 'published' END,
    coalesce(changed_by, author), coalesce(changed, at),
    json_object('state', state, 'headline', headline, 'lines', json(lines), 'detail', json(detail), 'why', why)
FROM published_update;
