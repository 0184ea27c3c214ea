"""Where a title stands and when it comes: stage, announcement, dates, filming, platforms."""

from bot.answering.calendar import months_in
from bot.answering.composing.date_asked import BUT_MOVED, decided
from bot.answering.composing.dates import (
    NEVER,
    is_within,
    release_sentence,
    releases,
    slips_of,
    window_of,
    won_of,
)
from bot.answering.composing.then import not_then
from bot.answering.composing.told import dated, gap_draft, marked, opening, tell
from bot.answering.draft import Draft, first_of, lowered, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.words import tokens
from bot.domain.aging import countdown
from bot.domain.claims import (
    Claim,
    DisputeDetail,
    EventDetail,
    EventKind,
    Gap,
    ReleaseDetail,
    StageDetail,
    Work,
)
from bot.domain.dates import Precision
from bot.domain.labels import Label
from bot.domain.topics import Topic
from bot.domain.winning import contest, same_place

_SHORT = 90
SERVICES = frozenset(
    {"netflix", "hbo", "disney", "hulu", "prime", "amazon", "peacock", "paramount", "apple",
     "crunchyroll", "youtube", "max"}
)  # fmt: skip


def release(asked: Asked) -> Draft | None:
    """When it comes or came."""
    if asked.reading.work is Work.PREDECESSOR:
        from bot.answering.composing.order import before

        return before(asked)
    elsewhere = on_a_service(asked)
    if elsewhere is not None:
        return elsewhere
    closing = _named_part(asked) or _finale(asked)
    if closing is not None:
        return closing
    asserted = _winner(asked) if months_in(asked.reading.words) and not asked.reading.asks else None
    if asserted is not None and not asked.is_released and asked.reading.as_of is None:
        checked = _dated(asked, asserted)
        if checked.lead.startswith(("No", "Yes", "That was")) and not checked.lead.startswith("Not "):
            checked.settled = True
            return checked
    specific = specific_one(asked, 0.5)
    if specific is not None and not (isinstance(specific.item, Gap) and not specific.item.about):
        draft = opening(specific.item, asked)
        own = _winner(asked)
        if own is not None and own is not specific.item:
            draft.add(release_sentence(asked, own), own)
        return draft
    best = _winner(asked)
    if best is None and asked.reading.as_of is not None:
        return not_then(asked)
    gap = next((gap for gap in asked.entry.gaps if gap.topic is Topic.RELEASE and not gap.about), None)
    if best is None or (gap is not None and best.label is Label.SPECULATION):
        return _undated(asked, gap)
    return _dated(asked, best)


def on_a_service(asked: Asked) -> Draft | None:
    """When it comes to a service or onto a disc that is named, where a gap says that this is not known."""
    words = asked.reading.words
    named = {
        word
        for at, word in enumerate(words)
        if word not in SERVICES or words[at - 1 : at] in (("on",), ("to",), ("hit",), ("hits",), ("for",))
    }
    for gap in asked.entry.gaps:
        if (
            gap.topic is Topic.PLATFORM
            and gap.about
            and (named & (set(tokens(gap.about)) - {"plus"}) or _dates_it(asked, gap))
        ):
            draft = gap_draft(gap, asked)
            draft.settled = True
            for claim in asked.of_kind(ReleaseDetail):
                if isinstance(claim.detail, ReleaseDetail) and claim.topic is Topic.PLATFORM:
                    draft.add(marked(claim), claim)
            best = _winner(asked)
            if best is not None:
                draft.beside(release_sentence(asked, best), best)
            return draft
    return None


def _dates_it(asked: Asked, gap: Gap) -> bool:
    """Whether a gap says that just the date is missing which is asked for: that of streaming."""
    words = set(tokens(gap.text))
    return asked.reading.has("streaming", "stream") and "streaming" in words and "date" in words


def _named_part(asked: Asked) -> Draft | None:
    """When the part came that is named as its event names it: volume 2."""
    for claim in asked.of_kind(EventDetail):
        if not isinstance(claim.detail, EventDetail) or claim.detail.kind is not EventKind.RELEASE:
            continue
        name = tokens(claim.text.partition(" came out")[0])
        is_numbered = 1 < len(name) < 4 and name[-1].isdecimal()
        if claim.work is Work.THIS and is_numbered and asked.reading.has(" ".join(name)):
            draft = Draft(dated(claim), [claim], settled=True)
            draft.tell_beside(*filter(None, [_winner(asked)]))
            return draft
    return None


_LAST = ("end", "ended", "ends", "finish", "finished", "finale", "conclude", "concluded", "last")


def _finale(asked: Asked) -> Draft | None:
    """When the last part of what came out in several came."""
    if not asked.reading.has(*_LAST):
        return None
    parts = [
        (detail.when.order, claim)
        for claim in asked.of_kind(EventDetail)
        if isinstance(detail := claim.detail, EventDetail)
        and detail.kind is EventKind.RELEASE
        and detail.when is not None
        and claim.work is Work.THIS
        and claim.is_open
    ]
    if len(parts) < 2:
        return None
    last = max(parts, key=lambda part: part[0])[1]
    draft = Draft(dated(last), [last], settled=True)
    best = _winner(asked)
    if best is not None:
        started = asked.reading.has("start", "started", "begin", "began", "premiere")
        draft.put(release_sentence(asked, best), best, near=not started)
    return draft


def _winner(asked: Asked) -> Claim | None:
    return won_of(asked.of_kind(ReleaseDetail))


def _newer_against(asked: Asked, best: Claim) -> Claim | None:
    """A newer weighty word against a confirmed date of the same place; one that only says it less finely is none."""
    if asked.is_released or not isinstance(best.detail, ReleaseDetail):
        return None
    detail, own = best.detail, window_of(best)
    found = contest(
        claim for claim, other in releases(asked.of_kind(ReleaseDetail)) if same_place(other, detail)
    )
    for claim in found.newer_against if found is not None else ():
        window = window_of(claim)
        if window.year != NEVER and not is_within(own, window):
            return claim
    return None


_LEAKED = ("leak", "leaks", "leaked", "leaking")
"""What would be a real date; guesses are none."""
_TALK = (
    "rumor",
    "rumored",
    "rumour",
    "rumoured",
    "rumors",
    "rumours",
    "guess",
    "guesses",
    "guessed",
    "speculated",
)


def _undated(asked: Asked, gap: Gap | None) -> Draft | None:
    if gap is None:
        return tell(asked)
    draft = gap_draft(gap, asked)
    if asked.reading.is_yes_no and asked.reading.has("soon"):
        draft.lead = f"{draft.lead.rstrip('.')}; nothing on record supports that it comes soon"
    guesses = [
        claim
        for claim in asked.of_kind(ReleaseDetail)
        if isinstance(claim.detail, ReleaseDetail) and claim.topic is Topic.RELEASE
    ]
    dated_ones = [claim for claim in guesses if window_of(claim).year < NEVER]
    if dated_ones and asked.reading.has(*_LEAKED):
        draft.support.clear()
        draft.add(marked(dated_ones[0]), dated_ones[0])
        draft.settled = True
        return draft
    if dated_ones and asked.reading.has(*_TALK):
        draft = opening(dated_ones[0], asked)
        draft.settled = True
        for claim in dated_ones[1:3]:
            draft.add(marked(claim), claim)
        draft.add(marked(gap), gap)
        return draft
    named = [claim for claim in guesses if not claim.is_open and window_of(claim).year in asked.reading.years]
    if named and asked.reading.is_yes_no and asked.reading.has(*_CLAIMED):
        draft = Draft(f"No, that was only a guess: {lowered(told(named[0]))}", [named[0]], settled=True)
        draft.add(marked(gap), gap)
        return draft
    open_ones = [claim for claim in guesses if claim.is_open]
    if named or open_ones:
        draft.support.clear()
    for claim in [*named, *open_ones][:2]:
        draft.add(marked(claim), claim)
    stage = contest(asked.of_kind(StageDetail))
    if stage is not None:
        draft.add(first_of(stage.best)[0], stage.best)
    return draft


_CLAIMED = (
    "supposed", "meant to", "they say", "they said", "say", "said", "was not it", "was it", "thought", "planned", "promised", "was",
)  # fmt: skip
"""Words with which somebody asks about a date that was given once."""


def _dated(asked: Asked, best: Claim) -> Draft:
    verdict = decided(asked, best)
    sentence = release_sentence(asked, best)
    if verdict == BUT_MOVED:
        sentence = sentence.replace(" is scheduled", " is now scheduled", 1)
    draft = Draft(f"{verdict}{sentence}", [best])
    newer = _newer_against(asked, best)
    if newer is not None:
        word = "is reported for" if newer.label is Label.REPORTED else "is announced for"
        draft.lead = f"{draft.lead.rstrip('.')}; newer and different: it {word} {window_of(newer).words}."
        draft.rests_on = [best, newer]
        draft.add(told(newer))
    draft.add(_still_to_go(asked, best), *slips_of(asked))
    window, rest = window_of(best), told(best)
    if window.precision is not Precision.DAY:
        exact = next((gap for gap in asked.entry.gaps if gap.topic is Topic.RELEASE), None)
        # The date's own words may say as well that there is no day yet.
        if exact is not None and "no day" not in rest:
            draft.add(told(exact), exact)
    told_already = len(rest) < _SHORT and window.words in rest
    if rest.rstrip(".") not in draft.lead and not told_already:
        dated = set(months_in(tokens(rest))) - {window.month}
        draft.put(rest, best, near=asked.is_released and not dated)
    return draft


def _still_to_go(asked: Asked, best: Claim) -> str:
    """How far away the day is, and from which dates it moved."""
    days = countdown(best, asked.now) if not asked.entry.is_released else None
    to_go = "" if not days else f"{days} days to go" if days > 1 else "That is tomorrow"
    own = window_of(best)
    # A day within the month that was given before is no move.
    slips = [slip for slip in slips_of(asked) if not is_within(own, window_of(slip))]
    if not slips:
        return to_go
    moved = " → ".join(window_of(claim).words for claim in (*slips, best))
    return f"{to_go}; the date moved: {moved}" if to_go else f"The date moved: {moved}"


def specific_one(asked: Asked, least: float) -> Ranked | None:
    """A record that holds words of the question beyond those of the topic itself."""
    plainly = asked.shelf.meanings(_TOPIC_WORDS)
    extra = [word for word in asked.extra if word not in plainly and not word.isdecimal()]
    if not extra:
        return None
    past = asked.reading.work is None and asked.reading.has(
        "did", "was", "came", "were", "original", "originally"
    )
    best: Ranked | None = None
    for each in asked.ranked[:10]:
        if each.fit <= 0 or (isinstance(each.item, Claim) and isinstance(each.item.detail, DisputeDetail)):
            continue
        if each.item.work is not (asked.reading.work or Work.THIS) and not past:
            continue
        if isinstance(each.item, Claim) and not each.item.is_open and not past:
            continue
        if asked.shelf.share(each.item, extra) >= least and (best is None or each.score > best.score):
            best = each
    return best


_TOPIC_WORDS = (
    "release date premiere come out when day month year exact time status update confirm happen announce "
    "real still thing movie film season sequel series soon wait official state make progress new title "
    "leak leaked rumor rumour anybody anyone netflix"
)
