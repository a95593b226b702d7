"""How everything looks: colours by meaning, sizes by the user's scale, one type family."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.theme import fonts
from app.theme.dressing import Dressing, WindowDressing
from app.theme.stylesheet import style_sheet
from app.theme.tokens import DARK, DARK_CONTRAST, LIGHT, PRINT, PROJECTOR, THEMES, Tokens

__all__ = ["DARK", "DARK_CONTRAST", "LIGHT", "PRINT", "PROJECTOR", "THEMES", "Theme", "Tokens", "system_tokens"]

SCALES = (0.75, 0.85, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.5)
PRESENTED_LINES, LEAST_PRESENTED_PX = 28, 13  # rows of type on a screen; what is smaller in the design becomes this
PRESENTED_LINE_PX, PRESENTED_LINE_SHARE = 3.0, 0.8  # at least; and of the scale of type, on screens with more lines


def system_tokens() -> Tokens:
    """Dark where the system says so, else light; of high contrast where it asks for that."""
    hints = QGuiApplication.styleHints()
    strong = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    light, dark = (PROJECTOR, DARK_CONTRAST) if strong else (LIGHT, DARK)
    return dark if hints.colorScheme() == Qt.ColorScheme.Dark else light


class Theme(QObject):
    """The one place that knows colours and sizes; whoever paints asks it and repaints when it changes."""

    changing = Signal()  # right before everybody is dressed anew
    changed = Signal()
    refused = Signal()  # another type size would not fit, or is the screen's to say

    def __init__(self, tokens: Tokens = LIGHT, scale: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.scale = self.wished = scale
        self._limit = SCALES[-1]
        self._presented: tuple[Tokens, float] | None = None  # what a presentation has put aside
        self._dressing: Dressing | WindowDressing | None = None  # of the application, or of one window

    def size(self, px: int) -> int:
        """A size of the design in pixels of this user."""
        return max(1, round(px * self.scale))

    def font(self, px: int = 13, bold: bool = False) -> QFont:
        """The one family at a size of the design, with figures of equal width."""
        return fonts.font(self.size(max(px, self._least)), bold)

    def colour(self, name: str) -> QColor:
        """The colour of a meaning: any name of the tokens, such as "cold" or "grid"."""
        return QColor(str(getattr(self.tokens, name)))

    @property
    def pressable(self) -> bool:
        """Whether what it dresses can be pressed, as nothing can in a picture."""
        return True

    @property
    def presenting(self) -> bool:
        """Whether it dresses for a lecture room."""
        return self._presented is not None

    @property
    def line(self) -> float:
        """The width of a drawn line: in a presentation it is seen from the last row."""
        return max(PRESENTED_LINE_PX, PRESENTED_LINE_SHARE * self.scale) if self.presenting else 1.0

    def present(self, height: int | None) -> None:
        """Dress for a projector of so many lines, with type of at least 1/28 of them; None ends that."""
        if height is not None:
            wanted = max(ceil(height / PRESENTED_LINES) / LEAST_PRESENTED_PX, 1.0)
            if not self.presenting:
                self._presented, self.tokens = (self.tokens, self.scale), PROJECTOR
            elif wanted == self.scale:
                return
            self.scale = wanted
            self._restyle_at_once()
        elif self._presented is not None:
            (self.tokens, self.scale), self._presented = self._presented, None
            self.scale = self._admitted()
            self._restyle_at_once()

    def show_tokens(self, tokens: Tokens) -> None:
        """Switch to another theme."""
        self.tokens = tokens
        self._restyle()

    def show_scale(self, scale: float) -> None:
        """Show everything at another type size, as far as there is room for it."""
        self.wished = min(max(scale, SCALES[0]), SCALES[-1])
        if not self.presenting:
            self.scale = self._admitted()
        self._restyle()

    def allow(self, limit: float) -> None:
        """Say how large the type may be where it is shown; what was wished for returns when there is room again."""
        self._limit = max(limit, 1.0)
        if not self.presenting and self.scale != self._admitted():
            self.show_scale(self.wished)

    def grow(self) -> None:
        """One type size larger, unless that would not fit; in a presentation the screen says how large it is."""
        larger = next((scale for scale in SCALES if scale > self.scale + 1e-6), None)
        if larger is None or larger > self._limit or self.presenting:
            self.refused.emit()
        else:
            self.show_scale(larger)

    def shrink(self) -> None:
        """One type size smaller, except in a presentation."""
        if self.presenting:
            self.refused.emit()
        else:
            self.show_scale(next((scale for scale in reversed(SCALES) if scale < self.scale - 1e-6), SCALES[0]))

    def reset_size(self) -> None:
        """The type size of the design, except in a presentation."""
        if self.presenting:
            self.refused.emit()
        else:
            self.show_scale(1.0)

    def apply(self, application: QApplication) -> None:
        """Dress the whole application, now and at every later change."""
        self._dressing = Dressing.of(application)
        self._restyle_at_once()

    def dress_window(self, window: QWidget) -> None:
        """Dress one window and what stands in it, now and at every later change; all others look as they did."""
        self._dressing = WindowDressing(window)
        self._restyle_at_once()

    def when_dressed(self, owner: QObject, action: Callable[[], object]) -> None:
        """Do something in a pass after the one in which everybody is dressed, and before they are seen so; else now."""
        if self._dressing is not None:
            self._dressing.then(owner, action)
        else:
            action()

    @property
    def _least(self) -> int:
        """The smallest type of the design that is not enlarged."""
        return LEAST_PRESENTED_PX if self.presenting else 1

    def _admitted(self) -> float:
        return self.wished if self.wished <= self._limit else max(scale for scale in SCALES if scale <= self._limit)

    def _restyle(self) -> None:
        """Dress everybody, then tell those who paint or measure by themselves."""
        self._dress()
        self.when_dressed(self, self._tell)

    def _restyle_at_once(self) -> None:
        """Where the room that everybody needs has to be known right afterwards."""
        self._dress()
        self._tell()

    def _dress(self) -> None:
        self.changing.emit()
        if self._dressing is not None:
            sheet = style_sheet(self.tokens, self.size, self._least)
            self._dressing.dress(self.font(13), _palette(self.tokens), sheet)

    def _tell(self) -> None:
        self.changed.emit()


def _palette(tokens: Tokens) -> QPalette:
    """The same colours for whatever Fusion paints by itself."""
    palette = QPalette()
    role = QPalette.ColorRole
    meanings = (
        (tokens.background, (role.Window,)),
        (tokens.panel, (role.Base, role.Button, role.Light, role.ToolTipBase)),
        (tokens.raised, (role.AlternateBase, role.Midlight)),
        (tokens.text, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText)),
        (tokens.secondary, (role.PlaceholderText,)),
        (tokens.line, (role.Mid, role.Dark, role.Shadow)),
        (tokens.accent, (role.Highlight, role.Link, role.LinkVisited)),
        (tokens.on(tokens.accent), (role.HighlightedText,)),
    )
    for colour, roles in meanings:
        for each in roles:
            palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(tokens.disabled))
    return palette
