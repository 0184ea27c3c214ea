"""An answer told again in another language: its sentences are made anew from the claims that it rests on."""

from bot.answering.retelling.answer import retold

__all__ = ["retold"]
