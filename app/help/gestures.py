"""What mouse and keys do beside the menus, in groups, for the page of keys."""

from __future__ import annotations

from PySide6.QtCore import QObject

Group = tuple[str, list[tuple[str, str]]]


class Gestures(QObject):
    """Each line is what happens and how; how is one gesture, or several between which a comma stands."""

    def groups(self) -> list[Group]:
        """In the language of the moment."""
        return [self._network(), self._mouse(), self._everywhere(), self._numbers(), self._plots()]

    def _network(self) -> Group:
        return self.tr("Network, by keys"), [
            (self.tr("To the next layer"), "↑, ↓"),
            (self.tr("To the first, the last"), "Home, End"),
            (self.tr("Select several"), "Shift+↑, Shift+↓"),
            (self.tr("Fewer, more nodes"), "←, →"),
            (self.tr("Half, twice as many"), "Shift+←, Shift+→"),
            (self.tr("Longer, shorter skip"), "Ctrl+→, Ctrl+←"),
            (self.tr("Add from the palette"), "Enter"),
        ]

    def _mouse(self) -> Group:
        return self.tr("Network, by mouse"), [
            (self.tr("Add a layer"), self.tr("drag, double click")),
            (self.tr("Move layers"), self.tr("drag")),
            (self.tr("Number of nodes"), self.tr("drag the right edge")),
            (self.tr("Open, fold layers"), self.tr("click ×N")),
            (self.tr("Longer, shorter skip"), self.tr("drag its far end")),
            (self.tr("Select several"), self.tr("Shift+click, Ctrl+click")),
            (self.tr("Everything else"), self.tr("right click")),
        ]

    def _everywhere(self) -> Group:
        return self.tr("Everywhere"), [
            (self.tr("To the next control"), "Tab"),
            (self.tr("Press the button"), "Space, Enter"),
            (self.tr("Open the menus"), "Alt"),
            (self.tr("Open a file"), self.tr("drop it on the window")),
            (self.tr("Type size"), self.tr("Ctrl+wheel")),
            (self.tr("Menu of a place"), self.tr("right click, Menu key")),
            (self.tr("Close, select nothing"), "Esc"),
            (self.tr("Present, and back"), "F5, Esc"),
        ]

    def _numbers(self) -> Group:
        return self.tr("Numbers and sliders"), [
            (self.tr("A step up, down"), "↑, ↓"),
            (self.tr("Ten steps"), "PgUp, PgDown"),
            (self.tr("Take what was typed"), "Enter"),
            (self.tr("Set it by its name"), self.tr("Ctrl+K, rate 0.01")),
            (self.tr("Leave it as it was"), "Esc"),
        ]

    def _plots(self) -> Group:
        return self.tr("Plots"), [
            (self.tr("Value at a layer"), self.tr("point at it, ←, →")),
            (self.tr("Values at a step"), self.tr("point at it")),
            (self.tr("Go to a step"), self.tr("click, drag, Enter")),
            (self.tr("Select the layer"), self.tr("click, Enter")),
            (self.tr("Zoom"), self.tr("wheel, Ctrl+drag")),
            (self.tr("Pan"), self.tr("Shift+wheel")),
            (self.tr("See all again"), "Home"),
            (self.tr("One neuron: what if?"), self.tr("click a number")),
            (self.tr("A point through One neuron"), self.tr("click it in the data")),
            (self.tr("Curve off, on"), self.tr("click its name")),
            (self.tr("Copy and export"), self.tr("right click, Shift+F10")),
            (self.tr("Move the plot"), self.tr("drag its bar")),
            (self.tr("See it alone, and back"), self.tr("double click its bar, F9")),
        ]
