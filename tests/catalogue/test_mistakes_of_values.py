"""Values that cannot stand where they stand: types, words, dates, ids, links and texts."""

from pathlib import Path

import pytest

from tests.catalogue.planted import Planted, assert_named

STATES = "use open, superseded, debunked or retracted."

PLANTED = {
    "a number where text belongs": Planted(
        'person = "Ada Vale"', "person = 7", "person", "“person” is a number; write text in quotation marks."
    ),
    "text where a number belongs": Planted(
        "value = 12.5", 'value = "12"', "value", "“value” is text; write a number without quotation marks."
    ),
    "a number that is none": Planted(
        "value = 12.5", "value = nan", "value", "“value” is no number that can be shown."
    ),
    "a number that is a truth": Planted(
        "value = 12.5",
        "value = true",
        "value",
        "“value” is true or false; write a number without quotation marks.",
    ),
    "an instalment in words": Planted(
        "instalment = 2",
        'instalment = "2"',
        "instalment",
        "“instalment” is text; write a whole number without quotation marks.",
    ),
    "an instalment below one": Planted(
        "instalment = 2",
        "instalment = 0",
        "instalment",
        "“instalment” cannot be 0; write a number from 1 to 999.",
    ),
    "a truth in words": Planted(
        "generated = false", 'generated = "no"', "generated", "“generated” is text; write true or false."
    ),
    "text where a list belongs": Planted(
        'aka = ["A. Vale"]', 'aka = "A. Vale"', "aka", "“aka” is text; write a list in square brackets."
    ),
    "a number in a list of names": Planted(
        'aka = ["A. Vale"]',
        "aka = [[1]]",
        "aka",
        "“aka” holds something that is a list; write text in quotation marks.",
    ),
    "a name twice in a list": Planted(
        'aka = ["A. Vale"]', 'aka = ["A", "B", "B"]', "aka", "“aka” names “B” twice."
    ),
    "sides that are no tables": Planted(
        '{ source = "lantern", says = "22 May 2027" }',
        '"lantern"',
        "sides",
        "“sides” is no list of tables; write [{ … }, { … }].",
    ),
    "a label that does not exist": Planted(
        'label = "reported"',
        'label = "report"',
        'label = "report"',
        "“label” cannot be “report”; did you mean “reported”? Use confirmed, reported or speculation.",
    ),
    "a label that is a number": Planted(
        'label = "reported"',
        "label = 1",
        "label = 1",
        "“label” cannot be a number; use confirmed, reported or speculation.",
    ),
    "a state that does not exist": Planted(
        'sources = ["gazette"]\nstate = "superseded"',
        'sources = ["gazette"]\nstate = "gone"',
        'state = "gone"',
        f"“state” cannot be “gone”; {STATES}",
    ),
    "a state of a side that does not exist": Planted(
        'says = "the end of 2026", state = "superseded"',
        'says = "the end of 2026", state = "gone"',
        'state = "gone"',
        f"“state” cannot be “gone”; {STATES}",
    ),
    "a tier that does not exist": Planted(
        'tier = "fan_speculation"',
        'tier = "blog"',
        'tier = "blog"',
        "“tier” cannot be “blog”; use official, on_record, trade_press, other_press or fan_speculation.",
    ),
    "a kind that does not exist": Planted(
        'kind = "film"',
        'kind = "movie"',
        "kind",
        "“kind” cannot be “movie”; use film, series, season, anime_season or special.",
    ),
    "a stage that does not exist": Planted(
        'stage = "in_production"',
        'stage = "in_producton"',
        "stage = ",
        "“stage” cannot be “in_producton”; did you mean “in_production”? Use rumoured, announced, in_development, "
        "pre_production, in_production, post_production, completed, released, on_hold or cancelled.",
    ),
    "a standing that does not exist": Planted(
        'standing = "returning"',
        'standing = ""',
        "standing",
        "“standing” cannot be “”; use returning, new, attached, appeared, expected, uncertain, not_returning, recast or left.",
    ),
    "a source that does not exist": Planted(
        'sources = ["lantern"]',
        'sources = ["lanter"]',
        'sources = ["lanter"]',
        "there is no source “lanter” in this file; did you mean “lantern”?",
    ),
    "a side's source that does not exist": Planted(
        '{ source = "gazette", says',
        '{ source = "xyz", says',
        'source = "xyz"',
        "there is no source “xyz” in this file.",
    ),
    "a gap's source that does not exist": Planted(
        'text = "No trailer has been announced."',
        'text = "No trailer has been announced."\nsources = ["xyz"]',
        'sources = ["xyz"]',
        "there is no source “xyz” in this file.",
    ),
    "a replaced claim that does not exist": Planted(
        'replaces = ["date.old"]',
        'replaces = ["date.older"]',
        "replaces",
        "there is no claim “date.older” in this file to replace.",
    ),
    "a claim that replaces itself": Planted(
        'replaces = ["date.old"]', 'replaces = ["release"]', "replaces", "“release” cannot replace itself."
    ),
    "a month that does not exist": Planted(
        'window = "2027-05-22"',
        'window = "2027-13"',
        "window",
        "“window” is no date: 13 is not a month; use 01 to 12.",
    ),
    "a day that does not exist": Planted(
        'window = "2027-05-22"',
        'window = "2027-02-30"',
        "window",
        "“window” is no date: 2027-02-30 is not a day of the calendar.",
    ),
    "a date in words": Planted(
        'window = "2027-05-22"',
        'window = "May 2027"',
        "window",
        "“window” is no date: “May 2027” is not a date; write 2027, 2027-05, 2027-05-22, 2027-Q3 or 2027-summer.",
    ),
    "a date with a time": Planted(
        'window = "2027-05-22"',
        'window = "2027-01-01T00:00"',
        "window",
        "“window” is finer than a day; write “2027-01-01” or less.",
    ),
    "a date without quotation marks": Planted(
        'window = "2027-05-22"',
        "window = 2027-05-22",
        "window",
        "“window” is a date without quotation marks; write the date in quotation marks, only as finely as it is known.",
    ),
    "a time without quotation marks": Planted(
        'window = "2027-05-22"',
        "window = 2027-05-22T01:00:00",
        "window",
        "“window” is a time; write the date in quotation marks, only as finely as it is known.",
    ),
    "a year without quotation marks": Planted(
        'seen = "2026-03"\nsources = ["lantern"]',
        'seen = 2026\nsources = ["lantern"]',
        "seen = 2026",
        "“seen” is a number; write the date in quotation marks, only as finely as it is known.",
    ),
    "a day of checking in quotation marks": Planted(
        "checked = 2026-11-22\nnicknames",
        'checked = "2026-11-22"\nnicknames',
        'checked = "',
        "“checked” is text; write the day without quotation marks, as in 2026-11-22.",
    ),
    "something seen after the title was checked": Planted(
        'seen = "2026-03"\nsources = ["lantern"]',
        'seen = "2027-03"\nsources = ["lantern"]',
        'seen = "2027-03"',
        "2027-03 lies after 2026-11-22, the day on which [title] was checked.",
    ),
    "a source of the future": Planted(
        'published = "2026-03-01"',
        'published = "2026-12-01"',
        "published = ",
        "2026-12-01 lies after 2026-11-22, the day on which [title] was checked.",
    ),
    "a gap checked after the title": Planted(
        "checked = 2026-11-22\n\n[[source]]",
        "checked = 2026-11-23\n\n[[source]]",
        "checked = 2026-11-23",
        "2026-11-23 lies after the day on which [title] was checked.",
    ),
    "two claims with one id": Planted(
        'id = "cast.vale"',
        'id = "status"',
        'id = "status"',
        "there is another “status”; each claim and gap needs an id of its own.",
    ),
    "a gap with a claim's id": Planted(
        'id = "unk.trailer"',
        'id = "status"',
        'id = "status"',
        "there is another “status”; each claim and gap needs an id of its own.",
    ),
    "two sources with one id": Planted(
        'id = "gazette"',
        'id = "lantern"',
        'id = "lantern"',
        "there is another source “lantern”; each needs an id of its own.",
    ),
    "a claim that says the same": Planted(
        'text = "It was planned for the end of 2026."',
        'text = "It comes out on 22 May 2027."',
        "text = ",
        "“date.old” says the same about the same topic as “release”.",
    ),
    "an id with a space": Planted(
        'id = "cast.vale"',
        'id = "cast vale"',
        'id = "cast vale"',
        "“id” is no id; use 1 to 60 letters, digits, dots, dashes and underscores.",
    ),
    "an id that is a number": Planted(
        'id = "cast.vale"', "id = 5", "id = 5", "“id” is a number; write text in quotation marks."
    ),
    "a link that is none": Planted(
        "https://lantern.example/orchard",
        "javascript:alert(1)",
        "url = ",
        "“url” is no web address; it starts with http:// or https:// and has at most 500 characters.",
    ),
    "a link with a name and password": Planted(
        "https://lantern.example/orchard",
        "https://a:b@lantern.example/",
        "url = ",
        "“url” is no web address; it starts with http:// or https:// and has at most 500 characters.",
    ),
    "a link that is a number": Planted(
        'url = "https://lantern.example/orchard"',
        "url = 1",
        "url = 1",
        "“url” is a number; write text in quotation marks.",
    ),
    "an empty text": Planted(
        'text = "It is being filmed."',
        'text = "  "',
        'text = "  "',
        "“text” is empty; write something or leave the line out.",
    ),
    "a text that does not fit": Planted(
        "It is being filmed.", "x" * 601, "text = ", "“text” has 601 characters; at most 600 fit."
    ),
    "a name that does not fit": Planted(
        'name = "The Glass Orchard 2"',
        f'name = "{"x" * 101}"',
        "name = ",
        "“name” has 101 characters; at most 100 fit.",
    ),
    "a summary that does not fit": Planted(
        "An invented film about an orchard.",
        "x" * 401,
        "summary = ",
        "“summary” has 401 characters; at most 400 fit.",
    ),
    "a text of two lines": Planted(
        '"It is being filmed."',
        '"""It is\nbeing filmed."""',
        "text = ",
        "“text” has a line break or another character that cannot be seen; write one plain line.",
    ),
    "a text that turns the reading direction": Planted(
        '"It is being filmed."',
        '"It is \\u202Edemlif."',
        "text = ",
        "“text” has a line break or another character that cannot be seen; write one plain line.",
    ),
    "a name twice": Planted(
        '"Glass 2"]',
        '"the glass orchard 2"]',
        "nicknames",
        "“the glass orchard 2” is already a name of this title; leave one of them out.",
    ),
}


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED.keys())
def test_a_mistake_is_named_with_file_and_line(planted: Planted, tmp_path: Path):
    assert_named(planted, tmp_path)
