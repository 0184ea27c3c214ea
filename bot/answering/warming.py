"""What a process that answers for long loads before its first question, which one that answers once does not."""

from importlib import import_module
from pkgutil import walk_packages

import bot.answering


def warm() -> None:
    """Import what is else imported at the first question that needs it, and read the glossaries; in any thread."""
    for module in walk_packages(bot.answering.__path__, "bot.answering."):
        import_module(module.name)
    from bot.answering.abroad import read_all

    read_all()
