"""What there is to translate, for `pybabel extract`: messages, and what Discord shows of the fans' commands.

Babel's own extractor of Python reads words, not syntax, and sees nothing inside an f-string before Python 3.12.
"""

import ast
import inspect
from collections.abc import Collection, Iterator, Mapping
from typing import BinaryIO, TypeAlias

Found: TypeAlias = tuple[int, str, str | tuple[str, ...], list[str]]
"""Line, function, message, comments: what Babel takes from an extractor."""

_FANS = "for_fans"
_LOOKED_UP = {"phrase": 1, "message": 1, "phrases": 2}
"""The functions that take a message, and how many forms of it."""
_ONE_FORM, _TWO_FORMS = "gettext", "ngettext"
"""The names by which Babel knows how many forms there are."""


def messages(
    file: BinaryIO,
    keywords: Mapping[str, object],
    comment_tags: Collection[str],
    options: Mapping[str, object],
) -> Iterator[Found]:
    """Babel's interface: every message of a file, and the descriptions of its commands and their options."""
    del keywords, comment_tags, options
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.Call):
            yield from _message(node)
        if isinstance(node, ast.AsyncFunctionDef) and _is_for_fans(node):
            yield from ((node.lineno, _ONE_FORM, text, []) for text in _descriptions(node))


def _message(call: ast.Call) -> Iterator[Found]:
    forms = tuple(text for text in map(_text, call.args) if text)
    wanted = _LOOKED_UP.get(_name(call.func))
    if wanted is None or len(forms) != wanted:
        return
    if wanted == 1:
        yield call.lineno, _ONE_FORM, forms[0], []
    else:
        yield call.lineno, _TWO_FORMS, forms, []


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _name(called: ast.expr) -> str:
    return (
        called.attr
        if isinstance(called, ast.Attribute)
        else called.id
        if isinstance(called, ast.Name)
        else ""
    )


def _is_for_fans(node: ast.AsyncFunctionDef) -> bool:
    return any(isinstance(each, ast.Name) and each.id == _FANS for each in node.decorator_list)


def _descriptions(node: ast.AsyncFunctionDef) -> Iterator[str]:
    """The first paragraph of the docstring, as discord.py takes it, and each option's line."""
    yield inspect.cleandoc(ast.get_docstring(node) or "").split("\n\n")[0].replace("\n", " ")
    for call in node.decorator_list:
        if isinstance(call, ast.Call) and _name(call.func) == "describe":
            for option in call.keywords:
                if text := _text(option.value):
                    yield text
