"""In which language a question is asked: a vote of its small words and letters; the locale decides where that is open.

Measured on questions of both kinds, the vote needs no statistics of letters: what it cannot tell ("zombieland 2 cast")
nobody can, and the locale is the better guess there.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from bot.answering.words import fold
from bot.texts import ENGLISH, language_of

_WORDS: Final[Mapping[str, str]] = {
    "en": """
the is are was were will when what who where which how does do did has have been being of and it its about any there this that
whats whos wheres whens hows theres dont isnt wasnt doesnt didnt gonna would can could should in out up for on to with from they he she his her
come coming happening made getting get gets watch plays played new movie season yet still ever know long many much or a an be if not no
released release by as tell me please we us our my your you i so just really confirmed canceled cancelled anyone anything
date role finale news status trailer voice return returning age plot actor director sequel next first second third part two three comes came out star stars starring episodes va
""",
    "es": """
cuando donde quien quienes que cual cuales como por para pa hay es esta estan sera seran fue son el la los las del un una y o ya se si en de a lo con
sale salen saldra salio estrena estrenan estreno estrenara fecha habra tiene temporada pelicula peli segunda tercera parte reparto actores
vuelve vuelven volvera regresa regresan ver puedo puede pueden plataforma alguien sabe sobre muy pero todavia aun cuanto falta hace interpreta
confirmada cancelada cancelaron cancelo va van haran hacer estado rodaje grabando noticias hola porfa q secuela interpretara dirige
quisiera gustaria sabes saben anunciada anuncio anunciaron cines cine serie dime existe existira hubo algo mas novedades actua papel personaje poderes
esto sigue pie continuacion produccion oficial estara estaran saldran volveran regresara aparece aparecera habran veremos podre podremos hacen
madre padre hermana hija nueva nuevo desde hasta cuantos dobla grabar retraso retrasada ahora lanzamiento
verdad cierto rumor ver mirar saben esa ese este tercera cuarta quinta estrenaron empezo acaba termino queda faltan interpreto actriz villano
""",
    "pt": """
quando onde quem que qual quais como por para pra pro ha e esta estao sera foi sao o a os as do da dos das no na nos nas um uma ou ja se em de ao com
sai saem saiu estreia estreou lanca lancamento data vai vao ter tem temporada filme segunda terceira parte elenco atores
volta voltam voltara retorna ver assistir posso plataforma alguem sabe sobre muito mas ainda quanto falta faz interpreta
confirmado confirmada cancelado cancelada fazer estado gravacoes filmagens noticias oi vc voce pq qnd dubla mae pai sequencia continuacao tambem
sobre nao isso mesmo gente cinema cinemas serie ate pelo pela tao ta existe quero saber anunciado anunciada streaming novidades dirige poderes personagem
teremos havera terao nova novo esse essa tou cade aparece estara lancado lancada quantos faltam filha irma adiado cancelaram verdade rolar ator atriz
vilao producao gravando filmando dia ano assisto passa estreiam chega saber novos
""",
    "fr": """
quand ou qui quoi que quel quelle quels quelles comment pourquoi est sont sera seront ete etait le la les du des un une et au aux en dans sur pour par
sort sortie sortira saison film suite partie distribution acteurs acteur actrice joue jouera revient reviendront reviendra voir regarder plateforme
en deja encore toujours pas ne ce ca cest c l d qu il elle on y a t ya aura va ils nous vous je tu avec de se
confirme confirmee annule annulee annonce annoncee tournage nouvelles quelqu sait savez esque combien temps avant role personnage pouvoirs mere pere
date prevue prevu arrive avancement interprete incarne realise serie cinema bientot quelqun svp stp dispo disponible reine neiges mais
statut infos pr quoi retour fait voix double fille soeur nouveau nouvelle repoussee repousse casting mater diffuse est-ce
""",
    "de": """
wann wo wer wen wem was wie warum welche welcher welches welchem wieviele ist sind wird werden wurde war hat haben gibt gibts es der die das den dem des
ein eine einen einem einer und oder auch noch schon denn eigentlich im ins zum zur auf bei von mit fur ob dass nicht kein keine in ich man wir ihr
kommt kommen startet erscheint raus spielt mitspielt staffel teil fortsetzung besetzung schauspieler darsteller kehrt zuruck dabei wieder sehen schauen
gucken streamen lauft plattform streamingdienst bestatigt abgesetzt verschoben dreharbeiten gedreht neuigkeiten stand weiss jemand kann kino rolle
mutter vater krafte fahigkeiten neue neuer neues zweite dritte wirklich angekundigt termin kinostart film serie spricht fuhrt regie erscheinungsdatum
gecancelt uber bald wurden verkorpert fehlt wieviel kommts soll sollen macht schauspielerin darstellerin geht weiter tochter schwester superkrafte
""",
}
# Compiled where they are first needed: most questions have none.
_MARKS: Final = {
    "es": "[¿¡ñ]",
    "pt": "[ãõ]|ções|ção|^o que",
    "fr": "[êèœùûîï]|qu['’]|\\b[ldcnj]['’]",
    "de": "[äöüß]",
}
_APOSTROPHES: Final = "'’`´"
_TOKEN: Final = re.compile(r"(?<!\d)[^\W\d_]+(?!\d)")
_OWN: Final = 0.9
"""What the locale adds to its own language."""
_LEAST: Final = 1.0
_CLEAR: Final = 1.0
_FOREIGN: Final = 0.7
_WEIGHTS: Final = {1: 1.0, 2: 0.6, 3: 0.4, 4: 0.3, 5: 0.0}
"""Of a word, by the number of languages that have it."""


def _tables() -> dict[str, dict[str, float]]:
    """Word → language → weight; what several languages share says less."""
    found: dict[str, dict[str, float]] = {}
    for language, words in _WORDS.items():
        for word in words.split():
            found.setdefault(word, {})[language] = 1.0
    # Words of the same languages share what they say.
    shared: dict[tuple[str, ...], dict[str, float]] = {}
    return {
        word: shared.setdefault(tuple(those), dict.fromkeys(those, _WEIGHTS[len(those)]))
        for word, those in found.items()
    }


_TABLE: Final = _tables()


class Heard(NamedTuple):
    """A language, and whether the small words alone leave no doubt."""

    language: str
    sure: bool


def heard(text: str, locale: str | None, is_name: Callable[[str], bool]) -> Heard:
    """The language that a question is asked in; `is_name` tells words of titles' names, which say nothing."""
    own = language_of(locale)
    low = text[:600].casefold()
    if "://" in low:
        low = re.sub(r"https?://\S+", " ", low)  # an address is in no language
    votes = dict.fromkeys(_WORDS, 0.0)
    for word in words_of(low):
        weights = _TABLE.get(word)
        if weights is not None and not is_name(word):
            for language, weight in weights.items():
                votes[language] += weight
    if _may_have_marks(low):
        for language, mark in _MARKS.items():
            votes[language] += 1.5 if re.search(mark, low) else 0.0
    votes[own] += _OWN if locale else _OWN / 3
    best, second, *_ = sorted(votes, key=lambda language: -votes[language])
    sure = votes[best] - votes[second] >= _CLEAR and votes[best] >= _LEAST + _CLEAR
    if best == ENGLISH and votes[second] >= _FOREIGN:
        sure = False  # English words may stand in the name of a title
    return Heard(best if votes[best] > votes[own] and votes[best] >= _LEAST else own, sure)


def _may_have_marks(low: str) -> bool:
    """Most questions are of plain letters, in which no mark stands but "l'" and "o que"."""
    return not low.isascii() or "'" in low or low.startswith("o que")


def is_home(locale: str | None) -> bool:
    """Whether a locale is one of English, or of a language that we do not speak."""
    return language_of(locale) == ENGLISH


def words_of(text: str) -> list[str]:
    """The words of a text, folded, with what stands before an apostrophe by itself."""
    for mark in _APOSTROPHES:
        text = text.replace(mark, " ")
    return _TOKEN.findall(fold(text))
