"""The table of topics: each has words, a known composing function, and a new one needs nothing else."""

from dataclasses import replace

import pytest

from bot.answering import Answerer, Outcome, Question
from bot.answering.compose import composer
from bot.answering.english.lexicon import ENGLISH
from bot.answering.topics import RULES, TopicRule
from bot.domain.claims import NoteDetail
from bot.domain.topics import Topic
from tests.factories import NOW, claim, ledger, title_ledger


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_topic_has_words_and_a_way_to_tell_it(rule: TopicRule) -> None:
    assert callable(composer(rule.compose))
    assert ENGLISH.topics[rule.name].strip()
    assert rule.about


def test_no_words_stand_for_a_topic_that_does_not_exist() -> None:
    assert set(ENGLISH.topics) == {rule.name for rule in RULES}


def test_a_topic_is_added_by_a_rule_and_its_words() -> None:
    rule = TopicRule("toys", "toys and figures", (Topic.NOTE,))
    lexicon = replace(ENGLISH, topics={**ENGLISH.topics, "toys": "6: toys | toy | action figure"})
    entry = title_ledger(
        claim("toy", NoteDetail("toys"), topic=Topic.NOTE, text="A wooden lantern is sold as a toy.")
    )
    engine = Answerer(ledger(entry), lexicon=lexicon, rules=(*RULES, rule))
    answer = engine.answer(Question("are there toys of it", default="lantern-hill-2"), now=NOW)
    assert (answer.topic, answer.outcome) == ("toys", Outcome.KNOWN)
    assert "wooden lantern" in answer.text


def test_a_misspelt_question_word_is_corrected_and_a_name_is_not() -> None:
    from bot.answering.spelling import Speller

    speller = Speller(ENGLISH)
    words = ["relase", "dirctor", "zombieland", "wcbh", "sequel"]
    assert speller.corrected(words, lambda word: word == "zombieland") == [
        "release",
        "director",
        "zombieland",
        "wcbh",
        "sequel",
    ]
