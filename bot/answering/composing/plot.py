"""The plot, how it ends and who is against the heroes; spoilers behind a cover."""

import re
from collections.abc import Sequence

from bot.answering.choosing.wanting import part_names
from bot.answering.composing.disputes import is_dispute
from bot.answering.composing.told import marked, nothing, opening, tell_from
from bot.answering.draft import Draft, told
from bot.answering.lookup import Asked, Ranked, spoiler_meant
from bot.answering.tense import narrates
from bot.answering.words import stem, stems, tokens
from bot.domain.claims import (
    Claim,
    Gap,
    PlotDetail,
    PlotKind,
    Work,
)
from bot.domain.labels import Label
from bot.domain.topics import Topic
from bot.domain.winning import ranked

_TALK = (
    "rumor",
    "rumors",
    "rumour",
    "rumours",
    "theory",
    "theories",
    "speculation",
    "guesses",
    "leaks",
    "leaked",
    "leak",
    "fans think",
    "people think",
)
_ENEMIES = frozenset({"villain", "villains", "antagonist", "enemy", "enemies", "against", "evil"})


def plot(asked: Asked) -> Draft | None:
    """The plot without spoilers; what is only talk is called so."""
    clean = [each for each in asked.fitting() if not (isinstance(each.item, Claim) and each.item.spoils)]
    meant = [
        each
        for each in (asked.fitting() if asked.reading.has(*_PLACES_IN_IT) else ())
        if isinstance(each.item, Claim) and each.item.spoils and spoiler_meant(each.item, asked.reading)
    ]
    if meant:
        return tell_from(asked, meant)
    work = asked.reading.work
    acting = [
        each
        for each in clean
        if asked.reading.figures
        and isinstance(each.item, Claim)
        and isinstance(each.item.detail, PlotDetail)
        and each.item.label is not Label.SPECULATION
        and asked.concerns(each)
        and work in (None, each.item.work)
    ]
    if acting:
        return tell_from(asked, acting)
    if work is Work.PREDECESSOR:
        story = [each for each in clean if each.item.work is Work.PREDECESSOR]
        specific = (
            [each for each in story if _holds(asked, each)] if not narrates(asked.reading.words) else []
        )
        return tell_from(asked, specific or _premise_first(story)) if story else None
    own = [each for each in clean if each.item.work is Work.THIS]
    spoilt = asked.reading.has("spoil", "spoiler", "spoilers")
    talk = [
        each
        for each in (asked.fitting() if spoilt else own)
        if isinstance(each.item, Claim) and each.item.label is Label.SPECULATION
    ]
    if talk and asked.reading.has(*_TALK):
        draft = opening(talk[0].item, asked)
        draft.support.clear()
        for each in talk[1:3]:
            draft.add(marked(each.item), each.item)
        draft.settled = True
        return draft
    specific = [each for each in own if _holds(asked, each) and not isinstance(each.item, Gap)]
    specific = specific or _by_all_words(asked, own)
    if asked.reading.is_yes_no and len(specific) > 1:
        # "Growing up" is a guess, although "growth" is on record.
        said = set(map(stem, asked.reading.words))
        specific.sort(key=lambda each: -len(said & set(stems(each.item.text))))
    gaps = [each for each in own if isinstance(each.item, Gap) and each.fit >= 0.9]
    draft = tell_from(asked, specific or gaps or _premise_first(own) or clean)
    if draft is not None:
        for each in own[:4]:
            if isinstance(each.item, Claim) and isinstance(each.item.detail, PlotDetail):
                draft.put(marked(each.item), each.item, near=bool(specific or draft.support))
    return draft


def story(asked: Asked) -> Draft | None:
    """What the plot tells of the things that are named: "what do the aliens want"; a spoiler after what is none."""
    words = [word for word in asked.reading.content if word in asked.shelf.story]
    held = [
        (asked.shelf.share(each.item, words), each)
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and isinstance(each.item.detail, PlotDetail)
        and each.item.label is not Label.SPECULATION
        and asked.reading.work in (None, each.item.work)
        and not (each.item.spoils and asked.reading.has(*_UNSPOILT))
    ]
    found = sorted(
        ((share, each) for share, each in held if share > 0 and isinstance(each.item, Claim)),
        key=lambda pair: (
            -round(pair[0], 1),
            isinstance(pair[1].item, Claim) and bool(pair[1].item.spoils),
            -pair[1].score,
        ),
    )
    if not found:
        return None
    draft = opening(found[0][1].item, asked)
    for share, each in found[1:]:
        if share >= found[0][0] * _AS_MUCH:
            draft.tell_beside(each.item)
    return draft


_AS_MUCH = 0.9
_UNSPOILT = ("without spoiling", "without spoilers", "no spoilers", "spoiler free", "dont spoil", "not spoil")
_PLACES_IN_IT = ("finale", "episode", "ending", "the end", "last episode", "volume")
_GENERAL = (
    "plot",
    "story",
    "storyline",
    "synopsis",
    "summary",
    "about",
    "happen",
    "kid",
    "kids",
    "children",
    "hero",
    "heroes",
)


def _by_all_words(asked: Asked, found: Sequence[Ranked]) -> list[Ranked]:
    """What holds most of a question's words, those with which people ask for a plot included: "older"."""
    general = {asked.shelf.meaning(word) for word in _GENERAL} | asked.shelf.plain_words
    words = [word for word in asked.reading.content if word not in general and not word.isdecimal()]
    held = [(asked.shelf.share(each.item, words), each) for each in found if isinstance(each.item, Claim)]
    best = max((share for share, _ in held), default=0.0)
    close = [
        (each.item.label.rank, -each.score, at)
        for at, (share, each) in enumerate(held)
        if words and share >= max(0.5, best - 0.05) and isinstance(each.item, Claim)
    ]
    return [held[at][1] for _, _, at in sorted(close)]


def _holds(asked: Asked, each: Ranked) -> bool:
    return bool(asked.extra) and asked.shelf.share(each.item, asked.extra) >= 0.4


def _premise_first(found: Sequence[Ranked]) -> list[Ranked]:
    order = {PlotKind.OFFICIAL: 0, PlotKind.STORY: 1, PlotKind.REPORT: 2, PlotKind.SPECULATION: 3}
    plots = [
        each for each in found if isinstance(each.item, Claim) and isinstance(each.item.detail, PlotDetail)
    ]
    return sorted(
        plots,
        key=lambda each: (
            (order[each.item.detail.kind], each.item.label.rank)
            if isinstance(each.item, Claim) and isinstance(each.item.detail, PlotDetail)
            else (9, 9)
        ),
    )


def ending(asked: Asked) -> Draft | None:
    """How it ends, behind a cover."""
    fitting = [each for each in asked.fitting() if asked.reading.work in (None, each.item.work)]
    spoilers = [each for each in fitting if isinstance(each.item, Claim) and each.item.spoils]
    gaps = [each for each in fitting if isinstance(each.item, Gap)]
    pool = (
        [each for each in fitting if each.share >= 0.5 and not isinstance(each.item, Gap)] or spoilers or gaps
    )
    pool = sorted(pool, key=lambda each: (-_names_whom(asked, each), is_dispute(each.item), -each.score))
    if not pool:
        return None
    draft = opening(pool[0].item, asked)
    for each in pool[1:3]:
        if each.score > pool[0].score * 0.7 and isinstance(each.item, Claim) and each.item.spoils:
            # Of somebody who is named the fate of others tells nothing.
            draft.put(told(each.item), each.item, near=bool(asked.reading.figures))
    return draft


_LAST_WORDS = (
    "last line",
    "last words",
    "final line",
    "final words",
    "say at the end",
    "says at the end",
    "last thing",
)


def _names_whom(asked: Asked, each: Ranked) -> bool:
    """Whether a spoiler is about those who are named, or gives the words with which it ends."""
    said = set(tokens(each.item.text))
    if asked.reading.has(*_LAST_WORDS):
        return "words" in said
    return bool(part_names(asked.reading) & said)


_LEADS = frozenset(
    {"villain", "villains", "commander", "queen", "leader", "ruler", "ruled", "enemy", "king", "emperor"}
)


def setting(asked: Asked) -> Draft | None:
    """Where, when and in which world it is set: only what a record says of just that."""
    words = [word for word in asked.extra if not asked.shelf.is_stop(word)]
    told_of = [
        each
        for each in asked.fitting()
        if (asked.reading.work in (None, each.item.work) or each.item.topic is Topic.SETTING)
        and (
            each.item.topic is Topic.SETTING
            or _PLACED.search(each.item.text)
            or (words and asked.shelf.share(each.item, words) >= _HELD)
        )
        and not (isinstance(each.item, Claim) and each.item.spoils)
    ]
    return tell_from(asked, told_of) if told_of else nothing(asked, asked.rule.about)


_HELD = 0.5
_PLACED = re.compile(
    r"\b(?:set in|takes place|universe|real world|continuity|canon|Elseworlds|years? after|(?:autumn|winter|spring|summer|in) (?:of )?19\d\d)\b"
)


def villain(asked: Asked) -> Draft | None:
    """Who is against the heroes: a gap, or what the plot says."""
    if asked.reading.work is Work.PREDECESSOR:
        return _villain_before(asked)
    gaps = [each for each in asked.fitting(0.9) if isinstance(each.item, Gap)]
    people = [figure for figure in asked.reading.figures if figure.credits]
    if gaps and people:
        draft = tell_from(asked, gaps[:1])
        if draft is not None:
            draft.tell(*(ranked(figure.credits)[0] for figure in people[:2]))
        return draft
    if not gaps and not asked.is_released:
        named = [each for each in asked.fitting(0.7) if _ENEMIES & set(tokens(each.item.text))]
        return tell_from(asked, named) or nothing(asked, asked.rule.about)
    return tell_from(asked, gaps or asked.fitting(0.9)) or plot(asked)


def _villain_before(asked: Asked) -> Draft | None:
    """Who was against the heroes of the work before: the spoiler that names them, then what the story is."""
    told_of = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and isinstance(each.item.detail, PlotDetail)
        and each.item.work is Work.PREDECESSOR
    ]
    led = [each for each in told_of if _LEADS & set(tokens(each.item.text))]
    if not led:
        return ending(asked)
    draft = opening(led[0].item, asked)
    draft.settled = True
    for each in _premise_first(told_of)[:1]:
        draft.tell(each.item)
    return draft
