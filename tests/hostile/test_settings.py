"""A small sample of spoiled settings: many are only read; test_samples.py starts the window with some."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from app.docks.designs import DESIGNS
from app.docks.plan import Arrangement, leaves
from app.plots.instruments import INSTRUMENTS
from app.remembered.preferences import RECENT_FILES, Preferences
from app.theme import THEMES
from app.theme.theme import SCALES
from app.window.columns import Shape
from app.window.frame import Frame
from tests.hostile.spoiling import REAL, spoil

SEED = 11


def test_before_they_are_spoiled_they_are_those_of_everything_and_all_believed(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(REAL), "utf-8")

    preferences = Preferences(path)

    kinds: dict[str, type[object]] = {"window": Frame}
    kinds |= {f"plot/{name}": type(instrument.plot.settings) for name, instrument in INSTRUMENTS.items()}
    for name in REAL:
        if name.startswith(("columns/", "docks/")):
            kinds[name] = Shape if name.startswith("columns/") else Arrangement
    assert [name for name, kind in kinds.items() if preferences.kept(name, kind) is None] == []


@pytest.mark.sampled(3)
@pytest.mark.parametrize("number", range(60))
def test_whatever_is_spoiled_what_is_used_is_in_its_range(number: int, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "backscope" / "settings.json"
    way = spoil(Random(f"{SEED}/{number}"), path)

    preferences = Preferences(path)
    preferences.keep("seen", way)
    preferences.flush()
    path.parent.chmod(0o700)

    assert preferences.theme in (None, *THEMES)
    assert preferences.language in ("en", "ko")
    assert SCALES[0] <= preferences.scale <= SCALES[-1]
    assert len(preferences.recent_files) <= RECENT_FILES
    frame = preferences.kept("window", Frame) or Frame()
    assert max(abs(frame.x), abs(frame.y), frame.width, frame.height) <= 100_000
    for name in DESIGNS:
        shape, docks = (preferences.kept(f"columns/{name}", Shape), preferences.kept(f"docks/{name}", Arrangement))
        assert shape is None or all(1 <= width <= 16_384 for width in shape.widths or ())
        assert docks is None or len(set(leaves(docks.plan))) == len(leaves(docks.plan))
    for name, instrument in INSTRUMENTS.items():
        kind = type(instrument.plot.settings)
        assert isinstance(preferences.kept(f"plot/{name}", kind), kind | None)
