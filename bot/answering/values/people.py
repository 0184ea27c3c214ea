"""Who is in it and who makes it: "Jenna Ortega as Wednesday, confirmed", "directed by Ilse Brandt", "Tom Roe exits"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.answering.values.value import Phrase, Value
from bot.domain.cast import is_acting, same_name
from bot.domain.claims import CharacterDetail, CreditDetail, Standing, Work
from bot.domain.topics import Topic

_WORD = r"[A-ZÀ-ÖØ-Þ][\w'’-]*\.?"
_NAME = rf"{_WORD}(?: (?:{_WORD}|de|del|della|van|von|der|la|le|di|da|dos|bin|al|el|y))*"
_NAMES = rf"{_NAME}(?:(?:, and |, & |, | and | & ){_NAME})*"
_JOINT = re.compile(r", and |, & |, | and | & ")

_ROLES = {
    "director": r"direct(?:s|ed|ing|or)?|helm(?:s|ed|ing)?|at the helm",
    "writer": r"writ(?:es|e|er|ing|ten)|wrote|pen(?:s|ned)|script(?:s|ed)?|screenwriter",
    "composer": r"compos(?:es|e|ed|er|ing)|scor(?:es|ed|ing)|music",
    "producer": r"produc(?:es|e|ed|er|ing)",
    "showrunner": r"showrunners?|showruns|runs the (?:show|series)",
    "creator": r"creat(?:es|ed|or)",
    "cinematographer": r"cinematographer|photographs",
    "editor": r"editor|edits",
}
_STANDINGS: tuple[tuple[Standing, str], ...] = (
    (
        Standing.NOT_RETURNING,
        r"(?:not|n't|never) (?:be )?(?:return(?:ing)?|back|com(?:e|ing) back|reprising|reprise|in it|appear(?:ing)?)"
        r"|\w+n't (?:be )?(?:return(?:ing)?|back|com(?:e|ing) back|reprise|in it|appear)",
    ),
    (Standing.RECAST, r"recast(?:s|ing)?|is replaced|was replaced|replaced by"),
    (
        Standing.LEFT,
        r"leaves|left|leaving|exit(?:s|ed|ing)?|quits?|departs|departed|departing|drop(?:s|ped) out|step(?:s|ped) down"
        r"|fired|out as|no longer",
    ),
    (
        Standing.EXPECTED,
        r"in talks|in negotiations|expected|eyed|circling|considered|front-?runner|wanted|being courted|rumou?red|tipped",
    ),
    (
        Standing.UNCERTAIN,
        r"uncertain|unclear|might|may(?= (?:not|be|return|join|come|appear|leave|play|direct))|could|undecided|up in the air",
    ),
    (Standing.RETURNING, r"return(?:s|ing|ed)?|back|repris(?:es|e|ing)|comes? back"),
)
_GONE = (Standing.NOT_RETURNING, Standing.RECAST, Standing.LEFT)
_JOINS = (
    r"joins?|joined|joining|cast|casts|plays|playing|voices|voicing|stars|starring|boards|boarded|added|attached|appears"
    r"|appearing|cameo|replaces|replacing|takes over|taking over|in the cast|guest"
)
_AS = re.compile(
    rf"^(?P<who>{_NAMES})(?P<verb>(?:[ ,]+[\w'’-]+){{0,6}}?) (?:as|plays|playing|voices|voicing) (?P<part>.+)$"
)
_BY = re.compile(rf"(?P<verb>[\w-]+) by (?P<who>{_NAMES})")
_LISTED = re.compile(rf"^(?:new |the )?(?P<verb>[\w-]+)(?: is|:) (?P<who>{_NAMES})$", re.IGNORECASE)
_DOES = re.compile(rf"^(?P<who>{_NAMES})(?P<verb>[ ,(].+)?$")
_LABELS = re.compile(
    r"[\s,(]*\b(?:confirmed|reported(?:ly)?|rumou?red|speculation|official(?:ly)?|expected)\b\)?\s*$",
    re.IGNORECASE,
)
_NO_NAME = """
Filming Production Release Season Series Movie Film Trailer Teaser Poster The It Moved Delayed Pushed Streaming On In At
Now New First Official Officially Cancelled Canceled Renewed Netflix Disney Hulu Amazon Studio Budget Rated Runtime
January February March April May June July August September October November December Spring Summer Autumn Fall Winter
Out Coming Shooting Cameras Directed Written Script Post Pre Part Episode Episodes Q1 Q2 Q3 Q4 Set Title Called No Not
"""
_NO_NAMES = frozenset(_NO_NAME.split())


class _Known(NamedTuple):
    """What the ledger says of a person already."""

    name: str
    roles: tuple[str, ...]
    part: str
    standing: Standing
    is_predecessors: bool


def read_people(phrase: Phrase, *, alone: bool = False) -> Iterator[Value]:
    """Credits; `alone` takes a bare name, for words that are known to be about a person."""
    text = _spelled(phrase)
    found = _found(text, alone=alone, phrase=phrase)
    if found is None:
        return
    names, verb, part = found
    for name in names:
        yield _value(phrase, name, verb, part)


def _found(text: str, *, alone: bool, phrase: Phrase) -> tuple[list[str], str, str] | None:
    """The people, the words that say what of them, and the character."""
    if (cast := _AS.match(text)) is not None and (names := _names(cast["who"])):
        part = _LABELS.sub("", cast["part"]).strip(" .,'’\"“”")
        role = _role(cast["part"])
        return names, f"{cast['verb']} {text[cast.end('verb') :]}", "" if role else part
    for pattern in (_BY, _LISTED):
        made = pattern.search(text)
        if made is not None and _role(made["verb"]) and (names := _names(made["who"])):
            return names, text, ""
    does = _DOES.match(text)
    if does is None or not (names := _names(does["who"])):
        return None
    verb = does["verb"] or ""
    says = any(re.search(rf"(?<!\w)(?:{words})(?!\w)", verb.casefold()) for _, words in _STANDINGS)
    says = says or bool(re.search(rf"(?<!\w)(?:{_JOINS})(?!\w)", verb.casefold())) or bool(_role(verb))
    known = any(same_name(name) in _people(phrase) for name in names)
    bare = (alone or known) and not _LABELS.sub("", verb).strip(" .,")
    return (names, verb, "") if says or bare else None


def _value(phrase: Phrase, name: str, verb: str, part: str) -> Value:
    known = _people(phrase).get(same_name(name))
    role = _role(verb) or (", ".join(known.roles) if known is not None and not part else "") or "actor"
    standing = _standing(verb, known, acting=role == "actor" or bool(part))
    part = _part(phrase, name, part) or (known.part if known is not None and role == "actor" else "")
    detail = CreditDetail(known.name if known is not None else name, role, standing, part)
    return Value(Topic.CREDIT, detail, _told(detail), changes=detail.standing in _GONE)


def _standing(verb: str, known: _Known | None, *, acting: bool) -> Standing:
    low = verb.casefold().replace("’", "'")
    for standing, words in _STANDINGS:
        if re.search(rf"(?<!\w)(?:{words})(?!\w)", low):
            return standing
    if known is not None and (known.is_predecessors or known.standing is Standing.RETURNING):
        return Standing.RETURNING
    return Standing.NEW if acting else Standing.ATTACHED


def _told(detail: CreditDetail) -> str:
    part = (
        f" as {detail.character}"
        if detail.character
        else ""
        if detail.role == "actor"
        else f" as {detail.role}"
    )
    match detail.standing:
        case Standing.RETURNING:
            return f"{detail.person} returns{part}."
        case Standing.NEW:
            return f"{detail.person} joins{part or ' the cast'}."
        case Standing.NOT_RETURNING:
            return f"{detail.person} does not return{part}."
        case Standing.LEFT:
            return f"{detail.person} has left{', was attached' + part if part else ''}."
        case Standing.RECAST:
            return f"{detail.person} is recast{part}."
        case Standing.EXPECTED:
            return f"{detail.person} is expected{part}."
        case Standing.UNCERTAIN:
            return f"Whether {detail.person} comes{part} is uncertain."
        case _:
            return f"{detail.person} is attached{part}."


def _names(text: str) -> list[str]:
    """The people in a list, or none where a word in it is no person's."""
    names = [name.strip(" .") for name in _JOINT.split(text) if name.strip(" .")]
    good = all(
        not _NO_NAMES & set(name.split()[:1]) and name.casefold() not in ("i", "he", "she") for name in names
    )
    return names if names and good else []


def _role(words: str) -> str:
    low = words.casefold()
    return next((role for role, forms in _ROLES.items() if re.search(rf"(?<!\w)(?:{forms})(?!\w)", low)), "")


def _people(phrase: Phrase) -> dict[str, _Known]:
    found: dict[str, _Known] = {}
    for claim in phrase.entry.claims:
        detail = claim.detail
        if not isinstance(detail, CreditDetail) or not claim.is_open:
            continue
        before = claim.work is Work.PREDECESSOR
        # Who somebody plays may be the spoiler itself, and what is said of them now may not.
        part = "" if claim.spoils else detail.character
        roles = () if is_acting(claim) else tuple(detail.role.split(", "))
        for name in (detail.person, *detail.aka):
            key = same_name(name)
            if key not in found or found[key].is_predecessors:
                found[key] = _Known(detail.person, roles, part, detail.standing, before)
    return found


def _spelled(phrase: Phrase) -> str:
    """The text with the names of known people as the ledger spells them, however they were typed."""
    text = phrase.text
    for known in _people(phrase).values():
        typed = re.compile(rf"(?<!\w){re.escape(known.name)}(?!\w)", re.IGNORECASE)
        text = typed.sub(lambda _, name=known.name: name, text, count=1)
    return text


def _part(phrase: Phrase, person: str, typed: str) -> str:
    """The character as the ledger calls it: "wednesday" is Wednesday Addams where that is who the person plays."""
    words = set(same_name(typed).split())
    for claim in phrase.entry.claims:
        detail = claim.detail
        name = ""
        if isinstance(detail, CreditDetail) and same_name(detail.person) == same_name(person):
            name = detail.character
        elif isinstance(detail, CharacterDetail):
            name = detail.name
        if words and name and words <= set(same_name(name).split()):
            return name
    return typed
