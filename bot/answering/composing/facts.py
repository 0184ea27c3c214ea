"""Figures, and how fresh the knowledge is."""

import re

from bot.answering.choosing.counting import said_of_somebody
from bot.answering.choosing.wanting import NAMING
from bot.answering.composing.disputes import is_dispute
from bot.answering.composing.judged import judged
from bot.answering.composing.kin import of_kin
from bot.answering.composing.order import part_before, part_of_number, related
from bot.answering.composing.told import opening, suits, tell, tell_from
from bot.answering.draft import Draft, lowered, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.words import tokens
from bot.domain.claims import (
    Claim,
    DisputeDetail,
    FigureDetail,
    Gap,
    RelatedDetail,
    Work,
)
from bot.domain.labels import Label
from bot.domain.topics import Topic


def figures(asked: Asked) -> Draft | None:
    """A number, with the numbers beside it; a judgement, where one is asked for and sources weigh it."""
    if asked.rule.name == "runtime" and asked.reading.has("script", "screenplay"):
        # Imported here: few questions need it.
        from bot.answering.composing.script import script

        return script(asked)
    if asked.reading.has(*_RIVALS) and (asked.reading.strange or asked.reading.foreign):
        # Imported here: few questions need it.
        from bot.answering.composing.compared import unheard_rival

        rival = unheard_rival(asked)
        if rival is not None:
            return rival
    return judged(asked) or _longer(asked) or _never_shown(asked) or _figures(asked)


_RIVALS = ("beat", "beats", "beaten", "bigger than", "more than", "better than", "outperform", "more popular than", "less than")  # fmt: skip


def _never_shown(asked: Asked) -> Draft | None:
    """That there was no cinema release, where takings are asked for of which nothing is on record."""
    if asked.rule.name != "boxoffice" or asked.reading.work is not Work.PREDECESSOR or asked.fitting():
        return None
    shown = [
        claim
        for claim in asked.claims
        if "no cinema" in claim.text and claim.is_open and asked.reading.work in (None, claim.work)
    ]
    return opening(shown[0], asked) if shown else None


def _longer(asked: Asked) -> Draft | None:
    """Whether it is longer than another part, where a source compares them."""
    if asked.rule.name != "runtime" or not asked.reading.has("longer", "shorter"):
        return None
    compared = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and each.item.is_open
        and each.item.work is Work.THIS
        and {"longer", "shorter"} & set(tokens(each.item.text))
        and (asked.reading.part is None or asked.reading.part in _parts_in(asked, each))
    ]
    return opening(compared[0].item, asked) if compared else None


def _parts_in(asked: Asked, each: Ranked) -> set[int | None]:
    return {asked.shelf.number(word) for word in tokens(each.item.text)}


def _figures(asked: Asked) -> Draft | None:
    found = asked.fitting()
    of_somebody = (of_kin(asked) or said_of_somebody(asked)) if asked.rule.name == "count" else None
    if of_somebody is not None:
        return of_somebody
    if asked.rule.name == "count":
        weighed = _parts_weighed(asked)
        if weighed is not None:
            return weighed
        found = _counted(asked)
        if not found:
            return related(asked) if asked.reading.has(*_WORKS) else None
    if asked.reading.work is None and found and isinstance(found[0].item, Gap) and asked.reading.named:
        known = [each for each in found if isinstance(each.item, Claim)]
        found = (
            known if known and known[0].item.work is Work.PREDECESSOR and not asked.reading.later else found
        )
    return _from_figures(asked, found)


def _parts_weighed(asked: Asked) -> Draft | None:
    """How many seasons or films there are, where sources differ on just that."""
    if not asked.reading.has("how many seasons", "number of seasons", "how many films", "how many movies"):
        return None
    for each in asked.ranked:
        detail = each.item.detail if isinstance(each.item, Claim) else None
        if (
            isinstance(detail, DisputeDetail)
            and each.item.topic is Topic.COUNT
            and asked.reading.part is None
            and {"seasons", "films", "movies"} & set(tokens(detail.question)) & set(asked.reading.words)
        ):
            return opening(each.item, asked)
    return None


def _from_figures(asked: Asked, found: list[Ranked]) -> Draft | None:
    firm = [each for each in found if not is_dispute(each.item) and _stands(each.item)] or found
    sure = [
        each for each in firm if not isinstance(each.item, Claim) or each.item.label is not Label.SPECULATION
    ]
    firm = sorted(sure or firm, key=lambda each: not _names_the_part(asked, each))
    numbers = {
        word for word in asked.reading.words if word.isdecimal() and _COUNTABLE < int(word[:6]) < _YEARS
    }
    if numbers:
        firm.sort(key=lambda each: numbers.isdisjoint(tokens(each.item.text)))
    whole = [each for each in firm if isinstance(each.item, Gap) and each.fit >= _WHOLE_GAP]
    if whole and asked.reading.has(*_WHOLE) and firm[0].item.work is whole[0].item.work:
        return tell_from(asked, [*whole, *(each for each in firm if each not in whole)], 0.2)
    both = _of_an_earlier_part(asked) or _two_parts(asked)
    if both is not None:
        return both
    number = _numbers(asked)
    if number is not None:
        return number
    if not asked.extra:
        order = {record.item.ref: at for at, record in enumerate(asked.shelf.records)}
        best = [each for each in firm if each.item.work is firm[0].item.work and isinstance(each.item, Claim)]
        if best and isinstance(firm[0].item, Claim):
            close = firm[0].score - _ALIKE
            firm = sorted(
                best,
                key=lambda each: (
                    not _names_the_part(asked, each),
                    each.score < close,
                    _rank(each.item),
                    order[each.item.ref],
                ),
            )
    # Where nothing special is asked, a second number rounds the picture: takings at home and in the world.
    more = int(asked.rule.name in _ROUNDED and bool(firm) and _is_general(asked, firm[0]))
    return tell_from(asked, firm, 0.3, more=more) if firm else tell(asked)


def _is_general(asked: Asked, first: Ranked) -> bool:
    """Whether a number is asked for at large, or against another; not one that a question names by what it is."""
    if asked.reading.others or asked.reading.has("or", "than", "vs", "versus", "compared"):
        return True
    words = set(asked.reading.content) - asked.shelf.plain_words
    return not asked.extra and not (words and words <= asked.shelf.subjects(first.item.text))


def _of_an_earlier_part(asked: Asked) -> Draft | None:
    """A figure of an earlier part that only the record of that part itself gives."""
    named = [each for each in asked.ranked if each.item is asked.reading.earlier]
    part = named[0] if named else part_before(asked)
    if part is None or not isinstance(part.item, Claim) or not isinstance(part.item.detail, RelatedDetail):
        return None
    name = {word for word in tokens(part.item.detail.name) if not asked.shelf.is_stop(word) or word == "into"}
    own = [
        each
        for each in asked.fitting()
        if isinstance(each.item, Claim) and isinstance(each.item.detail, FigureDetail)
    ]
    latest = asked.reading.part == asked.entry.title.instalment - 1 and not named
    # By the franchise's bare name alone any part would be meant.
    bare = not latest and name <= set(tokens(asked.entry.title.franchise)) | {part.item.detail.year}
    if not _FIGURE.search(part.item.text) or (
        not bare and any(name <= set(tokens(each.item.text)) for each in own)
    ):
        return None
    return None if latest and own else opening(part.item, asked)


def _names_the_part(asked: Asked, each: Ranked) -> bool:
    """Whether a record speaks of the season or part that is asked about by its number."""
    first = _SEASON.search(each.item.text)
    return first is not None and asked.reading.part == int(first[1])


def _two_parts(asked: Asked) -> Draft | None:
    """The same figure of two earlier parts that are named by their numbers, side by side."""
    named = [number for word in asked.reading.words if (number := asked.shelf.number(word)) is not None]
    parts = dict.fromkeys(n for n in named if n < asked.entry.title.instalment)
    found = [part for number in parts if (part := part_of_number(asked, number)) is not None]
    words = [word for word in asked.reading.content if not word.isdecimal()]
    if len(found) < 2 or not asked.reading.has("or", "than", "vs", "versus", "compare", "compared"):
        return None
    if (
        not all(isinstance(part.item, Claim) and _FIGURE.search(part.item.text) for part in found[:2])
        or not words
    ):
        return None
    draft = opening(found[0].item, asked)
    draft.settled = True
    draft.tell(found[1].item)
    return draft


_PART = re.compile(r"s\d{1,2}")
_SEASON = re.compile(r"\bseason (\d{1,2})\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d(?:\.\d+)? (?:million|billion)|episodes")


def _numbers(asked: Asked) -> Draft | None:
    """Yes or no to a number that is named beside what it counts: "there are 12 kids, right"."""
    words = asked.reading.words
    for at, word in enumerate(words):
        said = asked.shelf.number(word)
        limit = asked.reading.has("over", "under", "than", "hours", "hour")
        if said is None or limit or not asked.reading.is_yes_no or words[at - 1 : at] in NAMING:
            continue
        millions = words[at + 1 : at + 2] == ("million",)
        said = said * 1_000_000 if millions else said
        after = {asked.shelf.meaning(other) for other in words[at + 1 : at + 4]}
        for each in asked.ranked:
            detail = each.item.detail if isinstance(each.item, Claim) else None
            if not isinstance(detail, FigureDetail) or not suits(asked, each) or not _stands(each.item):
                continue
            if after & asked.shelf.meanings(detail.unit):
                verdict = "Yes" if said == detail.value else "No"
                return Draft(f"{verdict}: {lowered(told(each.item))}", [each.item], settled=True)
    return None


_ROUNDED = ("reception", "viewership", "boxoffice")
_COUNTABLE, _YEARS = 12, 1900
_WHOLE = (
    "total",
    "overall",
    "lifetime",
    "final",
    "altogether",
    "in all",
    "whole",
    "entire",
    "so far",
    "ended up",
)
_WHOLE_GAP = 0.3
_ALIKE = 1.0
"""Numbers whose scores differ by no more are told by their labels."""
_WORKS = ("movies", "films", "seasons", "shows")


def _counted(asked: Asked) -> list[Ranked]:
    """What gives the number that is asked for, of whatever topic; a gap only where it speaks of just that."""
    title = asked.entry.title
    names = tokens(f"{title.name} {title.franchise}")
    generic = asked.shelf.plain_words | {asked.shelf.meaning(word) for word in (*_GENERIC, *names)}
    words = [word for word in asked.reading.content if word not in generic and not _PART.fullmatch(word)]
    pool = [
        each
        for each in asked.ranked
        if suits(asked, each)
        and (isinstance(each.item, Gap) or not each.item.spoils)
        and (each.fit > 0 or (isinstance(each.item, Claim) and isinstance(each.item.detail, FigureDetail)))
    ]
    if asked.reading.work is Work.PREDECESSOR:
        earlier = part_before(asked)
        pool += [earlier] if earlier is not None and earlier not in pool else []
    if not words:
        return (
            [each for each in pool if each.fit > 0]
            if asked.reading.has("episode", "episodes", "parts")
            else []
        )
    shares = {each.item.ref: asked.shelf.share(each.item, words) for each in pool}
    known = [each for each in pool if shares[each.item.ref] >= _COUNTED]
    return sorted(
        known,
        key=lambda each: (
            -round(shares[each.item.ref], 1),
            not isinstance(each.item, Gap),
            _rank(each.item) if asked.reading.work is None else 0,
            -each.score,
        ),
    )


_COUNTED = 0.34
_GENERIC = ("many", "number", "count", "amount", "total", "size")


def _stands(item: Claim | Gap) -> bool:
    return isinstance(item, Gap) or item.is_open


def _rank(item: Claim | Gap) -> int:
    return item.label.rank if isinstance(item, Claim) else len(Label)
