"""`greenlit run`: the bot on Discord, until it is told to stop."""

import asyncio
import gc
import logging
import os
import signal
import threading
from argparse import Namespace
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from types import FrameType
from typing import Final

import aiohttp
import discord

from bot import __version__, catalogue
from bot.answers import Answers
from bot.cli.failures import Exit, JobFailedError, WrongUseError
from bot.cli.logs import set_up
from bot.cli.progress import bar
from bot.client import Greenlit
from bot.settings import GET_A_TOKEN, TOKEN, Settings
from bot.store import Store

log = logging.getLogger(__name__)

_GOODBYE_SECONDS: Final = 5
"""How long Discord may take to hear that we leave; the database is closed after that."""
_LAST_RESORT_SECONDS: Final = 9
"""When the process ends even if something hangs: whatever was acknowledged is on disk already."""
_TOKEN_REFUSED: Final = 4004
_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


def run(arguments: Namespace, now: datetime) -> int:
    """Run until SIGTERM or Ctrl-C, which end it within 10 seconds with everything closed."""
    settings = Settings.from_env(need_token=True)
    set_up(settings.log, settings.token)
    clock = _clock(now) if arguments.now is not None else discord.utils.utcnow
    asyncio.run(_until_stopped(settings, clock))
    log.info("Greenlit has ended.")
    return Exit.FINE


def refused(token_problem: str) -> WrongUseError:
    """What to say of a token that Discord does not take."""
    return WrongUseError(f"Discord refused {TOKEN} ({token_problem}). {GET_A_TOKEN}")


async def _until_stopped(settings: Settings, clock: Callable[[], datetime]) -> None:
    stop = asyncio.Event()
    with _stopping(stop):
        work = asyncio.create_task(_serve(settings, clock))
        waiting = asyncio.create_task(stop.wait())
        await asyncio.wait((work, waiting), return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            log.info("Greenlit was told to stop.")
            work.cancel()
        waiting.cancel()
        try:
            await work
        except asyncio.CancelledError:
            if not stop.is_set():
                raise


async def _serve(settings: Settings, clock: Callable[[], datetime]) -> None:
    async with Store.open(settings.database) as store:
        files = await asyncio.to_thread(catalogue.files, settings.catalogue)
        with bar("Loading the catalogue") as step:
            await store.load_catalogue(files, now=clock(), progress=step)
        # Otherwise each start warns that there will be no voice, which is so and no loss.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        bot = Greenlit(store=store, settings=settings, clock=clock)
        try:
            claims = await asyncio.to_thread(_prepared, bot.services.answers)
            log.info(
                "Greenlit %s starts with %d titles and %d claims.", __version__, len(store.ledger), claims
            )
            await _connected(bot, settings.token or "")
        finally:
            await _goodbye(bot)


def _prepared(answers: Answers) -> int:
    """Make every claim and the index of names now: with thousands of titles the first to ask would wait for seconds.

    Gives the number of claims.
    """
    answers.build()
    claims = sum(len(entry.claims) for entry in answers.ledger(None))
    # They live as long as the process; looking through them for garbage would hold everybody up now and then.
    gc.freeze()
    return claims


async def _connected(bot: discord.Client, token: str) -> None:
    """Stay connected; what Discord refuses becomes a sentence."""
    try:
        await bot.start(token)
    except discord.LoginFailure:
        raise refused("it is not, or no longer, a bot's token") from None
    except discord.PrivilegedIntentsRequired:
        raise WrongUseError(
            "Discord refused the intents. Greenlit needs no privileged ones: is this its own, unchanged code?"
        ) from None
    except discord.ConnectionClosed as closed:
        if closed.code == _TOKEN_REFUSED:
            raise refused("it was reset") from None
        raise JobFailedError(
            f"Discord ended the connection (code {closed.code}). Start again later."
        ) from closed
    except (discord.HTTPException, discord.GatewayNotFound) as error:
        raise JobFailedError(f"Discord does not work as it should ({error}). Start again later.") from error
    except (aiohttp.ClientError, OSError) as error:
        raise JobFailedError(
            f"Discord cannot be reached ({str(error) or 'no answer'}). Check the network of this machine."
        ) from error


async def _goodbye(bot: discord.Client) -> None:
    try:
        async with asyncio.timeout(_GOODBYE_SECONDS):
            await bot.close()
    except TimeoutError:
        log.warning("Discord did not answer the goodbye in %d s.", _GOODBYE_SECONDS)


@contextmanager
def _stopping(stop: asyncio.Event) -> Generator[None]:
    """Set `stop` at the first signal. A second one has its usual effect, for the impatient."""
    loop = asyncio.get_running_loop()
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    # A thread in the middle of something long would otherwise keep the process alive, even after the loop has ended:
    # so nothing takes this back.
    last_resort = threading.Timer(_LAST_RESORT_SECONDS, os._exit, (Exit.FAILED,))
    last_resort.daemon = True

    def restore() -> None:
        for number, handler in before.items():
            with suppress(NotImplementedError):
                loop.remove_signal_handler(number)
            signal.signal(number, handler)

    def begin() -> None:
        restore()
        last_resort.start()
        stop.set()

    def ended(_number: int, _frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(begin)

    for number in _SIGNALS:
        try:
            # Wakes the loop even where the signal comes just before it falls asleep; signal.signal alone does not.
            loop.add_signal_handler(number, begin)
        except NotImplementedError:  # on Windows, whose loop is woken by every signal
            signal.signal(number, ended)
    try:
        yield
    finally:
        restore()


def _clock(now: datetime) -> Callable[[], datetime]:
    """A clock that shows `now` at the start and runs on from there."""
    ahead = now - datetime.now(UTC)
    return lambda: datetime.now(UTC) + ahead
