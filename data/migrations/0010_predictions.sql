-- Migration: 0010
-- Date: 2026-11-28
-- Reason: predictions: forecasts in percent with every change kept, verdicts that can be reversed, objections, scores.

-- Channels, roles, people are Discord ids; times are microseconds since 1970 in UTC. `outcomes` is a list of
-- [text, ref of the claim it stands for, first day, last day]. `locked` is when forecasts stopped to count.
CREATE TABLE prediction (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
    server INTEGER NOT NULL CHECK (server > 0),
    title TEXT CHECK (title <> ''),
    question TEXT NOT NULL CHECK (question <> ''),
    outcomes TEXT NOT NULL CHECK (outcomes LIKE '[[%'),
    rule TEXT NOT NULL CHECK (rule <> ''),
    opens INTEGER,
    closes INTEGER NOT NULL,
    channel INTEGER NOT NULL CHECK (channel > 0),
    ping INTEGER CHECK (ping > 0),
    state TEXT NOT NULL CHECK (
        state = 'scheduled' OR state = 'open' OR state = 'locked' OR state = 'settled' OR state = 'final'
        OR state = 'void'
    ),
    created_by INTEGER NOT NULL CHECK (created_by > 0),
    created INTEGER NOT NULL,
    locked INTEGER,
    objectable_until INTEGER,
    CHECK (opens IS NULL OR opens < closes),
    CHECK (state = 'scheduled' OR state = 'open' OR state = 'void' OR locked IS NOT NULL),
    CHECK (state <> 'settled' OR objectable_until IS NOT NULL)
) STRICT;

CREATE INDEX prediction_of_server ON prediction (server, state, closes);
CREATE INDEX prediction_due ON prediction (state, closes);

-- Every forecast as it was made; the newest before the lock counts. `percents` is empty where it was withdrawn. A
-- person who has their data deleted becomes a number below 0, so that nobody else's score changes.
CREATE TABLE forecast (
    prediction INTEGER NOT NULL REFERENCES prediction (id) ON DELETE CASCADE,
    person INTEGER NOT NULL CHECK (person <> 0),
    at INTEGER NOT NULL,
    percents TEXT NOT NULL CHECK (percents LIKE '[%'),
    PRIMARY KEY (prediction, person, at)
) STRICT, WITHOUT ROWID;

CREATE INDEX forecast_of_person ON forecast (person);

-- The newest verdict of a prediction counts; `outcome` is NULL where it was declared void.
CREATE TABLE verdict (
    prediction INTEGER NOT NULL REFERENCES prediction (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    outcome INTEGER CHECK (outcome BETWEEN 0 AND 4),
    by INTEGER NOT NULL,
    at INTEGER NOT NULL,
    source TEXT NOT NULL,
    published TEXT,
    why TEXT NOT NULL,
    confirmed_by INTEGER,
    PRIMARY KEY (prediction, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE objection (
    prediction INTEGER NOT NULL REFERENCES prediction (id) ON DELETE CASCADE,
    verdict INTEGER NOT NULL,
    person INTEGER NOT NULL CHECK (person <> 0),
    at INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    answer TEXT,
    PRIMARY KEY (prediction, verdict, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE score (
    prediction INTEGER NOT NULL REFERENCES prediction (id) ON DELETE CASCADE,
    person INTEGER NOT NULL CHECK (person <> 0),
    brier REAL NOT NULL CHECK (brier BETWEEN 0 AND 2),
    crowd REAL CHECK (crowd BETWEEN 0 AND 2),
    better_than INTEGER NOT NULL CHECK (better_than BETWEEN 0 AND 100),
    forecasters INTEGER NOT NULL CHECK (forecasters > 0),
    PRIMARY KEY (prediction, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX score_of_person ON score (person);

-- Who does not want to stand in a server's table.
CREATE TABLE table_optout (
    server INTEGER NOT NULL CHECK (server > 0),
    person INTEGER NOT NULL CHECK (person > 0),
    PRIMARY KEY (server, person)
) STRICT, WITHOUT ROWID;

-- The rules stand in the domain; these hold whatever the program does.
CREATE TRIGGER forecast_only_while_open BEFORE INSERT ON forecast
WHEN (SELECT state FROM prediction WHERE id = new.prediction) <> 'open' BEGIN
    SELECT RAISE(ABORT, 'the prediction takes no forecasts');
END;

CREATE TRIGGER forecast_is_never_changed BEFORE UPDATE OF prediction, at, percents ON forecast BEGIN
    SELECT RAISE(ABORT, 'a forecast is never changed');
END;

CREATE TRIGGER verdict_is_never_changed BEFORE UPDATE OF prediction, number, outcome, at, source, published, why
ON verdict BEGIN
    SELECT RAISE(ABORT, 'a verdict is never changed');
END;
