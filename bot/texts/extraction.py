"""What there is to translate, for `pybabel extract`: messages, and what Discord shows of the fans' commands."""

import ast
import inspect
from collections.abc import Collection, Iterator, Mapping
from typing import Any, BinaryIO, TypeAlias

from babel.messages.extract import extract_python

Found: TypeAlias = tuple[int, str, str | tuple[str, ...], list[str]]
"""Line, function, message, comments: what Babel takes from an extractor."""

_FANS = "for_fans"


def messages(
    file: BinaryIO, keywords: Mapping[str, Any], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Found]:
    """Babel's extractor of Python, and then the descriptions of commands and their options."""
    called: Any = extract_python  # its own types do not name what it takes
    yield from called(file, keywords, comment_tags, dict(options))
    file.seek(0)
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.AsyncFunctionDef) and _is_for_fans(node):
            yield from ((node.lineno, "phrase", text, []) for text in _descriptions(node))


def _is_for_fans(node: ast.AsyncFunctionDef) -> bool:
    return any(isinstance(each, ast.Name) and each.id == _FANS for each in node.decorator_list)


def _descriptions(node: ast.AsyncFunctionDef) -> Iterator[str]:
    """The first paragraph of the docstring, as discord.py takes it, and each option's line."""
    yield inspect.cleandoc(ast.get_docstring(node) or "").split("\n\n")[0].replace("\n", " ")
    for call in node.decorator_list:
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("describe"):
            for option in call.keywords:
                if isinstance(option.value, ast.Constant) and isinstance(option.value.value, str):
                    yield option.value.value
