"""What stands under the first sentence about a person: how the part was filled before, whether there is a return."""

from bot.answering.composing.relations import GONE
from bot.answering.composing.told import marked
from bot.answering.draft import Draft, first_of, sentences, told
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.people.named_twice import namesakes
from bot.answering.words import tokens
from bot.domain.claims import CharacterDetail, Claim, CreditDetail, QuoteDetail, Standing, Work
from bot.domain.winning import ranked

_OPEN = (Standing.EXPECTED, Standing.UNCERTAIN)
_OUT = (Standing.RECAST, Standing.NOT_RETURNING, Standing.LEFT)


def add_of_person(asked: Asked, draft: Draft) -> None:
    """The claim's own words, the return where the lead is about the past, and what else is said of them."""
    figures, gone = asked.reading.figures, asked.reading.has(*GONE)
    credited = [claim for figure in figures[:2] for claim in ranked(figure.credits)]
    # Who had the part before, and why no longer, says more than that somebody is new in it.
    for claim in (claim for claim in credited if _is(claim, *_OUT) and claim not in draft.rests_on):
        draft.add(told(claim), claim)
    past = asked.reading.work is None and (draft.label is not None or _of_before(draft))
    if past:
        for claim in (item for item in draft.rests_on if isinstance(item, Claim) and _is(item, *_OPEN)):
            draft.add(_return(claim), claim)
    for claim in draft.rests_on:
        if isinstance(claim, Claim):
            _add_own_words(draft, claim)
    if gone:
        draft.tell(*(ranked(other.credits)[0] for other in namesakes(asked, figures)))
    for claim in credited:
        if claim not in draft.rests_on:
            told_of = (past and _is(claim, *_OPEN) and _leads(claim, draft)) or (
                gone and _is(claim, *_OPEN, *_OUT)
            )
            draft.put(_return(claim), claim, near=not told_of)
    _add_near(asked, draft)


def _add_own_words(draft: Draft, claim: Claim) -> None:
    """What the claim under the first sentence says more."""
    head, rest = first_of(claim)
    near = draft.label is not None or bool(draft.support) or isinstance(claim.detail, CharacterDetail)
    if draft.lead.startswith("Not confirmed") and _is(claim, *_OPEN):
        _add_reasons(draft, claim)
    elif head.rstrip(".") in draft.lead:
        draft.put(rest, claim, near=near)
    elif told(claim) not in draft.lead:
        draft.put(told(claim), claim, near=near)


def _add_near(asked: Asked, draft: Draft) -> None:
    """What else is on record of those who are named; their own words, where these are asked for."""
    figures = asked.reading.figures
    refs = {claim.ref for figure in figures for claim in (*figure.others, *figure.characters)}
    quoted = asked.reading.topics.get("quote", 0.0) > 0 or asked.reading.has("about")
    several = asked.reading.has(*_SEVERAL)
    for each in asked.ranked[:6]:
        item = each.item
        if (isinstance(item, Claim) and item.spoils) or item in draft.rests_on:
            continue
        words = quoted and isinstance(item, Claim) and isinstance(item.detail, QuoteDetail)
        meant = words or several or asked.concerns(each)
        close = each.share >= _CLOSE and each.fit > 0 and meant
        if item.ref in refs or close:
            draft.put(marked(item), item, near=not words)


_CLOSE = 0.5
_SEVERAL = ("kids", "children", "sons", "daughters", "siblings", "brothers", "sisters", "parents", "names")
"""Where several are asked for, others may be meant than the one who was found."""


def _add_reasons(draft: Draft, claim: Claim) -> None:
    """What a claim says beside that a return is open, which the first sentence has said; who was whom before is only near."""
    reasons: list[str] = []
    because = ": " in claim.text
    text = claim.text.partition(": ")[2] or claim.text
    for sentence in () if claim.spoils else sentences(f"{text[:1].upper()}{text[1:]}"):
        words = set(tokens(sentence))
        if _PLAYED & words or (because and reasons and not _STANDS & words):
            draft.beside("" if _RETURN & words else plain(sentence), claim)
        elif not _RETURN & words:
            reasons.append(plain(sentence))
    draft.add(" ".join(reasons), claim)


_RETURN = frozenset({"expected", "uncertain"})
_PLAYED = frozenset({"played", "voiced"})
_STANDS = frozenset(
    ["deal", "announced", "reported", "confirmed", "heard", "hoped", "hopes", "said", "says", "signed"]
)
"""What says how a return stands, behind the first reason for expecting it."""


def _return(claim: Claim) -> str:
    """A credit as support: whether there is a return, without who played whom once more and without its reasons."""
    detail = claim.detail
    if not isinstance(detail, CreditDetail) or claim.spoils:
        return told(claim)
    if detail.standing is Standing.EXPECTED:
        return "A return is expected, but not confirmed"
    if detail.standing is Standing.UNCERTAIN:
        return next((plain(each) for each in sentences(claim.text) if "uncertain" in each), told(claim))
    return told(claim)


def _leads(claim: Claim, draft: Draft) -> bool:
    """Whether the first sentence rests on a credit or a character of the same person."""
    details = [item.detail for item in draft.rests_on if isinstance(item, Claim)]
    people = {each.person for each in details if isinstance(each, CreditDetail)}
    people |= {each.played_by for each in details if isinstance(each, CharacterDetail)}
    return isinstance(claim.detail, CreditDetail) and claim.detail.person in people


def _of_before(draft: Draft) -> bool:
    """Whether the first sentence is about the work before."""
    return any(
        isinstance(item, Claim)
        and (isinstance(item.detail, CharacterDetail) or item.work is Work.PREDECESSOR)
        for item in draft.rests_on[:1]
    )


def _is(claim: Claim, *standings: Standing) -> bool:
    """Whether somebody who is seen in a work stands so."""
    detail = claim.detail
    return isinstance(detail, CreditDetail) and detail.role == "actor" and detail.standing in standings
