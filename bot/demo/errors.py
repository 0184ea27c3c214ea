"""Why a demo cannot start."""

from bot.domain.errors import GreenlitError


class DemoError(GreenlitError):
    """The demo cannot start on this machine; the text says why and what to do."""
