"""`greenlit ask --batch`: a line of JSON in, a line of JSON out, in order."""

import json
import sys
from argparse import Namespace
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, TypeAlias, cast

from bot.answering import Answerer, Question
from bot.cli import output
from bot.cli.failures import Exit, WrongUseError
from bot.cli.library import default_title, find_title, open_ledger, settings_for_reading
from bot.cli.progress import counting
from bot.domain.errors import GreenlitError

Id: TypeAlias = str | int | None


class BadLineError(GreenlitError):
    """A line that is no question; the rest of the batch goes on."""

    def __init__(self, problem: str, id: Id = None) -> None:  # noqa: A002, the key's name
        """Keep the id where the line had one, so that the error finds its question."""
        super().__init__(problem)
        self.id: Id = id


@dataclass(frozen=True, slots=True)
class _Asked:
    id: Id
    question: str
    title: str | None


def batch(arguments: Namespace, now: datetime) -> int:
    """Answer every line; a bad one gets an error in its place, and the exit code says so at the end."""
    with _lines(arguments.batch) as lines:
        settings = settings_for_reading()
        ledger = open_ledger(settings, arguments)
        answerer = Answerer(ledger)
        default = default_title(settings, ledger)
        if arguments.title is not None:
            default = find_title(ledger, arguments.title, answerer.names).title.slug
        locale = arguments.locale or settings.locale
        code = Exit.FINE
        with counting("Answering") as step:
            for line in lines:
                try:
                    asked = _read(line)
                    output.say_json(_answer(answerer, asked, default, now, locale))
                except BadLineError as bad:
                    output.say_json({"id": bad.id, "error": bad.sentence})
                    code = Exit.FAILED
                step()
    return code


def _answer(
    answerer: Answerer, asked: _Asked, default: str | None, now: datetime, locale: str
) -> dict[str, object]:
    title = asked.title
    if title is not None:
        try:
            title = find_title(answerer.ledger, title, answerer.names).title.slug
        except GreenlitError as unknown:
            raise BadLineError(unknown.sentence, asked.id) from None
    question = Question(asked.question, title=title, default=default, locale=locale)
    return answerer.answer(question, now=now).as_json(asked.id)


def _read(line: bytes) -> _Asked:
    try:
        value: object = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise BadLineError("This line is not UTF-8; save the file as UTF-8.") from None
    except (ValueError, RecursionError) as error:
        problem = (
            error.msg if isinstance(error, json.JSONDecodeError) else "it is nested or long beyond reason"
        )
        raise BadLineError(f"This line is not JSON: {problem}.") from None
    if not isinstance(value, dict):
        raise BadLineError('This line is not an object; write {"id": …, "question": "…"}.')
    fields = cast("dict[str, object]", value)
    number = fields.get("id")
    if isinstance(number, bool) or not isinstance(number, str | int | None):
        raise BadLineError("“id” is neither a text nor a whole number; use one of them, or leave it out.")
    question, title = fields.get("question"), fields.get("title")
    if not isinstance(question, str):
        raise BadLineError('This line has no question; write {"id": …, "question": "…"}.', number)
    if title is not None and not isinstance(title, str):
        raise BadLineError("“title” is not a text; write a slug or a name, or leave it out.", number)
    return _Asked(number, question, title or None)


@contextmanager
def _lines(name: str) -> Generator[Iterator[bytes]]:
    """The lines as bytes: a wrong encoding spoils its own line and no other."""
    if name == "-":
        yield _stripped(sys.stdin.buffer)
        return
    try:
        stream = Path(name).open("rb")  # noqa: SIM115, closed below, outside of this try
    except OSError as error:
        raise WrongUseError(
            f"{name} cannot be read ({error.strerror}). Name a file with one JSON object a line."
        ) from None
    with stream:
        yield _stripped(stream)


def _stripped(stream: IO[bytes]) -> Iterator[bytes]:
    for number, line in enumerate(stream):
        # Editors on Windows put a byte order mark in front of the first line.
        yield line.removeprefix(b"\xef\xbb\xbf") if number == 0 else line
