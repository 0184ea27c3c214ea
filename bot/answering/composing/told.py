"""Topics that are answered in the words of the best claim: figures, plot, quotations, notes."""

from collections.abc import Sequence

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.composing.beginnings import first_sentence, name_first, named_in, unknown
from bot.answering.composing.disputes import add_disputes, dispute_draft, is_dispute
from bot.answering.draft import Draft, ended, first_of, label_of, lowered, sentences, settled, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import covered, plain
from bot.answering.words import tokens
from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CreditDetail,
    DisputeDetail,
    EventDetail,
    EventKind,
    FigureDetail,
    Gap,
    QuoteDetail,
    RelatedDetail,
    Work,
)
from bot.domain.dates import MONTHS, PartialDate
from bot.domain.labels import Label, State

ENOUGH = 0.4
_WHOLLY = 0.9
"""How well a gap suits the topic where it is about just that."""
_CLOSE = 0.6
"""Share of a question's words that a record must hold where its topic does not fit."""


def tell(asked: Asked) -> Draft | None:
    """The best record in its own words, the next best as support."""
    fitting = [each for each in asked.fitting() if asked.concerns(each) and not _of_the_cards(asked, each)]
    found = fitting if asked.strength >= 2 else []
    if found or asked.strength < 2:
        pool = found or [
            each
            for each in asked.ranked
            if each.share >= ENOUGH
            and suits(asked, each)
            and asked.concerns(each)
            and not _is_aside(asked, each)
        ]
        # Of those whom a description may mean the next one is told as well.
        first = pool[0].item if pool else None
        described = isinstance(first, Claim) and isinstance(first.detail, CharacterDetail)
        unsure = described and not asked.reading.figures
        return tell_from(asked, pool, more=int(unsure))
    return tell_from(asked, [each for each in asked.ranked if suits(asked, each) and _close(asked, each)])


def _is_aside(asked: Asked, each: Ranked) -> bool:
    """Whether somebody's words hold a word of a question that asks for nobody's words: "who is the final boss"."""
    if asked.reading.figures or "quote" in asked.reading.topics:
        return False
    if not isinstance(each.item, Claim) or not isinstance(each.item.detail, QuoteDetail):
        return False
    return asked.reading.asks == "who" or sum(word in each.words for word in asked.extra) < 2


def _close(asked: Asked, each: Ranked) -> bool:
    """Whether a record of another topic holds nearly all that was asked."""
    names = asked.shelf.names_of(asked.reading.figures)
    words = [word for word in asked.reading.content if word not in asked.shelf.plain_words | names]
    return len(words) >= 2 and asked.concerns(each) and asked.shelf.share(each.item, words) >= _CLOSE


def suits(asked: Asked, each: Ranked) -> bool:
    """Whether a record speaks of the work that is meant, where the question says which."""
    if isinstance(each.item, Claim) and isinstance(each.item.detail, RelatedDetail):
        return asked.reading.work is not Work.THIS
    return asked.reading.work in (None, each.item.work) and not _of_the_cards(asked, each)


def _of_the_cards(asked: Asked, each: Ranked) -> bool:
    """Whether a record describes a character, as known from the work before, where nobody is named and the one to come is meant."""
    if not isinstance(each.item, Claim) or not isinstance(each.item.detail, CharacterDetail):
        return False
    return not asked.reading.figures and asked.reading.work is Work.THIS and not asked.is_released


def tell_from(asked: Asked, pool: Sequence[Ranked], least: float = 0.55, *, more: int = 0) -> Draft | None:
    """The same from a chosen pool; support is what scores at least such a part of the best.

    So many of the next best belong to the answer; the others are only near. What is missing of just this belongs to it
    as well, and beside what is not known the next best.
    """
    if not pool:
        return None
    best = pool[0]
    draft = opening(best.item, asked)
    if isinstance(best.item, Gap):
        more = max(more, 1)
    for each in pool[1:6]:
        if each.score < best.score * least:
            break
        if isinstance(each.item, Claim) and (each.item.spoils or isinstance(each.item.detail, DisputeDetail)):
            continue
        if _is_another_matter(asked, best.item, each.item):
            continue
        if isinstance(best.item, Gap) and asked.reading.work is Work.THIS and each.item.work is not Work.THIS:
            continue
        missing = isinstance(each.item, Gap) and each.fit >= _WHOLLY and not is_dispute(best.item)
        # Under what is not known nothing need be said to be not known once more.
        gaps = isinstance(best.item, Gap) and isinstance(each.item, Gap)
        if isinstance(best.item, Gap) and best.item.work is not each.item.work:
            draft.beside(marked(each.item), each.item)
            continue
        draft.put(told(each.item) if gaps else marked(each.item), each.item, near=not (more > 0 or missing))
        more -= 1
    add_disputes(asked, draft)
    return draft


def tell_before(asked: Asked, found: Ranked, draft: Draft | None) -> Draft | None:
    """A record that is told before what an answer says first; who holds the office that is asked for stays beside it."""
    other = tell_from(asked, [found])
    if other is not None and draft is not None and draft.rests_on:
        first = draft.rests_on[0]
        detail = first.detail if isinstance(first, Claim) and first.work is found.item.work else None
        same = isinstance(detail, CreditDetail) and tokens(detail.person)[-1] in tokens(other.lead)
        near = same or asked.rule.compose != "crew"
        other.put(draft.lead.removeprefix("Yes: "), *draft.rests_on, near=near)
    return other


def _is_another_matter(asked: Asked, first: Claim | Gap, item: Claim | Gap) -> bool:
    """Whether a record describes a character, where nobody is named and the first sentence is about something else."""
    if asked.reading.figures or not isinstance(item, Claim) or not isinstance(item.detail, CharacterDetail):
        return False
    return not (isinstance(first, Claim) and isinstance(first.detail, CharacterDetail | CreditDetail))


def opening(item: Claim | Gap, asked: Asked) -> Draft:
    """A draft that begins with one record."""
    if isinstance(item, Gap):
        return gap_draft(item, asked)
    if isinstance(item.detail, DisputeDetail):
        return dispute_draft(item, asked.entry)
    past = _of_the_past(asked) and settled(item, first_of(item)[0])
    lead, rest = _said(item, past=past)
    if isinstance(item.detail, RelatedDetail):
        lead = name_first(item.detail, lead, asked.reading)
    draft = Draft(lead, [item], label=ShownLabel.CONFIRMED if past else None)
    described = isinstance(item.detail, CharacterDetail) and asked.rule.name != "naming"
    draft.put(rest, near=described)
    return draft


def _said(claim: Claim, *, past: bool) -> tuple[str, str]:
    if isinstance(claim.detail, QuoteDetail):
        return quoted(claim), told(claim)
    if claim.spoils:
        return told(claim), ""
    if isinstance(claim.detail, EventDetail):
        return first_sentence(dated(claim))
    if isinstance(claim.detail, RelatedDetail):
        return first_sentence(named_in(claim.detail.name, claim))
    lead, rest = first_of(claim)
    if (
        isinstance(claim.detail, FigureDetail)
        and len(lead) < 40
        and not set(tokens(claim.detail.what)) & set(tokens(lead))
    ):
        what = plain(claim.detail.what)
        lead = f"{what[:1].upper()}{what[1:]}: {lead}"
    if claim.label is Label.SPECULATION and claim.state is State.OPEN and not past:
        lead = f"Only speculation: {lowered(lead)}"
    if claim.state is State.DEBUNKED:
        lead = f"Not supported: {lowered(lead)}"
    return f"{of_whom(claim)}{lead}", rest


_RETURN = 3.0


def of_whom(claim: Claim) -> str:
    """The name before a credit that calls somebody only a relative: "Rhiannon Rodriguez: Robert Rodriguez's daughter …"."""
    detail = claim.detail
    if not isinstance(detail, CreditDetail) or detail.role == "actor" or claim.spoils:
        return ""
    said, first = tokens(claim.text), tokens(detail.person)[:1]
    return f"{plain(detail.person)}: " if _CHILDREN & set(said) and not set(first) & set(said) else ""


_CHILDREN = frozenset({"daughter", "son", "wife", "husband", "brother", "sister"})


def _of_the_past(asked: Asked) -> bool:
    """Whether a question leaves it open that the work before is meant."""
    if asked.reading.work is Work.THIS or asked.rule.name == "status":
        return False
    return asked.reading.topics.get("back", 0.0) < _RETURN


def gap_draft(gap: Gap, asked: Asked) -> Draft:
    """A draft that says what is not known."""
    text, rest = first_of(gap)
    draft = Draft(f"{unknown(gap, asked, text)}: {lowered(text)}", [gap])
    draft.add(rest)
    return draft


def marked(item: Claim | Gap) -> str:
    """A record in its own words, with a warning where it is no more than talk."""
    if isinstance(item, Gap):
        return f"Not known: {lowered(told(item))}"
    if isinstance(item.detail, QuoteDetail):
        return quoted(item)
    text = dated(item) if isinstance(item.detail, EventDetail) and not item.spoils else told(item)
    if label_of(item) is ShownLabel.SPECULATION and not text.lower().startswith(
        ("speculation", "rumour", "only")
    ):
        return f"Speculation: {lowered(_without_hedges(text))}"
    return text


def _without_hedges(text: str) -> str:
    """A text without the sentences that only say that it is a guess."""
    first, *rest = sentences(text)
    return " ".join((first, *(each for each in rest if not set(tokens(each)) <= _HEDGES)))


_HEDGES = frozenset(
    [
        "it",
        "this",
        "that",
        "is",
        "was",
        "a",
        "guess",
        "rumour",
        "hope",
        "and",
        "our",
        "sources",
        "do",
        "does",
        "not",
        "no",
        "source",
        "confirm",
        "confirms",
        "confirmed",
        "never",
        "by",
    ]
)


def dated(claim: Claim) -> str:
    """An event with its date, where its text does not give it."""
    when = claim.detail.when if isinstance(claim.detail, EventDetail) else None
    text = told(claim)
    if when is None or _gives(text, when):
        return text
    if isinstance(claim.detail, EventDetail) and claim.detail.kind is EventKind.FILMING_PLAN:
        return f"{text.rstrip('.')} (planned for {when.words})."
    if when.day is not None and str(when.year) in text:
        return f"{text.rstrip('.')} ({when.words})."
    on = when.when
    return f"{on[:1].upper()}{on[1:]} {lowered(text)}"


def _gives(text: str, when: PartialDate) -> bool:
    if str(when.year) not in text:
        return False
    month = MONTHS[(when.month or 1) - 1]
    return (
        f"{when.day} {month}" if when.day is not None else month if when.month is not None else ""
    ) in text


def quoted(claim: Claim) -> str:
    """A quotation with who said it and when."""
    detail = claim.detail
    if not isinstance(detail, QuoteDetail):
        return told(claim)
    said = f" {detail.said.when}" if detail.said is not None else ""
    line = f"{plain(detail.speaker)} said{said}: “{plain(detail.words)}”"
    return f"Spoiler for {plain(claim.spoils)}: {covered(line)}" if claim.spoils else line


def nothing(asked: Asked, about: str) -> Draft:
    """Nothing on record about a thing that is on subject."""
    title = asked.called
    gaps = [each.item for each in asked.ranked if isinstance(each.item, Gap) and each.fit >= 0.9][:1]
    named = about.replace("{}", title) if "{}" in about else f"{about} of {title}"
    lead = f"Not known: no source here says anything about {named}"
    if about == "that":
        lead = f"Not known: no source here answers that about {title}"
    draft = Draft(ended(lead), gaps)
    draft.outcome = Outcome.NOTHING_ANNOUNCED
    draft.label = ShownLabel.UNKNOWN
    return draft
