"""How far a title is: its stage, its announcement, its filming."""

from bot.answering.answer import Outcome
from bot.answering.composing.dates import release_sentence
from bot.answering.composing.disputes import is_dispute
from bot.answering.composing.release import specific_one
from bot.answering.composing.then import not_then
from bot.answering.composing.told import dated, marked, opening, tell
from bot.answering.draft import Draft, ended, first_of, lowered, told
from bot.answering.lookup import Asked
from bot.domain.aging import stale
from bot.domain.claims import (
    Claim,
    EventDetail,
    EventKind,
    Gap,
    ReleaseDetail,
    Stage,
    StageDetail,
    Work,
)
from bot.domain.labels import Label
from bot.domain.topics import Topic
from bot.domain.winning import Contest, contest

_ENDINGS = (
    "cancel", "canceled", "scrap", "scrapped", "shelve", "shelved", "binned", "plug", "pulled", "dead", "axed",
    "canned", "abandoned", "ditched", "dropped", "forgotten", "abandon", "ditch", "dump", "dumped", "forget",
    "forgot", "bury", "buried", "drop the", "drop it for", "give up", "gave up", "given up", "lost interest",
    "lose interest", "remove", "removed", "delete", "deleted", "axe", "kill", "killed", "killing",
)  # fmt: skip


_NEWS = (
    "anything",
    "something",
    "news",
    "update",
    "updates",
    "any",
    "happen",
    "happened",
    "new",
    "said",
    "nothing",
    "talk",
    "talked",
    "spoke",
    "speak",
)
_BAD = (
    "development hell",
    "limbo",
    "stuck",
    "in trouble",
    "in jeopardy",
    "at risk",
    "in danger",
    "back burner",
)
_FARTHER = (
    "move past", "moved past", "get past", "got past", "gotten past", "past development", "past the", "beyond development",
    "beyond the", "moved on from", "into production", "to production", "moved forward",
)  # fmt: skip
_EARLY = (Stage.RUMOURED, Stage.ANNOUNCED, Stage.IN_DEVELOPMENT)
"""What a work has moved past that is being made."""
_WHEN = (
    "next year",
    "this year",
    "next month",
    "this month",
    "next summer",
    "this summer",
    "since",
    "lately",
    "recently",
    "been said",
)
_FATES = ("die", "dies", "died", "survive", "survives")
_ENDED = ["end", "ended", "ending", "over", "finished", "done", "ready", "hope"]


def status(asked: Asked) -> Draft | None:
    """Whether it happens and how far it is."""
    stages = contest(asked.of_kind(StageDetail))
    if stages is None and asked.reading.as_of is not None:
        return _announced_by_then(asked) or not_then(asked)
    if stages is None:
        return _unannounced(asked)
    best = stages.best
    stage = best.detail.stage if isinstance(best.detail, StageDetail) else None
    specific = specific_one(asked, 0.75)
    if specific is not None and specific.item is not best and asked.strength < 5:
        draft = opening(specific.item, asked)
        draft.add(told(best), best)
        return draft
    return _disputed(asked) or _renewed(asked, best) or _how_it_stands(asked, stages, stage)


def _renewed(asked: Asked, stage: Claim) -> Draft | None:
    """Yes to "was it renewed", with the day on which it was."""
    renewed = asked.reading.has("renewed", "renew", "ordered")
    events = _events_meant(asked) if renewed and asked.reading.is_yes_no and not asked.reading.negated else []
    if not events:
        return None
    draft = Draft(f"Yes: {lowered(dated(events[0]))}", events[:1], settled=True)
    draft.add(first_of(stage)[0], stage)
    return draft


def _how_it_stands(asked: Asked, stages: Contest, stage: Stage | None) -> Draft:
    best = stages.best
    lead, rest = first_of(best)
    verdict = _verdict(asked, stage)
    draft = Draft(f"{verdict}{lowered_in(lead) if verdict else lead}", [best])
    if stages.newer_against:
        newer = stages.newer_against[0]
        draft.lead = f"{draft.lead.rstrip('.')}; newer and different: {lowered(told(newer))}"
        draft.rests_on = [best, newer]
    for claim in stages.also[:2]:
        draft.also.append(f"Also said: {lowered(told(claim))}")
        draft.used.append(claim)
    _add_events(asked, draft)
    draft.add(rest)
    if stage is not Stage.RELEASED:
        _add_release(asked, draft)
    old = stale([best], asked.now)
    dated = old is not None and any(old.newest.words in line for line in (lead, *draft.support))
    if old is not None and not dated and stage not in (Stage.RELEASED, Stage.CANCELLED):
        draft.add(f"The newest word on it is {old.words} old ({old.newest.words})")
    if stage is Stage.CANCELLED:
        draft.outcome = Outcome.NOT_HAPPENING
    return draft


def _add_events(asked: Asked, draft: Draft) -> None:
    """What happened in the years that are named, or the renewal that is asked about."""
    events = _events_meant(asked)
    if (
        events
        and asked.reading.years
        and asked.reading.has(*_NEWS)
        and (asked.reading.is_yes_no or asked.reading.has("what happened"))
        and not asked.reading.has("since")
        and not asked.is_released
    ):
        draft.support.insert(0, draft.lead.removeprefix("Yes: "))
        draft.lead, draft.rests_on = ended(dated(events[0])), [events[0], *draft.rests_on]
        return
    for event in events:
        draft.add(dated(event), event)
    if not events and asked.reading.years and asked.reading.has(*_NEWS) and not asked.is_released:
        _of_those_years(asked, draft)


def _of_those_years(asked: Asked, draft: Draft) -> None:
    """What is on record of the years that are named, or that nothing is, before how things stand."""
    years = asked.reading.years
    found = [
        claim
        for claim in asked.claims
        if claim.work is Work.THIS
        and claim.is_open
        and not claim.spoils
        and claim.seen
        and claim.seen.year in years
        and claim.topic is not Topic.AGE
    ]
    if found:
        latest = max(found, key=lambda claim: claim.seen.order if claim.seen else ())
        draft.add(marked(latest), latest)
        return
    draft.lead = f"Nothing of {' or '.join(map(str, years))} is on record here: {draft.lead}"


def _disputed(asked: Asked) -> Draft | None:
    """What sources disagree on of how far it is, where just the word is asked about: whether it is greenlit."""
    if not asked.reading.has(*_WORDED) or not asked.reading.has(
        "official", "officially", "who says", "says who", "word", "or"
    ):
        return None
    for each in asked.ranked:
        if is_dispute(each.item) and each.item.topic is Topic.STAGE:
            said = (
                asked.shelf.called.disputed(each.item) if isinstance(each.item, Claim) else frozenset[str]()
            )
            if said & {asked.shelf.meaning(word) for word in _WORDED if asked.reading.has(word)}:
                return opening(each.item, asked)
    return None


_WORDED = ("greenlit", "greenlight", "greenlighted")


def _announced_by_then(asked: Asked) -> Draft | None:
    """Where how things stood was not on record yet: the latest that had been announced by the year asked about."""
    kinds = (EventKind.ANNOUNCEMENT, EventKind.GREENLIGHT)
    known = [
        (detail.when.order, claim)
        for claim in asked.of_kind(EventDetail)
        if isinstance(detail := claim.detail, EventDetail)
        and detail.kind in kinds
        and detail.when is not None
        and claim.work is Work.THIS
        and claim.is_open
    ]
    if not known:
        return None
    latest = max(known, key=lambda row: row[0])[1]
    return Draft(dated(latest), [latest])


def _events_meant(asked: Asked) -> list[Claim]:
    """The order or renewal that is asked about, or what is on record of a year that is named."""
    renewed = asked.reading.has("renewed", "renew", "ordered", "greenlit", "greenlight")
    years = [year for year in asked.reading.years if year != asked.reading.as_of]
    found = [
        claim
        for claim in asked.of_kind(EventDetail)
        if isinstance(claim.detail, EventDetail)
        and claim.work is Work.THIS
        and claim.is_open
        and claim.detail.when is not None
        and (claim.detail.when.year in years or (renewed and claim.detail.kind is EventKind.GREENLIGHT))
    ]
    return sorted(
        found,
        key=lambda claim: (
            claim.detail.when.order if isinstance(claim.detail, EventDetail) and claim.detail.when else ()
        ),
        reverse=True,
    )[:1]


def _unannounced(asked: Asked) -> Draft | None:
    gaps = [
        each
        for each in asked.ranked
        if isinstance(each.item, Gap) and each.item.topic in (Topic.EXISTENCE, Topic.STAGE)
    ]
    if not gaps:
        return tell(asked)
    gap = max(gaps, key=lambda each: (not isinstance(each.item, Gap) or not each.item.about, each.score)).item
    draft = opening(gap, asked)
    if asked.reading.has(*_ENDINGS):
        draft.lead = f"Not that is known: {draft.lead.partition(': ')[2]}"
    return draft


def _verdict(asked: Asked, stage: Stage | None) -> str:
    """Yes or no, where that was asked."""
    reading = asked.reading
    if reading.has(*_ENDINGS):
        return "" if stage is Stage.CANCELLED else "No cancellation is on record: "
    if reading.has(*_FARTHER) and reading.is_yes_no:
        return "Not that is known: " if stage in _EARLY else ""
    if reading.has(*_BAD):
        return "" if stage is Stage.CANCELLED else "Nothing on record says so: "
    if reading.has("greenlit or", "or just", "or rumor", "or rumour", "rumor or", "rumour or", "unconfirmed"):
        return ""
    if not reading.is_yes_no or reading.negated or reading.has(*_ENDED, *_WHEN, *_FATES):
        return ""
    if stage is Stage.RUMOURED:
        return "Not confirmed: "
    if reading.has("pre production", "preproduction") and stage is not Stage.PRE_PRODUCTION:
        return ""
    return "No: " if stage is Stage.CANCELLED else "Yes: "


def lowered_in(text: str) -> str:
    """A stage's sentence after a colon."""
    return (
        text[:1].lower() + text[1:]
        if text.split(" ", maxsplit=1)[0] in {"In", "Filming", "Released", "Only", "Scheduled"}
        else text
    )


def _add_release(asked: Asked, draft: Draft) -> None:
    dates = [
        claim
        for claim in asked.of_kind(ReleaseDetail)
        if isinstance(claim.detail, ReleaseDetail) and claim.topic is Topic.RELEASE
    ]
    won = contest(claim for claim in dates if claim.label is not Label.SPECULATION)
    if won is not None:
        draft.add(release_sentence(asked, won.best), won.best)
        return
    gap = next((gap for gap in asked.entry.gaps if gap.topic is Topic.RELEASE and not gap.about), None)
    if gap is not None:
        draft.beside(f"Not known: {lowered(first_of(gap)[0])}", gap)
