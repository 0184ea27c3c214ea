"""Who is in a title."""

import pytest

from bot.domain.cast import STANDINGS, cast_of, covered_by_cast, is_acting, same_name
from bot.domain.claims import CharacterDetail, EventKind, Standing, Work
from bot.domain.labels import Label, State, Tier
from bot.domain.topics import Topic
from tests.factories import claim, credit, event, gap, title_ledger


def test_people_are_grouped_by_standing_surest_first() -> None:
    standings = [*reversed(STANDINGS)]
    entry = title_ledger(
        *(
            credit(f"Person {standing.name}", f"Part {standing.name}", standing=standing)
            for standing in standings
        )
    )
    cast = cast_of(entry)
    assert tuple(group.standing for group in cast.groups) == STANDINGS
    assert [line.person for line in cast.cast] == [f"Person {standing.name}" for standing in STANDINGS]


def test_every_standing_has_its_place_in_the_list() -> None:
    assert set(STANDINGS) == set(Standing)


def test_within_a_group_people_keep_the_order_of_the_file() -> None:
    entry = title_ledger(
        credit("Zed Lead", "One", label=Label.REPORTED), credit("Ada Vale", "Two", tier=Tier.OFFICIAL)
    )
    assert [line.person for line in cast_of(entry).cast] == ["Zed Lead", "Ada Vale"]


def test_a_person_with_several_credits_stands_once_with_every_role() -> None:
    entry = title_ledger(
        credit("Ada Vale", role="director, writer", id="directs"),
        credit("ADA  VALÉ", role="producer, writer", id="produces", label=Label.REPORTED),
    )
    (line,) = cast_of(entry).crew
    assert line.person == "Ada Vale"
    assert line.roles == ("director", "writer", "producer")
    assert line.parts == ()
    assert [each.id for each in line.claims] == ["directs", "produces"]


def test_a_contradicting_credit_is_also_said_and_the_surer_one_leads() -> None:
    entry = title_ledger(
        credit("Ada Vale", "Wick", id="hopes", standing=Standing.EXPECTED, label=Label.SPECULATION),
        credit("Ada Vale", "Wick", id="out", standing=Standing.NOT_RETURNING),
    )
    (line,) = cast_of(entry).cast
    assert line.standing is Standing.NOT_RETURNING
    assert line.claim.id == "out"
    assert [each.id for each in line.also] == ["hopes"]
    assert line.parts == ("Wick",)


def test_an_actor_who_also_directs_is_in_the_cast_and_in_the_crew() -> None:
    entry = title_ledger(credit("Ada Vale", "Wick", id="plays"), credit("Ada Vale", id="directs"))
    cast = cast_of(entry)
    assert [line.person for line in cast.cast] == ["Ada Vale"]
    assert [line.person for line in cast.crew] == ["Ada Vale"]


def test_the_predecessor_s_credits_stay_apart() -> None:
    entry = title_ledger(
        credit("Ada Vale", "Wick", id="old", work=Work.PREDECESSOR, standing=Standing.APPEARED),
        credit("Bo Reed", id="old-director", work=Work.PREDECESSOR),
        credit("Ada Vale", "Wick", id="new", standing=Standing.UNCERTAIN),
    )
    cast = cast_of(entry)
    assert [line.claim.id for line in cast.cast] == ["new"]
    assert cast.crew == ()
    assert [line.claim.id for line in cast.predecessor] == ["old", "old-director"]
    assert [line.claim.id for line in cast.lines] == ["new", "old", "old-director"]


@pytest.mark.parametrize(
    ("plays", "detail", "matched"),
    [
        ("Wick", CharacterDetail("WICK"), True),
        ("Wick", CharacterDetail("Lamplighter", aka=("Wick",)), True),
        ("Flame / Wick", CharacterDetail("Wick"), True),
        ("Flame and Wick", CharacterDetail("Flame"), True),
        ("Flame", CharacterDetail("Wick", played_by="ada vale"), True),
        ("Flame", CharacterDetail("Wick", played_by="Bo Reed"), False),
        ("Flame", CharacterDetail("Wick"), False),
    ],
)
def test_characters_are_matched_to_who_plays_them(plays: str, detail: CharacterDetail, matched: bool) -> None:
    entry = title_ledger(credit("Ada Vale", plays), claim("char", detail, topic=Topic.CHARACTER))
    cast = cast_of(entry)
    assert [each.id for each in cast.cast[0].characters] == (["char"] if matched else [])
    assert [each.id for each in cast.characters] == ([] if matched else ["char"])


def test_a_character_without_a_player_does_not_match_a_credit_without_a_character() -> None:
    entry = title_ledger(
        credit("Ada Vale", role="voice actor"), claim("char", CharacterDetail("Wick"), topic=Topic.CHARACTER)
    )
    assert [each.id for each in cast_of(entry).characters] == ["char"]


@pytest.mark.parametrize(
    ("role", "character", "acting"),
    [
        ("actor", "", True),
        ("Voice", "", True),
        ("", "Wick", True),
        ("director", "", False),
        ("composer", "", False),
    ],
)
def test_a_part_is_told_from_crew_by_role_or_character(role: str, character: str, acting: bool) -> None:
    assert is_acting(credit("Ada Vale", character, role=role)) is acting


def test_a_claim_that_is_no_credit_is_no_part() -> None:
    assert not is_acting(claim("note"))


def test_notes_and_gaps_about_the_cast_are_kept_and_events_left_to_the_history() -> None:
    entry = title_ledger(
        claim("note", topic=Topic.CREDIT),
        claim("other"),
        event(EventKind.CASTING, "2026-10", "hired", topic=Topic.CREDIT),
        gap("cast", Topic.CREDIT),
        gap("villain", Topic.CHARACTER, about="villain"),
        gap("trailer", Topic.TRAILER),
    )
    cast = cast_of(entry)
    assert [each.id for each in cast.notes] == ["note"]
    assert [each.id for each in cast.gaps] == ["cast", "villain"]
    assert covered_by_cast(cast) == {f"lantern-hill-2#{each}" for each in ("note", "cast", "villain")}


def test_a_credit_that_no_longer_stands_is_not_in_the_list() -> None:
    entry = title_ledger(credit("Ada Vale", "Wick", state=State.RETRACTED))
    assert cast_of(entry).lines == ()


def test_names_are_compared_without_case_accents_and_punctuation() -> None:
    assert same_name("  J. J.  Pérez-Ünal ") == "j j perez unal"
