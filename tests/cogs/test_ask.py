"""/ask and the message menu through the real tree and the real engine."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from simcord import Env

from bot import catalogue
from bot.answering import Answerer, Question
from bot.domain.desk import DeskKind
from bot.store import Store, StoreError
from cogs.ask.screens import answer_screens
from tests.cogs.shown import Place, buttons_of, check_limits, text_of
from tests.conftest import HILL, NOW

SLUGS = [file.slug for file in catalogue.files(catalogue.default_folder())]
QUESTIONS = (
    "is it confirmed?",
    "when does it come out?",
    "who is in the cast?",
    "who directs it?",
    "what is it about and how does it end?",
    "where can I watch it?",
    "how many people watched the first one?",
    "is there a trailer? when was it filmed? how long is it?",
)


async def test_an_answer_leads_with_the_answer_and_carries_label_source_and_date(place: Place) -> None:
    result = await place.fan.slash(place.channel, "ask", question="When does Lantern Hill 2 come out?")
    asked, lead, label, *rest = text_of(result.response).splitlines()
    assert not result.response.ephemeral
    assert asked == "-# Asked: When does Lantern Hill 2 come out?"
    assert lead.startswith("### ")
    assert "20 May 2027" in lead
    assert label.startswith("**✅ Confirmed** · ")
    assert any("[The Gazette](https://gazette.example/lantern), 1 March 2026" in line for line in rest)
    assert rest[-1] == "-# Last checked on 1 November 2026."
    assert list(buttons_of(result.response)) == ["Status", "Cast", "Sources", "Wrong or outdated?"]


async def test_an_answer_may_be_private(place: Place) -> None:
    result = await place.fan.slash(place.channel, "ask", question="who directs lantern hill 2", private=True)
    assert result.response.ephemeral
    assert "Ilse Brandt" in text_of(result.response)


async def test_who_may_not_speak_gets_a_private_answer(place: Place) -> None:
    result = await place.fan.slash(place.quiet, "ask", question="who directs lantern hill 2")
    assert result.response.ephemeral


async def test_a_title_given_beside_the_question_is_meant(place: Place) -> None:
    result = await place.fan.slash(place.channel, "ask", question="when is it out?", title=HILL)
    assert "20 May 2027" in text_of(result.response)


async def test_the_next_question_is_about_the_same_title(place: Place) -> None:
    await place.fan.slash(place.channel, "ask", question="when is lantern hill 2 out?")
    result = await place.fan.slash(place.channel, "ask", question="and who directs it?")
    assert "Ilse Brandt" in text_of(result.response)


async def test_a_spoiler_stays_covered(place: Place) -> None:
    result = await place.fan.slash(place.channel, "ask", question="How does Lantern Hill 2 end?")
    shown = text_of(result.response)
    assert "lantern goes out" in shown
    before, _, after = shown.partition("lantern goes out")
    assert before.count("||") % 2 == 1
    assert "||" in after


async def test_a_spoiler_in_the_question_stays_covered(place: Place) -> None:
    result = await place.fan.slash(
        place.channel, "ask", question="is it true that ||Wren dies|| in Lantern Hill 2?"
    )
    assert text_of(result.response).splitlines()[0].startswith("-# Asked: ||")


async def test_an_unclear_title_is_a_choice_and_the_button_answers_the_question(place: Place) -> None:
    result = await place.fan.slash(place.channel, "ask", question="Who directs it?")
    assert "-# Asked: Who directs it?" in text_of(result.response)
    labels = list(buttons_of(result.response))
    assert 2 <= len(labels) <= 6
    await place.fan.click(result.response, label="Frozen III")
    shown = text_of(result.response)
    assert "-# Asked: Who directs it?" in shown
    assert "Which title" not in shown
    assert "Status" in buttons_of(result.response)


async def test_anyone_else_who_chooses_gets_a_private_copy(place: Place) -> None:
    result = await place.fan.slash(place.channel, "ask", question="Who directs it?")
    opened = await place.stranger.click(result.response, label="Frozen III")
    assert opened.response.ephemeral
    assert "Which title" in text_of(result.response)


async def test_a_typed_title_that_is_unknown_keeps_the_question_for_the_choice(place: Place) -> None:
    result = await place.fan.slash(place.channel, "ask", question="Who *directs* it?", title="avatar")
    shown = text_of(result.response)
    assert result.response.ephemeral
    assert "Asked: Who \\*directs\\* it?" in shown
    label = next(label for label in buttons_of(result.response) if label != "All titles")
    await place.fan.click(result.response, label=label)
    assert "Asked: Who \\*directs\\* it?" in text_of(result.response)


async def test_titles_are_suggested_beside_the_question(place: Place) -> None:
    found = await place.fan.autocomplete(place.channel, "ask", "title", "lantrn", question="when?")
    assert found[0]["value"] == HILL


async def test_the_message_menu_answers_what_somebody_wrote(place: Place) -> None:
    message = await place.stranger.send(place.channel, "anyone know who directs Lantern Hill 2?")
    result = await place.fan.context_menu(place.channel, "Ask Greenlit", message)
    assert not result.response.ephemeral
    assert "Ilse Brandt" in text_of(result.response)


async def test_a_message_without_text_is_no_question(place: Place) -> None:
    message = await place.stranger.send(place.channel, attachments=[("lantern.png", b"x")])
    result = await place.fan.context_menu(place.channel, "Ask Greenlit", message)
    assert result.response.ephemeral
    assert "There is no question in that." in result.response.content


@pytest.mark.parametrize("slug", [*SLUGS, HILL])
async def test_every_answer_about_every_title_fits(place: Place, slug: str) -> None:
    for question in QUESTIONS:
        result = await place.fan.slash(place.channel, "ask", question=question, title=slug)
        for message in (result.response, *result.followups):
            check_limits(message)


def test_a_very_long_answer_goes_over_several_messages(store: Store) -> None:
    answer = Answerer(store.ledger).answer(Question("who directs it", HILL), now=NOW)
    part = answer.parts[0]
    long = " ".join(f"word{number}" for number in range(400))
    grown = replace(part, support=(long, f"||{long}||"))
    screens = answer_screens(replace(answer, parts=(grown,)), quote=True, asker=1, titles=(), checked=None)
    assert len(screens) > 1
    shown = [text_of(screen) for screen in screens]
    for screen in screens:
        check_limits(screen)
    assert all(text.count("||") % 2 == 0 for text in shown)
    assert all(f"word{number}" in " ".join(shown) for number in range(400))
    assert [bool(buttons_of(screen)) for screen in screens] == [False] * (len(screens) - 1) + [True]


async def test_a_long_answer_is_sent_whole_and_in_order(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cogs.ask.screens._PER_MESSAGE", 150)
    result = await place.fan.slash(
        place.channel, "ask", question="When does Lantern Hill 2 come out?", private=True
    )
    messages = [result.response, *result.followups]
    assert len(messages) > 1
    assert all(message.ephemeral for message in messages)
    assert "20 May 2027" in text_of(messages[0])
    assert [bool(buttons_of(message)) for message in messages] == [False] * (len(messages) - 1) + [True]


def test_an_answer_without_end_is_cut_and_says_so(store: Store) -> None:
    answer = Answerer(store.ledger).answer(Question("who directs it", HILL), now=NOW)
    part = replace(answer.parts[0], support=("word " * 9_000,))
    screens = answer_screens(replace(answer, parts=(part,)), quote=True, asker=1, titles=(), checked=None)
    assert len(screens) == 3
    for screen in screens:
        check_limits(screen)
    assert "There is more than fits here." in text_of(screens[-1])
    assert "Status" in buttons_of(screens[-1])


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("When does Zzyzx Rising IX come out?", DeskKind.NOT_TRACKED),
        ("🎉🎉🎉", DeskKind.NOT_UNDERSTOOD),
        ("Is there a trailer for Lantern Hill 2?", DeskKind.UNANSWERED),
    ],
)
async def test_what_stays_unanswered_lies_on_the_desk(
    place: Place, store: Store, question: str, kind: DeskKind
) -> None:
    for actor in (place.fan, place.stranger):
        await actor.slash(place.channel, "ask", question=question)
    (item,) = await store.desk.open(place.guild.id)
    assert (item.kind, item.subject, item.count) == (kind, question, 2)
    assert item.waiting == ()
    assert item.channel == place.channel.id


@pytest.mark.parametrize("question", ["Who directs Lantern Hill 2?", "Who directs it?"])
async def test_what_was_answered_or_asked_back_does_not(place: Place, store: Store, question: str) -> None:
    await place.fan.slash(place.channel, "ask", question=question)
    assert await store.desk.open(place.guild.id) == ()


async def test_a_desk_that_fails_does_not_spoil_the_answer(
    place: Place, store: Store, monkeypatch: pytest.MonkeyPatch, faults: Callable[[], list[str]]
) -> None:
    async def refuse(*item: object) -> None:
        del item
        raise StoreError("The disk is full.")

    monkeypatch.setattr(store.desk, "record", refuse)
    result = await place.fan.slash(place.channel, "ask", question="🎉🎉🎉")
    assert text_of(result.response)
    assert not result.followups
    assert faults() == ["A question could not be put on the desk: The disk is full."]


async def test_what_changes_in_the_ledger_is_answered_at_once(
    simcord_env: Env, place: Place, store: Store, tmp_path_factory: pytest.TempPathFactory
) -> None:
    await place.fan.slash(place.channel, "ask", question="when is Lantern Hill 2 out?")
    folder = tmp_path_factory.mktemp("changed")
    (folder / "paper-moons-2.toml").write_text(
        '[title]\nname = "Paper Moons 2"\nkind = "film"\nfranchise = "Paper Moons"\ninstalment = 2\n'
        'summary = "Invented."\nchecked = 2026-11-01\n',
        encoding="utf-8",
    )
    await store.load_catalogue(catalogue.files(folder), now=NOW)
    result = await place.fan.slash(place.channel, "titles")
    assert "Paper Moons 2" in text_of(result.response)
    assert "Lantern Hill 2" not in text_of(result.response)
    del simcord_env


async def test_what_is_not_understood_comes_with_something_to_ask_instead(place: Place) -> None:
    await place.fan.slash(place.channel, "status", title=HILL)
    result = await place.fan.slash(place.channel, "ask", question="🎉🎉🎉")
    opened = await place.fan.click(result.response, label="When is Lantern Hill 2 out?")
    assert "20 May 2027" in text_of(opened.response)
