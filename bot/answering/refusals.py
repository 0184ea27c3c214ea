"""What is said where no title is meant that is tracked, several may be, or the question is none of ours."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.answer import Answer, Outcome, ShownLabel, Step
from bot.answering.markup import plain
from bot.answering.names import NameIndex
from bot.answering.question import Question
from bot.domain.ledger import Ledger


def not_tracked(question: Question, untracked: str | None, names: NameIndex, steps: list[Step]) -> Answer:
    """A title that nobody tracks, with the nearest that are."""
    name = plain(untracked or "that")
    nearest = tuple(match.title.slug for match in names.find(name, 3))
    steps.append(Step("title", f"not tracked: {name}"))
    text = f"I don't know: “{name}” is not one of the titles tracked here. /titles lists them."
    return replace(_bare(question, Outcome.NOT_TRACKED, text, nearest, steps), untracked=name)


def unclear(
    question: Question, slugs: Sequence[str], ledger: Ledger, names: NameIndex, steps: list[Step]
) -> Answer:
    """Which of several titles is meant."""
    choices = tuple(slugs) or tuple(match.title.slug for match in names.find("", 5))
    steps.append(Step("title", f"unclear: {', '.join(choices)}"))
    called = ", ".join(plain(ledger[slug].title.name) for slug in choices)
    return _bare(question, Outcome.NOT_UNDERSTOOD, f"Which title do you mean: {called}?", choices, steps)


def not_understood(question: Question, ledger: Ledger, slug: str, steps: list[Step]) -> Answer:
    """A question that is off the subject."""
    steps.append(Step("compose", "not understood"))
    title = plain(ledger[slug].title.name) if slug else "a title"
    text = (
        "I can't help with that: I only answer questions about the films and series tracked here. "
        f"Try: is {title} confirmed, when does it come out, who is in it?"
    )
    return _bare(question, Outcome.NOT_UNDERSTOOD, text, (), steps)


def _bare(
    question: Question, outcome: Outcome, text: str, choices: tuple[str, ...], steps: Sequence[Step]
) -> Answer:
    return Answer(question.text, None, outcome, None, ShownLabel.UNKNOWN, text, (), choices, tuple(steps))
