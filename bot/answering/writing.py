"""The words of a text as people type it: slang, stretched letters and short forms written out."""

import re

from bot.answering.lexicon import Lexicon
from bot.answering.names import NameIndex
from bot.answering.words import measured, tokens

_SHORT_PART = r"(?:pt|p|part)(\d{1,2})"
_STRETCHED = re.compile(r"([a-z])\1{2,}")
_MOST_WORDS = 120
_SHORTEST = 3


class Writing:
    """How one language is typed."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Keep the lexicon, and the words with which its phrases begin."""
        self._lexicon = lexicon
        self._phrased = {phrase.split()[0] for phrase in lexicon.phrases}

    def words_of(self, text: str, names: NameIndex) -> list[str]:
        """The words of a text, slang written out, titles' words left alone."""
        words: list[str] = []
        typed = tokens(text)[:_MOST_WORDS]
        if _STRETCHED.search(" ".join(typed)):
            typed = [self._unstretched(word, names) for word in typed]
        for token in typed:
            if token[0].isdecimal() and not token.isdecimal():
                words.extend(measured(token))
                continue
            short = (
                re.fullmatch(_SHORT_PART, token) if token.startswith("p") and token[-1].isdecimal() else None
            )
            if short is not None and not names.knows(token):
                words.extend(("part", short[1]))
            elif (
                token[-1] == "1"
                and len(token) > _SHORTEST
                and names.knows(token[:-1])
                and not names.knows(token)
            ):
                words.extend((token[:-1], "1"))
            elif token in self._lexicon.slang and not names.knows(token):
                words.extend(self._lexicon.slang[token].split())
            else:
                words.append(token)
        return self._shortened(words)

    def _unstretched(self, word: str, names: NameIndex) -> str:
        """A word as it is written by people in less of a hurry to be heard: "whennnn", "sooooo"."""
        if word in self._lexicon.numbers or not _STRETCHED.search(word):
            return word
        single = _STRETCHED.sub(r"\1", word)
        known = self._lexicon.knows(single) or names.knows(single)
        return single if known else _STRETCHED.sub(r"\1\1", word)

    def _shortened(self, words: list[str]) -> list[str]:
        """The words, with one word for the phrases that have one."""
        if not self._phrased & set(words):
            return words
        line = f" {' '.join(words)} "
        for phrase, word in self._lexicon.phrases.items():
            line = line.replace(f" {phrase} ", f" {word} ")
        return line.split()
