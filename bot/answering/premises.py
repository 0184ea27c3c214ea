"""Premises that the ledger denies: corrected before anything else is said."""

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.compose_with import together_with
from bot.answering.counting import wrong_number
from bot.answering.draft import Draft, first_of, lowered, told
from bot.answering.foreign import a_stranger
from bot.answering.invented import invented, theirs
from bot.answering.kin_unknown import Unknown
from bot.answering.markup import plain
from bot.answering.no_relative import no_relative
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.unheard import private, succeeded
from bot.answering.unspoken import unspoken
from bot.answering.words import tokens
from bot.domain.claims import Claim, Work
from bot.domain.titles import Kind, NameKind
from bot.domain.topics import Topic

_OF_SEASONS = frozenset({"naming", "status", "count", "successor", "back", "release"})
_SEASONS = (Topic.NAMING, Topic.SUCCESSOR)
_RELATED = 3.0
_EPISODIC = ("episode", "episodes", "season finale")


def premise(
    reading: Reading, shelf: Shelf, things: frozenset[str], kin: Unknown | None = None
) -> Draft | None:
    """A correction, where the question takes something for granted that a claim denies; or that nobody names a relative."""
    if kin is not None:
        return no_relative(shelf, kin)
    if reading.beside is not None:
        # Imported here: few questions name another title beside the one at hand.
        from bot.answering.beside import set_beside

        beside = set_beside(reading, shelf)
        if beside is not None:
            return beside
    elif reading.topics.get("predecessor", 0.0) >= _RELATED:
        from bot.answering.beside import unconnected

        strange = unconnected(reading, shelf)
        if strange is not None:
            return strange
    return (
        _episodes_of_a_film(reading, shelf)
        or _a_season_of_a_film(reading, shelf)
        or succeeded(reading, shelf)
        or private(reading, shelf)
        or a_stranger(reading, shelf)
        or _not_out_yet(reading, shelf)
        or together_with(reading, shelf)
        or wrong_number(reading, shelf)
        or unspoken(reading, shelf, things)
        or theirs(reading, shelf)
        or invented(reading, shelf)
    )


def _a_season_of_a_film(reading: Reading, shelf: Shelf) -> Draft | None:
    """A season asked for where the title is a film, and a claim says what there is instead."""
    title = shelf.entry.title
    asked = max(reading.topics, key=lambda name: reading.topics[name], default="naming")
    if (
        title.kind is not Kind.FILM
        or (reading.part is None and not reading.named and not reading.has("seasons"))
        or reading.work is Work.PREDECESSOR
        or asked not in _OF_SEASONS
    ):
        return None
    if not reading.season and not reading.has("seasons"):
        return None
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
            draft.add(told(claim), claim)
            stage = next(
                (each for each in shelf.entry.claims if each.topic is Topic.STAGE and each.is_open), None
            )
            if stage is not None:
                draft.add(told(stage), stage)
            return draft
    return _no_season(reading, shelf)


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
    draft.tell(*stage)
    return draft


_OF_WHAT_IS_OUT = {
    "viewership": "how many people watched it",
    "boxoffice": "what it took in cinemas",
    "reception": "how it was received",
}


def _not_out_yet(reading: Reading, shelf: Shelf) -> Draft | None:
    """Figures of a part that has not come out."""
    if reading.work is not Work.THIS or reading.figures:
        return None
    topics = {name: score for name, score in reading.topics.items() if name in _OF_WHAT_IS_OUT}
    name = max(topics, key=lambda each: topics[each], default="")
    others = max(
        (s for each, s in reading.topics.items() if each not in (name, "release", "count")), default=0.0
    )
    is_out = reading.has(*_OUT) or (name == "reception" and reading.part is not None)
    if not name or topics[name] < max(3.0, others) or not is_out:
        return None
    if shelf.entry.is_released:
        return None
    stage = [each for each in shelf.entry.claims if each.topic is Topic.STAGE and each.is_open][:1]
    gaps = [gap for gap in shelf.entry.gaps if gap.topic is Topic.RELEASE and not gap.about][:1]
    title = plain(shelf.entry.title.name)
    draft = Draft(
        f"Not known: {title} has not come out, so no source says {_OF_WHAT_IS_OUT[name]}", gaps or stage
    )
    draft.label, draft.outcome = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED
    for claim in stage:
        draft.add(first_of(claim)[0], claim)
    return draft


_OUT = (
    "did",
    "was",
    "were",
    "came",
    "got",
    "flopped",
    "bombed",
    "watched",
    "made",
    "reviews",
    "score",
    "viewers",
    "views",
)


def _episodes_of_a_film(reading: Reading, shelf: Shelf) -> Draft | None:
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
        draft.add(told(says_so[0]), says_so[0])
    return draft


def film_claims(shelf: Shelf) -> list[Claim]:
    """What says that a title is a film."""
    return [
        claim
        for claim in shelf.entry.claims
        if claim.topic is Topic.NAMING and claim.is_open and " film" in claim.text and "series" in claim.text
    ]
