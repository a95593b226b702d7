"""Every instrument is known by the title that the plot gives itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.export.writing import lack_of
from app.plots.activations.plot import Activations
from app.plots.instruments import INSTRUMENTS, name_of
from app.plots.network_diagram.plot import NetworkDiagram
from app.plots.plot import Plot
from app.texts import Texts
from app.texts.language import Language
from app.theme import Theme
from tests.app.plots.probed import Probed
from tests.app.plots.seen import shown
from tests.core.networks import deep


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_plot_calls_itself_what_the_table_calls_it(
    name: str, language: str, qapp: QApplication, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    spoken = Language(qapp)
    spoken.show_language(language)

    plot = INSTRUMENTS[name].plot(theme, texts)
    qtbot.addWidget(plot)
    titles = (plot.title(), INSTRUMENTS[name].title())
    spoken.show_language("en")

    assert titles[0] == titles[1] != ""


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_a_plot_knows_whether_it_has_numbers(name: str, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = INSTRUMENTS[name].plot(theme, texts)
    qtbot.addWidget(plot)
    before = (plot.told, bool(plot.table()[1]))

    Probed(deep(3, units=4)).step(3).show(plot)

    assert before[0] == before[1]
    assert (plot.told, bool(plot.table()[1])) == (True, True)


@pytest.mark.parametrize("kind", [Activations, NetworkDiagram])
def test_of_many_numbers_no_table_is_made_for_a_picture(
    kind: type[Plot], qtbot: QtBot, theme: Theme, texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = kind(theme, texts)
    qtbot.addWidget(plot)
    Probed(deep(3, units=4)).step(3).show(plot)
    monkeypatch.setattr(plot, "table", pytest.fail)

    assert lack_of(plot) is None


def test_names_are_words_with_hyphens() -> None:
    assert all(name == name.lower() and " " not in name and "_" not in name for name in INSTRUMENTS)


def test_a_class_knows_the_name_of_its_instrument() -> None:
    assert {name_of(instrument.plot): name for name, instrument in INSTRUMENTS.items()} == {
        name: name for name in INSTRUMENTS
    }
    assert name_of(int) == ""


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_the_first_frame_of_another_run_is_told_of_only_when_it_is_drawn(
    name: str, theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    plot, other = shown(qtbot, INSTRUMENTS[name].plot(theme, texts), 460, 250), Probed(deep(1))
    Probed(deep(20)).step(3).show(plot)
    plot.describe()
    before = plot.accessibleDescription()

    plot.show_views((other.view,))
    other.step()
    for x in range(40, 460, 20):
        plot.canvas.pointed.emit(QPointF(x, 150))
    plot.describe()
    told = plot.accessibleDescription()
    plot.show_views((other.view,))
    plot.describe()

    assert not plot.canvas.failed
    assert told == before or plot.runless
    assert plot.accessibleDescription() == plot.text_twin()
