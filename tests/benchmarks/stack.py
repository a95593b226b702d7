"""A thousand layers under the hand: an edit, the opening of a fold and the arcs of a thousand skips."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from core.experiment import Experiment
from core.layers import AnyLayer, Dense, Skip
from tests.benchmarks.timing import Ratio, within

if TYPE_CHECKING:
    from app.panels.stack.view import StackView
    from app.state.document import Document

EDIT_S, OPEN_S, PAINT_S = 1 / 30, 0.1, 0.008  # a frame; what is not felt as a pause; half a refresh of the screen
WIDE = Dense(units=64)


def measure() -> list[Ratio]:
    """What the stack takes by itself, without an engine."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["backscope"])
    ratios = [_edit(), _opening(), _painting(), _arcs()]
    application.processEvents()
    return ratios


def _edit() -> Ratio:
    document, view = _stack(tuple(Dense(units=8 + i % 5) for i in range(1000)))
    times = []
    for units in range(20, 40):
        begun = time.perf_counter()
        document.set_units((500,), units)
        view.viewport().repaint()
        times.append(time.perf_counter() - begun)
    view.close()
    return within(EDIT_S, times, name="stack of 1,000: edit one layer and paint")


def _opening() -> Ratio:
    _, view = _stack((Dense(units=8), *(WIDE,) * 998, Dense(units=8)))
    times = []
    for _ in range(10):
        begun = time.perf_counter()
        view.edits.fold_all(False)
        view.viewport().repaint()
        times.append(time.perf_counter() - begun)
        assert view.places.rows.blocks == 1000
        view.edits.fold_all(True)
    view.close()
    return within(OPEN_S, times, name="stack of 1,000: open a fold and paint")


def _painting() -> Ratio:
    _, view = _stack(tuple(Dense(units=8 + i % 5) for i in range(1000)))
    times = []
    for step in range(40):
        view.verticalScrollBar().setValue(step)
        begun = time.perf_counter()
        view.viewport().repaint()
        times.append(time.perf_counter() - begun)
    view.close()
    return within(PAINT_S, times, name="stack of 1,000: scroll and paint")


def _arcs() -> Ratio:
    from app.panels.stack.drawing.arcs import Arcs
    from app.state.document import Document

    document, times = Document(Experiment(layers=(WIDE, WIDE, *(Skip(span=1),) * 998))), []
    for _ in range(10):
        begun = time.perf_counter()
        assert len(Arcs(document).all) == 998
        times.append(time.perf_counter() - begun)
    return within(OPEN_S, times, name="stack of 1,000: lay all arcs")


def _stack(layers: tuple[AnyLayer, ...]) -> tuple[Document, StackView]:
    """A network on the screen, by itself."""
    from PySide6.QtWidgets import QApplication

    from app.panels.stack.view import StackView
    from app.state.document import Document
    from app.state.selection import Selection
    from app.texts import Texts
    from app.theme import Theme

    document = Document(Experiment(layers=layers))
    view = StackView(document, Selection(document), Theme(), Texts())
    view.resize(340, 700)
    view.show()
    QApplication.processEvents()  # before that, nothing is painted
    return document, view
