"""`greenlit ask`: one question, or a batch of them."""

from argparse import Namespace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.cli import output
from bot.cli.failures import Exit, WrongUseError
from bot.cli.library import default_title, find_title, open_ledger, settings_for_reading

if TYPE_CHECKING:
    from bot.answering import Answer, Answerer


def ask(arguments: Namespace, now: datetime) -> int:
    """Answer, or refuse arguments that contradict each other."""
    question = " ".join(arguments.question)
    if arguments.batch is None and not arguments.question:
        raise WrongUseError("What is the question? As in: greenlit ask “when does shrek 5 come out”")
    if arguments.batch is not None and (arguments.question or arguments.explain or arguments.json):
        raise WrongUseError("--batch takes its questions from the file and always writes JSON; use it alone.")
    if arguments.batch is not None:
        from bot.cli.batch import batch

        return batch(arguments, now)
    return _one(question, arguments, now)


def _one(text: str, arguments: Namespace, now: datetime) -> int:
    from bot.answering import Answerer, Question

    settings = settings_for_reading()
    ledger = open_ledger(settings, arguments)
    answerer = Answerer(ledger, explains=arguments.explain)
    # An unknown --title ends as in `status`: exit 1, with the nearest names.
    title = find_title(ledger, arguments.title, answerer.names).title.slug if arguments.title else None
    asked = Question(
        text, title=title, default=default_title(settings, ledger), locale=arguments.locale or settings.locale
    )
    answer = answerer.answer(asked, now=now)
    if arguments.json:
        output.say_json(_as_json(answer, explain=arguments.explain))
        return Exit.FINE
    output.say(answer.text)
    if arguments.explain:
        output.say(_explained(answer, answerer))
    return Exit.FINE


def _as_json(answer: "Answer", *, explain: bool) -> dict[str, object]:
    steps = [{"name": step.name, "found": step.found} for step in answer.steps]
    return {**answer.as_json(), "steps": steps} if explain else answer.as_json()


def _explained(answer: "Answer", answerer: "Answerer") -> str:
    """How it was reached, step by step, and every claim behind it."""
    lines = ["", "How this was reached"]
    lines += [f"  {step.name}: {step.found}" for step in answer.steps]
    lines += ["", "Claims behind it", *(f"  {line}" for line in _claim_lines(answer, answerer))]
    return "\n".join(lines)


def _claim_lines(answer: "Answer", answerer: "Answerer") -> list[str]:
    from bot.domain.claims import Claim

    lines: list[str] = []
    for ref in answer.claims:
        entry = answerer.ledger.get(ref.partition("#")[0])
        record = entry.by_ref.get(ref) if entry is not None else None
        if entry is None or record is None:
            lines.append(ref)
            continue
        if isinstance(record, Claim):
            mark = f"{record.label.value}, {record.state.value}, {record.tier.words}"
            seen = f", {record.seen.iso}" if record.seen is not None else ""
        else:
            mark, seen = "gap", f", checked {record.checked.isoformat()}"
        lines.append(f"{ref} [{mark}{seen}] {record.text}")
        lines += [f"  {source.publisher}: {source.url}" for source in entry.sources_of(record)]
    return lines or ["none"]
