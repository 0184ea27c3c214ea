"""Whether it happens and how far it has come."""

from bot.answering.retelling.gaps import not_known
from bot.answering.retelling.releases import release_claim, release_gap, release_sentence
from bot.answering.retelling.telling import Record, Telling, Told
from bot.domain.aging import stale
from bot.domain.claims import Claim, EventDetail, EventKind, Gap, Stage, StageDetail, Work
from bot.texts import message

_STAGES = {
    Stage.RUMOURED: message("%(title)s is so far only an idea that is talked about"),
    Stage.ANNOUNCED: message("%(title)s has been announced"),
    Stage.IN_DEVELOPMENT: message("%(title)s is in development"),
    Stage.PRE_PRODUCTION: message("%(title)s is in pre-production"),
    Stage.IN_PRODUCTION: message("%(title)s is in production"),
    Stage.POST_PRODUCTION: message("%(title)s is in post-production"),
    Stage.COMPLETED: message("%(title)s is finished"),
    Stage.RELEASED: message("%(title)s is out"),
    Stage.ON_HOLD: message("%(title)s is on hold"),
    Stage.CANCELLED: message("%(title)s has been cancelled"),
}
_EVENTS = {
    EventKind.ANNOUNCEMENT: message("%(title)s was announced %(when)s"),
    EventKind.GREENLIGHT: message("%(title)s was given the go-ahead %(when)s"),
    EventKind.FILMING_START: message("filming of %(title)s began %(when)s"),
    EventKind.FILMING_WRAP: message("filming of %(title)s ended %(when)s"),
}


def stage_sentence(claim: Claim, telling: Telling) -> str:
    """Which stage it is in; without a full stop, to stand after a "Yes:" too."""
    if not isinstance(claim.detail, StageDetail):
        return telling.quoted(claim)
    return telling.phrase(_STAGES[claim.detail.stage])


def event_sentence(claim: Claim, telling: Telling) -> str:
    """What happened when; in the claim's own words where its kind has no message."""
    detail = claim.detail
    if isinstance(detail, EventDetail) and detail.when is not None:
        known = _EVENTS.get(detail.kind) if claim.work is Work.THIS else None
        if known is not None:
            return telling.phrase(known, when=telling.when(detail.when))
        return f"{telling.date(detail.when)}: {telling.quoted(claim)}"
    return telling.quoted(claim)


def status(rests: list[Record], telling: Telling, verdict: str) -> Told:
    """Whether it happens."""
    first = rests[0] if rests else None
    if isinstance(first, Gap):
        told = Told(not_known(first, telling, yet=verdict == "Not yet"), [first])
        told.add(telling.quoted(first), first)
        return told
    if not isinstance(first, Claim) or not isinstance(first.detail, StageDetail):
        return Told("", [])
    sentence = stage_sentence(first, telling)
    told = Told(_decided(first.detail.stage, verdict, sentence, telling), [first])
    date, gap = release_claim(telling), release_gap(telling)
    if date is not None:
        told.add(release_sentence(date, telling), date)
    old = stale([first], telling.now) if first.detail.stage is not Stage.RELEASED else None
    if old is not None and old.newest.words not in first.text:
        told.add(telling.phrase("Newest word on record: %(date)s.", date=telling.date(old.newest)), first)
    told.quote(first, telling)
    if gap is not None and date is None and first.detail.stage is not Stage.RUMOURED:
        told.add(not_known(gap, telling), gap)
    return told


def _decided(stage: Stage, verdict: str, sentence: str, telling: Telling) -> str:
    clause = telling.after_colon(sentence)
    if verdict.startswith("No cancellation"):
        return telling.phrase("No cancellation is on record: %(sentence)s.", sentence=clause)
    if stage is Stage.RUMOURED:
        return telling.phrase("Not confirmed: %(sentence)s.", sentence=clause)
    return decided(verdict, sentence, telling)


def decided(verdict: str, sentence: str, telling: Telling) -> str:
    """A clause after "Yes:" or "No:", where that was asked; else by itself, with a capital."""
    clause = telling.after_colon(sentence)
    match verdict:
        case "Yes":
            return telling.phrase("Yes: %(sentence)s.", sentence=clause)
        case "No":
            return telling.phrase("No: %(sentence)s.", sentence=clause)
        case "Not yet":
            return telling.phrase("Not yet: %(what)s.", what=clause)
        case "Not confirmed":
            return telling.phrase("Not confirmed: %(sentence)s.", sentence=clause)
        case _:
            return f"{sentence[:1].upper()}{sentence[1:]}."


def announced(claim: Claim, telling: Telling) -> Told:
    """When it was announced."""
    told = Told(decided("", event_sentence(claim, telling), telling), [claim])
    add_stage(told, telling)
    return told


def filming(rests: list[Record], telling: Telling, verdict: str) -> Told:
    """Whether it is or was shot."""
    first = rests[0] if rests else None
    if isinstance(first, Gap):
        told = Told(not_known(first, telling, yet=verdict == "Not yet"), [first])
        add_stage(told, telling)
        return told
    if not isinstance(first, Claim):
        return Told("", [])
    if isinstance(first.detail, StageDetail):
        told = Told(decided(verdict, stage_sentence(first, telling), telling), [first])
        told.add(telling.quoted(first), first)
        return told
    told = Told(decided(verdict, event_sentence(first, telling), telling), [first])
    add_stage(told, telling)
    return told


def add_stage(told: Told, telling: Telling) -> None:
    """The stage that the title is in."""
    for claim in telling.entry.claims:
        if isinstance(claim.detail, StageDetail) and claim.is_open and claim.work is Work.THIS:
            told.add(decided("", stage_sentence(claim, telling), telling), claim)
            return
