"""Pictures of a run without a window, for the command line: the same twins that the window takes home."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from app import resources, system
from app.export.writing import drawn, lack_of, twin_for
from app.plots.instruments import INSTRUMENTS
from app.plots.plot import Plot
from app.plots.settings import choices
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme
from core.commands.pictures import Ask, Wanted
from core.experiment.files import FileError
from core.experiment.pictures import Look
from core.record.view import View

ROUNDS = 4  # of questions, each of which may lead to another


def names() -> Collection[str]:
    """Of all plots."""
    return INSTRUMENTS.keys()


def listing() -> str:
    """The names of all plots with their titles, and the settings of each in a file with their defaults."""
    return "\n".join(_described(name) for name in INSTRUMENTS)


def draw(view: View, ask: Ask, wanted: Wanted, look: Look, language: str) -> None:
    """Draw a plot of a run into a file, as the window would show it."""
    application = _application()
    with _spoken(application, language):
        theme = Theme()
        theme.apply(application)
        plot = INSTRUMENTS[wanted.plot].plot(theme, Texts())
        twin = twin_for(plot, wanted.path, look)
        try:
            _answer(twin, view, ask)
            if lack := lack_of(twin):
                raise FileError(lack.at(wanted.path))
            drawn(twin, wanted.plot, wanted.path, look.size)()
        finally:
            for each in (twin, plot):
                delete(each)  # now: without an event loop nothing is ever deleted later


def _answer(twin: Plot, view: View, ask: Ask) -> None:
    """Show the run, and have answered what the plot then asks, until it asks no more."""
    twin.show_views((view,))
    twin.complete()
    for _ in range(ROUNDS):
        new = tuple(probe for probe in twin.probes() if view.answer(probe) is None and view.failure(probe) is None)
        if not new:
            break
        ask(new)
        twin.show_views((view,))


def _described(name: str) -> str:
    instrument = INSTRUMENTS[name]
    settings = (f"    {line}" for line in choices(instrument.plot.settings))
    return "\n".join([f"{name:18} {instrument.title()}", *settings])


@contextmanager
def _spoken(application: QApplication, language: str) -> Iterator[None]:
    """Meanwhile everything is said in that language."""
    speaking = Language(application, language)
    try:
        yield
    finally:
        speaking.show_language("en")


def _application() -> QApplication:
    """Qt without a screen: it would end the whole process where there is none."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if sys.platform.startswith("linux") and not system.has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    resources.announce()
    return QApplication(["backscope"])
