"""What is said of people together, why they are absent, and who is mistaken for whom."""

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.choosing.wanting import INSTEAD, is_bare_pair
from bot.answering.composing.disputes import dispute_draft
from bot.answering.composing.past import was_played
from bot.answering.draft import Draft, character_of, first_of, lowered, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import plain
from bot.answering.people.index import Figure
from bot.answering.reading import Reading
from bot.answering.words import tokens
from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CreditDetail,
    DisputeDetail,
    NoteDetail,
    PlotDetail,
    QuoteDetail,
    Standing,
)
from bot.domain.labels import State
from bot.domain.winning import ranked

GONE = (
    "leave",
    "left",
    "quit",
    "leaving",
    "fired",
    "dropped out",
    "drop out",
    "replaced",
    "step down", "stepped down", "stepping down", "stepping away", "stepped away", "quits", "quitting", "leaves", "exits",
    "exiting", "departing", "departs", "dropping out", "walking away", "walks away",
)  # fmt: skip
"""What somebody may be said to have done who is not in it any more."""
SENT = (
    "fired",
    "sacked",
    "dismissed",
    "kicked out",
    "kicked off",
    "let go",
    "axed",
    "removed",
    "booted",
    "dropped",
)
"""What may have been done to somebody who is not in it any more."""
_ABOUT = 0.34


def together(asked: Asked) -> Ranked | None:
    """What is said of several who are named, where it is asked how they belong together."""
    names = [figure.name for figure in asked.reading.figures]
    topics = asked.reading.topics
    if (
        len(names) < 2
        or topics.get("family", 0.0) < 3
        or max(topics.get("back", 0.0), topics.get("played", 0.0)) >= 3
    ):
        return None
    found = [
        each for each in asked.ranked if _is_said(each) and all(name in _all_text(each) for name in names[:2])
    ]
    return found[0] if found else None


def why(asked: Asked) -> Ranked | None:
    """What gives the reason, where that is asked of those who are named."""
    if not asked.reading.has("why", "reason", "how come", *_WISHES) or asked.reading.has(*GONE):
        return None
    wishes = asked.reading.has(*_WISHES)
    if wishes and (asked.reading.asks != "what" or len(asked.reading.figures) < _PAIR):
        return None
    names = [figure.name.rpartition(" ")[2] for figure in asked.reading.figures]
    firsts = [figure.name.removeprefix("the ").partition(" ")[0] for figure in asked.reading.figures]
    for each in asked.ranked:
        if not _is_said(each):
            continue
        text = _all_text(each)
        held = sum(name in text or first in text for name, first in zip(names, firsts, strict=True))
        reasoned = "Why " in text or asked.shelf.share(each.item, asked.extra) >= _ABOUT
        if (held > 1 and held == len(names)) or (held and reasoned and (asked.extra or "Why " in text)):
            return each
    return None


_PAIR = 2
_WISHES = ("want", "wants", "wish", "wishes", "hope", "hopes")


def _is_said(each: Ranked) -> bool:
    item = each.item
    return (
        isinstance(item, Claim)
        and isinstance(item.detail, NoteDetail | DisputeDetail | QuoteDetail | PlotDetail)
        and not item.spoils
    )


def _all_text(each: Ranked) -> str:
    detail = each.item.detail if isinstance(each.item, Claim) else None
    return f"{detail.question} {each.item.text}" if isinstance(detail, DisputeDetail) else each.item.text


_TAKEN = frozenset({"replacing", "replaces", "since", "place", "instead", "after"})


def successor_of(asked: Asked) -> Draft | None:
    """Who took somebody's place: the credit of another that says so."""
    people = [figure for figure in asked.reading.figures if not figure.is_character and figure.credits]
    if len(people) != 1 or not asked.reading.has(*INSTEAD) or asked.reading.is_yes_no:
        return None
    last = people[0].name.rpartition(" ")[2]
    for claim in ranked(asked.claims):
        other = isinstance(claim.detail, CreditDetail) and claim not in people[0].credits and claim.is_open
        words = set(tokens(claim.text))
        if other and last in claim.text and not claim.spoils and _TAKEN & words:
            draft = Draft(told(claim), [claim], settled=True)
            draft.tell(*people[0].credits[:1])
            return draft
    return _in_their_part(asked, people[0])


def _in_their_part(asked: Asked, absent: Figure) -> Draft | None:
    """Who plays the part that is named beside somebody who does not play it: "who replaced … as Ophelia"."""
    parts = [figure for figure in asked.reading.figures if figure.is_character and figure.credits]
    if len(parts) != 1 or set(parts[0].credits) & set(absent.credits):
        return None
    best = ranked(parts[0].credits)[0]
    draft = Draft(
        f"{plain(person_of(best))} plays {character_of(best)} in {plain(asked.entry.title.name)}", [best]
    )
    draft.settled = True
    draft.tell(*absent.credits[:1])
    return draft


def alongside(asked: Asked) -> Draft | None:
    """Who did the same beside somebody: "who left with Druckmann" is answered with the other one."""
    reading = asked.reading
    given = next(
        (
            seen.figures[0]
            for seen in reading.sightings
            if seen.end and reading.words[seen.start - 1 : seen.start] in _BESIDE
        ),
        None,
    )
    if given is None or reading.asks != "who" or len(reading.figures) > 1:
        return None
    own = " ".join(claim.text for claim in given.credits)
    last, gone = given.name.rpartition(" ")[2], reading.has(*GONE)
    others = [
        claim
        for claim in ranked(asked.claims)
        if isinstance(claim.detail, CreditDetail)
        and claim not in given.credits
        and claim.is_open
        and not claim.spoils
        and (last in claim.text or (gone and claim.detail.person.rpartition(" ")[2] in own))
        and (claim.detail.standing is Standing.LEFT) is gone
        and _BOTH & set(tokens(claim.text if last in claim.text else own))
    ]
    if not others:
        return None
    draft = Draft(told(others[0]), others[:1], settled=True)
    draft.tell(*given.credits[:1])
    return draft


def stand_in(asked: Asked) -> Draft | None:
    """Who played the part of an actor who did not: "was that Lautner or someone else"."""
    people = [figure for figure in asked.reading.figures if not figure.is_character and figure.credits]
    if len(people) != 1 or not asked.reading.has(*_SOMEBODY_ELSE) or not (_PAST & set(asked.reading.words)):
        return None
    for claim in asked.claims:
        other = isinstance(claim.detail, CreditDetail) and claim not in people[0].credits and claim.is_open
        if other and f"in place of {people[0].name}" in claim.text and not claim.spoils:
            draft = Draft(f"Not {plain(people[0].name)}: {first_of(claim)[0]}", [claim], settled=True)
            draft.label = ShownLabel.CONFIRMED if was_played(claim) else None
            draft.tell(*people[0].credits[:1])
            return draft
    return None


_SOMEBODY_ELSE = (
    "someone else", "somebody else", "someone new", "somebody new", "another actor", "another guy", "different actor", "different guy",
    "new guy", "stuntman", "stunt man", "a double", "stand in", "a stunt double", "recast",
)  # fmt: skip
_PAST = frozenset({"was", "were", "did", "that", "played", "wore"})


_BESIDE = (("with",), ("alongside",), ("beside",), ("besides",))
_BOTH = frozenset({"with", "together", "and", "alongside"})


def person_of(claim: Claim) -> str:
    """Whose credit it is; empty where it is none."""
    return claim.detail.person if isinstance(claim.detail, CreditDetail) else ""


def mistaken(asked: Asked) -> Draft | None:
    """The disagreement about whom somebody plays, where the question names the side that was refuted: "Colonel Bishop"."""
    people = [figure for figure in asked.reading.figures if not figure.is_character and figure.credits]
    if len(people) != 1 or not asked.reading.is_yes_no:
        return None
    own = {word for claim in people[0].credits for word in tokens(claim.text)}
    last = people[0].name.rpartition(" ")[2]
    for claim in asked.of_kind(DisputeDetail):
        if not isinstance(claim.detail, DisputeDetail) or last not in claim.detail.question:
            continue
        said = {
            word for side in claim.detail.sides if side.state is not State.OPEN for word in tokens(side.says)
        }
        if any(word in said - own for word in asked.reading.words if not asked.shelf.is_stop(word)):
            draft = dispute_draft(claim, asked.entry)
            draft.lead, draft.outcome = f"No: {lowered(draft.lead)}", Outcome.NOT_HAPPENING
            return draft
    return None


def mismatch(asked: Asked) -> Draft | None:
    """ "No: …" where an actor is said to play somebody whom another plays."""
    people = [figure for figure in asked.reading.figures if not figure.is_character and figure.credits]
    parts = [figure for figure in asked.reading.figures if figure.is_character]
    if len(people) != 1 or len(parts) != 1 or not (asked.reading.is_yes_no or is_bare_pair(asked.reading)):
        return None
    if not _is_of_playing(asked.reading):
        return None
    players = {*parts[0].credits}
    if not parts[0].credits or players & set(people[0].credits) or _played_by(parts[0], people[0].name):
        return None
    best = ranked(parts[0].credits)[0]
    if not isinstance(best.detail, CreditDetail):
        return None
    draft = Draft(f"No: {plain(best.detail.person)} plays {character_of(best)}", [best])
    draft.outcome, draft.settled = Outcome.NOT_HAPPENING, True
    draft.tell(*people[0].credits[:2])
    return draft


def _is_of_playing(reading: Reading) -> bool:
    """Whether somebody is said to be or to play somebody, rather than to have done something else: "did Racer invent Sharkboy"."""
    seen = [each for each in reading.sightings if each.start < each.end]
    if len(seen) < _BOTH_NAMED:
        return True
    between = set(reading.words[seen[0].end : seen[1].start]) - _BESIDE_A_PART
    return not between or bool(between & _PLAYING)


_BOTH_NAMED = 2
_PLAYING = frozenset(
    ["play", "plays", "played", "playing", "voice", "voices", "voiced", "voicing", "as", "role", "part", "cast", "portray",
     "portrays", "portrayed", "do", "does", "doing", "actor", "actress", "be"]
)  # fmt: skip
_BESIDE_A_PART = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "new",
        "old",
        "actually",
        "really",
        "and",
        "or",
        "still",
        "now",
        "same",
        "both",
        "our",
        "is",
        "was",
    ]
)


def _played_by(figure: Figure, name: str) -> bool:
    return any(
        isinstance(c.detail, CharacterDetail) and c.detail.played_by == name for c in figure.characters
    )
