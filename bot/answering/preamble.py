"""What people say before they ask: "my kids keep asking, is there …", "i saw on tiktok that …", "sorry if …, but who …"."""

import re
from collections.abc import Sequence

from bot.answering.words import fold

_SOMEBODY = r"(?:i|we|u|you|someone|somebody|everyone|everybody|people|they|ppl|folks|my \w+|our \w+|a friend|a \w+ at \w+|some \w+)"
_PLACE = r"(?:\s+(?:on|in|at|from) (?!the )\w+)?"
# Compiled where they are first needed: few questions need more than the shortest of them.
_HEARSAY = (
    rf"^(?:(?:so|ok|hey|hi|but|and|um|yo|wait)[, ]+)*{_SOMEBODY}{_PLACE}(?: (?:just|keep|keeps|all|always|once|also))?"
    rf"(?: (?:said|says|say|saying|told me|tell me|telling me|heard|claims|claim|swears|thinks){_PLACE}(?: that)?"
    rf"| (?:saw|read|seen)(?:{_PLACE} that|(?:\s+(?:on|in|at|from) (?!the )\w+)+)) (?=\w+ \w+ \w+)"
)
_ASIDE = r"\b(?:page|site|website|article|blog|source|outlet|magazine|post)\b"
_BREAK = r"\s*(?:[,:;!.]|\s-)\s+|\s+(?:but|and|so|because|cuz)\s+(?=\w)"
_ASKING = (
    r"^(?:(?:so|ok|and|but|well|please|also|like|just|basically) )*(?:(?:do|does|can|could|would) (?:you|u|anyone|anybody|somebody|someone|we|i)(?: \w+)?"
    r" (?:know|tell|say|find out)(?: me)? )?(?:is|are|was|were|do|does|did|will|would|can|could|has|have|when|whens|where|who|whos|why|how|what|whats"
    r"|which|any|theres|if|whether|wheres|hows)\b"
)
_WONDERING = (
    r"^.*?\b(?:wondering|wonder|wants? to know|want to know|wanted to know|like to know|love to know|curious)(?: about)? "
    r"(?=if|whether|when|who|where|why|how|what|which|is|are|does|do)(?:if |whether )?"
)
_MINE = r"\b(?:i|im|ive|id|my|me|we|weve|our|us|mine)\b"
_POLITE = r"^(?:sorry|quick question|not sure|reply|answer|hi|hey|hello|for (?:my|the)|dumb question|random question|question)\b"
_DESCRIBED = r"^(?:so |ok |hey |hi )?(?:the|that|this|a) (?:\w+ ){0,3}(?:movie|film|show|series)\b(?! \w+$)"
_CHECK = (
    r"^(?:so )?(?:(?:is|was|are|isnt) (?:that|it|this|he|she|they|all that|any of that|any of it) )?(?:really |actually |even )?"
    r"(?:true|right|correct|real|legit|fake|false|wrong|confirmed|a lie|bs|lying|or|fact)\b"
)
_CLAUSE = (
    r"^(.*\b(?:sequel|part two|part 2|follow up|second|next)\b.*?) (?:to|of|for) (?:the|that|this) (?:\w+ ){0,3}(?:movie|film|show)"
    r" (?:where|with|in which|about|when) \S.*$"
)
_DATE = r"\b(?:20\d\d|christmas|xmas)\b"
_SHORT = 4
_HIDDEN = "\x00"


def without_hearsay(text: str) -> str:
    """A text without who said it: pages and articles, which are sources, stay."""
    found = re.match(_HEARSAY, fold(text))
    if found is None or re.search(_ASIDE, found[0]):
        return text
    return fold(text)[found.end() :]


def spoken(text: str, names: Sequence[str] = ()) -> str:
    """What is asked after all that was said before: from the first clause that asks, where those before it only tell of the asker.

    The `names` of titles stand in it, whose words tell nothing.
    """
    hidden = fold(text).strip()
    for name in names:
        hidden = hidden.replace(name, _HIDDEN)
    asked = _asked(hidden)
    if asked == hidden:
        return text
    for name in names:
        asked = asked.replace(_HIDDEN, name, 1)
    return asked


def _asked(said: str) -> str:
    rest = said
    if re.search(_MINE, said) or re.match(_POLITE, said) or re.match(_DESCRIBED, said):
        for found in re.finditer(_BREAK, said):
            head, tail = said[: found.start()], said[found.end() :]
            if _asks(head, tail) and _is_only_said(head, tail):
                rest = tail
                break
        found = re.match(_WONDERING, rest)
        if found is not None and re.search(_MINE, found[0]):
            rest = rest[found.end() :]
    if " sequel to " in f" {rest}" or " of the " in rest or " of that " in rest:
        rest = re.sub(_CLAUSE, r"\1", rest)
    return rest


def _asks(head: str, tail: str) -> bool:
    """Whether a clause asks something of its own, rather than whether the one before is true."""
    if re.match(_CHECK, tail):
        return False
    return re.match(_ASKING, tail) is not None or (
        re.match(_DESCRIBED, head) is not None and tail.count(" ") < _SHORT and "," not in tail
    )


def _is_only_said(head: str, tail: str) -> bool:
    """Whether words ask nothing themselves: they tell of the asker, are polite, or describe the title.

    A date is what a short question behind it is about: "i was told christmas 2021, where is it".
    """
    if re.match(_ASKING, head) or (tail.count(" ") < _SHORT and re.search(_DATE, head)):
        return False
    return bool(re.search(_MINE, head) or re.match(_POLITE, head) or re.match(_DESCRIBED, head))
