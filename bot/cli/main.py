"""One command, from what was typed to its exit code. No error ends in a traceback."""

import gc
import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from bot.cli import output
from bot.cli.arguments import parse
from bot.cli.failures import Exit, WrongUseError
from bot.domain.errors import GreenlitError
from bot.settings import SettingsError

_SHORT: Final = frozenset({"ask", "status", "cast", "history", "titles"})
"""Commands that are over before there is any garbage; `bot.__main__` starts without its collection."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return what the shell is told."""
    output.prepare()
    try:
        return _ended(argv)
    except BrokenPipeError:
        output.reader_has_left()
        return Exit.FINE
    except KeyboardInterrupt:
        return Exit.INTERRUPTED


def _ended(argv: Sequence[str] | None) -> int:
    try:
        return _written(argv)
    except SystemExit as end:
        # argparse has said what there was to say.
        return end.code if isinstance(end.code, int) else Exit.FINE
    except (SettingsError, WrongUseError) as error:
        output.complain(error.sentence)
        return Exit.WRONG_USE
    except GreenlitError as error:
        output.complain(error.sentence)
        return Exit.FAILED
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as error:  # noqa: BLE001, the last handler: a person never sees a traceback
        output.complain(_fault(error))
        return Exit.FAILED


def _written(argv: Sequence[str] | None) -> int:
    """Run a command and see to it that what it said is out, also where it failed in the middle."""
    try:
        return _run(parse(argv))
    finally:
        if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison], closed at start
            sys.stdout.flush()


def _run(arguments: Namespace) -> int:
    now: datetime = arguments.now or datetime.now(UTC)
    if arguments.command not in _SHORT or getattr(arguments, "batch", None):
        gc.enable()
    match arguments.command:
        case "ask":
            from bot.cli.ask import ask as command
        case "status" | "cast" | "history" | "titles":
            from bot.cli.show import show as command
        case "catalogue":
            from bot.cli.catalogue import catalogue as command
        case "evaluate":
            from bot.cli.evaluate import score as command
        case "desk":
            from bot.cli.desk import desk as command
        case "doctor":
            from bot.cli.doctor import doctor as command
        case "demo":
            from bot.cli.demo import demo as command
        case _:
            from bot.cli.run import run as command
    return command(arguments, now)


def _fault(error: Exception) -> str:
    """A sentence with a reference; the traceback goes to the log, once."""
    import logging
    import secrets

    from bot.cli.logs import is_set_up

    mark = f"GL-{secrets.token_hex(2).upper()}"
    log = logging.getLogger("bot.cli")
    if is_set_up():
        log.error("%s: the command failed", mark, exc_info=error)
        return f"Something went wrong inside Greenlit. The log has the details under {mark}."
    if isinstance(error, OSError) and error.strerror:
        where = f" ({error.filename})" if error.filename else ""
        return f"The system refused: {error.strerror}{where}."
    return (
        f"Something went wrong inside Greenlit ({mark}, {type(error).__name__})."
        " Set GREENLIT_LOG=DEBUG and try again to see the details."
    )
