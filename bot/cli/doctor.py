"""`greenlit doctor`: is everything in place, and if not, what to do."""

import re
import sys
import tomllib
from argparse import Namespace
from dataclasses import dataclass
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bot import __version__
from bot.cli import output
from bot.cli.failures import Exit, WrongUseError
from bot.domain.errors import GreenlitError
from bot.settings import Settings, SettingsError, token_in_sight

if TYPE_CHECKING:
    from bot.domain.outbox import Backlog

_PROJECT: Final = Path(__file__).resolve().parents[2] / "pyproject.toml"
_PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^;\s]+)(?P<marker>\s*;)?")
_LOGIN_SECONDS: Final = 20


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found."""

    what: str
    said: str
    code: Exit = Exit.FINE

    def __str__(self) -> str:
        """One line a sentence: "ok       database   …"."""
        mark = "ok" if self.code is Exit.FINE else "problem"
        first, *more = self.said.splitlines()
        return "\n".join([f"{mark:<8} {self.what:<10} {first}", *(f"{'':<20}{line}" for line in more)])


def doctor(arguments: Namespace, now: datetime) -> int:
    """Check everything, each on its own, and say what was found."""
    del arguments
    findings = [_program(), _versions(_PROJECT)]
    try:
        settings = Settings.from_env(need_token=token_in_sight())
    except SettingsError as error:
        said = f"{error.sentence}\nCatalogue, database and login were not checked."
        findings.append(Finding("settings", said, Exit.WRONG_USE))
    else:
        findings.append(Finding("settings", "Every value can be used."))
        findings += [
            _catalogue(settings.catalogue),
            *_database(settings.database, now),
            _login(settings.token),
        ]
    for finding in findings:
        output.say(str(finding), flush=True)
    return max(finding.code for finding in findings)


def _program() -> Finding:
    python = ".".join(map(str, sys.version_info[:3]))
    return Finding("program", f"Greenlit {__version__} on Python {python}.")


def _versions(project: Path) -> Finding:
    """Compare what is installed with the pins of pyproject.toml."""
    try:
        pins = _pins(tomllib.loads(project.read_text(encoding="utf-8")))
    except (OSError, tomllib.TOMLDecodeError, KeyError):
        return Finding("versions", f"{project} cannot be read, so nothing was compared.", Exit.FAILED)
    wrong = [line for name, version, needed in pins if (line := _differs(name, version, needed=needed))]
    if wrong:
        advice = "Install the pinned ones with “uv sync --no-dev”."
        return Finding("versions", "\n".join([*wrong, advice]), Exit.FAILED)
    return Finding("versions", "What is installed is what is pinned.")


def _pins(project: dict[str, Any]) -> list[tuple[str, str, bool]]:
    """Name, version, and whether the bot needs it here."""
    direct: list[str] = project["project"]["dependencies"]
    others: list[str] = project["tool"]["uv"]["constraint-dependencies"]
    found = [(pin, line in direct) for line in (*direct, *others) if (pin := _PIN.match(line))]
    return [(pin["name"], pin["version"], needed and not pin["marker"]) for pin, needed in found]


def _differs(name: str, version: str, *, needed: bool) -> str:
    try:
        installed = metadata.version(name)
    except metadata.PackageNotFoundError:
        return f"{name} {version} is not installed." if needed else ""
    return "" if installed == version else f"{name} is {installed}; {version} is pinned."


def _catalogue(folder: Path) -> Finding:
    from bot.catalogue import check, files

    mistakes = check(folder)
    if mistakes:
        said = f"{folder} has {len(mistakes)} mistakes. “greenlit catalogue check” lists them."
        return Finding("catalogue", said, Exit.FAILED)
    return Finding("catalogue", f"{folder}: {len(files(folder))} titles, no mistakes.")


def _database(path: Path, now: datetime) -> list[Finding]:
    from bot.store import missing_migrations, read_standing

    path = path.resolve()
    if not path.exists():
        return [Finding("database", f"{path} is not there yet; the first run makes it.")]
    try:
        behind = missing_migrations(path)
        if behind:
            said = f"{path} is of an older format; the next run backs it up and updates it."
            return [Finding("database", said)]
        standing = read_standing(path)
    except GreenlitError as error:
        return [Finding("database", error.sentence, Exit.FAILED)]
    servers = f"In {standing.servers} servers; {standing.chosen} chose something in /setup."
    return [
        Finding("database", f"{path} can be opened."),
        Finding("servers", servers),
        Finding("outbox", _outbox(standing.backlog, now)),
    ]


def _outbox(backlog: "Backlog", now: datetime) -> str:
    said = "Nothing waits to be sent."
    if backlog.waiting and backlog.oldest is not None:
        minutes = max(0, int((now - backlog.oldest).total_seconds() // 60))
        late = f", the oldest for {minutes} minutes" if minutes else ""
        said = f"{backlog.waiting} messages wait to be sent{late}; they go out while the bot runs."
    if backlog.failed:
        said += f"\n{backlog.failed} could not be sent; the desk of each server says why."
    return said


def _login(token: str | None) -> Finding:
    if token is None:
        return Finding("login", "Not checked: no token is set. “greenlit demo” needs none.")
    import asyncio

    try:
        name = asyncio.run(_name_of(token))
    except WrongUseError as error:
        return Finding("login", error.sentence, Exit.WRONG_USE)
    except GreenlitError as error:
        return Finding("login", error.sentence, Exit.FAILED)
    return Finding("login", f"Discord knows this bot as {name}.")


async def _name_of(token: str) -> str:
    """Log in over HTTP alone: no gateway, so that a bot that is running elsewhere notices nothing."""
    import asyncio

    import aiohttp
    import discord

    from bot.cli.failures import JobFailedError
    from bot.cli.run import refused

    client = discord.Client(intents=discord.Intents.none(), max_ratelimit_timeout=30)
    try:
        async with asyncio.timeout(_LOGIN_SECONDS):
            await client.login(token)
        return str(client.user)
    except discord.LoginFailure:
        raise refused("it is not, or no longer, a bot's token") from None
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        raise JobFailedError(
            f"Discord cannot be reached ({str(error) or 'no answer'}). Check the network."
        ) from None
    finally:
        await client.close()
