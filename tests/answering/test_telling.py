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
        ("is wheels in a wheelchair", "Yes. Wheels is the brain of the team"),
        ("does ojo talk", "No: Ojo speaks only through her drawings"),
        ("is ojo mute", "Ojo speaks only through her drawings"),
        ("does wild card control his powers", "No: Wild Card has a great many powers and no control"),
        ("is wheels paralyzed", "Wheels is the brain of the team"),
        ("can wheels control wild card", "Wild Card has a great many powers"),
        ("can guppy swim", "No source here says so. Guppy has shark strength"),
        (
            "does lavagirl have lines",
            "Yes: of Sharkboy and Lavagirl only she has lines",
        ),
        ("is marcus retired", "Yes: Marcus Moreno is a retired"),
        ("did lautner refuse", "Robert Rodriguez says that the part was too small"),
        (
            "does lavagirl speak in it",
            "Yes: of Sharkboy and Lavagirl only she has lines",
        ),
        ("how come wheels is in a wheelchair", "Wheels is the brain of the team"),
    ],
)
def test_what_a_record_says_of_somebody_is_told(ask: Ask, question: str, start: str) -> None:
    assert ask(question).parts[0].lead.startswith(start)


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


@pytest.mark.parametrize(
    ("title", "question", "start"),
    [
        ("shrek-5", "is felicia the main character", "Only speculation: a rumour says"),
        ("shrek-5", "is donkey the main character", "Only speculation: a rumour says"),
        (
            "the-last-of-us-3",
            "is ellie the main character",
            "Not known: no source here says that Ellie is the main",
        ),
        (
            "the-last-of-us-3",
            "is abby the main character",
            "Kaitlyn Dever returns as Abby and leads season 3",
        ),
        (
            None,
            "is guppy the main character",
            "Not known: no source here says that Guppy is the main character",
        ),
    ],
)
def test_whoever_is_named_is_the_lead_only_by_a_record(
    ask: Ask, title: str | None, question: str, start: str
) -> None:
    assert ask(question, title).parts[0].lead.startswith(start)


@pytest.mark.parametrize(
    ("title", "question", "name"),
    [
        ("wednesday-3", "is thing in wednesday 3", "Thing"),
        ("wednesday-3", "is thing returning", "Thing"),
        ("wednesday-3", "thing back?", "Thing"),
        ("peacemaker-2", "eagly back?", "Eagly"),
        ("the-mandalorian-and-grogu", "is bo katan in it", "Bo Katan"),
        ("the-last-of-us-3", "is jesse alive", "Jesse"),
        ("gladiator-3", "will connie nielsen return", "Connie"),
        ("frozen-3", "hans returning?", "Hans"),
    ],
)
def test_whoever_no_source_names_is_not_connected(ask: Ask, title: str, question: str, name: str) -> None:
    assert ask(question, title).parts[0].lead.startswith(f"Not known: no source here connects {name} with ")


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("stranger-things-5", "does will die"),
        ("stranger-things-5", "is dustin dead"),
        ("the-last-of-us-3", "does tommy die"),
        ("wednesday-3", "does morticia die"),
        ("classroom-for-heroes-2", "does blade die"),
        (None, "is marcus dead in the 2nd"),
    ],
)
def test_nobody_elses_death_answers_for_whoever_is_named(ask: Ask, title: str | None, question: str) -> None:
    assert ask(question, title).parts[0].lead.startswith("Not known: no source here says that of ")


@pytest.mark.parametrize(
    "question", ["who is the supreme commander", "queen of the aliens", "who bosses the aliens"]
)
def test_no_quotation_answers_by_a_word_that_means_much_the_same(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "BOSS" not in answer.text
    assert answer.parts[0].spoiler


def test_no_power_answers_what_becomes_of_the_title(ask: Ask) -> None:
    assert "Fast Forward" not in ask("does the title change").text


@pytest.mark.parametrize(
    ("title", "question"),
    [
        (None, "is netflix deleting the first movie"),
        (None, "will there be popcorn buckets"),
        (None, "will it be animated"),
        (None, "was the first one animated"),
    ],
)
def test_what_no_record_says_of_a_title_is_not_known(ask: Ask, title: str | None, question: str) -> None:
    answer = ask(question, title)
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED
    assert answer.parts[0].lead.startswith("Not known: no source here ")


@pytest.mark.parametrize(
    "question", ["how many heroics are there", "how many aliens", "how many parents are captured"]
)
def test_a_number_is_given_or_said_to_be_unknown(ask: Ask, question: str) -> None:
    assert ask(question).parts[0].lead.startswith("Not known: no source here says ")


@pytest.mark.parametrize(
    ("title", "question", "start"),
    [
        ("frozen-3", "is frozen 3 animated", "Walt Disney Animation Studios"),
        (None, "how many kids are in the team", "Eleven children"),
        (None, "what is wheels called in spanish", "Wheels is the brain of the team"),
        (None, "what is slo mo called in spanish", "Not known: no source here says that of Slo-Mo"),
        (
            None,
            "why does the president look familiar",
            "Christopher McDonald played the President in the first film",
        ),
    ],
)
def test_what_stands_in_another_form_is_told(ask: Ask, title: str | None, question: str, start: str) -> None:
    assert ask(question, title).parts[0].lead.startswith(start)


@pytest.mark.parametrize("question", ["which of the kids died in the first movie", "who in the cast dies"])
def test_no_list_answers_who_dies(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert "YaYa Gosselin as" not in answer.text
    assert answer.outcome is Outcome.NOTHING_ANNOUNCED or answer.parts[0].spoiler


def test_a_slip_in_a_name_is_no_stranger(ask: Ask) -> None:
    assert "no source" not in ask("marcos moreno who").parts[0].lead
