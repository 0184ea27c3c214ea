"""What nobody should send, and somebody will: one clear sentence each, and nothing in the log."""

import pytest
from simcord import Env

from bot import catalogue
from bot.store import Store
from cogs.cast.screens import name_key
from tests.cogs.pressing import press
from tests.cogs.shown import Place, buttons_of, check_limits, text_of
from tests.conftest import HILL, NOW

OLD = "This button no longer works."


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("   ", "There is no question in that."),
        ("x" * 4_000, "That is 4,000 characters; I read up to 600."),
        ("🎉🎉🎉", "I can't help with that"),
        ("'; DROP TABLE claims; --", "Which title do you mean"),
        ("\u202eesrever\u202c \x00\x07", ""),
        ("# big\n> quote\n```py\nprint()\n```", ""),
    ],
)
async def test_a_question_that_is_none_gets_one_clear_answer(place: Place, question: str, says: str) -> None:
    result = await place.fan.slash(place.channel, "ask", question=question)
    assert says in text_of(result.response)
    check_limits(result.response)


@pytest.mark.parametrize(
    "markup",
    [
        "@everyone",
        "@here",
        "<@1>",
        "<@!1>",
        "<@&1>",
        "<#1>",
        "[x](https://evil.example)",
        "**b**",
        "||s||",
        "`c`",
    ],
)
@pytest.mark.parametrize("command", ["ask", "status", "cast", "titles", "history"])
async def test_markup_comes_back_harmless(place: Place, command: str, markup: str) -> None:
    text = f"zzz {markup} zzz"
    filled = {
        "ask": {"question": text},
        "status": {"title": text},
        "cast": {"title": HILL, "who": text},
        "titles": {"search": text},
        "history": {"title": text},
    }
    result = await place.fan.slash(place.channel, command, **filled[command])
    shown = text_of(result.response)
    assert markup not in shown or markup == "||s||"
    message = place.channel.last_message
    assert message is None or not (message.mention_everyone or message.mentions or message.role_mentions)


@pytest.mark.parametrize("command", ["status", "history", "cast", "ask"])
async def test_a_title_that_was_never_offered_gets_a_sentence(place: Place, command: str) -> None:
    filled = {"question": "when?"} if command == "ask" else {}
    for typed in ("never-offered-9", "~0123456789abcdef", "x" * 4_000, "\u200b", "🎉", "../../etc/passwd"):
        result = await place.fan.slash(place.channel, command, title=typed, **filled)
        shown = text_of(result.response)
        assert any(
            words in shown for words in ("I do not track", "no longer tracked", "Which title", "Which one")
        )
        check_limits(result.response)


async def test_a_blank_title_counts_as_left_out(place: Place) -> None:
    result = await place.fan.slash(place.channel, "status", title="   ")
    assert text_of(result.response) == "Which title do you mean?"


async def test_a_blank_name_counts_as_left_out(place: Place) -> None:
    result = await place.fan.slash(place.channel, "cast", title=HILL, who="   ")
    assert "Cast and crew" in text_of(result.response)


async def test_a_blank_search_lists_everything(place: Place) -> None:
    result = await place.fan.slash(place.channel, "titles", search="  ")
    assert "What I track" in text_of(result.response)


@pytest.mark.parametrize(
    "custom_id",
    [
        "gl:",
        "gl:status",
        "gl:status:",
        "gl:status:-:shrek-5",
        "gl:status:-:shrek-5:x",
        "gl:status:-:SHREK:0",
        "gl:status:zz:shrek-5:0",
        "gl:status:-:shrek-5:0:UPPER",
        "gl:status:-:shrek-5:999999",
        "gl:status:-:shrek-5:0:a:b",
        "gl:nothing:-:shrek-5:0",
        "gl:vote:17",
        "gl:status:-:shrek-5:0\nx",
        "gl:ask:-:shrek-5:0:text",
    ],
)
async def test_a_malformed_button_says_that_it_no_longer_works(
    simcord_env: Env, place: Place, custom_id: str
) -> None:
    result = await press(simcord_env, place, custom_id)
    assert result.response.ephemeral
    assert text_of(result.response).startswith(OLD)


@pytest.mark.parametrize("screen", ["status", "cast", "history", "sources", "more", "person", "ask"])
async def test_a_button_of_a_title_that_is_gone_says_so(simcord_env: Env, place: Place, screen: str) -> None:
    for key in ("no-such-title", "~0123456789abcdef", "-"):
        result = await press(simcord_env, place, f"gl:{screen}:-:{key}:0")
        assert result.response.ephemeral
        assert "This title is no longer tracked here." in text_of(result.response)


async def test_a_card_of_a_title_that_went_away_says_so(place: Place, store: Store) -> None:
    result = await place.fan.slash(place.channel, "status", title=HILL)
    await store.load_catalogue([], now=NOW)
    for label in buttons_of(result.response):
        opened = await place.fan.click(result.response, label=label)
        assert "This title is no longer tracked here." in text_of(opened.response)
    empty = await place.fan.slash(place.channel, "titles")
    assert text_of(empty.response) == "Nothing is tracked yet."
    help_ = await place.fan.slash(place.channel, "help")
    assert list(buttons_of(help_.response)) == ["What do you track?", "More"]


@pytest.mark.parametrize(
    ("screen", "pages"),
    [
        ("cast", "1 page"),
        ("history", "1 page"),
        ("sources", "1 page"),
        ("more", "1 page"),
        ("titles", "2 pages"),
    ],
)
async def test_a_page_out_of_range_says_how_many_there_are(
    simcord_env: Env, place: Place, screen: str, pages: str
) -> None:
    key = "-" if screen == "titles" else HILL
    for page in (2, 99_999):
        result = await press(simcord_env, place, f"gl:{screen}:-:{key}:{page}")
        assert text_of(result.response) == (
            f"There is no page {page + 1}: the list has {pages} now. Run the command again."
        )


async def test_help_has_no_third_page(simcord_env: Env, place: Place) -> None:
    result = await press(simcord_env, place, "gl:help:-:-:2")
    assert "There is no page 3" in text_of(result.response)


async def test_a_person_who_is_gone_and_an_example_that_is_gone(simcord_env: Env, place: Place) -> None:
    person = await press(simcord_env, place, f"gl:person:-:{HILL}:0:{name_key('Nobody')}")
    assert "This person is no longer on record" in text_of(person.response)
    example = await press(simcord_env, place, f"gl:ask:-:{HILL}:0:gone")
    assert "This example is no longer offered." in text_of(example.response)


async def test_an_id_of_another_bot_is_none_of_ours(simcord_env: Env, place: Place) -> None:
    result = await press(simcord_env, place, "other:button")
    assert not result.acknowledged


async def test_a_catalogue_without_titles_answers_politely(place: Place, store: Store) -> None:
    await store.load_catalogue(catalogue.files(catalogue.default_folder())[:0], now=NOW)
    for command, filled in (("status", {}), ("cast", {}), ("history", {}), ("ask", {"question": "when?"})):
        result = await place.fan.slash(place.channel, command, **filled)
        assert text_of(result.response)
        check_limits(result.response)
