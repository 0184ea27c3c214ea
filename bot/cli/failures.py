"""How a command ends: the exit codes and the errors that lead to them."""

from enum import IntEnum

from bot.domain.errors import GreenlitError


class Exit(IntEnum):
    """What a command tells the shell."""

    FINE = 0
    FAILED = 1
    """The job failed: an unknown title, a database that cannot be opened, a batch with a bad line."""
    WRONG_USE = 2
    """Wrong arguments, settings or token, or a file that is not there."""
    INTERRUPTED = 130


class WrongUseError(GreenlitError):
    """What was typed cannot be done: the arguments contradict each other, or a file is not there."""


class JobFailedError(GreenlitError):
    """The arguments were right, and yet it could not be done."""
