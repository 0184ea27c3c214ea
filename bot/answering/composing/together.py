"""Who else is meant than the one who is named: who left together with somebody, whose child did something."""

from bot.answering.draft import Draft, told
from bot.answering.lookup import Asked
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import Claim, CreditDetail, Standing

_WITH = (("with",), ("alongside",), ("besides",))
_GOES = (
    "left", "leave", "leaves", "leaving", "quit", "quits", "departed", "depart", "exit", "exited", "stepped", "stepping", "gone",
    "went",
)  # fmt: skip


def together_with(reading: Reading, shelf: Shelf) -> Draft | None:
    """Who left together with somebody."""
    figures = [figure for figure in reading.figures if not figure.is_character]
    if reading.asks != "who" or len(figures) != 1 or not reading.has(*_GOES):
        return None
    if not any(reading.words[seen.start - 1 : seen.start] in _WITH for seen in reading.sightings):
        return None
    surname = figures[0].name.rpartition(" ")[2]
    others = [
        claim
        for claim in shelf.entry.of_kind(CreditDetail)
        if _has_gone(claim) and claim.is_open and not claim.spoils and surname not in _person(claim)
    ]
    others.sort(key=lambda claim: surname not in claim.text)
    if not others:
        return None
    draft = Draft(told(others[0]), others[:1], settled=True)
    draft.tell(*(claim for claim in figures[0].credits if _has_gone(claim)))
    return draft


def _has_gone(claim: Claim) -> bool:
    return isinstance(claim.detail, CreditDetail) and claim.detail.standing is Standing.LEFT


def _person(claim: Claim) -> str:
    return claim.detail.person if isinstance(claim.detail, CreditDetail) else ""


def by_a_child(asked: Asked) -> Claim | None:
    """The credit of a maker's son or daughter, where one is asked for: "does he have a kid who composes"."""
    reading = asked.reading
    if not reading.figures or not reading.has(*_CHILDREN):
        return None
    kin = {word for word in ("son", "daughter") if reading.has(word, f"{word}s")} or {"son", "daughter"}
    fitting = (each.item for each in asked.ranked if each.fit > 0 and isinstance(each.item, Claim))
    return next(
        (
            claim
            for claim in fitting
            if isinstance(claim.detail, CreditDetail)
            and kin & set(tokens(claim.text))
            and reading.work in (None, claim.work)
        ),
        None,
    )


_CHILDREN = ("kid", "kids", "child", "children", "son", "sons", "daughter", "daughters")
