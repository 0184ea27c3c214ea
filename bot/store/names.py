"""Names that mean two titles: the one mistake that no file of a catalogue shows by itself."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.catalogue import Mistake
from bot.domain.titles import Title, folded


def shared_names(titles: Iterable[Title], paths: Mapping[str, Path]) -> list[Mistake]:
    """A mistake for each name that another title has already; `paths` are the titles' files by slug."""
    owners: dict[str, str] = {}
    mistakes: list[Mistake] = []
    for title in titles:
        for name in dict.fromkeys((title.name, *(name.text for name in title.names))):
            owner = owners.setdefault(folded(name), title.slug)
            if owner != title.slug:
                sentence = f"“{name}” is already a name of {owner}; a name can mean one title only."
                mistakes.append(Mistake(paths[title.slug], 0, sentence))
    return mistakes
