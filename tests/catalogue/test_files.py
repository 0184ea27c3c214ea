"""Files and folders: encodings, names, digests, and everything that is wrong in one run."""

from pathlib import Path

import pytest

from bot.catalogue import CatalogueError, Mistake, check, default_folder, files, read
from tests.catalogue.planted import SOUND, written

ENCODINGS = {
    "a byte order mark": (
        b"\xef\xbb\xbf" + SOUND.encode(),
        1,
        "the file begins with a byte order mark; save it as UTF-8 without one.",
    ),
    "UTF-16": (SOUND.encode("utf-16"), 1, "the file is not UTF-8 but UTF-16; save it as UTF-8."),
    "Latin-1": (
        SOUND.replace("It is being filmed.", "Café").encode("latin-1"),
        15,
        "the file is not UTF-8 from here on; save it as UTF-8.",
    ),
    "nothing": (b"", 1, "the file is empty; it needs a [title] table at least."),
    "a comment alone": (b"# later\n\n", 1, "the file is empty; it needs a [title] table at least."),
    "deep lists": (
        b"[title]\nname = " + b"[" * 5000,
        2,
        "lists or tables are nested too deeply to read.",
    ),
}


@pytest.mark.parametrize(("data", "line", "sentence"), ENCODINGS.values(), ids=ENCODINGS.keys())
def test_a_file_that_cannot_be_understood_is_named(data: bytes, line: int, sentence: str, tmp_path: Path):
    path = written(tmp_path, data)
    assert Mistake(path, line, sentence) in check(tmp_path)


def test_a_byte_order_mark_hides_no_other_mistake(tmp_path: Path):
    written(tmp_path, b"\xef\xbb\xbf" + SOUND.replace('"reported"', '"maybe"').encode())
    assert [mistake.line for mistake in check(tmp_path)] == [1, 49]


def test_windows_line_ends_are_fine_and_keep_the_numbers(tmp_path: Path):
    written(tmp_path, SOUND.replace("\n", "\r\n").encode())
    assert check(tmp_path) == []
    written(tmp_path, SOUND.replace('"reported"', '"maybe"').replace("\n", "\r\n").encode())
    assert [mistake.line for mistake in check(tmp_path)] == [49]


def test_all_mistakes_of_all_files_are_found_in_one_run(tmp_path: Path):
    first = written(
        tmp_path,
        SOUND.replace('label = "reported"', 'label = "maybe"')
        .replace("value = 12.5", 'value = "many"')
        .replace('tier = "fan_speculation"\n', "")
        .replace('sources = ["lantern"]', 'sources = ["nobody"]')
        .replace("https://lantern", "ftp://lantern"),
        "a-first",
    )
    second = written(tmp_path, b"\xff\xfe\x00", "b-second")
    third = written(tmp_path, "", "c-third")
    found = [(mistake.path, mistake.line) for mistake in check(tmp_path)]
    assert found == [(first, 19), (first, 49), (first, 53), (first, 57), (first, 85), (second, 1), (third, 1)]


def test_all_mistakes_of_one_table_are_found_in_one_run(tmp_path: Path):
    written(
        tmp_path,
        SOUND.replace(
            'label = "reported"\ntier = "trade_press"\nsources = ["gazette"]',
            'label = "maybe"\nseen = "2027"\nsources = ["nobody"]\nreplaces = ["nothing"]\nsurely = 1',
        ).replace('id = "cast.vale"', 'id = "status"'),
    )
    assert [(mistake.line, mistake.sentence) for mistake in check(tmp_path)] == [
        (41, "“tier” is missing in “status”."),
        (42, "there is another “status”; each claim and gap needs an id of its own."),
        (49, "“label” cannot be “maybe”; use confirmed, reported or speculation."),
        (50, "2027 lies after 2026-11-22, the day on which [title] was checked."),
        (51, "there is no source “nobody” in this file."),
        (52, "there is no claim “nothing” in this file to replace."),
        (53, "unknown field “surely”."),
    ]


def test_a_mistake_in_one_table_is_not_held_against_those_that_cite_it(tmp_path: Path):
    written(
        tmp_path,
        SOUND.replace('window = "2026-Q4"', 'window = "late"').replace("http://gazette", "ftp://gazette"),
    )
    assert [mistake.line for mistake in check(tmp_path)] == [34, 93]


def test_several_broken_tables_are_all_found_and_the_rest_is_still_checked(tmp_path: Path):
    written(
        tmp_path,
        SOUND.replace('stage = "in_production"', "stage = in_production")
        .replace('role = "actor"', 'role = "actor')
        .replace('tier = "fan_speculation"', 'tier = "blog"'),
    )
    assert [mistake.line for mistake in check(tmp_path)] == [14, 44, 61]


def test_what_is_absent_from_a_broken_file_is_not_held_against_it(tmp_path: Path):
    written(tmp_path, SOUND.replace('publisher = "The Gazette"', "publisher = The Gazette"))
    assert [mistake.line for mistake in check(tmp_path)] == [92]
    written(tmp_path, SOUND.replace('window = "2026-Q4"', "window = 2026-Q4"))
    assert [mistake.line for mistake in check(tmp_path)] == [34]
    written(tmp_path, SOUND.replace('kind = "film"', "kind = film"))
    assert [mistake.line for mistake in check(tmp_path)] == [5]


def test_a_broken_header_hides_nothing_after_it(tmp_path: Path):
    written(
        tmp_path, SOUND.replace("[[stage]]", "[[stage]").replace('tier = "fan_speculation"', 'tier = "blog"')
    )
    assert [mistake.line for mistake in check(tmp_path)] == [12, 61]


def test_a_broken_table_does_not_shift_the_lines_of_others_of_its_kind(tmp_path: Path):
    written(
        tmp_path,
        SOUND.replace('window = "2027-05-22"', "window = soon").replace(
            'window = "2026-Q4"', 'window = "late"'
        ),
    )
    assert [mistake.line for mistake in check(tmp_path)] == [23, 34]


def test_a_file_of_rubbish_ends_after_fifty_sentences(tmp_path: Path):
    written(tmp_path, "[[x]]\n= 1\n" * 200)
    assert len(check(tmp_path)) == 50


def test_a_file_without_a_title_is_named(tmp_path: Path):
    path = written(tmp_path, SOUND[SOUND.index("[[stage]]") :])
    assert check(tmp_path) == [Mistake(path, 1, "there is no [title] table; each file needs one.")]


@pytest.mark.parametrize("name", ["Upper", "two--dashes", "-dash", "under_score", "sp ace", "é", "x" * 61])
def test_a_name_that_is_no_slug_is_refused(name: str, tmp_path: Path):
    path = written(tmp_path, SOUND, name)
    sentence = "the file's name is no slug; use at most 60 small letters, digits and single dashes."
    assert check(tmp_path) == [Mistake(path, 0, sentence)]
    with pytest.raises(CatalogueError, match="no slug"):
        files(tmp_path)[0].read()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("", "", 4),
        ('name = "The Glass Orchard 2"', 'name = "the glass-orchard 2"', 4),
        ('name = "The Glass Orchard 2"', 'name = "Órchard 2"', 4),
        ('name = "The Glass Orchard 2"', 'name = "The Glass Orchard 3"', 10),
    ],
)
def test_a_name_of_two_titles_is_refused(old: str, new: str, line: int, tmp_path: Path):
    written(tmp_path, SOUND, "a")
    second = written(tmp_path, SOUND.replace(old, new, 1) if old else SOUND, "b")
    found = check(tmp_path)
    assert (found[0].path, found[0].line) == (second, line)
    assert all(
        "is already a name of a; a name can mean one title only." in mistake.sentence for mistake in found
    )


def test_a_shared_name_is_found_beside_other_mistakes(tmp_path: Path):
    written(tmp_path, SOUND, "a")
    second = written(tmp_path, SOUND.replace('"reported"', '"maybe"'), "b")
    assert [(mistake.path, mistake.line) for mistake in check(tmp_path)] == [
        (second, line) for line in (4, 10, 10, 49)
    ]


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path):
    missing = tmp_path / "none"
    sentence = "there is no such folder; set GREENLIT_CATALOGUE or leave it out."
    assert check(missing) == [Mistake(missing, 0, sentence)]
    for use in (files, read):
        with pytest.raises(CatalogueError) as error:
            use(missing)
        assert error.value.sentence == f"The catalogue has 1 mistake:\n{missing}: {sentence}"


def test_an_empty_folder_is_a_mistake_and_other_files_do_not_count(tmp_path: Path):
    (tmp_path / "notes.txt").write_text("no title")
    assert files(tmp_path) == []
    assert check(tmp_path) == [
        Mistake(tmp_path, 0, "there is no .toml file in this folder; each title has one.")
    ]


def test_a_folder_in_place_of_a_file_is_named(tmp_path: Path):
    (tmp_path / "odd.toml").mkdir()
    assert [mistake.sentence for mistake in check(tmp_path)] == ["the file cannot be read (Is a directory)."]
    with pytest.raises(CatalogueError):
        files(tmp_path)[0].read()


def test_the_digest_changes_with_the_bytes_and_with_nothing_else(tmp_path: Path):
    path = written(tmp_path, SOUND)
    before = files(tmp_path)[0].digest
    path.touch()
    assert files(tmp_path)[0].digest == before
    written(tmp_path, SOUND + "\n")
    assert files(tmp_path)[0].digest != before


def test_files_come_in_the_order_of_their_names(tmp_path: Path):
    for name in ("b", "c", "a"):
        written(tmp_path, SOUND, name)
    assert [file.slug for file in files(tmp_path)] == ["a", "b", "c"]


def test_many_mistakes_are_summed_up(tmp_path: Path):
    for number in range(30):
        written(tmp_path, "", f"title-{number:02}")
    with pytest.raises(CatalogueError) as error:
        read(tmp_path)
    assert len(error.value.mistakes) == 30
    assert str(error.value).endswith("and 10 more; “greenlit catalogue check” lists them all.")


def test_the_shipped_catalogue_lies_beside_the_packages():
    assert default_folder().parts[-2:] == ("data", "catalogue")
    assert (default_folder().parents[1] / "bot").is_dir()
