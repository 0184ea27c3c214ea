"""No sentence of a fan's screen is left out of translation: whatever reads like one passes through `message` or a phrase."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[2]
SCREENS: Final = (
    "bot/access.py",
    "bot/domain/percents.py",
    "bot/domain/poll_drafts.py",
    "bot/domain/poll_templates.py",
    "bot/domain/polls.py",
    "bot/domain/prediction_drafts.py",
    "bot/domain/prediction_templates.py",
    "bot/domain/predictions.py",
    "bot/ui/answer_blocks.py",
    "bot/ui/cards.py",
    "bot/ui/examples.py",
    "bot/ui/funnel.py",
    "bot/ui/guessed.py",
    "bot/ui/lines.py",
    "bot/ui/opening.py",
    "bot/ui/paging.py",
    "bot/ui/picking.py",
    "bot/ui/spoilers.py",
    "bot/ui/stateless.py",
    "bot/ui/text.py",
    "bot/ui/turns.py",
    "cogs/ask",
    "cogs/cast",
    "cogs/help",
    "cogs/history",
    "cogs/me",
    "cogs/polls/drafting.py",
    "cogs/polls/listing.py",
    "cogs/polls/making.py",
    "cogs/polls/posts.py",
    "cogs/polls/predictions/choosing.py",
    "cogs/polls/predictions/crowd.py",
    "cogs/polls/predictions/drafting.py",
    "cogs/polls/predictions/forecasting.py",
    "cogs/polls/predictions/making.py",
    "cogs/polls/predictions/messages.py",
    "cogs/polls/predictions/objecting.py",
    "cogs/polls/predictions/members.py",
    "cogs/polls/predictions/posts.py",
    "cogs/polls/predictions/results.py",
    "cogs/polls/predictions/screens.py",
    "cogs/polls/predictions/settling.py",
    "cogs/polls/predictions/settling_screens.py",
    "cogs/polls/predictions/shown.py",
    "cogs/polls/predictions/words.py",
    "cogs/polls/pressing.py",
    "cogs/polls/rights.py",
    "cogs/polls/screens.py",
    "cogs/polls/shown.py",
    "cogs/polls/voting.py",
    "cogs/polls/words.py",
    "cogs/setup/welcome.py",
    "cogs/status/cog.py",
    "cogs/status/screens.py",
    "cogs/status/words.py",
    "cogs/tips",
    "cogs/titles",
    "cogs/updates/post.py",
    "cogs/updates/posting.py",
)
"""What fans read, and whoever makes and settles polls. What only moderators read else stays English."""
_TRANSLATED: Final = {"message", "phrase", "phrases"}
_NOT_READ: Final = {
    "describe",
    "command",
    "ContextMenu",
    "info",
    "warning",
    "error",
    "exception",
    "debug",
    "ValueError",
    "TypeError",
    "ScreenError",
    "compile",
    "findall",
    "fullmatch",
    "TypeVar",
    "ParamSpec",
    "explain",
    "partition",
    "cast",
}
"""Calls whose texts no fan reads, or that are translated elsewhere: commands' descriptions are."""
_KNOWN: Final = {
    "Ask Greenlit",  # the menu's name, which stays English as all commands' names do
    "poll result",  # kinds of messages in the outbox
    "poll reminder",
    "The welcome",  # what the desk calls it
    "Forecasting",  # a name in quotation marks
    "gone servers",  # the name of a sweep
    "Word about a tip",  # what the moderators' desk calls a message that could not be sent
    "United States",  # how the ledger writes it
    "No newer word for ",  # said only in English; the others say since when
}
_SENTENCE: Final = re.compile(r"[A-Za-z]{2,} [A-Za-z(]|^ ?[A-Z][a-z]{2,}|[a-z]{3,} $|^ [a-z]{2,} ")


def files() -> Iterator[Path]:
    """The modules."""
    for each in SCREENS:
        path = ROOT / each
        yield from sorted(path.glob("*.py")) if path.is_dir() else [path]


def left_out(tree: ast.AST) -> Iterator[str]:
    """Texts that read like a sentence, a label or a piece of one, and are no message."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in _NOT_READ:
                continue
            if name in _TRANSLATED:
                # A choice between two texts is no message: the extractor takes only what stands there itself.
                yield from (
                    text
                    for each in node.args[:2]
                    if not isinstance(each, ast.Constant)
                    for text in left_out(ast.Module([ast.Expr(each)], []))
                )
                yield from (text for each in node.keywords for text in left_out(each))
                continue
        if _is_aside(node) or node is getattr(tree, "returns", None):
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if _SENTENCE.search(node.value) and node.value not in _KNOWN:
                yield node.value
            continue
        yield from left_out(node)


def _is_aside(node: ast.AST) -> bool:
    """A docstring, or a type in quotation marks."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.AnnAssign) and node.value is None


@pytest.mark.parametrize("path", list(files()), ids=lambda path: str(path.relative_to(ROOT)))
def test_whatever_fans_read_is_a_message(path: Path) -> None:
    assert list(left_out(ast.parse(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('card("Nothing is known.")', ["Nothing is known."]),
        ('button("Next", "gl:x")', ["Next"]),
        ('f"{a} as {b}"', [" as "]),
        ('texts.phrase("One" if a else "Two")', ["One", "Two"]),
        ('texts.phrase("Nothing is known.")', []),
        ('texts.phrase("%(a)s is.", a=f"by {b} and me")', [" and me"]),
        ('X = message("Nothing is known.")', []),
        ('def f():\n    """A docstring of it."""', []),
        ('"-# " + " · ".join(x)', []),
    ],
)
def test_it_finds_what_is_left_out(code: str, found: list[str]) -> None:
    assert list(left_out(ast.parse(code))) == found
