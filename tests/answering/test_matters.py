"""Questions about matters rather than people: the first sentence answers just what was asked, or says that nothing does."""

import pytest

from bot.answering import Outcome
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("when did volume 2 of stranger things 5 come out", "On 25 December 2025 Volume 2 came out"),
        ("when did peacemaker s2 end", "On 9 October 2025 the finale"),
        ("title of the last ep of stranger things", "The finale is called"),
        ("what was the og release date of shrek 5", "The first date of Shrek 5 was 1 July 2026"),
        (
            "how many times was spiderverse 3 delayed",
            "The date of Spider-Man: Beyond the Spider-Verse has moved 3",
        ),
        ("how many people saw the s2 premiere of tlou", "5.3 million"),
        ("how many watched the season 1 premiere of last of us", "4.7 million"),
        ("shrek 5 or frozen 3 sooner", "Shrek 5 comes first: "),
        ("there are 12 pages of gladiator 3 right", "Yes: Ridley Scott told The Times"),
        ("whennnn is it comingggg", "Not known: no release date"),
        ("ok but when", "Not known: no release date"),
        ("any theories on the plot of 2", "Only speculation: "),
        (
            "as of 2021 what was known about the sequel",
            "On 4 January 2021 Netflix and Robert Rodriguez announced",
        ),
        ("did frozen 1 or frozen 2 earn more", "Frozen"),
    ],
)
def test_the_first_sentence_is_about_what_was_asked(ask: Ask, question: str, start: str) -> None:
    assert ask(question).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    "question",
    [
        "is there a we can be heroes video game",
        "where can i buy guppy merch",
        "how many deleted scenes does the sequel have",
        "when part 2 came out in 2022 how many people watched it",
        "how many times has fast forward been to rosewood academy",
        "when is the mandalorian and grogu on disney plus",
    ],
)
def test_what_no_source_speaks_of_is_said_to_be_unknown(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED
    assert answer.parts[0].lead.startswith("Not known: ")


def test_what_a_record_speaks_of_is_told(ask: Ask) -> None:
    assert "Oscar" in ask("did the first gladiator get an oscar").text
    assert "concept art" in ask("frozen 3 concept art").text


@pytest.mark.parametrize(
    "question",
    [
        "when does the next avengers movie come out",
        "new dune trailer",
        "is there a second kpop demon hunters",
    ],
)
def test_a_title_that_is_announced_by_a_word_before_it_is_untracked(ask: Ask, question: str) -> None:
    assert ask(question).outcome is Outcome.NOT_TRACKED


@pytest.mark.parametrize(
    "question",
    ["did james gunn direct every episode of peacemaker 2", "will frozen 3 be on disney plus or theaters"],
)
def test_no_yes_stands_before_less_than_what_was_asked(ask: Ask, question: str) -> None:
    assert not ask(question).text.startswith("Yes")
