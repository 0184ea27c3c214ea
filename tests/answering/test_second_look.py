"""The words that set a question apart decide, whatever the topic that its other words speak of."""

import pytest

from bot.answering import Answerer, Question
from bot.domain.claims import EventKind, NoteDetail, RelatedDetail, Relation, Work
from bot.domain.topics import Topic
from tests.answering.conftest import Ask
from tests.answering.invented import hill
from tests.factories import NOW, claim, credit, event, gap, ledger, release, title_ledger


def _says(question: str, *records: object) -> str:
    entry = title_ledger(*hill().claims, *hill().gaps, *records)  # pyright: ignore[reportArgumentType]
    return Answerer(ledger(entry)).answer(Question(question, default="lantern-hill-2"), now=NOW).text


def test_a_record_with_the_rare_words_is_told_instead_of_the_topic_s_own() -> None:
    note = claim(
        "fact.lamps", NoteDetail(), topic=Topic.NOTE, text="The brass lamps were forged in Odensk by hand."
    )
    assert _says("is it confirmed that the brass lamps were forged in odensk", note).startswith(
        "Yes: the brass lamps were forged"
    )


def test_everyday_words_alone_do_not_turn_an_answer_away_from_its_topic() -> None:
    note = claim("fact.wait", NoteDetail(), topic=Topic.NOTE, text="Fans talk of a long wait.")
    assert _says("any release date, everybody talks about it", note).startswith("Not known: no release date")


@pytest.mark.parametrize(
    "question",
    [
        "when did zofia quill join the cast",
        "which month did zofia quill join",
        "what date was zofia quill cast on",
    ],
)
def test_a_date_is_that_of_the_event_which_is_asked_about(question: str) -> None:
    records = (
        credit("Zofia Quill", "Mara", text="Zofia Quill is new as Mara.", id="cast.quill"),
        event(
            EventKind.CASTING,
            "2026-02-04",
            "ev.quill",
            text="Zofia Quill joined the cast.",
            topic=Topic.CREDIT,
        ),
    )
    assert _says(question, *records).startswith("On 4 February 2026 Zofia Quill joined the cast")


def test_a_finer_gap_is_the_answer_where_its_subject_is_named() -> None:
    missing = gap(
        "gap.disc", Topic.PLATFORM, text="No disc of Lantern Hill 2 has been announced.", about="disc"
    )
    assert "no disc of Lantern Hill 2" in _says("can i get it on a disc", missing)
    assert "no disc" not in _says("where can i watch it", missing).splitlines()[0]


def test_an_earlier_work_is_known_by_a_name_of_its_own() -> None:
    first = claim(
        "pre.tarn",
        RelatedDetail("The Drowned Tarn", "film", "2017", Relation.DIRECT),
        topic=Topic.PREDECESSOR,
        work=Work.PREDECESSOR,
        text="The Drowned Tarn came out in 2017.",
    )
    assert "2017" in _says("when did the drowned tarn come out", first).splitlines()[0]
    dated = release("2027-06-30", text="Lantern Hill 2 is dated.")
    assert "30 June 2027" in _says("when does it come out", first, dated).splitlines()[0]


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("who does zendaya voice", "shrek-5"),
        ("does eleven die", "stranger-things-5"),
        ("is andy serkis back as alfred", "the-batman-part-ii"),
        ("how many of the eleven kids have powers", "we-can-be-heroes-2"),
        ("is zendaya in it", "we-can-be-heroes-2"),
    ],
)
def test_people_are_looked_for_in_every_title_where_the_one_at_hand_does_not_know_them(
    ask: Ask, question: str, title: str
) -> None:
    assert ask(question).title == title
