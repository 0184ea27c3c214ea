"""From an answer in English to the same one in another language: title, outcome, label and claims stay as they are."""

from dataclasses import replace
from datetime import datetime

from bot.answering.answer import Answer, Outcome, Part, ShownLabel
from bot.answering.compose import ONE_TOPIC, SEVERAL, shown
from bot.answering.draft import ended
from bot.answering.markup import covered, link, plain
from bot.answering.retelling.parts import Found, told_of
from bot.answering.retelling.telling import Record, Telling
from bot.domain.ledger import Ledger, TitleLedger
from bot.texts import Texts, message
from bot.texts.dates import day_words, words
from bot.texts.publishers import publisher

LABELS = {
    ShownLabel.CONFIRMED: message("Confirmed"),
    ShownLabel.REPORTED: message("Reported"),
    ShownLabel.SPECULATION: message("Speculation"),
    ShownLabel.DEBUNKED: message("Refuted"),
    ShownLabel.UNKNOWN: message("Not known"),
}


def retold(answer: Answer, ledger: Ledger, texts: Texts, *, now: datetime, example: str = "") -> Answer:
    """The answer in another language; `example` is the slug of a title that could be asked about."""
    if not answer.parts:
        return replace(answer, text=_bare(answer, ledger, texts, example), language=texts.language)
    parts = tuple(_part(part, Telling(texts, _entry(part, answer, ledger), now)) for part in answer.parts)
    room = (ONE_TOPIC if len(parts) == 1 else SEVERAL) // len(parts)
    entry = ledger.get(answer.title or "")
    checked = day_words(entry.title.checked, texts) if entry is not None and entry.title.checked else ""
    text = "\n\n".join(_block(part, room, checked, texts) for part in parts)
    return replace(answer, text=text, parts=parts, language=texts.language)


def _bare(answer: Answer, ledger: Ledger, texts: Texts, example: str) -> str:
    """An answer that rests on no claim: not tracked, unclear which title, or off the subject."""
    if answer.outcome is Outcome.NOT_TRACKED:
        return texts.phrase(
            "I don't know: “%(name)s” is not one of the titles tracked here. /titles lists them.",
            name=answer.untracked,
        )
    names = [plain(entry.title.name) for slug in answer.choices if (entry := ledger.get(slug)) is not None]
    if names:
        return texts.phrase("Which title do you mean: %(titles)s?", titles=", ".join(names))
    entry = ledger.get(example)
    title = plain(entry.title.name) if entry is not None else texts.phrase("a title")
    return texts.phrase(
        "I can't help with that: I only answer questions about the films and series tracked here."
        " Try: is %(title)s confirmed, when does it come out, who is in it?",
        title=title,
    )


def _entry(part: Part, answer: Answer, ledger: Ledger) -> TitleLedger:
    """The title that a part is about: another than the answer's where two were asked about."""
    slugs = (ref.partition("#")[0] for ref in part.claims if "#" in ref)
    return ledger.get(next(slugs, "")) or ledger[answer.title or ""]


def _part(part: Part, telling: Telling) -> Part:
    rests = _records(part.rests_on, telling.entry)
    used = [record for record in _records(part.claims, telling.entry) if record not in rests]
    told = told_of(Found(part, rests, used, telling))
    also = tuple(_also(line, telling) for line in part.also)
    refs = dict.fromkeys((*part.claims, *(record.ref for record in (*told.rests_on, *told.used))))
    return replace(
        part,
        lead=ended(told.lead),
        support=tuple(ended(line) for line in told.support),
        also=also,
        claims=tuple(refs),
        spoiler=any("||" in line for line in (told.lead, *told.support, *also)),
    )


def _records(refs: tuple[str, ...], entry: TitleLedger) -> list[Record]:
    return [record for ref in refs if (record := entry.by_ref.get(ref)) is not None]


def _also(line: str, telling: Telling) -> str:
    """What other sources say; its words are theirs."""
    said = line.removeprefix("Also said: ")
    text = telling.in_english(said.strip("|"))
    return telling.phrase("Also said: %(words)s.", words=covered(text) if "||" in said else text)


def _block(part: Part, room: int, checked: str, texts: Texts) -> str:
    end = footer(part, checked, texts, 2 if room > 400 else 1)
    if len(part.lead) + len(end) > room:
        end = footer(part, checked, texts, 1)
    lines, spent = [part.lead], len(part.lead) + len(end) + 2
    for line in (*part.support, *part.also):
        if spent + len(line) + 1 <= room:
            lines.append(line)
            spent += len(line) + 1
    return "\n".join([*lines, end])


def footer(part: Part, checked: str, texts: Texts, most: int = 2) -> str:
    """Label, date and sources with their links."""
    sources = [
        link(publisher(source.publisher, texts)[:60], source.url)
        + (f", {words(source.date, texts)}" if source.date is not None else "")
        for source in shown(part, most)
    ]
    when = ""
    if part.label is ShownLabel.UNKNOWN and checked:
        when = texts.phrase("checked %(date)s", date=checked)
    elif part.seen is not None:
        when = texts.phrase("as of %(date)s", date=words(part.seen, texts))
    return " · ".join(word for word in (texts.phrase(LABELS[part.label]), when, *sources) if word)
