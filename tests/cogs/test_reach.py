"""Nothing that the views know stays out of reach on Discord."""

from collections.abc import Callable

import pytest

from bot import catalogue
from bot.answering.markup import plain
from bot.answering.people.index import People
from bot.domain.cast import cast_of, covered_by_cast
from bot.domain.history import covered_by_history, history_of
from bot.domain.ledger import TitleLedger
from bot.domain.status import covered_by_status, status_of
from bot.store import Store
from bot.ui.opening import Opening
from bot.ui.screen import Screen
from cogs.cast.finding import Seen, figures_of
from cogs.cast.screens import cast_pages, cast_screen, person_screen
from cogs.history.screens import history_screen
from cogs.status.screens import more_screen, sources_screen, status_screen
from tests.cogs.shown import MOST_PAGES, buttons_of, check_limits, text_of
from tests.conftest import HILL, HOSTILE, NOW

SLUGS = [*(file.slug for file in catalogue.files(catalogue.default_folder())), HILL, HOSTILE]


def pages(build: Callable[[Opening], Screen]) -> str:
    """Everything that one paged screen shows, from its first page to its last."""
    shown: list[str] = []
    while len(shown) < MOST_PAGES:
        screen = build(Opening("x", "a", len(shown), asker=2**64 - 1))
        check_limits(screen)
        shown.append(text_of(screen))
        if "Next" not in buttons_of(screen):
            return "\n".join(shown)
    pytest.fail("the last page still has a next one")


def card_of(entry: TitleLedger, name: str) -> str:
    figures = figures_of(Seen(entry, name))
    return pages(lambda opening: person_screen(entry, figures, opening))


def everything(entry: TitleLedger) -> str:
    status, cast = status_of(entry, NOW), cast_pages(entry)
    names = dict.fromkeys(figure.name for figure in People(entry).figures)
    people = [card_of(entry, name) for name in names]
    return "\n".join(
        [
            text_of(status_screen(entry, status)),
            pages(lambda opening: more_screen(entry, status, opening)),
            pages(lambda opening: cast_screen(cast, opening)),
            pages(lambda opening: history_screen(entry, history_of(entry), opening)),
            *people,
        ]
    )


@pytest.mark.parametrize("slug", SLUGS)
def test_every_claim_and_gap_of_the_views_can_be_opened(store: Store, slug: str) -> None:
    entry = store.ledger[slug]
    covered = (
        covered_by_status(status_of(entry, NOW))
        | covered_by_cast(cast_of(entry))
        | covered_by_history(history_of(entry))
    )
    shown = everything(entry)
    # A window that was replaced is told as old → new instead of in its own words.
    moved = {ref for line in history_of(entry) if line.move is not None for ref in line.refs}
    hidden = [ref for ref in sorted(covered - moved) if plain(entry.by_ref[ref].text) not in shown]
    assert not hidden


@pytest.mark.parametrize("slug", SLUGS)
def test_every_source_can_be_opened(store: Store, slug: str) -> None:
    entry = store.ledger[slug]
    shown = pages(lambda opening: sources_screen(entry, opening, {}))
    assert all(
        source.url.replace("(", "%28").replace(")", "%29") in shown for source in entry.sources.values()
    )


@pytest.mark.parametrize("slug", SLUGS)
def test_the_character_that_somebody_plays_is_on_their_card(store: Store, slug: str) -> None:
    entry = store.ledger[slug]
    for line in cast_of(entry).lines:
        if any(figure.name == line.person for figure in People(entry).figures):
            card = card_of(entry, line.person)
            assert all(plain(claim.text) in card for claim in line.characters)
