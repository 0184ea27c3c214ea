"""The buttons under an answer that lead to the moderators, and what they carry."""

import re
from typing import Final

from bot.texts import HOME, Texts
from bot.ui.stateless import PREFIX, OldButtonError, Press, Stateless, button

TELL: Final = "tellme"
WRONG: Final = "wrong"

_WORD: Final = re.compile(r"(?P<item>[1-9]\d{0,17}):(?P<word>yes|no)")
_STOP: Final = "stop"
_CLAIM: Final = re.compile(r"(?P<key>[a-z0-9~-]{1,44}):(?P<ref>[0-9a-f]{16})(?P<more>:more)?")


def tell_me(item: int, texts: Texts = HOME) -> Stateless:
    """Ask to be told once an item of the desk is answered."""
    return button(texts.phrase("Tell me"), f"{PREFIX}:{TELL}:{item}:yes", emoji="🔔")


def never_mind(item: int, texts: Texts = HOME) -> Stateless:
    """Take that back."""
    return button(texts.phrase("Never mind"), f"{PREFIX}:{TELL}:{item}:no")


def told_item(press: Press) -> tuple[int, bool] | None:
    """The item, and whether to be told of it or no longer; None: of nothing any longer."""
    if press.rest == _STOP:
        return None
    found = _WORD.fullmatch(press.rest)
    if found is None:
        raise OldButtonError
    return int(found["item"]), found["word"] == "yes"


def wrong(key: str, ref: str, texts: Texts = HOME) -> Stateless:
    """Say that a claim is wrong or outdated; title and claim as `key_of` and `digest` write them."""
    return button(texts.phrase("Wrong or outdated?"), f"{PREFIX}:{WRONG}:{key}:{ref}")


def say_more(press: Press, texts: Texts = HOME) -> Stateless:
    """Say what is wrong about it."""
    return button(
        texts.phrase("Say what is wrong"), f"{PREFIX}:{WRONG}:{press.rest.removesuffix(':more')}:more"
    )


def doubted_claim(press: Press) -> tuple[str, str, bool]:
    """Title and claim as `key_of` and `digest` write them, and whether the person wants to say more."""
    found = _CLAIM.fullmatch(press.rest)
    if found is None:
        raise OldButtonError
    return found["key"], found["ref"], found["more"] is not None
