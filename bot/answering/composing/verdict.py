"""How an answer begins where a yes, a no or one of two possibilities is asked for and its topic's own sentence says neither.

A wrong "yes" is worse than none: it stands only where the first sentence holds every word of the question that tells
something, in just that word, and nothing in it doubts or denies.
"""

import re
from collections.abc import Sequence

from bot.answering.answer import ShownLabel
from bot.answering.composing.contradicted import compares_otherwise, contradicted
from bot.answering.composing.limits import measured
from bot.answering.composing.unearned import unearned
from bot.answering.composing.verdict_asked import is_or_nothing, names_them, telling
from bot.answering.composing.verdict_records import is_related, is_still_at_it, of_a_quotation
from bot.answering.composing.verdict_words import (
    AGAINST,
    HEDGES,
    HOPED,
    HOPING,
    NEGATIVE,
    PLANNED,
    SOME,
    TURNING,
    alike,
)
from bot.answering.draft import Draft, lowered, sentences, weakest
from bot.answering.markup import plain
from bot.answering.reading import NAMED, Reading
from bot.answering.shelf import Shelf
from bot.answering.words import tokens
from bot.domain.claims import (
    CharacterDetail,
    Claim,
    CreditDetail,
    DisputeDetail,
    EventDetail,
    EventKind,
    QuoteDetail,
    RelatedDetail,
    Relation,
)
from bot.domain.labels import State

_OPENED = frozenset(
    ["Yes", "No", "Not", "None", "Neither", "Both", "Reportedly", "Only", "Nothing", "Nobody", "Expected"]
)  # fmt: skip
_OPENED_SO = ("As of ", "Sources differ", "That was ")
_SURE = (ShownLabel.CONFIRMED, ShownLabel.REPORTED)
_ENDS = ("is", "are", "was", "were", "does", "did")
"""Behind these something is left out: "the director was?"."""


def begin(draft: Draft, reading: Reading, shelf: Shelf) -> None:
    """Put the verdict before a first sentence that has none."""
    first = next(iter(draft.rests_on), None)
    if "||" in draft.lead:
        return
    if draft.lead.startswith("Yes: ") and unearned(draft.lead[len("Yes: ") :], reading, first):
        draft.lead = f"{draft.lead[5:6].upper()}{draft.lead[6:]}"
    if draft.lead.partition(" ")[0].rstrip(":,.;") in _OPENED or draft.lead.startswith(_OPENED_SO):
        draft.lead = _with_one_colon(draft.lead, shelf)
        return
    if not isinstance(first, Claim) or draft.outcome is not None or reading.others:
        return
    label = draft.label or weakest(draft.rests_on)
    if label is ShownLabel.SPECULATION and reading.is_yes_no and not _asks_what_was_said(reading):
        draft.lead = opened("Not confirmed", draft.lead, shelf)
    if label not in _SURE or reading.words[-1] in _ENDS:
        return
    word = ""
    if reading.is_yes_no or is_or_nothing(reading):
        word = _yes_or_no(draft, reading, shelf, label)
    elif "or" in reading.words[1:-1] and not _is_of_another_kind(first):
        # Imported here: few questions name two possibilities.
        from bot.answering.composing.chosen import chosen, sure_or_not

        sure = label is ShownLabel.CONFIRMED
        word = (sure_or_not(draft.lead, reading, telling(reading)) if sure else "") or chosen(
            draft.lead, reading
        )
    if word and not (word.endswith(("Yes", "yes")) and unearned(draft.lead, reading, first)):
        draft.lead = opened(word, _turned(draft.lead, reading, shelf), shelf)


def _is_of_another_kind(first: Claim) -> bool:
    """Whether a first sentence is about a work that was made after the title."""
    return isinstance(first.detail, RelatedDetail) and first.detail.relation is Relation.ADAPTATION


def _asks_what_was_said(reading: Reading) -> bool:
    """Whether a question is about words or wishes, which may be on record however uncertain the matter is."""
    talked = reading.has(
        *PLANNED, "mention", "mentioned", "talk", "name", "named", "article", "rumour", "rumor"
    )
    return talked or bool(reading.asks) or reading.negated


def opened(word: str, lead: str, shelf: Shelf) -> str:
    """A first sentence behind a word that answers; behind a full stop where it has a colon of its own."""
    if _has_a_colon(lead, shelf):
        return f"{word}. {lead[:1].upper()}{lead[1:]}"
    named = any(lead.startswith(name) for name in _titles(shelf))
    return f"{word}: {lead if named else lowered(lead)}"


def _with_one_colon(lead: str, shelf: Shelf) -> str:
    """A verdict behind a full stop, where the sentence after it has a colon of its own."""
    word, colon, rest = lead.partition(": ")
    if not colon or not _is_verdict(word) or not _has_a_colon(rest, shelf):
        return lead
    return f"{word}. {rest[:1].upper()}{rest[1:]}"


_VERDICTS = ("Yes", "No", "Not", "Reportedly", "Only", "Nothing")
_LONGEST = 45  # letters: "Not that is known" rather than half a sentence


def _is_verdict(words: str) -> bool:
    """Whether a verdict stands before the colon: "Yes", "Not that is known"."""
    short = len(words) <= _LONGEST and not any(mark in words for mark in ".:,")
    return short and words.partition(" ")[0] in _VERDICTS


def _has_a_colon(lead: str, shelf: Shelf) -> bool:
    """Whether the first sentence has a colon that is not in a title within it."""
    plainly = sentences(lead)[0]
    for name in _titles(shelf):
        plainly = plainly if plainly.startswith(name) else plainly.replace(name, "")
    return ": " in plainly


def _titles(shelf: Shelf) -> list[str]:
    """What the title and the works before it are called."""
    related = [claim.detail for claim in shelf.entry.of_kind(RelatedDetail)]
    names = [detail.name for detail in related if isinstance(detail, RelatedDetail)]
    return [plain(name) for name in (shelf.entry.title.name, *names, shelf.entry.title.franchise)]


def _yes_or_no(draft: Draft, reading: Reading, shelf: Shelf, label: ShownLabel) -> str:
    if reading.asks or reading.has("have to") or (reading.negated and not is_or_nothing(reading)):
        return ""
    first = draft.rests_on[0]
    if isinstance(first, Claim) and isinstance(first.detail, QuoteDetail):
        return of_a_quotation(f"{draft.lead} {first.text}", reading, first.detail)
    if (
        isinstance(first, Claim)
        and isinstance(first.detail, RelatedDetail)
        and is_related(reading, first.detail)
    ):
        return "Yes"
    planned = (
        isinstance(first, Claim)
        and isinstance(first.detail, EventDetail)
        and first.detail.kind is EventKind.FILMING_PLAN
    )
    if planned and not reading.has(*HOPING, "he say", "they say"):
        return "Not that is known"
    return (
        measured(draft.lead, reading, shelf)
        or _denial(draft, reading, shelf)
        or _assent(draft, reading, label)
    )


# Compiled where they are first needed: few sentences need any of them.
_WITHOUT = r"\b(?:no|not an?|not the|not part of|not in|not involved in|without(?: an?)?|never) ([\w-]+)"
_DENYING = r"\b(?:not|never|stepped away|has left|left the)\b"
_UNREPORTED = r"\bno [\w ]+ (?:has|have) been\b|\bno source\b"


def _denial(draft: Draft, reading: Reading, shelf: Shelf) -> str:
    """ "No", where the first sentence denies what is asked."""
    lead = sentences(draft.lead)[0]
    if set(reading.words) & NEGATIVE or not names_them(lead, reading):
        return ""
    if reading.has(*PLANNED) and HOPED & set(tokens(lead)):
        return ""
    if _is_refuted(draft, reading, shelf) or _is_an_error(lead, telling(reading)):
        return "No"
    if not HEDGES & set(tokens(lead)) and (word := contradicted(lead, reading, telling(reading))):
        return word
    asked = {shelf.meaning(word) for word in telling(reading)}
    denied = {
        shelf.meaning(word) for found in re.finditer(_WITHOUT, lead.casefold()) for word in tokens(found[1])
    }
    first = lead.partition(";")[0].partition(": ")[0]
    plainly = re.search(_DENYING, first) is not None and len(asked - shelf.meanings(lead)) <= 1
    if not (asked & denied or plainly) or SOME & set(tokens(first)):
        return ""
    if re.search(_UNREPORTED, lead):
        return "Not that is known"
    return "Not really" if _weighed(draft) else "No"


def _is_an_error(lead: str, wanted: Sequence[str]) -> bool:
    """Whether just what is asked is called an error: "27 June is an error"."""
    wrong = [clause for clause in lead.split("; ") if {"error", "wrong"} & set(tokens(clause))]
    days = [word for word in wanted if word.isdecimal()]
    return bool(days) and any(set(days) & set(tokens(clause)) for clause in wrong)


def _is_refuted(draft: Draft, reading: Reading, shelf: Shelf) -> bool:
    """Whether what is asked is a side of a disagreement that was refuted."""
    first = next(iter(draft.rests_on), None)
    if not isinstance(first, Claim) or not isinstance(first.detail, DisputeDetail) or reading.has(*_SAYING):
        return False
    asked = {shelf.meaning(word) for word in telling(reading)}
    refuted, open_ = set[str](), set[str](shelf.meanings(draft.lead))
    for side in first.detail.sides:
        (refuted if side.state is State.DEBUNKED else open_).update(shelf.meanings(side.says))
    return bool(asked & (refuted - open_))


_SAYING = ("say", "says", "said", "call", "calls", "called", "claim", "claims", "write", "writes")
"""A side that was refuted was said all the same."""


def _weighed(draft: Draft) -> bool:
    """Whether a first sentence weighs what sources say against each other."""
    first = next(iter(draft.rests_on), None)
    return isinstance(first, Claim) and isinstance(first.detail, DisputeDetail) and " but " in draft.lead


def _assent(draft: Draft, reading: Reading, label: ShownLabel) -> str:
    """ "Yes", where a clause of the first sentence holds all that is asked and nothing that doubts it."""
    lead = sentences(draft.lead)[0]
    plan = HOPED if reading.has(*PLANNED) and reading.has("was", "were", "did") else frozenset[str]()
    if (_asks_who_is_in_it(reading) and not _says_who_is_who(draft)) or not names_them(lead, reading):
        return ""
    wanted = [word for word in telling(reading) if not (plan and word in PLANNED)]
    if not wanted and _asks_who_is_in_it(reading) and re.search(_IS_IN, lead):
        return "Yes"
    if label is ShownLabel.CONFIRMED and is_still_at_it(lead, reading, wanted):
        return "Yes"
    clauses = [re.sub(r", who [^,]+,", "", clause) for clause in lead.rstrip(".").split("; ")]
    clauses = [clause for clause in clauses if not ((HEDGES | TURNING) - plan) & set(tokens(clause))]
    whole = re.sub(r", who [^,]+,", "", lead) if len(clauses) == lead.count("; ") + 1 else ""
    if not wanted or not any(_holds(clause, wanted) for clause in (*clauses, whole)):
        return ""
    words, said = set(reading.words), set(tokens(lead))
    if any(group & words and group & said != group & words for group in AGAINST) or compares_otherwise(
        reading, lead
    ):
        return ""
    is_told = label is ShownLabel.CONFIRMED or not {"say", "says", "said", "article"}.isdisjoint(words)
    return "Yes" if is_told or plan else "Reportedly yes"


_IS_IN = r"\b(?:plays|played|voices|voiced|returns|was back)\b"


def _holds(clause: str, wanted: Sequence[str]) -> bool:
    """Whether a clause has every one of some words, or just the same ones."""
    said = tokens(clause)
    held = {alike(word) for word in said} | ({"release"} if "came out" in clause else set[str]())
    return all(alike(word) in held for word in wanted)


def _asks_who_is_in_it(reading: Reading) -> bool:
    """Whether a question may ask for nothing but who or what is in it: "is Superman in season 2"."""
    words = reading.words
    inside = {words[at + 1] for at, word in enumerate(words[:-1]) if word == "in"}
    return bool(inside & {NAMED, "it", "this", "the"}) and "in" in words[1:]


def _says_who_is_who(draft: Draft) -> bool:
    """Whether a first sentence rests on who is in it."""
    first = next(iter(draft.rests_on), None)
    return isinstance(first, Claim) and isinstance(first.detail, CreditDetail | CharacterDetail)


_PRONOUNS = ("it ", "he ", "she ", "they ", "that ", "this ", "there ")
_SUBJECT = r"((?:The (?:\w+ )?(?:film|season|series)|Season \d+))(?= )"


def _turned(lead: str, reading: Reading, shelf: Shelf) -> str:
    """A sentence of two clauses, first the one that holds what is asked."""
    first, semicolon, second = lead.rstrip(".").partition("; ")
    if not semicolon or "; " in second or ". " in lead.rstrip("."):
        return lead
    asked = {shelf.meaning(word) for word in telling(reading)}
    if len(asked & shelf.meanings(second)) <= len(asked & shelf.meanings(first)):
        return lead
    subject = re.match(_SUBJECT, first)
    if second.startswith("it ") and subject is not None:
        return f"{subject[1]} {second[3:]}; it{first[subject.end() :]}"
    return lead if second.startswith(_PRONOUNS) else f"{second}; {first}"
