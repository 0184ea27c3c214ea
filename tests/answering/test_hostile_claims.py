"""Whatever claims say, in any language: no ping, no broken markup, and nothing of a spoiler outside its cover."""

import re
from typing import Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.answering import Answerer, Question
from bot.answering.answer import Answer
from bot.domain.claims import CharacterDetail, Stage
from bot.domain.topics import Topic
from bot.texts import LANGUAGES
from bot.ui.answer_blocks import answer_blocks
from tests.factories import NOW, SLUG, claim, credit, ledger, source, stage, title, title_ledger

HIDDEN: Final = "Quibblewick"
# What breaks markup, mixed with anything else.
MARKS: Final = st.sampled_from(
    ["||", "|", "\\", "**", "`", "~~", "_", "@everyone", "<@1>", "<#2>", "\n", "\n\n", "# ", "-# ", "> ", "- ", "](https://evil.example)", "[", "]", "(", ")", ". ", "\u200b", "\u202e", "🎬"]
)  # fmt: skip
TEXT: Final = st.lists(
    st.one_of(MARKS, st.text(st.characters(exclude_categories=["Cs"]), max_size=8)), max_size=12
).map("".join)
ASKED: Final = {
    "en": ("who is in it", "who is the villain", "is it happening", "what happens at the end", "who plays ann", "who is ann's mother", "is bo ann's mother", "whose daughter is ann", "are ann and bo related", "what can ann do"),
    "es": ("quién sale", "quién es el villano", "va a haber", "cómo termina", "quién hace de ann"),
    "pt": ("quem está no elenco", "quem é o vilão", "vai ter", "como termina", "quem faz ann"),
    "fr": ("qui joue dedans", "qui est le méchant", "c'est confirmé", "comment ça finit", "qui joue ann"),
    "de": ("wer spielt mit", "wer ist der bösewicht", "kommt es", "wie endet es", "wer spielt ann"),
}  # fmt: skip


def shown(answer: Answer) -> list[str]:
    """The text, and the blocks of the screens and notices."""
    return [answer.text, "\n".join(answer_blocks(answer))]


def uncovered(text: str) -> str:
    """What stands outside every `||cover||`; a sign behind a backslash is only itself."""
    pieces = re.findall(r"\\.|\|\||.", text, re.DOTALL)
    hidden, rest = False, ""
    for piece in pieces:
        if piece == "||":
            hidden = not hidden
        elif not hidden:
            rest += piece
    assert not hidden, text
    return rest


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=20, deadline=None)
@example(before="SON", after="", other="")
@example(before="mother of", after="", other="")
@given(before=TEXT, after=TEXT, other=TEXT)
def test_nothing_of_a_spoiler_is_seen_and_nothing_pings(
    language: str, before: str, after: str, other: str
) -> None:
    evil = f"{before} {HIDDEN} {after}"
    entry = title_ledger(
        stage(Stage.IN_DEVELOPMENT, text=other or "It is on.", sources=("bad",)),
        credit("Ann Lee", f"{HIDDEN} {after}", text=evil, id="a", spoils="the ending", sources=("bad",)),
        credit("Bo Day", "Cy", text=other or "Is in it.", id="b", sources=("bad",)),
        claim(
            "c",
            CharacterDetail("Ann", evil, evil, evil),
            topic=Topic.CHARACTER,
            text=evil,
            spoils="the ending",
        ),
        claim("p", topic=Topic.PLOT, text=evil, spoils="the ending"),
        of=title(name=f"Lantern {other}"[:60]),
        sources=[source("bad", publisher=other or "x", url="https://x.example")],
    )
    engine = Answerer(ledger(entry))
    for question in ASKED[language]:
        answer = engine.answer(Question(question, default=SLUG, locale=language), now=NOW)
        for text in shown(answer):
            assert HIDDEN not in uncovered(text), (question, text)
            assert not any(mark in text for mark in ("@everyone", "<@", "<#")), (question, text)
            assert not re.search(r"(?<!\\)\]\(https://evil", text), (question, text)
        assert len(answer.text) <= 1_200
