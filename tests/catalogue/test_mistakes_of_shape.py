"""Broken TOML, and tables and fields that are unknown, missing or of the wrong shape."""

from pathlib import Path

import pytest

from bot.catalogue import check
from tests.catalogue.planted import SOUND, Planted, assert_named, written

PLANTED = {
    "a table that does not exist": Planted(
        "[[figure]]", "[[figrue]]", "[[figrue]]", "unknown table “figrue”; did you mean “figure”?"
    ),
    "a table like no other": Planted("[[figure]]", "[[zzz]]", "[[zzz]]", "unknown table “zzz”."),
    "a key before every table": Planted(
        "# The Glass",
        'loose = "x"\n# The Glass',
        "loose",
        "“loose” stands in no table; put it under [title] or another header.",
    ),
    "a field that does not exist": Planted(
        'role = "actor"',
        'role = "actor"\nstandng = "new"',
        "standng",
        "unknown field “standng”; did you mean “standing”?",
    ),
    "a field of the title that does not exist": Planted(
        'kind = "film"', 'kind = "film"\nqqq = 1', "qqq", "unknown field “qqq”."
    ),
    "a field of a side that does not exist": Planted(
        'says = "22 May 2027"',
        'says = "22 May 2027", sate = "open"',
        "sate",
        "unknown field “sate”; did you mean “state”?",
    ),
    "a missing field": Planted(
        'label = "reported"\n', "", "[[credit]]", "“label” is missing in “cast.vale”."
    ),
    "a missing text beside a topic": Planted(
        'text = "There are twelve and a half trees."\n',
        "",
        "[[figure]]",
        "“text” is missing in “num.trees”.",
    ),
    "a missing id": Planted('id = "cast.vale"\n', "", "[[credit]]", "“id” is missing in this [[credit]]."),
    "a missing field of the title": Planted("instalment = 2\n", "", "[title]", "“instalment” is missing."),
    "a missing field of a side": Planted(
        ', says = "22 May 2027"', "", 'source = "lantern" }', "“says” is missing in this side."
    ),
    "claims without a source": Planted(
        'text = "Ada Vale returns as Quince."\nlabel = "reported"\ntier = "trade_press"\nsources = ["gazette"]\n',
        'text = "Ada Vale returns as Quince."\nlabel = "reported"\ntier = "trade_press"\n',
        "[[credit]]",
        "“sources” is missing in “cast.vale”.",
    ),
    "an empty list of sources": Planted(
        'sources = ["lantern"]',
        "sources = []",
        "sources = []",
        "“sources” is empty; write something or leave the line out.",
    ),
    "no title": Planted("[title]", "[[gap]]", "[[gap]]", "“id” is missing in this [[gap]]."),
    "two titles": Planted(
        "[title]", "[[title]]", "[[title]]", "there is one title a file; write its header as [title]."
    ),
    "a claim with single brackets": Planted(
        "[[stage]]", "[stage]", "[stage]", "there can be several; write the header as [[stage]]."
    ),
    "a table written as a value": Planted(
        "# The Glass",
        "quote = 1\n# The Glass",
        "quote = 1",
        "“quote” is no table; write its header as [[quote]].",
    ),
    "a table written as nothing": Planted(
        "# The Glass",
        "quote = false\n# The Glass",
        "quote = false",
        "“quote” is no table; write its header as [[quote]].",
    ),
    "a table written as a list of values": Planted(
        "# The Glass",
        "quote = [1]\n# The Glass",
        "quote = [1]",
        "“quote” is a list of values; write each as a table under [[quote]].",
    ),
    "broken TOML": Planted(
        'role = "actor"',
        'role : "actor"',
        'role : "actor"',
        "broken TOML: expected '=' after a key in a key/value pair.",
    ),
    "a key twice": Planted(
        'role = "actor"',
        'role = "actor"\nrole = "writer"',
        'role = "writer"',
        "broken TOML: cannot overwrite a value.",
    ),
    "a list that is not closed": Planted(
        'aka = ["A. Vale"]',
        'aka = ["A. Vale"',
        "aka = ",
        "broken TOML: “aka” begins here and is not closed (unclosed array).",
    ),
    "a text that is not closed": Planted(
        'caution = "A copy."',
        'caution = """A copy.',
        "caution = ",
        "broken TOML: “caution” begins here and the file ends before it is closed (unterminated string).",
    ),
    "a date that TOML refuses": Planted(
        "checked = 2026-11-22\nnicknames",
        "checked = 2026-13-22\nnicknames",
        "checked = 2026-13-22",
        "broken TOML: there is no such date (expected newline or end of document after a statement).",
    ),
    "a number without end": Planted(
        "value = 12.5", f"value = {'9' * 5000}", "value = ", "the number is too long to read."
    ),
}


def test_the_sound_sheet_has_no_mistake(tmp_path: Path):
    written(tmp_path, SOUND)
    assert check(tmp_path) == []


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED.keys())
def test_a_mistake_is_named_with_file_and_line(planted: Planted, tmp_path: Path):
    assert_named(planted, tmp_path)
