"""What a moderator's answer would say to the next person who asks: the claim, its source, and the answer itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Final

from bot.answering.answer import Answer, Outcome
from bot.answering.engine import Answerer, Question
from bot.answering.topics import RULES, by_name
from bot.answering.values import read_values
from bot.domain.claims import (
    Claim,
    CompanyDetail,
    CreditDetail,
    Detail,
    NoteDetail,
    ReleaseDetail,
    StageDetail,
)
from bot.domain.dates import PartialDate
from bot.domain.desk_answers import AnswerDraft
from bot.domain.drafts import Subject
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.overlay import laid_over
from bot.domain.publishers import LinkError, checked_link, proposed, publisher_of, surest
from bot.domain.sources import DateBasis, Source
from bot.domain.statements import Statement
from bot.domain.topics import Topic

_NEW: Final = "new"
_DENIED: Final = re.compile(r"\b(?:no|not|never|none|nobody|nothing)\b|n['’]t\b", re.IGNORECASE)
_READ: Final = {
    Topic.RELEASE: ReleaseDetail,
    Topic.STAGE: StageDetail,
    Topic.PLATFORM: CompanyDetail,
    Topic.CREDIT: CreditDetail,
}
"""Topics whose answers are made of more than the sentence."""
_OF_SOMEBODY: Final = frozenset({"premise", "who"})
"""What is asked of somebody who is not known yet."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Worked out afresh from a draft and the ledger whenever it is looked at."""

    statement: Statement
    source: Source
    answer: Answer | None
    """What the next person is told who asks the same; None where there is no title yet."""
    arrives: bool
    """Whether that answer rests on the new claim."""
    mistakes: tuple[str, ...]
    warnings: tuple[str, ...]


def topic_asked(answer: Answer) -> Topic:
    """What a claim would have to be about that answers a question."""
    if answer.topic in _OF_SOMEBODY:
        return Topic.CREDIT
    rule = by_name(RULES).get(answer.topic or "")
    if rule is None or not rule.topics:
        return Topic.CREDIT if rule is not None and rule.roles else Topic.NOTE
    return rule.topics[0]


def preview(draft: AnswerDraft, question: str, entry: TitleLedger | None, now: datetime) -> Preview:
    """What a draft would do. `entry` is its title as the server sees it; None where none is chosen."""
    today = now.astimezone(UTC).date()
    source = _source(draft, entry, now)
    statement = _statement(draft, source, entry, now)
    mistakes = tuple(draft.mistakes(today))
    if entry is None or not draft.text.strip():
        return Preview(statement, source, None, arrives=False, mistakes=mistakes, warnings=())
    claim = _claim(draft, statement)
    own = TitleLedger(entry.title, (claim,), (), MappingProxyType({_NEW: source}))
    ledger = Ledger([laid_over(entry, own)])
    answer = Answerer(ledger).answer(Question(question, title=entry.title.slug), now=now)
    arrives = claim.ref in answer.claims
    warnings = tuple(_warnings(statement, source, arrives=arrives))
    return Preview(statement, source, answer, arrives=arrives, mistakes=mistakes, warnings=warnings)


def _source(draft: AnswerDraft, entry: TitleLedger | None, now: datetime) -> Source:
    try:
        link = checked_link(draft.link) if draft.link.strip() else ""
    except LinkError:
        link = ""
    publisher = publisher_of(link, entry.sources.values() if entry is not None else ())
    today = now.astimezone(UTC).date()
    when = draft.when(today)
    basis = DateBasis.PAGE if when is not None else DateBasis.TEXT
    return Source(_NEW, publisher.name, link, when or PartialDate.of(today), publisher.tier, basis)


def _statement(draft: AnswerDraft, source: Source, entry: TitleLedger | None, now: datetime) -> Statement:
    topic = draft.topic or Topic.NOTE
    return Statement(
        topic,
        " ".join(draft.text.split()),
        draft.label or proposed(source.tier, None),
        source.tier,
        _detail(draft, topic, entry, now),
        source.published,
        "what was asked" if draft.spoils else "",
        replaces=(draft.replaces,) if draft.replaces else (),
    )


def _detail(draft: AnswerDraft, topic: Topic, entry: TitleLedger | None, now: datetime) -> Detail:
    """A date, stage, platform or person, where the words name just one; else the sentence is all there is."""
    wanted = _READ.get(topic)
    if wanted is None or entry is None or _DENIED.search(draft.text):
        return NoteDetail()
    read = read_values(draft.text, Subject.OTHER, entry, now.astimezone(UTC).date())
    found = [value.detail for value in read.values if isinstance(value.detail, wanted)]
    return found[0] if len(found) == 1 and not read.wrong else NoteDetail()


def _claim(draft: AnswerDraft, statement: Statement) -> Claim:
    return Claim(
        _NEW,
        draft.title,
        statement.topic,
        statement.text,
        statement.label,
        statement.tier,
        (_NEW,),
        statement.detail,
        seen=statement.seen,
        spoils=statement.spoils,
        replaces=statement.replaces,
        server=draft.server,
        entered_by=draft.author,
    )


def _warnings(statement: Statement, source: Source, *, arrives: bool) -> Iterator[str]:
    if not arrives:
        yield (
            "Asked the same again, I would still not say this. Choose another topic, or write the names and words of "
            "the question into the answer."
        )
    if not source.url:
        yield "No source: fans cannot check it, so it is shown as speculation unless you choose a label."
    elif statement.label.rank < surest(source.tier).rank:
        yield (
            f"{source.publisher} is {source.tier.words}, which bears out “{surest(source.tier)}” at most, and this says "
            f"“{statement.label}”."
        )


def is_settled(answer: Answer) -> bool:
    """Whether a question has its answer by now."""
    return answer.outcome not in (Outcome.NOTHING_ANNOUNCED, Outcome.NOT_TRACKED, Outcome.NOT_UNDERSTOOD)
