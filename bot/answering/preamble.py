"""What people say before they ask: "my kids keep asking, is there …", "i saw on tiktok that …", "sorry if …, but who …"."""

import re
from collections.abc import Sequence

from bot.answering.words import fold

_SOMEBODY = r"(?:i|we|u|you|someone|somebody|everyone|everybody|people|they|ppl|folks|my \w+|our \w+|a friend|a \w+ at \w+|some \w+)"
_PLACE = r"(?:\s+(?:on|in|at|from) (?!the )\w+)?"
_HEARSAY = re.compile(
    rf"^(?:(?:so|ok|hey|hi|but|and|um|yo|wait)[, ]+)*{_SOMEBODY}{_PLACE}(?: (?:just|keep|keeps|all|always|once|also))?"
    rf"(?: (?:said|says|say|saying|told me|tell me|telling me|heard|claims|claim|swears|thinks){_PLACE}(?: that)?"
    rf"| (?:saw|read|seen)(?:{_PLACE} that|(?:\s+(?:on|in|at|from) (?!the )\w+)+)) (?=\w+ \w+ \w+)"
)
_ASIDE = re.compile(r"\b(?:page|site|website|article|blog|source|outlet|magazine|post)\b")
_BREAK = re.compile(r"\s*(?:[,:;!.]|\s-)\s+|\s+(?:but|and|so|because|cuz)\s+(?=\w)")
_ASKING = re.compile(
    r"^(?:(?:so|ok|and|but|well|please|also|like|just|basically) )*(?:(?:do|does|can|could|would) (?:you|u|anyone|anybody|somebody|someone|we|i)(?: \w+)?"
    r" (?:know|tell|say|find out)(?: me)? )?(?:is|are|was|were|do|does|did|will|would|can|could|has|have|when|whens|where|who|whos|why|how|what|whats"
    r"|which|any|theres|if|whether|wheres|hows)\b"
)
_WONDERING = re.compile(
    r"^.*?\b(?:wondering|wonder|wants? to know|want to know|wanted to know|like to know|love to know|curious)(?: about)? "
    r"(?=if|whether|when|who|where|why|how|what|which|is|are|does|do)(?:if |whether )?"
)
_MINE = re.compile(r"\b(?:i|im|ive|id|my|me|we|weve|our|us|mine)\b")
_POLITE = re.compile(
    r"^(?:sorry|quick question|not sure|reply|answer|hi|hey|hello|for (?:my|the)|dumb question|random question|question)\b"
)
_DESCRIBED = re.compile(
    r"^(?:so |ok |hey |hi )?(?:the|that|this|a) (?:\w+ ){0,3}(?:movie|film|show|series)\b(?! \w+$)"
)
_CHECK = re.compile(
    r"^(?:so )?(?:(?:is|was|are|isnt) (?:that|it|this|he|she|they|all that|any of that|any of it) )?(?:really |actually |even )?"
    r"(?:true|right|correct|real|legit|fake|false|wrong|confirmed|a lie|bs|lying|or|fact)\b"
)
_CLAUSE = re.compile(
    r"^(.*\b(?:sequel|part two|part 2|follow up|second|next)\b.*?) (?:to|of|for) (?:the|that|this) (?:\w+ ){0,3}(?:movie|film|show)"
    r" (?:where|with|in which|about|when) \S.*$"
)
_SHORT = 4
_HIDDEN = "\x00"


def without_hearsay(text: str) -> str:
    """A text without who said it: pages and articles, which are sources, stay."""
    found = _HEARSAY.match(fold(text))
    if found is None or _ASIDE.search(found[0]):
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
    if _MINE.search(said) or _POLITE.match(said) or _DESCRIBED.match(said):
        for found in _BREAK.finditer(said):
            head, tail = said[: found.start()], said[found.end() :]
            if _asks(head, tail) and _is_only_said(head):
                rest = tail
                break
        found = _WONDERING.match(rest)
        if found is not None and _MINE.search(found[0]):
            rest = rest[found.end() :]
    if " sequel to " in f" {rest}" or " of the " in rest or " of that " in rest:
        rest = _CLAUSE.sub(r"\1", rest)
    return rest


def _asks(head: str, tail: str) -> bool:
    """Whether a clause asks something of its own, rather than whether the one before is true."""
    if _CHECK.match(tail):
        return False
    return _ASKING.match(tail) is not None or (
        _DESCRIBED.match(head) is not None and tail.count(" ") < _SHORT and "," not in tail
    )


def _is_only_said(head: str) -> bool:
    """Whether words ask nothing themselves: they tell of the asker, are polite, or describe the title."""
    if _ASKING.match(head):
        return False
    return bool(_MINE.search(head) or _POLITE.match(head) or _DESCRIBED.match(head))
