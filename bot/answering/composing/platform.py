"""Where a title can be watched."""

from collections.abc import Sequence

from bot.answering.composing.release import SERVICES, on_a_service, release
from bot.answering.composing.told import nothing, tell_from
from bot.answering.draft import Draft, lowered, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.reading import NAMED
from bot.answering.words import tokens
from bot.domain.claims import Claim, CompanyDetail, Gap, Work

_LEAVING = ("leaving", "leave", "leaves", "left", "removed", "taken off", "off netflix", "gone from")


def _asks_whether_out(asked: Asked) -> bool:
    """Whether "is it on … yet" asks for the day rather than for the place."""
    if asked.reading.asks == "when":
        return True
    waits = asked.reading.has("yet", "already", "available", "now", "anywhere", "out")
    return waits and asked.reading.is_yes_no and not asked.is_released


_TICKETS = ("ticket", "tickets")
_MEDIA = ("disc", "buy", "rent", "uhd", "steelbook")
_DISC = frozenset({"disc", "buy", "rent"})


def _is_bare(asked: Asked) -> bool:
    """Whether only a service is named behind the title: "shrek 5 on netflix?"."""
    words = asked.reading.words
    return not asked.reading.asks and words[0] == NAMED and words[1:2] == ("on",) and len(words) <= _BARE


_BARE = 4


def _only_there(asked: Asked, pool: Sequence[Ranked]) -> Draft | None:
    """That no streaming date is on record, where it is asked if a film is in cinemas only: "still only in theaters"."""
    reading = asked.reading
    if not (
        asked.is_released
        and reading.has("theater", "theaters", "cinema", "cinemas")
        and reading.has("only", "just", "exclusive", "exclusively")
    ):
        return None
    gaps = [each.item for each in pool if isinstance(each.item, Gap) and "streaming" in each.item.text]
    return Draft(f"Only there, as far as is known: {lowered(told(gaps[0]))}", gaps[:1]) if gaps else None


def platform(asked: Asked) -> Draft | None:
    """Where to watch it."""
    pool = asked.fitting()
    work = asked.reading.work
    own = [each for each in pool if work is None or each.item.work is work or isinstance(each.item, Gap)]
    if asked.reading.dated or asked.reading.has("date", "day"):
        elsewhere = on_a_service(asked)
        if elsewhere is not None:
            return elsewhere
    companies = [
        claim
        for claim in asked.of_kind(CompanyDetail)
        if isinstance(claim.detail, CompanyDetail)
        and {"platform", "distributor"} & set(claim.detail.role.split())
    ]
    words = set(asked.reading.words)
    meant = words | {asked.shelf.meaning(word) for word in words}
    asked_for = [
        each
        for each in pool
        if isinstance(each.item, Gap)
        and work is not Work.PREDECESSOR
        and not asked.reading.has("was", "were", "did", "ever")
        and meant & {form for word in tokens(each.item.about) for form in (word, asked.shelf.meaning(word))}
    ]
    if not asked_for and work is not Work.PREDECESSOR and _asks_whether_out(asked):
        dated = release(asked)
        if dated is not None:
            dated.tell_beside(*companies[:1])
            return dated
    if asked.reading.has(*_TICKETS) and not asked.is_released and work is not Work.PREDECESSOR:
        in_cinemas = [each for each in pool if isinstance(each.item, Gap) and "cinema" in each.item.text]
        return tell_from(asked, in_cinemas) if in_cinemas else release(asked)
    if (
        not asked_for
        and asked.reading.asks != "why"
        and asked.reading.has(*_MEDIA)
        and not any(_DISC & set(each.words) for each in pool)
    ):
        draft = nothing(asked, "a disc of {} or where to buy it")
        draft.tell(*companies[:1])
        draft.settled = True
        return draft
    draft = _only_there(asked, pool) or tell_from(asked, asked_for or own or pool)
    if draft is None:
        return None
    if asked.reading.has("stream", "streaming", "streamed"):
        draft.tell(*(each.item for each in own if isinstance(each.item, Gap) and "stream" in each.item.text))
    draft.tell_beside(*companies[:1])
    named = SERVICES & set(asked.reading.words)
    first = draft.rests_on[0] if draft.rests_on else None
    if named and (asked.reading.is_yes_no or _is_bare(asked)) and isinstance(first, Claim):
        said = f"{first.text} {' '.join(draft.support)}".replace("Walt Disney", "Walt").replace(
            "Disney's", ""
        )
        there = named & set(tokens(said))
        verdict = "Yes" if there else "No, not as far as is known"
        verdict = "Not that is known" if asked.reading.has(*_LEAVING) else verdict
        draft.lead = f"{verdict}: {lowered(draft.lead)}"
    return draft
