"""All plots at once: a card says how far it is, and the receipt what has come of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.export.folder_export import Gathered
from app.plots.instruments import INSTRUMENTS
from app.program.program import Program
from app.widgets.files.file_dialog import FileDialog
from core.wording import Reason


def test_all_plots_are_exported_from_the_menu_and_the_receipt_leads_to_them(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    few = ("gradient-profile", "loss", "heatmap")
    monkeypatch.setattr("app.export.folder_export.INSTRUMENTS", {name: INSTRUMENTS[name] for name in few})
    opened = list[QUrl]()
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    monkeypatch.setattr(FileDialog, "folder_to_write", lambda *_: str(tmp_path))
    exports, progress = program.exports.folder_exports, list[str]()

    program.actions["export_all"].trigger()
    dialog = program.exports.choosing.dialog
    copies = dialog.copy_button.isVisible()
    dialog.size_fields.chosen.emit("320x240")
    with qtbot.waitSignal(exports.exporting.ended, timeout=60_000) as ended:
        exports.exporting.advanced.connect(
            lambda *_: progress.append(exports.card.share.text() if exports.card is not None else "")
        )
        dialog.export_button.click()
        qtbot.waitUntil(lambda: exports.card is not None and exports.card.isVisible())

    assert ended.args is not None
    (gathered,) = ended.args
    assert not copies
    assert progress == ["1 of 3", "2 of 3", "3 of 3"]
    assert program.receipt.sentence.text().startswith(f"Saved {len(gathered.written)} plots of step 0 in {tmp_path}.")
    assert exports.card is not None
    assert not exports.card.isVisible()
    program.receipt.button.click()
    assert opened == [QUrl.fromLocalFile(str(tmp_path))]


def test_escape_gives_up(program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(FileDialog, "folder_to_write", lambda *_: str(tmp_path))
    exports = program.exports.folder_exports
    program.actions["export_all"].trigger()

    with qtbot.waitSignal(exports.exporting.ended, timeout=60_000):
        program.exports.choosing.dialog.export_button.click()
        assert exports.card is not None
        QTest.keyClick(exports.card.button, Qt.Key.Key_Escape)

    assert list(tmp_path.iterdir()) == []
    assert not exports.card.isVisible()
    assert not program.receipt.isVisible()


ALL = tuple(Path(f"/f/{name}") for name in INSTRUMENTS)
COUNT = len(ALL)


@pytest.mark.parametrize(
    ("gathered", "said"),
    [
        (Gathered(Path("/f"), COUNT, 3, ALL), f"Saved {COUNT} plots of step 3 in /f."),
        (Gathered(Path("/f"), COUNT, None, ALL[:1]), f"Saved 1 plot in /f. {COUNT - 1} were given up."),
        (
            Gathered(Path("/f"), COUNT, 3, ALL[2:], ("confusion",), ("heatmap",)),
            f"Saved {COUNT - 2} plots of step 3 in /f. Nothing to show: Confusion matrix. "
            "Not written: Every layer, every step.",
        ),
    ],
)
def test_the_receipt_tells_what_is_there_and_names_what_is_not(program: Program, gathered: Gathered, said: str) -> None:
    program.exports.folder_exports.exporting.ended.emit(gathered)

    assert program.receipt.sentence.text() == said


def test_in_korean_each_of_its_sentences_ends(program: Program, qtbot: QtBot) -> None:
    program.language.show_language("ko")

    program.exports.folder_exports.exporting.ended.emit(Gathered(Path("/f"), COUNT, 3, ALL[:2]))

    said = program.receipt.sentence.text()
    program.language.show_language("en")
    assert said == f"3단계의 그래프 2개를 /f 폴더에 저장했습니다. 취소한 그래프: {COUNT - 2}개."


def test_why_something_was_not_written_is_noticed(program: Program) -> None:
    full = Reason("file.unwritable", why="the disk is full").at("/f/heatmap.png")

    program.exports.folder_exports.exporting.ended.emit(
        Gathered(Path("/f"), COUNT, 3, failed=("heatmap",), reason=full)
    )

    assert "the disk is full" in program.notice.sentence.text()
    assert not program.receipt.isVisible()


def test_the_folder_of_the_last_time_is_proposed_again(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposed = list[str]()

    def ask(*asked: str) -> str:
        proposed.append(asked[2])
        return ""

    monkeypatch.setattr(FileDialog, "folder_to_write", ask)
    exports = program.exports.folder_exports

    exports.exporting.ended.emit(Gathered(tmp_path, COUNT, 3, (tmp_path / "a.png",)))
    program.actions["export_all"].trigger()
    program.exports.choosing.dialog.export_button.click()

    assert proposed == [str(tmp_path)]
