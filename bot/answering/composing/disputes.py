"""Sources that disagree: our reading of it, and in words who says otherwise where that is open."""

from bot.answering.draft import Draft
from bot.answering.lookup import Asked
from bot.answering.markup import covered, plain
from bot.answering.words import stem, tokens
from bot.domain.claims import Claim, DisputeDetail, Gap, Side
from bot.domain.labels import Label, State
from bot.domain.ledger import TitleLedger

_TOUCHES = 0.34
"""Share of a question's words that a disagreement must hold to stand beside the answer."""
_SHORTEST = 3


def is_dispute(item: Claim | Gap) -> bool:
    """Whether a record is a disagreement of sources."""
    return isinstance(item, Claim) and isinstance(item.detail, DisputeDetail)


def dispute_draft(claim: Claim, entry: TitleLedger) -> Draft:
    """Our reading of a disagreement first; then who says what of that which the reading does not tell."""
    if not isinstance(claim.detail, DisputeDetail):
        return Draft(_reading(claim), [claim])
    if claim.spoils:
        draft = Draft(f"Spoiler: {covered(_reading(claim))}", [claim])
        line = _open(claim, claim.detail, entry)
        draft.add(covered(line) if line else "")
        return draft
    draft = Draft(_reading(claim), [claim], settled=True)
    draft.add(_open(claim, claim.detail, entry))
    for side in (side for side in claim.detail.sides if not _tells(claim.text, side)):
        refuted = ", which is refuted" if side.state is State.DEBUNKED else ""
        draft.beside(f"{_says(side, entry)}{refuted}")
    return draft


def add_disputes(asked: Asked, draft: Draft) -> None:
    """What is disputed and open, where our reading of it holds a good part of the question."""
    words = [word for word in asked.reading.content if word not in asked.shelf.plain_words]
    for each in asked.ranked[:8]:
        item = each.item
        if (
            not isinstance(item, Claim)
            or not isinstance(item.detail, DisputeDetail)
            or item in draft.rests_on
        ):
            continue
        held = asked.shelf.meanings(f"{item.detail.question} {item.text}")
        close = sum(word in held for word in words) >= _TOUCHES * len(words) if words else not asked.extra
        meant = asked.reading.work in (None, item.work) and not item.spoils
        if each.fit > 0 and close and meant and _is_open(item):
            # What is confirmed all the same need not be told again; of what is open both accounts belong to the answer.
            article = asked.shelf.meaning("article")
            of_it = asked.rule.name == "meta" and any(word in held for word in words if word != article)
            asked_for = of_it or asked.reading.has("or")
            draft.put(_reading(item), item, near=item.label is Label.CONFIRMED and not asked_for)
            return


def _reading(claim: Claim) -> str:
    return plain(claim.text.removeprefix("Say: "))


def _is_open(claim: Claim) -> bool:
    """Whether more than one account is left: not where all others are refuted or overtaken, or say the same."""
    sides = claim.detail.sides if isinstance(claim.detail, DisputeDetail) else ()
    return len({side.says for side in sides if side.state is State.OPEN}) > 1


def _open(claim: Claim, detail: DisputeDetail, entry: TitleLedger) -> str:
    """Who says what, where the reading leaves it open and does not tell it: one sentence."""
    sides = [side for side in detail.sides if side.state is State.OPEN and claim.label is not Label.CONFIRMED]
    untold = [side for side in sides if not _tells(claim.text, side)]
    if len(sides) < 2 or len(untold) < len(sides) - 1:
        return ""
    first, *rest = [_says(side, entry) for side in sides[:3]]
    return f"Sources differ: {'; '.join((first, *rest))}"


def _says(side: Side, entry: TitleLedger) -> str:
    known = entry.sources.get(side.source)
    return f"{plain(known.publisher) if known is not None else 'one source'} says {plain(side.says)}"


def _tells(text: str, side: Side) -> bool:
    """Whether a text holds what a side says: every number of it and half of its other words."""
    held = {stem(word) for word in tokens(text)}
    words = [word for word in tokens(side.says) if word.isdecimal() or len(word) > _SHORTEST]
    numbers = [word for word in words if word.isdecimal()]
    return set(numbers) <= held and 2 * sum(stem(word) in held for word in words) >= len(words)
