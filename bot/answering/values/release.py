"""When and where it comes out: "moved to May 2028", "delayed to Q3 2027", "on Netflix", "in US cinemas"."""

import re
from collections.abc import Iterator

from bot.answering.values.stage import speaks_of_stage
from bot.answering.values.value import Phrase, Value, sentence
from bot.domain.cast import same_name
from bot.domain.claims import CompanyDetail, ReleaseDetail
from bot.domain.topics import Topic
from bot.domain.windows import Found

_RELEASE = (
    r"mov(?:ed|es|ing)|delay(?:ed|s)?|pushed(?: back)?|push(?:es)?|postponed|shifted|rescheduled|brought forward|bumped"
    r"|release[sd]?|releasing|release date|dated?|premieres?|premiering|debuts?|out|arriv(?:es|ing)|launch(?:es)?"
    r"|coming|comes|lands?|hits|opens|set for|slated|due|window|returns|scheduled|starts|airs|drops"
)
_UNDATED = r"(?:no|without a|lost its|removed the|pulled the) (?:release )?date|undated|tba|tbd|off the (?:calendar|schedule)"
_OTHER_SUBJECT = r"trailers?|teasers?|posters?|footage|panel|interview|casting|rated|runtime"
_TERRITORIES = (
    ("United States", r"(?:the )?(?:us|usa|u\.s\.|united states|america)"),
    ("United Kingdom", r"(?:the )?(?:uk|u\.k\.|united kingdom|britain)"),
    ("Germany", r"germany"),
    ("France", r"france"),
    ("Spain", r"spain"),
    ("Brazil", r"brazil"),
    ("Japan", r"japan"),
    ("Australia", r"australia"),
    ("Canada", r"canada"),
    ("India", r"india"),
)
_TYPES = (
    ("cinema", r"(?:in |to |hits )?(?:\w+ )?(?:cinemas?|theaters?|theatres?)|theatrical(?:ly)?|imax"),
    ("home video", r"blu-?ray|dvd|home video|4k disc|on disc"),
    ("digital", r"digital(?:ly)?|on demand|pvod|vod"),
    ("festival", r"festival"),
)
_KNOWN = (
    "Netflix", "Disney+", "HBO Max", "HBO", "Max", "Prime Video", "Amazon Prime Video", "Apple TV+", "Apple TV", "Hulu",
    "Peacock", "Paramount+", "Crunchyroll", "YouTube", "Starz", "AMC+", "AMC", "Showtime", "BBC iPlayer", "BBC", "ITV",
    "Channel 4", "Sky", "FX", "NBC", "ABC", "CBS", "Fox", "The CW", "MGM+", "Tubi", "Roku Channel", "Shudder", "Mubi",
    "Adult Swim", "Cartoon Network", "Nickelodeon", "Disney Channel",
)  # fmt: skip
_ON = r"(?:on|to|at|by|for|via|with|only|exclusively on|streams? on|streaming on|available on|airs on|moves to|picked up by)"


def read_release(phrase: Phrase) -> Iterator[Value]:
    """A window for the title itself."""
    if phrase.has(_OTHER_SUBJECT) or speaks_of_stage(phrase):
        return
    territory, kind = _place(phrase)
    if phrase.has(_UNDATED) and phrase.when is None:
        yield Value(Topic.RELEASE, ReleaseDetail(None, territory, kind), phrase.sentence, changes=True)
        return
    found = phrase.window
    if not isinstance(found, Found) or not _says_release(phrase, found, kind):
        return
    where = ", ".join(part for part in (territory, kind) if part)
    told = f"Comes out {found.window.when}{f' ({where})' if where else ''}."
    moved = re.search(
        r"(?<!\w)(moved|delayed|pushed back|pushed|postponed|brought forward|rescheduled)(?!\w)", phrase.low
    )
    if moved is not None:
        told = f"{sentence(moved[1]).rstrip('.')} to {found.window.words}{f' ({where})' if where else ''}."
    detail = ReleaseDetail(found.window, territory, kind)
    yield Value(Topic.RELEASE, detail, told, changes=moved is not None)


def read_platform(phrase: Phrase, *, alone: bool = False) -> Iterator[Value]:
    """Where to watch it; `alone` takes a bare name, for words that are known to be about that."""
    if phrase.is_denied:
        return
    name = _platform(phrase, alone=alone)
    if name:
        yield Value(Topic.PLATFORM, CompanyDetail(name, "platform"), f"It is on {name}.")


def _platform(phrase: Phrase, *, alone: bool) -> str:
    own = [claim.detail.name for claim in phrase.entry.claims if isinstance(claim.detail, CompanyDetail)]
    for name in sorted(dict.fromkeys((*own, *_KNOWN)), key=len, reverse=True):
        spelled = re.escape(name.casefold())
        if re.search(rf"(?<!\w){_ON} {spelled}(?![\w+])", phrase.low):
            return name
        if alone and same_name(phrase.text) == same_name(name):
            return name
    found = re.search(
        r"(?:[Ss]tream(?:s|ing)|[Aa]vailable|[Aa]irs|[Ee]xclusively) on ((?:[A-Z][\w+]*)(?: [A-Z][\w+]*){0,2})",
        phrase.text,
    )
    return found[1] if found is not None else ""


def _place(phrase: Phrase) -> tuple[str, str]:
    territory = next(
        (
            name
            for name, words in _TERRITORIES
            if phrase.has(
                rf"(?:in|to|for|across) {words}|{words} (?:cinemas?|theaters?|theatres?|release|premiere|date)"
            )
        ),
        "",
    )
    kind = next((name for name, words in _TYPES if phrase.has(words)), "")
    return territory, kind


def _says_release(phrase: Phrase, found: Found, kind: str) -> bool:
    named = phrase.has(_RELEASE) or bool(kind) or bool(_platform(phrase, alone=False))
    return named or _is_bare(phrase, found)


def _is_bare(phrase: Phrase, found: Found) -> bool:
    """Whether the date is all that was typed, but for small words."""
    rest = phrase.text[: found.start] + phrase.text[found.end :]
    return not re.sub(r"\b(?:in|on|for|the|now|new|to|is|until)\b|[\W_]", "", rest, flags=re.IGNORECASE)
