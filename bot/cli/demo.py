"""`greenlit demo`: hands over to the bot in a simulated Discord."""

from argparse import Namespace
from datetime import datetime
from importlib.util import find_spec
from typing import Final

from bot.cli.failures import JobFailedError
from bot.settings import Settings

NEEDS: Final = ("simcord", "PIL", "markdown_it", "linkify_it", "regex")
"""What the `demo` group installs and the bot itself does without."""


def demo(arguments: Namespace, now: datetime) -> int:
    """Start it, or say how to install what it needs."""
    settings = Settings.from_env()
    missing = [name for name in NEEDS if find_spec(name) is None]
    if missing:
        raise JobFailedError(
            f"The demo needs packages that are not installed ({', '.join(missing)})."
            " Install them with “uv sync --group demo”."
        )
    from bot.demo import main

    pretended = now if arguments.now is not None else None
    return main(port=arguments.port, browser=not arguments.no_browser, now=pretended, settings=settings)
