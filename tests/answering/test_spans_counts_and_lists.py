"""Times between two dates, numbers that are taken for granted, several topics in a row, and words that nobody said."""

import pytest

from bot.answering import Outcome
from bot.answering.answer import ShownLabel
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("how many years between frozen 2 and frozen 3", "About 8 years: Frozen II came out in 2019"),
        ("how many years between gladiator 1 and gladiator 2", "About 24 years: "),
        ("how many days between volume 1 and the finale of stranger things 5", "35 days: "),
        ("how long after volume 1 did volume 2 come out, stranger things 5", "29 days: "),
        ("how long ago was frozen 3 announced", "3 years and 9 months ago: on 8 February 2023"),
        ("how many years between the announcement and now", "5 years and 10 months ago: on 4 January 2021"),
        (
            "how long ago was the first movie released",
            "5 years and 10 months ago: We Can Be Heroes, the first",
        ),
        ("how long ago was spy kids armageddon released", "3 years and 2 months ago: on 22 September 2023"),
        ("how long ago did spy kids armageddon wrap", "About 4 years and 3 months ago: in August 2022"),
        ("how many years between part 1 and part 2", "Not known: no release date"),
    ],
)
def test_a_time_between_two_dates_is_worked_out(ask: Ask, question: str, start: str) -> None:
    assert ask(question).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("why was stranger things 5 split in four volumes", "Not four: Season 5 has eight episodes in three"),
        ("why are there nine episodes in stranger things 5", "Not nine: Season 5 has eight episodes"),
        ("why does the team have twelve kids", "Not twelve: Eleven children"),
    ],
)
def test_a_wrong_number_in_a_why_is_corrected_first(ask: Ask, question: str, start: str) -> None:
    assert ask(question).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    "question", ["give me all eleven kids and actors", "list all 11 kids", "all eleven super kids names"]
)
def test_all_eleven_are_those_of_the_film_that_counts_so_many(ask: Ask, question: str) -> None:
    lead = ask(question).parts[0].lead
    assert "Missy Moreno" in lead
    assert "Guppy" in lead
    assert ask(question).label is not ShownLabel.UNKNOWN


@pytest.mark.parametrize(
    ("question", "topics"),
    [
        ("release date trailer and cast of part 2 go", {"release", "trailer", "cast"}),
        ("plot runtime and rating of part 2", {"plot", "runtime", "rating"}),
        ("date budget and villain of the sequel", {"release", "budget", "villain"}),
    ],
)
def test_topics_in_a_row_are_each_answered(ask: Ask, question: str, topics: set[str]) -> None:
    assert {part.topic for part in ask(question).parts} == topics


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("did mazin mention joel for season 3", "Not known: no source here quotes Craig Mazin on Joel"),
        ("zendaya said fiona dies in shrek 5 true?", "Not known: no source here quotes Zendaya"),
    ],
)
def test_words_that_nobody_said_are_not_replaced_by_others(ask: Ask, question: str, start: str) -> None:
    answer = ask(question)
    assert answer.parts[0].lead.startswith(start)
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("who left tlou with druckmann", "Halley Gross left together with Neil Druckmann"),
        ("who stepped away with neil druckmann", "Halley Gross left"),
        ("who left the last of us alongside halley gross", "Neil Druckmann stepped away"),
        (
            "is there a script for part 2",
            "Yes: there is a script that allows",
        ),
        ("script yet?", "There is a script that allows"),
        ("has mandalorian & grogu a streaming date yet", "Not yet: our sources name no streaming date"),
        (
            "when was the batman sequel first confirmed, batman part 2",
            "In April 2022 the sequel was confirmed",
        ),
        (
            "scott said eight pages or twelve, gladiator 3",
            "Twelve: Ridley Scott told The Times in November 2024 that he had twelve",
        ),
        ("how many spy kids films has robert made", "Robert Rodriguez directed all five Spy Kids films"),
        (
            "what did netflix call it when people rewatch it over and over",
            "Robert Rodriguez said in 2021: “They call it",
        ),
        ("why does rick flag sr hunt peacemaker in season 2", "Peacemaker finds another world"),
        ("does robert have a kid who composes? for this series i mean", "Yes: Rebel Rodriguez"),
        ("songs of frozen 3 who writes em", "Kristen Anderson-Lopez and Robert Lopez"),
        ("is the trailer of part 2 real or fake", "Not known: no trailer"),
        (
            "says who? is there an official source that wcbh2 is in development",
            "We Can Be Heroes 2 is in dev",
        ),
    ],
)
def test_the_record_that_holds_the_asked_thing_comes_first(ask: Ask, question: str, start: str) -> None:
    assert ask(question).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    "question", ["is the sequel coming soon, true?", "heroes 2 out soon right?", "gladiator 3 soon, true?"]
)
def test_soon_is_denied_where_nothing_supports_it(ask: Ask, question: str) -> None:
    assert "nothing on record supports that it comes soon" in ask(question).parts[0].lead
