"""Delivery of what lies in the outbox; the only place that posts outside an interaction."""

from bot.delivery.attempt import Render
from bot.delivery.delivery import Delivery
from bot.delivery.post import LONGEST_LINE, Post, PostError

__all__ = ["LONGEST_LINE", "Delivery", "Post", "PostError", "Render"]
