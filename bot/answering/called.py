"""What a question may call by a name of its own: earlier works, publishers, and what is said to be missing."""

from collections.abc import Collection, Sequence
from functools import cached_property

from bot.answering.lexicon import Lexicon
from bot.answering.people import People
from bot.answering.words import tokens
from bot.domain.claims import Claim, Gap, RelatedDetail, Relation
from bot.domain.ledger import TitleLedger


class Called:
    """The names of one title's earlier works and sources, and the subjects of its gaps."""

    def __init__(self, entry: TitleLedger, lexicon: Lexicon, people: People) -> None:
        """Take a title; each table is made at the first question that needs it."""
        self._entry = entry
        self._lexicon = lexicon
        self._people = people

    def earlier(self, words: Sequence[str]) -> Claim | None:
        """The work before that a question calls by a name of its own, not only by the franchise's."""
        line = "".join(word for word in words if word != "the")
        return next((claim for name, claim in self._earlier if name in line), None)

    def source(self, words: Sequence[str]) -> str:
        """The source whose publisher stands in a question; empty where there is none."""
        line = f" {' '.join(words)} "
        return next((source for name, source in self._publishers if f" {name} " in line), "")

    def missing(self, words: Collection[str]) -> list[Gap]:
        """The gaps whose own subject stands whole in a question: "fourth film", "disc"."""
        said = frozenset(words)
        return [gap for gap, subject in self._subjects if subject <= said]

    @cached_property
    def _earlier(self) -> list[tuple[str, Claim]]:
        title = self._entry.title
        own = "".join(tokens(f"{title.name} {title.franchise} {' '.join(name.text for name in title.names)}"))
        found: list[tuple[str, Claim]] = []
        for claim in self._entry.claims:
            if isinstance(claim.detail, RelatedDetail) and claim.detail.relation is Relation.DIRECT:
                words = [word for word in tokens(claim.detail.name.partition("(")[0]) if word != "the"]
                name = "".join(words)
                if len(words) > 1 and name not in own and not words[-1].isdecimal() and len(words[-1]) > 3:
                    found.append((name, claim))
        return found

    @cached_property
    def _publishers(self) -> list[tuple[str, str]]:
        """Publishers as they are named in a question, the longest first; single everyday words name none."""
        found: list[tuple[str, str]] = []
        for source in self._entry.sources.values():
            words = [word for word in tokens(source.publisher.partition("(")[0]) if word != "the"]
            if len(words) > 1:
                found.append((" ".join(words[:2]), source.id))
            if words and len(words[0]) > 4 and not self._is_word_or_name(words[0]):
                found.append((words[0], source.id))
        return sorted(found, key=lambda pair: -len(pair[0]))

    def _is_word_or_name(self, word: str) -> bool:
        return self._lexicon.knows(word) or self._people.knows(word)

    @cached_property
    def _subjects(self) -> list[tuple[Gap, frozenset[str]]]:
        meaning = self._lexicon.meaning
        plain = {meaning(word) for word in (*self._lexicon.kinds, "sequel", "series", "title")}
        pairs: list[tuple[Gap, frozenset[str]]] = []
        for gap in self._entry.gaps:
            subject = frozenset(meaning(word) for word in tokens(gap.about) if word not in self._lexicon.stop)
            pairs.append((gap, (subject - plain) or subject))
        return [(gap, subject) for gap, subject in pairs if subject]
