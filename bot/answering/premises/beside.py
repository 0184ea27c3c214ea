"""A title that is named only to set the one at hand against it: "is it better than Spy Kids", "this or Shrek first"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.answering.answer import Outcome, ShownLabel
from bot.answering.called import named_after_them
from bot.answering.composing.beginnings import named_in
from bot.answering.composing.disputes import dispute_draft
from bot.answering.draft import Draft, ended, told
from bot.answering.markup import plain
from bot.answering.mentions import Mention
from bot.answering.reading import Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import Claim, DisputeDetail, NoteDetail, RelatedDetail, Relation
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.titles import Title

_THIS = frozenset({"it", "this"})
_HERE = _THIS | {"he", "she", "they", "its"}
_WORKS = frozenset({"sequel", "film", "movie", "series", "show", "season"})
_SMALL = frozenset({"the", "a", "an", "another", "any", "other", "original", "old", "on", "of"})
_TIES = frozenset(
    ["connected", "connect", "connects", "connection", "connections", "related", "relate", "relation", "linked", "link",
     "links", "tied", "tie", "ties", "universe", "world", "franchise", "crossover", "crosses", "cross", "spinoff", "spin",
     "verse", "belong", "belongs", "continuity", "canon", "compared", "compare", "similar"]
)  # fmt: skip
_MAKERS = frozenset(
    ["guy", "guys", "director", "maker", "makers", "behind", "person", "man", "creator", "team"]
)
_CAUSES = frozenset(
    ["delay", "delays", "delayed", "delaying", "late", "reason", "why", "replace", "replaced", "stop", "stopped", "instead",
     "drop", "dropped", "busy", "because", "push", "pushed", "postpone", "postponed", "wait", "waiting", "between", "before",
     "kill", "killed"]
)  # fmt: skip
_RANKS = frozenset(
    ["want", "wants", "rather", "prefer", "prefers", "important", "priority", "bigger", "first", "more", "over", "chose",
     "choose", "cares", "care", "next", "ahead", "love", "loves", "or"]
)  # fmt: skip
_LIKE = frozenset({"idea", "inspired", "asked", "looking", "wanted"})
_SEE = frozenset({"watch", "see", "seen", "watched"})
_SEEMS = frozenset({"look", "looks", "seem", "seems", "sound", "sounds"})
_CHOSEN = frozenset(
    {"chose", "choose", "choosing", "chosen", "pick", "picked", "picking", "prefer", "preferred"}
)
_DOES = frozenset({"because", "by", "do", "make", "film", "direct", "doing", "making", "filming", "to"})
_OR = (("this", "or"), ("it", "or"))
_AGAINST = frozenset({"or", "than", "over", "before", "after", "as"})
_JUDGED = frozenset({"better", "best", "worse", "good", "funnier", "cooler", "scarier", "darker"})
_IS = frozenset({"is", "are", "will", "does", "do", "was"})
_IN_IT = (("in", "it"), ("in", "this"), ("be", "in"), ("appear",), ("appears",), ("show", "up"), ("a", "cameo"))  # fmt: skip
"""Of a character that a title is called after: "is shrek in this"."""
_FIRST = frozenset({"before", "first", "it", "this", "beforehand", "that"})
_OPEN = frozenset({"true", "possible", "official", "confirmed", "say", "says"})
_DATES = (
    "release", "released", "releases", "out", "come", "comes", "coming", "sooner", "newer", "older", "date", "premiere",
    "premieres", "earlier", "later", "longer", "shorter", "when", "watch", "see", "before this",
    "after this", "before it", "after it",
)  # fmt: skip
MEASURED = ("reception", "viewership", "boxoffice", "runtime", "rating", "count", "budget")
_SURE = 3.0
_KINDS = (
    (_RANKS, frozenset({"ahead", "priority", "prefers", "rather"})),
    (_CAUSES, frozenset({"between", "while", "postponed", "instead"})),
    (_LIKE, frozenset({"asked", "idea", "like", "inspired"})),
)
"""Words of a question, and words of a record that says something of the kind."""


def title_beside(
    words: Sequence[str], mentions: Sequence[Mention], given: str | None, ledger: Ledger
) -> TitleLedger | None:
    """The title that is named only to set the `given` one, or the one named first, against it."""
    slugs = list(dict.fromkeys(slug for seen in mentions for slug in seen.slugs))
    if len(slugs) > 2 or given is None or slugs == [given]:
        return None
    other = ledger[slugs[-1]]
    seen = next((seen for seen in mentions if seen.slugs == (slugs[-1],)), None)
    beside = seen is not None and stands_beside(words, seen, other.title, named=len(slugs) > 1)
    return other if beside else None


def stands_beside(words: Sequence[str], mention: Mention, other: Title, *, named: bool = False) -> bool:
    """Whether the title at hand is asked about, `named` or as "it", and the one named here only gives the other side."""
    end = mention.end - (words[mention.end - 1] == "first")
    own = set(tokens(other.name))
    before = words[: mention.start]
    after = [word for at, word in enumerate(words[end:]) if at > 2 or word not in own]
    rest = [word for word in before if word not in _SMALL]
    last = rest[-1] if rest else ""
    here = named or (bool(_HERE & set(before) or _is_a_work(before)) and not _is_nobody(before))
    ties = bool(_TIES & {*before, *after})
    between = ties and last == "and" and "between" in before and bool(_THIS & set(before))
    if between or _is_asked_for(rest, after):
        return True
    if last in ("than", "over"):
        return last == "than" or bool(_CHOSEN & set(before))
    if last == "or" and named:
        return False
    if tuple(rest[-2:]) in _OR or any(one in _AGAINST and two in _THIS for one, two in pairwise(after)):
        return True
    if last in ("as", "like"):
        return "same" in before if last == "as" else not _SEEMS & set(rest[-2:-1])
    if (ties and last in ("to", "with", *_TIES)) or (last == "in" and {"set", "same"} & set(before)):
        return here or bool(_TIES & set(rest[:2]))
    if ties and _TIES & set(after[:2]):
        return bool(_THIS & {*before, *after}) or here or (len(after) == 1 and len(rest) == 1)
    if last in ("before", "after"):
        return not named and bool({"it", "this", "he", "they"} & set(before))
    if after and set(after) <= _FIRST:
        return bool(_SEE & set(before)) or rest in (["why", "is"], ["why"])
    return _is_a_cause(rest, after, here=here)


def _is_a_cause(rest: Sequence[str], after: Sequence[str], *, here: bool) -> bool:
    """Whether the other title is what keeps this one: "did he drop it to do …", "did … delay it"."""
    if rest and rest[-1] in _DOES:
        return here and bool(_CAUSES & {*rest, *after})
    return bool(_CAUSES & set(after[:4]) and _HERE & set(after) and "or" not in after)


def _is_asked_for(rest: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the other title, or who it is called after, is looked for in this one: "is shrek in this", "spy kids crossover"."""
    if not rest:
        return len(after) == 1 and after[0] in _TIES
    in_it = tuple(after[-2:]) in _IN_IT and len(after) < len(_IN_IT)
    return len(rest) == 1 and rest[0] in _IS and in_it


def _is_a_work(before: Sequence[str]) -> bool:
    """Whether "the film" or "this season" stands for the title at hand."""
    return any(one in ("the", "this") and two in _WORKS for one, two in pairwise(before))


def _is_nobody(before: Sequence[str]) -> bool:
    """Whether "it" stands for what follows: "is it true that"."""
    at = next((at for at, word in enumerate(before) if word == "it"), len(before))
    return bool(_OPEN & set(before[at + 1 : at + 2]))


def set_beside(reading: Reading, shelf: Shelf) -> Draft | None:
    """What is on record of the title at hand and the other one together; that nothing is, where that is so."""
    measured = max(reading.topics.get(name, 0.0) for name in MEASURED)
    if reading.beside is None or reading.has(*_DATES) or (measured >= _SURE and not reading.has("bigger")):
        return None
    other = named_as(reading.beside)
    found = [claim for claim in shelf.entry.claims if _names(claim, reading.beside)]
    said = set(reading.words)
    best = _of_the_kind(found, said)
    if best is not None:
        return Draft(told(best), [best], settled=True)
    title = plain(shelf.entry.title.name)
    does = "connects" if said & _TIES or not said & {"than", "like", "as"} else "compares"
    draft = Draft(
        f"Not known: no source here {does} {title} {'and' if does == 'compares' else 'with'} {other}", []
    )
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    if found and not reading.has("in it", "in this", "appear", "appears", "show up"):
        draft.lead = f"Not known: no source here says that of {title} and {other}"
        draft.tell(*sorted(found, key=_directness)[:1])
    return draft


def unconnected(reading: Reading, shelf: Shelf) -> Draft | None:
    """That no source connects the title with another work that is named in words of no record: "connected to the boys"."""
    at = next((reading.line.find(phrase) + len(phrase) for phrase in _CONNECTED if phrase in reading.line), 0)
    words = [word for word in reading.line[at:].split() if word not in _SMALL] if at else []
    if (
        not 0 < len(words) < _MOST
        or set(words) & _OURS
        or reading.figures
        or not all(map(str.isalpha, words))
    ):
        return None
    for record in shelf.records:
        if set(words) <= {*tokens(record.item.text), *record.words}:
            return None
    title = plain(shelf.entry.title.name)
    other = plain(reading.line[at:].strip())
    draft = Draft(ended(f"Not known: no source here connects {title} with “{other}”"), [])
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    return draft


def of_another_work(reading: Reading, shelf: Shelf) -> Draft | None:
    """What is on record of a work that only records of the title name, where that one is asked about: "man of tomorrow release"."""
    works = shelf.called.works(reading.words)
    if not works or reading.others:
        return None
    start, end, _ = works[0]
    aside = [seen for seen in reading.sightings if not (seen.start < end and start < seen.end)]
    if (reading.is_yes_no and aside) or not all(named_after_them(works[0][2], seen) for seen in aside):
        return None  # somebody is named beside the work
    as_a_work = reading.has(*_AS_A_WORK) and not reading.named and not reading.has(*_COMING, *_WITHIN)
    if reading.sightings and not as_a_work:
        return None  # a character has the same name
    found = [claim for _, _, claim in works]
    dated = reading.dated or bool(reading.years) or reading.topics.get("release", 0.0) >= _SURE
    if dated:
        best = min(
            found,
            key=lambda claim: (not isinstance(claim.detail, DisputeDetail), not _YEAR.search(claim.text)),
        )
        if isinstance(best.detail, DisputeDetail) or _YEAR.search(best.text):
            draft = (
                dispute_draft(best, shelf.entry) if isinstance(best.detail, DisputeDetail) else _named(best)
            )
            draft.settled = True
            return draft
    roles = {name for name in _ROLES if reading.topics.get(name, 0.0) >= _SURE}
    if not dated and not roles:
        return _named(found[0])
    name = plain(" ".join(reading.words[start:end]))
    draft = Draft(
        ended(f"Not known: no source here {'gives a date for' if dated else 'says that of'} “{name}”"),
        found[:1],
    )
    draft.label, draft.outcome, draft.settled = ShownLabel.UNKNOWN, Outcome.NOTHING_ANNOUNCED, True
    if not isinstance(found[0].detail, DisputeDetail):
        draft.add(told(found[0]), found[0])
    return draft


def _named(claim: Claim) -> Draft:
    """What is on record of a work, with its name."""
    name = claim.detail.name if isinstance(claim.detail, RelatedDetail) else ""
    unnamed = name and name.partition(" (")[0] not in claim.text
    return Draft(named_in(name, claim) if unnamed else told(claim), [claim], settled=True)


_AS_A_WORK = (
    "film",
    "movie",
    "series",
    "show",
    "spin off",
    "spinoff",
    "release",
    "released",
    "come out",
    "came out",
    "out",
    "premiere",
)
_WITHIN = ("in the movie", "in the film", "in the series", "in the show", "in the sequel", "in it", "in this")
_COMING = ("back", "return", "returns", "returning", "plays", "played")
_YEAR = re.compile(r"\b20\d\d\b")
_ROLES = ("director", "played", "writer", "composer", "cast", "producer", "trailer", "runtime", "budget")

_CONNECTED = (
    " connected to ", " connected with ", " related to ", " linked to ", " linked with ", " tied to ", " same universe as ",
    " same world as ", " spin off of ", " spinoff of ", " crossover with ", " part of ", " connect to ", " same franchise as ",
)  # fmt: skip
_MOST = 5
_OURS = frozenset(
    ["it", "this", "first", "one", "movie", "film", "sequel", "series", "show", "season", "other", "last", "previous", "trilogy",
     "cast", "team", "crew", "what", "anything", "comic", "book", "or", "and"]
)  # fmt: skip


def _directness(claim: Claim) -> int:
    """First what is about the other work, then what is about some work, then the rest."""
    detail = claim.detail
    if not isinstance(detail, RelatedDetail):
        return 2
    return int(detail.relation is Relation.DIRECT)


def _of_the_kind(found: Sequence[Claim], said: set[str]) -> Claim | None:
    """The record that says what is asked of the two."""
    if said & (_TIES | _MAKERS):
        return min(
            (claim for claim in found if isinstance(claim.detail, RelatedDetail)),
            key=_directness,
            default=None,
        )
    for asked, telling in _KINDS if _JUDGED.isdisjoint(said) else ():
        if asked & said:
            notes = [claim for claim in found if telling & set(tokens(claim.text))]
            notes.sort(key=lambda claim: not isinstance(claim.detail, NoteDetail))
            if notes:
                return notes[0]
    return None


def named_as(entry: TitleLedger) -> str:
    """The franchise's name, as one speaks of it."""
    return plain(entry.title.franchise.partition(" (")[0].rpartition(": ")[2])


def _names(claim: Claim, entry: TitleLedger) -> bool:
    """Whether an open record speaks of a franchise."""
    detail = claim.detail
    if not claim.is_open or claim.spoils or isinstance(detail, DisputeDetail):
        return False
    name = f"{detail.name} " if isinstance(detail, RelatedDetail) else ""
    return named_as(entry) in f"{name}{claim.text}"
