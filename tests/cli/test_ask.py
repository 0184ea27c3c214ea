"""`greenlit ask`: one question, and batches."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cli.batch import BadLineError, _read
from tests.cli.running import Ended, Run

KEYS = ["id", "question", "title", "outcome", "topic", "label", "text", "spoiler", "claims", "sources"]


@pytest.fixture
def batch(greenlit: Run, tmp_path: Path) -> Callable[..., Ended]:
    """Run a batch of lines from a file."""

    def run(*lines: str | bytes, argv: tuple[str, ...] = ()) -> Ended:
        path = tmp_path / "questions.jsonl"
        path.write_bytes(
            b"".join(line if isinstance(line, bytes) else f"{line}\n".encode() for line in lines)
        )
        return greenlit("ask", "--batch", str(path), *argv)

    return run


def replies(ended: Ended) -> list[dict[str, object]]:
    return [json.loads(line) for line in ended.out.splitlines()]


def test_a_question_is_answered_with_its_source(greenlit: Run) -> None:
    ended = greenlit("ask", "when does Lantern Hill 2 come out?", "--now", "2026-11-22")
    assert (ended.code, ended.err) == (0, "")
    assert "22 May 2027" in ended.out.splitlines()[0]
    assert "https://gazette.example/hill" in ended.out


def test_quotes_are_optional(greenlit: Run) -> None:
    together = greenlit("ask", "when does lantern hill 2 come out", "--now", "2026-11-22")
    assert (
        greenlit("ask", "--now", "2026-11-22", *["when", "does", "lantern", "hill", "2", "come", "out"])
        == together
    )


def test_json_has_all_keys_in_order(greenlit: Run) -> None:
    for question in ("when is it out", "", "🦈", "what is the airspeed of a swallow"):
        ended = greenlit("ask", question, "--json")
        answer = json.loads(ended.out)
        assert ended.code == 0
        assert list(answer) == KEYS
        assert answer["question"] == question


def test_whatever_the_outcome_the_job_is_done(greenlit: Run) -> None:
    for question in ("", "🦈" * 50, "x" * 4000, "@everyone '; DROP TABLE title; --", "\udcff\x00\x1b[31m"):
        ended = greenlit("ask", question)
        assert (ended.code, ended.err) == (0, "")
        assert "\x1b" not in ended.out


def test_explain_shows_steps_and_every_claim_with_label_and_source(greenlit: Run) -> None:
    out = greenlit("ask", "when does lantern hill 2 come out", "--explain").out
    assert "\nHow this was reached\n" in out
    assert "  lantern-hill-2#release [confirmed, open, official, 2026-03] Lantern Hill 2 comes out" in out
    assert "    The Gazette: https://gazette.example/hill" in out


def test_explain_shows_gaps_and_answers_without_claims(greenlit: Run) -> None:
    out = greenlit("ask", "is there a trailer of lantern hill 2", "--explain").out
    assert "  lantern-hill-2#unk.trailer [gap, checked 2026-11-01] No trailer" in out
    assert "Claims behind it\n  none\n" in greenlit("ask", "", "--explain").out


def test_explain_adds_the_steps_to_the_json(greenlit: Run) -> None:
    answer = json.loads(greenlit("ask", "when is it out", "--json", "--explain").out)
    assert list(answer) == [*KEYS, "steps"]
    assert all(set(step) == {"name", "found"} for step in answer["steps"])


@pytest.mark.parametrize("title", ["quiet-harbour-3", "Quiet Harbour Season 3", "quiet harbor season three"])
def test_a_title_can_be_given_by_slug_or_name(greenlit: Run, title: str) -> None:
    assert (
        json.loads(greenlit("ask", "is it happening", "--title", title, "--json").out)["title"]
        == "quiet-harbour-3"
    )


def test_without_a_title_the_default_is_meant(greenlit: Run) -> None:
    assert json.loads(greenlit("ask", "when is it out", "--json").out)["title"] == "lantern-hill-2"


def test_an_unknown_title_fails_as_in_status(greenlit: Run) -> None:
    ended = greenlit("ask", "when is it out", "--title", "zzzzqqq")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("No title is tracked under “zzzzqqq”.")


def test_answers_come_from_the_database_where_one_is_named(
    greenlit: Run, folder: Path, tmp_path: Path
) -> None:
    database = str(tmp_path / "bot.db")
    greenlit("catalogue", "load", "--database", database)
    from_files = greenlit("ask", "when is it out", "--json", "--now", "2026-11-22")
    for file in folder.iterdir():
        file.unlink()
    assert (
        greenlit("ask", "when is it out", "--json", "--now", "2026-11-22", "--database", database)
        == from_files
    )


def test_a_batch_answers_line_by_line_in_order(batch: Callable[..., Ended]) -> None:
    ended = batch(
        '{"id": "a", "question": "when is it out"}',
        '{"id": 2, "question": "is it happening", "title": "quiet-harbour-3", "more": [1]}',
        '{"question": "who plays Wick", "title": null}',
        argv=("--now", "2026-11-22"),
    )
    assert (ended.code, ended.err) == (0, "")
    answers = replies(ended)
    assert [list(answer) for answer in answers] == [KEYS] * 3
    assert [answer["id"] for answer in answers] == ["a", 2, None]
    assert [answer["title"] for answer in answers] == ["lantern-hill-2", "quiet-harbour-3", "lantern-hill-2"]


def test_a_batch_s_title_is_meant_where_a_line_names_none(batch: Callable[..., Ended]) -> None:
    lines = ('{"question": "is it happening"}', '{"question": "is it happening", "title": "lantern-hill-2"}')
    answers = replies(batch(*lines, argv=("--title", "quiet harbour season 3")))
    assert [answer["title"] for answer in answers] == ["quiet-harbour-3", "lantern-hill-2"]


@pytest.mark.parametrize(
    ("line", "number", "said"),
    [
        (b"not json\n", None, "is not JSON"),
        (b"\n", None, "is not JSON"),
        (b"[" * 100_000 + b"\n", None, "is not JSON"),
        (b"[1]\n", None, "is not an object"),
        (b'"question"\n', None, "is not an object"),
        (b'{"id": 7}\n', 7, "has no question"),
        (b'{"id": 7, "question": 3}\n', 7, "has no question"),
        (b'{"id": 7, "question": "x", "title": 3}\n', 7, "\u201ctitle\u201d is not a text"),
        (b'{"id": [7], "question": "x"}\n', None, "\u201cid\u201d is neither"),
        (b'{"id": true, "question": "x"}\n', None, "\u201cid\u201d is neither"),
        (b'{"id": 7, "question": "x", "title": "zzzzqqq"}\n', 7, "No title is tracked"),
        (b'{"id": 7, "question": "\xff"}\n', None, "is not UTF-8"),
        (b'{"id": %s}\n' % (b"9" * 5000), None, "is not JSON"),
    ],
    ids=range(13),
)
def test_a_bad_line_gets_its_error_and_the_rest_goes_on(
    batch: Callable[..., Ended], line: bytes, number: object, said: str
) -> None:
    ended = batch('{"id": 1, "question": "when is it out"}', line, '{"id": 3, "question": "who is in it"}')
    first, bad, last = replies(ended)
    assert (ended.code, ended.err) == (1, "")
    assert (first["id"], last["id"]) == (1, 3)
    assert list(bad) == ["id", "error"]
    assert bad["id"] == number
    assert said in str(bad["error"])


def test_an_empty_batch_is_answered_with_nothing(batch: Callable[..., Ended]) -> None:
    assert batch() == Ended(0, "", "")


def test_a_byte_order_mark_and_a_missing_last_line_break_do_no_harm(batch: Callable[..., Ended]) -> None:
    ended = batch(
        b'\xef\xbb\xbf{"id": 1, "question": "when is it out"}\r\n{"id": 2, "question": "who is in it"}'
    )
    assert ended.code == 0
    assert [answer["id"] for answer in replies(ended)] == [1, 2]


def test_half_a_surrogate_in_a_question_comes_back_as_json(batch: Callable[..., Ended]) -> None:
    ended = batch('{"id": 1, "question": "\\ud83e when"}')
    assert (ended.code, len(replies(ended))) == (0, 1)


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.just([]), st.just({})
)
OBJECTS = st.dictionaries(st.sampled_from(["id", "question", "title", "more"]), VALUES)


@given(st.one_of(st.binary(max_size=200), OBJECTS.map(lambda value: json.dumps(value).encode())))
def test_any_line_is_a_question_or_a_bad_line(line: bytes) -> None:
    try:
        asked = _read(line)
    except BadLineError:
        return
    assert isinstance(asked.question, str)
    assert isinstance(asked.title, str | None)
    assert isinstance(asked.id, str | int | None)


def test_a_question_in_another_language_is_answered_in_it(greenlit: Run) -> None:
    ended = greenlit("ask", "wann kommt Lantern Hill 2 raus", "--now", "2026-11-22")
    assert ended.code == 0
    assert "am 22. Mai 2027" in ended.out.splitlines()[0]


def test_the_locale_decides_where_the_question_does_not_show_its_language(
    greenlit: Run, batch: Callable[..., Ended]
) -> None:
    assert "Confirmado" in greenlit("ask", "Lantern Hill 2 cast", "--locale", "es-419").out
    assert "Confirmed" in greenlit("ask", "Lantern Hill 2 cast").out
    line = '{"id": 1, "question": "Lantern Hill 2 cast"}'
    assert "Confirmado" in str(replies(batch(line, argv=("--locale", "es")))[0]["text"])


def test_the_operators_language_is_the_one_where_nothing_shows_another(
    greenlit: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GREENLIT_LOCALE", "fr")
    assert "Confirmé" in greenlit("ask", "Lantern Hill 2 cast").out


def test_a_locale_that_is_not_spoken_is_refused_with_those_that_are(greenlit: Run) -> None:
    ended = greenlit("ask", "Lantern Hill 2 cast", "--locale", "tlh")
    assert ended.code == 2
    assert "en, de, es, fr, pt" in ended.err
