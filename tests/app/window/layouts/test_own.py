"""Layouts of one's own are kept under their names, within bounds, and what is spoiled counts as none."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.docks.plan import Arrangement, columns
from app.remembered.preferences import Preferences
from app.window.columns import Shape
from app.window.layouts.own import KEPT, LONGEST, MOST, OwnLayout, OwnLayouts, clean

BESIDE = Arrangement(columns((1, "loss"), (2, "heatmap")))


@pytest.fixture
def own(preferences: Preferences) -> OwnLayouts:
    """None is kept yet."""
    return OwnLayouts(preferences, preferences)


def names(own: OwnLayouts) -> list[str]:
    """What there is, in order."""
    return [each.name for each in own.all()]


def test_what_is_saved_comes_back_at_the_next_start(own: OwnLayouts, preferences: Preferences) -> None:
    saved = OwnLayout("Two side by side", BESIDE, Shape(inspector=False, widths=(300.0, 400.0)), presentation=True)

    own.save(saved)
    preferences.flush()

    later = Preferences(preferences.path)
    assert OwnLayouts(later, later).all() == (saved,)


def test_one_of_the_same_name_takes_the_place_of_the_one_before(own: OwnLayouts, preferences: Preferences) -> None:
    for name in ("first", "second"):
        own.save(OwnLayout(name, BESIDE))
    preferences.keep("docks/own/first", Arrangement("data"))  # as it was left

    own.save(OwnLayout("first", Arrangement("loss")))

    assert names(own) == ["first", "second"]
    assert own.find("first") == OwnLayout("first", Arrangement("loss"))
    assert preferences.kept("docks/own/first", Arrangement) is None


def test_how_it_was_left_goes_with_its_name(own: OwnLayouts, preferences: Preferences) -> None:
    own.save(OwnLayout("first", BESIDE))
    preferences.keep("docks/own/first", Arrangement("data"))

    own.rename("first", "other")
    renamed = names(own), preferences.kept("docks/own/other", Arrangement), preferences.kept("docks/own/first", str)
    own.remove("other")

    assert renamed == (["other"], Arrangement("data"), None)
    assert names(own) == []
    assert preferences.kept("docks/own/other", Arrangement) is None


def test_another_window_keeps_its_own_beside_them(own: OwnLayouts, preferences: Preferences) -> None:
    preferences.flush()
    beside = Preferences(preferences.path)
    OwnLayouts(beside, beside).save(OwnLayout("of another window", BESIDE))

    own.save(OwnLayout("of this one", BESIDE))

    assert names(own) == ["of another window", "of this one"]


def test_there_are_so_many_and_no_more(own: OwnLayouts) -> None:
    full = []
    for number in range(MOST):
        full.append(own.full)
        own.save(OwnLayout(f"number {number}", BESIDE))

    assert full == [False] * MOST
    assert own.full


@pytest.mark.parametrize("kept", [
    '[{"name": "x", "docks": {"plan": ""}}]', '[{"name": "", "docks": {"plan": "loss"}}]', '{"x": 1}', '"x"',
    f'[{{"name": "{"x" * (LONGEST + 1)}", "docks": {{"plan": "loss"}}}}]',
])  # fmt: skip
def test_what_is_spoiled_counts_as_none(kept: str, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "settings.json"
    file.write_text(f'{{"format": "backscope-settings", "{KEPT}": {kept}}}', "utf-8")
    preferences = Preferences(file)

    assert OwnLayouts(preferences, preferences).all() == ()


@pytest.mark.parametrize(("text", "name"), [
    ("  Mine ", "Mine"), ("a\nb\x00c\ud800d", "abcd"),
    ("x" * 60, "x" * LONGEST), ("<b>&한글</b>", "<b>&한글</b>"), (" \t", ""),
])  # fmt: skip
def test_a_name_is_letters_that_can_be_seen(text: str, name: str) -> None:
    assert clean(text) == name
