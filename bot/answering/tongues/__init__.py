"""Questions in other languages than English: which one it is, and what it asks in English words."""

from bot.answering.tongues.hearing import Heard, heard, is_home

__all__ = ["Heard", "heard", "is_home"]
