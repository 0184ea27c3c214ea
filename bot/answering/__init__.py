"""A question in, an answer out: understand, look up, compose. No Discord, no SQL; time comes in as `now`."""

from bot.answering.answer import Answer, Citation, Outcome, Part, ShownLabel, Step
from bot.answering.engine import Answerer
from bot.answering.markup import plain
from bot.answering.names import Found, NameIndex, Resolved, TitleMatch, Unclear, Unknown
from bot.answering.people.index import CreditFound, CreditSearch, CreditUnknown, Figure, find_credit
from bot.answering.question import Question

__all__ = [
    "Answer",
    "Answerer",
    "Citation",
    "CreditFound",
    "CreditSearch",
    "CreditUnknown",
    "Figure",
    "Found",
    "NameIndex",
    "Outcome",
    "Part",
    "Question",
    "Resolved",
    "ShownLabel",
    "Step",
    "TitleMatch",
    "Unclear",
    "Unknown",
    "find_credit",
    "plain",
]
