"""The shipped facts: one TOML file a title, read into the domain's types and checked to the line."""

from bot.catalogue.mistakes import CatalogueError, Mistake
from bot.catalogue.reading import CatalogueFile, check, default_folder, files, read

__all__ = ["CatalogueError", "CatalogueFile", "Mistake", "check", "default_folder", "files", "read"]
