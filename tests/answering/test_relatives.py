"""Relatives: read from family lines and sentences, asked for with and without a name."""

import pytest

from bot.answering import Answer, Answerer, Outcome, Question
from bot.domain.claims import CharacterDetail, Standing
from bot.domain.ledger import TitleLedger
from bot.domain.topics import Topic
from tests.factories import NOW, claim, credit, ledger, title_ledger

_CHARACTER = Topic.CHARACTER


def _mill() -> TitleLedger:
    """A mill with two families: one whose ties are on record, one that only shares its name."""
    return title_ledger(
        credit("Bea Holm", "Juno Falk", text="Bea Holm returns as Juno Falk.", id="cast.juno"),
        credit("Ivo Stern", "Piet Falk", text="Ivo Stern returns as Piet Falk, Juno's father.", id="cast.piet"),
        credit("Rosa Lind", "Wilma Falk", standing=Standing.NEW, text="Rosa Lind is new as Wilma Falk, the mother of Piet.",
               id="cast.wilma"),
        credit("Kit Arden", "Sal", text="Kit Arden returns as Sal.", id="cast.sal"),
        credit("Lou Arden", "Nell", text="Lou Arden returns as Nell.", id="cast.nell"),
        credit("Ora Quist", "Mab", text="Ora Quist returns as Mab, mother of the twins.", id="cast.mab"),
        credit("Max Brandt", "Otto Reed", text="Max Brandt returns as Otto Reed.", id="cast.otto"),
        credit("Ada Winter", "Lene Reed", text="Ada Winter returns as Lene Reed.", id="cast.lene"),
        credit("Tilda Roe", role="director", text="Tilda Roe directs.", id="crew.roe"),
        credit("Jon Roe", role="composer", text="Tilda Roe's son Jon wrote the score.", id="crew.jon"),
        credit("Una Roe", role="drawings", text="Tilda Roe's daughter Una made the drawings.", id="crew.una"),
        claim("char.juno", CharacterDetail("Juno Falk", "Bea Holm", "Hears water", "Her aunt is dead; grandmother Wilma Falk"),
              topic=_CHARACTER, text="Juno hears water."),
        claim("char.sal", CharacterDetail("Sal", "Kit Arden", "Lifts stones", "Twin of Nell"), topic=_CHARACTER,
              text="Sal lifts stones."),
        claim("char.nell", CharacterDetail("Nell", "Lou Arden", "Splits stones", "Twin of Sal"), topic=_CHARACTER,
              text="Nell splits stones."),
    )  # fmt: skip


def _ask(text: str) -> Answer:
    return Answerer(ledger(_mill())).answer(Question(text, default="lantern-hill-2"), now=NOW)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who plays junos dad", "Ivo Stern"),
        ("is the father of juno back", "Ivo Stern"),
        ("granny falk actress?", "Rosa Lind"),
        ("who plays the grandma", "Rosa Lind"),
        ("who plays piets kid", "Bea Holm"),
        ("who is piets mum played by", "Rosa Lind"),
        ("twins mother returning?", "Ora Quist"),
        ("who plays mabs kids", "Kit Arden"),
        ("who plays sals sister", "Lou Arden"),
        ("which of her kids did the score", "Jon"),
    ],
)
def test_a_relative_is_found_by_what_the_claims_call_it(question: str, words: str) -> None:
    answer = _ask(question)
    assert words in answer.text.partition("\n")[0], answer.text
    assert answer.outcome is Outcome.KNOWN


def test_a_relative_without_a_name_is_told_in_the_words_of_the_family_line() -> None:
    assert "aunt is dead" in _ask("is junos aunt alive").text


def test_who_only_shares_the_family_name_is_no_relative() -> None:
    answer = _ask("who plays ottos sister")
    assert answer.text.startswith("With the name Reed there is Ada Winter (Lene Reed)."), answer.text
    assert "No source here names a sister of Otto Reed." in answer.text


def test_nobody_is_made_up_where_no_relative_is_on_record() -> None:
    answer = _ask("who plays mabs brother")
    assert answer.text.startswith("Not known: no source here names a brother of Mab."), answer.text
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED
