"""Broken rules, each carrying the sentence that the person who broke it reads."""


class GreenlitError(Exception):
    """A rule was broken; `str()` of it can be shown as it is: what happened, and what to do now."""

    @property
    def sentence(self) -> str:
        """The text for the person, without markup that needs escaping."""
        return str(self)
