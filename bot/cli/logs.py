"""The log: one line an event, and never the token."""

import logging
import re
from typing import Final

_HIDDEN: Final = "[token]"
# Anything of a token's shape, for tokens that are not ours (a mistyped one, another bot's).
_ANY_TOKEN = re.compile(r"\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}", re.ASCII)
_QUIET = ("discord", "aiosqlite", "asyncio", "aiohttp")


class RedactingFormatter(logging.Formatter):
    """One line an event. Hides the token here and not in a filter, which never sees tracebacks."""

    def __init__(self, token: str | None = None) -> None:
        """Hide this token wherever it turns up."""
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token: str | None = token

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802, logging's name
        """The event on one line: a line break in what somebody sent must not look like another event."""
        return "\\n".join(super().formatMessage(record).splitlines())

    def format(self, record: logging.LogRecord) -> str:
        """The event and its traceback, without the token."""
        text = super().format(record)
        if self._token:
            text = text.replace(self._token, _HIDDEN)
        return _ANY_TOKEN.sub(_HIDDEN, text)


def is_set_up() -> bool:
    """Whether this process has a log of ours."""
    return any(isinstance(handler.formatter, RedactingFormatter) for handler in logging.getLogger().handlers)


def set_up(level: str, token: str | None = None) -> None:
    """Log to standard error from `level` up; libraries no finer than INFO, whose DEBUG carries whole messages."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(logging.INFO, logging.getLevelNamesMapping()[level]))
