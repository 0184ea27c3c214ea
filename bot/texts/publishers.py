"""What the ledger itself calls a source that is no page, as people of a language read it."""

from bot.domain.publishers import OURS
from bot.texts.texts import Texts, message

_OURS = message("This server's moderators")


def publisher(name: str, texts: Texts) -> str:
    """A publisher's name, which is the same everywhere, or what stands where news has no link."""
    return texts.phrase(_OURS) if name == OURS else name
