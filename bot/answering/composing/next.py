"""What comes after a title."""

from bot.answering.choosing.preferring import MORE
from bot.answering.composing.told import gap_draft, marked, opening, tell_from
from bot.answering.draft import Draft
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import plain
from bot.answering.words import tokens
from bot.domain.claims import Claim, DisputeDetail, Gap
from bot.domain.labels import Label
from bot.domain.topics import Topic


def successor(asked: Asked) -> Draft | None:
    """What comes after; where a number was named, only what speaks of that number."""
    later = asked.reading.later
    pool = [each for each in asked.ranked if each.item.topic is Topic.SUCCESSOR or _is_gap_after(each.item)]
    pool += [each for each in asked.fitting(0.8) if each not in pool]
    if asked.extra and later is None:
        named = [
            each
            for each in asked.ranked
            if each.fit > 0 and asked.shelf.share(each.item, asked.extra) >= _NAMED
        ]
        if named and not isinstance(named[0].item, Gap):
            return opening(named[0].item, asked)
    if later is not None:
        numbered = [each for each in pool if _speaks_of(asked, each.item, later)]
        if not numbered and later == asked.entry.title.instalment + 1:
            numbered = [
                each
                for each in pool
                if (isinstance(each.item, Gap) and not _speaks_of_another(asked, each.item))
                or _ends_it(each.item)
            ]
        if not numbered:
            return _nothing_of(asked, later, pool)
        pool = numbered if asked.reading.dated else sorted(numbered, key=_is_open)
    firm = [
        each
        for each in pool
        if not (isinstance(each.item, Claim) and isinstance(each.item.detail, DisputeDetail))
    ]
    rumoured = asked.reading.has(*_RUMOURED)
    if asked.reading.dated or rumoured:
        firm = sorted(firm, key=lambda each: isinstance(each.item, Gap) is rumoured)
    draft = tell_from(asked, firm or pool, 0.3)
    if draft is not None:
        # Whoever would make it: a record of them is no answer.
        draft.settled = draft.settled or (bool(asked.reading.figures) and asked.reading.has(*MORE))
        for each in (firm or pool)[:4]:
            if isinstance(each.item, Gap) and each.item not in draft.rests_on:
                draft.add(marked(each.item), each.item)
    return draft


def _is_open(each: Ranked) -> bool:
    """Whether a record leaves open whether there is such a part; a date that is missing does not say that it is not coming."""
    return not isinstance(each.item, Claim) or each.item.label is Label.SPECULATION


_NAMED = 0.75
_RUMOURED = ("rumor", "rumour", "rumors", "rumours", "who started", "who claimed", "who said", "insider")


def _is_gap_after(item: Claim | Gap) -> bool:
    """A gap of a date that is another instalment's."""
    return (
        isinstance(item, Gap)
        and item.topic is Topic.RELEASE
        and bool({"film", "season"} & set(item.about.split()))
    )


def _speaks_of(asked: Asked, item: Claim | Gap, number: int) -> bool:
    about = item.about if isinstance(item, Gap) else ""
    return number in {asked.shelf.number(word) for word in tokens(f"{item.text} {about}")}


def _speaks_of_another(asked: Asked, item: Gap) -> bool:
    """Whether what is missing is said of a part by its number."""
    return any(asked.shelf.number(word) is not None for word in tokens(f"{item.text} {item.about}"))


def _ends_it(item: Claim | Gap) -> bool:
    """Whether a claim says that the title is the last."""
    return isinstance(item, Claim) and item.is_open and bool(_LAST & set(tokens(item.text)))


_LAST = frozenset({"ends", "last", "final", "ended", "conclusion", "concludes"})


def _nothing_of(asked: Asked, number: int, pool: list[Ranked]) -> Draft | None:
    title = asked.entry.title
    gaps = [each.item for each in pool if isinstance(each.item, Gap)]
    draft = gap_draft(gaps[0], asked) if gaps else Draft("", [])
    franchise = plain(title.franchise.partition(" (")[0])
    draft.lead = f"Not known: no source here speaks of {franchise} {number}; only {plain(title.name)} is tracked, so I can't say more"
    for each in pool[:1]:
        if isinstance(each.item, Claim):
            draft.add(marked(each.item), each.item)
    return draft
