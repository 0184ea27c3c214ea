"""Who was whom in the work before, and who plays whom in a claim's own words."""

from collections.abc import Sequence

from bot.answering.answer import ShownLabel
from bot.answering.choosing.wanting import asks_for_a_part
from bot.answering.draft import Draft, character_of, first_of, sentences, settled, told
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.people.index import Figure
from bot.answering.words import tokens
from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CreditDetail,
    NoteDetail,
    RelatedDetail,
    Relation,
    Standing,
    Work,
)
from bot.domain.labels import Label
from bot.domain.ledger import TitleLedger

_AFTER = (Standing.EXPECTED, Standing.UNCERTAIN)
_LONGEST = 140
_PLAYED = frozenset({"played", "was", "voiced", "appeared"})


def before(entry: TitleLedger, figure: Figure, credit: Claim) -> tuple[str, list[Claim]] | None:
    """Who played whom in the work before, where a claim of that work says so."""
    detail = credit.detail
    if not isinstance(detail, CreditDetail):
        return None
    name, is_out = before_name(entry), entry.is_released
    described = [
        claim
        for claim in (*figure.characters, *entry.of_kind(CharacterDetail))
        if isinstance(claim.detail, CharacterDetail)
        and (claim.work is Work.PREDECESSOR or not is_out)
        and claim.detail.played_by == detail.person
        and not claim.spoils
    ]
    if described and isinstance(described[0].detail, CharacterDetail):
        return f"{plain(detail.person)} played {plain(described[0].detail.name)} in {name}", [described[0]]
    if credit.work is Work.PREDECESSOR:
        return f"{plain(detail.person)} played {character_of(credit)} in {name}", [credit]
    return None


def in_own_words(asked: Asked, credit: Claim) -> tuple[str, list[Claim]] | None:
    """What is on record of the part itself, where a return is open."""
    detail = credit.detail
    if not isinstance(detail, CreditDetail) or detail.standing not in _AFTER:
        return None
    notes = [
        claim
        for claim in asked.of_kind(NoteDetail)
        if isinstance(claim.detail, NoteDetail)
        and claim.detail.subject == detail.person
        and claim.work is asked.reading.work
    ]
    if notes and asked.reading.work is Work.PREDECESSOR:
        return told(notes[0]), [notes[0]]
    said = first_of(credit)[0]
    if not settled(credit, said) and asks_for_a_part(asked.reading):
        return None  # what is said of a return names no part
    return said, [credit]


def was_played(claim: Claim) -> bool:
    """Whether a claim settles who was in the work before, however open a return may be."""
    detail = claim.detail
    open_return = isinstance(detail, CreditDetail) and detail.standing in _AFTER
    return (open_return and bool(_PLAYED & set(tokens(claim.text)))) or claim.label is Label.CONFIRMED


def before_name(entry: TitleLedger) -> str:
    """What the direct predecessor is called."""
    for claim in entry.of_kind(RelatedDetail):
        if isinstance(claim.detail, RelatedDetail) and claim.detail.relation is Relation.DIRECT:
            year = (
                f" ({claim.detail.year})"
                if claim.detail.year and claim.detail.year not in claim.detail.name
                else ""
            )
            return f"{plain(claim.detail.name)}{year}"
    return "the work before"


def of_the_past(asked: Asked, lead: str, rests_on: Sequence[Claim]) -> ShownLabel | None:
    """Who was in the work before is settled, however open a return may be."""
    claim = rests_on[0] if rests_on else None
    if claim is None or not settled(claim, lead) or not _has_a_work_before(asked):
        return None
    return ShownLabel.CONFIRMED


def _has_a_work_before(asked: Asked) -> bool:
    """Whether there is a work before the one that is asked about."""
    return any(
        isinstance(claim.detail, RelatedDetail) and claim.detail.relation is Relation.DIRECT
        for claim in asked.entry.claims
    )


def own_words(claim: Claim, detail: CreditDetail, part: str) -> str:
    """The claim's first sentence, where it says who plays or voices whom and more than that."""
    head = first_of(claim)[0].rstrip(".")
    said = tokens(head)
    begins = said[: len(tokens(detail.person))] == tokens(detail.person)
    plays = bool({"plays", "voices"} & set(said)) and set(tokens(part.partition(" / ")[0])) <= set(said)
    fuller = len(said) > len(tokens(f"{detail.person} plays {part}")) + 1
    return head if begins and plays and fuller and not claim.spoils and len(head) < _LONGEST else ""


def because(asked: Asked) -> Draft | None:
    """The sentence of a credit that gives the reason why somebody is gone: "because of scheduling conflicts"."""
    if not asked.reading.has("why", "how come", "reason"):
        return None
    for figure in asked.reading.figures:
        for claim in figure.credits:
            said = next((line for line in sentences(claim.text) if _REASON & set(tokens(line))), "")
            if said and not claim.spoils and claim.is_open:
                draft = Draft(plain(said), [claim], settled=True)
                draft.tell(*(other for other in figure.credits if other is not claim))
                return draft
    return None


_REASON = frozenset({"because", "owing", "conflicts"})
