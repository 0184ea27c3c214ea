"""Sentences as a fan reads them: gaps in plain English, nothing said twice."""

import pytest

from bot.answering import Answerer
from bot.answering.draft import Draft
from bot.answering.people.index import CreditUnknown, find_credit
from bot.answering.topics import RULES
from tests.answering.conftest import Ask


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_topic_names_its_title_in_its_gap(rule: object) -> None:
    about = str(getattr(rule, "about", ""))
    assert about == "that" or about.count("{}") == 1
    assert " it" not in f"{about} ".replace(" its time", "")


def test_a_gap_reads_as_english(ask: Ask) -> None:
    lead = ask("how does the last of us season 3 end").parts[0].lead
    assert lead == "Not known: no source here says anything about how The Last of Us Season 3 ends."


def test_a_line_that_says_the_same_is_left_out() -> None:
    draft = Draft("Not known: no trailer has been shown.", [])
    draft.add("No trailer has been shown")
    draft.add("A clip was shown")
    draft.add("A clip was shown.")
    assert draft.support == ["A clip was shown"]


@pytest.mark.parametrize(
    ("question", "start"),
    [
        (
            "season 2 of we can be heroes release date",
            "We Can Be Heroes 2 is a film, not a series; no release",
        ),
        ("is there a mandalorian season 4", "No: The Mandalorian and Grogu is a film"),
        ("shrek 5 or frozen 3, which comes first", "Shrek 5 comes first: "),
        ("frozen 3 or shrek 5, which comes first", "Shrek 5 comes first: "),
        ("was we can be heroes 2 confirmed as of 2020", "As of 2020 nothing had been announced: "),
        ("who directs spy kids armageddon 2", "Not known: no source here says anything about who directs"),
        (
            "who plays clayface in the batman 2",
            "Not known: no source here says anything about who plays Clayface",
        ),
        ("is the last of us ending with season 3", "It is undecided whether season 3 is the last"),
    ],
)
def test_the_first_sentence_answers(ask: Ask, question: str, start: str) -> None:
    assert ask(question).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    ("question", "title", "start"),
    [
        (
            "does guppy have lava powers",
            None,
            "In the film Guppy has shark strength",
        ),
        ("can noodles fly", None, "No source here says so. Noodles"),
        ("does ojo ever talk", None, "No: Ojo speaks only through her drawings"),
        ("frozen 3 villain", None, "Not known: no source here says anything about the villain of Frozen III"),
        ("can noodles stretch", None, "Yes: Noodles"),
        ("who plays abby", None, "Kaitlyn Dever returns as Abby in The Last of Us Season 3"),
        ("what did the article get wrong", None, "Designer Women is refuted here in "),
        ("what did designer women get wrong", None, "Designer Women is refuted here in "),
        ("was the article right", None, "Not in everything: Designer Women is refuted"),
    ],
)
def test_what_a_record_decides_comes_first(ask: Ask, question: str, title: str | None, start: str) -> None:
    assert ask(question, title).parts[0].lead.startswith(start)


def test_a_second_topic_is_answered_too(ask: Ask) -> None:
    text = ask("how many episodes did peacemaker s2 have and when was the finale").text
    assert "eight episodes" in text
    assert "finale" in text


def test_a_name_like_nobodys_offers_nobody(shipped: Answerer) -> None:
    found = find_credit(shipped.ledger["we-can-be-heroes-2"], "arachnid")
    assert isinstance(found, CreditUnknown)
    assert found.nearest == ()
