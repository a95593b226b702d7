"""Odd runs, drawn by every plot at odd sizes: python -m tests.hostile.drawings [--cases N] [--seed S]."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.plots.instruments import INSTRUMENTS
from app.plots.plot import Plot
from app.texts import Texts
from app.theme import DARK, LIGHT, Theme
from app.widgets.painting import attempted
from core.components.activations import AnyActivation
from core.components.component import kinds_of
from core.components.datasets import AnyDataset, Csv
from core.components.losses import MeanSquaredError
from core.components.optimizers import SGD
from core.experiment import Experiment, ExperimentError, validated
from core.layers import Dense
from core.record.frame import MEASURES, SCALARS, Frame, Overflow, Structure
from core.record.recording import Recording
from core.training.session import Session
from tests.hostile.workers import Set, main

LOGARITHMS = (0.0, -0.0, 1.0, -1.0, np.nan, np.inf, -np.inf, 5e-324, 1e-7, -745.0, 1e4, -1e4, 1e6, -1e6)
ODD = (*LOGARITHMS, 1e308, -1e308, 1e15)
SIZES = (0, 1, 2, 3, 17, 60, 220, 400, 1280)
LARGEST = 32767
RATES = (1e-30, 1e-3, 0.1, 10.0, 1e10, 1e30)


def case(number: int, dice: Random, _folder: Path) -> tuple[str, str]:
    """Each plot in turn, of a few runs, on the screen and as a picture; the guard of paints tells what it raises."""
    application, name = QApplication.instance() or QApplication([]), list(INSTRUMENTS)[number % len(INSTRUMENTS)]
    with np.errstate(all="ignore"):  # made by hand, a size may be negative, and a curve beyond all numbers
        done = attempted(f"{name} was drawn", _draw, name, dice)
        application.processEvents()
    return name, "" if done else f"{name} could not be drawn; see standard error"


def _draw(name: str, dice: Random) -> None:
    plot = INSTRUMENTS[name].plot(Theme(dice.choice((LIGHT, DARK)), dice.choice((1.0, 1.0, 0.6, 2.5))), Texts())
    plot.show()
    for _ in range(3):
        recording, session = _run(dice)
        plot.show_views((recording.view(),))
        if session is not None and not session.ended:
            answers = {probe: answer for probe in plot.probes() if (answer := probe.answer(session.trace)) is not None}
            recording.add(session.steps - 1, answers)
        views = (recording.view(), recording.view().at(dice.randrange(9)) if len(recording) else recording.view())
        plot.show_views(views[: dice.randint(1, 2)])
        plot.show_recent(dice.random() < 0.5)
        for size in _sizes(dice):
            plot.canvas.take_size(size)
            _paint(plot, QSize(min(max(size.width(), 1), 2000), min(max(size.height(), 1), 2000)), dice.choice((1, 2)))
        plot.resize(_sizes(dice)[0].boundedTo(QSize(2000, 2000)))
        plot.grab()
        plot.describe()
        plot.table()
    plot.deleteLater()


def _paint(plot: Plot, size: QSize, density: int) -> None:
    """As a picture is painted; of what is larger than memory, only a corner."""
    image = QImage(size * density, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(density)
    with QPainter(image) as painter:
        plot.canvas.scene.render(painter, plot.canvas.rect, plot.canvas.rect)


def _sizes(dice: Random) -> tuple[QSize, ...]:
    odd = QSize(*dice.choice(((LARGEST, 1), (1, LARGEST), (0, 0), (1, 1))))
    return (QSize(dice.choice(SIZES), dice.choice(SIZES)), odd, QSize(dice.randint(2, 900), dice.randint(2, 600)))


def _run(dice: Random) -> tuple[Recording, Session | None]:
    """A run made by hand, in which anything is measured, or a real one that may overflow."""
    if dice.random() < 0.5:
        return _by_hand(dice), None
    while True:
        try:
            session = Session(validated(_experiment(dice)))
        except ExperimentError:
            continue
        recording = Recording(session.structure, session.experiment)
        for _ in range(dice.choice((1, 2, 30))):
            if not session.ended:
                recording.append([session.step()])
        return recording, session


def _experiment(dice: Random) -> Experiment:
    data: Any = dice.choice([kind for kind in kinds_of(AnyDataset) if kind is not Csv])()
    activations: Any = kinds_of(AnyActivation)
    layers = tuple(
        Dense(units=dice.choice((1, 2, 5, 40)), activation=dice.choice(activations)())
        for _ in range(dice.choice((0, 1, 2, 12)))
    )
    made = Experiment(
        data=data, layers=layers, seed=dice.randrange(99), optimizer=SGD(learning_rate=dice.choice(RATES))
    )
    return made if dice.random() < 0.7 else replace(made, loss=MeanSquaredError())


def _by_hand(dice: Random) -> Recording:
    hidden = dice.choice((0, 1, 2, 5, 200))
    structure = Structure(
        ("dense",) * hidden + ("output",), (dice.choice((1, 64)),) * hidden + (3,), tuple(range(hidden)), "float32"
    )
    recording = Recording(structure, Experiment(layers=(Dense(),) * hidden))
    recording.append(_frames(structure, dice.choice((1, 2, 3, 50)), dice))
    return recording


def _frames(structure: Structure, count: int, dice: Random) -> Iterator[Frame]:
    palette, loud = dice.sample(LOGARITHMS, dice.randint(1, 4)), dice.sample(ODD, 2)
    for step in range(count):
        table = np.array([dice.choice(palette) for _ in range(len(MEASURES) * structure.entries)])
        ended = (
            Overflow(dice.randrange(structure.entries), "loss") if step == count - 1 and dice.random() < 0.3 else None
        )
        yield Frame(
            structure,
            step,
            table.reshape(len(MEASURES), structure.entries),
            overflow=ended,
            **dict[str, Any]((scalar, dice.choice(loud)) for scalar in SCALARS),
        )


SET = Set("tests.hostile.drawings", "odd drawings", 2_000, 60.0, case)

if __name__ == "__main__":
    sys.exit(main(SET))
