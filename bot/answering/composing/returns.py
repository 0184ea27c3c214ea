"""Whether somebody returns: what a yes-or-no question about that is answered with first."""

from bot.answering.composing.relations import GONE, SENT
from bot.answering.draft import character_of
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.reading import NAMED, Reading
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, Standing, Work

NOT_SENT = "Not fired as far as is known: "


def asks_for_a_return(asked: Asked, claim: Claim) -> bool:
    """Whether the work to come is meant, where a credit is of the one before and says nothing of it."""
    reading, detail = asked.reading, claim.detail
    if not isinstance(detail, CreditDetail) or detail.standing is not Standing.APPEARED:
        return False
    if claim.work is not Work.PREDECESSOR or reading.work is Work.PREDECESSOR or not reading.is_yes_no:
        return False
    return reading.has(*_RETURNS) or not reading.has(*_WAS)


_RETURNS = ("back", "return", "returns", "returning", "reprise", "next", "again")
_WAS = ("was", "were", "did", "played", "voiced")


def yes_and_no(asked: Asked, claim: Claim) -> tuple[str, str]:
    """How an answer begins that confirms somebody, and one that denies it; neither where more was asked than the claim says."""
    reading = asked.reading
    bare = not reading.is_yes_no and _is_bare(reading)
    if reading.negated or not (reading.is_yes_no or bare):
        return "", ""
    if bare and not reading.has("back", "return", "returns", "returning", "again"):
        return "", "No: "
    if reading.has(*SENT):
        return "No: ", NOT_SENT
    if reading.work is Work.PREDECESSOR and claim.work is Work.THIS and _is_new(claim):
        return "Not as far as is known: ", "No: "
    if max(reading.topics.get(name, 0.0) for name in _OF_MORE) >= _TOUCHED:
        return "", "No: "
    if reading.has("recast", "replaced") and _TAKEN & set(tokens(claim.text)):
        return "Yes: ", "Yes: "
    if reading.has(*GONE, "recast", "out of"):
        return "No: ", "Yes: "
    held = asked.shelf.words_of(claim)
    return "Yes: " if all(word in held for word in asked.extra) else "", "No: "


def _is_bare(reading: Reading) -> bool:
    """Whether somebody and the title are all that is named: "boba fett in the mandalorian movie?"."""
    named = {at for seen in reading.sightings for at in range(seen.start, seen.end)}
    rest = [word for at, word in enumerate(reading.words) if at not in named]
    return bool(_PRESENT & set(rest)) and all(word in _BARE or word.isdecimal() for word in rest)


_PRESENT = frozenset({"in", "for", "back", "return", "returns", "returning", "again"})
_BARE = _PRESENT | {
    NAMED,
    "the", "a", "film", "movie", "sequel", "season", "series", "show", "next", "new", "part", "one", "coming", "still",
}  # fmt: skip
_TAKEN = frozenset({"replacing", "replaces", "instead", "recast"})
_OF_MORE = ("power", "ending", "plot", "salary")
_TOUCHED = 2.0


def _is_new(claim: Claim) -> bool:
    """Whether somebody was not in the work before."""
    return isinstance(claim.detail, CreditDetail) and claim.detail.standing is Standing.NEW


def open_return(asked: Asked, claim: Claim, detail: CreditDetail) -> str:
    """That a return is expected or uncertain, in the claim's own words where they say so."""
    title, who, part = plain(asked.entry.title.name), plain(detail.person), character_of(claim)
    as_part = f" as {part}" if part and part != "not announced" else ""
    if detail.standing is Standing.EXPECTED:
        return f"Not confirmed: {who} is expected back{as_part} in {title}"
    if "return" in claim.text and "is uncertain" in claim.text and as_part:
        return f"Not confirmed: {who}'s return{as_part} is still open"
    return f"Not confirmed: it is open whether {who} is in {title}{as_part}"
