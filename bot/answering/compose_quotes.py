"""What somebody said, word for word."""

from collections.abc import Sequence
from datetime import date

from bot.answering.compose_people import person
from bot.answering.compose_told import ENOUGH, marked, opening, tell_from
from bot.answering.draft import Draft
from bot.answering.lookup import Asked, Ranked
from bot.answering.words import tokens
from bot.domain.claims import Claim, Gap, QuoteDetail
from bot.domain.labels import Label


def quote(asked: Asked) -> Draft | None:
    """What somebody said, word for word."""
    speakers = {figure.name for figure in asked.reading.figures if not figure.is_character}
    quotes = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and isinstance(each.item.detail, QuoteDetail)
        and each.item.label is not Label.SPECULATION
    ]
    own = [each for each in quotes if isinstance(each.item, Claim) and _speaks(each.item, speakers)]
    if not speakers:
        words = [word for word in asked.reading.words if len(word) > 4]
        own = [each for each in quotes if _speaks_as(each.item, words)] or quotes
    elif not own:
        names = {word for name in speakers for word in tokens(name)}
        own = [each for each in quotes if names & set(tokens(each.item.text))]
        if not own:
            return person(asked)
    if not speakers and asked.extra and not any(asked.shelf.share(each.item, asked.extra) for each in own):
        closer = [each for each in asked.ranked if asked.shelf.share(each.item, asked.extra) >= _CLOSE]
        if closer:
            return tell_from(asked, closer)
    pool = own or [each for each in asked.ranked if each.share >= ENOUGH and isinstance(each.item, Claim)]
    if not pool:
        return None
    if asked.reading.has(*_LATEST):
        pool = sorted(pool, key=_said_on, reverse=True)
    draft = opening(pool[0].item, asked)
    draft.settled = asked.reading.has(*_LATEST)
    if len(pool) > 1 and pool[1].score > pool[0].score * 0.7:
        draft.add(marked(pool[1].item), pool[1].item)
    return draft


_CLOSE = 0.5
_LATEST = ("lately", "recently", "last", "latest", "newest", "most recent")


def _said_on(each: Ranked) -> tuple[date, date]:
    detail = each.item.detail if isinstance(each.item, Claim) else None
    said = detail.said if isinstance(detail, QuoteDetail) else None
    return said.order if said is not None else (date.min, date.min)


def _speaks_as(item: Claim | Gap, words: Sequence[str]) -> bool:
    """Whether a word of the question is how a speaker's name begins: Netflix for "NetflixFilm"."""
    detail = item.detail if isinstance(item, Claim) else None
    return isinstance(detail, QuoteDetail) and any(
        name.startswith(word) for name in tokens(detail.speaker) for word in words
    )


def _speaks(claim: Claim, speakers: set[str]) -> bool:
    return isinstance(claim.detail, QuoteDetail) and any(name in claim.detail.speaker for name in speakers)
