"""Pictures of a run without a window, for the command line: the same twins that the window takes home."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from app import resources, system
from app.docks.designs import DESIGNS
from app.export.writing import drawn, lack_of, twin_for
from app.plots.instruments import INSTRUMENTS, settings_of
from app.plots.picture import posed
from app.plots.plot import Plot
from app.plots.settings import choices
from app.plots.value import listed
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme
from core.commands.pictures import Ask, Asked, Wanted
from core.experiment.files import FileError
from core.experiment.pictures import Look
from core.record.view import View

ROUNDS = 4  # of questions, each of which may lead to another


def names() -> Collection[str]:
    """Of all plots."""
    return INSTRUMENTS.keys()


def layouts() -> Collection[str]:
    """The names of those that come with the program."""
    return DESIGNS.keys()


def listing() -> str:
    """All plots by name and title; of each its settings in a file, with their defaults, and its numbers."""
    return "\n".join(_described(name) for name in INSTRUMENTS)


def draw(view: View, ask: Ask, wanted: Wanted, look: Look, language: str) -> None:
    """Draw a plot of a run into a file, as the window would show it."""
    running = application()
    with spoken_in(running, language):
        theme = Theme()
        theme.apply(running)
        plot = INSTRUMENTS[wanted.plot].plot(theme, Texts())
        twin = twin_for(plot, wanted.path, look)
        try:
            _answer(twin, view, ask)
            twin.complete()
            if lack := lack_of(twin):
                raise FileError(lack.at(wanted.path))
            drawn(twin, wanted.plot, wanted.path, look.size)()
        finally:
            for each in (twin, plot):
                delete(each)  # now: without an event loop nothing is ever deleted later


def values(plot: str) -> Collection[str]:
    """The names of the numbers of a plot."""
    return INSTRUMENTS[plot].values.keys()


def takes(plot: str, settings: str) -> bool:
    """Whether the plot can have these settings."""
    return settings_of(plot, settings) is not None


def measure(view: View | None, ask: Ask, asked: Asked) -> float:
    """A number of a plot that has been drawn as on a slide, though nobody sees it; NaN where it has none."""
    theme, instrument = Theme(), INSTRUMENTS[asked.plot]
    theme.apply(application())
    plot = instrument.plot(theme, Texts())
    settings = settings_of(asked.plot, asked.settings)
    assert settings is not None
    plot.show_settings(settings)
    twin = posed(plot)
    try:
        _answer(twin, view, ask)
        return math.nan if lack_of(twin) or twin.canvas.failed else instrument.values[asked.value].measured(twin)
    finally:
        for each in (twin, plot):
            delete(each)


def _answer(twin: Plot, view: View | None, ask: Ask) -> None:
    """Show the run, and have answered what the plot then asks, until it asks no more."""
    twin.show_views(() if view is None else (view,))
    if view is None:
        return
    for _ in range(ROUNDS):
        new = tuple(probe for probe in twin.probes() if view.answer(probe) is None and view.failure(probe) is None)
        if not new:
            break
        ask(new)
        twin.show_views((view,))


def _described(name: str) -> str:
    instrument = INSTRUMENTS[name]
    lines = [*choices(instrument.plot.settings), *listed(instrument.values)]
    return "\n".join([f"{name:18} {instrument.title()}", *(f"    {line}" for line in lines)])


@contextmanager
def spoken_in(application: QApplication, language: str) -> Iterator[None]:
    """Meanwhile everything is said in that language."""
    speaking = Language(application, language)
    try:
        yield
    finally:
        speaking.show_language("en")


def application() -> QApplication:
    """Qt without a screen: it would end the whole process where there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if sys.platform.startswith("linux") and not system.has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    resources.announce()
    return QApplication(["backscope"])
