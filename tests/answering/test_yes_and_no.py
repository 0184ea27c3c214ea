"""Yes and no at the head of an answer: only where a record settles just what was asked."""

import pytest

from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("spy-kids-armageddon-2", "is gina rodriguez back"),
        ("spy-kids-armageddon-2", "is connor esterson returning"),
        ("spy-kids-armageddon-2", "is billy magnussen coming back"),
        ("classroom-for-heroes-2", "is maria coming back"),
        ("classroom-for-heroes-2", "is blade back in classroom for heroes season 2"),
    ],
)
def test_whoever_was_in_the_work_before_is_not_said_to_return(ask: Ask, title: str, question: str) -> None:
    lead = ask(question, title).parts[0].lead
    assert lead.startswith("Not known: no source here says whether ")
    assert " returns as " in lead


def test_whoever_was_in_the_work_before_is_said_to_have_been_in_it(ask: Ask) -> None:
    answer = ask("was zachary levi in armageddon", "spy-kids-armageddon-2")
    assert answer.parts[0].lead.startswith("Yes: Zachary Levi played Terrence Tango-Torrez")


@pytest.mark.parametrize(
    "question",
    [
        "did neil druckmann get fired",
        "was neil druckmann kicked out",
        "did halley gross get sacked",
        "is danny ramirez fired",
    ],
)
def test_whoever_left_was_not_fired(ask: Ask, question: str) -> None:
    assert (
        ask(question, "the-last-of-us-3")
        .parts[0]
        .lead.startswith(("Not fired as far as is known", "Not known"))
    )


@pytest.mark.parametrize(
    ("title", "question", "start"),
    [
        (
            None,
            "did yaya read the script",
            "Not known: no source here says whether YaYa Gosselin has seen a script",
        ),
        (
            "gladiator-3",
            "did denzel washington read the script",
            "Not known: no source here says whether Denzel",
        ),
        (
            "the-batman-part-ii",
            "has robert pattinson seen the script",
            "Not known: no source here says whether Robert",
        ),
        (
            "frozen-3",
            "kristen bell has she read the script",
            "Kristen Bell said on 19 October 2025: “I'm under lock and key”",
        ),
        (
            "frozen-3",
            "has idina menzel read the script",
            "Not known: no source here says whether Idina Menzel",
        ),
        (None, "is there a co writer", "No other is named: Robert Rodriguez is the writer"),
        ("frozen-3", "is there a co director", "Trent Correy co-directs"),
        (
            "frozen-3",
            "why did jennifer lee leave her job",
            "Jennifer Lee writes and directs Frozen III; she left her post",
        ),
    ],
)
def test_no_office_is_denied_where_it_is_not_asked_for(
    ask: Ask, title: str | None, question: str, start: str
) -> None:
    assert ask(question, title).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("peacemaker-2", "was david denman in season 1"),
        ("wednesday-3", "was winona ryder in season 1"),
        ("the-last-of-us-3", "was clea duvall in season 2"),
        ("peacemaker-2", "did frank grillo play flag in suicide squad"),
        ("peacemaker-2", "is frank grillo the one who was killed in suicide squad"),
    ],
)
def test_whoever_is_new_was_not_in_the_work_before(ask: Ask, title: str, question: str) -> None:
    assert ask(question, title).parts[0].lead.startswith("Not as far as is known: ")


@pytest.mark.parametrize(
    "question", ["is tlou s3 coming in april", "will it be out in march", "is it coming in june"]
)
def test_a_month_is_not_confirmed_by_its_year(ask: Ask, question: str) -> None:
    lead = ask(question, "the-last-of-us-3").parts[0].lead
    assert lead == "No month is announced: The Last of Us Season 3 is scheduled for 2027."


@pytest.mark.parametrize(
    ("question", "start"),
    [
        (
            "did racer invent sharkboy",
            "Robert Rodriguez's son Racer produced the first film. He invented Sharkboy",
        ),
        (
            "did rhiannon draw ojos pictures",
            "Rhiannon Rodriguez: Robert Rodriguez's daughter inspired Missy, Ojo and A Capella",
        ),
        ("did rebel write the music", "Rebel Rodriguez was the composer"),
        ("is missy a leader", "Missy Moreno has no superpower in the first film; her strength is leadership"),
        ("does rr direct both", "Robert Rodriguez is the director"),
        (
            "did he direct anything else meanwhile",
            "Between the announcement and 2023 Rodriguez made Spy Kids",
        ),
        ("do sharkboy and lavagirl have a kid", "Guppy is the daughter of Sharkboy and Lavagirl"),
        ("what is rewind and fast forwards relation", "Rewind is the twin of Fast Forward"),
        ("is the twilight werewolf in this film", "Not confirmed: it is open whether Taylor Lautner"),
        ("did pedro celebrate the news", "Pedro Pascal said in January 2021: "),
        ("did they forget about it", "No cancellation is on record: "),
        ("did netflix drop the project", "No cancellation is on record: "),
        ("did rodriguez abandon it for other stuff", "No cancellation is on record: "),
        ("is it confirmed for next year", "Not yet: no release date"),
        ("have they said anything since 2023", "We Can Be Heroes 2 is in development"),
        ("was it real or a drill", "Spoiler for We Can Be Heroes (2020): "),
    ],
)
def test_neither_yes_nor_no_stands_before_what_does_not_settle_it(
    ask: Ask, question: str, start: str
) -> None:
    assert ask(question).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    ("title", "question", "start"),
    [
        ("wednesday-3", "did jenna ortega produce it", "Not as far as is known: Tim Burton"),
        ("peacemaker-2", "is john cena directing", "Not as far as is known: James Gunn directed three"),
        ("spider-man-beyond-the-spider-verse", "did lord and miller direct it", "No: Bob Persichetti"),
        ("the-batman-part-ii", "is scarlett johansson catwoman", "No: Zoë Kravitz plays"),
        ("wednesday-3", "lady gaga is ophelia in wednesday 3 right", "No: Eva Green plays Aunt Ophelia"),
        ("shrek-5", "is eddie murphys donkey dead", "Not known: no source here says that of"),
        ("stranger-things-5", "is eleven powerful", "Not known: no source here says that of Eleven"),
        ("peacemaker-2", "does peacemaker die", "Peacemaker season 2 has been released"),
    ],
)
def test_an_office_that_several_may_share_is_not_denied_outright(
    ask: Ask, title: str, question: str, start: str
) -> None:
    assert ask(question, title).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("shrek-5", "wasnt shrek 5 coming out july 2026"),
        ("the-batman-part-ii", "was it supposed to come out in october 2025"),
        ("frozen-3", "was frozen 3 supposed to come out in 2026"),
        ("spider-man-beyond-the-spider-verse", "was beyond the spider verse ever planned for 2024"),
    ],
)
def test_a_date_that_was_moved_was_right_at_first(ask: Ask, title: str, question: str) -> None:
    assert ask(question, title).parts[0].lead.startswith("Yes, but ")


@pytest.mark.parametrize(
    ("title", "question", "start"),
    [
        (None, "did ben ormand produce", "Yes: Ben Ormand was executive producer of the first film"),
        (None, "is there a second director", "No other is named: Robert Rodriguez is the director"),
        ("frozen-3", "is there a second director", "Jennifer Lee writes and directs Frozen III"),
        (None, "is there a leaked script", "Not known: no source here says anything about a leak"),
    ],
)
def test_another_holder_of_an_office_is_looked_for(
    ask: Ask, title: str | None, question: str, start: str
) -> None:
    assert ask(question, title).parts[0].lead.startswith(start)
