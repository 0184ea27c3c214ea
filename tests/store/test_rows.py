"""What goes into the database comes out of it the same."""

import sqlite3
from contextlib import closing
from dataclasses import fields
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.claims import FigureDetail, Stage, StageDetail
from bot.domain.ledger import TitleLedger, earlier_works
from bot.store import migrations
from bot.store.catalogue import entries, insert
from bot.store.details import KINDS, detail_of, written
from bot.store.times import moment, stored
from tests.store.ledgers import entry, title_ledgers


def new_database() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrations.migrate(connection, 0, migrations.read())
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


@given(title_ledgers())
def test_any_title_comes_back_as_it_was(made: TitleLedger):
    with closing(new_database()) as connection:
        insert(connection, made)
        (found,) = entries(connection)

    assert found.title == made.title
    assert found.earlier == earlier_works(made.claims)
    assert found.claims == made.claims
    assert found.gaps == made.gaps
    assert list(found.sources.items()) == list(made.sources.items())
    assert found == made


@given(st.datetimes(timezones=st.just(UTC)))
@example(datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC))
def test_a_moment_comes_back_to_the_microsecond(when: datetime):
    assert moment(stored(when)) == when


def test_every_kind_of_detail_has_a_name_and_no_two_share_one():
    assert len(set(KINDS.values())) == len(KINDS)
    for kind in KINDS.values():
        assert all(field.name.isidentifier() for field in fields(kind))


@pytest.mark.parametrize("value", [7, 7.0, 1.5, 0, -3, 10**18])
def test_a_figure_stays_whole_or_broken_as_it_was(value: float):
    _, text = written(FigureDetail("views", value, "views"))
    read = detail_of("figure", text)
    assert isinstance(read, FigureDetail)
    assert (read.value, type(read.value)) == (value, type(value))


def test_claims_are_made_only_when_somebody_looks():
    with closing(new_database()) as connection:
        insert(connection, entry("one"))
        connection.execute("UPDATE claim SET kind = 'stage', detail = '{\"stage\":\"not one\"}'")
        (found,) = entries(connection)

    assert found.title.slug == "one"
    with pytest.raises(ValueError, match="not one"):
        _ = found.claims


def test_what_was_looked_at_is_made_once():
    with closing(new_database()) as connection:
        insert(connection, entry("one"))
        (found,) = entries(connection)
    assert "_read" in vars(found)
    assert found.claims is found.claims
    assert "_read" not in vars(found)  # the rows are let go
    assert found.by_ref["one#note.0"] is found.claims[0]


DESK_ITEM = (
    "INSERT INTO desk_item (server, kind, title, subject_key, ground, subject, ref, link, count, state, first_seen, last_seen) "
    "VALUES (0, 'x', '', {key}, '', 'x', '', '', {count}, '{state}', 1, 1)"
)
REFUSED = {
    "a label that is none": "UPDATE claim SET label = 'sure'",
    "a tier that is none": "UPDATE claim SET tier = 'friend'",
    "a state that is none": "UPDATE claim SET state = 'gone'",
    "a work that is none": "UPDATE claim SET work = 'other'",
    "a claim without sources": "UPDATE claim SET sources = '[]'",
    "a detail that is no object": "UPDATE claim SET detail = '[]'",
    "a claim of nobody in a server": "INSERT INTO title SELECT 5, slug, name, kind, franchise, instalment, summary, note,"
    " checked FROM title; UPDATE claim SET server = 5",
    "a claim of the catalogue entered by somebody": "UPDATE claim SET entered_by = 5",
    "a claim about no title": "UPDATE claim SET title = 'other'",
    "a gap about no title": "UPDATE gap SET title = 'other'",
    "a name of no title": "UPDATE title_name SET title = 'other'",
    "a source of no title": "UPDATE source SET title = 'other'",
    "a text where a number belongs": "UPDATE title SET instalment = 'two'",
    "a title without a name": "UPDATE title SET name = ''",
    "a source that is half machine-written": "UPDATE source SET generated = 2",
    "a second version": "INSERT INTO ledger_version VALUES (2, 1)",
    "a subject that never came up": DESK_ITEM.format(key="'x'", count=0, state="open"),
    "a subject that is too long": DESK_ITEM.format(key="printf('%.*c', 301, 'x')", count=1, state="open"),
    "an item that is closed at no time": DESK_ITEM.format(key="'x'", count=1, state="answered"),
    "somebody who waits for nothing": "INSERT INTO desk_waiting VALUES (1, 1, 1, NULL, NULL, '')",
    "somebody who speaks of nothing": "INSERT INTO desk_voice VALUES (1, 1, 1, '', '', '')",
    "a file of a server": "INSERT INTO catalogue_file VALUES (5, 'one', 'x', 1)",
}


@pytest.mark.parametrize("statement", REFUSED.values(), ids=REFUSED.keys())
def test_the_schema_refuses(statement: str):
    with closing(new_database()) as connection:
        insert(connection, entry("one"))
        with pytest.raises(sqlite3.IntegrityError):
            connection.executescript(statement)


def test_dropping_a_title_takes_its_own_rows_and_never_a_servers():
    with closing(new_database()) as connection:
        insert(connection, entry("one"))
        connection.execute(
            "INSERT INTO title SELECT 5, slug, name, kind, franchise, instalment, summary, note, checked FROM title"
        )
        connection.execute(
            "INSERT INTO claim SELECT 5, title, 'own', position, topic, text, label, tier, state, seen, spoils, work,"
            " sources, replaces, 77, kind, detail, '[]' FROM claim LIMIT 1"
        )
        connection.execute("DELETE FROM title WHERE server = 0")
        left = {
            table: connection.execute(f"SELECT server FROM {table}").fetchall()  # noqa: S608, names of our own
            for table in ("title", "title_name", "source", "claim", "gap")
        }
    assert left == {"title": [(5,)], "title_name": [], "source": [], "claim": [(5,)], "gap": []}


def test_a_stage_is_kept_by_its_name():
    assert written(StageDetail(Stage.IN_PRODUCTION)) == ("stage", '{"stage":"in_production"}')
