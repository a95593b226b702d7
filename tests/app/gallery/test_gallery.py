"""An example is chosen with the mouse or with keys alone, in a window of any size."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar
from pytestqt.qtbot import QtBot

from app.gallery.gallery import Gallery
from app.program.program import Program
from app.texts.language import Language
from app.theme import Theme
from app.widgets.question import ANSWER, Question
from core.experiment import Experiment
from core.experiment.presets import preset_names, read_introduction, read_preset
from tests.house.translations import HANGUL


def in_a_row(gallery: Gallery) -> int:
    """How many cards stand side by side."""
    model, view = gallery.model, gallery.list
    tops = [view.visualRect(model.index(row)).top() for row in range(model.rowCount())]
    return tops.count(tops[0])


@pytest.mark.parametrize(("width", "height", "columns"), [(800, 600, 2), (1280, 720, 4), (1920, 1080, 5)])
def test_as_many_stand_in_a_row_as_have_room(gallery: Gallery, width: int, height: int, columns: int) -> None:
    gallery.window().resize(width, height)
    QApplication.sendPostedEvents()

    assert in_a_row(gallery) == columns
    assert gallery.rect().contains(gallery.card.geometry())
    assert gallery.list.viewport().width() >= columns * gallery.delegate.size.width()
    assert gallery.list.viewport().height() >= gallery.delegate.size.height()
    assert not gallery.list.horizontalScrollBar().isVisible()


def test_columns_fit_into_what_the_style_leaves_beside_the_bar(
    gallery: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    gallery.window().resize(1280, 720)
    QApplication.sendPostedEvents()
    left = QSize(gallery.list.viewport().width() - 20, 500)
    monkeypatch.setattr(gallery.list, "maximumViewportSize", lambda: left)

    gallery.place()

    assert 4 * gallery.delegate.size.width() < left.width()


def test_arrows_choose_and_enter_opens(gallery: Gallery, qtbot: QtBot) -> None:
    columns = in_a_row(gallery)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Down):
        QTest.keyClick(gallery.list, key)

    with qtbot.waitSignal(gallery.chosen) as chosen:
        QTest.keyClick(gallery.list, Qt.Key.Key_Return)

    assert chosen.args == [preset_names()[2 * columns]]
    assert gallery.isHidden()


def test_the_last_is_reached_and_seen_by_a_key(gallery: Gallery) -> None:
    QTest.keyClick(gallery.list, Qt.Key.Key_End)

    last = gallery.model.index(len(preset_names()) - 1)
    assert gallery.list.currentIndex() == last
    assert gallery.list.viewport().rect().contains(gallery.list.visualRect(last).center())


def test_a_press_opens_it(gallery: Gallery, qtbot: QtBot) -> None:
    place = gallery.list.visualRect(gallery.model.index(1)).center()

    with qtbot.waitSignal(gallery.chosen) as chosen:
        QTest.mouseClick(gallery.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert chosen.args == [preset_names()[1]]
    assert gallery.isHidden()


def test_escape_chooses_nothing(gallery: Gallery, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(gallery.chosen), qtbot.waitSignal(gallery.closed):
        QTest.keyClick(gallery.list, Qt.Key.Key_Escape)

    assert gallery.isHidden()


def test_it_opens_at_the_one_that_is_worked_on(gallery: Gallery) -> None:
    gallery.close_card()

    gallery.open_at(read_introduction("wild-start"))

    index = gallery.list.currentIndex()
    assert gallery.model.examples[index.row()].name == "wild-start"
    assert gallery.list.viewport().rect().contains(gallery.list.visualRect(index))


@pytest.mark.parametrize("height", [600, 720, 800])
@pytest.mark.parametrize("name", ["relu-healthy", "wild-start"])
def test_it_opens_with_whole_cards_at_its_upper_edge(gallery: Gallery, name: str, height: int) -> None:
    gallery.close_card()
    gallery.window().resize(1280, height)

    gallery.open_at(read_introduction(name))

    tops = {gallery.list.visualRect(gallery.model.index(row)).top() for row in range(gallery.model.rowCount())}
    assert 0 in tops
    assert gallery.list.viewport().rect().contains(gallery.list.visualRect(gallery.list.currentIndex()))


def test_another_language_is_spoken_while_it_is_open(gallery: Gallery, qapp: QApplication, qtbot: QtBot) -> None:
    QTest.keyClick(gallery.list, Qt.Key.Key_Right)
    language = Language(qapp, "ko")
    qtbot.waitUntil(lambda: bool(HANGUL.search(gallery.hint.text())))
    titles, row = [example.title for example in gallery.model.examples], gallery.list.currentIndex().row()
    language.show_language("en")

    assert all(HANGUL.search(title) for title in titles)
    assert row == 1


def test_with_larger_type_cards_are_larger_and_fewer_in_a_row(gallery: Gallery, theme: Theme) -> None:
    before = in_a_row(gallery), gallery.delegate.size.height()

    theme.show_scale(1.4)
    QApplication.sendPostedEvents()

    assert in_a_row(gallery) < before[0]
    assert gallery.delegate.size.height() > before[1]


def test_it_scrolls_where_the_window_is_low(gallery: Gallery) -> None:
    bar = gallery.list.verticalScrollBar()
    assert isinstance(bar, QScrollBar)
    assert bar.maximum() > 0


def test_it_is_made_when_it_is_asked_for_and_closed_by_the_same_key(program: Program) -> None:
    galleries = [program.window.findChildren(Gallery)]
    for _ in range(3):
        program.actions["examples"].trigger()
        galleries.append(program.window.findChildren(Gallery))

    assert [len(made) for made in galleries[1:]] == [1, 1, 1]
    assert galleries[-1][0].isVisible()


def test_an_example_is_opened_after_the_usual_question(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    answers, asked = [ANSWER.Cancel, ANSWER.Discard], list[str]()

    def answer(question: Question) -> int:
        asked.append(question.text())
        return answers[len(asked) - 1]

    monkeypatch.setattr(Question, "answer", answer)
    program.document.set_seed(3)
    mine = program.document.experiment

    found = list[Experiment]()
    for _ in range(2):
        program.guide.show_examples()
        (gallery,) = program.window.findChildren(Gallery)
        QTest.keyClick(gallery.list, Qt.Key.Key_Home)
        QTest.keyClick(gallery.list, Qt.Key.Key_Return)
        found.append(program.document.experiment)

    assert found == [mine, read_preset("sigmoid-vanishing").experiment]
    assert len(asked) == 2
