"""Who is meant in a question: somebody's relative, somebody described, or those who play whoever is named."""

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.choosing.counting import of_the_counted
from bot.answering.people.describing import describe
from bot.answering.people.kin import KIN, relatives
from bot.answering.people.on_screen import as_tied, players, speaking
from bot.answering.people.so_called import PARENTS, of_a_group
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf

if TYPE_CHECKING:
    from bot.answering.people.kin_unknown import Unknown


def _by_kin(reading: Reading, shelf: Shelf) -> Reading:
    """The reading about the relatives who are asked for, by name or by what describes them."""
    if not reading.figures and not KIN.keys().isdisjoint(reading.words):
        # Imported here: few questions need it.
        from bot.answering.people.kin_described import by_description

        described = by_description(reading, shelf)
        if described is not None:
            return described
    return _named_behind(reading, shelf) or relatives(reading, shelf)


def _named_behind(reading: Reading, shelf: Shelf) -> Reading | None:
    """The relative alone, whose own name stands behind the word for it: "who plays Peacemaker's dad Auggie"."""
    if reading.is_yes_no or len(reading.sightings) != _OWNER_AND_KIN or KIN.keys().isdisjoint(reading.words):
        return None
    owner, named = sorted(reading.sightings, key=lambda seen: seen.start)
    at = named.start - 1
    if not 0 < owner.end == at or reading.words[at] not in KIN:
        return None
    owned = (figure for figure in owner.figures if figure not in named.figures)
    spent = reading.spent | {shelf.meaning(reading.words[at])} | shelf.names_of(tuple(owned))
    return replace(reading, sightings=(named,), spent=spent)


_OWNER_AND_KIN = 2


def who_is_meant(reading: Reading, shelf: Shelf) -> tuple[Reading, "Unknown | None"]:
    """The reading with those who are meant, and the relative that is asked for where nothing on record names one."""
    reading = speaking(reading, shelf)
    if not KIN.keys().isdisjoint(reading.words) or reading.has("related"):
        reading = as_tied(reading, shelf)
    if not PARENTS.isdisjoint(reading.words) and (group := of_a_group(reading, shelf)) is not None:
        return group, None
    meant = _by_kin(reading, shelf)
    kin = None
    if not KIN.keys().isdisjoint(meant.words):
        # Imported here: few questions need it.
        from bot.answering.people.kin_unknown import unknown_kin

        kin = unknown_kin(meant, shelf)
    if meant is reading and kin is None:
        meant = of_a_group(reading, shelf) or describe(reading, shelf)
    return of_the_counted(players(meant, shelf), shelf), kin
