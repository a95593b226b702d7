"""The head of a card: title, quiet subtitle, and the sentence in an empty plot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.canvas import lettering
from app.canvas.surface import Canvas, Drawing
from app.theme import Theme

STACKED_BELOW_PX, STACKED_FROM_HEIGHT_PX = 520, 150
LEAST_LETTERS = 12  # of a subtitle that is cut: fewer say nothing
SEPARATOR = " · "
PARTS = (SEPARATOR, ", ")
CHIP_PX, CHIP_PAD_PX = 22, 8  # its height, and the room on either side of its word


class Heading(Drawing):
    """Title, what went wrong, subtitle and scale on one line, on a narrow card on two; what does not fit is cut."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme, height=10)
        self.title, self.alert, self.subtitle, self.note = "", "", "", ""
        self.chip = ""  # a word at the right of the first line that can be pressed
        self.titled = True  # or the title stands somewhere else already, as on a tab
        self._crowded: tuple[float, float, str] | None = None  # where the subtitle had no room beside the title
        self.reserved = 0.0  # pixels at the right of the first line that belong to somebody else

    @property
    def said(self) -> tuple[str, ...]:
        """All its words."""
        return self.title, self.alert, self.subtitle, self.note, self.chip

    @property
    def height(self) -> float:
        """The height of its lines in pixels."""
        return self.theme.size(self._second + 10 if self.stacked else 28)

    @property
    def _second(self) -> int:
        """The middle of a second line, under what stands at the right of the first."""
        return 36 if self.reserved else 29

    @property
    def title_width(self) -> float:
        """How wide the title would like to be, and the space after it."""
        title = lettering.pen(self.theme, 14, bold=True).width(self.title) + self.theme.size(10)
        return title if self.titled else 0.0

    @property
    def stacked(self) -> bool:
        """Whether the subtitle has a line of its own: where the card is narrow and high enough."""
        rect, size = self.canvas.rect, self.theme.size
        narrow = self._crowded == self._place or rect.width() < size(STACKED_BELOW_PX)
        return self.titled and narrow and rect.height() >= size(STACKED_FROM_HEIGHT_PX)

    @property
    def chip_rect(self) -> QRectF:
        """Where the chip stands."""
        wide = self._pen_of_chip().width(self._chip_text()) + self.theme.size(2 * CHIP_PAD_PX) if self.chip else 0.0
        return QRectF(self.canvas.rect.width() - self.reserved - wide, 0.0, wide, self.theme.size(CHIP_PX))

    def _chip_text(self) -> str:
        """With a cross where it can be pressed; not in a picture."""
        return f"{self.chip} ×" if self.canvas.view.isVisible() else self.chip

    def _pen_of_chip(self) -> lettering.Pen:
        return lettering.pen(self.theme, 12, self.theme.tokens.ink("accent"))

    def _draw_chip(self, painter: QPainter) -> None:
        rect = self.chip_rect.adjusted(0.5, 1.5, -0.5, -0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(self.theme.colour("accent"), 1))
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        self._pen_of_chip().write(painter, rect.center().x(), rect.center().y(), self._chip_text(), 0.5)

    def show_title(self, shown: bool) -> None:
        """Write the title, or leave it to the tab, and the room to what is below."""
        if shown != self.titled:
            self.titled = shown
            self.canvas.rearrange()

    def make_room(self) -> None:
        """In a presentation, give a subtitle that has no room beside the title a line of its own, and leave it that."""
        if not self.theme.presenting or not self.titled or self._crowded == self._place:
            return
        whole = SEPARATOR.join(part for part in (self.subtitle, self.note) if part)
        room = self.canvas.rect.width() - self.reserved - self.title_width
        if lettering.pen(self.theme, 13, "secondary").width(whole) > room:
            self._crowded = self._place
            self.canvas.rearrange()

    @property
    def _place(self) -> tuple[float, float, str]:
        """What decides whether there is room, but for the words themselves: the plot does not move with each word."""
        return self.canvas.rect.width(), self.theme.scale, self.title

    def draw(self, painter: QPainter) -> None:
        bold, room = lettering.pen(self.theme, 14, bold=True), self.canvas.rect.width() - self.reserved
        if self.chip:
            self._draw_chip(painter)
            room = self.chip_rect.left() - self.theme.size(10)
        middle = self.theme.size(28) / 2 - 2
        title = bold.fitted(self.title, room) if self.titled else ""
        bold.write(painter, 0.0, middle, title)
        if self.stacked:
            self._write_rest(painter, 12, 0.0, self.canvas.rect.width(), self.theme.size(self._second))
        else:
            self._write_rest(painter, 13, bold.width(title) + self.theme.size(10) if title else 0.0, room, middle)

    def _write_rest(self, painter: QPainter, px: int, left: float, right: float, middle: float) -> None:
        """What went wrong comes first, then the subtitle as far as it leaves room for the scale."""
        loud = lettering.pen(self.theme, px, self.theme.tokens.ink("ochre"))
        quiet = lettering.pen(self.theme, px, "secondary")
        if right - left <= self.theme.size(40):
            return
        kept = quiet.width(SEPARATOR + self.note) if self.note else 0.0
        alert = self._alert(loud, right - left)
        if alert:
            loud.write(painter, left, middle, alert)
            left += loud.width(alert) + self.theme.size(10)
        if subtitle := self._shortened(quiet, right - left - kept):
            quiet.write(painter, left, middle, subtitle)
            left += quiet.width(subtitle)
        if self.note:
            quiet.write(
                painter, left, middle, _cut(quiet, SEPARATOR + self.note if subtitle else self.note, right - left)
            )

    def _alert(self, pen: lettering.Pen, room: float) -> str:
        """Before all else, and as much of it as there is room for; in a lecture room what happened, without where."""
        return pen.brief(self.alert, room, ": ") if self.theme.presenting else pen.fitted(self.alert, room)

    def _shortened(self, pen: lettering.Pen, room: float) -> str:
        """The subtitle as far as it has room: cut, where a wider card would show the rest; in whole parts elsewhere.

        In a lecture room nobody can make a card wider.
        """
        if self.theme.pressable and not self.theme.presenting:
            return _cut(pen, self.subtitle, room)
        whole = pen.brief(self.subtitle, max(room, 0.0), *PARTS)
        return whole if self.subtitle.startswith(whole) else ""


def _cut(pen: lettering.Pen, text: str, room: float) -> str:
    """The text as far as it has room; nothing where only a stump would be left."""
    shown = pen.fitted(text, max(room, 0.0))
    return shown if shown == text or len(shown) > LEAST_LETTERS else ""


class EmptyNotice(Drawing):
    """What a plot says when it has nothing to show yet."""

    def __init__(self, canvas: Canvas, theme: Theme) -> None:
        super().__init__(canvas, theme, height=10)
        self.sentence = ""

    def draw(self, painter: QPainter) -> None:
        if not self.sentence:
            return
        pen = lettering.pen(self.theme, 13, "secondary")
        painter.setFont(pen.font)
        painter.setPen(pen.colour)
        margin = self.theme.size(24)
        rect = QRectF(self.canvas.rect).adjusted(margin, margin, -margin, -margin)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.sentence)
