"""The same question in other words is one; another question stays apart."""

import random
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering import Answerer, Question
from bot.answering.likeness import alike, gist
from bot.domain.desk import Gist
from bot.domain.topics import Topic
from tests.factories import NOW, gap, ledger, title, title_ledger

ANSWERER = Answerer(
    ledger(
        title_ledger(
            gap("trailer", Topic.TRAILER, text="No trailer of Lantern Hill 2 has been announced."),
            gap("rating", Topic.RATING, text="No age rating of Lantern Hill 2 has been announced."),
            gap("runtime", Topic.RUNTIME, text="The length of Lantern Hill 2 has not been announced."),
        ),
        title_ledger(
            gap(
                "trailer", Topic.TRAILER, title="paper-moons-2", text="No trailer of Paper Moons 2 is known."
            ),
            of=title("paper-moons-2", "Paper Moons 2", franchise="Paper Moons", names=()),
        ),
    )
)


def of(question: str) -> Gist:
    answer = ANSWERER.answer(Question(question), now=NOW)
    entry = ANSWERER.ledger.get(answer.title) if answer.title is not None else None
    return gist(answer, entry.title if entry is not None else None)


def are_alike(one: str, other: str) -> bool:
    there, back = alike(of(one), [of(other)]), alike(of(other), [of(one)])
    assert there == back
    return there == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Is there a trailer for Lantern Hill 2?", "has the LH2 trailer dropped yet"),
        ("Is there a trailer for Lantern Hill 2?", "lantrn hill two trailer??"),
        ("what age rating will Lantern Hill 2 have", "age rating of lantern hill 2 pls"),
        ("how long is Lantern Hill 2", "runtime of lantern hill 2"),
        ("is Zélie Okonjo in Lantern Hill 2?", "will zelie okonjo be in lantern hill II"),
        ("When does Zzyzx Rising IX come out?", "is zzyzx rising 9 confirmed"),
        ("zzyzx rising 9 cast", "who directs Zzyzx Risin 9?"),
        ("where's the best pizza place", "best pizza place please"),
        ("tell me a joke", "can you tell a joke"),
    ],
)
def test_the_same_in_other_words_is_one(one: str, other: str) -> None:
    assert are_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Is there a trailer for Lantern Hill 2?", "Is there a trailer for Paper Moons 2?"),
        ("Is there a trailer for Lantern Hill 2?", "how long is Lantern Hill 2"),
        ("is Anna Lee in Lantern Hill 2?", "is Owen Strand in Lantern Hill 2?"),
        ("is Anna Lee in Lantern Hill 2?", "is Anna Bell in Lantern Hill 2?"),
        ("When does Zzyzx Rising IX come out?", "When does Zzyzx Rising VIII come out?"),
        ("where's the best pizza place", "tell me a joke"),
        ("🎬", "🍿"),
    ],
)
def test_another_question_stays_apart(one: str, other: str) -> None:
    assert not are_alike(one, other)


# Each line is one question in several words.
GROUPS = (
    ("Is there a trailer for Lantern Hill 2?", "lantern hill 2 trailer", "any LH2 trailer yet"),
    ("Is there a trailer for Paper Moons 2?", "paper moons 2 trailer when", "paper moons 2 teaser"),
    ("how long is Lantern Hill 2", "runtime of LH2", "lantern hill 2 length"),
    ("When does Zzyzx Rising IX come out?", "zzyzx rising 9 date", "is zzyzx rising ix happening"),
    ("When does Zzyzx Rising VIII come out?", "zzyzx rising 8 cast", "is zzyzx rising viii confirmed"),
    ("where's the best pizza place", "best pizza place", "the best pizza place please"),
)


def grouped(gists: Iterable[Gist]) -> list[int]:
    """How many fall into each group, when they come in this order and the first stands for all."""
    firsts: list[Gist] = []
    counts: list[int] = []
    for each in gists:
        found = alike(each, firsts)
        if found is None:
            firsts.append(each)
            counts.append(1)
        else:
            counts[found] += 1
    return sorted(counts)


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_in_whatever_order_they_come_there_are_as_many_groups(chance: random.Random) -> None:
    questions = [of(question) for group in GROUPS for question in group]
    chance.shuffle(questions)
    assert grouped(questions) == [3] * len(GROUPS)


@given(st.lists(st.text(max_size=40), max_size=12), st.randoms(use_true_random=False))
def test_whatever_is_asked_is_counted_once_and_is_like_itself(
    texts: list[str], chance: random.Random
) -> None:
    gists = [of(text) for text in texts]
    for each in gists:
        if each.words or each.ground:
            assert alike(each, [each]) == 0
    for one in gists:
        for other in gists:
            assert (alike(one, [other]) is None) == (alike(other, [one]) is None)
    shuffled = gists.copy()
    chance.shuffle(shuffled)
    assert sum(grouped(gists)) == sum(grouped(shuffled)) == len(texts)
