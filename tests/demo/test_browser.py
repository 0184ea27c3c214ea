"""The demo in a real browser: what one sees, presses and types."""

import importlib.util
from collections.abc import Callable, Generator
from typing import Any, TypeAlias

import pytest

from tests.demo.tab import BROWSER, PHONE, WIDE, Tab, open_browser, running_demo

pytestmark = [
    pytest.mark.skipif(importlib.util.find_spec("playwright") is None, reason="playwright is not installed"),
    pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed"),
]

SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Generator[str]:
    """A demo of its own process."""
    with running_demo(tmp_path_factory.mktemp("demo")) as address:
        yield address


Open: TypeAlias = Callable[..., Tab]


@pytest.fixture(scope="module")
def browser() -> Generator[Any]:
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def context(browser: Any) -> Any:
    """Shared, so that the page's fonts are loaded once."""
    return browser.new_context(has_touch=True)


@pytest.fixture
def tab(context: Any, address: str) -> Generator[Open]:
    """Opens tabs, which are closed after the test."""
    opened: list[Tab] = []

    def open_tab(path: str = "/", size: tuple[int, int] = WIDE) -> Tab:
        new = Tab(context.new_page(), address)
        opened.append(new)
        new.page.set_viewport_size({"width": size[0], "height": size[1]})
        new.go(path)
        return new

    yield open_tab
    for each in opened:
        each.page.close()


@SIZES
@pytest.mark.parametrize(
    "path",
    ["/", "/updates/fan", "/polls/fan", "/dm/fan", "/talk/moderator", "/moderators/moderator"],
)
def test_every_channel_looks_right(tab: Open, path: str, size: tuple[int, int]) -> None:
    opened = tab(path, size)
    opened.looks_right()
    opened.at_the_end()


@SIZES
def test_the_first_minute(tab: Open, size: tuple[int, int]) -> None:
    opened = tab(size=size)
    for label in ("When is", "Who is in", "What do you track"):
        opened.press(label)
        opened.at_the_end()
        opened.looks_right()


@SIZES
def test_every_command_looks_right(tab: Open, size: tuple[int, int]) -> None:
    opened = tab(size=size)
    for command in ("/status", "/cast", "/titles", "/history", "/help"):
        before = opened.newest()
        opened.page.fill("#channel-composer-input", "")
        opened.page.keyboard.type(command)
        opened.page.locator(".command-entry", has_text=command).first.wait_for()
        opened.page.keyboard.press("Enter")
        opened.page.locator(".command-row").wait_for()
        opened.page.keyboard.press("Enter")
        opened.answered(before)
        opened.looks_right()


def test_the_slash_lists_the_commands_with_their_descriptions(tab: Open) -> None:
    opened = tab()
    opened.page.click("#channel-composer-input")
    opened.page.keyboard.type("/")
    opened.page.locator(".command-entry", has_text="/status").wait_for()
    entries = opened.page.locator(".command-entry-description").all_inner_texts()
    assert len(entries) >= 6
    assert all(entries)


def test_a_command_with_options_is_written_and_its_pages_are_turned(tab: Open) -> None:
    opened = tab()
    opened.command("cast", title="We Can Be Heroes 2")
    opened.shows("1 of ")
    opened.page.locator(".component-button", has_text="Next").last.click()
    opened.shows("2 of ")
    opened.looks_right()


def test_a_question_is_asked_with_the_command(tab: Open) -> None:
    opened = tab()
    opened.command("ask", question="who directs Frozen III?")
    opened.shows("Asked: who directs Frozen III?")
    opened.looks_right()


@SIZES
def test_a_form_is_filled_and_its_poll_is_voted_in(tab: Open, size: tuple[int, int]) -> None:
    opened = tab("/polls/moderator", size)
    opened.write_command("poll create")
    opened.page.locator("#send-message").click()
    opened.page.locator(".modal-dialog").wait_for()
    opened.looks_right()
    for field, text in (("question", "Does it fit?"), ("options", "Yes\nNo"), ("closes", "in 2 days")):
        opened.page.fill(f".modal-field [name={field}]", text)
    opened.page.locator(".modal-dialog button[type=submit]").click()
    opened.shows("Does it fit?")
    opened.looks_right()
    opened.page.locator(".component-button", has_text="Publish").last.click()
    opened.shows("Poll: Does it fit?")
    opened.press("Yes")
    opened.shows("Your vote: Yes")
    opened.looks_right()


@SIZES
def test_scores_calibration_and_the_table_look_right(tab: Open, size: tuple[int, int]) -> None:
    opened = tab("/polls/fan", size)
    for label, shows in (
        ("All forecasts", "skill"),
        ("Calibration", "11 predictions"),
        ("This server's table", "Best forecasters"),
    ):
        opened.command("me")
        opened.page.locator(".channel-message").last.locator(".component-button", has_text=label).click()
        opened.until("window.simcordPreview.ready && !window.simcordPreview.pendingAction")
        opened.shows(shows)
        opened.looks_right()


@SIZES
def test_the_moderators_screens_look_right(tab: Open, size: tuple[int, int]) -> None:
    opened = tab("/moderators/moderator", size)
    for command, presses in (("desk", ("Not tracked",)), ("setup", ("Check", "Back", "Boards"))):
        opened.command(command)
        opened.looks_right()
        for label in presses:
            opened.page.locator(".channel-message").last.locator(".component-button", has_text=label).click()
            opened.until("window.simcordPreview.ready && !window.simcordPreview.pendingAction")
            opened.looks_right()


@SIZES
def test_the_form_and_the_draft_of_an_update_look_right(tab: Open, size: tuple[int, int]) -> None:
    opened = tab("/updates/moderator", size)
    opened.write_command("update post", title="Shrek 5")
    opened.page.locator("#send-message").click()
    opened.page.locator(".modal-dialog").wait_for()
    opened.looks_right()
    fields = {"headline": "It moves", "value": "December 2027", "link": "https://variety.com/2026/news"}
    for field, text in fields.items():
        opened.page.fill(f".modal-field [name={field}]", text)
    opened.page.locator(".modal-dialog button[type=submit]").click()
    opened.shows("What fans will see")
    opened.looks_right()


@SIZES
def test_each_change_of_the_setup_looks_right_and_shows_what_is_chosen(
    tab: Open, size: tuple[int, int]
) -> None:
    opened = tab("/moderators/moderator", size)
    opened.command("setup")
    newest = opened.page.locator(".channel-message").last
    changes = newest.locator(".component-button", has_text="Change")
    for at, chosen in enumerate(("", "updates", "polls", "News", "Moderators")):
        changes.nth(at).click()
        opened.rests()
        opened.at_the_end()
        opened.looks_right()
        if chosen:
            assert chosen in newest.locator(".preview-select").inner_text()
        newest.locator(".component-button", has_text="Back").click()
        opened.rests()
        opened.at_the_end()


@SIZES
def test_a_published_update_is_undone_step_by_step_and_each_screen_looks_right(
    tab: Open, size: tuple[int, int]
) -> None:
    opened = tab("/moderators/moderator", size)
    opened.write_command("update post", title="Frozen III")
    opened.page.locator("#send-message").click()
    opened.page.locator(".modal-dialog").wait_for()
    for field, text in (("headline", "Snow"), ("value", "May 2020"), ("link", "")):
        opened.page.fill(f".modal-field [name={field}]", text)
    opened.page.locator(".modal-dialog button[type=submit]").click()
    opened.shows("No source")
    opened.shows("lies in the past")
    opened.looks_right()
    newest = opened.page.locator(".channel-message").last
    for label, words in (("Publish", "is published"), ("Undo", "Undone"), ("Do it again", "Done again")):
        newest.locator(".component-button", has_text=label).first.click()
        opened.shows(words)
        opened.rests()
        opened.at_the_end()
        opened.looks_right()
    opened.command("history", title="Frozen III")
    opened.press("Undo…")
    opened.at_the_end()
    opened.looks_right()


def test_what_a_command_still_needs_is_said_in_full(tab: Open) -> None:
    opened = tab("/moderators/moderator", PHONE)
    opened.write_command("update edit")
    opened.page.locator("#send-message").click()
    opened.page.locator(".command-error").first.wait_for()
    opened.looks_right()
    within = "(e, row) => e.bottom <= row.bottom + 1"
    rectangles = "document.querySelector('.command-error'), document.querySelector('.command-row')"
    assert opened.page.evaluate(
        f"(([e, r]) => ({within})(e, r))([{rectangles}].map(x => x.getBoundingClientRect()))"
    )


def test_a_mention_is_answered_and_one_is_taken_to_the_answer(tab: Open) -> None:
    opened = tab()
    opened.page.evaluate("document.getElementById('channel-timeline').scrollTop = 0")
    before = opened.newest()
    opened.say("@greenlit when does Shrek 5 come out?")
    opened.answered(before, 2)
    opened.shows("2027")
    opened.at_the_end()


def test_two_tabs_are_two_people(tab: Open) -> None:
    fan, moderator = tab("/talk/fan"), tab("/talk/moderator")
    moderator.say("hello, I am Max")
    fan.shows("hello, I am Max")
    fan.page.click(".demo-people a:has-text('Moderator')")
    fan.until("window.simcordPreview && window.simcordPreview.ready")
    assert fan.page.url.endswith("/talk/moderator")
    assert fan.page.inner_text(".demo-you strong") == "Max"


def test_a_tab_says_that_something_is_new_elsewhere(tab: Open) -> None:
    reading, writing = tab("/polls/fan"), tab("/updates/moderator")
    writing.say("something new")
    reading.until("document.querySelector('[data-place=updates].demo-has-unread')")
    reading.page.click("[data-place=updates]")
    reading.shows("something new")
    assert reading.page.locator(".demo-has-unread").count() == 0


def test_the_moderators_tour_is_new_until_one_has_been_there(tab: Open) -> None:
    opened = tab("/talk/moderator")
    opened.until("document.querySelector('[data-place=moderators].demo-has-unread')")
    opened.page.click("[data-place=moderators]")
    opened.shows("What moderators can do")
    opened.page.click("[data-place=talk]")
    opened.until(
        "document.getElementById('demo-now') && document.getElementById('demo-now').textContent !== ''"
    )
    assert opened.page.locator(".demo-has-unread").count() == 0


def test_the_menu_of_a_message_by_mouse(tab: Open) -> None:
    opened = tab()
    opened.say("Who directs Shrek 5?")
    opened.shows("Who directs Shrek 5?")
    before = opened.newest()
    opened.page.locator(".message-content", has_text="Who directs Shrek 5?").last.click(button="right")
    opened.page.locator(".demo-menu button", has_text="Ask Greenlit").click()
    opened.answered(before)
    opened.looks_right()


def test_the_menu_of_a_message_by_keyboard(tab: Open) -> None:
    opened = tab()
    opened.page.locator(".component-button").last.focus()
    opened.page.keyboard.press("Shift+F10")
    opened.page.locator(".demo-menu button:focus").wait_for()
    opened.page.keyboard.press("Escape")
    assert opened.page.locator(".demo-menu").count() == 0
    assert opened.page.evaluate("document.activeElement.matches('.component-button')")


def test_the_menu_of_a_message_by_a_long_press(tab: Open) -> None:
    opened = tab(size=PHONE)
    box = opened.page.locator(".channel-message").last.bounding_box()
    finger = opened.page.context.new_cdp_session(opened.page)
    point = {"x": box["x"] + 120, "y": box["y"] + box["height"] - 20}
    finger.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    opened.page.locator(".demo-menu button", has_text="Ask Greenlit").wait_for()
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    opened.looks_right()


def test_fast_forward_moves_the_clock_and_closes_the_poll(tab: Open) -> None:
    opened = tab("/polls/fan")
    before = opened.page.get_attribute("#demo-now", "datetime")
    opened.shows("closes in 3 days")
    opened.page.click("[data-forward=week]")
    opened.shows("Poll closed: Which one do you want first?")
    opened.until("!document.querySelector('.demo-time').classList.contains('is-forwarding')")
    after = opened.page.get_attribute("#demo-now", "datetime")
    assert before is not None
    assert after is not None
    assert after[:10] > before[:10]


def test_a_reload_shows_the_same_channel_again(tab: Open) -> None:
    opened = tab("/updates/moderator")
    opened.page.reload()
    opened.until("window.simcordPreview && window.simcordPreview.ready")
    assert opened.page.url.endswith("/updates/moderator")
    opened.looks_right()


def test_everything_can_be_reached_with_the_keyboard(tab: Open) -> None:
    opened = tab()
    reached: set[str] = set()
    opened.page.focus(".demo-brand")
    for _ in range(60):
        opened.page.keyboard.press("Tab")
        reached.add(
            opened.page.evaluate(
                "(e => e.dataset.forward || e.dataset.place || e.className || e.id)(document.activeElement)"
            )
        )
    assert {"hour", "day", "week", "talk", "updates", "polls", "dm"} <= reached
    assert any("component-button" in name for name in reached)


def test_several_choices_are_made_under_our_own_words(tab: Open) -> None:
    opened = tab()
    strip = '<div class="select-draft-actions"><span>SimCord selection draft</span></div>'
    opened.page.evaluate(
        f"document.getElementById('channel-message-list').insertAdjacentHTML('beforeend', '{strip}')"
    )
    opened.shows("Choose, then apply")


def test_no_word_of_the_simulator_is_on_the_page(tab: Open) -> None:
    opened = tab()
    assert "simcord" not in (opened.page.inner_text("body")).lower()
    assert "simcord" not in (opened.page.title()).lower()
    assert "preview" not in (opened.page.inner_text("body")).lower()
