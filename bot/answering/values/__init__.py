"""A moderator's few words about a piece of news, read into claims by rules."""

from bot.answering.values.read import EXAMPLES, ReadValues, Subject, read_values
from bot.answering.values.value import Value

__all__ = ["EXAMPLES", "ReadValues", "Subject", "Value", "read_values"]
