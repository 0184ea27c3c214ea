"""A moderator's few words about a piece of news, read into claims by rules."""

from bot.answering.values.proposal import Proposal, Step, proposal_of
from bot.answering.values.read import EXAMPLES, ReadValues, read_values
from bot.answering.values.value import Value

__all__ = ["EXAMPLES", "Proposal", "ReadValues", "Step", "Value", "proposal_of", "read_values"]
