"""The pieces under the screens: limits, custom ids, pages, long text, memory."""

from datetime import timedelta
from typing import Any

import discord
import pytest
from discord import ui
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.claims import Standing
from bot.domain.labels import Label, State
from bot.domain.record import Record
from bot.domain.status import status_of
from bot.pace import MOST_ANSWERS, Cooldown, Earlier, Repeats
from bot.recent import Recent
from bot.texts import LANGUAGES, texts_in
from bot.ui.cards import card, choices, claim_block, heading, proof, record_words
from bot.ui.opening import Opening, PageGoneError, TitleGoneError, key_of, title_by_key
from bot.ui.paging import page_at, pager, pages_of
from bot.ui.screen import Screen, ScreenError
from bot.ui.stateless import OldButtonError, Press, button, row
from bot.ui.text import CHIPS, cut, split
from cogs.cast.listed import MARKS
from cogs.status.screens import status_screen
from tests import factories
from tests.cogs.shown import buttons_of, check_limits, text_of
from tests.conftest import NOW

slugs = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,10}", fullmatch=True)
people = st.integers(min_value=1, max_value=2**64 - 1)


class TestScreen:
    def test_forty_components_fit_and_forty_one_do_not(self) -> None:
        texts = [ui.TextDisplay[Any]("x") for _ in range(40)]
        Screen(*texts)
        with pytest.raises(ScreenError, match="40"):
            Screen(*texts, ui.TextDisplay("x"))

    def test_nested_components_count(self) -> None:
        texts = [ui.TextDisplay[Any]("x") for _ in range(40)]
        with pytest.raises(ScreenError):
            Screen(ui.Container(*texts))

    def test_four_thousand_characters_fit_and_one_more_does_not(self) -> None:
        Screen(ui.TextDisplay("x" * 2_000), ui.TextDisplay("x" * 2_000))
        with pytest.raises(ScreenError, match="4001"):
            Screen(ui.TextDisplay("x" * 2_000), ui.TextDisplay("x" * 2_001))

    def test_an_emoji_counts_as_two(self) -> None:
        with pytest.raises(ScreenError, match="4002"):
            Screen(ui.TextDisplay("🎉" * 2_001))

    def test_a_button_that_would_die_is_refused(self) -> None:
        mortal: ui.ActionRow[Any] = ui.ActionRow()
        mortal.add_item(ui.Button(label="Go", custom_id="go"))
        with pytest.raises(ScreenError, match="would not survive"):
            Screen(mortal)

    def test_a_link_needs_no_state(self) -> None:
        link: ui.ActionRow[Any] = ui.ActionRow()
        link.add_item(ui.Button(label="Go", url="https://example.org"))
        Screen(link)

    def test_two_buttons_of_one_id_are_refused(self) -> None:
        with pytest.raises(ScreenError, match="one custom id"):
            Screen(row(button("A", "gl:x:y"), button("B", "gl:x:y")))

    def test_an_empty_text_is_refused(self) -> None:
        with pytest.raises(ScreenError, match="empty"):
            Screen(ui.TextDisplay("  "))

    def test_a_long_label_is_cut(self) -> None:
        assert len(next(iter(buttons_of(card("x", row(button("y" * 200, "gl:x:y"))))))) == 80


class TestOpening:
    @given(
        slug=slugs,
        page=st.integers(0, 99_999),
        asker=st.none() | people,
        word=st.sampled_from(["", "out", "a" * 16]),
    )
    def test_what_is_written_is_read_back(self, slug: str, page: int, asker: int | None, word: str) -> None:
        opening = Opening("history", key_of(slug), page, word, asker)
        assert len(opening.custom_id) <= 100
        _, screen, rest = opening.custom_id.split(":", 2)
        assert Opening.read(Press(screen, rest)) == opening

    @given(st.text(max_size=100))
    def test_anything_else_is_an_old_button_or_written_by_us(self, rest: str) -> None:
        try:
            opening = Opening.read(Press("x", rest))
        except OldButtonError:
            return
        assert Opening.read(Press("x", opening.custom_id.split(":", 2)[2])) == opening

    @given(st.lists(slugs, min_size=1, max_size=8, unique=True))
    def test_every_title_is_found_by_its_key(self, names: list[str]) -> None:
        ledger = factories.ledger(*(factories.title_ledger(of=factories.title(name)) for name in names))
        for name in names:
            assert title_by_key(ledger, key_of(name)).title.slug == name

    def test_a_key_of_no_title_says_that_it_is_gone(self) -> None:
        for key in ("other", "~0123456789abcdef", "-"):
            with pytest.raises(TitleGoneError):
                title_by_key(factories.ledger(), key)

    def test_what_is_chosen_fills_in_what_the_id_leaves_open(self) -> None:
        assert Opening.read(Press("status", "-:-:0", ("shrek-5",))).key == "shrek-5"
        assert Opening.read(Press("person", "-:shrek-5:0", ("abc",))).word == "abc"
        with pytest.raises(OldButtonError):
            Opening.read(Press("status", "-:-:0", ("NOT OURS",)))


texts = st.text(
    st.sampled_from("abc  \n.|*\\[]()🎉") | st.characters(codec="utf-8", exclude_categories=["Cs"]),
    max_size=300,
)


class TestLongText:
    @given(text=texts, most=st.integers(12, 80))
    def test_no_piece_is_too_long_or_leaves_a_cover_open(self, text: str, most: int) -> None:
        for piece in split(text, most):
            assert len(piece) <= most
        whole = "||" + text.replace("|", "").replace("\\", "") + "||"
        for piece in split(whole, most):
            assert len(piece) <= most
            assert piece.count("||") % 2 == 0

    @given(words=st.lists(st.text("abcdefg", min_size=1, max_size=9), max_size=60), most=st.integers(12, 50))
    def test_no_word_is_lost_or_cut_where_there_are_spaces(self, words: list[str], most: int) -> None:
        pieces = split(" ".join(words), most)
        assert " ".join(pieces).split() == words

    def test_a_link_is_never_cut_in_two(self) -> None:
        link = "[The Gazette](https://gazette.example/a-rather-long-address)"
        for most in range(60, 120):
            pieces = split(f"word word word {link} word word", most)
            assert any(link in piece for piece in pieces)

    def test_a_link_longer_than_a_piece_is_cut_all_the_same(self) -> None:
        pieces = split(f"[x](https://example.org/{'a' * 300})", 100)
        assert all(len(piece) <= 100 for piece in pieces)

    @given(text=texts, most=st.integers(12, 80))
    def test_what_is_shortened_says_so(self, text: str, most: int) -> None:
        short = cut(text, most)
        assert len(short) <= most
        assert short == text or short.endswith("…")


class TestPages:
    @given(st.lists(st.text("abc ", min_size=1, max_size=60).filter(str.strip), max_size=40))
    def test_pages_hold_every_block_once_and_in_order(self, blocks: list[str]) -> None:
        pages = pages_of(blocks, characters=200, most=5)
        assert [line for page in pages for line in page] == [block.strip() for block in blocks]
        assert all(1 <= len(page) <= 5 for page in pages) or pages == ((),)
        assert all(sum(map(len, page)) <= 200 for page in pages)

    def test_a_page_that_is_not_there_is_named(self) -> None:
        with pytest.raises(PageGoneError, match="There is no page 3: the list has 2 pages now"):
            page_at((("a",), ("b",)), 2)

    def test_the_first_and_the_last_page_turn_one_way_only(self) -> None:
        def turns(page: int) -> set[str]:
            return set(buttons_of(card("x", *pager(Opening("cast", "a", page), 3))))

        assert [turns(0), turns(1), turns(2)] == [{"Next"}, {"Next", "Previous"}, {"Previous"}]
        assert pager(Opening("cast", "a"), 1) == ()


class TestRecent:
    def test_a_title_is_remembered_for_ten_minutes(self) -> None:
        recent = Recent()
        recent.remember(1, 2, "a", now=NOW)
        assert recent.last(1, 2, now=NOW + timedelta(minutes=10)) == "a"
        assert recent.last(1, 2, now=NOW + timedelta(minutes=10, seconds=1)) is None
        assert len(recent) == 0

    def test_it_is_remembered_for_this_person_in_this_channel(self) -> None:
        recent = Recent()
        recent.remember(1, 2, "a", now=NOW)
        assert recent.last(1, 3, now=NOW) is None
        assert recent.last(2, 2, now=NOW) is None

    def test_the_oldest_are_forgotten_first(self) -> None:
        recent = Recent(most=2)
        for person in (1, 2, 1, 3):
            recent.remember(person, 0, f"title-{person}", now=NOW)
        assert [recent.last(person, 0, now=NOW) for person in (1, 2, 3)] == ["title-1", None, "title-3"]


class TestCooldown:
    def test_some_answers_then_one_sentence_then_silence_until_the_time_is_over(self) -> None:
        cooldown = Cooldown()
        over = [cooldown.is_over(1, 1, 30, now=NOW) for _ in range(MOST_ANSWERS + 3)]
        assert over == [False] * MOST_ANSWERS + [True] * 3
        assert [cooldown.must_tell(1, 1) for _ in range(3)] == [True, False, False]
        later = NOW + timedelta(seconds=31)
        assert not cooldown.is_over(1, 1, 30, now=later)
        assert any(cooldown.is_over(1, 1, 30, now=later) for _ in range(MOST_ANSWERS))
        assert [cooldown.must_tell(1, 1) for _ in range(2)] == [True, False]

    def test_others_and_other_channels_are_not_concerned(self) -> None:
        cooldown = Cooldown()
        for _ in range(MOST_ANSWERS + 1):
            cooldown.is_over(1, 1, 30, now=NOW)
        assert not cooldown.is_over(2, 1, 30, now=NOW)
        assert not cooldown.is_over(1, 2, 30, now=NOW)

    def test_nothing_is_counted_where_there_is_no_limit(self) -> None:
        cooldown = Cooldown()
        assert not any(cooldown.is_over(1, 1, 0, now=NOW) for _ in range(3 * MOST_ANSWERS))

    def test_it_remembers_only_so_many(self) -> None:
        cooldown = Cooldown(most_people=2)
        for person in range(5):
            for _ in range(MOST_ANSWERS + 1):
                cooldown.is_over(person, 1, 30, now=NOW)
            cooldown.must_tell(person, 1)
        assert len(cooldown._asked) == len(cooldown._told) == 2


class TestRecord:
    def test_a_source_is_right_so_often_of_so_many(self) -> None:
        assert record_words(Record(7, 2, 4)) == "right 7 of 9, 4 open"
        assert record_words(Record(5, 0, 0)) == "right 5 of 5"
        assert record_words(Record(0, 5, 1)) == "right 0 of 5, 1 open"
        assert record_words(Record(4, 0, 90)) == ""

    @given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.sampled_from(LANGUAGES))
    def test_the_words_never_hold_a_percentage(
        self, right: int, wrong: int, still: int, language: str
    ) -> None:
        words = record_words(Record(right, wrong, still), texts_in(language))
        assert "%" not in words
        assert bool(words) == (right + wrong >= 5)


class TestRepeats:
    def test_the_same_answer_is_found_for_ten_minutes_for_one_person_and_channel(self) -> None:
        repeats = Repeats()
        earlier = Earlier("In May.", NOW, 5)
        repeats.remember(1, 2, earlier)
        assert repeats.find(1, 2, "In May.", now=NOW + timedelta(minutes=10)) is earlier
        assert repeats.find(1, 2, "In May.", now=NOW + timedelta(minutes=11)) is None
        assert repeats.find(1, 2, "In June.", now=NOW) is None
        assert repeats.find(1, 3, "In May.", now=NOW) is None
        assert repeats.find(3, 2, "In May.", now=NOW) is None

    def test_it_remembers_only_so_many_people_and_answers(self) -> None:
        repeats = Repeats(most_people=2)
        for person in range(5):
            for number in range(50):
                repeats.remember(person, 1, Earlier(str(number), NOW))
        assert len(repeats._said) == 2
        assert max(map(len, repeats._said.values())) == 8


class TestCards:
    def test_every_label_and_standing_has_a_mark_and_a_word(self) -> None:
        assert len({chip.mark for chip in CHIPS.values()}) == len(CHIPS)
        assert len({chip.colour for chip in CHIPS.values()}) == len(CHIPS)
        assert all(chip.word.isalpha() for chip in CHIPS.values())
        assert MARKS.keys() == set(Standing)

    @pytest.mark.parametrize(
        ("label", "state", "says"),
        [
            (Label.CONFIRMED, State.OPEN, "✅ Confirmed ·"),
            (Label.REPORTED, State.OPEN, "🗞️ Reported ·"),
            (Label.SPECULATION, State.OPEN, "💭 Speculation ·"),
            (Label.SPECULATION, State.DEBUNKED, "❌ Debunked ·"),
            (Label.CONFIRMED, State.SUPERSEDED, "✅ Confirmed, replaced since ·"),
            (Label.REPORTED, State.RETRACTED, "🗞️ Reported, taken back since ·"),
        ],
    )
    def test_what_became_of_a_claim_stands_beside_its_label(
        self, label: Label, state: State, says: str
    ) -> None:
        claim = factories.claim("a", label=label, state=state)
        assert says in proof(factories.title_ledger(claim), claim)

    def test_a_claim_that_spoils_is_covered(self) -> None:
        claim = factories.claim("a", text="She *wins* || no.", spoils="the end")
        block = claim_block(factories.title_ledger(claim), claim)
        assert block.startswith("||She \\*wins\\* \\|\\| no.||\n-# ")

    def test_a_claim_of_a_server_says_so(self) -> None:
        claim = factories.claim("a", server=1)
        assert "entered by this server" in proof(factories.title_ledger(claim), claim)

    def test_a_claim_whose_source_is_lost_still_shows(self) -> None:
        claim = factories.claim("a", sources=("lost",))
        assert proof(factories.title_ledger(claim), claim) == "-# ✅ Confirmed · March 2026"

    def test_names_longer_than_the_screen_fit(self) -> None:
        title = factories.title("x" * 300, name="A very long name " * 300, franchise="Saga " * 300)
        entry = factories.title_ledger(
            factories.release("2027-05", text="word " * 2_000),
            *(
                factories.gap(f"gap{number}", factories.Topic.TRAILER, text="word " * 400)
                for number in range(30)
            ),
            of=title,
        )
        check_limits(status_screen(entry, status_of(entry, NOW)))
        check_limits(choices("Which?", [title], Opening("status", asker=2**64 - 1)))
        assert len(heading(title).splitlines()[0]) < 200

    def test_choices_offer_five_titles_and_the_list(self) -> None:
        titles = [factories.title(f"title-{number}", name=f"Title {number}") for number in range(9)]
        screen = choices("Which?", titles, Opening("status", asker=1))
        assert list(buttons_of(screen)) == [*(f"Title {number}" for number in range(5)), "All titles"]
        assert text_of(screen) == "Which?"

    def test_a_screen_is_a_layout_that_is_never_stored(self) -> None:
        assert isinstance(card("x"), discord.ui.LayoutView)
        assert card("x").is_finished()
