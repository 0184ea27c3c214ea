"""Fans who read other languages than English: answers, buttons and sentences in theirs."""

from datetime import timedelta
from typing import Any

import pytest
from simcord import Env

from bot.domain.polls import Option, Plan
from bot.domain.server import ServerSettings
from bot.settings import Settings
from bot.store import Store
from bot.texts import texts_in
from tests.cogs.pressing import press, reading_in
from tests.cogs.shown import Place, buttons_of, check_limits, me_in, text_of
from tests.conftest import HILL, NOW


def last(place: Place) -> Any:
    return place.channel.last_message


async def test_a_spanish_question_of_a_spanish_reader_is_answered_in_spanish(place: Place) -> None:
    with reading_in("es-ES"):
        result = await place.fan.slash(place.channel, "ask", question="¿Cuándo se estrena Lantern Hill 2?")
    asked, lead, label, *rest = text_of(result.response).splitlines()
    assert asked == "-# Pregunta: ¿Cuándo se estrena Lantern Hill 2?"
    assert lead == "### Lantern Hill 2 se estrena el 20 de mayo de 2027."
    assert label == "**✅ Confirmado** · 1 de marzo de 2026"
    assert "-# Fuente: [The Gazette](https://gazette.example/lantern), 1 de marzo de 2026" in rest
    assert rest[-1] == "-# Última comprobación: 1 de noviembre de 2026."
    assert list(buttons_of(result.response)) == ["Estado", "Reparto", "Fuentes", "¿Mal o anticuado?"]
    check_limits(result.response)


async def test_a_french_question_with_typos_is_understood(place: Place) -> None:
    with reading_in("fr"):
        result = await place.fan.slash(place.channel, "ask", question="cest qaund la sorti de lantern hill 2")
    assert "sort le 20 mai 2027" in text_of(result.response)


async def test_a_spanish_question_with_an_english_discord_is_answered_in_spanish(place: Place) -> None:
    result = await place.fan.slash(place.channel, "ask", question="quién dirige lantern hill 2")
    assert "Dirección de Lantern Hill 2: Ilse Brandt" in text_of(result.response)


async def test_an_english_question_with_a_german_discord_is_answered_in_english(place: Place) -> None:
    with reading_in("de"):
        result = await place.fan.slash(place.channel, "ask", question="who directs lantern hill 2")
    assert "Asked:" in text_of(result.response)
    assert "Ilse Brandt" in text_of(result.response)


async def test_what_shows_no_language_is_answered_in_that_of_the_reader(place: Place) -> None:
    with reading_in("pt-BR"):
        result = await place.fan.slash(place.channel, "ask", question="lantern hill 2 cast")
    assert "Em Lantern Hill 2: Zélie Okonjo (Wren Halloway)" in text_of(result.response)


async def test_a_mention_is_answered_in_the_language_of_the_server(
    simcord_env: Env, place: Place, store: Store
) -> None:
    await store.servers.set(place.guild.id, ServerSettings(language="de"), by=1, now=NOW)
    await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> lantern hill 2 cast")
    assert "In Lantern Hill 2: Zélie Okonjo (Wren Halloway)" in text_of(last(place))
    assert "Bestätigt" in text_of(last(place))
    await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}> wer führt regie?")
    assert "Regie bei Lantern Hill 2: Ilse Brandt" in text_of(last(place))
    await place.fan.send(place.channel, f"<@{me_in(simcord_env).id}>")
    assert text_of(last(place)).startswith("Frag mich mit `/ask`")


async def test_without_a_choice_the_server_reads_what_it_told_discord(simcord_env: Env, place: Place) -> None:
    guild = simcord_env.create_guild(preferred_locale="fr")
    channel = guild.create_text_channel("suites")
    fan = guild.add_member(place.fan.user)
    await fan.send(channel, f"<@{me_in(simcord_env).id}> lantern hill 2")
    assert "Lantern Hill 2 est en production" in text_of(channel.last_message)


class TestOperator:
    """A bot whose operator chose Portuguese."""

    @pytest.fixture
    def settings(self) -> Settings:
        return Settings(locale="pt")

    async def test_a_direct_message_that_shows_no_language_is_answered_in_the_operators(
        self, simcord_env: Env
    ) -> None:
        fan = simcord_env.create_user("alone")
        await fan.send_dm("lantern hill 2 cast")
        assert "Confirmado" in text_of(fan.dm_channel.last_message)


async def test_a_choice_of_titles_is_asked_for_and_answered_in_the_language_of_the_question(
    place: Place,
) -> None:
    with reading_in("fr"):
        result = await place.fan.slash(place.channel, "ask", question="quand est-ce que ça sort")
        assert "De quel titre parles-tu" in text_of(result.response)
        assert "Tous les titres" in buttons_of(result.response)
        chosen = await place.fan.click(result.response, label="Frozen III")
    assert "24 novembre 2027" in text_of(chosen.response)


async def test_an_unknown_title_as_the_option_is_refused_in_the_readers_language(place: Place) -> None:
    with reading_in("es-419"):
        result = await place.fan.slash(place.channel, "ask", question="cuando sale", title="qqqq zzzz")
    assert "No sigo «qqqq zzzz»" in text_of(result.response)


async def test_an_error_is_told_in_the_readers_language(simcord_env: Env, place: Place) -> None:
    with reading_in("de"):
        result = await place.fan.slash(place.channel, "ask", question="x" * 601)
        assert result.response.content.startswith("Das sind 601 Zeichen")
        old = await press(simcord_env, place, "gl:nothing:like:this")
    assert old.response.content.startswith("Dieser Knopf geht nicht mehr")


async def test_tell_me_and_wrong_or_outdated_are_in_the_readers_language(place: Place) -> None:
    with reading_in("es-ES"):
        result = await place.fan.slash(place.channel, "ask", question="¿hay tráiler de Lantern Hill 2?")
        told = await place.fan.click(result.response, label="Avísame")
        assert text_of(told.response).startswith("Te avisaré aquí cuando la moderación")
        known = await place.fan.slash(place.channel, "ask", question="¿quién dirige Lantern Hill 2?")
        doubted = await place.fan.click(known.response, label="¿Mal o anticuado?")
        assert text_of(doubted.response) == "Gracias, queda anotado. La moderación lo mirará."
        form = await place.fan.click(doubted.response, label="Decir qué está mal")
    assert form.modal["title"] == "¿Qué está mal?"


async def test_an_example_asks_and_answers_in_the_readers_language(place: Place) -> None:
    with reading_in("es-ES"):
        await place.fan.slash(place.channel, "status", title=HILL)
        result = await place.fan.slash(place.channel, "ask", question="receta de paella")
        assert "Con eso no puedo ayudarte" in text_of(result.response)
        (label, *_) = [each for each in buttons_of(result.response) if each.startswith("¿Cuándo se estrena")]
        answered = await place.fan.click(result.response, label=label)
    assert "se estrena" in text_of(answered.response)


async def test_help_is_in_the_readers_language(place: Place) -> None:
    with reading_in("fr"):
        result = await place.fan.slash(place.channel, "help")
        assert "Ce que personne n’a annoncé, je ne l’invente pas." in text_of(result.response)
        assert "Que suis-tu ?" in buttons_of(result.response)
        more = await place.fan.click(result.response, label="Plus")
    assert "Tout ce que je sais faire" in text_of(more.response)
    assert "✅ **Confirmé:** officiel" in text_of(more.response)
    check_limits(more.response)


async def test_one_card_is_read_in_two_languages(place: Place) -> None:
    with reading_in("de"):
        german = await place.fan.slash(place.channel, "status", title=HILL)
    english = await place.fan.slash(place.channel, "status", title=HILL)
    assert "-# Phase · ✅ Bestätigt\n**In Produktion** ▰▰▰▰▰▱▱▱" in text_of(german.response)
    assert "**20. Mai 2027**, in 179 Tagen" in text_of(german.response)
    assert "-# Zuletzt geprüft: 1. November 2026." in text_of(german.response)
    assert list(buttons_of(german.response)) == ["Besetzung", "Verlauf", "Quellen", "Mehr"]
    assert "**In production**" in text_of(english.response)
    check_limits(german.response)


@pytest.mark.parametrize("locale", ["de", "es-ES", "fr", "pt-BR"])
@pytest.mark.parametrize("slug", ["shrek-5", "gladiator-3", "we-can-be-heroes-2", "stranger-things-5"])
async def test_the_status_card_fits_in_every_language(place: Place, slug: str, locale: str) -> None:
    with reading_in(locale):
        result = await place.fan.slash(place.channel, "status", title=slug)
    check_limits(result.response)
    captions = [
        line
        for line in text_of(result.response).splitlines()
        if line.startswith("-# ") and "http" not in line
    ]
    for english in ("Stage", "Release ·", "Where to watch", "Looked for", "Last checked", "Unknown", "moved"):
        assert not any(english in line for line in captions), captions


SCREENS = (
    ("cast", {"title": "we-can-be-heroes-2"}),
    ("cast", {"title": "peacemaker-2", "who": "cena"}),
    ("history", {"title": "we-can-be-heroes-2"}),
    ("titles", {}),
    ("titles", {"search": "shrek"}),
)


@pytest.mark.parametrize("locale", ["de", "es-ES", "fr", "pt-BR"])
@pytest.mark.parametrize(("command", "options"), SCREENS)
async def test_lists_and_cards_fit_and_turn_their_pages_in_every_language(
    place: Place, command: str, options: dict[str, str], locale: str
) -> None:
    with reading_in(locale):
        texts = texts_in(locale)
        result = await place.fan.slash(place.channel, command, **options)
        check_limits(result.response)
        while texts.phrase("Next") in buttons_of(result.response):
            await place.fan.click(result.response, label=texts.phrase("Next"))
            check_limits(result.response)
        assert not ({"Next", "Previous", "Status", "Cast", "History"} & set(buttons_of(result.response))) - {
            texts.phrase(word) for word in ("Status", "Cast")
        }


async def test_the_cast_is_read_in_german_and_says_that_facts_are_english(place: Place) -> None:
    english = await place.fan.slash(place.channel, "cast", title=HILL)
    with reading_in("de"):
        german = await place.stranger.slash(place.channel, "cast", title=HILL)
    assert text_of(german.response).splitlines() == [
        "## Lantern Hill 2",
        "-# Besetzung und Stab · 2 Personen · Angaben auf Englisch, wie verzeichnet",
        "### ↩️ Kehrt zurück",
        "-# ✅ Bestätigt · 1. März 2026",
        "**Zélie Okonjo** als Wren Halloway",
        "### Hinter der Kamera",
        "-# ↩️ Kehrt zurück · ✅ Bestätigt · 1. März 2026",
        "**Ilse Brandt** · Regie",
    ]
    assert "-# Cast and crew · 2 people" in text_of(english.response)
    assert "facts in English" not in text_of(english.response)


async def test_a_person_is_looked_for_and_not_found_in_the_readers_language(place: Place) -> None:
    with reading_in("fr"):
        found = await place.fan.slash(place.channel, "cast", title=HILL, who="okonjo")
        nobody = await place.fan.slash(place.channel, "cast", title=HILL, who="qqqq")
    assert "-# Personne · Lantern Hill 2 · les faits sont en anglais" in text_of(found.response)
    assert "dans le rôle de **Wren Halloway**" in text_of(found.response)
    assert text_of(nobody.response).startswith(
        "Je ne connais personne du nom de « qqqq » dans Lantern Hill 2."
    )


async def test_the_history_tells_what_moved_in_spanish(place: Place) -> None:
    with reading_in("es-ES"):
        result = await place.fan.slash(place.channel, "history", title="shrek-5")
    shown = text_of(result.response)
    assert "-# Historial, lo más reciente primero · los datos, en inglés, como constan" in shown
    assert "Estreno retrasado: " in shown
    assert "Release" not in shown


async def test_the_list_of_titles_is_read_in_portuguese(place: Place) -> None:
    with reading_in("pt-BR"):
        result = await place.fan.slash(place.channel, "titles")
        none = await place.fan.slash(place.channel, "titles", search="qqqq zzzz")
        typed = await place.fan.autocomplete(place.channel, "status", "title", "shrek")
    assert text_of(result.response).startswith("## O que acompanho")
    assert "· em produção" in text_of(result.response)
    assert text_of(none.response).startswith("Não acompanho nenhum título parecido com “qqqq zzzz”.")
    assert typed[0]["name"] == "Shrek 5 · Filme · em produção · 2027"


async def test_sources_and_what_the_card_leaves_out_are_in_the_readers_language(place: Place) -> None:
    with reading_in("de"):
        card = await place.fan.slash(place.channel, "status", title="we-can-be-heroes-2")
        sources = await place.fan.click(card.response, label="Quellen")
        more = await place.fan.click(card.response, label="Mehr")
    assert "-# Quellen: " in text_of(sources.response)
    assert "· Fachpresse" in text_of(sources.response)
    assert "-# Alles Weitere, was bekannt ist · Angaben auf Englisch" in text_of(more.response)


async def test_the_list_of_polls_and_ones_own_vote_are_in_the_readers_language(
    simcord_env: Env, place: Place, store: Store
) -> None:
    plan = Plan("Who wins?", (Option("Ann"), Option("Bo")), NOW + timedelta(days=1), place.channel.id)
    poll = await store.polls.create(plan, server=place.guild.id, by=1, now=NOW)
    with reading_in("es-ES"):
        voted = await press(simcord_env, place, f"gl:poll:vote:{poll.id}:0")
        mine = await press(simcord_env, place, f"gl:poll:mine:{poll.id}")
        how = await press(simcord_env, place, f"gl:poll:how:{poll.id}")
        listed = await place.fan.slash(place.channel, "polls")
        wrong = await press(simcord_env, place, f"gl:poll:vote:{poll.id}:7")
    assert text_of(voted.response).startswith("Tu voto: **Ann**.\nPuedes cambiarlo hasta <t:")
    assert buttons_of(mine.response).keys() == {"Retirar mi voto"}
    assert text_of(how.response).startswith("## Cómo funciona esta encuesta")
    assert text_of(listed.response).startswith("## Encuestas\n**Who wins?**\n-# cierra <t:")
    assert "1 voto · en <#" in text_of(listed.response)
    assert wrong.response.content.startswith("Esa no es una opción de esta encuesta.")
