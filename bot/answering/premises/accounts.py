"""Accounts on record of somebody, whatever the topic: why an actor was not in the work before, and who never speaks in it."""

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.composing.disputes import dispute_draft
from bot.answering.draft import Draft, first_of, lowered, sentences, settled
from bot.answering.markup import plain
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, DisputeDetail, NoteDetail, Work
from bot.domain.winning import ranked

_WHY = ("why", "how come", "reason")
_OFFERED = (
    "asked", "ask him", "refuse", "refused", "decline", "declined", "turn it down", "turned it down", "turn down",
    "turned down", "say no", "said no", "reject", "rejected", "offer", "offered", "expensive", "too small", "invited", "want to do",
)  # fmt: skip
"""What may have come between an actor and a part that another played."""
_OTHER = (
    "recast", "different", "replaced", "replace", "another", "new", "changed", "change", "someone else", "somebody else",
    "not the same", "switch", "switched",
)  # fmt: skip
_ABSENT = frozenset(
    ["not", "never", "gone", "missing", "absent", "back", "return", "left", "leave", "quit", "skip", "skipped", "out", "appear", "replaced", "recast"]
)  # fmt: skip
_SPEAKS = frozenset({"talk", "talks", "speak", "speaks", "line", "lines", "mute", "silent"})
_SAYS = ("says a word", "say anything", "say a word", "say something", "say a thing", "say any")
_UTTERED = frozenset({"speaks", "lines", "speak", "talks", "says"})
_NONE = frozenset({"never", "not", "no"})


def on_account(reading: Reading, shelf: Shelf) -> Draft | None:
    """What is on record of that, where a question asks for it."""
    if reading.work is Work.THIS or len(reading.figures) > _FEW:
        return None
    return _absent(reading, shelf) or _speech(reading, shelf) or _whole_name(reading)


_FEW = 2


def _absent(reading: Reading, shelf: Shelf) -> Draft | None:
    """Why somebody did not play the part, or that somebody was not in it at all, whatever is told of them in it."""
    why = reading.has(*_WHY)
    if not why and not reading.has(*_OFFERED):
        return None
    claims = [claim for figure in reading.figures for claim in figure.credits]
    people = {
        claim.detail.person: claim for claim in ranked(claims) if isinstance(claim.detail, CreditDetail)
    }
    for account in shelf.entry.of_kind(DisputeDetail):
        detail = account.detail
        if not isinstance(detail, DisputeDetail) or not detail.question.startswith("Why ") or account.spoils:
            continue
        person = next((name for name in people if name in detail.question), "")
        if not person:
            continue
        named = any(figure.name == person for figure in reading.figures)
        # Who was not in it did not keep silent in it either.
        if named and why and _speaks(reading):
            return _not_in_it(people[person], account)
        if (named and (not why or _ABSENT & set(reading.words))) or (
            why and not named and reading.has(*_OTHER)
        ):
            return dispute_draft(account, shelf.entry)
        if named:
            return _not_in_it(people[person], account)
    return None


def _not_in_it(credit: Claim, account: Claim) -> Draft | None:
    """That somebody was not in the work before, of whom it is asked why they did a thing in it."""
    said = first_of(credit)[0]
    if not settled(credit, said) or " was not in " not in said:
        return None
    draft = Draft(said, [credit], label=ShownLabel.CONFIRMED, settled=True)
    draft.add(plain(account.text), account)
    return draft


def _whole_name(reading: Reading) -> Draft | None:
    """The name of a character as it stands on record, where another part of it is asked for: "granada's first name"."""
    cards = [claim for figure in reading.figures if figure.is_character for claim in figure.characters]
    if not reading.has(*NAMES) or len(cards) != 1 or len(reading.figures) != 1:
        return None
    name = plain(reading.figures[0].name)
    if len(tokens(name)) > 1 and "." not in name:
        return Draft(f"The full name on record is {name}", cards, settled=True)
    draft = Draft(f"Not known: no source here gives another name of {name}", [], settled=True)
    draft.label, draft.outcome = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED
    return draft


NAMES = ("first name", "last name", "surname", "full name", "middle name", "whole name")


def _speaks(reading: Reading) -> bool:
    """Whether it is asked if or why somebody speaks."""
    return bool(_SPEAKS & set(reading.words)) or reading.has(*_SAYS)


def _speech(reading: Reading, shelf: Shelf) -> Draft | None:
    """Whether a character speaks, where a note says so: "does sharkboy talk", "sharkboy has the most lines"."""
    if (
        not _speaks(reading)
        or not all(figure.is_character for figure in reading.figures)
        or reading.asks == "who"
    ):
        return None
    names = [tokens(figure.name)[0] for figure in reading.figures if tokens(figure.name)]
    for claim in shelf.entry.of_kind(NoteDetail):
        for sentence in sentences(claim.text) if claim.is_open and not claim.spoils else ():
            said = tokens(sentence)
            if any(name in said for name in names) and _UTTERED & set(said):
                denied = reading.asks == "" and bool(_NONE & set(said))
                yes = "No: " if denied else "Yes: " if reading.is_yes_no else ""
                lead = plain(sentence)
                lead = f"{lead[:1].lower()}{lead[1:]}" if yes and said[0] == "of" else lead
                draft = Draft(f"{yes}{lowered(lead) if yes else lead}", [claim], settled=True)
                draft.outcome = Outcome.NOT_HAPPENING if denied else None
                return draft
    return None
