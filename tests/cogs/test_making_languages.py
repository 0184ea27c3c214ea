"""Members who make polls and predictions do so in their own language, from the first button to the post."""

from typing import Any

import pytest
from simcord import Env

from bot.domain.server import ServerSettings
from bot.store import Store
from bot.texts import LANGUAGES, texts_in
from tests.cogs.polling import FORM
from tests.cogs.predicting import PREDICTION
from tests.cogs.pressing import reading_in
from tests.cogs.shown import Place, buttons_of, check_limits, components_of, text_of
from tests.conftest import HILL, NOW

ABROAD = [language for language in LANGUAGES if language != "en"]
WHEN = {
    "de": "Freitag um 20 Uhr",
    "es": "viernes a las 20:00",
    "fr": "vendredi 20h",
    "pt": "sexta às 20h",
}
FRIDAY = "<t:1795809600:F>"
"""27 November 2026, 20:00 in UTC."""


@pytest.fixture(autouse=True)
async def open_to_members(place: Place, store: Store) -> None:
    """Let members make polls here; the server itself reads English."""
    settings = ServerSettings(members_may_poll=True, language="en")
    await store.servers.set(place.guild.id, settings, by=1, now=NOW)


def check_form(modal: dict[str, Any]) -> None:
    """Fail where Discord would refuse the form."""
    assert len(modal["title"]) <= 45
    for row in modal["components"]:
        assert len(row["label"]) <= 45
        assert len(row.get("description") or "") <= 100
        assert len(row["component"].get("placeholder") or "") <= 100


@pytest.mark.parametrize("language", ABROAD)
async def test_a_member_makes_a_poll_in_their_language(simcord_env: Env, place: Place, language: str) -> None:
    texts = texts_in(language)
    with reading_in(language):
        listed = await place.fan.slash(place.channel, "polls")
        form = await place.fan.click(listed.response, label=texts.phrase("Start a poll"))
        assert form.modal["title"] == texts.phrase("A poll")
        check_form(form.modal)
        soon = await place.fan.submit_modal(form, {**FORM, "closes": "bald"})
        assert texts.phrase("Draft of a poll") in text_of(soon.response)
        wrong = texts.phrase(
            "“%(typed)s” names no time that I can read. Write it like “friday 8pm”, “in 3 days” or “24 december 20:00”.",
            typed="bald",
        )
        assert f"⚠️ {wrong}" in text_of(soon.response)
        form = await place.fan.click(soon.response, label=texts.phrase("Edit"))
        await place.fan.submit_modal(form, {**FORM, "closes": WHEN[language]})
        assert f"**{texts.phrase('Closes')}** {FRIDAY}" in text_of(soon.response)
        await place.fan.click(soon.response, label=texts.phrase("Answers: one"))
        check_limits(soon.response)
        assert texts.phrase("Answers: several") in buttons_of(soon.response)
        await place.fan.click(soon.response, label=texts.phrase("Publish"))
    there = f"<#{place.channel.id}>"
    assert text_of(soon.response) == texts.phrase("The poll is on its way to %(channel)s.", channel=there)
    await simcord_env.settle()
    assert place.channel.last_message.content == "Poll: Will Wren come back?"


@pytest.mark.parametrize("language", ABROAD)
async def test_a_member_makes_a_prediction_in_their_language_and_sees_it_as_the_server_will(
    place: Place, language: str
) -> None:
    texts = texts_in(language)
    with reading_in(language):
        listed = await place.fan.slash(place.channel, "polls", title=HILL)
        choosing = await place.fan.click(listed.response, label=texts.phrase("Start a prediction"))
        head = texts.phrase("A prediction about %(title)s", title="Lantern Hill 2")
        assert text_of(choosing.response).startswith(f"## {head}\n")
        check_limits(choosing.response)
        form = await place.fan.click(choosing.response, label=texts.phrase("Own question"))
        assert form.modal["title"] == texts.phrase("A prediction")
        check_form(form.modal)
        draft = await place.fan.submit_modal(form, {**PREDICTION, "rule": ""})
        shown = text_of(draft.response)
        assert shown.startswith(f"## {texts.phrase('Draft of a prediction')}\n")
        assert "needs its rule" not in shown
        assert "### Prediction: Will Wren come back?" in shown, (
            "what everybody will see is in the server's language"
        )
        await place.fan.click(draft.response, label=texts.phrase("Discard"))
    assert text_of(draft.response) == texts.phrase("The draft is thrown away.")


@pytest.mark.parametrize("language", ABROAD)
async def test_where_one_may_not_write_is_told_in_ones_language(place: Place, language: str) -> None:
    texts = texts_in(language)
    with reading_in(language):
        listed = await place.fan.slash(place.channel, "polls")
        form = await place.fan.click(listed.response, label=texts.phrase("Start a poll"))
        draft = (await place.fan.submit_modal(form, FORM)).response
        ids = [each.get("custom_id", "") for each in components_of(draft)]
        channel = next(each for each in ids if ":channel:" in each)
        await place.fan.select(draft, [place.quiet], custom_id=channel)
        refused = await place.fan.click(draft, label=texts.phrase("Publish"))
    assert refused.response.content == texts.phrase(
        "You may not write in %(channel)s yourself. Choose a channel in which you may.",
        channel=f"<#{place.quiet.id}>",
    )
