"""Topics that are answered in the words of the best claim: figures, plot, quotations, notes."""

from collections.abc import Sequence
from datetime import date

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.draft import Draft, ended, first_of, label_of, lowered, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import covered, plain
from bot.answering.words import tokens
from bot.domain.claims import (
    Claim,
    DisputeDetail,
    EventDetail,
    FigureDetail,
    Gap,
    PlotDetail,
    PlotKind,
    QuoteDetail,
    RelatedDetail,
    Relation,
    Work,
)
from bot.domain.dates import MONTHS, PartialDate
from bot.domain.labels import Label, State
from bot.domain.ledger import TitleLedger

_ENOUGH = 0.3
_CLOSE = 0.6
"""Share of a question's words that a record must hold where its topic does not fit."""


def tell(asked: Asked) -> Draft | None:
    """The best record in its own words, the next best as support."""
    found = [each for each in asked.fitting() if asked.concerns(each)] if asked.strength >= 2 else []
    if found or asked.strength < 2:
        pool = found or [
            each
            for each in asked.ranked
            if each.share >= _ENOUGH and _suits(asked, each) and asked.concerns(each)
        ]
        return tell_from(asked, pool)
    return tell_from(asked, [each for each in asked.ranked if _suits(asked, each) and _close(asked, each)])


def _close(asked: Asked, each: Ranked) -> bool:
    """Whether a record of another topic holds nearly all that was asked."""
    words = [word for word in asked.reading.content if word not in asked.shelf.plain_words]
    return len(words) >= 2 and asked.concerns(each) and asked.shelf.share(each.item, words) >= _CLOSE


def _suits(asked: Asked, each: Ranked) -> bool:
    """Whether a record speaks of the work that is meant, where the question says which."""
    if isinstance(each.item, Claim) and isinstance(each.item.detail, RelatedDetail):
        return asked.reading.work is not Work.THIS
    return asked.reading.work in (None, each.item.work)


def tell_from(asked: Asked, pool: Sequence[Ranked], least: float = 0.55) -> Draft | None:
    """The same from a chosen pool; support is what scores at least such a part of the best."""
    if not pool:
        return None
    best = pool[0]
    draft = opening(best.item, asked)
    for each in pool[1:6]:
        if each.score < best.score * least:
            break
        if isinstance(each.item, Claim) and (each.item.spoils or isinstance(each.item.detail, DisputeDetail)):
            continue
        draft.add(marked(each.item), each.item)
    add_disputes(asked, draft)
    return draft


def opening(item: Claim | Gap, asked: Asked) -> Draft:
    """A draft that begins with one record."""
    if isinstance(item, Gap):
        return gap_draft(item, asked)
    if isinstance(item.detail, DisputeDetail):
        return dispute_draft(item, asked.entry)
    lead, rest = _said(item)
    draft = Draft(lead, [item])
    draft.add(rest)
    return draft


def _said(claim: Claim) -> tuple[str, str]:
    if isinstance(claim.detail, QuoteDetail):
        return quoted(claim), plain(claim.text)
    if isinstance(claim.detail, EventDetail):
        return dated(claim), ""
    if isinstance(claim.detail, RelatedDetail):
        return f"{plain(claim.detail.name)}: {lowered(plain(claim.text))}", ""
    lead, rest = first_of(claim)
    if isinstance(claim.detail, FigureDetail) and len(lead) < 40 and not claim.spoils:
        what = plain(claim.detail.what)
        lead = f"{what[:1].upper()}{what[1:]}: {lead}"
    if claim.label is Label.SPECULATION and not claim.spoils and claim.state is State.OPEN:
        lead = f"Only speculation: {lowered(lead)}"
    if claim.state is State.DEBUNKED:
        lead = f"Not supported: {lowered(lead)}"
    return lead, rest


def gap_draft(gap: Gap, asked: Asked) -> Draft:
    """A draft that says what is not known."""
    text, rest = first_of(gap)
    draft = Draft(f"{'Not yet' if asked.reading.is_yes_no else 'Not known'}: {lowered(text)}", [gap])
    draft.add(rest)
    return draft


def dispute_draft(claim: Claim, entry: TitleLedger) -> Draft:
    """Our reading of a disagreement first, then who says what."""
    detail = claim.detail
    assert isinstance(detail, DisputeDetail)
    reading = plain(claim.text.removeprefix("Say: "))
    question = plain(detail.question)
    lead = f"{question} {reading}" if question.endswith("?") else f"{question}: {lowered(reading)}"
    if claim.spoils:
        draft = Draft(f"Spoiler: {covered(lead)}", [claim])
        draft.add(covered(sides_of(claim, entry)))
        return draft
    draft = Draft(lead, [claim])
    draft.add(sides_of(claim, entry))
    return draft


def sides_of(claim: Claim, entry: TitleLedger) -> str:
    """Who says what, in one line."""
    detail = claim.detail
    assert isinstance(detail, DisputeDetail)
    said = [
        f"{plain(entry.sources[side.source].publisher) if side.source in entry.sources else 'a source'}: {plain(side.says)}"
        + (" (refuted)" if side.state is State.DEBUNKED else "")
        for side in detail.sides[:4]
    ]
    return f"Sources differ: {'; '.join(said)}"


def marked(item: Claim | Gap) -> str:
    """A record in its own words, with a warning where it is no more than talk."""
    if isinstance(item, Gap):
        return f"Not known: {lowered(plain(item.text))}"
    if isinstance(item.detail, QuoteDetail):
        return quoted(item)
    text = dated(item) if isinstance(item.detail, EventDetail) and not item.spoils else told(item)
    if label_of(item) is ShownLabel.SPECULATION and not text.lower().startswith(
        ("speculation", "rumour", "only")
    ):
        return f"Speculation: {lowered(text)}"
    return text


def dated(claim: Claim) -> str:
    """An event with its date, where its text does not give it."""
    when = claim.detail.when if isinstance(claim.detail, EventDetail) else None
    text = plain(claim.text)
    if when is None or _gives(text, when):
        return text
    if when.day is not None and str(when.year) in text:
        return f"{text.rstrip('.')} ({when.words})."
    return f"{when.words}: {text}"


def _gives(text: str, when: PartialDate) -> bool:
    if str(when.year) not in text:
        return False
    return when.day is None or (f"{when.day} {MONTHS[(when.month or 1) - 1]}" in text)


def quoted(claim: Claim) -> str:
    """A quotation with who said it and when."""
    detail = claim.detail
    assert isinstance(detail, QuoteDetail)
    said = f", {detail.said.words}" if detail.said is not None else ""
    return f"{plain(detail.speaker)}: “{plain(detail.words)}”{said}"


def add_disputes(asked: Asked, draft: Draft) -> None:
    """What other sources say, where the disagreement is about this."""
    for each in asked.ranked[:8]:
        item = each.item
        if (
            not isinstance(item, Claim)
            or not isinstance(item.detail, DisputeDetail)
            or item in draft.rests_on
        ):
            continue
        if each.fit > 0 and each.share >= 0.25 and not item.spoils and len(draft.also) < 1:
            draft.also.append(
                f"Also said: {lowered(sides_of(item, asked.entry).removeprefix('Sources differ: '))}"
            )
            draft.used.append(item)


def plot(asked: Asked) -> Draft | None:
    """The plot without spoilers; what is only talk is called so."""
    clean = [each for each in asked.fitting() if not (isinstance(each.item, Claim) and each.item.spoils)]
    work = asked.reading.work
    if work is Work.PREDECESSOR:
        story = [each for each in clean if each.item.work is Work.PREDECESSOR]
        specific = [each for each in story if _holds(asked, each)]
        return tell_from(asked, specific or _premise_first(story)) if story else None
    own = [each for each in clean if each.item.work is Work.THIS]
    specific = [each for each in own if _holds(asked, each) and not isinstance(each.item, Gap)]
    gaps = [each for each in own if isinstance(each.item, Gap) and each.fit >= 0.9]
    draft = tell_from(asked, specific or gaps or _premise_first(own) or clean)
    if draft is not None:
        for each in own[:4]:
            if isinstance(each.item, Claim) and isinstance(each.item.detail, PlotDetail):
                draft.add(marked(each.item), each.item)
    return draft


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
    pool = sorted(pool, key=lambda each: -each.score)
    if not pool:
        return None
    draft = opening(pool[0].item, asked)
    for each in pool[1:3]:
        if each.score > pool[0].score * 0.7 and isinstance(each.item, Claim) and each.item.spoils:
            draft.add(told(each.item), each.item)
    return draft


def villain(asked: Asked) -> Draft | None:
    """Who is against the heroes: a gap, or what the plot says."""
    if asked.reading.work is Work.PREDECESSOR:
        return ending(asked)
    return tell_from(asked, asked.fitting(0.9)) or plot(asked)


def quote(asked: Asked) -> Draft | None:
    """What somebody said, word for word."""
    speakers = {figure.name for figure in asked.reading.figures if not figure.is_character}
    quotes = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and isinstance(each.item.detail, QuoteDetail)
        and each.item.label is not Label.SPECULATION
    ]
    own = [each for each in quotes if isinstance(each.item, Claim) and _speaks(each.item, speakers)]
    if not speakers:
        own = quotes
    elif not own:
        names = {word for name in speakers for word in tokens(name)}
        own = [each for each in quotes if names & set(tokens(each.item.text))]
    pool = own or [each for each in asked.ranked if each.share >= _ENOUGH and isinstance(each.item, Claim)]
    if not pool:
        return None
    draft = opening(pool[0].item, asked)
    if len(pool) > 1 and pool[1].score > pool[0].score * 0.7:
        draft.add(marked(pool[1].item), pool[1].item)
    return draft


def _speaks(claim: Claim, speakers: set[str]) -> bool:
    return isinstance(claim.detail, QuoteDetail) and any(name in claim.detail.speaker for name in speakers)


def figures(asked: Asked) -> Draft | None:
    """A number, with the numbers beside it."""
    found = asked.fitting()
    if asked.rule.name == "count" and asked.extra:
        found = [
            each
            for each in found
            if asked.shelf.share(each.item, asked.extra) >= 0.34 or isinstance(each.item, Gap)
        ]
        found = [each for each in found if not isinstance(each.item, Gap) or each.share > 0.2]
    if asked.reading.work is None and found and isinstance(found[0].item, Gap) and asked.reading.named:
        known = [each for each in found if isinstance(each.item, Claim)]
        found = (
            known if known and known[0].item.work is Work.PREDECESSOR and not asked.reading.later else found
        )
    firm = [each for each in found if not _is_dispute(each.item)] or found
    if not asked.extra:
        order = {record.item.ref: at for at, record in enumerate(asked.shelf.records)}
        best = [each for each in firm if each.item.work is firm[0].item.work and isinstance(each.item, Claim)]
        if best and isinstance(firm[0].item, Claim):
            firm = sorted(best, key=lambda each: (_rank(each.item), order[each.item.ref]))
    return tell_from(asked, firm, 0.3) if firm else tell(asked)


def _rank(item: Claim | Gap) -> int:
    return item.label.rank if isinstance(item, Claim) else len(Label)


def _is_dispute(item: Claim | Gap) -> bool:
    return isinstance(item, Claim) and isinstance(item.detail, DisputeDetail)


def naming(asked: Asked) -> Draft | None:
    """What it is called, and what kind of work it is."""
    title = asked.entry.title
    found = [each for each in asked.fitting() if each.share > 0.1 or asked.strength >= 2.5]
    if found:
        draft = tell_from(asked, found)
        if draft is not None and title.note and title.note not in draft.lead:
            draft.add(plain(title.note))
        return draft
    stage = [claim for claim in asked.claims if claim.is_open][:1]
    draft = Draft(f"It is called {plain(title.name)}; it is a {title.kind.words}", stage)
    draft.add(plain(title.note))
    return draft


_FRESH = (
    "sourc",
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
    if any(word.startswith(_FRESH) for word in asked.reading.content) and not asked.reading.has("article"):
        return freshness(asked)
    pool = [each for each in asked.ranked if each.fit > 0 and isinstance(each.item, Claim)]
    if asked.reading.has("article"):
        pool = [each for each in pool if "article" in each.item.text or _is_dispute(each.item)] or pool
    asks_of_it = asked.reading.has("article") or (pool and pool[0].share > 0)
    return tell_from(asked, pool, 0.8) if pool and asks_of_it else freshness(asked)


def freshness(asked: Asked) -> Draft | None:
    """The newest claim, and the day of the last look."""
    seen = [claim for claim in asked.claims if claim.seen is not None and claim.is_open]
    if not seen:
        return None
    newest = max(seen, key=lambda claim: claim.seen.order if claim.seen else (date.min, date.min))
    title = asked.entry.title
    when = newest.seen.words if newest.seen else ""
    draft = Draft(f"The newest that is known of {plain(title.name)} is from {when}", [newest])
    draft.add(told(newest), newest)
    spoken = [claim for claim in seen if claim.label is Label.CONFIRMED]
    if spoken:
        last = max(spoken, key=lambda claim: claim.seen.order if claim.seen else (date.min, date.min))
        draft.add(
            f"The newest confirmed word is from {last.seen.words if last.seen else ''}: {lowered(told(last))}",
            last,
        )
    if title.checked is not None:
        draft.add(f"Sources were last checked on {PartialDate.of(title.checked).words}")
    return draft


def nothing(asked: Asked, about: str) -> Draft:
    """Nothing on record about a thing that is on subject."""
    title = plain(asked.entry.title.name)
    gaps = [each.item for each in asked.ranked if isinstance(each.item, Gap) and each.fit >= 0.9][:1]
    lead = f"Not known: no source here says anything about {about} of {title}"
    if about == "that":
        lead = f"Not known: no source here answers that about {title}"
    draft = Draft(ended(lead), gaps)
    draft.outcome = Outcome.NOTHING_ANNOUNCED
    draft.label = ShownLabel.UNKNOWN
    return draft
