"""How good the answers are: questions with what a right answer holds, judged one by one. Pure: no files, no printing."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import cast

from bot.answering.answer import Answer, Outcome
from bot.answering.engine import Answerer
from bot.answering.question import Question
from bot.domain.errors import GreenlitError

LONGEST = 1_200
"""An answer with more characters is wrong, lists of cast apart."""

_NEGATION = re.compile(r"\b(no|not|nobody|none|never|nothing|neither|nor|without|whether|cannot|\w+n't)\b")
_NO_NEGATION = re.compile(
    r"\b(no doubt|no question|not only|without (a )?doubt)\b|^(no|nope)\b[,.!]?(?= (he|she|it|they|the)\b)"
)
_OPEN = re.compile(
    r"^(when|where|who|what|which|how|whether|if|why)\b.*"
    r"\b(not (yet )?(known|announced|confirmed|said|been \w+)|unknown|unconfirmed)\b"
)
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n")
_MARKUP = re.compile(r"[*_`~|]+")
_DASHES = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-"})
_SILENT = (Outcome.NOTHING_ANNOUNCED, Outcome.NOT_TRACKED, Outcome.NOT_UNDERSTOOD)
_FIRM = (Outcome.KNOWN, Outcome.NOT_HAPPENING)
_NOTHING_TO_TELL = frozenset({"false_premise", "offtopic", "unanswerable"})


class EvaluationError(GreenlitError):
    """A file of questions that cannot be read."""


class Verdict(StrEnum):
    """What an answer is worth."""

    RIGHT = "right"
    WRONG = "wrong"
    """Something forbidden was said, or something firm where nothing is known."""
    ABSTAINED = "abstained"
    """Nothing was said where there was something to tell."""
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Row:
    """A question with what a right answer holds."""

    id: str
    question: str
    title: str | None
    title_in_text: bool
    kind: str
    difficulty: str
    answerable: bool
    groups: tuple[tuple[str, ...], ...]
    """Each must be hit by one of its alternatives."""
    forbidden: tuple[str, ...]
    labels: tuple[str, ...]
    """Labels that the answer may carry; empty: any."""


@dataclass(frozen=True, slots=True)
class Result:
    """A judged answer."""

    row: Row
    answer: Answer
    verdict: Verdict
    reason: str
    """Why it is not right; empty where it is."""

    @property
    def honest(self) -> bool:
        """Right by saying that nothing is known, or that it is not our subject."""
        return self.verdict is Verdict.RIGHT and self.answer.outcome in _SILENT


@dataclass(frozen=True, slots=True)
class Report:
    """All results of one run."""

    results: tuple[Result, ...]

    def total(self, verdict: Verdict) -> int:
        """How many answers got a verdict."""
        return sum(result.verdict is verdict for result in self.results)

    @property
    def honest(self) -> int:
        """How many of the right answers say honestly that nothing is known."""
        return sum(result.honest for result in self.results)

    @property
    def misses(self) -> tuple[Result, ...]:
        """Everything that is not right."""
        return tuple(result for result in self.results if result.verdict is not Verdict.RIGHT)

    def by(self, field: str) -> Mapping[str, Counter[Verdict]]:
        """Verdicts by "kind" or "difficulty"."""
        found: dict[str, Counter[Verdict]] = {}
        for result in self.results:
            key = result.row.kind if field == "kind" else result.row.difficulty
            found.setdefault(key, Counter())[result.verdict] += 1
        return dict(sorted(found.items()))

    @property
    def confusion(self) -> Mapping[tuple[str, str], int]:
        """Pairs of what was to be said ("something" or "nothing known") and the outcome, with how often."""
        return Counter(
            ("something" if _tells(result.row) else "nothing known", result.answer.outcome.value)
            for result in self.results
        )


def read_rows(lines: Iterable[str]) -> list[Row]:
    """Questions from JSON lines; raises EvaluationError naming the first bad line."""
    rows: list[Row] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            rows.append(_row(cast("Mapping[str, object]", json.loads(line))))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise EvaluationError(
                f"Line {number} is not a question: {error}. Each line is a JSON object with id, question and expect."
            ) from None
    return rows


def _row(data: Mapping[str, object]) -> Row:
    expect = cast("Mapping[str, object]", data["expect"])
    label = cast("str | None", expect.get("label"))
    labels = [label, *cast("Sequence[str]", expect.get("label_also", ()))] if label else []
    if "speculation" in labels or "unknown" in labels:
        labels.append("debunked")
    return Row(
        id=str(data["id"]),
        question=str(data["question"]),
        title=cast("str | None", data.get("title")),
        title_in_text=bool(data.get("title_in_text")),
        kind=str(data.get("kind", "")),
        difficulty=str(data.get("difficulty", "")),
        answerable=bool(expect.get("answerable", True)),
        groups=tuple(tuple(group) for group in cast("Sequence[Sequence[str]]", expect["must_contain_any"])),
        forbidden=tuple(cast("Sequence[str]", expect.get("must_not_contain", ()))),
        labels=tuple(labels),
    )


def evaluate(
    rows: Iterable[Row],
    answerer: Answerer,
    *,
    now: datetime,
    default: str,
    bare: bool = False,
    locale: str | None = None,
) -> Report:
    """Ask everything and judge it. `bare`: no title as an option, and without lines that need one."""
    results: list[Result] = []
    for row in rows:
        if bare and row.title not in (None, default) and not row.title_in_text:
            continue
        title = None if bare else row.title
        question = Question(row.question, title=title, default=default, locale=locale)
        results.append(judge(row, answerer.answer(question, now=now)))
    return Report(tuple(results))


def judge(row: Row, answer: Answer) -> Result:
    """One answer against what was expected."""
    text = _normal(answer.text)
    said = next((phrase for phrase in row.forbidden if _is_said(text, phrase)), None)
    if said is not None:
        return Result(row, answer, Verdict.WRONG, f"says “{said}”")
    if len(answer.text) > LONGEST and row.kind != "cast_list":
        return Result(row, answer, Verdict.WRONG, f"has {len(answer.text)} characters")
    lacking = next((group for group in row.groups if not any(_has(text, word) for word in group)), None)
    if lacking is None and (not row.labels or answer.label.value in row.labels):
        return Result(row, answer, Verdict.RIGHT, "")
    if lacking is None:
        wanted = " or ".join(row.labels)
        return Result(row, answer, Verdict.MISSED, f"is labelled {answer.label.value}, not {wanted}")
    reason = f"lacks any of: {', '.join(lacking[:6])}"
    if answer.outcome in _FIRM and (not row.answerable or row.kind in _NOTHING_TO_TELL):
        return Result(row, answer, Verdict.WRONG, reason)
    silent = answer.outcome in _SILENT and row.answerable
    return Result(row, answer, Verdict.ABSTAINED if silent else Verdict.MISSED, reason)


def _tells(row: Row) -> bool:
    return row.answerable and row.labels[:1] != ("unknown",)


def _normal(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text)
    bare = "".join(mark for mark in bare if not unicodedata.combining(mark))
    return " ".join(_MARKUP.sub("", bare.translate(_DASHES)).lower().split())


def _has(text: str, alternative: str) -> bool:
    """Starts at the edge of a word; numbers and words of up to three letters stand whole."""
    wanted = _normal(alternative)
    left = r"(?<![\w.])" if wanted[:1].isdecimal() else r"(?<!\w)"
    right = r"(?![\d]|[.,]\d)" if wanted[-1:].isdecimal() else r"(?!\w)" if len(wanted) <= 3 else ""
    return re.search(left + re.escape(wanted) + right, text) is not None


def _is_said(text: str, phrase: str) -> bool:
    """In a sentence without a negation before it, which does not say that it is unknown."""
    wanted = _normal(phrase)
    for sentence in _SENTENCES.split(text):
        at = sentence.find(wanted)
        if (
            at >= 0
            and not _NEGATION.search(_NO_NEGATION.sub("", sentence[:at]))
            and not _OPEN.search(sentence)
        ):
            return True
    return False
