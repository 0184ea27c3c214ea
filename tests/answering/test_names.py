"""Names of titles: typed, half typed, mistyped, and inside a question."""

import time

import pytest

from bot.answering import Answerer, Found, NameIndex, Unclear, Unknown
from bot.answering.english.lexicon import ENGLISH
from bot.domain.titles import Name, NameKind
from tests.answering.conftest import Ask
from tests.factories import ledger, title, title_ledger


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("we can be heroes 2", "we-can-be-heroes-2"),
        ("WCBH2", "we-can-be-heroes-2"),
        ("wcbh 2", "we-can-be-heroes-2"),
        ("we can be heros", "we-can-be-heroes-2"),
        ("superheroicos 2", "we-can-be-heroes-2"),
        ("peacemaker", "peacemaker-2"),
        ("Peacemaker: Season Two", "peacemaker-2"),
        ("pm s2", "peacemaker-2"),
        ("tlou s3", "the-last-of-us-3"),
        ("last of us", "the-last-of-us-3"),
        ("batman part ii", "the-batman-part-ii"),
        ("Frozen III", "frozen-3"),
        ("frozen three", "frozen-3"),
        ("beyond the spiderverse", "spider-man-beyond-the-spider-verse"),
        ("eiyuu kyoushitsu season 2", "classroom-for-heroes-2"),
        ("mando & grogu", "the-mandalorian-and-grogu"),
        ("wensday 3", "wednesday-3"),
        ("strangerthings5", "stranger-things-5"),
        ("gladiatr 3", "gladiator-3"),
        ("shrek-5", "shrek-5"),
    ],
)
def test_a_typed_name_is_resolved(shipped: Answerer, typed: str, slug: str) -> None:
    found = shipped.names.resolve(typed)
    assert isinstance(found, Found), found
    assert found.title.slug == slug


@pytest.mark.parametrize("typed", ["xqzzv", "the lord of the rings", "!!!", ""])
def test_a_name_that_nothing_bears_is_not_guessed(shipped: Answerer, typed: str) -> None:
    assert not isinstance(shipped.names.resolve(typed), Found)


def test_an_unknown_name_comes_with_the_nearest() -> None:
    names = NameIndex(
        ledger(title_ledger(), title_ledger(of=title("b-2", "Brass Kite 2", franchise="Brass Kite"))), ENGLISH
    )
    found = names.resolve("brick kit")
    assert isinstance(found, Found | Unknown | Unclear)
    assert isinstance(names.resolve("zzzz"), Unknown)


def test_a_name_shared_by_two_titles_is_asked_back() -> None:
    one, two = title("hill-2021", "Hill", franchise="Hill"), title("hill-2024", "Hill", franchise="Hill")
    found = NameIndex(ledger(title_ledger(of=one), title_ledger(of=two)), ENGLISH).resolve("hill")
    assert isinstance(found, Unclear)
    assert {choice.slug for choice in found.choices} == {"hill-2021", "hill-2024"}


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("we can", "we-can-be-heroes-2"),
        ("peac", "peacemaker-2"),
        ("grogu", "the-mandalorian-and-grogu"),
        ("spiderv", "spider-man-beyond-the-spider-verse"),
        ("EIYŪ", "classroom-for-heroes-2"),
        ("frozn", "frozen-3"),
        ("of us", "the-last-of-us-3"),
    ],
)
def test_a_name_being_typed_is_completed(shipped: Answerer, typed: str, first: str) -> None:
    assert shipped.names.find(typed)[0].title.slug == first


def test_nothing_typed_offers_every_title(shipped: Answerer) -> None:
    assert len(shipped.names.find("")) == len(shipped.ledger)
    assert len(shipped.names.find("", limit=5)) == 5


def test_completion_is_quick_with_fifty_thousand_titles() -> None:
    words = [
        "amber",
        "birch",
        "cobalt",
        "dune",
        "ember",
        "frost",
        "glade",
        "harbor",
        "iris",
        "jade",
        "kite",
        "lumen",
        "moss",
        "north",
        "opal",
        "pine",
    ]
    many = ledger(
        *(
            title_ledger(
                of=title(
                    f"t-{at}",
                    f"{words[at % 16].title()} {words[at // 16 % 16].title()} {words[at // 256 % 16].title()} {at}",
                    franchise=f"{words[at % 16]} {at}",
                    names=(Name(f"N{at}", NameKind.NICKNAME),),
                )
            )
            for at in range(50_000)
        )
    )
    names = NameIndex(many, ENGLISH)
    names.find("warm up the tablez")
    for typed in ("amber birch", "glde harbor", "kite lumn moss"):
        start = time.process_time()
        assert names.find(typed)
        assert time.process_time() - start < 0.2


@pytest.mark.parametrize(
    ("question", "slug"),
    [
        ("is season 2 of peacemaker out", "peacemaker-2"),
        ("whens the second batman movie", "the-batman-part-ii"),
        ("beyond the spidreverse release date", "spider-man-beyond-the-spider-verse"),
        ("frozn 3 cast", "frozen-3"),
        ("who is in the new spy kids", "spy-kids-armageddon-2"),
        ("hero classroom anime season 2?", "classroom-for-heroes-2"),
        ("when is the next one out", "we-can-be-heroes-2"),
    ],
)
def test_a_title_is_found_inside_a_question(ask: Ask, question: str, slug: str) -> None:
    assert ask(question).title == slug


def test_the_option_goes_before_the_text_and_the_text_before_what_was_asked_last(ask: Ask) -> None:
    assert ask("when is frozen 3 out", "shrek-5").title == "shrek-5"
    assert ask("when is frozen 3 out", last="shrek-5").title == "frozen-3"
    assert ask("when is it out", last="shrek-5").title == "shrek-5"
    assert ask("when is it out").title == "we-can-be-heroes-2"


@pytest.mark.parametrize(
    "question", ["is there a moana 3", "zootopia 3 release date", "toy story 5 cast", "who is in Deadpool 4"]
)
def test_a_title_that_is_not_tracked_is_said_to_be_so_even_where_a_default_exists(
    ask: Ask, question: str
) -> None:
    answer = ask(question)
    assert answer.outcome.value == "not_tracked"
    assert answer.title is None


def test_a_name_that_two_titles_bear_is_asked_back_in_an_answer(ask_hill: Ask) -> None:
    from bot.answering import Question
    from tests.factories import NOW

    one, two = title("hill-2021", "Hill", franchise="Hill"), title("hill-2024", "Hill", franchise="Hill")
    answer = Answerer(ledger(title_ledger(of=one), title_ledger(of=two))).answer(
        Question("when is hill out"), now=NOW
    )
    assert set(answer.choices) == {"hill-2021", "hill-2024"}
    assert "Which title do you mean" in answer.text
    assert ask_hill("when is it out").choices == ()
