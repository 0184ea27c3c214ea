"""The demo: the real bot in a simulated Discord, on a page in the browser. Nothing else imports it."""

from datetime import datetime

from bot.settings import Settings


def main(*, port: int = 8765, browser: bool = True, now: datetime | None = None, settings: Settings) -> int:
    """Run the demo until Ctrl-C or SIGTERM and return the exit code; raises GreenlitError where it cannot start."""
    from bot.demo.starting import run

    return run(port=port, browser=browser, now=now, settings=settings)
