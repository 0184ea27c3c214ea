"""What people read, in their language: messages are written in English beside their screens and looked up here."""

from bot.texts.texts import ENGLISH, LANGUAGES, Texts, language_of, message, texts_in

__all__ = ["ENGLISH", "LANGUAGES", "Texts", "language_of", "message", "texts_in"]
