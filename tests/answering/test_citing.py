"""What stands under an answer: the sources of its sentences, those that it names, and as of when it is so."""

import pytest

from bot.answering.citing import is_named
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("question", "title", "names"),
    [
        ("noodles moms power", None, "El Comercio"),
        ("is andy walken coming back", None, "Designer Women"),
        ("did taylor dooley tweet about the sequel", None, "Looper"),
    ],
)
def test_a_source_that_the_text_names_stands_under_it(
    ask: Ask, question: str, title: str | None, names: str
) -> None:
    *said, under = ask(question, title).text.splitlines()
    assert names in " ".join(said)
    assert f"[{names}" in under


@pytest.mark.parametrize(
    ("question", "not_under"),
    [
        ("how long is the first film", "older copy"),
        ("does guppy have lava powers", "Enstarz"),
        ("wasnt it supposed to shoot in 2022", "Daily Research Plot"),
    ],
)
def test_a_source_that_our_reading_sets_aside_does_not_stand_under_it(
    ask: Ask, question: str, not_under: str
) -> None:
    assert not_under not in ask(question).text.splitlines()[-1]


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("who plays wild card", None),
        ("power of rewind", None),
        ("when was the sequel announced", None),
        ("who played the twins' mum in the first film", None),
        ("did eleven die", "stranger-things-5"),
        ("what did yaya say about a sequel", None),
        ("is the baby yoda movie out", "the-mandalorian-and-grogu"),
    ],
)
def test_what_cannot_change_any_more_is_not_said_to_be_so_as_of_a_day(
    ask: Ask, question: str, title: str | None
) -> None:
    answer = ask(question, title)
    assert "as of" not in answer.text
    assert answer.parts[0].seen is None or all(source.date is None for source in answer.parts[0].sources[:2])


@pytest.mark.parametrize(
    ("question", "title", "words"),
    [
        ("is it happening", None, "as of September 2023"),
        ("when is shrek 5", "shrek-5", "as of 29 November 2025"),
        ("is pedro pascal back", None, "as of September 2023"),
        ("where can i watch the first film", None, "as of January 2021"),
    ],
)
def test_what_can_change_says_as_of_when_it_is_so(
    ask: Ask, question: str, title: str | None, words: str
) -> None:
    assert words in ask(question, title).text


def test_every_firm_answer_shows_a_date(ask: Ask) -> None:
    for question in ("who plays wheels", "wheels power", "who is noodles", "who made the first film"):
        part = ask(question).parts[0]
        assert part.seen is not None or any(source.date for source in part.sources[:2])


def test_a_publisher_is_named_by_its_whole_name_only() -> None:
    assert is_named("El Comercio (Peru), Mag", "according to El Comercio.")
    assert not is_named("Mint", "a minted coin")


def test_no_firm_answer_stands_without_a_source(ask: Ask) -> None:
    for question, title in (
        ("what exactly did netflix tweet about the sequel", None),
        ("is there a wednesday spin off", "wednesday-3"),
        ("peacemaker 2 full trailer when", "peacemaker-2"),
    ):
        assert "](http" in ask(question, title).text.splitlines()[-1], question
