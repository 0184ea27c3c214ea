"""Sentences as a fan reads them: gaps in plain English, nothing said twice."""

import pytest

from bot.answering.draft import Draft
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
