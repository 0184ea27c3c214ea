"""Moments in other languages, their words put into the English ones that `moments` reads; what is English stays."""

import re
import unicodedata
from typing import Final

_SAID: Final = {
    # de, es, fr, pt; longer ones first where one begins with another.
    "day after tomorrow": "ubermorgen|pasado manana|apres[- ]demain|depois de amanha",
    "am": r"de la manana|da manha|du matin",
    "pm": "de la tarde|de la noche|da tarde|da noite|de l'apres-midi|du soir",
    "tonight": "heute abend|esta noche|ce soir|hoje a noite|esta noite",
    "tomorrow": "morgen|manana|demain|amanha",
    "today": "heute|hoy|aujourd'hui|hoje",
    "noon": "mittags?|mediodia|midi|meio[- ]dia",
    "midnight": "mitternacht|medianoche|minuit|meia[- ]noite",
    "end of week": "ende der woche|fin de la semana|fin de la semaine|fim da semana",
    "end of month": "ende des monats|monatsende|fin de mes|fin du mois|fim do mes",
    "monday": "montag|lunes|lundi|segunda(?:[- ]feira)?",
    "tuesday": "dienstag|martes|mardi|terca(?:[- ]feira)?",
    "wednesday": "mittwoch|miercoles|mercredi|quarta(?:[- ]feira)?",
    "thursday": "donnerstag|jueves|jeudi|quinta(?:[- ]feira)?",
    "friday": "freitag|viernes|vendredi|sexta(?:[- ]feira)?",
    "saturday": "samstag|sonnabend|sabado|samedi",
    "sunday": "sonntag|domingo|dimanche",
    "january": "januar|janner|enero|janvier|janeiro",
    "february": "februar|febrero|fevrier|fevereiro",
    "march": "marz|marzo|mars|marco",
    "april": "abril|avril",
    "may": "mai|mayo|maio",
    "june": "juni|junio|juin|junho",
    "july": "juli|julio|juillet|julho",
    "august": "agosto|aout",
    "september": "septiembre|setiembre|septembre|setembro",
    "october": "oktober|octubre|octobre|outubro",
    "november": "noviembre|novembre|novembro",
    "december": "dezember|diciembre|decembre|dezembro",
    "minutes": "minuten|minutos?",
    "hours": "stunden?|horas?|heures?",
    "days": "tag(?:en?)?|dias?|jours?",
    "weeks": "wochen?|semanas?|semaines?",
    "next": "(?:nachst|kommend)e[nrs]?|proxim[oa]|prochaine?|que viene|que vem",
    "at": r"a las?|(?:um|a|as)(?= \d)",
    "until": "bis|hasta|jusqu'a|ate",
    "in": "dentro de|daqui a|dans|en|em",
    "on": r"(?<!\d )am(?= )|na|no",
    "and": "und|y|et|e",
    "": "de|del|do|da|du|el|le|den",
    "a": "ein(?:e[mr]?)?|una?|une|uma?",
    "two": "zwei|dos|deux|dois|duas",
    "three": "drei|tres|trois",
    "four": "vier|cuatro|quatre|quatro",
    "five": "funf|cinco|cinq",
    "six": "sechs|seis",
    "seven": r"sieben|siete|sept(?= (?:days|hours|minutes|weeks)\b)|sete",
    "eight": "acht|ocho|huit|oito",
    "nine": "neun|nueve|neuf|nove",
    "ten": "zehn|diez|dix|dez",
}
"""English words, and those of the same sense."""
_EACH: Final = {english: re.compile(rf"(?<![\w'/])(?:{words})(?![\w/])") for english, words in _SAID.items()}
_FIRST: Final = re.compile(r"\b1(?:er|\.?[ºo])(?=\s)")
_DAY_NEXT: Final = re.compile(r"\b(\w+day) next\b")


def in_english(words: str) -> str:
    """Casefolded words as the same in English, as far as they are of a language that is spoken here."""
    plain = words.replace("’", "'")
    folded = unicodedata.normalize("NFKD", plain)
    found = "".join(sign for sign in folded if not unicodedata.combining(sign))
    for english, pattern in _EACH.items():
        found = pattern.sub(english, found)
    found = _FIRST.sub("1", found)
    return " ".join(_DAY_NEXT.sub(r"next \1", found).split())
