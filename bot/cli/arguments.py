"""What can be typed after `greenlit`."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final, Protocol

from bot import __version__
from bot.texts import LANGUAGES, language_of

_EXAMPLES: Final = """\
examples:
  greenlit demo                                   try the bot, no token needed
  greenlit run                                    run it on Discord
  greenlit ask "when does shrek 5 come out"       a question, answered with its sources
  greenlit ask "is pedro back" --title we-can-be-heroes-2 --explain
  greenlit ask "wann kommt shrek 5 raus"          in German, Spanish, French or Portuguese too
  greenlit ask --batch questions.jsonl            one JSON answer for each JSON line
  greenlit status frozen-3 --now 2026-11-22       as if it were that day
  greenlit catalogue check                        every mistake, with file and line
  greenlit desk --outside                         what was asked where no moderators watch

Settings come from the environment and from .env; see .env.example.
exit codes: 0 fine, 1 the job failed, 2 wrong arguments, settings or token, or a file that is not there
"""


class Commands(Protocol):
    """Where a command is added; argparse gives this type no public name."""

    def add_parser(
        self,
        name: str,
        *,
        help: str,  # noqa: A002, argparse's name
        description: str,
        formatter_class: type[argparse.HelpFormatter],
        allow_abbrev: bool,
    ) -> argparse.ArgumentParser:
        """A parser of its own for a command."""
        ...


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    """Read the arguments; argparse ends the program itself for --help, --version and mistakes."""
    given = sys.argv[1:] if argv is None else argv
    return _parser(given[0] if given else "").parse_args(given)


def moment(text: str) -> datetime:
    """A moment from 2026-11-22 (noon UTC, when it is that day everywhere) or a full ISO date and time."""
    try:
        if len(text) == len("2026-11-22"):
            return datetime.combine(date.fromisoformat(text), time(12), UTC)
        when = datetime.fromisoformat(text)
    except ValueError:
        problem = f"“{text}” is not a date; write 2026-11-22 or 2026-11-22T18:30:00+00:00"
        raise argparse.ArgumentTypeError(problem) from None
    return when if when.tzinfo is not None else when.replace(tzinfo=UTC)


class _Help(argparse.RawDescriptionHelpFormatter):
    """On 80 columns. Left alone, argparse measures the terminal for each argument, help or no help."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=80)


def _parser(first: str) -> argparse.ArgumentParser:
    """Knows every command, or where the first word is one, it and its kind: making all of them takes its time."""
    parser = argparse.ArgumentParser(
        prog="greenlit",
        description="Answers fans' questions about film and TV sequels, each with its source.",
        epilog=_EXAMPLES,
        formatter_class=_Help,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"greenlit {__version__}")
    parser.add_argument("--now", type=moment, metavar="DATE", help="pretend that it is this day or moment")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    is_command = any(first in names for names in _KINDS)
    for names, add in _KINDS.items():
        if first in names or not is_command:
            add(commands)
    return parser


def _command(
    commands: Commands,
    name: str,
    summary: str,
    *,
    database: bool = False,
) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name, help=summary, description=summary, formatter_class=_Help, allow_abbrev=False
    )
    # Suppressed, or it would overwrite a --now that stands before the command.
    parser.add_argument(
        "--now",
        type=moment,
        metavar="DATE",
        default=argparse.SUPPRESS,
        help="pretend that it is this day (2026-11-22) or moment (ISO)",
    )
    if database:
        parser.add_argument(
            "--database",
            type=Path,
            metavar="FILE",
            help="read this database instead of the catalogue's files",
        )
    return parser


def _bot_commands(commands: Commands) -> None:
    _command(commands, "run", "Run the bot on Discord; needs DISCORD_TOKEN.")
    demo = _command(commands, "demo", "Try the bot in a simulated Discord in your browser; needs no token.")
    demo.add_argument(
        "--port", type=_port, default=8765, help="where the page is served (default: 8765; 0: any)"
    )
    demo.add_argument("--no-browser", action="store_true", help="only print the address")


def _question_commands(commands: Commands) -> None:
    ask = _command(commands, "ask", "Answer a question, or many with --batch.", database=True)
    ask.add_argument("question", nargs="*", help="in your own words; quotes are optional")
    ask.add_argument("--title", metavar="TITLE", help="the title that is meant: its slug or any of its names")
    _add_locale(ask)
    ask.add_argument("--json", action="store_true", help="write the answer as JSON")
    ask.add_argument("--explain", action="store_true", help="show how the answer was reached and every claim")
    ask.add_argument(
        "--batch",
        metavar="FILE",
        help='answer JSON lines {"id", "question", "title"?}, one JSON line each, in order; - reads standard input',
    )
    evaluate = _command(
        commands,
        "evaluate",
        "Answer a file of questions with expectations and score the answers.",
        database=True,
    )
    evaluate.add_argument("file", type=Path, metavar="FILE", help="JSON lines with id, question and expect")
    _add_locale(evaluate)
    evaluate.add_argument("--json", action="store_true", help="write the scores as JSON")
    evaluate.add_argument(
        "--bare", action="store_true", help="never give the title; leave out questions that cannot do without"
    )


def _add_locale(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--locale",
        type=_locale,
        metavar="LOCALE",
        help=f"the asker's language ({', '.join(LANGUAGES)}; es-419, pt-BR… too), where a question does not show it",
    )


def _view_commands(commands: Commands) -> None:
    for name, summary in (
        ("status", "Show where a title stands: stage, release, what moved, where to watch."),
        ("cast", "Show who is in a title and who makes it."),
        ("history", "Show what happened around a title and what was once believed."),
    ):
        view = _command(commands, name, summary, database=True)
        view.add_argument("title", nargs="?", metavar="TITLE", help="slug or any name, typos allowed")
        view.add_argument("--json", action="store_true", help="write it as JSON")
        view.add_argument("--spoilers", action="store_true", help="show what would spoil the story")
    titles = _command(commands, "titles", "List what is tracked, with stage and release.", database=True)
    titles.add_argument("search", nargs="?", default="", metavar="SEARCH", help="part of a name")
    titles.add_argument("--json", action="store_true", help="write it as JSON")


def _care_commands(commands: Commands) -> None:
    catalogue = _command(commands, "catalogue", "Check the titles' files, or load them into the database.")
    actions = catalogue.add_subparsers(dest="action", metavar="ACTION", required=True)
    check = _command(actions, "check", "Name file and line of every mistake.")
    check.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="default: GREENLIT_CATALOGUE")
    load = _command(
        actions, "load", "Bring the database up to date with the files; running bots do this at start."
    )
    load.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="default: GREENLIT_CATALOGUE")
    load.add_argument("--database", type=Path, metavar="FILE", help="default: GREENLIT_DATABASE")
    desk = _command(commands, "desk", "List what waits for moderators, and what came up outside all servers.")
    desk.add_argument("--database", type=Path, metavar="FILE", help="default: GREENLIT_DATABASE")
    desk.add_argument("--outside", action="store_true", help="only what came up outside all servers")
    desk.add_argument("--json", action="store_true", help="write it as JSON")
    _command(
        commands, "doctor", "Check settings, database, catalogue, versions and, with a token, the login."
    )


def _locale(text: str) -> str:
    if language_of(text) == text.replace("_", "-").partition("-")[0].casefold():
        return text
    raise argparse.ArgumentTypeError(
        f"“{text}” is not a language that I speak; use one of {', '.join(LANGUAGES)}"
    )


def _port(text: str) -> int:
    if text.isascii() and text.isdigit() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” is not a port; use a number from 0 to 65535")


_KINDS: Final[Mapping[tuple[str, ...], Callable[[Commands], None]]] = {
    ("run", "demo"): _bot_commands,
    ("ask", "evaluate"): _question_commands,
    ("status", "cast", "history", "titles"): _view_commands,
    ("catalogue", "desk", "doctor"): _care_commands,
}
"""Which function adds which commands, in the order of `greenlit --help`."""
