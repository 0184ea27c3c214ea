"""What an operator can set, read once from the environment and from `.env`."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Self

from bot.domain.errors import GreenlitError
from bot.texts import LANGUAGES

TOKEN: Final = "DISCORD_TOKEN"  # noqa: S105, a name, not a token
DATABASE: Final = "GREENLIT_DATABASE"
CATALOGUE: Final = "GREENLIT_CATALOGUE"
DEFAULT_TITLE: Final = "GREENLIT_DEFAULT_TITLE"
LOCALE: Final = "GREENLIT_LOCALE"
LOG: Final = "GREENLIT_LOG"
NAMES: Final[tuple[str, ...]] = (TOKEN, DATABASE, CATALOGUE, DEFAULT_TITLE, LOCALE, LOG)
"""Every setting there is; `.env.example` documents each."""

LOCALES: Final = LANGUAGES
LOG_LEVELS: Final = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
ENV_FILE: Final = Path(".env")
GET_A_TOKEN: Final = (
    "Create one at https://discord.com/developers/applications (your application, Bot, Reset Token)"
    f" and put {TOKEN}=… into the file .env."
)

# Three parts of base64, as every bot token has; loose about lengths, which Discord has changed before.
_TOKEN_SHAPE = re.compile(r"[\w-]{18,}\.[\w-]{4,}\.[\w-]{20,}", re.ASCII)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class SettingsError(GreenlitError):
    """One or more settings are missing or wrong; its text names all of them."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Keep each problem's sentence, for a list."""
        super().__init__("\n".join(problems))
        self.problems: tuple[str, ...] = problems


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set from outside."""

    token: str | None = field(default=None, repr=False)
    """Never shown, neither by repr() nor in the log."""
    database: Path = Path("greenlit.db")
    catalogue: Path = Path("data/catalogue")
    default_title: str | None = None
    locale: str = "en"
    log: str = "INFO"

    @classmethod
    def from_env(cls, env: Mapping[str, str] | None = None, *, need_token: bool = False) -> Self:
        """Read the settings; without a mapping from the environment and `.env`, of which the former wins.

        Raises SettingsError that names every missing or wrong value. A token is looked at only where one is
        needed, so that a mistyped one does not stop a command that never uses it.
        """
        problems: list[str] = []
        given = _given(env if env is not None else _outside(problems))
        settings = cls(
            token=_token(given.get(TOKEN), problems) if need_token else given.get(TOKEN),
            database=_database(given.get(DATABASE, "greenlit.db"), problems),
            catalogue=_catalogue(given.get(CATALOGUE), problems),
            default_title=_slug(given.get(DEFAULT_TITLE), problems),
            locale=_one_of(LOCALE, given.get(LOCALE, "en"), LOCALES, problems),
            log=_one_of(LOG, given.get(LOG, "INFO").upper(), LOG_LEVELS, problems),
        )
        if problems:
            raise SettingsError(tuple(problems))
        return settings


def token_in_sight(env: Mapping[str, str] | None = None) -> bool:
    """Whether a token is set at all, right or wrong."""
    return TOKEN in _given(env if env is not None else _outside([]))


def _given(env: Mapping[str, str]) -> dict[str, str]:
    """The settings that have a value; an empty one counts as left out, as in the lines of `.env.example`."""
    return {name: value for name in NAMES if (value := env.get(name, "").strip())}


def _outside(problems: list[str]) -> dict[str, str]:
    return {**_env_file(ENV_FILE, problems), **os.environ}


def _env_file(path: Path, problems: list[str]) -> dict[str, str]:
    if not path.is_file():
        return {}
    # Imported only where there is a file: most runs of `greenlit ask` have none.
    from dotenv.parser import parse_stream

    try:
        with path.open(encoding="utf-8-sig") as stream:
            lines = list(parse_stream(stream))
    except (OSError, UnicodeError):
        problems.append(f"{path} cannot be read. Save it as a text file in UTF-8.")
        return {}
    problems.extend(
        f"{path}:{line.original.line}: this line is not of the form NAME=value."
        for line in lines
        if line.error
    )
    found = {line.key: line.value or "" for line in lines if line.key is not None}
    problems.extend(
        f"{path} sets {name}, which does not exist. Settings are {', '.join(NAMES)}."
        for name in found
        if name.startswith("GREENLIT_") and name not in NAMES
    )
    return found


def _token(text: str | None, problems: list[str]) -> str | None:
    if text is None:
        problems.append(f"{TOKEN} is missing. {GET_A_TOKEN}")
    elif not _TOKEN_SHAPE.fullmatch(text):
        # The value stays out of the sentence: it may be a token with a letter too many.
        problems.append(f"{TOKEN} is not a bot token: it has three parts with dots between. {GET_A_TOKEN}")
    return text


def _database(text: str, problems: list[str]) -> Path:
    path = Path(text).expanduser()
    if path.is_dir():
        problems.append(
            f"{DATABASE} names a folder, {path}. Name a file in it, as in {path / 'greenlit.db'}."
        )
    elif not path.parent.is_dir():
        problems.append(f"{DATABASE} is in a folder that does not exist, {path.parent}. Create it first.")
    return path


def _catalogue(text: str | None, problems: list[str]) -> Path:
    from bot.catalogue import default_folder

    if text is None:
        return default_folder()
    path = Path(text).expanduser()
    if not path.is_dir():
        problems.append(f"{CATALOGUE} is not a folder: {path}. Name the folder with the titles' TOML files.")
    return path


def _slug(text: str | None, problems: list[str]) -> str | None:
    if text is not None and not _SLUG.fullmatch(text):
        problems.append(
            f"{DEFAULT_TITLE} is not a slug: {text}. Use the name of a catalogue file without .toml,"
            " as in we-can-be-heroes-2."
        )
    return text


def _one_of(name: str, text: str, known: tuple[str, ...], problems: list[str]) -> str:
    if text not in known:
        problems.append(f"{name} is unknown: {text}. Use one of {', '.join(known)}.")
    return text
