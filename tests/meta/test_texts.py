"""Every message that the code holds is in every language's file, whole, with the same placeholders, and nothing else is."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import discord
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from discord import app_commands
from simcord import Env

from bot.texts import LANGUAGES
from bot.texts.catalogs import file_of
from tests.cogs.shown import bot_of

ROOT = Path(__file__).parents[2]
KEYWORDS = {"gettext": None, "ngettext": (1, 2)}
PLACEHOLDER = re.compile(r"%\((\w+)\)s")
LONGEST_HEAD = 45
LONGEST_ON_FORMS = {
    ("Label", "text"): LONGEST_HEAD,
    ("Label", "description"): 100,
    ("TextInput", "placeholder"): 100,
}
ABROAD = [language for language in LANGUAGES if language != "en"]


@pytest.fixture(scope="module")
def extracted() -> set[str | tuple[str, ...]]:
    """Every message of the code."""
    found: set[str | tuple[str, ...]] = set()
    for folder in ("bot", "cogs"):
        for _, _, text, _, _ in extract_from_dir(
            ROOT / folder, method_map=[("**.py", "bot.texts.extraction:messages")], keywords=KEYWORDS
        ):
            found.add(tuple(text) if isinstance(text, tuple | list) else text)
    return found


def catalog(language: str) -> Catalog:
    """A language's file."""
    with file_of(language).open("rb") as stream:
        return read_po(stream, locale=language)


def messages(language: str) -> Iterator[Message]:
    """Its messages, without the header."""
    return (entry for entry in catalog(language) if entry.id)


@pytest.mark.parametrize("language", ABROAD)
def test_every_message_of_the_code_is_translated(
    language: str, extracted: set[str | tuple[str, ...]]
) -> None:
    known = {
        tuple(entry.id) if isinstance(entry.id, tuple | list) else entry.id for entry in messages(language)
    }
    assert extracted - known == set(), "missing: run pybabel update, as CONTRIBUTING says"
    assert known - extracted == set(), "no longer in the code"
    empty = [entry.id for entry in messages(language) if not all(_forms(entry))]
    assert empty == []
    assert [entry.id for entry in messages(language) if entry.fuzzy] == []
    assert not catalog(language).obsolete


@pytest.mark.parametrize("language", ABROAD)
def test_a_translation_has_the_placeholders_of_its_message(language: str) -> None:
    for entry in messages(language):
        ids = entry.id if isinstance(entry.id, tuple | list) else (entry.id,)
        forms = _forms(entry)
        for text, form in zip((ids[0], *[ids[-1]] * (len(forms) - 1)), forms, strict=True):
            wanted = set(PLACEHOLDER.findall(text))
            assert set(PLACEHOLDER.findall(form)) == wanted, (entry.id, form)
            assert "%" not in form % dict.fromkeys(wanted, ""), "nothing else may look like a placeholder"


@pytest.mark.parametrize("language", ABROAD)
def test_babel_finds_nothing_wrong(language: str) -> None:
    assert [(entry.id, errors) for entry, errors in catalog(language).check()] == []


def _forms(entry: Message) -> tuple[str, ...]:
    return tuple(entry.string) if isinstance(entry.string, tuple | list) else (str(entry.string),)


@pytest.mark.parametrize("language", ABROAD)
async def test_what_discord_shows_of_the_fans_commands_is_translated_and_fits(
    simcord_env: Env, language: str
) -> None:
    tree = bot_of(simcord_env).tree
    assert tree.translator is not None
    locales = [locale for locale in discord.Locale if locale.value.partition("-")[0] == language]
    for command in tree.get_commands():
        if isinstance(command, app_commands.ContextMenu) or not is_for_fans(command):
            continue
        payload = await command.get_translated_payload(tree, tree.translator)
        assert "name_localizations" not in payload or not payload["name_localizations"]
        for described in (payload, *payload["options"]):
            for locale in locales:
                shown = described["description_localizations"][locale.value]
                assert 1 <= len(shown) <= 100, shown


def test_what_stands_on_a_form_fits_in_every_language() -> None:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "cogs").rglob("*.py"))]
    named = {name: text for tree in trees for name, text in _named(tree)}
    found = {(text, most) for tree in trees for text, most in _on_forms(tree, named)}
    assert len(found) > 10
    for language in ABROAD:
        translated = catalog(language)
        for text, most in found:
            message = translated.get(text)
            assert message is not None, text
            assert len(PLACEHOLDER.sub("10", str(message.string))) <= most, (language, text)


def _named(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Messages that have a name of their own."""
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            for text in _message(node.value, {}):
                yield node.target.id, text


def _on_forms(tree: ast.AST, named: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Messages of forms, with how long Discord lets them be."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        for keyword in node.keywords:
            most = LONGEST_ON_FORMS.get((name, keyword.arg or ""))
            if most is not None:
                yield from ((text, most) for text in _message(keyword.value, named))
        # An error's sentence is handed on as a message; a form's head is looked up there.
        if name == "__init__" and node.args and "phrase" in ast.dump(node.args[0]):
            yield from ((text, LONGEST_HEAD) for text in _message(node.args[0], named))


def _message(node: ast.expr, named: dict[str, str]) -> Iterator[str]:
    if not isinstance(node, ast.Call) or not node.args:
        return
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    text = node.args[0]
    if name in ("phrase", "message") and isinstance(text, ast.Constant):
        yield str(text.value)
    elif name == "phrase" and isinstance(text, ast.Name) and text.id in named:
        yield named[text.id]


def is_for_fans(command: object) -> bool:
    """Whether people may use it outside servers."""
    contexts = getattr(command, "allowed_contexts", None)
    return contexts is not None and bool(contexts.dm_channel)
