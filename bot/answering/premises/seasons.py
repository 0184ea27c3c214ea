"""Seasons and episodes that are asked of a film."""

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.draft import Draft, first_of, lowered, told
from bot.answering.markup import plain
from bot.answering.reading import NAMED, Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import Claim, Work
from bot.domain.titles import Kind, NameKind
from bot.domain.topics import Topic

_OF_SEASONS = frozenset({"naming", "status", "count", "successor", "back", "release"})
_SEASONS = (Topic.NAMING, Topic.SUCCESSOR)
_EPISODIC = ("episode", "episodes", "season finale")


def a_season_of_a_film(reading: Reading, shelf: Shelf) -> Draft | None:
    """A season asked for where the title is a film, and a claim says what there is instead."""
    title = shelf.entry.title
    asked = max(reading.topics, key=lambda name: reading.topics[name], default="naming")
    if (
        title.kind is not Kind.FILM
        or (
            reading.part is None
            and not reading.named
            and not reading.has("seasons", "which season", "what season")
        )
        or reading.work is Work.PREDECESSOR
        or (asked not in _OF_SEASONS and not reading.has(*_INSTEAD))
    ):
        return None
    if not reading.season and not reading.has("seasons"):
        return None
    taken = _in_its_place(reading, shelf)
    if reading.has(*_INSTEAD) or (
        taken is not None and not (reading.is_yes_no and "release" not in reading.topics)
    ):
        return taken
    if reading.topics.get("release", 0.0) >= 2:
        return _no_season(reading, shelf)
    number = reading.part or title.instalment
    for claim in shelf.entry.claims:
        numbers = {shelf.number(word) for word in tokens(claim.text)}
        if (
            claim.is_open
            and not claim.spoils
            and "season" in claim.text
            and number in numbers
            and claim.topic in _SEASONS
        ):
            draft = Draft(f"No: {plain(title.name)} is a film, not a season", [claim])
            draft.outcome = Outcome.NOT_HAPPENING
            draft.put(told(claim), claim, near=" film too" in claim.text)
            stage = next(
                (each for each in shelf.entry.claims if each.topic is Topic.STAGE and each.is_open), None
            )
            if stage is not None:
                draft.beside(first_of(stage)[0], stage)
            return draft
    return _no_season(reading, shelf)


def note_the_kind(draft: Draft, reading: Reading, shelf: Shelf) -> None:
    """That a film is no series, under what is told of it as a season."""
    title = shelf.entry.title
    if (
        not (reading.season or reading.has(f"{NAMED} series", f"{NAMED} show", f"{NAMED} tv"))
        or not (reading.part or reading.named)
        or title.kind is not Kind.FILM
        or reading.work is Work.PREDECESSOR
    ):
        return
    if "not a se" not in " ".join((draft.lead, *draft.support)):
        draft.support.insert(0, f"{plain(title.name)} is a film, not a series")


_INSTEAD = (
    "replace",
    "replaced",
    "replaces",
    "replacing",
    "instead of",
    "place of",
    "what happened to",
    "turned into",
    "became",
)


def _in_its_place(reading: Reading, shelf: Shelf) -> Draft | None:
    """What became of a season, where a claim says that the film takes its place."""
    for claim in shelf.entry.claims:
        numbers = {shelf.number(word) for word in tokens(claim.text)}
        if (
            claim.is_open
            and not claim.spoils
            and "season" in claim.text
            and claim.topic is Topic.SUCCESSOR
            and reading.part in numbers
        ):
            return Draft(told(claim), [claim], settled=True)
    return None


def _no_season(reading: Reading, shelf: Shelf) -> Draft | None:
    """The same where no claim speaks of that season: only what the title is."""
    title = shelf.entry.title
    wrong = any(name.kind is NameKind.WRONG and "season" in name.text.casefold() for name in title.names)
    if not wrong and reading.part is not None and reading.part <= title.instalment:
        return None
    release = next((gap for gap in shelf.entry.gaps if gap.topic is Topic.RELEASE and not gap.about), None)
    stage = [each for each in shelf.entry.claims if each.topic is Topic.STAGE and each.is_open][:1]
    rests_on = film_claims(shelf)[:1] or stage
    draft = Draft(f"{plain(title.name)} is a film, not a series", rests_on)
    if reading.topics.get("release", 0.0) >= 2 and release is not None:
        draft = Draft(f"{draft.lead}; {lowered(first_of(release)[0])}", [release])
    elif not wrong:
        draft = Draft(f"Not known: no source here speaks of such a season; {draft.lead}", [])
        draft.label, draft.outcome = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED
    else:
        draft.outcome = Outcome.NOT_HAPPENING
    draft.tell_beside(*stage)
    return draft


def episodes_of_a_film(reading: Reading, shelf: Shelf) -> Draft | None:
    title = shelf.entry.title
    if title.kind is not Kind.FILM or reading.work is Work.PREDECESSOR or not reading.has(*_EPISODIC):
        return None
    says_so = film_claims(shelf)
    rests_on = says_so[:1] or [claim for claim in shelf.entry.claims if claim.is_open][:1]
    draft = Draft(f"No: {plain(title.name)} is a film, not a series, so it has no episodes", rests_on)
    draft.outcome = Outcome.NOT_HAPPENING
    if reading.strange or reading.figures:
        draft.lead = f"Not known: no source says anything of the kind; {plain(title.name)} is a film and has no episodes"
        draft.label, draft.outcome = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED
    if says_so:
        draft.beside(told(says_so[0]), says_so[0])
    return draft


def film_claims(shelf: Shelf) -> list[Claim]:
    """What says that a title is a film."""
    return [
        claim
        for claim in shelf.entry.claims
        if claim.topic is Topic.NAMING and claim.is_open and " film" in claim.text and "series" in claim.text
    ]
