"""The menu of the data plot: choices as a person makes them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace as with_settings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.plots.data.menu import DataMenu
from app.plots.data.settings import DataSettings
from app.plots.data.words import DataWords
from app.texts import Texts
from core.components.datasets import Iris
from core.experiment import Experiment
from core.probes.data import DataPoints
from core.training.session import Session


@pytest.fixture
def menu(qtbot: QtBot) -> QMenu:
    """An empty menu."""
    menu = QMenu()
    qtbot.addWidget(menu)
    return menu


def rows(menu: QMenu) -> dict[str, QAction]:
    """Every row, with the title of its submenu before it."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            found |= {f"{action.text()} > {text}": row for text, row in rows(inner).items()}
        elif action.text():
            found[action.text()] = action
    return found


def test_a_feature_can_be_chosen_and_never_stands_twice(menu: QMenu, texts: Texts) -> None:
    seen: list[DataSettings] = []
    answer = DataPoints().answer(Session(Experiment(data=Iris())).trace)
    DataMenu(menu, DataSettings(), answer, DataWords(texts, texts), seen.append)

    rows(menu)["Across > petal width cm"].trigger()
    rows(menu)["Across > petal length cm"].trigger()
    rows(menu)["Upwards > principal component 1"].trigger()

    assert [choice.axes for choice in seen] == [(3, 2), (2, 0), (-2, -1)]
    assert rows(menu)["Across > sepal length cm"].isChecked()


def test_the_lectures_example_can_be_reached_from_the_menu(menu: QMenu, texts: Texts) -> None:
    seen: list[DataSettings] = []
    DataMenu(menu, DataSettings(), None, DataWords(texts, texts), seen.append)

    rows(menu)["The lecture's example > per sample"].trigger()
    rows(menu)["The lecture's example > norm p = 1"].trigger()
    rows(menu)["Both sides on one scale"].trigger()
    rows(menu)["Decision boundary"].trigger()

    assert seen == [
        DataSettings(mode="sample"),
        DataSettings(mode="all", order=1),
        DataSettings(one_scale=True),
        DataSettings(boundary=False),
    ]


def test_two_features_leave_nothing_to_choose(menu: QMenu, texts: Texts) -> None:
    answer = DataPoints().answer(Session(with_settings(Experiment())).trace)

    DataMenu(menu, DataSettings(), answer, DataWords(texts, texts), lambda choice: None)

    assert not any(text.startswith("Across") for text in rows(menu))


@pytest.mark.parametrize(
    "choice, offered",
    [(DataSettings(), True), (DataSettings(mode="all"), False), (DataSettings(mode="sample"), False)],
)
def test_a_boundary_is_offered_where_a_network_draws_one(
    menu: QMenu, texts: Texts, choice: DataSettings, offered: bool
) -> None:
    DataMenu(menu, choice, None, DataWords(texts, texts), print)

    assert ("Decision boundary" in rows(menu)) is offered


def test_a_vector_comes_in_the_place_of_the_random_points_and_goes_again(menu: QMenu, texts: Texts) -> None:
    seen: list[DataSettings] = []
    drawn = DataSettings(mode="sample", vector=(3.0, 4.0))
    DataMenu(menu, DataSettings(), None, DataWords(texts, texts), seen.append)
    rows(menu)["The lecture's example > vector (3, 4)"].trigger()
    menu.clear()
    DataMenu(menu, drawn, None, DataWords(texts, texts), seen.append)

    row = rows(menu)["The lecture's example > vector (3, 4)"]

    assert row.isChecked()
    row.trigger()
    assert seen == [DataSettings(mode="all", vector=(3.0, 4.0)), DataSettings(mode="sample")]
