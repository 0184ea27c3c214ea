"""The messages of each language, read from the translators' own files at first use.

There are no compiled files: `.po` files are what translators edit and what stands in git, and reading one costs less
than keeping a second form of it true. Nothing is read for English.
"""

from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parents[2] / "data" / "locale"
DOMAIN: Final = "greenlit"


def file_of(language: str) -> Path:
    """Where a language's messages stand."""
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def catalog(language: str) -> GNUTranslations:
    """A language's messages; one that is missing there is shown in English."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with file_of(language).open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
