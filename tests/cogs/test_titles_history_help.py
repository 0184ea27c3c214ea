"""/titles, /history and /help through the real tree."""

import pytest

from bot import catalogue
from tests.cogs.shown import Place, buttons_of, check_limits, options_of, page_of, pages_of, text_of
from tests.conftest import HILL

SLUGS = [file.slug for file in catalogue.files(catalogue.default_folder())]


async def test_titles_lists_everything_over_its_pages(place: Place) -> None:
    result = await place.fan.slash(place.channel, "titles")
    assert result.response.ephemeral
    seen: list[str] = []
    async for _ in pages_of(place.fan, result.response):
        seen += options_of(result.response)
    assert len(seen) == len(set(seen)) == len(SLUGS) + 2
    assert page_of(result.response) == "2 of 2"


async def test_titles_come_soonest_first_and_without_a_date_last(place: Place) -> None:
    result = await place.fan.slash(place.channel, "titles")
    first = text_of(result.response)
    order = [first.index(date) for date in ("20 May 2027", "30 June 2027", "24 November 2027", "Out since")]
    assert order == sorted(order)
    assert "No date announced" not in first
    await place.fan.click(result.response, label="Next")
    last = text_of(result.response)
    assert last.rindex("Out since") < last.index("No date announced")


async def test_a_title_is_opened_from_the_list(place: Place) -> None:
    result = await place.fan.slash(place.channel, "titles")
    value = options_of(result.response)["Lantern Hill 2"]
    opened = await place.fan.select(result.response, [value])
    assert "-# Stage · ✅ Confirmed\n**In production**" in text_of(opened.response)


async def test_a_search_shows_the_nearest_titles(place: Place) -> None:
    result = await place.fan.slash(place.channel, "titles", search="lantrn")
    shown = text_of(result.response)
    assert "Titles like “lantrn”" in shown
    assert "**Lantern Hill 2**" in shown


async def test_a_search_for_nothing_that_is_tracked_says_so(place: Place) -> None:
    result = await place.fan.slash(place.channel, "titles", search="qqqqqq <@1>")
    assert "I track no title like “qqqqqq" in text_of(result.response)
    assert "<@1>" not in text_of(result.response)


async def test_a_picked_suggestion_is_shown_by_its_name(place: Place) -> None:
    result = await place.fan.slash(place.channel, "titles", search="shrek-5")
    shown = text_of(result.response)
    assert shown.startswith("## Titles like “Shrek 5”")
    assert "shrek-5" not in shown
    assert list(buttons_of(result.response)) == ["Status", "Cast", "History"]


async def test_the_search_is_completed(place: Place) -> None:
    found = await place.fan.autocomplete(place.channel, "titles", "search", "frozn")
    assert found[0]["value"] == "frozen-3"


async def test_history_tells_old_and_new_dates(place: Place) -> None:
    result = await place.fan.slash(place.channel, "history", title="shrek 5")
    assert result.response.ephemeral
    assert "1 July 2026 → 23 December 2026" in "".join(
        [page async for page in pages_of(place.fan, result.response)]
    )


async def test_a_title_without_history_says_so(place: Place) -> None:
    result = await place.fan.slash(place.channel, "history", title=HILL)
    assert "Nothing has changed on record yet." in text_of(result.response)


async def test_history_asks_which_title_and_then_shows_it(place: Place) -> None:
    result = await place.fan.slash(place.channel, "history")
    first = next(iter(buttons_of(result.response)))
    await place.fan.click(result.response, label=first)
    assert "History, newest first" in text_of(result.response)


async def test_a_title_is_suggested_for_history(place: Place) -> None:
    found = await place.fan.autocomplete(place.channel, "history", "title", "wednsday")
    assert found[0]["value"] == "wednesday-3"


@pytest.mark.parametrize("slug", SLUGS)
async def test_every_page_of_every_history_fits(place: Place, slug: str) -> None:
    result = await place.fan.slash(place.channel, "history", title=slug)
    assert [page async for page in pages_of(place.fan, result.response)]


async def test_help_is_three_lines_and_its_buttons_answer(place: Place) -> None:
    result = await place.fan.slash(place.channel, "help")
    assert result.response.ephemeral
    assert len(text_of(result.response).splitlines()) == 3
    labels = list(buttons_of(result.response))
    assert len(labels) == 4
    assert labels[3] == "More"
    for label in labels[:3]:
        answer = await place.fan.click(result.response, label=label)
        assert answer.response.ephemeral
        assert "http" in text_of(answer.response) or "What I track" in text_of(answer.response)


async def test_the_rest_of_the_help_names_every_command_and_label(place: Place) -> None:
    result = await place.fan.slash(place.channel, "help")
    more = await place.fan.click(result.response, label="More")
    shown = text_of(more.response)
    for command in ("/ask", "/status", "/cast", "/history", "/titles", "Ask Greenlit"):
        assert command in shown
    for label in ("Confirmed", "Reported", "Speculation", "Debunked", "Unknown"):
        assert label in shown
    check_limits(more.response)


async def test_one_title_found_opens_with_buttons(place: Place) -> None:
    result = await place.fan.slash(place.channel, "titles", search="lantrn")
    assert not options_of(result.response)
    opened = await place.fan.click(result.response, label="Cast")
    assert "Zélie Okonjo" in text_of(opened.response)
