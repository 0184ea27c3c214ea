"""Whether an answer speaks of what set the question apart; where it does not, the record that does."""

import re
from collections.abc import Collection, Iterable, Mapping

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.composing.told import suits, tell_before, tell_from
from bot.answering.draft import Draft, lowered
from bot.answering.lookup import Asked, Ranked, is_only_theirs, names_in
from bot.answering.premises.uncounted import uncounted
from bot.answering.records import texts_of
from bot.answering.words import stem, tokens
from bot.domain.claims import (
    CharacterDetail,
    Claim,
    DisputeDetail,
    EventDetail,
    Gap,
    PlotDetail,
    QuoteDetail,
    RelatedDetail,
    Work,
)
from bot.domain.labels import Label

_ENOUGH = 0.55
"""Share of the words that set a question apart which a record must hold to be told instead."""
_MORE = 0.34
"""How much more of them it must hold than the answer does."""
_WEIGHTY = 0.55
"""How much the words that decide must tell, of what a word tells that stands nowhere."""
_NEW = 0.25
"""How much of that must be new, not said by the answer."""
_ENDS = 2.0
_STRONG = 4.0
_PERSONAL = ("age", "salary", "count")
"""Topics in which a name alone says nothing of what is asked."""
_YEAR = r"\b(?:19|20)\d\d\b"
_GONE = (
    "did", "was", "were", "came", "had", "been", "ago", "released", "first", "since", "before", "original",
)  # fmt: skip
_TO_COME = ("do we get", "will", "when do", "when can", "going to", "gonna", "should we")
_CLOSER = 0.2
"""How much more of a question an event must hold than the answer does."""
_PAGES = "site website page account accounts source sources article report reports people fans"
_DATES = "date day month year time exact"
_RARE = 0.75
"""How much they must tell to set aside that nothing is known of the topic."""
_TALK = ("rumor", "rumors", "rumour", "rumours", "theory", "theories", "speculation", "guess", "leak", "leaks")  # fmt: skip
_NAMED = 0.6
"""How much less they must tell where a record is about those who are named."""
_LIGHTER = 0.35
"""The same where there is no other answer."""


def better(asked: Asked, draft: Draft | None) -> Draft | None:
    """What to say instead; None where the answer will do."""
    if draft is not None:
        _assent(asked, draft)
        _doubt(asked, draft)
        other = uncounted(asked, draft)
        if draft.settled or other is not None:
            return other
    event = _event(asked, draft) if asked.reading.dated else None
    if event is not None:
        return tell_from(asked, [event])
    words = _apart(asked)
    strong = asked.strength >= _STRONG or (asked.rule.name == "count" and bool(asked.reading.figures))
    if draft is None and strong and asked.rule.name in _PERSONAL:
        times = asked.shelf.meaning("times")
        words = {word: weight for word, weight in words.items() if word in asked.extra and word != times}
    if not words or (draft is None and len(asked.reading.strange) > len(words)):
        return None
    said = _said(asked, draft, words) if draft is not None else set[str]()
    found = _best(asked, words, said, draft)
    if found is None or (draft is not None and found.item in draft.rests_on[:1]):
        return None
    if not found.words.keys() & words.keys() - names_in(asked, found.item.text, asked.reading.figures):
        return None
    other = tell_before(asked, found, draft)
    return other and (uncounted(asked, other) or other)


def checked(asked: Asked, draft: Draft) -> Draft:
    """The answer, or that no source says what the question tells of those who are named."""
    reading = asked.reading
    if not reading.figures and not reading.is_yes_no and asked.rule.name != "cast":
        return draft
    # Imported here: many questions need neither, and none needs both.
    if reading.figures:
        from bot.answering.premises.telling import unsaid
    else:
        from bot.answering.premises.telling_of_titles import unsaid_of_it as unsaid
    return unsaid(asked, draft) or draft


def _assent(asked: Asked, draft: Draft) -> None:
    """No "yes" where more was asked than what is told: every one of them, or something of which nothing is said."""
    if not draft.lead.startswith(_YES):
        return
    more = [w for w in asked.extra if not w.isdecimal() and w != asked.shelf.meaning("nothing")]
    alone = any("Nothing else supports" in item.text for item in draft.rests_on)
    every = alone or (asked.reading.has(*_EVERY) and not asked.reading.has("at all"))
    if every or len(_said(asked, draft, more)) < len(more) or not _literal(asked, draft, more):
        rest = draft.lead.removeprefix(_YES)
        draft.lead = f"{rest[:1].upper()}{rest[1:]}"


def _literal(asked: Asked, draft: Draft, more: Collection[str]) -> bool:
    """Whether what more was asked stands in the answer or its records in just these words; a wheelchair is no paralysis."""
    if not more:
        return True
    records = (text for item in (*draft.rests_on, *draft.used) for text, _ in texts_of(item))
    held = {stem(word) for text in (draft.lead, *draft.support, *records) for word in tokens(text)}
    asking = [word for word in asked.reading.words if asked.shelf.meaning(word) in more]
    return all(stem(word) in held for word in asking)


def _doubt(asked: Asked, draft: Draft) -> None:
    """Where a yes-or-no question holds words that no record and no table has, that nobody says so comes first."""
    strange = [word for word in asked.reading.strange if len(word) > 3 and word.isalpha()]
    if not strange or not asked.reading.is_yes_no or asked.reading.figures or asked.rule.name not in _PLACES:
        return
    first = next(iter(draft.rests_on), None)
    if isinstance(first, Gap) or draft.outcome is not None or " no " in draft.lead or draft.lead[:3] == "No,":
        return
    draft.lead = f"No source here says so: {lowered(draft.lead)}"
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True


_PLACES = ("platform", "studio", "location", "origin")
_YES = "Yes: "
_EVERY = (
    "every", "all", "only", "alone", "both", "always", "entire", "whole", "everyone", "everybody", "besides", "except", "else",
)  # fmt: skip


def _event(asked: Asked, draft: Draft | None) -> Ranked | None:
    """Where a date is asked for: the event or quotation that holds most of the question, and more than the answer does."""
    shelf = asked.shelf
    plain = shelf.plain_words | shelf.meanings(_DATES) | shelf.meanings(asked.entry.title.name)
    words = {
        word: asked.shelf.told_by(word)
        for word in asked.reading.content
        if word in asked.shelf.rarity and word not in plain and not word.isdecimal()
    }
    whole = sum(words.values())
    if not whole:
        return None

    def share(item: Claim | Gap) -> float:
        return sum(words[word] for word in asked.shelf.words_of(item).keys() & words.keys()) / whole

    before = max((share(item) for item in draft.rests_on[:1]), default=0.0) if draft is not None else 0.0
    past = _may_be_before(asked, draft)
    said = bool(asked.reading.figures) or "quote" in asked.reading.topics
    events = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and isinstance(each.item.detail, EventDetail | QuoteDetail | RelatedDetail)
        and (said or not isinstance(each.item.detail, QuoteDetail))
        and suits(asked, each)
        and not each.item.spoils
        and (past or each.item.work is Work.THIS)
    ]
    best = max(events, key=lambda each: (round(share(each.item), 2), each.score), default=None)
    margin = _CLOSER if draft is None or re.search(_YEAR, draft.lead) else 0.0
    if best is None or share(best.item) < max(_ENOUGH, before + margin):
        return None
    enough = draft is None or share(best.item) * whole >= _LIGHTER * asked.shelf.unheard
    return best if enough else None


def _may_be_before(asked: Asked, draft: Draft | None) -> bool:
    """Whether a date may be one of the work before."""
    if asked.reading.work is not None or draft is None:
        return asked.reading.work is not Work.THIS
    gone = asked.entry.is_released or asked.reading.has(*_GONE) or not draft.lead.startswith("Not ")
    return gone and not asked.reading.has(*_TO_COME)


def _apart(asked: Asked) -> dict[str, float]:
    """Meanings in a question beyond its topic's own that some record holds, and names, with how much they tell."""
    shelf = asked.shelf
    names = shelf.names_of(asked.reading.figures)
    named = [word for word in asked.reading.content if word in names]
    # The surname of somebody whom nobody knows here may be that of another who is.
    strange = map(shelf.meaning, asked.reading.strange)
    beside = shelf.meanings(_PAGES).union(asked.reading.spent, strange)
    return {
        word: shelf.told_by(word)
        for word in (*asked.extra, *named)
        if word in shelf.rarity
        and word not in beside
        and (asked.rule.name != "rating" or not word.isdecimal())
        and (not word.isdecimal() or 12 < int(word[:9]) < 1900)
    }


def _said(asked: Asked, draft: Draft, words: Iterable[str]) -> set[str]:
    """Those of some meanings that the records under an answer, or its own words, hold."""
    shelf = asked.shelf
    lines = [shelf.meanings(line) for line in (draft.lead, *draft.support)]
    records = [shelf.words_of(item) for item in (*draft.rests_on, *draft.used)]
    return {word for word in words if any(word in held for held in (*lines, *records))}


def _best(
    asked: Asked, words: Mapping[str, float], said: Collection[str], draft: Draft | None
) -> Ranked | None:
    """The record that holds most of some words, where that is enough and much more than was said."""
    whole, unheard = sum(words.values()) or 1.0, asked.shelf.unheard
    weighty = (_WEIGHTY if draft is not None else _LIGHTER) * unheard
    before = sum(weight for word, weight in words.items() if word in said) / whole
    enough = max(before + _MORE, _ENOUGH)
    gap = draft is not None and isinstance(next(iter(draft.rests_on), None), Gap)
    best: tuple[tuple[float, bool, float], Ranked] | None = None
    for each in asked.ranked:
        # First what most records fail.
        held = each.words.keys() & words.keys()
        if not held:
            continue
        mass = sum(words[word] for word in held)
        if mass / whole < enough or mass < weighty * _NAMED:
            continue
        if not suits(asked, each) or _is_beside(asked, each) or mass < weighty * _easing(asked, each):
            continue
        if is_only_theirs(asked, each, held):
            continue
        if sum(words[word] for word in held if word not in said) < _NEW * unheard:
            continue
        if (
            gap
            and not _as_near(asked, each)
            and not (mass >= _RARE * unheard and each.item.work is Work.THIS)
        ):
            continue
        if gap and not held & set(asked.extra):
            continue
        closed = isinstance(each.item, Claim) and not each.item.is_open
        rank = (round(mass / whole, 2), not closed, each.score)
        if best is None or rank > best[0]:
            best = (rank, each)
    return best[1] if best is not None else None


def _is_beside(asked: Asked, each: Ranked) -> bool:
    """Whether a record is a disagreement on something else than what is asked, whatever words are in it."""
    item = each.item
    if each.fit == 0 and asked.rule.name in _OF_FIGURES and _is_talk(each):
        return True
    if isinstance(item, Claim) and isinstance(item.detail, CharacterDetail) and asked.rule.name in _OF_WORKS:
        return not asked.reading.figures
    if not isinstance(item, Claim) or not isinstance(item.detail, DisputeDetail):
        return False
    return not asked.reading.figures and not asked.shelf.called.disputed(item) & set(asked.reading.content)


_OF_WORKS = (
    "naming", "release", "platform", "status", "announced", "moved", "runtime", "rating", "budget", "boxoffice", "viewership",
    "filming", "location", "studio", "predecessor", "successor", "history", "meta", "reception", "trailer", "poster",
)  # fmt: skip
"""Topics of works, which no description of a character answers."""


_OF_FIGURES = ("boxoffice", "budget", "viewership", "runtime", "rating", "salary")


def _is_talk(each: Ranked) -> bool:
    """Whether a record is no more than talk, in which no figure stands."""
    item = each.item
    return (
        isinstance(item, Claim) and item.label is Label.SPECULATION and not any(map(str.isdigit, item.text))
    )


def _easing(asked: Asked, each: Ranked) -> float:
    """How much less the words must tell: where a record is about those who are named, or is the talk that is asked for."""
    talk = isinstance(each.item, Claim) and each.item.label is Label.SPECULATION and asked.reading.has(*_TALK)
    return _NAMED if talk or (asked.reading.figures and asked.concerns(each)) else 1.0


_DONE = ("filming", "location", "moved")
"""Topics in which the past can only mean the work before."""


def _as_near(asked: Asked, each: Ranked) -> bool:
    """Whether a record may stand instead of a plain "not known": on the same topic or people, and not of a work before."""
    if isinstance(each.item, Claim) and each.item.work is Work.PREDECESSOR:
        story = isinstance(each.item.detail, PlotDetail) and asked.reading.topics.get("ending", 0.0) >= _ENDS
        story = story or (
            isinstance(each.item.detail, PlotDetail)
            and asked.rule.name == "plot"
            and not asked.reading.has(*_TO_COME)
        )
        past = asked.rule.name in _DONE and each.fit > 0 and asked.reading.has("was", "did", "were", "had")
        return asked.reading.work is Work.PREDECESSOR or (asked.reading.work is None and (story or past))
    return each.fit > 0 or (bool(asked.reading.figures) and asked.concerns(each))
