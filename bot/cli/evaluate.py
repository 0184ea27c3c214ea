"""`greenlit evaluate`: a file of questions with expectations, and how good the answers are."""

from argparse import Namespace
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from bot.answering import Answerer
from bot.answering.evaluation import EvaluationError, Report, Row, Verdict, evaluate, read_rows
from bot.cli import output
from bot.cli.failures import Exit, WrongUseError
from bot.cli.library import default_title, open_ledger, settings_for_reading


def score(arguments: Namespace, now: datetime) -> int:
    """Answer every question, judge the answers, and say how many are right."""
    rows = _rows(arguments.file)
    settings = settings_for_reading()
    ledger = open_ledger(settings, arguments)
    default = default_title(settings, ledger) or ""
    locale = arguments.locale or settings.locale
    report = evaluate(rows, Answerer(ledger), now=now, default=default, bare=arguments.bare, locale=locale)
    if arguments.json:
        output.say_json(_as_json(report), indent=2)
    else:
        output.say(_as_text(report))
    return Exit.FINE


def _rows(path: Path) -> list[Row]:
    try:
        return read_rows(path.read_text(encoding="utf-8-sig").splitlines())
    except OSError as error:
        raise WrongUseError(
            f"{path} cannot be read ({error.strerror}). Name a file with one JSON object a line."
        ) from None
    except UnicodeError:
        raise EvaluationError(f"{path} is not UTF-8. Save it as UTF-8.") from None


def _counts(counted: Mapping[Verdict, int]) -> dict[str, int]:
    return {verdict.value: counted.get(verdict, 0) for verdict in Verdict}


def _totals(report: Report) -> dict[str, int]:
    return _counts({verdict: report.total(verdict) for verdict in Verdict})


def _as_json(report: Report) -> dict[str, object]:
    return {
        "questions": len(report.results),
        **_totals(report),
        "honest": report.honest,
        "by_kind": {kind: _counts(counted) for kind, counted in report.by("kind").items()},
        "confusion": {
            f"{wanted}: {outcome}": count for (wanted, outcome), count in sorted(report.confusion.items())
        },
        "by_difficulty": {level: _counts(counted) for level, counted in report.by("difficulty").items()},
        "not_right": [
            {
                "id": result.row.id,
                "question": result.row.question,
                "verdict": result.verdict.value,
                "reason": result.reason,
                "answer": result.answer.text,
            }
            for result in report.misses
        ],
    }


def _as_text(report: Report) -> str:
    lines = [
        f"{result.verdict.value:<10}{result.row.id}: {result.row.question}\n{'':<10}{result.reason}"
        for result in report.misses
    ]
    header = "".join(f"{verdict.value:>10}" for verdict in Verdict)
    lines += ["", f"{'':<24}{header}"]
    groups = {**report.by("difficulty"), **report.by("kind")}
    table = {name or "(none)": _counts(counted) for name, counted in groups.items()} | {
        "all": _totals(report)
    }
    lines += [
        f"{name:<24}{''.join(f'{number:>10}' for number in row.values())}" for name, row in table.items()
    ]
    lines += ["", "What there was to say, and the outcome of the answer:"]
    lines += [
        f"{wanted:<24}{outcome:<20}{count:>10}"
        for (wanted, outcome), count in sorted(report.confusion.items())
    ]
    right, asked = report.total(Verdict.RIGHT), len(report.results)
    share = f", {100 * right / asked:.1f} %" if asked else ""
    lines += ["", f"{right} of {asked} right{share}; {report.honest} of them say that nothing is known."]
    return "\n".join(lines)
