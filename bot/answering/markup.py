"""Text from outside made harmless, and spoilers covered."""

import re
from functools import lru_cache

_MARKS = re.compile(r"([\\*_`~|\[\]<>])|^(?=[#-])")
# Compiled where they are first needed: few texts hold what these begin with.
_MENTIONS = r"<(?=[@#:/])"
_PINGS = r"(?i)@(?=everyone|here|[&!]?\d)"
_ZERO_WIDTH = "\u200b"


# The same claims, names and publishers are told again and again.
@lru_cache(maxsize=4_000)
def plain(text: str) -> str:
    """Any text from outside as one line that neither pings nor breaks markup."""
    line = " ".join(text.split())
    if "@" in line:
        line = re.sub(_PINGS, "@" + _ZERO_WIDTH, line)
    if "<" in line:
        line = re.sub(_MENTIONS, "<" + _ZERO_WIDTH, line)
    return _MARKS.sub(lambda found: "\\" + (found.group(1) or ""), line)


def covered(text: str) -> str:
    """A text behind a spoiler cover; what it holds must be plain already."""
    return f"||{text}||"


@lru_cache(maxsize=4_000)
def link(words: str, url: str) -> str:
    """A link that opens a web page, or the words alone where the address is no web page."""
    address = url.replace("(", "%28").replace(")", "%29").replace(" ", "%20")
    if not address.startswith(("http://", "https://")) or any(mark in address for mark in "<>|\n"):
        return plain(words)
    return f"[{plain(words)}]({address})"
