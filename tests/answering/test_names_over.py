"""A server's names lie over the catalogue's: found as in one flat index, and indexed once for all servers."""

from collections.abc import Sequence

from hypothesis import example, given
from hypothesis import strategies as st

from bot.answering import Answerer, NameIndex, Question
from bot.answering.english.lexicon import ENGLISH
from bot.answering.names import key_of
from bot.domain.claims import CreditDetail, RelatedDetail, Relation, Standing
from bot.domain.ledger import Ledger, TitleLedger
from bot.domain.overlay import laid_over
from bot.domain.titles import Name, NameKind
from tests.factories import NOW, claim, ledger, release, title, title_ledger

WORDS = ("lantern", "hill", "quiet", "harbour", "brass", "kite", "the", "ida")
SLUGS = ("alpha-2", "beta-3", "gamma-2", "delta-4")


def entry(slug: str, name: str, nickname: str, earlier: str, part: str) -> TitleLedger:
    instalment = int(slug[-1])
    names = (Name(f"{nickname} {instalment}", NameKind.NICKNAME),) if nickname else ()
    before = claim("before", RelatedDetail(earlier, "film", "2020", Relation.DIRECT), title=slug)
    cast = claim("cast", CreditDetail("Una Marsh", "actor", Standing.NEW, part), title=slug)
    return title_ledger(before, cast, of=title(slug, name, names=names, instalment=instalment))


def some(words: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(WORDS), min_size=1, max_size=words, unique=True).map(" ".join)


def entries(slugs: Sequence[str]) -> st.SearchStrategy[list[TitleLedger]]:
    made = st.builds(
        entry, st.sampled_from(slugs), some(3), st.just("") | some(2), some(3), st.sampled_from(WORDS)
    )
    return st.lists(made, max_size=4, unique_by=lambda each: each.title.slug)


@given(entries(SLUGS), entries(SLUGS), entries(SLUGS), st.lists(some(4), min_size=1, max_size=5))
@example(
    base=[
        entry("delta-4", "lantern harbour", "", "lantern", "lantern"),
        entry("alpha-2", "lantern hill harbour", "lantern", "lantern", "lantern"),
        entry("beta-3", "lantern hill", "lantern", "lantern", "lantern"),
        entry("gamma-2", "lantern ida hill", "", "lantern", "lantern"),
    ],
    changed=[entry("alpha-2", "lantern", "", "lantern", "lantern")],
    own=[],
    texts=["lantern"],
)
def test_names_in_layers_are_found_as_in_one_index(
    base: list[TitleLedger], changed: list[TitleLedger], own: list[TitleLedger], texts: list[str]
) -> None:
    catalogue = Ledger(base).over(changed)
    view = catalogue.over(laid_over(catalogue.get(each.title.slug), each) for each in own)
    known = NameIndex(catalogue, ENGLISH)
    layered, flat = NameIndex(view, ENGLISH, known), NameIndex(Ledger(view), ENGLISH)

    assert layered.find("") == flat.find("")
    assert layered.longest >= flat.longest
    for word in WORDS:
        assert layered.knows(word) == flat.knows(word)
        assert set(layered.like(word, 1)) == set(flat.like(word, 1))
    for text in (*texts, *(each.title.name for each in view)):
        for written in (key_of(text, ENGLISH), (text.replace(" ", ""),)):
            for deep in (True, False):
                assert layered.lookup(written, deep=deep) == flat.lookup(written, deep=deep)
        if flat.lookup(key_of(text, ENGLISH)):
            assert layered.resolve(text) == flat.resolve(text)
        # Of names that are only like it, each layer gives its best, so what is found can be more and never less.
        scores = {each.title.slug: each.score for each in layered.find(text)}
        assert all(scores.get(each.title.slug, 0) >= each.score for each in flat.find(text))


def test_what_a_server_adds_is_known_by_name_there_and_nowhere_else() -> None:
    catalogue = Answerer(ledger(title_ledger(release("2027-06-30"))))
    own = title_ledger(of=title("brass-kite-2", "Brass Kite 2", franchise="Brass Kite"))
    there = catalogue.over(catalogue.ledger.over([own]))

    assert there.answer(Question("is brass kite 2 confirmed"), now=NOW).title == "brass-kite-2"
    assert catalogue.answer(Question("is brass kite 2 confirmed"), now=NOW).title is None
    assert there.answer(Question("when is lantern hill 2 out"), now=NOW).title == "lantern-hill-2"


def test_the_catalogue_s_names_are_not_gone_through_again_for_a_server() -> None:
    catalogue = Answerer(ledger(title_ledger()))
    own = title_ledger(of=title("brass-kite-2", "Brass Kite 2"))
    there = catalogue.over(catalogue.ledger.over([own]))

    *_, under = there.names.layers
    assert under.names is catalogue.names.layers[0].names
    assert under.hidden == {"brass-kite-2"}


def test_a_title_that_only_got_claims_keeps_its_names_where_they_are() -> None:
    catalogue = ledger(title_ledger())
    more = title_ledger(claim("1", server=7), of=title())
    view = catalogue.over([laid_over(catalogue["lantern-hill-2"], more)])

    assert len(NameIndex(view, ENGLISH, NameIndex(catalogue, ENGLISH)).layers) == 1


def test_every_table_can_be_built_ahead() -> None:
    names = NameIndex(ledger(title_ledger()), ENGLISH)
    names.build()
    assert {"own", "earlier", "by_shape", "by_name", "typed_texts", "longest"} <= vars(
        names.layers[0].names
    ).keys()
