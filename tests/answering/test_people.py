"""People of a title: found by whatever part of the name, and nobody where nobody is meant."""

import pytest

from bot.answering import Answerer, CreditFound, CreditUnknown, Outcome, Question, find_credit
from bot.domain.claims import Standing
from bot.domain.ledger import Ledger
from tests.answering.invented import hill
from tests.factories import NOW, credit, title_ledger


@pytest.mark.parametrize(
    ("slug", "who", "names"),
    [
        ("we-can-be-heroes-2", "Pedro Pascal", {"Pedro Pascal"}),
        ("we-can-be-heroes-2", "pascal", {"Pedro Pascal"}),
        ("we-can-be-heroes-2", "pedro pascall", {"Pedro Pascal"}),
        ("we-can-be-heroes-2", "priyanka", {"Priyanka Chopra Jonas"}),
        ("we-can-be-heroes-2", "slomo", {"Slo-Mo"}),
        ("we-can-be-heroes-2", "a capella", {"A Capella"}),
        ("we-can-be-heroes-2", "wheels", {"Wheels"}),
        ("we-can-be-heroes-2", "gosselyn", {"YaYa Gosselin"}),
        ("we-can-be-heroes-2", "blair", {"Nathan Blair", "Vivien Lyra Blair"}),
        ("wednesday-3", "luis guzman", {"Luis Guzmán"}),
        ("stranger-things-5", "will byers", {"Will Byers"}),
        ("peacemaker-2", "vigilante", {"Vigilante"}),
        ("frozen-3", "jennifer lee", {"Jennifer Lee"}),
    ],
)
def test_somebody_is_found(shipped: Answerer, slug: str, who: str, names: set[str]) -> None:
    found = find_credit(shipped.ledger[slug], who)
    assert isinstance(found, CreditFound), found
    assert {figure.name for figure in found.figures} == names


@pytest.mark.parametrize("who", ["", "zzzzqq", "🙂"])
def test_nobody_is_found_where_nobody_is_meant(who: str) -> None:
    assert isinstance(find_credit(hill(), who), CreditUnknown)


def test_the_nearest_names_are_offered() -> None:
    found = find_credit(hill(), "Inez Akora")
    assert isinstance(found, CreditFound | CreditUnknown)
    if isinstance(found, CreditUnknown):
        assert "Ines Okoro" in found.nearest


def test_a_figure_carries_its_claims() -> None:
    found = find_credit(hill(), "pip")
    assert isinstance(found, CreditFound)
    (figure,) = found.figures
    assert figure.is_character
    assert [claim.id for claim in (*figure.credits, *figure.characters)] == ["cast.okoro", "char.pip"]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("who is in the cast of lantern hill 2", "Ada Vale (Wick)"),
        ("is ada vale in lantern hill 2", "Yes: Ada Vale plays Wick"),
        ("who directs lantern hill 2", "Bo Reed directs"),
    ],
)
def test_somebody_attached_is_as_sure_as_somebody_returning(question: str, words: str) -> None:
    entry = title_ledger(
        credit("Ada Vale", "Wick", standing=Standing.ATTACHED, text="Ada Vale plays Wick."),
        credit("Bo Reed", standing=Standing.ATTACHED, text="Bo Reed directs."),
    )
    answer = Answerer(Ledger([entry])).answer(Question(question), now=NOW)
    assert answer.outcome is Outcome.KNOWN
    assert words in answer.parts[0].lead
    assert "returns" not in answer.text
