"""What is not known, in a sentence."""

from bot.answering.markup import plain
from bot.answering.retelling.telling import Telling
from bot.domain.claims import Gap
from bot.domain.topics import Topic
from bot.texts import message

_WHOLE = {
    Topic.EXISTENCE: message("nothing official has been announced about %(title)s"),
    Topic.STAGE: message("nothing official has been announced about %(title)s"),
    Topic.RELEASE: message("no release date of %(title)s has been announced"),
    Topic.PLATFORM: message("it has not been announced where %(title)s can be watched"),
    Topic.CREDIT: message("no cast of %(title)s has been announced"),
    Topic.TRAILER: message("no trailer of %(title)s has been announced"),
    Topic.POSTER: message("no poster of %(title)s has been announced"),
    Topic.PLOT: message("no plot of %(title)s has been announced"),
    Topic.FILMING: message("no source reports that filming of %(title)s has started"),
    Topic.RUNTIME: message("the running time of %(title)s has not been announced"),
    Topic.RATING: message("no age rating of %(title)s has been announced"),
    Topic.BUDGET: message("the budget of %(title)s has not been announced"),
    Topic.MUSIC: message("the music of %(title)s has not been announced"),
    Topic.COUNT: message("the number of episodes of %(title)s has not been announced"),
}
_ABOUT = {
    "new cast": message("no new cast of %(title)s has been announced"),
    "exact day": message("no exact day has been announced for %(title)s"),
    "villain": message("no villain of %(title)s has been announced"),
    "location": message("no filming location of %(title)s has been announced"),
    "end of filming": message("no reliable source reports that filming of %(title)s has ended"),
    "cinema": message("a cinema release of %(title)s has not been announced"),
    "episodes": message("the number of episodes of %(title)s has not been announced"),
    "greenlight": message("nothing official has been announced about %(title)s"),
}


def unknown(gap: Gap, telling: Telling) -> str:
    """A clause to follow "Not known:"; the gap's own English words where it is about something rarer."""
    found = _WHOLE.get(gap.topic) if not gap.about else _ABOUT.get(gap.about)
    if found is not None:
        return telling.phrase(found)
    if gap.topic in (Topic.CREDIT, Topic.CHARACTER) and gap.about[:1].isupper():
        return telling.phrase("nothing has been announced about %(name)s in %(title)s", name=plain(gap.about))
    return telling.quoted(gap)


def not_known(gap: Gap, telling: Telling, *, yet: bool = False) -> str:
    """The whole sentence."""
    what = telling.after_colon(unknown(gap, telling))
    return (
        telling.phrase("Not yet: %(what)s.", what=what)
        if yet
        else telling.phrase("Not known: %(what)s.", what=what)
    )
