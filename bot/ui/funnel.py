"""The one place where errors end: the person gets one sentence, the log one traceback with the same reference."""

import logging
import secrets
from typing import Any, Final, TypeAlias

import aiohttp
import discord
from discord import app_commands

from bot.domain.errors import GreenlitError
from bot.texts import HOME, Texts, texts_in

Interaction: TypeAlias = discord.Interaction[Any]

log = logging.getLogger(__name__)

# Too late to answer, or answered already: nobody is waiting for a sentence any more.
_UNKNOWN_INTERACTION: Final = 10062
_ALREADY_ACKNOWLEDGED: Final = 40060


async def tell(interaction: Interaction, error: BaseException) -> None:
    """End an error of a command, button, select or form: the person gets a sentence, the log what it needs."""
    sentence = explain(error, _where(interaction), texts_in(interaction.locale.value))
    if sentence is None:
        return
    try:
        if interaction.response.is_done():
            await interaction.followup.send(sentence, ephemeral=True)
        else:
            await interaction.response.send_message(sentence, ephemeral=True)
    except (discord.DiscordException, aiohttp.ClientError, OSError) as failed:
        # A network that failed the command fails its sentence too; the command's own error is in the log already.
        why = failed.code if isinstance(failed, discord.HTTPException) else type(failed).__name__
        log.info("The sentence about an error in %s could not be sent: %s", _where(interaction), why)


def explain(error: BaseException, where: str, texts: Texts = HOME) -> str | None:
    """The sentence for the person, logging a traceback with its reference where the fault is ours; None where
    nobody is waiting for one."""
    cause = _cause(error)
    match cause:
        case GreenlitError():
            return texts.phrase(cause.text, **cause.values)
        case discord.HTTPException() if cause.code in (_UNKNOWN_INTERACTION, _ALREADY_ACKNOWLEDGED):
            log.info("Answered too late: %s", where)
            return None
        case app_commands.AppCommandError():
            return _refusal(cause, texts) or _fault(cause, where, texts)
        case _:
            return _fault(cause, where, texts)


def reference() -> str:
    """A short mark by which a report from a person finds its traceback in the log."""
    return f"GL-{secrets.token_hex(2).upper()}"


def _fault(error: BaseException, where: str, texts: Texts) -> str:
    mark = reference()
    log.error("%s in %s", mark, where, exc_info=error)
    return texts.phrase(
        "Something went wrong on my side. Please try again; if it happens again, tell a moderator `%(mark)s`.",
        mark=mark,
    )


def _refusal(error: app_commands.AppCommandError, texts: Texts) -> str | None:
    match error:
        case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
            return texts.phrase("This command has changed. Restart Discord (Ctrl+R) and run it again.")
        case app_commands.NoPrivateMessage():
            return texts.phrase("This command works only in a server.")
        case app_commands.CommandOnCooldown(retry_after=seconds):
            return texts.phrase(
                "That was quick. Try again in %(seconds)s seconds.", seconds=max(1, round(seconds))
            )
        case app_commands.MissingPermissions() | app_commands.MissingRole() | app_commands.MissingAnyRole():
            return texts.phrase("You are not allowed to do this here. Ask a moderator of this server.")
        case app_commands.BotMissingPermissions(missing_permissions=missing):
            names = ", ".join(name.replace("_", " ") for name in missing)
            return texts.phrase(
                "I am missing permissions here: %(names)s. Ask an administrator to grant them.", names=names
            )
        case app_commands.CheckFailure():
            return texts.phrase("You are not allowed to do this here.")
        case _:
            return None


def _cause(error: BaseException) -> BaseException:
    if isinstance(error, app_commands.CommandInvokeError):
        return error.original
    if isinstance(error, app_commands.TransformerError) and isinstance(error.__cause__, Exception):
        return error.__cause__
    return error


def _where(interaction: Interaction) -> str:
    """What was used, by name: never what people typed."""
    if interaction.command is not None:
        return f"/{interaction.command.qualified_name}"
    data: Any = interaction.data or {}
    return str(data.get("custom_id") or data.get("name") or interaction.type.name)
