"""Pictures of numbers, as PNG bytes; no Discord, no rows. Draw in a worker thread: a picture takes tens of milliseconds."""

from bot.drawing.bars import Bar, draw_bars

__all__ = ["Bar", "draw_bars"]
