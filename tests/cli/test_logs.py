"""The log."""

import logging
import sys

import pytest

from bot.cli.logs import RedactingFormatter, is_set_up, set_up

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GExamp.not-a-real-token-only-its-shape"  # noqa: S105, only its shape
SHORT = "secret-of-another-shape"


def written(message: str, *args: object, token: str | None = TOKEN, error: bool = False) -> str:
    exc_info = sys.exc_info() if error else None
    record = logging.LogRecord("bot", logging.INFO, "file", 1, message, args, exc_info)
    return RedactingFormatter(token).format(record)


def test_the_token_is_hidden_in_message_and_arguments() -> None:
    assert written(f"with {TOKEN} and %s", TOKEN).endswith("bot: with [token] and [token]")


def test_a_token_of_any_shape_is_hidden_where_it_is_ours() -> None:
    assert SHORT not in written("%s", SHORT, token=SHORT)


def test_somebody_else_s_token_is_hidden_by_its_shape() -> None:
    assert TOKEN not in written("%s", TOKEN, token=None)


def test_the_token_is_hidden_in_a_traceback_and_its_causes() -> None:
    try:
        try:
            raise ValueError(TOKEN)
        except ValueError as cause:
            raise RuntimeError(SHORT) from cause
    except RuntimeError:
        text = written("failed", token=SHORT, error=True)
    assert "RuntimeError: [token]" in text
    assert TOKEN not in text
    assert SHORT not in text


def test_an_event_is_one_line_whatever_was_sent() -> None:
    assert "\n" not in written("name: %s", "x\n2026-01-01 INFO bot: forged\r\x85y")


@pytest.mark.parametrize(("level", "library"), [("DEBUG", logging.INFO), ("ERROR", logging.ERROR)])
def test_libraries_never_log_finer_than_info(level: str, library: int) -> None:
    assert not is_set_up()
    set_up(level, TOKEN)
    assert is_set_up()
    assert logging.getLogger().level == logging.getLevelNamesMapping()[level]
    assert logging.getLogger("discord").level == library
    (handler,) = logging.getLogger().handlers
    assert isinstance(handler.formatter, RedactingFormatter)
