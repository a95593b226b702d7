"""What every plot does alike."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.plots.budget.plot import GradientBudget
from app.plots.gradient_profile.plot import GradientProfile
from app.plots.heatmap.plot import Heatmap
from app.plots.layer_curves.plot import GradientCurves
from app.plots.loss.plot import LossCurve
from app.plots.plot import Plot
from app.plots.update_ratio.plot import UpdateRatio
from app.plots.wishes import CopyReport
from app.texts import Texts
from app.theme import DARK, Theme
from core.record.frame import Overflow
from core.record.recording import Recording
from core.record.view import View
from tests.app.plots.seen import point_at, shown, surface
from tests.core.frames import dense, falling, frame_of, history_of, run_of

Kind = Callable[[Theme, Texts], Plot]
SOON_MS = 30


@pytest.fixture(params=[GradientProfile, GradientCurves, Heatmap, GradientBudget, LossCurve, UpdateRatio])
def plot(
    request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme, texts: Texts, monkeypatch: pytest.MonkeyPatch
) -> Plot:
    """Each plot in turn, on the screen, without a run, and soon with what it has to say."""
    for pause in ("PATIENCE_MS", "TWIN_INTERVAL_MS"):
        monkeypatch.setattr(f"app.plots.plot.{pause}", SOON_MS)
    kind: Kind = request.param
    return shown(qtbot, kind(theme, texts), 460, 250)


def run(steps: int = 30) -> View:
    """A vanishing run."""
    return run_of(dense(5), steps, log10_delta=falling(-12), accuracy=0.4)


def test_an_empty_plot_says_what_to_do(plot: Plot, qtbot: QtBot) -> None:
    plot.show_views(())

    qtbot.waitUntil(lambda: plot.notice.sentence.startswith("Press play"))
    assert plot.text_twin() == plot.notice.sentence


def test_a_new_run_leaves_the_old_picture_until_its_first_frame(plot: Plot) -> None:
    plot.show_views((run(),))

    plot.show_views((Recording(dense(5)).view(),))

    assert plot.notice.sentence == ""
    assert not plot.grab().isNull()


def test_a_frame_replaces_the_sentence(plot: Plot, qtbot: QtBot) -> None:
    plot.show_views(())
    qtbot.waitUntil(lambda: plot.notice.sentence != "")

    plot.show_views((run(),))

    assert plot.notice.sentence == ""


def test_a_screen_reader_hears_the_text_twin(plot: Plot, qtbot: QtBot) -> None:
    plot.show_views((run(),))

    qtbot.waitUntil(lambda: plot.accessibleDescription() == plot.text_twin() != "")
    assert plot.accessibleName() == plot.title()


def test_showing_the_same_twice_looks_the_same(plot: Plot) -> None:
    history = run()
    plot.show_views((history,))
    before = plot.grab().toImage()

    plot.show_views((history,))

    assert plot.grab().toImage() == before


def test_a_theme_repaints_the_plot(plot: Plot, theme: Theme) -> None:
    plot.show_views((run(),))

    theme.show_tokens(DARK)

    assert plot.canvas.view.grab().toImage().pixelColor(1, 1).name() == DARK.panel.lower()


def test_larger_type_leaves_every_plot_drawable(plot: Plot, theme: Theme) -> None:
    plot.show_views((run(),))

    theme.show_scale(2.5)

    assert not plot.grab().isNull()


def test_a_selection_made_elsewhere_is_seen(plot: Plot) -> None:
    plot.show_views((run(),))
    before = plot.grab().toImage()

    plot.show_selection(frozenset({1}), 3)

    assert (plot.grab().toImage() != before) == (not isinstance(plot, LossCurve))


def test_the_pointer_leaving_ends_the_readout(plot: Plot, qtbot: QtBot) -> None:
    plot.show_views((run(),))
    point_at(plot, QPointF(150, 120))

    with qtbot.waitSignal(plot.hovered, check_params_cb=lambda slot: slot is None):
        QGuiApplication.sendEvent(surface(plot), QEvent(QEvent.Type.Leave))

    assert plot.heading.subtitle == plot.subtitle()


def test_the_menu_asks_for_an_export(plot: Plot, qtbot: QtBot) -> None:
    menu = plot.menu()

    with qtbot.waitSignal(plot.export_requested) as asked:
        next(action for action in menu.actions() if "Export" in action.text()).trigger()

    assert asked.args == [""]


def test_every_row_of_the_table_fits_its_header(plot: Plot) -> None:
    plot.show_views((run(),))

    header, rows = plot.table()

    assert rows
    assert {len(row) for row in rows} == {len(header)}


def test_a_change_of_language_is_followed(plot: Plot) -> None:
    plot.show_views((run(),))

    QGuiApplication.sendEvent(plot, QEvent(QEvent.Type.LanguageChange))

    assert plot.heading.title == plot.title()


def test_a_scale_is_said_and_switched_in_the_menu(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    plot = shown(qtbot, GradientProfile(theme, texts), 900, 250)
    plot.show_views((run(),))
    before = plot.heading.note

    with qtbot.waitSignal(plot.settings_changed):
        next(row for row in plot.menu().actions() if row.text() == "Recent window").trigger()

    assert (before, plot.heading.note, plot.settings.recent) == ("fixed scale", "recent window", True)


def test_every_plot_says_which_layer_overflowed_and_keeps_its_picture(plot: Plot) -> None:
    structure = dense(5)
    frames = [frame_of(structure, step, log10_delta=falling(-12), accuracy=0.4) for step in range(30)]
    plot.show_views((history_of(frames),))

    plot.show_views((history_of([*frames, frame_of(structure, 30, overflow=Overflow(2, "weight"))]),))

    assert plot.heading.alert == "overflow at step 30: weight of layer 3"
    assert plot.frame is frames[-1]
    assert plot.table()[1]


class Spoiled(GradientProfile):
    """Cannot draw, while it is so."""

    spoiled, attempts = True, 0

    def draw(self) -> None:
        self.attempts += 1
        if self.spoiled:
            raise ZeroDivisionError("no ink")
        super().draw()


@pytest.fixture
def spoiled(qtbot: QtBot, theme: Theme, texts: Texts, monkeypatch: pytest.MonkeyPatch) -> Spoiled:
    """On the screen, with a run that it cannot draw."""
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    plot = Spoiled(theme, texts)
    shown(qtbot, plot)
    plot.show_views((run(),))
    return plot


def test_a_plot_that_cannot_be_drawn_says_so_and_offers_a_report(spoiled: Spoiled, qtbot: QtBot) -> None:
    wishes = list[object]()
    spoiled.wished.connect(wishes.append)

    spoiled.describe()
    next(action for action in spoiled.menu().actions() if action.text() == "Copy report").trigger()

    assert spoiled.accessibleDescription().startswith("This plot could not be drawn.")
    assert wishes == [CopyReport()]


def test_it_is_not_tried_again_for_the_same_run_but_for_another(spoiled: Spoiled) -> None:
    before, same = spoiled.attempts, spoiled.views
    for _ in range(60):
        spoiled.show_views(same)
    again = spoiled.attempts

    spoiled.spoiled = False
    spoiled.show_views((run(),))

    assert again == before
    assert spoiled.canvas.apology == ""
    assert "Copy report" not in [action.text() for action in spoiled.menu().actions()]


def test_another_setting_is_another_attempt(spoiled: Spoiled) -> None:
    spoiled.spoiled = False

    spoiled.show_recent(True)

    assert spoiled.canvas.apology == ""


def test_other_settings_and_sizes_of_what_nobody_sees_are_drawn_when_it_comes_into_sight(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    plot = Spoiled(theme, texts, holder)
    plot.spoiled = False

    plot.show_views((run(),))
    before = plot.attempts

    plot.show_recent(True)
    plot.canvas.take_size(QSize(300, 200))
    unseen = plot.attempts
    holder.show()
    plot.show_views(plot.views)

    assert before == unseen < plot.attempts
    assert plot.heading.note == "recent window"
