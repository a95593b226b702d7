"""Numbers of a neuron are typed where they stand, by mouse and by keyboard, and the run is not touched."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.plots.microscope.plot import Microscope
from app.plots.microscope.settings import BIAS, Term
from app.texts import Texts
from app.theme import Theme
from core.components.activations import Tanh
from core.components.initializers import HeNormal
from core.layers import Dense, Maxout
from core.probes.neuron import Neuron
from tests.app.plots.neurons import looked_at
from tests.app.plots.seen import click_at, point_at, shown, surface
from tests.core.networks import SMALL

NETWORK = replace(SMALL, precision="float64", layers=(Dense(units=8, activation=Tanh()), Maxout(units=6)))
X, W = Term("inputs", 0), Term("weights", 1)


@pytest.fixture
def plot(qtbot: QtBot, theme: Theme, texts: Texts) -> Microscope:
    """A microscope on the screen, with the first neuron of a run under it."""
    made = Microscope(theme, texts)
    shown(qtbot, made, 800, 320)
    made.activateWindow()
    made.setFocus()
    made.show_views((looked_at(NETWORK, Neuron(0, 0, 0), Neuron(1, 0, 0))[0],))
    return made


def typed_at(plot: Microscope, term: Term, text: str) -> None:
    """Click on a number and type another."""
    click_at(plot, plot.drawing.places()[term].center())
    _type(plot, text)


def _type(plot: Microscope, text: str) -> None:
    QTest.keyClicks(plot.hands.field, text)
    QTest.keyClick(plot.hands.field, Qt.Key.Key_Return)


def answer_of(plot: Microscope) -> float:
    """y, as it is drawn."""
    assert plot.seen is not None
    return plot.seen[1].output


def test_typed_numbers_make_the_sum_the_answer_and_the_chain_rule(plot: Microscope) -> None:
    own = plot.seen
    assert own is not None

    for term, text in ((X, "1"), (Term("inputs", 1), "2"), (Term("weights", 0), "0.5"), (W, "-1"), (BIAS, "0.5")):
        typed_at(plot, term, text)

    assert plot.seen is not None
    now = plot.seen[1]
    assert now.pre == -1.0
    assert now.output == pytest.approx(np.tanh(-1.0))
    assert now.delta == pytest.approx(own[1].arriving * (1 - np.tanh(-1.0) ** 2))
    assert now.gradient == pytest.approx(now.delta * np.array([1.0, 2.0]))
    assert plot.settings.inputs == {0: 1.0, 1: 2.0}
    assert plot.settings.weights == {0: 0.5, 1: -1.0}
    assert plot.settings.bias == 0.5


def test_it_says_that_this_is_not_the_run_and_the_chip_leads_back(plot: Microscope) -> None:
    before = answer_of(plot), plot.text_twin()
    typed_at(plot, W, "7")
    assert plot.subtitle().startswith(plot.words.typed())
    assert plot.words.typed() in plot.text_twin()
    assert answer_of(plot) != before[0]
    assert plot.heading.note == ""  # no scale of the run

    click_at(plot, plot.heading.chip_rect.center())

    assert (answer_of(plot), plot.text_twin()) == before
    assert not plot.heading.chip
    assert plot.heading.note == "fixed scale"
    assert plot.settings.what_if is None


def test_keys_go_from_number_to_number_type_and_give_back(plot: Microscope) -> None:
    before = answer_of(plot)
    QTest.keyClick(plot, Qt.Key.Key_Down)
    QTest.keyClick(plot, Qt.Key.Key_Right)
    term = plot.hands.term_at(plot.pointer)
    assert term is not None
    assert term.kind == "weights"

    QTest.keyClick(plot, Qt.Key.Key_Return)
    _type(plot, "3")
    typed = plot.settings.typed(term)
    QTest.keyClick(plot, Qt.Key.Key_Delete)

    assert typed == 3.0
    assert QApplication.focusWidget() is plot
    assert answer_of(plot) == before


def test_escape_ends_the_typing_first_and_then_the_what_if(plot: Microscope) -> None:
    typed_at(plot, W, "3")
    click_at(plot, plot.drawing.places()[X].center())
    QTest.keyClicks(plot.hands.field, "55")

    QTest.keyClick(plot.hands.field, Qt.Key.Key_Escape)
    first = plot.settings.what_if
    QTest.keyClick(plot, Qt.Key.Key_Escape)

    assert first is not None
    assert not first.inputs
    assert plot.hands.field.isHidden()
    assert plot.settings.what_if is None


def test_what_is_no_number_is_refused_in_a_sentence_and_changes_nothing(plot: Microscope) -> None:
    before = answer_of(plot)

    typed_at(plot, W, "much")

    assert plot.heading.alert.startswith("Enter a number from")
    assert plot.hands.field.isVisible()
    assert answer_of(plot) == before


def test_a_click_beside_the_field_takes_what_was_typed(plot: Microscope) -> None:
    click_at(plot, plot.drawing.places()[W].center())
    QTest.keyClicks(plot.hands.field, "4")

    plot.setFocus()

    assert plot.settings.weights == {1: 4.0}
    assert plot.hands.field.isHidden()


def test_another_neuron_has_its_own_numbers(plot: Microscope) -> None:
    typed_at(plot, W, "4")

    plot.fields.unit.setValue(2)

    assert plot.settings.what_if is None
    assert plot.settings.unit == 1


def test_the_menu_offers_the_number_under_the_pointer_and_the_way_back(plot: Microscope) -> None:
    point_at(plot, plot.drawing.places()[BIAS].center())
    offered = {row.text(): row for row in plot.menu().actions()}

    offered["What if bias b were …"].trigger()
    _type(plot, "9")
    {row.text(): row for row in plot.menu().actions()}["Back to the run"].trigger()

    assert "Back to the run" not in offered
    assert plot.settings.what_if is None


def test_a_narrow_card_types_x_at_the_name_and_w_at_the_product(
    qtbot: QtBot, theme: Theme, texts: Texts, plot: Microscope
) -> None:
    plot.resize(360, 320)

    places = plot.drawing.places()

    assert places[X].right() <= places[Term("weights", 0)].left()
    typed_at(plot, W, "2")
    assert plot.settings.weights == {1: 2.0}


def test_a_beaten_piece_says_so(plot: Microscope) -> None:
    plot.show_neuron(1, 0)
    typed_at(plot, BIAS, "-1000")
    assert plot.seen is not None
    answer = plot.seen[1]

    forward, backward = plot.words.forward(answer, ""), plot.words.backward(answer, typed=True)

    assert forward[-1][0] == f"piece {answer.piece + 1} of 2; {2 - answer.piece} is larger"
    assert backward[1][0] == "× 0 (another won)"


def test_a_picture_and_a_table_of_it_say_what_was_typed(plot: Microscope, theme: Theme) -> None:
    typed_at(plot, W, "4")
    twin = Microscope(theme, plot.texts)

    twin.follow(plot)

    header, rows = twin.table()
    column = header.index("typed")
    assert {row[header.index("input")]: row[column] for row in rows} == {1: "", 2: "w"}
    assert twin.heading.chip == "what if"


def test_the_order_of_the_inputs_stands_still_while_one_types(plot: Microscope) -> None:
    order = list(plot.drawing.order)

    typed_at(plot, Term("weights", order[-1]), "1000")

    assert plot.drawing.order == order


def test_the_pointer_says_where_one_can_type(plot: Microscope) -> None:
    point_at(plot, plot.drawing.places()[W].center())
    over = surface(plot).cursor().shape()

    point_at(plot, QPointF(5, 5))

    assert over == Qt.CursorShape.IBeamCursor
    assert surface(plot).cursor().shape() == Qt.CursorShape.ArrowCursor


def test_what_was_typed_stays_with_the_network_and_is_not_that_of_another(plot: Microscope) -> None:
    typed_at(plot, X, "2.5")

    plot.show_views((looked_at(NETWORK.with_setting({0}, initializer=HeNormal()), Neuron(0, 0, 0))[0],))
    kept = plot.settings.typed(X)
    plot.show_views((looked_at(SMALL, Neuron(0, 0, 0))[0],))

    assert kept == 2.5
    assert plot.settings.what_if is None
    assert plot.heading.chip == ""


@pytest.mark.parametrize("width", [250, 300, 340, 800])
def test_however_narrow_the_card_it_is_in_sight_that_this_is_not_the_run(
    plot: Microscope, qtbot: QtBot, width: int
) -> None:
    plot.hands.field.close_field()
    typed_at(plot, X, "1")

    plot.resize(width, 200)

    qtbot.waitUntil(lambda: plot.heading.chip_rect.right() <= plot.canvas.rect.width() - plot.fields.width())
    assert plot.heading.chip_rect.left() >= 0
