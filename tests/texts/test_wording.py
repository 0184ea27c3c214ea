"""The usual questions of polls and predictions, worded in the server's language: whole, and within Discord's limits."""

import re
from datetime import UTC

import pytest

from bot.catalogue import default_folder, read
from bot.domain.moments import read_moment
from bot.domain.poll_templates import NothingToAskError, Template, fill
from bot.domain.polls import check_options, check_question
from bot.domain.prediction_templates import parts, released_by, returns_as, stage_by
from bot.domain.predictions import check_rule
from bot.texts import LANGUAGES, texts_in
from bot.texts.wording import Worded
from tests.factories import NOW, title_ledger

ABROAD = [language for language in LANGUAGES if language != "en"]


@pytest.mark.parametrize("language", ABROAD)
def test_every_question_about_every_title_fits_in_every_language(language: str) -> None:
    wording = Worded(texts_in(language))
    for entry in read(default_folder()):
        suggested = [
            released_by(entry, now=NOW, wording=wording),
            stage_by(entry, now=NOW, wording=wording),
            *(returns_as(entry, part, now=NOW, wording=wording) for part in parts(entry)[:3]),
        ]
        for each in suggested:
            if each is None:
                continue
            check_rule(each.rule)
            check_options([outcome.text for outcome in each.outcomes])
            assert each.question == "" or check_question(each.question) == each.question
            assert "What counts" not in each.rule
            assert read_moment(each.closes, now=NOW, zone=UTC).at > NOW
        for template in (Template.RELEASE, Template.RETURNS, Template.HAPPENS):
            try:
                filled = fill(template, entry, now=NOW, wording=wording)
            except NothingToAskError:
                continue
            check_question(filled.question)
            check_options([option.text for option in filled.options])


@pytest.mark.parametrize("language", ABROAD)
@pytest.mark.parametrize(
    "message",
    [
        "“%(typed)s” names no time that I can read. Write it like “friday 8pm”, “in 3 days” or “24 december 20:00”.",
        "There is no closing time yet. Write one, such as “friday 8pm” or “in 3 days”.",
    ],
)
def test_times_that_a_refusal_gives_as_examples_can_be_read(language: str, message: str) -> None:
    said = texts_in(language).phrase(message, typed="")
    examples = [each.strip("\u00a0 ") for each in re.findall("[„«“]([^“”„«»]+)[”»“]", said)]
    assert len([each for each in examples if each]) >= 2
    for each in filter(None, examples):
        assert read_moment(each, now=NOW, zone=UTC).at > NOW


def test_a_question_in_german_has_its_date_in_german() -> None:
    wording = Worded(texts_in("de"))
    asked = released_by(title_ledger(), now=NOW, wording=wording)
    assert asked is not None
    assert asked.question == "Erscheint Lantern Hill 2 bis zum 31. Dezember 2027?"
    assert [outcome.text for outcome in asked.outcomes] == ["Ja", "Nein"]
    assert asked.rule.splitlines()[0].startswith("Ja: Lantern Hill 2 ist bis zum 31. Dezember 2027 draußen")
