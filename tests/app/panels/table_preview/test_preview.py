"""A table is looked at before it is used; what does not fit is said and can be mended."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.panels.table_preview import TablePreview
from app.panels.table_preview.model import ROLE
from app.state.document import Document
from app.state.patience import Patience
from app.theme import Theme
from app.theme.theme import SCALES
from app.widgets.choice_menu import ChoiceMenu
from app.widgets.overlays.waiting import Waiting
from tests.app.bait import HOSTILE
from tests.app.panels.table_preview.conftest import HOUSES, Write
from tests.app.state.slow import SlowTable, cancel, when_shown
from tests.app.strangers import taken_for_keys, taken_for_markup

GAP = "size,kind\n" + "".join(f"{i},{'ab'[i % 2]}\n" for i in range(9)) + "?,a\n"


def roles(preview: TablePreview) -> list[str]:
    """Those in the list."""
    return [preview.model.index(row, ROLE).data() for row in range(preview.model.rowCount())]


def pick(preview: TablePreview, name: str, entry: str) -> None:
    """Another entry of the menu of that name."""
    menu = next(each for each in preview.findChildren(ChoiceMenu) if each.accessibleName() == name)
    steps = menu.findText(entry) - menu.currentIndex()
    for _ in range(abs(steps)):
        QTest.keyClick(menu, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


def test_it_shows_the_table_and_changes_nothing(preview: TablePreview, document: Document, write: Write) -> None:
    before = document.experiment

    preview.look_at_table(write(HOUSES))

    assert preview.isVisible()
    assert preview.name.text() == "houses.csv"
    assert preview.found.text() == "separator: comma · names in the first row"
    assert preview.size_.text() == "12 rows × 2 features × 3 classes"
    assert roles(preview) == ["ignore", "feature", "target", "ignore", "feature"]
    assert document.experiment is before


def test_use_this_table_tells_the_data_as_they_were_made(preview: TablePreview, write: Write, qtbot: QtBot) -> None:
    data = write(HOUSES)
    preview.look_at_table(data)
    preview.columns.role_chosen.emit(1, "category")

    with qtbot.waitSignal(preview.taken) as taken:
        QTest.mouseClick(preview.use, Qt.MouseButton.LeftButton)

    assert taken.args == [data.with_role("size", "category")]
    assert preview.isHidden()


def test_what_cannot_be_is_one_sentence_and_can_be_mended(preview: TablePreview, write: Write) -> None:
    preview.look_at_table(write(GAP))
    sentence, usable = preview.refusal.text(), preview.use.isEnabled()

    pick(preview, "Missing values", "drop row")

    assert sentence.startswith('houses.csv: row 11, column "size": a value is missing')
    assert not usable
    assert preview.use.isEnabled()
    assert preview.refusal.isHidden()


def test_a_role_mends_too(preview: TablePreview, write: Write) -> None:
    preview.look_at_table(write("name,size,kind\n" + "".join(f"n{i},{i},{'ab'[i % 2]}\n" for i in range(9))))
    preview.columns.role_chosen.emit(0, "feature")
    refused = not preview.use.isEnabled()

    preview.columns.role_chosen.emit(0, "ignore")

    assert refused
    assert preview.use.isEnabled()


def test_everything_can_be_found_out_anew(preview: TablePreview, write: Write) -> None:
    data = write(HOUSES)
    preview.look_at_table(data.with_role("size", "ignore").with_role("price", "ignore"))

    preview.anew.click()

    assert preview.look is not None
    assert (preview.look.data, preview.anew.isEnabled(), preview.use.isEnabled()) == (data, False, True)


def test_a_file_that_is_no_table_says_so(preview: TablePreview, write: Write) -> None:
    preview.look_at_table(write(""))

    assert preview.refusal.text().startswith("houses.csv: the table is empty")
    assert not preview.use.isEnabled()
    assert preview.cancel.hasFocus()


@pytest.mark.parametrize("close", ["key", "button"])
def test_escape_and_cancel_leave_all_as_it_was(
    preview: TablePreview, document: Document, write: Write, qtbot: QtBot, close: str
) -> None:
    before = document.experiment
    preview.look_at_table(write(HOUSES))
    preview.columns.role_chosen.emit(1, "ignore")

    with qtbot.assertNotEmitted(preview.taken):
        if close == "key":
            QTest.keyClick(preview.columns, Qt.Key.Key_Escape)
        else:
            preview.cancel.click()

    assert preview.isHidden()
    assert document.experiment is before


def test_a_click_beside_it_loses_nothing(preview: TablePreview, write: Write) -> None:
    preview.look_at_table(write(HOUSES))

    QTest.mouseClick(preview, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))

    assert preview.isVisible()


def test_tab_goes_round_and_no_key_reaches_the_window(preview: TablePreview, window: QWidget, write: Write) -> None:
    pressed = list[int]()
    QShortcut(QKeySequence("Ctrl+Z"), window).activated.connect(partial(pressed.append, 1))
    QLineEdit(window).show()
    preview.look_at_table(write(HOUSES))
    first = preview.columns.hasFocus()

    met = set[QWidget | None]()
    for _ in range(9):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        met.add(window.focusWidget())
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert first
    assert {preview.columns, preview.use, preview.cancel} <= met
    assert all(each is not None and preview.isAncestorOf(each) for each in met)
    assert pressed == []


def test_put_away_it_keeps_no_keyboard_even_if_nobody_had_it_before(
    preview: TablePreview, window: QWidget, write: Write
) -> None:
    behind = QLineEdit(window)
    behind.show()
    behind.clearFocus()
    preview.look_at_table(write(HOUSES))

    preview.cancel.click()

    focus = window.focusWidget()
    assert not preview.isAncestorOf(focus)


def test_nothing_behind_it_takes_the_keyboard(preview: TablePreview, window: QWidget, write: Write) -> None:
    field = QLineEdit(window)
    field.show()
    preview.look_at_table(write(HOUSES))

    field.setFocus()

    assert preview.columns.hasFocus()


def test_the_keyboard_goes_back(preview: TablePreview, window: QWidget, write: Write) -> None:
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    preview.look_at_table(write(HOUSES))

    preview.cancel.click()

    assert field.hasFocus()


def test_who_gives_up_a_large_table_sees_nothing_of_it(
    preview: TablePreview, window: QWidget, document: Document, slow: SlowTable, theme: Theme
) -> None:
    document.patiently = Patience(partial(Waiting, window, theme), window)
    when_shown(window, cancel)

    preview.look_at_table(slow.data)

    assert preview.isHidden()


def test_who_gives_up_another_way_of_reading_keeps_the_one_before(
    preview: TablePreview, window: QWidget, document: Document, slow: SlowTable, theme: Theme
) -> None:
    document.patiently = Patience(partial(Waiting, window, theme), window)
    slow.let_go()
    preview.look_at_table(slow.data)
    slow.write(600)
    slow.hold()
    when_shown(window, cancel)

    preview.columns.role_chosen.emit(0, "category")

    assert preview.isVisible()
    assert roles(preview) == ["feature", "target"]
    assert preview.columns.hasFocus()


@pytest.mark.parametrize("scale", [scale for scale in SCALES if scale <= 1.3])
def test_it_fits_the_smallest_window(preview: TablePreview, theme: Theme, write: Write, scale: float) -> None:
    rows = "".join(f"{i},c{i % 9},{'?' if i == 3 else i}\n" for i in range(99))
    preview.look_at_table(write("a,kind,gap\n" + rows))

    theme.show_scale(scale)

    assert preview.rect().contains(preview.card.geometry())
    for part in (preview.use, preview.cancel, preview.refusal, preview.columns, preview.shares, preview.outcome):
        assert preview.card.rect().contains(part.geometry())
    assert preview.columns.height() >= theme.size(100)


def test_names_of_others_are_letters(preview: TablePreview, window: QWidget, write: Write) -> None:
    quoted = HOSTILE.replace("\n", " ")
    preview.look_at_table(write(f'"{quoted}",kind\n?,"{quoted}"\n2,b\n3,b\n4,"{quoted}"\n5,b\n'))

    assert preview.refusal.text()
    assert taken_for_markup([window]) == []
    assert taken_for_keys([window]) == []


def test_a_column_that_counts_the_rows_is_asked_about(preview: TablePreview, write: Write) -> None:
    preview.look_at_table(write("nix,x,y\n" + "".join(f"{i},{i % 3},{i}.5\n" for i in range(9))))

    assert 'column "nix" counts the rows' in preview.found.text()


def test_what_stands_beside_the_table_is_said(preview: TablePreview, write: Write) -> None:
    preview.look_at_table(write("sep=,\nHouses of the town\n" + HOUSES))

    assert "the line sep= obeyed · 1 line above the table left out" in preview.found.text()
