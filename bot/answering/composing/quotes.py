"""What somebody said, word for word."""

from collections.abc import Sequence
from datetime import date

from bot.answering.calendar import months_in
from bot.answering.composing.people import person
from bot.answering.composing.told import ENOUGH, marked, nothing, opening, suits, tell_from
from bot.answering.draft import Draft, sentences, told
from bot.answering.lookup import Asked, Ranked
from bot.answering.markup import plain
from bot.answering.reading import Reading
from bot.answering.words import tokens
from bot.domain.claims import Claim, Gap, QuoteDetail
from bot.domain.labels import Label


def quote(asked: Asked) -> Draft | None:
    """What somebody said, word for word; where that is to be in it, whether they are."""
    words = asked.reading.has(*_SAID) and not asked.reading.has(*_ANYTHING)
    if asked.reading.is_yes_no and words and asked.reading.has(*_IN_IT):
        return person(asked)
    if asked.reading.is_yes_no and not asked.reading.figures and _gives_a_date(asked.reading):
        from bot.answering.composing.release import release

        return release(asked)
    return _quoted(asked)


def _gives_a_date(reading: Reading) -> bool:
    """Whether somebody is said to have given a date: "didn't they say late 2021"."""
    return bool(reading.years or months_in(reading.words)) and reading.has(
        "they", "he", "she", "it", "netflix"
    )


def _quoted(asked: Asked) -> Draft | None:
    speakers = {figure.name for figure in asked.reading.figures if not figure.is_character}
    quotes = [
        each
        for each in asked.ranked
        if isinstance(each.item, Claim)
        and isinstance(each.item.detail, QuoteDetail)
        and each.item.label is not Label.SPECULATION
    ]
    own = [each for each in quotes if isinstance(each.item, Claim) and _speaks(each.item, speakers)]
    if not speakers:
        words = [word for word in asked.reading.words if len(word) > 4]
        own = _likeliest(quotes, [each for each in quotes if _speaks_as(each.item, words)])
    elif not own:
        names = {tokens(name)[-1] for name in speakers if tokens(name)}
        own = [each for each in quotes if names & set(tokens(each.item.text))]
        if not own:
            return _unquoted(asked)
    heads = {asked.shelf.meaning(word) for word in _HEADS if word in asked.reading.words}
    extra = [word for word in asked.extra if word not in _SELF and word not in heads]
    if not speakers and extra and not any(asked.shelf.share(each.item, extra) for each in own):
        closer = [each for each in asked.ranked if asked.shelf.share(each.item, extra) >= _CLOSE]
        if closer:
            return tell_from(asked, closer)
    own = _by_their_words(asked, own)
    pool = own or [each for each in asked.ranked if each.share >= ENOUGH and isinstance(each.item, Claim)]
    if not pool:
        return None
    if asked.reading.has(*_LATEST):
        pool = sorted(pool, key=_said_on, reverse=True)
    closer = (_about_another(asked, own) or _unsaid(asked, pool)) if speakers else None
    if closer is not None:
        return closer
    draft = opening(pool[0].item, asked)
    draft.settled = asked.reading.has(*_LATEST)
    if len(pool) > 1 and pool[1].score > pool[0].score * 0.7:
        # Where the words chosen hold no more of the question, the next ones may be those that are meant.
        sure = draft.settled or asked.reading.is_yes_no
        unsure = not sure and _held(asked, pool[0]) <= _held(asked, pool[1])
        draft.put(marked(pool[1].item), pool[1].item, near=not unsure)
    return draft


def _likeliest(quotes: list[Ranked], own: list[Ranked]) -> list[Ranked]:
    """The words of those whose name is like a word of the question, unless another quotation fits far better."""
    return own if own and quotes[0].score <= own[0].score + _FAR else quotes


def _told_of_words(asked: Asked, last: list[str]) -> Draft | None:
    """The sentence of a record that tells what somebody said, the one with most of the question's words first."""
    meaning, content = asked.shelf.meaning, set(asked.reading.content)
    found: list[tuple[int, Claim, str]] = []
    for each in asked.ranked:
        if isinstance(each.item, Claim) and not each.item.spoils:
            for sentence in sentences(each.item.text):
                said = set(tokens(sentence))
                of_them = said & {*last, *(_PRONOUNS if each.item.ref in asked.about else ())}
                if of_them and _SPOKE & said and not {"not", "expected"} & said:
                    found.append((len({meaning(word) for word in said} & content), each.item, sentence))
    if not found:
        return None
    _, item, sentence = max(found, key=lambda each: each[0])
    return _in_their_record(item, sentence)


_PRONOUNS = ("he", "she", "him", "her", "his", "they")


def _held(asked: Asked, each: Ranked) -> set[str]:
    """The words of a question that stand in a quotation or in what is told of it."""
    asked_for = {word for word in asked.reading.words if word in _DENIED or len(word) > 3} - _OF_WORDS
    return asked_for & {*tokens(each.item.text), *_words(each.item)} if _is_open(each.item) else set()


def _by_their_words(asked: Asked, own: list[Ranked]) -> list[Ranked]:
    """The quotations of one speaker, first the one that has words of the question which the others have not."""
    held = [_held(asked, each) for each in own]
    weights = [sum(1 / sum(word in other for other in held) for word in words) for words in held]
    order = sorted(range(len(own)), key=lambda at: -weights[at] if weights[at] >= 1 else 0.0)
    if asked.reading.has(*_POSTED):
        order.sort(key=lambda at: not _ONLINE & set(tokens(own[at].item.text)))
    return [own[at] for at in order]


_SELF = ("itself", "himself", "herself", "themselves", "exactly", "actually")
_POSTED = ("tweet", "tweeted", "post", "posted", "twitter")
_ONLINE = frozenset({"twitter", "tweet", "instagram", "post", "posted"})
_HEADS = ("boss", "chief", "head")
"""What whoever speaks for a company is called."""
_OF_WORDS = frozenset({"words", "word", "said", "quote", "quotes", "article", "about"})
_IN_IT = ("is in", "will be in", "is back", "coming back", "is returning", "will return", "would return")
_DENIED = ("not", "no", "never")


def _unquoted(asked: Asked) -> Draft | None:
    """Of somebody whom nobody quotes: what is told of their words, else that there are none, and what is on record."""
    draft = person(asked)
    if draft is None or not asked.reading.has(*_SAID, *_TELLING, "announce", "announced"):
        return draft
    name = next(figure.name for figure in asked.reading.figures if not figure.is_character)
    told_of = _told_of_words(asked, tokens(name)[-1:])
    if told_of is not None:
        return told_of
    unsaid = nothing(asked, asked.rule.about)
    as_saying = " as saying that" if asked.reading.is_yes_no and not asked.reading.has(*_ANYTHING) else ""
    unsaid.lead, unsaid.settled = f"Not known: no source here quotes {plain(name)}{as_saying}", True
    unsaid.tell(*draft.rests_on[:1])
    return unsaid


def _about_another(asked: Asked, own: Sequence[Ranked]) -> Draft | None:
    """What somebody said of another who is named: the quotation, else the record that names both, else that none does."""
    figures = asked.reading.figures
    speaking = [
        f for f in figures if any(isinstance(e.item, Claim) and _speaks(e.item, {f.name}) for e in own)
    ]
    if not speaking or len(asked.reading.sightings) < 2 or asked.reading.has(*_AT_LARGE):
        return None
    speaker = speaking[0]
    others = [other for other in figures if not set(other.credits) & set(speaker.credits)]
    others = [other for other in others if other is not speaker]
    names = {form for other in others for word in tokens(other.name) for form in (word, f"{word}s")}
    if not others:
        return None
    quoted = [each for each in own if names & {*tokens(each.item.text), *_words(each.item)}]
    if quoted:
        return tell_from(asked, quoted)
    last = tokens(speaker.name)[-1]
    for each in asked.ranked:
        for sentence in sentences(each.item.text):
            said = set(tokens(sentence))
            if names & said and last in said and _SPOKE & said and suits(asked, each):
                return _in_their_record(each.item, sentence)
    draft = nothing(asked, asked.rule.about)
    draft.lead = f"Not known: no source here quotes {plain(speaker.name)} on {plain(others[0].name)}"
    draft.tell(*others[0].credits[:1])
    draft.settled = True
    return draft


def _in_their_record(item: Claim | Gap, sentence: str) -> Draft:
    """The sentence that names both, then the whole record."""
    if isinstance(item, Claim) and item.spoils:
        return Draft(told(item), [item], settled=True)
    draft = Draft(plain(sentence), [item], settled=True)
    for other in sentences(item.text):
        draft.beside(plain(other) if other != sentence else "", item)
    return draft


def _unsaid(asked: Asked, pool: Sequence[Ranked]) -> Draft | None:
    """That nobody here is quoted so, where a yes-or-no question puts words into a mouth of which no quotation has any."""
    names = asked.shelf.names_of(asked.reading.figures)
    words = [word for word in asked.reading.content if word not in names | asked.shelf.plain_words]
    said = asked.reading.is_yes_no and asked.reading.has(*_SAID) and not asked.reading.has(*_ANYTHING)
    if not said or not asked.extra:
        return None
    if any(asked.shelf.share(each.item, words) for each in pool):
        return None
    near = [
        each
        for each in asked.ranked
        if asked.concerns(each) and asked.shelf.share(each.item, words) >= _CLOSE
    ]
    if near:
        return tell_from(asked, near)
    draft = nothing(asked, asked.rule.about)
    name = next(figure.name for figure in asked.reading.figures if not figure.is_character)
    on = "as saying that" if asked.reading.has(*_SAID[4:]) else "on that"
    draft.lead = f"Not known: no source here quotes {plain(name)} {on}"
    draft.add(marked(pool[0].item), pool[0].item)
    draft.settled = True
    return draft


_SAID = (
    "mention",
    "mentioned",
    "talk about",
    "talked about",
    "said",
    "say",
    "says",
    "told",
    "claimed",
    "claims",
)
_TELLING = (
    "tell",
    "tweet",
    "tweeted",
    "post",
    "posted",
    "react",
    "interview",
    "comment",
    "statement",
    "call",
    "called",
)
_ANYTHING = ("anything", "something", "quote", "quotes", "comment")


def _is_open(item: Claim | Gap) -> bool:
    return isinstance(item, Claim) and item.is_open


def _words(item: Claim | Gap) -> Sequence[str]:
    detail = item.detail if isinstance(item, Claim) else None
    return tokens(detail.words) if isinstance(detail, QuoteDetail) else ()


_SPOKE = frozenset(
    {
        "confirmed",
        "announced",
        "hopes",
        "hoped",
        "cheered",
        "said",
        "says",
        "named",
        "spoke",
        "told",
        "called",
        "praised",
        "mentioned",
        "interview",
    }
)
_AT_LARGE = ("they", "both", "or")
_CLOSE = 0.5
_FAR = 2.0
"""How much better a quotation must fit than those of the one whose name is like a word of the question."""
_LATEST = ("lately", "recently", "last", "latest", "newest", "most recent")


def _said_on(each: Ranked) -> tuple[date, date]:
    detail = each.item.detail if isinstance(each.item, Claim) else None
    said = detail.said if isinstance(detail, QuoteDetail) else None
    return said.order if said is not None else (date.min, date.min)


def _speaks_as(item: Claim | Gap, words: Sequence[str]) -> bool:
    """Whether a word of the question is how a speaker's name begins: Netflix for "NetflixFilm"."""
    detail = item.detail if isinstance(item, Claim) else None
    return isinstance(detail, QuoteDetail) and any(
        name.startswith(word) for name in tokens(detail.speaker) for word in words
    )


def _speaks(claim: Claim, speakers: set[str]) -> bool:
    if not isinstance(claim.detail, QuoteDetail):
        return False
    said_by = tokens(claim.detail.speaker)
    return any(name in claim.detail.speaker or tokens(name)[-1:] == said_by[:1] for name in speakers)
