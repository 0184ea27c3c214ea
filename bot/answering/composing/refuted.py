"""What a source got wrong: refuted sides of disputes, and refuted claims, by source."""

from collections import Counter

from bot.answering.draft import Draft, lowered, told
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.answering.words import tokens
from bot.domain.claims import Claim, DisputeDetail
from bot.domain.labels import State

_WRONG = (
    "wrong", "mistake", "mistakes", "mistaken", "error", "errors", "false", "incorrect", "inaccurate", "right",
    "correct", "accurate", "true", "guesses", "guess", "made up", "debunked", "reliable", "trust", "believe", "trustworthy", "trusted", "credible",
)  # fmt: skip
_PAGES = ("article", "source", "site", "page", "post")
_FEW = 4


def refuted(asked: Asked) -> Draft | None:
    """What the named source, or else the one refuted most often, got wrong; None where one statement is asked about."""
    by_source = _by_source(asked)
    named = _named(asked, by_source)
    reading = asked.reading
    if not reading.has(*_WRONG) or not (named or reading.has(*_PAGES)) or _is_specific(asked, named):
        return None
    if not by_source:
        return None
    source = named or max(by_source, key=lambda name: len(by_source[name]))
    found = by_source[source]
    name = plain(asked.entry.sources[source].publisher)
    said = "; ".join(says for says, _ in found[:_FEW])
    verdict = (
        "Not in everything: "
        if reading.is_yes_no and reading.has("right", "correct", "accurate", "true", "reliable")
        else ""
    )
    draft = Draft(
        f"{verdict}{name} is refuted here in {_times(len(found))}", [claim for _, claim in found[:_FEW]]
    )
    draft.add(f"Among them: {said}" if len(found) > _FEW else f"What it says: {said}")
    for _, claim in found:
        draft.add(_reading(claim), claim)
    return draft


def _times(count: int) -> str:
    return "one point" if count == 1 else f"{count} points"


def _reading(claim: Claim) -> str:
    if isinstance(claim.detail, DisputeDetail):
        return f"{plain(claim.detail.question)} {lowered(plain(claim.text.removeprefix('Say: ')))}"
    return told(claim)


def _by_source(asked: Asked) -> dict[str, list[tuple[str, Claim]]]:
    """Source → what it said that is refuted, with the claim that says so."""
    found: dict[str, list[tuple[str, Claim]]] = {}
    for claim in asked.claims:
        if claim.spoils:
            continue
        if isinstance(claim.detail, DisputeDetail):
            for side in claim.detail.sides:
                if side.state is State.DEBUNKED and side.source in asked.entry.sources:
                    found.setdefault(side.source, []).append((plain(side.says), claim))
        elif (
            claim.state is State.DEBUNKED
            and len(claim.sources) == 1
            and claim.sources[0] in asked.entry.sources
        ):
            found.setdefault(claim.sources[0], []).append((_short(claim), claim))
    # What a source says in a dispute is short and comes first.
    return {
        source: sorted(rows, key=lambda row: not isinstance(row[1].detail, DisputeDetail))
        for source, rows in found.items()
    }


def _short(claim: Claim) -> str:
    return lowered(plain(claim.text.partition(". ")[0]).rstrip("."))


def _named(asked: Asked, by_source: dict[str, list[tuple[str, Claim]]]) -> str | None:
    """The source whose publisher's name stands in the question."""
    words = Counter(asked.reading.words)
    for source in by_source:
        name = [
            word
            for word in tokens(asked.entry.sources[source].publisher)
            if word not in ("the", "copy", "of")
        ]
        if name and (all(words[word] for word in name[:2]) or words["".join(name[:2])]):
            return source
    return None


def _is_specific(asked: Asked, named: str | None) -> bool:
    """Whether a question says more than that something of a page may be wrong."""
    known = {
        asked.shelf.meaning(word)
        for word in (*_WRONG, *_PAGES, "claims", "claim", "things", "get", "facts", "say", "said")
    }
    if named is not None:
        known |= asked.shelf.meanings(asked.entry.sources[named].publisher)
    return any(word not in known for word in asked.reading.content)
