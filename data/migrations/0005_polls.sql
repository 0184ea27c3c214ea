-- Migration: 0005
-- Date: 2026-11-28
-- Reason: speculation polls: their plans, one ballot a person, and tallies that cost the same however many voted.

-- Channels, roles, people and messages are Discord ids; times are microseconds since 1970 in UTC. `options` is a list
-- of [text, ref of the claim that the option stands for]. `final` is the list of counts, frozen at the end.
CREATE TABLE poll (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    server INTEGER NOT NULL CHECK (server > 0),
    title TEXT CHECK (title <> ''),
    question TEXT NOT NULL CHECK (question <> ''),
    options TEXT NOT NULL CHECK (options LIKE '[[%'),
    most INTEGER NOT NULL CHECK (most BETWEEN 1 AND 25),
    results TEXT NOT NULL CHECK (results = 'hidden' OR results = 'open'),
    opens INTEGER,
    closes INTEGER NOT NULL,
    channel INTEGER NOT NULL CHECK (channel > 0),
    role INTEGER CHECK (role > 0),
    ping INTEGER CHECK (ping > 0),
    reminds INTEGER NOT NULL CHECK (reminds = 0 OR reminds = 1),
    state TEXT NOT NULL CHECK (
        state = 'scheduled' OR state = 'open' OR state = 'closed' OR state = 'cancelled'
    ),
    created_by INTEGER NOT NULL CHECK (created_by > 0),
    created INTEGER NOT NULL,
    message INTEGER CHECK (message > 0),
    reminded INTEGER NOT NULL DEFAULT 0 CHECK (reminded = 0 OR reminded = 1),
    closed INTEGER,
    final TEXT CHECK (final LIKE '[%'),
    voters INTEGER CHECK (voters >= 0),
    CHECK (opens IS NULL OR opens < closes),
    CHECK ((state = 'closed') = (final IS NOT NULL)),
    CHECK ((final IS NULL) = (voters IS NULL)),
    CHECK ((state = 'closed' OR state = 'cancelled') = (closed IS NOT NULL))
) STRICT;

CREATE INDEX poll_of_server ON poll (server, state, closes);
CREATE INDEX poll_to_open ON poll (opens) WHERE state = 'scheduled';
CREATE INDEX poll_to_close ON poll (closes) WHERE state = 'open';

-- One row a person: `choices` is a bit set of options (bit 0 is the first), `shown` the one that stands in the tally
-- which people see while the poll runs. A person who takes their vote back keeps a row until that tally has moved on.
CREATE TABLE ballot (
    poll INTEGER NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    person INTEGER NOT NULL CHECK (person > 0),
    choices INTEGER NOT NULL CHECK (choices BETWEEN 0 AND 33554431),
    shown INTEGER NOT NULL DEFAULT 0 CHECK (shown BETWEEN 0 AND 33554431),
    cast_at INTEGER NOT NULL,
    PRIMARY KEY (poll, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX ballot_not_shown ON ballot (poll) WHERE choices <> shown;

-- What the ballots add up to, by set of choices, kept by the triggers below: counting ten thousand rows at each vote
-- would make a popular poll slow.
CREATE TABLE poll_tally (
    poll INTEGER NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    choices INTEGER NOT NULL,
    people INTEGER NOT NULL DEFAULT 0 CHECK (people >= 0),
    shown INTEGER NOT NULL DEFAULT 0 CHECK (shown >= 0),
    PRIMARY KEY (poll, choices)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ballot_added AFTER INSERT ON ballot BEGIN
    INSERT INTO poll_tally (poll, choices, people) VALUES (new.poll, new.choices, 1)
        ON CONFLICT (poll, choices) DO UPDATE SET people = people + 1;
    INSERT INTO poll_tally (poll, choices, shown) VALUES (new.poll, new.shown, 1)
        ON CONFLICT (poll, choices) DO UPDATE SET shown = shown + 1;
END;

CREATE TRIGGER ballot_changed AFTER UPDATE ON ballot BEGIN
    UPDATE poll_tally SET people = people - 1 WHERE poll = old.poll AND choices = old.choices;
    UPDATE poll_tally SET shown = shown - 1 WHERE poll = old.poll AND choices = old.shown;
    INSERT INTO poll_tally (poll, choices, people) VALUES (new.poll, new.choices, 1)
        ON CONFLICT (poll, choices) DO UPDATE SET people = people + 1;
    INSERT INTO poll_tally (poll, choices, shown) VALUES (new.poll, new.shown, 1)
        ON CONFLICT (poll, choices) DO UPDATE SET shown = shown + 1;
END;

CREATE TRIGGER ballot_removed AFTER DELETE ON ballot BEGIN
    UPDATE poll_tally SET people = people - 1 WHERE poll = old.poll AND choices = old.choices;
    UPDATE poll_tally SET shown = shown - 1 WHERE poll = old.poll AND choices = old.shown;
END;

-- The rules of a vote stand in the domain; these hold them whatever the program does.
CREATE TRIGGER ballot_only_while_open BEFORE INSERT ON ballot
WHEN (SELECT state FROM poll WHERE id = new.poll) <> 'open' BEGIN
    SELECT RAISE(ABORT, 'the poll takes no votes');
END;

CREATE TRIGGER ballot_kept_after_the_end BEFORE UPDATE OF choices ON ballot
WHEN (SELECT state FROM poll WHERE id = new.poll) <> 'open' BEGIN
    SELECT RAISE(ABORT, 'the poll takes no votes');
END;

CREATE TRIGGER poll_frozen_after_the_end BEFORE UPDATE OF final, voters, closed, state ON poll
WHEN old.state = 'closed' OR old.state = 'cancelled' BEGIN
    SELECT RAISE(ABORT, 'the poll is over');
END;

-- What a moderator has typed for a poll that does not exist yet, as it was typed, so that a mistake loses nothing.
CREATE TABLE poll_draft (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    server INTEGER NOT NULL CHECK (server > 0),
    author INTEGER NOT NULL CHECK (author > 0),
    saved INTEGER NOT NULL,
    typed TEXT NOT NULL CHECK (typed LIKE '{%')
) STRICT;
