"""Where a title stands and when it comes: stage, announcement, dates, filming, platforms."""

from bot.answering.answer import Outcome
from bot.answering.compose_told import dated, gap_draft, marked, opening, tell, tell_from
from bot.answering.draft import Draft, ended, first_of, lowered, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import plain
from bot.answering.words import tokens
from bot.domain.aging import countdown, is_released, stale, was_due
from bot.domain.claims import (
    Claim,
    CompanyDetail,
    DisputeDetail,
    EventDetail,
    EventKind,
    Gap,
    ReleaseDetail,
    Stage,
    StageDetail,
    Work,
)
from bot.domain.dates import MONTHS, PartialDate, Precision
from bot.domain.labels import Label, State
from bot.domain.topics import Topic
from bot.domain.winning import contest

_SERVICES = frozenset(
    {"netflix", "hbo", "disney", "disney+", "hulu", "prime", "amazon", "peacock", "paramount", "paramount+", "apple",
     "crunchyroll", "youtube", "max"}
)  # fmt: skip
_ENDINGS = "cancel canceled scrapped shelved dead axed canned abandoned ditched dropped forgotten".split()
_ENDED = "end ended ending over finished".split()


def status(asked: Asked) -> Draft | None:
    """Whether it happens and how far it is."""
    entry = asked.entry
    stages = contest(claim for claim in asked.claims if isinstance(claim.detail, StageDetail))
    if stages is None:
        return _unannounced(asked)
    best = stages.best
    stage = best.detail.stage if isinstance(best.detail, StageDetail) else None
    specific = _specific(asked, 0.75)
    if specific is not None and specific.item is not best and asked.strength < 5:
        draft = opening(specific.item, asked)
        draft.add(told(best), best)
        return draft
    lead, rest = first_of(best)
    draft = Draft(f"{_verdict(asked, stage)}{lowered_in(lead) if _verdict(asked, stage) else lead}", [best])
    if stages.newer_against:
        newer = stages.newer_against[0]
        draft.lead = f"{draft.lead.rstrip('.')}; newer and different: {lowered(told(newer))}"
        draft.rests_on = [best, newer]
    for claim in stages.also[:2]:
        draft.also.append(f"Also said: {lowered(told(claim))}")
        draft.used.append(claim)
    draft.add(rest)
    if stage is not Stage.RELEASED:
        _add_release(asked, draft)
    old = stale([best], asked.now)
    if old is not None and stage not in (Stage.RELEASED, Stage.CANCELLED):
        draft.add(f"That is the newest word on it, {old.words} old ({old.newest.words})")
    if stage is Stage.CANCELLED:
        draft.outcome = Outcome.NOT_HAPPENING
    del entry
    return draft


def _unannounced(asked: Asked) -> Draft | None:
    gaps = [
        each
        for each in asked.ranked
        if isinstance(each.item, Gap) and each.item.topic in (Topic.EXISTENCE, Topic.STAGE)
    ]
    if not gaps:
        return tell(asked)
    gap = max(gaps, key=lambda each: (not isinstance(each.item, Gap) or not each.item.about, each.score)).item
    text, rest = first_of(gap)
    draft = Draft(text if text.startswith("Not") else f"Not announced: {lowered(text)}", [gap])
    draft.add(rest)
    return draft


def _verdict(asked: Asked, stage: Stage | None) -> str:
    """Yes or no, where that was asked."""
    reading = asked.reading
    if reading.has(*_ENDINGS):
        return "" if stage is Stage.CANCELLED else "No cancellation is on record: "
    if reading.has("greenlit or", "or just", "or rumor", "or rumour", "rumor or", "rumour or", "unconfirmed"):
        return ""
    if not reading.is_yes_no or reading.negated or reading.has(*_ENDED):
        return ""
    if stage is Stage.RUMOURED:
        return "Not confirmed: "
    return "No: " if stage is Stage.CANCELLED else "Yes: "


def lowered_in(text: str) -> str:
    """A stage's sentence after a colon."""
    return (
        text[:1].lower() + text[1:]
        if text.split(" ")[0] in {"In", "Filming", "Released", "Only", "Scheduled"}
        else text
    )


def _add_release(asked: Asked, draft: Draft) -> None:
    dates = [
        claim
        for claim in asked.claims
        if isinstance(claim.detail, ReleaseDetail) and claim.topic is Topic.RELEASE
    ]
    won = contest(claim for claim in dates if claim.label is not Label.SPECULATION)
    if won is not None:
        draft.add(release_sentence(asked, won.best), won.best)
        return
    gap = next((gap for gap in asked.entry.gaps if gap.topic is Topic.RELEASE and not gap.about), None)
    if gap is not None:
        draft.add(f"Not known: {lowered(first_of(gap)[0])}", gap)


def announced(asked: Asked) -> Draft | None:
    """When and by whom it was announced."""
    kinds = (EventKind.GREENLIGHT, EventKind.ANNOUNCEMENT)
    events = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and isinstance(each.item.detail, EventDetail)
        and each.item.detail.kind in kinds
    ]
    work = asked.reading.work or Work.THIS
    own = [each for each in events if each.item.work is work]
    if not own:
        return status(asked)
    top = own[0].score
    close = [each for each in own if each.score > top - 1.0]
    first = min(close, key=lambda each: _when(each).first if _when(each) else asked.now.date())
    draft = Draft(dated_fully(first.item), [first.item])
    stage = contest(claim for claim in asked.claims if isinstance(claim.detail, StageDetail))
    if stage is not None and work is Work.THIS:
        draft.add(told(stage.best), stage.best)
    return draft


def _when(each: Ranked) -> PartialDate:
    detail = each.item.detail if isinstance(each.item, Claim) else None
    return detail.when if isinstance(detail, EventDetail) and detail.when is not None else PartialDate(9998)


def dated_fully(item: Claim | Gap) -> str:
    """An event with its date."""
    return dated(item) if isinstance(item, Claim) else plain(item.text)


def release(asked: Asked) -> Draft | None:
    """When it comes or came."""
    if asked.reading.work is Work.PREDECESSOR:
        from bot.answering.compose_order import before

        return before(asked)
    specific = _specific(asked, 0.5)
    if specific is not None and not (isinstance(specific.item, Gap) and not specific.item.about):
        draft = opening(specific.item, asked)
        own = _winner(asked)
        if own is not None and own is not specific.item:
            draft.add(release_sentence(asked, own), own)
        return draft
    best = _winner(asked)
    gap = next((gap for gap in asked.entry.gaps if gap.topic is Topic.RELEASE and not gap.about), None)
    if best is None or (gap is not None and best.label is Label.SPECULATION):
        return _undated(asked, gap)
    return _dated(asked, best)


def _winner(asked: Asked) -> Claim | None:
    won = contest(
        claim
        for claim in asked.claims
        if isinstance(claim.detail, ReleaseDetail)
        and claim.topic is Topic.RELEASE
        and claim.work is Work.THIS
    )
    return won.best if won is not None else None


def _undated(asked: Asked, gap: Gap | None) -> Draft | None:
    if gap is None:
        return tell(asked)
    draft = gap_draft(gap, asked)
    guesses = [
        claim
        for claim in asked.claims
        if isinstance(claim.detail, ReleaseDetail) and claim.topic is Topic.RELEASE
    ]
    for claim in [claim for claim in guesses if claim.is_open][:2]:
        draft.add(marked(claim), claim)
    stage = contest(claim for claim in asked.claims if isinstance(claim.detail, StageDetail))
    if stage is not None:
        draft.add(first_of(stage.best)[0], stage.best)
    return draft


def _dated(asked: Asked, best: Claim) -> Draft:
    draft = Draft(_checked(asked, best) + release_sentence(asked, best), [best])
    window = best.detail.window if isinstance(best.detail, ReleaseDetail) else None
    if window is not None and window.precision is not Precision.DAY:
        exact = next((gap for gap in asked.entry.gaps if gap.topic is Topic.RELEASE), None)
        if exact is not None:
            draft.add(f"Not known: {lowered(plain(exact.text))}", exact)
    slips = slips_of(asked)
    if slips:
        moved = " → ".join(window_of(claim).words for claim in (*slips, best))
        draft.add(f"It was moved: {moved}", *slips)
    rest = plain(best.text)
    if rest.rstrip(".") not in draft.lead:
        draft.add(rest)
    days = countdown(best, asked.now)
    if days:
        draft.add(f"That is in {days} days" if days > 1 else "That is tomorrow")
    return draft


def slips_of(asked: Asked) -> list[Claim]:
    """The dates that were replaced, oldest first."""
    old = [
        claim
        for claim in asked.claims
        if isinstance(claim.detail, ReleaseDetail)
        and claim.detail.window is not None
        and claim.topic is Topic.RELEASE
        and claim.state is State.SUPERSEDED
        and claim.work is Work.THIS
    ]
    return sorted(
        old, key=lambda claim: claim.seen.order if claim.seen is not None else window_of(claim).order
    )


def window_of(claim: Claim) -> PartialDate:
    """A claim's date; the far end of time where it has none."""
    detail = claim.detail
    return (
        detail.window
        if isinstance(detail, ReleaseDetail) and detail.window is not None
        else PartialDate(9998)
    )


def release_sentence(asked: Asked, claim: Claim) -> str:
    """The one sentence about a release date; time decides its verb."""
    detail = claim.detail
    title = plain(asked.entry.title.name)
    if not isinstance(detail, ReleaseDetail) or detail.window is None:
        return ended(plain(claim.text))
    window = detail.window
    if is_released(asked.claims):
        return f"{title} came out {window.when}."
    if was_due(claim, asked.claims, asked.now):
        return f"{title} was due {window.when}; no release is recorded here."
    sure = {Label.CONFIRMED: "is scheduled for", Label.REPORTED: "is reported for"}.get(
        claim.label, "is guessed for"
    )
    where = f" ({plain(detail.territory)})" if detail.territory else ""
    return f"{title} {sure} {window.words}{where}."


def _checked(asked: Asked, best: Claim) -> str:
    """ "No: " where the question names another day or year; "Yes: " where it names the right one."""
    window = window_of(best)
    words = asked.reading.words
    months = [
        at for at, name in enumerate(MONTHS, 1) if name.casefold() in words or name[:3].casefold() in words
    ]
    years = [year for year in asked.reading.years if 2000 <= year <= 2100]
    if not asked.reading.is_yes_no or not (months or years):
        if asked.reading.is_yes_no and asked.reading.has("out", "out yet", "out now", "released"):
            return "Yes: " if is_released(asked.claims) else "Not yet: "
        return ""
    days = [int(word) for word in words if word.isdigit() and int(word[:5]) <= 31]
    wrong = (
        (bool(years) and window.year not in years)
        or (bool(months) and window.month is not None and window.month not in months)
        or (bool(days and months) and window.day is not None and window.day not in days)
    )
    return "No: " if wrong else "Yes: "


def _specific(asked: Asked, least: float) -> Ranked | None:
    """A record that holds words of the question beyond those of the topic itself."""
    plainly = {asked.shelf.meaning(word) for word in TOPIC_WORDS}
    extra = [word for word in asked.extra if word not in plainly and not word.isdigit()]
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


TOPIC_WORDS = (
    "release date premiere come out when day month year exact time status update confirm happen announce real still "
    "thing movie film season sequel series soon wait official state make progress new title netflix"
).split()


def filming(asked: Asked) -> Draft | None:
    """Whether and where it is or was shot."""
    pool = [each for each in asked.fitting(0.3)]
    work = asked.reading.work or Work.THIS
    own = [each for each in pool if each.item.work is work]
    stage = contest(claim for claim in asked.claims if isinstance(claim.detail, StageDetail))
    rolling = (
        stage is not None
        and isinstance(stage.best.detail, StageDetail)
        and stage.best.detail.stage is Stage.IN_PRODUCTION
    )
    if work is Work.THIS and rolling and stage is not None and "ilming" in stage.best.text:
        lead, rest = first_of(stage.best)
        yes = asked.reading.is_yes_no and not asked.reading.has("wrap", "wrapped", "finished", "done")
        draft = Draft(f"Yes: {lowered_in(lead)}" if yes else lead, [stage.best])
        draft.add(rest)
        for each in own[:2]:
            draft.add(marked(each.item), each.item)
        return draft
    draft = tell_from(asked, own or pool)
    if draft is not None and stage is not None and work is Work.THIS:
        draft.add(first_of(stage.best)[0], stage.best)
    return draft


def platform(asked: Asked) -> Draft | None:
    """Where to watch it."""
    pool = asked.fitting()
    work = asked.reading.work
    own = [each for each in pool if work is None or each.item.work is work or isinstance(each.item, Gap)]
    companies = [
        claim
        for claim in asked.claims
        if isinstance(claim.detail, CompanyDetail)
        and {"platform", "distributor"} & set(claim.detail.role.split())
    ]
    draft = tell_from(asked, own or pool)
    if draft is None:
        return None
    draft.tell(*companies[:1])
    named = _SERVICES & set(asked.reading.words)
    first = draft.rests_on[0] if draft.rests_on else None
    if named and asked.reading.is_yes_no and isinstance(first, Claim):
        there = named & set(tokens(f"{first.text} {' '.join(draft.support)}"))
        draft.lead = f"{'Yes' if there else 'No, not as far as is known'}: {lowered(draft.lead)}"
    return draft
