"""An export is named after experiment, plot and step, and put where its owner would look for it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.export.naming import KEPT, Naming
from app.playback.player import Player
from app.remembered.preferences import Preferences
from app.state.document import Document
from app.state.file_stems import LONGEST
from core.experiment.presets import read_preset
from tests.core.networks import SMALL


@pytest.fixture
def naming(document: Document, player: Player, preferences: Preferences) -> Naming:
    """Of an experiment without a file, which nobody runs."""
    return Naming(document, player, preferences)


def test_it_is_named_after_experiment_plot_and_step_and_lies_beside_the_experiment(
    naming: Naming, document: Document, player: Player, tmp_path: Path, qtbot: QtBot
) -> None:
    document.save(tmp_path / "mine.v2.json")
    with qtbot.waitSignal(player.refreshed):
        player.load(SMALL)

    assert naming.proposed("loss") == tmp_path / "mine.v2-loss-step0"


def test_a_step_that_goes_on_is_in_no_name(
    naming: Naming, document: Document, player: Player, tmp_path: Path, qtbot: QtBot
) -> None:
    document.save(tmp_path / "mine.json")
    with qtbot.waitSignal(player.refreshed):
        player.load(SMALL)
    player.play()

    assert naming.proposed("loss") == tmp_path / "mine-loss"


def test_a_preset_is_called_as_on_the_command_line_and_what_has_no_name_not_at_all(
    naming: Naming, document: Document
) -> None:
    untitled = naming.proposed("loss").name
    document.begin(read_preset("relu-healthy"))

    assert (untitled, naming.proposed("loss").name) == ("loss", "relu-healthy-loss")


def test_the_folder_of_the_last_export_is_remembered_until_the_experiment_lies_elsewhere(
    naming: Naming, document: Document, tmp_path: Path
) -> None:
    (tmp_path / "there").mkdir()
    document.save(tmp_path / "mine.json")
    naming.remember(str(tmp_path / "figures" / "a.png"))
    again = naming.proposed("loss").parent
    document.save(tmp_path / "there" / "mine.json")

    assert (again, naming.proposed("loss").parent) == (tmp_path / "figures", tmp_path / "there")


@pytest.mark.parametrize(("folder", "there"), [("figures", True), ("gone", False)])
def test_without_a_file_it_is_the_folder_of_the_last_time_if_that_is_still_there(
    naming: Naming, preferences: Preferences, tmp_path: Path, folder: str, there: bool
) -> None:
    (tmp_path / "figures").mkdir()
    preferences.keep(KEPT, str(tmp_path / folder))

    assert naming.proposed("loss").parent == (tmp_path / "figures" if there else Path.home())


def test_a_long_name_leaves_room_for_the_plot(naming: Naming, document: Document, tmp_path: Path) -> None:
    document.save(tmp_path / ("x" * 200 + ".json"))

    assert naming.proposed("loss").name == "x" * LONGEST + "-loss"


def test_a_name_in_another_alphabet_leaves_room_on_the_disk(naming: Naming, document: Document, tmp_path: Path) -> None:
    document.save(tmp_path / ("가" * 80 + ".json"))

    (tmp_path / f"{naming.proposed('gradient-profile').name}-step123456789.png").touch()

    assert naming.proposed("loss").name == "가" * 53 + "-loss"
