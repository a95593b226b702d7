"""The data plot's part of the menu: which features, one scale or two, the boundary, the lecture's example."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from app.plots.data.settings import MODES, DataSettings
from app.plots.data.words import DataWords
from app.texts.letters import entry
from core.probes.data import COMPONENTS, DataAnswer

VECTOR = (3.0, 4.0)  # with which norms are explained

Show = Callable[[DataSettings], None]


class DataMenu(QObject):
    """Fills a menu with what can be chosen; every choice is a complete one."""

    def __init__(
        self, menu: QMenu, choice: DataSettings, answer: DataAnswer | None, words: DataWords, show: Show
    ) -> None:
        super().__init__(menu)
        self._choice, self._words, self._show = choice, words, show
        menu.addSeparator()
        self._offer_modes(menu)
        if answer is not None and answer.inputs > 2:
            self._offer_features(menu, answer)
        self._switch(menu, self.tr("Both sides on one scale"), choice.one_scale, one_scale=not choice.one_scale)
        if answer is not None and answer.pictures is not None:
            self._switch(menu, self.tr("Samples as pictures"), choice.pictures, pictures=not choice.pictures)
        if choice.of_run:  # the lecture's example has no network
            self._switch(menu, self.tr("Decision boundary"), choice.boundary, boundary=not choice.boundary)

    def _offer_modes(self, menu: QMenu) -> None:
        names = self._words.segments()
        self._switch(menu, names[MODES[0]], self._choice.of_run, mode=MODES[0])
        lecture = menu.addMenu(self.tr("The lecture's example"))
        group = QActionGroup(lecture)
        for mode in MODES[1:]:
            group.addAction(self._switch(lecture, names[mode], self._choice.mode == mode, mode=mode))
        lecture.addSeparator()
        for order in (1, 2):
            text = self.tr("norm p = {order}").format(order=order)
            mode = "all" if self._choice.of_run else self._choice.mode
            self._switch(lecture, text, self._choice.order == order, order=order, mode=mode)
        lecture.addSeparator()
        mode, vector = "all" if self._choice.of_run else self._choice.mode, self._choice.vector
        drawn = vector is not None and not self._choice.of_run
        self._switch(lecture, self.tr("vector (3, 4)"), drawn, mode=mode, vector=None if drawn else VECTOR)

    def _offer_features(self, menu: QMenu, answer: DataAnswer) -> None:
        shown = answer.axes
        for place, title in enumerate((self.tr("Across"), self.tr("Upwards"))):
            submenu = menu.addMenu(title)
            for axis in (*sorted(answer.listed), *COMPONENTS):
                axes = _with_axis((shown[0], shown[1]), place, axis)
                self._switch(submenu, entry(self._words.axis(axis, answer)), shown[place] == axis, axes=axes)

    def _switch(self, menu: QMenu, text: str, on: bool, **changed: object) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(partial(self._chosen, replace(self._choice, **changed)))
        return action

    def _chosen(self, choice: DataSettings, _checked: bool = False) -> None:
        self._show(choice)


def _with_axis(axes: tuple[int, int], place: int, axis: int) -> tuple[int, int]:
    """The axes with another one; components and features do not mix, and no axis stands twice."""
    if axis < 0:
        return (axis, -3 - axis) if place == 0 else (-3 - axis, axis)
    other = axes[1 - place]
    if other < 0 or other == axis:
        other = axes[place] if axes[place] >= 0 and axes[place] != axis else int(axis == 0)
    return (axis, other) if place == 0 else (other, axis)
