"""The words that decide whether a sentence says yes or no to a question."""

from bot.answering.words import stem


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


OPEN = _set("is are was were do does did will would can could has have had so")
NEGATIVE = _set(
    """
    without leave leaves leaving left quit cancelled canceled cancel scrapped dead over ended skip skips skipped refuse
    refused decline declined lack lacks fail failed forget forgot ignore absent gone missing only except apart different another else
    wrong false fake instead unlike replaced recast stop stopped less need must should
    """
)
"""Words that turn a question round: a "not" in its answer may then mean yes."""
HOPING = ("going to", "supposed", "planned", "plan", "hope", "hoped", "wanted", "meant", "want")
"""What was planned or wished for."""
PLANNED = (*HOPING, "say", "said", "says", "promised")
"""Words that ask whether something was planned rather than whether it is so."""
HOPED = _set("hope hopes hoped wanted wants planned plans would no")
"""Hedges that such a question allows."""
TURNING = _set("error wrong not no never without left only instead except apart")
"""Words that turn an answer round."""
SOME = _set("whether undecided uncertain all some most mostly only")
HEDGES = _set(
    """
    whether undecided uncertain could may might would hope hopes hoped wish wishes wanted wants expected explored exploring rumour rumor
    guess guesses guessed idea claims possibly perhaps planned plans talks asked projected differ according some mostly most
    about nearly almost if though although site page
    """
)
"""Words with which a sentence is no plain yes."""
AGAINST = tuple(
    map(
        _set,
        ("before after during", "longer shorter", "more less fewer", "older younger", "second third last"),
    )
)
"""Words of which another one makes another statement."""
FREE = _set(
    """
    not a an the of in on at to for from by with as and so is are was were be been am do does did has have had will would can could gonna going
    it its this that they them their there he she his her him we i you u me my our us really actually already just also too even still
    yet now then again any some at tho though lol right correct true huh no yes nah or movie movies film films one ones series show
    season part sequel title please theres there exist exists tell know if confirm confirmed officially official happening thing get gets got first
    """
)
"""What tells nothing by itself, or only which work is meant."""
_SAME = {
    word: line.split()[0]
    for line in (
        "return returns returning returned back reprise reprises reprising come comes coming",
        "cinema cinemas theater theaters theatre theatres theatrical theatrically",
        "shoot shot shooting filmed filming films",
        "play plays played playing",
        "direct directs directed directing",
        "write writes wrote written writing",
        "voice voices voiced voicing",
        "win won wins",
        "script screenplay scripts",
        "set place takes",
        "pandemic covid corona lockdown",
        "release releases released premiere premiered",
        "intelligent smart brain brains brainy genius clever",
        "strong strength muscle muscles muscular",
    )
    for word in line.split()
}


def alike(word: str) -> str:
    """A word as it is compared: its stem, or that of the word which means just the same here."""
    return _SAME.get(word) or stem(word)
