"""A sound sheet with an invented title, for planting mistakes in."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.catalogue import CatalogueError, check, read

SOUND = """\
# The Glass Orchard 2: what is known.

[title]
name = "The Glass Orchard 2"
kind = "film"
franchise = "The Glass Orchard"
instalment = 2
summary = "An invented film about an orchard."
checked = 2026-11-22
nicknames = ["Orchard 2", "Glass 2"]

[[stage]]
id = "status"
stage = "in_production"
text = "It is being filmed."
label = "confirmed"
tier = "official"
seen = "2026-03"
sources = ["lantern"]

[[release]]
id = "release"
window = "2027-05-22"
territory = "Norway"
text = "It comes out on 22 May 2027."
label = "confirmed"
tier = "official"
seen = "2026-03"
sources = ["lantern", "gazette"]
replaces = ["date.old"]

[[release]]
id = "date.old"
window = "2026-Q4"
text = "It was planned for the end of 2026."
label = "confirmed"
tier = "official"
sources = ["gazette"]
state = "superseded"

[[credit]]
id = "cast.vale"
person = "Ada Vale"
role = "actor"
standing = "returning"
character = "Quince"
aka = ["A. Vale"]
text = "Ada Vale returns as Quince."
label = "reported"
tier = "trade_press"
sources = ["gazette"]

[[figure]]
id = "num.trees"
topic = "count"
what = "trees"
value = 12.5
unit = "trees"
text = "There are twelve and a half trees."
label = "speculation"
tier = "fan_speculation"
sources = ["gazette"]

[[dispute]]
id = "con.date"
topic = "release"
question = "When does it come out?"
text = "The newer date holds."
label = "confirmed"
tier = "official"
sources = ["lantern", "gazette"]
sides = [
    { source = "lantern", says = "22 May 2027" },
    { source = "gazette", says = "the end of 2026", state = "superseded" },
]

[[gap]]
id = "unk.trailer"
topic = "trailer"
text = "No trailer has been announced."
checked = 2026-11-22

[[source]]
id = "lantern"
publisher = "The Lantern"
url = "https://lantern.example/orchard"
published = "2026-03"
tier = "official"

[[source]]
id = "gazette"
publisher = "The Gazette"
url = "http://gazette.example:8080/a?b=c"
published = "2026-03-01"
tier = "trade_press"
basis = "url"
generated = false
caution = "A copy."
"""


@dataclass(frozen=True)
class Planted:
    """What is changed in the sound sheet, the line that must be named and what must be said there."""

    old: str
    new: str
    line: str
    """A piece of the line, as it stands after the change."""
    sentence: str


def written(folder: Path, text: str | bytes, name: str = "the-glass-orchard-2") -> Path:
    """A catalogue file with this text."""
    path = folder / f"{name}.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def assert_named(planted: Planted, folder: Path) -> None:
    """The mistake is found in its line, by the check and by the reader."""
    assert planted.old in SOUND
    text = SOUND.replace(planted.old, planted.new, 1)
    path = written(folder, text)
    found = {mistake.sentence: mistake for mistake in check(folder)}
    assert planted.sentence in found
    mistake = found[planted.sentence]
    assert mistake.path == path
    assert planted.line in text.split("\n")[mistake.line - 1]
    with pytest.raises(CatalogueError) as error:
        read(folder)
    assert f"{path}:{mistake.line}: {planted.sentence}" in str(error.value)
