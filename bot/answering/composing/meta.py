"""How fresh the knowledge is, where it comes from, and what a source says."""

from datetime import date

from bot.answering.choosing.wanting import asks_who_said
from bot.answering.composing.disputes import is_dispute
from bot.answering.composing.refuted import refuted
from bot.answering.composing.told import tell_from
from bot.answering.draft import Draft, lowered, sentences, told
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.words import tokens
from bot.domain.claims import Claim, DisputeDetail
from bot.domain.dates import PartialDate
from bot.domain.labels import Label

_PAGES = ("shows", "series", "pages", "titles", "movies", "films", "sites", "articles", "show")
_WHENCE = (
    "do you use", "you rely",
    "ai generated", "make this up", "make that up", "made this up", "made that up", "according to who", "of your sources",
    "you get", "get your", "get this", "get that", "get these", "your source", "your sources", "source", "sources", "do you know",
    "reliable", "how sure", "sure are you", "are you sure", "you sure", "certain", "says who", "come from", "comes from",
    "told you", "you read", "you hear", "you see that", "trust", "proof", "evidence", "link", "links", "believe", "made up",
    "making this up", "making that up", "accurate", "legit", "based on", "your info", "your information", "your data", "from where",
    "this info", "that info", "says so", "which sites", "what sites", "which site", "credible", "verify", "verified",
)  # fmt: skip
"""What asks whence the answers come and how sure they are."""
_FRESH = (
    "fresh",
    "newest",
    "newer",
    "latest",
    "recent",
    "updat",
    "outdated",
    "checked",
    "last",
    "date",
    "old",
    "late",
)


def meta(asked: Asked) -> Draft | None:
    """How fresh the knowledge is; or what an article got wrong."""
    fresh = any(word.startswith(_FRESH) for word in asked.reading.content)
    if asks_who_said(asked.reading):
        from bot.answering.composing.said import said_where

        said = said_where(asked)
        if said is not None:
            return said
    if not fresh and not asked.reading.source and not asked.reading.figures and asked.reading.has(*_WHENCE):
        # Imported here: few questions need it.
        from bot.answering.composing.sources import sources_told

        return sources_told(asked)
    if fresh and not asked.reading.has("article"):
        return freshness(asked)
    wrong = refuted(asked)
    if wrong is not None:
        return wrong
    if asked.reading.source:
        told_there = _told_there(asked)
        if told_there is not None:
            return told_there
    pool = [each for each in asked.ranked if each.fit > 0 and isinstance(each.item, Claim)]
    if asked.reading.has("article"):
        pool = [each for each in asked.ranked if each.fit > 0 or each.share >= _HELD] if asked.extra else pool
        pool = [each for each in pool if "article" in each.item.text or is_dispute(each.item)] or pool
        pointing = asked.reading.has("other", "else", "link", "links", "pages") and asked.reading.has(*_PAGES)
        pool = [each for each in pool if pointing and asked.shelf.meaning("points") in each.words] or pool
        pool.sort(key=lambda each: (-round(each.score, 1), not is_dispute(each.item)))
    asks_of_it = asked.reading.has("article") or (pool and pool[0].share > 0)
    return tell_from(asked, pool, 0.8) if pool and asks_of_it else freshness(asked)


def _told_there(asked: Asked) -> Draft | None:
    """What the source that is named says of what was asked; a disagreement in which it takes part first."""
    source = asked.reading.source
    doubted = _doubted(asked)
    if doubted and asked.reading.has(*_RELIABLE):
        return _machine_written(asked, doubted)
    pool = [each for each in asked.ranked if isinstance(each.item, Claim) and _of_source(each.item, source)]
    names = set(tokens(asked.entry.sources[source].publisher))
    words = [
        word
        for word in asked.reading.content
        if word not in asked.shelf.plain_words.union(asked.shelf.meaning(name) for name in names)
    ]
    pool.sort(key=lambda each: -round(asked.shelf.share(each.item, words) + 0.1 * is_dispute(each.item), 2))
    return tell_from(asked, pool, 0.2, more=1) if pool else None


def _doubted(asked: Asked) -> str:
    """The machine-written source that is named; empty where none is."""
    line = asked.reading.line
    for source in asked.entry.sources.values():
        name = [word for word in tokens(source.publisher) if word != "the"][:2]
        if (
            source.generated
            and len(name) > 1
            and (f" {' '.join(name)} " in line or f" {''.join(name)} " in line)
        ):
            return source.id
    return ""


_HELD = 0.6
_RELIABLE = (
    "trusted",
    "credible",
    "reliable",
    "trust",
    "believe",
    "legit",
    "fake",
    "accurate",
    "trustworthy",
    "real",
)


def _machine_written(asked: Asked, source: str) -> Draft | None:
    name = plain(asked.entry.sources[source].publisher)
    disputes = [
        claim
        for claim in asked.claims
        if is_dispute(claim) and _of_source(claim, source) and not claim.spoils
    ]
    if not disputes:
        return None
    draft = Draft(
        f"No: {name} reads as machine-written, and no answer here rests on it alone",
        disputes[:1],
        settled=True,
    )
    draft.tell(*disputes[:2])
    return draft


def _of_source(claim: Claim, source: str) -> bool:
    if isinstance(claim.detail, DisputeDetail):
        return any(side.source == source for side in claim.detail.sides)
    return source in claim.sources


_OF_MINE = ("check", "checked", "checking", "this info", "this information", "the info", "this data", "often", "you last", "you updated")  # fmt: skip
"""What asks when the answers themselves were brought up to date."""


def freshness(asked: Asked) -> Draft | None:
    """The newest claim, and the day of the last look."""
    seen = [claim for claim in asked.claims if claim.seen is not None and claim.is_open]
    if not seen:
        return None
    newest = max(seen, key=lambda claim: claim.seen.order if claim.seen else (date.min, date.min))
    title = asked.entry.title
    when = newest.seen.words if newest.seen else ""
    if title.checked is not None and asked.reading.has(*_OF_MINE):
        draft = Draft(
            f"Sources were last checked on {PartialDate.of(title.checked).words}", [newest], settled=True
        )
        draft.add(f"The newest that is known is from {when}: {lowered(told(newest))}", newest)
        return draft
    lead = f"the newest that is known of {plain(title.name)} is from {when}"
    since = (
        max(asked.reading.years, default=0) if asked.reading.has("newer", "after", "since", "later") else 0
    )
    if asked.reading.is_yes_no and since and newest.seen is not None and not asked.reading.negated:
        draft = Draft(f"{'Yes' if newest.seen.year > since else 'No'}: {lead}", [newest], settled=True)
    else:
        draft = Draft(f"T{lead[1:]}", [newest])
    draft.add(told(newest), newest)
    spoken = [claim for claim in seen if claim.label is Label.CONFIRMED]
    if spoken:
        last = max(spoken, key=lambda claim: claim.seen.order if claim.seen else (date.min, date.min))
        when = last.seen.words if last.seen else ""
        newest_word = _newest(last)
        dated = "" if when in newest_word else f" is from {when}"
        draft.add(f"The newest confirmed word{dated}: {lowered(newest_word)}", last)
    if title.checked is not None:
        draft.beside(f"Sources were last checked on {PartialDate.of(title.checked).words}")
    return draft


def _newest(claim: Claim) -> str:
    """The sentence of a claim that is of the year in which it was last seen, else its first."""
    if claim.spoils or claim.seen is None:
        return told(claim)
    said = sentences(claim.text)
    return plain(next((each for each in said if str(claim.seen.year) in each), said[0]))
