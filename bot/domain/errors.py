"""Broken rules, each carrying the sentence that the person who broke it reads."""


class GreenlitError(Exception):
    """A rule was broken; `str()` of it can be shown as it is: what happened, and what to do now."""

    def __init__(self, text: str = "", /, **values: object) -> None:
        """A sentence, or one with `%(name)s` for its values: kept apart, it can be said in other languages."""
        super().__init__(text % values if values else text)
        self.text = text
        self.values = values

    @property
    def sentence(self) -> str:
        """The text for the person, without markup that needs escaping."""
        return str(self)


def message(sentence: str) -> str:
    """Marks a sentence as one to translate; the languages stand outside the domain and find it by this name."""
    return sentence
