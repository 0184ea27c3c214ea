"""What can be wrong with the database, as a sentence for the person who runs the bot."""

from bot.domain.errors import GreenlitError


class StoreError(GreenlitError):
    """The database cannot be opened or written: what is wrong, and what to do now."""
