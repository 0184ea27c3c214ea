"""Nine hundred ways to ask for each topic: whichever way somebody asks, the topic is heard."""

from pathlib import Path

from tests.answering.conftest import Ask

_FILE = Path(__file__).with_name("phrasings.txt")
_MOST_MISSED = 0.02


def phrasings() -> list[tuple[str, str]]:
    """Each question with its topic, from the headers of the file."""
    found: list[tuple[str, str]] = []
    topic = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            topic = line.strip("[]")
        elif line:
            found.append((topic, line))
    return found


def test_each_way_of_asking_reaches_its_topic(ask: Ask) -> None:
    asked = phrasings()
    missed = [
        f"{topic}: {text}" for topic, text in asked if topic not in {part.topic for part in ask(text).parts}
    ]
    assert len(asked) > 800
    assert len(missed) <= _MOST_MISSED * len(asked), "\n".join(missed)
