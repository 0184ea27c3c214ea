"""Numbers as people of a language write them. The forms are CLDR's, through Babel."""

from bot.texts.texts import ENGLISH, Texts


def whole(number: int, texts: Texts) -> str:
    """ "1,214", or "1.214" for who reads German."""
    if texts.language == ENGLISH or abs(number) < 1_000:
        return f"{number:,}"
    from babel.numbers import format_decimal

    return format_decimal(number, locale=texts.language)


def two_places(number: float, texts: Texts) -> str:
    """ "0.31", with a comma where the language has one."""
    words = f"{number:.2f}"
    return words if texts.language == ENGLISH else words.replace(".", ",")
