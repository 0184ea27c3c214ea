"""`greenlit status`, `cast`, `history` and `titles`."""

import json
from pathlib import Path

import pytest

from bot.catalogue import default_folder, read
from tests.cli.running import Run

STATUS_KEYS = {
    "title",
    "name",
    "kind",
    "franchise",
    "instalment",
    "summary",
    "note",
    "checked",
    "stage",
    "release",
    "elsewhere",
    "moved",
    "moves",
    "platforms",
    "makers",
    "existence",
    "news",
    "around",
    "nothing_announced",
    "no_release",
    "gaps",
    "stale_days",
    "overdue",
    "countdown",
}


def test_the_status_says_stage_release_slip_platform_and_sources(greenlit: Run) -> None:
    ended = greenlit("status", "lantern-hill-2", "--now", "2026-11-22")
    assert ended.code == 0
    assert ended.out.startswith("Lantern Hill 2 (film, part 2 of Lantern Hill)\n")
    for line in (
        "Stage       In production. Lantern Hill 2 is being filmed. [confirmed, March",
        "Release     22 May 2027. Lantern Hill 2 comes out on 22 May 2027. [confirmed,",
        "            In 181 days.",
        "            Moved once: November 2026 → 22 May 2027.",
        "Where       Streamly (platform). Streamly shows it. [confirmed, March 2026; 1]",
        "Checked     1 November 2026",
        "  - No trailer of Lantern Hill 2 has been announced. [checked 1 November 2026]",
        "  1  The Gazette, 1 March 2026, trade press",
        "     https://gazette.example/hill",
    ):
        assert f"\n{line}\n" in ended.out


def test_time_is_what_now_says(greenlit: Run) -> None:
    assert "Tomorrow." in greenlit("--now", "2027-05-21", "status", "lantern-hill-2").out
    assert "Today." in greenlit("status", "lantern-hill-2", "--now", "2027-05-22").out
    late = greenlit("status", "lantern-hill-2", "--now", "2027-06-01T10:00:00+02:00").out
    assert "It was due on 22 May 2027; no release is recorded here." in late
    assert "The newest word on this is 14 months old." in late


def test_nothing_announced_reads_as_that(greenlit: Run) -> None:
    out = greenlit("status", "quiet-harbour-3").out
    assert "Stage       No third season of Quiet Harbour has been announced. [checked 1" in out
    assert "Release     No date is announced." in out
    assert out.count("No third season") == 1


def test_the_cast_says_who_as_whom(greenlit: Run) -> None:
    out = greenlit("cast", "lantern-hill-2").out
    assert "\nReturning\n  - Ada Vale as Wick. Ada Vale returns as Wick. [confirmed, March 2026; 1]\n" in out


def test_a_title_without_people_says_so(greenlit: Run) -> None:
    assert "Nobody is on record here." in greenlit("cast", "quiet-harbour-3").out
    assert "Nothing is on record here." in greenlit("history", "quiet-harbour-3").out


def test_the_history_runs_oldest_first_with_sides_and_covered_spoilers(greenlit: Run) -> None:
    out = greenlit("history", "lantern-hill-2").out
    assert "whale" not in out
    assert "(spoils the ending; --spoilers shows it)" in out
    assert "March 2026: Release moved back: November 2026 → 22 May 2027." in out
    assert "    The Gazette: 22 May\n    The Echo: 21 May (debunked)\n" in out
    assert out.index("February 2026") < out.index("March 2026")
    assert "whale" in greenlit("history", "lantern-hill-2", "--spoilers").out


def test_the_default_title_is_meant_where_none_is_named(
    greenlit: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert greenlit("status").out.startswith("Lantern Hill 2")
    monkeypatch.delenv("GREENLIT_DEFAULT_TITLE")
    ended = greenlit("status")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "No title was named. “greenlit titles” lists what is tracked.\n"


def test_a_default_title_that_is_not_tracked_is_a_wrong_setting(
    greenlit: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GREENLIT_DEFAULT_TITLE", "nowhere-9")
    ended = greenlit("status")
    assert ended.code == 2
    assert "nowhere-9, which is not tracked" in ended.err


@pytest.mark.parametrize("typed", ["Lantern Hill 2", "lanten hill 2", "LH2", " lantern hill two "])
def test_a_title_is_found_by_name_initials_and_with_typos(greenlit: Run, typed: str) -> None:
    assert json.loads(greenlit("status", typed, "--json").out)["title"] == "lantern-hill-2"


@pytest.mark.parametrize("view", ["status", "cast", "history"])
def test_an_unknown_title_ends_with_one_sentence_and_exit_1(greenlit: Run, view: str) -> None:
    ended = greenlit(view, "zzzzqqq")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("No title is tracked under “zzzzqqq”.")
    assert ended.err.count("\n") == 1


def test_status_as_json_has_all_keys_whatever_is_known(greenlit: Run) -> None:
    known = json.loads(greenlit("status", "lantern-hill-2", "--json", "--now", "2026-11-22").out)
    unknown = json.loads(greenlit("status", "quiet-harbour-3", "--json").out)
    assert set(known) == set(unknown) == STATUS_KEYS
    assert known["release"]["best"] == {
        "claim": "lantern-hill-2#release",
        "topic": "release",
        "label": "confirmed",
        "state": "open",
        "tier": "official",
        "text": "Lantern Hill 2 comes out on 22 May 2027.",
        "value": {"window": "2027-05-22", "territory": "", "release_type": ""},
        "seen": "2026-03",
        "spoils": "",
        "work": "this",
        "sources": [
            {
                "publisher": "The Gazette",
                "url": "https://gazette.example/hill",
                "date": "2026-03-01",
                "tier": "trade_press",
            }
        ],
    }
    assert (known["countdown"], known["overdue"], known["checked"]) == (181, False, "2026-11-01")
    assert known["moves"][0]["old"]["claim"] == "lantern-hill-2#date.first"
    assert (unknown["stage"], unknown["release"], unknown["countdown"]) == (None, None, None)
    assert unknown["nothing_announced"]["claim"] == "quiet-harbour-3#status"


def test_cast_and_history_as_json(greenlit: Run) -> None:
    people = json.loads(greenlit("cast", "lantern-hill-2", "--json").out)
    assert {"cast", "crew", "predecessor", "characters", "notes", "gaps"} <= set(people)
    (line,) = people["cast"]
    assert (line["person"], line["standing"], line["parts"]) == ("Ada Vale", "returning", ["Wick"])
    assert line["claims"][0]["claim"] == "lantern-hill-2#cast.vale"
    lines = json.loads(greenlit("history", "lantern-hill-2", "--json").out)["lines"]
    assert {"kind", "when", "text", "label", "state", "spoils", "claims"} == set(lines[0])
    dispute = next(line for line in lines if line["kind"] == "dispute")
    assert dispute["claims"][0]["value"]["sides"][1] == {
        "source": "echo",
        "says": "21 May",
        "state": "debunked",
    }


def test_titles_lists_what_is_tracked_dated_ones_first(greenlit: Run) -> None:
    assert greenlit("titles").out == (
        "Lantern Hill 2 [lantern-hill-2]\n    in production; 22 May 2027 (confirmed)\n"
        "Quiet Harbour Season 3 [quiet-harbour-3]\n    nothing announced; no date\n"
    )
    assert [each["title"] for each in json.loads(greenlit("titles", "harbor", "--json").out)] == [
        "quiet-harbour-3"
    ]
    ended = greenlit("titles", "zzzzqqq")
    assert (ended.code, ended.out) == (1, "")


SHIPPED = read(default_folder())


@pytest.mark.parametrize("entry", SHIPPED, ids=lambda entry: entry.title.slug)
@pytest.mark.parametrize("view", ["status", "cast", "history"])
def test_every_shipped_title_fits_80_columns(
    greenlit: Run, monkeypatch: pytest.MonkeyPatch, view: str, entry: object
) -> None:
    monkeypatch.setenv("GREENLIT_CATALOGUE", str(default_folder()))
    slug: str = entry.title.slug  # pyright: ignore[reportAttributeAccessIssue]
    monkeypatch.setenv("GREENLIT_DEFAULT_TITLE", slug)
    ended = greenlit(view, slug, "--spoilers")
    assert ended.code == 0
    assert not [line for line in ended.out.splitlines() if len(line) > 80 and "://" not in line]


def test_a_missing_catalogue_is_a_wrong_setting(
    greenlit: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GREENLIT_CATALOGUE", str(tmp_path / "nowhere"))
    ended = greenlit("status")
    assert ended.code == 2
    assert ended.err.startswith("GREENLIT_CATALOGUE is not a folder")


def test_a_broken_title_is_told_when_it_is_looked_at_and_does_not_stop_the_others(
    greenlit: Run, folder: Path
) -> None:
    path = folder / "quiet-harbour-3.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('topic = "existence"', 'topic = "gossip"'))
    assert greenlit("status", "lantern-hill-2").code == 0
    ended = greenlit("status", "quiet-harbour-3")
    assert (ended.code, ended.out) == (1, "")
    assert "quiet-harbour-3.toml:11: " in ended.err


@pytest.mark.parametrize("content", ["", "[title]\nname = 3\n", "[title\n", "x = 1\n[[gap]]\n"])
def test_a_broken_head_is_told_at_once(greenlit: Run, folder: Path, content: str) -> None:
    (folder / "quiet-harbour-3.toml").write_text(content)
    ended = greenlit("status", "lantern-hill-2")
    assert ended.code == 1
    assert "quiet-harbour-3.toml" in ended.err


def test_a_title_after_its_sources_is_read_all_the_same(greenlit: Run, folder: Path) -> None:
    path = folder / "quiet-harbour-3.toml"
    head, _, source = path.read_text(encoding="utf-8").partition("[[source]]")
    path.write_text(f"[[source]]{source}\n{head}", encoding="utf-8")
    assert greenlit("status", "quiet-harbour-3").code == 0
