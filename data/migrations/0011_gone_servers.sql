-- Migration: 0011
-- Date: 2026-11-28
-- Reason: a server that removed Greenlit long ago is forgotten as a whole, its change log too.

DROP TRIGGER change_is_never_deleted;

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
WHEN NOT EXISTS (SELECT 1 FROM server WHERE server.server = old.server AND gone IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'the change log is only ever added to');
END;
