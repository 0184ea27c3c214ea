"""What is told of somebody by a question: known only where a record says it, and a yes only to all of it."""

import pytest

from bot.answering import Outcome
from tests.answering.conftest import Ask


@pytest.mark.parametrize(
    ("title", "question"),
    [
        (None, "does rewind swim"),
        (None, "does guppy hate her dad"),
        (None, "is slo mo dead"),
        (None, "is wild card evil"),
        (None, "what is facemaker afraid of"),
        (None, "what school does missy go to"),
        (None, "what does wheels eat"),
        (None, "does marcus moreno hate ms granada"),
        (None, "did ms granada marry anyone"),
        ("shrek-5", "does cameron diaz dance"),
        ("shrek-5", "does zendaya sing"),
        ("the-last-of-us-3", "can bella ramsey swim"),
        ("stranger-things-5", "can dustin swim"),
        ("classroom-for-heroes-2", "does blade die"),
        ("spider-man-beyond-the-spider-verse", "is miguel the villain"),
    ],
)
def test_what_no_record_says_of_somebody_is_not_known(ask: Ask, title: str | None, question: str) -> None:
    answer = ask(question, title)
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED
    assert answer.parts[0].lead.startswith("Not known: no source here says that of ")
    assert answer.parts[0].support, "the nearest fact stands behind it"


@pytest.mark.parametrize(
    "question",
    [
        "what is miracle guy's power",
        "blinding fast powers",
        "what can red lightning fury do",
        "ms vox superpower",
        "does crimson legend have powers",
    ],
)
def test_a_character_without_a_power_on_record_has_none_named(ask: Ask, question: str) -> None:
    assert ask(question).parts[0].lead.startswith("Not known: no source here names a power of ")


@pytest.mark.parametrize(
    ("title", "question"),
    [
        (None, "who is taller noodles or wheels"),
        (None, "is wheels faster than guppy"),
        (None, "is guppy stronger than sharkboy"),
        ("stranger-things-5", "is hopper stronger than vecna"),
    ],
)
def test_two_characters_are_compared_only_by_a_record(ask: Ask, title: str | None, question: str) -> None:
    assert ask(question, title).parts[0].lead.startswith("Not known: no source here compares ")


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("can missy fly", "No: Missy Moreno has no superpower"),
        ("can noodles fly", "No source here says so. Noodles can stretch"),
        ("can facemaker copy faces", "Yes: Facemaker can make any face"),
        ("does rewind reverse time", "Yes: Rewind can turn time back"),
        ("can fast forward speed up time", "Yes: Fast Forward can push time ahead"),
        ("does a capella sing", "Yes: A Capella moves things with her voice"),
        ("is wheels in a wheelchair", "Yes: Wheels is the brain of the team"),
        ("does ojo talk", "Ojo speaks only through her drawings"),
        ("is marcus retired", "Marcus Moreno is a retired"),
        ("did lautner refuse", "We prefer the director's account"),
        (
            "does lavagirl speak in it",
            "Sharkboy in the 2020 film is JJ Dashnaw; he is masked and never speaks",
        ),
        ("how come wheels is in a wheelchair", "Wheels is the brain of the team"),
    ],
)
def test_what_a_record_says_of_somebody_is_told(ask: Ask, question: str, start: str) -> None:
    assert ask(question).parts[0].lead.startswith(start)


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
    assert " played " in lead


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
    ("question", "start"),
    [
        ("lavagirl actress same as the 2005 one?", "Taylor Dooley, the Lavagirl of 2005"),
        ("is anita marcus's mom or missys mom", "Marcus Moreno's mother is Anita Moreno (Adriana Barraza)"),
        ("who played lavagirl", "Taylor Dooley"),
    ],
)
def test_who_was_whom_before_is_settled_however_open_a_return_is(ask: Ask, question: str, start: str) -> None:
    answer = ask(question)
    assert answer.parts[0].lead.startswith(start)
    assert answer.label.value == "confirmed"
