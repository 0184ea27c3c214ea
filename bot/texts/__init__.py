"""What people read, in their language: messages are written in English beside their screens and looked up here."""

from bot.texts.texts import ENGLISH, HOME, LANGUAGES, Texts, language_of, message, preload, texts_in

__all__ = ["ENGLISH", "HOME", "LANGUAGES", "Texts", "language_of", "message", "preload", "texts_in"]
