"""What is remembered comes back; what makes no sense does not."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import pytest
from msgspec import Meta, Struct
from PySide6.QtCore import QStandardPaths
from pytestqt.qtbot import QtBot

from app.remembered.preferences import RECENT_FILES, Preferences, could_be_a_file, usual_path
from core.wording import Reason, english


class Shape(Struct, frozen=True):
    """What somebody keeps."""

    width: Annotated[int, Meta(ge=1, le=100)] = 10


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Nothing is there yet."""
    return tmp_path / "of" / "settings.json"


def left(file: Path, content: str) -> Preferences:
    """The preferences of somebody in whose file this stands."""
    file.parent.mkdir()
    file.write_text(content, "utf-8")
    return Preferences(file)


def test_everything_comes_back_at_the_next_start(file: Path, qtbot: QtBot) -> None:
    first = Preferences(file)

    first.language, first.theme, first.scale = "ko", "dark", 1.3
    first.keep("window", Shape(30))
    first.flush()

    second = Preferences(file)
    assert (second.language, second.theme, second.scale) == ("ko", "dark", 1.3)
    assert second.kept("window", Shape) == Shape(30)
    assert second.unread is None


def test_what_was_kept_is_known_at_once_and_written_soon(file: Path, qtbot: QtBot) -> None:
    preferences = Preferences(file)

    preferences.theme = "dark"
    known, there = preferences.theme, file.exists()

    assert (known, there) == ("dark", False)
    qtbot.waitUntil(file.exists)
    assert Preferences(file).theme == "dark"


def test_at_the_first_start_the_system_is_followed(file: Path, qtbot: QtBot) -> None:
    preferences = Preferences(file)

    assert preferences.theme is None
    assert preferences.language in ("en", "ko")
    assert (preferences.scale, preferences.recent_files) == (1.0, ())
    assert (preferences.kept("window", Shape), preferences.unread) == (None, None)


@pytest.mark.parametrize(
    "content",
    [
        '{"language": "tlh", "theme": "plaid", "scale": "huge", "window": "round", "recent_files": {}}',
        '{"language": 7, "theme": ["dark"], "scale": 1e300, "window": {"width": 0}, "recent_files": [1, null]}',
        '{"language": null, "theme": {}, "scale": 0, "window": {"width": 1e999}, "recent_files": ["a", "/a\\u0000"]}',
        f'{{"scale": -1, "window": [[[]]], "recent_files": ["/\\u0000", "/{"x" * 300}", "{"/x" * 3000}"]}}',
    ],
)  # fmt: skip
def test_nonsense_counts_as_absent_one_by_one(file: Path, qtbot: QtBot, content: str) -> None:
    preferences = left(file, content.replace("{", '{"layout": "watch", ', 1))

    assert preferences.theme is None
    assert preferences.language in ("en", "ko")
    assert (preferences.scale, preferences.kept("window", Shape), preferences.recent_files) == (1.0, None, ())
    assert preferences.kept("layout", str) == "watch"


def test_what_makes_no_sense_is_named_once_and_the_file_as_it_was_is_kept(file: Path, qtbot: QtBot) -> None:
    content = '{"theme": "plaid", "scale": 9, "window": {"width": 0}, "layout": null, "of a newer version": {"a": 1}}'
    preferences, said = left(file, content), list[Reason]()
    assert (preferences.theme, preferences.scale) == (None, 1.0)
    before_anybody_hears = preferences.unread
    preferences.failed.connect(said.append)

    found = preferences.kept("window", Shape), preferences.kept("window", Shape), preferences.kept("layout", str)
    preferences.flush()
    next_start = Preferences(file)

    assert before_anybody_hears is not None
    assert [english(reason) for reason in (before_anybody_hears, *said)] == [
        f"{file}: no sense can be made of {names}: the program does there as on its first start, and the file as it "
        "was is kept as settings-spoiled.json"
        for names in ("theme, scale", "theme, scale, window")
    ]
    assert file.with_name("settings-spoiled.json").read_text("utf-8") == content
    assert (found, next_start.theme, next_start.scale, next_start.unread) == ((None, None, None), None, 1.0, None)
    assert '"of a newer version": {"a": 1}' in file.read_text("utf-8")


def test_what_cannot_be_put_aside_does_not_go(file: Path, qtbot: QtBot) -> None:
    preferences = left(file, '{"theme": "plaid"}')
    file.with_name("settings-spoiled.json").mkdir()

    theme = preferences.theme
    preferences.scale = 1.5
    preferences.flush()

    assert (theme, preferences.unread and preferences.unread.code) == (None, "settings.unwritable")
    assert '"theme": "plaid"' in file.read_text("utf-8")


def test_of_former_settings_what_makes_no_sense_stays_where_it_is(file: Path, qtbot: QtBot) -> None:
    file.parent.mkdir()
    file.with_name("backscope.conf").write_text("[General]\ntheme=plaid\nscale=1.5\n", "utf-8")

    preferences = Preferences(file)

    assert (preferences.theme, preferences.scale, preferences.unread) == (None, 1.5, None)
    assert "plaid" in file.with_name("backscope.conf").read_text("utf-8")


def test_a_value_that_is_too_long_counts_as_absent(file: Path, qtbot: QtBot) -> None:
    names = ", ".join(f'"/a/{number}.json"' for number in range(10_000))

    preferences = left(file, f'{{"recent_files": [{names}], "theme": "dark"}}')

    assert (preferences.recent_files, preferences.theme) == ((), "dark")


def test_the_latest_file_comes_first_and_none_twice(file: Path, qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(file)

    preferences.remember_file(tmp_path / "a.json")
    preferences.remember_file(tmp_path / "b.json")
    preferences.remember_file(tmp_path / "a.json")

    assert Preferences(file).recent_files == (tmp_path / "a.json", tmp_path / "b.json")


def test_a_file_that_is_gone_is_forgotten(file: Path, qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(file)
    preferences.remember_file(tmp_path / "a.json")
    preferences.remember_file(tmp_path / "b.json")

    preferences.forget_file(tmp_path / "b.json")

    assert Preferences(file).recent_files == (tmp_path / "a.json",)


def test_the_oldest_files_are_forgotten(file: Path, qtbot: QtBot, tmp_path: Path) -> None:
    preferences = Preferences(file)

    for number in range(20):
        preferences.remember_file(tmp_path / f"{number}.json")

    assert len(preferences.recent_files) == RECENT_FILES
    assert preferences.recent_files[0].name == "19.json"


def test_a_name_that_no_text_can_hold_is_not_remembered(file: Path, qtbot: QtBot) -> None:
    preferences = Preferences(file)

    preferences.remember_file(Path("/a\udcff.json"))

    assert preferences.recent_files == ()


def test_two_windows_keep_the_files_and_the_choices_of_each_other(file: Path, qtbot: QtBot, tmp_path: Path) -> None:
    one, other = Preferences(file), Preferences(file)

    one.remember_file(tmp_path / "a.json")
    one.theme = "dark"
    other.remember_file(tmp_path / "b.json")
    other.scale = 1.5
    one.flush()
    other.flush()

    third = Preferences(file)
    assert third.recent_files == (tmp_path / "b.json", tmp_path / "a.json")
    assert (third.theme, third.scale) == ("dark", 1.5)


def test_what_is_forgotten_is_absent(file: Path, qtbot: QtBot) -> None:
    preferences = Preferences(file)
    preferences.keep("docks/watch", Shape(3))
    preferences.flush()

    preferences.forget("docks/watch")
    known = preferences.kept("docks/watch", Shape)
    preferences.flush()

    assert known is None
    assert Preferences(file).kept("docks/watch", Shape) is None
    assert "docks/watch" not in file.read_text("utf-8")


def test_that_they_cannot_be_written_is_said_once(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "of").write_text("a file where the folder would be", "utf-8")
    preferences, said = Preferences(tmp_path / "of" / "settings.json"), list[object]()
    preferences.failed.connect(said.append)

    preferences.theme = "dark"
    preferences.flush()
    preferences.theme = "light"
    preferences.flush()

    assert [getattr(reason, "code", None) for reason in said] == ["settings.unwritable"]
    assert preferences.theme == "light"


def test_they_stand_where_the_system_keeps_settings() -> None:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)

    assert usual_path() == Path(folder) / "backscope" / "settings.json"


POSSIBLE = ("/a/실험 1.json", "/a/b\u00a0c.json", "/a\x1b[2J\n.json")
IMPOSSIBLE = ("a.json", "/a\0.json", "/a\ud83d.json", "", "/" + "x" * 256, "/x" * 4_001)


@pytest.mark.parametrize("name", POSSIBLE + IMPOSSIBLE)
def test_a_name_is_remembered_only_where_a_file_could_have_it(name: str) -> None:
    assert could_be_a_file(name) is (name in POSSIBLE)
