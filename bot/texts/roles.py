"""What people do on a title. The ledger writes it in English; the usual roles are told in a reader's language."""

import re
from typing import Final

from bot.texts.texts import ENGLISH, Texts, message

_ROLES: Final = {
    "director": message("director"),
    "co-director": message("co-director"),
    "writer": message("writer"),
    "writers": message("writer"),
    "screenwriter": message("writer"),
    "producer": message("producer"),
    "producers": message("producer"),
    "executive producer": message("executive producer"),
    "executive producers": message("executive producer"),
    "composer": message("composer"),
    "showrunner": message("showrunner"),
    "showrunners": message("showrunner"),
    "creator": message("creator"),
    "creators": message("creator"),
    "co-creator": message("co-creator"),
    "editor": message("editor"),
    "cinematographer": message("cinematographer"),
    "character designer": message("character designer"),
    "set design": message("set design"),
    "songwriter": message("songwriter"),
    "songwriters": message("songwriter"),
    "original author": message("original author"),
    "drawings": message("drawings"),
    "inspiration": message("inspiration"),
    "production": message("production"),
    "distributor": message("distributor"),
}
_BETWEEN: Final = re.compile(r"(, | and )")


def role_words(role: str, texts: Texts) -> str:
    """ "director, writer" in the reader's language, the unusual ones as they are recorded."""
    if texts.language == ENGLISH:
        return role
    pieces = _BETWEEN.split(role)
    if not all(piece in _ROLES for piece in pieces[::2]):
        return role
    return ", ".join(texts.phrase(_ROLES[piece]) for piece in pieces[::2])
