"""Where somebody is: every person and character of every title by name, for questions that name no title."""

from bot.domain.cast import same_name
from bot.domain.claims import CharacterDetail, CreditDetail
from bot.domain.ledger import Ledger


class Everyone:
    """Names of a whole ledger; made once for each snapshot, when first asked."""

    def __init__(self, ledger: Ledger) -> None:
        """Read every credit and character."""
        self.ledger = ledger
        self._slugs: dict[str, dict[str, None]] = {}
        for entry in ledger:
            for claim in entry.claims:
                match claim.detail:
                    case CreditDetail(person=person, character=character, aka=aka):
                        self._enter(entry.title.slug, person, character, *aka)
                    case CharacterDetail(name=name, aka=aka):
                        self._enter(entry.title.slug, name, *aka)
                    case _:
                        pass

    def titles_with(self, who: str) -> tuple[str, ...]:
        """Slugs of the titles with somebody of this name, whole names before parts of names."""
        wanted = same_name(who)
        if not wanted:
            return ()
        exact = self._slugs.get(wanted, {})
        parts = (
            slug for name, slugs in self._slugs.items() if f" {wanted} " in f" {name} " for slug in slugs
        )
        return tuple(dict.fromkeys([*exact, *parts]))

    def _enter(self, slug: str, *names: str) -> None:
        for name in names:
            if folded := same_name(name):
                self._slugs.setdefault(folded, {})[slug] = None
