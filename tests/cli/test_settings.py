"""What an operator can set."""

import re
from pathlib import Path

import pytest

from bot.settings import ENV_FILE, NAMES, Settings, SettingsError, token_in_sight

ROOT = Path(__file__).resolve().parents[2]
DEFAULT = ROOT / "data" / "catalogue"
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GExamp.not-a-real-token-only-its-shape"  # noqa: S105, only its shape


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def problems(env: dict[str, str] | None, *, need_token: bool = False) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        Settings.from_env(env, need_token=need_token)
    return caught.value.problems


def test_everything_has_a_default() -> None:
    settings = Settings.from_env({})
    assert settings == Settings(catalogue=DEFAULT)
    assert (settings.token, settings.default_title, settings.log) == (None, None, "INFO")


def test_every_value_is_taken(tmp_path: Path) -> None:
    settings = Settings.from_env(
        {
            "DISCORD_TOKEN": f" {TOKEN}\n",
            "GREENLIT_DATABASE": str(tmp_path / "bot.db"),
            "GREENLIT_CATALOGUE": str(tmp_path),
            "GREENLIT_DEFAULT_TITLE": "frozen-3",
            "GREENLIT_LOCALE": "en",
            "GREENLIT_LOG": "warning",
        },
        need_token=True,
    )
    assert settings == Settings(TOKEN, tmp_path / "bot.db", tmp_path, "frozen-3", "en", "WARNING")


def test_every_wrong_value_is_named_at_once(tmp_path: Path) -> None:
    wrong = {
        "GREENLIT_DATABASE": str(tmp_path / "missing" / "bot.db"),
        "GREENLIT_CATALOGUE": str(tmp_path / "nowhere"),
        "GREENLIT_DEFAULT_TITLE": "Frozen 3",
        "GREENLIT_LOCALE": "xx",
        "GREENLIT_LOG": "chatty",
    }
    found = problems(wrong, need_token=True)
    assert [sentence.split()[0] for sentence in found] == list(NAMES)
    with pytest.raises(SettingsError, match=r"(?s)DISCORD_TOKEN.*GREENLIT_LOG"):
        Settings.from_env(wrong, need_token=True)


@pytest.mark.parametrize(
    "value",
    ["not-one", "two words here", f"Bot {TOKEN}", TOKEN.replace(".", " "), f'"{TOKEN}"', "a.b.c", "ä" * 20],
)
def test_what_is_no_token_is_refused_without_being_repeated(value: str) -> None:
    (sentence,) = problems({"DISCORD_TOKEN": value}, need_token=True)
    assert "not a bot token" in sentence
    assert value not in sentence


@pytest.mark.parametrize("value", ["", "  "])
def test_an_empty_value_counts_as_left_out(value: str) -> None:
    env = dict.fromkeys(NAMES, value)
    assert Settings.from_env(env) == Settings.from_env({})
    assert not token_in_sight(env)
    (sentence,) = problems(env, need_token=True)
    assert sentence.startswith("DISCORD_TOKEN is missing.")
    assert "https://discord.com/developers" in sentence


def test_a_wrong_token_does_not_stop_what_needs_none() -> None:
    assert Settings.from_env({"DISCORD_TOKEN": "wrong"}) == Settings("wrong", catalogue=DEFAULT)
    assert token_in_sight({"DISCORD_TOKEN": "wrong"})


def test_the_token_is_hidden() -> None:
    settings = Settings.from_env({"DISCORD_TOKEN": TOKEN}, need_token=True)
    assert TOKEN not in repr(settings)
    assert TOKEN not in str(settings)
    assert TOKEN not in f"{settings}"


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    (sentence,) = problems({"GREENLIT_DATABASE": str(tmp_path)})
    assert "names a folder" in sentence


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    ENV_FILE.write_text(
        "export GREENLIT_LOG=error\nGREENLIT_DEFAULT_TITLE='shrek-5' # green\n", encoding="utf-8"
    )
    monkeypatch.setenv("GREENLIT_LOG", "debug")
    settings = Settings.from_env()
    assert (settings.log, settings.default_title) == ("DEBUG", "shrek-5")


def test_the_file_is_not_read_where_a_mapping_is_given() -> None:
    ENV_FILE.write_text("GREENLIT_LOG=error\n", encoding="utf-8")
    assert Settings.from_env({}).log == "INFO"


def test_a_file_from_windows_is_read() -> None:
    ENV_FILE.write_bytes("\ufeffGREENLIT_LOG=error\r\nGREENLIT_LOCALE=en\r\n".encode())
    assert Settings.from_env().log == "ERROR"


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"GREENLIT_LOG=error\nthis is no setting\n", ".env:2"),
        (b"GREENLIT_LGO=error\n", "GREENLIT_LGO"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_a_wrong_file_is_named(content: bytes, named: str) -> None:
    ENV_FILE.write_bytes(content)
    (sentence,) = problems(None)
    assert named in sentence


def test_a_name_of_somebody_else_in_the_file_is_let_be() -> None:
    ENV_FILE.write_text("TZ=Europe/Paris\nEMPTY\n", encoding="utf-8")
    assert Settings.from_env() == Settings.from_env({})


def test_the_example_documents_every_setting_and_no_other() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert tuple(re.findall(r"^([A-Z_]+)=", text, re.MULTILINE)) == NAMES
    for paragraph in text.strip().split("\n\n")[1:]:
        name = paragraph.splitlines()[-1].removesuffix("=")
        assert "# Default: " in paragraph
        assert f"Example: {name}=" in paragraph


def test_the_example_itself_is_a_working_file(monkeypatch: pytest.MonkeyPatch) -> None:
    ENV_FILE.write_bytes((ROOT / ".env.example").read_bytes())
    monkeypatch.delenv("GREENLIT_LOG", raising=False)
    assert Settings.from_env() == Settings.from_env({})


def test_each_example_in_the_example_is_taken(tmp_path: Path) -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    examples = dict(re.findall(r"Example: ([A-Z_]+)=(\S+)", text))
    examples["GREENLIT_DATABASE"] = str(tmp_path / Path(examples["GREENLIT_DATABASE"]).name)
    examples["GREENLIT_CATALOGUE"] = str(tmp_path)
    Settings.from_env(examples, need_token=True)
