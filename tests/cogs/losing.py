"""What a bot does not hear because it is not connected."""

from collections.abc import Generator
from contextlib import contextmanager

from simcord import Env


@contextmanager
def unheard(env: Env) -> Generator[None]:
    """Let deletions happen of which Discord does not tell the bot."""
    parsers = env.bot._connection.parsers  # pyright: ignore[reportPrivateUsage], as a bot that is away
    kept = {name: parsers.pop(name) for name in ("MESSAGE_DELETE", "MESSAGE_DELETE_BULK")}
    try:
        yield
    finally:
        parsers.update(kept)
