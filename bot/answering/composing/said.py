"""Who said a thing: the page or person that a question asks for, with what was said."""

from bot.answering.choosing.wanting import said_words
from bot.answering.composing.told import opening, suits
from bot.answering.draft import Draft, lowered, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import plain
from bot.domain.claims import Claim, DisputeDetail, QuoteDetail
from bot.domain.sources import Source

_SAID = 0.5
"""Share of the words beside those that ask for a source which the record must hold."""


def said_where(asked: Asked) -> Draft | None:
    """Who said the thing that is asked about: "which site said greenlit", "who reported the 41 million"."""
    words = said_words(asked.reading, asked.shelf)
    if not words:
        return None
    held = [(asked.shelf.share(each.item, words), each) for each in asked.ranked if suits(asked, each)]
    found = [(share, each) for share, each in held if share >= _SAID and isinstance(each.item, Claim)]
    if not found:
        return None
    _, best = max(
        found, key=lambda pair: (round(pair[0], 1), _is_disputed(pair[1], words, asked), pair[1].score)
    )
    item = best.item
    if not isinstance(item, Claim) or isinstance(item.detail, DisputeDetail | QuoteDetail):
        draft = opening(item, asked)
        draft.settled = True
        return draft
    sources = [source for source in asked.entry.sources_of(item) if not source.generated]
    if not sources:
        return None
    names = " and ".join(dict.fromkeys(_dated(source) for source in sources[:2]))
    return Draft(f"{names}: {lowered(told(item))}", [item], settled=True)


def _dated(source: Source) -> str:
    name = plain(source.publisher)
    return f"{name} ({source.published.words})" if source.published is not None else name


def _is_disputed(each: Ranked, words: list[str], asked: Asked) -> bool:
    """Whether sources disagree on just that; who says what is then the answer."""
    item = each.item
    if not isinstance(item, Claim) or not isinstance(item.detail, DisputeDetail):
        return False
    return not asked.shelf.called.disputed(item).isdisjoint(words)
