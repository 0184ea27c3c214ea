"""Where what is told here comes from, and how sure it is."""

from collections import Counter

from bot.answering.draft import Draft
from bot.answering.lookup import Asked
from bot.answering.markup import plain
from bot.domain.claims import Claim
from bot.domain.dates import PartialDate
from bot.domain.labels import Label

_NAMED = 4
_DOUBTS = (
    "reliable", "trust", "trustworthy", "believe", "credible", "legit", "fake", "garbage", "bad", "wrong", "ai", "ai generated",
    "accurate", "made up", "making this up", "sure", "how sure",
)  # fmt: skip


def sources_told(asked: Asked) -> Draft | None:
    """From how many sources, the most used of them by name, how they are weighed, and when they were last looked at."""
    claims = [claim for claim in asked.claims if claim.is_open and claim.sources]
    used = Counter(source for claim in claims for source in claim.sources)
    known = {source: asked.entry.sources[source] for source in used if source in asked.entry.sources}
    best = sorted(known, key=lambda source: (known[source].tier.rank, -used[source]))
    names = [plain(known[source].publisher) for source in best if not known[source].generated]
    # A copy or mirror says less to a reader than the page itself.
    names = [name for name in names if "(" not in name] or names
    if not names:
        return None
    title = plain(asked.entry.title.name)
    sample = ", ".join(list(dict.fromkeys(names))[:_NAMED])
    draft = Draft(
        f"What is told here of {title} comes from {len(known)} published sources, among them {sample}; "
        "each answer names and links its own",
        _firmest(claims),
        settled=True,
    )
    draft.add(
        "Confirmed means official or said by the person responsible, reported that only the press says so, "
        "speculation that it is a guess or a rumour"
    )
    doubted = [source for source in asked.entry.sources.values() if source.generated]
    checked = asked.entry.title.checked
    if doubted and asked.reading.has(*_DOUBTS):
        draft.add(f"No answer rests on a machine-written page alone, such as {plain(doubted[0].publisher)}")
    elif checked is not None:
        draft.add(f"Sources were last checked on {PartialDate.of(checked).words}")
    return draft


def _firmest(claims: list[Claim]) -> list[Claim]:
    """The newest confirmed claim, to stand under a sentence about all of them."""
    firm = [claim for claim in claims if claim.label is Label.CONFIRMED and claim.seen and not claim.spoils]
    firm = firm or [claim for claim in claims if not claim.spoils]
    return sorted(firm, key=lambda claim: claim.seen.order if claim.seen else (), reverse=True)[:1]
